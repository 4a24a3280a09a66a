package reflist

import (
	"slices"
	"strings"
)

// A title in quotes ends where they do, and what follows it names the site or the place of
// the work.

// quoted makes one title of all that stands in the quotes that it begins in.
func (r *modelReader) quoted() {
	r.personInQuotes()
	for _, s := range r.stints(titleTag) {
		if r.beginInQuotes(s) || s.first == 0 || r.sights[s.first-1].class != quoteClass {
			continue
		}
		last := s.first
		for last < len(r.path) && r.isQuoted(last) {
			if !mayBeTitle(tag(r.path[last])) {
				return
			}
			last++
		}
		end := last // what of the field that is cut stands behind the quotes
		for last > s.first && !r.sights[last-1].isWord() && r.sights[last-1].class != closeClass && tag(r.path[last-1]) != titleTag {
			last--
		}
		if last <= s.last {
			continue
		}
		cut := tag(r.path[last-1])
		r.give(s.first, last, titleTag)
		for ; end < len(r.path) && !r.sights[end].isWord() && tag(r.path[end]) == cut; end++ {
			r.path[end] = uint8(afterTitle)
		}
	}
}

// beginInQuotes gives a title that quotes close the words before it in these, which were taken for what holds
// the work: "“Bogs in Turf, 1943–1946”. Moor Review". It reports whether there are any.
func (r *modelReader) beginInQuotes(s stint) bool {
	first := s.first
	for first > 0 && r.isQuoted(first-1) && mayBeTitle(tag(r.path[first-1])) {
		first--
	}
	if first == s.first || first == 0 || r.sights[first-1].class != quoteClass {
		return false
	}
	r.give(first, s.first, titleTag)
	return true
}

// isQuoted reports whether a sight stands in quotes, and is not one.
func (r *modelReader) isQuoted(i int) bool {
	return r.sights[i].block&2 != 0 && r.sights[i].class != quoteClass
}

// mayBeTitle reports whether what was taken for something of a kind may be words of a title in quotes.
func mayBeTitle(t tag) bool {
	switch t {
	case titleTag, containerTag, collectionTag, publisherTag, placeTag, eventTag, eventPlaceTag:
		return true
	}
	return tags[t].role == afterRole
}

// personInQuotes gives a title in quotes the person that it begins with, who was taken for an author:
// Marsh, Ann. "Bo Reed, Peat, and the Sea."; or who is all that a reference has in its first quotes, before what
// was taken for the title: "Peat, N." Dictionary of Moors.
func (r *modelReader) personInQuotes() {
	for i := 1; i < len(r.path); i++ {
		if r.sights[i-1].class != quoteClass || r.sights[i].block&2 == 0 || !isNameTag(tag(r.path[i]), authorTags) {
			continue
		}
		last := i
		for last < len(r.path) && r.sights[last].block&2 != 0 && isNameTag(tag(r.path[last]), authorTags) || last < len(r.path) && tag(r.path[last]) == afterAuthor && r.sights[last].class == commaClass {
			last++
		}
		if last < len(r.path) && r.sights[last].block&2 != 0 && tag(r.path[last]) == titleTag {
			r.give(i, last, titleTag)
		} else if i == 1 && last+1 < len(r.path) && r.sights[last].class == quoteClass && tag(r.path[last+1]) == titleTag && !hasTag(r.path, containerTag) {
			r.give(i, last, titleTag)
			r.path[last] = uint8(afterTitle)
			for _, s := range r.stints(titleTag)[1:] {
				r.give(s.first, s.last, containerTag)
			}
		}
		i = last
	}
}

// subtitled gives a title what a colon leads to and was taken for what contains the work:
// "Report 1994: Peat of the North".
func (r *modelReader) subtitled() {
	title, container := r.stints(titleTag), r.stints(containerTag)
	if len(title) != 1 || len(container) != 1 || container[0].first != title[0].last+1 || r.sights[title[0].last].shape != ':' {
		return
	}
	s := container[0]
	if r.sights[s.first].block != r.sights[title[0].first].block || hasTag(r.path, volumeTag, issueTag, pageFirstTag, containerLead) {
		return
	}
	r.give(title[0].last, s.last, titleTag)
	if r.near(s.last).class == stopClass {
		r.path[s.last] = uint8(afterTitle)
	}
}

