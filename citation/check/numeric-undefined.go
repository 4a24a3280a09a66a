package check

import "github.com/refwright/refwright/citation"

var numericUndefined = &Rule{
	ID:       "numeric-undefined",
	Family:   Agreement,
	Severity: citation.Error,
	Title:    "a number is cited that the list does not have",
	Doc: `The list has no entry of this number. The number is wrong, or a reference is
missing.

A number that is left out in the middle of the list is reported there, as a gap.
Where more than a fifth of the numbers are not in the list, it was probably not read
to its end, and nothing is reported. Numbers in brackets that are more than twice as high as the list is long, as those of
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
		gaps := map[int]bool{}
		for _, list := range p.numberedLists() {
			for i := 1; i < len(list); i++ {
				for n := list[i-1].n + 1; n < list[i].n && n-list[i-1].n < 1000; n++ {
					gaps[n] = true
				}
			}
		}
		var undefined []*citation.InTextCite
		numbers, missing := map[int]bool{}, map[int]bool{}
		p.eachCite(func(in *citation.InText, c *citation.InTextCite) {
			if in.System != citation.Numeric || c.Number <= 0 {
				return
			}
			numbers[c.Number] = true
			if c.ID == "" && len(c.Candidates) == 0 && !c.Ibid && c.Number <= 2*high+10 && c.Confidence >= 0.5 && !gaps[c.Number] {
				undefined = append(undefined, c)
				missing[c.Number] = true
			}
		})
		if len(missing) > 2 && len(missing)*5 > len(numbers) {
			return
		}
		for _, c := range undefined {
			p.report(c.Span, "the reference list has no number %d", c.Number).Confidence = c.Confidence
		}
	},
}
