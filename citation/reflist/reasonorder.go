package reflist

import "github.com/refwright/refwright/citation/reflist/internal/tokens"

// bareInversions turns names of two words that have the family name first, without a comma,
// and were read the other way. The names that are frequent tell: of one name at least, and
// none speaks against it, as in "Marsh Ann & Reed Bo", or of each name that is turned among
// others, as in "Marsh Ann & Bo Reed". A name that was read so tells as well, and so does the
// order of the list, of the first name.
func (r *modelReader) bareInversions() {
	for _, of := range [...]nameTags{authorTags, editorTags} {
		names, sure, all := r.twoWordNames(of)
		for _, at := range names {
			first, last := r.printed(at, at+1), r.printed(at+1, at+2)
			all = all && r.known.CanBeFamilyFirst(first, last)
			sure = sure || r.known.IsFamilyFirst(first, last)
		}
		if r.known.FirstWords && len(names) > 0 && names[0] == 0 {
			all, sure = true, true
		}
		for _, at := range names {
			if all && sure || r.known.IsFamilyFirst(r.printed(at, at+1), r.printed(at+1, at+2)) {
				r.path[at], r.path[at+1] = uint8(of.family), uint8(of.given)
			}
		}
	}
}

// twoWordNames returns where the names of a list begin that are of a given name in full
// and a family name behind it, whether another has them the other way, without a comma, and whether all
// are of these two.
func (r *modelReader) twoWordNames(of nameTags) (names []int, turned, all bool) {
	all = true
	for i := 0; i < len(r.path); i++ {
		if t := tag(r.path[i]); !isNameTag(t, of) || t == of.next || t == of.others {
			continue
		}
		end := i + 1
		for end < len(r.path) && isNameTag(tag(r.path[end]), of) && tag(r.path[end]) != of.next && tag(r.path[end]) != of.others {
			end++
		}
		switch first, last := tag(r.path[i]), tag(r.path[end-1]); {
		case end != i+2 || !r.isNameWord(i) || !r.isNameWord(i+1):
			all = false
		case first == of.given && last == of.family:
			names = append(names, i)
		case first == of.family && last == of.given:
			turned = true
		default:
			all = false
		}
		i = end - 1
	}
	return names, turned, all
}

// bareFamilies gives those that an entry begins with the family name first, in a list that has it there without
// a comma before the given name in full: "Marsh Ann", "Marsh Ann, Reed Jean-Paul" and "Marsh Ann de". The given name
// has to be known for one, or somebody beside is read so and the first word is none; so that organisations
// of two words stay.
func (r *modelReader) bareFamilies() {
	for _, of := range [...]nameTags{authorTags, editorTags} {
		all := r.persons(of)
		beside := false
		for _, p := range all {
			beside = beside || tag(r.path[p.first]) == of.family && tag(r.path[p.last-1]) == of.given && !r.hasComma(p.first, p.last)
		}
		for _, p := range all {
			if hasOtherValue(r.path[:p.first], func(t tag) bool { return isNameTag(t, of) }) {
				break
			}
			given, behind := r.bareName(p)
			if given < 0 {
				continue
			}
			known := r.known.IsGivenName(r.printed(given, behind))
			literal := tag(r.path[p.first]) == of.literal
			if !known && (literal || r.known.IsGivenName(r.printed(p.first, given))) || (literal || !beside) && r.isOrganizationWord(p.first, behind) {
				continue
			}
			r.give(p.first, given, of.family)
			r.give(given, behind, of.given)
			r.give(behind, p.last, of.particle)
		}
	}
}

// bareName returns where the second word of a name of two begins and ends that particles may follow, which was not
// read as one with the family name first; -1 for any other name. Words with a hyphen between are one.
func (r *modelReader) bareName(p stint) (second, end int) {
	second = r.hyphenedEnd(p.first, p.last)
	if second < 0 || second == p.last {
		return -1, -1
	}
	if end = r.hyphenedEnd(second, p.last); end < 0 {
		return -1, -1
	}
	for i := end; i < p.last; i++ {
		if s := &r.sights[i]; s.cues&particleCue == 0 || s.shape != shortLowerShape {
			return -1, -1
		}
	}
	if tags[r.path[p.first]].part == tokens.FamilyPart {
		return -1, -1
	}
	return second, end
}

// hyphenedEnd returns where a word of a name ends that begins at a sight, with those that hyphens join to it; -1 if
// none begins there.
func (r *modelReader) hyphenedEnd(first, last int) int {
	if first >= last || !r.isNameWord(first) {
		return -1
	}
	end := first + 1
	for end+1 < last && r.joins(end) && r.isNameWord(end+1) {
		end += 2
	}
	return end
}
