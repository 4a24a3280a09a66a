package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

var controlChar = &Rule{
	ID:       "control-char",
	Family:   Record,
	Severity: citation.Warning,
	Title:    "a character that cannot be printed",
	Doc: `A control character, or the sign that stands for one that could not be read, has come
in from a PDF file or a wrong encoding. Something else is meant: a hyphen, a ligature, a
letter with a diacritic.`,
	Bad: `## References

Booth, Ken. 1991. "Security and Emanci�pation." *Review of International Studies* 17 (4): 313-326.
`,
	Good: `## References

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.
`,
	Source: "Observed in: reference lists of published articles",
	Since:  "0.1.0",
	check: func(p *pass) {
		p.eachPrinted(func(l *printed) {
			for i, r := range l.text {
				if r == '\uFFFD' && utf8.RuneLen(r) == 3 && strings.HasPrefix(l.text[i:], "\uFFFD") || r != '\t' && r != '\n' && r != '\r' && r != '\f' && r != '\v' && r != '\u0085' && unicode.Is(unicode.Cc, r) {
					p.reportReference(l.Listed, l.span(i, i+utf8.RuneLen(r)), "the character U+%04X cannot be printed", r)
					return
				}
			}
		})
	},
}
