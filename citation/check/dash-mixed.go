package check

import (
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
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
			p.mixedRanges(list)
			p.spacedDashes(list)
		}
	},
}

// mixedRanges reports the ranges of pages with the mark that fewer entries have.
func (p *pass) mixedRanges(list []*printed) {
	hyphens := printForm{text: "-", message: "the range has a hyphen, in most entries it has an en dash"}
	dashes := printForm{text: "–", message: "the range has an en dash, in most entries it has a hyphen"}
	for _, l := range list {
		at, ok := l.rangeText()
		if !ok || l.pagesText() == "" {
			continue // a number of a report, for one
		}
		mark := strings.TrimSpace(l.text[at.dash:at.dashEnd])
		start := at.dash + strings.Index(l.text[at.dash:at.dashEnd], mark)
		place := stretch{l, start, start + len(mark)}
		switch mark {
		case "-", "‐":
			hyphens.places = append(hyphens.places, place)
		case "–":
			dashes.places = append(dashes.places, place)
		}
	}
	p.reportMixed(hyphens, dashes)
}

// spacedDashes reports the dashes between words that are hyphens in some entries
// and en dashes in others; a hyphen between spaces is what is wrong.
func (p *pass) spacedDashes(list []*printed) {
	hyphens := printForm{text: "-", message: "a hyphen stands for the dash that other entries have"}
	dashes := printForm{text: "–"}
	for _, l := range list {
		if !strings.Contains(l.text, " - ") && !strings.Contains(l.text, " – ") {
			continue
		}
		m := spacedDash.FindStringSubmatchIndex(l.text)
		if m == nil || l.isLink(m[2]) {
			continue
		}
		place := stretch{l, m[2], m[3]}
		if place.text() == "-" {
			hyphens.places = append(hyphens.places, place)
		} else {
			dashes.places = append(dashes.places, place)
		}
	}
	p.reportMixed(hyphens, dashes)
}

var spacedDash = sieve.Late(`[\p{L}\d] (-|–) [\p{L}\d]`)
