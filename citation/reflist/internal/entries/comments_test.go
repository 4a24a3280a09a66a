package entries

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Comments are no text: neither those that stand between entries, nor those behind one.
func TestCommentsAreNoEntries(t *testing.T) {
	src := `## References

<!-- as Ann Lee left it in 2020 -->
Marsh, Ada. 2001. *Bogs*. Leeds: Heather.
<!--
Oak, Ida. 1985. *Old*. Leeds: Heather.
-->
Reed, Bo. 1990. *Turf*. Leeds: Heather. <!-- seen -->

Tarn, Di. 1991. *Tar <!-- of*. Leeds: Heather.
`
	var got []string
	for _, s := range New([]byte(src)).Find(false) {
		for _, e := range s.Entries {
			got = append(got, e.Text)
		}
	}
	want := []string{"Marsh, Ada. 2001. *Bogs*. Leeds: Heather.", "Reed, Bo. 1990. *Turf*. Leeds: Heather.", "Tarn, Di. 1991. *Tar <!-- of*. Leeds: Heather."}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
