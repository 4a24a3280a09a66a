package check

import "github.com/refwright/refwright/citation"

var keyMissing = &Rule{
	ID:       "key-missing",
	Family:   Record,
	Severity: citation.Warning,
	Title:    "an entry has no key",
	Doc: `A work without a key cannot be cited. Give the entry a key of its own behind the
brace. Where the text has a key that no entry has and that tells the author and the year of
this one, or that can be of no other, it is an error, and the only finding of it.`,
	Bad: `@book{,
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
