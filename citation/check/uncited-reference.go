package check

import (
	"bytes"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

// nociteAll is what takes all entries of a data file into the list, in LaTeX and
// in the metadata of Pandoc.
var nociteAll = sieve.Late(`\\nocite\{\s*\*\s*\}|(?m:^nocite:[^\n]*(?:\n[ \t]+)?[^\n]*@\*)`)

var uncitedReference = &Rule{
	ID:       "uncited-reference",
	Family:   Agreement,
	Severity: citation.Warning,
	Title:    "a reference in the list is not cited",
	Doc: `A reference list has the works that the text cites and no others; what was read
and not cited belongs in a bibliography. Cite the work or take it out, or name
it among those that are knowingly uncited.

A citation that could mean several references counts for all of them. An entry
of a data file, which may serve several manuscripts, is only worth knowing, and so is, where
the citations stand in notes, a work of an author whom no note names, as a bibliography may
have further works. The rule is silent where the text has the author and the year close to each other, which may be
a citation that was not found; where citations have pages and no years, on works whose author or title the sentences name, as
a work without pages is cited, and on books that the entries of their chapters name by the editor; in a second list that the text does not cite from, which is one of
further reading; where all entries are taken in by "nocite"; and where so few references are cited that the citations are
probably not of a kind that is read.`,
	Bad: `It was disputed (Barber 1984).

## References

Almond, Gabriel. 1963. *The Civic Culture*. Princeton: Princeton University Press.

Barber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.
`,
	Good: `It was disputed (Almond 1963; Barber 1984).

## References

Almond, Gabriel. 1963. *The Civic Culture*. Princeton: Princeton University Press.

Barber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.
`,
	Source: "The Chicago Manual of Style, 18th edition, on the relation of reference list and text citations in the author-date system",
	Since:  "0.1.0",
	check: func(p *pass) {
		if len(p.Citations) == 0 || bytes.Contains(p.Source, []byte("nocite")) && nociteAll.Regexp().Match(p.Source) {
			return
		}
		notes, all := 0, 0
		for i := range p.Citations {
			if all++; p.Citations[i].System == citation.Notes {
				notes++
			}
			for _, c := range p.Citations[i].Cites {
				if c.Key == "*" {
					return
				}
			}
		}
		known := 0
		used := map[int]bool{} // lists that the text cites from
		for _, l := range p.References {
			if len(p.cited[l.Reference.ID]) > 0 {
				known++
				used[l.List] = true
			}
		}
		if len(p.References) >= 10 && known*5 < len(p.References) {
			return
		}
		inNotes := notes*2 > all
		if inNotes && (known < 3 || 2*known < len(p.References)) {
			return // further works, or short forms that were not found
		}
		for _, l := range p.References {
			id := l.Reference.ID
			if len(p.cited[id]) > 0 || contains(p.opt.Uncited, "*") || contains(p.opt.Uncited, id) || l.Label != "" && contains(p.opt.Uncited, l.Label) {
				continue
			}
			if l.File == "" && (!used[l.List] || isScrap(l) || repeatedAuthor.MatchString(l.Text) && firstShort(l.Reference) == "" || p.isInBody(l) || p.isCitedInPrint(l) || p.isNameless(l) || p.hasLetteredYear(l) || p.holdsCited(l) || p.isNamedInProse(l)) {
				continue
			}
			where := "text"
			if inNotes {
				if where = "notes"; p.isNamedInBody(l) {
					continue
				}
			}
			f := p.reportReference(l, citation.Span{}, "%s is not cited in the %s", listLabel(l.Reference), where)
			if l.File != "" || inNotes {
				p.severity(f, citation.Info)
			}
		}
	},
}
