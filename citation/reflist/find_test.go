package reflist

import (
	"slices"
	"strings"
	"testing"
)

const twoItems = "- Smith, Ann. 2001. *A Book*. Oslo: Press.\n- Berg, Ola. 2002. *Another*. Oslo: Press.\n"

func TestWhereAListEnds(t *testing.T) {
	tests := map[string]string{
		"end of file":             "References\n\n" + twoItems,
		"heading":                 "## References\n\n" + twoItems + "\n## Appendix\n\n- a point of 2001\n",
		"heading of upper level":  "## References\n\n" + twoItems + "\n# Part Two\n\n- a point of 2001\n",
		"paragraph":               "References\n\n" + twoItems + "\nA PARAGRAPH IN CAPITALS OF 2001\n\nMore.\n",
		"title on a new page":     "References\n  • Smith, Ann. 2001. A\n    Book. Oslo: Press.\n\n\n104\n\f• Berg, Ola. 2002. Another. Oslo:\n  Press.\n\n\n105\n\fMOOR AND HEATH, BUT NO\nPEAT: A HISTORY\nSummary: This is what the article of 2001 says of the moor, and of those\nwho walk on it.\n",
		"acknowledgements":        "References\n\n" + strings.ReplaceAll(twoItems, "- ", "\n") + "\nAcknowledgements\n\nThanks.\n",
		"notes of Markdown":       "## References\n\n" + twoItems + "\n[^1]: It was adopted in 2001.\n\n[^b]: See Smith, Ann. 2001. *A Book*. Oslo: Press.\n",
		"notes in brackets":       "It is so.[1] It was.[2]\n\nReferences\n" + strings.ReplaceAll(twoItems, "- ", "") + "\n[1] It was adopted in 2001.\n[2] See Smith, Ann. 2001. *A Book*. Oslo: Press.\n",
		"a list in brackets":      "It is so.[1] It was.[2]\n\nReferences\n" + strings.Replace(strings.Replace(twoItems, "- ", "[1] ", 1), "- ", "[2] ", 1),
		"table of contents above": "Contents\n\nReferences\n\nIntroduction\n\nSome text.\n\nReferences\n\n" + twoItems,
		"rule below the heading":  "References\n==========\n\n" + twoItems,
		"indented list":           "References\n\n" + strings.ReplaceAll(twoItems, "- ", "  - "),
	}
	for name, src := range tests {
		list, err := Parse([]byte(src))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if last := list.References[len(list.References)-1]; len(list.References) != 2 || last.Reference.Title != "Another" || !strings.HasSuffix(last.Text, "Press.") {
			t.Errorf("%s: %d references: %q", name, len(list.References), last.Text)
		}
	}
}

func TestPageFurnitureIsNotText(t *testing.T) {
	src := "References\n\nSmith, Ann. 2001. *A Very Long\nBook*. Oslo: Press.\n\nBerg, Ola. 2002. *Another\n\n104\n\fThe Review 2025\n\nBook*. Oslo:\nPress.\n\n105\n\fThe Review 2025\n\nLie, Bo. 2003. *Third*. Oslo: Press.\n"
	list, err := Parse([]byte(src))
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for _, p := range list.References {
		texts = append(texts, p.Text)
	}
	want := "Smith, Ann. 2001. *A Very Long Book*. Oslo: Press.|Berg, Ola. 2002. *Another Book*. Oslo: Press.|Lie, Bo. 2003. *Third*. Oslo: Press."
	if got := strings.Join(texts, "|"); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
	checkSegments(t, []byte(src), list.References)
}

