package check

import (
	"slices"

	"github.com/refwright/refwright/citation"
)

var listOrder = &Rule{
	ID:       "list-order",
	Family:   List,
	Severity: citation.Warning,
	Title:    "an entry is not in its alphabetical place",
	Doc: `Readers look for a work under the name of its author. An entry out of order is not
found and easily entered twice.

Entries go by the name of the first author. How the works of one author follow each
other is the habit of the list: most manuals have those without co-authors first, then
the others by the names, the year and its letter; others have the latest first, or go
by title. Where the habit is not clear, works of one author are left as they are. Only
the entry that has to be moved is reported.

Alphabets differ, and so do manuals on particles ("van", "de"), on "Mc", on articles, on
apostrophes, on spaces, and on labels and short forms such as UN: what is in order by
one of these customs is in order. A list in order of citation and the parts of a divided
list are left alone, as are entries of an organisation that has several labels.`,
	Bad: `## References

Axworthy, Lloyd. 1997. "Canada and Human Security." *International Journal* 52 (2): 183-196.

Chandler, David. 2008. "The Political and the Ethical." *International Relations* 22 (4): 475-492.

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

Hough, Peter. 2004. "Human Security and the International Order." *International Politics* 41 (4): 389-405.
`,
	Good: `## References

Axworthy, Lloyd. 1997. "Canada and Human Security." *International Journal* 52 (2): 183-196.

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

Chandler, David. 2008. "The Political and the Ethical." *International Relations* 22 (4): 475-492.

Hough, Peter. 2004. "Human Security and the International Order." *International Politics* 41 (4): 389-405.
`,
	Source: "The Chicago Manual of Style, 18th edition, on the arrangement of reference lists",
	Since:  "0.1.0",
	check: func(p *pass) {
		for _, list := range p.lists() {
			if p.isNumbered(list) {
				continue
			}
			if rests := p.behindRests(); len(rests) > 0 {
				list = slices.DeleteFunc(slices.Clone(list), func(l *printed) bool { _, ok := rests[l.Listed]; return ok })
			}
			for _, m := range misplacedOf(list, p.opt.Style) {
				if p.hasOddLabel(m.Listed) || m.isOfOtherDivision() {
					continue
				}
				stands, belongs := "stands first", "belongs at the beginning of the list"
				if m.behind != nil {
					stands = "stands after " + listLabel(m.behind.Reference)
				}
				if m.place != nil {
					belongs = "belongs after " + listLabel(m.place.Reference)
				}
				f := p.reportReference(m.Listed, m.leadSpan(), "%s %s and %s", listLabel(m.Reference), stands, belongs)
				f.Confidence = 0.9
				if m.place != nil {
					p.relateReference(f, m.place.Listed, m.place.leadSpan(), "the entry that goes before it")
				}
			}
		}
	},
}

// leadSpan is where the names stand that an entry begins with, or the whole
// entry if it begins with none.
func (q *printed) leadSpan() citation.Span {
	v := citation.VarAuthor
	if len(q.Reference.Author) == 0 {
		v = citation.VarEditor
	}
	_, end, ok := q.field(v, -1, "")
	if !ok {
		return q.Span
	}
	return q.span(0, end)
}
