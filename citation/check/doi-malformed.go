package check

import (
	"errors"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var doiMalformed = &Rule{
	ID:       "doi-malformed",
	Family:   Identifiers,
	Severity: citation.Error,
	Title:    "a DOI that cannot be one",
	Doc: `What stands behind "doi:" or in an address of doi.org has not the form of a DOI: "10.",
a number of four to nine digits, a slash and something behind it. It leads nowhere. A
letter has been read for a digit, two have changed places, a slash has been lost, or a space has come into it.`,
	Bad: `## References

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326. https://doi.org/10.10172/.
`,
	Good: `## References

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326. https://doi.org/10.1017/S0260210500112033.
`,
	Source: "DOI Handbook, on the syntax of a DOI name",
	Since:  "0.1.0",
	check: func(p *pass) {
		p.checkRecordIdentifier(citation.VarDOI, "a DOI", func(r *citation.Reference) []string { return []string{string(r.DOI)} }, citation.ParseDOI)
		p.eachPrinted(func(l *printed) {
			for _, m := range l.doiLabels() {
				doi, _ := citation.TrimDOI(l.text[m[2]:m[3]])
				doi = strings.TrimRight(doi, "*_")
				_, err := citation.ParseDOI(doi)
				var id *citation.IdentifierError
				if errors.As(err, &id) && !strings.HasPrefix(doi, "10/") && !goesOn(doi, string(l.Reference.DOI)) {
					if gap := doiGap.FindStringSubmatchIndex(l.text[m[3]:]); gap != nil {
						f := p.reportReference(l.Listed, l.span(m[2], m[3]+gap[1]), "a space stands within the DOI")
						f.Fixes = []Fix{{"take the space out", []Edit{{l.span(m[3]+gap[2], m[3]+gap[3]), ""}}}}
						return
					}
					p.reportReference(l.Listed, l.span(m[2], m[2]+len(doi)), "%s is not a DOI: %s", doi, id.Reason)
					return
				}
			}
		})
	},
}

// doiLabels returns the matches of doiLabel, which are looked for from the first "doi" on.
func (q *printed) doiLabels() [][]int {
	first := strings.Index(q.low, "doi")
	if first < 0 {
		return nil
	}
	from := max(0, first-1) // a letter before it is seen
	found := doiLabel.FindAllStringSubmatchIndex(q.text[from:], -1)
	shift(found, from)
	return found
}

// doiLabel is "doi:" or a resolver before something that begins as a DOI does, or
// would with a letter read as the digit that it looks like.
var doiLabel = sieve.Late(`(?i)(?:\bdoi(?:\s?:\s*|\s+)|\bdoi\.org/(?:\s*\n\s*)?)((?:[1lI][0oO][.,]|01\.\d|10/|1\d{2,5}[/.])[^\s<>"“”]*)`)

// doiGap is what follows a registrant code that a space parts from the rest of its DOI.
var doiGap = sieve.Late(`^([ \t]+)/[^\s/<>"“”]*[^\s/<>"“”.,;)*_]`)
