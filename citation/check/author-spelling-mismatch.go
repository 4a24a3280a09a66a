package check

import (
	"fmt"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var authorSpellingMismatch = &Rule{
	ID:       "author-spelling-mismatch",
	Family:   Agreement,
	Severity: citation.Error,
	Title:    "a name is spelt otherwise in the text than in the list",
	Doc: `A reference has the year and the other authors of the citation, and a name that
differs by a letter or two. One of the spellings is wrong.

So does an initial that is not the author's. Capitals, hyphens and apostrophes do not count as a difference
of spelling, and marks on letters only, as a warning, in a manuscript that has those of its other names. Which spelling is right the rule cannot know; but where the work is
cited elsewhere as the list has it, twice at least, it offers that.`,
	Bad: `It was disputed (Barbar 1984).

## References

Barber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.
`,
	Good: `It was disputed (Barber 1984).

## References

Barber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.
`,
	Source: "The Chicago Manual of Style, 18th edition, on the agreement of names and dates between text and reference list",
	Since:  "0.1.0",
	check: func(p *pass) {
		for _, m := range p.lostMarks() {
			n := m.cite.Names[m.at]
			f := p.report(n.Span, "%s is spelt %s in the reference list", n.Text, m.want)
			p.severity(f, citation.Warning)
			f.Confidence = m.cite.Confidence
			p.concerning(f, m.cite.ID, "the reference")
		}
		p.eachCite(func(_ *citation.InText, c *citation.InTextCite) {
			switch {
			case p.differs(c, citation.DiffersInInitial):
				p.reportInitial(c)
			case c.Differs == 0:
				p.reportFirstHalf(c)
			}
			if !p.differs(c, citation.DiffersInSpelling) {
				return
			}
			ids := c.Candidates
			if c.ID != "" {
				ids = []string{c.ID}
			}
			if len(ids) == 0 || p.byID[ids[0]] == nil || len(c.Names) == 0 {
				return
			}
			names, _ := creators(p.byID[ids[0]].Reference)
			if len(names) == 0 {
				return // a work cited by its title
			}
			at := otherName(c, names)
			span := c.Names[at].Span
			if span.Len() == 0 {
				span = c.Span
			}
			right := "otherwise"
			if at < len(names) {
				right = nearerForm(c.Names[at].Text, names[at])
			}
			f := p.report(span, "%s is spelt %s in the reference list", c.Names[at].Text, right)
			f.Confidence = c.Confidence
			for _, id := range ids {
				p.concerning(f, id, "the reference")
			}
			if c.ID == "" || span == c.Span {
				return
			}
			// The spelling that the list and other citations share.
			n, text := 0, ""
			for _, other := range p.cited[c.ID] {
				if other.Differs == 0 && len(other.Candidates) == 0 && at < len(other.Names) {
					if n++; text == "" {
						text = other.Names[at].Text
					}
				}
			}
			if n >= 2 {
				f.Fixes = []Fix{{fmt.Sprintf("change %s to %s", c.Names[at].Text, text), []Edit{{span, text}}}}
			}
		})
	},
}

// reportInitial reports a cite whose initials are not those of the author.
func (p *pass) reportInitial(c *citation.InTextCite) {
	l := p.byID[c.ID]
	if l == nil {
		return
	}
	names, _ := creators(l.Reference)
	for i, n := range c.Names {
		if i >= len(names) || names[i].Given == "" {
			continue
		}
		if initial := foldName(n.Initial); initial == "" || strings.HasPrefix(foldName(names[i].Given), firstOf(initial)) {
			continue
		}
		f := p.report(nameSpan(c), "%s %s is %s in the reference list", n.Initial, n.Text, names[i].String())
		f.Confidence = c.Confidence
		p.concerning(f, c.ID, "the reference")
		return
	}
}

// reportFirstHalf reports a double surname of which only the second half was read
// as the name, because the first is misspelt.
func (p *pass) reportFirstHalf(c *citation.InTextCite) {
	l := p.byID[c.ID]
	if l == nil {
		return
	}
	names, _ := creators(l.Reference)
	for i, n := range c.Names {
		if i >= len(names) || n.Span.Len() == 0 {
			return
		}
		halves := strings.Fields(names[i].Family)
		if len(halves) != 2 || fold(halves[1]) != fold(n.Text) {
			continue
		}
		from := max(0, n.Span.Start-40)
		m := wordBefore.FindStringSubmatchIndex(p.source(citation.Span{Start: from, End: n.Span.Start}))
		if m == nil {
			continue
		}
		span := citation.Span{Start: from + m[2], End: from + m[3]}
		word, right := fold(p.source(span)), fold(halves[0])
		if word != right && len(right) > 4 && firstOf(word) == firstOf(right) && letterEdits(word, right, 3) < 3 {
			f := p.report(span, "%s is spelt %s in the reference list", p.source(span), halves[0])
			f.Confidence = c.Confidence
			p.concerning(f, c.ID, "the reference")
		}
	}
}

var wordBefore = sieve.Late(`(\p{Lu}[\p{L}\p{M}’']+)\s+$`)

// otherName returns the number of the name of a cite that is not that of the
// author in its place.
func otherName(c *citation.InTextCite, names []citation.Name) int {
	for i, n := range c.Names {
		if i >= len(names) {
			return i
		}
		key := foldName(n.Text)
		if key != foldName(shortName(names[i])) && key != foldName(names[i].Family) && key != foldName(names[i].String()) {
			return i
		}
	}
	return 0
}

// nearerForm returns the whole or the short form of a name, whichever is nearer
// to what is printed.
func nearerForm(text string, n citation.Name) string {
	short := shortName(n)
	if n.Literal != "" && distance(foldName(text), foldName(n.Literal)) < distance(foldName(text), foldName(short)) {
		return n.Literal
	}
	return short
}
