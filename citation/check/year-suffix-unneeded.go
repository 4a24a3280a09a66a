package check

import (
	"cmp"
	"slices"
	"strings"

	"github.com/refwright/refwright/citation"
)

var yearSuffixUnneeded = &Rule{
	ID:       "year-suffix-unneeded",
	Family:   Agreement,
	Severity: citation.Warning,
	Title:    "a year has a letter, and no other work needs it",
	Doc: `A letter after the year tells apart works of the same authors and year. Where the
list has only one of them, the letter is left over, or the other work is missing.

It is silent where any other work of the same first author or of an author of the
same name is of that year, as letters may also tell apart citations that
"et al." makes equal, and where the text cites the missing letter. So it is where an author
has several such letters, and not only the first: they are those of a bibliography of this
author, as Freud is cited "(1917e)".`,
	Bad: `It was disputed (Barber 1984a).

## References

Barber, Benjamin. 1984a. *Strong Democracy*. Berkeley: University of California Press.
`,
	Good: `It was disputed (Barber 1984).

## References

Barber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.
`,
	Source: "The Chicago Manual of Style, 18th edition, on works by the same author in the same year in the author-date system",
	Since:  "0.1.0",
	check: func(p *pass) {
		if len(p.Citations) == 0 {
			return
		}
		groups := p.alike(func(r *citation.Reference) string {
			key := firstKey(r)
			if key == "" {
				// What a work without authors is listed under: its newspaper or its title.
				key = "\x00" + foldName(cmp.Or(r.ContainerTitle, r.Title).Plain())
			}
			return key + "\x00" + bareYear(r)
		})
		alone := map[string]string{} // letters by author
		for _, group := range groups {
			if r := group[0].Reference; len(group) == 1 {
				alone[firstKey(r)] += r.YearSuffix.Plain()
			}
		}
		for _, group := range groups {
			l := group[0]
			if len(group) != 1 || l.Reference.YearSuffix == "" || l.File != "" {
				continue
			}
			if letters := alone[firstKey(l.Reference)]; len(letters) > 1 && strings.Trim(letters, "a") != "" {
				continue
			}
			unknown := false
			for _, c := range p.cited[l.Reference.ID] {
				unknown = unknown || c.Differs.Has(citation.SuffixUnknown)
			}
			if unknown || p.hasOddLabel(l) || !p.print(l).beginsWithName() || p.hasFaultyYear(l) || p.hasLetteredKin(l) {
				continue
			}
			f := p.reportReference(l, yearField(l), "%s is the only work of its author and year in the list, and needs no letter", listLabel(l.Reference))
			for i, c := range p.cited[l.Reference.ID] {
				if c.YearSuffix != "" && i < 3 {
					p.relateText(f, yearSpan(c), "cited with the letter")
				}
			}
		}
	},
}

// hasLetteredKin reports whether another entry has the first author's name and the same year with
// another letter in print, whatever its author was read as.
func (p *pass) hasLetteredKin(l *citation.Listed) bool {
	names, _ := creators(l.Reference)
	if len(names) == 0 {
		return false
	}
	name, year := shortName(names[0]), bareYear(l.Reference)
	return slices.ContainsFunc(p.References, func(other *citation.Listed) bool {
		if other == l || year == "" || !strings.Contains(other.Text, name) {
			return false
		}
		for rest := other.Text; ; {
			_, after, found := strings.Cut(rest, year)
			if !found {
				return false
			}
			if after != "" && after[0] >= 'a' && after[0] <= 'z' && after[:1] != l.Reference.YearSuffix.Plain() && (len(after) == 1 || strings.IndexByte(" .,;:)]", after[1]) >= 0) {
				return true
			}
			rest = after
		}
	})
}
