package check

import (
	"regexp"

	"github.com/refwright/refwright/citation"
)

var nameAllLower = &Rule{
	ID:       "name-all-lower",
	Family:   Record,
	Severity: citation.Warning,
	Title:    "a family name begins with a small letter and those of the list do not",
	Doc: `A name without a capital, other than a particle such as "van" or "de", is a slip. People
who write their names so, such as bell hooks, are not reported, nor is a list in which
many names are in small letters.`,
	Bad: `## References


Axworthy, Lloyd. 1997. "Canada and Human Security." *International Journal* 52 (2): 183-196.

booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

Hough, Peter. 2004. "Human Security and the International Order." *International Politics* 41 (4): 389-405.

Paris, Roland. 2001. "Paradigm Shift or Hot Air?" *International Security* 26 (2): 87-102.

Zwi, Anthony B. 2004. "Human Security and Global Health." *International Affairs* 80 (4): 637-653.
`,
	Good: `## References


Axworthy, Lloyd. 1997. "Canada and Human Security." *International Journal* 52 (2): 183-196.

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

Hough, Peter. 2004. "Human Security and the International Order." *International Politics* 41 (4): 389-405.

Paris, Roland. 2001. "Paradigm Shift or Hot Air?" *International Security* 26 (2): 87-102.

Zwi, Anthony B. 2004. "Human Security and Global Health." *International Affairs* 80 (4): 637-653.
`,
	Source: "Observed in: reference lists of published articles",
	Since:  "0.1.0",
	check: func(p *pass) {
		for _, list := range p.lists() {
			var found []*printed
			for _, l := range list {
				if m := lowerLead.FindString(l.text); m != "" && (len(l.Reference.Author) == 0 || hasUpper(l.Reference.Author[0].Family)) {
					found = append(found, l)
				}
			}
			if len(list) < 5 || 5*len(found) > len(list) {
				continue
			}
			for _, l := range found {
				m := lowerLead.FindStringSubmatchIndex(l.text)
				p.reportReference(l.Listed, l.span(m[2], m[3]), "the name %s is in small letters, and those of the list are not", l.text[m[2]:m[3]]).Confidence = 0.9
			}
		}
	},
}

// lowerLead is a family name without a capital at the beginning of an entry.
var lowerLead = regexp.MustCompile(`^(\p{Ll}[\p{Ll}'’-]{3,}), \p{Lu}[\p{L}. -]*\.? \(?[12]\d{3}`)
