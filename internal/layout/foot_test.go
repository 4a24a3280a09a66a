package layout

import "testing"

// A note stands below text; a page that goes on with the volume of a journal behind its
// running head has none.
func TestNotesStandBelowText(t *testing.T) {
	src := "The moor is wet.\n\n1 See Marsh 1991.\n\n6\n\fQuentin Stone\n\n54 (4): 68–75.\nReed, Ada. 1989. Turf.\n\n7\n\fQuentin Stone\n\nFen, bog and heath.\n\n2 Peat, too.\n\n8\n"
	d := New([]byte(src))
	for _, l := range d.Lines {
		s := d.LineText(l)
		if want := s == "1 See Marsh 1991." || s == "2 Peat, too."; l.Foot != want {
			t.Errorf("%q: foot %v, want %v", s, l.Foot, want)
		}
	}
}
