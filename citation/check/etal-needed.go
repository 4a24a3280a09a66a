package check

import (
	"fmt"

	"github.com/refwright/refwright/citation"
)

var etalNeeded = &Rule{
	ID:       "etal-needed",
	Family:   Agreement,
	Severity: citation.Warning,
	Title:    "a citation names all authors where the style has \"et al.\"",
	Doc: `In the text a work of many authors is cited with the first and "et al.": from three
authors on in Chicago 18 and APA 7, from four on in Chicago 17.

Without a style, a manuscript is held to its own habit: at least five citations of
works with as many authors have "et al.", and nine in ten do. The first citation
of a work may then name all authors, unless it is the only one in the manuscript that does. Where another work of the same first author
and year has other co-authors, more names are right, and nothing is reported.`,
	Bad: `It was disputed (Axworthy, Vollebæk, Kuhnle, and Peou 2014).

## References

Axworthy, Lloyd, Knut Vollebæk, Stein Kuhnle, and Sorpong Peou. 2014. "Human Security at 20." *Asian Journal of Peacebuilding* 2 (2): 143–149.
`,
	Good: `It was disputed (Axworthy et al. 2014).

## References

Axworthy, Lloyd, Knut Vollebæk, Stein Kuhnle, and Sorpong Peou. 2014. "Human Security at 20." *Asian Journal of Peacebuilding* 2 (2): 143–149.
`,
	Style:  Chicago18,
	Source: "The Chicago Manual of Style, 17th and 18th editions, on author-date citations of works by several authors; Publication Manual of the American Psychological Association, 7th edition, on the same",
	Since:  "0.1.0",
	check: func(p *pass) {
		cites := p.etAlCites()
		all, short := etAlHabits(cites)
		from := p.opt.etAlFrom()
		for _, c := range cites {
			n := len(c.authors)
			if c.cite.EtAl.Len() > 0 || len(c.cite.Names) != n || n < 3 {
				continue
			}
			byHabit := !c.first && isClear(short[min(n, 4)-2], all[min(n, 4)-2]) || isOnlyInFull(cites, n)
			if from > 0 && n < from || from == 0 && !byHabit || p.needsNames(c.listed) {
				continue
			}
			p.reportAllNamed(c.cite, itoa(n))
		}
		p.eachCite(func(in *citation.InText, c *citation.InTextCite) {
			l := p.byID[c.ID]
			if from == 0 || l == nil || !namesAuthors(in) || c.EtAl.Len() > 0 || len(c.Names) < from || c.Differs != 0 || len(c.Candidates) > 0 || !namesBeside(c) && !c.Narrative {
				return
			}
			if names, others := creators(l.Reference); others && len(names) < len(c.Names) {
				p.reportAllNamed(c, "several")
			}
		})
	},
}

// isOnlyInFull reports whether one cite alone of works of three authors and more names all, where enough have "et al.",
// and some at their first citation, those of a work with n authors or of one with fewer among them.
func isOnlyInFull(cites []etAlCite, n int) bool {
	const least, firsts = 5, 3
	short, first, asFew, full := 0, 0, 0, 0
	for _, c := range cites {
		switch of := len(c.authors); {
		case of < 3:
		case c.cite.EtAl.Len() == 0:
			full++
		default:
			if short++; c.first {
				if first++; of <= n {
					asFew++
				}
			}
		}
	}
	return full == 1 && short >= least && first >= firsts && asFew > 0
}

// reportAllNamed reports a cite that names all authors of a work.
func (p *pass) reportAllNamed(c *citation.InTextCite, n string) {
	first, last := c.Names[0], c.Names[len(c.Names)-1]
	f := p.report(nameSpan(c), "a work of %s authors is cited as %s et al.", n, first.Text)
	p.concerning(f, c.ID, "the reference")
	if first.Span.End < last.Span.End {
		f.Fixes = []Fix{{fmt.Sprintf("write %s et al.", first.Text), []Edit{{citation.Span{Start: first.Span.End, End: last.Span.End}, " et al."}}}}
	}
}
