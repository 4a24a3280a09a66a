package reflist

import (
	"strings"
	"testing"
)

func TestYearsAmongWords(t *testing.T) {
	checkReasonings(t, (*modelReader).yearAmongWords, []reasonTest{
		{
			"years of a title",
			"Marsh|author/family .|after_author Peat|publisher-place entre|publisher-place 1943|issued/year et|year-suffix 1951|title .|after_title Heather|publisher",
			"Marsh|author/family .|after_author Peat|title entre|title 1943|title et|title 1951|title .|after_title Heather|publisher",
		},
		{
			"a year behind its place",
			"Marsh|author/family .|after_author Peat|title .|after_title Leeds|publisher-place 1943|issued/year .|after_publisher",
			"Marsh|author/family .|after_author Peat|title .|after_title Leeds|publisher-place 1943|issued/year .|after_publisher",
		},
		{
			"no title in the sentence",
			"Marsh|author/family .|after_author Peat|title .|after_title Bogs|container-title 1943|issued/year Leeds|publisher-place .|after_publisher",
			"Marsh|author/family .|after_author Peat|title .|after_title Bogs|container-title 1943|issued/year Leeds|publisher-place .|after_publisher",
		},
	})
}

func TestYearsThatBeginTitles(t *testing.T) {
	checkReasonings(t, (*modelReader).yearBegins, []reasonTest{
		{
			"a publisher and a year",
			"Marsh|author/family .|after_author 1943|issued/year on|title Moors|title .|after_title Heather|publisher ,|after_publisher 2003|issued/year .|after_date",
			"Marsh|author/family .|after_author 1943|title on|title Moors|title .|after_title Heather|publisher ,|after_publisher 2003|issued/year .|after_date",
		},
		{
			"a day",
			"Marsh|author/family .|after_author 1943|issued/year on|title Moors|title .|after_title Gazette|container-title .|after_container-title 3|issued/day May|issued/month 2003|issued/year ;|after_date",
			"Marsh|author/family .|after_author 1943|title on|title Moors|title .|after_title Gazette|container-title .|after_container-title 3|issued/day May|issued/month 2003|issued/year ;|after_date",
		},
		{
			"a year at the end of the title",
			"Marsh|author/family .|after_author 1943|issued/year on|title Moors|title .|title 2003|title .|title Leeds|publisher",
			"Marsh|author/family .|after_author 1943|title on|title Moors|title .|after_title 2003|issued/year .|title Leeds|publisher",
		},
		{
			"no year",
			"Marsh|author/family (|after_author forthcoming|issued/within )|after_date 1943|issued/year on|title Moors|title",
			"Marsh|author/family (|after_author forthcoming|issued/within )|after_date 1943|title on|title Moors|title",
		},
		{
			"the year of the work and one in the title",
			"Marsh|author/family .|after_author 2003|issued/year Peat|title after|title 1943|issued/year .|after_date Heather|publisher",
			"Marsh|author/family .|after_author 2003|issued/year Peat|title after|title 1943|issued/year .|after_date Heather|publisher",
		},
	})
}

func TestYearsTakenForPages(t *testing.T) {
	checkReasonings(t, (*modelReader).year, []reasonTest{
		{
			"years of several volumes",
			"Peat|title .|after_title Heather|publisher ,|after_publisher 1970|page/first –|page/within 83|page/last .|after_numbers",
			"Peat|title .|after_title Heather|publisher ,|after_publisher 1970|issued/year –|issued/within 83|issued/end-year .|after_numbers",
		},
		{
			"pages of an article",
			"Peat|title .|after_title Bogs|container-title ,|after_container-title 1970|page/first –|page/within 83|page/last .|after_numbers",
			"Peat|title .|after_title Bogs|container-title ,|after_container-title 1970|page/first –|page/within 83|page/last .|after_numbers",
		},
	})
}

func TestYearBehindThatOfTheFirstEdition(t *testing.T) {
	const (
		path = "Marsh|author/family .|after_author (|after_author 1886|original-date/year )|after_date 2003|title .|after_title Moor|publisher-place :|after_publisher Peat|note after|note 1943|issued/year .|after_date Leeds|publisher-place"
		want = "Marsh|author/family .|after_author (|after_author 1886|original-date/year )|after_date 2003|issued/year .|after_title Moor|title :|title Peat|title after|title 1943|title .|after_date Leeds|publisher-place"
	)
	checkReasoning(t, path, want, (*modelReader).headYear)
}

