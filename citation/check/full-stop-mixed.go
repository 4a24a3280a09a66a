package check

import (
	"strings"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var fullStopMixed = &Rule{
	ID:       "full-stop-mixed",
	Family:   List,
	Severity: citation.Info,
	Title:    "some entries end with a full stop and others without",
	Doc: `Every entry of a list ends with a full stop, or none does. Entries that end with an
address are a group of their own, since some manuals have no full stop behind an address;
so are those that end with a DOI which is none. The date of a visit behind an address is
left alone.
In each group the form that fewer entries have is reported.`,
	Bad: `## References

Axworthy, Lloyd. 1997. "Canada and Human Security." *International Journal* 52 (2): 183-196.

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

Chandler, David. 2008. "The Political and the Ethical." *International Relations* 22 (4): 475-492.

Hough, Peter. 2004. "Human Security and the International Order." *International Politics* 41 (4): 389-405
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
			var stopped, open [endsInVisit + 1][]*printed // with a full stop and without, by what they end with
			for _, l := range list {
				s := strings.TrimRight(l.text[:l.end()], " \t\n")
				if s == "" || doiInBrackets.MatchString(lastWords(s)) {
					continue
				}
				if end := endOf(s); endsInStop(s) {
					stopped[end] = append(stopped[end], l)
				} else {
					open[end] = append(open[end], l)
				}
			}
			for _, end := range [...]entryEnd{endsInText, endsInAddress, endsInNumber} {
				with, without := stopped[end], open[end]
				first, ok := minority(len(with), len(without))
				if !ok || end == endsInText && first {
					continue
				}
				what := ""
				switch end {
				case endsInAddress:
					what = " with an address"
				case endsInNumber:
					what = " with a DOI"
				}
				if first {
					for _, l := range with {
						at := l.end()
						span := l.span(at-1, at)
						f := p.reportReference(l.Listed, span, "a full stop ends the entry, and most entries%s have none", what)
						f.Fixes = []Fix{{"remove the full stop", []Edit{{span, ""}}}}
					}
					continue
				}
				for _, l := range without {
					end := l.end()
					_, size := utf8.DecodeLastRuneInString(l.text[:end])
					f := p.reportReference(l.Listed, l.span(end-size, end), "no full stop ends the entry, and most entries%s have one", what)
					if end == len(strings.TrimRight(l.text, " \t\r\n\f")) && !strings.ContainsAny(l.text[end-size:end], ",;:-") {
						at := l.span(end-size, end).End
						f.Fixes = []Fix{{"add a full stop", []Edit{{citation.Span{Start: at, End: at}, "."}}}}
					}
				}
			}
		}
	},
}

// An entryEnd is what an entry ends with. Those of one kind are held to one habit.
type entryEnd uint8

const (
	endsInText    entryEnd = iota
	endsInAddress          // a URL
	endsInNumber           // a DOI without an address
	endsInVisit            // the date of a visit, before which an address has no stop
)

// endOf returns what an entry ends with.
func endOf(s string) entryEnd {
	last := lastWords(s)
	switch {
	case strings.Contains(last, "://") || strings.Contains(last, "www."):
		return endsInAddress
	case endsInLink.MatchString(last):
		return endsInNumber
	case visitEnd.MatchString(s):
		return endsInVisit
	}
	return endsInText
}

// visitEnd is the date of a visit behind an address.
var visitEnd = sieve.MustCompile(`https?://\S+\s[^:/"“”]{6,40}$`)

// lastWords returns the last two words of a text, in which an address or
// identifier at its end stands.
func lastWords(s string) string {
	i := strings.LastIndexByte(s, ' ')
	if i < 0 {
		return s
	}
	return s[strings.LastIndexByte(s[:i], ' ')+1:]
}

var endsInLink = sieve.MustCompile(`(?:https?://|www\.|\bdoi:\s?|\b10\.\d{4,9}/)[^\s]*$`)

// endsInStop reports whether a mark ends a text that ends a sentence, perhaps
// before quotes, brackets or markup.
func endsInStop(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "\"”»’')*_]"))
	return strings.ContainsRune(".?!…", last)
}
