package reflist

import "strings"

// Numbers have words beside them that say what they are. Here these are believed where the
// model, which has seldom seen the word or the place, made nothing or something else of the
// number. And what a reference lacks of a year, volume or page is found among the numbers
// that it has too many of.

// numbers mends the numbers of a path by the words beside them.
func (r *modelReader) numbers() {
	r.wordsForVolume()
	r.letterOfVolume()
	r.numberAsContainer()
	r.dayNumbers()
	r.countedInTitle()
	r.volumeInTitle()
	r.volumeBeforeColon()
	r.titleOfVolume()
	r.countedVolumes()
	r.ledEdition()
	r.editionBehindTitle()
	r.ledVolume()
	r.numberOfJournal()
	r.citedPage()
	r.citedNote()
	r.firstPages()
	r.pagesInRemark()
	r.pageAtEnd()
}

// isVacant reports whether a sight is no value, or one of those that what is not understood
// becomes.
func (r *modelReader) isVacant(i int) bool {
	switch t := tag(r.path[i]); t {
	case noteTag, numberTag, genreTag:
		return true
	default:
		return tags[t].role != valueRole
	}
}

// isNumeral reports whether a sight is a number, in Roman numerals too.
func (r *modelReader) isNumeral(i int) bool {
	switch r.sights[i].shape {
	case capitalShape, acronymShape, longAcronymShape, capitalsShape:
		return isRoman(r.printed(i, i+1))
	}
	return r.sights[i].class == numberClass && r.sights[i].shape != yearShape
}

// isRoman reports whether a word is of the letters of Roman numerals.
func isRoman(w string) bool {
	for _, c := range []byte(w) {
		switch c {
		case 'I', 'V', 'X', 'L', 'C', 'D', 'M':
		default:
			return false
		}
	}
	return w != ""
}

// isSmallRoman reports whether a word is of the letters of Roman numerals below 500 in lower
// case.
func isSmallRoman(w string) bool { return strings.Trim(w, "ivxlcd") == "" }

// numberOfJournal makes the issue of the number behind a journal that a word for issues leads to, and that
// was taken for that of a report: "Les Cahiers du Marais, n.62-63, juin 1986, p. 3-29".
func (r *modelReader) numberOfJournal() {
	for _, p := range r.path {
		switch tag(p) {
		case volumeTag, issueTag, genreTag, publisherTag, placeTag, collectionTag:
			return
		}
	}
	in, numbers := r.stints(containerTag), r.stints(numberTag)
	if len(in) != 1 || len(numbers) != 1 || !hasTag(r.path, pageFirstTag) {
		return
	}
	s, word := numbers[0], numbers[0].first-1
	if word > 0 && (r.sights[word].class == stopClass || r.sights[word].cues&issueCue == 0) {
		word-- // "n.", "n°"
	}
	if s.first < in[0].last || word < in[0].last || r.sights[word].cues&issueCue == 0 || r.valueBefore(s.first) != in[0].last-1 {
		return
	}
	if !r.hasClass(s.first, s.last, wordClass) {
		r.give(s.first, s.last, issueTag)
	}
}

// digits takes from numbers of books and articles what has no digit.
func (r *modelReader) digits() {
	for _, t := range [...]tag{bookNumberTag, pmidTag} {
		for _, s := range r.stints(t) {
			has := false
			for i := s.first; i < s.last; i++ {
				has = has || r.sights[i].class == numberClass
			}
			if !has {
				r.give(s.first, s.last, linkLead)
			}
		}
	}
}
