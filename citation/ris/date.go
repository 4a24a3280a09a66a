package ris

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

// parseDate reads a date, and returns what it says besides.
//
//	2010/05/20/            year, month, day and other information, the last three optional
//	2010/05/20/spring      a season there is that of the date, if it has no month
//	2010///                the year
//	2010/13/45             the year, since there is no such month; all of it is other information
//	2010-05-20, 2010-05    as in ISO 8601
//	20 May 2010, May 20, 2010, MAY 2010, 2010 May 20, Spring 2010
//	3-5 June 2015          a range of days
//	44 BC, 44 BCE
//
// ok is false for other text.
//
// Sources: RIS Format Specification, 2001, Y1; for the words, EndNote, whose dates
// are free text, and the files of IEEE Xplore and PubMed.
func parseDate(s string) (d citation.Date, other string, ok bool) {
	s = strings.TrimSpace(s)
	if d, other, ok := parseSlashes(s); ok {
		return d, other, true
	}
	if m := isoDate.FindStringSubmatch(s); m != nil {
		if d, ok := makeDate(m[1], m[2], m[3]); ok {
			return d, "", true
		}
	}
	if m := yearBC.FindStringSubmatch(s); m != nil {
		year, _ := strconv.Atoi(m[1])
		return citation.YearDate(1 - year), "", year > 0
	}
	return parseWords(s)
}

var (
	isoDate = sieve.Late(`^(\d{4})-(\d\d?)(?:-(\d\d?))?(?:T[0-9:.Z+-]*)?$`)
	yearBC  = sieve.Late(`^(\d{1,4}) ?(?:BC|BCE|B\.C\.|B\.C\.E\.)$`)
)

// parseSlashes reads the form of the specification.
func parseSlashes(s string) (d citation.Date, other string, ok bool) {
	parts := strings.SplitN(s, "/", 4)
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	for len(parts) < 4 {
		parts = append(parts, "")
	}
	if len(parts[0]) != 4 || !isNumber(parts[0]) {
		return d, "", false
	}
	other = strings.Trim(parts[3], "/ ")
	if parts[1] == "" && parts[2] == "" {
		year, _ := strconv.Atoi(parts[0])
		if season := seasons[strings.ToLower(other)]; season > 0 {
			return seasonDate(year, season), "", true
		}
		return citation.YearDate(year), other, true
	}
	d, ok = makeDate(parts[0], parts[1], parts[2])
	if !ok { // a month in words
		d, _, ok = parseWords(strings.Join(parts[:3], " "))
	}
	if !ok { // the year can be relied on
		year, _ := strconv.Atoi(parts[0])
		return citation.YearDate(year), s, true
	}
	return d, other, ok
}

func isNumber(s string) bool {
	for i := range len(s) {
		if !isDigit(s[i]) {
			return false
		}
	}
	return s != ""
}

// makeDate makes a date of numbers; month and day may be "" or zeros.
func makeDate(year, month, day string) (citation.Date, bool) {
	y, errYear := strconv.Atoi(year)
	m, errMonth := strconv.Atoi("0" + month)
	n, errDay := strconv.Atoi("0" + day)
	switch {
	case errYear != nil || errMonth != nil || errDay != nil:
		return citation.Date{}, false
	case m == 0 && n == 0:
		return citation.YearDate(y), true
	case m < 1 || m > 12 || n > citation.DaysIn(y, m):
		return citation.Date{}, false
	case n == 0:
		return citation.MonthDate(y, m), true
	}
	return citation.DayDate(y, m, n), true
}

func seasonDate(year, season int) citation.Date {
	return citation.Date{Start: citation.DatePoint{Precision: citation.PrecisionSeason, Year: year, Month: uint8(season)}}
}

