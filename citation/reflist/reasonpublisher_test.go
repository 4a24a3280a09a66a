package reflist

import (
	"testing"
)

func TestPublishersAndPlaces(t *testing.T) {
	checkReasonings(t, (*modelReader).publishers, []reasonTest{
		{
			"a place before a colon",
			"Peat|title .|after_title 광주|after_others :|after_others 문화|publisher ,|after_publisher 1999|issued/year",
			"Peat|title .|after_title 광주|publisher-place :|after_others 문화|publisher ,|after_publisher 1999|issued/year",
		},
		{
			"the town of a university",
			"Peat|title .|after_title Universität|publisher München|publisher-place ,|after_publisher 1999|issued/year",
			"Peat|title .|after_title Universität|publisher München|publisher ,|after_publisher 1999|issued/year",
		},
		{
			"the town of a publisher",
			"Peat|title .|after_title Moor|publisher Verlag|publisher München|publisher-place ,|after_publisher 1999|issued/year",
			"Peat|title .|after_title Moor|publisher Verlag|publisher München|publisher-place ,|after_publisher 1999|issued/year",
		},
		{
			"a country in the title of a journal",
			"Peat|title .|after_title Proc|container-title Bog|container-title Sci|container-title USA|publisher-place 108|volume :|after_numbers 9|page/first",
			"Peat|title .|after_title Proc|container-title Bog|container-title Sci|container-title USA|container-title 108|volume :|after_numbers 9|page/first",
		},
		{
			"a publisher that was taken for what the work is in",
			"Marsh|author/family .|after_author Peat|title .|after_title New|container-title Moor|container-title Library|container-title ,|after_container-title Oslo|publisher-place (|after_publisher 1999|issued/year )|after_date",
			"Marsh|author/family .|after_author Peat|title .|after_title New|publisher Moor|publisher Library|publisher ,|after_container-title Oslo|publisher-place (|after_publisher 1999|issued/year )|after_date",
		},
		{
			"the proceedings of a meeting, and where it was",
			"Peat|title .|after_title Moor|container-title Workshop|container-title ,|after_container-title Oslo|publisher-place (|after_publisher 1999|issued/year )|after_date",
			"Peat|title .|after_title Moor|container-title Workshop|container-title ,|after_container-title Oslo|publisher-place (|after_publisher 1999|issued/year )|after_date",
		},
		{
			"a newspaper with its day",
			"Peat|title .|after_title Moor|container-title Bugle|container-title ,|after_container-title Oslo|publisher-place ,|after_publisher 10|issued/day May|issued/month 1999|issued/year",
			"Peat|title .|after_title Moor|container-title Bugle|container-title ,|after_container-title Oslo|publisher-place ,|after_publisher 10|issued/day May|issued/month 1999|issued/year",
		},
		{
			"a journal that was taken for the publisher",
			"Peat|title ,|after_title Fen|publisher ,|after_publisher 1997|issued/year ,|after_date 26|volume ,|after_numbers 7|page/first –|page/within 9|page/last",
			"Peat|title ,|after_title Fen|container-title ,|after_publisher 1997|issued/year ,|after_date 26|volume ,|after_numbers 7|page/first –|page/within 9|page/last",
		},
		{
			"a journal that was taken for the place",
			"Peat|title ,|after_title Fen|publisher-place 1997|issued/year ,|after_date 7|page/first –|page/within 9|page/last",
			"Peat|title ,|after_title Fen|container-title 1997|issued/year ,|after_date 7|page/first –|page/within 9|page/last",
		},
		{
			"the place of a book, and its pages",
			"Peat|title ,|after_title Toronto|publisher-place 1997|issued/year ,|after_date 7|page/first –|page/within 9|page/last",
			"Peat|title ,|after_title Toronto|publisher-place 1997|issued/year ,|after_date 7|page/first –|page/within 9|page/last",
		},
		{
			"an organisation that was taken for an occasion",
			"Peat|title .|after_title Working|event-title Group|event-title on|event-title Moss|event-title .|after_container-title",
			"Peat|title .|after_title Working|publisher Group|publisher on|publisher Moss|publisher .|after_container-title",
		},
		{
			"an organisation that was taken for the kind of a report",
			"Peat|title ,|after_title Moor|genre Board|genre ,|after_others WP|number 12|number ,|after_others 2000|issued/year",
			"Peat|title ,|after_title Moor|publisher Board|publisher ,|after_others WP|number 12|number ,|after_others 2000|issued/year",
		},
		{
			"the kind of a report",
			"Peat|title ,|after_title Moor|genre Board|genre Report|genre ,|after_others WP|number 12|number ,|after_others 2000|issued/year",
			"Peat|title ,|after_title Moor|genre Board|genre Report|genre ,|after_others WP|number 12|number ,|after_others 2000|issued/year",
		},
		{
			"an acronym at the end of a title",
			"Peat|title .|title Essays|title ,|title PWB|title ,|after_title Warszawa|publisher-place (|after_publisher 1999|issued/year )|after_date",
			"Peat|title .|title Essays|title ,|after_title PWB|publisher ,|after_title Warszawa|publisher-place (|after_publisher 1999|issued/year )|after_date",
		},
		{
			"the rest of a title",
			"Bogs|title :|after_title Peat|publisher and|publisher Salt|publisher ,|after_publisher Oslo|publisher-place 1999|issued/year",
			"Bogs|title :|title Peat|title and|title Salt|title ,|after_publisher Oslo|publisher-place 1999|issued/year",
		},
		{
			"a series that nobody publishes",
			"Peat|title .|after_title Bog|collection-title Days|collection-title .|after_container-title 1996|issued/year",
			"Peat|title .|after_title Bog|container-title Days|container-title .|after_container-title 1996|issued/year",
		},
		{
			"a bank and its town",
			"Peat|title .|after_title Bank|publisher of|publisher St|publisher .|after_publisher Moor|publisher-place (|after_publisher 1999|issued/year )|after_date",
			"Peat|title .|after_title Bank|publisher of|publisher St|publisher .|publisher Moor|publisher (|after_publisher 1999|issued/year )|after_date",
		},
		{
			"a place that has lost its mark",
			"Peat|title .|after_title Oslo|publisher Oslo|publisher University|publisher Press|publisher ,|after_publisher 1999|issued/year",
			"Peat|title .|after_title Oslo|publisher-place Oslo|publisher University|publisher Press|publisher ,|after_publisher 1999|issued/year",
		},
		{
			"an acronym that was taken for a volume",
			"Peat|container-title ,|after_container-title WPB|volume ,|after_numbers Trier|publisher-place ,|after_publisher 1999|issued/year",
			"Peat|container-title ,|after_container-title WPB|publisher ,|after_numbers Trier|publisher-place ,|after_publisher 1999|issued/year",
		},
		{
			"a department at the end of a title",
			"Moss|title and|title Peat|title .|title Dept|title .|title of|title Bogs|title ,|after_title Moor|publisher University|publisher",
			"Moss|title and|title Peat|title .|after_title Dept|publisher .|publisher of|publisher Bogs|publisher ,|publisher Moor|publisher University|publisher",
		},
		{
			"a series with a volume, behind quotes",
			"“|after_author Peat|title ”|after_title Notes|collection-title in|collection-title Bogs|collection-title ,|after_container-title vol|volume/lead 3|volume",
			"“|after_author Peat|title ”|after_title Notes|container-title in|container-title Bogs|container-title ,|after_container-title vol|volume/lead 3|volume",
		},
	})
}

