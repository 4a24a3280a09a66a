package check

import "github.com/refwright/refwright/citation"

var undefinedString = &Rule{
	ID:       "undefined-string",
	Family:   Record,
	Severity: citation.Error,
	Title:    "a macro that no @string defines",
	Doc: `A value without braces or quotation marks, such as acm or jan, is the name of a
macro. One that no @string before it defines is empty in print, and BibTeX and biber
say so only in their logs. Define it, or put the value in braces. The names of the
months are known.`,
	Bad: `@book{barber1984,
  author = {Barber, Benjamin},
  title = {Strong Democracy},
  publisher = norton,
  year = 1984
}
`,
	Good: `@string{norton = "Norton"}

@book{barber1984,
  author = {Barber, Benjamin},
  title = {Strong Democracy},
  publisher = norton,
  year = 1984
}
`,
	Source: "BibTeXing (1988), on @string",
	Since:  "0.1.0",
}
