package reflist

import (
	"testing"

	"github.com/refwright/refwright/citation/reflist/internal/tokens"
)

func TestPeopleAtTheHeadAreOfOneKind(t *testing.T) {
	checkReasonings(t, (*modelReader).headPeople, []reasonTest{
		{
			"editors in brackets",
			"Marsh|author/family ,|author/within Ann|author/given ,|author/next i|container-title/lead Bo|editor/given Reed|editor/family (|after_editor ur|container-title/lead .|after_title )|after_title .|after_title 1990|issued/year Peat|title",
			"Marsh|editor/family ,|editor/within Ann|editor/given ,|editor/next i|editor/next Bo|editor/given Reed|editor/family (|after_editor ur|editor/lead .|after_title )|after_title .|after_title 1990|issued/year Peat|title",
		},
		{
			"editors behind a comma",
			"Marsh|author/family A|author/given ,|author/next Reed|editor/family B|editor/given ,|after_editor editors|editor/lead .|after_editor Peat|title",
			"Marsh|editor/family A|editor/given ,|editor/next Reed|editor/family B|editor/given ,|after_editor editors|editor/lead .|after_editor Peat|title",
		},
		{
			"a dash, and no word for editors",
			"—|author/repeat ,|after_author i|container-title/lead Bo|editor/given Reed|editor/family .|after_editor 1990|issued/year Peat|title",
			"—|author/repeat ,|author/next i|author/next Bo|author/given Reed|author/family .|after_editor 1990|issued/year Peat|title",
		},
		{
			"a title between",
			"Marsh|author/family .|after_author Peat|title ,|after_title Bo|editor/given Reed|editor/family (|after_editor ed|editor/lead )|after_editor",
			"Marsh|author/family .|after_author Peat|title ,|after_title Bo|editor/given Reed|editor/family (|after_editor ed|editor/lead )|after_editor",
		},
		{
			"the word in",
			"Marsh|author/family in|container-title/lead Bo|editor/given Reed|editor/family .|after_editor 1990|issued/year Peat|title",
			"Marsh|author/family in|container-title/lead Bo|editor/given Reed|editor/family .|after_editor 1990|issued/year Peat|title",
		},
	})
}

func TestEditorsAndOthers(t *testing.T) {
	checkReasonings(t, func(r *modelReader) {
		r.editorsBeforeWord()
		r.editorsForOthers()
		r.authorsForEditors()
	}, []reasonTest{
		{
			"editors that were taken for the publisher",
			"Peat|title .|after_title (|after_title A|publisher .|publisher Marsh|publisher ,|publisher Ed|publisher .|publisher )|after_publisher .|after_publisher Oslo|publisher-place",
			"Peat|title .|after_title (|after_title A|editor/given .|editor/given Marsh|editor/family ,|editor/lead Ed|editor/lead .|editor/lead )|after_publisher .|after_publisher Oslo|publisher-place",
		},
		{
			"editors that were taken for translators",
			"Peat|title .|after_title (|after_title A|translator/given .|translator/given Marsh|translator/family ,|after_editor Ed|editor/lead .|after_editor )|after_editor",
			"Peat|title .|after_title (|after_title A|editor/given .|editor/given Marsh|editor/family ,|after_editor Ed|editor/lead .|after_editor )|after_editor",
		},
		{
			"authors that were taken for editors",
			"A|author/given .|author/given Marsh|author/family ,|after_author W|container-title/lead .|after_title Reed|editor/family ,|editor/next B|editor/given .|editor/given Stone|editor/family ,|after_editor Bogs|container-title",
			"A|author/given .|author/given Marsh|author/family ,|author/next W|author/given .|author/given Reed|author/family ,|author/next B|author/given .|author/given Stone|author/family ,|after_author Bogs|container-title",
		},
	})
}

