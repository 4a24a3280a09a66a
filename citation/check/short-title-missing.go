package check

import "github.com/refwright/refwright/citation"

var shortTitleMissing = &Rule{
	ID:       "short-title-missing",
	Family:   Agreement,
	Severity: citation.Error,
	Title:    "a citation by author and page does not say which work it means",
	Doc: `The list has several works of the author, and a citation that has only the name and a
page could be of any of them. Put the short title between: "(Hunt, *Garden* 93)".

The rule is for manuscripts that cite by author and page, as the MLA has it. It is silent
where the sentence names the author and the title may stand before, and on authors who
share a surname, which is another rule.`,
	Bad: `It was disputed (Barber 12), and denied (Dahl 44).

## Works Cited

Barber, Benjamin. *Strong Democracy*. U of California P, 1984.

Barber, Benjamin. *The Uses of Strife*. Norton, 1988.

Dahl, Robert. *On Democracy*. Yale UP, 1998.
`,
	Good: `It was disputed (Barber, *Strong Democracy* 12; Barber, *Uses* 7), and denied (Dahl 44).

## Works Cited

Barber, Benjamin. *Strong Democracy*. U of California P, 1984.

Barber, Benjamin. *The Uses of Strife*. Norton, 1988.

Dahl, Robert. *On Democracy*. Yale UP, 1998.
`,
	Source: "MLA Handbook, 9th edition, on citing two or more works by one author",
	Since:  "0.1.0",
	check: func(p *pass) {
		p.eachCite(func(in *citation.InText, c *citation.InTextCite) {
			if in.System != citation.AuthorPage || c.ID != "" || len(c.Candidates) < 2 || c.Narrative || c.Title != "" || len(c.Names) == 0 || c.Differs != 0 {
				return
			}
			ls := p.listedOf(meant(c))
			if len(ls) < 2 || !samePeople(ls[0].Reference, ls[1].Reference) || sameTitle(ls[0], ls[1]) {
				return
			}
			titles := make([]string, len(ls))
			for i, l := range ls {
				if l.Reference.Title == "" {
					return // the entry was not read well
				}
				titles[i] = "“" + l.Reference.Title.Plain() + "”"
			}
			f := p.report(nameSpan(c), "%s could be %s", label(c), joined(titles, "or"))
			f.Confidence = c.Confidence
			for _, l := range ls {
				p.concerning(f, l.Reference.ID, listLabel(l.Reference))
			}
		})
	},
}
