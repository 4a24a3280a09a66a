package reflist

import (
	"slices"

	"github.com/refwright/refwright/internal/sieve"
)

// originalLead is what leads to another publication of a work than the one that is cited: a
// thesis that was published, what was translated.
var originalLead = sieve.MustCompile(`(?i)(?:\bzugl(?:eich\b|\.)|\b[eé]d\. or(?:ig)?\.|\btit(?:olo|re|\.) or(?:ig(?:inale?)?\b|\.)|\btítulo original\b|\borig\.-ausg\.|\boriginally (?:published|submitted)\b)`)

// originals takes for a remark what is said of another publication behind the year of the
// one that is cited, up to the bracket that closes or the end: "Munich: Beck, 1936. Zugl.:
// Munich, Univ., Diss., 1933".
func (r *modelReader) originals(t *tokenized) {
	year := slices.Index(r.path, uint8(yearTag))
	if year < 0 {
		return
	}
	lead := originalLead.FindStringIndex(t.clean)
	if lead == nil {
		return
	}
	first := slices.IndexFunc(r.sights, func(s sight) bool { return t.tokens[s.token].clean >= lead[0] })
	if first < year {
		return
	}
	depth := r.sights[first].depth
	for i := first; i < len(r.path) && (depth == 0 || r.sights[i].depth >= depth); i++ {
		switch of := tag(r.path[i]); of {
		case urlTag, doiTag, pmidTag, bookNumberTag, originalYearTag:
		default:
			if tags[of].role == valueRole {
				r.path[i] = uint8(noteTag)
			}
		}
	}
}
