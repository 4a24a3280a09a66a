package check

import (
	"github.com/refwright/refwright/citation"
)

var pagesImplausible = &Rule{
	ID:       "pages-implausible",
	Family:   Record,
	Severity: citation.Info,
	Title:    "a chapter or article of very many pages",
	Doc: `A chapter or an article of more than five hundred pages, or one that ends on a page
ten times the number of its first one and is longer than two hundred pages, has
most likely a digit too many or too few, such as 99-1001 for 991-1001.

Works that are cited whole are not looked at. Pages that run backwards are
reported as such and not here.`,
	Bad: `## References

Julio, Claudia F. 2009. "The Human Security Network." In *Facing Global Environmental Change*, edited by Hans Günter Brauch, 99-1001. Berlin: Springer.
`,
	Good: `## References

Julio, Claudia F. 2009. "The Human Security Network." In *Facing Global Environmental Change*, edited by Hans Günter Brauch, 991-1001. Berlin: Springer.
`,
	Source: "Observed in: reference lists of published articles",
	Since:  "0.1.0",
	check: func(p *pass) {
		p.eachPrinted(func(l *printed) {
			if r, judgement := judgePages(l); judgement == implausible {
				first, last, _ := r.Numbers()
				p.reportReference(l.Listed, l.atPages(), "pages %s are %d pages", r, last-first+1).Confidence = 0.8
			}
		})
	},
}
