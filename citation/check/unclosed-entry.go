package check

import "github.com/refwright/refwright/citation"

var unclosedEntry = &Rule{
	ID:       "unclosed-entry",
	Family:   Reading,
	Severity: citation.Error,
	Title:    "an entry has no end",
	Doc: `The brace that ends the entry is missing, or a value has a brace too many. What
follows up to the next entry was read as far as it could be; BibTeX and biber may lose
the rest of the file. Put the brace where it belongs.`,
	Bad: `@book{barber1984,
  author = {Barber, Benjamin},
  title = {Strong Democracy},
  publisher = {Norton},
  year = 1984

@book{barber1988,
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

@book{barber1988,
  author = {Barber, Benjamin},
  title = {The Uses of Strife},
  publisher = {Norton},
  year = 1984
}
`,
	Source: "BibTeXing (1988), on database files; the biblatex manual 3.20",
	Since:  "0.1.0",
}
