package intext

import (
	"slices"
	"strings"

	"github.com/refwright/refwright/internal/sieve"
)

// In a document that cites by raised numbers one that is a part of the sentence stands on the
// line, behind a word: "(ref 10)", "the work of refs. 11 and 12".
//
// Source: ACS Guide to Scholarly Communication, 4.3.1; Nature, formatting guide, "References".

// refWord is such a word; the first number stands behind it.
var refWord = sieve.Late(`(?:^|[^\p{L}\d])[Rr]efs?\.?[ \x{a0}]`)

// addSpelled adds the numbers behind words to the groups of the document.
func (n *numbers) addSpelled(blocks []*block) {
	for _, b := range blocks {
		if b.kind == heading || b.noCite {
			continue
		}
		added := false
		for _, m := range refWord.FindAllStringIndex(b.Text, -1) {
			if g, ok := spelledGroup(b.Text, m[1]); ok {
				g.form = n.form
				n.groups[b] = append(n.groups[b], g)
				added = true
			}
		}
		if added {
			slices.SortStableFunc(n.groups[b], func(x, y numberGroup) int { return x.start - y.start })
		}
	}
}

// spelledGroup reads the numbers at an offset of the text: "8", "11 and 12", "3–5, 7".
func spelledGroup(text string, at int) (g numberGroup, ok bool) {
	g.start = at
	for p := at; ; {
		item, to, ok := numberRange(text, p, len(text))
		if !ok {
			break
		}
		g.items, g.end = append(g.items, item), to
		p = skipBlanks(text, to, len(text))
		if p < len(text) && (text[p] == ',' || text[p] == '&') {
			p = skipBlanks(text, p+1, len(text))
		}
		if end := wordEnd(text, p, len(text)); ands[strings.ToLower(text[p:end])] {
			p = skipBlanks(text, end, len(text))
		}
		if p == skipBlanks(text, to, len(text)) {
			break // nothing joins it
		}
	}
	return g, len(g.items) > 0 && endsGlued(text, g.end)
}
