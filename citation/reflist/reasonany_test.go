package reflist

import (
	"math/rand/v2"
	"testing"

	"github.com/refwright/refwright/citation/reflist/internal/names"
	"github.com/refwright/refwright/citation/reflist/internal/tokens"
)

// Whatever tags a model gives, reasoning about them is no error: stretches of random tags,
// as a model that is badly trained might find.
func TestReasoningOfAnyPath(t *testing.T) {
	texts := []string{
		"[UN] United Nations (UN). 2004. “Rivers of the World.” Bog Papers 12 (3): 4–5. https://www.un.org/rivers",
		"Marsh EL, Reed QB; RIVER Investigators. Swimming. N Engl J Med. 2010;362:101-10.",
		"BRASIL. Ministério da Saúde. Secretaria de Atenção, Divisão. Lei nº 7. In: “Moss”, ed. by A. Bank, 2004, vol. 2.",
		". , ( ) . ; : “ ” – / . .", "A", ".", "Le Monde,", "SFB - Serviço Florestal.", "Moor House (Hrsg.): Der 3. Bericht [1975], iv: Peat, II, The Salt, Oslo, Moor (stw 3), o.J. https://bogs.example/a/ b/c.pdf",
		"Acc. Chem. Res. 10, 265 (1977).",
		"Mar, K. M. van / Reed, Ann de la: Peat. Strany 43–53 in B. Reed a A. Marsh, ed. Dalam Bogs 98, WPB, Univ. Oslo: Oslo Press, 1998",
		"Fitz-Mar H, Reed Ch. Peat (for Norway, Sweden)[C/OL]//Moor Bank of St. Louis: Moor, 8(May), no. Summer, 33‑48, 2. En ligne. Bogs",
		"I. D. Marsh, in Bogs of the Moor, eds: (A. Reed, Ed.). n.d.-b. Retrieved from Moor Board website: https://bogs.example", "In B.", "Dept. in A. B.", "//", "[R",
	}
	random := rand.New(rand.NewPCG(1, 2))
	r := new(modelReader)
	for range 4000 {
		text := texts[random.IntN(len(texts))]
		tok := tokens.Tokenize(text)
		r.look(tok)
		r.makeRoom()
		for i := 0; i < len(r.path); {
			as := uint8(random.IntN(int(tagCount)))
			if random.IntN(2) == 0 {
				as = uint8(random.IntN(int(titleTag) + 3)) // of names
			}
			for n := 1 + random.IntN(5); n > 0 && i < len(r.path); n-- {
				r.path[i], r.confidence[i] = as, random.Float32()
				i++
			}
		}
		known := &names.Known{FamilyFirst: random.IntN(2) == 0, YearStops: random.IntN(2) == 0}
		if random.IntN(2) == 0 {
			known = nil
		}
		r.reason(known)
		tok.Free()
	}
}
