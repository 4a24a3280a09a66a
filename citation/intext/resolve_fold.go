package intext

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Names are compared by keys: their letters and digits alone, in lower case and
// without marks, so that spaces, hyphens, apostrophes, case and the form of
// Unicode do not count. Marks do not count either: a writer who types "Agir" for
// "Ağır" has not misspelt the name, and a print may have lost its marks. Serbian
// and other Cyrillic letters are read as Latin ones, so that both scripts meet.
//
// A letter for which two spellings are in use (ö is o or oe, đ is d or dj, ж is
// z or zh) gives a second key, and two names agree if one of their keys does.

// nameKeys returns the keys of a name.
func nameKeys(s string) []string {
	key := nameKey(s)
	if key == "" {
		return nil
	}
	if hasWideLetter(s) {
		if wide := nameKeyWith(s, wideLetters); wide != key {
			return []string{key, wide}
		}
	}
	return []string{key}
}

// hasWideLetter reports whether a name has one of the letters that give it a second key, or a mark
// that may make one.
func hasWideLetter(s string) bool {
	for _, r := range s {
		if r < utf8.RuneSelf {
			continue
		}
		if _, ok := wideLetters[unicode.ToLower(r)]; ok || unicode.Is(unicode.Mn, r) {
			return true
		}
	}
	return false
}

// nameKey returns the first key of a name.
func nameKey(s string) string {
	if !isASCII(s) {
		return nameKeyWith(s, nil)
	}
	var room nameRoom
	b := room.sized(len(s))
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= 'A' && c <= 'Z':
			b = append(b, c+'a'-'A')
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9':
			b = append(b, c)
		case c == '&':
			b = append(b, "and"...)
		}
	}
	return string(b)
}

// nameKeyWith folds a string; letters that are in the first table are written so.
func nameKeyWith(s string, first map[rune]string) string {
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range norm.NFC.String(s) {
		if r < utf8.RuneSelf {
			switch c := byte(r); {
			case c >= 'A' && c <= 'Z':
				b.WriteByte(c + 'a' - 'A')
			case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
				b.WriteByte(c)
			case c == '&':
				b.WriteString("and")
			}
			continue
		}
		r = unicode.ToLower(r)
		if t, ok := first[r]; ok {
			b.WriteString(t)
			continue
		}
		if t, ok := plainLetters[r]; ok {
			b.WriteString(t)
			continue
		}
		parts := decomposition(norm.NFKD, string(r))
		if parts == nil {
			writePlain(&b, r)
		}
		for len(parts) > 0 {
			p, size := utf8.DecodeRune(parts)
			writePlain(&b, unicode.ToLower(p))
			parts = parts[size:]
		}
	}
	return b.String()
}

func writePlain(b *strings.Builder, r rune) {
	if t, ok := plainLetters[r]; ok {
		b.WriteString(t)
	} else if unicode.IsLetter(r) || unicode.IsDigit(r) {
		b.WriteRune(r)
	}
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// plainLetters are letters that Unicode does not take apart, and Cyrillic ones
// as Serbian writes them in Latin script without marks.
var plainLetters = map[rune]string{
	'ı': "i", 'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'þ': "th", 'ð': "d", 'đ': "d", 'ł': "l", 'ħ': "h", 'ŋ': "ng", 'ŧ': "t", 'ə': "a",
	'а': "a", 'б': "b", 'в': "v", 'г': "g", 'д': "d", 'ђ': "d", 'е': "e", 'ж': "z", 'з': "z", 'и': "i", 'ј': "j", 'к': "k", 'л': "l", 'љ': "lj",
	'м': "m", 'н': "n", 'њ': "nj", 'о': "o", 'п': "p", 'р': "r", 'с': "s", 'т': "t", 'ћ': "c", 'у': "u", 'ф': "f", 'х': "h", 'ц': "c", 'ч': "c",
	'џ': "dz", 'ш': "s", 'щ': "sc", 'ъ': "", 'ы': "y", 'ь': "", 'э': "e", 'ю': "ju", 'я': "ja", 'є': "je", 'ґ': "g",
}

// wideLetters are the other usual spellings of letters: those of German and the
// northern languages, Serbian without marks, and Russian in the English manner.
var wideLetters = map[rune]string{
	'ä': "ae", 'ö': "oe", 'ü': "ue", 'å': "aa", 'ø': "oe", 'đ': "dj", 'ђ': "dj",
	'ж': "zh", 'х': "kh", 'ц': "ts", 'ч': "ch", 'ш': "sh", 'щ': "shch", 'й': "y", 'ю': "yu", 'я': "ya", 'ё': "e", 'є': "ye",
}

// nameWords cuts a name at spaces and hyphens.
func nameWords(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == ',' || r == '-' || r >= '\u2010' && r <= '\u2015' })
}

// keyDistance returns the number of letters that must be put in, left out,
// exchanged or swapped with their neighbour to make b of a, as far as it is not
// above most; else most+1. It works on bytes: keys are ASCII save for scripts
// that nameKey cannot write in Latin letters.
func keyDistance(a, b string, most int) int {
	if len(a) < len(b) {
		a, b = b, a
	}
	if len(a)-len(b) > most {
		return most + 1
	}
	for len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	if len(b) == 0 {
		return len(a)
	}
	const longest = 64
	if len(a) > longest {
		return most + 1
	}
	var rows [3][longest + 1]int
	before, last, row := &rows[0], &rows[1], &rows[2]
	for j := range b {
		last[j+1] = j + 1
	}
	for i := range a {
		row[0] = i + 1
		low := row[0]
		for j := range b {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			row[j+1] = min(last[j]+cost, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
			low = min(low, row[j+1])
		}
		if low > most {
			return most + 1
		}
		before, last, row = last, row, before
	}
	return min(last[len(b)], most+1)
}
