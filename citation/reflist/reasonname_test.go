package reflist

import (
	"strings"
	"testing"
)

func TestNamesOfAPath(t *testing.T) {
	checkReasonings(t, (*modelReader).people, []reasonTest{
		{
			"a second given name before the title",
			"Marsh|author/family ,|author/within Ann|author/given Reed|author/family ,|after_author Peat|title",
			"Marsh|author/family ,|author/within Ann|author/given Reed|author/given ,|after_author Peat|title",
		},
		{
			"a given name before an initial",
			"Ann|author/family B|author/given Marsh|author/family ,|after_author Peat|title",
			"Ann|author/given B|author/given Marsh|author/family ,|after_author Peat|title",
		},
		{
			"two names that a comma parts",
			"Ann|author/given Marsh|author/family ,|author/within Bo|author/given Reed|author/family .|after_author Peat|title",
			"Ann|author/given Marsh|author/family ,|author/next Bo|author/given Reed|author/family .|after_author Peat|title",
		},
		{
			"names behind the title, and what they did",
			"Marsh|author/family .|after_author Peat|title ,|after_title ed|editor/lead Bo|author/given Reed|author/family .|after_author 1999|issued/year",
			"Marsh|author/family .|after_author Peat|title ,|after_title ed|editor/lead Bo|editor/given Reed|editor/family .|after_editor 1999|issued/year",
		},
		{
			"names behind the title that no word explains",
			"Marsh|author/family .|after_author Peat|title ,|after_title Bo|author/given Reed|author/family 1999|issued/year",
			"Marsh|author/family .|after_author Peat|title ,|after_title Bo|note Reed|note 1999|issued/year",
		},
		{
			"a list that goes on behind a word for and that was taken for in",
			"Marsh|author/family ,|author/within Ann|author/given ,|after_author i|container-title/lead Bo|author/given van|author/particle Reed|author/family .|after_author Peat|title",
			"Marsh|author/family ,|author/within Ann|author/given ,|author/next i|author/next Bo|author/given van|author/particle Reed|author/family .|after_author Peat|title",
		},
		{
			"a comma that was lost",
			"Marsh|author/family ,|author/within S|author/given .|author/given Reed|author/family ,|author/within L|author/given .|author/given ,|after_author Peat|title",
			"Marsh|author/family ,|author/within S|author/given .|author/next Reed|author/family ,|author/within L|author/given .|author/given ,|after_author Peat|title",
		},
		{
			"some that are left out",
			"A|editor/given Marsh|editor/family …|editor/within B|editor/given Reed|editor/family (|after_editor ed|editor/lead",
			"A|editor/given Marsh|editor/family …|editor/next B|editor/given Reed|editor/family (|after_editor ed|editor/lead",
		},
		{
			"editors behind two slashes",
			"Marsh|author/family A|author/given .|after_author Peat|title /|after_title /|after_title Reed|author/family B|author/given .|after_author Bogs|container-title",
			"Marsh|author/family A|author/given .|after_author Peat|title /|after_title /|after_title Reed|editor/family B|editor/given .|after_editor Bogs|container-title",
		},
		{
			"a list that goes on behind a short form",
			"Moor|author/literal Board|author/literal [|author/within MB|author/short ]|after_author and|author/next Peat|author/literal Society|author/literal .|after_author Bogs|title",
			"Moor|author/literal Board|author/literal [|author/within MB|author/short ]|author/next and|author/next Peat|author/literal Society|author/literal .|after_author Bogs|title",
		},
		{
			"a list that punctuation parts",
			"Marsh|author/family ,|after_author Reed|author/family .|after_author Peat|title",
			"Marsh|author/family ,|author/next Reed|author/family .|after_author Peat|title",
		},
		{
			"an initial that is a word or a number as well, without a comma",
			"Peat|author/family I|after_author (|after_author 1999|issued/year )|after_date",
			"Peat|author/family I|author/given (|after_author 1999|issued/year )|after_date",
		},
		{
			"an initial that is a word as well",
			"Peat|author/family ,|after_author U|title .|after_title ,|after_title Reed|author/family ,|author/within A|author/given .|author/given",
			"Peat|author/family ,|author/within U|author/given .|author/given ,|author/next Reed|author/family ,|author/within A|author/given .|author/given",
		},
	})
}

func TestNamesThatWordsLeadTo(t *testing.T) {
	checkReasonings(t, (*modelReader).led, []reasonTest{
		{
			"all of a name",
			"edited|editor/lead by|editor/lead Reed|editor/lead Ann|editor/lead .|after_editor Moor|publisher",
			"edited|editor/lead by|editor/lead Reed|editor/family Ann|editor/family .|after_editor Moor|publisher",
		},
		{
			"the first word",
			"translated|translator/lead by|translator/lead Reed|container-title/lead Ann|translator/family .|after_editor Moor|publisher",
			"translated|translator/lead by|translator/lead Reed|translator/family Ann|translator/family .|after_editor Moor|publisher",
		},
		{
			"a word in capitals that is no name",
			"Edited|editor/lead By|editor/lead Ann|editor/given Reed|editor/family .|after_editor Moor|publisher",
			"Edited|editor/lead By|editor/lead Ann|editor/given Reed|editor/family .|after_editor Moor|publisher",
		},
		{
			"given names alone",
			"by|editor/lead Reed|editor/given Ann|editor/given and|editor/next Bo|editor/given Marsh|editor/family",
			"by|editor/lead Reed|editor/given Ann|editor/family and|editor/next Bo|editor/given Marsh|editor/family",
		},
		{
			"two people of one family",
			"by|editor/lead Ann|editor/given and|editor/next Bo|editor/given Marsh|editor/family",
			"by|editor/lead Ann|editor/given and|editor/next Bo|editor/given Marsh|editor/family",
		},
	})
}

