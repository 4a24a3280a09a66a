package check

import (
	"fmt"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var citationPagePrefix = &Rule{
	ID:       "citation-page-prefix",
	Family:   Form,
	Severity: citation.Info,
	Title:    "\"p.\" before a page against the style, or none",
	Doc: `Chicago has the bare number of a page after the comma, "(Barber 1984, 12)", the MLA
behind the name, "(Barber 12)", and APA has "p." or "pp." before it. Without a style a manuscript is held to its own habit:
at least five citations have one form, and nine in ten do.`,
	Bad: `It was disputed (Barber 1984, p. 12).

## References

Barber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.
`,
	Good: `It was disputed (Barber 1984, 12).

## References

Barber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.
`,
	Style:  Chicago18,
	Source: "The Chicago Manual of Style, 18th edition, on page numbers in text citations; Publication Manual of the American Psychological Association, 7th edition, on the same; MLA Handbook, 9th edition, on page numbers in citations",
	Since:  "0.1.0",
	check: func(p *pass) {
		var cites, roman []*citation.InTextCite
		with := 0
		p.eachCite(func(in *citation.InText, c *citation.InTextCite) {
			if !namesAuthors(in) || c.LocatorSpan.Len() == 0 || c.Label != "" && c.Label != "page" || p.isOfSeries(c) {
				return
			}
			if !hasDigit(c.Locator) {
				if c.LocatorTerm != "" && romanPage.MatchString(c.Locator) {
					roman = append(roman, c)
				}
				return
			}
			cites = append(cites, c)
			if c.LocatorTerm != "" {
				with++
			}
		})
		var wanted bool // a prefix
		switch {
		case p.opt.isChicago(), p.opt.Style == MLA9:
		case p.opt.Style == APA7, isClear(with, len(cites)-with):
			wanted = true
		case !isClear(len(cites)-with, with):
			return
		}
		if !wanted {
			cites = append(cites, roman...) // without a prefix they tell nothing
		}
		for _, c := range cites {
			if (c.LocatorTerm != "") == wanted {
				continue
			}
			if !wanted {
				f := p.report(c.LocatorTermSpan, "%s stands before the page in %s", c.LocatorTerm, label(c))
				if c.LocatorTermSpan.Len() > 0 && c.LocatorTermSpan.End <= c.LocatorSpan.Start {
					edit := Edit{citation.Span{Start: c.LocatorTermSpan.Start, End: c.LocatorSpan.Start}, ""}
					if p.opt.Style == MLA9 && c.SeparatorSpan.Len() > 0 && c.SeparatorSpan.End == c.LocatorTermSpan.Start {
						edit = Edit{citation.Span{Start: c.SeparatorSpan.Start, End: c.LocatorSpan.Start}, " "} // with the comma before it
					}
					f.Fixes = []Fix{{fmt.Sprintf("take %s out", c.LocatorTerm), []Edit{edit}}}
				}
				continue
			}
			f := p.report(c.LocatorSpan, "no p. stands before the page in %s", label(c))
			if p.opt.Style == APA7 {
				term := "p. "
				if pages := citation.ParsePages(c.Locator); len(pages) > 1 || len(pages) == 1 && pages[0].IsRange() {
					term = "pp. "
				}
				at := citation.Span{Start: c.LocatorSpan.Start, End: c.LocatorSpan.Start}
				f.Fixes = []Fix{{"put " + strings.TrimSpace(term) + " before it", []Edit{{at, term}}}}
			}
		}
	},
}

// romanPage is a page, or several, in Roman numerals.
var romanPage = sieve.Late(`^(?i:[ivxlc]+(?:[-–][ivxlc]+)?)$`)
