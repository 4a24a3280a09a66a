package reflist

import (
	"testing"
)

func TestNamesThatAReferenceBeginsWith(t *testing.T) {
	checkReasonings(t, (*modelReader).alone, []reasonTest{
		{
			"a journal that stands alone",
			"Salt|author/literal Research|author/literal ,|after_author 12|volume (|after_numbers 1999|issued/year )|after_date",
			"Salt|container-title Research|container-title ,|after_container-title 12|volume (|after_numbers 1999|issued/year )|after_date",
		},
		{
			"a journal whose first word was parted from it",
			"Salt|author/literal .|after_author Res|container-title .|after_container-title 12|volume (|after_numbers 1999|issued/year )|after_date",
			"Salt|container-title .|container-title Res|container-title .|after_container-title 12|volume (|after_numbers 1999|issued/year )|after_date",
		},
		{
			"an organisation before a journal",
			"Salt|author/literal Group|author/literal ,|after_author J|container-title Peat|container-title 12|volume",
			"Salt|author/literal Group|author/literal ,|after_author J|container-title Peat|container-title 12|volume",
		},
		{
			"a title before a place",
			"Proper|author/literal Use|author/literal of|author/literal Peat|author/literal .|after_author London|publisher-place",
			"Proper|title Use|title of|title Peat|title .|after_title London|publisher-place",
		},
	})
}

func TestShortTitlesOfJournals(t *testing.T) {
	checkReasonings(t, (*modelReader).abbreviated, []reasonTest{
		{
			"their first word taken for a title",
			"Marsh|author/family .|after_author Acc|title .|after_title Bog|container-title .|container-title Res|container-title 10|volume",
			"Marsh|author/family .|after_author Acc|container-title .|container-title Bog|container-title .|container-title Res|container-title 10|volume",
		},
		{
			"their first words taken for an author and a title",
			"Sov|author/family .|after_author Phys|title .|after_title Bogs|container-title 12|volume",
			"Sov|container-title .|container-title Phys|container-title .|container-title Bogs|container-title 12|volume",
		},
		{
			"their first words taken for a title",
			"Marsh|author/family ,|after_author Moss|title Sci|title .|after_title Rev|container-title .|container-title ,|after_container-title 85|volume",
			"Marsh|author/family ,|after_author Moss|container-title Sci|container-title .|container-title Rev|container-title .|container-title ,|after_container-title 85|volume",
		},
		{
			"a title with a word in small letters",
			"Marsh|author/family ,|after_author Moss|title for|title Sci|title .|after_title Rev|container-title .|container-title ,|after_container-title 85|volume",
			"Marsh|author/family ,|after_author Moss|title for|title Sci|title .|after_title Rev|container-title .|container-title ,|after_container-title 85|volume",
		},
		{
			"a title of one word",
			"Marsh|author/family .|after_author Moss|title .|after_title Bog|container-title 10|volume",
			"Marsh|author/family .|after_author Moss|title .|after_title Bog|container-title 10|volume",
		},
	})
}
