package reflist

import (
	"slices"
	"strconv"

	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
	"github.com/refwright/refwright/citation/reflist/internal/tokens"
)

// Years stand in titles, before them and behind them, and a reference has one that is its
// own.

// headYear leaves of two years that behind the authors with a letter, in brackets, or with a full
// stop where the list has one, and gives the other to the words before it or behind: "Marsh,
// Ellen. 2018a. The Moor: Peat since 1987", "Marsh, E. (2018). Peat. In A. Reed (Ed.), 1987 on
// the Moor". What stands between the two, in one sentence, is the title if there is no other.
func (r *modelReader) headYear() {
	if title := r.stints(titleTag); len(title) == 1 && title[0].last == title[0].first+1 {
		// No title is a year alone behind the authors, or the year of the first edition.
		i := title[0].first
		if i > 1 && r.sights[i].shape == yearShape && r.near(i+1).class == stopClass {
			stopped := r.known.YearStops && r.sights[i-1].class == stopClass && isNameTag(tag(r.path[i-2]), authorTags)
			if stopped || r.isBehindOriginal(i) {
				r.path[i] = uint8(yearTag)
			}
		}
	}
	years := r.stints(yearTag)
	if len(years) != 2 {
		return
	}
	first, other := years[0], years[1]
	if !r.isHeadYear(first) || r.near(other.last).shape == otherShape && !r.near(other.last).spaceBefore { // the other has a letter as well
		return
	}
	if !r.isValueWord(other.first - 1) {
		if r.isValueWord(other.last) && r.near(other.last).spaceBefore {
			r.give(other.first, other.last, tag(r.path[other.last]))
		}
		return
	}
	from := first.last + 1
	for from < other.first && !r.sights[from].isWord() {
		from++
	}
	if hasTag(r.path, titleTag) || r.hasClass(from, other.first, stopClass, linkClass) {
		r.give(other.first, other.last, tag(r.path[other.first-1]))
		return
	}
	r.give(from, other.last, titleTag)
}

// yearInBrackets gives the title the year that it begins with, where another one in brackets ends the
// reference, with nothing behind it: "Marsh, E. 1987 on the Moor. Leeds: Heather (2018)."
func (r *modelReader) yearInBrackets() {
	years := r.stints(yearTag)
	last := len(r.path) - 1
	for last > 0 && (r.sights[last].class == stopClass || r.sights[last].class == closeClass) {
		last--
	}
	if len(years) == 0 || last < 2 || r.sights[last].shape != yearShape || r.sights[last-1].class != openClass || r.near(last+1).class != closeClass {
		return
	}
	first := years[0]
	if t := tag(r.path[last]); t != originalYearTag && t != yearTag || first.last >= last || !r.isValueWord(first.last) || !r.near(first.last).spaceBefore || r.near(first.first-1).class == openClass {
		return
	}
	if of := tag(r.path[first.last]); of == titleTag || of == containerTag {
		r.give(first.first, first.last, of)
		r.path[last] = uint8(yearTag)
	}
}

// imprintInBrackets gives the title the year at its end, where a publisher and a year in brackets follow that were
// taken for a note, or for a series and its number: "Marsh, E., Moors after 1966 (Heather, 2017)."
func (r *modelReader) imprintInBrackets() {
	years := r.stints(yearTag)
	if len(years) == 1 && r.publisherInTitle(years[0].first) {
		return
	}
	if len(years) != 1 || years[0].first == 0 || tag(r.path[years[0].first-1]) != titleTag || hasTag(r.path, publisherTag) {
		return
	}
	year, open := years[0], years[0].last
	closing := open
	for closing < len(r.path) && r.sights[closing].class != closeClass {
		closing++
	}
	last := closing - 1
	if closing == len(r.path) || open+3 > last || r.sights[open].class != openClass || r.sights[last].shape != yearShape || r.sights[last-1].class != commaClass {
		return
	}
	for _, p := range r.path[open+1 : closing] {
		if t := tag(p); t != noteTag && t != collectionTag && t != collectionNumberTag && tags[p].role == valueRole {
			return
		}
	}
	r.give(year.first, year.last, titleTag)
	r.path[open] = uint8(afterTitle)
	r.give(open+1, last-1, publisherTag)
	r.give(last-1, closing+1, afterPublisher)
	r.path[last] = uint8(yearTag)
}

