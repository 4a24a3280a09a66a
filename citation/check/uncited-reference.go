package check

import "github.com/refwright/refwright/citation"

var uncitedReference = &Rule{
	ID:       "uncited-reference",
	Family:   Agreement,
	Severity: citation.Warning,
	Title:    "a reference in the list is not cited",
	Doc: `A reference list has the works that the text cites and no others; what was read
and not cited belongs in a bibliography. Cite the work or take it out, or name
it among those that are knowingly uncited.`,
	Bad: `It was disputed (Barber 1984).

## References

Almond, Gabriel. 1963. *The Civic Culture*. Princeton: Princeton University Press.

Barber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.
`,
	Good: `It was disputed (Almond 1963; Barber 1984).

## References

Almond, Gabriel. 1963. *The Civic Culture*. Princeton: Princeton University Press.

Barber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.
`,
	Source: "The Chicago Manual of Style, 18th edition, on the relation of reference list and text citations in the author-date system",
	Since:  "0.1.0",
	check: func(p *pass) {
		if len(p.Citations) == 0 {
			return
		}
		for _, l := range p.References {
			id := l.Reference.ID
			if len(p.cited[id]) == 0 && !contains(p.opt.Uncited, "*") && !contains(p.opt.Uncited, id) && !contains(p.opt.Uncited, l.Label) {
				p.reportReference(l, citation.Span{}, "%s is not cited in the text", id)
			}
		}
	},
}
