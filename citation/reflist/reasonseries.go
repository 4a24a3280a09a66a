package reflist

import (
	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
)

// collections makes series of what stands as a series does behind the publisher, and was
// taken for what the work is in, for a second title or for a remark: behind "coll.", in quotes, "Paris, Seuil,
// « Poétique », 1975", or in brackets, "Paris: Seuil, 1972 (Poétique)".
func (r *modelReader) collections() {
	if hasTag(r.path, collectionTag) || !hasTag(r.path, titleTag) {
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
	for _, t := range [...]tag{containerTag, noteTag, titleTag} {
		for i, s := range r.stints(t) {
			if t == titleTag && i == 0 || s.first < published || !r.standsAsSeries(s, t == noteTag) {
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
			for i := last; i < len(r.path) && (i < s.last || r.inNumberOfSeries(i)); i++ {
				r.path[i] = uint8(afterOther)
				if r.sights[i].class == numberClass {
					r.path[i] = uint8(collectionNumberTag)
				}
			}
			return
		}
	}
}

// seriesAtEnd makes the series of what was taken for a remark, another publisher or title and ends the reference of a book, behind the year and a
// comma, and has words in small letters as a title has: "Paris, Tourbe, 1992, La Librairie des marais".
func (r *modelReader) seriesAtEnd() {
	const fewest, longest = 3, 8 // words
	const telling = editorCue | translatorCue | editionCue | accessCue | urlCue | thesisCue | reportCue | noDateCue | pageCue | volumeCue | issueCue | monthCue | placeCue
	if hasTag(r.path, collectionTag) || hasTag(r.path, containerTag) || !hasTag(r.path, publisherTag) {
		return
	}
	found := r.stints(noteTag)
	if published := r.stints(publisherTag); len(published) > 1 {
		found = append(found, published[1:]...)
	}
	if titles := r.stints(titleTag); len(titles) > 1 {
		found = append(found, titles[1:]...)
	}
	if len(found) == 0 {
		return
	}
	s := found[len(found)-1]
	if s.first < 2 || tag(r.path[s.first-2]) != yearTag || r.sights[s.first-1].class != commaClass || r.valueAfter(s.last) < len(r.path) || r.sights[s.first].shape != titleShape {
		return
	}
	words, small := 0, false
	for i := s.first; i < s.last; i++ {
		w := &r.sights[i]
		if w.class != wordClass && w.class != dashClass || w.cues&telling != 0 && w.shape != shortLowerShape {
			return
		}
		words++
		small = small || w.shape == lowerShape || w.shape == shortLowerShape
	}
	if small && words >= fewest && words <= longest && !introduced.MatchString(r.item.Clean[r.item.Tokens[r.sights[s.first].token].Clean:]) {
		r.give(s.first, s.last, collectionTag)
	}
}

// ofSeries are the words between a volume and its series.
var ofSeries = lexicon.WordSet(`of de di von van af av`)

// seriesOfVolume makes a series of words in capitals behind a volume and "of", of which nothing was
// made, "In Bogs, volume 402 of Lecture Notes in Peat, pages 195–210", or what the work is in. That
// is what was taken for a remark then, if it stands before the volume.
func (r *modelReader) seriesOfVolume() {
	if hasTag(r.path, collectionTag) {
		return
	}
	for _, s := range r.stints(volumeTag) {
		of, last := s.last, s.last+1
		if last+1 >= len(r.path) || r.sights[of].class != wordClass || !ofSeries[r.printed(of, last)] || r.near(last).shape != titleShape {
			continue
		}
		if tag(r.path[of]) == containerTag {
			for last < len(r.path) && tag(r.path[last]) == containerTag {
				last++
			}
			r.path[of] = uint8(afterNumbers)
			r.give(of+1, last, collectionTag)
			r.remarkBeforeVolume(s.first)
			return
		}
		if !r.isVacant(of) {
			continue
		}
		for last < len(r.path) && r.isVacant(last) && r.sights[last].cues&pageCue == 0 && r.isPhrase(last) {
			last++
		}
		if r.near(last).class == commaClass || r.near(last).class == stopClass || r.near(last).class == openClass {
			r.path[of] = uint8(afterNumbers)
			r.give(of+1, last, collectionTag)
		}
		return
	}
}

// isPhrase reports whether a sight is a word, or the full stop of one that is abbreviated.
func (r *modelReader) isPhrase(i int) bool {
	switch r.sights[i].class {
	case wordClass, andClass:
		return true
	case stopClass:
		return r.near(i-1).cues&abbreviationCue != 0
	}
	return false
}

// remarkBeforeVolume makes what the work is in of the remark before a volume, behind another title.
func (r *modelReader) remarkBeforeVolume(volume int) {
	if hasTag(r.path, containerTag) || !hasTag(r.path[:volume], titleTag) {
		return
	}
	if before := r.valueBefore(volume); before >= 0 && tag(r.path[before]) == noteTag {
		first := before
		for first > 0 && tag(r.path[first-1]) == noteTag {
			first--
		}
		r.give(first, before+1, containerTag)
	}
}

// seriesBehindTitle parts from a title, or from what the work is in, the series that its last
// sentence or clause names, before a publisher: "Peat. Moor Series in Applied Salt. Bern: Bog".
func (r *modelReader) seriesBehindTitle() {
	if hasTag(r.path, collectionTag) {
		return
	}
	for _, of := range [...]tag{containerTag, titleTag} {
		for _, s := range r.stints(of) {
			after := r.valueAfter(s.last)
			if after == len(r.path) || tag(r.path[after]) != publisherTag && tag(r.path[after]) != placeTag || r.near(s.first-1).class == quoteClass {
				continue
			}
			for i := s.last - 2; i > s.first+1; i-- {
				if c := r.sights[i].class; c != stopClass && c != commaClass {
					continue
				}
				if r.namesSeries(i+1, s.last) {
					r.path[i] = uint8(afterTitle)
					r.give(i+1, s.last, collectionTag)
					return
				}
				break
			}
		}
	}
}

// namesSeries reports whether words in capitals are called as a series with a subject is: "Bog
// Series on Moss", "Lecture Notes in Peat".
func (r *modelReader) namesSeries(first, last int) bool {
	for i := first; i < last; i++ {
		if w := &r.sights[i]; w.class != andClass && (w.class != wordClass || w.shape != titleShape && w.shape != mixedShape && w.shape != acronymShape && w.shape != shortLowerShape) {
			return false
		}
	}
	for i := first; i+2 < last; i++ {
		word := r.printed(i, i+1)
		if (word == "Series" || word == "Notes" && i > first && r.printed(i-1, i) == "Lecture") && seriesSubject[r.printed(i+1, i+2)] {
			return true
		}
	}
	return false
}

// seriesSubject are the words between a series and its subject.
var seriesSubject = lexicon.WordSet(`in of on`)

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
	case !remark && b.class == openClass && !hasTag(r.path, containerLead):
		return true
	case remark && b.class == openClass:
		w, isClosed := &r.sights[first], s.last < len(r.sights) && r.sights[s.last].class == closeClass
		return isClosed && (w.shape == titleShape || w.cues&seriesCue != 0) && w.cues&(editionCue|editorCue|monthCue) == 0
	}
	return false
}

