package check

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var periodQuoteOrder = &Rule{
	ID:       "period-quote-order",
	Family:   List,
	Severity: citation.Info,
	Title:    "the full stop stands before the quotation mark in some entries, and behind it in others",
	Doc: `American usage puts a full stop or comma before the closing quotation mark, British usage
behind it. A list keeps to one of them. Without a style the form that fewer entries
have is reported, once an entry; with a style of Chicago or the APA it is the British one, in lists that
join names in English: other languages have habits of their own.

Where a mark stands on both sides it is punctuation-doubled.`,
	Bad: `## References

Axworthy, Lloyd. 1997. "Canada and Human Security." *International Journal* 52 (2): 183-196.

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

Chandler, David. 2008. "The Political and the Ethical." *International Relations* 22 (4): 475-492.

Hough, Peter. 2004. "Human Security and the International Order". *International Politics* 41 (4): 389-405.
`,
	Good: `## References

Axworthy, Lloyd. 1997. "Canada and Human Security." *International Journal* 52 (2): 183-196.

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

Chandler, David. 2008. "The Political and the Ethical." *International Relations* 22 (4): 475-492.

Hough, Peter. 2004. "Human Security and the International Order." *International Politics* 41 (4): 389-405.
`,
	Source: "The Chicago Manual of Style, 18th edition, on periods and commas in relation to closing quotation marks",
	Since:  "0.1.0",
	check: func(p *pass) {
		for _, list := range p.lists() {
			type place struct {
				l          *printed
				start, end int
			}
			var inside, outside []place
			for _, l := range list {
				start, end, ok := l.field(citation.VarTitle, -1, "")
				if !ok || !titleOpens.MatchString(tail(l.text[:start], 2*utf8.UTFMax)) {
					continue
				}
				if m := stopInside.FindStringSubmatchIndex(l.text[end:]); m != nil {
					inside = append(inside, place{l, end, end + m[3]})
				} else if m := stopOutside.FindStringIndex(l.text[end:]); m != nil && !strings.HasSuffix(l.text[:end], "?") && !strings.HasSuffix(l.text[:end], "!") {
					outside = append(outside, place{l, end, end + m[1]})
				}
			}
			if p.opt.Style != AnyStyle { // guillemets are of other languages
				foreign := func(at place) bool { return strings.ContainsAny(at.l.text[at.start:at.end], "»«") }
				inside, outside = slices.DeleteFunc(inside, foreign), slices.DeleteFunc(outside, foreign)
			}
			first, ok := minority(len(inside), len(outside))
			strict := p.opt.Style != AnyStyle && isEnglish(list)
			wrong, message := outside, "the closing quotation mark stands before the punctuation"
			switch {
			case strict:
			case !ok:
				continue
			case first:
				wrong, message = inside, "the closing quotation mark stands behind the punctuation"
			}
			if !strict {
				message += ", in most entries it is the other way round"
			}
			for _, at := range wrong {
				span := at.l.span(at.start, at.end)
				f := p.reportReference(at.l.Listed, span, "%s", message)
				mark, size := utf8.DecodeRuneInString(at.l.text[at.start:at.end])
				if span.Len() == at.end-at.start {
					f.Fixes = []Fix{{"change their order", []Edit{{span, at.l.text[at.start+size:at.end] + string(mark)}}}}
				}
			}
		}
	},
}

var (
	titleOpens  = sieve.Late(`["“„«‘'][*_]?$`)
	stopInside  = sieve.Late(`^([.,]["”“»’'])(?:[^.,]|$)`)
	stopOutside = sieve.Late(`^["”“»’'][.,]`)
)
