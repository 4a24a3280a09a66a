package reflist

import "testing"

func TestShortLabels(t *testing.T) {
	const named = " Bog|author/literal Council|author/literal"
	checkReasonings(t, (*modelReader).shortLabel, []reasonTest{
		{"", "[|citation-label BC|citation-label ]|citation-label" + named, "[|citation-label BC|author/short ]|author/within" + named},
		{"", "[|citation-label Bogs|citation-label ]|citation-label" + named, "[|citation-label Bogs|citation-label ]|citation-label" + named},
		{"", "[|citation-label BC|citation-label ]|citation-label Ann|author/given Marsh|author/family", "[|citation-label BC|citation-label ]|citation-label Ann|author/given Marsh|author/family"},
	})
}
