package manuscripts

import (
	"strings"
	"testing"

	"github.com/refwright/refwright/citation"
)

func TestCitesByAuthorAndPageAreCut(t *testing.T) {
	t.Parallel()
	names := map[role]string{prefixPart: "prefix", namesPart: "names", commaPart: "comma", titlePart: "title", termPart: "term", locatorPart: "locator", suffixPart: "suffix"}
	page := func(p string) citation.Cite { return citation.Cite{Locator: p} }
	for _, test := range []struct {
		text string
		cite citation.Cite
		want string
	}{
		{"Marsh 43", page("43"), "names:Marsh term: locator:43"},
		{"Marsh", citation.Cite{}, "names:Marsh"},
		{"Marsh &amp; Lane 43–45", page("43-45"), "names:Marsh & Lane term: locator:43–45"},
		{"Marsh, <i>Peat, 1840</i> 43", page("43"), "names:Marsh comma:, title:*Peat, 1840* term: locator:43"},
		{"Marsh, “<i>Peat</i> and Its Ends” xii", page("xii"), "names:Marsh comma:, title:“*Peat* and Its Ends” term: locator:xii"},
		{"“Peat, 1840”", citation.Cite{}, "title:“Peat, 1840”"},
		{"Marsh, ch. 4", citation.Cite{Locator: "4", Label: "chapter"}, "names:Marsh term:, ch. locator:4"},
		{"ch. 4", citation.Cite{Locator: "4", Label: "chapter"}, "term:ch. locator:4"},
		{"43", page("43"), "locator:43"},
		{"see Marsh 43, among others", citation.Cite{Locator: "43", Prefix: "see ", Suffix: ", among others"}, "prefix:see names:Marsh term: locator:43 suffix:, among others"},
		{"Marsh et al., among others", citation.Cite{Suffix: ", among others"}, "names:Marsh et al. suffix:, among others"},
	} {
		r := &reader{doc: &Document{Form: Markdown, Style: &Style{System: citation.AuthorPage}}}
		in := &inline{}
		r.authorPage(in, test.text, 0, &test.cite)
		var got []string
		for _, p := range in.pieces {
			got = append(got, names[p.role]+":"+strings.TrimSpace(p.text))
		}
		if s := strings.Join(got, " "); s != test.want {
			t.Errorf("%s: cut to %q, want %q", test.text, s, test.want)
		}
	}
}

func TestShortTitlesTellWorksApart(t *testing.T) {
	t.Parallel()
	for seed := range uint64(40) {
		r := newRandom(seed, 1)
		s := newShelf(r, languages["en"], &Style{System: citation.AuthorPage}, 30, false)
		for _, ref := range s.refs {
			if short := string(ref.TitleShort); short != "" && (len(short) >= len(ref.Title) || !s.tells(short, ref)) {
				t.Errorf("seed %d: %q for %q", seed, short, ref.Title)
			}
		}
	}
}
