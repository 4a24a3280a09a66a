package check

import "github.com/refwright/refwright/citation"

var unknownRule = &Rule{
	ID:       "unknown-rule",
	Family:   Reading,
	Severity: citation.Warning,
	Title:    "a comment switches off a rule that there is not",
	Doc: `The id in the comment is not that of a rule, so what it was meant for goes on
being reported. Correct it: "refwright explain" lists the rules.`,
	Bad: `<!-- refwright:ignore missing-refrence: not yet in the list -->
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
			g := &p.Ignores[i]
			if !g.works() {
				continue
			}
			for j, id := range g.Rules {
				if find(p.all, id) != nil {
					continue
				}
				if near := nearest(p.all, id); near != "" {
					p.add(p.fileOf(g), g.RuleSpans[j], "there is no rule "+id+"; is "+near+" meant?")
				} else {
					p.add(p.fileOf(g), g.RuleSpans[j], "there is no rule "+id)
				}
			}
		}
	},
}
