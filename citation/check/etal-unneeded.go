package check

import (
	"fmt"
	"strings"

	"github.com/refwright/refwright/citation"
)

var etalUnneeded = &Rule{
	ID:       "etal-unneeded",
	Family:   Agreement,
	Severity: citation.Warning,
	Title:    "a citation has \"et al.\" for authors who have to be named, or for none",
	Doc: `"Et al." stands for authors who are not named. A work whose authors are all named
has no others; a work of two authors is cited with both, and in Chicago 17 one of
three with all three.

Without a style, "et al." for the second of two or of three authors is reported
only where the manuscript has another habit: at least five citations of works with
as many authors name them all, and nine in ten do. For the second of two it is enough
that all other citations of works of two, and two at least, name both.`,
	Bad: `It was disputed (Barber et al. 1984).

## References

Barber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.
`,
	Good: `It was disputed (Barber 1984).

## References

Barber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.
`,
	Source: "The Chicago Manual of Style, 17th and 18th editions, on author-date citations of works by several authors; Publication Manual of the American Psychological Association, 7th edition, on the same; MLA Handbook, 9th edition, on works by several authors",
	Since:  "0.1.0",
	check: func(p *pass) {
		p.eachCite(func(in *citation.InText, c *citation.InTextCite) {
			if !namesAuthors(in) || !c.Differs.Has(citation.EtAlOfNone) || p.byID[c.ID] == nil {
				return
			}
			l := p.byID[c.ID]
			names, _ := creators(l.Reference)
			if len(names) == 0 || namesOthers(l.Text) || p.hasMoreNames(l, len(names)) {
				return
			}
			f := p.report(nameSpan(c), "in the reference list this work has no more authors than %s", ofNames(names))
			f.Confidence = c.Confidence
			p.concerning(f, c.ID, "the reference")
		})
		cites := p.etAlCites()
		all, short := etAlHabits(cites)
		from := p.opt.etAlFrom()
		both := 0 // citations of works of two authors that name both
		for _, c := range cites {
			if len(c.authors) == 2 && c.cite.EtAl.Len() == 0 {
				both++
			}
		}
		for _, c := range cites {
			n := len(c.authors)
			if c.cite.EtAl.Len() == 0 || n > 3 {
				continue
			}
			if from > 0 && n >= from || from == 0 && !isClear(all[n-2], short[n-2]) && !(n == 2 && both > 1 && short[0] == 1) {
				continue
			}
			f := p.report(nameSpan(c.cite), "this work of %d authors is cited as that of %s, without et al.", n, ofNames(c.authors))
			p.concerning(f, c.cite.ID, "the reference")
			last := c.cite.Names[len(c.cite.Names)-1].Span.End
			if n == 2 && len(c.cite.Names) == 1 && last < c.cite.EtAl.End {
				f.Fixes = []Fix{{fmt.Sprintf("name %s in place of et al.", shortName(c.authors[1])),
					[]Edit{{citation.Span{Start: last, End: c.cite.EtAl.End}, " " + p.andWord(c.cite.Narrative) + " " + shortName(c.authors[1])}}}}
			}
		}
	},
}

func ofNames(names []citation.Name) string {
	short := make([]string, len(names))
	for i, n := range names {
		short[i] = shortName(n)
	}
	return joinNames(short)
}

// andWord returns the word or sign that the manuscript has most often before
// the last name, "and" if it has none.
func (p *pass) andWord(narrative bool) string {
	counts := map[string]int{}
	best := "and"
	p.eachCite(func(_ *citation.InText, c *citation.InTextCite) {
		if and := strings.TrimSpace(c.And); and != "" && c.Narrative == narrative {
			if counts[and]++; counts[and] > counts[best] {
				best = and
			}
		}
	})
	return best
}
