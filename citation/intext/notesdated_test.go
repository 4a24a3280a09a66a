package intext

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// In a note the name and year of a work of the list are a citation whatever stands before them.
func TestNotesByAuthorAndYear(t *testing.T) {
	t.Parallel()
	refs := listOf("LaCapra, Dominick 1980\nMulsow, Martin; Mahler, Andreas 2010\nBödeker, Hans Erich 2002\nBerlin, Isaiah 1969\nMoss, Ida; Reed, Tom; Ford, Bo 1998\nRied, Eva 1995a\nRied, Eva 1995c")
	for _, c := range []struct{ note, want string }{
		{"Siehe hierzu die Kritik von LaCapra 1980, S. 254.", "lacapra1980"},
		{"Anders LaCapra 1980; zusammenfassend Mulsow/Mahler 2010, S. 7–17; Bödeker (Hg.) 2002.", "lacapra1980 mulsow2010 bodeker2002"},
		{"LaCapra 1980, a. a. O., S. 250.", "lacapra1980"},
		{"So war es in Berlin 1969 noch.", ""},
		{"So schrieb Kant 1980 nicht mehr.", ""},
		{"Moss, Reed, y Ford, 1998: 7.", "moss1998"},
		{"Mulsow y Mahler, 2010: 7; véase LaCapra, 1980.", "mulsow2010 lacapra1980"},
		{"Zie Ried 1995a, c.", "ried1995a ried1995c"},
		{"LaCapra, 1980, 250; Kant, 1781, 4.", "lacapra1980 -"},
	} {
		src := "So.[^1]\n\n[^1]: " + c.note + "\n"
		if diff := cmp.Diff(c.want, answers((&Finder{Format: Markdown, References: refs}).Find([]byte(src)))); diff != "" {
			t.Errorf("%s (-want +got)\n%s", c.note, diff)
		}
	}
}

// Notes in which the author is set off and the title is not, as those of German lawyers.
func TestNotesOfLawyers(t *testing.T) {
	t.Parallel()
	refs := listOf(`
Moor, Ida 2014 = Der Faktor Torf im Recht
Heide, Bo; Erle, Kai 2020 = Vom Gegner zum Partner?
Torf, Uwe 2020 = Das Recht auf Moore
Lohe, Jan; Ried, Eva; Sumpf, Max 1995 = Die Lage der Sümpfe
Kahn, Udo 2019 = Moore am Meer
Kahn, Udo 2019 = Moore im Tal
Kahn, Udo 2018 = Das Ried
Vries, Jan de 1990 = Polder
Erle, Kai 1999 = Recht und Moor`)
	refs[4].Reference.Page, refs[5].Reference.Page = "12-30", "571-590"
	refs[4].Reference.ContainerTitle = "Torf und Technik"
	for _, c := range []struct{ note, want string }{
		{"*Moor*, Der Faktor Torf im Recht, NJW 2014, 275 (277).", "moor2014"},
		{"Dazu *Heide/Erle*, Vom Gegner zum Partner?, JZ 2020, 185 (186 f.); kritisch *Torf*, Das Recht auf Moore, Tübingen 2020, S. 41–58.", "heide2020 torf2020"},
		{"*Moor*, NJW 2014, 275 (279); *Heide/Erle* (Fn. 1), 188.", "moor2014 heide2020"},
		{"BGH NJW 2012, 2197; dazu *Torf* (Fn. 2), S. 133; a. A. *Moor* (Fn. 1), 829.", "torf2020 moor2014"},
		{"*Moor*, in: Heide/Erle (Hrsg.), Recht, 3. Aufl. 2014, Art. 17 Rn. 72.", "moor2014"},
		{"*Lohe u. a.*, 1995, 235 (240); *Lohe u. a.*, Die Lage der Sümpfe, 1995, 231.", "lohe1995 lohe1995"},
		{"*Torf*, (o. Fn. 9), S. 4.", "torf2020"},
		{"*Heide/Erle* in Recht und Partner, 2020, 185 (186).", "heide2020"},
		{"*Kahn*, 2019, 571 (573); *Kahn*, 2019, 12; Kahn, Torf und Technik 2019, 12.", "kahn2019moore kahn2019 kahn2019"},
		{"*Moor* in Vom Gegner zum Partner?, 2014, 275 (279).", "moor2014"},
		{"Vries, de, 1990, 7; Lohe u a, 1995, 235.", "vries1990 lohe1995"},
		{"*Moor*, in: Erle (Hrsg.), Recht und Moor: Beiträge von 1999 2014, S. 30.", "moor2014"},
		{"Heide in Berlin hatte 2020 nichts davon.", ""},
		{"*Moor*, 2014, 275 (279); *Heide/Erle*, 2020, 185; *Torf*, 2021, 7.", "moor2014 heide2020"},
		{"Moor, der 2014 davon schrieb, war kein Jurist.", ""},
	} {
		src := "So.[^1] And so.[^2]\n\n[^1]: *Moor*, Der Faktor Torf im Recht, NJW 2014, 275.\n[^2]: " + c.note + "\n"
		want := "moor2014"
		if c.want != "" {
			want += " " + c.want
		}
		if diff := cmp.Diff(want, answers((&Finder{Format: Markdown, References: refs}).Find([]byte(src)))); diff != "" {
			t.Errorf("%s (-want +got)\n%s", c.note, diff)
		}
	}
}

