package check

import "github.com/refwright/refwright/citation"

var noReferenceList = &Rule{
	ID:       "no-reference-list",
	Family:   Agreement,
	Severity: citation.Error,
	Title:    "works are cited, and there is no reference list",
	Doc: `Citations by author and date or by number point to a reference list. None was found:
it is missing, or its heading is of a form that is not known.

It takes two such citations at least. A manuscript that cites in notes needs no list,
and one with keys has its references in a data file.`,
	Bad: `# Disputes

It was disputed (Almond 1963), and again (Barber 1984, 12).

There was no end to it.
`,
	Good: `# Disputes

It was disputed (Almond 1963), and again (Barber 1984, 12).

There was no end to it.

## References

Almond, Gabriel. 1963. *The Civic Culture*. Princeton: Princeton University Press.

Barber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.
`,
	Source: "The Chicago Manual of Style, 18th edition, on the relation of reference list and text citations in the author-date system",
	Since:  "0.1.0",
	check: func(p *pass) {
		for i := range p.Problems {
			if p.Problems[i].ID != p.rule.ID {
				continue
			}
			var first *citation.InText
			n := 0
			for j := range p.Citations {
				in := &p.Citations[j]
				if in.System != citation.AuthorDate && in.System != citation.Numeric || len(in.Cites) == 0 || in.Cites[0].Confidence < 0.5 {
					continue
				}
				if n++; first == nil {
					first = in
				}
			}
			if n >= 2 {
				p.report(first.Span, "there is no reference list for the %d citations, of which this is the first", n)
			}
			return
		}
	},
}
