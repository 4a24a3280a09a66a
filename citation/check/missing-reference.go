package check

import "github.com/refwright/refwright/citation"

var missingReference = &Rule{
	ID:       "missing-reference",
	Family:   Agreement,
	Severity: citation.Error,
	Title:    "a work is cited that the list does not have",
	Doc: `Readers cannot find a work that is cited in the text and missing from the
reference list. Add the reference, or correct the citation.

A citation that differs from a reference in one point, such as a letter of the
name or the year, is reported as that difference and not here.`,
	Bad: `It was disputed (Almond 1963).

## References

Barber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.
`,
	Good: `It was disputed (Barber 1984).

## References

Barber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.
`,
	Source: "The Chicago Manual of Style, 18th edition, on the relation of reference list and text citations in the author-date system",
	Since:  "0.1.0",
	check: func(p *pass) {
		for i := range p.Citations {
			for j := range p.Citations[i].Cites {
				c := &p.Citations[i].Cites[j]
				if c.ID == "" && len(c.Candidates) == 0 && !c.Ibid {
					p.report(c.Span, "%s is not in the reference list", c.Text).Confidence = c.Confidence
				}
			}
		}
	},
}
