package reflist

import (
	"bytes"
	"slices"
)

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

// hasTag reports whether one of some tags is in a path.
func hasTag(path []uint8, of ...tag) bool {
	for _, t := range of {
		if bytes.IndexByte(path, uint8(t)) >= 0 {
			return true
		}
	}
	return false
}

// follow reports whether sights of these classes stand one behind the other from sight i on.
func (r *modelReader) follow(i int, classes ...uint8) bool {
	if i < 0 || i+len(classes) > len(r.sights) {
		return false
	}
	for k, c := range classes {
		if r.sights[i+k].class != c {
			return false
		}
	}
	return true
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

// hasNames reports whether some of these names are in a path.
func hasNames(path []uint8, of nameTags) bool {
	return slices.ContainsFunc(path, func(p uint8) bool { return isNameTag(tag(p), of) })
}

// hasOtherValue reports whether a value is in a path that is none of those of which is reports so.
func hasOtherValue(path []uint8, is func(tag) bool) bool {
	return slices.ContainsFunc(path, func(p uint8) bool { return tags[p].role == valueRole && !is(tag(p)) })
}

// hasWord reports whether a word is among some sights.
func (r *modelReader) hasWord(first, last int) bool {
	return slices.ContainsFunc(r.sights[first:max(first, last)], func(s sight) bool { return s.isWord() })
}

// hasClass reports whether one of these classes is among some sights.
func (r *modelReader) hasClass(first, last int, classes ...uint8) bool {
	return slices.ContainsFunc(r.sights[first:max(first, last)], func(s sight) bool { return bytes.IndexByte(classes, s.class) >= 0 })
}

// hasComma reports whether a comma is among some sights.
func (r *modelReader) hasComma(first, last int) bool { return r.hasClass(first, last, commaClass) }

// hasCue reports whether one of some sights has one of these cues.
func (r *modelReader) hasCue(first, last int, cues uint32) bool {
	return slices.ContainsFunc(r.sights[first:max(first, last)], func(s sight) bool { return s.cues&cues != 0 })
}

// leading are the cues of words that lead to a value or name its kind, and are
// none themselves.
const leading = accessCue | urlCue | translatorCue | editorCue | issueCue | volumeCue | pageCue | inCue | andCue

// within returns the sights that begin in a stretch of the text without markup.
func (r *modelReader) within(m []int) (first, last int) {
	at := func(offset int) int {
		i, _ := slices.BinarySearchFunc(r.sights, offset, func(s sight, offset int) int { return r.item.Tokens[s.token].Clean - offset })
		return i
	}
	return at(m[0]), at(m[1])
}
