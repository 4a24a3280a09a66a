package check

import (
	"regexp"
	"strings"

	"github.com/refwright/refwright/citation"
)

var dashMixed = &Rule{
	ID:       "dash-mixed",
	Family:   List,
	Severity: citation.Info,
	Title:    "some page ranges have a hyphen and others a dash",
	Doc: `A range of pages is printed with an en dash, or throughout with a hyphen. A list keeps to
one of them; the form that fewer entries have is reported. So is a hyphen between words
and spaces where most entries have a dash.`,
	Bad: `## References

Axworthy, Lloyd. 1997. "Canada and Human Security." *International Journal* 52 (2): 183-196.

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

Chandler, David. 2008. "The Political and the Ethical." *International Relations* 22 (4): 475-492.

Hough, Peter. 2004. "Human Security and the International Order." *International Politics* 41 (4): 389–405.
`,
	Good: `## References

Axworthy, Lloyd. 1997. "Canada and Human Security." *International Journal* 52 (2): 183-196.

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

Chandler, David. 2008. "The Political and the Ethical." *International Relations* 22 (4): 475-492.

Hough, Peter. 2004. "Human Security and the International Order." *International Politics* 41 (4): 389-405.
`,
	Source: "The Chicago Manual of Style, 18th edition, on the en dash",
	Since:  "0.1.0",
	check: func(p *pass) {
		for _, list := range p.lists() {
			type place struct {
				l          *printed
				start, end int
			}
			forms := map[string][]place{}
			for _, l := range list {
				at, ok := l.rangeText()
				if !ok || l.pagesText() == "" {
					continue // a number of a report, for one
				}
				dash := strings.TrimSpace(l.text[at.dash:at.dashEnd])
				if dash == "-" || dash == "‐" || dash == "–" {
					forms[strings.Replace(dash, "‐", "-", 1)] = append(forms[strings.Replace(dash, "‐", "-", 1)], place{l, at.dash, at.dashEnd})
				}
			}
			first, ok := minority(len(forms["-"]), len(forms["–"]))
			if !ok {
				continue
			}
			wrong, right, message := forms["–"], "-", "the range has an en dash, in most entries it has a hyphen"
			if first {
				wrong, right, message = forms["-"], "–", "the range has a hyphen, in most entries it has an en dash"
			}
			for _, at := range wrong {
				start, end := at.start, at.end
				dash := strings.TrimSpace(at.l.text[start:end])
				start += strings.Index(at.l.text[start:end], dash)
				span := at.l.span(start, start+len(dash))
				f := p.reportReference(at.l.Listed, span, "%s", message)
				f.Fixes = []Fix{{"write " + right, []Edit{{span, right}}}}
			}
		}
		p.spacedDashes()
	},
}

// spacedDashes reports the dashes between words that are hyphens in some entries
// and en dashes in others.
func (p *pass) spacedDashes() {
	for _, list := range p.lists() {
		type place struct {
			l  *printed
			at int
		}
		var hyphens, dashes []place
		for _, l := range list {
			if !strings.Contains(l.text, " - ") && !strings.Contains(l.text, " – ") {
				continue
			}
			m := spacedDash.FindStringSubmatchIndex(l.text)
			switch {
			case m == nil || l.isLink(m[2]):
			case l.text[m[2]:m[3]] == "-":
				hyphens = append(hyphens, place{l, m[2]})
			default:
				dashes = append(dashes, place{l, m[2]})
			}
		}
		first, ok := minority(len(hyphens), len(dashes))
		if !ok || !first {
			continue // a hyphen between spaces is what is wrong
		}
		for _, at := range hyphens {
			span := at.l.span(at.at, at.at+1)
			f := p.reportReference(at.l.Listed, span, "a hyphen stands for the dash that other entries have")
			f.Fixes = []Fix{{"write –", []Edit{{span, "–"}}}}
		}
	}
}

var spacedDash = regexp.MustCompile(`[\p{L}\d] (-|–) [\p{L}\d]`)