func TestTitleless(t *testing.T) {
	checkReasonings(t, (*modelReader).titleless, []reasonTest{
		{
			"",
			"Marsh|author/family .|after_author 2003|issued/year .|after_date Bog|container-title oak|container-title .|after_container-title Heather|publisher",
			"Marsh|author/family .|after_author 2003|issued/year .|after_date Bog|title oak|title .|after_container-title Heather|publisher",
		},
		{
			"",
			"Marsh|author/family .|after_author In|container-title/lead Bog|container-title oak|container-title .|after_container-title Heather|publisher",
			"Marsh|author/family .|after_author In|container-title/lead Bog|container-title oak|container-title .|after_container-title Heather|publisher",
		},
		{
			"",
			"Marsh|author/family .|after_author J|container-title Bogs|container-title 12|volume ,|after_numbers Heather|publisher",
			"Marsh|author/family .|after_author J|container-title Bogs|container-title 12|volume ,|after_numbers Heather|publisher",
		},
		{
			"an article before it",
			"—|author/repeat .|after_author 2021|issued/year b|year-suffix .|after_date A|after_others Turfa|after_others .|after_others Berlin|publisher-place :|after_publisher Heather|publisher",
			"—|author/repeat .|after_author 2021|issued/year b|year-suffix .|after_date A|title Turfa|title .|after_others Berlin|publisher-place :|after_publisher Heather|publisher",
		},
		{
			"an initial before it",
			"—|author/repeat .|after_author 2021|issued/year .|after_date A|after_others .|after_others Marsh|after_others .|after_others Berlin|publisher-place",
			"—|author/repeat .|after_author 2021|issued/year .|after_date A|after_others .|after_others Marsh|after_others .|after_others Berlin|publisher-place",
		},
		{
			"",
			"Amt|editor/literal (|after_editor Hg|editor/lead )|after_editor Zeitschrift|container-title 2010|container-title .|after_container-title Bern|publisher-place",
			"Amt|editor/literal (|after_editor Hg|editor/lead )|after_editor Zeitschrift|title 2010|title .|after_container-title Bern|publisher-place",
		},
	})
}

func TestParticlesBehindGivenNames(t *testing.T) {
	checkReasonings(t, func(r *modelReader) {
		r.firstPerson()
		r.particles()
	}, []reasonTest{
		{
			"taken for a date",
			"Marsh|issued/month ,|issued/month Ann|issued/month van|after_date der|after_date .|after_date 1999|issued/year",
			"Marsh|author/family ,|author/within Ann|author/given van|author/particle der|author/particle .|after_author 1999|issued/year",
		},
		{
			"with a hyphen, before others",
			"Marsh|issued/month ,|issued/month Ann|issued/month al|after_date -|after_date ,|after_date Bo|author/given Reed|author/family",
			"Marsh|author/family ,|author/within Ann|author/given al|author/particle -|author/particle ,|author/next Bo|author/given Reed|author/family",
		},
		{
			"the hyphen alone taken for a given name",
			"Marsh|author/family ,|author/within Ann|author/given al|author/particle -|author/given .|after_author 1999|issued/year",
			"Marsh|author/family ,|author/within Ann|author/given al|author/particle -|author/particle .|after_author 1999|issued/year",
		},
		{
			"before somebody of one name",
			"Marsh|issued/month ,|issued/month Ann|issued/month de|after_date and|after_date Ovidius|title .|after_title",
			"Marsh|author/family ,|author/within Ann|author/given de|author/particle and|author/next Ovidius|author/family .|after_title",
		},
		{
			"before other editors",
			"Marsh|issued/month ,|issued/month Ann|issued/month de|after_date ,|after_date Bo|editor/given Reed|editor/family",
			"Marsh|editor/family ,|editor/within Ann|editor/given de|editor/particle ,|editor/next Bo|editor/given Reed|editor/family",
		},
		{
			"behind a family name that was read as one",
			"Marsh|author/family ,|after_author Ann|title van|title .|title Moor|title",
			"Marsh|author/family ,|author/within Ann|author/given van|author/particle .|after_author Moor|title",
		},
		{
			"with a particle before the family name",
			"Della|author/family Mar|author/family ,|after_author Giulia|title ,|after_title en|container-title/lead Bo|editor/given Reed|editor/family",
			"Della|editor/family Mar|editor/family ,|editor/within Giulia|editor/given ,|editor/next en|editor/next Bo|editor/given Reed|editor/family",
		},
		{
			"a particle within a title",
			"Peat|title ,|title Tar|title de|title Reed|title .|after_title",
			"Peat|title ,|title Tar|title de|title Reed|title .|after_title",
		},
	})
}

func TestParticlesOfOthers(t *testing.T) {
	for _, tt := range []struct{ name, path, want string }{
		{
			"taken for somebody",
			"Marsh|author/family ,|author/next K|author/given .|author/given van|author/family ,|author/next R|author/given .|author/given Reed|author/family",
			"Marsh|author/family ,|author/within K|author/given .|author/given van|author/particle ,|author/next R|author/given .|author/given Reed|author/family",
		},
		{
			"of two words",
			"Marsh|author/family ,|author/within Ann|author/given de|author/particle la|author/family ,|after_author Peat|title",
			"Marsh|author/family ,|author/within Ann|author/given de|author/particle la|author/particle ,|after_author Peat|title",
		},
		{
			"before a stroke",
			"Marsh|author/family ,|author/within Ann|author/given de|author/given /|author/next Reed|author/family ,|author/within Bo|author/given",
			"Marsh|author/family ,|author/within Ann|author/given de|author/particle /|author/next Reed|author/family ,|author/within Bo|author/given",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			checkReasoning(t, tt.path, tt.want, func(r *modelReader) { r.particles(); r.hyphened() })
		})
	}
}

// The end of a line may stand within a family name.
func TestBrokenFamilyNames(t *testing.T) {
	path := "R|author/given Co|author/given -|author/within mar|author/family ,|after_author"
	want := "R|author/given Co|author/family -|author/family mar|author/family ,|after_author"
	checkReasoning(t, path, want, func(r *modelReader) {
		r.sights[2].spaceBefore = false
		r.broken()
	})
}

func TestOrganizationBeforeTitle(t *testing.T) {
	checkReasonings(t, (*modelReader).organizationFirst, []reasonTest{
		{
			"",
			"Heather|title Society|title .|title Bog|title Oak|title .|after_title",
			"Heather|author/literal Society|author/literal .|after_author Bog|title Oak|title .|after_title",
		},
		{
			"",
			"Heather|title and|title Peat|title .|title Bog|title Oak|title .|after_title",
			"Heather|title and|title Peat|title .|title Bog|title Oak|title .|after_title",
		},
		{
			"",
			"Heather|title society|title .|title Bog|title Oak|title .|after_title",
			"Heather|title society|title .|title Bog|title Oak|title .|after_title",
		},
	})
}

// A year right behind that of the work begins the title.
func TestYearOfTitle(t *testing.T) {
	r := readerOf(t, "Marsh|author/family .|after_author 2003|issued/year .|after_date 1943|issued/year Moor|note Peat|note .|after_others")
	r.yearOfTitle()
	for i, want := range []tag{authorFamily, afterAuthor, yearTag, afterDate, titleTag, titleTag, titleTag, afterOther} {
		if tag(r.path[i]) != want {
			t.Errorf("%d: tag %s, want %s", i, tags[r.path[i]].name, tags[want].name)
		}
	}
}

