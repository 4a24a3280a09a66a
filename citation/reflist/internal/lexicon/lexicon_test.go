package lexicon

import "testing"

func TestLower(t *testing.T) {
	for word, want := range map[string]string{"İstanbul": "istanbul", "ÅS": "ås", "Élie": "élie", "Ιωάννης": "ιωάννης", "": ""} {
		if got := Lower(word); got != want {
			t.Errorf("Lower(%q) = %q, want %q", word, got, want)
		}
		if got := string(AppendLower(nil, word)); got != want {
			t.Errorf("AppendLower(%q) = %q, want %q", word, got, want)
		}
	}
}

func TestLowered(t *testing.T) {
	table := map[string]int{"rat": 1, "donaudampfschifffahrtsgesellschaft": 2}
	for word, want := range map[string]int{"Rat": 1, "Donaudampfschifffahrtsgesellschaft": 2, "Amt": 0, "": 0} {
		if got := Lowered(table, word); got != want {
			t.Errorf("Lowered(%q) = %d, want %d", word, got, want)
		}
	}
}

func TestWithoutOthers(t *testing.T) {
	for names, want := range map[string]string{
		"Marsh, E. et al.": "Marsh, E.", "Reed, B., i dr.": "Reed, B.", "Wood, A. ve diğerleri": "Wood, A.", "Tarn, Al": "Tarn, Al", "": "",
	} {
		if got := WithoutOthers(names); got != want {
			t.Errorf("WithoutOthers(%q) = %q, want %q", names, got, want)
		}
	}
}

func TestLooks(t *testing.T) {
	for word, want := range map[string][2]bool{ // as a given name, as a family name
		"Anne-Marie": {true, false}, "Petrović": {false, true}, "McRae": {false, true}, "Martin": {true, false}, "Peat": {false, false},
	} {
		if got := [2]bool{LooksGiven(word), LooksFamily(word)}; got != want {
			t.Errorf("%q looks %v, want %v", word, got, want)
		}
	}
}

func TestFirstNumber(t *testing.T) {
	for text, want := range map[string]int{"12. Marsh": 12, "no. 7 of 9": 7, "none": 0, "": 0} {
		if got := FirstNumber(text); got != want {
			t.Errorf("FirstNumber(%q) = %d, want %d", text, got, want)
		}
	}
}