// A note at the foot of a page, with a full stop behind its number, stands in no entry.
func TestNotesWithFullStopsInAList(t *testing.T) {
	src := "The fen is wet, as is the moor.3\n\nReferences\n\nMarsh, Ann. 2001. “Peat and Turf: The Census of the Bogs in\n\n3. Reed (2002, 166) thinks of peat. Compare\nMarsh (2001, 20).\n\n12\n\fNorth Moor.” In The Great Fen, 224–54. Delhi: Heather Press.\nReed, Bo. 2002. Turf. Leeds: Heather.\nTarn, Eve. 2003. Reeds and Rushes: A\nHistory. Leeds: Heather.\n\n13\n"
	list, err := Parse([]byte(src))
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for _, p := range list.References {
		texts = append(texts, p.Text)
	}
	want := "Marsh, Ann. 2001. “Peat and Turf: The Census of the Bogs in North Moor.” In The Great Fen, 224–54. Delhi: Heather Press.|Reed, Bo. 2002. Turf. Leeds: Heather.|Tarn, Eve. 2003. Reeds and Rushes: A History. Leeds: Heather."
	if got := strings.Join(texts, "|"); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

// A year that was recognised wrongly begins an entry as others do, and is what it must be.
func TestYearsRecognisedWrongly(t *testing.T) {
	src := "References\n\nHEATHER, B. 1962. The bogs of the agricu1ture. Leeds: Fen\nPress.\nMARSH, A. 1972. The end of the va1ley. Leeds: Fen-Moor.\nREED, J. H. l9S5. Peat and its change: The methodology of\nmoors. Leeds: Heather Press.\nSTONE, J. M. 1969. A view of the ho1lows of\nturf. Fen Geographer 21:104-7.\n"
	list, err := Parse([]byte(src))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range list.References {
		got = append(got, p.Reference.Issued.String()+" "+p.Reference.Title.Plain())
	}
	want := []string{"1962 The bogs of the agriculture", "1972 The end of the valley", "1955 Peat and its change: The methodology of moors", "1969 A view of the hollows of turf"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if from := list.References[2].Span; src[from.Start:from.End] != "REED, J. H. l9S5. Peat and its change: The methodology of\nmoors. Leeds: Heather Press." {
		t.Errorf("%q", src[from.Start:from.End])
	}
}

// What a page cuts off from the last entry of a numbered list, behind what may be its end, is part of it.
func TestTheLastEntryGoesOnAtTheTopOfAPage(t *testing.T) {
	src := "References\n\n1. Adler, R. Bog oak. (Heather, Leeds, 1978).\n\n2. Cobb, P. Fens and what was made of them, 1755–1768.\n\n249\n\fMoor and Society 11 (2020)\n\nin From peat to turf (ed. Reed, A.) 130–146 (Heather, Leeds, 1975).\n\n\n250\n"
	list, err := Parse([]byte(src))
	if err != nil {
		t.Fatal(err)
	}
	if n := len(list.References); n != 2 || !strings.HasSuffix(list.References[n-1].Text, "1768. in From peat to turf (ed. Reed, A.) 130–146 (Heather, Leeds, 1975).") {
		t.Errorf("%d entries, the last %q", n, list.References[n-1].Text)
	}
}

// In a list in groups with a blank line between, a hanging indent tells the entries.
func TestGroupsOfAListThatHangs(t *testing.T) {
	src := "Works Cited\n\nPrimary Sources\n\nMarsh, Ann. 1881. Letters from\n   Tromsø. Oslo: Berg.\nWood, Carl. 1882. Answers to\n   Ann Marsh. Oslo: Berg.\n\nSecondary Sources\n\nHill, Dora. 1990. Two Friends in\n   the North. Bergen: Fjord.\nLund, Egil. 1995. Letters Lost and\n   Found. Bergen: Fjord.\n"
	list, err := Parse([]byte(src))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range list.References {
		got = append(got, p.Reference.Title.Plain())
	}
	want := []string{"Letters from Tromsø", "Answers to Ann Marsh", "Two Friends in the North", "Letters Lost and Found"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Two entries that differ in the year alone stand at the edges of two pages, as
// running heads do.
func TestARepeatedAuthorIsNoRunningHead(t *testing.T) {
	t.Parallel()
	src := "References\n\nRefugee Council. 1994. *A Word*. Oslo: Press.\n\n———. 1997. *A Word*. Oslo: Press.\n\n\n290\n\fThe Review\n\n———. 2000. *A Word*. Oslo: Press.\n\n291\n\fThe Review\n\nZwi, Anthony. 2004. *Health*. Oslo: Press.\n"
	list, err := Parse([]byte(src))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, l := range list.References {
		got = append(got, l.Reference.ID)
	}
	want := "refugeecouncil1994 refugeecouncil1997 refugeecouncil2000 zwi2004"
	if s := strings.Join(got, " "); s != want {
		t.Errorf("got %s, want %s", s, want)
	}
}

// A list that no heading stands above begins behind the prose.
func TestListWithoutHeadingBehindProse(t *testing.T) {
	t.Parallel()
	const prose = `Bogs are wet, and they have been so for as long as they are known (Adler 1990;
Brandt 1991). It was not always thought that this is good for those who live
there.

As Cobb (1992) has shown, the road was not made of wood. They say that it would
not have been possible, and we have no reason to doubt this.

`
	const list = `Adler, Ruth. 1990. Bog Oak of the Moor. Leeds: Heather.

Brandt, Lena. 1991. “Peat.” Bogs and Moors 12 (3): 4–15.

Cobb, Peter. 1992. “Tar and Alder.” Bogs and Moors 14 (3): 14–15.

Dunn, Clara. 1993. The Road to the North. Leeds: Heather.

Ekman, Nils. 1994. “Reeds.” Bogs and Moors 16 (1): 1–15.
`
	for name, src := range map[string]string{
		"blank lines": prose + list,
		"none":        strings.ReplaceAll(prose+list, "\n\n", "\n"),
	} {
		got, err := Parse([]byte(src))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if n := len(got.References); n != 5 || !strings.HasPrefix(got.References[0].Text, "Adler, Ruth") {
			t.Errorf("%s: %d references, the first one %q", name, n, got.References[0].Text)
		}
	}
	if got, err := Parse([]byte(prose)); err == nil {
		t.Errorf("prose without a list has %d references", len(got.References))
	}
}
