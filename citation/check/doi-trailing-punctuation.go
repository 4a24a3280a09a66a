package check

import (
	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var doiTrailingPunctuation = &Rule{
	ID:       "doi-trailing-punctuation",
	Family:   Identifiers,
	Severity: citation.Error,
	Title:    "punctuation has come into the link of a DOI",
	Doc: `A full stop, comma or semicolon stands within the angle brackets or the link target of
a DOI, so that it belongs to the address and the address leads nowhere. The
punctuation of the sentence goes behind the bracket.

A full stop behind a DOI that stands free is that of the entry and is right.`,
	Bad: `## References

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326. <https://doi.org/10.1017/S0260210500112033.>
`,
	Good: `## References

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326. <https://doi.org/10.1017/S0260210500112033>.
`,
	Source: "Observed in: reference lists of published articles",
	Since:  "0.1.0",
	check: func(p *pass) {
		p.eachPrinted(func(l *printed) {
			if !l.mentions("doi.org") {
				return
			}
			for _, m := range doiInBrackets.FindAllStringSubmatchIndex(l.text, -1) {
				span := l.span(m[2], m[3])
				f := p.reportReference(l.Listed, span, "%q stands within the link of the DOI", l.text[m[2]:m[3]])
				if l.text[m[2]:m[3]] == "." && m[1] == l.end() {
					// The full stop of the entry has come into the link.
					f.Fixes = []Fix{{"put it behind the link", []Edit{{l.span(m[2], m[1]), l.text[m[3]:m[1]] + "."}}}}
					continue
				}
				f.Fixes = []Fix{{"remove it from the link", []Edit{{span, ""}}}}
			}
		})
	},
}

var doiInBrackets = sieve.MustCompile(`(?:<|\]\()https?://(?:dx\.)?doi\.org/10\.[^\s<>]*?([.,;:]+)[>)]`)
