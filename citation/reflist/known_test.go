package reflist

import (
	"fmt"
	"strings"
	"testing"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/names"
)

// TestNamesOfTheListSettleOthers reads lists in which one entry shows how to read
// another.
func TestNamesOfTheListSettleOthers(t *testing.T) {
	tests := []struct{ name, list, want string }{
		{"two family names", "Quiroga Soler, Luz. 1990. *Peat*. Leeds: Heather.\n\nMarsh, Ellen, and Ana Quiroga Soler. 1988. *Bog oak*. Leeds: Heather.", "Marsh/Ellen; Quiroga Soler/Ana"},
		{"a single name", "Marsh, Ellen. 1990. *Peat*. Leeds: Heather.\n\nOvidius, Ada Marsh, and Paul Stone. 1988. *Bog oak*. Leeds: Heather.", "Ovidius; Marsh/Ada; Stone/Paul"},
		{"a single name that is printed alone", "Marsh, Ellen. 1990. *Peat*. Leeds: Heather.\n\nOvidius. 1992. *Turf*. Leeds: Heather.\n\nOvidius, Ada Marsh, and Paul Stone. 1988. *Bog oak*. Leeds: Heather.", "Ovidius; Marsh/Ada; Stone/Paul"},
		{"two given names", "Marsh, Ellen. 1990. *Peat*. Leeds: Heather.\n\nReed, Ada Louise, and Paul Stone. 1988. *Bog oak*. Leeds: Heather.", "Reed/Ada Louise; Stone/Paul"},
		{"a family name as the middle one", "Marsh, Ellen. 1990. *Peat*. Leeds: Heather.\n\nReed, Ada. 1989. *Turf*. Leeds: Heather.\n\nReed, Ada Marsh, and Paul Stone. 1988. *Bog oak*. Leeds: Heather.", "Reed/Ada Marsh; Stone/Paul"},
		{"a dash and a further name", "Marsh, Ellen, and Paul Stone. 1990. *Peat*. Leeds: Heather.\n\n———, and Quentin Reed. 1992. *Turf*. Leeds: Heather.", "Marsh/Ellen; Reed/Quentin"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			list, err := (&Parser{Rules: true}).Parse([]byte("References\n\n" + tt.list + "\n"))
			if err != nil {
				t.Fatal(err)
			}
			got := people(list.References[len(list.References)-1].Reference)
			if got != tt.want {
				t.Errorf("%s\n got %s\nwant %s", strings.ReplaceAll(tt.list, "\n\n", "\n"), got, tt.want)
			}
		})
	}
}

// TestFamilyNamesFirstWithoutACommaInTheList reads lists whose other entries show that the family name stands first.
func TestFamilyNamesFirstWithoutACommaInTheList(t *testing.T) {
	const others = "Adler Christine (1990), *Le Chêne des tourbières*, Paris, Bruyère.\n\nBrandt Olivier (1991), *La Tourbe du Nord*, Paris, Bruyère.\n\nCobb Stéphane, Weber Florence (1992), *Le Roseau*, Paris, Bruyère.\n\n" +
		"Dunn Viviane (1993), *Les Cordages*, Paris, Bruyère.\n\nEkman Sylvie (1994), *Le Fer des marais*, Paris, Bruyère.\n\nFarel Philippe (1995), *Le Sel*, Paris, Bruyère.\n\n"
	for _, tt := range []struct{ entry, want string }{
		{"Lahure Bernard (2004), *La Tourbe des individus*, Paris, Bruyère.", "Lahure/Bernard"},
		{"Quellin François de (1993), *Les Roseaux*, Paris, Bruyère.", "Quellin/François de"},
		{"Marais Gérard, Poliak Claude F., Pudal Bernard (1999), *Histoires de tourbe*, Paris, Bruyère.", "Marais/Gérard; Poliak/Claude F.; Pudal/Bernard"},
		{"Quellin Claude, Marais Jean-Claude (1989), *Le Marais et le roseau*, Paris, Bruyère.", "Quellin/Claude; Marais/Jean-Claude"},
		{"Fondation Bernard (2012), *La Tourbe*, Paris, Bruyère.", ""},
	} {
		list, err := Parse([]byte("Bibliographie\n\n" + others + tt.entry + "\n"))
		if err != nil || len(list.References) != 7 {
			t.Fatal(list, err)
		}
		if got := people(list.References[6].Reference); tt.want != "" && got != tt.want || tt.want == "" && list.References[6].Reference.Author[0].Literal == "" {
			t.Errorf("%s\n got %s\nwant %s", tt.entry, got, tt.want)
		}
	}
}

