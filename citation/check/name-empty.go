package check

import (
	"slices"
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
		for _, n := range p.nameless() {
			first := n.text[n.start:n.end]
			p.reportReference(n.Listed, n.span(n.start, n.end), "the entry begins with %q: a name is missing", first)
		}
	},
}

// A nameless entry is one whose first name has been lost, with what it begins with.
type nameless struct {
	*printed
	start, end int // in its text
}

// makeNameless finds the entries whose first name has been lost.
func (p *pass) makeNameless() []nameless {
	var found []nameless
	p.eachPrinted(func(l *printed) {
		if first := l.text[:min(1, len(l.text))]; !strings.ContainsAny(first, ",;&a") && !l.anyLine(isComma) {
			return
		}
		if m := nameMissing.FindStringIndex(l.text); m != nil {
			first := strings.Fields(l.text[m[0]:m[1]])[0]
			start := m[0] + strings.Index(l.text[m[0]:], first)
			found = append(found, nameless{l, start, start + len(first)})
		}
	})
	return found
}

// isNameless reports whether the first name of an entry has been lost.
func (p *pass) isNameless(l *citation.Listed) bool {
	return slices.ContainsFunc(p.nameless(), func(n nameless) bool { return n.Listed == l })
}

// meansNameless reports whether a cite has the year of an entry whose first name has been
// lost, and may mean that.
func (p *pass) meansNameless(c *citation.InTextCite) bool {
	return slices.ContainsFunc(p.nameless(), func(n nameless) bool {
		return len(p.cited[n.Reference.ID]) == 0 && listYear(n.Reference) == c.Year+c.YearSuffix
	})
}

func isComma(r rune) bool { return r == ',' }

// nameMissing is the beginning of an entry, or of a line that no line break has
// made.
var nameMissing = sieve.Late(`^(?:[,;&]|and) |\n[ \t]*, \p{Lu}[^\d"“”„«»:*_]{0,160}[.,\s]\(?[12]\d{3}`)
