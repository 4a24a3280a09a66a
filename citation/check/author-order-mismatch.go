package check

import "github.com/refwright/refwright/citation"

var authorOrderMismatch = &Rule{
	ID:       "author-order-mismatch",
	Family:   Agreement,
	Severity: citation.Warning,
	Title:    "a citation names the authors in another order than the list",
	Doc: `The order of authors is part of a work's identity, and readers look for an entry
under the first of them. Name them in the order of the title page, in the text as
in the list.`,
	Bad: `It was disputed (Arato and Cohen 1992).

## References

Cohen, Jean L., and Andrew Arato. 1992. *Civil Society and Political Theory*. Cambridge, MA: MIT Press.
`,
	Good: `It was disputed (Cohen and Arato 1992).

## References

Cohen, Jean L., and Andrew Arato. 1992. *Civil Society and Political Theory*. Cambridge, MA: MIT Press.
`,
	Source: "The Chicago Manual of Style, 18th edition, on the order of authors' names",
	Since:  "0.1.0",
	check: func(p *pass) {
		p.eachCite(func(_ *citation.InText, c *citation.InTextCite) {
			if !p.differs(c, citation.DiffersInOrder) || p.byID[c.ID] == nil {
				return
			}
			names, _ := creators(p.byID[c.ID].Reference)
			if len(names) < 2 || p.isCut(c) {
				return
			}
			var short []string
			for _, n := range names {
				short = append(short, shortName(n))
			}
			f := p.report(nameSpan(c), "the order of the authors is %s in the reference list", joinNames(short))
			f.Confidence = c.Confidence
			p.concerning(f, c.ID, "the reference")
		})
	},
}
