package reflist

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What stands behind a list is no entry, and no part of the last one.
func TestWhatStandsBehindAList(t *testing.T) {
	t.Parallel()
	const list = `Adler, Ruth. 1990. Bog Oak of the Moor and of the Lower Valley, with
   Drawings. Leeds: Heather.
Brandt, Lena. 1991. “Peat.” Bogs and Moors 12 (3): 4–15.
Cobb, Peter. 1992. “Tar, Alder, and the Road to the North.” Bogs and
   Moors 14 (3): 14–15.
`
	blank := strings.NewReplacer("\n   ", " ", "\n", "\n\n").Replace(list)
	for name, behind := range map[string]string{
		"nothing":             "",
		"received":            "Received 3 May 2010; accepted 12 June 2011",
		"received, indented":  "            Received May 3, 2010\n   Revision received June 4, 2010\n            Accepted June 12, 2011",
		"received, in German": "Eingegangen am 3. Mai 2010",
		"a table":             "Table 1. Depths of bogs\n\nNorth   4.5   1997\nSouth   3.2   1998\n\nEast    1.9   1999\n",
		"captions":            "Figure 1. Bogs, as they were walked in 1997.\n\nFig. 2: Depths.",
		"a biography":         "ELLEN MARSH is professor of peat at the University of the North. She has\nwritten on bogs and their uses, and was president of the Moor Society.",
		"an address":          "Ellen Marsh\nInstitute of Bogs\n9000 Tromsø, Norway\nmarsh@moor.example",
		"an e-mail address":   "E-mail: marsh@moor.example",
		"notes":               "Notes\n\n1. This was not seen before 1990.\n2. It has been said that they were wet.",
		"an appendix":         "B. How they were measured\n\nEach bog was walked by two, and they noted what was seen. It is not\nknown who they were.",
		"funding":             "Funding: The Moor Foundation paid for this under grant 1990-12.",
	} {
		for form, list := range map[string]string{"hanging": list, "blank lines": blank} {
			got, err := Parse([]byte("Bogs are wet.\n\nReferences\n\n" + list + "\n" + behind + "\n"))
			if err != nil {
				t.Errorf("%s, %s: %v", name, form, err)
				continue
			}
			last := got.References[len(got.References)-1].Text
			if len(got.References) != 3 || !strings.HasSuffix(last, "14–15.") {
				t.Errorf("%s, %s: %d references, the last one %q", name, form, len(got.References), last)
			}
		}
	}
}

// Where no blank line tells, as in what pdftotext writes with -raw, a title ends a list that
// prose stands behind, or that is one of what stands behind lists.
func TestTitleBehindAList(t *testing.T) {
	t.Parallel()
	const list = `References
Adler, Ruth. 1990. Bog Oak of the Moor and of the Lower Valley, with
Drawings. Leeds: Heather.
Brandt, Lena. 1991. Abstract Bogs and Other
Summary Views of Peat. Oslo: Fen. https://example.org/bogs/
brandt-1991
`
	for _, behind := range []string{
		"Appendix\nThe questions were put to all who lived near.\n",
		"About the authors\nEllen Marsh is professor of peat at the University of the North.\n",
	} {
		got, err := Parse([]byte("Bogs are wet.\n" + list + behind))
		if err != nil {
			t.Fatal(err)
		}
		if n := len(got.References); n != 2 || !strings.HasSuffix(got.References[n-1].Text, "brandt-1991") {
			t.Errorf("%q: %d references, the last one %q", behind, n, got.References[n-1].Text)
		}
	}
	const lettered = "References\nAdler, Ruth. 1990. Bog Oak. Leeds: Heather.\nBrandt, Lena. 1991. Peat. Oslo: Fen.\n" +
		"A Depths of the bogs\nEach bog was walked by two (Adler 1990; Brandt 1991), and it was\nwet.\n"
	got, err := Parse([]byte("Bogs are wet.\n" + lettered))
	if err != nil {
		t.Fatal(err)
	}
	if n := len(got.References); n != 2 || !strings.HasSuffix(got.References[n-1].Text, "Fen.") {
		t.Errorf("%d references, the last one %q", n, got.References[n-1].Text)
	}
}

// Names in capitals, and scripts that have none, do not end a list as the title of what
// follows does.
func TestEntriesInCapitals(t *testing.T) {
	t.Parallel()
	src := `References

ADLER, R.A., BRANDT, L.B., COBB, P.C., DUNN, C.D., EKMAN, N.E., MARSH, E.F.,
REED, P.G., 1990. Bog Oak of the Moor. Leeds: Heather.

김하늘, 이바다, ‘습지의 역사,’
습지연구, 제4권, 2004, pp. 30–41.

Marsh, E., 1994. Reeds. Leeds: Heather.

BOOKS ABOUT OTHER THINGS

Reed, P., 1995. Tar. Leeds: Heather.

ABOUT THE AUTHOR

She was born in the north, and has been there since; it is not known what she does.
`
	if diff := cmp.Diff("ADLER 김하늘 Marsh Reed", firstWords(t, src)); diff != "" {
		t.Error(diff)
	}
}

