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
		cites := p.yearCites()
		with := 0
		for _, c := range cites {
			if c.comma {
				with++
			}
		}
		var wanted bool // a comma
		switch {
		case p.opt.isChicago():
		case p.opt.Style == APA7, isClear(with, len(cites)-with):
			wanted = true
		case !isClear(len(cites)-with, with):
			return
		}
		for _, c := range cites {
			if c.comma == wanted {
				continue
			}
			if wanted {
				f := p.report(c.c.SeparatorSpan, "there is no comma before the year in %s", label(c.c))
				at := citation.Span{Start: c.c.SeparatorSpan.Start, End: c.c.SeparatorSpan.Start}
				f.Fixes = []Fix{{"put a comma before the year", []Edit{{at, ","}}}}
				continue
			}
			if at, ok := p.comma(c.c.SeparatorSpan); ok {
				f := p.report(at, "there is a comma before the year in %s", label(c.c))
				f.Fixes = []Fix{{"take the comma out", []Edit{{at, ""}}}}
			}
		}
	},
}
