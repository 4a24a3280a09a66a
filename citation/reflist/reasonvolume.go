package reflist

import (
	"strings"

	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
)

// Volumes are told from the words and numbers beside them, and from how many there are.

// letterOfVolume gives a volume the letter that is joined to it and was taken for an issue: "12a: 99".
func (r *modelReader) letterOfVolume() {
	for _, s := range r.stints(issueTag) {
		if w := &r.sights[s.first]; s.last-s.first == 1 && s.first > 0 && tag(r.path[s.first-1]) == volumeTag && w.shape == shortLowerShape && w.prefix[0] == 0 && !w.spaceBefore {
			r.path[s.first] = uint8(volumeTag)
		}
	}
}

// wordsForVolume takes words in lower case for no volume, "dactyl.", and one behind a word for
// a series for more of the journal: "Bogs, Série Peat, n° 2". A name and an acronym are none either.
func (r *modelReader) wordsForVolume() {
	for _, s := range r.stints(volumeTag) {
		if r.isOneName(s) {
			before := &r.sights[s.first-1]
			isTitle := r.sights[s.first].shape == titleShape
			switch {
			case isTitle && before.cues&seriesCue != 0 && r.isSeriesOfContainer(s.first-1):
				r.give(s.first-2, s.last, containerTag)
				continue
			case r.sights[s.first].cues&monthCue != 0:
			case tag(r.path[s.first-1]) == containerTag:
				r.path[s.first] = uint8(containerTag) // "Bogs BMJ"
				continue
			case isTitle && tag(r.path[s.first-1]) == volumeLead && before.class == wordClass && before.cues&volumeCue == 0:
				r.path[s.first] = uint8(noteTag)
				continue
			}
		}
		words := false
		for i := s.first; i < s.last; i++ {
			switch {
			case r.sights[i].shape == lowerShape:
				words = !isSmallRoman(r.printed(i, i+1))
			case r.sights[i].isWord():
				words = false
				i = s.last
			}
		}
		if words {
			r.give(s.first, s.last, noteTag)
		}
	}
}

// isOneName reports whether a stretch behind another is one word with a capital or an acronym, and
// no Roman numeral.
func (r *modelReader) isOneName(s stint) bool {
	w := &r.sights[s.first]
	if s.first == 0 || s.last-s.first != 1 || w.class != wordClass {
		return false
	}
	return (w.shape == titleShape || w.shape == acronymShape || w.shape == longAcronymShape) && !isRoman(r.printed(s.first, s.last))
}

// isSeriesOfContainer reports whether a word, which is none of a value, stands behind what the work
// is in and a comma: "Bogs, Série".
func (r *modelReader) isSeriesOfContainer(word int) bool {
	before := r.valueBefore(word + 1)
	return before >= 0 && before == word-2 && tag(r.path[before]) == containerTag && r.sights[before+1].class == commaClass
}

// countedInTitle parts from a title how many volumes there are, which stands behind its last
// comma: "History of Peat, 2 tomes".
func (r *modelReader) countedInTitle() {
	if hasTag(r.path, volumesTag) {
		return
	}
	for _, s := range r.stints(titleTag) {
		number := s.last - 2
		if number > s.first && r.sights[s.last-1].class == stopClass {
			number--
		}
		if number < s.first+2 || !r.follow(number-1, commaClass, numberClass, wordClass) || r.sights[number].shape == yearShape {
			continue
		}
		if word := &r.sights[number+1]; word.cues&volumeCue == 0 || !word.spaceBefore {
			continue
		}
		r.path[number-1], r.path[number] = uint8(afterTitle), uint8(volumesTag)
		r.give(number+1, s.last, afterOther)
		return
	}
}

// volumeLatin are words for a volume of old books.
var volumeLatin = lexicon.WordSet(`tomus tomo tom pars`)

