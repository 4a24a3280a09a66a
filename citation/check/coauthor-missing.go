package check

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var coauthorMissing = &Rule{
	ID:       "coauthor-missing",
	Family:   Agreement,
	Severity: citation.Warning,
	Title:    "a citation names fewer authors than the reference has, or others",
	Doc: `A work of two authors is cited with both; of more authors "et al." may stand for
those who are not named. A citation that names the first and says nothing of the
others points to another entry of the list, where readers look in vain.

It is reported when the first author and the year are those of one reference and
no other reference has just the authors that are named.`,
	Bad: `It was disputed (Cohen 1992).

## References

Cohen, Jean L., and Andrew Arato. 1992. *Civil Society and Political Theory*. Cambridge, MA: MIT Press.
`,
	Good: `It was disputed (Cohen and Arato 1992).

## References

Cohen, Jean L., and Andrew Arato. 1992. *Civil Society and Political Theory*. Cambridge, MA: MIT Press.
`,
	Source: "The Chicago Manual of Style, 18th edition, on author-date citations of works by several authors",
	Since:  "0.1.0",
	check: func(p *pass) {
		firstAlone := p.namesFirstAlone()
		p.eachCite(func(in *citation.InText, c *citation.InTextCite) {
			if !namesAuthors(in) || !p.differs(c, citation.DiffersInCoauthors) || p.isCut(c) || firstAlone && len(c.Names) == 1 {
				return
			}
			ids := c.Candidates
			if c.ID != "" {
				ids = []string{c.ID}
			}
			if len(ids) == 0 || p.byID[ids[0]] == nil {
				return
			}
			names, others := creators(p.byID[ids[0]].Reference)
			if len(names) == 0 || len(c.Names) >= len(names) && p.areInEntry(c, p.byID[ids[0]]) {
				return
			}
			if len(names) > 1 && names[0].Literal == "" && names[0].Given == "" && (names[1].Given == "" || len(names) == 2 && isGivenOf(names, p.byID[ids[0]])) {
				return // "Zoé" in "Giraudoux, Zoé" is no second author
			}
			if p.namedBefore(c, names) || followDash(c, p.byID[ids[0]]) || in.System == citation.AuthorPage && c.Narrative && p.areNamedBefore(c, names) {
				return
			}
			if p.endsAsPrinted(c, p.byID[ids[0]]) || p.isHalved(c, p.byID[ids[0]]) || p.beginsWithin(c, p.byID[ids[0]]) {
				return // the entry names no people, or other ones
			}
			var short []string
			for _, n := range names {
				if isNoName(n) {
					return // the entry was not read rightly
				}
				short = append(short, shortName(n))
			}
			of := joinNames(short)
			if len(short) > 4 || others {
				of = short[0] + " and others"
			}
			f := p.report(nameSpan(c), "the authors of this work are %s in the reference list, not %s", of, namesOf(c))
			if len(short) == 1 && !others {
				f.Message = "the author of this work is " + of + " alone in the reference list, not " + namesOf(c)
			}
			f.Confidence = c.Confidence
			for _, id := range ids {
				p.concerning(f, id, "the reference")
			}
		})
	},
}

// namesFirstAlone reports whether the manuscript names the first of several authors alone
// throughout, without "et al.".
func (p *pass) namesFirstAlone() bool {
	const habit = 5
	alone, more := 0, 0
	p.eachCite(func(in *citation.InText, c *citation.InTextCite) {
		l := p.byID[c.ID]
		if l == nil || !namesAuthors(in) || len(c.Names) == 0 {
			return
		}
		names, _ := creators(l.Reference)
		switch {
		case len(names) < 2:
		case len(c.Names) == 1 && c.EtAl.Len() == 0 && fold(c.Names[0].Text) == fold(shortName(names[0])):
			alone++
		default:
			more++
		}
	})
	return alone >= habit && alone > 4*more
}

// endsAsPrinted reports whether a cite has all words of an entry before its year, three or more, as
// they are printed there: "The Moor and the Bog (2010)" is one name, whatever was made of it.
func (p *pass) endsAsPrinted(c *citation.InTextCite, l *citation.Listed) bool {
	year := listYear(l.Reference)
	at := strings.Index(l.Text, year)
	if at < 0 || year == "" {
		return false
	}
	head := fold(l.Text[:at])
	end := nameSpan(c).End
	if strings.Count(head, " ") < 2 || end > len(p.Source) {
		return false
	}
	const spare = 40 // bytes of marks and white space that folding leaves out
	before := joinBroken(string(p.Source[max(0, end-2*len(l.Text[:at])-spare):max(0, end)]))
	return strings.HasSuffix(" "+fold(before), " "+head)
}

// beginsWithin reports whether the names of a cite begin within a double one that the entry has as
// the text has it, "Lozano Montoya": the names before it were not taken for the cite's.
func (p *pass) beginsWithin(c *citation.InTextCite, l *citation.Listed) bool {
	const longest = 40 // bytes of the word before
	if len(c.Names) == 0 || c.Names[0].Span.Len() == 0 {
		return false
	}
	start := c.Names[0].Span.Start
	m := wordBefore.FindStringSubmatch(p.source(citation.Span{Start: max(0, start-longest), End: start}))
	return m != nil && strings.Contains(" "+fold(l.Text)+" ", " "+fold(m[1]+" "+c.Names[0].Text)+" ")
}