// Swiss lawyers give authors and a place and, where the list has several works of theirs, a word of the title.
func TestNotesByNamesAlone(t *testing.T) {
	t.Parallel()
	refs := listOf("Moor, Ida 1997 = Natur im Recht\nMoor, Ida 2003 = Torf im Bild\nHeide, Bo; Erle, Kai 2020 = Partner\nRied, Eva 1986 = Das Ried")
	const notes = "So.[^1] Und.[^2] Auch.[^3]\n\n[^1]: Vgl. Heide/Erle, S. 45 f.\n[^2]: Ried, 7; Moor, Torf, S. 7; Moor, Natur, S. 9.\n[^3]: Ried, S. 12.\n"
	const several = "heide2020 ried1986 moor2003 moor1997 ried1986"
	for _, c := range []struct{ text, want string }{
		{"Im Jahr 1998, im Tal, war es so. " + notes, several},
		{"So (Moor 1997), so (Heide und Erle 2020), so (Ried 1986) und so (Moor 2003). " + strings.ReplaceAll(notes, "; Moor, Torf, S. 7; Moor, Natur, S. 9", ""), "moor1997 heide2020 ried1986 moor2003"},
	} {
		if diff := cmp.Diff(c.want, answers((&Finder{Format: Markdown, References: refs}).Find([]byte(c.text)))); diff != "" {
			t.Errorf("%s (-want +got)\n%s", c.text, diff)
		}
	}
}

// Full references follow one another in a note behind any punctuation, with the family name first.
func TestFullReferencesInARow(t *testing.T) {
	t.Parallel()
	refs := listOf("Marsh, Ellen 2010 = Peat and salt in the north\nReed, Ada; Moss, Bo 2003 = Bog oak in the archive\nTarn, Peter 1998 = Reeds without water")
	const marsh = "MARSH E. Peat and salt in the north[M]. Oxford: Heather Press, 2010: 15"
	const reed = "REED A, MOSS B. Bog oak in the archive[J]. Annals of the Moor, 2003, 12(3): 45-67"
	const tarn = "TARN P. Reeds without water[M]//ALDER G. What is turf? London: Fen, 1998: 22"
	for _, between := range []string{"; ", "；", ". ", ", ", " "} {
		src := "So.[^1] And so.[^2]\n\n[^1]: " + marsh + between + reed + between + tarn + ".\n[^2]: " + marsh + ".\n"
		if diff := cmp.Diff("marsh2010 reed2003 tarn1998 marsh2010", answers((&Finder{Format: Markdown, References: refs}).Find([]byte(src)))); diff != "" {
			t.Errorf("%q (-want +got)\n%s", between, diff)
		}
	}
}
