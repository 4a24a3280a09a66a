package check

import "github.com/refwright/refwright/citation"

var yearSuffixUnknown = &Rule{
	ID:       "year-suffix-unknown",
	Family:   Agreement,
	Severity: citation.Error,
	Title:    "the letter after the year is that of no reference",
	Doc: `The list has works of these authors and this year, and none with this letter. The
letter is wrong, or a reference is missing.`,
	Bad: `It was disputed (Barber 1984c), and again (Barber 1984a, 1984b).

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
			if in.System != citation.AuthorDate || !p.differs(c, citation.SuffixUnknown) || p.isPrinted(c) {
				return
			}
			ls := p.listedOf(meant(c))
			if len(ls) == 0 || len(ls) > 1 && !hasLetters(ls) {
				return // the letters are missing in the list, which is reported there
			}
			f := p.report(yearSpan(c), "the reference list has no %s; it has %s", label(c), yearsOf(ls, "and"))
			f.Confidence = c.Confidence
			for _, l := range ls {
				p.concerning(f, l.Reference.ID, listLabel(l.Reference))
			}
		})
	},
}
