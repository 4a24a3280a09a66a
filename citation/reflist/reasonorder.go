package reflist

// bareInversions turns names of two words that have the family name first, without a comma,
// and were read the other way. The names that are frequent tell: of one name at least, and
// none speaks against it, as in "Marsh Ann & Reed Bo", or of each name that is turned among
// others, as in "Marsh Ann & Bo Reed".
func (r *modelReader) bareInversions(t *tokenized, known *knownNames) {
	for _, of := range [...]nameTags{authorTags, editorTags} {
		names, all := r.twoWordNames(of)
		sure := false
		for _, at := range names {
			first, last := r.printed(t, at, at+1), r.printed(t, at+1, at+2)
			all = all && known.canBeFamilyFirst(first, last)
			sure = sure || known.isFamilyFirst(first, last)
		}
		for _, at := range names {
			if all && sure || known.isFamilyFirst(r.printed(t, at, at+1), r.printed(t, at+1, at+2)) {
				r.path[at], r.path[at+1] = uint8(of.family), uint8(of.given)
			}
		}
	}
}

// twoWordNames returns where the names of a list begin that are of a given name in full
// and a family name behind it, and whether all are.
func (r *modelReader) twoWordNames(of nameTags) (names []int, all bool) {
	all = true
	for i := 0; i < len(r.path); i++ {
		if t := tag(r.path[i]); !isNameTag(t, of) || t == of.next || t == of.others {
			continue
		}
		end := i + 1
		for end < len(r.path) && isNameTag(tag(r.path[end]), of) && tag(r.path[end]) != of.next && tag(r.path[end]) != of.others {
			end++
		}
		if end == i+2 && tag(r.path[i]) == of.given && tag(r.path[i+1]) == of.family && r.isNameWord(i) && r.isNameWord(i+1) {
			names = append(names, i)
		} else {
			all = false
		}
		i = end - 1
	}
	return names, all
}
