package check

import (
	"html"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var htmlEntity = &Rule{
	ID:       "html-entity",
	Family:   Record,
	Severity: citation.Warning,
	Title:    "a character is written as an HTML entity",
	Doc: `An entity such as &amp; or &#39; has been copied from the source of a web page or from
an export. It stands for one character, and that belongs in its place.

Entities that are written in Markdown on purpose, such as &nbsp;, are not reported.`,
	Bad: `## References

Booth, Ken. 1991. "Security &amp; Emancipation." *Review of International Studies* 17 (4): 313-326.
`,
	Good: `## References

Booth, Ken. 1991. "Security & Emancipation." *Review of International Studies* 17 (4): 313-326.
`,
	Source: "HTML standard, named character references",
	Since:  "0.1.0",
	check: func(p *pass) {
		p.eachPrinted(func(l *printed) {
			if !l.mentions("&") {
				return
			}
			var f *Finding
			for _, m := range entityForm.FindAllStringIndex(l.text, -1) {
				entity := l.text[m[0]:m[1]]
				plain := html.UnescapeString(entity)
				if l.isLink(m[0]) || plain == entity {
					continue
				}
				span := l.span(m[0], m[1])
				if f == nil {
					f = p.reportReference(l.Listed, span, "%s is an HTML entity, want %s", entity, plain)
					f.Fixes = []Fix{{"replace the entities by their characters", nil}}
				}
				f.Fixes[0].Edits = append(f.Fixes[0].Edits, Edit{span, plain})
			}
			if f != nil && p.LaTeX { // "&" would be "\\&"
				f.Fixes = nil
			}
		})
	},
}

var entityForm = sieve.MustCompile(`&(?:amp|quot|apos|[a-zA-Z]{1,2}(?:acute|grave|uml|circ|tilde|cedil|ring|slash|caron)|[lr][sd]quo|[nm]dash|hellip|szlig|aelig|AElig|oelig|#\d{2,5}|#[xX][0-9a-fA-F]{2,4});`)