func TestYearOfContainer(t *testing.T) {
	checkReasonings(t, (*modelReader).yearOfContainer, []reasonTest{
		{
			"of the work itself",
			"Marsh|author/family .|after_author Moor|publisher-place :|after_publisher Bogs|publisher after|publisher 1762|issued/year Anew|title .|after_title Heather|publisher ,|after_publisher 2001|issued/year",
			"Marsh|author/family .|after_author Moor|title :|title Bogs|title after|title 1762|title Anew|title .|after_title Heather|publisher ,|after_publisher 2001|issued/year",
		},
		{
			"of the work itself, of which some was taken for nothing",
			"Marsh|author/family .|after_author Moor|publisher-place :|after_publisher Bogs|after_others after|after_others 1762|issued/year Anew|title .|after_title Heather|publisher ,|after_publisher 2001|issued/year",
			"Marsh|author/family .|after_author Moor|title :|title Bogs|title after|title 1762|title Anew|title .|after_title Heather|publisher ,|after_publisher 2001|issued/year",
		},
		{
			"behind the title",
			"Marsh|author/family .|after_author Peat|title .|after_title Moor|publisher-place :|after_publisher Heather|publisher 1762|issued/year Anew|title .|after_title 2001|issued/year",
			"Marsh|author/family .|after_author Peat|title .|after_title Moor|publisher-place :|after_publisher Heather|publisher 1762|issued/year Anew|title .|after_title 2001|issued/year",
		},
		{
			"",
			"Peat|title .|after_title Moor|publisher-place :|after_publisher Bogs|publisher after|publisher 1762|issued/year Anew|container-title ,|after_container-title 2001|original-date/year",
			"Peat|title .|after_title Moor|container-title :|container-title Bogs|container-title after|container-title 1762|container-title Anew|container-title ,|after_container-title 2001|issued/year",
		},
		{
			"the only year",
			"Peat|title .|after_title Moor|publisher-place :|after_publisher Bogs|publisher 1762|issued/year Anew|container-title",
			"Peat|title .|after_title Moor|publisher-place :|after_publisher Bogs|publisher 1762|issued/year Anew|container-title",
		},
	})
}

// A family name of two words of which one was taken for something else.
func TestDoubleFamilies(t *testing.T) {
	checkReasonings(t, (*modelReader).doubleFamilies, []reasonTest{
		{
			"",
			"Pérez|author/given Mar|author/family ,|author/within Ana|author/given",
			"Pérez|author/family Mar|author/family ,|author/within Ana|author/given",
		},
		{
			"",
			"Pérez|author/family Mar|author/within ,|author/within A|author/given",
			"Pérez|author/family Mar|author/family ,|author/within A|author/given",
		},
		{
			"",
			"Pérez|author/family ,|author/within A|author/given .|author/within Mar|author/family",
			"Pérez|author/family ,|author/within A|author/given .|author/within Mar|author/family",
		},
		{
			"a suffix behind",
			"Moor|author/family ,|author/within Ann|author/given ,|author/next and|author/next Bo|author/given Marsh|author/family ,|author/within Jr|author/given .|after_author",
			"Moor|author/family ,|author/within Ann|author/given ,|author/next and|author/next Bo|author/given Marsh|author/family ,|author/within Jr|author/given .|after_author",
		},
	})
}

func TestFamiliesBeforeInitials(t *testing.T) {
	checkReasonings(t, (*modelReader).familiesBeforeInitials, []reasonTest{
		{
			"",
			"Pérez|author/family Mar|author/given Á|author/given (|after_author 1999|issued/year",
			"Pérez|author/family Mar|author/family Á|author/given (|after_author 1999|issued/year",
		},
		{
			"a hyphen in both",
			"Reed|editor/family R|editor/given ,|editor/next Pérez|editor/given -|editor/given Mar|editor/given Á|editor/given -|editor/given M|editor/given (|after_editor 1999|issued/year",
			"Reed|editor/family R|editor/given ,|editor/next Pérez|editor/family -|editor/family Mar|editor/family Á|editor/given -|editor/given M|editor/given (|after_editor 1999|issued/year",
		},
		{
			"",
			"Marsh|author/family A|author/given ,|author/next Reed|author/family Bo|author/given (|after_author 1999|issued/year",
			"Marsh|author/family A|author/given ,|author/next Reed|author/family Bo|author/given (|after_author 1999|issued/year",
		},
	})
}

// A year with a letter is that of the work, though the letter was taken for something else.
func TestTitlesBehindNames(t *testing.T) {
	checkReasonings(t, (*modelReader).titleBehindName, []reasonTest{
		{
			"a name before a full stop",
			"Marsh|author/family ,|author/within Ann|author/given ,|author/next and|author/next Suharto|author/given .|author/within Peat|author/family and|author/next Its|author/given Moors|author/family :|after_author Notes|title",
			"Marsh|author/family ,|author/within Ann|author/given ,|author/next and|author/next Suharto|author/family .|after_author Peat|title and|title Its|title Moors|title :|title Notes|title",
		},
		{
			"a suffix before a full stop",
			"Marsh|author/family ,|author/within Bo|author/given ,|author/next Jr|author/given .|author/within Peat|author/family and|author/next Its|author/given Moors|author/family :|after_author Notes|title",
			"Marsh|author/family ,|author/within Bo|author/given ,|author/next Jr|author/suffix .|author/suffix Peat|title and|title Its|title Moors|title :|title Notes|title",
		},
		{
			"a given name cut short",
			"Chas|author/given .|author/within Peat|author/family and|author/next Bo|author/given Moors|author/family :|after_author Notes|title",
			"Chas|author/given .|author/within Peat|author/family and|author/next Bo|author/given Moors|author/family :|after_author Notes|title",
		},
	})
}

func TestPeopleTakenForOrganizations(t *testing.T) {
	checkReasonings(t, (*modelReader).particleInLiteral, []reasonTest{
		{
			"a particle within",
			"Marsh|editor/family ,|editor/within Ann|editor/given ,|editor/next and|editor/next Bo|editor/literal de|editor/literal Reed|editor/literal ,|after_editor editors|editor/lead",
			"Marsh|editor/family ,|editor/within Ann|editor/given ,|editor/next and|editor/next Bo|editor/given de|editor/particle Reed|editor/family ,|after_editor editors|editor/lead",
		},
		{
			"an organisation",
			"Marsh|editor/family ,|editor/within Ann|editor/given ,|editor/next and|editor/next Moor|editor/literal Society|editor/literal ,|after_editor editors|editor/lead",
			"Marsh|editor/family ,|editor/within Ann|editor/given ,|editor/next and|editor/next Moor|editor/literal Society|editor/literal ,|after_editor editors|editor/lead",
		},
	})
}

