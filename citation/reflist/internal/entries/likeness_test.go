package entries

import (
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
)

func TestLikeness(t *testing.T) {
	t.Parallel()
	const none, may, like = 0, 1, 2
	for _, tt := range []struct {
		text string
		want int
	}{
		{"Marsh, Ellen. 1990. Peat and its Uses. Leeds: Heather.", like},
		{"Marsh E/Reed A; ‘Peat (and Moors)’; In Journal of Bogs (April 2001); https://moor.example/1", like},
		{"*Marsh, Ellen*, Peat and its Uses, Leeds 1990, 4–15.", like},
		{"de Marsh A.; Reed, B. (2001) Turf. J. Bogs 12, 3–14", like},
		{"3. Marsh E. Peat. Bogs. 1990;12(3):4-15.", like},
		{"Марш, Е. Торф и его применение. М.: Вереск, 1990.", like},
		{"王伟, 李娜. 沼泽研究[J]. 沼泽学报, 2009, 12(3): 4-15.", like},
		{"김하늘, 이바다 (2004). 습지의 역사. 습지연구, 4, 30-41.", like},
		{"木村一郎（1998）『湿原の歴史』草原書房。", like},
		{"木村一郎・田中健『湿原の歴史』草原書房、1998年。", like},
		{"山田太郎『湿原の歴史』東京：草原社、1990年。", may},
		{"“Peat.” Journal of Bogs (1990) 12, 4–15", may},
		{"Peat and its Uses, Leeds: Heather, 1990.", like},
		{"Marsh (Ellen) – Reed (A.), (2000), Peat, In ‘Bogs’; tome 32:734–759.", like},
		{"Marsh E – Peat; Leeds s.3-50.", may},
		{"van Marsh T, Reed L (2002) Dalla torba a oggi. In: Stone K (a c di) Note su torba tra il 1921 e il 1940, pp 54–68", like},
		{"Torba-Marsh, Ida (2018). Leeds tra il 1963 e il 1990. Ann B Reed (a c. di), *Torba dopo il 1856*. Heather, 75–87.", like},
		{"“Torba tra il 1921 e il 1940: uno studio su Leeds.” Heather, 1990", may},

		{"", none},
		{"Bogs are wet, and have been so since 1990, when the rain that we had seen did not stop; this is not new.", none},
		{"However, it has been said (Marsh 1990) that this is not so, which they have denied.", none},
		{"Each bog was walked by two people with a rod of three metres, 12 (3) times.", none},
		{"Ellen Marsh is professor of peat, and has written much; she was born in 1960.", none},
		{"Die Moore sind nass, und das ist nicht neu: sie waren es auch 1990, als wir sie sahen.", none},
		{"depth in metres", none},
		{"Marsh, Reed, and Wood (1999); Hill et al. (1986)", none},
		{"Marsh, Ellen. The Peat (1850).", like},
	} {
		got := none
		if mayBeReference(tt.text) {
			got = may
		}
		if isReferenceLike(tt.text) {
			got = like
		}
		if got != tt.want {
			t.Errorf("%q: %d, want %d", tt.text, got, tt.want)
		}
	}
}

func TestYearsInTexts(t *testing.T) {
	t.Parallel()
	const year = `(?:^|[^\p{L}\p{N}])(?:1[4-9]|20)\d\d(?:[a-z]?(?:[^\p{L}\p{N}]|$)|[年년])`
	expression := regexp.MustCompile(year)
	parts := []string{"1999", "1400", "1399", "2099", "2100", "20", "1", "a", "ab", "Z", "é", "年", "년", " ", "(", ").", "-", "\u0301", "²", "\xff", "\xe5\xb9"}
	random := rand.New(rand.NewPCG(5, 6))
	some := 0
	for range 50_000 {
		var b strings.Builder
		for range 1 + random.IntN(6) {
			b.WriteString(parts[random.IntN(len(parts))])
		}
		got, want := hasYear(b.String()), expression.MatchString(b.String())
		if got != want {
			t.Fatalf("%q has a year: %t, want %t", b.String(), got, want)
		}
		if got {
			some++
		}
	}
	if some < 1000 {
		t.Errorf("%d texts have a year: they test little", some)
	}
}
