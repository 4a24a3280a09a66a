package reflist

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// An entry at the top of a page that has no year is no part of the one before the page
// where both are whole.
func TestUndatedEntryAtTheTopOfAPage(t *testing.T) {
	const page = `Adler, Ruth. 1990. *Bog Oak of the Moor*. Leeds: Heather.
Brandt, Lena, and Peter Cobb. 1991. “Peat of the North and of the South, and of the
   Moors Between.” Bogs and Moors 12 (3): 4–15.
Cobb, Peter. 1992. Tar, Alder, and the Road to 1787. Leeds: Heather.
Dunn, Carla. 1993. “The Peat of the Moor.” Bogs and Moors 12 (3): 14–15.
` + "\f"
	for _, tt := range []struct{ next, want string }{
		{"Ekman, Nils. The Making of the Moor. Northfield University Press.", "Adler, Brandt, Cobb, Dunn, Ekman, Marsh, Reed,"},
		{"Northfield, Moor. Heather Press.", "Adler, Brandt, Cobb, Dunn, Marsh, Reed,"},
	} {
		list, err := Parse([]byte("References\n\n" + page + tt.next + "\nMarsh, Ellen. 1994. *Reeds*. Leeds: Heather.\nReed, Paul. 1995. “Rope Walks of the North and the Making of Tar.” Bogs\n   and Moors 14 (3): 4–15.\n"))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, r := range list.References {
			got = append(got, strings.Fields(r.Text)[0])
		}
		if diff := cmp.Diff(strings.Fields(tt.want), got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.next, diff)
		}
	}
}
