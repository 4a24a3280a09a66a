package bibtex

import (
	"strconv"
	"strings"

	"github.com/refwright/refwright/citation"
)

// readModernDate reads a date field of BibLaTeX, and whether it is one. A time
// of day is left out, and months and days of one digit are allowed.
//
// Source: biblatex manual 3.18b, §2.3.8.
func readModernDate(s string) (d citation.Date, exact, ok bool) {
	s = strings.TrimSpace(s)
	if d, err := citation.ParseEDTF(s); err == nil {
		return d, true, true
	}
	ends := strings.Split(s, "/")
	if len(ends) > 2 {
		ends = []string{strings.Join(ends, "-")} // 2020/03/04
	}
	for i, end := range ends {
		end = strings.TrimSpace(end)
		end, _, _ = strings.Cut(end, "T")
		ends[i] = padDate(oldEDTF(end))
	}
	d, err := citation.ParseEDTF(strings.Join(ends, "/"))
	return d, false, err == nil
}

// oldEDTF brings the draft of EDTF, which files still have, to the standard: u for
// X, y for Y, ?~ for %, open and unknown in words.
//
// Source: Extended Date/Time Format 1.0, draft submission of 2012.
func oldEDTF(s string) string {
	switch s {
	case "open":
		return ".."
	case "unknown":
		return ""
	}
	if strings.Trim(s, "0123456789-uyX?~%") != "" {
		return s
	}
	return draftMarks.Replace(s)
}

var draftMarks = strings.NewReplacer("u", "X", "y", "Y", "?~", "%", "~?", "%")

// padDate writes the months and days of a date with two digits.
func padDate(s string) string {
	body, sign := strings.CutPrefix(s, "-")
	fields := strings.Split(body, "-")
	for i := 1; i < len(fields); i++ {
		if len(strings.TrimRight(fields[i], "?~%")) == 1 {
			fields[i] = "0" + fields[i]
		}
	}
	s = strings.Join(fields, "-")
	if sign {
		return "-" + s
	}
	return s
}

// monthNumbers are the names of months and seasons by their first letters, in
// English. Three letters are enough for a month.
var monthNumbers = func() map[string]uint8 {
	m := map[string]uint8{"sept": 9, "fall": 23}
	for i, name := range monthNames {
		m[strings.ToLower(name)] = uint8(i + 1)
		m[strings.ToLower(name[:3])] = uint8(i + 1)
	}
	for code, name := range seasons {
		m[strings.ToLower(name)] = code
	}
	return m
}()

// readClassicDate reads the fields of classic BibTeX, of which any may be "", and
// whether that is all they say. A year that is no number makes a date in words.
func readClassicDate(year, month, day string) (d citation.Date, exact bool) {
	year = strings.TrimSpace(year)
	from, to, isRange := splitRange(year)
	start, ok := readYear(from)
	end := citation.DatePoint{}
	if ok && isRange {
		end, ok = readYear(expandYear(from, to))
		_, err := citation.ParseEDTF(citation.Date{Start: start, End: end}.String())
		ok = ok && err == nil
	}
	if !ok {
		if d, exact, ok := readModernDate(year); ok && month == "" && day == "" {
			return d, exact
		}
		return citation.Date{Literal: year}, month == "" && day == ""
	}
	d = citation.Date{Start: start, End: end}
	if month == "" {
		return d, day == ""
	}
	if start.Precision != citation.PrecisionYear {
		return d, false
	}
	months, days, exact := readMonths(month)
	if len(months) == 0 {
		return d, false
	}
	if day != "" {
		days = nil
		first, second, dayRange := splitRange(strings.TrimSpace(day))
		for _, s := range []string{first, second} {
			if n, err := strconv.Atoi(s); err == nil && n >= 1 && n <= 31 {
				days = append(days, uint8(n))
			}
		}
		if len(days) == 0 || dayRange && len(days) < 2 {
			exact = false
		}
	}
	set := func(p *citation.DatePoint, i int) {
		p.Month = months[min(i, len(months)-1)]
		p.Precision = citation.PrecisionMonth
		if p.Month > 12 {
			p.Precision = citation.PrecisionSeason
		} else if len(days) > 0 {
			p.Precision, p.Day = citation.PrecisionDay, days[min(i, len(days)-1)]
		}
	}
	if !isRange && (len(months) > 1 || len(days) > 1) {
		d.End = d.Start
		isRange = true
	}
	set(&d.Start, 0)
	if isRange {
		set(&d.End, 1)
	}
	if parsed, err := citation.ParseEDTF(d.String()); err != nil || parsed != d {
		// No such day, or a range that runs backwards: the year is what holds.
		return citation.Date{Start: start, End: end}, false
	}
	return d, exact
}

