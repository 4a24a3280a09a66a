package reflist

import (
	"slices"

	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
)

// Who published a work, where, and what it appeared in stand in the same places of different
// styles; what stands beside them tells which is which.

// publishers mends publishers and places that were taken for each other or for something else.
func (r *modelReader) publishers() {
	r.subtitleAsPublisher()
	r.institutionPlace()
	r.journalPlace()
	r.placeBeforeColon()
	r.containerAsPublisher()
	r.publisherAsContainer()
	r.calledAsPublisher()
	r.acronymPublisher()
	r.repeatedPlace()
	r.acronymVolume()
	r.department()
	r.seriesAsContainer()
}

// quotedPublisher makes the publisher of a name in quotes at the end of a reference with a title, behind the colon of its
// place or behind another publisher and a word for "and": "Leeds: „Heather”." "Leeds: Moor Press i „Heather”."
func (r *modelReader) quotedPublisher() {
	const longest = 4 // words
	end := len(r.path)
	for end > 0 && r.sights[end-1].class == stopClass {
		end--
	}
	open := end - 2
	for open > 0 && open >= end-2-longest && r.sights[open].class == wordClass {
		open--
	}
	if open < 3 || open == end-2 || r.sights[end-1].class != quoteClass || !closesQuote(r.sights[open].shape, r.sights[end-1].shape) || !hasTag(r.path[:open], titleTag) {
		return
	}
	from := open
	switch before := tag(r.path[open-2]); {
	case r.sights[open-1].class == colonClass && before == placeTag && !hasTag(r.path, publisherTag):
	case r.sights[open-1].cues&andCue != 0 && before == publisherTag:
		from--
	default:
		return
	}
	r.give(from, end, publisherTag)
}

// colonPublishers parts, of two stretches that were taken for the publisher, the place before
// its colon, "United States: Moor Press", or gives the first back to the title that
// it is the rest of: "Bogs: Peat and Salt. Moor Press".
func (r *modelReader) colonPublishers() {
	found := r.stints(publisherTag)
	for k := 1; k < len(found); k++ {
		a, b := found[k-1], found[k]
		if b.first != a.last+1 {
			continue
		}
		switch mark := &r.sights[a.last]; {
		case mark.shape == ':' && !hasTag(r.path, placeTag):
			r.give(a.first, a.last, placeTag)
			return
		case mark.class == stopClass && a.first > 1 && r.sights[a.first-1].shape == ':':
			if of := tag(r.path[a.first-2]); of == containerTag || of == titleTag {
				r.give(a.first-1, a.last, of)
				return
			}
		}
	}
}

// subtitleAsPublisher gives a title the words behind its colon that were taken for the publisher: a
// publisher has no colon before it but that of its place. "Bogs: Peat and Salt, Oslo 1999".
func (r *modelReader) subtitleAsPublisher() {
	for _, s := range r.stints(publisherTag) {
		if s.first < 2 || r.sights[s.first-1].shape != ':' || tag(r.path[s.first-2]) != titleTag {
			continue
		}
		if !r.hasCue(s.first, s.last, publisherCue|organizationCue) {
			r.give(s.first-1, s.last, titleTag)
		}
	}
}

// placeBeforeColon makes the place of words before a colon and the publisher of which nothing
// was made: "광주: 문화".
func (r *modelReader) placeBeforeColon() {
	const longest = 3 // words
	if hasTag(r.path, placeTag) {
		return
	}
	for _, s := range r.stints(publisherTag) {
		colon := s.first - 1
		if colon < 2 || r.sights[colon].shape != ':' && r.sights[colon].shape != '：' {
			continue
		}
		first := colon
		for first > 0 && colon-first < longest && tags[r.path[first-1]].role == afterRole && r.sights[first-1].isPlaceWord() {
			first--
		}
		if first < colon && first > 0 && !r.sights[first-1].isWord() {
			r.give(first, colon, placeTag)
		}
	}
}

// isPlaceWord reports whether a word can be of the name of a place.
func (s *sight) isPlaceWord() bool {
	return s.class == wordClass && s.shape != lowerShape && s.cues&(accessCue|urlCue|editorCue|inCue) == 0
}

// universityWords are those behind which the town that a university is in belongs to its name.
var universityWords = lexicon.WordSet(`univ university universität université universitat universidad universidade università universiteit universitet univerzita univerzitet sveučilište uniwersytet hochschule`)

