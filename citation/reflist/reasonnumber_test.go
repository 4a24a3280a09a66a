package reflist

import (
	"testing"
)

func TestNumbersByTheWordsBeside(t *testing.T) {
	checkReasonings(t, (*modelReader).numbers, []reasonTest{
		{
			"an edition behind its word",
			"Peat|title ,|after_title wyd|editor/lead .|after_editor 3|volume",
			"Peat|title ,|after_title wyd|after_others .|after_others 3|edition",
		},
		{
			"an edition taken for others",
			"Peat|title ?|title 3|author/next dr|author/others .|author/others ,|after_author Heather|publisher",
			"Peat|title ?|title 3|edition dr|after_others .|after_others ,|after_author Heather|publisher",
		},
		{
			"an edition in Roman numerals",
			"Peat|title ,|after_title III|volume ed|editor/lead .|after_editor ,|after_editor Bern|publisher-place",
			"Peat|title ,|after_title III|edition ed|after_others .|after_editor ,|after_editor Bern|publisher-place",
		},
		{
			"a volume in small Roman numerals",
			"Bogs|container-title ,|after_container-title lxxxv|volume (|after_numbers 1979|issued/year",
			"Bogs|container-title ,|after_container-title lxxxv|volume (|after_numbers 1979|issued/year",
		},
		{
			"the first of several pages",
			"Peat|title pp|page/lead .|page/lead 25|page/first –|page/within 26|page/last ,|after_numbers 29|page/first ff|after_numbers",
			"Peat|title pp|page/lead .|page/lead 25|page/first –|page/within 26|page/last ,|after_numbers 29|note ff|after_numbers",
		},
		{
			"a range behind a page",
			"Peat|title pp|page/lead .|page/lead 25|page/first ,|after_numbers 29|page/first –|page/within 31|page/last",
			"Peat|title pp|page/lead .|page/lead 25|note ,|after_numbers 29|page/first –|page/within 31|page/last",
		},
		{
			"years that were taken for pages",
			"Peat|title (|after_title 86|page/first )|after_title Bogs|container-title ,|after_numbers 29|page/first",
			"Peat|title (|after_title 86|page/first )|after_title Bogs|container-title ,|after_numbers 29|page/first",
		},
		{
			"the short form of a journal",
			"Peat|title ,|after_title Bogs|container-title BMJ|volume ,|after_numbers 2|issue",
			"Peat|title ,|after_title Bogs|container-title BMJ|container-title ,|after_numbers 2|issue",
		},
		{
			"a volume between commas of the title",
			"Peat|title of|title Moss|title ,|title II|title ,|title The|title Salt|title ,|after_title Bern|publisher-place",
			"Peat|title of|title Moss|title ,|after_title II|volume ,|after_numbers The|note Salt|note ,|after_title Bern|publisher-place",
		},
		{
			"a volume with its word in the title",
			"Turfae|title ,|title tomus|title II|title ,|after_title Bern|publisher-place",
			"Turfae|title ,|after_title tomus|volume/lead II|volume ,|after_title Bern|publisher-place",
		},
		{
			"a volume behind a full stop of the title, and its own title",
			"Peat|title .|title Bd|title .|title 2|title :|title Salt|title ,|after_title Bern|publisher-place",
			"Peat|title .|after_title Bd|volume/lead .|volume/lead 2|volume :|after_numbers Salt|note ,|after_title Bern|publisher-place",
		},
		{
			"a volume of what the work is in",
			"Peat|title .|after_title In|container-title/lead Bogs|container-title .|container-title Bd|container-title .|container-title 2|container-title .|after_container-title Bern|publisher-place",
			"Peat|title .|after_title In|container-title/lead Bogs|container-title .|after_title Bd|volume/lead .|volume/lead 2|volume .|after_container-title Bern|publisher-place",
		},
		{
			"an edition of which the number ended the title",
			"Peat|title .|title 2|title .|title ,|after_title erw|edition .|after_others Auflage|after_others .|after_others Bern|publisher-place",
			"Peat|title .|after_title 2|edition .|after_others ,|after_others erw|after_others .|after_others Auflage|after_others .|after_others Bern|publisher-place",
		},
		{
			"how many volumes there are, behind a comma of the title",
			"Peat|title of|title Moss|title ,|title 2|title tomes|title ,|after_title Bern|publisher-place",
			"Peat|title of|title Moss|title ,|after_title 2|number-of-volumes tomes|after_others ,|after_title Bern|publisher-place",
		},
		{
			"a word for a series, and its name",
			"Bogs|container-title ,|after_container-title Série|volume/lead Peat|volume ,|after_numbers 2|issue",
			"Bogs|container-title ,|container-title Série|container-title Peat|container-title ,|after_numbers 2|issue",
		},
		{
			"a volume before a colon",
			"Peat|title of|title Moss|title ,|after_title iv|container-title/lead :|container-title/lead Salt|container-title (|after_container-title Bern|publisher-place",
			"Peat|title of|title Moss|title ,|after_title iv|volume :|after_numbers Salt|note (|after_container-title Bern|publisher-place",
		},
		{
			"a word for in before a colon",
			"Peat|title of|title Moss|title ,|after_title v|container-title/lead :|container-title/lead Salt|container-title (|after_container-title Bern|publisher-place",
			"Peat|title of|title Moss|title ,|after_title v|container-title/lead :|container-title/lead Salt|container-title (|after_container-title Bern|publisher-place",
		},
		{
			"a volume in Roman numerals",
			"Peat|title ,|after_title Bd|after_title .|after_title I|after_title ,|after_title Bern|publisher-place",
			"Peat|title ,|after_title Bd|volume/lead .|volume/lead I|volume ,|after_title Bern|publisher-place",
		},
		{
			"a letter without a full stop is no word for a volume",
			"Peat|title t|after_title 4|after_title",
			"Peat|title t|after_title 4|after_title",
		},
		{
			"a volume that was taken for a title",
			"Peat|title ,|after_title Bd|container-title .|container-title I|container-title ,|after_title Bern|publisher-place",
			"Peat|title ,|after_title Bd|volume/lead .|volume/lead I|volume ,|after_title Bern|publisher-place",
		},
		{
			"a word is no volume",
			"Peat|title ,|after_title dactyl|volume",
			"Peat|title ,|after_title dactyl|note",
		},
		{
			"how many volumes there are, and which",
			"2|volume vol|after_numbers .|after_numbers ,|after_numbers t|after_numbers .|after_numbers I|after_numbers ,|after_numbers p|page/lead",
			"2|number-of-volumes vol|after_numbers .|after_numbers ,|after_numbers t|volume/lead .|volume/lead I|volume ,|after_numbers p|page/lead",
		},
		{
			"the page that is cited",
			"S|page/lead 1|page/first -|page/within 8|page/last ,|after_numbers hier|page/lead S|page/lead 2|page/first",
			"S|page/lead 1|page/first -|page/within 8|page/last ,|after_numbers hier|page/lead S|page/lead 2|note",
		},
		{
			"a page at the end",
			"Bern|publisher-place 1942|issued/year ,|after_date s|after_date .|after_date 23|after_date",
			"Bern|publisher-place 1942|issued/year ,|after_date s|page/lead .|page/lead 23|page/first",
		},
		{
			"pages in the remark behind them",
			"S|note .|note 1|note -|note 8|note ,|note hier|note S|note .|note 2|note",
			"S|page/lead .|page/lead 1|page/first -|page/within 8|page/last ,|note hier|note S|note .|note 2|note",
		},
		{
			"pages that were taken for an issue",
			"7|page/first -|page/within 8|page/last (|after_numbers 1967|issued/year )|after_date pp|page/lead 22|page/first -|page/within 35|page/last",
			"7|page/first -|page/within 8|page/last (|after_numbers 1967|issued/year )|after_date pp|page/lead 22|page/first -|page/within 35|page/last",
		},
	})
}