// seasons are the codes of EDTF for the seasons.
var seasons = map[string]int{"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}

var seasonNames = [...]string{21: "Spring", 22: "Summer", 23: "Autumn", 24: "Winter"}

var monthNames = strings.Fields("january february march april may june july august september october november december")

// monthOf returns the month that a word names, in full or by three letters, 0 if
// it names none.
func monthOf(s string) int {
	s = strings.ToLower(strings.TrimSuffix(s, "."))
	if s == "sept" {
		return 9
	}
	for i, name := range monthNames {
		if s == name || len(s) == 3 && name[:3] == s {
			return i + 1
		}
	}
	return 0
}

// parseWords reads a date with its month or season in words, in any order.
func parseWords(s string) (d citation.Date, other string, ok bool) {
	if len(s) > 100 {
		return d, "", false
	}
	year, month, season := "", 0, 0
	var days []string
	for word := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == ' ' || r == ',' || r == '-' || r == '–' || r == '/' }) {
		m := monthOf(word)
		switch {
		case len(word) == 4 && isNumber(word) && year == "":
			year = word
		case len(word) <= 2 && isNumber(word) && len(days) < 2:
			days = append(days, word)
		case m > 0 && month == 0:
			month = m
		case seasons[strings.ToLower(word)] > 0 && season == 0:
			season = seasons[strings.ToLower(word)]
		default:
			return d, "", false
		}
	}
	switch {
	case year == "" || (month == 0) == (season == 0):
		return d, "", false
	case season > 0:
		y, _ := strconv.Atoi(year)
		return seasonDate(y, season), "", len(days) == 0
	case len(days) == 0:
		d, ok = makeDate(year, strconv.Itoa(month), "")
		return d, "", ok
	}
	if d, ok = makeDate(year, strconv.Itoa(month), days[0]); !ok || len(days) == 1 {
		return d, "", ok && d.Start.Day > 0
	}
	end, ok := makeDate(year, strconv.Itoa(month), days[1])
	d.End = end.Start
	return d, "", ok && d.Start.Day > 0 && d.Start.Day < d.End.Day
}

// writeDays returns a range of days in one month in the words that parseDate
// reads, "" for any other date.
func writeDays(d citation.Date) string {
	a, b := d.Start, d.End
	inMonth := a.Precision == citation.PrecisionDay && b.Precision == citation.PrecisionDay && a.Year == b.Year && a.Month == b.Month
	isReadAgain := a.Year >= 1000 && a.Year <= 9999 && a.Month >= 1 && a.Month <= 12
	if !inMonth || !isReadAgain || a.Day >= b.Day {
		return ""
	}
	name := monthNames[a.Month-1]
	return fmt.Sprintf("%d-%d %s %d", a.Day, b.Day, strings.ToUpper(name[:1])+name[1:], a.Year)
}

// isPlain reports whether a point of a date can be written.
func isPlain(p citation.DatePoint) bool {
	return p.Precision >= citation.PrecisionYear && p.Precision <= citation.PrecisionDay
}

// writeYear returns what PY says of a date, "" for nothing: the first year, or the
// words of a date in words.
func writeYear(d citation.Date) string {
	first, _ := d.Start.Years()
	if !first.HasYear() {
		first, _ = d.End.Years()
	}
	switch {
	case !first.HasYear():
		return oneLine(d.Literal)
	case first.Year > 9999 || first.Year < -9998:
		return ""
	case first.Year <= 0:
		return fmt.Sprintf("%d BC", 1-first.Year)
	}
	return fmt.Sprintf("%04d", first.Year)
}

// writeDate returns what a date says in the form of the specification, "" if it
// says nothing that this form has. Of a range it is the beginning; that a date
// is not certain has no place in it.
func writeDate(d citation.Date) string {
	p := d.Start
	if !isPlain(p) || p.Year < 1 || p.Year > 9999 {
		return ""
	}
	switch p.Precision {
	case citation.PrecisionDay:
		return fmt.Sprintf("%04d/%02d/%02d/", p.Year, p.Month, p.Day)
	case citation.PrecisionMonth:
		return fmt.Sprintf("%04d/%02d//", p.Year, p.Month)
	case citation.PrecisionSeason:
		if p.Month >= 21 && p.Month <= 24 {
			return fmt.Sprintf("%04d///%s", p.Year, seasonNames[p.Month])
		}
	}
	return fmt.Sprintf("%04d///", p.Year)
}

// refines reports whether d says what e says and more.
func refines(d, e citation.Date) bool {
	if e.IsRange() || d.Start.Year != e.Start.Year {
		return false
	}
	switch e.Start.Precision {
	case citation.PrecisionYear:
		return e.Literal == "" && d.Start.HasYear()
	case citation.PrecisionMonth:
		return d.Start.Precision == citation.PrecisionDay && d.Start.Month == e.Start.Month
	}
	return false
}
