package entries

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestLinesThatBeginNoEntry(t *testing.T) {
	for _, tt := range []struct{ name, list, want string }{
		{
			"an indented date", `1. Marsh A. Bogs. Leeds: Heather; 2001.
2. Reed B. Moor. Leeds: Heather.
    1. Januar 2004.
    https://www.example.org/moor
3. Stone C. Oak. Leeds: Heather; 2003.
4. Tarn D. Tar. Leeds: Heather; 2004.
`, "Marsh Reed Stone Tarn",
		},
		{
			"a date further on", `1. Marsh A. Bogs. Leeds: Heather; 2001.
2. Reed B. Moor. Leeds: Heather.
5. März 2004. https://www.example.org/moor
3. Stone C. Oak. Leeds: Heather; 2003.
4. Tarn D. Tar. Leeds: Heather; 2004.
`, "Marsh Reed Stone Tarn",
		},
		{
			"a date of the first month further on", `1. Marsh A. Bogs. Leeds: Heather; 2001.
2. Reed B. Moor. Leeds: Heather.
1. januar 2004. https://www.example.org/moor
3. Stone C. Oak. Leeds: Heather; 2003.
4. Tarn D. Tar. Gazette.
01. august 2004. https://www.example.org/moor
`, "Marsh Reed Stone Tarn",
		},
		{
			"a particle behind a number without a mark", `1 Marsh A. Bogs. Leeds: Heather; 2001.
2 al-Reed B. Moor. Leeds: Heather; 2002.
3 van den Stone C. Oak. Leeds: Heather; 2003.
4 Tarn D. Tar. Leeds: Heather; 2004.
`, "1 2 3 4",
		},
		{
			"titles in quotes behind entries without a full stop", `Marsh, Ada. 2001. *Bogs* (Heather)

“Turf of the North”. 2014. *Gazette*, 10 december

“Salt of the South”. 1998. *Courier*, 3 november

Tarn, Di. 2004. *Tar* (Heather)
`, "Marsh, “Turf “Salt Tarn,",
		},
		{
			"keys of names and years", `[Mar01] Ada Marsh. Bogs and
        moors. Heather, 2001.

[MRS+02] Ada Marsh, Bo Reed, and Cy Stone. Peat. Turf Letters,
        4(2):2-4, 2002.
[Tar03a] Di Tarn. Tar. Heather, 2003.
`, "[Mar01] [MRS+02] [Tar03a]",
		},
		{
			"numbers in bold", `**1**. Marsh A. Bogs. Leeds: Heather; 2001.
**2**. Reed B. Moor. Leeds: Heather; 2002.
**3.** Stone C. Oak. Leeds: Heather; 2003.
12. Jahrhundert. Leeds: Heather.
**4**) Tarn D. Tar. Leeds: Heather; 2004.
`, "Marsh Reed Stone Tarn",
		},
		{
			"years that are no numbers", `Marsh, A. 1990. Bogs. Leeds: Heather.

1992. Moor. Leeds: Heather.

1993. Tar. Leeds: Heather.

Stone, C. 2003. Oak. Leeds: Heather.
`, "Marsh, 1992. 1993. Stone,",
		},
		{
			"numbers that run through the years", `1498. Marsh A. Bogs. Leeds: Heather; 2001.
1499. Reed B. Moor. Leeds: Heather; 2002.
1500. Stone C. Oak. Leeds: Heather; 2003.
1501. Tarn D. Tar. Leeds: Heather; 2004.
`, "Marsh Reed 1500. 1501.",
		},
		{
			"dashes for authors that are no bullets", `Marsh, A. (1990). Bogs. Leeds: Heather.

— (1992). Moor. Leeds: Heather.

— (eds.) (1993). Tar. Leeds: Heather.

Stone, C. (2003). Oak. Leeds: Heather.
`, "Marsh, (1992). (eds.) Stone,",
		},
		{
			"a publisher behind the title", `Marsh, Ann. 2001. Bogs of the North. Heather Press.
Marsh, Ann. 2003. Bogs of the South, and How They Came about. Heather Press.
Reed, Bo, and Cleo Wold. 2004. The Making of Turf in the Years of the Long Winter.
Northern Bog Press.
Stone, Ida. 2005. Peat of the Coast. Heather Press.
Tarn, Eve. 2006. Oak of the Moor and of the Hills. Heather Press.
`, "Marsh, Marsh, Reed, Stone, Tarn,",
		},
		{
			"an edition on the next page", `Marsh, Ann, and Bo Reed. “A History of Bogs in the North.” *Gazette*, February
15, 2001. https://www.bogs.example/1.

———. Rethinking Turf: Peat, Moors, and the Long Road to 1884.

` + "\f" + `5th ed. Leeds: Heather, 2001.

Stone, Ida. Bogs of the Coast. Leeds: Heather, 1986. https://www.bogs.example/3/
item-004.html.

Tarn, Eve. Oak. Leeds: Heather, 1998.
`, "Marsh, ———. Stone, Tarn,",
		},
		{
			"the second half of what is in brackets on the next page", `Marsh, A. B. (2016). Peat of the North. In M. R. Wold (A c.

` + "\f" + `Di), Rethinking turf: Peat, Moors, and the Long Road to
1795 (pp. 159–185). Heather Press.

Reed, B., & Cobb, P. P. (2023). Turf, 1975–1985. In M. G. Wold & A.
Marsh (A c. Di), Bogs after 1949 (pp. 148–169). Heather Press.

Stone, I. (1996). A History of Bogs. Heather Press.

Tarn, E. (1986). The Oak of Peat (4ª ed.). Heather Press.
`, "Marsh, Reed, Stone, Tarn,",
		},
		{
			"an indented line on the next page", `Marsh, Ann. *Bogs of the North*. Heather Press, 2001.

Reed, Bo, and Cleo Wold. “Turf.” In *Moors of the Years 1884–1903*,
   edited by Ida Stone.

6
` + "\f" + `Annals of the Moor

   Northern Bog Press, 2004.

Stone, Ida. *Peat of the Coast*.
   Heather Press, 2005.

Tarn, Eve. *Oak of the Moor*. Heather Press, 2006.

7
` + "\f" + `Annals of the Moor

Wold, Cleo. *Alders*. Heather Press, 2007.
`, "Marsh, Reed, Stone, Tarn, Wold,",
		},
		{
			"the name of an editor on the next page, behind years in titles", `Marsh, Ann. “Bogs after 1990.” Moors, edited by Ida Stone, Heather Press, 2001, pp. 3–9.

Reed, Bo, and Cleo Wold. “Turf before 1884.” Moors of the North, edited by Anne M.

6
` + "\f" + `Annals of the Moor

Stone-Tarn, Heather, 2004, pp. 12–26.

Stone, Ida. “Peat.” Bogs and Moors, vol. 2, no. 3, 2005, pp. 44–51.

Tarn, Eve. Oak of the Moor. Heather Press, 2006.

7
` + "\f" + `Annals of the Moor

Wold, Cleo. Alders. Heather Press, 2007.
`, "Marsh, Reed, Stone, Tarn, Wold,",
		},
		{
			"long forms of names and particles on the next page", `Marsh A (2001) Bogs of the North. Heather Press, Leeds

MS (Moor society) (2002) Bogs of the South. Heather Press, Leeds

6
` + "\f" + `Bogs and Moors 12 (2017)

MS (Moor society) (2003) Bogs of the South. Heather Press, Leeds

Stone C (2004) Oak of the Moor. Heather Press, Leeds

7
` + "\f" + `Bogs and Moors 12 (2017)

van der Tarn E (2005) Alders of the Moor. Heather Press, Leeds
`, "Marsh MS MS Stone van",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := New([]byte(tt.list))
			var lines []int
			for i := range d.Lines {
				if !d.Lines[i].Blank && !d.Lines[i].Noise {
					lines = append(lines, i)
				}
			}
			starts := d.starts(lines)
			var got []string
			for _, i := range lines {
				if starts[i] {
					s := d.LineText(d.Lines[i])
					got = append(got, strings.Fields(s[MarkerEnd(s):])[0])
				}
			}
			if diff := cmp.Diff(strings.Fields(tt.want), got); diff != "" {
				t.Errorf("entries (-want +got)\n%s", diff)
			}
		})
	}
}

