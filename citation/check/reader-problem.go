package check

import "github.com/refwright/refwright/citation"

var readerProblem = &Rule{
	ID:       "reader-problem",
	Family:   Reading,
	Severity: citation.Warning,
	Title:    "a file could not be read as it stands",
	Doc: `Something in a data file is odd, and no rule of its own is about it: a value without
an end, a name without a value, entries that inherit from each other in a circle, a file
that is a page in HTML. Or a manuscript cites by keys, and the file of references that it
names is not there, or none is named, so that they are held against nothing: ` + "`--bib` and\n`bib`" + ` of the
configuration give one. The message says what it is and how it was read. Its severity
is that of the reader: an error where text is lost or doubtful.`,
	Bad: `@book{barber1984,
  author = {Barber, Benjamin},
  title = {Strong Democracy},
  publisher = {Norton},
  year
}
`,
	Good: `@book{barber1984,
  author = {Barber, Benjamin},
  title = {Strong Democracy},
  publisher = {Norton},
  year = 1984
}
`,
	Source: "Observed in: .bib files of published articles",
	Since:  "0.1.0",
	check: func(p *pass) {
		for i := range p.Problems {
			if find(p.all, p.Problems[i].ID) == nil {
				p.problem(&p.Problems[i])
			}
		}
	},
}
