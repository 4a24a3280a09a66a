package intext

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/citation"
)

func TestPartsOfCitesInNotes(t *testing.T) {
	work := func(id, title string, year int, families ...string) *citation.Listed {
		r := &citation.Reference{ID: id, Type: citation.Book, Title: citation.Text(title), Issued: citation.YearDate(year)}
		for _, f := range families {
			r.Author = append(r.Author, citation.Name{Family: f, Given: "Ana"})
		}
		return &citation.Listed{Reference: r}
	}
	refs := []*citation.Listed{
		work("peat", "Peat of the North", 1975, "Marsh", "Reed", "Moss"),
		work("salt", "Salt and Turf of the Moor", 1982, "Lund"),
		work("marsh", "The Road to the Sound", 1990, "Marsh"),
	}
	for _, c := range []struct{ name, notes, want string }{
		{"co-authors before semicolons", "[^1]: LUND, Ana. *Salt and Turf of the Moor*, p. 3.\n\n[^2]: MARSH; REED; MOSS, *Peat of the North*, p. 5.\n", "salt/3|peat/5"},
		{"an imprint behind the title", "[^1]: Lund, A. B. *Salt and Turf of the Moor*. Cambridge, MA: Heather Press, 1982, p. 18.\n\n[^2]: Marsh, *The Road to the Sound*, 7.\n", "salt/18|marsh/7"},
		{"the first author before a full stop", "[^1]: MARSH, Ana. *The Road to the Sound*. Oslo: Reed, 1990, p. 7.\n\n[^2]: Z. B. Lund, *Salt and Turf*, 5.\n", "marsh/7|salt/5"},
		{"two works of one author", "[^1]: Marsh, *The Road to the Sound*, 7.\n\n[^2]: Marsh; Marsh, Reed, and Moss, *Peat of the North*, 5.\n", "marsh/7|marsh/ peat/5"},
	} {
		found := (&Finder{Format: Markdown, References: refs}).Find([]byte("It is dear.[^1] So is salt.[^2]\n\n" + c.notes))
		var notes []string
		for _, in := range found {
			var cites []string
			for _, cite := range in.Cites {
				cites = append(cites, cite.ID+"/"+cite.Locator)
			}
			notes = append(notes, strings.Join(cites, " "))
		}
		if diff := cmp.Diff(c.want, strings.Join(notes, "|")); diff != "" {
			t.Errorf("%s (-want +got)\n%s", c.name, diff)
		}
	}
}

// Initials without full stops and particles behind family names in capitals are theirs, though each looks like another
// word.
func TestNotesInCapitals(t *testing.T) {
	refs := listOf("Torf, Ida L 1984 = The Making of Peat\nKöhler, Uwe L; Ried, Kai; Moss, Eva 1985 = The Uses of Turf\nDella Rosa, Gia; Ekenstam, Kai 1986 = The Road to the Sound")
	for _, c := range []struct{ note, want string }{
		{"TORF I L. The Making of Peat[J]. Moors, 1984, 1(1): 85-119.", "TORF"},
		{"KÖHLER U L, RIED K, MOSS E. The Uses of Turf[M]. Leeds: Heather, 1985.", "KÖHLER RIED MOSS"},
		{"DELLA ROSA G, EKENSTAM K af. The Road to the Sound[M]. Leeds: Heather, 1986.", "DELLA ROSA EKENSTAM"},
	} {
		found := (&Finder{Format: Markdown, References: refs}).Find([]byte("It is so.[^1]\n\n[^1]: " + c.note + "\n"))
		var names []string
		for _, in := range found {
			for _, cite := range in.Cites {
				for _, n := range cite.Names {
					names = append(names, n.Text)
				}
			}
		}
		if diff := cmp.Diff(c.want, strings.Join(names, " ")); diff != "" {
			t.Errorf("%s (-want +got)\n%s", c.note, diff)
		}
	}
}