// isHalved reports whether the first family name of an entry has two words before its comma, was read
// as a given and a family name, and stands whole in the text: "Pérez Mar (20)".
func (p *pass) isHalved(c *citation.InTextCite, l *citation.Listed) bool {
	names, _ := creators(l.Reference)
	if len(names) < 2 || names[0].Given == "" || !strings.HasPrefix(l.Text, names[0].Given+" "+names[0].Family+",") {
		return false
	}
	start := max(0, min(nameSpan(c).Start, len(p.Source)))
	return strings.HasSuffix(strings.TrimRight(string(p.Source[:start]), " \t\r\n"), names[0].Given)
}

// followDash reports whether an entry begins with a dash for its first author and has the
// other names of a cite in its text: they were not read rightly.
func followDash(c *citation.InTextCite, l *citation.Listed) bool {
	if len(c.Names) < 2 || !repeatedAuthor.MatchString(l.Text) {
		return false
	}
	text := " " + fold(l.Text) + " "
	return !slices.ContainsFunc(c.Names[1:], func(n citation.InTextName) bool { return !strings.Contains(text, " "+fold(n.Text)+" ") })
}

// namedBefore reports whether one of these names stands right before those of a cite, with a
// comma or dash alone between: "Marsh, Reed (2003) said", "(Marsh–Reed 2003)".
func (p *pass) namedBefore(c *citation.InTextCite, names []citation.Name) bool {
	if len(c.Names) == 0 || c.Names[0].Span.Len() == 0 || len(names) <= len(c.Names) {
		return false
	}
	start := c.Names[0].Span.Start
	before := p.source(citation.Span{Start: max(0, start-80), End: start})
	before = strings.TrimRight(before, " \t\r\n\u00a0")
	head := strings.TrimRight(before, ",–—")
	if len(head) == len(before) {
		return false
	}
	head = " " + fold(joinBroken(head))
	return slices.ContainsFunc(names, func(n citation.Name) bool {
		printed := [...]string{shortName(n), n.Family + " " + n.DroppingParticle, n.Family + " " + n.NonDroppingParticle} // "Dijk van, Reed (2003)"
		return slices.ContainsFunc(printed[:], func(name string) bool { return name != " " && strings.HasSuffix(head, " "+fold(name)) })
	})
}

// areNamedBefore reports whether the paragraph before a cite in a sentence has the names that
// it leaves out beside those that it has: behind "Marsh and Reed" it may go on with Marsh
// alone. Those in parentheses are of other cites.
func (p *pass) areNamedBefore(c *citation.InTextCite, names []citation.Name) bool {
	const near = 80 // bytes: a list of names
	before := " " + fold(p.proseBefore(c.Span.Start)) + " "
	for i := range names {
		left := !slices.ContainsFunc(c.Names, func(n citation.InTextName) bool { return fold(n.Text) == fold(shortName(names[i])) })
		for at := 0; left; {
			name := " " + fold(shortName(names[i])) + " "
			k := strings.Index(before[at:], name)
			if k < 0 {
				break
			}
			at += k + len(name) - 1
			around := before[max(0, at-near):min(len(before), at+near)]
			if strings.Contains(around, " "+fold(c.Names[0].Text)+" ") {
				return true
			}
		}
	}
	return false
}

// proseBefore returns what stands before a place of its paragraph, without what parentheses
// hold.
func (p *pass) proseBefore(at int) string {
	const far = 1500 // bytes: about a paragraph
	text := p.source(citation.Span{Start: max(0, at-far), End: at})
	if breaks := paragraphBreak.FindAllStringIndex(text, -1); len(breaks) > 0 {
		text = text[breaks[len(breaks)-1][1]:]
	}
	return parenthesis.ReplaceAllString(text, "")
}

var (
	paragraphBreak = sieve.Late(`\n[ \t\r]*\n`)
	parenthesis    = sieve.Late(`\([^()]*\)`)
)

// isNoName reports whether what was read as a name is none: it has a bracket in
// it, or is a single small letter.
func isNoName(n citation.Name) bool {
	name := n.Family + n.Literal
	return strings.ContainsAny(name, "([<:") || !n.IsOthers() && len(name) > 0 && !hasUpper(name) && utf8.RuneCountInString(strings.Trim(name, ".")) < 2
}

// areInEntry reports whether an entry, or the one above that prints its authors, has all names of a cite in its
// text: its authors were not read rightly.
func (p *pass) areInEntry(c *citation.InTextCite, l *citation.Listed) bool {
	text := " " + fold(l.Text) + " "
	if head := p.namedIn(l); head != l {
		text += fold(head.Text) + " "
	}
	for _, n := range c.Names {
		if !strings.Contains(text, " "+fold(n.Text)+" ") {
			return false
		}
	}
	return true
}

// isGivenOf reports whether the second of two authors is probably the given names
// of the first: "Guimarães, Inês M." stands before the year.
func isGivenOf(names []citation.Name, l *citation.Listed) bool {
	rest, ok := strings.CutPrefix(l.Text, names[0].Family+", "+names[1].Family+" ")
	return ok && strings.HasPrefix(rest, strings.TrimSuffix(names[1].Given, ".")) && len(fold(names[1].Given)) < 3
}