// isSentence reports whether a stretch ends in a word in small letters, or has one within that is no
// article or the like, and none that organisations are called by.
func (r *modelReader) isSentence(first, last int) bool {
	if r.sights[last-1].shape == lowerShape {
		return true
	}
	small := false
	for i := first; i < last; i++ {
		s := &r.sights[i]
		if s.cues&organizationCue != 0 {
			return false
		}
		small = small || s.shape == lowerShape && s.cues&(andCue|inCue|particleCue) == 0
	}
	return small
}

// datedTitle makes the title of what a reference begins with before a day in brackets and no
// people are in, if it has a colon or a word in small letters that no organisation is called by, or a
// newspaper follows, and of the one title behind the day that of the newspaper or site: "Peat and
// the moor. (2005, May 3). Gazette."
func (r *modelReader) datedTitle() {
	year := slices.Index(r.path, uint8(yearTag))
	if year < 5 || r.sights[year-1].class != openClass || r.sights[year-2].class != stopClass || !hasTag(r.path, monthTag) {
		return
	}
	first, last, words, colon := 0, year-2, 0, false
	for first < last && !r.sights[first].isWord() {
		first++
	}
	for i := first; i < last; i++ {
		switch t := tag(r.path[i]); {
		case t == authorLiteral || t == authorFamily || t == authorNext || t == containerTag || t == containerLead || t == titleTag || tags[t].role == afterRole:
		default:
			return
		}
		if r.sights[i].class == commaClass && !colon {
			return
		}
		colon = colon || r.sights[i].shape == ':'
		if r.sights[i].isWord() {
			words++
		}
	}
	site := r.stints(titleTag)
	if len(site) == 0 || words < 3 {
		return
	}
	s := site[len(site)-1]
	if !colon && !r.isSentence(first, last) && !r.isNewspaper(s.first, s.last) {
		return
	}
	const longest = 6 // words and marks of the name of a site
	if s.first < year || len(site) > 1 && site[len(site)-2].first > year || s.last-s.first > longest {
		return
	}
	if behind := r.path[year:]; hasTag(behind, containerTag, publisherTag, genreTag) || hasNames(behind, authorTags) || hasNames(behind, editorTags) {
		return
	}
	r.give(first, last, titleTag)
	r.give(last, year, afterTitle)
	r.give(s.first, s.last, containerTag)
	if s.last < len(r.path) && tag(r.path[s.last]) == afterTitle {
		r.path[s.last] = uint8(afterContainer)
	}
}

// bookTitle makes the title of all that stands between the authors and where a book was
// published, of which a part was taken for a place, a year or a remark: "Marsh, Ann, Oslo
// between 1962 and 1970 (Heather Press, 1998)", "Marsh, Ann. Oslo: Peat. Heather, 1998."
func (r *modelReader) bookTitle() {
	first, named := 0, false
	for first < len(r.path) && (tags[r.path[first]].role != valueRole || isNameTag(tag(r.path[first]), authorTags) || tag(r.path[first]) == authorRepeat) {
		named = named || isNameTag(tag(r.path[first]), authorTags) || tag(r.path[first]) == authorRepeat
		first++
	}
	publishers := r.stints(publisherTag)
	if len(publishers) == 0 {
		return
	}
	last := publishers[len(publishers)-1].first
	if !named || last < first+3 || r.sights[first].class == quoteClass || r.sights[first-1].class == quoteClass {
		return
	}
	if r.sights[last-1].shape == ':' && tag(r.path[last-2]) == placeTag {
		for last--; last > first && tag(r.path[last-1]) == placeTag; last-- {
		}
	}
	last--
	inBrackets := r.sights[last].class == openClass
	if !inBrackets && (r.sights[last].class != stopClass || hasTag(r.path[last:], titleTag)) || !hasTag(r.path[last:], yearTag) {
		return
	}
	other, titled := false, hasTag(r.path, titleTag)
	for i := first; i < last; i++ {
		switch t := tag(r.path[i]); {
		case t == titleTag:
		case t == placeTag || t == noteTag || t == yearTag || t == publisherTag && !titled:
			other = true
		case tags[t].role == afterRole && !r.sights[i].isWord() && r.sights[i].class != stopClass && r.sights[i].class != openClass && r.sights[i].class != quoteClass:
		default:
			return
		}
	}
	if other {
		r.give(first, last, titleTag)
		r.path[last] = uint8(afterTitle)
	}
}