func TestVolumesBeforeEditors(t *testing.T) {
	checkReasonings(t, (*modelReader).editedVolume, []reasonTest{
		{
			"",
			"Bogs|container-title .|after_container-title Vol|volume/lead .|volume/lead 2|edition .|after_others Ed|editor/lead .|editor/lead by|editor/lead Ann|editor/given Marsh|editor/family",
			"Bogs|container-title .|after_container-title Vol|volume/lead .|volume/lead 2|volume .|editor/lead Ed|editor/lead .|editor/lead by|editor/lead Ann|editor/given Marsh|editor/family",
		},
		{
			"",
			"Bogs|container-title .|after_container-title 2|edition .|after_others Ed|after_others .|after_others Ann|editor/given Marsh|editor/family",
			"Bogs|container-title .|after_container-title 2|edition .|after_others Ed|after_others .|after_others Ann|editor/given Marsh|editor/family",
		},
	})
}

func TestVolumesBeforeJournals(t *testing.T) {
	checkReasonings(t, (*modelReader).volumeFirst, []reasonTest{
		{
			"the volume before the journal",
			"Peat|title ,|after_title 71|container-title Bog|container-title Rev|container-title 593|volume (|after_numbers 1958|issued/year )|after_date",
			"Peat|title ,|after_title 71|volume Bog|container-title Rev|container-title 593|page/first (|after_numbers 1958|issued/year )|after_date",
		},
		{
			"a title that begins with a number",
			"Peat|title ,|after_title 20|container-title Bogs|container-title 12|volume 593|page/first",
			"Peat|title ,|after_title 20|container-title Bogs|container-title 12|volume 593|page/first",
		},
	})
}