// inNumberOfSeries reports whether a sight goes on with the number of a series in brackets,
// which was taken for that of a volume.
func (r *modelReader) inNumberOfSeries(i int) bool {
	if r.sights[i].depth == 0 {
		return false
	}
	switch tag(r.path[i]) {
	case afterContainer, volumeLead, volumeTag:
		return true
	}
	return false
}

// isSeriesBracket reports whether what was taken for the rest of a publisher is a series in
// brackets: one word that is no place, or some with one in small letters. "Mohr (Paul Siebeck)"
// has none.
func (r *modelReader) isSeriesBracket(first int) bool {
	if r.sights[first-1].class != openClass {
		return false
	}
	words, small, named := 0, false, false
	last := first
	for ; last < len(r.path) && tag(r.path[last]) == publisherTag; last++ {
		w := &r.sights[last]
		if w.class != wordClass && w.class != dashClass && w.class != andClass {
			return false
		}
		if w.isWord() {
			words++
		}
		small = small || last > first && (w.shape == lowerShape || w.shape == shortLowerShape && w.class != andClass)
		named = named || w.cues&(placeCue|publisherCue|organizationCue) != 0 && w.shape != lowerShape
	}
	return last < len(r.path) && (small || words == 1 && !named && r.sights[first].shape == titleShape)
}

