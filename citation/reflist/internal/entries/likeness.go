package entries

import (
	"math/bits"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
	"github.com/refwright/refwright/internal/sieve"
)

// hasYear reports whether a text has a year of a publication, with its letter or without. No
// letter or digit stands beside it; but "年" and "년" may stand behind the year.
func hasYear(s string) bool {
	for i := 0; i+4 <= len(s); i++ {
		if s[i] != '1' && s[i] != '2' || !isYear(s[i:i+4]) || endsInWord(s[:i]) {
			continue
		}
		behind := s[i+4:]
		if strings.HasPrefix(behind, "年") || strings.HasPrefix(behind, "년") {
			return true
		}
		if behind != "" && 'a' <= behind[0] && behind[0] <= 'z' {
			behind = behind[1:]
		}
		if !beginsWithWord(behind) {
			return true
		}
	}
	return false
}

// isYear reports whether four bytes are a year from 1400 to 2099.
func isYear(s string) bool {
	return "1400" <= s && s <= "2099" && strings.Trim(s, "0123456789") == ""
}

func endsInWord(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return s != "" && (unicode.IsLetter(r) || unicode.IsNumber(r))
}

func beginsWithWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return s != "" && (unicode.IsLetter(r) || unicode.IsNumber(r))
}

// evidence of a reference in a stretch of text, beside its year.
var (
	authorStart = sieve.MustCompile(`^[*_]{0,3}(?:[—–―_-]{1,6}[.,\s]|\\?\[[^\]]{1,40}\]|(?:(?:` + nameParticles + `) ?){0,2}['’ʿʾ]?[\p{Lu}\p{Lo}][\p{L}\p{M}'’.\-]*(?:\s+\p{L}[\p{L}\p{M}'’.\-]*){0,3}[*_]{0,3}(?:[,./:;，．：；、•・（]|\s[(&–—-]|\()|\p{Lu}[\p{L}\p{M}'’.\-]*(?:\s+\p{Lu}[\p{L}\p{M}'’.\-]*){0,3} (?:and|et|und|y|e|i|ve|и|og|en) \p{Lu})`)
	sourceWords = sieve.MustCompile(`(?i)https?://|\bdoi\b|\b(?:vol|vols|bd|jg|t|т|nr|núm|sv|roč|r|knj|cilt|št|br)\.\s*\d|\b(?:pp?|ss?|str|сс?|с|σσ?)\.\s*\d|\b(?:eds?|hrsg|hg|coords?|orgs?|ur|red|wyd|ред|yay)\.|\d\s*\(\d+\)|\d\s?[:,]\s?\d+\s?[-–]\s?\d+|\bpress\b|\b(?:verlag|éditions|editorial|editora|wydawnictwo|yayın|izdat)|\b(?:in|en|em|dans|i|u|w|v|в|în|στο)\s?:|\bjournal\b|[“"«„*_‘»『「《]|\[[JMCD](?:/OL)?\]`)
)

// isReferenceLike reports whether a text reads like a reference: it has a year
// (or says that it has none) and either begins with an author or names a
// source in one of the usual ways.
func isReferenceLike(s string) bool {
	const shortest, longest = 20, 16 << 10 // bytes
	if len(s) < shortest || len(s) > longest || onlyCites.MatchString(s) {
		return false
	}
	s = s[MarkerEnd(s):]
	if !authorStart.MatchString(s) || isSentences(s) && !nameFirst.MatchString(s) && !bodyFirst.MatchString(s) {
		return false
	}
	if hasYear(s) || noDateWord.MatchString(s) {
		return len(s) < 600 && strings.Count(s, ". ")+strings.Count(s, ", ") >= 2 || sourceWords.MatchString(s)
	}
	return len(s) < 600 && strings.Contains(s, "http") && sourceWords.MatchString(s)
}

// onlyCites is a text of names with years in brackets, as the cells of a table have.
var onlyCites = sieve.MustCompile(`^(?:(?:\p{Lu}[\p{L}'’-]+|and|und|et|et al\.|&)(?:, | ))+\((?:1[4-9]|20)\d\d[a-z]?\)(?:; (?:(?:\p{Lu}[\p{L}'’-]+|and|und|et|et al\.|&)(?:, | ))+\((?:1[4-9]|20)\d\d[a-z]?\))*\.?$`)