func TestYearsBehindTitles(t *testing.T) {
	checkReasonings(t, (*modelReader).year, []reasonTest{
		{"", "Peat|title roads|title ,|title 1943|title .|after_title Gazette|container-title", "Peat|title roads|title ,|after_title 1943|issued/year .|after_title Gazette|container-title"},
		{"", "Peat|title roads|title .|title 1943|title .|after_title Gazette|container-title", "Peat|title roads|title .|after_title 1943|issued/year .|after_title Gazette|container-title"},
		{"", "Peat|title ,|title 1943|title .|after_title 1961|issued/year", "Peat|title ,|title 1943|title .|after_title 1961|issued/year"},
		{"", "Peat|title roads|title (|title 1943|title )|after_title ,|after_title II|volume", "Peat|title roads|title (|after_title 1943|issued/year )|after_title ,|after_title II|volume"},
		{"", "Peat|title roads|title (|title 1943|title )|title and|title after|title", "Peat|title roads|title (|title 1943|title )|title and|title after|title"},
		{"", "Peat|title after|title 1943|title .|after_title Gazette|container-title", "Peat|title after|title 1943|title .|after_title Gazette|container-title"},
	})
}

func TestLettersJoinedToYears(t *testing.T) {
	joined := func(path string) func(*modelReader) {
		return func(r *modelReader) {
			for i := range r.sights {
				r.sights[i].spaceBefore = r.sights[i].class == wordClass && i > 0 && r.sights[i-1].class != numberClass
			}
			(*modelReader).yearLetters(r)
		}
	}
	for _, tt := range []struct{ path, want string }{
		{"2006|issued/year a|issued/within .|issued/within Peat|title", "2006|issued/year a|year-suffix .|issued/within Peat|title"},
		{"2006|issued/year a|issued/within peat|title .|after_title", "2006|issued/year a|issued/within peat|title .|after_title"},
		{"2006|issued/year )|after_date (|title a|title )|title Peat|title", "2006|issued/year )|after_date (|after_date a|year-suffix )|after_date Peat|title"},
		{"12|volume a|issued/within .|issued/within Peat|title", "12|volume a|issued/within .|issued/within Peat|title"},
	} {
		checkReasoning(t, tt.path, tt.want, joined(tt.path))
	}
}

func TestLettersOfVolumes(t *testing.T) {
	for _, tt := range []struct {
		text string
		want tag
	}{{"Bogs 12a: 99", volumeTag}, {"Bogs 12 a: 99", issueTag}, {"Bogs 12B: 99", issueTag}} {
		r := readerOfText(tt.text, containerTag, volumeTag, issueTag, afterNumbers, pageFirstTag)
		r.letterOfVolume()
		if got := tag(r.path[2]); got != tt.want {
			t.Errorf("%s: the letter is %s", tt.text, tags[got].name)
		}
	}
}

func TestNumbersAsContainers(t *testing.T) {
	checkReasonings(t, (*modelReader).numberAsContainer, []reasonTest{
		{"", "Peat|title ,|after_title No|container-title .|container-title 2|container-title", "Peat|title ,|after_title No|issue/lead .|issue/lead 2|number"},
		{"", "Peat|title ,|after_title Bogs|container-title ,|after_container-title no|container-title 2|container-title", "Peat|title ,|after_title Bogs|container-title ,|after_container-title no|issue/lead 2|issue"},
		{"", "Peat|title ,|after_title Bogs|container-title 2|container-title", "Peat|title ,|after_title Bogs|container-title 2|container-title"},
	})
}