// bracketedSeries makes series of what stands in brackets behind the publisher: of what was
// taken for a part of that, and of words in small letters with a number, "(edition suhrkamp 2540)",
// "(stw 658)". What is behind "coll." in a publisher is one too.
func (r *modelReader) bracketedSeries() {
	if hasTag(r.path, collectionTag) || hasTag(r.path, containerTag) && !hasTag(r.path, containerLead) {
		return
	}
	published := r.stints(publisherTag)
	for k, s := range published {
		if k > 0 && r.isSeriesBracket(s.first) {
			r.give(s.first, s.last, collectionTag)
			return
		}
		for i := s.first + 1; i+2 < s.last; i++ {
			if w := &r.sights[i]; r.sights[i-1].class != commaClass || w.class != wordClass || w.cues&seriesCue == 0 || w.cues&journalCue != 0 || r.sights[i+1].class != stopClass {
				continue
			}
			r.give(i-1, i+2, afterPublisher)
			r.give(i+2, s.last, collectionTag)
			return
		}
	}
	for i := 1; i+3 < len(r.path); i++ {
		// Of words behind "coll." nothing was made.
		if w := &r.sights[i]; w.class != wordClass || w.cues&seriesCue == 0 || w.shape != lowerShape || r.sights[i+1].class != stopClass || r.sights[i-1].class != commaClass || r.sights[i+2].class != quoteClass {
			continue
		}
		last := i + 3
		for last < len(r.path) && tags[r.path[last]].role != valueRole && r.sights[last].class == wordClass {
			last++
		}
		if last > i+3 && r.near(last).class == quoteClass {
			r.give(i+3, last, collectionTag)
			return
		}
	}
	const longest = 3 // words before the number
	for i := 1; i < len(r.path); i++ {
		if r.sights[i].shape != '(' || !hasTag(r.path[:i], placeTag, publisherTag) {
			continue
		}
		number := i + 1
		for number < len(r.path) && number <= i+longest && r.isSeriesWord(number) {
			number++
		}
		if words := number - i - 1; words == 0 || words == 1 && r.sights[i+1].cues&editionCue != 0 {
			continue
		}
		if !r.follow(number, numberClass, closeClass) || r.sights[number].shape == yearShape {
			continue
		}
		r.path[i], r.path[number+1] = uint8(afterPublisher), uint8(afterOther)
		r.give(i+1, number, collectionTag)
		r.path[number] = uint8(collectionNumberTag)
		return
	}
}

// isSeriesWord reports whether a word can be of the short name of a series: in small letters or
// an acronym, and none that leads to a number or to people.
func (r *modelReader) isSeriesWord(i int) bool {
	const leads = pageCue | volumeCue | issueCue | editorCue | translatorCue | accessCue | monthCue | thesisCue | reportCue
	s := &r.sights[i]
	if s.class != wordClass || s.shape != lowerShape && s.shape != shortLowerShape && s.shape != acronymShape && s.shape != longAcronymShape || s.cues&leads != 0 && s.cues&editionCue == 0 {
		return false
	}
	switch of := tag(r.path[i]); of {
	case publisherTag, noteTag, genreTag, issueTag, editionTag, collectionTag, containerTag:
		return true
	default:
		return tags[of].role != valueRole
	}
}

// series takes what is only a number, with its word, for one: "No. 2".
func (r *modelReader) series() {
	for _, s := range r.stints(collectionTag) {
		number, named := -1, false
		for i := s.first; i < s.last; i++ {
			switch {
			case r.sights[i].class == numberClass && number < 0:
				number = i
			case r.sights[i].cues&issueCue != 0 || !r.sights[i].isWord():
			default:
				named = true
			}
		}
		if number < 0 || named {
			continue
		}
		r.give(s.first, s.last, issueLead)
		r.path[number] = uint8(numberTag)
	}
}