func TestGoesOnOverPage(t *testing.T) {
	for _, tt := range []struct {
		before, line string
		marked, want bool
	}{
		{"Marsh, Ellen, Peat, 1788–1808", "(Heather, 1979)", false, true},
		{"Marsh, Ellen. Peat. https://heather.example/1", "(Accessed: 17 December 2025).", false, true},
		{"Marsh, Ellen. Peat.", "(1979) Moors.", false, false},
		{"Marsh, Ellen. 1994. „Moor“. Gazette, 2.", "Juli 1994. https://heather.example/1", false, true},
		{"Marsh, Ellen. 1994. „Moor“. Gazette 2.", "Juli 1994. https://heather.example/1", false, false},
		{"Reed, A. (2016). Peat. In E. Marsh (A c.", "Di), Moors (3–9). Heather.", false, true},
		{"Reed, A. (2016). Peat. In E. Marsh", "Di), Moors (3–9). Heather.", false, false},
		{"Marsh, Ellen. Peat to 1808.", "2nd ed. Leeds: Heather, 1979.", false, true},
		{"Марш, Елена. Тресет до 1808.", "2. изд. Leeds: Heather, 1979.", false, true},
		{"Marsh, Ellen. Peat to 1808.", "2nd Moor Society. Leeds: Heather, 1979.", false, false},
		{"3. Marsh, E. Moors of 1788.", "in Peat (ed. Reed, A.) 3–9", true, true},
		{"Marsh, E. Moors of 1788.", "van Reed, A. Peat.", false, false},
		{"Marsh, Ellen.", "1979. Peat.", false, true},
		{"Marsh, Ellen. 1978.", "1979. Peat.", false, false},
	} {
		if got := goesOnOverPage(tt.before, tt.line, tt.marked); got != tt.want {
			t.Errorf("goesOnOverPage(%q, %q, %t) = %t", tt.before, tt.line, tt.marked, got)
		}
	}
}

