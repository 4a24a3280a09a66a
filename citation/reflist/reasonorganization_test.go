package reflist

import (
	"testing"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/names"
)

func TestOrganizationsOfAPath(t *testing.T) {
	checkReasonings(t, func(r *modelReader) {
		r.peopleOrganization(authorTags)
		r.partsOfOrganizations(authorTags)
	}, []reasonTest{
		{
			"people who are called as an organisation is",
			"Department|author/given of|author/particle Peat|author/family and|author/next Salt|author/given Works|author/family .|after_author Moss|title",
			"Department|author/literal of|author/literal Peat|author/literal and|author/literal Salt|author/literal Works|author/literal .|after_author Moss|title",
		},
		{
			"people of whom one is called as an organisation",
			"Ann|author/given Bank|author/family and|author/next Bo|author/given Reed|author/family .|after_author Moss|title",
			"Ann|author/given Bank|author/family and|author/next Bo|author/given Reed|author/family .|after_author Moss|title",
		},
		{
			"one organisation with a word for and",
			"Ministry|author/literal of|author/literal Peat|author/literal and|author/next Salt|author/literal .|after_author Moss|title",
			"Ministry|author/literal of|author/literal Peat|author/literal and|author/literal Salt|author/literal .|after_author Moss|title",
		},
		{
			"two organisations",
			"Ministry|author/literal of|author/literal Peat|author/literal and|author/next Salt|author/literal Institute|author/literal .|after_author Moss|title",
			"Ministry|author/literal of|author/literal Peat|author/literal and|author/next Salt|author/literal Institute|author/literal .|after_author Moss|title",
		},
		{
			"a part of it",
			"Ministry|author/literal of|author/literal Peat|author/literal ,|author/next Division|author/literal of|author/literal Salt|author/literal .|after_author Moss|title",
			"Ministry|author/literal of|author/literal Peat|author/literal ,|author/literal Division|author/literal of|author/literal Salt|author/literal .|after_author Moss|title",
		},
		{
			"an adjective of both",
			"Ministry|author/literal of|author/literal Peat|author/literal and|author/next International|author/literal Salt|author/literal .|after_author Moss|title",
			"Ministry|author/literal of|author/literal Peat|author/literal and|author/literal International|author/literal Salt|author/literal .|after_author Moss|title",
		},
		{
			"an organisation and its short form",
			"Ministry|author/literal of|author/literal Peat|author/literal and|author/next WHO|author/literal .|after_author Moss|title",
			"Ministry|author/literal of|author/literal Peat|author/literal and|author/next WHO|author/literal .|after_author Moss|title",
		},
	})
}

func TestOrganizationsBesideEachOther(t *testing.T) {
	checkReasonings(t, func(r *modelReader) {
		for i := range r.sights {
			r.sights[i].spaceBefore = false
		}
		r.joinedAcronyms(authorTags)
		r.listedOrganizations(authorTags)
	}, []reasonTest{
		{
			"",
			"Joint|author/literal PAO|author/literal /|author/next WPO|author/literal Committee|author/literal .|after_author Peat|title",
			"Joint|author/literal PAO|author/literal /|author/literal WPO|author/literal Committee|author/literal .|after_author Peat|title",
		},
		{
			"",
			"PAO|author/literal /|author/next WPO|author/literal .|after_author Peat|title",
			"PAO|author/literal /|author/next WPO|author/literal .|after_author Peat|title",
		},
		{
			"",
			"Peat|author/literal Association|author/literal ,|author/literal Moss|author/literal Association|author/literal and|author/next Bog|author/literal Council|author/literal .|after_author Peat|title",
			"Peat|author/literal Association|author/literal ,|author/next Moss|author/literal Association|author/literal and|author/next Bog|author/literal Council|author/literal .|after_author Peat|title",
		},
		{
			"",
			"Ministry|author/literal of|author/literal Food|author/literal ,|author/literal Farms|author/literal and|author/next Bog|author/literal Council|author/literal .|after_author Peat|title",
			"Ministry|author/literal of|author/literal Food|author/literal ,|author/literal Farms|author/literal and|author/next Bog|author/literal Council|author/literal .|after_author Peat|title",
		},
	})
}

