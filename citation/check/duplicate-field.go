package check

import "github.com/refwright/refwright/citation"

var duplicateField = &Rule{
	ID:       "duplicate-field",
	Family:   Record,
	Severity: citation.Warning,
	Title:    "a field stands twice in an entry",
	Doc:      `One of the values is lost, in BibTeX the second. Take the one out that is wrong.`,
	Bad: `@book{barber1984,
  author = {Barber, Benjamin},
  title = {Strong Democracy},
  publisher = {Norton},
  title = {Strong Democracies},
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
	Source: "BibTeX 0.99d, which ignores an extra field with a warning",
	Since:  "0.1.0",
}
