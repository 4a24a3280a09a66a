package reflist

import (
	"strings"

	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
)

// longInitials makes initials of two letters behind a family name what they are, in a list whose given names are
// initials behind no comma: "Коулман Дж. Капитал", "Marsh Ch. Peat", which were taken for an organisation or for
// somebody with the given name first.
func (r *modelReader) longInitials() {
	for _, of := range [...]nameTags{authorTags, editorTags} {
		for _, p := range r.persons(of) {
			short := r.hyphenedEnd(p.first, p.last)
			if short < 0 || short+1 >= len(r.path) || !r.isLongInitial(short) || short >= p.last || tag(r.path[p.first]) == of.family && tag(r.path[short]) == of.given {
				continue
			}
			end := short + 2
			for end+1 < len(r.path) && r.sights[end].shape == capitalShape && r.sights[end+1].class == stopClass && isNameTag(tag(r.path[end]), of) {
				end += 2
			}
			if p.last > end {
				continue
			}
			r.give(p.first, short, of.family)
			r.give(short, end, of.given)
		}
	}
}

// isLongInitial reports whether a sight with a full stop behind it is an initial of two letters: no vowel is among
// them, as in "Дж", or they stand for one letter of another script, as "Yu".
func (r *modelReader) isLongInitial(i int) bool {
	const letters, vowels = 2, "aeiouyàâäáéèêëíîïóôöúûüаеёиоуыэюяіїє"
	w := []rune(lexicon.Lower(r.printed(i, i+1)))
	if s := &r.sights[i]; len(w) != letters || s.shape != titleShape || s.cues&(suffixCue|particleCue) != 0 || r.near(i+1).class != stopClass || r.sights[i+1].spaceBefore {
		return false
	}
	switch string(w) {
	case "yu", "ya", "yo", "ye", "iu", "ia":
		return true
	}
	return !strings.ContainsRune(vowels, w[0]) && !strings.ContainsRune(vowels, w[1])
}

// titleBehindInitials gives to the title the words behind the initials of the last author, which were taken for more of
// the name, in a list whose given names are initials: "Marsh A. Peat — Its Uses".
func (r *modelReader) titleBehindInitials() {
	all := r.persons(authorTags)
	if len(all) == 0 {
		return
	}
	p := all[len(all)-1]
	first := r.hyphenedEnd(p.first, p.last)
	if first < 0 {
		return
	}
	word := first
	for word+1 < p.last && (r.sights[word].shape == capitalShape || r.isLongInitial(word)) && r.sights[word+1].class == stopClass {
		word += 2
	}
	if word == first || word >= p.last || !r.isNameWord(word) || r.sights[word].cues&suffixCue != 0 || hasOtherValue(r.path[:p.first], isAuthorTag) {
		return
	}
	title := word
	for title < len(r.path) && tags[r.path[title]].role != valueRole || title < p.last {
		title++
	}
	end := p.last
	switch {
	case title < len(r.path) && tag(r.path[title]) == titleTag && !r.hasClass(p.last, title, commaClass, andClass, stopClass):
		end = title
	case hasTag(r.path, titleTag):
		return
	default:
		for end < len(r.path) && tags[r.path[end]].role != valueRole && r.sights[end].class == wordClass {
			end++
		}
		if end == len(r.path) || r.sights[end].class == commaClass || r.sights[end].class == andClass {
			return
		}
	}
	r.give(p.first, first, authorFamily)
	r.give(first, word, authorGiven)
	r.give(word, end, titleTag)
}

func isAuthorTag(t tag) bool { return isNameTag(t, authorTags) }

// initialsForMarks makes initials behind a family name what they are, where they were taken for what parts two people:
// "Marsh EL, Reed JR, Peat A".
func (r *modelReader) initialsForMarks() {
	for _, of := range [...]nameTags{authorTags, editorTags} {
		for i := 1; i+1 < len(r.path); i++ {
			s, behind := &r.sights[i], &r.sights[i+1]
			if tag(r.path[i]) == of.next && tag(r.path[i-1]) == of.family && (s.shape == acronymShape || s.shape == longAcronymShape) && s.cues&andCue == 0 && tag(r.path[i+1]) == of.next && behind.class == commaClass {
				r.path[i] = uint8(of.given)
				if w := r.printed(i, i+1); w == "II" || w == "III" || w == "IV" {
					r.path[i] = uint8(of.suffix)
				}
			}
		}
	}
}
