package reflist

import (
	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/tokens"
	"github.com/refwright/refwright/internal/sieve"
)

// What parliaments and governments print is cited by what it is called and its number, which stand at the head of the
// reference. No list has so much of it that a labeller would have learnt how it is printed.

// statute is an act by its short title and year, with its chapter if that is printed: "Housing Act 1980, c. 51",
// "Town and Country Planning (Scotland) Act 1997 (c. 8)".
// Source: Cite Them Right, on UK statutes.
var statute = sieve.MustCompile(`^((?:(?:\p{Lu}[\p{L}\p{M}'’&-]*|and|of|the|for|in|to|on|or|\([^()\d]{2,40}\)),? )+(?:Acts?|Regulations)(?: \(\p{Lu}[\p{L} ]{2,30}\))?),? \(?((?:1[2-9]|20)\d\d)\)?(?:,? \(?(?:c|ch|chap|cap|asp)\.? ?(\d{1,3})\)?)?(?:[.,]|$)`)

// paper is a paper of a parliament with its number and the session that it belongs to, as those of Norway are printed, which
// is its date: "Meld. St. 28 (2015–2016). Peat".
var paper = sieve.MustCompile(`^(` + paperWords + `) ?(\d+(?::\d+)?(?: [A-Z]{1,2})?) \(((?:1[89]|20)\d\d)[–-](\d{2,4})\)[.,]?`)

// labelOfficial labels such a head of a reference, whatever a labeller took it for, and returns the type of the work, "" if
// the reference has no such head.
func labelOfficial(t *tokens.Item, labels []tokens.Label) citation.Type {
	const sure = 0.9
	var m []int
	label := func(group int, v citation.Variable, part tokens.Part) {
		if m[2*group] < 0 {
			return
		}
		first, last := t.TokenRange(m[2*group], m[2*group+1])
		for i := first; i < last; i++ {
			labels[i] = tokens.Label{Variable: v, Part: part, Confidence: sure}
		}
	}
	clearHead := func() []tokens.Label {
		_, end := t.TokenRange(m[0], m[1])
		clear(labels[:end])
		for i, l := range labels[end:] {
			switch l.Variable {
			case citation.VarIssued, citation.VarAuthor, citation.VarNumber:
				labels[end+i] = tokens.Label{}
			}
		}
		return labels[end:]
	}
	if m = statute.FindStringSubmatchIndex(t.Clean); m != nil {
		relabel(clearHead(), citation.VarTitle, citation.NoVariable)
		label(1, citation.VarTitle, tokens.Whole)
		label(2, citation.VarIssued, tokens.YearPart)
		label(3, citation.VarNumber, tokens.Whole)
		return citation.Legislation
	}
	if m = paper.FindStringSubmatchIndex(t.Clean); m != nil {
		if rest := clearHead(); !hasVariable(rest, citation.VarTitle) {
			relabel(rest, citation.VarContainerTitle, citation.VarTitle)
		}
		label(1, citation.VarGenre, tokens.Whole)
		label(2, citation.VarNumber, tokens.Whole)
		label(3, citation.VarIssued, tokens.YearPart)
		label(4, citation.VarIssued, tokens.EndYearPart)
		return citation.Report
	}
	return ""
}

// hasVariable reports whether a field is among labels.
func hasVariable(labels []tokens.Label, v citation.Variable) bool {
	for _, l := range labels {
		if l.Variable == v {
			return true
		}
	}
	return false
}

// relabel makes another field of one, or none.
func relabel(labels []tokens.Label, from, to citation.Variable) {
	for i := range labels {
		switch {
		case labels[i].Variable != from:
		case to == citation.NoVariable:
			labels[i] = tokens.Label{}
		default:
			labels[i].Variable = to
		}
	}
}