// publisherInTitle takes a publisher before a year in brackets out of the title: "Moors after 1966 (Heather, 2017)". It
// reports whether there is one.
func (r *modelReader) publisherInTitle(year int) bool {
	if r.near(year-1).class != commaClass || r.near(year+1).class != closeClass {
		return false
	}
	open := year - 2
	for open > 0 && tag(r.path[open]) == titleTag && r.sights[open].class != openClass && r.sights[open].class != closeClass {
		open--
	}
	if open < 1 || open == year-2 || tag(r.path[open]) != titleTag || tag(r.path[open-1]) != titleTag {
		return false
	}
	r.path[open] = uint8(afterTitle)
	r.give(open+1, year-1, publisherTag)
	r.path[year-1] = uint8(afterPublisher)
	return true
}

// isHeadYear reports whether a year with something behind it has a letter, stands before a full stop
// and behind one or the authors where those of the list do, or in brackets right behind the authors.
func (r *modelReader) isHeadYear(y stint) bool {
	if y.last >= len(r.path) {
		return false
	}
	before, behind := r.near(y.first-1).class, r.sights[y.last].class
	switch {
	case tag(r.path[y.last]) == yearSuffixTag:
		return true
	case behind == stopClass:
		return r.known.YearStops && (before == stopClass || before == commaClass && r.isBehindAuthors(y.first)) || r.isBehindOriginal(y.first)
	}
	return before == openClass && behind == closeClass && y.first > 1 && tags[r.path[y.first-2]].after == afterAuthor
}

// isBehindAuthors reports whether the last word before a sight is of an author.
func (r *modelReader) isBehindAuthors(i int) bool {
	for i--; i >= 0 && !r.sights[i].isWord(); i-- {
	}
	return i >= 0 && isNameTag(tag(r.path[i]), authorTags)
}

// isBehindOriginal reports whether a year stands behind that of the first edition, in brackets behind
// the authors: "Marsh, Ellen. (1886) 2015."
func (r *modelReader) isBehindOriginal(i int) bool {
	return i > 2 && r.sights[i-1].class == closeClass && tag(r.path[i-2]) == originalYearTag
}

// isValueWord reports whether a sight is a word of some field.
func (r *modelReader) isValueWord(i int) bool {
	return i >= 0 && i < len(r.path) && r.sights[i].isWord() && tags[r.path[i]].role == valueRole
}

// titleYears gives a title the years at its end that were taken for pages, where the
// pages follow: "In Rural Life, 1903–1911 (pp. 20–38)".
func (r *modelReader) titleYears() {
	first := r.stints(pageFirstTag)
	if len(first) < 2 {
		return
	}
	text := func(i int) string { return r.printed(i, i+1) }
	from, last := first[0].first, first[0].last
	for last < len(r.path) && tag(r.path[last]) == pageDash {
		last++
	}
	if last >= len(r.path) || tag(r.path[last]) != pageLastTag || !tokens.IsYear(text(from)) || !tokens.IsYear(text(last)) || text(from) > text(last) {
		return
	}
	title := from
	for title > 0 && r.sights[title-1].class == commaClass {
		title--
	}
	if title == 0 || title == from || r.path[title-1] != uint8(titleTag) && r.path[title-1] != uint8(containerTag) {
		return
	}
	for i := title; i <= last; i++ {
		r.path[i] = r.path[title-1]
	}
}

// spanOfTitle gives a title the years behind its comma that were taken for what the work is in: "Peat,
// 1990–2003. Heather, 2004."
func (r *modelReader) spanOfTitle() {
	for _, s := range r.stints(containerTag) {
		if s.last-s.first != 3 || s.first < 2 || r.sights[s.first].shape != yearShape || r.sights[s.first+1].class != dashClass || r.sights[s.first+2].shape != yearShape {
			continue
		}
		if r.sights[s.first-1].class == commaClass && tag(r.path[s.first-2]) == titleTag {
			r.give(s.first-1, s.last, titleTag)
		}
	}
}

