package names

import (
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
)

// nameSeparator is what separatorLen looks for, as an expression.
var nameSeparator = regexp.MustCompile(`^(?:\s*;\s*(?:(?:and|&|und|et|y|e|og|och|ve|i|и|en)\s+)?|\s*,?\s*(?:&|\+|•|·)\s*|\s*,?\s+(?i:and|und|et|og|och|ja|ve|en|oraz|with)\s+|\s*,?\s+(?:y|e|i|и|та|și|és)\s+|\s*,\s*)`)

// middleDot is the dot within a Catalan name.
var middleDot = regexp.MustCompile(`^·\p{Ll}`)

func separatorByExpression(s string) int {
	if m := nameSeparator.FindStringIndex(s); m != nil && !middleDot.MatchString(s) {
		return m[1]
	}
	return 0
}

func TestSeparatorLen(t *testing.T) {
	for s, want := range map[string]int{
		"":                0,
		", Marsh":         2,
		",Marsh":          1,
		"; Marsh":         2,
		" ; and Marsh":    7,
		"; android":       2,
		" and Marsh":      5,
		", AND  Marsh":    7,
		",and Marsh":      1,
		" & Marsh":        3,
		"&Marsh":          1,
		"and Marsh":       0,
		" y Marsh":        3,
		" Y Marsh":        0,
		", та Marsh":      7,
		" oraz Marsh":     6,
		" •Marsh":         4,
		"·lo, Oriol":      0,
		"·Marsh":          2,
		"\u00a0and Marsh": 0,
		" and":            0,
		" Marsh and Peat": 0,
	} {
		if got := separatorLen(s); got != want {
			t.Errorf("%q: %d, want %d", s, got, want)
		}
		if got := separatorByExpression(s); got != want {
			t.Errorf("%q: %d by the expression, want %d", s, got, want)
		}
	}
}

// fragments are what texts with separators are put together from.
var fragments = []string{
	"Smith", "Åse", "Ünsal", "É", "é", "A", "B", "b", "I", "and", "AND", "und", "ve", "i", "и", "y", "oraz", "with", "&", "+", "•", "·", ";", ",", ".", ":", "(", ")", "[", "\"", "“", "*",
	" ", " ", " ", "\u00a0", "\n", "et al", "Et al.", "u. a.", "vd.", "V.D.", "i dr.", "и др.", "И остали", "m. fl.", "a kol.", "ym.", "és mtsai", "y otros", "en anderen", "e.a.",
	"n.d.", "N.D.", "n. d.", "s.a.", "o. J.", "O. j.", "z.j.", "t.y.", "T. y.", "b.g.", "u.å.", "É. n.", "б. г.", "Б.д.", "no date", "Forthcoming", "in press", "IN PRESS", "à paraître", "Без датума", "у штампи", "tarih yok", "en prensa", "yayında", "1999", "Title", "d",
}

func TestSeparatorLenIsThatOfTheExpression(t *testing.T) {
	parts := append([]string{"e", "en", "et", "i", "og", "och", "ja", "și", "та", "és", "\t", "\v", "\xc2", "\xff", "aND", "K"}, fragments...)
	random := rand.New(rand.NewPCG(5, 6))
	found := 0
	for range 100_000 {
		var b strings.Builder
		for range 1 + random.IntN(6) {
			b.WriteString(parts[random.IntN(len(parts))])
		}
		s := b.String()
		got, want := separatorLen(s), separatorByExpression(s)
		if got != want {
			t.Fatalf("%q: %d, want %d", s, got, want)
		}
		if want > 0 {
			found++
		}
	}
	if found < 5000 {
		t.Errorf("%d separators: they test little", found)
	}
}

func FuzzSeparatorLen(f *testing.F) {
	f.Add(", and Marsh")
	f.Fuzz(func(t *testing.T, s string) {
		if got, want := separatorLen(s), separatorByExpression(s); got != want {
			t.Errorf("%q: %d, want %d", s, got, want)
		}
	})
}
