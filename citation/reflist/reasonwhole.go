package reflist

import (
	"slices"
)

// A title, or that of what the work is in, goes on over marks and words that elsewhere end
// it, and ends where print says so.

// wholes mends where titles, and those of what works are in, begin and end.
func (r *modelReader) wholes() {
	r.balanced()
	r.leadInContainer()
	r.innerLead()
	r.swallowedByLead()
	r.initialsAsTitle()
	r.lowerContainer()
	r.articleAsIn()
	r.emphasised()
	r.editedWhole()
	r.ledSeries()
	r.containerAndSeries()
	r.behindSlashes()
	r.noEditors()
	r.letterOfStatus()
	r.ledLast()
}

// leftOpen counts the brackets that open in a stretch and do not close in it.
func (r *modelReader) leftOpen(s stint) int {
	depth := 0
	for _, w := range r.sights[s.first:s.last] {
		switch w.class {
		case openClass:
			depth++
		case closeClass:
			depth = max(0, depth-1)
		}
	}
	return depth
}

// balanced gives a title what stands in a bracket that opens in it, up to where that closes:
// "Peat (for Norway, Sweden, and Finland)".
func (r *modelReader) balanced() {
	const longest = 30 // sights
	for _, of := range [...]tag{titleTag, containerTag} {
		for _, s := range r.stints(of) {
			if r.leftOpen(s) != 1 {
				continue
			}
		search:
			for i := s.last; i < len(r.path) && i < s.last+longest; i++ {
				switch r.sights[i].class {
				case openClass, linkClass, numberClass:
					break search
				case closeClass:
					r.give(s.last, i+1, of)
					break search
				}
				switch tg := tag(r.path[i]); tg {
				case titleTag, containerTag, collectionTag, placeTag, noteTag:
				default:
					if tags[tg].role != afterRole {
						break search
					}
				}
			}
		}
	}
}

// closed gives a publisher, a place or a series the mark that closes the bracket in it: "J. C. B. Mohr
// (Paul Siebeck)".
func (r *modelReader) closed() {
	for _, of := range [...]tag{publisherTag, placeTag, collectionTag} {
		for _, s := range r.stints(of) {
			if r.leftOpen(s) == 1 && r.near(s.last).class == closeClass {
				r.path[s.last] = uint8(of)
			}
		}
	}
}

// leadInContainer makes one title of what the work is in, of which a small word was taken for one
// that leads to it, and the rest for a second title: "Peat, in Bogs e Oaks", "Peat, Bogs di storia".
func (r *modelReader) leadInContainer() {
	title := r.stints(titleTag)
	if len(title) != 2 {
		return
	}
	rest := title[1]
	lead := rest.first - 1
	if lead < 2 || tag(r.path[lead]) != containerLead || tag(r.path[lead-1]) != containerTag || !r.sights[lead-1].isWord() || r.sights[lead].shape != shortLowerShape || title[0].last > lead-1 {
		return
	}
	r.give(lead, rest.last, containerTag)
}

// innerLead leaves in the title of what a work is in the words that were taken to lead to
// it a second time: "In Studies in honour of Marsh".
func (r *modelReader) innerLead() {
	container := r.stints(containerTag)
	for k := 1; k < len(container); k++ {
		a, b := container[k-1], container[k]
		if !hasTag(r.path[:a.first], containerLead) {
			continue
		}
		inner := true
		for i := a.last; i < b.first; i++ {
			inner = inner && tag(r.path[i]) == containerLead && r.sights[i].class == wordClass && (r.sights[i].shape == shortLowerShape || r.sights[i].shape == lowerShape)
		}
		if inner {
			r.give(a.last, b.first, containerTag)
		}
	}
}

// swallowedByLead gives the title of what a work is in the words that were taken for part of what
// leads to it: "in Bogs of the Moor".
func (r *modelReader) swallowedByLead() {
	for _, s := range r.stints(containerLead) {
		if s.last >= len(r.path) || tag(r.path[s.last]) != containerTag || !r.sights[s.last-1].isWord() || !r.isIn(s.first) {
			continue
		}
		i := s.first + 1
		for i < s.last && (r.sights[i].shape != titleShape || r.sights[i].cues&(editorCue|inCue|seriesCue|meetingCue) != 0) {
			i++
		}
		if i < s.last && i == s.first+1 {
			r.give(i, s.last, containerTag)
		}
	}
}