// wordBeforeSpan gives a title of nothing but a span of years the word before its comma, which was taken for
// the family name of a second author though no word for "and" leads to one: "Mar Reed, Ana H. Peat, 1837–1861. Heather."
func (r *modelReader) wordBeforeSpan() {
	title := r.stints(titleTag)
	if len(title) == 0 || title[0].last-title[0].first != 3 {
		return
	}
	first := title[0].first
	word := first - 2
	if r.sights[first].shape != yearShape || r.sights[first+1].class != dashClass || r.sights[first+2].shape != yearShape || word < 5 || r.near(first-1).class != commaClass || !r.isWholeName(word) {
		return
	}
	people := r.persons(authorTags)
	if len(people) != 2 || people[1].last != word+1 || people[1].first != people[0].last+1 || r.near(people[0].last).class != commaClass || !r.near(word-2).isInitials() || r.near(word-1).class != stopClass {
		return
	}
	r.give(word, first, titleTag)
	r.path[word-1] = uint8(afterAuthor)
	r.give(people[0].first, people[0].last, authorFamily)
	r.path[people[0].last] = uint8(authorWithin)
	r.give(people[1].first, word-1, authorGiven)
}

// yearInTitle gives a title the years that nothing parts from the words before them, where
// the list has the years behind the authors: "The Moor between 1754 and 1765", "Water
// Rights after 1962".
func (r *modelReader) yearInTitle() {
	years := r.stints(yearTag)
	for _, y := range years {
		if y.first == 0 || !r.sights[y.first-1].isWord() {
			return
		}
		switch tag(r.path[y.first-1]) {
		case titleTag, containerTag, collectionTag, noteTag, genreTag, editorFamily, editorGiven, editorLiteral, editorNext:
		default:
			return
		}
	}
	for _, y := range years {
		of := r.path[y.first-1]
		first, last := y.first, y.last
		if of == uint8(containerTag) && hasTag(r.path, titleTag) {
			for last < len(r.path) && (r.path[last] == of || r.path[last] == uint8(titleTag)) {
				last++
			}
		} else {
			// All of the sentence is the title, whatever its words were taken for.
			of = uint8(titleTag)
			for first > 0 && r.mayBeInTitle(first-1) && r.path[first-1] != uint8(editorLead) {
				first--
			}
			for last < len(r.path) && r.mayBeInTitle(last) && r.path[last] != uint8(placeTag) {
				last++
			}
			for last > y.last && !r.sights[last-1].isWord() && r.sights[last-1].class != numberClass {
				last--
			}
		}
		r.give(first, last, tag(of))
	}
}

// yearBehindTitle takes from the title that an entry begins with the year between two full stops, and what stands
// behind it, where the list has its years so and the entry has no other: "The Moor. 2007. Peat Portal."
func (r *modelReader) yearBehindTitle() {
	first := r.start()
	if hasTag(r.path, yearTag) || first == len(r.path) || tag(r.path[first]) != titleTag {
		return
	}
	for i := first + 2; i+2 < len(r.path) && tag(r.path[i]) == titleTag; i++ {
		if r.sights[i].shape != yearShape || r.sights[i-1].class != stopClass || r.sights[i+1].class != stopClass {
			continue
		}
		r.path[i-1], r.path[i], r.path[i+1] = uint8(afterTitle), uint8(yearTag), uint8(afterDate)
		if !hasTag(r.path, containerTag) {
			for k := i + 2; k < len(r.path) && tag(r.path[k]) == titleTag; k++ {
				r.path[k] = uint8(containerTag)
			}
		}
		return
	}
}

// mayBeInTitle reports whether a sight may be part of a title, from what it is and what it
// was taken for: no end of a sentence, no author, no publisher, and no page.
func (r *modelReader) mayBeInTitle(i int) bool {
	switch r.sights[i].class {
	case stopClass, openClass, closeClass, quoteClass, linkClass:
		return false
	}
	switch t := tag(r.path[i]); t {
	case publisherTag, volumeTag, issueTag, pageFirstTag, pageLastTag:
		return false
	default:
		return tags[t].after != afterAuthor
	}
}