// mayBeReference reports whether a text may be a reference in a form of its own: it begins
// as one may, and has two of a year, an author before it and the words of a source, and no sentences.
func mayBeReference(s string) bool {
	const short, usual = 12, 600 // bytes
	if len(s) < short || len(s) > usual || onlyCites.MatchString(s) {
		return false
	}
	s = strings.TrimLeft(s[MarkerEnd(s):], "0123456789 ") // a second number, of the style
	if !entryLetter.MatchString(s) || isSentences(s) {
		return false
	}
	evidence := 0
	for _, has := range []bool{
		hasYear(s) || noDateWord.MatchString(s), sourceWords.MatchString(s), authorStart.MatchString(s) && marksIn(s) > 1,
	} {
		if has {
			evidence++
		}
	}
	return evidence > 1
}

// entryLetter is what an entry begins with: a letter that is not small, behind marks and
// particles, or a dash or label.
var entryLetter = sieve.MustCompile(`^["“”„«»‘’'「『《(\[¿¡*_<]{0,4}(?:(?:` + nameParticles + `)[ -]?){0,2}['’ʿʾ]?(?:[\p{Lu}\p{Lt}\p{Lo}]|[—–―_-]{1,6})`)

// marksIn counts the marks that part what a reference says.
func marksIn(s string) int {
	n := 0
	for i, r := range s {
		switch r {
		case '.', ',', ';', ':', '/', '(':
			if next := i + 1; r == '(' || next == len(s) || s[next] == ' ' {
				n++
			}
		case '，', '．', '：', '；', '、', '。':
			n++
		}
	}
	return n
}

// isSentences reports whether a text has the verbs and pronouns of the prose of one language, which
// titles have few of, and some with a capital.
func isSentences(s string) bool {
	const fewest, share = 3, 14 // words, and of how many words they are one
	words, of := 0, [len(sentenceLanguages)]int{}
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) {
			i += n
			continue
		}
		j := i + n
		for j < len(s) {
			r, n = utf8.DecodeRuneInString(s[j:])
			if !unicode.IsLetter(r) {
				break
			}
			j += n
		}
		words++
		if j-i <= longestOfSentences {
			for l := sentenceWords[s[i:j]]; l != 0; l &= l - 1 {
				of[bits.TrailingZeros32(l)]++
			}
		}
		i = j
	}
	most := slices.Max(of[:])
	return most >= fewest && most*share >= words
}

// sentenceLanguages are the verbs, pronouns and conjunctions that the sentences of each language
// are made of.
var sentenceLanguages = [...]string{
	`is are was were has have had been be that which this these those we our they their them it its not would could should also however she who whom thus there than did does being`,
	`ist sind war waren wird werden wurde wurden hat haben hatte dass daß sich nicht auch wir sie er können ihre ihren seine welche diese dieser dieses sowie`,
	`est sont était étaient été ont avait qui nous elle ils cette ces ne pas leur sa celle peut`,
	`es son fue fueron ser está se ha han había que esta estos como también puede`,
	`è sono era erano stato stata essere si ha hanno che non questo questa suo anche perché può`,
	`é são foi foram ser está se tem não que esta isso também pode`,
	`is zijn was werd werden wordt worden heeft hebben dat niet ook deze`,
	`är var har hade blev att som inte det detta`,
	`er var har blev ble som ikke det denne dette jeg`,
	`jest są był była było być się że który która które nie oraz tym`,
	`bu olan olarak ise değil olduğu çok daha`,
	`је су био била да који која није као се što koji koja nije je su bio bila biti`,
	`это был была было были что который которая не как он она они`,
	`on ovat oli olivat että joka ei ovat`,
	`hogy volt nem egy ez azt`,
	`este sunt fost care`,
}

// sentenceWords says of each word which languages have it, a bit for each.
var sentenceWords = func() map[string]uint32 {
	of := map[string]uint32{}
	for l, words := range sentenceLanguages {
		for _, w := range strings.Fields(words) {
			of[w] |= 1 << l
		}
	}
	return of
}()

// longestOfSentences is how many bytes the longest of them has.
var longestOfSentences = func() int {
	most := 0
	for w := range sentenceWords {
		most = max(most, len(w))
	}
	return most
}()

var noDateWord = sieve.MustCompile(`(?:^|[\s(,])(?:` + lexicon.NoDateAbbreviations + `|(?i:` + lexicon.NoDateWords + `|` + lexicon.StatusWords + `)(?:[^\p{L}]|$))`)

// longReference is longer than nearly all references are, in bytes.
const longReference = 1500
