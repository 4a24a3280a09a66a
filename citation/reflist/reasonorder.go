package reflist

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
