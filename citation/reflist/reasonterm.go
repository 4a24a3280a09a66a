package reflist

import "github.com/refwright/refwright/citation/reflist/internal/lexicon"

// terms finds the terms of a list that nothing was made of, or a part of something else: a medium,
// "[en ligne]", and that a work is "in press".
func (r *modelReader) terms() {
	r.mediumAtEnd()
	r.termsBetween()
}

// mediumAtEnd parts from a publisher or place the medium that it ends in behind a mark: "Bog Press. Kindle".
func (r *modelReader) mediumAtEnd() {
	for _, of := range [...]tag{publisherTag, placeTag} {
		for _, s := range r.stints(of) {
			if i := s.last - 1; i > s.first+1 && (r.sights[i-1].class == stopClass || r.sights[i-1].class == commaClass) && lexicon.Lowered(lexicon.Media, r.printed(i, i+1)) {
				r.path[i-1], r.path[i] = uint8(tags[of].after), uint8(mediumTag)
			}
		}
	}
}

// termsBetween gives what stands between marks and is in no field, or a remark, its field if it is a term.
func (r *modelReader) termsBetween() {
	const longest = 3 // words
	last := 0
	for first := 1; first < len(r.path); first = max(last, first+1) {
		if !r.sights[first].isWord() || r.sights[first-1].isWord() {
			continue
		}
		for last = first; last < len(r.path) && r.sights[last].isWord(); {
			last++
		}
		taken := hasOtherValue(r.path[first:last], func(t tag) bool { return t == noteTag })
		if taken || last-first > longest {
			continue
		}
		switch s := r.printed(first, last); {
		case lexicon.Lowered(lexicon.Media, s):
			r.give(first, last, mediumTag)
		case lexicon.Lowered(lexicon.StatusTerms, s):
			r.give(first, last, statusTag)
		}
	}
}