func TestPublishersAroundAColon(t *testing.T) {
	checkReasonings(t, (*modelReader).colonPublishers, []reasonTest{
		{
			"a place",
			"Peat|title .|after_title Fenland|publisher :|after_publisher Moor|publisher Press|publisher",
			"Peat|title .|after_title Fenland|publisher-place :|after_publisher Moor|publisher Press|publisher",
		},
		{
			"the rest of a title",
			"Bogs|container-title :|after_container-title Salt|publisher .|after_publisher Moor|publisher Press|publisher",
			"Bogs|container-title :|container-title Salt|container-title .|after_publisher Moor|publisher Press|publisher",
		},
	})
}

// A publisher may stand in quotes.
func TestPublishersInQuotes(t *testing.T) {
	checkReasonings(t, (*modelReader).quotedPublisher, []reasonTest{
		{
			"behind the place",
			"Peat|title .|after_title Leeds|publisher-place :|after_publisher „|after_title Heather|container-title ”|after_container-title .|after_container-title",
			"Peat|title .|after_title Leeds|publisher-place :|after_publisher „|publisher Heather|publisher ”|publisher .|after_container-title",
		},
		{
			"behind another",
			"Peat|title .|after_title Leeds|publisher-place :|after_publisher Moor|publisher Press|publisher i|container-title/lead „|after_title Ann|note Heather|note ”|after_container-title .|after_container-title",
			"Peat|title .|after_title Leeds|publisher-place :|after_publisher Moor|publisher Press|publisher i|publisher „|publisher Ann|publisher Heather|publisher ”|publisher .|after_container-title",
		},
		{
			"a title in quotes",
			"Marsh|author/family .|after_author Leeds|title :|title „|title Heather|title ”|title .|after_title",
			"Marsh|author/family .|after_author Leeds|title :|title „|title Heather|title ”|title .|after_title",
		},
		{
			"a place of another publisher",
			"Peat|title ,|after_title Moor|publisher ,|after_publisher Leeds|publisher-place :|after_publisher „|after_title Bogs|container-title ”|after_container-title .|after_container-title",
			"Peat|title ,|after_title Moor|publisher ,|after_publisher Leeds|publisher-place :|after_publisher „|after_title Bogs|container-title ”|after_container-title .|after_container-title",
		},
	})
}
