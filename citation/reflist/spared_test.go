package reflist

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
)

// fragments are what texts for TestSparedSearchesMissNothing are put together
// from.
var fragments = []string{
	"Smith", "Åse", "Ünsal", "É", "é", "A", "B", "b", "I", "and", "AND", "und", "ve", "i", "и", "y", "oraz", "with", "&", "+", "•", "·", ";", ",", ".", ":", "(", ")", "[", "\"", "“", "*",
	" ", " ", " ", "\u00a0", "\n", "et al", "Et al.", "u. a.", "vd.", "V.D.", "i dr.", "и др.", "И остали", "m. fl.", "a kol.", "ym.", "és mtsai", "y otros", "en anderen", "e.a.",
	"n.d.", "N.D.", "n. d.", "s.a.", "o. J.", "O. j.", "z.j.", "t.y.", "T. y.", "b.g.", "u.å.", "É. n.", "б. г.", "Б.д.", "no date", "Forthcoming", "in press", "IN PRESS", "à paraître", "Без датума", "у штампи", "tarih yok", "en prensa", "yayında", "1999", "Title", "d",
}

// A quicker look says only that there is no match where there is none.
func TestSparedSearchesMissNothing(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	var others, none int
	for range 60_000 {
		var b strings.Builder
		for range 1 + random.IntN(8) {
			b.WriteString(fragments[random.IntN(len(fragments))])
		}
		s := b.String()
		if m := lexicon.EtAl.FindStringIndex(s); m != nil {
			if others++; lexicon.EtAlAt(s) == nil {
				t.Errorf("no \"et al.\" is seen in %q", s)
			}
		}
		if noYear.MatchString(s) {
			if none++; !mayHaveNoYear(s) {
				t.Errorf("no word for a year is seen in %q", s)
			}
		}
	}
	if min(others, none) < 1000 {
		t.Errorf("%d times \"et al.\", %d words for a year: they test little", others, none)
	}
}
