package check

import (
	"slices"
	"strings"
	"unicode"

	"github.com/refwright/refwright/citation"
)

var missingReference = &Rule{
	ID:       "missing-reference",
	Family:   Agreement,
	Severity: citation.Error,
	Title:    "a work is cited that the list does not have",
	Doc: `Readers cannot find a work that is cited in the text and missing from the
reference list. Add the reference, or correct the citation.

A citation that differs from a reference in one point, such as a letter of the
name or the year, is reported as that difference and not here; so is the number
of a reference that is not there. Where a key is not in a data file and one like it is, or a
work that the key tells, it is named, and is not said to be uncited. Of "Weber 1922, cited in Mills 1959" the list
need have Mills alone. A note may cite what a bibliography leaves out; where a list that is
not said to be selected has nearly all other works of the notes, one that it lacks is a warning. Not
reported is a citation whose name and year an entry of the list has in its
text, as that entry may not have been read rightly.`,
	Bad: `It was disputed (Almond 1963).

## References

Barber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.
`,
	Good: `It was disputed (Barber 1984).

## References

Barber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.
`,
	Source: "The Chicago Manual of Style, 18th edition, on the relation of reference list and text citations in the author-date system",
	Since:  "0.1.0",
	check: func(p *pass) {
		if slices.ContainsFunc(p.Problems, func(q citation.Problem) bool { return q.ID == noReferenceList.ID || q.ID == unreadData }) {
			return // what a list has that could not be read, nobody knows
		}
		for _, c := range p.unlistedInNotes() {
			f := p.report(c.Span, "%s is not in %s, which has the other works that the notes cite", label(c), p.listName())
			p.severity(f, citation.Warning)
			f.Confidence = 0.6
		}
		for i := range p.Citations {
			in := &p.Citations[i]
			if in.System == citation.Notes || in.System == citation.Numeric {
				continue
			}
			for j := range in.Cites {
				c := &in.Cites[j]
				switch {
				case c.Differs.Has(citation.DiffersInKey) && c.Confidence >= 0.5:
					p.reportOtherKey(c)
				case c.ID != "" || len(c.Candidates) > 0 || c.Ibid || c.Key == "*":
				case len(c.Names) == 0 && c.Key == "" && !hasUpper(c.Text): // a year alone
				case c.Confidence < 0.5:
				case len(c.Names) > 0 && strings.IndexFunc(c.Names[0].Text, unicode.IsLetter) < 0: // "version 2.0 (2019)"
				case j+1 < len(in.Cites) && in.Cites[j+1].Secondary:
				case p.isPrinted(c) || p.isNamedBefore(c) || p.meansNameless(c):
				default:
					p.report(c.Span, "%s is not in %s", label(c), p.listName()).Confidence = c.Confidence
				}
			}
		}
	},
}

// unreadData is the problem of a file of references that could not be read.
const unreadData = "unread-data"

// reportOtherKey reports a cite whose key is not that of the reference that it seems to
// mean, if the mistake is not in the key there.
func (p *pass) reportOtherKey(c *citation.InTextCite) {
	l := p.byID[c.ID]
	if l == nil || p.keyFault(l) != nil {
		return
	}
	meant := c.ID
	if l.MadeKey {
		meant = listLabel(l.Reference) + ", which has no key,"
	}
	f := p.report(c.Span, "%s is not in %s; %s may be meant", label(c), p.listName(), meant)
	f.Confidence = c.Confidence
	p.concerning(f, c.ID, "the reference")
}
