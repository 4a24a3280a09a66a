package reflist

import (
	"testing"

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
		{"edited by Marsh", []tag{editorLead, editorLead, editorFamily}, 4, citation.VarEditor},
	} {
		r := readerOfText(tt.text, tt.path...)
		r.confidence = make([]float32, len(r.path))
		if got := r.labels()[tt.at].Variable; got != tt.want {
			t.Errorf("%s: %v, want %v", tt.text, got, tt.want)
		}
	}
}
