package check

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

var fullStopMixed = &Rule{
	ID:       "full-stop-mixed",
	Family:   List,
	Severity: citation.Info,
	Title:    "some entries end with a full stop and others without",
	Doc: `Every entry of a list ends with a full stop, or none does. Entries that end with an
address are a group of their own, since some manuals have no full stop behind an address.
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
			for _, links := range [...]bool{false, true} {
				var with, without []*printed
				for _, l := range list {
					s := strings.TrimRight(l.text[:l.end()], " \t\n")
					if s == "" || endsInLink.MatchString(lastWords(s)) != links {
						continue
					}
					if endsInStop(s) {
						with = append(with, l)
					} else {
						without = append(without, l)
					}
				}
				first, ok := minority(len(with), len(without))
				if !ok || !links && first {
					continue
				}
				what := ""
				if links {
					what = " with an address"
				}
				if first {
					for _, l := range with {
						end := l.end()
						span := l.span(end-1, end)
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

// lastWords returns the last two words of a text, in which an address or
// identifier at its end stands.
func lastWords(s string) string {
	i := strings.LastIndexByte(s, ' ')
	if i < 0 {
		return s
	}
	return s[strings.LastIndexByte(s[:i], ' ')+1:]
}

var endsInLink = regexp.MustCompile(`(?:https?://|www\.|\bdoi:\s?|\b10\.\d{4,9}/)[^\s]*$`)

// endsInStop reports whether a mark ends a text that ends a sentence, perhaps
// before quotes, brackets or markup.
func endsInStop(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "\"”»’')*_]"))
	return strings.ContainsRune(".?!…", last)
}
