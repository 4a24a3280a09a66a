package check

import (
	"github.com/refwright/refwright/citation"
)

var duplicateURL = &Rule{
	ID:       "duplicate-url",
	Family:   Identifiers,
	Severity: citation.Warning,
	Title:    "two different works have one address",
	Doc: `Two entries of different works lead to one and the same page. One address has
been copied from the other.

The home page of a site, addresses that differ in their query or fragment, and
chapters of one book are not reported, nor are two entries of one work.`,
	Bad: `## References


United Nations. 2010. *Human Security: Report of the Secretary-General*. https://digitallibrary.un.org/record/4035248.

United Nations. 2013. *Follow-up to Resolution 66/290*. https://digitallibrary.un.org/record/4035248.
`,
	Good: `## References


United Nations. 2010. *Human Security: Report of the Secretary-General*. https://digitallibrary.un.org/record/4035248.

United Nations. 2013. *Follow-up to Resolution 66/290*. https://digitallibrary.un.org/record/776105.
`,
	Source: "Observed in: reference lists of published articles",
	Since:  "0.1.0",
	check: func(p *pass) {
		for _, pair := range p.pairs().of(sameURL) {
			p.reportPair(pair, citation.VarURL, "address").Confidence = 0.9
		}
	},
}
