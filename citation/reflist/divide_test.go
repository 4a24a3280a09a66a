package reflist

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// firstWords are those of the references that are read from a document.
func firstWords(t *testing.T, src string) string {
	t.Helper()
	list, err := Parse([]byte(src))
	if err != nil {
		return err.Error()
	}
	var words []string
	for _, r := range list.References {
		words = append(words, strings.TrimRight(strings.Fields(r.Text)[0], ".,"))
	}
	return strings.Join(words, " ")
}

// Lists are divided by titles, which are no entries and no parts of them.
func TestDividedLists(t *testing.T) {
	t.Parallel()
	const (
		adler = "Adler, Ruth. 1990. Bog Oak of the Moor and of the Lower\nValley. Leeds: Heather.\n"
		brand = "Brandt, Lena. 1991. “Peat.” Bogs and Moors 12 (3): 4–15.\n"
		cobb  = "Cobb, Peter. 1992. Tar, Alder, and the Road. Leeds: Heather.\n"
		dunn  = "Dunn, Carla. 1993. “The Peat of the Moor.” Bogs and Moors\n14 (3): 14–15.\n"
	)
	hanging := strings.NewReplacer("\nV", "\n   V", "\n14", "\n   14")
	for _, tt := range []struct{ name, list, want string }{
		{"Markdown", "## References\n\n### Books\n\n" + adler + "\n" + cobb + "\n### Articles\n\n" + brand + "\n" + dunn, "Adler Cobb Brandt Dunn"},
		{"bold", "## References\n\n**Books**\n\n" + adler + "\n" + cobb + "\n**Articles:**\n\n" + brand + "\n" + dunn, "Adler Cobb Brandt Dunn"},
		{"known titles", "Bibliography\nArchival sources\n" + cobb + brand + "Published works\n" + adler + dunn, "Cobb Brandt Adler Dunn"},
		{"numbered titles", "Literatur\n\n1. Primärliteratur\n\n" + adler + "\n" + cobb + "\n2. Sekundärliteratur\n\n" + brand + "\n" + dunn, "Adler Cobb Brandt Dunn"},
		{"titles of one's own", "References\n\nOn bogs\n\n" + hanging.Replace(adler+cobb) + "\nOn moors and meadows\n\n" + hanging.Replace(brand+dunn), "Adler Cobb Brandt Dunn"},
		{"letters", "References\n\nA\n\n" + adler + "\nB\n\n" + brand + "\nC\n\n" + cobb, "Adler Brandt Cobb"},
		{"a marked list", "References\n\nBooks\n\n- " + adler + "- " + cobb + "\nArticles\n\n- " + brand + "- " + dunn, "Adler Cobb Brandt Dunn"},
		{"lists of their own", "Primary sources\n\n" + adler + "\n" + cobb + "\nSecondary sources\n\n" + brand + "\n" + dunn, "Adler Cobb Brandt Dunn"},
		{"lists of their own, one by a title of parts", "# Primary sources\n\n" + adler + "\n" + cobb + "\n# Secondary literature\n\n" + brand + "\n" + dunn + "\n# Appendix\n\nRates in 1830.\n", "Adler Cobb Brandt Dunn"},
		{"a chapter on sources", "## 1.2 Sources\n\nThe minute books of the moor survive from 1810. I also use what the Committee on Bogs (1893) and the Office of the Road (1877) have, Adler's *History* (Adler 1990), the letters of the engineer Marmaduke Moor, who died in 1870, and of those who came after (Cobb 1992, 14–20; Brandt 1991).\n\n# Sources\n\n" + adler + "\n" + cobb, "Adler Cobb"},
		{"an entry with a gap", "References\n\n" + adler + "\nEkman, Nils. Rushes and the\n\nmaking of the moor\n\nin the north. Leeds, 1990.\n\n" + brand + "\n" + cobb, "Adler Ekman Brandt Cobb"},
	} {
		if diff := cmp.Diff(tt.want, firstWords(t, "Bogs are wet.\n\n"+tt.list)); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.name, diff)
		}
	}
}

// Numbers before entries need no mark behind them, if they count up.
func TestBareNumbers(t *testing.T) {
	t.Parallel()
	const count = `1 Adler R. Bog oak of the moor and of the lower valley.
Bogs 1990; 12: 4–15.
2 Brandt L, Cobb P. Peat of the north and of the south. Bogs
1991; 13: 14–25.
3 Dunn C. Turf.
14 Moors and their peat. Leeds: Heather, 1993.
4 Ekman N. Tar. Leeds: Heather, 1994.
`
	for _, tt := range []struct{ name, list, want string }{
		{"numbers", count, "Adler Brandt Dunn Ekman"},
		{"no space", strings.NewReplacer("1 A", "1A", "2 B", "2B", "3 D", "3D", "4 E", "4E").Replace(count), "Adler Brandt Dunn Ekman"},
		{"a mark without a space", strings.NewReplacer("1 A", "1.A", "2 B", "2.B", "3 D", "3.D", "4 E", "4.E").Replace(count), "Adler Brandt Dunn Ekman"},
		{"indented", strings.ReplaceAll(count, "\nBogs", "\n   Bogs"), "Adler Brandt Dunn Ekman"},
		{"numbers in the midst", "Adler R (1990). Bog oak of the moor and the lower valley. Bogs\n1 Moors (2), 4–15.\nBrandt L (1991). Peat of the north and of the whole south. Bogs\n2 Moors (3), 4–15.\n", "Adler Brandt"},
	} {
		if diff := cmp.Diff(tt.want, firstWords(t, "Bogs are wet.\n\nReferences\n\n"+tt.list)); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.name, diff)
		}
	}
}