func TestYearWithLetter(t *testing.T) {
	const marked = "Marsh|author/family ,|after_author 1992|issued/year a|issued/within ,|after_date Peat|title ,|after_title Moss|note bis|note 1810|issued/year .|after_others"
	want := strings.NewReplacer("a|issued/within", "a|year-suffix", "1810|issued/year", "1810|note").Replace(marked)
	r := readerOf(t, marked)
	r.sights[3].spaceBefore = false
	r.yearLetters()
	r.headYear()
	if got := r.marked(wordsOfPath(marked)); got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
}

// Of two years of which a title ends with one, that behind the publisher is the work's.
func TestTitlesThatEndWithYears(t *testing.T) {
	checkReasonings(t, (*modelReader).imprintInBrackets, []reasonTest{
		{
			"a publisher in brackets, taken for a part of the title",
			"Marsh|author/family ,|after_author Moors|title after|title 1966|title (|title Tarn|title ,|after_title 2017|issued/year )|after_date",
			"Marsh|author/family ,|after_author Moors|title after|title 1966|title (|after_title Tarn|publisher ,|after_publisher 2017|issued/year )|after_date",
		},
		{
			"a publisher in brackets",
			"Marsh|author/family ,|after_author Moors|title after|title 1966|issued/year (|after_date Tarn|note &|note Reed|note ,|note 2017|note )|after_others",
			"Marsh|author/family ,|after_author Moors|title after|title 1966|title (|after_title Tarn|publisher &|publisher Reed|publisher ,|after_publisher 2017|issued/year )|after_publisher",
		},
		{
			"a publisher in brackets, taken for a series, and an address",
			"—|author/repeat ,|after_author Moors|title after|title 1966|issued/year (|after_date Tarn|collection-title ,|collection-number 2017|collection-number )|after_others heather|URL",
			"—|author/repeat ,|after_author Moors|title after|title 1966|title (|after_title Tarn|publisher ,|after_publisher 2017|issued/year )|after_publisher heather|URL",
		},
		{
			"a journal in brackets",
			"Marsh|author/family ,|after_author Moors|title after|title 1966|issued/year (|after_date Tarn|container-title &|container-title Reed|container-title ,|after_container-title 2017|note )|after_others",
			"Marsh|author/family ,|after_author Moors|title after|title 1966|issued/year (|after_date Tarn|container-title &|container-title Reed|container-title ,|after_container-title 2017|note )|after_others",
		},
		{
			"a publisher before the brackets",
			"Marsh|author/family ,|after_author Heather|publisher ,|after_publisher 1966|issued/year (|after_date Tarn|note &|note Reed|note ,|note 2017|note )|after_others",
			"Marsh|author/family ,|after_author Heather|publisher ,|after_publisher 1966|issued/year (|after_date Tarn|note &|note Reed|note ,|note 2017|note )|after_others",
		},
	})
}

// Of two years of which a title begins with one, that in brackets is the work's.
func TestTitlesThatBeginWithYears(t *testing.T) {
	checkReasonings(t, func(r *modelReader) {
		r.yearInBrackets()
		r.headYear()
	}, []reasonTest{
		{
			"",
			"Marsh|author/family .|after_author 1872|issued/year Moss|title .|after_title Bogs|container-title (|after_others 2018|original-date/year )|after_date .|after_date",
			"Marsh|author/family .|after_author 1872|title Moss|title .|after_title Bogs|container-title (|after_others 2018|issued/year )|after_date .|after_date",
		},
		{
			"",
			"Marsh|author/family .|after_author 1872|issued/year .|after_date Moss|title .|after_title Bogs|container-title (|after_others 1818|original-date/year )|after_date .|after_date",
			"Marsh|author/family .|after_author 1872|issued/year .|after_date Moss|title .|after_title Bogs|container-title (|after_others 1818|original-date/year )|after_date .|after_date",
		},
		{
			"",
			"Marsh|author/family (|after_author 2018|issued/year )|after_date Peat|title .|after_title In|container-title/lead Reed|editor/family (|after_editor Ed|after_others .|after_others )|after_others ,|after_others 1872|issued/year Bogs|container-title .|after_container-title",
			"Marsh|author/family (|after_author 2018|issued/year )|after_date Peat|title .|after_title In|container-title/lead Reed|editor/family (|after_editor Ed|after_others .|after_others )|after_others ,|after_others 1872|container-title Bogs|container-title .|after_container-title",
		},
	})
}

// A number of a book has digits.
func TestNumbersHaveDigits(t *testing.T) {
	r := readerOf(t, "Peat|title .|after_title 2|edition ed|ISBN .|after_others 978|ISBN")
	r.digits()
	if r.path[3] == uint8(bookNumberTag) || r.path[5] != uint8(bookNumberTag) {
		t.Errorf("got tags %v", r.path)
	}
}

func TestSuffixesTakenForNames(t *testing.T) {
	checkReasoning(t, "King|author/family ,|author/within Martin|author/given ,|author/next Jr|author/given .|after_author 1986|issued/year", "King|author/family ,|author/within Martin|author/given ,|author/within Jr|author/suffix .|author/suffix 1986|issued/year", (*modelReader).suffixes)
	checkReasoning(t, "King|author/family ,|author/within Martin|author/given ,|author/next V|author/given .|author/given Reed|author/family", "King|author/family ,|author/within Martin|author/given ,|author/next V|author/given .|author/given Reed|author/family", (*modelReader).suffixes)
}

