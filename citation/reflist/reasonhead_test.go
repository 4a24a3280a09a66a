package reflist

import "testing"

func TestHeadsOfReferences(t *testing.T) {
	checkReasonings(t, (*modelReader).heads, []reasonTest{
		{
			"a title behind a dash, taken for a name before a year",
			"—|author/repeat .|author/given Moor|author/given Peat|author/family 1934|title and|title 1944|title .|after_title Heather|publisher",
			"—|author/repeat .|after_author Moor|title Peat|title 1934|title and|title 1944|title .|after_title Heather|publisher",
		},
		{
			"one name before a word for and others",
			"Ovid|title ,|title et|title al|title .|title Moor|title :|title Peat|title",
			"Ovid|author/family ,|author/next et|author/others al|author/others .|after_author Moor|title :|title Peat|title",
		},
		{
			"a title in small letters",
			"Moor|author/family ve|URL/lead turba|after_others .|after_others (|after_others 2012|issued/year )|after_date .|after_date Peat|title .|title",
			"Moor|title ve|title turba|title .|after_title (|after_others 2012|issued/year )|after_date .|after_date Peat|container-title .|container-title",
		},
		{
			"a title behind a dash",
			"—|author/repeat ,|after_author editor|editor/lead .|editor/lead Moor|author/given Mellan|author/family 1849|title Och|title 1877|title",
			"—|author/repeat ,|after_author editor|editor/lead .|editor/lead Moor|title Mellan|title 1849|title Och|title 1877|title",
		},
		{
			"a name behind a full stop",
			"Moor|title .|title Marsh|author/family .|after_author",
			"Moor|title .|title Marsh|author/family .|after_author",
		},
	})
	checkReasonings(t, func(r *modelReader) {
		r.sights[0].block = 1
		r.newspaperFirst()
	}, []reasonTest{
		{
			"a newspaper in italics",
			"Politika|author/family .|after_author 2013|issued/year .|after_date “|after_date Moor|title ”|after_title",
			"Politika|container-title .|after_container-title 2013|issued/year .|after_date “|after_date Moor|title ”|after_title",
		},
		{
			"somebody in italics, before a title without quotation marks",
			"Suharto|author/family .|after_author 2013|issued/year .|after_date Moor|title .|after_title",
			"Suharto|author/family .|after_author 2013|issued/year .|after_date Moor|title .|after_title",
		},
		{
			"somebody in italics, whose work stands in another",
			"Suharto|author/family .|after_author 2013|issued/year .|after_date “|after_date Moor|title ”|after_title Peat|container-title",
			"Suharto|author/family .|after_author 2013|issued/year .|after_date “|after_date Moor|title ”|after_title Peat|container-title",
		},
	})
	checkReasonings(t, (*modelReader).noteFirst, []reasonTest{
		{
			"a title, taken for a note",
			"The|note Moor|note (|after_others 2012|issued/year )|after_date Bog|title Portal|title .|after_title",
			"The|title Moor|title (|after_others 2012|issued/year )|after_date Bog|container-title Portal|container-title .|after_title",
		},
		{
			"a note before the author",
			"The|note Moor|note (|after_others 2012|issued/year )|after_date Bog|title Portal|title .|after_title Ovid|author/family",
			"The|note Moor|note (|after_others 2012|issued/year )|after_date Bog|title Portal|title .|after_title Ovid|author/family",
		},
	})
	checkReasonings(t, (*modelReader).publisherFirst, []reasonTest{
		{
			"an organisation, taken for a publisher",
			"Board|publisher of|publisher Bogs|publisher ,|after_publisher 2012|issued/year .|after_date Peat|title",
			"Board|author/literal of|author/literal Bogs|author/literal ,|after_author 2012|issued/year .|after_date Peat|title",
		},
		{
			"an organisation, taken for what holds the work",
			"Institute|container-title of|container-title Bogs|container-title ,|after_container-title 2012|issued/year .|after_date Peat|title",
			"Institute|author/literal of|author/literal Bogs|author/literal ,|after_author 2012|issued/year .|after_date Peat|title",
		},
		{
			"what holds the work and is called as no organisation",
			"Politika|container-title ,|after_container-title 2012|issued/year .|after_date Peat|title",
			"Politika|container-title ,|after_container-title 2012|issued/year .|after_date Peat|title",
		},
		{
			"a publisher and nothing behind its year",
			"Board|publisher of|publisher Bogs|publisher ,|after_publisher 2012|issued/year .|after_date",
			"Board|publisher of|publisher Bogs|publisher ,|after_publisher 2012|issued/year .|after_date",
		},
	})
	checkReasonings(t, (*modelReader).editorsGoOn, []reasonTest{{
		"",
		"Ann|editor/given Marsh|editor/family i|container-title/lead Bo|author/given Reed|author/family ,|after_author",
		"Ann|editor/given Marsh|editor/family i|editor/next Bo|editor/given Reed|editor/family ,|after_editor",
	}})
}