// volumeInTitle parts from a title the Roman numeral of a volume between two of its commas, or
// behind the last, with a word for a volume or none, and the title of the volume: "Peat of
// the moor, II, The salt", "Turfae, tomus II", "Peat. Vol. 2: The salt".
func (r *modelReader) volumeInTitle() {
	title, in := r.stints(titleTag), r.stints(containerTag)
	if hasTag(r.path, volumeTag) || len(title) > 1 || len(in) > 1 || len(title)+len(in) == 0 {
		return
	}
	named := false
	s := append(title, in...)[len(title)+len(in)-1] // the book, and not its part
	for i := s.first + 2; i < s.last; i++ {
		number := i
		named = r.sights[i].class == wordClass && (r.sights[i].cues&volumeCue != 0 && r.sights[i].cues&(journalCue|andCue|inCue) == 0 || lexicon.Lowered(volumeLatin, r.printed(i, i+1)))
		if named {
			number++
			if number < s.last && r.sights[number].class == stopClass {
				number++
			} else if r.sights[i].shape == shortLowerShape || r.sights[i].shape == capitalShape {
				continue
			}
		}
		if r.sights[i-1].class != commaClass && !(named && r.sights[i-1].class == stopClass) || number >= s.last || !r.isNumeral(number) || !named && (len(in) > 0 || r.sights[number].class == numberClass) {
			continue
		}
		last := number + 1
		if mark := r.near(last).class; last < s.last && mark != commaClass && !(named && (mark == stopClass || mark == colonClass)) || !named && (last+1 >= s.last || r.sights[last+1].shape != titleShape) {
			continue
		}
		r.path[i-1] = uint8(afterTitle)
		r.give(i, number, volumeLead)
		r.path[number] = uint8(volumeTag)
		if last < s.last {
			r.path[last] = uint8(afterNumbers)
			r.give(last+1, s.last, noteTag)
		}
		return
	}
}

// volumeBeforeColon makes the volume of a small Roman numeral behind a title that a colon
// follows, and was taken for a word for "in": "The Bogs of the North, iv: 1500–1640".
func (r *modelReader) volumeBeforeColon() {
	if hasTag(r.path, volumeTag) {
		return
	}
	for i := 2; i+1 < len(r.path); i++ {
		if tag(r.path[i]) != containerLead || r.sights[i-1].class != commaClass || tag(r.path[i-2]) != titleTag || r.sights[i+1].shape != ':' {
			continue
		}
		w := r.printed(i, i+1)
		if len(w) < 2 || strings.Trim(w, "ivx") != "" { // "i" and "v" are words for "in"
			continue
		}
		r.path[i], r.path[i+1] = uint8(volumeTag), uint8(afterNumbers)
		for _, c := range r.stints(containerTag) {
			if c.first == i+2 {
				r.give(c.first, c.last, noteTag)
			}
		}
		return
	}
}

// titleOfVolume takes for the volume what was taken for a title and is only a number and the
// word for a volume before it: "Bd. I".
func (r *modelReader) titleOfVolume() {
	if hasTag(r.path, volumeTag) {
		return
	}
	for _, of := range [...]tag{containerTag, publisherTag} {
		for _, s := range r.stints(of) {
			if r.isVolume(s) {
				number := s.last - 1
				r.give(s.first, number, volumeLead)
				r.path[number] = uint8(volumeTag)
				return
			}
		}
	}
}

// countedVolumes takes a number before the word for volumes for how many there are, where a
// word leads to that of the volume behind: "2 vol., t. I".
func (r *modelReader) countedVolumes() {
	found := r.stints(volumeTag)
	if len(found) != 1 || found[0].last-found[0].first != 1 || hasTag(r.path, volumesTag) {
		return
	}
	at := found[0].first
	if at > 0 && tag(r.path[at-1]) == volumeLead || at+1 >= len(r.path) || r.sights[at].class != numberClass || r.sights[at+1].cues&volumeCue == 0 || !r.sights[at+1].spaceBefore {
		return
	}
	r.path[at] = uint8(volumesTag)
	if atEnd := r.valueAfter(at+1) == len(r.path); atEnd && !hasTag(r.path, containerTag) && at > 1 && r.sights[at-1].class == commaClass {
		return // "Oslo, 1840, 2 vol."
	}
	if r.ledVolume(); !hasTag(r.path, volumeTag) {
		r.path[at] = uint8(volumeTag)
	}
}

// ledVolume makes a volume of a number behind a word for one of which nothing was made:
// "Bd. I".
func (r *modelReader) ledVolume() {
	if hasTag(r.path, volumeTag) {
		return
	}
	for i := 0; i+1 < len(r.sights); i++ {
		s, number := &r.sights[i], i+1
		if s.cues&volumeCue == 0 || s.cues&(accessCue|urlCue) != 0 || s.class != wordClass || !r.isVacant(i) {
			continue
		}
		stopped := r.sights[number].class == stopClass
		if stopped {
			number++
		}
		short := s.shape == shortLowerShape || s.shape == capitalShape // "t", "v"
		if number >= len(r.sights) || short && !stopped || !r.isNumeral(number) || !r.isVacant(number) {
			continue
		}
		r.give(i, number, volumeLead)
		r.path[number] = uint8(volumeTag)
		return
	}
}

