package layout

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

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

// A number with a full stop begins a note where the page calls it, and else an item of a list or a title.
func TestNotesWithFullStops(t *testing.T) {
	for _, c := range []struct {
		page string
		want bool
	}{
		{"The moor is wet.1 So is the fen.\n\n1. See Marsh 1991.\n", true},
		{"The moor is wet1 and so is the fen.\n\n1. See Marsh 1991, and what he\nsays of peat.\n", true},
		{"The moor is wet in 1. So is the fen, of 2.1 acres.\n\n1. See Marsh 1991.\n", false},
		{"The moor is wet for two reasons.\n\n1. It rains.\n2. It is low.\n", false},
		{"The moor is wet.1 So is the fen.\n\n1. The Fen\n", false},
		{"It was so in 1948.1\n\n1. See Marsh 1991.\n", true},
		{"The moor is wet.1 So is the fen.2\n\n1. Why does it rain?\n", false},
		{"The moor is wet.1 So is the fen.2\n\n1. It rains.\n2. It is low.\n", true},
		{"There were 1948.1 of them.\n\n1. See Marsh 1991.\n", false},
		{"1. Marsh A. Peat. Bogs. 2014;2:63.\n\n2. Reed B. Turf. Moors. 2015;3:6.\n", false},
		{"1. Marsh A. Peat. Bogs. 2014;31:63. See its note.2\n\n2. Reed B. Turf. Moors. 2015;3:6.\n", false},
		{"Fens. 2013;3(2):6.\n\n3. Reed B. Turf. Moors. 2015;3:6.\n", false},
	} {
		d := New([]byte(c.page + "\n6\n\fIt is so.\n\n7\n"))
		if got := slices.ContainsFunc(d.Lines, func(l Line) bool { return l.Foot }); got != c.want {
			t.Errorf("%q: foot %v, want %v", c.page, got, c.want)
		}
	}
}

