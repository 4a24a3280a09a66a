package citation

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// foldedLetter returns the plain form of a letter that no decomposition makes
// plain, "" for any other.
func foldedLetter(r rune) string {
	switch r {
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	case 'ø':
		return "o"
	case 'ı':
		return "i"
	case 'đ', 'ð':
		return "d"
	case 'ł':
		return "l"
	case 'ß':
		return "ss"
	case 'þ':
		return "th"
	}
	return ""
}

// FoldText returns the form of a text for comparison: its words, letters and
// digits alone, in lower case and without diacritics, parted by single spaces. An
// apostrophe does not part words. Scripts stay as they are.
func FoldText(s string) string {
	f := textFolder{b: make([]byte, 0, len(s))}
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			f.ascii(s[i])
			i++
			continue
		}
		_, size := utf8.DecodeRuneInString(s[i:])
		f.wide(s[i : i+size])
		i += size
	}
	return string(f.b)
}

// A textFolder writes a folded text.
type textFolder struct {
	b     []byte
	space bool // something that is no letter stood before
}

func (f *textFolder) ascii(c byte) {
	switch {
	case c == '\'' || c == '`':
		return
	case c >= 'A' && c <= 'Z':
		c += 'a' - 'A'
	case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
	default:
		f.space = true
		return
	}
	f.part()
	f.b = append(f.b, c)
}

// wide writes a character outside ASCII.
func (f *textFolder) wide(s string) {
	r, _ := utf8.DecodeRuneInString(s)
	switch {
	case '\u2000' <= r && r < '\u2070': // dashes, quotes and spaces
		f.rune(r)
	case '\uac00' <= r && r < '\ud7a4': // the properties have no decomposition of Hangul
		for _, part := range norm.NFD.String(s) {
			f.rune(part)
		}
	default:
		parts := norm.NFD.PropertiesString(s).Decomposition()
		if parts == nil {
			f.letter(unicode.ToLower(r))
		}
		for len(parts) > 0 {
			part, size := utf8.DecodeRune(parts)
			f.letter(unicode.ToLower(part))
			parts = parts[size:]
		}
	}
}

// letter writes a character in lower case by its plain form.
func (f *textFolder) letter(r rune) {
	if plain := foldedLetter(r); plain != "" {
		f.part()
		f.b = append(f.b, plain...)
		return
	}
	f.rune(r)
}

func (f *textFolder) rune(r rune) {
	switch {
	case r < utf8.RuneSelf:
		f.ascii(byte(r))
	case unicode.Is(unicode.Mn, r) || r == '’' || r == 'ʼ' || r == '‘':
	case unicode.IsLetter(r) || unicode.IsDigit(r):
		f.part()
		f.b = utf8.AppendRune(f.b, r)
	default:
		f.space = true
	}
}

// part writes the space between two words.
func (f *textFolder) part() {
	if f.space && len(f.b) > 0 {
		f.b = append(f.b, ' ')
	}
	f.space = false
}

// isNearText reports whether two folded texts of some length differ in few
// letters and in no digit: a number tells the parts of a work apart.
func isNearText(a, b string) bool {
	if a == b {
		return true
	}
	n := min(utf8.RuneCountInString(a), utf8.RuneCountInString(b))
	most := min(3, n/15)
	return most > 0 && len(a)-len(b) <= 4*most && len(b)-len(a) <= 4*most && digitsOf(a) == digitsOf(b) && isWithinEdits(a, b, most)
}

func digitsOf(s string) string {
	if strings.IndexFunc(s, isDigit) < 0 {
		return ""
	}
	return strings.Map(func(r rune) rune {
		if isDigit(r) {
			return r
		}
		return -1
	}, s)
}

// isWithinEdits reports whether one text becomes the other by inserting, deleting
// or changing at most most letters. The time is in proportion to the length.
func isWithinEdits(a, b string, most int) bool {
	x, y := []rune(a), []rune(b)
	if len(x)-len(y) > most || len(y)-len(x) > most {
		return false
	}
	for len(x) > 0 && len(y) > 0 && x[0] == y[0] {
		x, y = x[1:], y[1:]
	}
	for len(x) > 0 && len(y) > 0 && x[len(x)-1] == y[len(y)-1] {
		x, y = x[:len(x)-1], y[:len(y)-1]
	}
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	far := most + 1
	for i := range x {
		// Only the band about the diagonal can matter.
		from, to := max(0, i-most), min(len(y), i+most+1)
		diagonal, least := row[from], far
		if from == 0 {
			row[0] = i + 1
			least = row[0]
		} else {
			row[from] = far
		}
		for j := from; j < to; j++ {
			cost := diagonal
			if x[i] != y[j] {
				up := row[j+1]
				if j+1 == i+most+1 { // outside the band of the row before
					up = far
				}
				cost = 1 + min(diagonal, row[j], up)
			}
			diagonal, row[j+1] = row[j+1], cost
			least = min(least, cost)
		}
		if least > most {
			return false
		}
	}
	return row[len(y)] <= most
}
