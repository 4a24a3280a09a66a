package check

import "github.com/refwright/refwright/citation"

var numericGap = &Rule{
	ID:       "numeric-gap",
	Family:   Agreement,
	Severity: citation.Error,
	Title:    "the numbers of the list have a gap or a repetition",
	Doc: `A list that is cited by numbers has every number once, from 1 on. After a gap or a
repetition the citations point to the wrong entries. Number the list anew, and its
citations with it.

A list whose numbers go back is not reported, as several lists may have been read
as one.`,
	Bad: `It was disputed [1], and again [3].

## References

[1] B. Barber, *Strong Democracy*. Berkeley: University of California Press, 1984.

[3] J. Cohen, *Civil Society*. Cambridge, MA: MIT Press, 1992.
`,
	Good: `It was disputed [1], and again [2].

## References

[1] B. Barber, *Strong Democracy*. Berkeley: University of California Press, 1984.

[2] J. Cohen, *Civil Society*. Cambridge, MA: MIT Press, 1992.
`,
	Source: "IEEE Reference Guide and the ICMJE recommendations, on the numbering of references",
	Since:  "0.1.0",
	check: func(p *pass) {
		if !p.isNumeric() {
			return
		}
		for _, list := range p.numberedLists() {
			backward := false
			for i := 1; i < len(list); i++ {
				backward = backward || list[i].n < list[i-1].n
			}
			if backward {
				continue
			}
			for i := 1; i < len(list); i++ {
				switch last, n := list[i-1].n, list[i].n; {
				case n == last:
					f := p.reportReference(list[i].l, citation.Span{}, "the number %d stands twice in the list", n)
					p.relateReference(f, list[i-1].l, citation.Span{}, "the first of them")
				case n > last+1:
					f := p.reportReference(list[i].l, citation.Span{}, "the number %d follows %d in the list", n, last)
					p.relateReference(f, list[i-1].l, citation.Span{}, "the reference before")
				}
			}
		}
	},
}
