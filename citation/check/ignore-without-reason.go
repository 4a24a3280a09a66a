package check

import "github.com/refwright/refwright/citation"

var ignoreWithoutReason = &Rule{
	ID:       "ignore-without-reason",
	Family:   Reading,
	Severity: citation.Warning,
	Title:    "a comment that switches a rule off gives no reason",
	Doc: `Who reads the manuscript later has to see why something that looks wrong is
right. So a comment switches a rule off only when it says why, after a colon:
"refwright:ignore list-order: sorted by date". Without a reason it has no effect.`,
	Bad: `<!-- refwright:ignore uncited-reference -->
It was disputed (Barber 1984).

## References

Barber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.
`,
	Good: `It was disputed (Barber 1984).

## References

<!-- refwright:ignore uncited-reference: named in the acknowledgements -->
Almond, Gabriel. 1963. *The Civic Culture*. Princeton: Princeton University Press.

Barber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.
`,
	Source: "refwright's own",
	Since:  "0.1.0",
	check: func(p *pass) {
		for i := range p.Ignores {
			if g := &p.Ignores[i]; g.Malformed == "" && g.Reason == "" {
				p.add(p.fileOf(g), g.Span, "the comment gives no reason and has no effect; write it after a colon")
			}
		}
	},
}
