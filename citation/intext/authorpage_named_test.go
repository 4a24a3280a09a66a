package intext

import (
	"testing"

	"github.com/refwright/refwright/citation"
)

// Works without pages are cited by being named.
func TestNamedWithoutPlace(t *testing.T) {
	t.Parallel()
	refs := worksCited()
	add := func(id, title, url string, kind citation.Type, authors ...citation.Name) {
		r := &citation.Reference{ID: id, Type: kind, Title: citation.Text(title), Issued: citation.YearDate(1951), Author: authors, URL: citation.Text(url)}
		refs = append(refs, &citation.Listed{Reference: r})
	}
	add("post", "What I Meant", "https://moorland.example/meant", citation.Webpage, citation.Name{Given: "Ida", Family: "Elmet"})
	add("two", "Peat as Care", "https://moorland.example/care", citation.Webpage, citation.Name{Given: "Bo", Family: "Sandgren"}, citation.Name{Given: "Eva", Family: "Heath"})
	add("many", "Peat as Labor", "https://moorland.example/labor", citation.Webpage, citation.Name{Given: "Tom", Family: "Alder"}, citation.Others())
	add("game", "Bright Moors", "", citation.Software)
	testPages(t, refs, []pageExample{
		{"who says something", "Ida Elmet has asked why. Elmet has asked it often.", "post narrative"},
		{"who says something behind a clause", "Ida Elmet, writing on peat, found that it was so.", "post narrative"},
		{"in passing", "The friends of Ida Elmet were there. It was Elmet’s home.", ""},
		{"cited in the sentence", "Ida Elmet has asked why it is so (Elmet).", "post"},
		{"cited later", "Ida Elmet has asked why. It was not known (Elmet).", "post narrative | post"},
		{"by the surname, cited later", "Elmet has asked why. It was not known (Elmet).", "post"},
		{"both authors", "Bo Sandgren and Eva Heath read it as care. That is so (Sandgren and Heath).", "two narrative | two"},
		{"one of two authors", "Bo Sandgren has shown that it is so.", ""},
		{"the first of many", "Alder et al. define it.", "many narrative"},
		{"a title", "In *Bright Moors* the player waters. Of *Bright Moors* there is more.", "game narrative"},
		{"words of a title", "It was on *Moors* and on “bright” ones.", ""},
		{"who has written a book", "Max Weber has shown that it is so.", ""},
	})
	const text = "Of *Bright Moors* there is more.\n\nSo it is (Weber 1; Weber 2; Weber 3).\n"
	found := (&Finder{Format: Markdown, References: refs}).Find([]byte(text))
	if s := found[0].Span; text[s.Start:s.End] != "*Bright Moors*" || found[0].End.Column != 18 {
		t.Errorf("the title is %q, and ends at %v", text[s.Start:s.End], found[0].End)
	}
}
