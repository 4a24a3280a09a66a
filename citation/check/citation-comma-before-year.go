package check

import "github.com/refwright/refwright/citation"

var citationCommaBeforeYear = &Rule{
	ID:       "citation-comma-before-year",
	Family:   Form,
	Severity: citation.Warning,
	Title:    "a comma before the year against the style, or none",
	Doc: `Chicago has no comma between author and year, "(Barber 1984)", and APA has one,
"(Barber, 1984)". Without a style a manuscript is held to its own habit: at least
five citations have one form, and nine in ten do.

A comma before "n.d." or "forthcoming", which Chicago has, is not reported, and only
citations are looked at whose name and year stand side by side in parentheses.`,
	Bad: `It was disputed (Barber, 1984).

## References

Barber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.
`,
	Good: `It was disputed (Barber 1984).

## References

Barber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.
`,
	Style:  Chicago18,
	Source: "The Chicago Manual of Style, 18th edition, on text citations in the author-date system; Publication Manual of the American Psychological Association, 7th edition, on in-text citations",
	Since:  "0.1.0",
	check: func(p *pass) {
		p.commaBefore("year", p.yearCites(), p.opt.isChicago() || p.opt.Style == APA7, p.opt.Style == APA7)
	},
}
