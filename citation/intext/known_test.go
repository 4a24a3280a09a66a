package intext

import (
	"testing"

	"github.com/refwright/refwright/citation"
)

// A particle with a capital may stand behind the given name in the list, and before the
// family name in the text.
func TestParticlesBehindGivenNames(t *testing.T) {
	refs := []*citation.Listed{{Reference: &citation.Reference{
		ID:     "rosa1995",
		Author: []citation.Name{{Family: "Rosa", Given: "Giulia Della"}, {Family: "Marsh", Given: "Ann"}},
		Issued: citation.YearDate(1995),
	}}}
	for _, text := range []string{
		"Como Della Rosa y Marsh ha sostenido, la turba es una forma de creencia y no su causa (1995).",
		"In short: Della Rosa and Marsh’s (1995, 5) account is still the best.",
	} {
		found := (&Finder{References: refs}).Find([]byte(text))
		if len(found) != 1 || len(found[0].Cites) != 1 || found[0].Cites[0].ID != "rosa1995" || found[0].Cites[0].Names[0].Text != "Della Rosa" {
			t.Errorf("%s: %+v", text, found)
		}
	}
	for given, want := range map[string]string{"Giulia Della": "Della", "Giulia": "", "Van": "", "G. B.": ""} {
		if got := particleBehind(given); got != want {
			t.Errorf("%q: %q, want %q", given, got, want)
		}
	}
}

// A surname that the list prints without a capital is one in a sentence behind its given name, or where it says
// something; elsewhere it may be a word.
func TestSurnamesWithoutCapitals(t *testing.T) {
	t.Parallel()
	refs := append(worksCited(), &citation.Listed{Reference: &citation.Reference{ID: "looking", Author: []citation.Name{{Given: "cora", Family: "reeds"}}, Title: "Looking"}})
	for _, test := range []struct{ text, want string }{
		{"It is so (Weber 43). For cora reeds that silence is “loud” (116).", "weber 43 | looking 116 narrative"},
		{"It is so (Weber 43). As reeds argues, that silence is “loud” (116).", "weber 43 | looking 116 narrative"},
		{"It is so (Weber 43). Of the tall reeds of the shore there is “much” (44).", "weber 43 | weber 44 narrative"},
	} {
		const certain = "\n\nSo it is (Weber 1; Weber 2; Weber 3)."
		found := (&Finder{Format: Markdown, References: refs}).Find([]byte(test.text + certain))
		if got := describePages(found[:max(0, len(found)-1)]); got != test.want {
			t.Errorf("%s: %s, want %s", test.text, got, test.want)
		}
	}
}
