package check

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

var ambiguousSurname = &Rule{
	ID:       "ambiguous-surname",
	Family:   Agreement,
	Severity: citation.Warning,
	Title:    "two authors have this surname, and the citation does not say which",
	Doc: `The list has works of two first authors with the same surname. Their initials, or
where these are the same their given names, belong into the citations: "(C. Doershuk
2010)".

A manuscript that has to follow Chicago, APA or MLA needs the initials even where the
years differ. In any other one only a citation that could be of either author is
reported. Given names that can be those of one person, such as "Hans G." and
"Hans Günter", are taken as that.`,
	Bad: `It was disputed (Barber 1984).

## References

Barber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.

Barber, Noel. 1984. *The Fall of Shanghai*. New York: Coward.
`,
	Good: `It was disputed (B. Barber 1984; N. Barber 1984).

## References

Barber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.

Barber, Noel. 1984. *The Fall of Shanghai*. New York: Coward.
`,
	Source: "The Chicago Manual of Style, 18th edition, on authors with the same last name in the author-date system; Publication Manual of the American Psychological Association, 7th edition, on authors with the same surname; MLA Handbook, 9th edition, on the same",
	Since:  "0.1.0",
	check: func(p *pass) {
		namesake := p.namesakes()
		p.eachCite(func(in *citation.InText, c *citation.InTextCite) {
			if !namesAuthors(in) || len(c.Names) == 0 || c.Names[0].Initial != "" || c.Differs != 0 {
				return
			}
			if p.hasInitialsBefore(c) {
				return
			}
			ls := p.listedOf(meant(c))
			if len(ls) == 0 || strings.ContainsAny(strings.TrimSpace(c.Names[0].Text), " ") && firstKey(ls[0].Reference) != foldName(c.Names[0].Text) {
				return // the full name is there, or a name of another form
			}
			if len(ls) > 1 {
				if firstPerson(ls[0].Reference) == "" || !differentPeople(ls[0].Reference, ls[1].Reference) {
					return
				}
				f := p.report(nameSpan(c), "%s could be %s or %s", label(c), fullFirst(ls[0].Reference), fullFirst(ls[1].Reference))
				f.Confidence = c.Confidence
				for _, l := range ls {
					p.concerning(f, l.Reference.ID, listLabel(l.Reference))
				}
				return
			}
			if !p.opt.isStrict() || c.Narrative && c.Names[0].Span.Len() == 0 || !namesBeside(c) && !c.Narrative {
				return
			}
			r := ls[0].Reference
			l := namesake(r)
			// A narrative citation may have the full name in the sentence.
			if l == nil || c.Narrative && p.namedInFull(c, r) {
				return
			}
			f := p.report(c.Names[0].Span, "%s needs an initial, as %s has the same surname", label(c), fullFirst(l.Reference))
			p.concerning(f, r.ID, "the reference")
			p.concerning(f, l.Reference.ID, "the author of the same surname")
			if mine, their := initials(r), initials(l.Reference); mine != "" && mine != their && firstOf(mine) != firstOf(their) {
				f.Fixes = []Fix{{fmt.Sprintf("put %s before %s", firstOf(mine)+".", c.Names[0].Text), []Edit{{citation.Span{Start: c.Names[0].Span.Start, End: c.Names[0].Span.Start}, firstOf(mine) + ". "}}}}
			}
		})
	},
}

// namesakes returns a function that gives the first work of the list whose first author shares the
// surname of that of another and is somebody else, nil if there is none. It remembers what it gave.
func (p *pass) namesakes() func(*citation.Reference) *citation.Listed {
	groups := map[string][]*citation.Listed{} // by surname of the first author
	for _, group := range p.alike(firstPerson) {
		groups[firstPerson(group[0].Reference)] = group
	}
	given := map[*citation.Reference]*citation.Listed{}
	return func(r *citation.Reference) *citation.Listed {
		l, ok := given[r]
		if !ok {
			group := groups[firstPerson(r)]
			if i := slices.IndexFunc(group, func(l *citation.Listed) bool { return l.Reference != r && differentPeople(l.Reference, r) }); i >= 0 {
				l = group[i]
			}
			given[r] = l
		}
		return l
	}
}

// hasInitialsBefore reports whether initials stand before the names of a cite: not the
// "Cf." that leads to it.
func (p *pass) hasInitialsBefore(c *citation.InTextCite) bool {
	at := c.Names[0].Span.Start
	found := strings.TrimSpace(initialsAtEnd.FindString(p.source(citation.Span{Start: max(0, at-8), End: at})))
	isPrefix := utf8.RuneCountInString(found) == len("Cf.") && strings.HasSuffix(strings.TrimSpace(c.Prefix), found)
	return found != "" && !isPrefix
}

// firstPerson returns the folded surname of the first author, "" for an
// organisation.
func firstPerson(r *citation.Reference) string {
	if names, _ := creators(r); len(names) > 0 && names[0].Family != "" && names[0].Given != "" {
		return foldName(shortName(names[0]))
	}
	return ""
}

// differentPeople reports whether the first authors of two references share their surname and
// not their given name, nor have one that was misspelt.
func differentPeople(a, b *citation.Reference) bool {
	x, _ := creators(a)
	y, _ := creators(b)
	if len(x) == 0 || len(y) == 0 || x[0].Given == "" || y[0].Given == "" {
		return false
	}
	if foldName(shortName(x[0])) != foldName(shortName(y[0])) {
		return false
	}
	return !samePerson(x[0].Given, y[0].Given) && !isMisspeltGiven(foldName(x[0].Given), foldName(y[0].Given))
}

func fullFirst(r *citation.Reference) string {
	names, _ := creators(r)
	return names[0].String() + " " + listYear(r)
}

func initials(r *citation.Reference) string {
	names, _ := creators(r)
	return names[0].Given
}

func firstOf(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return s[:n]
}

// namedInFull reports whether the given name stands before the surname in the
// sentence, with nothing but other given names and particles between: the "I" of "I
// motsetning til Bjørnsen" is none.
func (p *pass) namedInFull(c *citation.InTextCite, r *citation.Reference) bool {
	at := c.Names[0].Span.Start
	before := strings.Fields(p.source(citation.Span{Start: max(0, at-60), End: at}))
	names, _ := creators(r)
	particles := strings.Fields(names[0].NonDroppingParticle + " " + names[0].DroppingParticle)
	for _, w := range slices.Backward(before[max(0, len(before)-3):]) {
		switch first, _ := utf8.DecodeRuneInString(w); {
		case slices.Contains(particles, w):
		case !unicode.IsUpper(first):
			return false
		case samePerson(w, names[0].Given) && foldName(w) != "":
			return true
		}
	}
	return false
}
