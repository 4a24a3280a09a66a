package reflist

import (
	"testing"
)

func TestMisplacedWords(t *testing.T) {
	for _, tt := range []struct {
		name, path, want string
		reason           func(*modelReader)
	}{
		{
			"a remark where the title should be",
			"Marsh|author/family 1999|issued/year .|after_date Peat|note of|note bogs|note .|after_others Bog|container-title Notes|container-title 12|volume",
			"Marsh|author/family 1999|issued/year .|after_date Peat|title of|title bogs|title .|after_others Bog|container-title Notes|container-title 12|volume",
			(*modelReader).remarkTitle,
		},
		{
			"a sentence between title and journal",
			"Peat|title .|after_title Or|note What|note is|note Moss|note ?|note Bog|container-title Notes|container-title",
			"Peat|title .|title Or|title What|title is|title Moss|title ?|title Bog|container-title Notes|container-title",
			(*modelReader).remarkTitle,
		},
		{
			"a sentence behind a title in quotes",
			"“|after_author Peat|title ”|after_title .|after_title Or|note What|note is|note Moss|note ?|note Bog|container-title Notes|container-title",
			"“|after_author Peat|title ”|after_title .|after_title Or|note What|note is|note Moss|note ?|note Bog|container-title Notes|container-title",
			(*modelReader).remarkTitle,
		},
		{
			"a remark in brackets",
			"Peat|title (|after_title What|note is|note this|note Moss|note )|after_others Bog|container-title Notes|container-title",
			"Peat|title (|after_title What|note is|note this|note Moss|note )|after_others Bog|container-title Notes|container-title",
			(*modelReader).remarkTitle,
		},
		{
			"who translated it",
			"Peat|title .|after_title Translated|note by|note Ann|note Reed|note .|after_others Bog|container-title Notes|container-title",
			"Peat|title .|after_title Translated|note by|note Ann|note Reed|note .|after_others Bog|container-title Notes|container-title",
			(*modelReader).remarkTitle,
		},
		{
			"the number of a part",
			"Peat|title -|after_title I|container-title/lead .|after_title Bog|container-title Notes|container-title",
			"Peat|title -|title I|title .|after_title Bog|container-title Notes|container-title",
			(*modelReader).numberedTitle,
		},
		{
			"a word that leads to the book",
			"Peat|title .|after_title I|container-title/lead :|container-title/lead Bog|container-title Notes|container-title",
			"Peat|title .|after_title I|container-title/lead :|container-title/lead Bog|container-title Notes|container-title",
			(*modelReader).numberedTitle,
		},
		{
			"an abbreviation at the beginning",
			"Intl|citation-label .|citation-label J|container-title .|container-title Bogs|container-title",
			"Intl|container-title .|container-title J|container-title .|container-title Bogs|container-title",
			(*modelReader).shortenedJournal,
		},
		{
			"a number at the beginning",
			"12|citation-label .|citation-label J|container-title .|container-title Bogs|container-title",
			"12|citation-label .|citation-label J|container-title .|container-title Bogs|container-title",
			(*modelReader).shortenedJournal,
		},
		{
			"two publishers",
			"Peat|title .|after_title Bern|publisher-place :|after_publisher Bog|publisher Office|publisher :|after_publisher Peat|container-title Press|container-title .|after_container-title",
			"Peat|title .|after_title Bern|publisher-place :|after_publisher Bog|publisher Office|publisher :|publisher Peat|publisher Press|publisher .|after_container-title",
			(*modelReader).lastPublisher,
		},
		{
			"what the work is in, of a title",
			"Peat|title and|title Salt|title .|title In|title What|title Is|title a|title Bog|title ?|title Ann|editor/given Marsh|editor/family",
			"Peat|title and|title Salt|title .|after_title In|container-title/lead What|container-title Is|container-title a|container-title Bog|container-title ?|container-title Ann|editor/given Marsh|editor/family",
			(*modelReader).titleWithin,
		},
		{
			"a year behind a title in quotes",
			"“|title Peat|title and|title Salt|title .|title ”|title 2012|title .|after_title Bog|container-title Notes|container-title",
			"“|after_date Peat|title and|title Salt|title .|after_title ”|after_title 2012|issued/year .|after_title Bog|container-title Notes|container-title",
			(*modelReader).quotedTitle,
		},
		{
			"a sentence of a title of a book",
			"Peat|title and|title Salt|title .|title In|title What|title Is|title a|title Bog|title ?|title Bern|publisher-place",
			"Peat|title and|title Salt|title .|title In|title What|title Is|title a|title Bog|title ?|title Bern|publisher-place",
			(*modelReader).titleWithin,
		},
		{
			"a volume at the end",
			"Marsh|author/family 1999|issued/year ,|after_date Bog|container-title Notes|container-title ,|after_container-title 34|page/first",
			"Marsh|author/family 1999|issued/year ,|after_date Bog|container-title Notes|container-title ,|after_container-title 34|volume",
			(*modelReader).loneVolume,
		},
		{
			"a page before the year",
			"Marsh|author/family ,|after_author Bog|container-title Notes|container-title ,|after_container-title 34|page/first 1999|issued/year",
			"Marsh|author/family ,|after_author Bog|container-title Notes|container-title ,|after_container-title 34|page/first 1999|issued/year",
			(*modelReader).loneVolume,
		},
		{
			"a double volume",
			"Bogs|container-title 16|volume -|after_numbers 18|issue ,|after_numbers 1999|issued/year",
			"Bogs|container-title 16|volume -|volume 18|volume ,|after_numbers 1999|issued/year",
			(*modelReader).dashedNumbers,
		},
		{
			"a volume and an issue",
			"Bogs|container-title 16|volume -|after_numbers 2|issue ,|after_numbers 1999|issued/year",
			"Bogs|container-title 16|volume -|after_numbers 2|issue ,|after_numbers 1999|issued/year",
			(*modelReader).dashedNumbers,
		},
		{
			"pages of a supplement",
			"Bogs|container-title 16|volume :|after_numbers S|issue 3|issue -|issue S|issue 4|issue ,|after_numbers 1999|issued/year",
			"Bogs|container-title 16|volume :|after_numbers S|page/first 3|page/first -|page/within S|page/last 4|page/last ,|after_numbers 1999|issued/year",
			(*modelReader).dashedNumbers,
		},
		{
			"a given name behind a suffix",
			"Marsh|author/family ,|author/within Jr|author/suffix .|author/suffix ,|author/next Ann|author/family .|after_author Peat|title",
			"Marsh|author/family ,|author/within Jr|author/suffix .|author/suffix ,|author/within Ann|author/given .|after_author Peat|title",
			(*modelReader).givenBehindSuffix,
		},
		{
			"somebody behind a suffix",
			"Marsh|author/family ,|author/within Ann|author/given ,|author/within Jr|author/suffix ,|author/next Reed|author/family .|after_author Peat|title",
			"Marsh|author/family ,|author/within Ann|author/given ,|author/within Jr|author/suffix ,|author/next Reed|author/family .|after_author Peat|title",
			(*modelReader).givenBehindSuffix,
		},
		{
			"editors in brackets",
			"Peat|title (|after_title ed|after_others .|after_others Ann|translator/given Marsh|translator/family )|after_editor",
			"Peat|title (|after_title ed|editor/lead .|editor/lead Ann|editor/given Marsh|editor/family )|after_editor",
			(*modelReader).editorsBehindWord,
		},
		{
			"translators in brackets",
			"Peat|title (|after_title trans|translator/lead .|translator/lead Ann|translator/given Marsh|translator/family )|after_editor",
			"Peat|title (|after_title trans|translator/lead .|translator/lead Ann|translator/given Marsh|translator/family )|after_editor",
			(*modelReader).editorsBehindWord,
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			checkReasoning(t, tt.path, tt.want, tt.reason)
		})
	}
}
