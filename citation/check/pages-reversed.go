package check

import (
	"github.com/refwright/refwright/citation"
)

var pagesReversed = &Rule{
	ID:       "pages-reversed",
	Family:   Record,
	Severity: citation.Error,
	Title:    "the last page comes before the first",
	Doc: `A range of pages ends before it begins. A digit is wrong, or the two pages have
changed places.

A last page without the digits that it shares with the first is read in full:
231-35 are the pages 231 to 235. Pages that cannot be compared, such as A12-B3,
are not reported.`,
	Bad: `## References

Hough, Peter. 2004. "Human Security and the International Order." *International Politics* 41 (4): 405-389.
`,
	Good: `## References

Hough, Peter. 2004. "Human Security and the International Order." *International Politics* 41 (4): 389-405.
`,
	Source: "The Chicago Manual of Style, 18th edition, on inclusive numbers",
	Since:  "0.1.0",
	check: func(p *pass) {
		p.eachCitedRecord(func(l *citation.Listed) {
			for _, r := range citation.ParsePages(string(l.Reference.Page)) {
				if first, last, ok := r.Expand().Numbers(); ok && r.IsRange() && first > last {
					span, _ := l.Field(citation.VarPage, -1)
					p.reportReference(l, span, "pages %s end before they begin", r)
					return
				}
			}
		})
		p.eachPrinted(func(l *printed) {
			if r, judgement := judgePages(l); judgement == reversed {
				p.reportReference(l.Listed, l.atPages(), "pages %s end before they begin", r)
			}
		})
	},
}
