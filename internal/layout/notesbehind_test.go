package layout

import (
	"strings"
	"testing"
)

func TestNotesBehind(t *testing.T) {
	const text = "The moor is wet.[1] So is the fen,[2] as one sees.\nReferences\nMarsh, Ann. 2001. Peat. Leeds: Heather.\n"
	for _, c := range []struct{ src, want string }{
		{text + "\n[1] See Marsh (2001).\n[2] It is not so\non the moor.\n", "[1] See Marsh (2001)."},
		{text + "\n[1] See Marsh (2001).\n\n[2] It is so.\n\n", "[1] See Marsh (2001)."},
		{text + "[1] See Marsh (2001).\n[2] It is so.", "[1] See Marsh (2001)."},
		{strings.ReplaceAll(strings.ReplaceAll(text, "[1]", "[i]"), "[2]", "[ii]") + "\n[i] See Marsh (2001).\n[ii] It is so.\n", "[i] See Marsh (2001)."},
		{text + "\n[1] See Marsh (2001).\n[2] It is so.\n\nThe author thanks all.\n", ""},
		{text + "\n[2] It is so.\n", ""},
		{text + "\n[1] See Marsh (2001).\n[2] It is so.\n[3] And so on.\n", ""},
		{strings.ReplaceAll(text, "[2]", " [2]") + "\n[1] Marsh (2001).\n[2] Reed.\n", ""},
		{text, ""},
	} {
		d := New([]byte(c.src))
		got := ""
		if i := d.NotesBehind(); i < len(d.Lines) {
			got = d.LineText(d.Lines[i])
		}
		if got != c.want {
			t.Errorf("%q: %q, want %q", c.src, got, c.want)
		}
	}
}
