package reflist

import "testing"

func TestNoDateBehindNames(t *testing.T) {
	for _, tt := range []struct {
		text string
		want bool
	}{{"Marsh, Ann. o. J. Peat", true}, {"Marsh, Ann. O. J. Peat", false}, {"Marsh, Ann. z. B. Peat", false}} {
		r := readerOfText(tt.text, authorFamily, authorWithin, authorGiven, authorNext, authorGiven, authorGiven, authorGiven, authorGiven, titleTag)
		r.noDateBehindNames()
		if got := tag(r.path[4]) == statusTag && tag(r.path[3]) == afterAuthor; got != tt.want {
			t.Errorf("%s: no date: %v", tt.text, got)
		}
	}
}

func TestNoDateBehindNamesAsOtherParts(t *testing.T) {
	checkReasonings(t, (*modelReader).noDateBehindNames, []reasonTest{
		{
			"behind somebody of one name, taken for a label",
			"Ovid|citation-label .|citation-label undated|URL/lead .|after_others Peat|collection-title .|after_container-title Heather|publisher",
			"Ovid|author/family .|after_author undated|status .|after_others Peat|title .|after_container-title Heather|publisher",
		},
		{
			"behind editors, before a title that begins with a year",
			"Marsh|editor/family ,|editor/within Ann|editor/given ,|after_editor ed|editor/lead .|after_others undated|after_others .|after_others 1925|issued/year Sonra|title Leeds|title .|after_title",
			"Marsh|editor/family ,|editor/within Ann|editor/given ,|after_editor ed|editor/lead .|after_others undated|status .|after_others 1925|title Sonra|title Leeds|title .|after_title",
		},
		{
			"a year that the title begins with, behind a word for works to come",
			"Marsh|author/family (|after_author forthcoming|status )|after_date 1886|issued/year and|title after|title .|after_title",
			"Marsh|author/family (|after_author forthcoming|status )|after_date 1886|title and|title after|title .|after_title",
		},
		{
			"two years in the title",
			"Marsh|author/family ,|after_author undated|title .|title Leeds|title between|title 1844|issued/year and|issued/within 1846|issued/year ,|after_date Heather|publisher",
			"Marsh|author/family ,|after_author undated|status .|after_date Leeds|title between|title 1844|title and|title 1846|title ,|after_date Heather|publisher",
		},
		{
			"",
			"Marsh|author/family ,|author/within Ann|author/given .|after_author uten|container-title/lead år|container-title/lead .|after_container-title Peat|container-title .|after_container-title",
			"Marsh|author/family ,|author/within Ann|author/given .|after_author uten|status år|status .|after_container-title Peat|title .|after_container-title",
		},
		{
			"years that words alone stand before",
			"Marsh|author/family ,|author/within Ann|author/given .|after_author utan|container-title/lead år|container-title/lead .|after_others Peat|publisher-place efter|publisher-place 1970|issued/year .|after_date Heather|publisher",
			"Marsh|author/family ,|author/within Ann|author/given .|after_author utan|status år|status .|after_others Peat|title efter|title 1970|title .|after_date Heather|publisher",
		},
		{
			"",
			"Marsh|author/family ,|author/within A|author/given .|author/given ,|after_author bez|title datuma|title .|title Peat|title",
			"Marsh|author/family ,|author/within A|author/given .|author/given ,|after_author bez|status datuma|status .|after_date Peat|title",
		},
		{
			"",
			"Marsh|author/family ,|author/within Ann|author/given .|after_author Peat|title bez|title datuma|title .|after_title",
			"Marsh|author/family ,|author/within Ann|author/given .|after_author Peat|title bez|title datuma|title .|after_title",
		},
	})
}

func TestNoDateInBracketsWhereATitleHasAYear(t *testing.T) {
	checkReasonings(t, (*modelReader).noDateBehindNames, []reasonTest{
		{
			"in brackets",
			"Marsh|author/family ,|author/within A|author/given .|author/given (|after_author bez|title datuma|title )|title .|after_title Tar|publisher-place :|after_publisher after|publisher 1882|issued/year .|after_date Heather|note",
			"Marsh|author/family ,|author/within A|author/given .|author/given (|after_author bez|status datuma|status )|after_date .|after_title Tar|title :|title after|title 1882|title .|after_date Heather|note",
		},
		{
			"without brackets",
			"Marsh|author/family ,|author/within A|author/given .|author/given ,|after_author bez|title datuma|title ,|after_title 1882|issued/year .|after_date",
			"Marsh|author/family ,|author/within A|author/given .|author/given ,|after_author bez|title datuma|title ,|after_title 1882|issued/year .|after_date",
		},
	})
}