// yearOfTitle gives a title the year that it begins with, which stands right behind that
// of the work: "Marsh, Ellen. 2003. 1943 on the Moor."
func (r *modelReader) yearOfTitle() {
	years := r.stints(yearTag)
	if len(years) != 2 {
		return
	}
	first, last := years[1].first, years[1].last
	if hasTag(r.path, titleTag) && (last >= len(r.path) || tag(r.path[last]) != titleTag) {
		return
	}
	if first-years[0].last > 3 || r.sights[first-1].class != stopClass && r.sights[first-1].class != closeClass || last >= len(r.path) || !r.sights[last].isWord() {
		return
	}
	rest := r.path[last]
	for i := first; i < len(r.path) && (i < last || r.path[i] == rest); i++ {
		r.path[i] = uint8(titleTag)
	}
}

// yearBegins gives a title the year that it begins with, right behind the authors, or behind a word
// for a year that is not known, where nothing but a space parts it from a word and another year has
// the place of that of the work: "Marsh, Ellen. 1943 on the Moor. Leeds: Heather, 2003", "Marsh,
// Ellen. 1943 on the Moor. 2003. Thesis", "Marsh E (forthcoming) 1943 on the Moor".
func (r *modelReader) yearBegins() {
	years := r.stints(yearTag)
	if len(years) == 0 || years[0].first < 2 || !r.isValueWord(years[0].last) || !r.sights[years[0].last].spaceBefore {
		return
	}
	first, last := years[0].first, years[0].last
	of := tag(r.path[last])
	if of != titleTag && of != containerTag {
		return
	}
	switch before := tag(r.path[first-2]); r.sights[first-1].class {
	case closeClass:
		if before == statusTag || before == dateWithin && r.sights[first-2].isWord() {
			r.give(first, last, of)
		}
		return
	case stopClass:
		if tags[before].after != afterAuthor && tags[before].after != afterEditor {
			return
		}
	default:
		return
	}
	if len(years) > 1 {
		other := years[len(years)-1]
		value := r.valueBefore(other.first)
		if value < last || r.isValueWord(other.last) {
			return
		}
		switch tag(r.path[value]) {
		case monthTag, dayTag, publisherTag, placeTag:
			r.give(first, last, of)
		}
		return
	}
	end := last // of the title
	for end < len(r.path) && tag(r.path[end]) == of {
		end++
	}
	for r.sights[end-1].class == stopClass {
		end--
	}
	if year := end - 1; year > last && r.sights[year].shape == yearShape && r.sights[year-1].class == stopClass && (end == len(r.sights) || r.sights[end].class == stopClass) {
		r.give(first, last, of)
		r.path[year-1], r.path[year] = uint8(tags[of].after), uint8(yearTag)
	}
}

// unstoppedYear gives the title the year that it begins with, where punctuation follows the
// year of all other entries of the list: "Marsh, Ellen. 1943 on the Moor."
func (r *modelReader) unstoppedYear() {
	years := r.stints(yearTag)
	if len(years) != 1 {
		return
	}
	first, last := years[0].first, years[0].last
	if first == 0 || r.sights[first-1].class != stopClass || last >= len(r.path) || !r.sights[last].isWord() || !r.sights[last].spaceBefore {
		return
	}
	switch of := tag(r.path[last]); of {
	case titleTag, containerTag:
		r.give(first, last, of)
	}
}

// yearOfContainer gives to the book that holds the work, or to the work itself, the year in its title, which was taken
// for that of issue, with a place and a publisher before it: "“Peat”. Moor: Bogs after 1762 Anew, edited by". Another
// year is that of issue then.
func (r *modelReader) yearOfContainer() {
	years := r.stints(yearTag)
	original := slices.Index(r.path, uint8(originalYearTag))
	if len(years) == 0 || original < 0 && len(years) < 2 {
		return
	}
	year, last := years[0].first, years[0].last
	if last == len(r.path) || !r.sights[last].isWord() || original >= 0 && original < last {
		return
	}
	of := tag(r.path[last])
	ofWork := of == titleTag && !hasTag(r.path[:year], titleTag)
	if of != containerTag && !ofWork {
		return
	}
	isImprint := func(i int) bool {
		t := tag(r.path[i])
		return t == publisherTag || t == placeTag || r.sights[i].class == colonClass || ofWork && r.sights[i].isWord() && tags[t].role != leadRole && r.isVacant(i)
	}
	first := year
	for first > 0 && isImprint(first-1) {
		first--
	}
	if first == year || tag(r.path[year-1]) != publisherTag && tag(r.path[first]) != placeTag {
		return
	}
	r.give(first, last, of)
	if original >= 0 && len(years) == 1 {
		r.path[original] = uint8(yearTag)
	}
}