func TestOrganizationsThatEdit(t *testing.T) {
	checkReasonings(t, func(r *modelReader) {
		r.editingOrganization()
		r.articleFirst()
	}, []reasonTest{
		{
			"an organisation before the word for editors",
			"Moor|title Holding|title (|after_title Hrsg|editor/lead .|after_editor )|after_editor :|after_editor Peat|container-title .|after_title Bern|publisher-place",
			"Moor|editor/literal Holding|editor/literal (|after_title Hrsg|editor/lead .|after_editor )|after_editor :|after_editor Peat|title .|after_title Bern|publisher-place",
		},
		{
			"the end of an organisation that was taken for the title",
			"Ministerium|author/literal für|author/literal Moor|author/literal ,|after_author Salz|title und|title Torf|title (|after_title Hg|editor/lead .|after_editor )|after_editor :|after_editor Peat|container-title .|after_title Bern|publisher-place",
			"Ministerium|editor/literal für|editor/literal Moor|editor/literal ,|editor/literal Salz|editor/literal und|editor/literal Torf|editor/literal (|after_title Hg|editor/lead .|after_editor )|after_editor :|after_editor Peat|title .|after_title Bern|publisher-place",
		},
		{
			"and people behind the title",
			"Moor|title Holding|title (|after_title Hrsg|editor/lead .|after_editor )|after_editor :|after_editor Peat|container-title .|after_title Plan|note :|note Ann|editor/given Marsh|editor/family .|after_editor Bern|publisher-place",
			"Moor|editor/literal Holding|editor/literal (|after_title Hrsg|editor/lead .|after_editor )|after_editor :|after_editor Peat|title .|after_title Plan|note :|note Ann|note Marsh|note .|after_editor Bern|publisher-place",
		},
		{
			"a title and its editors",
			"Peat|title (|after_title ed|editor/lead .|after_editor Ann|editor/given Marsh|editor/family )|after_editor :|after_editor Bern|publisher-place",
			"Peat|title (|after_title ed|editor/lead .|after_editor Ann|editor/given Marsh|editor/family )|after_editor :|after_editor Bern|publisher-place",
		},
		{
			"an article that was taken for a word for in",
			"Marsh|editor/family ,|after_editor a|editor/lead cura|editor/lead di|editor/lead ,|after_editor I|container-title/lead torbieri|title ,|after_title Bern|publisher-place",
			"Marsh|editor/family ,|after_editor a|editor/lead cura|editor/lead di|editor/lead ,|after_editor I|title torbieri|title ,|after_title Bern|publisher-place",
		},
	})
}

func TestEditorsThatAreNoneOrWereTakenForBooks(t *testing.T) {
	checkReasonings(t, func(r *modelReader) {
		r.editorsForBook()
		r.unledEditors()
	}, []reasonTest{
		{
			"a person that was taken for the book",
			"Peat|title ;|after_title in|container-title/lead Marsh|container-title ,|container-title Ann|container-title (|after_container-title Hrsg|editor/lead .|after_editor )|after_editor :|after_editor Bogs|title ,|after_title Bern|publisher-place",
			"Peat|title ;|after_title in|container-title/lead Marsh|editor/family ,|editor/within Ann|editor/given (|after_editor Hrsg|editor/lead .|after_editor )|after_editor :|after_editor Bogs|container-title ,|after_title Bern|publisher-place",
		},
		{
			"a book and its editors",
			"Peat|title ,|after_title in|container-title/lead Bogs|container-title (|after_container-title ed|editor/lead .|after_editor Ann|editor/given Marsh|editor/family )|after_editor",
			"Peat|title ,|after_title in|container-title/lead Bogs|container-title (|after_container-title ed|editor/lead .|after_editor Ann|editor/given Marsh|editor/family )|after_editor",
		},
		{
			"words of the title that were taken for editors",
			"Marsh|author/family :|after_author Peat|title .|after_title Bauern|editor/family ,|editor/within Stecher|editor/given ,|editor/next Moore|editor/family ,|after_editor Bern|publisher-place",
			"Marsh|author/family :|after_author Peat|title .|title Bauern|title ,|title Stecher|title ,|title Moore|title ,|after_editor Bern|publisher-place",
		},
	})
}

func TestEditorsAtTheHeadAreAuthors(t *testing.T) {
	checkReasonings(t, (*modelReader).headAuthors, []reasonTest{
		{
			"no word for editors",
			"Moor|editor/literal Watch|editor/literal .|after_editor 2013|issued/year .|after_date Peat|title",
			"Moor|author/literal Watch|author/literal .|after_author 2013|issued/year .|after_date Peat|title",
		},
		{
			"behind a short form of them",
			"[|after_others MW|author/short ]|after_others Moor|editor/literal Watch|editor/literal .|after_editor 2013|issued/year .|after_date Peat|title",
			"[|after_others MW|author/short ]|after_others Moor|author/literal Watch|author/literal .|after_author 2013|issued/year .|after_date Peat|title",
		},
		{
			"a word for editors",
			"Moor|editor/literal Watch|editor/literal ,|after_editor ed|editor/lead .|after_editor 2013|issued/year .|after_date Peat|title",
			"Moor|editor/literal Watch|editor/literal ,|after_editor ed|editor/lead .|after_editor 2013|issued/year .|after_date Peat|title",
		},
	})
}