func TestYearBehindACommaAndTheAuthors(t *testing.T) {
	const (
		path = "Marsh|author/family ,|author/within A|author/given .|author/given ,|after_author 2021|issued/year .|after_date Moors|title ,|after_title in|container-title/lead Peat|container-title after|container-title 1957|issued/year .|after_date"
		want = "Marsh|author/family ,|author/within A|author/given .|author/given ,|after_author 2021|issued/year .|after_date Moors|title ,|after_title in|container-title/lead Peat|container-title after|container-title 1957|container-title .|after_date"
	)
	checkReasoning(t, path, want, func(r *modelReader) {
		r.known.YearStops = true
		r.headYear()
	})
	checkReasoning(t, path, path, (*modelReader).headYear)
}

func TestYearBeforeTitle(t *testing.T) {
	checkReasonings(t, (*modelReader).yearBeforeTitle, []reasonTest{
		{
			"",
			"Marsh|author/family ,|after_author 1975|issued/year After|container-title Tar|container-title (|after_container-title Peat|publisher ,|after_publisher 2018|issued/year )|after_date",
			"Marsh|author/family ,|after_author 1975|title After|title Tar|title (|after_container-title Peat|publisher ,|after_publisher 2018|issued/year )|after_date",
		},
		{
			"",
			"Marsh|author/family A|author/given .|after_author 1975|issued/year After|title .|after_title Bogs|container-title .|after_container-title 2018|volume ;|after_numbers 12|issue",
			"Marsh|author/family A|author/given .|after_author 1975|title After|title .|after_title Bogs|container-title .|after_container-title 2018|issued/year ;|after_numbers 12|issue",
		},
		{
			"",
			"Marsh|author/family ,|after_author 1975|issued/year After|title Tar|title ,|after_title Peat|publisher",
			"Marsh|author/family ,|after_author 1975|issued/year After|title Tar|title ,|after_title Peat|publisher",
		},
	})
}

func TestYearBehindAPlaceAndBeforeTheTitle(t *testing.T) {
	const (
		path = "Marsh|author/family ,|after_author Moors|publisher-place after|publisher-place 1975|issued/year and|title 1980|title (|after_title Heather|publisher ,|after_publisher 2018|issued/year )|after_date"
		want = "Marsh|author/family ,|after_author Moors|title after|title 1975|title and|title 1980|title (|after_title Heather|publisher ,|after_publisher 2018|issued/year )|after_date"
	)
	checkReasoning(t, path, want, (*modelReader).yearBeforeTitle)
}

func TestVisits(t *testing.T) {
	checkReasonings(t, (*modelReader).visits, []reasonTest{
		{
			"",
			"2004|issued/year .|after_date Acedido|title 2|title de|title maio|title de|title 2025|title .|after_title",
			"2004|issued/year .|after_date Acedido|accessed 2|accessed de|accessed maio|accessed de|accessed 2025|accessed .|after_title",
		},
		{
			"",
			"2004|issued/year .|after_date Acedido|title Peat|title 2025|title .|after_title",
			"2004|issued/year .|after_date Acedido|title Peat|title 2025|title .|after_title",
		},
	})
}

func TestOnlyYear(t *testing.T) {
	checkReasonings(t, (*modelReader).year, []reasonTest{
		{"", "Bogs|container-title 2013|volume ;|after_numbers 2|issue", "Bogs|container-title 2013|issued/year ;|after_numbers 2|issue"},
		{"", "Bogs|container-title 2013|volume ;|after_numbers 1999|note", "Bogs|container-title 2013|volume ;|after_numbers 1999|note"},
		{"of what was taken for a container behind quotes", "“|after_others Peat|title ”|after_title 2013|container-title .|container-title Moor|container-title Observer|container-title", "“|after_others Peat|title ”|after_title 2013|issued/year .|after_date Moor|container-title Observer|container-title"},
		{"before when it was visited", "Peat|title ,|after_title Heather|container-title ,|container-title Leeds|container-title ,|container-title 2007|container-title .|after_container-title Accessed|URL/lead :|after_others May|issued/month 20|issued/day ,|issued/within 2025|issued/year", "Peat|title ,|after_title Heather|container-title ,|container-title Leeds|container-title ,|after_container-title 2007|issued/year .|after_date Accessed|URL/lead :|after_others May|issued/month 20|issued/day ,|issued/within 2025|issued/year"},
		{"that a title has, before it was visited", "1999|issued/year Peat|title ,|after_title Moors|container-title ,|container-title 2007|container-title .|after_container-title Accessed|URL/lead", "1999|issued/year Peat|title ,|after_title Moors|container-title ,|container-title 2007|container-title .|after_container-title Accessed|URL/lead"},
		{"that begins a container", "Peat|title .|after_title 2013|container-title .|container-title Moor|container-title", "Peat|title .|after_title 2013|container-title .|container-title Moor|container-title"},
	})
}

