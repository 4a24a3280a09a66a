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

Entries go by the name of the first author, then alone before together with others,
then by the other names, the year and its letter. Only the entry that has to be moved is
reported. Alphabets differ, and so do manuals on particles ("van", "de"), on "Mc", on
apostrophes, on spaces and on labels such as [UN]: what is in order by one of these
customs is in order. A list in order of citation and the parts of a divided list are
left alone.`,
	Bad: `## References

Axworthy, Lloyd, Knut Vollebæk, and Sorpong Peou. 2014. "Introduction." *Asian Journal of Peacebuilding* 2 (2): 143-149.

Axworthy, Lloyd. 1997. "Canada and Human Security." *International Journal* 52 (2): 183-196.

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

Chandler, David. 2008. "The Political and the Ethical." *International Relations* 22 (4): 475-492.
`,
	Good: `## References

Axworthy, Lloyd. 1997. "Canada and Human Security." *International Journal* 52 (2): 183-196.

Axworthy, Lloyd, Knut Vollebæk, and Sorpong Peou. 2014. "Introduction." *Asian Journal of Peacebuilding* 2 (2): 143-149.

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

Chandler, David. 2008. "The Political and the Ethical." *International Relations* 22 (4): 475-492.
`,
	Source: "The Chicago Manual of Style, 18th edition, on the arrangement of reference lists",
	Since:  "0.1.0",
	check: func(p *pass) {
		for _, list := range p.lists() {
			if p.isNumbered(list) {
				continue
			}
			o, ok := order(list, p.opt.Style)
			if !ok {
				continue
			}
			for i, l := range o.entries {
				if o.in[i] {
					continue
				}
				before := i - 1
				for before >= 0 && !o.in[before] {
					before--
				}
				span := l.leadSpan()
				if place, ok := o.placeOf(i); ok {
					f := p.reportReference(l.Listed, span, "%s stands after %s and belongs after %s", lead(l.Listed), o.nameOf(before), lead(place.Listed))
					if before < 0 {
						f.Message = lead(l.Listed) + " stands first and belongs after " + lead(place.Listed)
					}
					p.relateReference(f, place.Listed, place.leadSpan(), "the entry that goes before it")
					f.Confidence = 0.9
				} else {
					p.reportReference(l.Listed, span, "%s stands after %s and belongs at the beginning of the list", lead(l.Listed), o.nameOf(before)).Confidence = 0.9
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

// nameOf calls an entry by its name.
func (o *ordered) nameOf(i int) string {
	if i < 0 {
		return "the heading"
	}
	return lead(o.entries[i].Listed)
}

// placeOf returns the entry after which one that is out of order belongs.
func (o *ordered) placeOf(i int) (*printed, bool) {
	s := newSorter(o.by, o.authorDate)
	key := s.key(o.entries[i])
	var place *printed
	for j, l := range o.entries {
		if o.in[j] && slices.Compare(s.key(l), key) <= 0 {
			place = l
		}
	}
	return place, place != nil
}
