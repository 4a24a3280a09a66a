package reflist

import "testing"

// Letters that stand for one are initials where given names are initials behind no comma.
func TestInitialsOfTwoLetters(t *testing.T) {
	checkReasonings(t, tight((*modelReader).longInitials), []reasonTest{
		{
			"taken for an organisation",
			"Марш|author/literal Дж|author/literal .|after_author Торф|title",
			"Марш|author/family Дж|author/given .|author/given Торф|title",
		},
		{
			"taken for a family name",
			"Марш|author/given Дж|author/family .|after_author Торф|title",
			"Марш|author/family Дж|author/given .|author/given Торф|title",
		},
		{
			"with another",
			"Марш|author/literal Дж|author/literal .|author/literal С|author/literal .|author/literal Торф|title",
			"Марш|author/family Дж|author/given .|author/given С|author/given .|author/given Торф|title",
		},
		{
			"behind somebody",
			"Reed|author/family A|author/given .|author/given ,|author/next Marsh|author/given Yu|author/family .|after_author Peat|title",
			"Reed|author/family A|author/given .|author/given ,|author/next Marsh|author/family Yu|author/given .|author/given Peat|title",
		},
		{
			"a word",
			"Moor|author/literal Co|author/literal .|after_author Peat|title",
			"Moor|author/literal Co|author/literal .|after_author Peat|title",
		},
		{
			"a suffix",
			"Marsh|author/literal Jr|author/literal .|after_author Peat|title",
			"Marsh|author/literal Jr|author/literal .|after_author Peat|title",
		},
		{
			"more of an organisation",
			"Bog|author/literal Ch|author/literal .|author/literal Trust|author/literal .|after_author Peat|title",
			"Bog|author/literal Ch|author/literal .|author/literal Trust|author/literal .|after_author Peat|title",
		},
	})
}

// tight is reasoning about words with no white space before any.
func tight(reason func(*modelReader)) func(*modelReader) {
	return func(r *modelReader) {
		for i := range r.sights {
			r.sights[i].spaceBefore = false
		}
		reason(r)
	}
}

// Where given names are initials, a word behind them begins the title.
func TestTitlesBehindInitials(t *testing.T) {
	checkReasonings(t, (*modelReader).titleBehindInitials, []reasonTest{
		{
			"before the rest of the title",
			"Marsh|author/given A|author/given .|author/given Peat|author/family —|after_author its|title uses|title /|after_title",
			"Marsh|author/family A|author/given .|author/given Peat|title —|title its|title uses|title /|after_title",
		},
		{
			"the rest taken for words that lead",
			"Marsh|author/family A|author/given .|author/given B|author/given .|author/given Peat|author/given uses|URL/lead /|URL/lead 1999|issued/year",
			"Marsh|author/family A|author/given .|author/given B|author/given .|author/given Peat|title uses|title /|URL/lead 1999|issued/year",
		},
		{
			"the last of several",
			"Reed|author/family C|author/given .|author/given ,|author/next Marsh|author/family A|author/given .|author/given Peat|author/given /|after_author 1999|issued/year",
			"Reed|author/family C|author/given .|author/given ,|author/next Marsh|author/family A|author/given .|author/given Peat|title /|after_author 1999|issued/year",
		},
		{
			"a given name before a comma",
			"Marsh|author/family A|author/given .|author/given Paul|author/given ,|after_author 1999|issued/year",
			"Marsh|author/family A|author/given .|author/given Paul|author/given ,|after_author 1999|issued/year",
		},
		{
			"a suffix",
			"Marsh|author/family A|author/given .|author/given Jr|author/given .|after_author 1999|issued/year",
			"Marsh|author/family A|author/given .|author/given Jr|author/given .|after_author 1999|issued/year",
		},
		{
			"a title elsewhere",
			"Marsh|author/family A|author/given .|author/given Paul|author/given (|after_author 1999|issued/year )|after_date Peat|title",
			"Marsh|author/family A|author/given .|author/given Paul|author/given (|after_author 1999|issued/year )|after_date Peat|title",
		},
		{
			"the given name first",
			"A|author/given .|author/given Marsh|author/family —|after_author Peat|title",
			"A|author/given .|author/given Marsh|author/family —|after_author Peat|title",
		},
	})
}

// Initials are no word between two people.
func TestInitialsTakenForMarks(t *testing.T) {
	checkReasonings(t, (*modelReader).initialsForMarks, []reasonTest{
		{
			"initials",
			"Marsh|author/family EL|author/given ,|author/next Reed|author/family JR|author/next ,|author/next Ovid|author/family A|author/given",
			"Marsh|author/family EL|author/given ,|author/next Reed|author/family JR|author/given ,|author/next Ovid|author/family A|author/given",
		},
		{
			"a suffix",
			"Marsh|editor/family EL|editor/given ,|editor/next Reed|editor/family III|editor/next ,|editor/next Ovid|editor/family A|editor/given",
			"Marsh|editor/family EL|editor/given ,|editor/next Reed|editor/family III|editor/suffix ,|editor/next Ovid|editor/family A|editor/given",
		},
		{
			"a word for and",
			"Reed|author/family ET|author/next ,|author/next Ovid|author/family A|author/given",
			"Reed|author/family ET|author/next ,|author/next Ovid|author/family A|author/given",
		},
	})
}
