package reflist

import "testing"

func TestSentencesOfTitles(t *testing.T) {
	checkReasonings(t, (*modelReader).sentences, []reasonTest{
		{
			"the second sentence of a book",
			"Marsh|author/family .|after_author Peat|title .|after_title The|container-title Salt|container-title of|container-title Moss|container-title ,|after_container-title Oslo|publisher-place .|after_publisher",
			"Marsh|author/family .|after_author Peat|title .|title The|title Salt|title of|title Moss|title ,|after_title Oslo|publisher-place .|after_publisher",
		},
		{
			"a journal of some place",
			"Marsh|author/family .|after_author Peat|title .|after_title The|container-title Journal|container-title of|container-title Moss|container-title ,|after_container-title Oslo|publisher-place .|after_publisher",
			"Marsh|author/family .|after_author Peat|title .|after_title The|container-title Journal|container-title of|container-title Moss|container-title ,|after_container-title Oslo|publisher-place .|after_publisher",
		},
		{
			"what has a volume",
			"Marsh|author/family .|after_author Peat|title .|after_title The|container-title Salt|container-title of|container-title Moss|container-title 12|volume ,|after_numbers Oslo|publisher-place .|after_publisher",
			"Marsh|author/family .|after_author Peat|title .|after_title The|container-title Salt|container-title of|container-title Moss|container-title 12|volume ,|after_numbers Oslo|publisher-place .|after_publisher",
		},
		{
			"a title in quotes, and the book it is in",
			"Marsh|author/family .|after_author “|after_author Peat|title ”|after_title .|after_title The|container-title Salt|container-title of|container-title Moss|container-title ,|after_container-title Oslo|publisher-place .|after_publisher",
			"Marsh|author/family .|after_author “|after_author Peat|title ”|after_title .|after_title The|container-title Salt|container-title of|container-title Moss|container-title ,|after_container-title Oslo|publisher-place .|after_publisher",
		},
		{
			"the second sentence of what the work is in",
			"Peat|title ,|after_title in|container-title/lead Moss|container-title .|after_container-title A|title Reader|title ,|after_title Oslo|publisher-place",
			"Peat|title ,|after_title in|container-title/lead Moss|container-title .|container-title A|container-title Reader|container-title ,|after_title Oslo|publisher-place",
		},
		{
			"a sentence before a journal",
			"Peat|title .|after_title On|container-title the|container-title salt|container-title of|container-title northern|container-title moss|container-title .|container-title Journal|container-title of|container-title Bogs|container-title ,|after_container-title 12|volume",
			"Peat|title .|title On|title the|title salt|title of|title northern|title moss|title .|after_title Journal|container-title of|container-title Bogs|container-title ,|after_container-title 12|volume",
		},
		{
			"a journal of two sentences",
			"Peat|title .|after_title Moss|container-title .|container-title Journal|container-title of|container-title Bogs|container-title ,|after_container-title 12|volume",
			"Peat|title .|after_title Moss|container-title .|container-title Journal|container-title of|container-title Bogs|container-title ,|after_container-title 12|volume",
		},
		{
			"where a title says that it is",
			"Moss|title (|after_title Rakkestad|publisher ,|after_publisher Lom|publisher-place )|after_publisher ,|after_publisher Moor|publisher House|publisher",
			"Moss|title (|title Rakkestad|title ,|title Lom|title )|title ,|after_publisher Moor|publisher House|publisher",
		},
		{
			"the publisher in brackets",
			"Moss|title (|after_title Lom|publisher-place :|after_publisher Moor|publisher House|publisher )|after_publisher",
			"Moss|title (|after_title Lom|publisher-place :|after_publisher Moor|publisher House|publisher )|after_publisher",
		},
		{
			"a book of which a page is cited",
			"Marsh|author/family .|after_author Peat|title .|after_title The|container-title salt|container-title of|container-title moss|container-title ,|after_container-title Oslo|publisher-place ,|after_publisher p|page/lead 7|page/first",
			"Marsh|author/family .|after_author Peat|title .|title The|title salt|title of|title moss|title ,|after_title Oslo|publisher-place ,|after_publisher p|page/lead 7|page/first",
		},
		{
			"a birthday",
			"Moss|container-title .|container-title Zum|container-title 65|container-title .|after_container-title Geburtstag|after_others von|after_others Ann|translator/given Marsh|translator/family .|after_editor Lom|publisher-place",
			"Moss|container-title .|container-title Zum|container-title 65|container-title .|container-title Geburtstag|container-title von|container-title Ann|container-title Marsh|container-title .|after_editor Lom|publisher-place",
		},
		{
			"a sentence that was taken for an edition",
			"Moss|container-title .|after_container-title Salt|edition of|edition bogs|edition .|after_others Lom|publisher-place",
			"Moss|container-title .|container-title Salt|container-title of|container-title bogs|container-title .|after_others Lom|publisher-place",
		},
		{
			"an edition",
			"Moss|container-title .|after_container-title Revised|edition edition|edition .|after_others Lom|publisher-place",
			"Moss|container-title .|after_container-title Revised|edition edition|edition .|after_others Lom|publisher-place",
		},
		{
			"an ordinal behind an article",
			"Moss|title .|title Der|title 3|volume .|after_numbers Bericht|collection-title zum|collection-title Moor|collection-title .|after_container-title Lom|publisher-place",
			"Moss|title .|title Der|title 3|title .|title Bericht|title zum|title Moor|title .|after_container-title Lom|publisher-place",
		},
	})
}

func TestPublishersThatAreSubtitles(t *testing.T) {
	checkReasonings(t, (*modelReader).publishedSubtitle, []reasonTest{
		{
			"words in small letters",
			"Peat|title .|after_title From|publisher moor|publisher to|publisher sea|publisher ,|after_publisher Oslo|publisher-place",
			"Peat|title .|title From|title moor|title to|title sea|title ,|after_publisher Oslo|publisher-place",
		},
		{
			"a publisher",
			"Peat|title .|after_title University|publisher press|publisher of|publisher Moss|publisher ,|after_publisher Oslo|publisher-place",
			"Peat|title .|after_title University|publisher press|publisher of|publisher Moss|publisher ,|after_publisher Oslo|publisher-place",
		},
	})
}
