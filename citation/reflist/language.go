package reflist

import (
	"strings"
	"unicode/utf8"

	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
	"github.com/refwright/refwright/citation/reflist/internal/tokens"
)

// Words and letters that one language has and the others here do not, or far
// less often. Order breaks ties.
var languageMarks = []struct {
	tag     string
	words   map[string]bool
	letters string
}{
	{"en", lexicon.WordSet("the of and with from by its how what why their between into toward towards"), ""},
	{"tr", lexicon.WordSet("ve bir ile için üzerine olarak bağlamında arasında türk türkiye türkiye'de üzerinden göre yeni çalışmaları güvenlik uluslararası ilişkiler tarihi dergisi"), "ğış"},
	{"de", lexicon.WordSet("der die das und des zur zum von für im einer eine über als dem den auf mit ein zwischen ist"), "ßäöü"},
	{"fr", lexicon.WordSet("le la les des du et une dans pour sur l' au aux de en entre par d'une d'un"), "èêçœ"},
	{"es", lexicon.WordSet("el la los las del y una en para por de al como entre sobre desde"), "ñ¿¡"},
	{"pt", lexicon.WordSet("o os as do da dos das e uma em para por no na ao um entre sobre de"), "ãõ"},
	{"it", lexicon.WordSet("il lo gli della dello degli delle dei nel nella e una per di tra un sul sulla con che cos'è cos’è alla dalla"), "ò"},
	{"nl", lexicon.WordSet("het een van en voor de op met tussen aan naar bij over"), ""},
	{"nb", lexicon.WordSet("og i av på til en et for det som fra norsk norge mellom ved om"), "øåæ"},
	{"sv", lexicon.WordSet("och i av på till en ett för det som från svensk sverige mellan om att"), "åäö"},
	{"da", lexicon.WordSet("og i af på til en et for det som fra dansk danmark mellem ved om"), "øåæ"},
	{"pl", lexicon.WordSet("i w na z do o oraz dla polska polski się od przez"), "łąężśń"},
	{"sr-Latn", lexicon.WordSet("i u na za o od sa srbije srbija srpski srpske kao iz do po između ka bezbednost istorija"), "đ"},
}

// A languageWord is what a word says of the language that it stands in.
type languageWord struct {
	of    uint16 // of languageMarks, those that have it
	weak  bool   // English has it, and others too
	short bool   // it tells less than longer ones do
}

// languageWords are the words of languageMarks, and weakEnglish.
var languageWords = func() map[string]languageWord {
	all := map[string]languageWord{}
	for i, l := range languageMarks {
		for w := range l.words {
			k := all[w]
			k.of |= 1 << i
			all[w] = k
		}
	}
	for w := range weakEnglish {
		k := all[w]
		k.weak = true
		all[w] = k
	}
	for w, k := range all {
		k.short = len(w) <= 2 && w != "ve" && w != "og"
		all[w] = k
	}
	return all
}()

// weakEnglish are English words that other languages here have too.
var weakEnglish = lexicon.WordSet("in for to on is are as at an")

// languageOf returns the BCP 47 tag of the language that a title is written
// in, "" when it does not tell. Serbian stands for what its Latin script cannot
// tell from Bosnian, Croatian and Montenegrin, and Norwegian for what it cannot
// tell from Danish.
func languageOf(title string) string {
	letters := "" // beyond ASCII
	if strings.ContainsFunc(title, func(r rune) bool { return r >= utf8.RuneSelf }) {
		letters = lexicon.Lower(strings.ReplaceAll(title, "İ", "ı")) // a capital that only Turkish has
	}
	var words []languageWord
	for w := range strings.FieldsFuncSeq(title, func(r rune) bool { return !tokens.IsWordRune(r) && r != '\'' && r != '’' }) {
		if k := lexicon.Lowered(languageWords, w); k != (languageWord{}) {
			words = append(words, k)
		}
	}
	best, second, tag := 0, 0, ""
	english := 0
	for i, l := range languageMarks {
		score, telling := 0, l.tag == "en"
		for _, w := range words {
			switch {
			case w.of>>i&1 != 0:
				score += 2
				telling = telling || !w.short && !w.weak
			case l.tag == "en" && w.weak:
				score++
			}
		}
		marks := 0
		for _, r := range l.letters {
			if letters == "" {
				break
			}
			if n := strings.Count(letters, string(r)); n > 0 {
				score += 1 + min(n, 2)
				marks += n
			}
		}
		// One letter may be that of a name in an English title.
		telling = telling || marks > 1 || marks == 1 && english == 0
		if l.tag == "en" {
			english = score
		}
		if score < 4 && !telling {
			score = 0 // one short word proves nothing
		}
		switch {
		case score > best:
			best, second, tag = score, best, l.tag
		case score > second && !(tag == "nb" && l.tag == "da"):
			second = score
		}
	}
	if best < 2 || best == second {
		return ""
	}
	return tag
}
