package reflist

import (
	"strings"
	"testing"

	"github.com/refwright/refwright/citation/reflist/internal/names"
)

func TestPeopleOfOneName(t *testing.T) {
	for _, tt := range []struct {
		name       string
		known      names.Known
		path, want string
	}{
		{
			"in one family name with the next, as the list has somebody of one name", names.Known{Single: map[string]bool{"Ovid": true}},
			"Ovid|author/family e|author/family Marsh|author/family ,|author/within A|author/given .|author/given",
			"Ovid|author/family e|author/next Marsh|author/family ,|author/within A|author/given .|author/given",
		},
		{
			"a family name with such a word", names.Known{},
			"Costa|author/family e|author/family Marsh|author/family ,|author/within A|author/given .|author/given",
			"Costa|author/family e|author/family Marsh|author/family ,|author/within A|author/given .|author/given",
		},
		{
			"before somebody whose particle stands last", names.Known{NoComma: true},
			"Ovid|author/family ,|author/within Marsh|author/given A|author/given von|author/particle ,|author/next Reed|author/family B|author/given",
			"Ovid|author/family ,|author/next Marsh|author/family A|author/given von|author/particle ,|author/next Reed|author/family B|author/given",
		},
		{
			"before others", names.Known{},
			"Ovid|author/given vd|author/others .|author/others 1962|title after|title",
			"Ovid|author/family vd|author/others .|author/others 1962|title after|title",
		},
		{
			"between others", names.Known{FamilyFirst: true},
			"Marsh|author/family ,|author/within Ann|author/given ,|author/next Ovid|author/given ,|author/next and|author/next Bo|author/given Reed|author/family",
			"Marsh|author/family ,|author/within Ann|author/given ,|author/next Ovid|author/family ,|author/next and|author/next Bo|author/given Reed|author/family",
		},
		{
			"within the name behind", names.Known{},
			"Ovid|editor/given and|editor/within Reed|editor/family Bo|editor/given",
			"Ovid|editor/family and|editor/next Reed|editor/family Bo|editor/given",
		},
		{
			"a given name alone", names.Known{},
			"Ovid|editor/given and|editor/next Reed|editor/family Bo|editor/given",
			"Ovid|editor/family and|editor/next Reed|editor/family Bo|editor/given",
		},
		{
			"the form of a whole name", names.Known{},
			"Suharto|editor/given and|editor/next Bo|editor/given Reed|editor/family",
			"Suharto|editor/family and|editor/next Bo|editor/given Reed|editor/family",
		},
		{
			"given names alone at the end", names.Known{},
			"Ovid|author/family ,|author/next and|author/next Maria|author/given Lucia|author/given Peat|author/given .|after_author Moor|title",
			"Ovid|author/family ,|author/next and|author/next Maria|author/given Lucia|author/given Peat|author/family .|after_author Moor|title",
		},
		{
			"a given name of both", names.Known{},
			"Ida|editor/given and|editor/next Bo|editor/given Reed|editor/family",
			"Ida|editor/given and|editor/next Bo|editor/given Reed|editor/family",
		},
		{
			"taken for a word between", names.Known{FamilyFirst: true},
			"Marsh|author/family ,|author/within Ann|author/given ,|author/next Ovid|author/next ,|author/next and|author/next Bo|author/given Reed|author/family",
			"Marsh|author/family ,|author/within Ann|author/given ,|author/next Ovid|author/family ,|author/next and|author/next Bo|author/given Reed|author/family",
		},
		{
			"behind a dash", names.Known{FamilyFirst: true},
			"—|author/repeat ,|after_author Ovid|title ,|title and|title Bo|author/given Reed|author/family .|after_author",
			"—|author/repeat ,|author/next Ovid|author/family ,|author/next and|author/next Bo|author/given Reed|author/family .|after_author",
		},
		{
			"an initial behind a dash", names.Known{FamilyFirst: true},
			"—|author/repeat ,|author/next Ida|author/given E|author/given .|author/given Tarn|author/family and|author/next Bo|author/given Reed|author/family .|after_author",
			"—|author/repeat ,|author/next Ida|author/given E|author/given .|author/given Tarn|author/family and|author/next Bo|author/given Reed|author/family .|after_author",
		},
		{
			"given names first", names.Known{GivenFirst: true},
			"Ovid|author/family ,|author/within A|author/given .|author/given Marsh|author/given ,|author/next",
			"Ovid|author/family ,|author/next A|author/given .|author/given Marsh|author/family ,|author/next",
		},
		{
			"no commas", names.Known{NoComma: true},
			"Ovid|author/family ,|author/within Marsh|author/given A|author/given .|after_author",
			"Ovid|author/family ,|author/next Marsh|author/family A|author/given .|after_author",
		},
		{
			"initials", names.Known{Initials: true},
			"Ovid|author/family ,|author/within Marsh|author/given ,|after_author A|after_author .|after_author ,|after_author",
			"Ovid|author/family ,|author/next Marsh|author/family ,|author/within A|author/given .|author/given ,|after_author",
		},
		{
			"behind a given name", names.Known{},
			"Marsh|editor/family ,|editor/within Ann|editor/given ,|editor/given Ovid|editor/given ,|editor/next and|editor/next Bo|editor/given Reed|editor/family",
			"Marsh|editor/family ,|editor/within Ann|editor/given ,|editor/next Ovid|editor/family ,|editor/next and|editor/next Bo|editor/given Reed|editor/family",
		},
		{
			"behind initials", names.Known{NoComma: true},
			"Marsh|author/family E|author/family ,|author/within Ovid|author/given ,|author/next Reed|author/family B|author/given",
			"Marsh|author/family E|author/given ,|author/next Ovid|author/family ,|author/next Reed|author/family B|author/given",
		},
		{
			"last, behind a word for and", names.Known{},
			"Marsh|author/family ,|author/within Ann|author/given ,|after_author i|after_author Ovid|after_author .|after_author 1990|issued/year .|after_date",
			"Marsh|author/family ,|author/within Ann|author/given ,|author/next i|author/next Ovid|author/family .|after_author 1990|issued/year .|after_date",
		},
		{
			"last, before the title", names.Known{},
			"Marsh|author/family ,|author/within Ann|author/given ,|after_author i|container-title/lead Ovid|after_others .|after_others Peat|title of|title",
			"Marsh|author/family ,|author/within Ann|author/given ,|author/next i|author/next Ovid|author/family .|after_others Peat|title of|title",
		},
		{
			"two whose form tells", names.Known{FamilyFirst: true},
			"Sumarsho|author/family ,|author/within Sutirto|author/given ,|author/next Bo|author/given Reed|author/family",
			"Sumarsho|author/family ,|author/next Sutirto|author/family ,|author/next Bo|author/given Reed|author/family",
		},
		{
			"a family name of two words", names.Known{},
			"Marsh|author/family ,|author/within Ann|author/given ,|author/next and|author/next Bo|author/given R|author/given .|author/given Pérez|author/given Reed|author/family",
			"Marsh|author/family ,|author/within Ann|author/given ,|author/next and|author/next Bo|author/given R|author/given .|author/given Pérez|author/family Reed|author/family",
		},
		{
			"known names", names.Known{FamilyFirst: true, Single: map[string]bool{"Ovid": true}, Family: map[string]bool{"Marsh": true}},
			"Ovid|author/family ,|author/within Ann|author/given Marsh|author/given ,|author/next",
			"Ovid|author/family ,|author/next Ann|author/given Marsh|author/family ,|author/next",
		},
		{
			"before a family name of two words and initials", names.Known{Initials: true},
			"Ovid|author/family ,|author/within Reed|author/given Mar|author/given ,|author/within J|author/given .|author/given ,|author/next Peat|author/family ,|author/within B|author/given .|author/given",
			"Ovid|author/family ,|author/next Reed|author/family Mar|author/family ,|author/within J|author/given .|author/given ,|author/next Peat|author/family ,|author/within B|author/given .|author/given",
		},
		{
			"before a family name of two words, of which one was given, and initials", names.Known{Initials: true},
			"Ovid|author/family ,|author/within Reed|author/given Mar|author/given ,|author/next B|author/given .|author/given R|author/given .|author/given ,|after_author 2003|issued/year",
			"Ovid|author/family ,|author/next Reed|author/family Mar|author/family ,|author/within B|author/given .|author/given R|author/given .|author/given ,|after_author 2003|issued/year",
		},
		{
			"before a family name of two words, and somebody whose initials stand first", names.Known{},
			"Ovid|author/family ,|author/within Reed|author/given Mar|author/given ,|author/next B|author/given .|author/given Peat|author/family",
			"Ovid|author/family ,|author/within Reed|author/given Mar|author/given ,|author/next B|author/given .|author/given Peat|author/family",
		},
		{
			"a title before the year that is known to be somebody", names.Known{Single: map[string]bool{"Ovid": true}},
			"Marsh|author/family ,|author/within A|author/given .|author/given ,|after_author Ovid|title ,|after_title 2019|issued/year b|year-suffix .|after_date Peat|title",
			"Marsh|author/family ,|author/within A|author/given .|author/given ,|author/next Ovid|author/family ,|after_author 2019|issued/year b|year-suffix .|after_date Peat|title",
		},
		{
			"a title before the year", names.Known{},
			"Marsh|author/family ,|author/within A|author/given .|author/given ,|after_author Ovid|title ,|after_title 2019|issued/year",
			"Marsh|author/family ,|author/within A|author/given .|author/given ,|after_author Ovid|title ,|after_title 2019|issued/year",
		},
		{
			"before a name in full and initials", names.Known{},
			"Marsh|author/family ,|author/within Ann|author/given Mar|author/given ,|author/within J|author/given .|author/given ,|author/next Bo|author/given Peat|author/family",
			"Marsh|author/family ,|author/within Ann|author/given Mar|author/given ,|author/within J|author/given .|author/given ,|author/next Bo|author/given Peat|author/family",
		},
		{
			"a hyphen in the next family name", names.Known{GivenFirst: true},
			"Ovid|author/family ,|author/within A|author/given .|author/given Marsh|author/given -|author/given Reed|author/given ,|author/next",
			"Ovid|author/family ,|author/next A|author/given .|author/given Marsh|author/family -|author/family Reed|author/family ,|author/next",
		},
		{
			"two given names", names.Known{FamilyFirst: true},
			"Marsh|author/family ,|author/within Ann|author/given Fern|author/given ,|author/next",
			"Marsh|author/family ,|author/within Ann|author/given Fern|author/given ,|author/next",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			checkReasoning(t, tt.path, tt.want, func(r *modelReader) {
				r.known = tt.known
				r.oneNames()
			})
		})
	}
}

