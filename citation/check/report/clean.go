package report

import (
	"strings"
	"unicode/utf8"
)

// clean makes text fit for one line of a terminal or a log: white space that is
// not a space becomes one, control characters become their pictures, and what is
// not valid or changes the direction of writing beyond its own place becomes
// U+FFFD.
func clean(s string) string {
	if strings.IndexFunc(s, func(r rune) bool { return cleanRune(r) != r || r == utf8.RuneError }) < 0 {
		return s
	}
	return strings.Map(cleanRune, s)
}

func cleanRune(r rune) rune {
	switch {
	case r == '\t' || r == '\n' || r == '\v' || r == '\f' || r == '\r' || r == 0x85 || r == 0x2028 || r == 0x2029:
		return ' '
	case r < 0x20:
		return 0x2400 + r // SYMBOL FOR NULL and following
	case r == 0x7F:
		return 0x2421 // SYMBOL FOR DELETE
	case r > 0x7F && r < 0xA0, // controls
		r >= 0x202A && r <= 0x202E, // embeddings and overrides of direction
		r >= 0x2066 && r <= 0x2069, // isolates
		r&0xFFFE == 0xFFFE:         // noncharacters, which XML does not allow
		return utf8.RuneError
	}
	return r
}
