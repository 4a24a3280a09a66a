package reflist

import "testing"

func TestTownsAndYearsInRemarks(t *testing.T) {
	checkReasonings(t, (*modelReader).townAndYear, []reasonTest{
		{"", "Peat|title .|after_title 1|volume .|after_numbers Lom|note 2000|note .|after_others", "Peat|title .|after_title 1|volume .|after_numbers Lom|publisher-place 2000|issued/year .|after_others"},
		{"", "Peat|title .|after_title May|note 2000|note .|after_others Lom|publisher", "Peat|title .|after_title May|note 2000|note .|after_others Lom|publisher"},
	})
}

func TestTownsInRemarks(t *testing.T) {
	checkReasonings(t, (*modelReader).townInRemark, []reasonTest{
		{
			"a town and a publisher",
			"Peat|title ,|after_title Paris|note ,|note Moor|note House|note ,|after_others 1999|issued/year",
			"Peat|title ,|after_title Paris|publisher-place ,|after_publisher Moor|publisher House|publisher ,|after_others 1999|issued/year",
		},
		{
			"a town and something else",
			"Peat|title ,|after_title Paris|note ,|note printed|note House|note ,|after_others 1999|issued/year",
			"Peat|title ,|after_title Paris|note ,|note printed|note House|note ,|after_others 1999|issued/year",
		},
	})
}

func TestImprintsBehindTitles(t *testing.T) {
	checkReasonings(t, (*modelReader).imprints, []reasonTest{
		{
			"the year of the first edition",
			"Peat|title [|title 1975|title ]|title ,|title revised|title edition|title ,|after_title Oslo|publisher-place ,|after_publisher 1996|issued/year",
			"Peat|title [|after_title 1975|original-date/year ]|after_date ,|after_others revised|edition edition|edition ,|after_title Oslo|publisher-place ,|after_publisher 1996|issued/year",
		},
		{
			"a year in square brackets within a title",
			"Peat|title [|title 1975|title ]|title of|title Moss|title ,|after_title Oslo|publisher-place ,|after_publisher 1996|issued/year",
			"Peat|title [|title 1975|title ]|title of|title Moss|title ,|after_title Oslo|publisher-place ,|after_publisher 1996|issued/year",
		},
		{
			"a town, a publisher and a series",
			"Peat|title of|title moss|title ,|title Paris|title ,|title Cerf|title (|title Bogs|title )|title ,|after_title 1996|issued/year",
			"Peat|title of|title moss|title ,|after_title Paris|publisher-place ,|after_publisher Cerf|publisher (|after_publisher Bogs|note )|after_others ,|after_title 1996|issued/year",
		},
		{
			"a town among words",
			"Peat|title ,|title Paris|title ,|title its|title moss|title ,|after_title 1996|issued/year",
			"Peat|title ,|title Paris|title ,|title its|title moss|title ,|after_title 1996|issued/year",
		},
		{
			"a place before the publisher",
			"Peat|title of|title northern|title moss|title ,|title Lom|title ,|after_title Moor|publisher House|publisher ,|after_publisher 1996|issued/year",
			"Peat|title of|title northern|title moss|title ,|after_title Lom|publisher-place ,|after_title Moor|publisher House|publisher ,|after_publisher 1996|issued/year",
		},
		{
			"a place before the year",
			"Peat|title of|title northern|title moss|title ,|title Lom|title 1996|issued/year",
			"Peat|title of|title northern|title moss|title ,|after_title Lom|publisher-place 1996|issued/year",
		},
		{
			"the last of some things in capitals",
			"Peat|title ,|title Salt|title ,|after_title Moor|publisher House|publisher ,|after_publisher 1996|issued/year",
			"Peat|title ,|title Salt|title ,|after_title Moor|publisher House|publisher ,|after_publisher 1996|issued/year",
		},
		{
			"a bracket that opens behind the place",
			"Peat|title .|after_title Graz|publisher-place [|publisher-place u|after_publisher",
			"Peat|title .|after_title Graz|publisher-place [|after_publisher u|after_publisher",
		},
		{
			"a publisher in a bracket that opens in the title",
			"Peat|container-title of|container-title Lom|container-title (|container-title MH|container-title 1996|issued/year )|after_date 210|page/first",
			"Peat|container-title of|container-title Lom|container-title (|after_container-title MH|publisher 1996|issued/year )|after_date 210|page/first",
		},
		{
			"a town before the year",
			"Peat|title and|title Salt|title ,|title Oslo|title ,|after_title 1996|issued/year",
			"Peat|title and|title Salt|title ,|after_title Oslo|publisher-place ,|after_title 1996|issued/year",
		},
		{
			"a place without a year",
			"Peat|title .|after_title Lom|note ,|note undated|note .|after_others",
			"Peat|title .|after_title Lom|publisher-place ,|after_publisher undated|status .|after_others",
		},
	})
}

func TestPlacesBeforeTitles(t *testing.T) {
	checkReasonings(t, (*modelReader).placeBeforeTitle, []reasonTest{
		{
			"no publisher behind the colon",
			"Marsh|author/family ,|after_author editor|editor/lead .|after_editor Leeds|publisher-place :|after_publisher Peat|title after|title 1898|title .|after_title Heather|publisher",
			"Marsh|author/family ,|after_author editor|editor/lead .|after_editor Leeds|title :|title Peat|title after|title 1898|title .|after_title Heather|publisher",
		},
		{
			"a publisher, behind a title",
			"Peat|title .|after_title Leeds|publisher-place :|after_publisher Heather|title",
			"Peat|title .|after_title Leeds|publisher-place :|after_publisher Heather|title",
		},
	})
}
