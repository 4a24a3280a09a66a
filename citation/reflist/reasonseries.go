package reflist

import "slices"

// collections makes series of what stands as a series does behind the publisher, and was
// taken for what the work is in or for a remark: behind "coll.", in quotes, "Paris, Seuil,
// « Poétique », 1975", or in brackets, "Paris: Seuil, 1972 (Poétique)".
func (r *modelReader) collections() {
	if slices.Contains(r.path, uint8(collectionTag)) || !slices.Contains(r.path, uint8(titleTag)) {
		return
	}
	published := -1
	for i, p := range r.path {
		if tag(p) == publisherTag || tag(p) == placeTag {
			published = i
			break
		}
	}
	if published < 0 {
		return
	}
	for _, t := range [...]tag{containerTag, noteTag} {
		for _, s := range r.stints(t) {
			if s.first < published || !r.standsAsSeries(s, t == noteTag) {
				continue
			}
			last := s.first
			for last < s.last && r.sights[last].class != numberClass {
				last++
			}
			for last > s.first && !r.sights[last-1].isWord() && r.sights[last-1].class != closeClass {
				last--
			}
			for first := s.first; first < last; first++ {
				if r.sights[first].class != quoteClass {
					r.give(s.first, first, afterPublisher)
					r.give(first, last, collectionTag)
					break
				}
			}
			for i := last; i < s.last; i++ {
				r.path[i] = uint8(afterOther)
				if r.sights[i].class == numberClass {
					r.path[i] = uint8(collectionNumberTag)
				}
			}
			return
		}
	}
}

// standsAsSeries reports whether a stretch behind the publisher stands as a series does. A
// remark in brackets must look like a title too.
func (r *modelReader) standsAsSeries(s stint, remark bool) bool {
	const longest = 14 // sights
	words := 0
	for i := s.first; i < s.last; i++ {
		w := &r.sights[i]
		if w.class == linkClass || w.shape == yearShape || w.cues&(accessCue|thesisCue|translatorCue) != 0 && w.shape != shortLowerShape {
			return false
		}
		if w.class == wordClass {
			words++
		}
	}
	if words == 0 || s.last-s.first > longest {
		return false
	}
	first, before := s.first, s.first-1
	quoted := r.sights[first].class == quoteClass
	if quoted {
		first++
	}
	for ; before >= 0 && (r.sights[before].class == quoteClass || r.sights[before].class == stopClass || r.sights[before].class == colonClass); before-- {
		quoted = quoted || r.sights[before].class == quoteClass
	}
	if before < 0 || first >= s.last {
		return false
	}
	switch b := &r.sights[before]; {
	case b.class == wordClass && b.cues&seriesCue != 0 && b.cues&journalCue == 0 && r.isVacant(before):
		return true
	case quoted && (b.class == commaClass || b.class == openClass):
		return true
	case remark && b.class == openClass:
		last := s.last
		if r.isShortSeries(s) {
			return true
		}
		return (r.sights[first].shape == titleShape || r.sights[first].cues&seriesCue != 0) && last < len(r.sights) && r.sights[last].class == closeClass && r.sights[first].cues&(editionCue|editorCue|monthCue) == 0
	}
	return false
}

// isShortSeries reports whether a remark is a word in small letters and a number, closed by
// the bracket, as the short name of a series: "(stw 658)".
func (r *modelReader) isShortSeries(s stint) bool {
	if s.last-s.first != 2 || r.near(s.last).class != closeClass || r.sights[s.first+1].class != numberClass {
		return false
	}
	w := &r.sights[s.first]
	return w.class == wordClass && (w.shape == lowerShape || w.shape == shortLowerShape) && w.cues == 0
}
