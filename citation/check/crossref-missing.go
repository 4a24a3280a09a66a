package check

import "github.com/refwright/refwright/citation"

var crossrefMissing = &Rule{
	ID:       "crossref-missing",
	Family:   Record,
	Severity: citation.Warning,
	Title:    "an entry inherits from one that is not there",
	Doc: `The fields crossref and xdata name another entry whose fields this one has as well.
Without it, the title of the book, its editors or its publisher are missing in print.
Correct the key, or add the entry.`,
	Bad: `@incollection{barber1984,
  author = {Barber, Benjamin},
  title = {Strong Democracy},
  crossref = {reader},
  year = 1984
}
`,
	Good: `@incollection{barber1984,
  author = {Barber, Benjamin},
  title = {Strong Democracy},
  crossref = {reader},
  year = 1984
}

@collection{reader,
  editor = {Cohen, Jean},
  title = {Democracy: A Reader},
  publisher = {Norton},
  year = 1984
}
`,
	Source: "BibTeXing (1988), on cross references; the biblatex manual 3.20",
	Since:  "0.1.0",
}