// sites takes what follows a title in quotes, before a link, for the site that the page
// is part of, where no place says that it is a publisher; and a word before the day, behind
// a title by an organisation, for the place where that was.
func (r *modelReader) sites() {
	title := r.stints(titleTag)
	if len(title) != 1 || r.sights[title[0].first].block&2 == 0 || !hasTag(r.path, urlTag) {
		return
	}
	if hasTag(r.path, placeTag, volumeTag, issueTag, pageFirstTag, editionTag, genreTag, numberTag, containerLead, editorFamily) {
		return
	}
	publisher, container := r.stints(publisherTag), r.stints(containerTag)
	behind := func(s stint) bool {
		return s.first > title[0].last && !r.hasWord(title[0].last, s.first)
	}
	switch {
	case len(publisher) == 1 && len(container) == 0 && behind(publisher[0]):
		r.give(publisher[0].first, publisher[0].last, containerTag)
	case len(container) == 1 && len(publisher) == 0 && behind(container[0]) && len(r.stints(authorLiteral)) == 1 && len(r.stints(authorFamily)) == 0:
		s := container[0]
		isPlace := s.last-s.first == 1 && r.near(s.last).class == commaClass && s.last+1 < len(r.path) && hasTag(r.path, dayTag) && (tag(r.path[s.last+1]) == monthTag || tag(r.path[s.last+1]) == dayTag)
		if w := &r.sights[s.first]; isPlace && w.block == 0 && w.shape == titleShape && w.cues&(organizationCue|newspaperCue|journalCue) == 0 {
			r.give(s.first, s.last, placeTag)
		}
	}
}

// unserial makes the number of a work of its own of an issue where nothing contains the
// work and no volume stands before: "Report, No. 2, May 2001. https://…".
func (r *modelReader) unserial() {
	issue := r.stints(issueTag)
	if len(issue) != 1 || hasTag(r.path, containerTag) || hasTag(r.path, volumeTag) || hasTag(r.path, pageFirstTag) || hasTag(r.path, numberTag) {
		return
	}
	if title := r.stints(titleTag); len(title) == 1 && title[0].last < issue[0].first && len(r.stints(authorLiteral)) > 0 {
		r.give(issue[0].first, issue[0].last, numberTag)
	}
}

// peopleInTitle gives a title that a reference begins with the words before its colon that were taken
// for people whose given names stand first, where the list has these behind a comma: "Salt and
// Its Makers: Notes on a Trade".
func (r *modelReader) peopleInTitle() {
	first := r.start()
	colon := first
	for colon < len(r.path) && isNameTag(tag(r.path[colon]), authorTags) && (r.sights[colon].isWord() || r.sights[colon].class == andClass) {
		colon++
	}
	if colon == first || tag(r.path[first]) != authorGiven || r.near(colon).class != colonClass || colon+1 >= len(r.path) || tag(r.path[colon+1]) != titleTag {
		return
	}
	r.give(first, colon+1, titleTag)
}

// titleWithin parts a title from what the work is in, where "In" begins a sentence of it and
// the editors or pages of that follow: "Peat. In What Is a Bog? Ann Marsh, ed."
func (r *modelReader) titleWithin() {
	title := r.stints(titleTag)
	if len(title) != 1 || hasTag(r.path, containerTag) {
		return
	}
	s := title[0]
	if after := r.valueAfter(s.last); after == len(r.path) || !isNameTag(tag(r.path[after]), editorTags) && tag(r.path[after]) != pageFirstTag {
		return
	}
	for i := s.last - 3; i > s.first+1; i-- {
		w := &r.sights[i]
		if w.cues&inCue == 0 || w.shape != titleShape || r.sights[i-1].class != stopClass && r.sights[i-1].shape != '?' {
			continue
		}
		first := i + 1
		if r.sights[first].class == colonClass {
			first++
		}
		r.path[i-1] = uint8(afterTitle)
		r.give(i, first, containerLead)
		r.give(first, s.last, containerTag)
		return
	}
}

