package citation

import "strings"

// romanDigits lists the parts of roman numerals, the greatest first.
var romanDigits = [...]struct {
	value  int
	symbol string
}{
	{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"},
	{50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"},
}

// romanValue returns the value of a roman numeral from i to mmmcmxcix, in lower
// or upper case and in its usual form ("iv", not "iiii"), and 0 for all else.
func romanValue(s string) int {
	const longest = len("mmmdccclxxxviii")
	lower := lowerASCII(s)
	if s == "" || len(s) > longest || s != lower && s != strings.ToUpper(s) {
		return 0
	}
	value, rest := 0, lower
	for _, d := range romanDigits {
		for strings.HasPrefix(rest, d.symbol) {
			rest, value = rest[len(d.symbol):], value+d.value
		}
	}
	if rest != "" || value > 3999 || roman(value) != lower {
		return 0
	}
	return value
}

// roman returns the lower-case roman numeral of a value from 1 to 3999.
func roman(value int) string {
	var b strings.Builder
	for _, d := range romanDigits {
		for ; value >= d.value; value -= d.value {
			b.WriteString(d.symbol)
		}
	}
	return b.String()
}
