package citation

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
)

// A Date is a point in time or a range of them, as exactly as it is known. The
// zero value is no date. Dates are comparable with ==.
//
// The canonical form is EDTF (Extended Date/Time Format, Library of Congress,
// now in ISO 8601-2:2019): [ParseEDTF] reads and [Date.String] writes levels 0
// and 1, without times of day, and the seasons of level 2. What cannot be
// expressed so, such as "forthcoming", stands in Literal.
type Date struct {
	// Start is the date, or the beginning of a range.
	Start DatePoint
	// End is the end of a range, and the zero value otherwise.
	End DatePoint
	// Literal is a date in words, for when Start and End cannot say it.
	Literal string
}

// A DatePoint is a date of some precision: 2015, spring 2015, 20 May 1999, or
// an end of a range that is open or not known.
//
// The fields beyond its Precision are zero, as in every date of [ParseEDTF]; no
// function of this package reads them.
type DatePoint struct {
	Year        int // astronomical: 0 is 1 BC, -43 is 44 BC
	Precision   Precision
	Month       uint8 // 1 to 12, or the EDTF code of a season, 21 (spring) to 41
	Day         uint8 // 1 to 31
	Uncertain   bool  // EDTF's "?"
	Approximate bool  // EDTF's "~", CSL's circa; both make "%"
}

// Precision says how much of a [DatePoint] is known, or what sort of end of a
// range it is.
type Precision uint8

// The precisions of a date. Of a century or decade, Year is the one that ends in
// zeros: its first year, or its last before the year 0.
const (
	NoPrecision Precision = iota // no date
	PrecisionCentury
	PrecisionDecade
	PrecisionYear
	PrecisionSeason
	PrecisionMonth
	PrecisionDay
	OpenEnd    // EDTF's "..": the range has no end, or no beginning
	UnknownEnd // EDTF's empty end: it has one, which is not known
)

// YearDate returns the date of a year.
func YearDate(year int) Date {
	return Date{Start: DatePoint{Precision: PrecisionYear, Year: year}}
}

// MonthDate returns the date of a month, 1 to 12.
func MonthDate(year, month int) Date {
	return Date{Start: DatePoint{Precision: PrecisionMonth, Year: year, Month: uint8(month)}}
}

// DayDate returns the date of a day. That there is such a day is not checked;
// see [DaysIn].
func DayDate(year, month, day int) Date {
	return Date{Start: DatePoint{Precision: PrecisionDay, Year: year, Month: uint8(month), Day: uint8(day)}}
}

// IsZero reports whether d is no date at all.
func (d Date) IsZero() bool { return d == Date{} }

// IsRange reports whether d has two ends.
func (d Date) IsRange() bool { return d.End.Precision != NoPrecision }

// Years returns the first and the last year of a decade or century, and any
// other point as both, for formats that have no such precision.
func (p DatePoint) Years() (first, last DatePoint) {
	span := 0
	switch p.Precision {
	case PrecisionDecade:
		span = 9
	case PrecisionCentury:
		span = 99
	default:
		return p, p
	}
	p.Precision = PrecisionYear
	first, last = p, p
	if p.Year < 0 { // -019X is -0199 to -0190
		first.Year -= span
	} else {
		last.Year += span
	}
	return first, last
}

// IsZero reports whether p is no date.
func (p DatePoint) IsZero() bool { return p == DatePoint{} }

// HasYear reports whether p names a year, and not an open or unknown end.
func (p DatePoint) HasYear() bool {
	return p.Precision != NoPrecision && p.Precision != OpenEnd && p.Precision != UnknownEnd
}

// Year returns the year of d, of its end if the start is open, and whether d
// has one.
func (d Date) Year() (int, bool) {
	if d.Start.HasYear() {
		return d.Start.Year, true
	}
	return d.End.Year, d.End.HasYear()
}

// String returns the date in EDTF, or Literal if there is no other form.
func (d Date) String() string {
	if d.Start.IsZero() && d.End.IsZero() {
		return d.Literal
	}
	if !d.IsRange() {
		return d.Start.String()
	}
	return d.Start.String() + "/" + d.End.String()
}

