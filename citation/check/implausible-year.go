package check

import (
	"github.com/refwright/refwright/citation"
)

var implausibleYear = &Rule{
	ID:       "implausible-year",
	Family:   Record,
	Severity: citation.Warning,
	Title:    "an article is older than journals, or a printed book older than printing",
	Doc: `The first journals appeared in 1665, and the first printed books about 1450. An
article with volume and pages, or a book with a publisher, of a year before that has
a misprint in the year, such as 1020 for 2010.

The year is the number behind the names: one in the title is none.`,
	Bad: `## References

Axworthy, Lloyd. 1997. "Canada and Human Security." *International Journal* 52 (2): 183-196.

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

Hough, Peter. 1204. "Human Security and the International Order." *International Politics* 41 (4): 389-405.
`,
	Good: `## References

Axworthy, Lloyd. 1997. "Canada and Human Security." *International Journal* 52 (2): 183-196.

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

Hough, Peter. 2004. "Human Security and the International Order." *International Politics* 41 (4): 389-405.
`,
	Source: "Observed in: reference lists of published articles",
	Since:  "0.1.0",
	check: func(p *pass) {
		p.eachPrinted(func(l *printed) {
			if year, span, first := l.tooOld(); first != "" {
				p.reportReference(l.Listed, span, "the year %d is before the first %s", year, first)
			}
		})
	},
}

// tooOld returns the year of a reference that is before the first works of its kind, and
// what these are, "" where it is not.
func (q *printed) tooOld() (year int, span citation.Span, first string) {
	r := q.Reference
	year, span, ok := q.yearOf()
	if !ok || year < 1000 || year >= 1665 || !q.isOnlyYear(span) {
		return 0, span, ""
	}
	if original, ok := r.OriginalDate.Year(); !r.OriginalDate.IsZero() && (!ok || original <= year) {
		return 0, span, "" // the year may be that of the first edition
	}
	switch {
	case r.ContainerTitle != "" && r.Volume != "" && r.Page != "" && r.Type != citation.Chapter:
		return year, span, "journals"
	case year < 1450 && (r.Publisher != "" || r.ContainerTitle != "" || r.DOI != ""):
		return year, span, "printed books"
	}
	return 0, span, ""
}