// yearAmongWords gives the title all words of its sentence where a year in their midst was
// taken for that of the work, in such a list: "Marsh, Ellen. Peat between 1943 and 1951."
func (r *modelReader) yearAmongWords() {
	years := r.stints(yearTag)
	if len(years) != 1 {
		return
	}
	first, last := years[0].first, years[0].last
	if first == 0 || last >= len(r.path) || !r.sights[first-1].isWord() || !r.sights[last].isWord() || !r.sights[last].spaceBefore {
		return
	}
	for first > 0 && r.sights[first-1].isWord() {
		first--
	}
	for last < len(r.path) && r.sights[last].isWord() {
		last++
	}
	if first > 0 && r.sights[first-1].class == stopClass && hasTag(r.path[first:last], titleTag) {
		r.give(first, last, titleTag)
	}
}

// year finds the year of a reference that was left without one: of two volumes or
// issues, as in "J Bogs. 2012;48(3)", the one that looks like a year, or else the only number
// that looks so and was taken for some other.
func (r *modelReader) year() {
	r.yearBeforeVisit()
	if hasTag(r.path, yearTag, statusTag) || r.yearsForPages() {
		return
	}
	for _, t := range [...]tag{volumeTag, issueTag} {
		found := r.stints(t)
		if len(found) < 2 {
			continue
		}
		for _, s := range found {
			if s.last-s.first == 1 && r.sights[s.first].shape == yearShape {
				r.path[s.first] = uint8(yearTag)
				return
			}
		}
	}
	found := -1
	for i := range r.sights {
		if r.sights[i].shape != yearShape {
			continue
		}
		switch tag(r.path[i]) {
		case containerTag: // "“Peat.” 2003. Moor Observer"
			if r.near(i-1).class != quoteClass || r.near(i+1).class != stopClass {
				continue
			}
			fallthrough
		case volumeTag, issueTag, numberTag, noteTag, afterOther, collectionNumberTag, originalYearTag, endYearTag:
			if found >= 0 {
				return
			}
			found = i
		}
	}
	if found >= 0 {
		if tag(r.path[found]) == containerTag {
			r.path[found+1] = uint8(afterDate)
		}
		r.path[found] = uint8(yearTag)
		return
	}
	r.titledYear()
}

// yearsForPages takes for the years of a work in several volumes those behind the publisher at its end that were taken for
// pages: "11 vols. Leeds: E. Heather, 1970–83." It reports whether there are such.
func (r *modelReader) yearsForPages() bool {
	pages := r.stints(pageFirstTag)
	if len(pages) != 1 || pages[0].first < 2 || pages[0].last-pages[0].first != 1 {
		return false
	}
	year := pages[0].first
	dash, end := year+1, year+2
	if end >= len(r.path) || r.sights[year].shape != yearShape || r.sights[year-1].class != commaClass || tag(r.path[dash]) != pageDash || tag(r.path[end]) != pageLastTag || r.valueAfter(end+1) < len(r.path) {
		return false
	}
	if of := tag(r.path[year-2]); of != publisherTag && of != placeTag || hasTag(r.path, containerTag) {
		return false
	}
	r.path[year] = uint8(yearTag)
	r.path[dash], r.path[end] = uint8(dateWithin), uint8(endYearTag)
	return true
}

// letteredYear leaves to the words beside them the years that were taken for that of a work whose letter tells which it
// has: "Marsh, A., 2021a. Peat, in: Moors between 1943 and 1948. Heather".
func (r *modelReader) letteredYear() {
	years := r.stints(yearTag)
	if len(years) < 2 || years[0].last == len(r.path) || tag(r.path[years[0].last]) != yearSuffixTag {
		return
	}
	for _, y := range years[1:] {
		switch of := tag(r.path[y.first-1]); of {
		case titleTag, containerTag, collectionTag, placeTag, publisherTag, containerLead:
			if r.sights[y.first-1].isWord() {
				r.give(y.first, y.last, of)
			}
		}
	}
}

