package reflist

import (
	"testing"

	"github.com/refwright/refwright/citation/reflist/internal/tokens"
)

// Numbers that nothing parts but full stops, before a year, are a day and a month.
func TestDaysInNumbers(t *testing.T) {
	for _, tt := range []struct {
		text string
		want bool
	}{{"Gazette 12.3.1974", true}, {"Gazette 12. 3.1974", false}, {"Gazette 12.13.1974", false}, {"Gazette 52.3.1974", false}} {
		r := readerOfText(tt.text, containerTag, volumeTag, afterNumbers, issueTag, afterNumbers, yearTag)
		r.dayInNumbers()
		if got := tag(r.path[1]) == dayTag && tag(r.path[3]) == monthTag; got != tt.want {
			t.Errorf("%s: a day: %v", tt.text, got)
		}
	}
}

// A number that a dash joins to the year is the last year, if it is later.
func TestLastYears(t *testing.T) {
	for _, tt := range []struct {
		text string
		want bool
	}{{"Gazette 1986-7", true}, {"Gazette 1884-1939", true}, {"Gazette 1986 - 7", false}, {"Gazette 1986-4", false}} {
		r := readerOfText(tt.text, containerTag, yearTag, afterDate, issueTag)
		r.lastYear()
		if got := tag(r.path[3]) == endYearTag; got != tt.want {
			t.Errorf("%s: a last year: %v", tt.text, got)
		}
	}
	r := readerOfText("Heather, 1970–1983", publisherTag, afterPublisher, yearTag, afterDate, volumesTag)
	if r.lastYear(); tag(r.path[4]) != endYearTag {
		t.Error("the number of volumes is no last year")
	}
}

// readerOfText returns a reader that took the words and marks of a text for these.
func readerOfText(text string, path ...tag) *modelReader {
	r := new(modelReader)
	r.look(tokens.Tokenize(text))
	r.makeRoom()
	for i, p := range path {
		r.path[i] = uint8(p)
	}
	return r
}

func TestDaysBeforeMonths(t *testing.T) {
	const path = "Gazette|container-title vom|volume/lead 23|volume .|after_numbers Mai|issued/month 1925|issued/year"
	const want = "Gazette|container-title vom|after_container-title 23|issued/day .|issued/within Mai|issued/month 1925|issued/year"
	checkReasoning(t, path, want, (*modelReader).dayBeforeMonth)
}

func TestDatesAsContainers(t *testing.T) {
	for _, tt := range []struct {
		text string
		want tag
	}{{"Peat, July 2, 2002", noteTag}, {"Peat, July Bogs, 2002", containerTag}} {
		r := readerOfText(tt.text, titleTag, afterTitle, containerTag, containerTag, containerTag, containerTag)
		r.dateAsContainer()
		if got := tag(r.path[3]); got != tt.want {
			t.Errorf("%s: %s", tt.text, tags[got].name)
		}
	}
}
