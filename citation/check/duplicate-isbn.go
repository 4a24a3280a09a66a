package check

import (
	"github.com/refwright/refwright/citation"
)

var duplicateISBN = &Rule{
	ID:       "duplicate-isbn",
	Family:   Identifiers,
	Severity: citation.Info,
	Title:    "two different books have one ISBN",
	Doc: `An ISBN belongs to one edition of one book. Chapters of one book that carry its
ISBN are not reported, nor a chapter and its book, and two entries of one work are
a duplicate-entry.`,
	Bad: `## References


Buzan, Barry. 1991. *People, States and Fear*. London: Wheatsheaf. ISBN 978-0-7450-0719-9.

Thakur, Ramesh. 2006. *Peace and Security*. Cambridge: Cambridge University Press. ISBN 978-0-7450-0719-9.
`,
	Good: `## References


Buzan, Barry. 1991. *People, States and Fear*. London: Wheatsheaf. ISBN 978-0-7450-0719-9.

Thakur, Ramesh. 2006. *Peace and Security*. Cambridge: Cambridge University Press. ISBN 978-0-521-85517-4.
`,
	Source: "ISBN Users' Manual, on the assignment of an ISBN",
	Since:  "0.1.0",
	check: func(p *pass) {
		for _, pair := range p.pairs().of(sameISBN) {
			p.reportPair(pair, citation.VarISBN, "ISBN")
		}
	},
}
