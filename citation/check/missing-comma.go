package check

import "github.com/refwright/refwright/citation"

var missingComma = &Rule{
	ID:       "missing-comma",
	Family:   Reading,
	Severity: citation.Warning,
	Title:    "a comma is missing in an entry",
	Doc: `A comma parts the fields of an entry, and the key from the first of them. This
reader goes on without it; BibTeX and biber leave out the field or the whole entry.`,
	Bad: `@book{barber1984,
  author = {Barber, Benjamin},
  title = {Strong Democracy}
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
