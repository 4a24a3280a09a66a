package reflist

import "github.com/refwright/refwright/citation/reflist/internal/lexicon"

// terms gives what stands between marks its field where it is a term of a list that nothing was
// made of, or that was taken for the end of a publisher: a medium, "[en ligne]", or that the work is "in press".
func (r *modelReader) terms(t *tokenized) {
	const longest = 3 // words
	for _, of := range [...]tag{publisherTag, placeTag} {
		for _, s := range r.stints(of) {
			if i := s.last - 1; i > s.first+1 && (r.sights[i-1].class == stopClass || r.sights[i-1].class == commaClass) && lexicon.Lowered(lexicon.Media, r.printed(t, i, i+1)) {
				r.path[i-1], r.path[i] = uint8(tags[of].after), uint8(mediumTag)
			}
		}
	}
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
