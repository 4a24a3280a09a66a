package check

import (
	"slices"

	"github.com/refwright/refwright/citation"
)

var yearSuffixMissing = &Rule{
	ID:       "year-suffix-missing",
	Family:   Agreement,
	Severity: citation.Error,
	Title:    "the letter after the year is missing",
	Doc: `The list has several works of the same authors and year, and a citation without a
letter could be of any of them. Add the letter.

Where the list itself gives no letters, that is reported once, at the second of
the works, if the text cites them. Which work is meant the rule never guesses. It says
nothing of citations in notes, which tell works apart by their titles.`,
	Bad: `It was disputed (Barber 1984).

## References

Barber, Benjamin. 1984a. *Strong Democracy*. Berkeley: University of California Press.

Barber, Benjamin. 1984b. *The Uses of Strife*. New York: Norton.
`,
	Good: `It was disputed (Barber 1984a), and again (Barber 1984b).

## References

Barber, Benjamin. 1984a. *Strong Democracy*. Berkeley: University of California Press.

Barber, Benjamin. 1984b. *The Uses of Strife*. New York: Norton.
`,
	Source: "The Chicago Manual of Style, 18th edition, on works by the same author in the same year in the author-date system",
	Since:  "0.1.0",
	check: func(p *pass) {
		p.eachCite(func(in *citation.InText, c *citation.InTextCite) {
			if in.System != citation.AuthorDate || !c.Differs.Has(citation.SuffixMissing) {
				return
			}
			ls := p.listedOf(meant(c))
			if len(ls) == 0 || !hasLetters(ls) {
				return
			}
			f := p.report(yearSpan(c), "%s could be %s", label(c), yearsOf(ls, "or"))
			f.Confidence = c.Confidence
			for _, l := range ls {
				p.concerning(f, l.Reference.ID, listLabel(l.Reference))
			}
		})
		for _, group := range p.sameLabel() {
			if len(group) < 2 || hasLetters(group) || group[1].File != "" || !p.areTwoWorks(group[0], group[1]) {
				continue
			}
			unclear := p.unclearCite(group[1])
			if unclear == nil {
				continue
			}
			f := p.reportReference(group[1], yearField(group[1]), "the list has %d works that are %s, and no letters to tell them apart", len(group), listLabel(group[1].Reference))
			p.relateReference(f, group[0], citation.Span{}, "the first of them")
			p.relateText(f, unclear.Span, "a citation that could be of each")
		}
	},
}

// areTwoWorks reports whether two entries that a cite would name alike are two works of the same people,
// and no work twice.
func (p *pass) areTwoWorks(a, b *citation.Listed) bool {
	return a.Reference.OriginalDate == b.Reference.OriginalDate && samePeople(a.Reference, b.Reference) && !sameTitle(a, b) && !p.isTwice(p.print(b))
}

// unclearCite returns a cite by author and year, not of a note that gives references, that could mean an entry
// or another, nil if there is none.
func (p *pass) unclearCite(l *citation.Listed) *citation.InTextCite {
	var unclear *citation.InTextCite
	p.eachCite(func(in *citation.InText, c *citation.InTextCite) {
		if unclear == nil && in.System != citation.Notes && len(c.Candidates) > 1 && c.Year != "" && slices.Contains(c.Candidates, l.Reference.ID) {
			unclear = c
		}
	})
	return unclear
}

// sameTitle reports whether two references have the same title: one is a
// duplicate, and a letter would not help.
func sameTitle(a, b *citation.Listed) bool {
	return foldName(a.Reference.Title.Plain()) == foldName(b.Reference.Title.Plain())
}

// samePeople reports whether the authors of two references, whose short names
// are the same, can be the same people.
func samePeople(a, b *citation.Reference) bool {
	x, _ := creators(a)
	y, _ := creators(b)
	for i := 0; i < len(x) && i < len(y); i++ {
		if !samePerson(x[i].Given, y[i].Given) {
			return false
		}
	}
	return true
}
