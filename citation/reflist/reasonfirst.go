package reflist

import (
	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
)

// Who stands first in a reference is told from its title and from what the model lost.

// lostAuthor makes a further author, or editor, of initials and a family name behind one who is
// printed so and a comma or a word for "and", of which nothing was made: "A. Marsh, U. Reed, Bogs
// 1954", where U can be a word for "in".
func (r *modelReader) lostAuthor() {
	for _, of := range [...]nameTags{authorTags, editorTags} {
		for i := 2; i+2 < len(r.path); i++ {
			if and := r.sights[i].class == andClass; tag(r.path[i-1]) != of.family || !and && r.sights[i].class != commaClass || !hasTag(r.path[:i], of.given) {
				continue
			}
			family := r.initialsBefore(i + 1)
			if family == i+1 || family >= len(r.path) || !r.isVacant(family) && tag(r.path[family]) != authorFamily && tag(r.path[family]) != editorFamily || !r.isNameWord(family) {
				continue
			}
			if c := r.near(family + 1).class; c != commaClass && c != andClass {
				continue
			}
			r.path[i] = uint8(of.next)
			r.give(i+1, family, of.given)
			r.path[family] = uint8(of.family)
		}
	}
}

// lostInitials makes a given name of an initial between the family name of an author, or editor, and
// the next name, which was taken for another word: "Marsh, A., Reed, I., & Tarn, O." for "in". Those
// before editors are editors themselves.
func (r *modelReader) lostInitials() {
	for _, of := range [...]nameTags{authorTags, editorTags} {
		for i := 1; i+4 < len(r.path); i++ {
			if tag(r.path[i-1]) != of.family || r.sights[i].class != commaClass || r.sights[i+1].shape != capitalShape || tags[r.path[i+1]].role != leadRole || r.sights[i+2].class != stopClass {
				continue
			}
			next := i + 3
			for next < len(r.path) && (r.sights[next].class == commaClass || r.sights[next].class == andClass) {
				next++
			}
			if next == i+3 || next == len(r.path) || tag(r.path[next]) != authorFamily && tag(r.path[next]) != editorFamily {
				continue
			}
			r.path[i] = uint8(of.within)
			r.give(i+1, i+3, of.given)
			r.give(i+3, next, of.next)
			r.editorsUpTo(next)
		}
		r.lostMiddles(of)
	}
}

// lostMiddles gives to a given name the initial between it and the family name, which was taken for another
// word so that the family name is that of somebody else: "Reed, Bo, and Ann E. Marsh, editors".
func (r *modelReader) lostMiddles(of nameTags) {
	for i := 1; i+2 < len(r.path); i++ {
		if tag(r.path[i-1]) != of.given || !r.isWholeName(i-1) || r.sights[i].shape != capitalShape || r.sights[i+1].class != stopClass {
			continue
		}
		next := i + 2
		if tags[r.path[i]].role == valueRole || tags[r.path[i+1]].role == valueRole || tag(r.path[next]) != authorFamily && tag(r.path[next]) != editorFamily {
			continue
		}
		r.give(i, next, of.given)
		if r.editorsUpTo(next); tag(r.path[i]) == editorGiven {
			continue
		}
		for k := next; k < len(r.path) && tag(r.path[k]) == editorFamily; k++ {
			r.path[k] = uint8(of.family)
		}
	}
}

// editorsUpTo makes editors of the authors up to an editor, behind whom a word for them stands.
func (r *modelReader) editorsUpTo(editor int) {
	if tag(r.path[editor]) != editorFamily || !hasTag(r.path[editor:], editorLead) {
		return
	}
	for k := range editor {
		if isNameTag(tag(r.path[k]), authorTags) {
			r.path[k] = uint8(editorTags.of(tag(r.path[k]), authorTags))
		}
	}
}

// noPerson takes for nobody what only leads to the year in a sentence: "In 1989 the matter was".
func (r *modelReader) noPerson() {
	if len(r.path) > 1 && tag(r.path[0]) == authorFamily && r.sights[0].cues&inCue != 0 && r.sights[1].shape == yearShape {
		r.path[0] = uint8(containerLead)
	}
}

