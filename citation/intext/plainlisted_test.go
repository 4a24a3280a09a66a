package intext

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/internal/layout"
)

// Under the heading of a list of notes their numbers may have no mark behind them.
func TestNotesUnderAHeading(t *testing.T) {
	const text = "The ferry was late.1 It sank.2\n\n"
	for _, c := range []struct{ name, list, want string }{
		{"a line each", "Notes\n\n1 Ann Moss, Salt (Reed, 2003).\n2 Ibid., 12\n3 “Harbours” is dear.\n\nAfterword\n\n4 Moss.\n",
			"note 1: Ann Moss, Salt (Reed, 2003).\nnote 2: Ibid., 12\nnote 3: “Harbours” is dear.\n"},
		{"carriage returns, and no blank line", "Notes\r\n1 Ann Moss, Salt.\r\n2 Ibid., 12.\r\n", "note 1: Ann Moss, Salt.\nnote 2: Ibid., 12.\n"},
		{"lines that are broken", "Endnoten\n\n1 Ann Moss, Salt, in: Der Bote,\n2 Mai 1990, S. 4, und Eva Lind, Bd.\n2 West.\n2 Eva Lind.\n", "note 1: Ann Moss, Salt, in: Der Bote, 2 Mai 1990, S. 4, und Eva Lind, Bd. 2 West.\nnote 2: Eva Lind.\n"},
		{"a page between two sentences", "Notes\n\n1 Ann Moss, Salt.\n\n12\n\fIt is dear.\n2 Ibid., 12.\n\n13\n", "note 1: Ann Moss, Salt.\nnote 2: Ibid., 12.\n"},
		{"no heading of notes", "Reasons\n\n1 It was slow.\n2 It was old.\n", ""},
		{"not from one on", "Notes\n\n3 It was slow.\n4 It was old.\n", ""},
	} {
		var got strings.Builder
		for _, b := range rejoin(readPlain(layout.New([]byte(text+c.list)), nil, nil)) {
			if b.kind == footnote {
				fmt.Fprintf(&got, "note %d: %s\n", b.note, b.Text)
			}
		}
		if diff := cmp.Diff(c.want, got.String()); diff != "" {
			t.Errorf("%s (-want +got)\n%s", c.name, diff)
		}
	}
}
