package check

import (
	"slices"

	"github.com/refwright/refwright/citation"
)

var duplicateEntry = &Rule{
	ID:       "duplicate-entry",
	Family:   List,
	Severity: citation.Warning,
	Title:    "one work stands in the list twice",
	Doc: `Two entries have the same first author, year, and title, or titles that differ in a
letter or two, and nothing sets them apart. Remove one of them, and cite the other.

Entries that differ in their year, their container, their pages or their volume
are not reported: reports of one title come out every year, and every book has an
introduction.`,
	Bad: `## References


Kaldor, Mary. 2007. "Human Security: Reflections on Globalization." *Global Policy* 1 (1): 25-37.

Kaldor, M. 2007. "Human Security: Reflections on Globalisation." *Global Policy* 1 (1): 25-37.
`,
	Good: `## References


Kaldor, Mary. 2007. "Human Security: Reflections on Globalization." *Global Policy* 1 (1): 25-37.
`,
	Source: "Observed in: reference lists of published articles",
	Since:  "0.1.0",
	check: func(p *pass) {
		repeated := p.secondLists()
		for _, pair := range p.pairs().of(sameWork) {
			a, b := pair.first, pair.second
			if slices.ContainsFunc(repeated, func(l secondList) bool {
				return l.list.Start <= b.Span.Start && b.Span.End <= l.list.End && a.Span.End <= l.list.Start
			}) {
				continue // the list is there twice, which is one finding
			}
			f := p.reportReference(b.Listed, citation.Span{}, "%s is in the list already", listLabel(b.Reference))
			f.Confidence = pair.confidence
			f.References = append(f.References, a.Reference.ID)
			p.relateReference(f, a.Listed, citation.Span{}, "the same work")
		}
	},
}
