package reflist

// bareInversions turns names of two words that all have the family name first, without a
// comma, and were read the other way: "Marsh Ann & Reed Bo". The names that are frequent
// tell, of one at least, and none speaks against it.
func (r *modelReader) bareInversions(t *tokenized, known *knownNames) {
	for _, of := range [...]nameTags{authorTags, editorTags} {
		names := r.twoWordNames(of)
		sure := false
		for _, at := range names {
			first, last := r.printed(t, at, at+1), r.printed(t, at+1, at+2)
			if !known.canBeFamilyFirst(first, last) {
				sure = false
				break
			}
			sure = sure || known.isFamilyFirst(first, last)
		}
		if !sure {
			continue
		}
		for _, at := range names {
			r.path[at], r.path[at+1] = uint8(of.family), uint8(of.given)
		}
	}
}

// twoWordNames returns where the names of a list begin, if all are of a given name in full
// and a family name behind it.
func (r *modelReader) twoWordNames(of nameTags) []int {
	var names []int
	for i := 0; i < len(r.path); i++ {
		switch t := tag(r.path[i]); {
		case !isNameTag(t, of) || t == of.next || t == of.others:
		case t == of.given && r.isNameWord(i) && i+1 < len(r.path) && tag(r.path[i+1]) == of.family && r.isNameWord(i+1) && (i+2 == len(r.path) || !isNameTag(tag(r.path[i+2]), of) || tag(r.path[i+2]) == of.next):
			names = append(names, i)
			i++
		default:
			return nil
		}
	}
	return names
}
