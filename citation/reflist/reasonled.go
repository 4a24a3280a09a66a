package reflist

import (
	"slices"

	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
)

// Names behind "edited by" that have the family name first are seldom seen by the model:
// it takes their first word for one that leads to something, or takes both words for given names.
// Here they become names, and the rules divide them ([modelReader.divide]).

// led mends the names of a path that words such as "edited by" lead to.
func (r *modelReader) led() {
	r.ledNames(editorLead, editorTags)
	r.ledPublisher()
	r.ledNames(otherLead, otherTags)
	r.familyless(editorTags)
	r.familyless(otherTags)
}

// ledNames makes names of the words that were left to what leads to them: "edited by Peat
// Ann", and "by Peat" before Ann.
func (r *modelReader) ledNames(lead tag, of nameTags) {
	for i := 1; i < len(r.path); i++ {
		by := &r.sights[i-1]
		isBy := tag(r.path[i-1]) == lead && by.cues&(editorCue|translatorCue) != 0 && (by.shape == shortLowerShape || by.shape == lowerShape)
		if tags[r.path[i]].role == valueRole || !isBy && (lead != editorLead || !r.editsBefore(i)) {
			continue
		}
		first := i
		if end := r.initialsBefore(i); end > i && end < len(r.path) && tags[r.path[end]].role != valueRole && r.isNameWord(end) {
			r.give(i, end, of.given)
			r.path[end] = uint8(of.family)
			i = end
			continue
		}
		for i < len(r.path) && tags[r.path[i]].role != valueRole && r.isNameWord(i) {
			i++
		}
		if first < i && (i < len(r.path) && isNameTag(tag(r.path[i]), of) && r.sights[i].isWord() || i-first > 1) {
			r.give(first, i, of.family)
		}
	}
}

// isNameWord reports whether a word has the form of a name and is none that leads to one.
func (r *modelReader) isNameWord(i int) bool {
	s := &r.sights[i]
	return s.class == wordClass && (s.shape == titleShape || s.shape == mixedShape) && s.cues&(editorCue|translatorCue|abbreviationCue) == 0
}

// editsBefore reports whether words for editors in lower case, of which no value was made,
// lead to a sight: "a cura di", "hrsg. v."
func (r *modelReader) editsBefore(i int) bool {
	const longest = 4 // sights
	for before := i - 1; before >= max(0, i-longest); before-- {
		switch s := &r.sights[before]; {
		case tags[r.path[before]].role == valueRole:
			return false
		case s.class == stopClass:
		case s.shape == titleShape && s.class == wordClass && s.cues&editorCue != 0 && s.cues&(editionCue|publisherCue|inCue) == 0:
			// It begins a sentence, and "v." or "by" stands behind it.
			return before > 0 && r.sights[before-1].class == stopClass && r.hasWord(before+1, i)
		case s.shape != shortLowerShape && s.shape != lowerShape:
			return false
		case s.cues&editorCue != 0 && s.cues&inCue == 0 && s.class != andClass:
			return before < i-1 && !r.isOfEdition(before)
		}
	}
	return false
}

// isOfEdition reports whether a word for editors is one for an edition here, behind its
// number: "2.ª ed."
func (r *modelReader) isOfEdition(i int) bool {
	for before := i - 1; before >= max(0, i-3); before-- {
		if tag(r.path[before]) == editionTag || r.sights[before].class == numberClass && r.sights[before].shape != yearShape {
			return true
		}
	}
	return false
}

// initialsBefore returns the end of initials with full stops that begin at a sight and of
// which nothing was made.
func (r *modelReader) initialsBefore(i int) int {
	for i+2 < len(r.path) && r.sights[i].shape == capitalShape && r.sights[i+1].class == stopClass && tags[r.path[i]].role != valueRole && tags[r.path[i+1]].role != valueRole {
		i += 2
	}
	return i
}

// ledPublisher makes editors of a publisher of the form of a person that words for editors
// lead to, or of a second title of what the work is in: "hrsg. v. Ann Marsh", "Hrsg. v. A. Marsh".
func (r *modelReader) ledPublisher() {
	found := r.stints(publisherTag)
	if in := r.stints(containerTag); len(in) > 1 {
		found = append(found, in[1:]...)
	}
	for _, s := range found {
		if !r.editsBefore(s.first) {
			continue
		}
		words, initials, name := 0, 0, true
		for i := s.first; i < s.last; i++ {
			switch w := &r.sights[i]; {
			case r.isNameWord(i) && w.cues&(publisherCue|organizationCue) == 0:
				words++
			case w.shape == capitalShape:
				initials++
			case w.class != stopClass && w.class != dashClass:
				name = false
			}
		}
		if name && (words == 2 || words == 1 && initials > 0) && r.isNameWord(s.last-1) {
			r.give(s.first, s.last-1, editorGiven)
			r.path[s.last-1] = uint8(editorFamily)
		}
	}
}

