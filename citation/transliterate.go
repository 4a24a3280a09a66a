package citation

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// The transliteration of this file makes readable keys out of names: it gives
// the plain ASCII letters that people write when they have no others. It is no
// scholarly system and cannot be reversed.
//
//   - Latin letters lose their marks: ğ g, å a, ö o, ñ n, İ i. Letters of which
//     no mark can be taken have their usual spelling: ı i, ß ss, æ ae, œ oe,
//     ø o, þ th, ð d, ł l. The letter đ is dj in Serbian and Croatian words,
//     known by a đ after the first letter or by ć, č, š or ž (Đorđević
//     djordjevic), and d elsewhere (Vietnamese Đặng dang).
//   - Cyrillic is written in the English manner (Чехов chekhov), with the
//     differences that a [letterVariant] makes (Шешељ seselj).
//   - Greek follows the letters of ELOT 743, with ou, av and ev for the pairs
//     that υ ends (Παπανδρέου papandreou).
//   - Other scripts have no letters in ASCII, and give nothing.

// asciiWord returns the letters and digits of s in lower-case ASCII, without
// spaces and punctuation: "O’Brien" is "obrien".
func asciiWord(s string, variant letterVariant) string { return asciiLetter(s, variant, false) }

// asciiCase is asciiWord with the capitals that s has: "Đorđević" is
// "Djordjevic".
func asciiCase(s string, variant letterVariant) string { return asciiLetter(s, variant, true) }

func asciiLetter(s string, variant letterVariant, capitals bool) string {
	s = norm.NFC.String(s)
	t := asciiWriter{variant: variant, dj: "d"}
	if isSouthSlavic(s) {
		t.dj = "dj"
	}
	for _, r := range s {
		t.capital = capitals && unicode.IsUpper(r)
		if r = unicode.ToLower(r); t.write(r) || r < 0x80 {
			continue
		}
		// What the tables lack may be a letter of theirs with marks.
		for _, part := range norm.NFKD.String(string(r)) {
			t.write(unicode.ToLower(part))
		}
	}
	return t.b.String()
}

// asciiWriter writes letters as ASCII.
type asciiWriter struct {
	b        strings.Builder
	variant  letterVariant
	dj       string // what đ gives
	capital  bool   // the next letter is one
	previous rune   // the last letter written, in lower case and without marks
}

// write writes what a lower-case letter or a digit gives, and reports whether
// that is known.
func (t *asciiWriter) write(r rune) bool {
	var letters string
	switch {
	case r >= 'a' && r <= 'z' || isDigit(r):
		t.put(string(r))
		t.previous = r
		return true
	case r == 'đ':
		letters = t.dj
	case r == 'υ' && t.previous == 'ο':
		letters = "u"
	case r == 'υ' && (t.previous == 'α' || t.previous == 'ε'):
		letters = "v"
	default:
		var ok bool
		if letters, ok = t.variant[r]; !ok {
			letters, ok = asciiLetters[r]
		}
		if !ok {
			return false
		}
	}
	t.put(letters)
	t.previous = r
	return true
}

// put writes ASCII letters, the first as a capital where that is wanted.
func (t *asciiWriter) put(letters string) {
	if t.capital && letters != "" {
		t.b.WriteString(strings.ToUpper(letters[:1]))
		t.capital = false
		letters = letters[1:]
	}
	t.b.WriteString(letters)
}

// isSouthSlavic reports whether a word in NFC is written as in Serbian or
// Croatian, so that its đ is dj.
func isSouthSlavic(s string) bool {
	start := true
	for _, r := range s {
		switch unicode.ToLower(r) {
		case 'ć', 'č', 'š', 'ž':
			return true
		case 'đ':
			if !start {
				return true
			}
		}
		start = !unicode.IsLetter(r)
	}
	return false
}

// A letterVariant holds the letters that a language transliterates in its own
// way; nil is none.
type letterVariant map[rune]string

