package check

import (
	"errors"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var pmidMalformed = &Rule{
	ID:       "pmid-malformed",
	Family:   Identifiers,
	Severity: citation.Warning,
	Title:    "a PMID that cannot be one",
	Doc: `A PMID is a number of one to eight digits. What stands behind "PMID:" is no such
number.`,
	Bad: `## References

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326. PMID: 123456789012.
`,
	Good: `## References

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326. PMID: 12345678.
`,
	Source: "National Library of Medicine, MEDLINE/PubMed data element descriptions",
	Since:  "0.1.0",
	check: func(p *pass) {
		p.eachPrinted(func(l *printed) {
			if !l.mentions("pmid") {
				return
			}
			for _, m := range printedPMID.FindAllStringSubmatchIndex(l.text, -1) {
				_, err := citation.ParsePMID(l.text[m[2]:m[3]])
				var id *citation.IdentifierError
				if errors.As(err, &id) {
					p.reportReference(l.Listed, l.span(m[2], m[3]), "%s is not a PMID: %s", l.text[m[2]:m[3]], id.Reason)
				}
			}
		})
	},
}

var printedPMID = sieve.Late(`\bPMID\s?:\s*((?:PMC)?\d[\dA-Za-z]*)`)
