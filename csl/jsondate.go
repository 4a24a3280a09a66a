package csl

import (
	"strconv"
	"strings"

	"github.com/refwright/refwright/citation"
)

// maxJSONYear bounds the years that are read from and written to date-parts.
const maxJSONYear = 1_000_000_000

// jsonDateParts is what a date object of CSL-JSON says in numbers.
type jsonDateParts struct {
	ends   int // dates in date-parts: 0, 1 or 2
	part   [2][3]int
	len    [2]int // of part[i]
	season int    // 0 for none
	circa  bool
}

// points returns the date that the parts express, as far as they do, and
// whether that is all they say.
//
// Years are historical in CSL-JSON (-44 is 44 BC, there is no year 0) and
// astronomical in records. A second date of zeros means an open end, as in
// citeproc-js.
func (dp *jsonDateParts) points() (start, end citation.DatePoint, full bool) {
	if dp.ends == 0 {
		return start, end, dp.season == 0 && !dp.circa
	}
	start, full = dp.point(0)
	if start.IsZero() {
		return start, end, false
	}
	if dp.ends == 2 {
		var ok bool
		if dp.len[1] > 0 && dp.part[1] == [3]int{} {
			end, ok = citation.DatePoint{Precision: citation.OpenEnd}, true
		} else {
			end, ok = dp.point(1)
		}
		full = full && ok
	}
	switch {
	case dp.season == 0:
	case dp.ends == 1 && start.Precision == citation.PrecisionYear && dp.season >= 1 && dp.season <= 4:
		start.Precision, start.Month = citation.PrecisionSeason, uint8(20+dp.season)
	case dp.ends == 1 && start.Precision == citation.PrecisionYear && dp.season >= 21 && dp.season <= 41:
		start.Precision, start.Month = citation.PrecisionSeason, uint8(dp.season)
		full = full && dp.season <= 24
	default:
		full = false
	}
	start.Approximate = dp.circa
	end.Approximate = dp.circa && end.HasYear()
	return start, end, full
}

// point returns one end, the zero point if it has no year.
func (dp *jsonDateParts) point(i int) (p citation.DatePoint, full bool) {
	n, part := dp.len[i], dp.part[i]
	if n == 0 || part[0] == 0 {
		return p, false
	}
	p = citation.DatePoint{Precision: citation.PrecisionYear, Year: part[0]}
	if p.Year < 0 {
		p.Year++
	}
	if n == 1 {
		return p, true
	}
	month := part[1]
	switch {
	case month >= 13 && month <= 24:
		// Seasons as months, which CSL 1.0.2 does not say: citeproc-js reads the
		// codes of EDTF, 21 to 24, and the same four before them.
		p.Precision, p.Month = citation.PrecisionSeason, uint8(21+(month-13)%4)
		return p, false
	case n == 2 && month > 24 && month <= 41: // as pandoc has them
		p.Precision, p.Month = citation.PrecisionSeason, uint8(month)
		return p, false
	}
	if month < 1 || month > 12 {
		return p, false
	}
	p.Precision, p.Month = citation.PrecisionMonth, uint8(month)
	if n == 2 {
		return p, true
	}
	if day := part[2]; day >= 1 && day <= citation.DaysIn(p.Year, month) {
		p.Precision, p.Day = citation.PrecisionDay, uint8(day)
		return p, true
	}
	return p, false
}

// datePartsOf returns the parts that come nearest to a date. What makes no sense
// as a date, such as month 13, has none.
//
// An uncertain date is circa: that is what makes is-uncertain-date true. A
// decade or century is the range of its years; a season of either hemisphere is
// the season; of a range with an open or unknown beginning the end is left.
func datePartsOf(d citation.Date) (dp jsonDateParts) {
	start, end := d.Start, d.End
	if !isSoundPoint(start) || !isSoundPoint(end) {
		return dp
	}
	if !start.HasYear() {
		start, end = end, citation.DatePoint{}
	}
	if !start.HasYear() {
		return dp
	}
	first, last := start, end
	switch {
	case end.HasYear():
		_, last = end.Years()
		first, _ = start.Years()
	case end.IsZero():
		first, last = start.Years()
		if first == last {
			last = citation.DatePoint{}
		}
		if first.Precision == citation.PrecisionSeason && first.Month <= 32 {
			dp.season = (int(first.Month)-21)%4 + 1
		}
	default:
		first, _ = start.Years()
	}
	dp.put(first)
	if !last.IsZero() {
		dp.put(last)
	}
	dp.circa = start.Approximate || start.Uncertain || end.Approximate || end.Uncertain
	return dp
}

// put adds an end.
func (dp *jsonDateParts) put(p citation.DatePoint) {
	i := dp.ends
	dp.ends++
	dp.len[i] = 1
	if !p.HasYear() {
		return
	}
	dp.part[i][0] = p.Year
	if p.Year <= 0 {
		dp.part[i][0]--
	}
	switch p.Precision {
	case citation.PrecisionDay:
		dp.part[i][1], dp.part[i][2] = int(p.Month), int(p.Day)
		dp.len[i] = 3
	case citation.PrecisionMonth:
		dp.part[i][1] = int(p.Month)
		dp.len[i] = 2
	}
}

