package check

import (
	"errors"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var issnChecksum = &Rule{
	ID:       "issn-checksum",
	Family:   Identifiers,
	Severity: citation.Error,
	Title:    "the check digit of an ISSN is wrong",
	Doc: `The last digit of an ISSN follows from the others. When it does not, a digit is
wrong or two have changed places.`,
	Bad: `## References

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326. ISSN 0260-2106.
`,
	Good: `## References

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326. ISSN 0260-2105.
`,
	Source: "ISSN Manual, on the check digit",
	Since:  "0.1.0",
	check: func(p *pass) {
		p.checkRecordIdentifier(citation.VarISSN, "an ISSN", func(r *citation.Reference) []string { return issnForm.FindAllString(string(r.ISSN), -1) }, citation.ParseISSN)
		p.eachPrinted(func(l *printed) {
			if !l.mentions("issn") {
				return
			}
			for _, m := range printedISSN.FindAllStringSubmatchIndex(l.text, -1) {
				_, err := citation.ParseISSN(l.text[m[2]:m[3]])
				var id *citation.IdentifierError
				if errors.As(err, &id) {
					p.reportReference(l.Listed, l.span(m[2], m[3]), "%s is not an ISSN: %s", l.text[m[2]:m[3]], id.Reason)
				}
			}
		})
	},
}

var printedISSN = sieve.Late(`(?i)\b[ep]?-?ISSN(?:-L)?\s*(?:\([^()]{1,12}\))?\s*:?\s*(\d{4}\s?[-–‐]?\s?\d{3}[\dX])\b`)

// issnForm is the form of an ISSN, of which a field may hold those of print and of web.
var issnForm = sieve.Late(`\b\d{4}-?\d{3}[\dXx]\b`)
