package reflist

import (
	"bytes"
	"slices"
	"strings"
)

// reason mends a path where it says what no record can have: a title in two
// places, or two volumes.
func (r *modelReader) reason(t *tokenized, known *knownNames) {
	for i := range r.sights {
		// A link is what it says it is.
		if r.sights[i].class == linkClass {
			r.path[i], r.confidence[i] = uint8(urlTag), 1
		}
	}
	r.cutLinks(t)
	r.quoted()
	r.abroad(t)
	r.colonPublishers()
	r.wholes()
	r.join()
	r.subtitled()
	r.titleYears(t)
	r.headYear(known != nil && known.yearStops)
	if known != nil && known.yearStops {
		r.yearInTitle()
	}
	r.yearOfTitle()
	r.remarkTitle()
	r.numberedTitle(t)
	r.titleWithin()
	r.titleless()
	r.closeQuotes()
	r.quotedTitle()
	r.originals(t)
	r.theses(t)
	r.introductions(t)
	r.occasions(t)
	r.called(t)
	r.responsibility(t)
	r.firstYear(t)
	r.forms(t)
	r.sentences(t)
	r.imprints(t)
	r.firstPerson()
	r.organizationFirst()
	r.honoured(t)
	r.led()
	r.bracketedEditors()
	r.bounds()
	r.jurisdictions(t)
	r.acronymFirst(t)
	r.initialled()
	r.units(t)
	r.editorsInBrackets()
	r.editorsForOthers()
	r.authorsForEditors()
	r.people()
	r.firstOrganization(t)
	for _, of := range [...]nameTags{authorTags, editorTags} {
		r.groups(t, of)
		r.organizations(t, of)
		r.peopleOrganization(of)
		r.partsOfOrganizations(t, of)
		r.single(t, of)
	}
	r.shortFirst()
	r.organization(t)
	r.units(t)
	r.labelled(t)
	r.abbreviated(t)
	r.alone()
	r.sites()
	r.unserial()
	r.others(t)
	r.doubleFamilies()
	r.easternNames(t)
	r.capitalFamilies()
	r.bareInversions(t, known)
	r.oneWordNames()
	r.oneNames(t, known)
	r.suffixes()
	r.givenBehindSuffix()
	if known != nil && known.familyFirst {
		r.uninverted()
	}
	r.particles()
	r.hyphened()
	r.broken()
	r.headParticles()
	r.leadingParticles(t)
	r.familyParticles()
	r.ledContainer()
	r.shortenedJournal()
	r.lastPublisher()
	r.publishers(t)
	r.ranges(t)
	r.journals(t)
	r.numbers(t)
	r.editions(t)
	r.townInRemark()
	r.collections()
	r.bracketedSeries()
	r.series()
	r.digits()
	r.lostVolume()
	r.lastVolume(t)
	r.dashedNumbers(t)
	r.ordinals()
	if known != nil && known.yearStops {
		r.unstoppedYear()
	}
	r.year()
	r.yearLetters(t)
	r.page()
	r.trim()
	for _, t := range [...]tag{titleTag, containerTag, collectionTag, publisherTag, eventTag, genreTag, volumeTag, issueTag, editionTag} {
		r.one(t)
	}
	r.sameAuthor(t)
}

// A stint is a stretch of one tag.
type stint struct{ first, last int } // last is past the end

// give makes a tag that of all sights from first to before last.
func (r *modelReader) give(first, last int, t tag) {
	for i := first; i < last; i++ {
		r.path[i] = uint8(t)
	}
}

func (r *modelReader) stints(t tag) []stint {
	from := len(r.found)
	for i := 0; ; {
		next := bytes.IndexByte(r.path[i:], uint8(t))
		if next < 0 {
			break
		}
		first := i + next
		for i = first; i < len(r.path) && tag(r.path[i]) == t; {
			i++
		}
		r.found = append(r.found, stint{first, i})
	}
	return r.found[from:len(r.found):len(r.found)]
}

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