func TestYearsBehindOneWithALetter(t *testing.T) {
	checkReasonings(t, (*modelReader).letteredYear, []reasonTest{
		{
			"", "Marsh|author/family ,|after_author 2021|issued/year a|year-suffix .|after_date Peat|title in|container-title/lead Moors|publisher-place 1943|issued/year and|container-title/lead 1948|issued/year .|after_date Heather|publisher",
			"Marsh|author/family ,|after_author 2021|issued/year a|year-suffix .|after_date Peat|title in|container-title/lead Moors|publisher-place 1943|publisher-place and|container-title/lead 1948|container-title/lead .|after_date Heather|publisher",
		},
		{
			"when it was visited", "Marsh|author/family 2021|issued/year a|year-suffix .|after_date Peat|title Accessed|URL/lead 20|issued/day May|issued/month 2025|issued/year",
			"Marsh|author/family 2021|issued/year a|year-suffix .|after_date Peat|title Accessed|URL/lead 20|issued/day May|issued/month 2025|issued/year",
		},
		{
			"without a letter", "Marsh|author/family 2021|issued/year .|after_date Peat|title 1943|issued/year",
			"Marsh|author/family 2021|issued/year .|after_date Peat|title 1943|issued/year",
		},
	})
}

func TestYearBehindTitle(t *testing.T) {
	checkReasonings(t, (*modelReader).yearBehindTitle, []reasonTest{
		{
			"", "The|title Moor|title .|title 2007|title .|title Peat|title Portal|title .|after_title 8|issued/day",
			"The|title Moor|title .|after_title 2007|issued/year .|after_date Peat|container-title Portal|container-title .|after_title 8|issued/day",
		},
		{"of an entry that has another", "The|title Moor|title .|title 2007|title .|title Peat|title .|after_title 2009|issued/year", "The|title Moor|title .|title 2007|title .|title Peat|title .|after_title 2009|issued/year"},
		{"within a sentence", "The|title Moor|title of|title 2007|title .|title Peat|title", "The|title Moor|title of|title 2007|title .|title Peat|title"},
	})
}

// The word for a year behind it is no letter of it.
func TestYearsWithTheirWord(t *testing.T) {
	for _, text := range []string{
		"Lindström B.G., Łódź: edukacja po 1890 roku, Siglo Nuevo, 2019 r.",
		"Марић, А. Мочваре. Београд: Просвета, 2019 г.",
	} {
		for read, err := range new(Parser).Lines(strings.NewReader(text + "\n")) {
			if err != nil {
				t.Fatal(err)
			}
			if y, _ := read.Reference.Issued.Year(); y != 2019 || read.Reference.YearSuffix != "" {
				t.Errorf("%s: %d%s", text, y, read.Reference.YearSuffix)
			}
		}
	}
}

// What is left of an address has no letter of a year, nor a day.
func TestLettersBehindNoYear(t *testing.T) {
	checkReasonings(t, (*modelReader).yearLetters, []reasonTest{
		{
			"the rest of an address",
			"1999|issued/year Turf|container-title _|issued/within 94|issued/day c|year-suffix .|after_date",
			"1999|issued/year Turf|container-title _|issued/within 94|note c|note .|after_date",
		},
		{
			"a day and a letter",
			"May|issued/month 4|issued/day 1999|issued/year a|year-suffix .|after_date",
			"May|issued/month 4|issued/day 1999|issued/year a|year-suffix .|after_date",
		},
	})
}

// The day before "tarihinde" and a link is that of a visit.
func TestDaysOfVisitsBeforeLinks(t *testing.T) {
	checkReasonings(t, (*modelReader).visitsBeforeLinks, []reasonTest{
		{
			"a day",
			"Turba|title .|after_title 12|issued/day Ocak|issued/month 2020|issued/year tarihinde|URL/lead https://bogs.example/|URL adresinden|after_others erişildi|after_others",
			"Turba|title .|after_title 12|accessed Ocak|accessed 2020|accessed tarihinde|accessed https://bogs.example/|URL adresinden|after_others erişildi|after_others",
		},
		{
			"no link",
			"Turba|title 12|issued/day Ocak|issued/month 2020|issued/year tarihinde|note sunuldu|note",
			"Turba|title 12|issued/day Ocak|issued/month 2020|issued/year tarihinde|note sunuldu|note",
		},
	})
}
