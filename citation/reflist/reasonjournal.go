package reflist

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
)

// What has a volume and pages is a journal, and what looks like its numbers may be part of the
// title of a meeting or book.

// journals mends the titles of journals, meetings and series by the numbers beside them.
func (r *modelReader) journals() {
	r.yearSignAlone()
	r.journalInNote()
	r.serialTitle()
	r.numberInTitle()
	r.ordinalEdition()
	r.seriesOfBook()
	r.siteOf()
	r.placeOfJournal()
	r.seriesLetter()
	r.acronymJournal()
}

// yearSignAlone takes for no title the sign behind a year: "2011年;32".
func (r *modelReader) yearSignAlone() {
	for _, s := range r.stints(containerTag) {
		if s.last-s.first == 1 && s.first > 0 && tag(r.path[s.first-1]) == yearTag && !r.sights[s.first].spaceBefore && r.sights[s.first].class == wordClass {
			r.path[s.first] = uint8(dateWithin)
		}
	}
}

// journalInNote makes a journal of a remark behind the title that is words and a number,
// where nothing else contains or publishes the work: its volume, or behind a colon its
// page. "“Peat”. Bogs 1", "Peat. Bogs:200642".
func (r *modelReader) journalInNote() {
	for _, p := range r.path {
		switch tag(p) {
		case containerTag, publisherTag, placeTag, volumeTag, pageFirstTag, genreTag, editionTag, containerLead, editorLead:
			return
		}
	}
	notes, title := r.stints(noteTag), r.stints(titleTag)
	if len(notes) != 1 || len(title) != 1 || notes[0].first < title[0].last {
		return
	}
	s := notes[0]
	number, of := s.last-1, volumeTag
	words := number
	if number > s.first && r.sights[number-1].shape == ':' {
		words, of = number-1, pageFirstTag
	}
	if words <= s.first || r.sights[number].class != numberClass || r.sights[number].shape == yearShape {
		return
	}
	for i := s.first; i < words; i++ {
		if w := &r.sights[i]; w.class != wordClass || w.shape == lowerShape || w.cues&(issueCue|volumeCue|editionCue|pageCue|reportCue|thesisCue|accessCue|translatorCue) != 0 {
			return
		}
	}
	r.give(s.first, words, containerTag)
	r.give(words, number, afterContainer)
	r.path[number] = uint8(of)
}

// serialTitle finds the journal of a work that has a volume and a page, without words for
// them, and nothing that contains or publishes it: the last sentence of the title, the capitals that it
// ends in, "On the homing of moss Fen Sci", or all of it where a style prints no titles of
// articles: "Marsh, *Bogs and Oaks*, 2006, 75, 250".
func (r *modelReader) serialTitle() {
	for _, p := range r.path {
		switch tag(p) {
		case containerTag, publisherTag, placeTag, collectionTag, volumeLead, pageLead, containerLead, editorLead, genreTag, noteTag, eventTag:
			return
		}
	}
	title, volume := r.stints(titleTag), r.stints(volumeTag)
	if len(title) != 1 || len(volume) != 1 || volume[0].first < title[0].last || !slices.Contains(r.path[volume[0].last:], uint8(pageFirstTag)) {
		return
	}
	s := title[0]
	if r.near(s.first-1).class == quoteClass || r.near(s.last).class == quoteClass {
		return
	}
	for i := s.last - 2; i > s.first+1; i-- {
		if r.sights[i].class != stopClass {
			continue
		}
		if w := &r.sights[i-1]; w.isInitials() || w.cues&(abbreviationCue|journalCue) != 0 || w.prefix[1] == 0 || r.sights[i+1].class != wordClass {
			return
		}
		r.path[i] = uint8(afterTitle)
		r.give(i+1, s.last, containerTag)
		return
	}
	const longest = 5 // words of a title of a journal
	words, italics := 0, true
	for i := s.first; i < s.last; i++ {
		if r.sights[i].isWord() {
			words++
		}
		italics = italics && r.sights[i].block&1 != 0
	}
	if italics || words <= longest {
		r.give(s.first, s.last, containerTag)
		return
	}
	first := s.last
	for first > s.first && s.last-first < longest && (r.sights[first-1].shape == titleShape || r.sights[first-1].isInitials()) {
		first--
	}
	if first < s.last && first > s.first+2 && r.sights[first-1].class == wordClass && r.sights[first-1].shape == lowerShape {
		r.give(first, s.last, containerTag)
	}
}

