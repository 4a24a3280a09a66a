package names

import (
	"testing"

	"github.com/refwright/refwright/citation"
)

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
		if known := Of(refs); known.FamilyFirst != tt.want {
			t.Errorf("%v: family names first is %v, want %v", tt.direct, known.FamilyFirst, tt.want)
		}
	}
}

// Of "Ovid, Mar A" nobody knows whether it is one person, so that its comma tells nothing of the list.
func TestCommasBeforeWordsAndInitials(t *testing.T) {
	var refs []*citation.Listed
	for _, family := range []string{"Alder", "Birch", "Elm", "Fir", "Oak"} {
		l := listedBy(citation.Name{Given: "I", Family: family}, "family", "given")
		l.Text = family + " I (2003)"
		refs = append(refs, l)
	}
	for _, given := range []string{"Mar A", "Reed B"} {
		l := listedBy(citation.Name{Given: given, Family: "Ovid"}, "family", "given")
		l.Text = "Ovid, " + given + " (2003)"
		refs = append(refs, l)
	}
	known := Of(refs)
	if !known.NoComma {
		t.Error("commas stand in most names")
	}
	if !known.MayChange(refs[len(refs)-1]) {
		t.Error("what is known may not change who wrote it")
	}
}

// The comma of Arabic script stands in names, too.
func TestCommasOfOtherScripts(t *testing.T) {
	var refs []*citation.Listed
	for _, family := range []string{"Alder", "Birch", "Elm", "Fir", "Oak"} {
		l := listedBy(citation.Name{Given: "Ida", Family: family}, "family", "given")
		l.Text = family + "، Ida. 2003"
		refs = append(refs, l)
	}
	if known := Of(refs); known.NoComma || !known.FamilyFirst {
		t.Errorf("%+v, want names with commas", known)
	}
}

// Where family names stand first without a comma, who was read with the given name first tells nothing of names, and is read again.
func TestNamesReadTheWrongWayRound(t *testing.T) {
	var refs []*citation.Listed
	for _, family := range []string{"Alder", "Birch", "Elm", "Fir", "Oak"} {
		l := listedBy(citation.Name{Given: "Ida", Family: family}, "family", "given")
		l.Text = family + " Ida (2003)"
		refs = append(refs, l)
	}
	odd := listedBy(citation.Name{Given: "Marsh", Family: "Claude"}, "given", "family")
	odd.Text = "Marsh Claude (2004)"
	known := Of(append(refs, odd))
	if !known.BareFamilies() || known.IsGivenName("Marsh") || known.Family["Claude"] || !known.Family["Elm"] {
		t.Errorf("family names without a comma: %v, given name: %v, family names: %v", known.BareFamilies(), known.IsGivenName("Marsh"), known.Family)
	}
	// So it is where others have a comma, as foreign names have in a Hungarian list.
	mixed := append([]*citation.Listed(nil), refs...)
	for _, family := range []string{"Ash", "Beech", "Cedar", "Dogwood"} {
		l := listedBy(citation.Name{Given: "Jean", Family: family}, "family", "given")
		l.Text = family + ", Jean (2003)"
		mixed = append(mixed, l)
	}
	if some := Of(append(mixed, odd)); !some.SomeBare || some.BareFamilies() || some.IsGivenName("Marsh") {
		t.Errorf("%+v", some)
	}
	bog := &citation.Listed{Text: "Fondation Bog (2001)", Reference: &citation.Reference{Author: []citation.Name{{Literal: "Fondation Bog"}}}}
	long := &citation.Listed{Text: "Board of the Moor and Bog (2001)", Reference: &citation.Reference{Author: []citation.Name{{Literal: "Board of the Moor and Bog"}}}}
	for _, tt := range []struct {
		l    *citation.Listed
		want bool
	}{{refs[0], false}, {odd, true}, {bog, true}, {long, false}} {
		if got := known.MayChange(tt.l); got != tt.want {
			t.Errorf("%q: read again: %v, want %v", tt.l.Text, got, tt.want)
		}
	}
	if of := Of([]*citation.Listed{odd}); !of.Family["Claude"] {
		t.Error("a name of a list of no habit is lost")
	}
}