// The rests of addresses, numbers and names begin no entry, though lines do, and a list of names
// without a title goes on.
func TestScrapsBeginNoEntry(t *testing.T) {
	for _, tt := range []struct{ name, list, want string }{
		{
			"addresses and an ISBN", `A. Marsh. The salt of bogs. Turf Letters, 16(9):1–16, 2006. URL http://www.turf.example/
v16/i09/.
B. Reed and C. Stone. The moor, 1984. Heather Press, Leeds. ISBN
0-4718792-9-0.
D. Tarn. Peat and what it is. Turf Letters, 11(10):1–17, 2004.
URL http://www.turf.example/v11/. Version 2.
E. Wood. Alders. Turf Letters, 12(1):3–9, 2005.
`, "A. B. D. E.",
		},
		{
			"names without a title", `A. Marsh. The salt of bogs. Turf Letters, 16(9):1–16, 2006.
Bo Reed, Cy Stone, Di van Tarn, and Ed Wood.
Many Salts and Many Bogs of the Moor. Heather Press,
Leeds, 1999.
Fay York. Peat and what it is. Turf Letters, 11(10):1–17, 2004.
Gus Zorn. Alders. Turf Letters, 12(1):3–9, 2005.
`, "A. Bo Fay Gus",
		},
		{
			"publishers of two people", `A. Marsh and B. Reed. The salt of bogs: 2006. Of
Harbour & Lane.
Bo Stone and C. Tarn. The Moor. Harbour & Lane, 2006.
`, "A. Bo",
		},
		{
			"initials before the year", `Marsh, A. B. (2006). The salt of bogs. Turf Letters, 16(9), 1–16.
Reed, B., Stone, C., & Tarn,
D. (2013). Peat and what it is. Turf Letters, 11(10), 1–17.
Wood, E., York, F., & Zorn, G.
(2017). Alders of the north. Turf Letters, 12(1), 3–9.
York, H. (2018). Oaks. Turf Letters, 13(1), 3–9.
`, "Marsh, Reed, Wood, York,",
		},
		{
			"the rest of a DOI", `A. Marsh. The salt of bogs. Turf Letters, 16(9):1–16, 2006. doi: 10.5555/
TL-2016-024. URL https://doi.org/10.5555/TL-2016-024.
B. Reed. Peat and what it is. Turf Letters, 11(10):1–17, 2004.
C. Stone. Oaks. Turf Letters, 13(1):3–9, 2001.
`, "A. B. C.",
		},
		{
			"numbers of pages between blank lines", `Marsh, A. B. (2006). The salt of bogs. Turf Letters, 16(9), 1–16.
Reed, B. (2013). Peat and what it is. Turf Letters, 11(10), 1–17.

15

Wood, E. (2017). Alders of the north. Turf Letters, 12(1), 3–9.
`, "Marsh, Reed, Wood,",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := New([]byte("References\n\n" + tt.list))
			var starts []string
			for _, s := range d.Find(false) {
				for _, e := range s.Entries {
					starts = append(starts, strings.Fields(e.Text)[0])
				}
			}
			if got := strings.Join(starts, " "); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

// The last of several people begins no entry, and the line of the others does, behind the end of one.
func TestLastOfSeveralPeople(t *testing.T) {
	d := New([]byte(`A Marsh. The salt of bogs. Turf Letters, 16:1–16, 2006.
B Reed, C Stone, L-S Tarn,
and E-F Wood. Peat and what it is. Turf Letters, 11:1–17, 2004.
`))
	starts := map[int]bool{0: true, 2: true}
	d.withoutScraps([]int{0, 1, 2}, starts)
	if diff := cmp.Diff(map[int]bool{0: true, 1: true}, starts); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
