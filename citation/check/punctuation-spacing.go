package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var punctuationSpacing = &Rule{
	ID:       "punctuation-spacing",
	Family:   Record,
	Severity: citation.Info,
	Title:    "a space is missing behind a punctuation mark, or stands before one",
	Doc: `A comma or full stop between two words has no space behind it, a space stands before a
comma or full stop, or, where the other entries have a space, none stands behind the
colon before the pages.

Initials, addresses, numbers, and lists that have many such places, as those do that
come out of a PDF file, are not reported.`,
	Bad: `## References

Axworthy, Lloyd. 1997. "Canada and Human Security." *International Journal* 52 (2): 183-196.

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

Chandler, David. 2008. "The Political and the Ethical." *International Relations* 22 (4): 475-492.

Hough, Peter. 2004. "Human Security and the International Order." *International Politics* 41 (4):389-405.
`,
	Good: `## References

Axworthy, Lloyd. 1997. "Canada and Human Security." *International Journal* 52 (2): 183-196.

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

Chandler, David. 2008. "The Political and the Ethical." *International Relations* 22 (4): 475-492.

Hough, Peter. 2004. "Human Security and the International Order." *International Politics* 41 (4): 389-405.
`,
	Source: "Observed in: reference lists of published articles",
	Since:  "0.1.0",
	check: func(p *pass) {
		for _, list := range p.lists() {
			type place struct {
				l          *printed
				start, end int
				edit       string // what to put there
			}
			var found, tight []place
			spaced, entries := 0, 0
			for _, l := range list {
				n := len(found)
				for _, m := range findWhere(spaceMissing, l.text, hasTightMark) {
					start, end := max(m[2], m[4]), max(m[3], m[5])
					if !l.isLink(start) && !l.isIdentifier(start) && !endsInEntity.MatchString(l.text[:end]) && l.variable(start) != citation.VarContainerTitle {
						found = append(found, place{l, start, end, l.text[start:end] + " "})
					}
				}
				for _, m := range findWhere(spaceBefore, l.text, hasLooseMark) {
					if !l.isLink(m[2]) && !l.isLink(m[3]) && !strings.HasPrefix(l.text[m[3]:], " .") && !strings.HasSuffix(l.text[:m[2]], ".") {
						found = append(found, place{l, m[2], m[3], strings.TrimLeft(l.text[m[2]:m[3]], " ")})
					}
				}
				if len(found) > n {
					entries++
				}
				if start, _, ok := l.field(citation.VarPage, -1, "first"); ok && start > 1 {
					switch before := l.text[:start]; {
					case strings.HasSuffix(before, "):") || strings.HasSuffix(before, "),"):
						tight = append(tight, place{l, start - 1, start, before[start-1:] + " "})
					case strings.HasSuffix(before, "): ") || strings.HasSuffix(before, "), "):
						spaced++
					}
				}
			}
			if entries > 3 && 10*entries > len(list) {
				found = nil
			}
			if len(tight)*3 <= spaced {
				found = append(found, tight...)
			}
			for _, at := range found {
				span := at.l.span(at.start, at.end)
				message := "a space is missing behind %q"
				if strings.HasPrefix(at.l.text[at.start:], " ") {
					message = "a space stands before %q"
				}
				f := p.reportReference(at.l.Listed, span, message, strings.TrimSpace(at.edit))
				if span.Len() == at.end-at.start {
					f.Fixes = []Fix{{"put the space right", []Edit{{span, at.edit}}}}
				}
			}
		}
	},
}

// findWhere returns the matches of an expression in a text, in which it is worth
// looking only where likely says so.
func findWhere(re *sieve.Regexp, s string, likely func(string) bool) [][]int {
	if !likely(s) {
		return nil
	}
	return re.FindAllStringSubmatchIndex(s, -1)
}

// hasTightMark reports whether a letter stands right behind a mark, after a full
// stop a capital.
func hasTightMark(s string) bool {
	for i := 1; i+1 < len(s); i++ {
		if c := s[i]; c == ',' || c == ';' || c == '.' {
			before, next := s[i-1], s[i+1]
			switch {
			case next >= utf8.RuneSelf:
				if r, _ := utf8.DecodeRuneInString(s[i+1:]); unicode.IsLetter(r) {
					return true
				}
			case c != '.' && next >= 'a' && next <= 'z':
				return true
			case next >= 'A' && next <= 'Z' && (c != '.' || before < 'A' || before > 'Z'):
				return true
			}
		}
	}
	return false
}

// hasLooseMark reports whether white space stands before a mark.
func hasLooseMark(s string) bool {
	for i := 1; i < len(s); i++ {
		if (s[i] == ',' || s[i] == '.') && (s[i-1] == ' ' || s[i-1] == '\t') {
			return true
		}
	}
	return false
}

var (
	spaceMissing = sieve.Late(`(?:\p{L}{2}|\b(?:1[5-9]|20)\d\d|\))([,;])\p{L}\p{Ll}|(?:\p{Ll}{3}|\b(?:1[5-9]|20)\d\d|\))(\.)\p{Lu}\p{Ll}`)
	endsInEntity = sieve.Late(`&#?\w+;$`)
	spaceBefore  = sieve.Late(`[\p{L}\d)"”*_]([ \t]+[,.])(?:[ \t\n]|$)`)
)

// isIdentifier reports whether the byte at i stands in a name of a program, "java.util.List" or
// "List.sort()".
func (q *printed) isIdentifier(i int) bool {
	word := q.wordAt(i)
	return strings.Contains(word, "()") || len(identifierDot.FindAllString(word, 2)) > 1
}

var identifierDot = sieve.Late(`\pL\.\pL`)