// firstPerson makes the first author, or editor, of what a reference begins with where it has the
// form of a person with a particle behind the given name, "Mar, Ann van der.", or before the family
// name, "Della Mar, Ann", which nothing else has. The model has seldom seen one.
func (r *modelReader) firstPerson() {
	words := func(i int) int {
		for i < len(r.sights) && r.sights[i].class == wordClass && (r.sights[i].shape == titleShape || r.sights[i].shape == mixedShape) {
			i++
		}
		return i
	}
	family := words(0)
	if family == 0 || family > 2 || family >= len(r.sights) || r.sights[family].class != commaClass {
		return
	}
	given := words(family + 1)
	last := given
	for last < len(r.sights) && r.trailingParticle(last) == 1 {
		last++
		if last < len(r.sights) && r.trailingParticle(last) == 2 {
			last++
		}
	}
	led := family == 2 && lexicon.Lowered(capitalParticles, r.printed(0, 1)) && given == family+2 && lexicon.Lowered(lexicon.GivenNames, r.printed(family+1, given))
	if given == family+1 || given > family+3 || last == given && !led || last >= len(r.sights) {
		return
	}
	if isNameTag(tag(r.path[0]), authorTags) && isNameTag(tag(r.path[family+1]), authorTags) && isNameTag(tag(r.path[last-1]), authorTags) {
		return // the model has seen it
	}
	end := last // behind the punctuation, or the word for "and", that ends the name
	for end < len(r.sights) && (r.sights[end].class == commaClass || r.sights[end].class == stopClass || r.sights[end].class == colonClass || r.sights[end].class == andClass) {
		end++
	}
	if end == last && r.sights[last].class != openClass {
		return
	}
	of, after := authorTags, afterAuthor
	if end+1 < len(r.sights) && r.sights[end-1].class == andClass && r.sights[end].shape == titleShape && r.sights[end+1].class == stopClass {
		r.path[end] = uint8(authorFamily) // who has one name
	}
	switch {
	case end == len(r.path):
	case isNameTag(tag(r.path[end]), authorTags):
		after = authorNext
	case isNameTag(tag(r.path[end]), editorTags):
		of, after = editorTags, editorNext
	}
	for i := range last {
		r.path[i], r.confidence[i] = uint8(of.family), max(r.confidence[i], 0.8)
		switch {
		case i == family:
			r.path[i] = uint8(of.within)
		case i >= given:
			r.path[i] = uint8(of.particle)
		case i > family:
			r.path[i] = uint8(of.given)
		}
	}
	r.give(last, end, after)
}

// organizationFirst parts from a title that a reference begins with the organisation
// before it: "Heather Society. Bog Oak of the Moor."
func (r *modelReader) organizationFirst() {
	const longest = 8
	isOne := false
	for i := 0; i+2 < len(r.path) && i <= longest && tag(r.path[i]) == titleTag; i++ {
		s := &r.sights[i]
		switch {
		case s.class == stopClass:
			if !isOne || i < 2 || r.sights[i-1].cues&abbreviationCue != 0 || tag(r.path[i+2]) != titleTag {
				return
			}
			r.give(0, i, authorLiteral)
			r.path[i] = uint8(afterAuthor)
			return
		case s.class == andClass || s.shape == shortLowerShape:
		case s.shape == titleShape || s.shape == mixedShape || s.isInitials():
			isOne = isOne || s.cues&organizationCue != 0
		default:
			return
		}
	}
}

// personBehindAnd makes the last author of what was taken for the title directly behind a
// word for "and", which none stands behind, and the title of what follows: "Marsh, Ann, i
// Karoline von Humboldt. Peat.", where the word was taken for "in".
func (r *modelReader) personBehindAnd() {
	title, container := r.stints(titleTag), r.stints(containerTag)
	if len(title) != 1 || len(container) == 0 || title[0].first < 2 || r.sights[title[0].first-1].cues&andCue == 0 || container[0].first < title[0].last {
		return
	}
	s := title[0]
	before := s.first - 2
	if r.sights[before].class == commaClass {
		before--
	}
	if before < 0 || !isNameTag(tag(r.path[before]), authorTags) || s.last >= len(r.path) || r.sights[s.last].class != stopClass && r.sights[s.last].class != commaClass {
		return
	}
	const most = 5 // words of a name
	family := s.last - 1
	if n := s.last - s.first; n < 2 || n > most || r.sights[family].shape != titleShape && r.sights[family].shape != mixedShape {
		return
	}
	particle := family
	for particle > s.first && r.sights[particle-1].cues&particleCue != 0 && r.sights[particle-1].shape == shortLowerShape {
		particle--
	}
	for i := s.first; i < particle; i++ {
		if w := &r.sights[i]; w.shape != titleShape && w.shape != mixedShape && w.shape != capitalShape && w.class != stopClass && w.class != dashClass {
			return
		}
	}
	for i := s.last; i < container[0].first; i++ {
		if r.sights[i].isWord() {
			return
		}
	}
	r.give(before+1, s.first, authorNext)
	r.give(s.first, particle, authorGiven)
	r.give(particle, family, authorParticle)
	r.give(family, s.last, authorFamily)
	r.path[s.last] = uint8(afterAuthor)
	r.give(container[0].first, container[0].last, titleTag)
	if end := container[0].last; end < len(r.path) && tag(r.path[end]) == afterContainer {
		r.path[end] = uint8(afterTitle)
	}
}
