package reflist

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/refwright/refwright/citation"
)

// Words beside people say what they did.
func TestWhatPeopleDid(t *testing.T) {
	for _, tt := range []struct {
		text string
		path []tag
		at   int // token
		want citation.Variable
	}{
		{"—, eds. Peat", []tag{authorRepeat, afterAuthor, editorLead, editorLead, titleTag}, 0, citation.VarEditor},
		{"—, trans. Peat", []tag{authorRepeat, afterAuthor, otherLead, otherLead, titleTag}, 0, citation.VarTranslator},
		{"—. Peat", []tag{authorRepeat, afterAuthor, titleTag}, 0, citation.VarAuthor},
		{"edited and translated by Marsh", []tag{editorLead, editorLead, otherLead, otherLead, otherFamily}, 8, citation.VarEditorTranslator},
		{"Directed by Marsh", []tag{editorLead, editorLead, editorFamily}, 4, citation.VarDirector},
		{"edited by Marsh", []tag{editorLead, editorLead, editorFamily}, 4, citation.VarEditor},
	} {
		r := readerOfText(tt.text, tt.path...)
		r.confidence = make([]float32, len(r.path))
		if got := r.labels()[tt.at].Variable; got != tt.want {
			t.Errorf("%s: %v, want %v", tt.text, got, tt.want)
		}
	}
}

// A film is listed under its title, and names who directed it and who plays in it.
func TestFilms(t *testing.T) {
	name := func(given, family string) citation.Name { return citation.Name{Given: given, Family: family} }
	for _, tt := range []struct {
		text string
		want *citation.Reference
	}{
		{
			"*The Bog*. Directed by Ann Marsh, performances by Bo Reed and Ida Elmet, Universal Pictures, 2017.",
			&citation.Reference{Type: citation.MotionPicture, Title: "The Bog", Director: []citation.Name{name("Ann", "Marsh")}, Performer: []citation.Name{name("Bo", "Reed"), name("Ida", "Elmet")}},
		},
		{
			"*The Bog Has No Shore*. Directed by Ann K. Marsh, Heather Pictures, 1967.",
			&citation.Reference{Type: citation.MotionPicture, Title: "The Bog Has No Shore", Director: []citation.Name{name("Ann K.", "Marsh")}},
		},
		{
			"*The Bog Has No Shore*. Edited by Ann K. Marsh, Heather Press, 1967.",
			&citation.Reference{Type: citation.Book, Title: "The Bog Has No Shore", Editor: []citation.Name{name("Ann K.", "Marsh")}},
		},
	} {
		got := readWith(t, &Parser{}, tt.text).Reference
		got = &citation.Reference{Type: got.Type, Title: got.Title, Editor: got.Editor, Director: got.Director, Performer: got.Performer}
		if diff := cmp.Diff(tt.want, got, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.text, diff)
		}
	}
}
