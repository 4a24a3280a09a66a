package check

import (
	"strings"

	"github.com/refwright/refwright/citation"
)

var nameInverted = &Rule{
	ID:       "name-inverted",
	Family:   Record,
	Severity: citation.Info,
	Title:    "a name has its family name first and no comma",
	Doc: `Where the names of a list are printed with the given name first, or with a comma
behind the family name, one that has the family name first and no comma is easily
cited by the wrong name: "edited by McRae Bob" for "edited by Bob McRae".

The rule knows names by their form, by the other entries of the list and by a list of
common given names. It is silent about names that are printed so in their language,
such as Chinese, Hungarian or Vietnamese ones, about initials, about family names in
capitals, and where the list has many such names.`,
	Bad: `## References

Small, Michael. 2001. "The Human Security Network." In *Human Security*, edited by McRae Bob, 231-235. Montreal: McGill-Queen's University Press.
`,
	Good: `## References

Small, Michael. 2001. "The Human Security Network." In *Human Security*, edited by Bob McRae, 231-235. Montreal: McGill-Queen's University Press.
`,
	Source: "Observed in: reference lists of published articles",
	Since:  "0.1.0",
	check: func(p *pass) {
		for _, list := range p.lists() {
			type place struct {
				l     *printed
				span  citation.Span
				names []string
			}
			var inverted []place
			names, initials := 0, 0
			for _, l := range list {
				for _, v := range people {
					var at place
					for i, n := range l.Reference.Names(v) {
						names++
						if isInitials(n.Given) {
							initials++
						}
						if n.Family == "" || isInitials(n.Given) || len(n.Given) < 3 || isCaps(n.Family, 2) || !l.isInverted(v, i) {
							continue
						}
						span := l.place(v, i)
						if at.l == nil {
							at = place{l: l, span: span}
						}
						at.span.End = span.End
						at.names = append(at.names, n.Family+" "+n.Given)
					}
					if at.l != nil {
						inverted = append(inverted, at)
					}
				}
			}
			// Without stops, initials stand behind the family name as given names do.
			if len(inverted) > 2 && 5*len(inverted) > names || 2*initials > names {
				continue
			}
			for _, at := range inverted {
				p.reportReference(at.l.Listed, at.span, "%s: the family name stands first, without a comma", strings.Join(at.names, ", ")).Confidence = 0.7
			}
		}
	},
}

// isInverted reports whether the family name of a name stands before the given
// name with nothing but white space between them.
func (q *printed) isInverted(v citation.Variable, index int) bool {
	_, end, ok := q.field(v, index, "family")
	start, _, hasGiven := q.field(v, index, "given")
	return ok && hasGiven && end < start && strings.TrimSpace(q.text[end:start]) == ""
}