// titleYears gives a title the years at its end that were taken for pages, where the
// pages follow: "In Rural Life, 1903–1911 (pp. 20–38)".
func (r *modelReader) titleYears(t *tokenized) {
	first := r.stints(pageFirstTag)
	if len(first) < 2 {
		return
	}
	text := func(i int) string { return r.printed(t, i, i+1) }
	from, last := first[0].first, first[0].last
	for last < len(r.path) && tag(r.path[last]) == pageDash {
		last++
	}
	if last >= len(r.path) || tag(r.path[last]) != pageLastTag || !isYear(text(from)) || !isYear(text(last)) || text(from) > text(last) {
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

// headYear leaves of two years that behind the authors with a letter, or with a full stop
// where the list has one, and gives the other to the words before it: "Marsh, Ellen. 2018a.
// The Moor: Peat since 1987". What stands between the two, in one sentence, is the title
// if there is no other.
func (r *modelReader) headYear(stops bool) {
	if title := r.stints(titleTag); stops && len(title) == 1 && title[0].last == title[0].first+1 {
		// No title is a year alone behind the authors.
		if i := title[0].first; i > 1 && r.sights[i].shape == yearShape && r.sights[i-1].class == stopClass && r.near(i+1).class == stopClass && isNameTag(tag(r.path[i-2]), authorTags) {
			r.path[i] = uint8(yearTag)
		}
	}
	years := r.stints(yearTag)
	if len(years) != 2 {
		return
	}
	first, other := years[0], years[1]
	if first.last >= len(r.path) || !r.sights[other.first-1].isWord() || tags[r.path[other.first-1]].role != valueRole {
		return
	}
	if tag(r.path[first.last]) != yearSuffixTag && !(stops && first.first > 0 && r.sights[first.first-1].class == stopClass && r.sights[first.last].class == stopClass) {
		return
	}
	if r.near(other.last).shape == otherShape && !r.near(other.last).spaceBefore {
		return // the other has a letter as well
	}
	from := first.last + 1
	for from < other.first && !r.sights[from].isWord() {
		from++
	}
	if slices.Contains(r.path, uint8(titleTag)) || slices.ContainsFunc(r.sights[from:other.first], func(s sight) bool { return s.class == stopClass || s.class == linkClass }) {
		r.give(other.first, other.last, tag(r.path[other.first-1]))
		return
	}
	r.give(from, other.last, titleTag)
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
		if of == uint8(containerTag) && slices.Contains(r.path, uint8(titleTag)) {
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
	if slices.Contains(r.path, uint8(titleTag)) && (last >= len(r.path) || tag(r.path[last]) != titleTag) {
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

// titleless takes the title of what something is in for that of the work where it has no
// other and a publisher follows, no number of an issue or page, and no "In" goes before; a
// volume has its word. Where nothing follows but a date or address, what is neither in
// italics nor called as a journal is a title, too.
func (r *modelReader) titleless() {
	container := r.stints(containerTag)
	if len(container) != 1 {
		return
	}
	first, last := container[0].first, container[0].last
	if q := r.near(first - 1); q.class == quoteClass && r.near(last).class == quoteClass && !slices.Contains(r.path, uint8(titleTag)) {
		r.give(first, last, titleTag) // in quotes
		return
	}
	published, led, numbered := false, slices.Contains(r.path, uint8(volumeLead)), false
	for _, p := range r.path {
		switch tag(p) {
		case volumeTag:
			numbered = true
		case titleTag, containerLead, issueTag, pageFirstTag:
			return
		case publisherTag:
			published = true
		}
	}
	// A book with its editor first is none of a journal, whatever it is called.
	edited := slices.Contains(r.path[:first], uint8(editorLead))
	// An organisation is none that writes for a journal without a number.
	organization := slices.Contains(r.path[:first], uint8(authorLiteral))
	journal := r.sights[first].block&1 != 0 || slices.ContainsFunc(r.sights[first:last], func(s sight) bool { return s.cues&(journalCue|newspaperCue) != 0 })
	if published && (led || !numbered) || !numbered && (edited || organization || !journal) {
		r.give(first, last, titleTag)
	}
}

// sure returns the least confidence of a stretch.
func (r *modelReader) sure(s stint) float32 {
	least := float32(1)
	for _, c := range r.confidence[s.first:s.last] {
		least = min(least, c)
	}
	return least
}

// isInitials reports whether a word can be the initials of given names: "E", "EL".
func (s *sight) isInitials() bool {
	return s.shape == capitalShape || s.shape == acronymShape || s.shape == longAcronymShape
}

// others takes the words for "et al." behind authors for what they are, in whatever
// language.
func (r *modelReader) others(t *tokenized) {
	for i := 1; i < len(r.path); i++ {
		switch tag(r.path[i-1]) {
		case authorFamily, authorGiven, authorSuffix, authorLiteral, afterAuthor:
		default:
			continue
		}
		if tag(r.path[i]) == authorOthers || !r.sights[i].isWord() {
			continue
		}
		at := t.tokens[r.sights[i].token].clean
		m := etAlAt(t.clean[at:])
		if m == nil {
			continue
		}
		words := strings.TrimRight(t.clean[at:at+m[1]], " ,:;)")
		for ; i < len(r.path) && t.tokens[r.sights[i].token].clean < at+len(words); i++ {
			r.path[i] = uint8(authorOthers)
		}
		return
	}
}

// doubleFamilies makes one family name of two words before a comma of which the first
// was taken for a given name: "Pérez Mar, Ana".
func (r *modelReader) doubleFamilies() {
	for _, of := range [...]nameTags{authorTags, editorTags} {
		given := r.stints(of.given)
		for k, g := range given[:max(0, len(given)-1)] {
			family, next := g.last, given[k+1].first
			for family < len(r.path) && tag(r.path[family]) == of.family {
				family++
			}
			if family == g.last || family >= next || !r.hasComma(family, next) {
				continue
			}
			within := !slices.ContainsFunc(r.path[family:next], func(p uint8) bool { return tag(p) != of.within })
			initials := slices.ContainsFunc(r.sights[g.first:g.last], func(s sight) bool { return s.shape == capitalShape })
			if within && !initials {
				r.give(g.first, g.last, of.family)
			}
		}
	}
}

// oneWordNames parts a person of one name from the next, which the model has taken for
// one with two family names: "Ovid, Mar, A." and "Ovid, Ana Mar".
func (r *modelReader) oneWordNames() {
	for _, of := range [...]nameTags{authorTags, editorTags} {
		family, next := -1, -1 // where the family name ended, and where what follows began
		for i := 0; i < len(r.path); i++ {
			if !isNameTag(tag(r.path[i]), of) {
				family, next = -1, -1 // the list has ended
				continue
			}
			switch tag(r.path[i]) {
			case of.next, of.literal, of.others:
				family, next = -1, -1
			case of.within:
				if next >= 0 {
					next = len(r.path) // a comma stands within what follows
				}
			case of.given, of.particle:
				if family >= 0 && next < 0 {
					next = i
				}
			case of.family:
				if next < 0 {
					next = i
				}
				if family >= 0 && next <= i && r.hasComma(family, next) {
					r.give(family, next, of.next)
				}
				for i+1 < len(r.path) && tag(r.path[i+1]) == of.family {
					i++
				}
				family, next = i+1, -1
			}
		}
	}
}

// suffixes gives a person the suffix that stands behind a comma and was taken for what
// parts the names from the rest, or for another name: "King, Martin, Jr. 2015".
func (r *modelReader) suffixes() {
	for i := 2; i < len(r.path); i++ {
		if r.sights[i].cues&suffixCue == 0 || r.sights[i-1].class != commaClass {
			continue
		}
		if tags[r.path[i]].role != afterRole && !r.isNameOfOneWord(i) && (tag(r.path[i]) != titleTag || i+1 == len(r.path) || r.sights[i+1].isWord()) {
			continue
		}
		within, suffix := authorWithin, authorSuffix
		switch tag(r.path[i-2]) {
		case authorGiven, authorFamily:
		case editorGiven, editorFamily:
			within, suffix = editorWithin, editorSuffix
		default:
			continue
		}
		r.path[i-1], r.path[i] = uint8(within), uint8(suffix)
		if next := i + 1; next < len(r.path) && r.sights[next].class == stopClass && r.sights[i].cues&abbreviationCue != 0 {
			r.path[next] = uint8(suffix)
		}
	}
}

// givenBehindSuffix gives somebody the given name behind the suffix that was taken for a
// further person: "Marsh, Jr., Ann."
func (r *modelReader) givenBehindSuffix() {
	for _, of := range [...]nameTags{authorTags, editorTags} {
		for _, s := range r.stints(of.suffix) {
			before, next := s.first-1, s.last
			for before >= 0 && tag(r.path[before]) == of.within {
				before--
			}
			if before < 0 || tag(r.path[before]) != of.family || next+1 >= len(r.path) || r.sights[next].class != commaClass || tag(r.path[next]) != of.next {
				continue
			}
			last := next + 1
			for last < len(r.path) && tag(r.path[last]) == of.family && r.isNameWord(last) {
				last++
			}
			if last == next+1 || last < len(r.path) && isNameTag(tag(r.path[last]), of) && tag(r.path[last]) != of.next {
				continue
			}
			for i := before; i >= 0 && tag(r.path[i]) != of.next; i-- {
				if tag(r.path[i]) == of.given {
					last = 0
				}
			}
			if last > 0 {
				r.path[next] = uint8(of.within)
				r.give(next+1, last, of.given)
			}
		}
	}
}

// isNameOfOneWord reports whether a word in more than one letter, and none beside it, was
// taken for a name.
func (r *modelReader) isNameOfOneWord(i int) bool {
	isName := func(i int) bool {
		return isNameTag(tag(r.path[i]), authorTags) || isNameTag(tag(r.path[i]), editorTags)
	}
	if !isName(i) || r.sights[i].shape == capitalShape {
		return false
	}
	next := i + 1
	for next < len(r.path) && r.sights[next].class == stopClass {
		next++
	}
	return next == len(r.path) || !r.sights[next].isWord() || !isName(next)
}

// hasComma reports whether a comma is among some sights.
func (r *modelReader) hasComma(first, last int) bool {
	return slices.ContainsFunc(r.sights[first:last], func(s sight) bool { return s.class == commaClass })
}

// editions leaves of an edition its number, or its words but for "edition".
func (r *modelReader) editions(t *tokenized) {
	for _, s := range r.stints(editionTag) {
		number := -1
		for i := s.first; i < s.last; i++ {
			if r.sights[i].class == numberClass {
				number = i
				break
			}
		}
		for i := s.first; i < s.last; i++ {
			w := lower(r.printed(t, i, i+1))
			if number >= 0 && i != number || number < 0 && (r.sights[i].cues&abbreviationCue != 0 && r.sights[i].cues&editionCue != 0 || editionNoun[w] || !r.sights[i].isWord()) {
				r.path[i] = uint8(afterOther)
			}
		}
	}
}

// editionNoun are the words for an edition.
var editionNoun = wordSet(`ed edn edition aufl auflage éd édition edición edição edizione baskı basım izd izdanje utg utgave uppl upplaga druk wyd vyd painos`)

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

// closeQuotes gives a text the mark that closes quotes within it, at its end, or that
// opens them, before it: “Peat” and the Sea, or “‘Peat’ and the Sea”.
func (r *modelReader) closeQuotes() {
	closing := map[uint32]uint32{'‘': '’', '“': '”', '\'': '\'', '"': '"', '«': '»', '„': '“', '‹': '›', '`': '\''}
	for _, t := range [...]tag{titleTag, containerTag} {
		for _, s := range r.stints(t) {
			want, closed := uint32(0), false // closed says that quotes end that do not begin
			for i := s.first; i < s.last; i++ {
				switch q := r.sights[i].shape; {
				case r.sights[i].class != quoteClass:
				case q == want:
					want = 0
				case want == 0:
					want = closing[q]
					closed = closed || s.first > 0 && q == '”' && r.sights[s.first-1].shape == '“' ||
						s.first > 1 && r.sights[s.first-2].class == quoteClass && q != 0 && q == closing[r.sights[s.first-1].shape]
				}
			}
			if i := s.last; want != 0 && i < len(r.sights) && r.sights[i].shape == want && !r.sights[i].spaceBefore {
				r.path[i] = uint8(t)
			}
			if closed {
				r.path[s.first-1] = uint8(t)
			}
		}
	}
}

// quotedTitle ends a title in quotes at the mark that closes them, where it was taken to go
// on over a full stop with the year: «Peat and the Sea». 2003.
func (r *modelReader) quotedTitle() {
	if slices.Contains(r.path, uint8(yearTag)) {
		return
	}
	for _, s := range r.stints(titleTag) {
		if s.first == 0 || s.last < s.first+4 || r.sights[s.first-1].class != quoteClass {
			continue
		}
		year := s.last - 1
		if r.sights[year].shape == yearShape && r.sights[year-1].class == stopClass && r.sights[year-2].class == quoteClass {
			r.path[year] = uint8(yearTag)
			r.give(year-2, year, afterTitle)
			return
		}
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

// ordinals leaves what is a single letter out of what stands for a date, "2.ª ed.", and
// takes a word for editors behind their names, "(ur)", for no letter of a year.
func (r *modelReader) ordinals() {
	for i := range r.path {
		if tag(r.path[i]) == yearSuffixTag && r.sights[i].cues&editorCue != 0 {
			r.path[i] = uint8(editorLead)
		}
	}
	for _, s := range r.stints(statusTag) {
		if s.last-s.first == 1 && r.sights[s.first].class == wordClass && (r.sights[s.first].shape == otherShape || r.sights[s.first].shape == capitalShape) {
			r.path[s.first] = uint8(afterOther)
		}
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

// leading are the cues of words that lead to a value or name its kind, and are
// none themselves.
const leading = accessCue | urlCue | translatorCue | editorCue | issueCue | volumeCue | pageCue | inCue | andCue

// trim takes from remarks, organisations and given names without a family name what only
// leads elsewhere, and from the end of a genre the words that lead to what follows:
// "Paper presented at", "Report No.".
func (r *modelReader) trim() {
	for _, t := range [...]tag{noteTag, genreTag, eventTag, numberTag, authorLiteral, authorGiven} {
		if t == authorGiven && slices.Contains(r.path, uint8(authorFamily)) {
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
			if led == words {
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
		if i > s.first && i < len(r.sights) && r.sights[i].class == stopClass && r.sights[i-1].cues&abbreviationCue != 0 {
			r.path[i] = uint8(genreTag) // "diss."
			i++
		}
		r.give(i, s.last, linkLead)
	}
}
