package reflist

import (
	"slices"

	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
)

// Words that lead to a field in languages that the model has seen little of: it takes them,
// and what they lead to, for the rest of the title before them.

// abroad parts from titles the words that lead elsewhere, and what they lead to.
func (r *modelReader) abroad() {
	r.pagesInTitle()
	r.inWithin()
	r.capitalIn()
	r.editorsInTitle()
	r.accessWithin()
	r.initialOfLead()
	r.monthInTitle()
	r.online()
	r.pageWordAtEnd()
}

// pagesInTitle finds pages, where there are no others, in or beside a text, led by their word,
// and parts them from it: "Peat. Strany 43–53 in", "Stranice 49–56 Bogs and Oaks".
func (r *modelReader) pagesInTitle() {
	if pages := r.stints(pageFirstTag); len(pages) > 1 || len(pages) == 1 && slices.Contains(r.path[:pages[0].first], uint8(pageLead)) {
		return
	}
	for _, of := range [...]tag{titleTag, containerTag} {
		for _, s := range r.stints(of) {
			for i := s.first; i < s.last; i++ {
				if w := &r.sights[i]; w.class != wordClass || w.cues&pageCue == 0 || w.shape != titleShape || r.near(i-1).class != stopClass {
					continue
				}
				number := i + 1
				if r.near(number).class == stopClass {
					number++
				}
				if r.near(number).class != numberClass || r.near(number+1).class != dashClass || r.near(number+2).class != numberClass {
					continue
				}
				if !r.mayBePages(number, of) {
					continue
				}
				r.give(i, number, pageLead)
				r.path[number], r.path[number+1], r.path[number+2] = uint8(pageFirstTag), uint8(pageDash), uint8(pageLastTag)
				r.give(max(i-1, s.first), i, tags[of].after)
				if of == titleTag && number+3 < s.last && !r.leadsOn(number+3) {
					last := s.last
					if c := r.stints(containerTag); len(c) == 1 && c[0].first == last+1 {
						last = c[0].last
					}
					r.give(number+3, last, containerTag)
				}
				if of == containerTag && i == s.first && number >= s.last { // it was the word alone
					if series := r.stints(collectionTag); len(series) == 1 && series[0].first > number {
						r.give(series[0].first, series[0].last, containerTag)
					}
				}
				return
			}
		}
	}
}

// mayBePages reports whether a range that begins at a sight may be the pages of a work: the
// rest of the text beside it, what was taken for pages, or for a volume where there are none.
func (r *modelReader) mayBePages(number int, of tag) bool {
	others := hasTag(r.path[:number], pageFirstTag) || hasTag(r.path[number+3:], pageFirstTag)
	for i := number; i < number+3; i++ {
		switch t := tag(r.path[i]); t {
		case of, pageFirstTag, pageDash, pageLastTag, volumeTag, issueTag:
		default:
			if tags[t].role != afterRole {
				return false
			}
		}
	}
	return !others
}

// leadsOn reports whether a sight is a word in lower case for "in".
func (r *modelReader) leadsOn(i int) bool {
	s := r.near(i)
	return s.class == wordClass && s.cues&inCue != 0 && s.shape == shortLowerShape
}

// leadingIn are words for "in" that no title in their languages begins with, so that one with a
// capital behind a full stop leads to what the work is in.
var leadingIn = lexicon.WordSet(`içinde icinde dalam`)

// inWithin parts from a text the word for "in" that it has within: "Peat. Dalam Bogs and Oaks".
func (r *modelReader) inWithin() {
	if hasTag(r.path, containerLead) {
		return
	}
	for _, of := range [...]tag{titleTag, containerTag} {
		for _, s := range r.stints(of) {
			for i := s.first; i+1 < s.last; i++ {
				if w := &r.sights[i]; w.shape != titleShape && w.shape != mixedShape || r.near(i-1).class == wordClass || !lexicon.Lowered(leadingIn, r.printed(i, i+1)) {
					continue
				}
				if of == titleTag {
					if i <= s.first+1 {
						continue
					}
					last := s.last
					if c := r.stints(containerTag); len(c) == 1 && c[0].first == last+1 {
						last = c[0].last
					}
					r.path[i-1] = uint8(afterTitle)
					r.give(i+1, last, containerTag)
				}
				r.path[i] = uint8(containerLead)
				return
			}
		}
	}
}

// capitalIn parts a title from what it is in at an "In" that nothing stands before, where the words
// such as "of" are in small letters: "The Peat of the Moor In Bogs and Oaks".
func (r *modelReader) capitalIn() {
	for _, p := range r.path {
		switch tag(p) {
		case containerTag, containerLead, volumeTag, issueTag, collectionTag:
			return
		}
	}
	title := r.stints(titleTag)
	if len(title) != 1 {
		return
	}
	small := slices.ContainsFunc(r.sights[title[0].first:title[0].last], func(s sight) bool {
		return s.class == andClass && s.shape != '&' || s.class == wordClass && s.shape == shortLowerShape
	})
	for i := title[0].first + 1; small && i+2 < title[0].last; i++ {
		if w := &r.sights[i]; w.shape != titleShape || w.cues&inCue == 0 || r.sights[i-1].class != wordClass || r.sights[i+1].shape != titleShape || r.printed(i, i+1) != "In" {
			continue
		}
		r.path[i] = uint8(containerLead)
		r.give(i+1, title[0].last, containerTag)
		return
	}
}

