package check

import "github.com/refwright/refwright/citation"

var ndWithoutListND = &Rule{
	ID:       "nd-without-list-nd",
	Family:   Form,
	Severity: citation.Warning,
	Title:    "a citation says \"n.d.\", and the entry in the list does not",
	Doc: `A work without a date is cited with "n.d." in place of the year, and its entry in the
list has "n.d." in the same place. Without it readers cannot tell whether the date
is unknown or forgotten.`,
	Bad: `It was disputed (Almond 1963; Barber, n.d.).

## References

Almond, Gabriel. 1963. *The Civic Culture*. Princeton: Princeton University Press.

Barber, Benjamin. *Strong Democracy*. Berkeley: University of California Press.
`,
	Good: `It was disputed (Almond 1963; Barber, n.d.).

## References

Almond, Gabriel. 1963. *The Civic Culture*. Princeton: Princeton University Press.

Barber, Benjamin. n.d. *Strong Democracy*. Berkeley: University of California Press.
`,
	Source: "The Chicago Manual of Style, 18th edition, on works without a date in the author-date system",
	Since:  "0.1.0",
	check: func(p *pass) {
		seen := map[string]bool{}
		p.eachCite(func(in *citation.InText, c *citation.InTextCite) {
			l := p.byID[c.ID]
			if in.System != citation.AuthorDate || l == nil || l.Text == "" || seen[c.ID] || !isNoDate(c.Year) || c.Differs&^(citation.EtAlOfNone|citation.DiffersInCoauthors) != 0 {
				return
			}
			if _, ok := l.Reference.Issued.Year(); ok || noDate.MatchString(l.Text) || l.Reference.Status != "" {
				return
			}
			seen[c.ID] = true
			f := p.report(yearSpan(c), "the list has no %s in the entry of %s", c.Year, namesOf(c))
			p.concerning(f, c.ID, "the entry")
		})
	},
}
