package check

import "testing"

// TestNamesBehindThoseRead tells further names behind the authors that were read from
// what else stands there.
func TestNamesBehindThoseRead(t *testing.T) {
	for text, want := range map[string]bool{
		", Lee, J., & Moe, A. (2001)":           true,
		", W., Lee, J., Moe, A.":                true,
		" de, Graça Carvalho Neves, James Moe":  true,
		", and Alice Moe. 2001.":                true,
		" i Peter Moe. 2001.":                   true,
		". 2001. The Moor, and Peat.":           false,
		", eds. 2001. The Moor.":                false,
		", W. (2001). The Moor.":                false,
		", The Moor and the Peat (Leeds, 2001)": false,
	} {
		if got := nameFollows.MatchString(text); got != want {
			t.Errorf("%s: %v, want %v", text, got, want)
		}
	}
}
