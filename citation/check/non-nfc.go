package check

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var nonNFC = &Rule{
	ID:       "non-nfc",
	Family:   Record,
	Severity: citation.Warning,
	Title:    "a letter and its diacritic are two characters",
	Doc: `A letter with a diacritic is written as the letter and a combining mark, which happens
to text that comes from a PDF file or a Mac. It looks right and is found by no search,
sorts at a wrong place, and makes a name differ from its citation. In a text with page
breaks, as pdftotext writes, it says nothing of the manuscript.`,
	Bad: `## References

Booth, Ken. 1991. "Security and Émancipation." *Review of International Studies* 17 (4): 313-326.
`,
	Good: `## References

Booth, Ken. 1991. "Security and Émancipation." *Review of International Studies* 17 (4): 313-326.
`,
	Source: "Unicode Standard Annex 15, Unicode normalization forms",
	Since:  "0.1.0",
	check: func(p *pass) {
		if bytes.IndexByte(p.Source, '\f') >= 0 {
			return
		}
		p.eachPrinted(func(l *printed) {
			if norm.NFC.IsNormalString(l.text) {
				return
			}
			var f *Finding
			for _, m := range blackWord.FindAllStringIndex(l.text, -1) {
				word := l.text[m[0]:m[1]]
				nfc := norm.NFC.String(word)
				if nfc == word || utf8.RuneCountInString(nfc) >= utf8.RuneCountInString(word) || l.isLink(m[0]) {
					continue
				}
				span := l.span(m[0], m[1])
				if f == nil {
					f = p.reportReference(l.Listed, span, "%s has letters whose diacritics are characters of their own", nfc)
					f.Fixes = []Fix{{"write them as one character (NFC)", nil}}
				}
				if span.Len() == m[1]-m[0] {
					f.Fixes[0].Edits = append(f.Fixes[0].Edits, Edit{span, nfc})
				}
			}
			if f != nil && len(f.Fixes[0].Edits) == 0 {
				f.Fixes = nil
			}
		})
	},
}

// blackWord is a word that has a combining mark in it.
var blackWord = sieve.Late(`[\p{L}\p{Nd}]+\p{Mn}[\p{L}\p{Mn}\p{Nd}]*`)
