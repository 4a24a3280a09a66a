package check

import (
	"bytes"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
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
		for _, list := range p.lists() {
			if !hangs(list) {
				continue
			}
			for _, l := range list {
				if m := strayNumbers.FindStringSubmatchIndex(l.text); m != nil && l.span(m[0], m[1]).Len() == m[1]-m[0] {
					p.reportReference(l.Listed, l.span(m[2], m[3]), "this line stands where entries begin, and is no reference")
				}
			}
		}
	},
}

// hangs reports whether the lines behind the first are indented in the entries of a list, of which
// at least five have such lines.
func hangs(list []*printed) bool {
	hanging, flat := 0, 0
	for _, l := range list {
		switch _, rest, more := strings.Cut(strings.TrimSpace(l.text), "\n"); {
		case !more:
		case strings.HasPrefix(rest, "  "):
			hanging++
		default:
			flat++
		}
	}
	return hanging >= 5 && 10*flat <= hanging
}

// strayNumbers is a line of numbers that is not indented, below one that is or that ends an entry.
var strayNumbers = sieve.MustCompile(`(?:\n[ \t]{2,}[^\n]+|\.)\n(\(?\d[\d(),;:.–-]*(?: [\d(),;:.–-]+){1,6})(?:\s*$|\n)`)
