package check

import (
	"strings"

	"github.com/refwright/refwright/citation"
)

var doiAndURLDisagree = &Rule{
	ID:       "doi-and-url-disagree",
	Family:   Identifiers,
	Severity: citation.Warning,
	Title:    "an entry has two different DOIs",
	Doc: `The DOI of an entry and the address of a DOI beside it are not the same. One of them
belongs to another work.`,
	Bad: `## References

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326. doi:10.1017/S0260210500112033, https://doi.org/10.1177/0047117808097310.
`,
	Good: `## References

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326. doi:10.1017/S0260210500112033, https://doi.org/10.1017/S0260210500112033.
`,
	Source: "Observed in: reference lists of published articles",
	Since:  "0.1.0",
	check: func(p *pass) {
		p.eachPrinted(func(l *printed) {
			if !l.mentions("doi.org") {
				return
			}
			first, link := "", ""
			var at citation.Span
			for _, m := range printedDOI.FindAllStringSubmatchIndex(l.text, -1) {
				doi, _ := citation.TrimDOI(l.text[m[4]:m[5]])
				parsed, err := citation.ParseDOI(l.text[m[2]:m[3]] + doi)
				if err != nil {
					if parsed, err = citation.ParseDOI(doi); err != nil {
						continue
					}
				}
				if strings.Contains(l.text[m[2]:m[3]], "doi.org") {
					link, at = citation.FoldDOI(parsed), l.span(m[4], m[4]+len(doi))
				} else if !strings.Contains(l.text[m[2]:m[3]], "://") {
					first = citation.FoldDOI(parsed)
				}
			}
			if first == "" || link == "" || strings.HasPrefix(first, link) || strings.HasPrefix(link, first) {
				return
			}
			p.reportReference(l.Listed, at, "the address is that of %s and the DOI is %s", link, first)
		})
	},
}