// yearBeforeVisit finds the year that what holds the work, or who publishes it, was taken to end with, before the words
// for when it was visited, whose year is another: "“Peat,” Heather, Leeds, 2007. Accessed: May 20, 2025."
func (r *modelReader) yearBeforeVisit() {
	for i := 1; i+2 < len(r.path); i++ {
		if r.sights[i].shape != yearShape || tag(r.path[i]) != containerTag || r.sights[i-1].class != commaClass || r.sights[i+1].class != stopClass || tag(r.path[i+2]) != linkLead {
			continue
		}
		if !hasTag(r.path[:i], yearTag) {
			r.path[i-1], r.path[i], r.path[i+1] = uint8(afterContainer), uint8(yearTag), uint8(afterDate)
		}
		return
	}
}

// yearBeforeTitle gives a title the year that it begins with, or has behind words that were taken for a place, which
// was taken for that of a work whose own stands behind the publisher in brackets, or before the volume: "Marsh,
// 1975 and After (Peat & Co, 2018)", "Marsh, Moors after 1975 and Before (Peat & Co, 2018)", "Marsh A. 1975 and
// After. Bogs. 2018;12:3".
func (r *modelReader) yearBeforeTitle() {
	year := slices.Index(r.path, uint8(yearTag))
	first := year
	for first > 0 && tag(r.path[first-1]) == placeTag {
		first--
	}
	if first < 1 || r.sights[first-1].class != commaClass && r.sights[first-1].class != stopClass || !r.near(year+1).isWord() || !r.sights[year+1].spaceBefore {
		return
	}
	of := tag(r.path[year+1])
	if of != titleTag && of != containerTag {
		return
	}
	own := year + 2
	for own < len(r.path)-1 && (r.sights[own].shape != yearShape || tag(r.path[own]) == of) {
		own++
	}
	switch behind := r.near(own + 1); {
	case behind.class == closeClass && r.sights[own-1].class == commaClass && tag(r.path[own-2]) == publisherTag:
	case behind.shape == ';' && r.near(own+2).class == numberClass && r.sights[own-1].class == stopClass && r.sights[first-1].class == stopClass:
	default:
		return
	}
	for i := first; i < own && (i <= year || tag(r.path[i]) == of); i++ {
		r.path[i] = uint8(titleTag)
	}
	r.path[own] = uint8(yearTag)
}

// visits takes for the day of a visit what has its word, a month and a year alone, behind other
// punctuation than its own, and was taken for a title or a remark: "Acedido 2 de maio de 2025".
func (r *modelReader) visits() {
	const longest = 8 // sights
	for i := 1; i+2 < len(r.path); i++ {
		s := &r.sights[i]
		if s.cues&accessCue == 0 || s.class != wordClass || r.sights[i-1].isWord() || tag(r.path[i]) != titleTag && tag(r.path[i]) != containerTag {
			continue
		}
		month, end := false, i+1
		for end < len(r.path) && end < i+longest && r.sights[end].shape != yearShape {
			w := &r.sights[end]
			if w.isWord() && w.class != numberClass && w.cues&(monthCue|accessCue) == 0 && w.shape != shortLowerShape {
				break
			}
			month = month || w.cues&monthCue != 0
			end++
		}
		if month && end < len(r.path) && r.sights[end].shape == yearShape && slices.Contains(r.path[:i], uint8(yearTag)) {
			r.give(i, end+1, accessedTag)
			i = end
		}
	}
}

// visitsBeforeLinks takes for the day of a visit that which a word says to be one, in Turkish, before the link: "12 Ocak
// 2020 tarihinde https://bogs.example adresinden erişildi".
func (r *modelReader) visitsBeforeLinks() {
	for i := 1; i+1 < len(r.path); i++ {
		if r.sights[i-1].shape != yearShape || r.sights[i+1].class != linkClass || lexicon.Lower(r.printed(i, i+1)) != "tarihinde" {
			continue
		}
		first := i - 1
		for first > 0 && (r.sights[first-1].cues&monthCue != 0 || r.sights[first-1].class == numberClass && r.sights[first-1].shape != yearShape || r.sights[first-1].class == stopClass && r.near(first-2).class == numberClass && first < i-1) {
			first--
		}
		r.give(first, i+1, accessedTag)
	}
}

