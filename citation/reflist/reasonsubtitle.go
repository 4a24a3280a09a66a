package reflist

import (
	"slices"

	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
)

// A second sentence or a bracket of a title, which was taken for what the work is in, for who
// published it or for a title of its own, is known by what it lacks: a book has a place
// behind it and no numbers of a journal.

// sentences gives titles their further sentences and brackets.
func (r *modelReader) sentences() {
	r.articledOrdinal()
	r.editionless()
	r.bracketOfTitle()
	r.containerSubtitle()
	r.journalSentence()
	r.bookSubtitle()
	r.publishedSubtitle()
}

// publishedSubtitle gives to a title the sentence behind it that was taken for the publisher,
// though it is of words in small letters too, or called as a report, and no name of an
// organisation, before a place: "Peat. From the moor to the sea, Oslo 1996", "Peat. Salt of the
// moor. Oslo."
func (r *modelReader) publishedSubtitle() {
	title, publisher := r.stints(titleTag), r.stints(publisherTag)
	if len(title) != 1 || len(publisher) != 1 || hasTag(r.path, containerTag) {
		return
	}
	s, p := title[0], publisher[0]
	if !r.endsSentence(s, p) || p.last+1 >= len(r.path) || tag(r.path[p.last+1]) != placeTag {
		return
	}
	fewest := 4 // words
	switch r.sights[p.last].class {
	case commaClass:
	case stopClass:
		fewest = 2
	default:
		return
	}
	words, told := 0, false
	for i := p.first; i < p.last; i++ {
		w := &r.sights[i]
		if w.class == andClass && w.shape != '&' {
			words++
			continue
		}
		if w.class != wordClass || w.cues&(publisherCue|organizationCue) != 0 && w.shape != shortLowerShape {
			return
		}
		words++
		told = told || i > p.first && (w.shape == lowerShape || w.shape == shortLowerShape) || w.cues&reportCue != 0
	}
	if told && words >= fewest {
		r.give(s.last, p.last, titleTag)
	}
}

// bookSubtitle gives the title of a book the sentence behind it that was taken for what the
// work is in, where a place follows and nothing that only a part has: "Peat. The Salt of the
// Moor. Oslo: Bog House". One page is that which is cited.
func (r *modelReader) bookSubtitle() {
	const fewest = 3 // words of a subtitle; a journal may be called with fewer
	title, container := r.stints(titleTag), r.stints(containerTag)
	if len(title) != 1 || len(container) != 1 || !hasTag(r.path, placeTag) {
		return
	}
	s, c := title[0], container[0]
	if !r.endsSentence(s, c) || r.sights[s.first].block&1 != r.sights[c.first].block&1 || r.valueBefore(s.first) < 0 {
		return
	}
	after := r.valueAfter(c.last)
	if after == len(r.path) || !isImprint(tag(r.path[after])) || tag(r.path[after]) == placeTag && r.sights[after-1].class == openClass {
		return
	}
	const called = journalCue | meetingCue | seriesCue | reportCue | thesisCue
	words, published := 0, hasTag(r.path, publisherTag)
	for _, w := range r.sights[c.first:c.last] {
		if w.shape != shortLowerShape && w.cues&called != 0 || w.shape != lowerShape && w.cues&newspaperCue != 0 || !published && w.cues&organizationCue != 0 {
			return
		}
		if w.isWord() {
			words++
		}
	}
	for i, p := range r.path {
		switch of := tag(p); of {
		case volumeTag, issueTag, pageLastTag, containerLead, eventTag, eventPlaceTag, doiTag, genreTag, monthTag, dayTag:
			return
		default:
			if i > s.last && isNameTag(of, editorTags) {
				return
			}
		}
	}
	if words < fewest {
		return
	}
	r.give(s.last, c.last, titleTag)
	r.endTitle(c.last)
}

// endsSentence reports whether no more than the full stop of a sentence is between two
// stretches.
func (r *modelReader) endsSentence(s, next stint) bool {
	return next.first == s.last+1 && r.sights[s.last].class == stopClass && r.sights[s.last-1].class != quoteClass
}

// endTitle makes the mark behind a title that of one.
func (r *modelReader) endTitle(i int) {
	if i < len(r.path) && tag(r.path[i]) == afterContainer {
		r.path[i] = uint8(afterTitle)
	}
}

// isImprint reports whether a tag is of what a book has behind its title.
func isImprint(t tag) bool { return t == placeTag || t == publisherTag || t == collectionTag }

// containerSubtitle gives the title of a book that the work is in its second sentence, which
// was taken for a second title: "in Ann Marsh (ed.), Peat. A Reader, Oslo".
func (r *modelReader) containerSubtitle() {
	r.containerInRemark()
	title := r.stints(titleTag)
	if len(title) != 2 {
		return
	}
	s := title[1]
	before, after := r.valueBefore(s.first), r.valueAfter(s.last)
	if before <= title[0].last || tag(r.path[before]) != containerTag || after == len(r.path) || !isImprint(tag(r.path[after])) {
		return
	}
	if r.endsSentence(stint{before, before + 1}, s) || s.first == before+2 && r.sights[before+1].class == colonClass {
		r.give(before+1, s.last, containerTag)
	}
}

