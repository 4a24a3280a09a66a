package check

import "github.com/refwright/refwright/citation"

var citationCommaBeforePage = &Rule{
	ID:       "citation-comma-before-page",
	Family:   Form,
	Severity: citation.Warning,
	Title:    "a comma before the page against the style, or none",
	Doc: `The MLA has no comma between an author and a page, "(Barber 84)", nor between a title and
a page, "(Barber, *Uses* 84)". Without a style a manuscript that cites by author and page
is held to its own habit: at least five citations have one form, and nine in ten do.

A comma before a word such as "ch." or "par." is in its place and not reported; a word
such as "p." is reported by citation-page-prefix. Only citations are looked at whose
name or title and page stand side by side in parentheses or a note.`,
	Bad: `It was disputed (Barber, 84), and denied (Dahl 44).

## Works Cited

Barber, Benjamin. *Strong Democracy*. U of California P, 1984.

Dahl, Robert. *On Democracy*. Yale UP, 1998.
`,
	Good: `It was disputed (Barber 84), and denied (Dahl 44).

## Works Cited

Barber, Benjamin. *Strong Democracy*. U of California P, 1984.

Dahl, Robert. *On Democracy*. Yale UP, 1998.
`,
	Style:  MLA9,
	Source: "MLA Handbook, 9th edition, on citing sources in the text",
	Since:  "0.1.0",
	check:  func(p *pass) { p.commaBefore("page", p.pageCites(), p.opt.Style == MLA9, false) },
}