// isSoundPoint reports whether a point makes sense, or is none.
func isSoundPoint(p citation.DatePoint) bool {
	if p.Year <= -maxJSONYear+1 || p.Year >= maxJSONYear {
		return false
	}
	year := citation.DatePoint{Precision: p.Precision, Year: p.Year, Uncertain: p.Uncertain, Approximate: p.Approximate}
	switch p.Precision {
	case citation.NoPrecision, citation.OpenEnd, citation.UnknownEnd:
		return p == citation.DatePoint{Precision: p.Precision}
	case citation.PrecisionCentury:
		return p == year && p.Year%100 == 0 && p.Year >= -9999 && p.Year <= 9999
	case citation.PrecisionDecade:
		return p == year && p.Year%10 == 0 && p.Year >= -9999 && p.Year <= 9999
	case citation.PrecisionYear:
		return p == year
	case citation.PrecisionSeason:
		return p.Month >= 21 && p.Month <= 41 && p.Day == 0
	case citation.PrecisionMonth:
		return p.Month >= 1 && p.Month <= 12 && p.Day == 0
	case citation.PrecisionDay:
		return p.Month >= 1 && p.Month <= 12 && p.Day >= 1 && int(p.Day) <= citation.DaysIn(p.Year, int(p.Month))
	}
	return false
}

// plainDate returns the date as CSL-JSON can say it.
func plainDate(d citation.Date) citation.Date {
	dp := datePartsOf(d)
	start, end, _ := dp.points()
	return citation.Date{Start: start, End: end, Literal: d.Literal}
}

// date reads a date variable: an object, or an EDTF string. (The text of
// csl-data.json prefers the string, its rules allow the object alone.)
func (p *jsonParser) date() (d citation.Date, fid jsonFidelity, f *jsonFault) {
	switch p.peek() {
	case '{':
		return p.dateObject()
	case '[', 't', 'f':
		return d, fid, p.want("a date")
	}
	s, clean, f := p.scalar()
	if s == "" || f != nil {
		return d, fid, f
	}
	d, full := parseDateString(s)
	if !full || !clean {
		fid = fidelityForeign
	}
	return d, fid, nil
}

// parseDateString reads a date in EDTF, or such a date with a time of day, which
// is passed over. Other text is a literal. It reports whether the date says all
// that the text says.
func parseDateString(s string) (d citation.Date, full bool) {
	if d, err := citation.ParseEDTF(s); err == nil {
		return d, d.String() == s
	}
	if day, _, ok := strings.Cut(s, "T"); ok {
		if d, err := citation.ParseEDTF(day); err == nil && d.Start.Precision == citation.PrecisionDay && !d.IsRange() {
			return d, false
		}
	}
	return citation.Date{Literal: s}, false
}

// The members of a date object.
const (
	dateMemberParts = 1 << iota
	dateMemberSeason
	dateMemberCirca
	dateMemberLiteral
	dateMemberRaw
)

func (p *jsonParser) dateObject() (d citation.Date, fid jsonFidelity, f *jsonFault) {
	var o jsonDateObject
	if f := p.open('{'); f != nil {
		return d, fid, f
	}
	for first := true; ; first = false {
		ok, f := p.more(first, '}')
		if f != nil {
			return o.date, o.fidelity, f
		}
		if !ok {
			break
		}
		p.space()
		at := p.pos
		key, f := p.key()
		if f != nil {
			return o.date, o.fidelity, f
		}
		member, f := p.dateMember(key, &o)
		if f != nil {
			return o.date, o.fidelity, f.in(key)
		}
		if o.seen&member != 0 {
			return o.date, o.fidelity, p.fault(at, "given twice").in(key)
		}
		o.seen |= member
	}
	d, fid = o.settle()
	return d, fid, nil
}

// A jsonDateObject is a date object as it is being read.
type jsonDateObject struct {
	date     citation.Date // its words; settle gives it the rest
	parts    jsonDateParts
	raw      string
	seen     uint8 // members
	fidelity jsonFidelity
}

// worse notes that what was read is not all that stands there, unless it is.
func (o *jsonDateObject) worse(than jsonFidelity, clean bool) {
	if !clean {
		o.fidelity = max(o.fidelity, than)
	}
}