// An entry with a number at the foot of a page is no note.
func TestNumberedEntriesAtTheFootOfAPage(t *testing.T) {
	t.Parallel()
	const page = "References\n\n1 Adler R. Bog oak. Bogs 1990; 12: 4–15.\n\n2 Brandt L. Peat. Bogs 1991; 13: 14–25.\n\n3 Cobb P. Tar. Bogs 1992; 14: 3–5.\n"
	const next = "4 Dunn C. Turf. Bogs 1993; 15: 3–5.\n\n5 Ekman N. Reeds. Bogs 1994; 16: 3–5.\n"
	if diff := cmp.Diff("Adler Brandt Cobb Dunn Ekman", firstWords(t, page+"\f"+next)); diff != "" {
		t.Error(diff)
	}
	const below = "Bogs are wet.\n\nReferences\n\n\n19 See Reed, Peat, 4.\n20 Eve Tarn, Reeds (Oslo: Heather, 1990), 5.\n\f" + "Adler, R. 1990. “Bog oak.” Bogs 12: 4–15.\n\nBrandt, L. 1991. “Peat.” Bogs 13: 14–25.\n"
	if diff := cmp.Diff("Adler Brandt", firstWords(t, below)); diff != "" {
		t.Error(diff)
	}
	const first = "Bogs are wet.\n\nReferences\n\n\n1 See Reed 1950; Tarn 1990, 5.\n2 Reed 1950, 7.\n\n6\n\f" + "Reed, A. 1950. “Bog oak.” Bogs 12: 4–15.\n\nTarn, L. 1990. “Peat.” Bogs 13: 14–25.\n"
	if diff := cmp.Diff("Reed Tarn", firstWords(t, first)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff("Adler Brandt Cobb", firstWords(t, "Bogs are wet.\n\n"+page)); diff != "" {
		t.Error(diff)
	}
	const glued = "References\n\n1 Adler R. Bog oak. Bogs 1990; 12: 4–15.\n2 Brandt L. Peat. Bogs 1991; 13: 14–25.\n3Dune and Fen. Moor Press 1992.\n4 Ekman N. Tar. Bogs 1992; 14: 3–5.\n\n6\n\f5 Marsh C. Turf. Bogs 1993; 15: 3–5.\n6 Reed N. Reeds. Bogs 1994; 16: 3–5.\n"
	if diff := cmp.Diff("Adler Brandt Dune Ekman Marsh Reed", firstWords(t, "Bogs are wet.\n\n"+glued)); diff != "" {
		t.Error(diff)
	}
	const noted = "Adler, R. 1990. “Bog oak.” Bogs 12: 4–15.\n\nBrandt, L. 1991. “Peat.” Bogs 13: 14–25.\n\n1 I thank all who have walked the bogs.\n\fCobb, P. 1992. “Tar.” Bogs 14: 3–5.\n"
	if diff := cmp.Diff("Adler Brandt Cobb", firstWords(t, "Bogs are wet.\n\nReferences\n\n"+noted)); diff != "" {
		t.Error(diff)
	}
}

// Where all entries end in a semicolon, it does not show that one goes on.
func TestEntriesThatEndInSemicolons(t *testing.T) {
	t.Parallel()
	var src, want strings.Builder
	src.WriteString("References\n\n")
	for i, name := range strings.Fields("Adler Brandt Cobb Dunn Ekman Marsh Reed") {
		fmt.Fprintf(&src, "%s, R. (%d): Bog Oak of the Moor, Leeds: Heather;\n\n", name, 1990+i)
		want.WriteString(" " + name)
	}
	if diff := cmp.Diff(strings.TrimSpace(want.String()), firstWords(t, src.String())); diff != "" {
		t.Error(diff)
	}
}

// Entries may end without a full stop, and begin with an indent.
func TestEntriesWithoutFullStops(t *testing.T) {
	t.Parallel()
	const list = `Adler, R. (1990) Bog Oak of the Moor and of the Lower
Valley, Leeds
Brandt, L. (1991) Peat of the North, Bogs and Moors
12 (3): 4–15
Moor Society (June 2002) What Bogs Are, and How to
Walk Them, York
Cobb, P. (1992) Tar, Alder, and the Road, Leeds
Dunn, C. (1993) The Peat of the Moor and of the
Fens, Leeds
Ekman, N. (1994) Reeds, and How to Cut Them in the
North, Bergen
`
	want := "Adler Brandt Moor Cobb Dunn Ekman"
	if diff := cmp.Diff(want, firstWords(t, "Bogs are wet.\n\nReferences\n\n"+list)); diff != "" {
		t.Error(diff)
	}
	indented := strings.NewReplacer("Adler", "   Adler", "Brandt", "   Brandt", "Moor S", "   Moor S", "Cobb", "   Cobb", "Dunn", "   Dunn", "Ekman", "   Ekman").Replace(list)
	if diff := cmp.Diff(want, firstWords(t, "Bogs are wet.\n\nReferences\n\n"+indented)); diff != "" {
		t.Error(diff)
	}
}

// A letter behind a year at the end of an entry is no word that it breaks off with, and names in bold begin the next.
func TestEntriesInBold(t *testing.T) {
	t.Parallel()
	const src = "Bogs are wet.\n\n## References\n\n**Adler R**. *Bog oak*. Heather, Leeds, 1991a\n\n**Adler R, Brandt L**. *Peat and tar*. Heather, Leeds, 1991b\n\n" +
		"**Cobb P**. Turf: A study. University of Leeds\n\n**van Dunn C**. *Reeds*. Heather, Leeds, 1993\n"
	if diff := cmp.Diff("**Adler **Adler **Cobb **van", firstWords(t, src)); diff != "" {
		t.Error(diff)
	}
}