// numberInTitle gives to the title of a meeting its year in two figures, "Libraries 98", and to that
// of a book with editors the number right behind it, which no word says to be a volume's.
func (r *modelReader) numberInTitle() {
	volume := r.stints(volumeTag)
	if len(volume) != 1 || volume[0].last-volume[0].first != 1 || hasTag(r.path, issueTag) {
		return
	}
	at := volume[0].first
	if at == 0 || tag(r.path[at-1]) != containerTag || !r.sights[at-1].isWord() || !r.sights[at].spaceBefore || r.sights[at].shape != twoDigits {
		return
	}
	first := at
	for first > 0 && tag(r.path[first-1]) == containerTag {
		first--
	}
	meeting, journal := false, false
	for i := first; i < at; i++ {
		meeting = meeting || r.sights[i].cues&meetingCue != 0
		journal = journal || r.sights[i].cues&(journalCue|seriesCue) != 0
	}
	year := false
	for _, y := range r.stints(yearTag) {
		printed := r.printed(y.first, y.last)
		year = year || len(printed) == 4 && printed[2:] == r.printed(at, at+1)
	}
	edited := !journal && hasTag(r.path, editorFamily) && hasTag(r.path, pageLead) && hasTag(r.path[:first], containerLead)
	if meeting && year || edited {
		r.path[at] = uint8(containerTag)
	}
}

// ordinalEdition takes a small number with a full stop, behind the title of a book and before its
// place or publisher, for the edition: of a volume a word says that it is one. "Peat. 2. Moor
// Press", "Moor Study, 5, Oslo".
func (r *modelReader) ordinalEdition() {
	for _, p := range r.path {
		switch tag(p) {
		case containerTag, containerLead, editionTag, volumeLead, issueTag, pageFirstTag:
			return
		}
	}
	volume := r.stints(volumeTag)
	if len(volume) != 1 || volume[0].last-volume[0].first != 1 || r.sights[volume[0].first].shape != oneDigit {
		return
	}
	at := volume[0].first
	if at == 0 || r.sights[at-1].isWord() || at+2 >= len(r.path) || r.sights[at+1].class != stopClass {
		return
	}
	if next := tag(r.path[at+2]); next == placeTag || next == publisherTag {
		r.path[at] = uint8(editionTag)
	}
}

// seriesOfBook takes for the series of a book, between its title and the place and publisher, what
// was taken for something that contains it: "in" would lead to that.
func (r *modelReader) seriesOfBook() {
	for _, p := range r.path {
		switch t := tag(p); t {
		case collectionTag, containerLead, volumeTag, issueTag, pageFirstTag, eventTag, monthTag:
			return
		}
	}
	title, container, place, publisher := r.stints(titleTag), r.stints(containerTag), r.stints(placeTag), r.stints(publisherTag)
	if len(title) != 1 || len(container) != 1 || len(place) != 1 || len(publisher) != 1 {
		return
	}
	s := container[0]
	if s.first < title[0].last || place[0].first < s.last || publisher[0].first != place[0].last+1 || r.sights[place[0].last].shape != ':' || r.near(title[0].first-1).class == quoteClass {
		return
	}
	italics := r.sights[title[0].first].block&1 != 0 && r.sights[s.first].block&1 == 0
	series := r.hasCue(s.first, s.last, seriesCue)
	if italics || series {
		r.give(s.first, s.last, collectionTag)
	}
}

// placeOfJournal parts from a journal the place behind its last comma, before the "v." of the volume
// and the "p." of the pages: "Bogs, Santa Maria, v. 27, n. 4, p. 99" (ABNT NBR 6023).
func (r *modelReader) placeOfJournal() {
	const longest = 4 // words
	journal := r.stints(containerTag)
	if len(journal) != 1 || hasTag(r.path, placeTag) || hasTag(r.path, publisherTag) {
		return
	}
	first, last := journal[0].first, journal[0].last
	if last+2 >= len(r.path) || r.sights[last].class != commaClass || tag(r.path[last+1]) != volumeLead || r.printed(last+1, last+2) != "v" {
		return
	}
	if page := slices.Index(r.path[last:], uint8(pageLead)); page < 0 || r.printed(last+page, last+page+1) != "p" {
		return
	}
	comma := last - 1
	for comma > first && r.sights[comma].class != commaClass {
		if w := &r.sights[comma]; w.class != wordClass || w.shape != titleShape && w.cues&particleCue == 0 || w.cues&(journalCue|seriesCue|volumeCue) != 0 || last-comma > longest {
			return
		}
		comma--
	}
	if comma > first && comma < last-1 {
		r.path[comma] = uint8(afterContainer)
		r.give(comma+1, last, placeTag)
	}
}