// Notes with full stops may stand right below the text, where they count on over the pages.
func TestNotesWithFullStopsBelowText(t *testing.T) {
	const first = "The moor is wet.1 So is the fen, as has been said so often,2 and it is to be seen that\n1. See Marsh 1991, where all of it is told, and what he\nsays of peat.\n2. Reed 1990.\n\n6\n\f"
	for _, c := range []struct{ name, text, want string }{
		{"notes", first + "so is the bog.3\nReed, Bo. 2001. Peat. Leeds: Heather.\n3. Reed 1990.\n\n7\n", "1. See Marsh 1991, where all of it is told, and what he|says of peat.|2. Reed 1990.|3. Reed 1990."},
		{"not counted on", first + "so is the bog.4\nReed, Bo. 2001. Peat. Leeds: Heather.\n4. Reed 1990.\n\n7\n", "1. See Marsh 1991, where all of it is told, and what he|says of peat.|2. Reed 1990."},
		{"a list behind a title", "The moor is wet.1 So is the fen.2\nReferences\n1. Marsh A. Peat. 1991.\n2. Reed B. Turf. 1990.\n\n6\n\fIt is so.\n\n7\n", ""},
		{"a list behind a colon", "The moor is wet.1 So is the fen.2 That has several reasons:\n1. It rains.\n2. It is low.\n\n6\n\fIt is so.\n\n7\n", ""},
		{"more than the calls", "The moor is wet.1 So is the fen. That has several reasons.\n1. It rains.\n2. It is low.\n\n6\n\fIt is so.\n\n7\n", ""},
		{"fewer than the calls", "The moor is wet.1 So is the fen.2 So is the bog.3 That has several reasons.\n1. It rains.\n2. It is low.\n\n6\n\fIt is so.\n\n7\n", ""},
		{"a title", "Ann Marsh1 and Bo Reed2 have written this article.\n1. The Fen\nIt rains.\n\n6\n\fIt is so.\n\n7\n", ""},
	} {
		d := New([]byte(c.text))
		var got []string
		for _, l := range d.Lines {
			if l.Foot {
				got = append(got, d.LineText(l))
			}
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// The number of a page and that of all pages may stand between two columns.
func TestNumbersOfAllPages(t *testing.T) {
	d := New([]byte("The moor is wet.\n\nPage 1 of 2\n\nSo is the fen.\n\fPage 2 of 2\n\nIt is on\nPage 2 of 9\nof the book.\n"))
	for _, l := range d.Lines {
		s := d.LineText(l)
		if want := strings.HasSuffix(s, " of 2"); s != "" && l.Noise != want {
			t.Errorf("%q: noise %v, want %v", s, l.Noise, want)
		}
	}
}

// Notes that differ in their numbers alone are no running heads.
func TestNotesAreNoRunningHeads(t *testing.T) {
	src := "The moor is wet.2\n\n1 See Tarn 1990.\n2 See Marsh 1991.\n\n6\n\fthe fen is\ndry and the moor\nis wet.3\n\n3 See Marsh 1991.\n\n7\n\fIt is so.\n\nBogs and Moors 12\n\n8\n\fIt is.\n\nBogs and Moors 13\n\n9\n"
	d := New([]byte(src))
	for _, l := range d.Lines {
		s := d.LineText(l)
		if want := len(s) == 1 || strings.HasPrefix(s, "Bogs"); s != "" && l.Noise != want {
			t.Errorf("%q: noise %v, want %v", s, l.Noise, want)
		}
	}
}

// Lines at the edges of pages that differ in their numbers alone are running heads, but
// for the entries of a list.
func TestEntriesAreNoRunningHeads(t *testing.T) {
	last := []string{"Stone, Paul. 1991. Fens.", "Tarn, Eve. 1971. Reeds.", "Wood, Ida. 1951. Alders."}
	for _, entry := range []string{"World Bank. 200%d. Peat.", "World Bank. 200%d. ¿Qué es turba?", "World Bank, 200%d. Peat.", "World Bank (200%d) Peat.", "World Bank (200%d). Peat.", "World Bank, 200%d. 1780 Moors.", "[2%d] World Bank, “Peat,”", "2%d. World Bank (Group). Peat (1971).", "197%d.", "197%d", "Heather; 200%d.", "(Heather, 200%d)", "200%d, pp. 11–14.", "13%d, no. 3 (1978): 237–52.", "Bog History 13%d, no. 3 (1978): 237–52.", "iew, vol. 1%d, 1990, S. 11–14.", "class,” Heather Press, 200%d.", "and what they mean [2%d]. In the years before the war, this changed"} {
		var src string
		for n := range 3 {
			src += "The Moor 4 (2020)\n\n" + fmt.Sprintf(entry, n) + "\nReed, Ada. 1989. Turf.\n" + last[n] + "\n\n7\n\f"
		}
		d := New([]byte(src))
		for _, l := range d.Lines {
			s := d.LineText(l)
			if head := s == "The Moor 4 (2020)" || s == "7"; s != "" && l.Noise != head {
				t.Errorf("%q: noise %v, want %v", s, l.Noise, head)
			}
		}
	}
}

// A year above the number of a page ends the entry above it.
func TestYearsAboveNumbersOfPages(t *testing.T) {
	d := New([]byte("Board of Bogs, “Peat,” Moor Portal, 20 February\n2017\n\n\n49\n\fMarsh, Ann, “Turf,” Moors\n\n2017\n\n50\n"))
	var got []bool
	for _, l := range d.Lines {
		if s := strings.TrimSpace(d.LineText(l)); s == "2017" || s == "49" || s == "50" {
			got = append(got, l.Noise)
		}
	}
	if want := []bool{false, true, true, true}; !slices.Equal(got, want) {
		t.Errorf("noise %v, want %v", got, want)
	}
}

func TestRunningHeads(t *testing.T) {
	pages := []string{
		"Journal of Moors\nOriginal article\nPeat and its Uses in the North\nEllen Marsh\n\nBogs are wet.\nThey have been walked.\n",
		"177\nPeat and its uses in the North\nand nobody has seen\nthe end of them.\n",
		"E. MARSH\n178\nSome have said\nthat there is none.\n",
		"179\nNEW STUDIES OF BOGS\nBut the end is near,\nothers say.\n",
	}
	const stamp = "Downloaded from https://moor.example/journal/article/12/3/45/1234567 by guest of the University Library of the North on 3 May 2010\n"
	var file string
	for n, p := range pages {
		if n > 0 {
			file += "\f"
		}
		file += p + stamp
	}
	d := New([]byte(file))
	var text []string
	for _, l := range d.Lines {
		if !l.Noise && !l.Blank {
			text = append(text, d.LineText(l))
		}
	}
	want := "Journal of Moors|Original article|Peat and its Uses in the North|Ellen Marsh|Bogs are wet.|They have been walked.|and nobody has seen|the end of them.|Some have said|that there is none.|But the end is near,|others say."
	if got := strings.Join(text, "|"); got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// The number of a page may stand below the author and the title.
func TestNumberBelowTwoHeads(t *testing.T) {
	d := New([]byte("The fen is\n\n1\n\fMarsh\n\nPeat and Turf\n\n2\n\nwet, and the moor, in all its\n\n3\n\nparts, is\n\n\fBogs 12 (1999)\n\n3\n\ndry.\n\fMarsh\n\nPeat and Turf\n\n4\n\nSo it is.\n"))
	var text []string
	for _, l := range d.Lines {
		if !l.Noise && !l.Blank {
			text = append(text, d.LineText(l))
		}
	}
	want := "The fen is|wet, and the moor, in all its|3|parts, is|dry.|So it is."
	if got := strings.Join(text, "|"); got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// A journal with its volume and year at the top of a page is a running head, though it comes
// once.
func TestVolumeAtTheTop(t *testing.T) {
	d := New([]byte("Ellen Marsh\n\nBogs are wet.\nReed, Ada. 1989.\n\n7\n\fBogs and Moors 12 (1999)\n\n“Turf.” Bogs and\n\n8\n\fMoors 13 (1999)\nTarn, Eve. 1971. Reeds.\n\n9\n"))
	for _, l := range d.Lines {
		s := d.LineText(l)
		if want := s == "Bogs and Moors 12 (1999)" || len(s) == 1; s != "" && l.Noise != want {
			t.Errorf("%q: noise %v, want %v", s, l.Noise, want)
		}
	}
}

// The last line of an entry comes back on two pages, and is no running foot as nothing parts it from the text.
func TestLastLinesOfEntriesAreNoFeet(t *testing.T) {
	src := "Marsh, Ada. Peat of the North. 1962. University of the Moor,\n   PhD diss.\n\n105\n\fReed, Bo. Turf. Heather, 1970.\n\nPeat Today\n\n106\n\fStone, Cy. Bogs of the South. 1964. University of the Moor,\n   PhD diss.\n\n107\n\fTarn, Di. Tar. Heather, 1980.\n\nPeat Today\n\n108\n"
	d := New([]byte(src))
	for _, l := range d.Lines {
		s := strings.TrimSpace(d.LineText(l))
		if s == "PhD diss." && l.Noise || s == "Peat Today" && !l.Noise {
			t.Errorf("%q: noise %v", s, l.Noise)
		}
	}
}