// Names behind a dash are counted from those on that it stands for, in the record and in
// what each stretch of the text is.
func TestNamesBehindADashAreCounted(t *testing.T) {
	for _, tt := range []struct{ entry, want string }{
		{"———, and Quentin Reed. 1992. *Turf*. Leeds: Heather.", "author 0: ———; author 1: Quentin; author 1: Reed"},
		{"———, and Quentin Reed (eds). 1992. *Turf*. Leeds: Heather.", "editor 0: ———; editor 1: Quentin; editor 1: Reed"},
	} {
		src := "References\n\nMarsh, Ellen. 1990. *Peat*. Leeds: Heather.\n\n" + tt.entry + "\n"
		list, err := new(Parser).Parse([]byte(src))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		l := list.References[len(list.References)-1]
		for _, s := range l.Segments {
			if s.Role == citation.Field && s.Variable.Kind() == citation.KindNames {
				got = append(got, fmt.Sprintf("%v %d: %s", s.Variable, s.Index, src[s.Span.Start:s.Span.End]))
			}
		}
		if got := strings.Join(got, "; "); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.entry, got, tt.want)
		}
	}
}

// TestYearsOfTitles reads entries without a year whose titles have one.
func TestYearsOfTitles(t *testing.T) {
	const others = "Adler, Ruth. 1990. *Bog Oak of the Moor*. Leeds: Heather.\n\nBrandt, Lena. 1991. *Peat of the North*. Leeds: Heather.\n\nCobb, Peter. 1992. *Turf and Tar*. Leeds: Heather.\n\n" +
		"Dunn, Carla. 1993. *Rope Walks*. Leeds: Heather.\n\nEkman, Nils. 1994. *Bog Iron*. Leeds: Heather.\n\n"
	for _, tt := range []struct{ entry, want string }{
		{"Marsh, Ellen. 1943 on the Moor. Leeds: Heather.", "1943 on the Moor"},
		{"Marsh, Ellen. The Moor between 1754 and 1765. Heather.", "The Moor between 1754 and 1765"},
		{"Marsh, Ellen. Rethinking Peat: The Moor, the Bog, and the Long Road to 1886. Heather.", "Rethinking Peat: The Moor, the Bog, and the Long Road to 1886"},
		{"Marsh, Ellen, Paul Reed, and Ada Stone. Beyond the Moor: Water Rights after 1962. Northfield University Press.", "Beyond the Moor: Water Rights after 1962"},
	} {
		list, err := Parse([]byte("References\n\n" + others + tt.entry + "\n"))
		if err != nil || len(list.References) != 6 {
			t.Fatal(list, err)
		}
		r := list.References[5].Reference
		if year, ok := r.Issued.Year(); ok || r.Title.Plain() != tt.want {
			t.Errorf("%s\nyear %d, title %q", tt.entry, year, r.Title)
		}
	}
}

// What stands between the authors and the year of an entry is names where the list has nothing there, and what stands
// behind a title and a year no more of it.
func TestEntriesReadAgainForTheirYear(t *testing.T) {
	for _, tt := range []struct {
		what string
		ref  citation.Listed
		want bool
	}{
		{"a title before the year", listed("Marsh, Ann, Bo Reed. 1990.", citation.VarAuthor, citation.VarTitle, citation.VarIssued), true},
		{"a note before the year", listed("Marsh, Ann, Bo Reed. 1990.", citation.VarAuthor, citation.VarNote, citation.VarIssued), true},
		{"a genre before the year", listed("Marsh, Ann, Bo Reed. 1990.", citation.VarAuthor, citation.VarGenre, citation.VarIssued), true},
		{"an editor before the year", listed("Marsh, Ann, Bo Reed. 1990.", citation.VarAuthor, citation.VarEditor, citation.VarIssued), false},
		{"a label before the year", listed("[1] Marsh, Ann. 1990. Peat.", citation.VarCitationLabel, citation.VarAuthor, citation.VarIssued), false},
		{"another date before the year", listed("Marsh, Ann. (1890) 1990. Peat.", citation.VarAuthor, citation.VarOriginalDate, citation.VarIssued), false},
		{"a title behind the year", listed("Marsh, Ann. 1990. Peat.", citation.VarAuthor, citation.VarIssued, citation.VarTitle), false},
		{"a year in the title", citation.Listed{Text: "Peat. 1990. Moor Portal.", Reference: &citation.Reference{Title: "Peat. 1990. Moor Portal"}}, true},
		{"a year in the title, and its own", citation.Listed{Text: "Peat. 1990. Moor Portal. 1991.", Reference: &citation.Reference{Title: "Peat. 1990. Moor Portal", Issued: citation.YearDate(1991)}}, false},
	} {
		if got := (&names.Known{YearStops: true}).MayChange(&tt.ref); got != tt.want {
			t.Errorf("%s: read again: %v, want %v", tt.what, got, tt.want)
		}
		if (&names.Known{}).MayChange(&tt.ref) {
			t.Errorf("%s: read again in a list of another habit", tt.what)
		}
	}
}

// listed returns an entry by somebody of 1990 with fields in this order.
func listed(text string, fields ...citation.Variable) citation.Listed {
	l := citation.Listed{Text: text, Reference: &citation.Reference{Author: []citation.Name{{Family: "Marsh", Given: "Ann"}}, Issued: citation.YearDate(1990)}}
	for _, v := range fields {
		l.Segments = append(l.Segments, citation.Segment{Role: citation.Field, Variable: v})
	}
	return l
}