// dateMember reads the value of a member of a date object, and returns which it is.
func (p *jsonParser) dateMember(key string, o *jsonDateObject) (member uint8, f *jsonFault) {
	clean := true
	switch key {
	case "date-parts":
		member = dateMemberParts
		var fid jsonFidelity
		o.parts.ends = 0
		fid, f = p.dateParts(&o.parts)
		o.fidelity = max(o.fidelity, fid)
	case "season":
		member = dateMemberSeason
		var s string
		if s, _, f = p.scalar(); s != "" {
			o.parts.season, clean = parseDatePart(s)
			clean = clean && o.parts.season != 0
		}
	case "circa":
		member = dateMemberCirca
		o.parts.circa, clean, f = p.flag()
	case "literal":
		member = dateMemberLiteral
		o.date.Literal, clean, f = p.scalar()
	case "raw":
		member = dateMemberRaw
		o.raw, clean, f = p.scalar()
	default:
		o.fidelity = fidelityForeign
		_, f = p.skip()
	}
	if f == nil {
		o.worse(fidelityPart, clean)
	}
	return member, f
}

// settle returns the date of the members. Its text counts only where they say nothing else.
func (o *jsonDateObject) settle() (citation.Date, jsonFidelity) {
	d := o.date
	var full bool
	d.Start, d.End, full = o.parts.points()
	o.worse(fidelityPart, full)
	if o.raw == "" {
		return d, o.fidelity
	}
	if o.parts.ends > 0 || d.Literal != "" {
		return d, max(o.fidelity, fidelityPart)
	}
	o.worse(fidelityPart, !o.parts.circa && o.parts.season == 0)
	d, full = parseDateString(o.raw)
	o.worse(fidelityPart, full)
	d.Start.Approximate = d.Start.Approximate || o.parts.circa && d.Start.HasYear()
	d.End.Approximate = d.End.Approximate || o.parts.circa && d.End.HasYear()
	return d, o.fidelity
}

// dateParts reads the value of date-parts.
func (p *jsonParser) dateParts(dp *jsonDateParts) (fid jsonFidelity, f *jsonFault) {
	if p.peek() == 'n' {
		return fid, p.literal()
	}
	if p.peek() != '[' {
		return fid, p.want("a list of one or two dates")
	}
	if f := p.open('['); f != nil {
		return fid, f
	}
	for i := 0; ; i++ {
		ok, f := p.more(i == 0, ']')
		if !ok || f != nil {
			return fid, f
		}
		if p.peek() != '[' {
			return fid, p.want("a list of year, month and day").in("[" + strconv.Itoa(i) + "]")
		}
		var part [3]int
		n, partFid, f := p.datePartList(&part)
		if f != nil {
			return fid, f.in("[" + strconv.Itoa(i) + "]")
		}
		fid = max(fid, partFid)
		if i > 1 {
			fid = fidelityForeign
			continue
		}
		dp.ends = i + 1
		dp.part[i], dp.len[i] = part, n
	}
}

// datePartList reads year, month and day and returns how many there are, up to
// the first that is no whole number.
func (p *jsonParser) datePartList(part *[3]int) (n int, fid jsonFidelity, f *jsonFault) {
	if f := p.open('['); f != nil {
		return n, fid, f
	}
	for i := 0; ; i++ {
		ok, f := p.more(i == 0, ']')
		if f != nil {
			return n, fid, f
		}
		if !ok {
			if i == 0 {
				fid = fidelityForeign
			}
			return n, fid, nil
		}
		c := p.peek()
		s, _, f := p.scalar()
		if f != nil {
			return n, fid, f.in("[" + strconv.Itoa(i) + "]")
		}
		v, ok := parseDatePart(s)
		switch {
		case i > 2 || c == 'n' || c == 't' || c == 'f':
			fid = fidelityForeign
		case !ok:
			fid = max(fid, fidelityPart)
		case n == i:
			part[i] = v
			n++
		}
	}
}

// parseDatePart reads a whole number as it stands in date-parts.
func parseDatePart(s string) (int, bool) {
	if s == "" || s[0] == '+' {
		return 0, false
	}
	v, err := strconv.ParseInt(s, 10, 64)
	return int(v), err == nil && v > -maxJSONYear && v < maxJSONYear
}

// appendJSONDate appends a date object, without what it has no place for. It is
// empty when nothing is left.
func appendJSONDate(b []byte, d citation.Date) (_ []byte, ok bool) {
	dp := datePartsOf(d)
	b = append(b, '{')
	start := len(b)
	if dp.ends > 0 {
		b = append(b, `"date-parts":[`...)
		for i := range dp.ends {
			if i > 0 {
				b = append(b, ',')
			}
			b = append(b, '[')
			for j := range dp.len[i] {
				if j > 0 {
					b = append(b, ',')
				}
				b = strconv.AppendInt(b, int64(dp.part[i][j]), 10)
			}
			b = append(b, ']')
		}
		b = append(b, ']')
	}
	if dp.season > 0 {
		b = strconv.AppendInt(appendJSONKey(b, start, "season"), int64(dp.season), 10)
	}
	if dp.circa {
		b = append(appendJSONKey(b, start, "circa"), "true"...)
	}
	ok = true
	if d.Literal != "" {
		b, ok = appendJSONString(appendJSONKey(b, start, "literal"), d.Literal)
	}
	return append(b, '}'), ok
}
