package reflist

import "testing"

func TestSeriesBehindThePublisher(t *testing.T) {
	checkReasonings(t, (*modelReader).collections, []reasonTest{
		{
			"in quotes",
			"Peat|title ,|after_title Seuil|publisher ,|after_publisher «|after_publisher Bogs|container-title »|after_container-title ,|after_container-title 1975|issued/year",
			"Peat|title ,|after_title Seuil|publisher ,|after_publisher «|after_publisher Bogs|collection-title »|after_container-title ,|after_container-title 1975|issued/year",
		},
		{
			"behind its word",
			"Peat|title ,|after_title Seuil|publisher ,|after_publisher coll|after_publisher .|after_publisher Bogs|note 1975|issued/year",
			"Peat|title ,|after_title Seuil|publisher ,|after_publisher coll|after_publisher .|after_publisher Bogs|collection-title 1975|issued/year",
		},
		{
			"in brackets, with its number",
			"Peat|title ,|after_title Seuil|publisher (|after_publisher Bogs|note ,|note 145|note )|after_others",
			"Peat|title ,|after_title Seuil|publisher (|after_publisher Bogs|collection-title ,|after_others 145|collection-number )|after_others",
		},
		{
			"in brackets, what was taken for the book it is in",
			"Peat|title ,|after_title Seuil|publisher (|after_publisher Bogs|container-title of|container-title Moss|container-title ,|after_container-title Bd|volume/lead .|volume/lead 50|volume )|after_numbers",
			"Peat|title ,|after_title Seuil|publisher (|after_publisher Bogs|collection-title of|collection-title Moss|collection-title ,|after_others Bd|after_others .|after_others 50|collection-number )|after_numbers",
		},
		{
			"a remark with a year is none",
			"Peat|title ,|after_title Seuil|publisher (|after_publisher Original|note 1934|note )|after_others",
			"Peat|title ,|after_title Seuil|publisher (|after_publisher Original|note 1934|note )|after_others",
		},
		{
			"before the publisher it may be anything",
			"Peat|title ,|after_title «|after_title Bogs|container-title »|after_container-title ,|after_container-title Seuil|publisher",
			"Peat|title ,|after_title «|after_title Bogs|container-title »|after_container-title ,|after_container-title Seuil|publisher",
		},
	})
}

func TestSeriesInBrackets(t *testing.T) {
	checkReasonings(t, func(r *modelReader) {
		r.join()
		r.bracketedSeries()
	}, []reasonTest{
		{
			"in small letters, with its number",
			"Peat|title ,|after_title Seuil|publisher (|after_publisher bogs|note 145|note )|after_others",
			"Peat|title ,|after_title Seuil|publisher (|after_publisher bogs|collection-title 145|collection-number )|after_others",
		},
		{
			"behind its word, of which nothing was made",
			"Peat|title ,|after_title Seuil|publisher ,|after_publisher coll|after_publisher .|after_publisher «|after_publisher Bogs|after_publisher »|after_publisher",
			"Peat|title ,|after_title Seuil|publisher ,|after_publisher coll|after_publisher .|after_publisher «|after_publisher Bogs|collection-title »|after_publisher",
		},
		{
			"a number of pages",
			"Peat|title ,|after_title Seuil|publisher (|after_publisher p|note 145|note )|after_others",
			"Peat|title ,|after_title Seuil|publisher (|after_publisher p|note 145|note )|after_others",
		},
		{
			"behind its word in the publisher",
			"Peat|title ,|after_title Seuil|publisher ,|publisher coll|publisher .|publisher Bogs|publisher ,|after_publisher 1999|issued/year",
			"Peat|title ,|after_title Seuil|publisher ,|after_publisher coll|after_publisher .|after_publisher Bogs|collection-title ,|after_publisher 1999|issued/year",
		},
		{
			"that was taken for the rest of the publisher",
			"Peat|title ,|after_title Seuil|publisher (|after_publisher Bogs|publisher and|publisher moss|publisher )|after_publisher",
			"Peat|title ,|after_title Seuil|publisher (|after_publisher Bogs|collection-title and|collection-title moss|collection-title )|after_publisher",
		},
		{
			"the name of the publisher",
			"Peat|title ,|after_title Mohr|publisher (|after_publisher Ann|publisher Marsh|publisher )|after_publisher",
			"Peat|title ,|after_title Mohr|publisher (|publisher Ann|publisher Marsh|publisher )|after_publisher",
		},
	})
}

func TestSeriesOfVolumes(t *testing.T) {
	checkReasonings(t, (*modelReader).seriesOfVolume, []reasonTest{
		{
			"",
			"In|container-title/lead Bogs|container-title ,|after_container-title volume|volume/lead 402|volume of|note Lecture|note Notes|note in|note Peat|note ,|after_others Moor|publisher",
			"In|container-title/lead Bogs|container-title ,|after_container-title volume|volume/lead 402|volume of|after_numbers Lecture|collection-title Notes|collection-title in|collection-title Peat|collection-title ,|after_others Moor|publisher",
		},
		{
			"",
			"Bogs|container-title ,|after_container-title volume|volume/lead 402|volume of|note May|note 1990|issued/year",
			"Bogs|container-title ,|after_container-title volume|volume/lead 402|volume of|note May|note 1990|issued/year",
		},
		{
			"",
			"Peat|title ,|after_title in|container-title/lead Bogs|note ,|after_others volume|volume/lead 402|volume of|container-title Lecture|container-title Notes|container-title ,|after_container-title Moor|publisher",
			"Peat|title ,|after_title in|container-title/lead Bogs|container-title ,|after_others volume|volume/lead 402|volume of|after_numbers Lecture|collection-title Notes|collection-title ,|after_container-title Moor|publisher",
		},
		{
			"",
			"Peat|title ,|after_title volume|volume/lead 3|volume de|container-title Moor|container-title Studies|container-title .|after_container-title Seuil|publisher",
			"Peat|title ,|after_title volume|volume/lead 3|volume de|after_numbers Moor|collection-title Studies|collection-title .|after_container-title Seuil|publisher",
		},
	})
}

func TestSeriesBehindTitles(t *testing.T) {
	checkReasonings(t, (*modelReader).seriesBehindTitle, []reasonTest{
		{
			"",
			"Peat|title and|title Salt|title .|title Moor|title Series|title in|title Moss|title .|after_title Bern|publisher-place :|after_publisher Bog|publisher",
			"Peat|title and|title Salt|title .|after_title Moor|collection-title Series|collection-title in|collection-title Moss|collection-title .|after_title Bern|publisher-place :|after_publisher Bog|publisher",
		},
		{
			"",
			"Bog|container-title Days|container-title ,|container-title Lecture|container-title Notes|container-title in|container-title Peat|container-title .|after_container-title Moor|publisher",
			"Bog|container-title Days|container-title ,|after_title Lecture|collection-title Notes|collection-title in|collection-title Peat|collection-title .|after_container-title Moor|publisher",
		},
		{
			"",
			"Peat|title and|title Salt|title .|title Series|title of|title words|title .|after_title Moor|publisher",
			"Peat|title and|title Salt|title .|title Series|title of|title words|title .|after_title Moor|publisher",
		},
	})
}
