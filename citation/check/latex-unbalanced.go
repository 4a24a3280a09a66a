package check

import "github.com/refwright/refwright/citation"

var latexUnbalanced = &Rule{
	ID:       "latex-unbalanced",
	Family:   Record,
	Severity: citation.Warning,
	Title:    "LaTeX braces that do not belong together",
	Doc: `A value has a printed brace, \{ or \}, without the other one. BibTeX counts braces
without regard to the backslash, so that the value may end elsewhere than it seems.`,
	Bad: `@book{barber1984,
  author = {Barber, Benjamin},
  title = {Strong \{Democracy}},
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
	Source: "BibTeXing (1988), on braces",
	Since:  "0.1.0",
}
