package reflist

// join makes one of two stretches of a text that only punctuation parts.
func (r *modelReader) join() {
	for i := 1; i < len(r.path); i++ {
		t := tag(r.path[i-1])
		if tags[t].role != valueRole || t != titleTag && t != containerTag && t != publisherTag || tag(r.path[i]) == t {
			continue
		}
		j := i
		for j < len(r.path) && j < i+3 && tags[r.path[j]].role == afterRole && !r.sights[j].isWord() {
			j++
		}
		if j < len(r.path) && tag(r.path[j]) == t && !(t == publisherTag && r.isSeriesBracket(j)) {
			r.give(i, j, t)
		}
	}
}

// one leaves one stretch of a tag: of a title the first, of others the surest.
// What is left over of a title may be that of a book without one; the rest is a
// note.
func (r *modelReader) one(t tag) {
	found := r.stints(t)
	if len(found) < 2 {
		return
	}
	keep := 0
	if t != titleTag {
		for i, s := range found {
			if r.sure(s) > r.sure(found[keep]) {
				keep = i
			}
		}
	}
	container := len(r.stints(containerTag)) > 0
	for i, s := range found {
		if i == keep {
			continue
		}
		to := noteTag
		if t == titleTag && i > keep && !container && s.last-s.first > 1 {
			to, container = containerTag, true
		}
		r.give(s.first, s.last, to)
	}
}

// trim takes from remarks, organisations and given names without a family name what only
// leads elsewhere, and from the end of a genre the words that lead to what follows:
// "Paper presented at", "Report No.". Titles lose a bracket that opens at their end.
func (r *modelReader) trim() {
	for _, t := range [...]tag{titleTag, containerTag} {
		for _, s := range r.stints(t) {
			if last := s.last - 1; last > s.first && r.sights[last].class == openClass && r.sights[last].spaceBefore {
				r.path[last] = uint8(tags[t].after)
			}
		}
	}
	for _, t := range [...]tag{noteTag, genreTag, eventTag, numberTag, authorLiteral, authorGiven, editorGiven} {
		if t == authorGiven && hasTag(r.path, authorFamily) {
			continue
		}
		for _, s := range r.stints(t) {
			words, led := 0, 0
			for i := s.first; i < s.last; i++ {
				if r.sights[i].isWord() {
					words++
					if w := &r.sights[i]; w.cues&(leading|editionCue) != 0 && w.class != numberClass && w.shape != acronymShape {
						led++
					}
				}
			}
			if led == words && (t != editorGiven || words == 0) {
				r.give(s.first, s.last, linkLead)
			}
		}
	}
	for _, t := range [...]tag{pageFirstTag, pageLastTag} {
		for _, s := range r.stints(t) {
			for i := s.last - 1; i > s.first && !r.sights[i].isWord(); i-- {
				r.path[i] = uint8(afterNumbers)
			}
			if w := &r.sights[s.first]; s.last > s.first+1 && w.class == wordClass && w.cues&(issueCue|pageCue) != 0 && w.shape == shortLowerShape && w.prefix[0] != 0 {
				r.path[s.first] = uint8(pageLead) // "nr 147"
			}
		}
	}
	for _, s := range r.stints(numberTag) {
		i := s.first
		for i < s.last && (!r.sights[i].isWord() && r.sights[i].class != openClass || r.sights[i].cues&issueCue != 0) {
			i++
		}
		r.give(s.first, i, linkLead)
	}
	for _, s := range r.stints(genreTag) {
		i := s.last
		for i > s.first+1 {
			if w := &r.sights[i-1]; w.isWord() && w.cues&(issueCue|inCue) == 0 && w.shape != shortLowerShape {
				break
			}
			i--
		}
		if i > s.first && i < len(r.sights) && r.sights[i].class == stopClass && (r.sights[i-1].cues&abbreviationCue != 0 || r.near(i+1).class == commaClass) {
			r.path[i] = uint8(genreTag) // "diss."
			i++
		}
		r.give(i, s.last, linkLead)
	}
}

// ones leaves one of what a record has once.
func (r *modelReader) ones() {
	for _, t := range [...]tag{titleTag, containerTag, collectionTag, publisherTag, eventTag, genreTag, volumeTag, issueTag, editionTag} {
		r.one(t)
	}
}
