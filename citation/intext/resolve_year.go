package intext

import (
	"slices"
	"strconv"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
	"github.com/refwright/refwright/internal/undated"
)

// Years are compared by keys: "1994", "-43" for 44 BC, noDate, or notYet for
// works that have not appeared.
const (
	noDate = "nd"
	notYet = "forthcoming"
)

var (
	yearDigits = sieve.Late(`\d{1,4}`)
	bcWord     = sieve.Late(`(?i)\b(?:b\.\s?c\.?|bc|bce|b\.\s?c\.\s?e\.?|v\. ?chr|m\.?ö|p\. ?n\. ?e)\b`)

	// noDateKeys and notYetKeys are the terms as keys.
	noDateKeys = keySet(undated.NoDate)
	notYetKeys = keySet(undated.NotYet)
)

func wordSet(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// keySet returns the keys of terms.
func keySet(terms []string) map[string]bool {
	m := map[string]bool{}
	for _, t := range terms {
		m[nameKey(t)] = true
	}
	return m
}

// yearKey returns the key of a year as a cite prints it, "" if it has none. Of a
// range it is that of the first year.
func yearKey(s string) string {
	if s == "" {
		return ""
	}
	if len(s) == 4 && strings.Trim(s, "0123456789") == "" {
		return s
	}
	switch w := nameKey(s); {
	case noDateKeys[w]:
		return noDate
	case notYetKeys[w]:
		return notYet
	}
	m := yearDigits.FindString(s)
	if m == "" {
		return nameKey(s)
	}
	n, _ := strconv.Atoi(m)
	if bcWord.MatchString(s) {
		n = 1 - n
	}
	return strconv.Itoa(n)
}

// yearKeys returns the keys of the years of a reference: all years of a range of
// at most ten.
func yearKeys(r *citation.Reference) (issued, original []string) {
	issued = dateKeys(r.Issued)
	if len(issued) == 0 {
		switch key := yearKey(r.Issued.Literal); {
		case key != "":
			issued = append(issued, key)
		case r.Status != "" && notYetKeys[nameKey(r.Status.Plain())]:
			issued = append(issued, notYet)
		case r.Issued.IsZero():
			issued = append(issued, noDate)
		}
		if r.Status != "" && len(issued) == 1 && issued[0] == notYet {
			return issued, dateKeys(r.OriginalDate)
		}
	} else if r.Status != "" && notYetKeys[nameKey(r.Status.Plain())] {
		issued = append(issued, notYet)
	}
	return issued, dateKeys(r.OriginalDate)
}

func dateKeys(d citation.Date) []string {
	var keys []string
	add := func(p citation.DatePoint) {
		if p.HasYear() {
			keys = append(keys, strconv.Itoa(p.Year))
		}
	}
	first, last := d.Start.Years()
	add(first)
	if last != first || d.IsRange() {
		_, last = d.End.Years()
		if !d.IsRange() {
			_, last = d.Start.Years()
		}
		if first.HasYear() && last.HasYear() {
			for y := first.Year + 1; y < last.Year && y < first.Year+10; y++ {
				keys = append(keys, strconv.Itoa(y))
			}
			if last.Year != first.Year {
				add(last)
			}
		} else {
			add(last)
		}
	}
	return keys
}

// A yearFit says how the year of a cite agrees with a reference.
type yearFit uint8

const (
	yearFar      yearFit = iota // another year
	yearNear                    // another one, as a slip of the finger makes it
	yearOriginal                // that of the first publication
	yearSame
)

// fitYear compares the year of a cite with those of a reference.
func (q *query) fitYear(e *entry) yearFit {
	if q.original != "" && contains(e.original, q.original) {
		// "[1868] 2015" is a slip where the list has the reprint of 2016, and may be another one.
		for _, y := range e.years {
			if y != q.year && isSlip(y, q.year) && !contains(e.years, q.year) {
				return yearNear
			}
		}
	}
	fit := yearFar
	for _, y := range e.years {
		switch {
		case y == q.year:
			return yearSame
		case isSlip(y, q.year):
			fit = max(fit, yearNear)
		}
	}
	for _, y := range e.original {
		if y == q.year || y == q.original {
			fit = max(fit, yearOriginal)
		}
	}
	for _, y := range e.years {
		if y == q.original {
			fit = max(fit, yearOriginal)
		}
	}
	return fit
}

// isSlip reports whether two years of four digits differ in one of them, in the
// order of two neighbours, or by one; or one is no year but "forthcoming" and
// the other late enough to be when it came out.
func isSlip(a, b string) bool {
	if len(a) != 4 || len(b) != 4 {
		return a == notYet && b > "2000" || b == notYet && a > "2000"
	}
	if keyDistance(a, b, 1) <= 1 {
		return true
	}
	x, errA := strconv.Atoi(a)
	y, errB := strconv.Atoi(b)
	return errA == nil && errB == nil && (x-y == 1 || y-x == 1)
}

// withinDecade reports whether the year of a cite is ten years at most from one
// of a reference. When an author has a single work in the list, such a year is
// taken for a slip, be it in the decade or by reading another line, and a
// greater distance for another work that the list has not: a career is longer
// than the time in which one and the same work comes to mind with a wrong year.
func (q *query) withinDecade(e *entry) bool {
	x, err := strconv.Atoi(q.year)
	if err != nil {
		return false
	}
	for _, year := range e.years {
		if y, err := strconv.Atoi(year); err == nil && x-y <= 10 && y-x <= 10 {
			return true
		}
	}
	return false
}

// isOnlyOfYear reports whether a reference is the only one of its year in the list in which the
// first author of a cite, who is its own, has a part.
func (v *resolver) isOnlyOfYear(q *query, ref int) bool {
	e := v.entries[ref]
	if first, _ := q.names[0].compare(e.authors[0]); first != completely {
		return false
	}
	for _, i := range v.withName(q) {
		if o := v.entries[i]; i != ref && slices.ContainsFunc(o.years, func(y string) bool { return contains(e.years, y) }) {
			return false
		}
	}
	return true
}

// isOnlyWork reports whether a reference is the only one in the list in which
// the first author of a cite has a part.
func (v *resolver) isOnlyWork(q *query, ref int) bool {
	for _, i := range v.withName(q) {
		if i != ref {
			return false
		}
	}
	return true
}