// String returns the point in EDTF.
func (p DatePoint) String() string {
	var s string
	switch p.Precision {
	case NoPrecision, UnknownEnd:
		return ""
	case OpenEnd:
		return ".."
	case PrecisionCentury:
		s = yearPrefix(p.Year, 2) + "XX"
	case PrecisionDecade:
		s = yearPrefix(p.Year, 1) + "X"
	case PrecisionYear:
		s = edtfYear(p.Year)
	case PrecisionSeason, PrecisionMonth:
		s = edtfYear(p.Year) + "-" + padded(p.Month)
	case PrecisionDay:
		s = edtfYear(p.Year) + "-" + padded(p.Month) + "-" + padded(p.Day)
	}
	switch {
	case p.Uncertain && p.Approximate:
		s += "%"
	case p.Uncertain:
		s += "?"
	case p.Approximate:
		s += "~"
	}
	return s
}

// yearPrefix returns the year in EDTF without its last n digits.
func yearPrefix(year, n int) string {
	y := edtfYear(year)
	return y[:len(y)-n]
}

func edtfYear(y int) string {
	switch {
	case y >= 1000 && y <= 9999:
		return strconv.Itoa(y)
	case y > 9999 || y < -9999:
		return "Y" + strconv.Itoa(y)
	case y < 0:
		return fmt.Sprintf("-%04d", -y)
	}
	return fmt.Sprintf("%04d", y)
}

func padded(n uint8) string {
	if n < 10 {
		return "0" + strconv.Itoa(int(n))
	}
	return strconv.Itoa(int(n))
}

// A DateError says why a string is not a date in EDTF.
type DateError struct {
	Text   string // the whole string
	Reason string
}

// Error returns one line: the text, cut where it is long, and the reason.
func (e *DateError) Error() string {
	return fmt.Sprintf("%q is not an EDTF date: %s", clip(e.Text), e.Reason)
}

// ParseEDTF reads a date in EDTF, levels 0 and 1 and the seasons of level 2. A
// month or day that is left open ("2004-XX", "2004-06-XX") is read as not
// given. The rest of level 2 and times of day are refused. Errors are of type
// [*DateError].
//
// [Date.String] writes the date back, and reading that gives the same date.
func ParseEDTF(s string) (Date, error) {
	fail := func(reason string) (Date, error) { return Date{}, &DateError{s, reason} }
	if s == "" {
		return fail("it is empty")
	}
	start, end, isRange := strings.Cut(s, "/")
	a, reason := parsePoint(start, isRange)
	if reason != "" {
		return fail(cmp.Or(level2Reason(start), reason))
	}
	if !isRange {
		return Date{Start: a}, nil
	}
	b, reason := parsePoint(end, true)
	if reason != "" {
		return fail(cmp.Or(level2Reason(end), reason))
	}
	if !a.HasYear() && !b.HasYear() {
		return fail("neither end of the range has a year")
	}
	if a.HasYear() && b.HasYear() && before(b, a) {
		return fail("the range ends before it begins")
	}
	return Date{Start: a, End: b}, nil
}

// level2Reason says which feature of EDTF level 2 stands in a string that could
// not be read, "" when there is none or the string is no EDTF at all.
func level2Reason(s string) string {
	if strings.Trim(s, "0123456789-XYES?~%.,{}[] ") != "" || !strings.ContainsAny(s, "0123456789") {
		return ""
	}
	switch {
	case strings.ContainsAny(s, "{}[]"):
		return "a set of dates is of level 2, which is not supported"
	case strings.ContainsAny(s, "ES"):
		return "an exponent or number of significant digits is of level 2, which is not supported"
	case strings.ContainsAny(strings.TrimRight(s, "?~%"), "?~%"):
		return "a mark on part of a date is of level 2, which is not supported"
	}
	return ""
}

// before reports whether p lies wholly before q, as far as their parts tell.
func before(p, q DatePoint) bool {
	_, pLast := p.years()
	qFirst, _ := q.years()
	if pLast != qFirst {
		return pLast < qFirst
	}
	if p.Precision < PrecisionMonth || q.Precision < PrecisionMonth {
		return false
	}
	if p.Month != q.Month {
		return p.Month < q.Month
	}
	return p.Precision == PrecisionDay && q.Precision == PrecisionDay && p.Day < q.Day
}

