package check

import (
	"errors"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var arxivMalformed = &Rule{
	ID:       "arxiv-malformed",
	Family:   Identifiers,
	Severity: citation.Warning,
	Title:    "an arXiv identifier that cannot be one",
	Doc: `What stands behind "arXiv:" is neither an identifier of the present form, such as
2101.00001, nor of the form before April 2007, such as hep-th/9901001.`,
	Bad: `## References

Witten, Edward. 2021. "Why Does Quantum Field Theory Make Sense?" arXiv:2113.11614.
`,
	Good: `## References

Witten, Edward. 2021. "Why Does Quantum Field Theory Make Sense?" arXiv:2112.11614.
`,
	Source: "arXiv, understanding the arXiv identifier",
	Since:  "0.1.0",
	check: func(p *pass) {
		p.eachPrinted(func(l *printed) {
			if !l.mentions("arxiv") {
				return
			}
			for _, m := range printedArXiv.FindAllStringSubmatchIndex(l.text, -1) {
				id := strings.TrimRight(l.text[m[2]:m[3]], ".,;:)]*_")
				_, err := citation.ParseArXiv(id)
				var bad *citation.IdentifierError
				if errors.As(err, &bad) && !(len(id) <= 4 && restOfArXiv.MatchString(l.text[m[2]+len(id):])) {
					p.reportReference(l.Listed, l.span(m[2], m[2]+len(id)), "%s is not an arXiv identifier: %s", id, bad.Reason)
				}
			}
		})
	},
}

var printedArXiv = sieve.Late(`\b(?i:arxiv)\s?:\s*((?:\d{2,}|[a-z][a-zA-Z.-]*/\d)[\w./-]*)`)

// restOfArXiv is the rest of an identifier behind a space, as programs that read
// PDF files put them everywhere.
var restOfArXiv = sieve.Late(`^\s*\.?\s*\d`)
