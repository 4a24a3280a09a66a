package check

import (
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var namePunctuation = &Rule{
	ID:       "name-punctuation",
	Family:   Record,
	Severity: citation.Info,
	Title:    "a full stop stands within a name after a word that is no abbreviation",
	Doc: `A full stop ends an initial or an abbreviation. Behind a given name that is written
out it divides the name, and the reader takes what follows for something else:
"Julio, Claudia. F. Fuentes".

Abbreviated given names such as "Wm." and "Friedr." are not reported.`,
	Bad: `## References

Julio, Claudia. F. Fuentes. 2009. "The Human Security Network." *Global Policy* 1 (2): 991-1001.
`,
	Good: `## References

Julio, Claudia F. Fuentes. 2009. "The Human Security Network." *Global Policy* 1 (2): 991-1001.
`,
	Source: "Observed in: reference lists of published articles",
	Since:  "0.1.0",
	check: func(p *pass) {
		p.eachPrinted(func(l *printed) {
			report := func(start, end int) {
				f := p.reportReference(l.Listed, l.span(start, end), "%q: a full stop after a name that is written out", l.text[start:end])
				f.Confidence = 0.9
				f.Fixes = []Fix{{"remove the full stop", []Edit{{l.span(end-1, end), ""}}}}
			}
			lead := -1
			if m := stopInLead.FindStringSubmatchIndex(l.text); m != nil {
				lead = m[2]
				report(m[2], m[3])
			}
			for _, v := range people {
				for i := range l.Reference.Names(v) {
					start, end, ok := l.field(v, i, "given")
					if !ok || strings.ContainsAny(l.text[start:end], ":;0123456789") || len(strings.Fields(l.text[start:end])) > 4 {
						continue
					}
					m := stopInName.FindStringSubmatchIndex(l.text[start:end])
					if m != nil && start+m[2] != lead {
						report(start+m[2], start+m[3])
					}
				}
			}
		})
	},
}

// stopInLead is a stop in the given names of the first author, whose initial
// stands before the year or the next name.
var stopInLead = sieve.Late(`^\p{Lu}[\p{L}’' -]+,\s(\p{Lu}\p{Ll}{3,}[aeiouyáéíóú]\.)\s\p{Lu}\.(?:,|\s\(?(?:1[5-9]|20)\d\d)`)

// stopInName is a given name of some length that ends in a vowel, as an
// abbreviation hardly does, a full stop, and more of the name.
var stopInName = sieve.Late(`(?:^|\s)(\p{Lu}\p{Ll}{3,}[aeiouyáéíóú]\.)\s\p{Lu}`)
