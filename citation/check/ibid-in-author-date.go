package check

import "github.com/refwright/refwright/citation"

var ibidInAuthorDate = &Rule{
	ID:       "ibid-in-author-date",
	Family:   Form,
	Severity: citation.Warning,
	Title:    "\"ibid.\" in a manuscript that cites by author and date",
	Doc: `In the author-date system a citation is short already, and "ibid." makes readers go
back for it. Repeat author and year, or where no other work comes between give the
page alone.

Chicago, the APA and MLA do without the word. Harvard and many journals on the continent have
it, so that without a style this is an info, and where the word stands more than once it is
the habit of the manuscript. Manuscripts that cite mostly in notes are not looked at.`,
	Bad: `It was disputed (Barber 1984, 12), and again (ibid., 13).

## References

Barber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.
`,
	Good: `It was disputed (Barber 1984, 12), and again (Barber 1984, 13).

## References

Barber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.
`,
	Source: "The Chicago Manual of Style, 18th edition, on repeated citations of one work in the author-date system",
	Since:  "0.1.0",
	check: func(p *pass) {
		dated, notes, ibids := 0, 0, 0
		p.eachCite(func(in *citation.InText, c *citation.InTextCite) {
			switch {
			case c.Ibid:
				ibids++
			case in.System == citation.AuthorDate:
				dated++
			case in.System == citation.Notes:
				notes++
			}
		})
		const habit = 2
		if dated <= notes || p.opt.Style == AnyStyle && ibids >= habit {
			return
		}
		p.eachCite(func(in *citation.InText, c *citation.InTextCite) {
			if !c.Ibid || in.Note > 0 || in.System != citation.AuthorDate {
				return
			}
			f := p.report(c.Span, "ibid. stands in a manuscript that cites by author and date")
			if p.opt.Style == AnyStyle {
				p.severity(f, citation.Info)
			}
			if l := p.byID[c.ID]; l != nil {
				f.Message += ": the work is " + listLabel(l.Reference)
				f.References = []string{c.ID}
			}
		})
	},
}
