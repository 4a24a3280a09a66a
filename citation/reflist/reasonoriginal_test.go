package reflist

import (
	"strings"
	"testing"
)

// TestWhatStandsAround reads references with a word before them and remarks behind.
func TestWhatStandsAround(t *testing.T) {
	for _, tt := range []struct{ line, authors, title, rest string }{
		{"Vgl. hierzu Ann Marsh, Torf und Salz, Bern 1951, S. 12.", "Ann Marsh", "Torf und Salz", "1951 12"},
		{"Voir sur ce point Anne Marsh, La tourbe et le sel, Paris, Plon, 1951.", "Anne Marsh", "La tourbe et le sel", "1951"},
		{"См.: Торфов А. Б. Соль и вода. М.: Наука, 1951.", "А. Б. Торфов", "Соль и вода", "1951"},
		{"Marsh, Ann: Torf und Salz. Bern: Moor 1936. Zugl.: Bonn, Univ., Diss., 1933", "Ann Marsh", "Torf und Salz", "1936"},
		{"Торфов, А. Б. Соль и вода / А. Б. Торфов. – М. : Наука, 1951. – 304 с.", "А. Б. Торфов", "Соль и вода", "1951"},
		{"Marsh, Ann: Torf und Salz. Aus dem Englischen von Bo Reed. Bern: Moor 1936.", "Ann Marsh", "Torf und Salz", "1936"},
		{"Marsh A. de, 1936, Le sel et la tourbe, préface de Bo Reed, Paris, Plon.", "A. de Marsh", "Le sel et la tourbe", "1936"},
		{"Anne Marsh, Le sel et la tourbe, Paris, Plon, 1981 (2e éd. : La Mousse, 1991), p. 12.", "Anne Marsh", "Le sel et la tourbe", "1981 12"},
		{"Anne Marsh, Le sel et la tourbe, thèse de 3e cycle, Paris, 1974.", "Anne Marsh", "Le sel et la tourbe", "1974"},
	} {
		r := readWith(t, new(Parser), tt.line).Reference
		var names []string
		for _, n := range r.Author {
			names = append(names, n.String())
		}
		rest := strings.TrimSpace(r.Issued.String() + " " + string(r.Page))
		if got := strings.Join(names, "; "); got != tt.authors || r.Title.Plain() != tt.title || rest != tt.rest {
			t.Errorf("%s\n got %s | %s | %s\nwant %s | %s | %s", tt.line, got, r.Title, rest, tt.authors, tt.title, tt.rest)
		}
	}
}

func TestYearsOfFirstEditions(t *testing.T) {
	checkReasonings(t, (*modelReader).firstYear, []reasonTest{
		{
			"an earlier one in brackets",
			"1973|issued/year (|after_date 1961|issued/year )|after_date",
			"1973|issued/year (|after_date 1961|original-date/year )|after_date",
		},
		{
			"a later one is another matter",
			"1961|issued/year (|after_date 1973|issued/year )|after_date",
			"1961|issued/year (|after_date 1973|issued/year )|after_date",
		},
	})
}

func TestFirstYearsInBrackets(t *testing.T) {
	checkReasonings(t, (*modelReader).firstYearInBrackets, []reasonTest{
		{
			"",
			"Marsh|author/family (|after_author 1988|issued/year )|after_date [|after_date 1922|title ]|title :|title Peat|title .|after_title Bern|publisher-place",
			"Marsh|author/family (|after_author 1988|issued/year )|after_date [|after_date 1922|original-date/year ]|after_date :|after_date Peat|title .|after_title Bern|publisher-place",
		},
		{
			"",
			"Marsh|author/family (|after_author 1988|issued/year )|after_date 1922|title :|title Peat|title .|after_title Bern|publisher-place",
			"Marsh|author/family (|after_author 1988|issued/year )|after_date 1922|title :|title Peat|title .|after_title Bern|publisher-place",
		},
	})
}

