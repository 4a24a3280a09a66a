package check

import (
	"testing"

	"github.com/refwright/refwright/citation"
)

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

// TestMarksBetweenNames tells names that were read as one by the marks between them.
func TestMarksBetweenNames(t *testing.T) {
	lee, moe := citation.Name{Family: "Lee", Given: "Thomas"}, citation.Name{Family: "Moe", Given: "Ann"}
	gates := citation.Name{Family: "Suharto", Given: "Henry Gates", Suffix: "III"}
	king := citation.Name{Family: "King", Given: "Bo", Suffix: "Jr."}
	for _, tt := range []struct {
		text  string
		names []citation.Name
		want  bool
	}{
		{"Lee, Thomas, Suharto, Henry Gates III, and Ann Moe", []citation.Name{lee, gates, moe}, true},
		{"Lee, Thomas, Bo King, Jr., and Ann Moe", []citation.Name{lee, king, moe}, false},
		{"Lee, Thomas, and Ann Moe", []citation.Name{lee, moe}, false},
		{"Lee, Thomas, Moe, Ann, King, Bo", []citation.Name{lee, moe, {Family: "King", Given: "Bo"}}, false},
	} {
		if got := hasMoreMarks(tt.text, tt.names); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.text, got, tt.want)
		}
	}
}
