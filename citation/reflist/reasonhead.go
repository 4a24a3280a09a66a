package reflist

import (
	"slices"
	"strings"

	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
)

// What references begin with that was taken for something else: somebody of one name before a word for
// "and others", a title, the title behind a dash and a word for editors.

// heads mends these.
func (r *modelReader) heads() {
	r.othersFirst()
	r.lowerTitle()
	r.titleBehindRepeat()
	r.hyphenedTitle()
	r.newspaperFirst()
	r.noteFirst()
	r.publisherFirst()
}

// othersFirst makes an author of the one name before a word for "and others" that were taken for the
// beginning of the title: "Ovid, et al. Peat."
func (r *modelReader) othersFirst() {
	name := r.start()
	others := name + 2
	if others+1 >= len(r.path) || tag(r.path[name]) != titleTag || !r.isWholeName(name) || r.sights[name+1].class != commaClass || tag(r.path[others]) != titleTag {
		return
	}
	at := r.item.Tokens[r.sights[others].token].Clean
	m := lexicon.EtAlAt(r.item.Clean[at:])
	if m == nil {
		return
	}
	end := at + len(strings.TrimRight(r.item.Clean[at:at+m[1]], " ,:;)"))
	last := others
	for last < len(r.path) && r.item.Tokens[r.sights[last].token].Clean < end {
		last++
	}
	if last == len(r.path) || !hasTag(r.path[last:], titleTag) {
		return
	}
	r.path[name], r.path[name+1] = uint8(authorFamily), uint8(authorNext)
	r.give(others, last, authorOthers)
	for ; last < len(r.path) && !r.sights[last].isWord() && tag(r.path[last]) == titleTag && r.sights[last].class != quoteClass; last++ {
		r.path[last] = uint8(afterAuthor)
	}
}

// lowerTitle makes a title of the word that a reference begins with and the words in small letters
// behind it up to the year, of which the first was taken for a name and the others for nothing: "Peat ve
// turba. (2012, Mai 3). Moor." What was taken for the title holds the work.
func (r *modelReader) lowerTitle() {
	first := r.start()
	stop := first + 1
	for stop < len(r.path) && r.sights[stop].isWord() && tags[r.path[stop]].role != valueRole {
		stop++
	}
	if stop < first+3 || stop+2 >= len(r.path) || tag(r.path[first]) != authorFamily || r.sights[stop].class != stopClass || r.sights[stop+1].class != openClass || tag(r.path[stop+2]) != yearTag {
		return
	}
	if s := &r.sights[stop-1]; s.shape != lowerShape && s.shape != shortLowerShape || s.cues&(particleCue|othersCue|editorCue|translatorCue) != 0 {
		return
	}
	for i := stop; i < len(r.path); i++ {
		if tag(r.path[i]) == titleTag && !hasTag(r.path, containerTag) {
			for ; i < len(r.path) && tag(r.path[i]) == titleTag; i++ {
				r.path[i] = uint8(containerTag)
			}
			break
		}
	}
	r.give(first, stop, titleTag)
	r.path[stop] = uint8(afterTitle)
}

// titleBehindRepeat gives to the title its first words, which stand behind a dash for the authors, or a
// word for editors behind that, and were taken for a name: "———, editor. Moor between 1849 and 1877."
func (r *modelReader) titleBehindRepeat() {
	if start := r.start(); start == len(r.path) || tag(r.path[start]) != authorRepeat {
		return
	}
	title := slices.Index(r.path, uint8(titleTag))
	first := title
	for first > 0 && isNameTag(tag(r.path[first-1]), authorTags) && r.sights[first-1].isWord() {
		first--
	}
	if first < 2 || first == title || r.sights[first-1].class != stopClass {
		return
	}
	if tag(r.path[first-2]) == authorRepeat {
		r.path[first-1] = uint8(afterAuthor)
	} else if tag(r.path[first-1]) != editorLead && tag(r.path[first-2]) != editorLead {
		return
	}
	r.give(first, title, titleTag)
}

// hyphenedTitle gives to a title that a reference begins with its last word, which a hyphen joins to it and
// that was taken for a name: "A Study of ’s-Marsh. (2010)."
func (r *modelReader) hyphenedTitle() {
	for i := 2; i+1 < len(r.path); i++ {
		name := tag(r.path[i+1])
		if !r.joins(i) || tag(r.path[r.start()]) != titleTag || name != authorFamily && name != authorGiven || i+2 < len(r.path) && isNameTag(tag(r.path[i+2]), authorTags) {
			continue
		}
		before := i
		for before > 0 && tag(r.path[before]) != titleTag && i-before < 4 {
			before--
		}
		for k := before + 1; k < i; k++ {
			if c := r.sights[k].class; c == commaClass || c == stopClass || c == colonClass {
				return
			}
		}
		if tag(r.path[before]) == titleTag {
			r.give(before, i+2, titleTag)
		}
		return
	}
}

// newspaperFirst makes a container of what stands in italics before the year and a title in quotation marks, and
// was taken for an author: "*Gazette*. 2001. “Peat.”" A person has a comma behind the family name.
func (r *modelReader) newspaperFirst() {
	first := r.start()
	last := first
	for last < len(r.path) && r.sights[last].isWord() && r.sights[last].block&1 != 0 && tags[r.path[last]].role == valueRole {
		last++
	}
	if last == first || last+1 >= len(r.path) || r.sights[last].class != stopClass || tag(r.path[last+1]) != yearTag || hasTag(r.path[last:], containerTag) {
		return
	}
	title := r.stints(titleTag)
	if len(title) != 1 || r.near(title[0].first-1).class != quoteClass || r.sights[title[0].first].block&1 != 0 {
		return
	}
	if t := tag(r.path[first]); t != authorFamily && t != authorLiteral && t != authorGiven {
		return
	}
	r.give(first, last, containerTag)
	r.path[last] = uint8(afterContainer)
}

// noteFirst makes a title of what stands before the year of a work without authors and was taken for a note; what was
// taken for the title holds the work: "Peat between bogs and mires (2012) Moor Portal."
func (r *modelReader) noteFirst() {
	first := r.start()
	last := first
	for last < len(r.path) && tag(r.path[last]) == noteTag {
		last++
	}
	title := r.stints(titleTag)
	if last < first+2 || last+1 >= len(r.path) || r.sights[last].class != openClass || tag(r.path[last+1]) != yearTag || len(title) != 1 || hasTag(r.path, containerTag) || hasNames(r.path, authorTags) {
		return
	}
	r.give(first, last, titleTag)
	r.give(title[0].first, title[0].last, containerTag)
}

// publisherFirst makes an author of the organisation that a reference begins with, before its year, and that was taken
// for a publisher, or for what holds the work: "Ministry of Bogs, 2012. Peat."
func (r *modelReader) publisherFirst() {
	first := r.start()
	last := first
	for last < len(r.path) && tag(r.path[last]) == tag(r.path[first]) {
		last++
	}
	if last == first {
		return
	}
	switch tag(r.path[first]) {
	case publisherTag:
	case containerTag:
		if !r.hasCue(first, last, organizationCue) {
			return
		}
	default:
		return
	}
	if last+1 >= len(r.path) || tag(r.path[last+1]) != yearTag || !hasTag(r.path[last:], titleTag) || hasNames(r.path, authorTags) {
		return
	}
	r.give(first, last, authorLiteral)
	r.path[last] = uint8(afterAuthor)
}
