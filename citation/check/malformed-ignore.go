package check

import "github.com/refwright/refwright/citation"

var malformedIgnore = &Rule{
	ID:       "malformed-ignore",
	Family:   Reading,
	Severity: citation.Warning,
	Title:    "a comment begins as one that switches rules off and is none",
	Doc: `After "refwright:" there is one of ignore, ignore-start, ignore-end and
ignore-file. Each ignore-start has an ignore-end after it, and each ignore-end an
ignore-start before it. A comment of another form has no effect.`,
	Bad: `<!-- refwright:ignore-next missing-reference: not yet in the list -->
It was disputed (Barber 1984).

## References

Barber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.
`,
	Good: `<!-- refwright:ignore missing-reference: not yet in the list -->
It was disputed (Almond 1963; Barber 1984).

## References

Barber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.
`,
	Source: "refwright's own",
	Since:  "0.1.0",
	check: func(p *pass) {
		for i := range p.Ignores {
			if g := &p.Ignores[i]; g.Malformed != "" {
				p.add(p.fileOf(g), g.Span, g.Malformed)
			}
		}
	},
}
