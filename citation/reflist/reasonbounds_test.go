package reflist

import (
	"testing"
)

func TestBoundsOfOrganizations(t *testing.T) {
	checkReasonings(t, (*modelReader).bounds, []reasonTest{
		{
			"a bracket that closes the short form",
			"Peat|author/literal Society|author/literal (|author/literal PS|author/literal )|after_author .|after_author Moss|title",
			"Peat|author/literal Society|author/literal (|author/literal PS|author/literal )|author/literal .|after_author Moss|title",
		},
		{
			"a name that goes on behind its short form",
			"Peat|author/literal Study|author/literal (|author/literal PS|author/literal )|citation-label Group|author/literal .|after_author Moss|title",
			"Peat|author/literal Study|author/literal (|author/literal PS|author/literal )|author/literal Group|author/literal .|after_author Moss|title",
		},
		{
			"another organisation behind a short form",
			"Peat|author/literal Society|author/literal (|author/literal PS|author/literal )|author/next &|author/next Salt|author/literal Institute|author/literal .|after_author Moss|title",
			"Peat|author/literal Society|author/literal (|author/literal PS|author/literal )|author/literal &|author/next Salt|author/literal Institute|author/literal .|after_author Moss|title",
		},
		{
			"a title behind a full stop, which began it anew",
			"Peat|author/literal Society|author/literal .|author/literal Peat|author/literal Society|author/literal of|author/literal Moss|title",
			"Peat|author/literal Society|author/literal .|after_author Peat|title Society|title of|title Moss|title",
		},
		{
			"what it is for, with commas between",
			"Ministry|author/literal of|author/literal Peat|author/literal ,|author/next Salt|author/family and|author/next Moss|author/family .|after_author 1999|issued/year",
			"Ministry|author/literal of|author/literal Peat|author/literal ,|author/literal Salt|author/literal and|author/literal Moss|author/literal .|after_author 1999|issued/year",
		},
		{
			"the same in capitals",
			"MINISTÉRIO|author/literal DA|author/literal TURFA|author/literal ,|author/next SAL|author/given E|author/given MUSGO|author/family .|after_author 1999|issued/year",
			"MINISTÉRIO|author/literal DA|author/literal TURFA|author/literal ,|author/literal SAL|author/literal E|author/literal MUSGO|author/literal .|after_author 1999|issued/year",
		},
		{
			"people behind an organisation",
			"Ministry|author/literal of|author/literal Peat|author/literal ,|author/next Salt|author/family ,|author/within A|author/given and|author/next Moss|author/family .|after_author 1999|issued/year",
			"Ministry|author/literal of|author/literal Peat|author/literal ,|author/next Salt|author/family ,|author/within A|author/given and|author/next Moss|author/family .|after_author 1999|issued/year",
		},
	})
}

func TestOrganizationsThatGoOnInTitles(t *testing.T) {
	checkReasonings(t, (*modelReader).enumerationsInTitle, []reasonTest{
		{
			"",
			"Ministero|author/literal dell'Agricoltura|author/literal ,|after_author Industria|title e|title Commercio|title ,|title Annuario|title statistico|title ,|after_title Roma|publisher-place",
			"Ministero|author/literal dell'Agricoltura|author/literal ,|author/literal Industria|author/literal e|author/literal Commercio|author/literal ,|after_author Annuario|title statistico|title ,|after_title Roma|publisher-place",
		},
		{
			"",
			"Ministero|author/literal dell'Agricoltura|author/literal ,|after_author Torba|title e|title brughiera|title ,|title Annuario|title ,|after_title Roma|publisher-place",
			"Ministero|author/literal dell'Agricoltura|author/literal ,|after_author Torba|title e|title brughiera|title ,|title Annuario|title ,|after_title Roma|publisher-place",
		},
		{
			"a title that ends in years",
			"Ministero|author/literal dell'Agricoltura|author/literal ,|after_author Torba|title e|title Leeds|title ,|title 1756|title –|title 1762|title (|after_title Roma|publisher-place",
			"Ministero|author/literal dell'Agricoltura|author/literal ,|after_author Torba|title e|title Leeds|title ,|title 1756|title –|title 1762|title (|after_title Roma|publisher-place",
		},
	})
}