// containerInRemark gives the title of a book that the work is in the sentences before it that were
// taken for a remark or a second title, behind its editors or "in": "in Ann Marsh (ed.), Peat. Salt. Essays, Oslo".
func (r *modelReader) containerInRemark() {
	const fewest = 2 // words
	container := r.stints(containerTag)
	if len(container) != 1 {
		return
	}
	c := container[0]
	found := r.stints(noteTag)
	if titles := r.stints(titleTag); len(titles) > 1 {
		found = append(found, titles[1:]...)
	}
	for _, s := range found {
		if s.last-s.first < fewest || !r.endsSentence(s, c) || r.sights[s.first].shape != titleShape {
			continue
		}
		for i := s.first - 1; i >= 0; i-- {
			switch of := tag(r.path[i]); {
			case of == editorLead, of == containerLead:
				r.give(s.last, c.last, containerTag)
				r.give(s.first, s.last, containerTag)
				return
			case tags[of].role == valueRole && !isNameTag(of, editorTags):
				return
			}
		}
	}
}

// journalSentence parts from the title of a journal the sentence before it that belongs to
// that of the article: "Peat. A comparison of the bogs of the north. Journal of Salt, 12".
func (r *modelReader) journalSentence() {
	const fewest = 6 // words; titles of journals that go on in another sentence have fewer
	container := r.stints(containerTag)
	if len(container) != 1 {
		return
	}
	s := container[0]
	before, after := r.valueBefore(s.first), r.valueAfter(s.last)
	if before < 0 || tag(r.path[before]) != titleTag || !r.endsSentence(stint{before, before + 1}, s) || after == len(r.path) || tag(r.path[after]) != volumeTag && tag(r.path[after]) != issueTag {
		return
	}
	words := 0
	for i := s.first; i < s.last; i++ {
		w := &r.sights[i]
		switch {
		case w.isWord():
			words++
		case w.class == stopClass && r.sights[i-1].cues&abbreviationCue == 0 && r.sights[i-1].shape != capitalShape:
			if next := r.near(i + 1); words >= fewest && i+2 < s.last && next.shape == titleShape && next.cues&journalCue != 0 {
				r.give(before+1, i, titleTag)
				r.path[i] = uint8(afterTitle)
				return
			}
		}
	}
}

// bracketOfTitle gives a title the bracket behind it that was taken for a publisher or a
// place, where another publisher follows: "The Bogs of Moss (Rakkestad, Østfold), Oslo: Moor
// House".
func (r *modelReader) bracketOfTitle() {
	for _, s := range r.stints(titleTag) {
		if r.near(s.last).class != openClass || r.sights[s.last].shape != '(' {
			continue
		}
		last, words := s.last+1, 0
		for ; last < len(r.path) && r.sights[last].class != closeClass; last++ {
			of := tag(r.path[last])
			if r.sights[last].class == numberClass || tags[of].role == valueRole && of != publisherTag && of != placeTag {
				return
			}
			if tags[of].role == valueRole && r.sights[last].isWord() {
				words++
			}
		}
		if words == 0 || last+1 >= len(r.path) || !hasTag(r.path[last:], publisherTag) {
			return
		}
		r.give(s.last, last+1, titleTag)
		return
	}
}

// germanArticles stand before an ordinal in a title.
var germanArticles = lexicon.WordSet(`der die das dem den des zum zur`)

// articledOrdinal gives to what an article stands in the ordinal behind it, though its full
// stop ended a title or it was taken for a volume, and the words that follow: "Der 3. Bericht
// der Moore".
func (r *modelReader) articledOrdinal() {
	for i := 1; i+2 < len(r.path); i++ {
		if r.sights[i].class != numberClass || r.sights[i+1].class != stopClass || r.sights[i+2].shape != titleShape {
			continue
		}
		before, of, after := tag(r.path[i-1]), tag(r.path[i]), tag(r.path[i+2])
		if before != titleTag && before != containerTag || of != before && of != volumeTag || after == before || !lexicon.Lowered(germanArticles, r.printed(i-1, i)) {
			continue
		}
		switch {
		case after == titleTag, after == containerTag, after == collectionTag, after == publisherTag:
		case tags[after].role == afterRole && of == before && r.sights[i+2].isWord():
			const longest = 12 // sights of a sentence
			last := i + 2
			for last < len(r.path) && last < i+longest && !(r.sights[last].class == stopClass && r.sights[last-1].shape != capitalShape) {
				last++
			}
			if last < len(r.path) && r.sights[last].class == stopClass {
				r.give(i, last, before)
			}
			return
		default:
			continue
		}
		for k := i; k < len(r.path) && (k < i+2 || tag(r.path[k]) == after); k++ {
			r.path[k] = uint8(before)
		}
		return
	}
}

// editionless gives to a title or to what the work is in the sentence behind it that was taken
// for an edition and has no word or number of one.
func (r *modelReader) editionless() {
	for _, s := range r.stints(editionTag) {
		before := r.valueBefore(s.first)
		if before < 0 || s.last-s.first < 2 || r.sights[s.first].shape != titleShape {
			continue
		}
		other := func(s sight) bool { return s.class != wordClass && s.class != dashClass }
		if r.hasCue(s.first, s.last, editionCue) || slices.ContainsFunc(r.sights[s.first:s.last], other) {
			continue
		}
		if of := tag(r.path[before]); (of == titleTag || of == containerTag) && r.endsSentence(stint{before, before + 1}, s) {
			r.give(before+1, s.last, of)
		}
	}
}
