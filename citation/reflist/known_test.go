package reflist

import (
	"fmt"
	"strings"
	"testing"

	"github.com/refwright/refwright/citation"
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

// A newspaper that was read as a person is none where all others stand with the family name
// first.
func TestNewspapersAmongInvertedNames(t *testing.T) {
	for _, tt := range []struct {
		direct []string // given and family name of authors whose given name stands first
		want   bool
	}{
		{[]string{"Peat", "Observer", "Bog", "Atlas"}, true},
		{[]string{"Ellen", "Marsh", "Paul", "Stone"}, false},
		{[]string{"Peat", "Observer", "Bog", "Atlas", "Fen", "Review", "Moor", "Gazette"}, false},
	} {
		var refs []*citation.Listed
		for _, family := range []string{"Alder", "Birch", "Elm", "Fir", "Oak", "Willow"} {
			refs = append(refs, listedBy(citation.Name{Given: "Ida", Family: family}, "family", "given"))
		}
		for i := 0; i < len(tt.direct); i += 2 {
			refs = append(refs, listedBy(citation.Name{Given: tt.direct[i], Family: tt.direct[i+1]}, "given", "family"))
		}
		if known := namesOf(refs); known.familyFirst != tt.want {
			t.Errorf("%v: family names first is %v, want %v", tt.direct, known.familyFirst, tt.want)
		}
	}
}

// listedBy is an entry of one author with the parts of the name in this order.
func listedBy(n citation.Name, parts ...string) *citation.Listed {
	l := &citation.Listed{Reference: &citation.Reference{Author: []citation.Name{n}}}
	for _, p := range parts {
		l.Segments = append(l.Segments, citation.Segment{Role: citation.Field, Variable: citation.VarAuthor, Part: p})
	}
	return l
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

func TestFamilyNameFirst(t *testing.T) {
	people := &knownNames{people: map[[2]string]int{{"José", "Quell"}: 1, {"Quell", "José"}: 1, {"Taru", "Vell"}: 2, {"Vell", "Taru"}: 1}}
	list := &knownNames{family: map[string]bool{"Quell": true}, given: map[string]bool{"Taru": true}}
	for _, tt := range []struct {
		known       *knownNames
		first, last string
		want        bool
	}{
		{nil, "Quell", "Margaret", true},
		{nil, "Margaret", "Quell", false},
		{nil, "Stojanović", "Petar", true},
		{nil, "Quell", "Robert", false}, // a family name as well
		{list, "Quell", "Robert", true},
		{nil, "Quell", "Taru", false},
		{list, "Quell", "Taru", true},
		{nil, "Quell", "José", false},
		{people, "Quell", "José", true}, // printed in both orders
		{people, "José", "Quell", false},
		{people, "Vell", "Taru", true}, // and more often in the other one
		{people, "Taru", "Vell", false},
		{nil, "Kwabena", "Fitzroy", false},
		{nil, "Li", "Wei", false},
		{nil, "Quell", "Anne-Marie", true},
		{nil, "Quell", "Ben-David", false},
		{nil, "Quell", "Charles-Edwards", false},
	} {
		if got := tt.known.isFamilyFirst(tt.first, tt.last); got != tt.want {
			t.Errorf("%s %s: %v, want %v", tt.first, tt.last, got, tt.want)
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

// TestRulesTurnNames reads lists with the model, which takes the first word of an
// editor for the given name, and the second author of an entry with a dash for an
// organisation where all others have a comma.
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
