package check

import "github.com/refwright/refwright/citation"

var secondarySource = &Rule{
	ID:       "secondary-source",
	Family:   Agreement,
	Severity: citation.Info,
	Off:      true,
	Title:    "a work that is cited from another one is in the list",
	Doc: `Of "Weber 1922, cited in Mills 1959" the author has read Mills, and the list needs
Mills alone. If Weber was read after all, cite him directly.

It is off, as manuals differ and a work may be cited both ways.`,
	Bad: `It was disputed (Weber 1922, cited in Mills 1959, 12).

## References

Mills, C. Wright. 1959. *The Sociological Imagination*. New York: Oxford University Press.

Weber, Max. 1922. *Wirtschaft und Gesellschaft*. Tübingen: Mohr.
`,
	Good: `It was disputed (Weber 1922, cited in Mills 1959, 12).

## References

Mills, C. Wright. 1959. *The Sociological Imagination*. New York: Oxford University Press.
`,
	Source: "Publication Manual of the American Psychological Association, 7th edition, on secondary sources",
	Since:  "0.1.0",
	check: func(p *pass) {
		for i := range p.Citations {
			cites := p.Citations[i].Cites
			for j := 1; j < len(cites); j++ {
				l := p.byID[cites[j-1].ID]
				if !cites[j].Secondary || cites[j-1].Secondary || l == nil {
					continue
				}
				direct := false
				for _, c := range p.cited[cites[j-1].ID] {
					direct = direct || c != &cites[j-1] && !p.isSecondHand(c)
				}
				if !direct {
					f := p.report(cites[j-1].Span, "%s is cited from %s, and the list has it as well", label(&cites[j-1]), label(&cites[j]))
					f.Confidence = 0.6
					p.concerning(f, cites[j-1].ID, "the reference")
				}
			}
		}
	},
}

// isSecondHand reports whether a cite is of a work found in that of the next one.
func (p *pass) isSecondHand(c *citation.InTextCite) bool {
	for i := range p.Citations {
		cites := p.Citations[i].Cites
		for j := 1; j < len(cites); j++ {
			if &cites[j-1] == c {
				return cites[j].Secondary
			}
		}
	}
	return false
}
