package reflist

import (
	"testing"
)

func TestNumbersOfSeveral(t *testing.T) {
	checkReasonings(t, func(r *modelReader) {
		for i := range r.sights {
			if r.sights[i].class == openClass && i > 0 && tag(r.path[i-1]) == volumeTag {
				r.sights[i].spaceBefore = false
			}
		}
		r.ranges()
	}, []reasonTest{
		{
			"the last page, left over",
			"Bogs|container-title 9|volume :|after_numbers 33|page/first ‑|after_others 48|after_others",
			"Bogs|container-title 9|volume :|after_numbers 33|page/first ‑|page/within 48|page/last",
		},
		{
			"the second volume, left over",
			"Bogs|container-title Vol|volume/lead .|volume/lead 15|volume ‑|after_others 16|after_others ,|after_numbers 33|page/first",
			"Bogs|container-title Vol|volume/lead .|volume/lead 15|volume ‑|volume 16|volume ,|after_numbers 33|page/first",
		},
		{
			"the first of two volumes in Roman numerals, left over",
			"Bogs|container-title ,|after_container-title V|container-title/lead -|volume VI|volume (|after_numbers 1963|issued/year",
			"Bogs|container-title ,|after_container-title V|volume -|volume VI|volume (|after_numbers 1963|issued/year",
		},
		{
			"the year behind a page",
			"Bogs|container-title ,|after_container-title 33|page/first –|after_numbers 1999|issued/year",
			"Bogs|container-title ,|after_container-title 33|page/first –|after_numbers 1999|issued/year",
		},
		{
			"an issue that was taken for a volume",
			"Bogs|container-title 5|volume ,|after_numbers 17|volume ,|after_numbers 7|page/first",
			"Bogs|container-title 5|volume ,|after_numbers 17|issue ,|after_numbers 7|page/first",
		},
		{
			"an issue of two numbers behind a space",
			"Bogs|container-title 90|volume 1|volume –|volume 2|volume ,|after_numbers 7|page/first",
			"Bogs|container-title 90|volume 1|issue –|issue 2|issue ,|after_numbers 7|page/first",
		},
		{
			"two issues",
			"Bogs|container-title no|issue/lead .|issue/lead 3|issue ,|after_numbers 4|issue",
			"Bogs|container-title no|issue/lead .|issue/lead 3|issue ,|issue 4|issue",
		},
		{
			"a season in the place of an issue",
			"Bogs|container-title no|issue/lead .|issue/lead Summer|volume/lead (|after_numbers 1996|issued/year )|after_date",
			"Bogs|container-title no|issue/lead .|issue/lead Summer|issue (|after_numbers 1996|issued/year )|after_date",
		},
		{
			"a month in the place of an issue",
			"1996|issued/year .|after_date Bogs|container-title ,|after_container-title 8|volume (|after_numbers May|issued/month )|after_date ,|after_date 7|page/first",
			"1996|issued/year .|after_date Bogs|container-title ,|after_container-title 8|volume (|after_numbers May|issue )|after_numbers ,|after_date 7|page/first",
		},
		{
			"a month before its year",
			"Bogs|container-title ,|after_container-title 8|volume (|after_numbers May|issued/month 1996|issued/year )|after_date ,|after_date 7|page/first",
			"Bogs|container-title ,|after_container-title 8|volume (|after_numbers May|issued/month 1996|issued/year )|after_date ,|after_date 7|page/first",
		},
		{
			"a volume behind the title",
			"1996|issued/year .|after_date Peat|title .|after_title J|container-title .|container-title Bogs|container-title 113|page/first",
			"1996|issued/year .|after_date Peat|title .|after_title J|container-title .|container-title Bogs|container-title 113|volume",
		},
		{
			"a page behind a comma",
			"1996|issued/year .|after_date Peat|title .|after_title Bogs|container-title ,|after_container-title 113|page/first",
			"1996|issued/year .|after_date Peat|title .|after_title Bogs|container-title ,|after_container-title 113|page/first",
		},
	})
}