// isVolume reports whether a stretch is a word for a volume, with a full stop or not, and a number.
func (r *modelReader) isVolume(s stint) bool {
	number := s.last - 1
	if number != s.first+1 && (number != s.first+2 || r.sights[s.first+1].class != stopClass) {
		return false
	}
	word := &r.sights[s.first]
	return word.class == wordClass && word.cues&volumeCue != 0 && r.isNumeral(number)
}

// volumeFirst parts the volume from the title of a journal behind it, as lawyers print them:
// "71 Harv. L. Rev. 593". What follows the title is then the page.
func (r *modelReader) volumeFirst() {
	container := r.stints(containerTag)
	if len(container) != 1 || hasTag(r.path, issueTag) {
		return
	}
	first, last := container[0].first, container[0].last
	volume := r.stints(volumeTag)
	if before := first - 1; before >= 0 && r.sights[before].class == numberClass {
		if led := len(volume) > 0 && volume[0] == (stint{before, first}); led || r.isVacant(before) {
			first = before // it was parted from the title
			if led {
				volume = volume[1:]
			}
		}
	}
	if last-first < 2 || !r.isNumberBeforeWord(first) {
		return
	}
	page := last
	for page < len(r.path) && !r.sights[page].isWord() {
		page++
	}
	if page >= len(r.path) || r.sights[page].class != numberClass {
		return
	}
	switch {
	case len(volume) > 1, len(volume) == 1 && volume[0].first != page:
		return
	case tag(r.path[page]) == volumeTag:
		const most = 200 // pages of an article
		if cited := r.stints(pageFirstTag); len(cited) > 0 {
			from := lexicon.FirstNumber(r.printed(page, page+1))
			if at := lexicon.FirstNumber(r.printed(cited[0].first, cited[0].last)); at < from || at > from+most {
				return
			}
		}
		for i := page + 1; i < len(r.path); i++ {
			switch tag(r.path[i]) {
			case pageFirstTag, pageLastTag, pageDash:
				r.path[i] = uint8(noteTag) // the page that is cited
			}
		}
	case tag(r.path[page]) != pageFirstTag:
		return
	}
	r.path[first], r.path[page] = uint8(volumeTag), uint8(pageFirstTag)
}

// isNumberBeforeWord reports whether a number that is no year and has no word before it stands
// before a word with a space between.
func (r *modelReader) isNumberBeforeWord(i int) bool {
	if i > 0 && r.sights[i-1].isWord() || r.sights[i].class != numberClass || r.sights[i].shape == yearShape {
		return false
	}
	next := r.near(i + 1)
	return next.isWord() && next.class != numberClass && next.spaceBefore
}

// lostVolume makes the volume of a journal of a small number behind its title that was taken
// for a day without a month or for a second year, with its letter: "Bogs 12a: 99–101".
func (r *modelReader) lostVolume() {
	if hasTag(r.path, volumeTag) {
		return
	}
	found := r.stints(dayTag)
	if hasTag(r.path, monthTag) {
		found = nil
	}
	if years := r.stints(yearTag); len(years) > 1 {
		found = append(found, years...)
	}
	for _, s := range found {
		before := s.first - 1
		for before >= 0 && tags[r.path[before]].role != valueRole {
			before--
		}
		if s.last-s.first != 1 || r.sights[s.first].class != numberClass || r.sights[s.first].shape == yearShape || before < 0 || tag(r.path[before]) != containerTag {
			continue
		}
		r.path[s.first] = uint8(volumeTag)
		if s.last < len(r.path) && tag(r.path[s.last]) == yearSuffixTag {
			r.path[s.last] = uint8(volumeTag)
		}
		return
	}
}

// editedVolume takes a number behind a word for volumes for one, and no edition, before "Ed. by":
// "Bogs. Vol. 2. Ed. by Ann Marsh."
func (r *modelReader) editedVolume() {
	for _, s := range r.stints(editionTag) {
		before := s.first - 1
		if r.near(before).class == stopClass {
			before--
		}
		word := s.first + 1
		if r.near(word).class == stopClass {
			word++
		}
		if before < 0 || r.sights[s.first].class != numberClass || r.sights[before].class != wordClass || r.sights[before].cues&volumeCue == 0 || r.near(word).cues&editorCue == 0 {
			continue
		}
		after := r.valueAfter(word)
		if after < len(r.path) && isNameTag(tag(r.path[after]), editorTags) {
			r.path[s.first] = uint8(volumeTag)
			r.give(s.first+1, after, editorLead)
		}
	}
}
