package layout

import (
	"strings"
	"testing"
)

// Slips of recognition are mended where a text shows three different ones.
func TestSlips(t *testing.T) {
	const shown = "the va1ley, the ho1lows and their agricu1ture\n"
	for _, c := range []struct{ text, want string }{
		{"Marsh (l957:2, 196S)", "Marsh (1957:2, 1965)"},
		{"MARSH, A. l9S5. Peat. A1dine.", "MARSH, A. 1955. Peat. Aldine."},
		{"(Marsh 196Oa; Reed 20l2)", "(Marsh 1960a; Reed 2012)"},
		{"M0RE OF THE B0GS, C0hn and B0gs", "MORE OF THE BOGS, Cohn and Bogs"},
		{"Al1an, Ca11an and Mo0r-", "Allan, Callan and Moor-"},
		// What is no slip.
		{"page 17O, 1Oth and 19th, in 1950s and I9", "page 17O, 1Oth and 19th, in 1950s and I9"},
		{"EC1A 4HN, H2O, CO2x, IO50, lOOO, ISO9", "EC1A 4HN, H2O, CO2x, IO50, lOOO, ISO9"},
		{"https://fen.example/l957/va1ley www.m0or.example @marsh1foo [@b0gs] m0or@fen.example", "https://fen.example/l957/va1ley www.m0or.example @marsh1foo [@b0gs] m0or@fen.example"},
		{"its signi6cance, iPh0neX, a1b2c", "its signi6cance, iPh0neX, a1b2c"},
	} {
		if got, _ := strings.CutPrefix(New([]byte(shown+c.text)).Text, "the valley, the hollows and their agriculture\n"); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
		if got := New([]byte(c.text)); strings.ContainsAny(c.text, "@") && got.Recognised {
			t.Errorf("%q is taken for recognised", c.text)
		}
	}
	for text, want := range map[string]bool{
		strings.Repeat("The moor is wet. ", 4000) + "Marsh (l957), Reed (196S) and the va1ley": false,

		"Marsh (l957) and Reed (196S)": false, "Marsh (l957), Reed (196S) and l957, 196S": false,
		"Marsh (l957), Reed (196S) and the va1ley": true, "its signi6cance in the va1ley since l957": true,
		"18O2, 17O2 and 16O2": false, "barrels of 150l, 180l and 200l": false, "Wnt1cre, Pax1flox and Foxp1null": false,
		"model1fit and model1fit and model0fit": false, "p0st, Q1a and K0x": false,
	} {
		if got := New([]byte(text)).Recognised; got != want {
			t.Errorf("%q: recognised %v, want %v", text, got, want)
		}
	}
}

// A speck behind a running head is none of it, nor is a digit in one of its words.
func TestRunningHeadsWithSlips(t *testing.T) {
	d := New([]byte("The va1ley is wet.\n\n1\n\fMARSH: THE MOOR ONCE MORE   2\n\nSo are the ho1lows\n\fMARSH: THE MOOR ONCE M0RE   3 .\n\nand their agricu1ture.\n"))
	for _, l := range d.Lines {
		if s := d.LineText(l); strings.HasPrefix(s, "MARSH") && !l.Noise {
			t.Errorf("%q is no running head", s)
		}
	}
}