func TestUnitsAndJurisdictions(t *testing.T) {
	checkReasonings(t, func(r *modelReader) {
		r.jurisdictions()
		r.acronymFirst()
		r.acronymBeforeBrackets()
		r.units()
	}, []reasonTest{
		{
			"a part of a ministry before the title",
			"Brasil|author/literal .|after_author Ministério|title da|title Saúde|title .|title Moss|title and|title Salt|title .|after_title 1999|issued/year",
			"Brasil|author/literal .|author/literal Ministério|author/literal da|author/literal Saúde|author/literal .|after_author Moss|title and|title Salt|title .|after_title 1999|issued/year",
		},
		{
			"a part behind a comma",
			"Salt|author/literal Organization|author/literal ,|after_author Growth|title Study|title Group|title .|title Moss|title and|title Salt|title .|after_title 1999|issued/year",
			"Salt|author/literal Organization|author/literal ,|author/literal Growth|author/literal Study|author/literal Group|author/literal .|after_author Moss|title and|title Salt|title .|after_title 1999|issued/year",
		},
		{
			"a short form before the name",
			"SFB|author/given -|author/within Serviço|author/given Florestal|author/given Brasileiro|author/family .|after_author Moss|title",
			"SFB|author/literal -|author/literal Serviço|author/literal Florestal|author/literal Brasileiro|author/literal .|after_author Moss|title",
		},
		{
			"a state before the year of its law",
			"Peat|author/given Moss|author/family .|after_author 2016|issued/year .|after_date Resolução|title SMA|title",
			"Peat|author/literal Moss|author/literal .|after_author 2016|issued/year .|after_date Resolução|title SMA|title",
		},
		{
			"parts that were taken for a genre and for another author",
			"Brasil|author/literal .|after_author Ministério|genre da|genre Saúde|genre .|after_others Secretaria|author/literal de|author/literal Turfa|author/literal .|after_author Moss|title",
			"Brasil|author/literal .|author/literal Ministério|author/literal da|author/literal Saúde|author/literal .|author/literal Secretaria|author/literal de|author/literal Turfa|author/literal .|after_author Moss|title",
		},
		{
			"a ministry that is the title",
			"Brasil|author/literal .|after_author Ministério|title da|title Saúde|title .|after_title 1999|issued/year .|after_date",
			"Brasil|author/literal .|after_author Ministério|title da|title Saúde|title .|after_title 1999|issued/year .|after_date",
		},
		{
			"a state whose law follows",
			"España|author/family .|after_author Ley|title 7|title de|title aguas|title .|after_title 1985|issued/year",
			"España|author/literal .|after_author Ley|title 7|title de|title aguas|title .|after_title 1985|issued/year",
		},
		{
			"a state that is said to be one",
			"Peat|author/given Moss|author/family (|author/within State|author/given )|after_author .|after_author Salt|title",
			"Peat|author/literal Moss|author/literal (|author/literal State|author/literal )|author/literal .|after_author Salt|title",
		},
		{
			"a short form before the name in brackets",
			"MFS|author/literal (|author/within Moor|author/literal for|author/literal Friends|title and|title Society|title )|title ,|after_title Peat|container-title",
			"MFS|author/short (|author/within Moor|author/literal for|author/literal Friends|author/literal and|author/literal Society|author/literal )|after_author ,|after_title Peat|container-title",
		},
		{
			"a short form before other brackets",
			"MFS|author/literal (|after_author Peat|title and|title Moss|title )|title .|after_title Leeds|publisher-place",
			"MFS|author/literal (|after_author Peat|title and|title Moss|title )|title .|after_title Leeds|publisher-place",
		},
		{
			"a person before a law",
			"Moss|author/family ,|author/within Ann|author/given .|after_author Law|title of|title peat|title",
			"Moss|author/family ,|author/within Ann|author/given .|after_author Law|title of|title peat|title",
		},
	})
}
