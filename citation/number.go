package citation

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Number is the value of a number variable: a string, because volumes, issues
// and editions are not always numbers ("12–15", "XIV", "2nd", "suppl. 3").
type Number string

// Int returns the value as an integer and whether it is one: decimal digits
// alone, without sign, at most nine of them.
func (n Number) Int() (int, bool) {
	s := strings.TrimSpace(string(n))
	if s == "" || len(s) > 9 {
		return 0, false
	}
	i, err := strconv.ParseUint(s, 10, 31)
	return int(i), err == nil
}

// IsNumeric reports whether the value is numeric in the sense of CSL 1.0.2,
// Choose, "is-numeric": it consists of numbers alone, each with at most letters
// before or after its digits ("D2", "2b", "2nd"), joined by commas, hyphens or
// ampersands with or without spaces. An en dash counts as a hyphen, since
// citeproc-js takes it so. "2nd edition" and "2 3" are not numeric.
func (n Number) IsNumeric() bool {
	s := string(n)
	for {
		i := strings.IndexAny(s, ",&-–")
		part := s
		if i >= 0 {
			part = s[:i]
		}
		if !allDigits(strings.TrimFunc(strings.TrimFunc(part, isSpace), isLetter)) {
			return false
		}
		if i < 0 {
			return true
		}
		_, size := utf8.DecodeRuneInString(s[i:])
		s = s[i+size:]
	}
}
