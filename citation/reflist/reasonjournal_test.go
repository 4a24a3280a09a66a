package reflist

import (
	"testing"
)

func TestJournalsMeetingsAndSeries(t *testing.T) {
	checkReasonings(t, (*modelReader).journals, []reasonTest{
		{
			"a journal in a remark, with its volume",
			"“|after_author Peat|title ”|after_title .|after_title Bogs|note 1|note .|after_others",
			"“|after_author Peat|title ”|after_title .|after_title Bogs|container-title 1|volume .|after_others",
		},
		{
			"a journal in a remark, with its page",
			"Peat|title .|after_title Bogs|note :|note 200642|note",
			"Peat|title .|after_title Bogs|container-title :|after_container-title 200642|page/first",
		},
		{
			"a remark with a number",
			"Peat|title .|after_title Printing|note no|note 1|note .|after_others",
			"Peat|title .|after_title Printing|note no|note 1|note .|after_others",
		},
		{
			"a journal at the end of a title",
			"Bogs|title and|title peat|title .|title Oaks|title and|title Moors|title .|after_title 2011|issued/year ;|after_date 32|volume :|after_numbers 3838|page/first",
			"Bogs|title and|title peat|title .|after_title Oaks|container-title and|container-title Moors|container-title .|after_title 2011|issued/year ;|after_date 32|volume :|after_numbers 3838|page/first",
		},
		{
			"a journal and no title",
			"Marsh|author/family Bogs|title and|title Oaks|title ,|after_title 2006|issued/year ,|after_date 75|volume ,|after_numbers 250|page/first",
			"Marsh|author/family Bogs|container-title and|container-title Oaks|container-title ,|after_title 2006|issued/year ,|after_date 75|volume ,|after_numbers 250|page/first",
		},
		{
			"a journal behind a title, without a mark",
			"On|title the|title homing|title of|title moss|title and|title peat|title Fen|title Sci|title 1996|issued/year ;|after_date 272|volume :|after_numbers 60|page/first",
			"On|title the|title homing|title of|title moss|title and|title peat|title Fen|container-title Sci|container-title 1996|issued/year ;|after_date 272|volume :|after_numbers 60|page/first",
		},
		{
			"a title without a journal",
			"On|title the|title homing|title of|title moss|title and|title peat|title 1996|issued/year ;|after_date 272|volume :|after_numbers 60|page/first",
			"On|title the|title homing|title of|title moss|title and|title peat|title 1996|issued/year ;|after_date 272|volume :|after_numbers 60|page/first",
		},
		{
			"a book of several volumes",
			"Bogs|title and|title Oaks|title ,|after_title vol|volume/lead 2|volume ,|after_numbers 250|page/first",
			"Bogs|title and|title Oaks|title ,|after_title vol|volume/lead 2|volume ,|after_numbers 250|page/first",
		},
		{
			"the year of a meeting",
			"Workshop|container-title on|container-title Bogs|container-title 98|volume .|after_numbers Moor|publisher ,|after_publisher 1998|issued/year",
			"Workshop|container-title on|container-title Bogs|container-title 98|container-title .|after_numbers Moor|publisher ,|after_publisher 1998|issued/year",
		},
		{
			"the volume of its proceedings",
			"Workshop|container-title on|container-title Bogs|container-title 12|volume .|after_numbers Moor|publisher ,|after_publisher 1998|issued/year",
			"Workshop|container-title on|container-title Bogs|container-title 12|volume .|after_numbers Moor|publisher ,|after_publisher 1998|issued/year",
		},
		{
			"an edition without its word",
			"Peat|title .|after_title 2|volume .|after_numbers Moor|publisher Press|publisher",
			"Peat|title .|after_title 2|edition .|after_numbers Moor|publisher Press|publisher",
		},
		{
			"a volume with its word",
			"Peat|title .|after_title Vol|volume/lead .|volume/lead 2|volume .|after_numbers Moor|publisher Press|publisher",
			"Peat|title .|after_title Vol|volume/lead .|volume/lead 2|volume .|after_numbers Moor|publisher Press|publisher",
		},
		{
			"a series before the place",
			"Peat|title .|after_title Moor|container-title Monographs|container-title .|after_container-title Oslo|publisher-place :|after_publisher Fen|publisher",
			"Peat|title .|after_title Moor|collection-title Monographs|collection-title .|after_container-title Oslo|publisher-place :|after_publisher Fen|publisher",
		},
		{
			"what in leads to before the place",
			"Peat|title .|after_title In|container-title/lead Moor|container-title Monographs|container-title .|after_container-title Oslo|publisher-place :|after_publisher Fen|publisher",
			"Peat|title .|after_title In|container-title/lead Moor|container-title Monographs|container-title .|after_container-title Oslo|publisher-place :|after_publisher Fen|publisher",
		},
		{
			"the site of a page",
			"Peat|title .|after_title Retrieved|note from|note Moor|note Board|note website|note :|after_others https://example.org|URL",
			"Peat|title .|after_title Retrieved|note from|URL/lead Moor|container-title Board|container-title website|URL/lead :|after_others https://example.org|URL",
		},
		{
			"the letter of a series",
			"Bog|container-title Lett|container-title .|after_container-title B|volume 428|volume ,|after_numbers 221|page/first",
			"Bog|container-title Lett|container-title .|container-title B|container-title 428|volume ,|after_numbers 221|page/first",
		},
		{
			"a letter of a volume that is no journal's",
			"Peat|title ,|after_title vol|volume/lead .|volume/lead B|volume 4|volume",
			"Peat|title ,|after_title vol|volume/lead .|volume/lead B|volume 4|volume",
		},
		{
			"capitals before the volume and the page",
			"Marsh|author/family ,|after_author 2004|issued/year ,|after_date MPRB|volume ,|after_numbers 325|page/first ,|after_numbers 659|collection-number",
			"Marsh|author/family ,|after_author 2004|issued/year ,|after_date MPRB|container-title ,|after_numbers 325|volume ,|after_numbers 659|page/first",
		},
		{
			"a place before the volume",
			"Bog|container-title Moss|container-title ,|container-title Santa|container-title Maria|container-title ,|after_container-title v|volume/lead .|volume/lead 27|volume ,|after_numbers p|page/lead .|page/lead 99|page/first",
			"Bog|container-title Moss|container-title ,|after_container-title Santa|publisher-place Maria|publisher-place ,|after_container-title v|volume/lead .|volume/lead 27|volume ,|after_numbers p|page/lead .|page/lead 99|page/first",
		},
		{
			"more of the journal before the volume",
			"Bog|container-title Moss|container-title ,|container-title Salt|container-title and|container-title Fen|container-title ,|after_container-title v|volume/lead .|volume/lead 27|volume ,|after_numbers p|page/lead .|page/lead 99|page/first",
			"Bog|container-title Moss|container-title ,|container-title Salt|container-title and|container-title Fen|container-title ,|after_container-title v|volume/lead .|volume/lead 27|volume ,|after_numbers p|page/lead .|page/lead 99|page/first",
		},
		{
			"letters taken for a title",
			"Marsh|author/family ,|after_author 2004|issued/year ,|after_date BgJ|title ,|after_title 820|page/first ,|after_numbers 135|collection-number",
			"Marsh|author/family ,|after_author 2004|issued/year ,|after_date BgJ|container-title ,|after_title 820|volume ,|after_numbers 135|page/first",
		},
		{
			"a title in capitals without two numbers",
			"Marsh|author/family ,|after_author 2004|issued/year ,|after_date MPRB|title ,|after_title 325|page/first",
			"Marsh|author/family ,|after_author 2004|issued/year ,|after_date MPRB|title ,|after_title 325|page/first",
		},
		{
			"a Roman numeral is a volume",
			"Marsh|author/family ,|after_author 2004|issued/year ,|after_date MCX|volume ,|after_numbers 325|page/first",
			"Marsh|author/family ,|after_author 2004|issued/year ,|after_date MCX|volume ,|after_numbers 325|page/first",
		},
	})
}
