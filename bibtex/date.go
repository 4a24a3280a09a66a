package bibtex

import (
	"strconv"
	"strings"

	"github.com/refwright/refwright/citation"
)

// modernDate returns a date as BibLaTeX's date fields have it, "" if it has no
// such form, and whether that is all of the date.
//
// The fields are EDTF, but less than all of it. A decade or a century stands by
// itself, not in a range, without a qualifier and after the birth of Christ, and
// is written as a range of years elsewhere: 199X~ as 1990~/1999~.
//
// Source: biblatex manual 3.18b, §2.3.8. Observed in: biber 2.18, which drops
// the rest without a warning.
func modernDate(d citation.Date) (s string, exact bool) {
	exact = d.Literal == ""
	d.Literal = ""
	if d.IsZero() {
		return "", false
	}
	if parsed, err := citation.ParseEDTF(d.String()); err != nil || parsed != d {
		// No such day or month, or a range that runs backwards: the year is
		// what can be said of it.
		year, ok := d.Year()
		if !ok {
			return "", false
		}
		return citation.YearDate(year).String(), false
	}
	if d.IsRange() {
		first, _ := d.Start.Years()
		_, last := d.End.Years()
		return first.String() + "/" + last.String(), exact && first == d.Start && last == d.End
	}
	first, last := d.Start.Years()
	if first == d.Start || d.Start.Year >= 0 && !d.Start.Uncertain && !d.Start.Approximate {
		return d.Start.String(), exact
	}
	return first.String() + "/" + last.String(), false
}

// A classicDate is a date in the fields of classic BibTeX. The styles know year
// and month; the day has the name it has in BibLaTeX, and they pass over it.
type classicDate struct {
	year, month, day string
	bareMonth        bool // month is an expression of macros
}

// Source: BibTeXing (1988), section 4, item 9: the months as macros, so that a
// style can print them as it likes.
var months = [...]string{"", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}

var seasons = map[uint8]string{21: "Spring", 22: "Summer", 23: "Autumn", 24: "Winter"}

// toClassicDate returns a date in the fields of classic BibTeX, and whether they
// are all of it. A range has two of each field that differ, joined by a dash; a
// year before the first is "44 BC"; a date in words is the year. What they say
// less exactly, such as an uncertain date, a reader would not get back.
func toClassicDate(d citation.Date) (c classicDate, exact bool) {
	exact = true
	if d.Start.IsZero() && d.End.IsZero() {
		c.year, exact = escape(d.Literal, BibTeX)
		return c, exact && !strings.ContainsAny(d.Literal, "0123456789")
	}
	if parsed, err := citation.ParseEDTF(citation.Date{Start: d.Start, End: d.End}.String()); err != nil ||
		parsed.Start != d.Start || parsed.End != d.End || d.Literal != "" {
		exact = false
	}
	plain := func(p citation.DatePoint) bool {
		return p.Precision >= citation.PrecisionYear && p.HasYear() && p.Year > -9999 && p.Year <= 9999 && !p.Approximate && !p.Uncertain &&
			(p.Precision != citation.PrecisionSeason || seasons[p.Month] != "")
	}
	exact = exact && plain(d.Start)
	from := classicPoint(d.Start)
	if !d.IsRange() {
		return from, exact
	}
	exact = exact && plain(d.End) && d.Start.Precision == d.End.Precision &&
		(d.Start != d.End || d.Start.Precision == citation.PrecisionDay)
	to := classicPoint(d.End)
	c.year = joinEnds(from.year, to.year)
	switch {
	case from.month == "" || to.month == "":
	case from.month == to.month && from.year == to.year:
		c.month, c.bareMonth = from.month, from.bareMonth
	case from.bareMonth && to.bareMonth:
		c.month, c.bareMonth = from.month+` # "--" # `+to.month, true
	case !from.bareMonth && !to.bareMonth:
		c.month = from.month + "--" + to.month
	}
	if from.day != "" && to.day != "" {
		c.day = from.day + "--" + to.day
	}
	return c, exact
}

func joinEnds(from, to string) string {
	if from == to {
		return from
	}
	return from + "--" + to
}

func classicPoint(p citation.DatePoint) (c classicDate) {
	if !p.HasYear() {
		return c
	}
	c.year = strconv.Itoa(p.Year)
	if p.Year <= 0 {
		c.year = strconv.Itoa(1-p.Year) + " BC"
	}
	switch p.Precision {
	case citation.PrecisionDecade, citation.PrecisionCentury:
		if p.Year > 0 {
			c.year += "s"
		}
	case citation.PrecisionSeason:
		c.month = seasons[p.Month]
	case citation.PrecisionMonth, citation.PrecisionDay:
		if p.Month >= 1 && p.Month <= 12 {
			c.month, c.bareMonth = months[p.Month], true
			if p.Precision == citation.PrecisionDay {
				c.day = strconv.Itoa(int(p.Day))
			}
		}
	}
	if p.Approximate {
		c.year = "c. " + c.year
	}
	if p.Uncertain {
		c.year += "?"
	}
	return c
}