// years returns the first and the last year of p.
func (p DatePoint) years() (first, last int) {
	span := 0
	switch p.Precision {
	case PrecisionCentury:
		span = 99
	case PrecisionDecade:
		span = 9
	}
	if p.Year < 0 {
		return p.Year - span, p.Year
	}
	return p.Year, p.Year + span
}

// parsePoint reads one end of a date; reason is "" when it is right.
func parsePoint(s string, inRange bool) (p DatePoint, reason string) {
	if inRange && s == "" {
		return DatePoint{Precision: UnknownEnd}, ""
	}
	if inRange && s == ".." {
		return DatePoint{Precision: OpenEnd}, ""
	}
	switch {
	case strings.HasSuffix(s, "%"):
		p.Uncertain, p.Approximate = true, true
	case strings.HasSuffix(s, "?"):
		p.Uncertain = true
	case strings.HasSuffix(s, "~"):
		p.Approximate = true
	}
	if p.Uncertain || p.Approximate {
		s = s[:len(s)-1]
	}
	if long, ok := strings.CutPrefix(s, "Y"); ok {
		return p, p.parseLongYear(long)
	}
	rest, reason := p.parseYear(s)
	switch {
	case reason != "":
	case rest != "" && p.Precision != PrecisionYear:
		reason = "a year with X has no month"
	case rest != "":
		reason = p.parseMonth(rest)
	}
	return p, reason
}

// parseLongYear reads the year after "Y".
func (p *DatePoint) parseLongYear(s string) (reason string) {
	digits := strings.TrimPrefix(s, "-")
	if !allDigits(digits) || len(digits) < 5 || len(digits) > 9 || digits[0] == '0' {
		return "after Y comes a year of five to nine digits"
	}
	p.Precision = PrecisionYear
	p.Year, _ = strconv.Atoi(s)
	return ""
}

// parseYear reads the year that begins s, of four digits or X.
func (p *DatePoint) parseYear(s string) (rest, reason string) {
	body, negative := strings.CutPrefix(s, "-")
	year, rest := body[:min(4, len(body))], body[min(4, len(body)):]
	digits := strings.TrimRight(year, "X")
	if len(year) < 4 || digits != "" && !allDigits(digits) {
		return "", "a year has four digits"
	}
	switch len(digits) {
	case 4:
		p.Precision = PrecisionYear
	case 3:
		p.Precision = PrecisionDecade
	case 2:
		p.Precision = PrecisionCentury
	default:
		return "", "at most two digits of a year may be X"
	}
	p.Year, _ = strconv.Atoi(digits + strings.Repeat("0", 4-len(digits)))
	if negative {
		if p.Year == 0 {
			return "", "there is no year -0000"
		}
		p.Year = -p.Year
	}
	return rest, ""
}

// parseMonth reads what follows the year, a month or season and perhaps a day.
func (p *DatePoint) parseMonth(s string) (reason string) {
	if len(s) < 3 || s[0] != '-' {
		return "after a year of four digits comes a hyphen and a month of two"
	}
	month, day := s[1:3], s[3:]
	open := day == "" || day == "-XX"
	if month == "XX" && open {
		return ""
	}
	m, ok := twoDigits(month)
	switch {
	case strings.Contains(month, "X"), strings.Contains(day, "X") && !open:
		return "an unspecified digit in this place is of level 2, which is not supported"
	case !ok || m == 0 || m > 12 && m < 21 || m > 41:
		return "a month is 01 to 12, a season 21 to 41"
	case m > 12 && day != "":
		return "a season has no day"
	case m > 12:
		p.Precision, p.Month = PrecisionSeason, uint8(m)
		return ""
	}
	p.Precision, p.Month = PrecisionMonth, uint8(m)
	if open {
		return ""
	}
	if strings.Contains(day, "T") {
		return "a time of day is not supported"
	}
	d, ok := twoDigits(strings.TrimPrefix(day, "-"))
	if day[0] != '-' || !ok || d == 0 || d > DaysIn(p.Year, m) {
		return "there is no such day in the month"
	}
	p.Precision, p.Day = PrecisionDay, uint8(d)
	return ""
}

// DaysIn returns the number of days of a month, 1 to 12, in the Gregorian
// calendar; for another month it returns 31.
func DaysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

func twoDigits(s string) (int, bool) {
	if len(s) != 2 || !allDigits(s) {
		return 0, false
	}
	return int(s[0]-'0')*10 + int(s[1]-'0'), true
}