func TestTitlesTakenForEditors(t *testing.T) {
	checkReasonings(t, (*modelReader).titleForEditors, []reasonTest{
		{
			"a title",
			"—|author/repeat ,|after_author editores|container-title/lead .|after_title Entre|editor/given Turfa|editor/family e|editor/next Sal|editor/family .|after_editor Heather|publisher ,|after_publisher 2009|issued/year",
			"—|author/repeat ,|after_author editores|editor/lead .|after_title Entre|title Turfa|title e|title Sal|title .|after_title Heather|publisher ,|after_publisher 2009|issued/year",
		},
		{
			"a title with years behind names",
			"Marsh|author/family ,|author/within Ann|author/given ,|after_author redacteuren|editor/lead .|editor/lead Moor|author/given Tussen|author/family 1792|issued/year En|title 1796|title .|after_title Heather|publisher",
			"Marsh|author/family ,|author/within Ann|author/given ,|after_author redacteuren|editor/lead .|editor/lead Moor|title Tussen|title 1792|title En|title 1796|title .|after_title Heather|publisher",
		},
		{
			"editors before a title",
			"—|author/repeat ,|after_author editores|container-title/lead .|after_title Bo|editor/given Reed|editor/family .|after_editor Peat|title",
			"—|author/repeat ,|after_author editores|container-title/lead .|after_title Bo|editor/given Reed|editor/family .|after_editor Peat|title",
		},
	})
}

func TestTranslatorsTakenForEditors(t *testing.T) {
	checkReasonings(t, (*modelReader).translators, []reasonTest{
		{
			"",
			"Tourbes|title ,|after_title trad|editor/lead .|editor/lead de|editor/lead l'anglais|editor/lead par|editor/lead Ann|editor/given Marsh|editor/family .|after_editor Lom|publisher-place",
			"Tourbes|title ,|after_title trad|editor/lead .|editor/lead de|editor/lead l'anglais|editor/lead par|editor/lead Ann|translator/given Marsh|translator/family .|after_editor Lom|publisher-place",
		},
		{
			"",
			"Peat|title ,|after_title ed|editor/lead .|editor/lead and|editor/lead translated|editor/lead by|editor/lead Ann|editor/given Marsh|editor/family .|after_editor Lom|publisher-place",
			"Peat|title ,|after_title ed|editor/lead .|editor/lead and|editor/lead translated|editor/lead by|editor/lead Ann|editor/given Marsh|editor/family .|after_editor Lom|publisher-place",
		},
	})
}

func TestCurators(t *testing.T) {
	checkReasonings(t, (*modelReader).curators, []reasonTest{
		{
			"a word for by that was taken for a name, behind a dash for the authors",
			"—|author/repeat .|after_author Peat|title ,|after_title édité|editor/lead par|author/given Ann|author/given Marsh|author/family et|author/next Bo|author/given Reed|author/family ,|after_author Heather|publisher",
			"—|author/repeat .|after_author Peat|title ,|after_title édité|editor/lead par|editor/lead Ann|editor/given Marsh|editor/family et|editor/next Bo|editor/given Reed|editor/family ,|after_author Heather|publisher",
		},
		{
			"a name",
			"—|author/repeat .|after_author Peat|title ,|after_title édité|editor/lead Ann|author/given Marsh|author/family ,|after_author Heather|publisher",
			"—|author/repeat .|after_author Peat|title ,|after_title édité|editor/lead Ann|author/given Marsh|author/family ,|after_author Heather|publisher",
		},
	})
}

// Who stands behind such a word and a colon has put the work together.
func TestEditorsBehindColon(t *testing.T) {
	checkReasonings(t, (*modelReader).editorsBehindColon, []reasonTest{
		{
			"editors",
			"Peat|title .|after_title Organização|translator/given :|translator/within Ana|translator/given Mar|translator/family e|translator/next Ida|translator/given Reed|translator/family .|after_editor",
			"Peat|title .|after_title Organização|editor/lead :|editor/lead Ana|editor/given Mar|editor/family e|editor/next Ida|editor/given Reed|editor/family .|after_editor",
		},
		{
			"translators",
			"Peat|title .|after_title Tradução|translator/lead :|translator/lead Ana|translator/given Mar|translator/family .|after_editor",
			"Peat|title .|after_title Tradução|translator/lead :|translator/lead Ana|translator/given Mar|translator/family .|after_editor",
		},
	})
}

// A publisher and its place before the original edition are no editor.
func TestPublishersForEditors(t *testing.T) {
	r := readerOf(t, "Peat|title ,|after_title Heather|editor/family ,|editor/within Roma|editor/given (|after_editor ed|editor/lead .|after_editor or|container-title/lead .|container-title/lead Bogs|container-title")
	for _, tt := range []struct {
		text string
		want tag
	}{
		{"Peat, Heather, Roma (ed. or. Bogs", publisherTag},
		{"Peat, Heather, Ann (ed. or. Bogs", editorFamily},
		{"Peat, Heather, Roma (ed. by. Bogs", editorFamily},
	} {
		path := append([]uint8(nil), r.path...)
		again := &modelReader{path: path, confidence: r.confidence}
		again.look(tokens.Tokenize(tt.text))
		again.reason(nil)
		if got := tag(again.path[2]); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.text, tags[got].name, tags[tt.want].name)
		}
	}
}