func TestSuffixesBehindCommas(t *testing.T) {
	checkReasonings(t, (*modelReader).suffixes, []reasonTest{
		{"", "King|author/family ,|author/within Martin|author/given ,|after_others Jr|after_others .|after_others 2015|issued/year", "King|author/family ,|author/within Martin|author/given ,|author/within Jr|author/suffix .|author/suffix 2015|issued/year"},
		{"", "Martin|editor/given King|editor/family ,|after_editor Jr|after_editor .|after_editor ,|after_editor 7|page/first", "Martin|editor/given King|editor/family ,|editor/within Jr|editor/suffix .|editor/suffix ,|after_editor 7|page/first"},
		{"taken for a word that leads to an address", "King|author/family ,|author/within M|author/given ,|after_author III|URL/lead e|after_others", "King|author/family ,|author/within M|author/given ,|author/within III|author/suffix e|after_others"},
		{"at the end of the family", "Martin|author/given King|author/family Jr|author/family .|after_author Peat|title", "Martin|author/given King|author/family Jr|author/suffix .|author/suffix Peat|title"},
		{"before another person", "King|author/family ,|author/within Martin|author/given ,|author/next Jr|author/given .|author/within ,|author/within Ann|author/given Marsh|author/family", "King|author/family ,|author/within Martin|author/given ,|author/within Jr|author/suffix .|author/suffix ,|author/next Ann|author/given Marsh|author/family"},
		{"a given name before the family name", "Ann|author/given Eve|author/family Marsh|author/family III|author/suffix .|after_author Peat|title", "Ann|author/given Eve|author/given Marsh|author/family III|author/suffix .|after_author Peat|title"},
		{"two family names", "Ana|author/given Núñez|author/family Marsh|author/family III|author/suffix .|after_author Peat|title", "Ana|author/given Núñez|author/family Marsh|author/family III|author/suffix .|after_author Peat|title"},
		{"a numeral behind initials", "Marsh|editor/family AB|editor/given III|editor/given ,|editor/next Reed|editor/family C|editor/given", "Marsh|editor/family AB|editor/given III|editor/suffix ,|editor/next Reed|editor/family C|editor/given"},
		{"a numeral before initials", "Marsh|author/family II|author/given .|author/given C|author/given", "Marsh|author/family II|author/given .|author/given C|author/given"},
		{"initials", "Marsh|author/family Reed|author/family JR|author/suffix ,|author/next Tarn|author/family C|author/given", "Marsh|author/family Reed|author/family JR|author/given ,|author/next Tarn|author/family C|author/given"},
		{"in capitals, behind a given name", "P|author/given .|author/given Marsh|author/family MD|author/suffix ,|author/next", "P|author/given .|author/given Marsh|author/family MD|author/suffix ,|author/next"},
		{"a name written out", "Ana|author/given Silva|author/family Junior|author/family .|after_author Peat|title", "Ana|author/given Silva|author/family Junior|author/family .|after_author Peat|title"},
		{"", "King|author/family ,|after_author ed|after_author .|after_author 2015|issued/year", "King|author/family ,|after_author ed|after_author .|after_author 2015|issued/year"},
	})
}

func TestPartsThatHyphensJoin(t *testing.T) {
	joined := func(r *modelReader) {
		for i := range r.sights {
			r.sights[i].spaceBefore = false
		}
		r.hyphened()
		r.hyphenedInitials()
	}
	checkReasoning(t, "al|author/particle -|author/family Khalidi|author/family ,|author/within R|author/given", "al|author/family -|author/family Khalidi|author/family ,|author/within R|author/given", joined)
	checkReasoning(t, "al|after_others -|author/family Khalidi|author/family ,|author/within R|author/given", "al|author/family -|author/family Khalidi|author/family ,|author/within R|author/given", joined)
	checkReasoning(t, "al|after_others -|after_author Khalidi|author/family ,|author/within R|author/given", "al|author/family -|author/family Khalidi|author/family ,|author/within R|author/given", joined)
	checkReasoning(t, "Marsh|author/family -|author/family Reed|author/given C|author/given", "Marsh|author/family -|author/family Reed|author/family C|author/given", joined)
	checkReasoning(t, "Marsh|author/family ,|author/within A|author/given .|author/given -|author/next M|author/given .|author/given S|author/given .|author/given (|after_author", "Marsh|author/family ,|author/within A|author/given .|author/given -|author/given M|author/given .|author/given S|author/given .|author/given (|after_author", joined)
	checkReasoning(t, "Ann|author/given Marsh|author/given -|author/given Reyes|author/family ,|author/next Bo|author/given", "Ann|author/given Marsh|author/family -|author/family Reyes|author/family ,|author/next Bo|author/given", joined)
	checkReasoning(t, "A|author/given Ann|author/given -|author/given Eve|author/family Marsh|author/family", "A|author/given Ann|author/given -|author/given Eve|author/given Marsh|author/family", joined)
	checkReasoning(t, "Marsh|editor/family -|editor/family Reyes|editor/lead ,|after_editor", "Marsh|editor/family -|editor/family Reyes|editor/family ,|after_editor", joined)
	checkReasoning(t, "Marsh|editor/family A|editor/next -|editor/given M|editor/given (|after_editor", "Marsh|editor/family A|editor/given -|editor/given M|editor/given (|after_editor", joined)
	checkReasoning(t, "Chin|author/family -|author/family A|author/given -|author/next Marsh|author/family ,|author/within N|author/given", "Chin|author/family -|author/family A|author/family -|author/family Marsh|author/family ,|author/within N|author/given", joined)
	checkReasoning(t, "de|author/particle Marsh|author/family -|author/family Reed|author/family", "de|author/particle Marsh|author/family -|author/family Reed|author/family", joined)
}

func TestParticlesBehindInitials(t *testing.T) {
	checkReasonings(t, (*modelReader).particlesBehind, []reasonTest{
		{
			"",
			"Humboldt|after_others K|after_others von|after_others ,|after_others Reed|author/family O|author/given (|after_author 2004|issued/year",
			"Humboldt|author/family K|author/given von|author/particle ,|author/next Reed|author/family O|author/given (|after_author 2004|issued/year",
		},
		{
			"",
			"Reed|author/family I|container-title/lead ,|after_title Humboldt|after_others K|after_others von|after_others (|after_others 2004|issued/year",
			"Reed|author/family I|author/given ,|author/next Humboldt|author/family K|author/given von|author/particle (|after_author 2004|issued/year",
		},
		{
			"",
			"Peat|title and|title the|title moors|title ,|after_title 2004|issued/year",
			"Peat|title and|title the|title moors|title ,|after_title 2004|issued/year",
		},
	})
}

func TestParticlesAtTheHead(t *testing.T) {
	checkReasoning(t, "van|after_others den|after_others Hoven|author/family ,|author/within Joost|author/given", "van|author/particle den|author/particle Hoven|author/family ,|author/within Joost|author/given", (*modelReader).headParticles)
	checkReasoning(t, "Reed|author/family ,|author/next van|author/next Hoven|author/family", "Reed|author/family ,|author/next van|author/particle Hoven|author/family", (*modelReader).headParticles)
	checkReasoning(t, "Reed|author/family et|author/next Hoven|author/family", "Reed|author/family et|author/next Hoven|author/family", (*modelReader).headParticles)
	checkReasoning(t, "—|author/repeat ,|author/next e|author/next Hoven|author/family", "—|author/repeat ,|author/next e|author/next Hoven|author/family", (*modelReader).headParticles)
	checkReasoning(t, "te|author/next Hoven|author/family ,|author/within Ann|author/given", "te|author/particle Hoven|author/family ,|author/within Ann|author/given", (*modelReader).headParticles)
	checkReasoning(t, "Reed|author/family ,|author/next te|author/next Hoven|author/family", "Reed|author/family ,|author/next te|author/next Hoven|author/family", (*modelReader).headParticles)
}

