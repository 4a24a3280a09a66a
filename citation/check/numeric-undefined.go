package check

import "github.com/refwright/refwright/citation"

var numericUndefined = &Rule{
	ID:       "numeric-undefined",
	Family:   Agreement,
	Severity: citation.Error,
	Title:    "a number is cited that the list does not have",
	Doc: `The list has no entry of this number. The number is wrong, or a reference is
missing.

Numbers in brackets that are more than twice as high as the list is long, as those of
years and laws, are not taken for citations.`,
	Bad: `It was disputed [1], and again [3].

## References

[1] B. Barber, *Strong Democracy*. Berkeley: University of California Press, 1984.

[2] J. Cohen, *Civil Society*. Cambridge, MA: MIT Press, 1992.
`,
	Good: `It was disputed [1], and again [2].

## References

[1] B. Barber, *Strong Democracy*. Berkeley: University of California Press, 1984.

[2] J. Cohen, *Civil Society*. Cambridge, MA: MIT Press, 1992.
`,
	Source: "IEEE Reference Guide and the ICMJE recommendations, on the numbering of references",
	Since:  "0.1.0",
	check: func(p *pass) {
		if len(p.References) == 0 || !p.isNumeric() {
			return
		}
		high := len(p.References)
		for _, list := range p.numberedLists() {
			for _, r := range list {
				high = max(high, r.n)
			}
		}
		p.eachCite(func(in *citation.InText, c *citation.InTextCite) {
			if in.System == citation.Numeric && c.ID == "" && len(c.Candidates) == 0 && !c.Ibid && c.Number > 0 && c.Number <= 2*high+10 && c.Confidence >= 0.5 {
				p.report(c.Span, "the reference list has no number %d", c.Number).Confidence = c.Confidence
			}
		})
	},
}