// splitRange cuts a range at its dash or slash.
func splitRange(s string) (from, to string, ok bool) {
	for _, sep := range [...]string{"---", "--", "–", "—", "/"} {
		if from, to, ok = strings.Cut(s, sep); ok {
			return strings.TrimSpace(from), strings.TrimSpace(to), true
		}
	}
	if i := strings.LastIndexByte(s, '-'); i > 0 && i < len(s)-1 {
		return strings.TrimSpace(s[:i]), strings.TrimSpace(s[i+1:]), true
	}
	return s, "", false
}

// expandYear returns the end of a range of years that may be short, as in
// 1990--95 and 1999--01.
func expandYear(from, to string) string {
	if len(from) != 4 || len(to) >= 4 || len(to) == 0 || !isInteger(from) || !isInteger(to) {
		return to
	}
	start, _ := strconv.Atoi(from)
	end, _ := strconv.Atoi(from[:4-len(to)] + to)
	if end < start {
		step := 10
		for range len(to) - 1 {
			step *= 10
		}
		end += step
	}
	return strconv.Itoa(end)
}

// readYear reads a year with what the writer may put around it: "c. 1990",
// "1990?", "44 BC", "1990s".
func readYear(s string) (p citation.DatePoint, ok bool) {
	s = strings.TrimSpace(s)
	for _, circa := range [...]string{"ca. ", "c. ", "ca.", "c.", "circa "} {
		if rest, found := strings.CutPrefix(s, circa); found {
			s, p.Approximate = strings.TrimSpace(rest), true
			break
		}
	}
	if inner, found := strings.CutPrefix(s, "["); found && strings.HasSuffix(inner, "]") {
		s = inner[:len(inner)-1]
	}
	s, p.Uncertain = strings.CutSuffix(s, "?")
	s, before := strings.CutSuffix(s, " BC")
	s, decade := strings.CutSuffix(s, "s")
	n, err := strconv.Atoi(s)
	if err != nil || !isInteger(s) || n > 9999 || len(s) > 4 {
		return p, false
	}
	p.Precision, p.Year = citation.PrecisionYear, n
	switch {
	case before:
		p.Year = 1 - n
	case decade && n%100 == 0:
		p.Precision = citation.PrecisionCentury
	case decade && n%10 == 0:
		p.Precision = citation.PrecisionDecade
	case decade:
		return p, false
	}
	return p, true
}

// readMonths reads the months in a text, two of a range, and the days beside
// them, as in "January~1", "1~January" or "May--June".
func readMonths(s string) (months, days []uint8, exact bool) {
	exact = true
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return r == ' ' || r == '\u00a0' || r == '.' || r == ',' || r == '-' || r == '–' || r == '—' || r == '/'
	})
	alone := len(words) == 1
	for _, w := range words {
		for _, suffix := range [...]string{"st", "nd", "rd", "th"} {
			if rest, ok := strings.CutSuffix(w, suffix); ok && isInteger(rest) {
				w = rest
			}
		}
		n, err := strconv.Atoi(w)
		switch {
		case monthNumbers[w] != 0:
			months = append(months, monthNumbers[w])
		case err == nil && alone && (n >= 1 && n <= 12 || n >= 21 && n <= 24):
			months = append(months, uint8(n))
		case err == nil && n >= 1 && n <= 31:
			days = append(days, uint8(n))
		default:
			exact = false
		}
	}
	if len(months) == 0 && len(days) == 2 && days[0] <= 12 && days[1] <= 12 {
		months, days = days, nil // 05/06
	}
	if len(months) > 2 {
		months, days, exact = nil, nil, false
	}
	if len(days) > 2 || len(days) > 0 && len(months) == 0 {
		days, exact = nil, false
	}
	return months, days, exact
}

// date reads the date of publication.
func (r *entryReader) date() {
	if i := r.find("date"); i >= 0 {
		if d, exact, ok := readModernDate(decodeVerbatim(r.e.Fields[i].Value)); ok {
			r.ref.Issued = d
			r.use(i, citation.VarIssued, exact)
			return
		}
	}
	year, month, day := r.find("year"), r.find("month"), r.find("day")
	if year < 0 {
		if i := r.find("date"); i >= 0 {
			// A date in words, or of another order.
			r.ref.Issued = citation.Date{Literal: decodePlain(r.e.Fields[i].Value)}
			r.use(i, citation.VarIssued, false)
			r.report(notADate, citation.Info, "date is %q, which is no date in EDTF", clipText([]byte(r.e.Fields[i].Value)))
		}
		return
	}
	text := func(i int) string {
		if i < 0 {
			return ""
		}
		return decodePlain(r.e.Fields[i].text())
	}
	d, exact := readClassicDate(text(year), text(month), text(day))
	r.ref.Issued = d
	for _, i := range [...]int{year, month, day} {
		if i >= 0 {
			r.use(i, citation.VarIssued, exact)
		}
	}
}
