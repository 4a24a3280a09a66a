package names

import (
	"testing"

	"github.com/refwright/refwright/citation"
)

// The order of a list shows which word of a name is the family name.
func TestListsSortedByFirstWords(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name  string
		names []string // as printed; the first word was read as the given name
		want  bool
	}{
		{"family names first", []string{"Birch", "Anna", "Elm", "Peter", "Fir", "Claude", "Garde", "Simone", "Moor", "Jean", "Peat", "Ruth"}, true},
		{"marks on letters", []string{"Élan", "Anna", "Elm", "Peter", "Étang", "Claude", "Garde", "Simone", "Łęg", "Jean", "Moor", "Ruth"}, true},
		{"in no order", []string{"Moor", "Anna", "Elm", "Peter", "Fir", "Claude", "Birch", "Simone", "Garde", "Jean", "Peat", "Ruth"}, false},
		{"sorted by the given name", []string{"Anna", "Birch", "Claude", "Elm", "Jean", "Fir", "Peter", "Garde", "Ruth", "Moor", "Simone", "Peat"}, false},
		{"sorted both ways", []string{"Birch", "Anna", "Elm", "Claude", "Fir", "Jean", "Garde", "Peter", "Moor", "Ruth", "Peat", "Simone"}, false},
	} {
		var refs []*citation.Listed
		for i := 0; i < len(tt.names); i += 2 {
			l := listedBy(citation.Name{Given: tt.names[i], Family: tt.names[i+1]}, "given", "family")
			l.Text = tt.names[i] + " " + tt.names[i+1] + ", *Of Peat*, Leeds, 1990."
			refs = append(refs, l)
		}
		if got := sortsByFirstWords(refs); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}
