package reflist

import (
	"testing"

	"github.com/refwright/refwright/citation"
)

func TestTitlesInQuotes(t *testing.T) {
	checkReasonings(t, func(r *modelReader) {
		r.quoted()
		r.subtitled()
	}, []reasonTest{
		{
			"a title that was cut within its quotes",
			"«|after_date Peat|title of|title Moss|container-title and|container-title Salt|container-title »|after_title ,|after_title Bogs|container-title 12|volume",
			"«|after_date Peat|title of|title Moss|title and|title Salt|title »|after_title ,|after_title Bogs|container-title 12|volume",
		},
		{
			"a title whose begin was taken for a container",
			"«|after_title Peat|container-title in|container-title Moss|container-title ,|container-title 1943|container-title –|title 1946|title »|after_title .|after_title Bogs|container-title",
			"«|after_title Peat|title in|title Moss|title ,|title 1943|title –|title 1946|title »|after_title .|after_title Bogs|container-title",
		},
		{
			"quotes around a word of the title",
			"The|title “|title Peat|title ”|title of|title Moss|title .|after_title Bogs|container-title",
			"The|title “|title Peat|title ”|title of|title Moss|title .|after_title Bogs|container-title",
		},
		{
			"what a colon leads to",
			"Report|title 1994|title :|after_title Peat|container-title and|container-title Salt|container-title .|after_container-title https://bogs.example/peat|URL",
			"Report|title 1994|title :|title Peat|title and|title Salt|title .|after_title https://bogs.example/peat|URL",
		},
		{
			"a journal behind a colon",
			"Peat|title :|after_title Bogs|container-title 12|volume",
			"Peat|title :|after_title Bogs|container-title 12|volume",
		},
	})
}

func TestSitesBehindTitles(t *testing.T) {
	checkReasonings(t, (*modelReader).sites, []reasonTest{
		{
			"a site without a place",
			"«|after_date Peat|title »|after_title ,|after_title Bog|publisher Library|publisher .|after_publisher https://bogs.example/peat|URL",
			"«|after_date Peat|title »|after_title ,|after_title Bog|container-title Library|container-title .|after_publisher https://bogs.example/peat|URL",
		},
		{
			"a publisher in its place",
			"«|after_date Peat|title »|after_title ,|after_title Leeds|publisher-place :|after_publisher Bog|publisher Press|publisher .|after_publisher https://bogs.example/peat|URL",
			"«|after_date Peat|title »|after_title ,|after_title Leeds|publisher-place :|after_publisher Bog|publisher Press|publisher .|after_publisher https://bogs.example/peat|URL",
		},
		{
			"where a statement was made",
			"Ministry|author/literal .|after_author «|after_date Peat|title »|after_title ,|after_title Lysoen|container-title ,|after_container-title May|issued/month 20|issued/day .|after_date https://bogs.example/peat|URL",
			"Ministry|author/literal .|after_author «|after_date Peat|title »|after_title ,|after_title Lysoen|publisher-place ,|after_container-title May|issued/month 20|issued/day .|after_date https://bogs.example/peat|URL",
		},
		{
			"a newspaper",
			"Ministry|author/literal .|after_author «|after_date Peat|title »|after_title ,|after_title Guardian|container-title ,|after_container-title May|issued/month 20|issued/day .|after_date https://bogs.example/peat|URL",
			"Ministry|author/literal .|after_author «|after_date Peat|title »|after_title ,|after_title Guardian|container-title ,|after_container-title May|issued/month 20|issued/day .|after_date https://bogs.example/peat|URL",
		},
	})
}