func TestAcronymsBeforeSentences(t *testing.T) {
	checkReasonings(t, (*modelReader).acronymBeforeSentence, []reasonTest{
		{
			"",
			"ISTAT|author/family ,|author/within Rapporto|author/given annuale|author/given 2014|issued/year .|after_author Torba|title ,|after_title Roma|publisher-place ,|after_publisher 2015|issued/year",
			"ISTAT|author/literal ,|after_author Rapporto|title annuale|title 2014|title .|title Torba|title ,|after_title Roma|publisher-place ,|after_publisher 2015|issued/year",
		},
		{
			"",
			"MARSH|author/family ,|author/within Ann|author/given de|author/given .|after_author Peat|title",
			"MARSH|author/family ,|author/within Ann|author/given de|author/given .|after_author Peat|title",
		},
	})
}

func TestFirstOrganizationOfAPath(t *testing.T) {
	checkReasonings(t, func(r *modelReader) {
		r.firstOrganization()
	}, []reasonTest{
		{
			"taken for the publisher",
			"Peat|publisher Society|publisher (|after_publisher 1999|issued/year )|after_date Moss|title",
			"Peat|author/literal Society|author/literal (|after_author 1999|issued/year )|after_date Moss|title",
		},
		{
			"taken for a sentence of the title, with a short form",
			"Society|title of|title Peat|title (|title SP|title )|title .|title Salt|title and|title Moss|title .|after_title 1999|issued/year",
			"Society|author/literal of|author/literal Peat|author/literal (|author/literal SP|author/literal )|author/literal .|after_author Salt|title and|title Moss|title .|after_title 1999|issued/year",
		},
		{
			"taken for a sentence of the title",
			"Society|title of|title Peat|title .|title Salt|title and|title Moss|title .|after_title 1999|issued/year",
			"Society|author/literal of|author/literal Peat|author/literal .|after_author Salt|title and|title Moss|title .|after_title 1999|issued/year",
		},
		{
			"a title with small words",
			"Society|title without|title peat|title .|title Salt|title and|title Moss|title .|after_title 1999|issued/year",
			"Society|title without|title peat|title .|title Salt|title and|title Moss|title .|after_title 1999|issued/year",
		},
		{
			"behind an author",
			"Marsh|author/family .|after_author Society|title of|title Peat|title .|title Salt|title and|title Moss|title",
			"Marsh|author/family .|after_author Society|title of|title Peat|title .|title Salt|title and|title Moss|title",
		},
	})
}

func TestSingleNamesOfAPath(t *testing.T) {
	checkReasonings(t, func(r *modelReader) {
		r.single(authorTags)
	}, []reasonTest{
		{"an acronym", "ABC|author/family .|after_author Moss|title", "ABC|author/literal .|after_author Moss|title"},
		{"before a comma, who knows", "ABC|author/family ,|after_author Moss|title", "ABC|author/family ,|after_author Moss|title"},
		{"who has one name", "Suharto|author/family .|after_author Moss|title", "Suharto|author/family .|after_author Moss|title"},
		{"small letters behind capitals", "CNPq|author/family .|after_author Moss|title", "CNPq|author/literal .|after_author Moss|title"},
		{"a compound before a comma", "Socialstyrelsen|author/family ,|after_author Moss|title", "Socialstyrelsen|author/literal ,|after_author Moss|title"},
		{"a compound", "Forschungsrat|author/family .|after_author Moss|title", "Forschungsrat|author/literal .|after_author Moss|title"},
		{"who publishes the work", "Posit|author/family .|after_author Moss|title .|after_title Posit|publisher Ltd|publisher", "Posit|author/literal .|after_author Moss|title .|after_title Posit|publisher Ltd|publisher"},
		{"whose site it stands on", "Iphan|author/family .|after_author Moss|title .|after_title https://portal.iphan.gov.br/moss|URL", "Iphan|author/literal .|after_author Moss|title .|after_title https://portal.iphan.gov.br/moss|URL"},
		{"a newspaper", "Le|author/given Monde|author/family .|after_author Moss|title", "Le|author/literal Monde|author/literal .|after_author Moss|title"},
		{"a person with an initial left over", "MARSH|author/family E|after_author .|after_author ,|after_author Moss|title", "MARSH|author/family E|author/given .|author/given ,|after_author Moss|title"},
		{"a person with an article", "Le|author/family Marsh|author/family .|after_author Moss|title", "Le|author/family Marsh|author/family .|after_author Moss|title"},
	})
}

