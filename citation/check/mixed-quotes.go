package check

import (
	"strings"

	"github.com/refwright/refwright/citation"
)

var mixedQuotes = &Rule{
	ID:       "mixed-quotes",
	Family:   List,
	Severity: citation.Info,
	Title:    "some entries have straight quotation marks and others curly ones",
	Doc: `Straight quotation marks (") and curly ones (“ ”) are mixed in the list, which shows
where entries were pasted. The form that fewer entries have is reported, once an entry.`,
	Bad: `## References

Axworthy, Lloyd. 1997. "Canada and Human Security." *International Journal* 52 (2): 183-196.

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

Chandler, David. 2008. "The Political and the Ethical." *International Relations* 22 (4): 475-492.

Hough, Peter. 2004. “Human Security and the International Order.” *International Politics* 41 (4): 389-405.
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
			var straight, curly []*printed
			for _, l := range list {
				if strings.ContainsAny(l.text, "“”") {
					curly = append(curly, l)
				} else if strings.Contains(blankTags(l.text), `"`) {
					straight = append(straight, l)
				}
			}
			first, ok := minority(len(straight), len(curly))
			if !ok {
				continue
			}
			if first {
				for _, l := range straight {
					i := strings.IndexByte(blankTags(l.text), '"')
					p.reportReference(l.Listed, l.span(i, i+1), "the quotation marks are straight, in most entries they are curly")
				}
				continue
			}
			for _, l := range curly {
				i := strings.IndexAny(l.text, "“”")
				f := p.reportReference(l.Listed, l.span(i, i+len("“")), "the quotation marks are curly, in most entries they are straight")
				var edits []Edit
				for i, r := range l.text {
					if r == '“' || r == '”' {
						edits = append(edits, Edit{l.span(i, i+len("“")), `"`})
					}
				}
				f.Fixes = []Fix{{"make them straight", edits}}
			}
		}
	},
}
