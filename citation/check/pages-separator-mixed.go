package check

import (
	"strings"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var pagesSeparatorMixed = &Rule{
	ID:       "pages-separator-mixed",
	Family:   List,
	Severity: citation.Info,
	Title:    "a comma stands before the pages where most entries have a colon, or the reverse",
	Doc: `Behind volume and issue a list has a colon before the pages, or a comma, as its style
wants. A single entry that has the other mark is reported.`,
	Bad: `## References

Axworthy, Lloyd. 1997. "Canada and Human Security." *International Journal* 52 (2): 183-196.

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

Chandler, David. 2008. "The Political and the Ethical." *International Relations* 22 (4): 475-492.

Hough, Peter. 2004. "Human Security and the International Order." *International Politics* 41 (4), 389-405.
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
				l  *printed
				at int
			}
			var colons, commas []place
			for _, l := range list {
				start, _, ok := l.field(citation.VarPage, -1, "first")
				if !ok || l.Reference.Volume == "" {
					continue
				}
				before := strings.TrimRight(l.text[:start], " \t\n")
				if !behindVolume.MatchString(tail(before, 2*utf8.UTFMax)) || l.between(len(before)-1) {
					continue
				}
				if strings.HasSuffix(before, ":") {
					colons = append(colons, place{l, len(before) - 1})
				} else {
					commas = append(commas, place{l, len(before) - 1})
				}
			}
			wrong, right := commas, ":"
			if len(commas) > len(colons) {
				wrong, right = colons, ","
			}
			if most := len(colons) + len(commas) - len(wrong); most < 3 || 3*len(wrong) > most {
				continue
			}
			for _, at := range wrong {
				span := at.l.span(at.at, at.at+1)
				f := p.reportReference(at.l.Listed, span, "%q stands before the pages, in most entries it is %q", at.l.text[at.at:at.at+1], right)
				f.Fixes = []Fix{{"change it", []Edit{{span, right}}}}
			}
		}
	},
}

var behindVolume = sieve.Late(`[\d)][:,]$`)

// between reports whether the mark at i stands behind a field that is neither the
// volume nor the issue.
func (q *printed) between(i int) bool {
	for i--; i >= 0; i-- {
		if v := q.variable(i); v != citation.NoVariable {
			return v != citation.VarVolume && v != citation.VarIssue
		}
	}
	return true
}
