package check

import (
	"strconv"
	"strings"

	"github.com/refwright/refwright/citation"
)

var yearNotNumber = &Rule{
	ID:       "year-not-number",
	Family:   Record,
	Severity: citation.Warning,
	Title:    "the year has a letter in the place of a digit",
	Doc: `A letter l, I or O stands where a digit 1 or 0 is meant, as in 200l or 2O10. It
comes from recognised scans, and neither a reader of the list nor a program finds the
year.`,
	Bad: `## References

Axworthy, Lloyd. 1997. "Canada and Human Security." *International Journal* 52 (2): 183-196.

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

Hough, Peter. 2OO4. "Human Security and the International Order." *International Politics* 41 (4): 389-405.
`,
	Good: `## References

Axworthy, Lloyd. 1997. "Canada and Human Security." *International Journal* 52 (2): 183-196.

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

Hough, Peter. 2004. "Human Security and the International Order." *International Politics* 41 (4): 389-405.
`,
	Source: "Observed in: reference lists of published articles",
	Since:  "0.1.0",
	check: func(p *pass) {
		p.eachPrinted(func(l *printed) {
			start, end, ok := l.letteredYear()
			if !ok {
				return
			}
			span, word := l.span(start, end), l.text[start:end]
			digits := ocrDigits.Replace(word)
			f := p.reportReference(l.Listed, span, "the year %s has a letter in it, want %s", word, digits)
			f.Fixes = []Fix{{"change " + word + " to " + digits, []Edit{{span, digits}}}}
		})
	},
}

// hasLetteredYear reports whether the cites of an entry may not be found since its year has a
// letter in it.
func (p *pass) hasLetteredYear(l *citation.Listed) bool {
	_, _, ok := p.print(l).letteredYear()
	return ok
}

// letteredYear returns where the year of a reference stands in its text, if it has a letter
// in the place of a digit.
func (q *printed) letteredYear() (start, end int, ok bool) {
	word, start, end, ok := q.yearText()
	digits := ocrDigits.Replace(word)
	n, err := strconv.Atoi(digits)
	return start, end, ok && word != digits && strings.ContainsAny(word, "0123456789") && err == nil && 1500 <= n && n <= 2099
}

var ocrDigits = strings.NewReplacer("l", "1", "I", "1", "O", "0", "o", "0")
