package check

import (
	"fmt"

	"github.com/refwright/refwright/citation"
)

var samePagesSameBook = &Rule{
	ID:       "same-pages-same-book",
	Family:   Record,
	Severity: citation.Warning,
	Title:    "two works stand on the same pages of one book or issue",
	Doc: `Two chapters of one book, or two articles of one issue, cannot fill the same range of
pages. One of the two has been copied from the other and not been corrected.

Works on one and the same single page are not reported, since short pieces share
a page. Two entries of one work are a duplicate-entry.`,
	Bad: `## References


Axworthy, Lloyd. 2001. "Introduction." In *Human Security and the New Diplomacy*, edited by Rob McRae and Don Hubert, 231-235. Montreal: McGill-Queen's University Press.

Small, Michael. 2001. "The Human Security Network." In *Human Security and the New Diplomacy*, edited by Rob McRae and Don Hubert, 231-235. Montreal: McGill-Queen's University Press.
`,
	Good: `## References


Axworthy, Lloyd. 2001. "Introduction." In *Human Security and the New Diplomacy*, edited by Rob McRae and Don Hubert, 3-13. Montreal: McGill-Queen's University Press.

Small, Michael. 2001. "The Human Security Network." In *Human Security and the New Diplomacy*, edited by Rob McRae and Don Hubert, 231-235. Montreal: McGill-Queen's University Press.
`,
	Source: "Observed in: reference lists of published articles",
	Since:  "0.1.0",
	check: func(p *pass) {
		for _, pair := range p.pairs().of(samePages) {
			a, b := pair.first, pair.second
			book := ""
			if title := b.Reference.ContainerTitle.Plain(); title != "" {
				book = fmt.Sprintf(" of %q", clip(title, 60))
			}
			x, _ := a.rangeText()
			y, _ := b.rangeText()
			f := p.reportReference(b.Listed, b.span(y.start, y.end), "pages %s%s are also those of %s", b.text[y.start:y.end], book, listLabel(a.Reference))
			f.References = append(f.References, a.Reference.ID)
			p.relateReference(f, a.Listed, a.span(x.start, x.end), "the same pages")
		}
	},
}
