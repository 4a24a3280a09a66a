package citation

import (
	"unicode"
	"unicode/utf8"
)

func isDigit(r rune) bool  { return r >= '0' && r <= '9' }
func isLetter(r rune) bool { return unicode.IsLetter(r) }

// isSpace reports whether r separates words: white space, no-break spaces and
// zero-width spaces.
func isSpace(r rune) bool { return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' }

// isHyphen reports whether r is a hyphen, soft or hard, a dash or a minus sign.
func isHyphen(r rune) bool {
	return r == '-' || r == '\u00ad' || r >= '\u2010' && r <= '\u2015' || r == '\u2212'
}

// lowerASCII returns s with the letters A to Z in lower case and all others as
// they are, so that no bytes move.
func lowerASCII(s string) string {
	i := 0
	for i < len(s) && (s[i] < 'A' || s[i] > 'Z') {
		i++
	}
	if i == len(s) {
		return s
	}
	b := []byte(s)
	for ; i < len(b); i++ {
		if b[i] >= 'A' && b[i] <= 'Z' {
			b[i] += 'a' - 'A'
		}
	}
	return string(b)
}

func allDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// clip shortens a string for an error message.
func clip(s string) string {
	const most = 60
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s[:min(len(s), 4*most)])[:most]) + "…"
}