// titleOfWhole takes the title behind "In" for that of what the work is in, where the title of
// the work is not printed: "Marsh A., In: Bogs, Reed B. (Ed.)", and without a colon before
// editors: "Marsh, A. In Bogs; Reed, B., Ed."
func (r *modelReader) titleOfWhole() {
	title := r.stints(titleTag)
	if len(title) != 1 || hasTag(r.path, containerTag) {
		return
	}
	s := title[0]
	in := s.first
	if in > 1 && r.sights[in].cues&inCue == 0 {
		in--
		if r.sights[in].class == colonClass {
			in--
		}
	}
	before := r.valueBefore(in)
	if r.sights[in].cues&inCue == 0 || before < 0 || !isNameTag(tag(r.path[before]), authorTags) && tag(r.path[before]) != yearTag {
		return
	}
	first := in + 1
	after := r.valueAfter(s.last)
	switch {
	case r.near(first).class == colonClass:
		first++
	case r.sights[in].shape != titleShape && r.sights[in].shape != shortLowerShape || after == len(r.path) || !isNameTag(tag(r.path[after]), editorTags):
		return
	}
	if first < s.last {
		r.give(in, first, containerLead)
		r.give(first, s.last, containerTag)
	}
}

// lostTitle takes the sentence behind the names that a reference begins with for its title where it
// has no other and ends in a year, and another year has the place of that of the work: "Marsh, Ann,
// editor. Leeds: Peat after 1943. Heather, 2003."
func (r *modelReader) lostTitle() {
	years := r.stints(yearTag)
	if len(years) < 2 || hasTag(r.path, titleTag) || hasTag(r.path, containerTag) {
		return
	}
	const fewest = 3 // words before the year
	year := years[0].first
	first := year
	for first > 0 && (r.sights[first-1].isWord() || r.sights[first-1].class == colonClass || r.sights[first-1].class == dashClass) {
		first--
	}
	if year-first < fewest || first < 2 || !r.sights[year-1].isWord() || r.sights[first-1].class != stopClass || r.near(years[0].last).class != stopClass {
		return
	}
	switch before := &tags[r.path[first-2]]; {
	case before.after == afterAuthor, before.after == afterEditor, before.role == leadRole && r.sights[first-2].cues&editorCue != 0:
		r.give(first, years[0].last, titleTag)
		r.path[years[0].last] = uint8(afterTitle)
	}
}

// headLeads takes for what they are the words for others and for editors behind the people that a
// reference begins with, which were taken for "in": "Marsh, Ann, u. a., Herausgeber. Peat".
func (r *modelReader) headLeads() {
	lead := slices.Index(r.path, uint8(containerLead))
	isName := func(t tag) bool {
		return isNameTag(t, authorTags) || isNameTag(t, editorTags) || t == authorRepeat
	}
	if lead < 2 || hasOtherValue(r.path[r.start():lead], isName) {
		return
	}
	if !slices.ContainsFunc(r.path[:lead], func(p uint8) bool { return isName(tag(p)) }) {
		return
	}
	r.others()
	for i := lead; i < len(r.path) && (tags[r.path[i]].role != valueRole || isName(tag(r.path[i]))); i++ {
		if s := &r.sights[i]; tag(r.path[i]) == containerLead && s.cues&editorCue != 0 && s.cues&(andCue|inCue) == 0 && r.sights[i-1].class == commaClass {
			r.path[i] = uint8(editorLead)
		}
	}
}

// titleInPublisher makes a title of a place and the sentence behind its colon where the reference has none, and leaves
// the publisher what stands behind that: "Leeds: Peat after 1989 Anew. Heather, 2003."
func (r *modelReader) titleInPublisher() {
	place, publisher := r.stints(placeTag), r.stints(publisherTag)
	if hasTag(r.path, titleTag) || len(place) != 1 || len(publisher) != 1 || r.near(place[0].last).class != colonClass || publisher[0].first != place[0].last+1 {
		return
	}
	stop := publisher[0].first
	for stop < publisher[0].last && r.sights[stop].class != stopClass {
		stop++
	}
	const fewest = 2 // words behind the colon
	if stop < publisher[0].first+fewest || stop+1 >= publisher[0].last || !r.sights[stop+1].isWord() || r.sights[stop-1].shape == capitalShape {
		return
	}
	r.give(place[0].first, stop, titleTag)
	r.path[stop] = uint8(afterTitle)
}

