package layout

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// pdftotext gives the letters that a font joins as one character, and those that it makes
// of a letter and an accent as two. In a running text they are letters as one writes them.

// lettersOf has what the ligatures from U+FB00 on stand for.
var lettersOf = [...]string{"ff", "fi", "fl", "ffi", "ffl", "st", "st"}

// printForm returns where the first ligature or letter with an accent of its own stands in a text,
// and how it is written; start is -1 for none.
func printForm(s string) (start, end int, letters string) {
	for i := 0; i < len(s); i++ {
		if s[i] < utf8.RuneSelf {
			continue
		}
		switch s[i] {
		case 0xEF: // of which ligatures have the first byte
			if r, n := utf8.DecodeRuneInString(s[i:]); r >= '\uFB00' && int(r-'\uFB00') < len(lettersOf) {
				return i, i + n, lettersOf[r-'\uFB00']
			}
		case 0xCC, 0xCD: // of which combining diacritics have it
			r, n := utf8.DecodeRuneInString(s[i:])
			if !unicode.Is(unicode.Mn, r) || i == 0 {
				continue
			}
			_, base := utf8.DecodeLastRuneInString(s[:i])
			start, end = i-base, i+n
			for end < len(s) {
				if r, n = utf8.DecodeRuneInString(s[end:]); !unicode.Is(unicode.Mn, r) {
					break
				}
				end += n
			}
			if letters = norm.NFC.String(s[start:end]); letters != s[start:end] {
				return start, end, letters
			}
			i = end - 1
		}
	}
	return -1, -1, ""
}