func TestLostAuthors(t *testing.T) {
	checkReasonings(t, (*modelReader).lostAuthor, []reasonTest{
		{
			"",
			"A|author/given .|author/given Marsh|author/family ,|after_author U|container-title/lead .|after_title Reed|author/family ,|after_author Bogs|container-title",
			"A|author/given .|author/given Marsh|author/family ,|author/next U|author/given .|author/given Reed|author/family ,|after_author Bogs|container-title",
		},
		{
			"",
			"A|editor/given .|editor/given Marsh|editor/family e|after_editor U|container-title/lead .|after_title Reed|author/family ,|after_author Bern|publisher-place",
			"A|editor/given .|editor/given Marsh|editor/family e|editor/next U|editor/given .|editor/given Reed|editor/family ,|after_author Bern|publisher-place",
		},
		{
			"",
			"A|author/given .|author/given Marsh|author/family ,|after_author U|container-title/lead .|after_title Peat|title .|after_title Bogs|container-title",
			"A|author/given .|author/given Marsh|author/family ,|after_author U|container-title/lead .|after_title Peat|title .|after_title Bogs|container-title",
		},
	})
}

func TestPeopleBehindAnd(t *testing.T) {
	checkReasonings(t, (*modelReader).personBehindAnd, []reasonTest{
		{
			"",
			"Marsh|author/family ,|author/within Ann|author/given ,|after_author i|container-title/lead Karoline|title von|title Humboldt|title .|after_title Peat|container-title .|after_container-title Leeds|publisher",
			"Marsh|author/family ,|author/within Ann|author/given ,|author/next i|author/next Karoline|author/given von|author/particle Humboldt|author/family .|after_author Peat|title .|after_title Leeds|publisher",
		},
		{
			"",
			"Marsh|author/family ,|author/within Ann|author/given .|after_author Peat|title Roads|title .|after_title Moors|container-title",
			"Marsh|author/family ,|author/within Ann|author/given .|after_author Peat|title Roads|title .|after_title Moors|container-title",
		},
		{
			"",
			"Marsh|author/family ,|author/within Ann|author/given ,|after_author i|container-title/lead Peat|title of|title moors|title .|after_title Moors|container-title",
			"Marsh|author/family ,|author/within Ann|author/given ,|after_author i|container-title/lead Peat|title of|title moors|title .|after_title Moors|container-title",
		},
	})
}

func TestInitialsBetweenNames(t *testing.T) {
	checkReasonings(t, (*modelReader).lostInitials, []reasonTest{
		{
			"of authors",
			"Marsh|author/family ,|after_author I|container-title/lead .|after_title ,|after_title &|container-title/lead Tarn|author/family ,|author/within O|author/given .|author/given",
			"Marsh|author/family ,|author/within I|author/given .|author/given ,|author/next &|author/next Tarn|author/family ,|author/within O|author/given .|author/given",
		},
		{
			"of editors",
			"Reed|author/family ,|author/within B|author/given .|author/given ,|author/next Marsh|author/family ,|after_author I|container-title/lead .|after_title ,|after_title Tarn|editor/family ,|editor/within O|editor/given .|editor/given (|after_editor ed|editor/lead",
			"Reed|editor/family ,|editor/within B|editor/given .|editor/given ,|editor/next Marsh|editor/family ,|editor/within I|editor/given .|editor/given ,|editor/next Tarn|editor/family ,|editor/within O|editor/given .|editor/given (|after_editor ed|editor/lead",
		},
		{
			"a word for in before a title",
			"Marsh|author/family ,|after_author U|container-title/lead .|after_title ,|after_title Peat|container-title",
			"Marsh|author/family ,|after_author U|container-title/lead .|after_title ,|after_title Peat|container-title",
		},
		{
			"in the middle",
			"Reed|author/family ,|author/within Bo|author/given ,|author/next and|author/next Ann|author/given E|after_others .|after_others Marsh|editor/family ,|after_editor editors|editor/lead",
			"Reed|editor/family ,|editor/within Bo|editor/given ,|editor/next and|editor/next Ann|editor/given E|editor/given .|editor/given Marsh|editor/family ,|after_editor editors|editor/lead",
		},
	})
}

func TestOthersBehindNames(t *testing.T) {
	checkReasonings(t, (*modelReader).others, []reasonTest{
		{"", "Marsh|author/given Reed|author/family .|author/next “|author/others Peat|title", "Marsh|author/given Reed|author/family .|author/next “|after_author Peat|title"},
		{
			"behind an initial that was taken for a word",
			"Marsh|author/family ,|author/within Ann|author/given E|URL/lead .|after_others ,|after_others et|URL/lead al|after_others .|after_others Peat|title",
			"Marsh|author/family ,|author/within Ann|author/given E|author/given .|author/given ,|author/next et|author/others al|author/others .|after_others Peat|title",
		},
		{
			"a bracket that was taken for them",
			"A|editor/given .|editor/given Marsh|editor/family (|after_editor a|container-title/lead cura|editor/lead di|editor/lead )|editor/others ,|after_editor Peat|container-title",
			"A|editor/given .|editor/given Marsh|editor/family (|after_editor a|container-title/lead cura|editor/lead di|editor/lead )|after_editor ,|after_editor Peat|container-title",
		},
		{
			"a particle that was taken for them",
			"Marsh|author/family ,|author/within A|author/given .|author/given af|author/others ,|after_others 2013|issued/year",
			"Marsh|author/family ,|author/within A|author/given .|author/given af|author/particle ,|after_others 2013|issued/year",
		},
		{
			"behind a particle",
			"Marsh|author/family ,|author/within A|author/given .|author/given von|after_others et|after_others al|after_others (|after_others 2013|issued/year",
			"Marsh|author/family ,|author/within A|author/given .|author/given von|author/particle et|author/others al|author/others (|after_others 2013|issued/year",
		},
		{
			"taken for a given name",
			"Ovid|author/family ,|author/within mfl|author/given .|after_author Peat|title",
			"Ovid|author/family ,|author/next mfl|author/others .|after_author Peat|title",
		},
		{
			"taken for somebody",
			"Ovid|author/family ,|author/next i|author/next ostali|author/given .|after_author Peat|title",
			"Ovid|author/family ,|author/next i|author/others ostali|author/others .|after_author Peat|title",
		},
		{
			"behind editors",
			"Marsh|editor/family ,|editor/within Ann|editor/given ,|after_editor vd|container-title/lead ,|after_title editörler|editor/lead",
			"Marsh|editor/family ,|editor/within Ann|editor/given ,|editor/next vd|editor/others ,|after_title editörler|editor/lead",
		},
		{
			"taken for a label with the name before",
			"Ovid|citation-label ,|citation-label et|citation-label al|after_others .|after_others Peat|title",
			"Ovid|author/family ,|author/next et|author/others al|author/others .|after_others Peat|title",
		},
		{
			"initials",
			"Marsh|author/family ,|author/within U|author/given .|author/given A|author/given .|author/given Peat|title",
			"Marsh|author/family ,|author/within U|author/given .|author/given A|author/given .|author/given Peat|title",
		},
		{
			"behind a particle",
			"Moor|author/family ,|author/within Ann|author/given von|author/particle ,|after_author et|after_author al|after_author .|after_author",
			"Moor|author/family ,|author/within Ann|author/given von|author/particle ,|author/next et|author/others al|author/others .|after_author",
		},
	})
}

