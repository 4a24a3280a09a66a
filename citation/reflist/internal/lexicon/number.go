package lexicon

// FirstNumber returns the first number in a text, 0 for none.
func FirstNumber(s string) int {
	n := 0
	seen := false
	for _, r := range s {
		if r >= '0' && r <= '9' {
			n, seen = n*10+int(r-'0'), true
		} else if seen {
			break
		}
	}
	return n
}
