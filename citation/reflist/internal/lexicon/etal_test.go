package lexicon

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// EtAlAt says only that there is no match where there is none.
func TestEtAlAtMissesNothing(t *testing.T) {
	fragments := []string{
		" ", " ", " ", "\u00a0", "\n", "Smith", "É", "B", "and", "ve", ",", ".", ":", "(", ")", "[", "\"", "“", "*", "1999", "Title",
		"et al", "Et al.", "u. a.", "vd.", "V.D.", "i dr.", "и др.", "И остали", "m. fl.", "a kol.", "ym.", "és mtsai", "y otros", "en anderen", "e.a.",
	}
	random := rand.New(rand.NewPCG(3, 4))
	found := 0
	for range 60_000 {
		var b strings.Builder
		for range 1 + random.IntN(8) {
			b.WriteString(fragments[random.IntN(len(fragments))])
		}
		s := b.String()
		if m := EtAl.FindStringIndex(s); m != nil {
			if found++; EtAlAt(s) == nil {
				t.Errorf("no “et al.” is seen in %q", s)
			}
		}
	}
	if found < 1000 {
		t.Errorf("%d times “et al.”: it tests little", found)
	}
}
