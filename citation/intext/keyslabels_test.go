package intext

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/citation"
)

func TestLabels(t *testing.T) {
	labelled := func(labels ...string) (refs []*citation.Listed) {
		for _, l := range labels {
			refs = append(refs, &citation.Listed{Label: l, Reference: &citation.Reference{ID: "r" + l}})
		}
		return refs
	}
	for _, test := range []struct {
		name, in string
		refs     []*citation.Listed
		want     string
	}{
		{"labels", "Quicksort [Hoa62] and more [Knu98, Sec. 5.2; dGR+15a]. But a[3], [sic], [0, n).", labelled("Hoa62", "Knu98", "dGR+15a"),
			"[Hoa62]\n\tHoa62 key=\"Hoa62\"\n[Knu98, Sec. 5.2; dGR+15a]\n\tKnu98 key=\"Knu98\" locator=\"5.2\" label=\"section\" term=\"Sec.\" at=\"5.2\"\n\tdGR+15a key=\"dGR+15a\"\n"},
		{"words before labels", "So [see Hoa62; e.g., Đor07] and [on this Knu98, S. 5].", labelled("Hoa62", "Knu98"),
			"[see Hoa62; e.g., Đor07]\n\tHoa62 key=\"Hoa62\" prefix=\"see\"\n\tĐor07 key=\"Đor07\"\n" +
				"[on this Knu98, S. 5]\n\tKnu98 key=\"Knu98\" locator=\"5\" term=\"S.\" at=\"5\" prefix=\"on this\"\n"},
		{"a label that is not in the list", "So [Tur36].", labelled("Hoa62", "Knu98"), "[Tur36]\n\tTur36 key=\"Tur36\"\n"},
		{"another list", "So [Hoa62].", labelled("UN", "1"), ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := showCitations(t, test.in, findOf(citation.Keys, Markdown, test.in, test.refs))
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}
