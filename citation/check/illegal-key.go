package check

import "github.com/refwright/refwright/citation"

var illegalKey = &Rule{
	ID:       "illegal-key",
	Family:   Record,
	Severity: citation.Warning,
	Title:    "a key with a space in it",
	Doc: `A key ends at a space for BibTeX, and in a citation as well, so that the work cannot
be cited. Take the space out. Where the text cites the work, with or without the space,
this is an error, and the only finding of it.`,
	Bad: `@book{barber 1984,
  author = {Barber, Benjamin},
  title = {Strong Democracy},
  publisher = {Norton},
  year = 1984
}
`,
	Good: `@book{barber1984,
  author = {Barber, Benjamin},
  title = {Strong Democracy},
  publisher = {Norton},
  year = 1984
}
`,
	Source: "BibTeXing (1988), on database files; the biblatex manual 3.20",
	Since:  "0.1.0",
}