func TestYearsBeside(t *testing.T) {
	checkReasonings(t, (*modelReader).yearsBeside, []reasonTest{
		{"", "Marsh|author/family .|after_author 1999|issued/year [|note 1875|note ]|note .|after_date Peat|title", "Marsh|author/family .|after_author 1999|issued/year [|after_date 1875|original-date/year ]|after_date .|after_date Peat|title"},
		{"", "Marsh|author/family .|after_author [|after_author 1875|issued/year ]|after_date 1999|note .|after_date Peat|title", "Marsh|author/family .|after_author [|after_date 1875|original-date/year ]|after_date 1999|issued/year .|after_date Peat|title"},
		{"", "Marsh|author/family .|after_author 1875|issued/year [|note 1999|note ]|note", "Marsh|author/family .|after_author 1875|issued/year [|note 1999|note ]|note"},
		{"", "Marsh|author/family .|after_author (|after_author 1883|original-date/year )|after_date 2013|after_others .|after_others 1838|issued/year on|title Peat|title", "Marsh|author/family .|after_author (|after_date 1883|original-date/year )|after_date 2013|issued/year .|after_date 1838|title on|title Peat|title"},
		{"", "Marsh|author/family .|after_author (|after_author 1917|original-date/year )|after_date 2020|after_others .|after_others Lom|publisher-place :|after_publisher Peat|publisher to|publisher 1971|issued/year Bogs|title .|after_title Heather|publisher", "Marsh|author/family .|after_author (|after_date 1917|original-date/year )|after_date 2020|issued/year .|after_date Lom|title :|title Peat|title to|title 1971|title Bogs|title .|after_title Heather|publisher"},
		{"", "Marsh|author/family .|after_author (|after_author 1948|issued/year )|after_date 2013|page/first .|after_numbers Peat|note 1764|note .|after_others Heather|publisher", "Marsh|author/family .|after_author (|after_date 1948|original-date/year )|after_date 2013|issued/year .|after_date Peat|title 1764|title .|after_others Heather|publisher"},
		{"", "Bogs|container-title (|after_container-title 2010|issued/year )|after_date 2013|page/first", "Bogs|container-title (|after_container-title 2010|issued/year )|after_date 2013|page/first"},
	})
}

// The years of several first editions are none of the work, in whatever order they stand.
func TestSeveralFirstYears(t *testing.T) {
	for _, entry := range []string{
		"Marsh, Ann. [1881/1887] 1998. Peat of the Moor. Leeds: Heather.",
		"Marsh, Ann. [1881–87] 1998. Peat of the Moor. Leeds: Heather.",
		"Marsh, A. (1998 [1881-1887]) Peat of the Moor. Leeds: Heather.",
		"Marsh, A. 1998 [1881–87]. Peat of the Moor. Leeds: Heather.",
		"Marsh, A. (1881–87/1998). Peat of the Moor. Leeds: Heather.",
	} {
		for _, rules := range []bool{false, true} {
			list, err := (&Parser{Rules: rules}).Parse([]byte("References\n\n" + entry + "\n"))
			if err != nil || len(list.References) != 1 {
				t.Fatal(list, err)
			}
			ref := list.References[0].Reference
			year, _ := ref.Issued.Year()
			original, _ := ref.OriginalDate.Year()
			if rules && strings.Contains(entry, "/1998") {
				continue
			}
			if year != 1998 || original != 1881 || ref.Title.Plain() != "Peat of the Moor" {
				t.Errorf("%s\nby rules %v: year %d, original %d, title %q", entry, rules, year, original, ref.Title)
			}
		}
	}
	checkReasonings(t, (*modelReader).severalFirstYears, []reasonTest{
		{
			"numbers of a journal",
			"Peat|title .|after_title Bogs|container-title (|after_container-title 1988|volume –|volume 89|volume )|after_numbers 1999|issued/year .|after_date",
			"Peat|title .|after_title Bogs|container-title (|after_container-title 1988|volume –|volume 89|volume )|after_numbers 1999|issued/year .|after_date",
		},
	})
}