// In a list of "I. Marsh" a name without initials is read again.
func TestInitialsBeforeFamilyNames(t *testing.T) {
	for _, tt := range []struct {
		given string
		want  bool
	}{{"I.", true}, {"Ida", false}} {
		var refs []*citation.Listed
		for _, family := range []string{"Alder", "Birch", "Elm", "Fir", "Oak"} {
			refs = append(refs, listedBy(citation.Name{Given: tt.given, Family: family}, "given", "family"))
		}
		known := Of(refs)
		odd := listedBy(citation.Name{Given: "Moor", Family: "Instruments"}, "given", "family")
		if got := known.MayChange(odd); got != tt.want || known.InitialsFirst != tt.want || known.MayChange(refs[0]) {
			t.Errorf("%s: initials first %v, read again %v, want %v", tt.given, known.InitialsFirst, got, tt.want)
		}
	}
	if known := (&Known{InitialsFirst: true}); known.MayChange(&citation.Listed{Reference: &citation.Reference{}}) {
		t.Error("nobody is read again")
	}
}

// Somebody of one name before others with initials has no given name in full.
func TestOneNameBeforeInitials(t *testing.T) {
	for _, tt := range []struct {
		behind string
		want   bool
	}{
		{", B.R., 2003. Peat.", true},
		{", B. Reed, 2003. Peat.", false},
		{", 2003. Peat.", false},
	} {
		var refs []*citation.Listed
		for _, family := range []string{"Alder", "Birch", "Elm", "Fir", "Oak"} {
			l := listedBy(citation.Name{Given: "I.", Family: family}, "family", "given")
			l.Text = family + ", I., 2003. Peat."
			refs = append(refs, l)
		}
		for _, given := range []string{"Mar Reed", "Reed"} {
			l := listedBy(citation.Name{Given: given, Family: "Ovid"}, "family", "given")
			l.Text = "Ovid, " + given + tt.behind
			refs = append(refs, l)
		}
		if got := Of(refs).Initials; got != tt.want {
			t.Errorf("%q: all given names are initials is %v, want %v", tt.behind, got, tt.want)
		}
	}
}

// Where initials stand behind family names, so they may behind one of two names.
func TestOrganizationsThatEndInInitials(t *testing.T) {
	l := &citation.Listed{Reference: &citation.Reference{Editor: []citation.Name{{Literal: "Marsh-Reed MB"}}}}
	for _, initials := range []bool{true, false} {
		known := &Known{NoComma: true, Initials: initials}
		if got := known.MayChange(l); got != initials {
			t.Errorf("initials %v: may change is %v", initials, got)
		}
	}
}

// Where the year stands behind the authors, an organisation before a colon may be the beginning of a title.
func TestColonsBehindOrganizations(t *testing.T) {
	for _, test := range []struct {
		text  string
		stops bool
		want  bool
	}{
		{"Bogs and Oaks: A Study. (2018).", true, true},
		{"Bogs and Oaks: A Study. (2018).", false, false},
		{"Bogs and Oaks. (2018). A Study.", true, false},
	} {
		l := &citation.Listed{Text: test.text, Reference: &citation.Reference{Author: []citation.Name{{Literal: "Bogs and Oaks"}}}}
		known := &Known{YearStops: test.stops}
		if got := known.MayChange(l); got != test.want {
			t.Errorf("%q, punctuation behind years %v: may change is %v, want %v", test.text, test.stops, got, test.want)
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

func TestFamilyNameFirst(t *testing.T) {
	people := &Known{people: map[[2]string]int{{"José", "Quell"}: 1, {"Quell", "José"}: 1, {"Taru", "Vell"}: 2, {"Vell", "Taru"}: 1}}
	list := &Known{Family: map[string]bool{"Quell": true}, given: map[string]bool{"Taru": true}}
	for _, tt := range []struct {
		known       *Known
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
		if got := tt.known.IsFamilyFirst(tt.first, tt.last); got != tt.want {
			t.Errorf("%s %s: %v, want %v", tt.first, tt.last, got, tt.want)
		}
	}
}
