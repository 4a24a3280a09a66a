package reflist

import "testing"

// A number that a reference lacks is found among those that it has too many of.
func TestNumbersThatAReferenceLacks(t *testing.T) {
	for _, tt := range []struct {
		name, path string
		at         int
		want       tag
	}{
		{"a year among two volumes", "Bogs|container-title .|after_container-title 2012|volume ;|after_numbers 48|volume (|after_numbers 3|issue )|after_numbers", 2, yearTag},
		{"no year where there is one", "Bogs|container-title 2012|volume ,|after_numbers 48|volume (|after_numbers 1999|issued/year )|after_date", 1, volumeTag},
		{"a page behind the volume", "Bogs|container-title ,|after_container-title 62|volume ,|after_numbers 599|issue (|after_numbers 2009|issued/year )|after_date", 4, pageFirstTag},
		{"a page behind the year", "Bogs|container-title 62|volume (|after_numbers 2009|issued/year )|after_date 599|status", 5, pageFirstTag},
		{"a volume taken for a day", "2005|issued/year .|after_date Bogs|container-title 12|issued/day a|year-suffix :|after_numbers 99|page/first", 3, volumeTag},
		{"a day with its month", "Bogs|container-title 12|issued/day May|issued/month 2005|issued/year", 1, dayTag},
		{"no page in brackets", "Bogs|container-title 62|volume (|after_numbers 599|issue )|after_numbers 2009|issued/year", 3, issueTag},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := readerOf(t, tt.path)
			r.lostVolume()
			r.year()
			r.page()
			if got := tag(r.path[tt.at]); got != tt.want {
				t.Errorf("got %s, want %s", tags[got].name, tags[tt.want].name)
			}
		})
	}
}

// A series of a number alone is none, and one that has a name stays.
func TestSeriesOfANumber(t *testing.T) {
	for _, tt := range []struct{ name, path, want string }{
		{"a number", "No|collection-title .|collection-title 2|collection-title", "No|issue/lead .|issue/lead 2|number"},
		{"a meeting with its year", "BOGS|collection-title ’|collection-title 85|collection-title", "BOGS|collection-title ’|collection-title 85|collection-title"},
	} {
		t.Run(tt.name, func(t *testing.T) { checkReasoning(t, tt.path, tt.want, (*modelReader).series) })
	}
}

// A comma behind the last page is none of it.
func TestPagesEndInNumbers(t *testing.T) {
	checkReasoning(t, "85|page/first –|page/within 104|page/last ,|page/last here|note 99|note", "85|page/first –|page/within 104|page/last ,|after_numbers here|note 99|note", (*modelReader).trim)
}
