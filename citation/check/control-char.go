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
		var of []*printed
		p.eachPrinted(func(l *printed) {
			if unprintable(l.text) >= 0 {
				of = append(of, l)
			}
		})
		const most = 3 // entries with one finding each; in more the whole text is broken
		for _, l := range of {
			at := unprintable(l.text)
			r, size := utf8.DecodeRuneInString(l.text[at:])
			if len(of) > most {
				p.reportReference(l.Listed, l.span(at, at+size), "the character U+%04X cannot be printed; %d more entries have such characters", r, len(of)-1)
				return
			}
			p.reportReference(l.Listed, l.span(at, at+size), "the character U+%04X cannot be printed", r)
		}
	},
}

// unprintable returns where the first character of a text stands that cannot be printed, -1 if there is
// none.
func unprintable(s string) int {
	for i, r := range s {
		switch {
		case r == '\uFFFD':
			if strings.HasPrefix(s[i:], "\uFFFD") {
				return i
			}
		case r == '\t', r == '\n', r == '\r', r == '\f', r == '\v', r == '\u0085':
		case unicode.Is(unicode.Cc, r):
			return i
		}
	}
	return -1
}