func TestOrganizationsAsEditors(t *testing.T) {
	checkReasonings(t, func(r *modelReader) {
		r.peopleOrganization(editorTags)
		r.single(editorTags)
	}, []reasonTest{
		{
			"several people",
			"Centre|editor/given for|editor/given Peat|editor/family and|editor/next Salt|editor/family (|after_editor Hrsg|editor/lead .|editor/lead )|after_editor Moss|title",
			"Centre|editor/literal for|editor/literal Peat|editor/literal and|editor/literal Salt|editor/literal (|after_editor Hrsg|editor/lead .|editor/lead )|after_editor Moss|title",
		},
		{
			"an acronym",
			"ABC|editor/family (|after_editor Hrsg|editor/lead .|editor/lead )|after_editor Moss|title",
			"ABC|editor/literal (|after_editor Hrsg|editor/lead .|editor/lead )|after_editor Moss|title",
		},
	})
}

func TestDoubleFamiliesWithInitials(t *testing.T) {
	for _, tt := range []struct {
		known names.Known
		want  string
	}{
		{names.Known{NoComma: true, Initials: true}, "Marsh|editor/family -|editor/family Reed|editor/family MB|editor/given (|after_editor eds|editor/lead"},
		{names.Known{}, "Marsh|editor/literal -|editor/literal Reed|editor/literal MB|editor/literal (|after_editor eds|editor/lead"},
	} {
		checkReasoning(t, "Marsh|editor/literal -|editor/literal Reed|editor/literal MB|editor/literal (|after_editor eds|editor/lead", tt.want, func(r *modelReader) {
			for i := range r.sights[:3] {
				r.sights[i].spaceBefore = false
			}
			r.known = tt.known
			r.initialled()
		})
	}
}

func TestParticlesWithInitials(t *testing.T) {
	const path = "Lo|editor/literal Marsh|editor/literal MG|editor/literal (|after_editor ed|editor/lead"
	for _, tt := range []struct {
		known names.Known
		want  string
	}{
		{names.Known{NoComma: true, Initials: true}, "Lo|editor/family Marsh|editor/family MG|editor/given (|after_editor ed|editor/lead"},
		{names.Known{}, path},
	} {
		checkReasoning(t, path, tt.want, func(r *modelReader) {
			r.known = tt.known
			r.initialled()
		})
		l := citation.Listed{Reference: &citation.Reference{Editor: []citation.Name{{Literal: "Lo Marsh MG"}}}}
		if got := tt.known.MayChange(&l); got != tt.known.NoComma {
			t.Errorf("read again: %v", got)
		}
	}
}

func TestGroupsAmongPeople(t *testing.T) {
	checkReasonings(t, func(r *modelReader) {
		r.initialled()
		r.groups(authorTags)
	}, []reasonTest{
		{
			"a group behind people",
			"Marsh|author/family EL|author/given ;|author/next PEAT|author/family Investigators|author/given .|after_author Moss|title",
			"Marsh|author/family EL|author/given ;|author/next PEAT|author/literal Investigators|author/literal .|after_author Moss|title",
		},
		{
			"a person who is called as a group is",
			"Marsh|author/family EL|author/given ,|author/next Group|author/family TM|author/given .|after_author Moss|title",
			"Marsh|author/family EL|author/given ,|author/next Group|author/family TM|author/given .|after_author Moss|title",
		},
		{
			"a name of nothing but marks",
			"Marsh|author/family EL|author/given ,|author/next .|author/given .|author/given ;|author/next Moss|title",
			"Marsh|author/family EL|author/given ,|author/next .|author/given .|author/given ;|author/next Moss|title",
		},
		{
			"a person beside people with initials",
			"Marsh|author/family EL|author/given ,|author/next La|author/literal Banca|author/literal RO|author/literal .|after_author Moss|title",
			"Marsh|author/family EL|author/given ,|author/next La|author/family Banca|author/family RO|author/given .|after_author Moss|title",
		},
	})
}

func TestOrganizationsThatGoOnIntoTheTitle(t *testing.T) {
	checkReasonings(t, (*modelReader).intoTitle, []reasonTest{
		{
			"its first word",
			"Council|author/literal Peat|title Moor|title .|title Salt|title .|after_title 1999|issued/year",
			"Council|author/literal Peat|author/literal Moor|author/literal .|after_author Salt|title .|after_title 1999|issued/year",
		},
		{
			"the first words of the title",
			"Peat|author/literal Group|author/literal .|author/literal Moss|author/literal of|title Moor|title .|after_title 1999|issued/year",
			"Peat|author/literal Group|author/literal .|after_author Moss|title of|title Moor|title .|after_title 1999|issued/year",
		},
		{
			"a mark between",
			"Council|author/literal .|after_author Peat|title Moor|title .|title Salt|title",
			"Council|author/literal .|after_author Peat|title Moor|title .|title Salt|title",
		},
	})
}