func TestNoPerson(t *testing.T) {
	checkReasonings(t, (*modelReader).noPerson, []reasonTest{
		{"", "In|author/family 1989|issued/year the|title matter|title", "In|container-title/lead 1989|issued/year the|title matter|title"},
		{"", "In|author/family .|after_author 1989|issued/year", "In|author/family .|after_author 1989|issued/year"},
	})
}

func TestJoinedPerson(t *testing.T) {
	checkReasonings(t, (*modelReader).joinedPerson, []reasonTest{
		{
			"somebody taken for the title, before a year",
			"Marsh|author/family ,|author/within Ann|author/given ,|after_author et|title Bo|title Tarn|title .|after_title 1997|issued/year .|after_date Peat|title",
			"Marsh|author/family ,|author/within Ann|author/given ,|author/next et|author/next Bo|author/given Tarn|author/family .|after_author 1997|issued/year .|after_date Peat|title",
		},
		{
			"somebody of one name, before a year",
			"Marsh|author/family ,|author/within Ann|author/given ,|after_author и|URL/lead Ovid|after_others .|after_others (|after_others 1913|original-date/year )|after_date 1992|issued/year .|after_date Peat|title",
			"Marsh|author/family ,|author/within Ann|author/given ,|author/next и|author/next Ovid|author/family .|after_author (|after_others 1913|original-date/year )|after_date 1992|issued/year .|after_date Peat|title",
		},
		{
			"before the year",
			"Marsh|author/family ,|author/within Ann|author/given ,|after_author i|container-title/lead Bo|container-title Reed|container-title .|after_container-title 2004|issued/year .|after_date Peat|note .|after_others",
			"Marsh|author/family ,|author/within Ann|author/given ,|author/next i|author/next Bo|author/given Reed|author/family .|after_author 2004|issued/year .|after_date Peat|title .|after_others",
		},
		{
			"before a word for editors",
			"Marsh|author/family ,|author/within Ann|author/given ,|after_author e|container-title/lead Bo|title B|title .|title Tarn|title ,|after_title eds|editor/lead .|after_editor Peat|container-title",
			"Marsh|author/family ,|author/within Ann|author/given ,|author/next e|author/next Bo|author/given B|author/given .|author/given Tarn|author/family ,|after_author eds|editor/lead .|after_editor Peat|container-title",
		},
		{
			"before a title",
			"Marsh|author/family ,|author/within Ann|author/given ,|after_author i|container-title/lead Bo|title de|title Reed|title .|title Peat|title ?|title Heather|publisher",
			"Marsh|author/family ,|author/within Ann|author/given ,|author/next i|author/next Bo|author/given de|author/given Reed|author/family .|after_author Peat|title ?|title Heather|publisher",
		},
		{
			"what a work is in",
			"Marsh|author/family ,|author/within Ann|author/given ,|after_author in|container-title/lead Bog|container-title Oak|container-title .|after_container-title 2004|issued/year",
			"Marsh|author/family ,|author/within Ann|author/given ,|after_author in|container-title/lead Bog|container-title Oak|container-title .|after_container-title 2004|issued/year",
		},
		{
			"what a work is in, behind another word for and",
			"A|author/given .|author/given Marsh|author/family og|author/next B|author/given .|author/given Reed|author/family ,|after_author i|container-title/lead Fra|container-title Moor|container-title ,|after_container-title eds|editor/lead",
			"A|author/given .|author/given Marsh|author/family og|author/next B|author/given .|author/given Reed|author/family ,|after_author i|container-title/lead Fra|container-title Moor|container-title ,|after_container-title eds|editor/lead",
		},
		{
			"a word taken for another",
			"Moor|author/family ,|author/within Ann|author/given ,|after_author et|URL/lead Bo|title Marsh|title .|title Peat|title",
			"Moor|author/family ,|author/within Ann|author/given ,|author/next et|author/next Bo|author/given Marsh|author/family .|after_author Peat|title",
		},
		{
			"one name in the title",
			"Moor|author/family ,|author/within Ann|author/given ,|after_author et|title Ovid|title .|title Peat|title",
			"Moor|author/family ,|author/within Ann|author/given ,|author/next et|author/next Ovid|author/family .|after_author Peat|title",
		},
	})
}

func TestBehindParticle(t *testing.T) {
	checkReasonings(t, func(r *modelReader) { r.behindParticle(authorTags) }, []reasonTest{
		{
			"somebody else",
			"Mar|author/family ,|author/within Ann|author/given al|author/family -|author/family ,|author/within Bo|author/given Reed|author/family",
			"Mar|author/family ,|author/within Ann|author/given al|author/particle -|author/particle ,|author/next Bo|author/given Reed|author/family",
		},
		{
			"a suffix",
			"Mar|author/family ,|author/within Ann|author/given de|author/particle ,|author/within Jr|author/suffix",
			"Mar|author/family ,|author/within Ann|author/given de|author/particle ,|author/within Jr|author/suffix",
		},
	})
}

func TestTitleBehindEditors(t *testing.T) {
	checkReasonings(t, (*modelReader).titleBehindEditors, []reasonTest{
		{
			"behind their word",
			"Marsh|author/family ,|author/within A|author/given .|author/given ,|author/next éditeurs|author/given .|author/given Peat|author/family ,|after_author 1900|title",
			"Marsh|author/family ,|author/within A|author/given .|author/given ,|author/next éditeurs|author/given .|author/given Peat|author/family ,|after_author 1900|title",
		},
		{
			"behind their word, which leads to something",
			"Marsh|editor/family ,|editor/within A|editor/given ,|after_editor éditeurs|container-title/lead .|after_title Peat|author/family ,|after_author 1900|title",
			"Marsh|editor/family ,|editor/within A|editor/given ,|after_editor éditeurs|editor/lead .|after_title Peat|title ,|title 1900|title",
		},
	})
}

func TestLabelledPerson(t *testing.T) {
	checkReasonings(t, (*modelReader).labelledPerson, []reasonTest{
		{
			"",
			"Ovid|citation-label ,|citation-label and|citation-label Bo|author/given Reed|author/family",
			"Ovid|author/family ,|author/next and|author/next Bo|author/given Reed|author/family",
		},
		{
			"",
			"Ovid|citation-label ,|after_others Bo|author/given Reed|author/family",
			"Ovid|citation-label ,|after_others Bo|author/given Reed|author/family",
		},
	})
}