func TestOneNameBeforeTheYear(t *testing.T) {
	checkReasonings(t, (*modelReader).beforeYear, []reasonTest{
		{
			"with a title behind",
			"Suharto|container-title (|after_container-title 2003|issued/year a|year-suffix )|after_date Peat|title",
			"Suharto|author/family (|after_author 2003|issued/year a|year-suffix )|after_date Peat|title",
		},
		{
			"called as anybody, or anything",
			"Ovid|container-title (|after_container-title 2003|issued/year )|after_date Peat|title",
			"Ovid|author/literal (|after_author 2003|issued/year )|after_date Peat|title",
		},
		{
			"a journal",
			"Bogs|container-title (|after_container-title 2003|issued/year )|after_date 12|volume",
			"Bogs|container-title (|after_container-title 2003|issued/year )|after_date 12|volume",
		},
	})
}

func TestTurnedNames(t *testing.T) {
	checkReasonings(t, func(r *modelReader) {
		r.withinLists()
		r.oneNames()
	}, []reasonTest{
		{
			"short given names behind",
			"Marsh|author/family E|author/given ,|author/next Reed|author/given Ch|author/family ,|author/next Peat|author/family F|author/given",
			"Marsh|author/family E|author/given ,|author/next Reed|author/family Ch|author/given ,|author/next Peat|author/family F|author/given",
		},
		{
			"two given names behind two family names",
			"Luna|author/given Mar|author/family ,|author/next Ana|author/given Luisa|author/family ,|author/next Bo|author/given Reed|author/family",
			"Luna|author/family Mar|author/family ,|author/within Ana|author/given Luisa|author/given ,|author/next Bo|author/given Reed|author/family",
		},
		{
			"one name within a list, before given names",
			"Marsh|author/family ,|author/within Ann|author/given ,|author/next Ovid|author/family ,|author/within Bo|author/given Reed|author/given ,|author/next Al|author/given Peat|author/family",
			"Marsh|author/family ,|author/within Ann|author/given ,|author/next Ovid|author/family ,|author/next Bo|author/given Reed|author/family ,|author/next Al|author/given Peat|author/family",
		},
		{
			"one name within a list, behind a family name",
			"Marsh|author/family ,|author/within Ann|author/given ,|author/next Bo|author/given Reed|author/family ,|author/within Ovid|author/given ,|author/next Al|author/given Peat|author/family",
			"Marsh|author/family ,|author/within Ann|author/given ,|author/next Bo|author/given Reed|author/family ,|author/next Ovid|author/family ,|author/next Al|author/given Peat|author/family",
		},
		{
			"one name within a list of initials without commas",
			"Marsh|author/family A|author/given ,|author/next Ovid|author/family ,|author/within Reed|author/given B|author/given",
			"Marsh|author/family A|author/given ,|author/next Ovid|author/family ,|author/next Reed|author/family B|author/given",
		},
		{
			"family names first",
			"Marsh|author/family ,|author/within Ann|author/given ,|author/next Tarn|author/given Reed|author/family ,|author/within Bo|author/given ,|author/next Peat|author/family ,|author/within Al|author/given",
			"Marsh|author/family ,|author/within Ann|author/given ,|author/next Tarn|author/given Reed|author/family ,|author/within Bo|author/given ,|author/next Peat|author/family ,|author/within Al|author/given",
		},
		{
			"a particle before the family name, and one given name that is known",
			"Di|author/family Mar|author/family ,|author/next Ana|author/given Peat|author/family ,|author/next Bo|author/given Reed|author/family",
			"Di|author/family Mar|author/family ,|author/within Ana|author/given Peat|author/given ,|author/next Bo|author/given Reed|author/family",
		},
		{
			"a particle before the family name, and one given name with an initial",
			"Di|author/family Mar|author/family ,|author/next Ana|author/given G|author/given .|author/given",
			"Di|author/family Mar|author/family ,|author/within Ana|author/given G|author/given .|author/given",
		},
		{
			"two people",
			"Ana|author/given Mar|author/family ,|author/next Luisa|author/given Reed|author/family ,|author/next Bo|author/given Reed|author/family",
			"Ana|author/given Mar|author/family ,|author/next Luisa|author/given Reed|author/family ,|author/next Bo|author/given Reed|author/family",
		},
	})
}

// What a hyphen joins is one given name before people of one name are parted from it.
func TestOneNameBehindAHyphen(t *testing.T) {
	const marked = "Mar|author/family ,|author/within Ann|author/given -|author/next Lee|author/family ,|author/within Ovid|author/given ,|author/next and|author/next Bo|author/given Reed|author/family .|after_author 1999|issued/year .|after_date Peat|title .|after_title"
	want := strings.NewReplacer("-|author/next Lee|author/family ,|author/within Ovid|author/given", "-|author/given Lee|author/given ,|author/next Ovid|author/family").Replace(marked)
	r := readerOf(t, marked)
	r.sights[3].spaceBefore, r.sights[4].spaceBefore = false, false
	r.reason(nil)
	if got := r.marked(wordsOfPath(marked)); got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
}
