package reflist

// Names behind "edited by" that have the family name first are seldom seen by the model:
// it takes their first word for one that leads to something, or takes both words for given names.
// Here they become names, and the rules divide them ([modelReader.divide]).

// led mends the names of a path that words such as "edited by" lead to.
func (r *modelReader) led() {
	r.ledNames(editorLead, editorTags)
	r.ledNames(otherLead, otherTags)
	r.familyless(editorTags)
	r.familyless(otherTags)
}

// ledNames makes names of the words that were left to what leads to them: "edited by Peat
// Ann", and "by Peat" before Ann.
func (r *modelReader) ledNames(lead tag, of nameTags) {
	for i := 1; i < len(r.path); i++ {
		by := &r.sights[i-1]
		if tag(r.path[i-1]) != lead || tags[r.path[i]].role == valueRole || by.cues&(editorCue|translatorCue) == 0 || by.shape != shortLowerShape && by.shape != lowerShape {
			continue
		}
		first := i
		for i < len(r.path) && tags[r.path[i]].role != valueRole && r.isNameWord(i) {
			i++
		}
		if first < i && (i < len(r.path) && isNameTag(tag(r.path[i]), of) && r.sights[i].isWord() || i-first > 1) {
			r.give(first, i, of.family)
		}
	}
}

// isNameWord reports whether a word has the form of a name and is none that leads to one.
func (r *modelReader) isNameWord(i int) bool {
	s := &r.sights[i]
	return s.class == wordClass && (s.shape == titleShape || s.shape == mixedShape) && s.cues&(editorCue|translatorCue|abbreviationCue) == 0
}

// familyless gives a name of given names alone a family name, the last of them. A name of
// one word shares that of the next: "Ann and Bo Reed".
func (r *modelReader) familyless(of nameTags) {
	for i := 0; i < len(r.path); i++ {
		if !isNameTag(tag(r.path[i]), of) || tag(r.path[i]) == of.next {
			continue
		}
		words, last, other := 0, -1, false
		for ; i < len(r.path) && isNameTag(tag(r.path[i]), of) && tag(r.path[i]) != of.next; i++ {
			switch {
			case tag(r.path[i]) == of.given && r.isNameWord(i):
				words++
				last = i
			case tag(r.path[i]) != of.given || r.sights[i].class != dashClass:
				other = true
			}
		}
		if words == 2 && !other {
			r.path[last] = uint8(of.family)
		}
	}
}