// seriesLetter gives to a journal the letter of its series, right behind it, that was taken for part of
// the volume: "Bog Lett. B 428", "Bog Lett. B428".
func (r *modelReader) seriesLetter() {
	for _, s := range r.stints(volumeTag) {
		if s.last-s.first != 2 || r.sights[s.first].shape != capitalShape || r.sights[s.first+1].class != numberClass {
			continue
		}
		before := s.first - 1
		if before > 0 && r.sights[before].class == stopClass {
			before--
		}
		if before < 0 || tag(r.path[before]) != containerTag {
			continue
		}
		r.give(before+1, s.first+1, containerTag)
	}
}

// acronymJournal makes the journal of what was taken for its volume, or for a title, and is only
// capitals, "BOGS, 221, 53", where nothing contains the work; the numbers behind are then the volume
// and the page.
func (r *modelReader) acronymJournal() {
	for _, p := range r.path {
		switch tag(p) {
		case containerTag, publisherTag, placeTag, volumeLead, pageLead, containerLead, genreTag:
			return
		}
	}
	volume, title := r.stints(volumeTag), r.stints(titleTag)
	var journal stint
	switch {
	case len(volume) == 1 && volume[0].last-volume[0].first == 1:
		journal = volume[0]
	case len(volume) == 0 && len(title) == 1:
		journal = title[0]
	default:
		return
	}
	if !r.isCapitals(journal) {
		return
	}
	number := r.numberBehind(journal.last)
	if number < 0 {
		return
	}
	page := r.numberBehind(number + 1)
	if page >= 0 && tag(r.path[page]) == yearTag && len(r.stints(yearTag)) == 1 || page < 0 && len(volume) == 0 {
		return
	}
	r.give(journal.first, journal.last, containerTag)
	r.path[number] = uint8(volumeTag)
	if page >= 0 {
		r.path[page] = uint8(pageFirstTag)
	}
}

// isCapitals reports whether a stretch is a word in capitals that is no Roman numeral, one such
// as "ApJ", or two capitals with an "&" between.
func (r *modelReader) isCapitals(s stint) bool {
	w := &r.sights[s.first]
	switch s.last - s.first {
	case 1:
		word := r.printed(s.first, s.last)
		last, _ := utf8.DecodeLastRuneInString(word)
		capitals := w.shape == acronymShape || w.shape == longAcronymShape || w.shape == capitalsShape || w.shape == mixedShape && unicode.IsUpper(last)
		return w.class == wordClass && capitals && !isRoman(word)
	case 3:
		return w.shape == capitalShape && r.sights[s.first+1].shape == '&' && (r.near(s.first+2).shape == capitalShape || r.near(s.first+2).shape == acronymShape)
	}
	return false
}

// numberBehind returns the number at a sight or behind the mark that it is, -1 if there is none.
func (r *modelReader) numberBehind(i int) int {
	if c := r.near(i).class; c == commaClass || c == stopClass {
		i++
	}
	if r.near(i).class != numberClass {
		return -1
	}
	return i
}

// siteOf makes what contains a page of the site that the word for it follows, before the
// address: "Retrieved from Moor Board website: https://…".
func (r *modelReader) siteOf() {
	const longest = 10 // words
	if hasTag(r.path, containerTag) {
		return
	}
	for i := 2; i+2 < len(r.path); i++ {
		if r.sights[i].class != wordClass || r.sights[i+1].shape != ':' || r.sights[i+2].class != linkClass || lexicon.Lower(r.printed(i, i+1)) != "website" {
			continue
		}
		from := i - 1
		for from > 0 && from > i-longest && r.isVacantLead(from) && lexicon.Lower(r.printed(from, from+1)) != "from" {
			from--
		}
		if from < i-1 && lexicon.Lower(r.printed(from, from+1)) == "from" {
			r.give(from, from+1, linkLead)
			r.give(from+1, i, containerTag)
			r.path[i] = uint8(linkLead)
		}
		return
	}
}

// isVacantLead reports whether a sight is no value but a remark or what was taken for
// the date of a visit.
func (r *modelReader) isVacantLead(i int) bool {
	return r.isVacant(i) || tags[r.path[i]].variable == citation.VarAccessed
}
