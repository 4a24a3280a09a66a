package check

import (
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var urlTracking = &Rule{
	ID:       "url-tracking",
	Family:   Record,
	Severity: citation.Info,
	Title:    "an address carries parameters that only track its reader",
	Doc: `Parameters such as utm_source or fbclid say where the writer came from. They are no part
of the address, and the page is the same without them.`,
	Bad: `## References

United Nations. 2006. "Reviewing Norway's Report." March 14, 2006. https://press.un.org/en/2006/hrct673.doc.htm?utm_source=twitter.
`,
	Good: `## References

United Nations. 2006. "Reviewing Norway's Report." March 14, 2006. https://press.un.org/en/2006/hrct673.doc.htm.
`,
	Source: "Observed in: reference lists of published articles",
	Since:  "0.1.0",
	check: func(p *pass) {
		p.eachPrinted(func(l *printed) {
			if !l.mentions("?") {
				return
			}
			for _, m := range linkWithQuery.FindAllStringSubmatchIndex(l.text, -1) {
				query := strings.TrimRight(l.text[m[2]:m[3]], ".,;:)")
				query, _, _ = strings.Cut(query, "#")
				var kept, dropped []string
				for _, part := range strings.Split(query, "&") {
					if trackingParameter.MatchString(part) {
						dropped = append(dropped, part)
					} else {
						kept = append(kept, part)
					}
				}
				if len(dropped) == 0 {
					continue
				}
				span := l.span(m[2], m[2]+len(query))
				f := p.reportReference(l.Listed, span, "%s only tracks the reader", strings.Join(dropped, ", "))
				replacement := strings.Join(kept, "&")
				if replacement == "" {
					span.Start = l.span(m[2]-1, m[2]).Start // with the question mark
				}
				f.Fixes = []Fix{{"remove it", []Edit{{span, replacement}}}}
			}
		})
	},
}

var (
	linkWithQuery     = sieve.Late(`https?://[^\s<>?]+\?([^\s<>"“”]+)`)
	trackingParameter = sieve.Late(`^(?:utm_[a-z]+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|_hsenc|_hsmi|mkt_tok)=`)
)
