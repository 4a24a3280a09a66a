package check

import (
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var nameEmpty = &Rule{
	ID:       "name-empty",
	Family:   Record,
	Severity: citation.Warning,
	Title:    "an entry begins with a comma: a name is missing",
	Doc: `An entry begins with a comma, a conjunction or an ampersand. The first name, or the
family name of it, has been lost.`,
	Bad: `## References

Axworthy, Lloyd. 1997. "Canada and Human Security." *International Journal* 52 (2): 183-196.

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

, Barry. 1984. "Peace, Power, and Security." *Journal of Peace Research* 21 (2): 109-125.
`,
	Good: `## References

Axworthy, Lloyd. 1997. "Canada and Human Security." *International Journal* 52 (2): 183-196.

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

Buzan, Barry. 1984. "Peace, Power, and Security." *Journal of Peace Research* 21 (2): 109-125.
`,
	Source: "Observed in: reference lists of published articles",
	Since:  "0.1.0",
	check: func(p *pass) {
		p.eachPrinted(func(l *printed) {
			if first := l.text[:min(1, len(l.text))]; !strings.ContainsAny(first, ",;&a") && !l.anyLine(isComma) {
				return
			}
			if m := nameMissing.FindStringIndex(l.text); m != nil {
				first := strings.Fields(l.text[m[0]:m[1]])[0]
				start := m[0] + strings.Index(l.text[m[0]:], first)
				p.reportReference(l.Listed, l.span(start, start+len(first)), "the entry begins with %q: a name is missing", first)
			}
		})
	},
}

func isComma(r rune) bool { return r == ',' }

// nameMissing is the beginning of an entry, or of a line that no line break has
// made.
var nameMissing = sieve.Late(`^(?:[,;&]|and) |\n[ \t]*, \p{Lu}[^\d"“”„«»:*_]{0,160}[.,\s]\(?[12]\d{3}`)
