package layout

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Widths of characters in a usual face for print, in thousandths of its size. Observed in: the
// metrics of Times.

// narrowest is what they are given in multiples of.
const narrowest = 50

// characterWidths has a digit, or letter from A for ten, for each character from space on.
const characterWidths = "578AAHG777AB5756AAAAAAAAAA66BBB9" + // from space to "?"
	"IEDDECBEE78ECIEEBEDBCEEJEEC7679A" + // from "@" to "_"
	"79A9A97AA66A6GAAAA786AAEAA9A4AB" // from "`" to "~"

// textWidth returns how wide a text is about in print, in thousandths of the size of its face.
func textWidth(s string) int {
	sum := 0
	for _, r := range s {
		sum += runeWidth(r)
	}
	return sum
}

// runeWidth returns how wide a character is about.
func runeWidth(r rune) int {
	const usual, capital, wide = 500, 700, 1000
	if r >= utf8.RuneSelf {
		switch {
		case unicode.Is(unicode.Mn, r):
			return 0
		case columnsOf(r) == 2 || r == '—':
			return wide
		}
		base, _ := utf8.DecodeRuneInString(norm.NFD.String(string(r)))
		if base >= utf8.RuneSelf {
			if unicode.IsUpper(base) {
				return capital
			}
			return usual
		}
		r = base
	}
	if r < ' ' || int(r-' ') >= len(characterWidths) {
		return 0
	}
	switch c := characterWidths[r-' ']; {
	case c <= '9':
		return int(c-'0') * narrowest
	default:
		return int(c-'A'+10) * narrowest
	}
}
