package check

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

var yearMismatch = &Rule{
	ID:       "year-mismatch",
	Family:   Agreement,
	Severity: citation.Error,
	Title:    "a work is cited with another year than the list has",
	Doc: `The list has a work of these authors, and of another year. One of the two years is
wrong, or a reference is missing.

It is reported here when the years are near to each other, as "1991" and "1992"
or "2019" and "2109" are, or when the work in the list is the only one of these
authors and either cited nowhere else or no more than ten years off; otherwise it
is a missing reference. What year is right the rule cannot know.`,
	Bad: `It was disputed (Barber 1985).

## References

Barber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.
`,
	Good: `It was disputed (Barber 1984).

## References

Barber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.
`,
	Source: "The Chicago Manual of Style, 18th edition, on the agreement of names and dates between text and reference list",
	Since:  "0.1.0",
	check: func(p *pass) {
		p.eachCite(func(_ *citation.InText, c *citation.InTextCite) {
			if !p.differs(c, citation.DiffersInYear) || p.isPrinted(c) {
				return
			}
			ids := c.Candidates
			if c.ID != "" {
				ids = []string{c.ID}
			}
			var have []string
			for _, id := range ids {
				if l := p.byID[id]; l != nil {
					has := listLabel(l.Reference)
					if isUndated(l) {
						has += " without a year"
					}
					have = append(have, has)
				}
			}
			if len(ids) > 0 && !slices.ContainsFunc(ids, func(id string) bool { return !p.hasFaultyYear(p.byID[id]) && !p.isCutEntry(p.byID[id]) }) {
				return // the year of the list is the mistake, and reported there, or was not read
			}
			f := p.report(yearSpan(c), "the reference list has no %s; it has %s", label(c), joinNames(have))
			f.Confidence = c.Confidence
			for _, id := range ids {
				p.concerning(f, id, "the reference")
			}
		})
	},
}

// hasFaultyYear reports whether the year of an entry cannot be right by itself: it is in the
// future, before the first books, or has a letter in it.
func (p *pass) hasFaultyYear(l *citation.Listed) bool {
	if l == nil || l.Text == "" {
		return false
	}
	q := p.print(l)
	if _, _, why := q.tooOld(); why != "" {
		return true
	}
	if _, _, ok := q.letteredYear(); ok {
		return true
	}
	year, span, ok := q.yearOf()
	return ok && p.opt.Year > 0 && year > p.opt.Year+1 && q.isOnlyYear(span)
}

// isUndated reports whether an entry has neither a year nor what stands for one.
func isUndated(l *citation.Listed) bool {
	return l.Text != "" && l.Reference.Issued.IsZero() && l.Reference.Status == ""
}

// isCutEntry reports whether the year of an entry that has none may stand on another line: the entry has no
// mark at its end, or many others have no year, as in a list whose lines are not in order.
func (p *pass) isCutEntry(l *citation.Listed) bool {
	if l == nil || !isUndated(l) {
		return false
	}
	if last, _ := utf8.DecodeLastRuneInString(l.Text); unicode.IsLetter(last) {
		return true
	}
	const many = 4 // of how many entries one is
	undated, all := 0, 0
	for _, list := range p.lists() {
		for _, q := range list {
			if all++; isUndated(q.Listed) {
				undated++
			}
		}
	}
	return undated > 2 && many*undated > all
}
