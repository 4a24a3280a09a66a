package check

import (
	"bytes"

	"github.com/refwright/refwright/citation"
)

var unreadableReference = &Rule{
	ID:       "unreadable-reference",
	Family:   Reading,
	Severity: citation.Warning,
	Title:    "an entry of the list could not be read as a reference",
	Doc: `No author, editor or title was found in an entry of the list, so that no rule
looks at it and no citation can mean it. It may be a remark, part of the entry
before it, or an entry that a line break has cut. What closes a bracket that it does
not open is the rest of the entry before it, and is not reported.`,
	Bad: `## References


Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

1997, 12 (4): 5-7, 9.

Zwi, Anthony B. 2004. "Human Security and Global Health." *International Affairs* 80 (4): 637-653.
`,
	Good: `## References


Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

Zwi, Anthony B. 2004. "Human Security and Global Health." *International Affairs* 80 (4): 637-653.
`,
	Source: "Observed in: reference lists of published articles",
	Since:  "0.1.0",
	check: func(p *pass) {
		src := p.files[""].src
		for i := range p.Problems {
			q := &p.Problems[i]
			if q.ID != p.rule.ID || q.File != "" {
				continue
			}
			start, end := max(0, min(q.Span.Start, len(src))), max(0, min(q.Span.End, len(src)))
			if start < end && bytes.Count(src[start:end], []byte(")")) > bytes.Count(src[start:end], []byte("(")) {
				continue
			}
			p.problem(q)
		}
	},
}
