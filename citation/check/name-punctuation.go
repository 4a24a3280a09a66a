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
			if m := stopInLead.FindStringSubmatchIndex(l.text); m != nil && !isShortened(l.text[m[2]:m[3]]) {
				lead = m[2]
				report(m[2], m[3])
			}
			if m := l.leadYear(); m != nil && lead < 0 {
				if n := stopAmongNames.FindStringSubmatchIndex(l.text[:m[2]]); n != nil && !isShortened(l.text[n[2]:n[3]]) {
					lead = n[2]
					report(n[2], n[3])
				}
			}
			for _, v := range people {
				for i := range l.Reference.Names(v) {
					start, end, ok := l.field(v, i, "given")
					if !ok || strings.ContainsAny(l.text[start:end], ":;0123456789") || len(strings.Fields(l.text[start:end])) > 4 {
						continue
					}
					m := stopInName.FindStringSubmatchIndex(l.text[start:end])
					if m != nil && start+m[2] != lead && !isShortened(l.text[start+m[2]:start+m[3]]) {
						report(start+m[2], start+m[3])
					}
				}
			}
		})
	},
}

// stopInLead is a stop in the given names of the first author, whose initial
// stands before the year or the next name.
var stopInLead = sieve.MustCompile(`^\p{Lu}[\p{L}’' -]+,\s(\p{Lu}\p{Ll}{3,}\.)\s(?:\p{Lu}\p{Ll}+\s)?\p{Lu}\.(?:,|\s\(?(?:1[5-9]|20)\d\d|\sn\.d\.)`)

// stopAmongNames is such a stop in the name of a later author, before the year of the entry.
var stopAmongNames = sieve.MustCompile(`,\s(?:(?:and|und|et|y|i|og|ve|&|\\&)\s)?(\p{Lu}\p{Ll}{3,}\.)\s(?:\p{Lu}\p{Ll}+\s)?\p{Lu}\.\s\p{Lu}[\p{L}’'-]+[,.\s]`)

// isShortened reports whether a word before a full stop may be an abbreviation, as "Friedr." and
// "Theod." are: a given name ends in a vowel, or is longer and ends in a vowel and one of the
// letters that names end in.
func isShortened(word string) bool {
	return !wholeGiven.MatchString(word) || shortGiven[strings.TrimSuffix(word, ".")]
}

// shortGiven are abbreviations that look like names.
var shortGiven = map[string]bool{"Brun": true, "Char": true, "Clem": true, "Eman": true, "Fran": true, "Guil": true, "Phil": true, "Stan": true, "Ther": true, "Trin": true}

var wholeGiven = sieve.Late(`^(?:\p{L}{4,}[aeiouyáéíóúıöü]|\p{L}{2}[aeiouáéíóúäöüø][lmnr]|\p{L}[aei][lnr]s|\p{L}{2,}[iu]nh|\p{L}{3,}[aeiouyáéèêíóúıøåöüě](?:[klmnprsštwz]|rd|rt|rn|ld|lm|th|ph)|\p{L}{3,}id)\.$`)

// stopInName is a given name of some length that ends in a vowel, as an
// abbreviation hardly does, a full stop, and more of the name.
var stopInName = sieve.MustCompile(`(?:^|\s)(\p{Lu}\p{Ll}{3,}\.)\s\p{Lu}`)
