package check

import "github.com/refwright/refwright/citation"

var citationOrderInGroup = &Rule{
	ID:       "citation-order-in-group",
	Family:   Form,
	Severity: citation.Info,
	Off:      true,
	Title:    "the works in one pair of parentheses are not in alphabetical order",
	Doc: `APA has the works in one pair of parentheses in the order of the reference list. In
other styles they may be in the order of their weight or of their years.

It is off, as few styles ask for an order.`,
	Bad: `It was disputed (Barber 1984; Almond 1963).

## References

Almond, Gabriel. 1963. *The Civic Culture*. Princeton: Princeton University Press.

Barber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.
`,
	Good: `It was disputed (Almond 1963; Barber 1984).

## References

Almond, Gabriel. 1963. *The Civic Culture*. Princeton: Princeton University Press.

Barber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.
`,
	Source: "Publication Manual of the American Psychological Association, 7th edition, on citing several works",
	Since:  "0.1.0",
	check: func(p *pass) {
		for i := range p.Citations {
			in := &p.Citations[i]
			if in.System != citation.AuthorDate {
				continue
			}
			for j := 1; j < len(in.Cites); j++ {
				a, b := &in.Cites[j-1], &in.Cites[j]
				if a.Narrative || !namesBeside(b) || len(a.Names) == 0 || b.Secondary || b.Prefix != "" || fold(a.Names[0].Text) <= fold(b.Names[0].Text) {
					continue
				}
				p.report(b.Span, "%s comes after %s", label(b), label(a)).Confidence = 0.7
				break
			}
		}
	},
}
