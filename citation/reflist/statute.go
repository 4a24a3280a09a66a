package reflist

import (
	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/tokens"
	"github.com/refwright/refwright/internal/sieve"
)

// statute is an act of a parliament by its short title and year at the head of a reference, with its chapter if that is
// printed: "Housing Act 1980, c. 51", "Town and Country Planning (Scotland) Act 1997 (c. 8)". No list has so many of them
// that a labeller would have learnt how they are printed.
// Source: Cite Them Right, on UK statutes.
var statute = sieve.MustCompile(`^((?:(?:\p{Lu}[\p{L}\p{M}'’&-]*|and|of|the|for|in|to|on|or|\([^()\d]{2,40}\)),? )+(?:Acts?|Regulations)(?: \(\p{Lu}[\p{L} ]{2,30}\))?),? \(?((?:1[2-9]|20)\d\d)\)?(?:,? \(?(?:c|ch|chap|cap|asp)\.? ?(\d{1,3})\)?)?(?:[.,]|$)`)

// labelStatute labels the title, the year and the number of an act, whatever a labeller took them for, and reports whether
// the reference is one.
func labelStatute(t *tokens.Item, labels []tokens.Label) bool {
	m := statute.FindStringSubmatchIndex(t.Clean)
	if m == nil {
		return false
	}
	const sure = 0.9
	label := func(group int, v citation.Variable, part tokens.Part) {
		if m[2*group] < 0 {
			return
		}
		first, last := t.TokenRange(m[2*group], m[2*group+1])
		for i := first; i < last; i++ {
			labels[i] = tokens.Label{Variable: v, Part: part, Confidence: sure}
		}
	}
	_, end := t.TokenRange(m[0], m[1])
	clear(labels[:end])
	for i, l := range labels[end:] {
		switch l.Variable {
		case citation.VarTitle, citation.VarIssued, citation.VarAuthor, citation.VarNumber:
			labels[end+i] = tokens.Label{}
		}
	}
	label(1, citation.VarTitle, tokens.Whole)
	label(2, citation.VarIssued, tokens.YearPart)
	label(3, citation.VarNumber, tokens.Whole)
	return true
}
