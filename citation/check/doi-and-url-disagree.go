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
	Doc: `The DOI of an entry and the address of a DOI beside it are not the same, or it has two
such addresses. One of them belongs to another work.

The DOI of a part or version that begins as that of the work does, and that of a
preprint at arXiv, are not reported.`,
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
			var last doiInText
			for _, m := range l.dois() {
				before := l.text[m[2]:m[3]]
				trimmed, _ := citation.TrimDOI(l.text[m[4]:m[5]])
				doi, err := citation.ParseDOI(before + trimmed)
				if err != nil {
					if doi, err = citation.ParseDOI(trimmed); err != nil {
						continue
					}
				}
				d := doiInText{citation.FoldDOI(doi), strings.Contains(before, "doi.org"), m[0], m[4] + len(trimmed)}
				if strings.Contains(before, "://") && !d.link || strings.HasPrefix(d.doi, "10.48550/") {
					continue // a publisher's address, and the preprint of the work
				}
				if last.doi != "" && (last.link || d.link) && d.start-last.end < 40 && !strings.HasPrefix(last.doi, d.doi) && !strings.HasPrefix(d.doi, last.doi) {
					address, other := d, last
					if !d.link {
						address, other = last, d
					}
					p.reportReference(l.Listed, l.span(m[4], d.end), "the address is that of %s and the DOI is %s", address.doi, other.doi)
					return
				}
				last = d
			}
		})
	},
}

// A doiInText is a DOI as it stands in an entry.
type doiInText struct {
	doi        string
	link       bool // as an address of doi.org
	start, end int
}