// cyrillicOf returns the variant for a language (a BCP 47 tag), or if that says
// nothing for the letters of a text that only one language has.
func cyrillicOf(language, text string) letterVariant {
	tag, _, _ := strings.Cut(lowerASCII(language), "-")
	switch tag {
	case "sr", "bs", "hr", "sh", "cnr", "mk":
		return serbianLetters
	case "uk", "be":
		return ukrainianLetters
	case "bg":
		return bulgarianLetters
	case "ru":
		return nil
	}
	for _, r := range text {
		switch unicode.ToLower(r) {
		case 'ђ', 'ј', 'љ', 'њ', 'ћ', 'џ', 'ѓ', 'ќ', 'ѕ':
			return serbianLetters
		case 'і', 'ї', 'є', 'ґ', 'ў':
			return ukrainianLetters
		}
	}
	return nil
}

// The tables are in lower case. A letter that is there does not lose its marks.
var (
	asciiLetters = map[rune]string{
		// Latin letters that Unicode does not take apart.
		'ı': "i", 'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'þ': "th", 'ð': "d", 'ł': "l", 'ħ': "h", 'ŋ': "ng",
		'ŧ': "t", 'ə': "a", 'ĸ': "k", 'ƀ': "b", 'ɓ': "b", 'ɗ': "d", 'ɖ': "d", 'ƒ': "f", 'ɨ': "i", 'ƙ': "k", 'ɲ': "n",
		'ɔ': "o", 'ɛ': "e", 'ƴ': "y", 'ʒ': "z", 'ƶ': "z",

		// Cyrillic, as English writes Russian, and letters of other languages.
		'а': "a", 'б': "b", 'в': "v", 'г': "g", 'д': "d", 'е': "e", 'ё': "e", 'ж': "zh", 'з': "z", 'и': "i", 'й': "y",
		'к': "k", 'л': "l", 'м': "m", 'н': "n", 'о': "o", 'п': "p", 'р': "r", 'с': "s", 'т': "t", 'у': "u", 'ф': "f",
		'х': "kh", 'ц': "ts", 'ч': "ch", 'ш': "sh", 'щ': "shch", 'ъ': "", 'ы': "y", 'ь': "", 'э': "e", 'ю': "yu",
		'я': "ya", 'ѐ': "e", 'ѝ': "i",
		'ђ': "dj", 'ј': "j", 'љ': "lj", 'њ': "nj", 'ћ': "c", 'џ': "dz", 'ѓ': "gj", 'ќ': "kj", 'ѕ': "dz",
		'і': "i", 'ї': "i", 'є': "ye", 'ґ': "g", 'ў': "u",
		'ә': "a", 'ғ': "g", 'қ': "q", 'ң': "n", 'ө': "o", 'ұ': "u", 'ү': "u", 'һ': "h",

		// Greek.
		'α': "a", 'β': "v", 'γ': "g", 'δ': "d", 'ε': "e", 'ζ': "z", 'η': "i", 'θ': "th", 'ι': "i", 'κ': "k", 'λ': "l",
		'μ': "m", 'ν': "n", 'ξ': "x", 'ο': "o", 'π': "p", 'ρ': "r", 'σ': "s", 'ς': "s", 'τ': "t", 'υ': "y", 'φ': "f",
		'χ': "ch", 'ψ': "ps", 'ω': "o",
	}
	serbianLetters   = letterVariant{'ж': "z", 'х': "h", 'ц': "c", 'ч': "c", 'ш': "s"}
	ukrainianLetters = letterVariant{'г': "h", 'и': "y"}
	bulgarianLetters = letterVariant{'х': "h", 'щ': "sht", 'ъ': "a"}

	// What a language writes itself where it has no marks; keys have it when a
	// [KeyPattern] asks for it.
	germanLetters = letterVariant{'ä': "ae", 'ö': "oe", 'ü': "ue"}
	nordicLetters = letterVariant{'å': "aa", 'ä': "ae", 'ö': "oe", 'ø': "oe"}
)

// lettersOf returns the letters of a language (a BCP 47 tag) as it writes them
// itself without marks, and reports whether the table knows the language.
func lettersOf(language string) (letterVariant, bool) {
	tag, _, _ := strings.Cut(lowerASCII(language), "-")
	switch tag {
	case "de":
		return germanLetters, true
	case "da", "nb", "nn", "no", "sv", "fi":
		return nordicLetters, true
	case "sr", "bs", "hr", "sh", "cnr", "mk", "uk", "be", "bg":
		return cyrillicOf(tag, ""), true
	case "ru", "tr", "el", "en", "fr", "es", "pt", "it", "nl", "pl", "cs", "vi":
		return nil, true
	}
	return nil, false
}