// titleless takes the title of what something is in for that of the work where it has no
// other and a publisher follows, no number of an issue or page, and no "In" goes before; a
// volume has its word. Where nothing follows but a date or address, what is neither in
// italics nor called as a journal is a title, too, and what is all in capitals before a page.
func (r *modelReader) titleless() {
	if r.titleLeftOver() {
		return
	}
	container := r.stints(containerTag)
	if len(container) == 0 {
		r.titleInPublisher()
	}
	if len(container) != 1 {
		return
	}
	first, last := container[0].first, container[0].last
	if q := r.near(first - 1); q.class == quoteClass && r.near(last).class == quoteClass && !hasTag(r.path, titleTag) {
		r.give(first, last, titleTag) // in quotes
		return
	}
	published, led, numbered, paged := false, hasTag(r.path, volumeLead), false, false
	for _, p := range r.path {
		switch tag(p) {
		case volumeTag:
			numbered = true
		case titleTag, containerLead, issueTag:
			return
		case pageFirstTag:
			paged = true
		case publisherTag:
			published = true
		}
	}
	if paged {
		if !numbered && last-first > 1 && first > 0 && r.inCapitals(first, last) {
			r.give(first, last, titleTag)
		}
		return
	}
	// A book with its editor first is none of a journal, whatever it is called.
	edited := hasTag(r.path[:first], editorLead)
	// An organisation is none that writes for a journal without a number.
	organization := hasTag(r.path[:first], authorLiteral)
	journal := r.sights[first].block&1 != 0 || r.hasCue(first, last, journalCue|newspaperCue)
	if published && (led || !numbered) || !numbered && (edited || organization || !journal) {
		r.give(first, last, titleTag)
	}
}

// titleLeftOver takes for the title the words behind the year that were taken for a remark or a series, or those up to a full stop
// that were taken for nothing, or for a place and a publisher who is called with another sentence, where no other words
// can be one: "———. 2002. Żuławy:
// Turf Po 1821 Roku. Leeds: Heather".
func (r *modelReader) titleLeftOver() bool {
	years := r.stints(yearTag)
	if len(years) != 1 || hasTag(r.path, titleTag) || hasTag(r.path, containerTag) {
		return false
	}
	first := years[0].last
	for first < len(r.path) && (tag(r.path[first]) == yearSuffixTag || tags[r.path[first]].role != valueRole && !r.sights[first].isWord()) {
		first++
	}
	noted := first
	for noted < len(r.path) && r.path[noted] == r.path[first] && (tag(r.path[first]) == noteTag || tag(r.path[first]) == collectionTag) {
		noted++
	}
	if noted > first+2 && r.isWholeName(first) && !r.near(noted).isWord() {
		r.give(first, noted, titleTag)
		return true
	}
	last, words, published := first, 0, false
	for last < len(r.path) && r.sights[last].class != stopClass {
		switch t := tag(r.path[last]); {
		case t == placeTag, t == publisherTag:
			published = true
		case tags[t].role != afterRole:
			return false
		}
		if r.sights[last].isWord() {
			words++
		}
		last++
	}
	if published && (words < 3 || r.near(last-1).cues&abbreviationCue != 0 || last+1 >= len(r.path) || tag(r.path[last]) != publisherTag || tag(r.path[last+1]) != publisherTag) {
		return false
	}
	if words < 2 || first == last || r.near(last).class != stopClass {
		return false
	}
	if article := r.sights[first].shape == capitalShape && r.sights[first+1].isWord(); !article && !r.isWholeName(first) { // "A turfa"
		return false
	}
	r.give(first, last, titleTag)
	if published {
		r.path[last] = uint8(afterTitle)
	}
	return true
}

// countedInBrackets parts from a title how much there is of it, in square brackets behind it: "Das
// Moor [25 Absätze]".
func (r *modelReader) countedInBrackets() {
	for _, s := range r.stints(titleTag) {
		open := s.last - 4
		if open > s.first && r.sights[s.last-1].shape == ']' && r.sights[open].shape == '[' && r.sights[open+1].class == numberClass && r.sights[open+1].shape != yearShape && r.sights[open+2].class == wordClass {
			r.path[open], r.path[s.last-1] = uint8(afterTitle), uint8(afterTitle)
			r.give(open+1, s.last-1, noteTag)
		}
	}
}