// yearLetters makes the letter of a year of one that is joined to it and stands before
// punctuation, whatever it was taken for: "2006a.". The word for "year" behind it is none: "1978 г."
func (r *modelReader) yearLetters() {
	for i := 0; i+2 < len(r.path); i++ {
		s := &r.sights[i+1]
		if word := r.printed(i+1, i+2); tag(r.path[i+1]) == yearSuffixTag && s.spaceBefore && (word == "г" || word == "р" || word == "r" || word == "g") { // год, рік, rok, godina
			r.path[i+1] = uint8(afterDate)
		}
		if tag(r.path[i]) != yearTag || r.sights[i].shape != yearShape || s.spaceBefore || r.sights[i+2].isWord() {
			continue
		}
		if letter := r.printed(i+1, i+2); len(letter) == 1 && letter[0] >= 'a' && letter[0] <= 'z' {
			r.path[i+1] = uint8(yearSuffixTag)
		}
	}
	r.lettersInBrackets()
	r.strayLetters()
}

// strayLetters takes letters away that stand behind neither a year nor what is said in its place, as
// within the rest of an address, and numbers that are no days.
func (r *modelReader) strayLetters() {
	for i := range r.path {
		switch tag(r.path[i]) {
		case yearSuffixTag:
			if before := r.valueBefore(i); before >= 0 && tag(r.path[before]) == noteTag {
				r.path[i] = uint8(noteTag)
			}
		case dayTag:
			if n, err := strconv.Atoi(r.printed(i, i+1)); err == nil && n > 31 && r.sights[i].shape != yearShape {
				r.path[i] = uint8(noteTag)
			}
		}
	}
}

// lettersInBrackets does the same for a letter in brackets of its own: "(2006)(a)".
func (r *modelReader) lettersInBrackets() {
	for i := 0; i+4 < len(r.path); i++ {
		if tag(r.path[i]) != yearTag || r.sights[i].shape != yearShape || r.sights[i+1].shape != ')' || r.sights[i+2].shape != '(' || r.sights[i+2].spaceBefore || r.sights[i+4].shape != ')' {
			continue
		}
		if letter := r.printed(i+3, i+4); len(letter) == 1 && letter[0] >= 'a' && letter[0] <= 'z' {
			r.path[i+1], r.path[i+2], r.path[i+3], r.path[i+4] = uint8(afterDate), uint8(afterDate), uint8(yearSuffixTag), uint8(afterDate)
		}
	}
}

// titledYear takes the year that ends the title, or a sentence of it in brackets, for that of a work
// that has no other: "The Moor, 1943. Daily Gazette", "The Moor. 1943. Daily Gazette. May 3", "The
// Moor (1871), I.1", "The Moor (Bog Com No 2, 1996)".
func (r *modelReader) titledYear() {
	for _, s := range r.stints(titleTag) {
		for i := s.first + 2; i < s.last; i++ {
			if r.sights[i].shape != yearShape || r.near(i+1).class != closeClass {
				continue
			}
			open := i - 1
			for open > s.first && r.sights[i-1].class == commaClass && i+2 >= s.last && r.sights[open].class != openClass {
				open--
			}
			if r.sights[open].class != openClass || open == s.first {
				continue
			}
			if next := r.near(i + 2); open == i-1 && next != &edge && next.class != stopClass && next.class != commaClass {
				continue
			}
			r.give(open+1, i, noteTag)
			r.path[i-1], r.path[i] = uint8(afterTitle), uint8(yearTag)
			r.path[open] = uint8(afterTitle)
			if i+1 < s.last {
				r.path[i+1] = uint8(afterDate)
				r.give(i+2, s.last, noteTag)
			}
			return
		}
		end := s.last - 1
		if end-s.first < 2 || r.sights[end].shape != yearShape {
			continue
		}
		if before := r.sights[end-1].class; before != commaClass && before != stopClass {
			continue
		}
		if s.last < len(r.sights) && r.sights[s.last].class != stopClass && r.sights[s.last].class != commaClass {
			continue
		}
		r.path[end], r.path[end-1] = uint8(yearTag), uint8(afterTitle)
		return
	}
}
