package csl

import (
	"slices"
	"strconv"

	"github.com/refwright/refwright/citation"
)

// precisionNames are the precisions as the carrier writes them. One that is none
// of them is a number there.
var precisionNames = [...]string{
	citation.NoPrecision:      "none",
	citation.PrecisionCentury: "century",
	citation.PrecisionDecade:  "decade",
	citation.PrecisionYear:    "year",
	citation.PrecisionSeason:  "season",
	citation.PrecisionMonth:   "month",
	citation.PrecisionDay:     "day",
	citation.OpenEnd:          "open",
	citation.UnknownEnd:       "unknown",
}

// appendCarriedDate appends the ends of a date for the carrier: in EDTF, or, when
// they are no such date, as an object.
func appendCarriedDate(b []byte, d citation.Date) []byte {
	d.Literal = ""
	edtf := d.String()
	if parsed, err := citation.ParseEDTF(edtf); err == nil && parsed == d {
		return append(append(append(b, '"'), edtf...), '"')
	}
	b = append(b, '{')
	start := len(b)
	if !d.Start.IsZero() {
		b = appendCarriedPoint(appendJSONKey(b, start, "start"), d.Start)
	}
	if !d.End.IsZero() {
		b = appendCarriedPoint(appendJSONKey(b, start, "end"), d.End)
	}
	return append(b, '}')
}

func appendCarriedPoint(b []byte, p citation.DatePoint) []byte {
	b = append(b, `{"precision":`...)
	if int(p.Precision) < len(precisionNames) {
		b = append(append(append(b, '"'), precisionNames[p.Precision]...), '"')
	} else {
		b = strconv.AppendUint(b, uint64(p.Precision), 10)
	}
	for _, n := range [...]struct {
		name  string
		value int
	}{{"year", p.Year}, {"month", int(p.Month)}, {"day", int(p.Day)}} {
		if n.value != 0 {
			b = strconv.AppendInt(appendJSONKey(b, 0, n.name), int64(n.value), 10)
		}
	}
	if p.Uncertain {
		b = append(b, `,"uncertain":true`...)
	}
	if p.Approximate {
		b = append(b, `,"approximate":true`...)
	}
	return append(b, '}')
}

// carriedDate reads what appendCarriedDate writes.
func (p *jsonParser) carriedDate() (d citation.Date, ok bool) {
	if p.peek() == '"' {
		edtf, ok := p.exact()
		if !ok {
			return d, false
		}
		d, err := citation.ParseEDTF(edtf)
		return d, err == nil
	}
	ok = p.object(func(name string) (ok bool) {
		switch name {
		case "start":
			d.Start, ok = p.carriedPoint()
		case "end":
			d.End, ok = p.carriedPoint()
		}
		return ok
	})
	return d, ok
}

func (p *jsonParser) carriedPoint() (point citation.DatePoint, ok bool) {
	ok = p.object(func(name string) bool {
		if p.peek() == '"' {
			s, ok := p.exact()
			i := slices.Index(precisionNames[:], s)
			point.Precision = citation.Precision(max(i, 0))
			return ok && i >= 0 && name == "precision"
		}
		s, _, f := p.scalar()
		if f != nil {
			return false
		}
		switch name {
		case "precision":
			n, err := strconv.ParseUint(s, 10, 8)
			point.Precision = citation.Precision(n)
			return err == nil
		case "year":
			n, err := strconv.Atoi(s)
			point.Year = n
			return err == nil
		case "month":
			n, err := strconv.ParseUint(s, 10, 8)
			point.Month = uint8(n)
			return err == nil
		case "day":
			n, err := strconv.ParseUint(s, 10, 8)
			point.Day = uint8(n)
			return err == nil
		case "uncertain":
			point.Uncertain = s == "true"
			return point.Uncertain
		case "approximate":
			point.Approximate = s == "true"
			return point.Approximate
		}
		return false
	})
	return point, ok
}
