package rules

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// A quicker look says only that there is no match where there is none.
func TestMayHaveNoYearMissesNothing(t *testing.T) {
	fragments := []string{
		" ", " ", " ", "\u00a0", "\n", "Smith", "É", "B", "and", "ve", ",", ".", ":", "(", ")", "[", "\"", "“", "*", "1999", "Title",
		"n.d.", "N.D.", "n. d.", "s.a.", "o. J.", "O. j.", "z.j.", "t.y.", "T. y.", "b.g.", "u.å.", "É. n.", "б. г.", "Б.д.", "no date", "Forthcoming", "in press", "IN PRESS", "à paraître", "Без датума", "у штампи", "tarih yok", "en prensa", "yayında",
	}
	random := rand.New(rand.NewPCG(3, 4))
	found := 0
	for range 60_000 {
		var b strings.Builder
		for range 1 + random.IntN(8) {
			b.WriteString(fragments[random.IntN(len(fragments))])
		}
		s := b.String()
		if noYear.MatchString(s) {
			if found++; !mayHaveNoYear(s) {
				t.Errorf("no word for a year is seen in %q", s)
			}
		}
	}
	if found < 1000 {
		t.Errorf("%d times word for a year: it tests little", found)
	}
}