// inCapitals reports whether all words from first to before last are in capitals.
func (r *modelReader) inCapitals(first, last int) bool {
	return !slices.ContainsFunc(r.sights[first:last], func(s sight) bool {
		return s.class == wordClass && !s.isInitials() && s.shape != capitalsShape
	})
}

// closeQuotes gives a text the mark that closes quotes within it, at its end, with the full stop that stands in them, or
// that opens them, before it: “Peat” and the Sea, “‘Peat’ and the Sea”, and The Book of “Peat.”
func (r *modelReader) closeQuotes() {
	for _, t := range [...]tag{titleTag, containerTag, publisherTag} {
		for _, s := range r.stints(t) {
			open, begins := r.quotesWithin(s)
			i := s.last
			if open != 0 && i+1 < len(r.sights) && r.sights[i].class == stopClass && t != publisherTag && !r.sights[i+1].spaceBefore && (s.first == 0 || !closesQuote(r.sights[s.first-1].shape, r.sights[i+1].shape)) {
				i++
			}
			if open != 0 && i < len(r.sights) && closesQuote(open, r.sights[i].shape) && !r.sights[i].spaceBefore {
				r.give(s.last, i+1, t)
			}
			if begins >= 0 && (t == titleTag || !r.hasClass(s.first, s.last, stopClass)) {
				r.give(begins, s.first, t)
			}
		}
	}
}

// quotesWithin returns the mark that opens quotes in a text which do not end in it, 0 for none, and where quotes begin
// before it that end in it, before the rest of it; -1 for nowhere.
func (r *modelReader) quotesWithin(s stint) (open uint32, begins int) {
	begins = -1
	before := s.first - 1
	if before > 0 && (r.sights[before].shape == '¿' || r.sights[before].shape == '¡') {
		before--
	}
	for i := s.first; i < s.last; i++ {
		q := r.sights[i].shape
		switch {
		case r.sights[i].class != quoteClass:
		case open != 0 && closesQuote(open, q):
			open = 0
		case open != 0:
		case before >= 0 && begins < 0 && i > s.first && (before == 0 || tags[r.path[before-1]].role != leadRole) && r.sights[before].class == quoteClass && closesQuote(r.sights[before].shape, q) && (q != r.sights[before].shape || !r.sights[i].spaceBefore) &&
			(before == 0 || r.hasWord(i+1, s.last) || r.sights[before-1].class == quoteClass):
			begins = before
		case closesQuote(q, 0):
			open = q
		}
	}
	return open, begins
}

// closesQuote reports whether a mark closes quotes that another opens; of 0, whether that opens any.
func closesQuote(open, mark uint32) bool {
	for _, pair := range [...]struct {
		open  uint32
		marks string
	}{{'‘', "’"}, {'“', "”"}, {'\'', "'"}, {'"', "\""}, {'«', "»"}, {'„', "“”"}, {'‚', "‘’"}, {'‹', "›"}, {'`', "'"}} {
		if pair.open == open {
			return mark == 0 || strings.ContainsRune(pair.marks, rune(mark))
		}
	}
	return false
}

// quotedTitle ends a title in quotes at the mark that closes them, where it was taken to go
// on over a full stop with the year: «Peat and the Sea». 2003, “Peat and the Sea.” 2003.
func (r *modelReader) quotedTitle() {
	if hasTag(r.path, yearTag) {
		return
	}
	for _, s := range r.stints(titleTag) {
		opens := r.sights[s.first].class == quoteClass || s.first > 0 && r.sights[s.first-1].class == quoteClass
		if !opens || s.last < s.first+4 {
			continue
		}
		year := s.last - 1
		last, before := r.sights[year-1].class, r.sights[year-2].class
		if r.sights[year].shape == yearShape && (last == stopClass && before == quoteClass || last == quoteClass && before == stopClass) {
			r.path[year] = uint8(yearTag)
			r.give(year-2, year, afterTitle)
			if r.sights[s.first].class == quoteClass {
				r.path[s.first] = uint8(afterDate)
			}
			return
		}
	}
}