// editorsInTitle parts from the end of a title the first editors, where others follow: "Peat
// in B. Reed a A. Marsh, editoři".
func (r *modelReader) editorsInTitle() {
	for _, s := range r.stints(titleTag) {
		if s.last >= len(r.path) || !isNameTag(tag(r.path[s.last]), editorTags) {
			continue
		}
		const longest = 12 // sights
		lead := s.last - 1
		for lead > s.first && lead > s.last-longest && !r.leadsOn(lead) {
			lead--
		}
		if lead <= s.first || !r.leadsOn(lead) || r.near(lead+1).shape != capitalShape || r.near(lead+2).class != stopClass {
			continue
		}
		r.path[lead] = uint8(containerLead)
		r.splitInitialNames(lead+1, s.last)
	}
}

// splitInitialNames makes editors of names with their initials first, between which stand commas
// or words for "and".
func (r *modelReader) splitInitialNames(first, last int) {
	for i := first; i < last; i++ {
		switch s := &r.sights[i]; {
		case s.shape == capitalShape && r.near(i+1).class == stopClass:
			r.path[i], r.path[i+1] = uint8(editorGiven), uint8(editorGiven)
			i++
		case s.class == wordClass && s.cues&andCue == 0 || s.class == dashClass:
			r.path[i] = uint8(editorFamily)
		default:
			r.path[i] = uint8(editorNext)
		}
	}
}

// accessWithin parts from a text the words before an address, behind a full stop: "Bogs.
// Преузето од https://…".
func (r *modelReader) accessWithin() {
	for i := 1; i < len(r.path); i++ {
		if tag(r.path[i]) != urlTag || r.sights[i].class != linkClass {
			continue
		}
		of := tag(r.path[i-1])
		switch of {
		case titleTag, containerTag, publisherTag, placeTag:
		default:
			continue
		}
		const longest = 4 // words
		first := i - 1
		for first > 0 && first > i-longest && tag(r.path[first-1]) == of && r.sights[first-1].class != stopClass {
			first--
		}
		if first > 0 && r.sights[first-1].class == stopClass && r.sights[first].cues&(accessCue|urlCue) != 0 {
			r.path[first-1] = uint8(tags[of].after)
			r.give(first, i, linkLead)
			if of == containerTag {
				r.numbersOnly()
			}
		}
	}
}

// numbersOnly gives a title the numbers behind it that were taken for what contains it, "Trade
// in Nigeria, 1470–1529".
func (r *modelReader) numbersOnly() {
	for _, s := range r.stints(containerTag) {
		words := r.hasClass(s.first, s.last, wordClass)
		if !words && s.first > 0 && tag(r.path[s.first-1]) == titleTag {
			r.give(s.first, s.last, titleTag)
		}
	}
}

// initialOfLead gives the first editor the initial that was taken for a part of the word
// for "in": "У V. Johnson", or for that word where no title goes before: "Marsh, G., W. Reed (eds.)".
func (r *modelReader) initialOfLead() {
	for i := 1; i+2 < len(r.path); i++ {
		head := r.sights[i-1].class == commaClass && !hasTag(r.path[:i], titleTag)
		if (head || r.isIn(i-1)) && tag(r.path[i]) == containerLead && r.sights[i].shape == capitalShape && r.sights[i+1].class == stopClass && tag(r.path[i+2]) == editorFamily {
			r.give(i, i+2, editorGiven)
		}
	}
}

// pageWordAtEnd parts from the title of what the work is in the word for pages that
// it was taken to end in: "Anthropologie I. S. 271–319".
func (r *modelReader) pageWordAtEnd() {
	for _, s := range r.stints(containerTag) {
		i := s.last - 1
		if i < s.first+2 || r.sights[i].class != wordClass || r.sights[i].cues&pageCue == 0 || r.sights[i-1].class != stopClass {
			continue
		}
		next := s.last
		for next < len(r.path) && r.sights[next].class == stopClass {
			next++
		}
		if next < len(r.path) && next > s.last && tag(r.path[next]) == pageFirstTag {
			r.path[i-1] = uint8(afterContainer)
			r.give(i, next, pageLead)
		}
	}
}

// monthInTitle takes for the month of a year the one that was taken for the beginning of what the
// work is in: "1993, Октобар. Bogs".
func (r *modelReader) monthInTitle() {
	for _, s := range r.stints(containerTag) {
		if s.first < 2 || s.last-s.first < 3 || tag(r.path[s.first-2]) != yearTag || !r.follow(s.first-1, commaClass, wordClass, stopClass) || r.sights[s.first].cues&monthCue == 0 {
			continue
		}
		r.path[s.first], r.path[s.first+1] = uint8(monthTag), uint8(afterDate)
	}
}

// onlineWords stand behind "in" for what is on line.
var onlineWords = lexicon.WordSet(`ligne linha línea linea`)

// online parts from what contains a work the words for "on line" before it: "En ligne. Bogs".
func (r *modelReader) online() {
	for _, s := range r.stints(containerTag) {
		first := s.first
		if first > 0 && r.sights[first].cues&inCue != 0 {
			first++
		} else if first == 0 || r.sights[first-1].cues&inCue == 0 {
			continue
		}
		if first+2 < s.last && r.sights[first+1].class == stopClass && lexicon.Lowered(onlineWords, r.printed(first, first+1)) {
			r.give(s.first, first+2, linkLead)
			if first == s.first { // the word for "in" stands before
				r.path[s.first-1] = uint8(linkLead)
			}
		}
	}
}
