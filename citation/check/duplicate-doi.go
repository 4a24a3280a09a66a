package check

import (
	"github.com/refwright/refwright/citation"
)

var duplicateDOI = &Rule{
	ID:       "duplicate-doi",
	Family:   Identifiers,
	Severity: citation.Error,
	Title:    "two works have one DOI",
	Doc: `A DOI belongs to one work. When two different works have the same, one of them has
been copied from the other; look both up.

Chapters of one book that carry the DOI of the book are not reported, and two
entries of one work are a duplicate-entry.`,
	Bad: `## References


Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326. https://doi.org/10.1017/S0260210500112033.

Chandler, David. 2008. "The Political and the Ethical." *International Relations* 22 (4): 475-492. https://doi.org/10.1017/S0260210500112033.
`,
	Good: `## References


Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326. https://doi.org/10.1017/S0260210500112033.

Chandler, David. 2008. "The Political and the Ethical." *International Relations* 22 (4): 475-492. https://doi.org/10.1177/0047117808097310.
`,
	Source: "DOI Handbook, on the uniqueness of a DOI name",
	Since:  "0.1.0",
	check: func(p *pass) {
		for _, pair := range p.pairs().of(sameDOI) {
			p.reportPair(pair, citation.VarDOI, "DOI")
		}
	},
}
