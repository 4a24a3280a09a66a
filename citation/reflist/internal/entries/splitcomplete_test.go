package entries

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Starts that are none are taken back, and those that were missed are added, in a list of
// lines without indents or blank lines between.
func TestStartsOfLinesAreMended(t *testing.T) {
	list := `Adler, Ruth, and Nils Ekman. 1990. *Bog Oak of the Moor*. Leeds: Heather.
Brandt, Lena, Peter Cobb, Carla Dunn, and the Society of Friends of Peat. 1991.
“Peat of the North.” Bogs and Moors 12 (3): 4–15.
Cobb, Peter. 1992. Rethinking Turf:
Tar, Alder, and the Road to 1787. Leeds: Heather.
Cobb, Peter. 1993. Tar, Turf, and Alder, and What Was Made of Them. Leeds: Heather.
Cobb, Peter. 1994. Tar, Turf, and Alder, and What Was Made of Them. Leeds: Heather.
Marsh, Ellen T. The Making of the Moor. Northfield University Press.
Moor Society. 1995. Tar, Turf, and Alder, and What Was Made of Them. Leeds: Heath.
Reed, Bo, and Eve Tarn. Rushes, 1840–1860. 2nd ed. Heather.
Stone, Ann, Bo Reed, Eve Tarn, Ida Wood, Quentin Marsh, Paul Reed, and Lucy A.
Wood. 1996. *Reeds*. Leeds: Heather.
`
	d := New([]byte(list))
	at := make([]int, len(d.Lines))
	for i := range at {
		at[i] = i
	}
	starts := d.complete(at, map[int]bool{0: true, 1: true, 2: true, 3: true, 4: true, 5: true, 7: true, 9: true, 10: true})
	var got []string
	for i := range at {
		if starts[i] {
			got = append(got, strings.Fields(d.LineText(d.Lines[i]))[0])
		}
	}
	if diff := cmp.Diff(strings.Fields("Adler, Brandt, Cobb, Cobb, Cobb, Marsh, Moor Reed, Stone,"), got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// What goes on with an entry, in lists of one habit.
func TestPiecesOfEntriesAreJoined(t *testing.T) {
	for _, tt := range []struct{ name, list, starts, want string }{
		{"years behind the authors", `Adler R (1990). “Bog Oak of the Moor.”
Journal of Bogs, 55(3), 203–206.
Brandt L (1991). Peat of the North. Heather Press. ISSN
1609-3631.
Cobb P, Dunn C, Ekman
N (1992). “Turf.” In A Reed (ed.), Bogs of
(ed.), Moors, Oslo 1991.
Dunn C (1993). Peat. Heather Press.
de Marsh E (1994). “Moors.” Journal of Bogs, 12(3), 4–15.
Ekman N (1995). “Rushes and Reeds.”
InterTurf, Complex Bogs, 1695. Heather Press.
`, "0 1 2 3 4 5 6 7 8 9 10", "Adler Brandt Cobb Dunn de Ekman"},
		{"years behind the authors, the rest of an entry with the day of a visit, and a book before its editor", `Adler, Ruth. 1990. Bog Oak. Leeds: Heather.
Brandt, Lena. 1991. Peat of the North.
Oslo: Heather. https://heather.example/1 (21 May 2025).
Cobb, Peter. 1992. Rushes of the South.
In 1892 and After, ed. Ann Marsh, 22–36. Leeds: Heather.
Dunn, Carla. 1993. Turf. Leeds: Heather.
`, "0 1 2 3 4 5", "Adler, Brandt, Cobb, Dunn,"},
		{"a publisher with an address behind a title", `Adler, Ruth. 1990. Bog Oak. Leeds: Heather.
[HF] Heather fond. 1991. Peat of the North in Leeds.
Siglo Nuevo. https://heather.example/reports/2017/1.
Cobb, Peter. 1992. Rushes. Leeds: Heather.
Dunn, Carla. 1993. Turf. Leeds: Heather.
`, "0 1 2 3 4", "Adler, [HF] Cobb, Dunn,"},
		{"years at the end, a suffix behind the last of some editors", `Adler, Ruth. Bog Oak. Heather, 1990.
Brandt, Lena. “Peat.” Moors to 1886, edited by Ugo T. Colombo and Martin Andrew
Reed, Jr., Heather, 2002, pp. 168–88.
Cobb, Peter. Turf. Heather, 1992.
Dunn, Carla. Tar. Heather, 1993.
`, "0 1 2 3 4", "Adler, Brandt, Cobb, Dunn,"},
		{"a publisher with two names before a suffix", `Adler, R. (1990) Bog oak. Leeds: Heather Press
Ekman, N. (1994) Reeds of the north. London: Faber and Faber
Gates, Jr., H. L. (1995) Rushes. Leeds: Heather Press
Hill, D. (1996) Turf. Leeds: Heather Press
`, "0 1 2 3", "Adler, Ekman, Gates, Hill,"},
		{"a title behind authors and their day", `Adler, R. (1990). Bog oak. Heather.
Brandt, L. (1991). Peat of the North. Heather.
Cobb, P., & Reed, A. (1992, June 3).
Rushes after 1948. Heather. https://heather.example/1
Dunn, C. (1993). Turf. Heather.
`, "0 1 2 3 4", "Adler, Brandt, Cobb, Dunn,"},
		{"a family name of two words, of which one ends a line", `Adler, R. (1990). Bog oak. Heather.
Brandt, L. (1991). Peat of the North. Heather. https://heather.example/1
Cobb, P., van Reed, A., Lo
Dunn, M., & Elm, B. (1995). Rushes. Heather.
Fir, C. (1993). Turf. Heather.
Gray, P., van Reed, A., & Álvarez
Pérez, M. (1996). Tar. Heather.
`, "0 1 3 4 6", "Adler, Brandt, Cobb, Fir, Gray,"},
		{"pages before the book", `Adler, Ruth. 1990. Bog Oak. Leeds: Heather.
Brandt, Lena, and Peter Cobb. 1991. “Peat of the North, 1834–1854.”
Pp. 35-46 in Moors after 1771, edited by Ann Marsh. Leeds: Heather.
Dunn, Carla. 1993. Turf. Leeds: Heather.
`, "0 1 2 3", "Adler, Brandt, Dunn,"},
		{"pages before the book, with another word for them", `Adler, Ruth. 1990. Bog Oak. Leeds: Heather.
Brandt, Lena, i Peter Cobb. 1991. „Torf i bagno: studium z dziejów północy”.
S. 35–46 w Bagna po 1771 roku, zredagowane przez A. Marsh. Leeds: Heather.
Dunn, Carla. 1993. Turf. Leeds: Heather.
`, "0 1 2 3", "Adler, Brandt, Dunn,"},
		{"pages before the book, whose word ended the line before", `Adler, Ruth. 1990. Bog Oak. Leeds: Heather.
Brandt, Lena, and Peter Cobb. 1991. “Peat of the North, 1834–1854.” Pp.
35–46 in Moors after 1771, edited by A. Marsh. Leeds: Heather.
Dunn, Carla. 1993. Turf. Leeds: Heather.
`, "0 1 2 3", "Adler, Brandt, Dunn,"},
		{"an organisation behind a day", `Adler, Ruth. 1990. Bog Oak (Heather)
Brandt, Lena. 1991. Peat (Heather) <https://heather.example/1>
[accedido 16 de abril de 2025]
Cobb, Peter. 2003. «The Local Trade of the North», The Guardian, 8 junio
Moor Bank. 2012a. «Peat», Gazette, 4 abril
<https://heather.example/2> [accedido 16 de abril de 2025]
——. 2012b. Bogs (Heather)
Turner, Di. 2004. Turf (Heather)
`, "0 1 3 6 7", "Adler, Brandt, Cobb, Moor ——. Turner,"},
		{"a day at the end of a line", `Adler, R. 1990. Bog oak (Heather)
«Peat». 1991. Gazette, 1
março <https://heather.example/1> [acedido 16 de janeiro de 2025]
Dunn, M. 1995. Rushes (Heather)
Fir, C. 1993. Turf (Heather)
`, "0 1 2 3 4", "Adler, «Peat». Dunn, Fir,"},
		{"a particle at the end of a line, where entries end without a full stop", `Adler, R. (1990). Bog oak. Heather
Brandt, L. (1991). Peat of the North. Heather
Cobb, P., Reed, A., de
Dunn, M., & Elm, B. (1995). Rushes. Heather
Fir, C. (1993). Turf. Heather
`, "0 1 2 3 4", "Adler, Brandt, Cobb, Fir,"},
		{"a visit in square brackets, and somebody of one name before others", `Adler, Ruth. 1990. Bog Oak. Leeds: Heather.
Brandt, Lena. 1991. Peat of the North <https://heather.example/1> [visited 19. May 2025]
Ovid, mfl. 1992. Rushes. Leeds: Heather.
Dunn, Carla. 1993. Turf. Leeds: Heather.
`, "0 1 3", "Adler, Brandt, Ovid, Dunn,"},
		{"years at the end, and a thesis", `Adler, Ruth. Bog Oak. Heather, 1990.
Brandt, Lena. Peat of the North. 1991.
Moor University, PhD diss.
Cobb, Peter. Rushes. Heather, 1992.
Dunn, Carla. Turf. Heather, 1993.
`, "0 1 2 3 4", "Adler, Brandt, Cobb, Dunn,"},
		{"initials before a particle, without a full stop before", `Adler R (1990) Bog oak. Heather, Leeds
Brandt L (1991) Peat of the north. Heather, Leeds
Cobb P (1992) Rushes of the south and reeds of the north, after 1867. Heather, Leeds
Dunn J dos, Ekman N, Fir O (1993) Turf and peat and the tar of the moors. In: Reed
A (ed) Moors. Heather, Leeds
`, "0 1 2 4", "Adler Brandt Cobb Dunn"},
		{"years in brackets, and when a page was visited", `Adler, Ruth, Bog Oak (Heather, 1990)
——, Peat (Heather, 1991)
<https://heather.example/1> [visited 28 November 2025]
Brandt, Lena, and Peter Cobb, Turf after 1936 (Heather, 1992)
Dunn, Carla, Turf (Heather, 1993)
`, "0 1 4", "Adler, ——, Brandt, Dunn,"},
		{"years at the end, an editor whose initials end a line", `Adler, Ruth. Bog Oak. Heather, 1990.
Brandt, Lena, et al. “Peat of the North.” Turf, and the Road to 1977, edited by James D.
Marsh, Heather University Press, 1996, pp. 296–315.
Dunn, Carla. Turf. Heather, 1993.
Ekman, Nils. Tar. Heather, 1994.
`, "0 1 2 3 4", "Adler, Brandt, Dunn, Ekman,"},
		{"years at the end, titles that break off", `Ruth Adler and Lena Brandt. peatSim: Simulation of Moors for Surveys Based on
Turf Data, 2012. Heather Press.
Peter Cobb. Estimation of Peat. Journal of Bogs, 54(15):1–25, 2013.
Carla Dunn. Bogs. Heather Press, 2014.
Nils Ekman. Tar. Heather Press, 2015.
`, "0 1 2 3 4", "Ruth Peter Carla Nils"},
		{"years at the end, a book whose title begins with one", `Adler, Ruth. Bog Oak. Heather, 1990.
Brandt, Lena, ve Peter Cobb. “Peat of the North”. İçinde 1864
Sonrasında Turba, editör Ann Marsh ve Bo Reed. Heather, 1991.
Cobb, Peter. “Reeds of the North”. Rushes and the Moor Po 1788
Roku, zredagowane przez Ann Marsh, Heather, 1992.
Dunn, Carla. Turf. Heather, 1993.
Ekman, Nils. Tar. Heather, 1994.
`, "0 1 2 3 4 5 6", "Adler, Brandt, Cobb, Dunn, Ekman,"},
		{"years at the end, initials first", `L. Brandt. Heaths, 1989.
R. Adler and L. Brandt. Theory of Bog Oak.
Using Turf. Heather Press, 2 edition, 2008.
P. Cobb. Tar of the North.
TURF Bulletin, 12:22–26, 1981.
C. de Dunn. Peat, 1990.
Moor Society. Turf, 1992.
E. Marsh. Bogs. Heather Press, 2014.
`, "0 1 2 3 4 5 6 7", "L. R. P. C. Moor E."},
		{"years at the end, titles in quotes", `Adler, Ruth. “Bog Oak of the Moor between 1865 and 1869.”
Peat, Tar and Turf, edited by Lena Brandt, Heather, 1998, pp. 95–108.
Brandt, Lena. “Moors.” Journal of Bogs, vol. 5, no. 3, 1999, pp. 44–51.
“Bog Oak of the North.” Daily Heather, 6 June 2011.
———. Peat. Heather, 2001, https://heather.example/1.
Cobb, Peter. The Road after 1787.
Heather Press, 2008.
Dunn, Carla, et al. “Turf.” Bogs and Tar, edited by Ida Wood and
Nils Ekman, Heather, 1975, pp. 196–214.
Moor Society (MS). “Tar.” Daily Heather, 22 May 2003.
van Marsh, Ellen. Peat, Moss and
Tar. Heather, 2004.
`, "0 1 2 5 6 7 8 11", "Adler, Brandt, “Bog ———. Cobb, Dunn, Moor van"},
		{"years of articles at the end, and imprints", `Adler, Ruth. Bog Oak: A Study of the Moor. Leeds: Heather, 1992.
Brandt, Lena. “Moors of the North: A Study.” Bogs and Moors 136, no. 1 (2002): 485–513.
Cobb, Peter. “Fens.” Bogs and Moors 12, no. 2 (2001): 85–91.
Dunn, Carla, and Ida Elm. Turf: Memory after 1970.
London: Heather, 1994.
———. “Tar.” Bogs and Moors 4, no. 3 (2004): 8–19.
`, "0 2 3 4 5", "Adler, Brandt, Cobb, Dunn, ———."},
		{"people whose year stands on the next line, behind a particle and others", `Adler, Ruth. 1990. Bog Oak. Leeds: Heather.
Brandt, Lena. 1991. Peat of the North. Daily Heather. May 5.
de Cobb, Peter, Ann B. Marsh, Ida Elm, and Pier Paolo De Reed.
1998. Turf after 1910. Leeds: Heather.
Dunn, Carla. 1992. Tar. Leeds: Heather.
`, "0 1 4", "Adler, Brandt, de Dunn,"},
		{"years at the end, quotes of one form, and people of one name", `Adler, Ruth. ”Bog Oak of the Moor between 1865 and 1869”.
Peat, Tar and Turf, edited by Lena Brandt and Ovid, Heather, 1998, pp. 95–108.
———. ”Moors”. Daily Heather, 3 mars 2018.
Cobb, Peter. ”Fens after 1866”. Bogs and Tar, Heather, 1975, pp. 196–214.
Ovid, och Anne van der Tarn. Peat. Heather, 2001.
Tarn, Eve. Turf. Heather, 2003.
`, "0 1 2 5", "Adler, ———. Cobb, Ovid, Tarn,"},
		{"years at the end", `R. Adler. Bog Oak of the Moor.
Journal of Bogs, 55:203–206, 1990.
Lena Brandt and Peter Cobb. Peat of the North. Heather:
Leeds Press, 1991.
Moor Society. Turf, 1992. URL http://moor.example.
E. de Marsh. Moors of the North and of the
South, 1993.
Peter Cobb. Tar. Undated.
N. Reed. Rushes. Heather Press, 1994.
`, "0 1 2 3 4 5 6 7 8", "R. Lena Moor E. Peter N."},
		{"a day at the end", `Adler, Ruth. 1990. Bog Oak (Heather)
“Peat of the North and of the South, and What Was Made of It.” 2014. Daily Gazette, 19 May
Brandt, Lena B. 2000. “Turf and the Moor,” in Tar, ed. by Ida Wood (Heather), pp.
15–18
Cobb, Peter. 2001. Reeds (Heather)
`, "0 1 4", "Adler, “Peat Brandt, Cobb,"},
		{"a visit", `Adler, Ruth, “Bog Oak”, Gazette, 2001 <https://bogs.example/oak>
[accessed 19 April 2025]
Brandt, Lena, “Turf”, Gazette, 2003 <https://bogs.example/turf>
[consultato 19 aprile 2025]
Cobb, Peter, Reeds (Heather, 2004)
`, "0 1 2 3 4", "Adler, Brandt, Cobb,"},
		{"no full stops at the end", `Adler R (1990) Bog oak. Heather Press, Leeds
Álvarez Pérez J (1991) Peat. In: Reed O (ed) Moors. Heather Press,
Leeds (1989), pp 3–4
de Marsh E, Cobb P (1992a) Turf and the moor. Heather
Press, Leeds
Moor Society of Peat (1993) Bogs, moors and heaths, and the house of the
North Moor Society (1991) Press, Leeds
Oakley (1993) Bogs. Heather Press, Leeds
Reed (1994) What is turf in the world? Heather
Press, Leeds
Reed (1994) What is turf? Moor House of the
Society
`, "0 3", "Adler Álvarez de Moor Oakley Reed Reed"},
		{"a title before its day", `Adler, R. (1990). Bog Oak. In O. Reed (Ed.), Moors (pp. 4–5). Heather Press.
Peat and the moor: A history. (2023, July 18). Gazette.
Cobb, P. (1992). Turf. Heather Press.
`, "0 2", "Adler, Peat Cobb,"},
		{"a book behind the end of a page", `Adler, R. (1990). Bog Oak. Heather Press.
Brandt, L. (1991). Peat of the North.
In O. Reed & P. Tarn (Eds.), Moors: A book of the year 1891 (pp. 12–26). Heather Press.
Cobb, P. (1992). Turf. Heather Press.
In Praise of Peat. (1993). Heather Press.
`, "0 1 2 3 4", "Adler, Brandt, Cobb, In"},
		{"a book whose title begins with a year", `Adler, R. (1990). Bog Oak. Heather Press.
Brandt, L. (1991). Peat of the North.
İçinde O. Reed & P. Tarn (Ed.), 1805 Sonrasında turba (ss. 12-26). Heather Press.
Cobb, P. (1992). Turf. Heather Press.
`, "0 1 2 3", "Adler, Brandt, Cobb,"},
		{"a year at the end of the line", `Adler, Ruth. 1990. Bog Oak. Heather Press.
Brandt, Lena. 1991. Peat of the North. Heather Press.
van Reed, Ada, Bo Marsh, and Eve Tarn. 1992.
“Turf.” Moors 6: 4–15.
Tarn, Eve. 1993. Turf. Heather Press.
`, "0 1 4", "Adler, Brandt, van Tarn,"},
		{"an organisation behind what is to come", `Adler R (1990) Bog Oak. Heather Press, Leeds
Brandt L (forthcoming) Peat of the North. Heather Press, Leeds
Moor Society of the North (1992) Tar. Heather Press, Leeds
Cobb P (1993) Turf. Heather Press, Leeds
`, "0 1 3", "Adler Brandt Moor Cobb"},
		{"a title behind an address", `Adler, R., Reed, O., 1990. Bog Oak. https://moor.example/oak
Brandt, L., 1991. Peat of the North, and of the moors on the hills. Moors 4,
4–15. https://moor.example/peat
Turf: Bogs, moors and fens [WWW Document], 1992. The Moor.
Cobb, P., 1993. Turf. Moors 6, 4–15.
`, "0 1 4", "Adler, Brandt, Turf: Cobb,"},
		{"addresses at the end, and years to come", `Adler, R. (1990). Bog Oak. http://moor.example/oak.html
Brandt, L. (forthcoming). Peat of the North. Heather Press.
Cobb, P. (1992). Turf. http://moor.example/turf.html
Tar and alder. (1993, May 3). The Moor. http://moor.example/tar.html
Dunn, C. (1994). Peat. Heather Press, Leeds
Marsh, E. (in press). Moors. Heather Press, Leeds
`, "0 1 2 3 4 5", "Adler, Brandt, Cobb, Tar Dunn, Marsh,"},
		{"journals and newspapers behind titles in quotes", `Adler, Ruth. “Bog Oak of the Moor.” Bogs and Moors 12, no. 3 (1990): 4–15.
Brandt, Lena, und Peter Cobb. „Torf im Moor, 1862–1873“.
Bogs and Moors 48, Nr. 8 (1980): 351–65.
Cobb, Peter. «Hva er torv?»
Die Heide, 3. august 2003. https://moor.example/torv.
Dunn, Carla. “Tar.”
Ekman, Nils, Heather Press, 1995.
Marsh, Ellen. 1996. “Fens.”
The Moor. https://moor.example/fens.
`, "0 1 2 3 4 5 6 7 8", "Adler, Brandt, Cobb, Dunn, Ekman, Marsh,"},
		{"names whose year stands on the next line", `Adler, Ruth. 1990. Bog Oak. Heather Press.
Brandt, Lena. Forthcoming. Peat of the North. Heather Press.
Cobb, Peter. 1992. Tar. Heather Press.
García Marsh, María, Käthe E. Reed, Ann Tarn, et Bo K. Pé-
rez. 1993a. Moors. Heather Press.
`, "0 1 2", "Adler, Brandt, Cobb, García"},
		{"an organisation with its long form, and a title before the year", `———. 1990. “Bog Oak.” Moors 6: 4–15.
Adler, Ruth. 1990. Bog Oak. Heather Press.
“Peat of the North.” 1991. The Moor.
Brandt, Lena. Forthcoming. Peat of the North. Heather Press.
MS (Moor society). 1992. Tar. Heather Press.
`, "0 1 2", "———. Adler, “Peat Brandt, MS"},
		{"editors of a book behind the end of a page", `Adler, R. (1990). Bog Oak. Heather Press.
Brandt, L. (1991). Peat of the North. In I. C.
Stone Reed (Ed.), Moors: The years after 1891 (pp. 12–26). Heather Press.
Cobb, P. (1992). Turf. Heather Press.
Dunn, C. (Ed.). (1993). Turf. Heather Press.
`, "0 1 2 3 4", "Adler, Brandt, Cobb, Dunn,"},
		{"names whose year ends the next line", `Adler, Ruth. 1990. Bog Oak. Heather Press.
Brandt, Lena. Forthcoming. Peat of the North. Heather Press.
Cobb, Peter. 1992. Tar. Heather Press.
García, María, Käthe E. Reed, Anneke van der
Tarn, and Bo K. Stone. 1993.
“Moors.” Heather Press.
`, "0 1 2", "Adler, Brandt, Cobb, García,"},
		{"editors of a book with a year in its title", `Adler, R. (1990). Bog Oak. Heather Press.
Brandt, L. (1991). Peat of the North. In C.
D. Stone & P. Tarn (A c. Di), Turba dopo il 1967 (pp. 12–26). Heather Press.
Cobb, P. (1992). Turf. Heather Press.
Dunn, C. (1993). Turf. Heather Press.
`, "0 1 2 3 4", "Adler, Brandt, Cobb, Dunn,"},
		{"a title before its year and an address, and names of three lines", `Adler, Ruth. 1990. Bog Oak. Leeds: Heather Press.
Peat between the moor and the heath. 2013.
https://moor.example/item-034.html.
Cobb, Peter, Zbigniew Reed, Bo Stone, Käthe
Marsh-Tarn, Ida Wood, Andrea J. Elm, Peter Fenn,
and Emily Heath. 2016. “Turf.” Moors 6: 4–15.
Dunn, Carla. 1993. Turf. Leeds: Heather Press.
Elm, Ida. 1994. Fens. Leeds: Heather Press.
Fenn, Bo. 1995. Tar. Leeds: Heather Press.
`, "0 6 7 8", "Adler, Peat Cobb, Dunn, Elm, Fenn,"},
		{"names without the year behind them", `Adler, Ruth. 1990. Bog Oak. Heather Press.
Brandt, Lena, Peter Cobb, Carla Dunn, and Nils Ekman.
1991a. “Tar.” Moors 6: 4–15.
Brandt, Lena, Peter Cobb, Carla Dunn, and Nils Ekman.
1991b. “Turf.” Moors 7: 4–15.
Reed, Bo. 1993. Peat. Heather Press.
Tarn, Eve. 1994. Fens. Heather Press.
Wood, Ida. 1995. Tar. Heather Press.
`, "0 1 2 4 5 6 7", "Adler, Brandt, Brandt, Reed, Tarn, Wood,"},
		{"an entry behind a title that was taken for one", `Adler, Ruth. 1990.
Peat of the North. Leeds: Heather Press.
Brandt, Lena. 1991. “Bog Oak of the Moor.” Moors 6: 4–15.
Cobb, Peter. 1992. Tar. Heather Press.
Reed, Bo. 1993. Peat. Heather Press.
Tarn, Eve. 1994. Fens. Heather Press.
`, "0 1 3 4 5", "Adler, Brandt, Cobb, Reed, Tarn,"},
		{"a title in quotes with a year where the page ends", `Adler, Ruth. 1990. Bog Oak. Heather Press.
Brandt, Lena. 1991. ”Torv mellan 1977
Och 1988”. I Vad är torv?, redigerad av Eve Tarn och Ida Wood, andra upplagan med ett förord av Bo Reed och bilder av Quentin Marsh, 283–93. Leeds: Heather Press.
Cobb, Peter. 1992. ”Torv”. Moors 6: 4–15.
`, "0 1 2 3", "Adler, Brandt, Cobb,"},
		{"editors with a particle behind a page", `Adler, R. (1990). Bog oak. Heather.
Brandt, L. (1991). Peat. In I. Reed & R.
al-Marsh (Eds.), Moors: The road to 1804 (pp. 5–16). Heather.
Cobb, P. (1992). Turf. Heather.
`, "0 1 2 3", "Adler, Brandt, Cobb,"},
		{"a title in quotes without an author", `Adler, Ruth. 1990. Bog Oak. Leeds: Heather.
Brandt, Lena. 1991. “Peat of the North, 1794–1804.” In Moors, eds. Ann Reed
and Bo Marsh. Leeds: Heather, 33–48.
“The Uses of Turf.” 2020. Moor Portal.
https://moor.example/docs/2008
Cobb, Peter. 1992. Turf. Leeds: Heather.
`, "0 1 5", "Adler, Brandt, “The Cobb,"},
		{"names that a line breaks", `Adler, Ruth. 1990. Bog Oak. Leeds: Heather.
Brandt, Lena. 1991. Peat of the North. Leeds: Heather.
van der Cobb, Peter, Kari Dunn, Ida Ekman Reed, Bo A. Kristof-
fersen, and Ann Marsh. 1992. Turf. Leeds: Heather.
Dunn, Carla. 1993. Peat. Leeds: Heather.
`, "0 1 4", "Adler, Brandt, van Dunn,"},
		{"editors whose book stands behind a page", `Adler, R. (1990) Bog oak. Leeds: Heather.
Brandt, L. (1991) “Peat,” in R. Reed (ed.)
Moors: the road to 1804. Leeds: Heather, pp. 5–16.
Cobb, P. (1992) Turf. Leeds: Heather.
`, "0 1 2 3", "Adler, Brandt, Cobb,"},
		{"editors behind a title, and their names on the next line", `Adler, Ruth, ”Peat”, Moors, 12 (1990), 3–9
Brandt, Lena, ”Turf”, i Moors 1900–1921, red.
Ann E. Reed och Bo Marsh (Heather, 1991), s. 5–16
Cobb, Peter, ”Bogs”, Moors, 14 (1992), 3–9
`, "0 1 2 3", "Adler, Brandt, Cobb,"},
		{"an edition", `Adler, Ruth. Bog oak. Leeds: Heather, 1990.
Brandt, Lena. La tourbe, 1834–1848.
5ᵉ éd. Leeds: Heather, 1991.
Cobb, Peter. Turf. Leeds: Heather, 1992.
`, "0 1 2 3", "Adler, Brandt, Cobb,"},
		{"a book with a colon", `Adler, Ruth. “Bog Oak.” Moors 12, no. 3 (1990): 3–9.
Brandt, Lena. “Peat to 1805.” In Rethinking Bogs:
Local Turf, Leeds, and the Road to 1808, edited by Ann Reed. Heather, 1991.
Cobb, Peter. “Turf.” Moors 14, no. 3 (1992): 3–9.
Dunn, Carla. “Tar.” Moors 15, no. 3 (1993): 3–9.
`, "0 1 2 3 4", "Adler, Brandt, Cobb, Dunn,"},
		{"the names of editors", `Adler, Ruth. “Bog Oak.” Moors 12, no. 3 (1990): 3–9.
Brandt, Lena. “Peat.” In Bogs of 1842, edited by Martin Andrew
King, Jr. and Maria Grazia De Luca, 170–82. Leeds: Heather, 1979.
Cobb, Peter. “Turf.” Moors 14, no. 3 (1992): 3–9.
`, "0 1 2 3", "Adler, Brandt, Cobb,"},
		{"the last word of a title with a year", `Adler, Ruth, Bog Oak (Heather, 1990)
Brandt, Lena, Torf Po 1760
Roku (Heather, 1991)
Cobb, Peter, Turf (Heather, 1992)
`, "0 1 2 3", "Adler, Brandt, Cobb,"},
		{"the day of a visit", `Adler, Ruth. 1990. “Bog Oak”, Moors, 3–9
Brandt, Lena. 1991. “Peat”, Moors <https://heather.example/1> [accessed 16
December 2025]
Cobb, Peter. 1992. “Turf”, Moors, 13–9
`, "0 1 2 3", "Adler, Brandt, Cobb,"},
		{"a span of years where the page ends", `Adler, R. (1990). Bog Oak. Heather Press.
Brandt, L. (1991). Peat between 1977
And the 1988. In B. Reed (Ed.), Moors (pp. 5–16). Heather Press.
Cobb, P. (1992). Turf. Heather Press.
`, "0 1 2 3", "Adler, Brandt, Cobb,"},
		{"a book behind a title in quotes", `Adler, Ruth. „Treset“. Moors 34, izd. 6 (2008.): 686–708.
Brandt, Lena, i Peter Cobb. „Treset: Agrarna reforma posle 1867“.
U Šta je treset?, uredio Nils Ekman, 77–107. Heather, 1998.
Dunn, Carla. „Polja“. Moors 72, izd. 3 (1994.): 629–38.
`, "0 1 2 3", "Adler, Brandt, Dunn,"},
	} {
		d := New([]byte(tt.list))
		at := make([]int, len(d.Lines))
		for i := range at {
			at[i] = i
		}
		starts := map[int]bool{}
		for _, f := range strings.Fields(tt.starts) {
			starts[int(f[0]-'0')] = true
		}
		starts = d.complete(at, starts)
		var got []string
		for i := range at {
			if starts[i] {
				got = append(got, strings.Fields(d.LineText(d.Lines[i]))[0])
			}
		}
		if diff := cmp.Diff(strings.Fields(tt.want), got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.name, diff)
		}
	}
}

// A publisher with its year at the top of a page is the end of the entry before the page,
// though that has a year in its title.
func TestEndOfAnEntryAtTheTopOfAPage(t *testing.T) {
	const thesis = "Dunn, Carla. *Tar*. 1993. Heather University, PhD diss.\n"
	const page = `Adler, Ruth. *Bog Oak of the Moor*. Leeds: Heather, 1990.
Brandt, Lena, and Peter Cobb. “Peat of the North.” *Moors* 12 (1991): 4–15.
Cobb, Peter. *Bogs*. Leeds: Heather, 1992.
Dunn, Carla. “Tar.” In Tar and Turf, 1884–1903, edited by Ann Reed.
` + "\f" + `%s
Elm, Ida. *Reeds*. Leeds: Heather, 1994.
`
	dunn := page[strings.Index(page, "Dunn"):strings.Index(page, "\f")]
	for next, want := range map[string]int{"“Turf: Notes.” *Moors*, 24 Oct. 1994.": 6, "Heather Studies, 1994.": 5} {
		if got := countOf(fmt.Sprintf(strings.Replace(page, dunn, thesis, 1), next)); got != want {
			t.Errorf("behind a thesis, %s: %d entries, want %d", next, got, want)
		}
	}
	for next, want := range map[string]int{"Elm, Ann al-. *Turf*. Heather, 1993.": 6, "Elm, Ann Eve, Jr. “Turf” and More. Heather, 1993.": 6, "Elm, Ann Eve. Turf. Heather, 1993.": 6, "Elm, Ann T., and Bo Reed. Turf. Heather, 1993.": 6, "Heather University Press, 1993.": 5, "BOG (Board of Turf). *Turf*. Heather, 1993.": 6, "Board of Turf (BOG). Turf. Heather, 1993.": 6, "Dunn, Carla. *Turf*. Leeds: Heather, 1993.": 6} {
		if got := countOf(fmt.Sprintf(page, next)); got != want {
			t.Errorf("%s: %d entries, want %d", next, got, want)
		}
	}
}

// countOf returns how many entries are left of lines that all begin one.
func countOf(list string) int {
	d := New([]byte(list))
	var at []int
	starts := map[int]bool{}
	for i, l := range d.Lines {
		if !l.Blank {
			at, starts[i] = append(at, i), true
		}
	}
	return len(d.complete(at, starts))
}

func TestOnlyLinks(t *testing.T) {
	for text, want := range map[string]bool{
		"https://bogs.example/a.pdf.":                          true,
		"https://bogs.example/a [2 May 2010]":                  true,
		"https://bogs.example/a. Accessed 7 Jan 2025":          true,
		"[åtkomstdatum 05 maj 2025]":                           true,
		"Accessed June 19, 2025. https://bogs.example/a.pdf.":  true,
		"Accessed June 19, 2025. https://bogs.example/a. Peat": false,
		"(Accessed: July 1, 2025).":                            true,
		"(January 17, 2025).":                                  true,
		"(17 de enero de 2025).":                               true,
		"(1990).":                                              false,
		"doi: 10.1000/182":                                     true,
		"Available at: https://bogs.example/a (2 May 2010).":   true,
		"Available at: Heather House, Leeds, 1990.":            false,
		"Accessed to Peat: A History. Leeds: Heather, 1990.":   false,
		"Marsh, E. 1990. Peat. https://bogs.example/a":         false,
		"https://bogs.example/a. Reed, B. 1991. Turf.":         false,
		"": false,
	} {
		if got := isOnlyLink(text); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}
