package csl_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/csl"
)

func TestAuthorsInTheSentence(t *testing.T) {
	t.Parallel()
	refs := []*citation.Reference{
		{ID: "a", Type: citation.Book, Title: "One", Author: []citation.Name{{Family: "Smith", Given: "Ann"}, {Family: "Ås", Given: "Berit"}}, Issued: citation.YearDate(2010)},
		{ID: "b", Type: citation.Book, Title: "Two", Author: []citation.Name{{Family: "Smith", Given: "Ann"}, {Family: "Ås", Given: "Berit"}}, Issued: citation.YearDate(2012)},
		{ID: "c", Type: citation.Book, Title: "Three", Editor: []citation.Name{{Family: "Hay", Given: "Tom"}}, Issued: citation.YearDate(2011)},
		{ID: "d", Type: citation.Book, Title: "Four"},
	}
	clusters := []citation.Cluster{
		{Cites: []citation.Cite{{ID: "a", Locator: "5"}}, Narrative: true},
		{Cites: []citation.Cite{{ID: "a"}, {ID: "c"}, {ID: "b", Prefix: "cf."}}, Narrative: true},
		{Cites: []citation.Cite{{ID: "a", Locator: "2", Label: "chapter"}}, Narrative: true, Infix: "and <i>others</i>"},
		{Cites: []citation.Cite{{ID: "c"}}, Narrative: true},
		{Cites: []citation.Cite{{ID: "d"}}, Narrative: true},
		{Cites: []citation.Cite{{ID: "a", AuthorOnly: true}}},
		{Cites: []citation.Cite{{ID: "a", SuppressAuthor: true, Prefix: "see", Suffix: "and after", Locator: "7"}}},
	}
	const names = `<names variable="author"><name form="short" and="text"/><substitute><names variable="editor"/><text variable="title"/></substitute></names>`
	for name, tt := range map[string]struct {
		style string
		want  []string
	}{
		"author-date": {
			`<citation collapse="year"><layout prefix="(" suffix=")" delimiter="; "><group delimiter=", "><group delimiter=" ">` + names +
				`<date variable="issued"><date-part name="year"/></date></group><group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group></group></layout></citation>`,
			[]string{"Smith and Ås (2010, p. 5)", "Smith and Ås (2010, cf. 2012; Hay 2011)", "Smith and Ås and others (2010, chap. 2)", "Hay (2011)", "Four",
				"Smith and Ås", "(see 2010, p. 7 and after)"},
		},
		"numeric": {
			`<citation><layout prefix="[" suffix="]" delimiter=", "><group delimiter=": "><text variable="citation-number"/><text variable="locator"/></group></layout></citation>`,
			[]string{"Smith and Ås [1: 5]", "Smith and Ås [1, 2, cf. 3]", "Smith and Ås and others [1: 2]", "Hay [2]", "Four [4]", "Smith and Ås", "[see 1: 7 and after]"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := csl.Processor{Style: parse(t, tt.style)}
			doc, err := p.Render(refs, clusters)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, doc.Citations); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
