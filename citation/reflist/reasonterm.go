package reflist

import "github.com/refwright/refwright/citation/reflist/internal/lexicon"

// terms gives what stands between marks its field where it is a term of a list that nothing was
// made of: a medium, "[en ligne]", or that the work is "in press".
func (r *modelReader) terms(t *tokenized) {
	const longest = 3 // words
	for i := 0; i < len(r.path); {
		first := i
		for i < len(r.path) && r.sights[i].isWord() && (tag(r.path[i]) == noteTag || tags[r.path[i]].role != valueRole) {
			i++
		}
		if first == i || i-first > longest || i < len(r.path) && r.sights[i].isWord() {
			for i < len(r.path) && r.sights[i].isWord() {
				i++
			}
			for ; i < len(r.path) && !r.sights[i].isWord(); i++ {
			}
			continue
		}
		switch s := r.printed(t, first, i); {
		case first == 0:
		case lexicon.Lowered(lexicon.Media, s):
			r.give(first, i, mediumTag)
		case lexicon.Lowered(lexicon.StatusTerms, s):
			r.give(first, i, statusTag)
		}
	}
}
