package reflist

import (
	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
)

// Editions are told from volumes and titles.

// ledEdition makes an edition of the number before a word for one, "2nd edn", of which nothing was made, or others
// among authors, "3de dr.", in Roman
// numerals behind a comma too, "III ed.", or behind one that is printed before it: "wyd. 3".
func (r *modelReader) ledEdition() {
	if hasTag(r.path, editionTag) {
		return
	}
	noun := func(i int) bool {
		return i >= 0 && i < len(r.sights) && r.sights[i].class == wordClass && lexicon.Lowered(lexicon.EditionNouns, r.printed(i, i+1))
	}
	for i := range r.sights {
		s := &r.sights[i]
		isRomanEdition := i > 0 && r.sights[i-1].class == commaClass && (s.shape == capitalShape || s.shape == acronymShape || s.shape == longAcronymShape) && noun(i+1) && isRoman(r.printed(i, i+1))
		if s.shape != oneDigit && s.shape != twoDigits && !isRomanEdition || !r.isVacant(i) && tag(r.path[i]) != volumeTag && tag(r.path[i]) != authorNext {
			continue
		}
		first, last := i, i+1
		for last < len(r.sights) && last < i+3 && r.isOrdinal(last) {
			last++
		}
		switch before := i - 1; {
		case noun(last) && (last > i+1 || r.sights[i+1].spaceBefore):
			last++
		case before > 0 && r.sights[before].class == stopClass && noun(before-1) && editionBefore[lexicon.Lower(r.printed(before-1, before))]:
			first, last = before-1, i+1
		default:
			continue
		}
		if r.near(last).class == stopClass && tag(r.path[last]) == authorOthers {
			last++
		}
		r.give(first, last, afterOther)
		r.path[i] = uint8(editionTag)
		return
	}
}

// editionBehindTitle finds the number of an edition that ended the title, before words in
// small letters of which the last is one for an edition: "Peat. 2., erw. Aufl."
func (r *modelReader) editionBehindTitle() {
	const longest = 14 // sights behind the number
	for _, s := range r.stints(titleTag) {
		for i := max(s.first+2, s.last-longest); i < s.last; i++ {
			if n := &r.sights[i]; n.shape != oneDigit && n.shape != twoDigits || r.near(i+1).class != stopClass || r.sights[i-1].class != stopClass && r.sights[i-1].class != commaClass {
				continue
			}
			last, noun := i+2, -1
			for ; last < len(r.path) && last < i+longest; last++ {
				w := &r.sights[last]
				if w.class != commaClass && w.class != stopClass && w.cues&editionCue == 0 && w.shape != lowerShape && w.shape != shortLowerShape {
					break
				}
				if w.cues&editionCue != 0 && w.shape != shortLowerShape {
					noun = last
				}
			}
			if noun < 0 {
				continue
			}
			r.path[i-1] = uint8(afterTitle)
			r.give(i, noun+1, afterOther)
			r.give(i+1, max(noun+1, s.last), afterOther)
			for _, e := range r.stints(editionTag) {
				r.give(e.first, e.last, afterOther)
			}
			r.path[i] = uint8(editionTag)
			return
		}
	}
}

// editionBefore are the words for an edition whose number stands behind them.
var editionBefore = lexicon.WordSet(`wyd izd aufl`)

// isOrdinal reports whether a sight can be what makes an ordinal of a number before it: a
// full stop, "nd", "ª", the "е" of "4-е".
func (r *modelReader) isOrdinal(i int) bool {
	s := &r.sights[i]
	if s.class == stopClass || s.class == dashClass {
		return !s.spaceBefore
	}
	return s.class == wordClass && !s.spaceBefore && s.cues&(editionCue|pageCue) == 0 && (s.shape == shortLowerShape || s.shape == otherShape)
}

// editions leaves of an edition its number, or its words but for "edition".
func (r *modelReader) editions() {
	for _, s := range r.stints(editionTag) {
		number := -1
		for i := s.first; i < s.last; i++ {
			if r.sights[i].class == numberClass {
				number = i
				break
			}
		}
		for i := s.first; i < s.last; i++ {
			w := lexicon.Lower(r.printed(i, i+1))
			if number >= 0 && i != number || number < 0 && (r.sights[i].cues&abbreviationCue != 0 && r.sights[i].cues&editionCue != 0 || lexicon.EditionNouns[w] || !r.sights[i].isWord()) {
				r.path[i] = uint8(afterOther)
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
