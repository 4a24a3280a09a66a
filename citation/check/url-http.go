package check

import (
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var urlHttp = &Rule{
	ID:       "url-http",
	Family:   Record,
	Severity: citation.Info,
	Title:    "an address begins with http and not https",
	Doc: `Almost all sites answer to https today, and many no longer to http. Whether this
one does has to be looked up, so there is no fix.

Addresses of doi.org are left to doi-not-url-form.`,
	Bad: `## References

United Nations. 2006. "Reviewing Norway's Report." March 14, 2006. http://press.un.org/en/2006/hrct673.doc.htm.
`,
	Good: `## References

United Nations. 2006. "Reviewing Norway's Report." March 14, 2006. https://press.un.org/en/2006/hrct673.doc.htm.
`,
	Source: "Observed in: reference lists of published articles",
	Since:  "0.1.0",
	check: func(p *pass) {
		p.eachPrinted(func(l *printed) {
			if !l.mentions("http://") {
				return
			}
			for _, m := range httpLink.FindAllStringSubmatchIndex(l.text, -1) {
				if !strings.Contains(l.text[m[4]:m[5]], "doi.org/") && (m[2] == 0 || !strings.ContainsRune("/=", rune(l.text[m[2]-1]))) {
					p.reportReference(l.Listed, l.span(m[2], m[2]+len(strings.TrimRight(l.text[m[2]:m[5]], ".,;:)"))), "the address begins with http, not https")
				}
			}
		})
	},
}

var httpLink = sieve.Late(`((?i:http)://)([^\s<>"“”]+)`)
