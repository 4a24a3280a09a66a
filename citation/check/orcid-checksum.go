package check

import (
	"errors"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var orcidChecksum = &Rule{
	ID:       "orcid-checksum",
	Family:   Identifiers,
	Severity: citation.Error,
	Title:    "the check digit of an ORCID iD is wrong",
	Doc: `The last character of an ORCID iD follows from the others. When it does not, a digit is
wrong or two have changed places.`,
	Bad: `## References

Booth, Ken (https://orcid.org/0000-0002-1825-0096). 1991. *Security and Emancipation*. London: Routledge.
`,
	Good: `## References

Booth, Ken (https://orcid.org/0000-0002-1825-0097). 1991. *Security and Emancipation*. London: Routledge.
`,
	Source: "ORCID, structure of the ORCID identifier",
	Since:  "0.1.0",
	check: func(p *pass) {
		p.eachPrinted(func(l *printed) {
			if !l.mentions("orcid") {
				return
			}
			for _, m := range printedORCID.FindAllStringSubmatchIndex(l.text, -1) {
				_, err := citation.ParseORCID(l.text[m[2]:m[3]])
				var id *citation.IdentifierError
				if errors.As(err, &id) {
					p.reportReference(l.Listed, l.span(m[2], m[3]), "%s is not an ORCID iD: %s", l.text[m[2]:m[3]], id.Reason)
				}
			}
		})
	},
}

var printedORCID = sieve.Late(`(?i)\borcid(?:\.org/|\s?(?:iD)?\s?:\s?|\s)(\d[\dX-]{11,22})`)