// institutionPlace gives a university its town, which no mark parts from it: "Universität
// München", "Univ. Geneva", and a bank its: "Bank of St. Louis".
func (r *modelReader) institutionPlace() {
	for _, s := range r.stints(publisherTag) {
		last, place := s.last-1, s.last
		if r.sights[last].class == stopClass && last > s.first {
			last-- // "Univ."
		} else if place < len(r.path) && r.sights[place].class == stopClass && r.sights[last].cues&abbreviationCue != 0 {
			place++
		}
		if place >= len(r.path) || tag(r.path[place]) != placeTag || r.near(place+1).isWord() {
			continue
		}
		if r.near(place+1).class == commaClass && tag(r.path[min(place+2, len(r.path)-1)]) == placeTag {
			continue // a town with its country
		}
		if w := lexicon.Lower(r.printed(last, last+1)); universityWords[w] || w == "st" {
			r.give(s.last, place+1, publisherTag)
		}
	}
}

// journalPlace gives a journal the last word of its title that was taken for a place, with
// the volume right behind: "Proc Natl Acad Sci USA 108".
func (r *modelReader) journalPlace() {
	for _, s := range r.stints(containerTag) {
		last := s.last
		for last < len(r.path) && tag(r.path[last]) == placeTag && r.sights[last].class == wordClass {
			last++
		}
		if last > s.last && last < len(r.path) && r.sights[s.last-1].isWord() && tag(r.path[last]) == volumeTag {
			r.give(s.last, last, containerTag)
		}
	}
}

// containerAsPublisher takes for the publisher of a book what its place follows, behind a comma,
// where neither "in" nor editors, numbers or emphasis speak of something that contains it:
// "Peat and Salt. New Moor Library, Novato, CA".
func (r *modelReader) containerAsPublisher() {
	title, container := r.stints(titleTag), r.stints(containerTag)
	if len(title) != 1 || len(container) != 1 || container[0].first < title[0].last {
		return
	}
	for _, p := range r.path {
		switch t := tag(p); t {
		case publisherTag, containerLead, volumeTag, issueTag, pageFirstTag, collectionTag, eventTag, monthTag, dayTag:
			return
		default:
			if isNameTag(t, editorTags) {
				return
			}
		}
	}
	s := container[0]
	if r.near(s.last).class != commaClass || s.last+1 >= len(r.path) || tag(r.path[s.last+1]) != placeTag || r.sights[title[0].first].block&2 != 0 || r.near(title[0].first-1).class == quoteClass {
		return
	}
	if slices.ContainsFunc(r.sights[s.first:s.last], func(w sight) bool { return w.block&1 != 0 || w.cues&(meetingCue|newspaperCue) != 0 }) {
		return
	}
	r.give(s.first, s.last, publisherTag)
}

// publisherAsContainer takes for a journal what was taken for the publisher, or for the place
// alone, where volume and pages follow, or the title is in quotes and a number follows, as
// of books they do not: "Peat and Salt, Ambio, 1997, 26, 143–146".
func (r *modelReader) publisherAsContainer() {
	var counts [tagCount]int
	for _, p := range r.path {
		counts[p]++
	}
	if counts[containerTag]+counts[editorFamily]+counts[editionTag]+counts[volumeLead]+counts[genreTag]+counts[collectionTag]+counts[eventTag] > 0 {
		return
	}
	title, of := r.stints(titleTag), publisherTag
	switch {
	case len(title) != 1 || counts[publisherTag] > 0 && counts[placeTag] > 0:
		return
	case counts[publisherTag] == 0:
		of = placeTag
		if counts[pageLead] > 0 || counts[pageLastTag] == 0 {
			return
		}
	}
	found := r.stints(of)
	if len(found) != 1 || found[0].first < title[0].last {
		return
	}
	s := found[0]
	if slices.ContainsFunc(r.sights[s.first:s.last], func(w sight) bool { return w.cues&(publisherCue|placeCue) != 0 && w.cues&journalCue == 0 }) {
		return
	}
	quoted := r.near(title[0].first-1).class == quoteClass
	numbered := hasTag(r.path[s.last:], pageFirstTag) && (of == placeTag || hasTag(r.path[s.last:], volumeTag))
	if numbered || quoted && counts[pageLead] == 0 && counts[pageFirstTag]+counts[volumeTag] > 0 {
		r.give(s.first, s.last, containerTag)
	}
}

// calledAsPublisher takes for the publisher, where there is no other, an organisation that was
// taken for the kind of a report, "Moor Board, WP 12", or for an occasion: no word of it is one
// for either.
func (r *modelReader) calledAsPublisher() {
	if hasTag(r.path, publisherTag) || hasTag(r.path, containerTag) {
		return
	}
	genres := r.stints(genreTag)
	for _, s := range slices.Concat(genres, r.stints(eventTag), r.stints(noteTag)) {
		other := meetingCue | thesisCue | editionCue | urlCue | accessCue | issueCue
		of := tag(r.path[s.first])
		if of != eventTag {
			other |= reportCue
		}
		words, called, capital := 0, false, r.sights[s.first].isInitials() || r.sights[s.first].shape == titleShape
		for i := s.first; i < s.last; i++ {
			w := &r.sights[i]
			if w.cues&other != 0 || w.class == numberClass {
				words = -len(r.path)
			}
			if w.class == wordClass {
				words++
			}
			called = called || of != noteTag && w.cues&organizationCue != 0 && (w.cues&publisherCue == 0 || s.last-s.first > 2)
			acronym := s.last == s.first+1 && w.isInitials() && w.shape != capitalShape
			called = called || of == genreTag && acronym && len(genres) > 1
		}
		if of != eventTag && words > 2 && s.last+1 < len(r.path) && tag(r.path[s.last+1]) == numberTag {
			called = true
		}
		if of == eventTag && lexicon.Lower(r.printed(s.first, s.first+1)) == "paper" {
			continue // "Paper presented at"
		}
		if words > 0 && called && capital {
			r.give(s.first, s.last, publisherTag)
			return
		}
	}
}