// initialsAsTitle gives a person the initials that were taken for the title, "Marsh, I. R., Peat",
// or the family name behind them, "I. D. Marsh, in", and makes the title of what was taken for
// something that contains it.
func (r *modelReader) initialsAsTitle() {
	title := r.stints(titleTag)
	if len(title) != 1 || title[0].first < 2 {
		return
	}
	s := title[0]
	initials := true
	for i := s.first; i < s.last; i++ {
		initials = initials && (r.sights[i].shape == capitalShape || r.sights[i].class == stopClass)
	}
	before := s.first - 1
	switch {
	case initials && r.sights[before].class == commaClass && tag(r.path[before-1]) == authorFamily:
		container := r.stints(containerTag)
		if len(container) != 2 || container[0].first != s.last+1 {
			return
		}
		last := container[0].last
		if r.near(last).class == openClass { // "(abstract)"
			for last < container[1].first && r.sights[last].class != closeClass {
				last++
			}
			last = min(last+1, container[1].first)
		}
		r.path[before] = uint8(authorWithin)
		r.give(s.first, s.last, authorGiven)
		r.give(container[0].first, last, titleTag)
	case s.last-s.first == 1 && r.isWholeName(s.first) && tag(r.path[before]) == authorGiven && r.sights[before].class == stopClass:
		if !hasTag(r.path, authorFamily) && s.last+1 < len(r.path) && r.isIn(s.last+1) {
			r.path[s.first], r.path[s.last] = uint8(authorFamily), uint8(afterAuthor)
		}
	}
}

// lowerContainer gives a title the rest of it behind a comma or the quotes that it has within, in lower
// case, that was taken for what contains it: "An Introduction to its physics, chemistry, and geology",
// "The “peat” of the moors".
func (r *modelReader) lowerContainer() {
	for _, s := range r.stints(containerTag) {
		if s.first < 2 {
			continue
		}
		goesOn := r.sights[s.first].shape == lowerShape && r.sights[s.first-1].class == commaClass && tag(r.path[s.first-2]) == titleTag
		if r.isBehindQuotesWithin(s) || goesOn && r.sights[s.first].block == r.sights[s.first-2].block {
			r.give(s.first-1, s.last, titleTag)
		}
	}
}

// isBehindQuotesWithin reports whether a stretch in lower case stands behind quotes that the title has
// within.
func (r *modelReader) isBehindQuotesWithin(s stint) bool {
	w, title, before := &r.sights[s.first], r.stints(titleTag), s.first-1
	if w.shape != lowerShape && w.shape != shortLowerShape || w.class != wordClass || w.cues&inCue != 0 || !w.spaceBefore {
		return false
	}
	if len(title) != 1 || title[0].last != before && title[0].last != s.first || r.sights[before].class != quoteClass {
		return false
	}
	return r.hasClass(title[0].first+1, before, quoteClass)
}

// emphasised ends a title in italics where these end, before a comma or full stop; what stands
// behind, before a place or year, is the publisher if there is no other: "*Ellen Marsh*, Moor
// Society, Oslo".
func (r *modelReader) emphasised() {
	title := r.stints(titleTag)
	if len(title) != 1 || hasTag(r.path, publisherTag) || hasTag(r.path, containerTag) {
		return
	}
	s := title[0]
	end := s.first
	for end < s.last && r.sights[end].block&1 != 0 {
		end++
	}
	if end == s.first || end+1 >= s.last || r.sights[end].class != commaClass && r.sights[end].class != stopClass {
		return
	}
	if slices.ContainsFunc(r.sights[end:s.last], func(w sight) bool { return w.block&1 != 0 }) {
		return
	}
	next := s.last
	for next < len(r.path) && tags[r.path[next]].role != valueRole {
		next++
	}
	if next < len(r.path) && (tag(r.path[next]) == placeTag || tag(r.path[next]) == yearTag) {
		r.path[end] = uint8(afterTitle)
		r.give(end+1, s.last, publisherTag)
	}
}

// editedWhole makes one title of what stands behind editors, whom a reference begins with, and
// was parted at a comma or bracket: what they edited is in nothing. "Marsh, ed.: Peat and Salt,
// Third Workshop, Oslo".
func (r *modelReader) editedWhole() {
	title, container := r.stints(titleTag), r.stints(containerTag)
	if len(title) != 1 || len(container) != 1 || !r.beginsWithEditors() {
		return
	}
	for i, p := range r.path {
		switch t := tag(p); {
		case t == pageFirstTag, t == volumeTag, t == issueTag, r.isIn(i):
			return
		}
	}
	a, b := title[0], container[0]
	if b.first < a.first {
		a, b = b, a
	}
	between := r.sights[a.last].class
	if b.first != a.last+1 || between != commaClass && between != openClass || !r.hasCue(a.first, b.last, meetingCue) {
		return
	}
	last := b.last
	if r.sights[a.last].class == openClass && r.near(last).class == closeClass {
		last++
	}
	r.give(a.first, last, titleTag)
}

// beginsWithEditors reports whether a reference begins with editors and names no authors.
func (r *modelReader) beginsWithEditors() bool {
	first := r.start()
	return first < len(r.path) && isNameTag(tag(r.path[first]), editorTags) && !hasNames(r.path, authorTags)
}

// articleAsIn gives to a title the article that begins its second sentence, and the words in small letters
// behind it, which were taken for the Spanish word for "in" and for what it leads to: "Den danske mose.
// En historie, København 1991".
func (r *modelReader) articleAsIn() {
	for _, s := range r.stints(containerTag) {
		lead := s.first - 1
		if lead < 3 || r.sights[s.first].shape != lowerShape || !r.isIn(lead) || r.printed(lead, s.first) != "En" || r.sights[lead-1].class != stopClass || tag(r.path[lead-2]) != titleTag {
			continue
		}
		for i, p := range r.path {
			if of := tag(p); of == volumeTag || of == issueTag || i > s.last && isNameTag(of, editorTags) {
				return
			}
		}
		if !r.hasCue(s.first, s.last, meetingCue|journalCue) {
			r.give(lead-1, s.last, titleTag)
		}
	}
}