// The years at the end of books do not make titles of the years behind journals.
func TestYearsBehindJournals(t *testing.T) {
	var list strings.Builder
	list.WriteString("References\n\n")
	for i, place := range []string{"London", "Oslo", "Leeds", "Bern", "Graz", "Turin", "York"} {
		fmt.Fprintf(&list, "%d. Marsh E. Peat and the sea of %s. %s: Heather Press; %d.\n\n", i+1, place, place, 1990+i)
	}
	list.WriteString("8. Reed J, Marsh B. Moors of the north. Journal of Bog History 1984;101:895–927.\n")
	parsed, err := Parse([]byte(list.String()))
	if err != nil {
		t.Fatal(err)
	}
	last := parsed.References[len(parsed.References)-1].Reference
	if y, _ := last.Issued.Year(); y != 1984 || last.ContainerTitle != "Journal of Bog History" {
		t.Errorf("got %q, %s", last.ContainerTitle, last.Issued)
	}
}

// TestRulesTurnNames reads lists with the model, which takes the first word of an
// editor for the given name, and the second author of an entry with a dash for an
// organisation where all others have a comma.
func TestRulesTurnNames(t *testing.T) {
	var list strings.Builder
	list.WriteString("References\n\n")
	for _, name := range []string{"Adler, Ruth", "Brandt, Lena", "Cobb, Peter", "Dunn, Carla", "Ekman, Nils"} {
		list.WriteString(name + ". *Bog Oak of the Moor* (Heather, 1990)\n\n")
	}
	list.WriteString("——, and Sarah Marsh. “Peat,” in *Trees of the Moor*, ed. by Kowalczyk Margaret (Heather, 1991)\n")
	refs, err := Parse([]byte(list.String()))
	if err != nil {
		t.Fatal(err)
	}
	last := refs.References[len(refs.References)-1].Reference
	if got := people(last); got != "Ekman/Nils; Marsh/Sarah" {
		t.Errorf("authors %s", got)
	}
	if len(last.Editor) != 1 || last.Editor[0].Family != "Kowalczyk" {
		t.Errorf("editors %v", last.Editor)
	}
}

// TestDashForANewspaper reads an entry whose dash, in italics, stands for the newspaper
// that the entry before begins with.
func TestDashForANewspaper(t *testing.T) {
	list, err := Parse([]byte(`# References

Marsh, Ellen. 1990. *Peat*. Leeds: Heather.

*The Evening Heron*. 1996. “Bog Oak of the Moor.” May 22, 1996.

*———*. 2010. “Turf on the Moor.” October 17, 2010.

Reed, Ada. 1989. *Turf*. Leeds: Heather.
`))
	if err != nil || len(list.References) != 4 {
		t.Fatal(list, err)
	}
	r := list.References[2].Reference
	if year, _ := r.Issued.Year(); year != 2010 || r.ContainerTitle != "The Evening Heron" || r.Title != "Turf on the Moor" || len(r.Author) > 0 {
		t.Errorf("%v %q %q %v", r.Issued, r.ContainerTitle, r.Title, r.Author)
	}
}

func TestSurnamesLikeTitles(t *testing.T) {
	for _, test := range []struct{ entry, family string }{
		{"Anand, Sudhir, and Amartya Sen. 1994. *Human Development Index*. New York: UNDP.", "Sen"},
		{"Anand, Sudhir, and Adam Hon. 1994. *Human Development Index*. New York: UNDP.", "Hon"},
		{"Anand, Sudhir, and Amartya Sen, eds. 1994. *Human Development Index*. New York: UNDP.", "Sen"},
	} {
		list, err := Parse([]byte("# References\n\n" + test.entry + "\n"))
		if err != nil {
			t.Fatal(err)
		}
		r := list.References[0].Reference
		names := append(r.Author, r.Editor...)
		if len(names) != 2 || names[1].Family != test.family {
			t.Errorf("%s: read as %v", test.entry, names)
		}
	}
}

// A list keeps capitals that are not its habit.
func TestCapitalsAreOfTheList(t *testing.T) {
	const entry = "%, Anna: Lieferketten verstehen. Berlin: Springer, 1999."
	for _, tt := range []struct {
		families []string
		want     string
	}{
		{[]string{"BECKER", "MEIER", "SCHULZ"}, "Becker|Meier|Schulz"},
		{[]string{"BECKER", "Meier", "Schulz"}, "BECKER|Meier|Schulz"},
		{[]string{"BECKER", "MEIER", "Schulz"}, "Becker|Meier|Schulz"},
	} {
		src := "# Literatur\n\n"
		for _, f := range tt.families {
			src += "- " + strings.Replace(entry, "%", f, 1) + "\n"
		}
		list, err := Parse([]byte(src))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, r := range list.Records() {
			got = append(got, r.Author[0].Family)
		}
		if s := strings.Join(got, "|"); s != tt.want {
			t.Errorf("%q: got %s, want %s", tt.families, s, tt.want)
		}
	}
}