func TestLabelledFamily(t *testing.T) {
	checkReasonings(t, (*modelReader).labelledFamily, []reasonTest{
		{
			"the first of two family names",
			"Heather|citation-label Marsh|author/family ,|author/within Ann|author/given .|after_author Peat|title",
			"Heather|author/family Marsh|author/family ,|author/within Ann|author/given .|after_author Peat|title",
		},
		{
			"a label with a number",
			"Heather|citation-label 98|citation-label Marsh|author/family ,|author/within Ann|author/given .|after_author Peat|title",
			"Heather|citation-label 98|citation-label Marsh|author/family ,|author/within Ann|author/given .|after_author Peat|title",
		},
		{
			"a label in capitals",
			"HM|citation-label Marsh|author/family ,|author/within Ann|author/given .|after_author Peat|title",
			"HM|citation-label Marsh|author/family ,|author/within Ann|author/given .|after_author Peat|title",
		},
		{
			"a label with a sign behind it",
			"Heather|citation-label ]|after_others Marsh|author/family ,|author/within Ann|author/given",
			"Heather|citation-label ]|after_others Marsh|author/family ,|author/within Ann|author/given",
		},
	})
}

func TestAccountNames(t *testing.T) {
	checkReasonings(t, (*modelReader).accountNames, []reasonTest{
		{
			"",
			"Marsh|author/family ,|author/within Ann|author/given [|author/within @|author/within annmarsh|author/given ]|after_author .|after_author Peat|title",
			"Marsh|author/family ,|author/within Ann|author/given [|after_author @|after_author annmarsh|after_author ]|after_author .|after_author Peat|title",
		},
		{
			"another name in brackets",
			"Marsh|author/family ,|author/within Ann|author/given [|author/within Eve|author/given ]|after_author .|after_author Peat|title",
			"Marsh|author/family ,|author/within Ann|author/given [|author/within Eve|author/given ]|after_author .|after_author Peat|title",
		},
	})
}

func TestTitleInOrganization(t *testing.T) {
	checkReasonings(t, (*modelReader).titleInOrganization, []reasonTest{
		{
			"",
			"Heather|author/literal Council|author/literal .|author/literal Bogs|author/literal and|author/literal Oaks|author/literal :|after_author Peat|title",
			"Heather|author/literal Council|author/literal .|after_author Bogs|title and|title Oaks|title :|title Peat|title",
		},
		{
			"",
			"Heather|author/literal Council|author/literal of|author/literal Bogs|author/literal :|after_author Peat|title",
			"Heather|author/literal Council|author/literal of|author/literal Bogs|author/literal :|after_author Peat|title",
		},
	})
}

func TestEditorsBehindRepeat(t *testing.T) {
	checkReasonings(t, (*modelReader).together, []reasonTest{
		{
			"",
			"—|author/repeat .|after_author Peat|title ,|after_title zredagowane|editor/lead przez|editor/lead Bo|author/given Reed|author/family ,|after_author 2004|issued/year",
			"—|author/repeat .|after_author Peat|title ,|after_title zredagowane|editor/lead przez|editor/lead Bo|editor/given Reed|editor/family ,|after_editor 2004|issued/year",
		},
		{
			"",
			"—|author/repeat ,|after_others —|after_others ,|after_others and|after_others X|author/given .|author/given Reed|author/family ,|after_author 2004|issued/year",
			"—|author/repeat ,|after_others —|after_others ,|after_others and|after_others X|author/given .|author/given Reed|author/family ,|after_author 2004|issued/year",
		},
	})
}

func TestTitledPeople(t *testing.T) {
	checkReasonings(t, (*modelReader).titledPeople, []reasonTest{
		{
			"",
			"Sutarto|title ,|title and|title Bo|title van|title Reed|title .|title Peat|title",
			"Sutarto|author/family ,|author/next and|author/next Bo|author/given van|author/given Reed|author/family .|after_author Peat|title",
		},
		{
			"",
			"Sutarto|title ,|title and|title the|title moor|title .|title Peat|title",
			"Sutarto|title ,|title and|title the|title moor|title .|title Peat|title",
		},
		{
			"",
			"Gorse|title ,|title and|title Bo|title Reed|title .|title Peat|title",
			"Gorse|title ,|title and|title Bo|title Reed|title .|title Peat|title",
		},
	})
}

func TestInitialsAlone(t *testing.T) {
	checkReasonings(t, (*modelReader).initialsAlone, []reasonTest{
		{
			"behind who has one name and somebody else's family name",
			"Ovid|author/family ,|author/within Marsh|author/given ,|author/next A|author/given .|author/given B|author/given .|author/given ,|after_author 1999|issued/year",
			"Ovid|author/family ,|author/next Marsh|author/family ,|author/within A|author/given .|author/given B|author/given .|author/given ,|after_author 1999|issued/year",
		},
		{
			"before a family name",
			"Marsh|author/family ,|author/within Ann|author/given ,|author/next B|author/given .|author/given Reed|author/family ,|after_author 1999|issued/year",
			"Marsh|author/family ,|author/within Ann|author/given ,|author/next B|author/given .|author/given Reed|author/family ,|after_author 1999|issued/year",
		},
	})
}

func TestEditorsBeforeIn(t *testing.T) {
	checkReasonings(t, (*modelReader).editorsBeforeIn, []reasonTest{
		{
			"",
			"Marsh|author/family ,|author/within J|author/given .|author/given in|container-title/lead Reed|editor/family ,|editor/within M|editor/given .|editor/given (|after_editor ur|editor/lead .|after_editor )|after_editor 2011|issued/year Torf|title",
			"Marsh|editor/family ,|editor/within J|editor/given .|editor/given in|editor/next Reed|editor/family ,|editor/within M|editor/given .|editor/given (|after_editor ur|editor/lead .|after_editor )|after_editor 2011|issued/year Torf|title",
		},
		{
			"a title before",
			"Marsh|author/family .|after_author Torf|title in|container-title/lead Reed|editor/family (|after_editor ur|editor/lead )|after_editor 2011|issued/year Bogs|title",
			"Marsh|author/family .|after_author Torf|title in|container-title/lead Reed|editor/family (|after_editor ur|editor/lead )|after_editor 2011|issued/year Bogs|title",
		},
		{
			"no role",
			"Marsh|author/family ,|author/within J|author/given .|author/given in|container-title/lead Reed|editor/family 2011|issued/year Torf|title",
			"Marsh|author/family ,|author/within J|author/given .|author/given in|container-title/lead Reed|editor/family 2011|issued/year Torf|title",
		},
	})
}
