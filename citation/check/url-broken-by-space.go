package check

import (
	"strings"

	"github.com/refwright/refwright/citation"
)

var urlBrokenBySpace = &Rule{
	ID:       "url-broken-by-space",
	Family:   Record,
	Severity: citation.Warning,
	Title:    "a space stands within an address",
	Doc: `An address that has been copied from a line end has a space in it, and what follows the
space is lost to whoever follows the link.

An address that goes on in the next line of the file is read as one and is not
reported.`,
	Bad: `## References

United Nations. 2006. "Reviewing Norway's Report." March 14, 2006. https://press.un.org/ en/2006/hrct673.doc.htm.
`,
	Good: `## References

United Nations. 2006. "Reviewing Norway's Report." March 14, 2006. https://press.un.org/en/2006/hrct673.doc.htm.
`,
	Source: "Observed in: reference lists of published articles",
	Since:  "0.1.0",
	check: func(p *pass) {
		p.eachPrinted(func(l *printed) {
			if !l.mentions("http", "www.") {
				return
			}
			if start, end, ok := l.brokenLink(); ok {
				from, to := start, end
				for from > 0 && !strings.ContainsRune(" <>\t\n", rune(l.text[from-1])) {
					from--
				}
				for to < len(l.text) && !strings.ContainsRune(" <>\t\n", rune(l.text[to])) {
					to++
				}
				p.reportReference(l.Listed, l.span(from, from+len(strings.TrimRight(l.text[from:to], `.,;:)\`))), "a space stands within the address").Confidence = 0.9
			}
		})
	},
}
