package check

import (
	"fmt"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var punctuationDoubled = &Rule{
	ID:       "punctuation-doubled",
	Family:   Record,
	Severity: citation.Info,
	Title:    "two punctuation marks where one belongs",
	Doc: `A full stop, comma, semicolon or colon stands twice, or on both sides of a quotation
mark. One of them is left over from an edit.

The points of an ellipsis, a full stop that ends an abbreviation before a comma, and a
question mark before a full stop are not reported.`,
	Bad: `## References

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326..
`,
	Good: `## References

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.
`,
	Source: "Observed in: reference lists of published articles",
	Since:  "0.1.0",
	check: func(p *pass) {
		p.eachPrinted(func(l *printed) {
			if !doubled(l.text) {
				return
			}
			for _, m := range doubledMark.FindAllStringSubmatchIndex(l.text, -1) {
				if l.isLink(m[2]) && l.variable(m[2]) != citation.NoVariable || inEllipsis(l.text[:m[2]], l.text[m[3]:]) {
					continue
				}
				marks := l.text[m[2]:m[3]]
				span := l.span(m[2], m[3])
				f := p.reportReference(l.Listed, span, "%s", crowd(marks))
				if first := marks[:1]; len(marks) == 2 && marks == first+first && span.Len() == 2 {
					f.Fixes = []Fix{{"remove one", []Edit{{citation.Span{Start: span.Start + 1, End: span.End}, ""}}}}
				}
			}
		})
	},
}

// inEllipsis reports whether marks stand beside a further full stop: before and after are the text
// around them.
func inEllipsis(before, after string) bool {
	return strings.HasSuffix(before, ".") || strings.HasSuffix(before, ". ") || strings.HasPrefix(after, ".") || strings.HasPrefix(after, " .")
}

// crowd says which marks stand where one belongs: "a full stop stands before the quotation mark and
// a comma behind it".
func crowd(marks string) string {
	first, last := markNames[marks[0]], markNames[marks[len(marks)-1]]
	switch {
	case strings.ContainsAny(marks, "\"”"):
		return fmt.Sprintf("a %s stands before the quotation mark and a %s behind it", first, last)
	case first == last:
		return fmt.Sprintf("a %s stands twice", first)
	}
	return fmt.Sprintf("a %s and a %s stand side by side", first, last)
}

var markNames = map[byte]string{'.': "full stop", ',': "comma", ';': "semicolon", ':': "colon"}

// doubled spares the expression where no two marks stand side by side.
// doubled reports whether two marks stand together, perhaps with a space or a
// quotation mark between them.
func doubled(s string) bool {
	last := byte(0) // the last mark, if nothing but a space or quotation mark followed
	for i := range len(s) {
		switch c := s[i]; {
		case c == '.' || c == ',' || c == ';' || c == ':':
			if last != 0 {
				return true
			}
			last = c
		case isBlank(c) || c == '"' || c >= 0x80:
		default:
			last = 0
		}
	}
	return false
}

var doubledMark = sieve.MustCompile(`(\.\s?\.|,\s?,|;\s?;|:\s?:|[;:],|,[;:.]|;\.|:\.|[.,]["”][.,])(?:[\s<]|$)`)