// ledSeries takes for what a work is in, where nothing else is, the series that "in" and editors lead
// to: "In: Marsh, A. et al. Peat and Salt. Oslo".
func (r *modelReader) ledSeries() {
	series := r.stints(collectionTag)
	if len(series) != 1 || hasTag(r.path, containerTag) || len(r.stints(titleTag)) != 1 {
		return
	}
	edited := false
	for i := series[0].first - 1; i >= 0 && !r.isIn(i); i-- {
		switch of := tag(r.path[i]); {
		case isNameTag(of, editorTags):
			edited = true
		case tags[of].role == valueRole:
			return
		}
	}
	if edited {
		r.give(series[0].first, series[0].last, containerTag)
	}
}

// containerAndSeries takes of two titles the second, which "in" or editors lead to, for that of
// what the work is in, and what was taken for that for the series.
func (r *modelReader) containerAndSeries() {
	title, container := r.stints(titleTag), r.stints(containerTag)
	if len(title) != 2 || len(container) != 1 || hasTag(r.path, collectionTag) {
		return
	}
	s, series := title[1], container[0]
	if series.first < s.last || series.first > s.last+2 || !slices.Contains(r.path[title[0].last:s.first], uint8(containerLead)) {
		return
	}
	if r.near(s.last).class != stopClass || hasTag(r.path, volumeTag) || r.hasCue(series.first, series.last, journalCue) {
		return
	}
	r.give(s.first, s.last, containerTag)
	r.give(series.first, series.last, collectionTag)
}

// behindSlashes gives what a work is in, which begins behind two slashes, the words
// between of which nothing was made. Source: GB/T 7714, parts of works.
func (r *modelReader) behindSlashes() {
	for i := 1; i+1 < len(r.sights); i++ {
		if r.sights[i].shape != '/' || r.sights[i-1].shape != '/' {
			continue
		}
		first := i + 1
		last, words := first, 0
		for last < len(r.path) && r.isVacant(last) && r.sights[last].class != stopClass {
			if r.sights[last].class == wordClass {
				words++
			}
			last++
		}
		if words > 0 && last < len(r.path) && tag(r.path[last]) == containerTag {
			r.give(first, last, containerTag)
		}
		return
	}
}

// noEditors gives the title of what a work is in the rest of it behind a colon that was taken
// for editors, if no word says that there are any.
func (r *modelReader) noEditors() {
	if hasTag(r.path, editorLead) {
		return
	}
	editors := r.persons(editorTags)
	if len(editors) != 1 {
		return
	}
	s := editors[0]
	if s.first > 1 && r.sights[s.first-1].shape == ':' && tag(r.path[s.first-2]) == containerTag {
		r.give(s.first-1, s.last, containerTag)
	}
}

// letterOfStatus takes for the letter of a year one that was taken for the title, behind the word
// for no date: "n.d.-b".
func (r *modelReader) letterOfStatus() {
	title := r.stints(titleTag)
	if len(title) == 0 {
		return
	}
	i := title[0].first
	if i < 2 || r.sights[i-1].class != dashClass || r.near(i+1).class != closeClass {
		return
	}
	if s := &r.sights[i]; s.class != wordClass || s.spaceBefore || s.shape != shortLowerShape && s.shape != otherShape {
		return
	}
	before := i - 2
	for before > 0 && r.sights[before].class == stopClass {
		before--
	}
	if tag(r.path[before]) != statusTag {
		return
	}
	r.give(title[0].first, title[0].last, afterDate)
	r.path[i] = uint8(yearSuffixTag)
	if container := r.stints(containerTag); len(title) == 1 && len(container) == 1 {
		r.give(container[0].first, container[0].last, titleTag)
	}
}

// ledLast makes the publisher, before its place, of what was taken for a title and stands
// behind what the work is in, or for that where "in" leads to the title: "in Peat, eds. A.
// Marsh, Moor Press, Oslo", where the style prints no titles of parts.
func (r *modelReader) ledLast() {
	title, container := r.stints(titleTag), r.stints(containerTag)
	if len(title) != 1 || len(container) != 1 || hasTag(r.path, publisherTag) {
		return
	}
	a, b := title[0], container[0]
	swapped := a.first < b.first && a.first > 0 && r.isIn(a.first-1) && b.first == a.last+1
	if !swapped && (b.first > a.first || !hasTag(r.path[:b.first], containerLead)) {
		return
	}
	last := max(a.last, b.last)
	if r.near(last).class != commaClass || tag(r.path[min(last+1, len(r.path)-1)]) != placeTag {
		return
	}
	if swapped {
		r.give(a.first, a.last, containerTag)
		r.give(b.first, b.last, publisherTag)
	} else {
		r.give(a.first, a.last, publisherTag)
	}
}
