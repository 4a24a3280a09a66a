package check

import (
	"slices"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var journalAbbreviationMixed = &Rule{
	ID:       "journal-abbreviation-mixed",
	Family:   List,
	Severity: citation.Info,
	Title:    "one journal is printed abbreviated and in full",
	Doc: `A list prints the names of its journals in full, or abbreviates them. This journal
stands in it in both forms.`,
	Bad: `## References

Axworthy, Lloyd. 1997. "Canada and Human Security." *International Journal* 52 (2): 183-196.

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

Hough, Peter. 2004. "Human Security and the International Order." *International Politics* 41 (4): 389-405.

Zwi, Anthony B. 2004. "Global Health." *Rev. Int. Stud.* 80 (4): 637-653.
`,
	Good: `## References

Axworthy, Lloyd. 1997. "Canada and Human Security." *International Journal* 52 (2): 183-196.

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

Hough, Peter. 2004. "Human Security and the International Order." *International Politics* 41 (4): 389-405.

Zwi, Anthony B. 2004. "Global Health." *Review of International Studies* 80 (4): 637-653.
`,
	Source: "Observed in: reference lists of published articles",
	Since:  "0.1.0",
	check: func(p *pass) {
		for _, list := range p.lists() {
			var full, short, cut []*printed
			for _, l := range list {
				if !isJournal(l.Reference) || !sureOf(l, citation.VarContainerTitle) {
					continue
				}
				if text := l.Reference.ContainerTitle.Plain(); shortWord.MatchString(text) {
					short = append(short, l)
				} else if len(contentWords(fold(text))) > 1 {
					full = append(full, l)
					if _, end, ok := l.field(citation.VarContainerTitle, -1, ""); ok && strings.HasPrefix(l.text[end:], ".") {
						cut = append(cut, l) // the stop may be that of the name: "World Polit. 63"
					}
				}
			}
			done := map[string]bool{}
			for _, s := range slices.Concat(short, cut) {
				text := fold(s.Reference.ContainerTitle.Plain())
				for _, l := range full {
					name := fold(l.Reference.ContainerTitle.Plain())
					if done[text] || name == text || !isAbbreviationOf(text, name) {
						continue
					}
					done[text] = true
					wrong, other := s, l
					if len(short) > len(full) {
						wrong, other = l, s
					}
					f := p.reportReference(wrong.Listed, wrong.place(citation.VarContainerTitle, -1), "%q is %q in another entry", wrong.Reference.ContainerTitle.Plain(), other.Reference.ContainerTitle.Plain())
					f.Confidence = 0.8
					f.References = append(f.References, other.Reference.ID)
					p.relateReference(f, other.Listed, other.place(citation.VarContainerTitle, -1), "the other form")
				}
			}
		}
	},
}

var shortWord = sieve.MustCompile(`\p{L}{1,8}\.(?:\s|$)`)

// isAbbreviationOf reports whether each word of a short name begins the word of
// the full name, and at least one is cut.
func isAbbreviationOf(short, full string) bool {
	x, y := contentWords(short), contentWords(full)
	if len(x) != len(y) || len(x) < 2 {
		return false
	}
	cut := false
	for i := range x {
		if !strings.HasPrefix(y[i], x[i]) {
			return false
		}
		cut = cut || x[i] != y[i]
	}
	return cut
}
