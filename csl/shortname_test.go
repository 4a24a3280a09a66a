package csl_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/csl"
)

func TestAnotherShortNameIsNoRepeatedName(t *testing.T) {
	t.Parallel()
	var refs []*citation.Reference
	for i, short := range []string{"MFA", "MOFA", "MOFA"} {
		refs = append(refs, &citation.Reference{ID: string(rune('a' + i)), Type: citation.Book, Title: citation.Text(rune('A' + i)),
			Author: []citation.Name{{Literal: "Ministry", Short: short}}, Issued: citation.YearDate(2001 + i)})
	}
	doc, err := (&csl.Processor{Style: builtinStyle(t, "chicago-author-date-17"), ShortNames: true}).Render(refs, nil)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"MFA (Ministry). 2001. A.\n", "MOFA (Ministry). 2002. B.\n", "———. 2003. C.\n"}
	if diff := cmp.Diff(want, doc.Bibliography); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestShortNamesOfOrganisations(t *testing.T) {
	t.Parallel()
	refs := []*citation.Reference{{ID: "x", Type: citation.Report, Title: "Tides", Publisher: "Oak", Issued: citation.YearDate(2010),
		Author: []citation.Name{{Literal: "United Nations", Short: "UN"}}}}
	clusters := []citation.Cluster{{Cites: []citation.Cite{{ID: "x"}}}, {Cites: []citation.Cite{{ID: "x"}}}}
	for style, want := range map[string][]string{
		"chicago-author-date":        {"(UN 2010)", "(UN 2010)", "UN (United Nations). 2010. Tides. Oak.\n"},
		"chicago-notes-bibliography": {"United Nations (UN), Tides (Oak, 2010).", "UN, Tides.", "UN (United Nations). Tides. Oak, 2010.\n"},
	} {
		doc, err := (&csl.Processor{Style: builtinStyle(t, style), ShortNames: true}).Render(refs, clusters)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, append(doc.Citations, doc.Bibliography...)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", style, diff)
		}
	}
}