// ledContainer makes the title of what the work is in of words behind "in" of which nothing
// was made, up to the place, the publisher or the year: "In: ______. Bogs and Oaks. Bern".
func (r *modelReader) ledContainer() {
	if hasTag(r.path, containerTag) {
		return
	}
	title := slices.Index(r.path, uint8(titleTag))
	lead := -1
	for i := title + 1; title >= 0 && i < len(r.path); i++ {
		if tag(r.path[i]) == containerLead && r.sights[i].cues&inCue != 0 {
			lead = i
			break
		}
	}
	if lead < 0 {
		return
	}
	first := lead + 1
	for first < len(r.path) && tags[r.path[first]].role != valueRole && (r.sights[first].class != wordClass || r.sights[first].shape == shortLowerShape) {
		first++
	}
	last, words := first, 0
	for last < len(r.path) && tags[r.path[last]].role != valueRole {
		switch s := &r.sights[last]; {
		case s.class == numberClass, s.class == wordClass && s.cues&(editorCue|accessCue) != 0 && s.cues&(andCue|inCue) == 0:
			return
		case s.class == wordClass:
			words++
		}
		last++
	}
	if words < 2 || last == len(r.path) {
		return
	}
	switch tag(r.path[last]) {
	case placeTag, publisherTag, yearTag:
	default:
		return
	}
	for last > first && !r.sights[last-1].isWord() && r.sights[last-1].class != quoteClass && r.sights[last-1].class != closeClass {
		last--
	}
	r.give(first, last, containerTag)
}

// sameAuthors are the words that stand for the authors of a part where the whole is theirs
// too.
var sameAuthors = lexicon.WordSet(`id idem ead eadem ders derselbe dies dieselbe tenże tegoż taż tejże týž táž uő`)

// sameAuthor takes from the title of what something is in the word before it that stands
// for the authors: "in Id., Bogs".
func (r *modelReader) sameAuthor() {
	for _, s := range r.stints(containerTag) {
		if r.sights[s.first].class != wordClass || !lexicon.Lowered(sameAuthors, r.printed(s.first, s.first+1)) {
			continue
		}
		last, marks := s.first+1, 0
		for last < s.last && !r.sights[last].isWord() && r.sights[last].class != quoteClass && r.sights[last].class != openClass {
			last++
			marks++
		}
		if marks > 0 && last < s.last {
			r.give(s.first, last, containerLead)
		}
	}
}

// honours are the words for a book that honours somebody.
var honours = lexicon.WordSet(`festschrift festgabe gedenkschrift gedächtnisschrift freundesgabe hommage hommages mélanges homenaje homenagem onore honour honor memory memoriam omaggio feestbundel vänbok emlékkönyv`)

// honoured gives to the title of a book the name that a word within it leads to, which was
// taken for that of an editor: of whom it honours, "Festschrift für Ann Marsh, hrsg. v. Bo
// Reed", or is about, behind its editors, "Bo Reed (éd.), Les tourbes d'Ann Marsh".
func (r *modelReader) honoured() {
	for i := 1; i < len(r.path); i++ {
		of := tag(r.path[i-1])
		if of != titleTag && of != containerTag || tag(r.path[i]) == of {
			continue
		}
		name := i
		for name < len(r.path) && name < i+3 && tags[r.path[name]].role != valueRole && r.sights[name].class == wordClass {
			name++
		}
		last := name
		for last < len(r.path) && isNameTag(tag(r.path[last]), editorTags) && r.sights[last].class != commaClass {
			last++
		}
		if last == name || last >= len(r.path) {
			continue
		}
		if before := r.path[:i]; name > i && slices.Contains(before, uint8(editorFamily)) && slices.Contains(before, uint8(editorLead)) && r.sights[last].class == stopClass && r.sights[i].cues&editorCue == 0 {
			r.give(i, last, of)
			return
		}
		if !hasTag(r.path[last:], editorLead) {
			continue
		}
		for back := i - 1; back >= max(0, i-3); back-- {
			if r.sights[back].class == wordClass && lexicon.Lowered(honours, r.printed(back, back+1)) {
				r.give(i, last, of)
				return
			}
		}
	}
}

// familyless gives a name of given names alone a family name, the last of them. A name of
// one word shares that of the next: "Ann and Bo Reed".
func (r *modelReader) familyless(of nameTags) {
	for i := 0; i < len(r.path); i++ {
		if !isNameTag(tag(r.path[i]), of) || tag(r.path[i]) == of.next {
			continue
		}
		words, last, other := 0, -1, false
		for ; i < len(r.path) && isNameTag(tag(r.path[i]), of) && tag(r.path[i]) != of.next; i++ {
			switch {
			case tag(r.path[i]) == of.given && r.isNameWord(i):
				words++
				last = i
			case tag(r.path[i]) != of.given || r.sights[i].class != dashClass:
				other = true
			}
		}
		if words == 2 && !other {
			r.path[last] = uint8(of.family)
		}
	}
}
