package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

var titleCaseInconsistent = &Rule{
	ID:       "title-case-inconsistent",
	Family:   List,
	Severity: citation.Info,
	Off:      true,
	Title:    "a title is in another case than the others",
	Doc: `English titles have capitals in all their main words (headline style), or at the beginning
alone (sentence style), as the style of the list wants. Proper names and quotations make
it hard to tell, so the rule is off unless it is asked for; it looks at titles of four main
words and more.`,
	Bad: `## References

Axworthy, Lloyd. 1997. "Canada and Human Security at the End of the Century." *International Journal* 52 (2): 183-196.

Booth, Ken. 1991. "Security and Emancipation in the Study of Politics." *Review of International Studies* 17 (4): 313-326.

Chandler, David. 2008. "The Political and the Ethical Side of Human Security." *International Relations* 22 (4): 475-492.

Hough, Peter. 2004. "Human Security and the International Order." *International Politics* 41 (4): 389-405.

Zwi, Anthony B. 2004. "Human security and the challenge of global health." *International Affairs* 80 (4): 637-653.
`,
	Good: `## References

Axworthy, Lloyd. 1997. "Canada and Human Security at the End of the Century." *International Journal* 52 (2): 183-196.

Booth, Ken. 1991. "Security and Emancipation in the Study of Politics." *Review of International Studies* 17 (4): 313-326.

Chandler, David. 2008. "The Political and the Ethical Side of Human Security." *International Relations* 22 (4): 475-492.

Hough, Peter. 2004. "Human Security and the International Order." *International Politics* 41 (4): 389-405.

Zwi, Anthony B. 2004. "Human Security and the Challenge of Global Health." *International Affairs* 80 (4): 637-653.
`,
	Source: "The Chicago Manual of Style, 18th edition, on headline-style and sentence-style capitalization",
	Since:  "0.1.0",
	check: func(p *pass) {
		for _, list := range p.lists() {
			var headline, sentence []*printed
			for _, l := range list {
				if l.Reference.Language != "en" {
					continue
				}
				words := strings.Fields(l.Reference.Title.Plain())
				small, capital, runs := 0, 0, 0 // runs of words with capitals: what they name
				name := -1                      // the last word with a capital
				for i, w := range words {
					w = strings.TrimLeft(w, "\"'“‘(")
					r, _ := utf8.DecodeRuneInString(w)
					switch {
					case i == 0 || utf8.RuneCountInString(w) < 4 || smallWord(w):
					case unicode.IsLower(r):
						small++
					case unicode.IsUpper(r):
						capital++
						if name < i-1 || name < 0 {
							runs++
						}
						name = i
					}
				}
				switch {
				case small+capital < 3:
				case 4*capital >= 3*(small+capital):
					headline = append(headline, l)
				case 5*small >= 3*(small+runs): // names of places have capitals
					sentence = append(sentence, l)
				}
			}
			first, ok := minority(len(headline), len(sentence))
			if !ok {
				continue
			}
			wrong, message := sentence, "the title is in sentence style, most are in headline style"
			if first {
				wrong, message = headline, "the title is in headline style, most are in sentence style"
			}
			for _, l := range wrong {
				p.reportReference(l.Listed, l.place(citation.VarTitle, -1), "%s", message).Confidence = 0.6
			}
		}
	},
}
