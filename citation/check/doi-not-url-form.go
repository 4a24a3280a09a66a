package check

import (
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var doiNotURLForm = &Rule{
	ID:       "doi-not-url-form",
	Family:   Identifiers,
	Severity: citation.Info,
	Title:    "a DOI is not printed as an address",
	Doc: `A DOI is printed as the address that resolves it, https://doi.org/ and the DOI, so
that readers can follow it. The forms "doi:10...", "https://dx.doi.org/..." and the bare
DOI are older ones.

Without a style the form of most entries of the list is taken as meant, and only the
others are reported. In data files a bare DOI is right.`,
	Bad: `## References

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326. https://doi.org/10.1017/S0260210500112033.

Chandler, David. 2008. "The Political and the Ethical." *International Relations* 22 (4): 475-492. https://doi.org/10.1177/0047117808097310.

Hough, Peter. 2004. "Human Security." *International Politics* 41 (4): 389-405. https://doi.org/10.1057/palgrave.ip.8800098.

Zwi, Anthony B. 2004. "Global Health." *International Affairs* 80 (4): 637-653. doi:10.1111/j.1468-2346.2004.00406.x.
`,
	Good: `## References

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326. https://doi.org/10.1017/S0260210500112033.

Chandler, David. 2008. "The Political and the Ethical." *International Relations* 22 (4): 475-492. https://doi.org/10.1177/0047117808097310.

Hough, Peter. 2004. "Human Security." *International Politics* 41 (4): 389-405. https://doi.org/10.1057/palgrave.ip.8800098.

Zwi, Anthony B. 2004. "Global Health." *International Affairs* 80 (4): 637-653. https://doi.org/10.1111/j.1468-2346.2004.00406.x.
`,
	Source: "The Chicago Manual of Style, 18th edition, on DOIs; Publication Manual of the APA, 7th edition, on DOIs; Crossref, DOI display guidelines",
	Since:  "0.1.0",
	check: func(p *pass) {
		for _, list := range p.lists() {
			type place struct {
				l          *printed
				start, end int
				doi        string
			}
			var old []place
			urls := 0
			for _, l := range list {
				dois := l.dois()
				if len(dois) == 0 {
					continue
				}
				m := dois[0]
				doi, _ := citation.TrimDOI(l.text[m[4]:m[5]])
				parsed, err := citation.ParseDOI(doi)
				switch before := l.text[m[2]:m[3]]; {
				case err != nil:
				case strings.EqualFold(strings.TrimSpace(before), "https://doi.org/"):
					urls++
				case strings.Contains(before, "://") && !strings.Contains(before, "doi.org"):
				default:
					old = append(old, place{l, m[2], m[4] + len(doi), parsed})
				}
			}
			if _, ok := minority(len(old), urls); p.opt.Style == AnyStyle && (!ok || len(old) > urls) {
				continue
			}
			for _, at := range old {
				span := at.l.span(at.start, at.end)
				f := p.reportReference(at.l.Listed, span, "the DOI is not printed as %s", citation.DOIURL(at.doi))
				if span.Len() == at.end-at.start && (at.start == 0 || isBlank(at.l.text[at.start-1])) {
					f.Fixes = []Fix{{"print the address of the DOI", []Edit{{span, citation.DOIURL(at.doi)}}}}
				}
			}
		}
	},
}

// dois returns the matches of printedDOI. Several rules ask for them.
func (q *printed) dois() [][]int {
	q.doisOnce.Do(func() { q.doisAt = findDOIs(q.text) })
	return q.doisAt
}

// findDOIs returns the matches of printedDOI in a text. Before a DOI it looks back as far as a match
// can begin, behind the fourth space or line end: "https://example.org/doi : 10.1000/1".
func findDOIs(text string) [][]int {
	from := strings.Index(text, "10.")
	if from < 0 {
		return nil
	}
	for range 4 {
		from = len(strings.TrimRight(text[:max(0, strings.LastIndexAny(text[:from], " \t\r\n\f"))], " \t\r\n\f"))
	}
	found := printedDOI.FindAllStringSubmatchIndex(text[from:], -1)
	shift(found, from)
	return found
}

// shift adds to the places of matches how far from its beginning a text was searched. All
// groups of these take part in a match.
func shift(matches [][]int, by int) {
	for _, m := range matches {
		for i := range m {
			m[i] += by
		}
	}
}

var printedDOI = sieve.Late(`(?i)((?:https?://(?:[^\s<>]*?/|(?:dx\.)?doi\.org/[ \t]*\r?\n[ \t]*))?(?:\bdoi\s?:\s?|\bdoi\s)?)(\b10\.\d{4,9}/[^\s<>"“”]+)`)