// acronymPublisher takes for the publisher an acronym that a title was taken to end in, behind
// a comma and before the place: "Peat. Essays, PWN, Warszawa".
func (r *modelReader) acronymPublisher() {
	title := r.stints(titleTag)
	if len(title) != 1 || hasTag(r.path, publisherTag) || hasTag(r.path, containerTag) {
		return
	}
	i := title[0].last - 1
	if i < title[0].first+2 || i+2 >= len(r.path) || r.sights[i-1].class != commaClass || r.sights[i+1].class != commaClass || tag(r.path[i+2]) != placeTag {
		return
	}
	if w := &r.sights[i]; (w.shape == acronymShape || w.shape == longAcronymShape) && w.cues&placeCue == 0 && r.sights[title[0].first].shape != w.shape && !isRoman(r.printed(i, i+1)) {
		r.path[i-1], r.path[i] = uint8(afterTitle), uint8(publisherTag)
	}
}

// repeatedPlace parts from a publisher the place before it that it is called by, where the
// mark between is lost: "Oslo Oslo University Press".
func (r *modelReader) repeatedPlace() {
	if hasTag(r.path, placeTag) {
		return
	}
	for _, s := range r.stints(publisherTag) {
		if s.last-s.first > 2 && r.sights[s.first].class == wordClass && r.sights[s.first].shape == titleShape && r.sights[s.first].word == r.sights[s.first+1].word {
			r.path[s.first] = uint8(placeTag)
		}
	}
}

// acronymVolume takes for the publisher, before its place, an acronym that was taken for a
// volume: "Peat, WVT, Trier".
func (r *modelReader) acronymVolume() {
	if hasTag(r.path, publisherTag) {
		return
	}
	for _, s := range r.stints(volumeTag) {
		w := &r.sights[s.first]
		if s.last-s.first != 1 || w.shape != acronymShape && w.shape != longAcronymShape || isRoman(r.printed(s.first, s.last)) {
			continue
		}
		if s.last+1 < len(r.path) && r.sights[s.last].class == commaClass && tag(r.path[s.last+1]) == placeTag {
			r.path[s.first] = uint8(publisherTag)
		}
	}
}

// departmentWords begin the name of a part of a university.
var departmentWords = lexicon.WordSet(`dept department inst institute institut school faculty laboratory lehrstuhl fachbereich`)

// department gives a publisher the part of it that a title was taken to end in, behind a full
// stop: "Peat. Dept. of Bogs, Moor University".
func (r *modelReader) department() {
	title, publisher := r.stints(titleTag), r.stints(publisherTag)
	if len(title) != 1 || len(publisher) != 1 || publisher[0].first != title[0].last+1 || r.sights[title[0].last].class != commaClass {
		return
	}
	for i := title[0].first + 3; i+1 < title[0].last; i++ {
		if r.sights[i-1].class == stopClass && r.sights[i].shape == titleShape && lexicon.Lowered(departmentWords, r.printed(i, i+1)) {
			r.path[i-1] = uint8(afterTitle)
			r.give(i, publisher[0].first, publisherTag)
			return
		}
	}
}

// seriesAsContainer takes for what contains a work, where nothing else does, the series that has a
// volume behind a title in quotes, "“Peat”, *Lecture Notes in Bogs*, vol. 3", or that nobody
// publishes: "Peat. Bogcrypt ’96. 1996".
func (r *modelReader) seriesAsContainer() {
	title, series := r.stints(titleTag), r.stints(collectionTag)
	if len(title) != 1 || len(series) != 1 || series[0].first < title[0].last || hasTag(r.path, containerTag) || hasTag(r.path, containerLead) {
		return
	}
	published, numbered := false, false
	for _, p := range r.path {
		published = published || tag(p) == publisherTag || tag(p) == placeTag || tag(p) == editorFamily || tag(p) == genreTag
		numbered = numbered || tag(p) == collectionNumberTag
	}
	if r.near(title[0].first-1).class == quoteClass && slices.Contains(r.path[series[0].last:], uint8(volumeTag)) || !published && !numbered {
		r.give(series[0].first, series[0].last, containerTag)
	}
}