func TestTitlesTakenForOrganizations(t *testing.T) {
	checkReasonings(t, (*modelReader).titleForOrganization, []reasonTest{
		{
			"before the date in brackets",
			"Bogs|author/literal and|author/literal Oaks|author/literal :|after_author A|title study|title .|after_title (|after_title 2018|issued/year )|after_date .|after_date Gazette|container-title",
			"Bogs|title and|title Oaks|title :|title A|title study|title .|after_title (|after_title 2018|issued/year )|after_date .|after_date Gazette|container-title",
		},
		{
			"before the year in brackets",
			"Bogs|author/literal and|author/literal Oaks|author/literal :|after_author A|title study|title (|after_title 2018|issued/year )|after_date Gazette|title",
			"Bogs|title and|title Oaks|title :|title A|title study|title (|after_title 2018|issued/year )|after_date Gazette|title",
		},
		{
			"before the year behind a comma",
			"Bogs|author/literal :|after_author Peat|title and|title Oaks|title ,|title 2018|title .|after_title Gazette|container-title",
			"Bogs|title :|title Peat|title and|title Oaks|title ,|after_title 2018|issued/year .|after_date Gazette|container-title",
		},
		{
			"an organisation",
			"Heather|author/literal Council|author/literal :|after_author A|title study|title .|after_title (|after_title 2018|issued/year )|after_date",
			"Heather|author/literal Council|author/literal :|after_author A|title study|title .|after_title (|after_title 2018|issued/year )|after_date",
		},
		{
			"no date behind the title",
			"Bogs|author/literal and|author/literal Oaks|author/literal :|after_author A|title study|title .|after_title Leeds|publisher-place",
			"Bogs|author/literal and|author/literal Oaks|author/literal :|after_author A|title study|title .|after_title Leeds|publisher-place",
		},
	})
}

func TestOrganizationsInSeveralParts(t *testing.T) {
	checkReasonings(t, func(r *modelReader) {
		r.groupFirst()
		r.namedInFull()
	}, []reasonTest{
		{
			"the short form of all parts",
			"Peat|author/literal Agency|author/literal and|author/next Fen|author/given of|author/particle Moor|author/family (|author/within PAFM|author/given )|after_author .|after_author Salt|title",
			"Peat|author/literal Agency|author/literal and|author/literal Fen|author/literal of|author/literal Moor|author/literal (|author/literal PAFM|author/literal )|author/literal .|after_author Salt|title",
		},
		{
			"the short form of one",
			"Peat|author/literal Agency|author/literal and|author/next Fen|author/literal Union|author/literal (|author/within FU|author/short )|after_author .|after_author Salt|title",
			"Peat|author/literal Agency|author/literal and|author/next Fen|author/literal Union|author/literal (|author/within FU|author/short )|after_author .|after_author Salt|title",
		},
		{
			"a group before those who belong to it",
			"Peat|title Study|title Group|title ,|after_title Marsh|author/family B|author/given .|after_author Salt|title",
			"Peat|author/literal Study|author/literal Group|author/literal ,|author/next Marsh|author/family B|author/given .|after_author Salt|title",
		},
		{
			"a group in the title alone",
			"Peat|title Group|title ,|after_title Marsh|author/family B|author/given .|after_author 1999|issued/year",
			"Peat|title Group|title ,|after_title Marsh|author/family B|author/given .|after_author 1999|issued/year",
		},
	})
}

// Where everybody has initials before the family name, two words are an organisation.
func TestCompaniesAmongInitials(t *testing.T) {
	checkReasonings(t, (*modelReader).companies, []reasonTest{
		{
			"a company",
			"Moor|author/given Instruments|author/family ,|after_author “|after_author Peat|title",
			"Moor|author/literal Instruments|author/literal ,|after_author “|after_author Peat|title",
		},
		{
			"initials",
			"A|author/given .|author/given Instruments|author/family ,|after_author “|after_author Peat|title",
			"A|author/given .|author/given Instruments|author/family ,|after_author “|after_author Peat|title",
		},
		{
			"a given name in full",
			"Bernard|author/given Marsh|author/family ,|after_author “|after_author Peat|title",
			"Bernard|author/given Marsh|author/family ,|after_author “|after_author Peat|title",
		},
		{
			"one of several",
			"Quillo|author/given Marsh|author/family and|author/next A|author/given .|author/given Reed|author/family ,|after_author Peat|title",
			"Quillo|author/given Marsh|author/family and|author/next A|author/given .|author/given Reed|author/family ,|after_author Peat|title",
		},
	})
}
