package check

import (
	"github.com/refwright/refwright/citation"
)

var futureYear = &Rule{
	ID:       "future-year",
	Family:   Record,
	Severity: citation.Warning,
	Title:    "the year is in the future",
	Doc: `A work that has appeared cannot be of a year to come; the year is a misprint. A work
that has not appeared is marked as forthcoming in place of the year.

The year after the present one is an info only, since publishers print it in books
of the autumn. The rule needs to know the present year.`,
	Bad: `## References

Axworthy, Lloyd. 1997. "Canada and Human Security." *International Journal* 52 (2): 183-196.

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

Hough, Peter. 2204. "Human Security and the International Order." *International Politics* 41 (4): 389-405.
`,
	Good: `## References

Axworthy, Lloyd. 1997. "Canada and Human Security." *International Journal* 52 (2): 183-196.

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

Hough, Peter. 2004. "Human Security and the International Order." *International Politics* 41 (4): 389-405.
`,
	Source: "Observed in: reference lists of published articles",
	Since:  "0.1.0",
	check: func(p *pass) {
		if p.opt.Year == 0 {
			return
		}
		p.eachCitedRecord(func(l *citation.Listed) {
			if year, ok := l.Reference.Issued.Year(); ok && year > p.opt.Year+1 {
				span, _ := l.Field(citation.VarIssued, -1)
				p.reportReference(l, span, "the year %d is in the future", year)
			}
		})
		p.eachPrinted(func(l *printed) {
			year, span, ok := l.yearOf()
			if !ok || year <= p.opt.Year || !l.isOnlyYear(span) || p.readsOtherYear(l, span) {
				return
			}
			f := p.reportReference(l.Listed, span, "the year %d is in the future", year)
			if year == p.opt.Year+1 {
				p.severity(f, citation.Info)
				f.Confidence = 0.5
			}
		})
	},
}

// readsOtherYear reports whether the reader took another number of the entry for its year, and one
// that can be: "2003. Art. 3822".
func (p *pass) readsOtherYear(l *printed, span citation.Span) bool {
	year, ok := l.Reference.Issued.Year()
	at, read := l.Field(citation.VarIssued, -1)
	return ok && read && at != span && year <= p.opt.Year+1
}
