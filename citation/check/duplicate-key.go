package check

import "github.com/refwright/refwright/citation"

var duplicateKey = &Rule{
	ID:       "duplicate-key",
	Family:   Record,
	Severity: citation.Error,
	Title:    "two entries have one key",
	Doc: `A citation of the key means the first of the entries, and the others never come into
print; BibTeX calls them an error. Two keys that differ in capitals alone are a warning, as
BibTeX takes them for one and biber for two.`,
	Bad: `@book{barber1984,
  author = {Barber, Benjamin},
  title = {Strong Democracy},
  publisher = {Norton},
  year = 1984
}

@book{barber1984,
  author = {Barber, Benjamin},
  title = {The Uses of Strife},
  publisher = {Norton},
  year = 1988
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
  year = 1988
}
`,
	Source: "BibTeX 0.99d, which calls a repeated entry an error",
	Since:  "0.1.0",
}