func TestNumbersOfWorksInNothing(t *testing.T) {
	checkReasonings(t, (*modelReader).unserial, []reasonTest{
		{
			"the number of a report",
			"Bog|author/literal Institute|author/literal .|after_author Peat|title ,|after_title No|issue/lead .|issue/lead 2|issue ,|after_numbers May|issued/month",
			"Bog|author/literal Institute|author/literal .|after_author Peat|title ,|after_title No|issue/lead .|issue/lead 2|number ,|after_numbers May|issued/month",
		},
		{
			"the issue of a journal",
			"Bog|author/literal Institute|author/literal .|after_author Peat|title .|after_title Bogs|container-title No|issue/lead .|issue/lead 2|issue",
			"Bog|author/literal Institute|author/literal .|after_author Peat|title .|after_title Bogs|container-title No|issue/lead .|issue/lead 2|issue",
		},
	})
}

// What words of a reference say of its type goes before what the model takes it for.
func TestTypesThatWordsTell(t *testing.T) {
	society, marsh := []citation.Name{{Literal: "Peat Society"}}, []citation.Name{{Family: "Marsh", Given: "Ann"}}
	day := citation.Date{Start: citation.DatePoint{Precision: citation.PrecisionDay, Year: 2001, Month: 4, Day: 2}}
	for _, tt := range []struct {
		name string
		ref  citation.Reference
		cues cues
		want citation.Type
	}{
		{"a genre", citation.Reference{Genre: "Technical report", Author: marsh}, cues{}, citation.Report},
		{"an address on a report", citation.Reference{Genre: "Address on the report of the warden", EventTitle: "Meeting", Author: marsh}, cues{}, citation.Speech},
		{"an article with a genre", citation.Reference{Genre: "Case report", Volume: "12", Author: marsh}, cues{}, ""},
		{"the title of a report", citation.Reference{Title: "Peat Report 2001", Author: society}, cues{}, citation.Report},
		{"such a title by a person", citation.Reference{Title: "Peat Report 2001", Author: marsh}, cues{}, ""},
		{"a strategy on a site", citation.Reference{Title: "The Peat Strategy of the North", Author: society, URL: "https://bogs.example"}, cues{}, citation.Report},
		{"a statement in quotes", citation.Reference{Title: "Closing Statement", Author: marsh, Issued: day}, cues{titleQuoted: true}, citation.Speech},
	} {
		if got := saidType(&tt.ref, tt.cues); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestTitlesBeforeDays(t *testing.T) {
	checkReasonings(t, (*modelReader).datedTitle, []reasonTest{
		{
			"a colon",
			"Peat|author/literal and|author/literal moor|author/literal :|after_author A|container-title/lead study|container-title .|after_container-title (|after_container-title 2005|issued/year ,|issued/within May|issued/month )|after_date .|after_date Moor|title Portal|title .|after_title",
			"Peat|title and|title moor|title :|title A|title study|title .|after_title (|after_title 2005|issued/year ,|issued/within May|issued/month )|after_date .|after_date Moor|container-title Portal|container-title .|after_container-title",
		},
		{
			"a word in small letters within",
			"Peat|author/literal without|author/literal Moors|author/literal .|after_author (|after_author 2005|issued/year ,|issued/within May|issued/month )|after_date .|after_date Portal|title .|after_title",
			"Peat|title without|title Moors|title .|after_title (|after_title 2005|issued/year ,|issued/within May|issued/month )|after_date .|after_date Portal|container-title .|after_container-title",
		},
		{
			"an organisation",
			"Friends|author/literal of|author/literal Peat|author/literal .|after_author (|after_author 2005|issued/year ,|issued/within May|issued/month )|after_date .|after_date Moors|title .|after_title",
			"Friends|author/literal of|author/literal Peat|author/literal .|after_author (|after_author 2005|issued/year ,|issued/within May|issued/month )|after_date .|after_date Moors|title .|after_title",
		},
		{
			"no day",
			"Peat|author/literal and|author/literal moor|author/literal .|after_author (|after_author 2005|issued/year )|after_date .|after_date Moors|title .|after_title",
			"Peat|author/literal and|author/literal moor|author/literal .|after_author (|after_author 2005|issued/year )|after_date .|after_date Moors|title .|after_title",
		},
	})
}

func TestTitlesWithPlaces(t *testing.T) {
	checkReasonings(t, (*modelReader).bookTitle, []reasonTest{
		{
			"in brackets",
			"Marsh|author/family ,|after_author Oslo|publisher-place between|publisher-place 1962|issued/year and|title 1970|title (|after_title Heather|publisher ,|after_publisher 1998|issued/year )|after_date",
			"Marsh|author/family ,|after_author Oslo|title between|title 1962|title and|title 1970|title (|after_title Heather|publisher ,|after_publisher 1998|issued/year )|after_date",
		},
		{
			"a place and a remark",
			"Marsh|author/family .|after_author Oslo|publisher-place :|after_publisher Peat|note roads|note .|after_publisher Heather|publisher ,|after_publisher 1998|issued/year",
			"Marsh|author/family .|after_author Oslo|title :|title Peat|title roads|title .|after_title Heather|publisher ,|after_publisher 1998|issued/year",
		},
		{
			"a place and a publisher",
			"Marsh|author/family .|after_author Oslo|publisher-place :|after_publisher Peat|publisher 1846|issued/year .|after_date Heather|publisher ,|after_publisher 1998|issued/year",
			"Marsh|author/family .|after_author Oslo|title :|title Peat|title 1846|title .|after_title Heather|publisher ,|after_publisher 1998|issued/year",
		},
		{
			"a title and a place",
			"Marsh|author/family .|after_author Peat|title .|after_title Oslo|publisher-place :|after_publisher Heather|publisher ,|after_publisher 1998|issued/year",
			"Marsh|author/family .|after_author Peat|title .|after_title Oslo|publisher-place :|after_publisher Heather|publisher ,|after_publisher 1998|issued/year",
		},
	})
}

func TestPeopleInTitles(t *testing.T) {
	checkReasonings(t, (*modelReader).peopleInTitle, []reasonTest{
		{
			"",
			"Bog|author/given Oak|author/family and|author/next Its|author/given Use|author/family :|after_author Notes|title .|after_title 1999|issued/year",
			"Bog|title Oak|title and|title Its|title Use|title :|title Notes|title .|after_title 1999|issued/year",
		},
		{
			"",
			"Marsh|author/family ,|author/within Ann|author/given :|after_author Peat|title .|after_title 1999|issued/year",
			"Marsh|author/family ,|author/within Ann|author/given :|after_author Peat|title .|after_title 1999|issued/year",
		},
		{
			"",
			"Moor|author/literal Society|author/literal :|after_author Peat|title .|after_title 1999|issued/year",
			"Moor|author/literal Society|author/literal :|after_author Peat|title .|after_title 1999|issued/year",
		},
	})
}

func TestPeopleInQuotes(t *testing.T) {
	r := readerOfText(`Marsh. "Reed, Peat on Sea" Bogs`, authorFamily, afterAuthor, afterAuthor, authorFamily, afterAuthor, titleTag, titleTag, titleTag, afterTitle, containerTag)
	r.personInQuotes()
	if tag(r.path[0]) != authorFamily || tag(r.path[3]) != titleTag || tag(r.path[4]) != titleTag {
		t.Errorf("got %v", r.path)
	}
	r = readerOfText(`William "Bill" Peat. Bogs`, authorGiven, authorGiven, authorGiven, authorGiven, authorFamily, afterAuthor, titleTag)
	r.personInQuotes()
	if tag(r.path[2]) != authorGiven {
		t.Errorf("a nickname: got %v", r.path)
	}
	r = readerOfText(`"Peat, N." Lexicon of Bogs`, authorRepeat, authorFamily, authorWithin, authorGiven, authorGiven, afterAuthor, titleTag, titleTag, titleTag)
	r.personInQuotes()
	if tag(r.path[1]) != titleTag || tag(r.path[4]) != titleTag || tag(r.path[6]) != containerTag || tag(r.path[8]) != containerTag {
		t.Errorf("an entry of a dictionary: got %v", r.path)
	}
	r = readerOfText(`"Ovid" 1990 Lexicon of Bogs`, authorRepeat, authorFamily, afterAuthor, yearTag, titleTag, titleTag, titleTag)
	r.personInQuotes()
	if tag(r.path[1]) != authorFamily {
		t.Errorf("a name in quotes: got %v", r.path)
	}
}

func TestTitlesOfWholes(t *testing.T) {
	checkReasonings(t, (*modelReader).titleOfWhole, []reasonTest{
		{
			"",
			"Marsh|author/family A|author/given .|author/given ,|after_author In|after_author :|after_author Bogs|title ,|after_title Reed|editor/family B|editor/given",
			"Marsh|author/family A|author/given .|author/given ,|after_author In|container-title/lead :|container-title/lead Bogs|container-title ,|after_title Reed|editor/family B|editor/given",
		},
		{
			"",
			"Marsh|author/family ,|author/within Ann|author/given .|after_author In|title Bogs|title ;|after_title Reed|editor/family",
			"Marsh|author/family ,|author/within Ann|author/given .|after_author In|container-title/lead Bogs|container-title ;|after_title Reed|editor/family",
		},
		{
			"",
			"Marsh|author/family ,|author/within Ann|author/given .|after_author In|title Bogs|title ;|after_title Moor|publisher",
			"Marsh|author/family ,|author/within Ann|author/given .|after_author In|title Bogs|title ;|after_title Moor|publisher",
		},
	})
}

func TestLostTitles(t *testing.T) {
	checkReasonings(t, (*modelReader).lostTitle, []reasonTest{
		{
			"of a place and a year",
			"Marsh|editor/family ,|after_editor urednici|container-title/lead .|after_title Leeds|publisher-place :|after_publisher Peat|note after|note 1943|issued/year .|after_date Heather|publisher ,|after_publisher 2003|issued/year",
			"Marsh|editor/family ,|after_editor urednici|container-title/lead .|after_title Leeds|title :|title Peat|title after|title 1943|title .|after_title Heather|publisher ,|after_publisher 2003|issued/year",
		},
		{
			"a publisher and its years",
			"Marsh|author/family .|after_author Heather|publisher ,|after_publisher 1943|issued/year .|after_date Leeds|publisher ,|after_publisher 2003|issued/year",
			"Marsh|author/family .|after_author Heather|publisher ,|after_publisher 1943|issued/year .|after_date Leeds|publisher ,|after_publisher 2003|issued/year",
		},
	})
}

func TestSpanOfTitle(t *testing.T) {
	checkReasonings(t, (*modelReader).spanOfTitle, []reasonTest{
		{
			"",
			"Peat|title i|title Leeds|title ,|after_title 1990|container-title –|container-title 2003|container-title .|after_container-title Heather|publisher",
			"Peat|title i|title Leeds|title ,|title 1990|title –|title 2003|title .|after_container-title Heather|publisher",
		},
		{
			"what it is in",
			"Peat|title .|after_title 1990|container-title –|container-title 2003|container-title .|after_container-title Heather|publisher",
			"Peat|title .|after_title 1990|container-title –|container-title 2003|container-title .|after_container-title Heather|publisher",
		},
	})
}

func TestWordBeforeSpan(t *testing.T) {
	checkReasonings(t, (*modelReader).wordBeforeSpan, []reasonTest{
		{
			"",
			"Mar|author/given Reed|author/family ,|author/next Ana|author/given H|author/given .|author/given Peat|author/family ,|after_author 1837|title –|title 1861|title .|after_title Heather|publisher",
			"Mar|author/family Reed|author/family ,|author/within Ana|author/given H|author/given .|after_author Peat|title ,|title 1837|title –|title 1861|title .|after_title Heather|publisher",
		},
		{
			"two people",
			"Mar|author/given Reed|author/family and|author/next Ana|author/given H|author/given .|author/given Peat|author/family ,|after_author 1837|title –|title 1861|title .|after_title Heather|publisher",
			"Mar|author/given Reed|author/family and|author/next Ana|author/given H|author/given .|author/given Peat|author/family ,|after_author 1837|title –|title 1861|title .|after_title Heather|publisher",
		},
		{
			"no stop before the word",
			"Mar|author/given Reed|author/family ,|author/next Ana|author/given Lea|author/given Peat|author/family ,|after_author 1837|title –|title 1861|title .|after_title Heather|publisher",
			"Mar|author/given Reed|author/family ,|author/next Ana|author/given Lea|author/given Peat|author/family ,|after_author 1837|title –|title 1861|title .|after_title Heather|publisher",
		},
	})
}

func TestHeadLeads(t *testing.T) {
	checkReasonings(t, (*modelReader).headLeads, []reasonTest{
		{
			"others and editors",
			"Marsh|author/family ,|author/within Ann|author/given ,|after_author et|container-title/lead al|container-title/lead .|after_title ,|after_title Herausgeber|container-title/lead .|after_title Peat|container-title",
			"Marsh|author/family ,|author/within Ann|author/given ,|author/next et|author/others al|author/others .|after_title ,|after_title Herausgeber|editor/lead .|after_title Peat|container-title",
		},
		{
			"what a work is in",
			"Marsh|author/family ,|author/within Ann|author/given .|after_author In|container-title/lead Peat|container-title",
			"Marsh|author/family ,|author/within Ann|author/given .|after_author In|container-title/lead Peat|container-title",
		},
		{
			"behind a dash",
			"—|author/repeat ,|after_author editor|container-title/lead .|after_title Peat|title",
			"—|author/repeat ,|after_author editor|editor/lead .|after_title Peat|title",
		},
	})
}

// Quotes within a title, a journal or a publisher have both their marks.
func TestQuotesWithinValues(t *testing.T) {
	checkReasonings(t, tight((*modelReader).closeQuotes), []reasonTest{
		{
			"that begin it",
			"Marsh|author/family .|after_author «|after_author Peat|title »|title and|title the|title Sea|title",
			"Marsh|author/family .|after_author «|title Peat|title »|title and|title the|title Sea|title",
		},
		{
			"behind a word for what contains it",
			"Bogs|title i|container-title/lead «|after_title Peat|container-title »|container-title and|container-title Turf|container-title",
			"Bogs|title i|container-title/lead «|after_title Peat|container-title »|container-title and|container-title Turf|container-title",
		},
		{
			"that begin it, with the same mark",
			"\"|after_date ¿|after_date Peat|title ?|title \"|title and|title the|title Sea|title",
			"\"|title ¿|title Peat|title ?|title \"|title and|title the|title Sea|title",
		},
		{
			"that end it with a full stop in them",
			"The|title Book|title of|title “|title Peat|title .|after_title ”|after_title Heather|publisher",
			"The|title Book|title of|title “|title Peat|title .|title ”|title Heather|publisher",
		},
		{
			"that end a publisher",
			"Moor|publisher „|publisher Heather|publisher ”|after_publisher ,|after_publisher Leeds|publisher-place",
			"Moor|publisher „|publisher Heather|publisher ”|publisher ,|after_publisher Leeds|publisher-place",
		},
		{
			"that are around it",
			"“|after_author Peat|title and|title Bog|title .|after_title ”|after_title Moor|container-title",
			"“|after_author Peat|title and|title Bog|title .|after_title ”|after_title Moor|container-title",
		},
		{
			"that are around it, beside others that are not closed",
			"“|after_author Peat|title “|title Bog|title .|after_title ”|after_title Moor|container-title",
			"“|after_author Peat|title “|title Bog|title .|after_title ”|after_title Moor|container-title",
		},
	})
}

// A bracket that opens at the end of a title is none of it.
func TestBracketsAtTheEndOfTitles(t *testing.T) {
	checkReasonings(t, (*modelReader).trim, []reasonTest{
		{
			"before a remark",
			"Peat|title computing|title (|title Version|note 4|note )|after_others",
			"Peat|title computing|title (|after_title Version|note 4|note )|after_others",
		},
		{
			"within the title",
			"Peat|title (|title and|title Turf|title )|title .|after_title",
			"Peat|title (|title and|title Turf|title )|title .|after_title",
		},
	})
}
