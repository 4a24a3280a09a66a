package reflist

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// Records have one list of authors, and a person has one family name.

// people mends the lists of names of a path.
func (r *modelReader) people() {
	r.initials()
	r.together()
	for _, of := range [...]nameTags{authorTags, editorTags, otherTags} {
		r.between(of)
		r.behindParticle(of)
		r.oneFamily(of)
	}
}

// together leaves one list of authors, the first. Names that stand apart from it are
// those of editors or translators where a word says so, and otherwise are remarks.
func (r *modelReader) together() {
	seen, repeated := false, slices.Contains(r.path, uint8(authorRepeat))
	for i := 0; i < len(r.path); i++ {
		if !isNameTag(tag(r.path[i]), authorTags) {
			continue
		}
		first := i
		for i < len(r.path) && isNameTag(tag(r.path[i]), authorTags) {
			i++
		}
		named := slices.ContainsFunc(r.path[first:i], func(p uint8) bool { return tag(p) != authorNext && tag(p) != authorWithin })
		behindRepeat := repeated && r.cuesBeside(first, i) != 0 // "———. Peat, edited by Bo Reed"
		if !named || !seen && !behindRepeat {
			seen = seen || named
			continue
		}
		r.elsewhere(first, i)
	}
}

// elsewhere gives to the names from first to last, which are not the authors,
// another part in the work.
func (r *modelReader) elsewhere(first, last int) {
	before := first - 1
	if before > 0 && r.sights[before].cues&andCue != 0 && tags[r.path[before]].role != valueRole {
		before-- // a word for "and", whatever it was taken for
	}
	for before >= 0 && !r.sights[before].isWord() && tag(r.path[before]) != authorRepeat && tags[r.path[before]].after == afterAuthor {
		before--
	}
	if before >= 0 && (isNameTag(tag(r.path[before]), authorTags) || tag(r.path[before]) == authorShort || tag(r.path[before]) == authorRepeat) {
		r.give(before+1, first, authorNext) // the list goes on
		return
	}
	to := nameTags{family: noteTag, given: noteTag, particle: noteTag, suffix: noteTag, literal: noteTag, others: noteTag, within: noteTag, next: noteTag}.withSet()
	switch cues := r.cuesBeside(first, last); {
	case cues&editorCue != 0, first > 1 && r.sights[first-1].shape == '/' && r.sights[first-2].shape == '/': // in the Chinese standard

		to = editorTags
	case cues&translatorCue != 0:
		to = otherTags
	}
	for i := first; i < last; i++ {
		r.path[i] = uint8(to.of(tag(r.path[i]), authorTags))
	}
	for i := last; i < len(r.path) && tag(r.path[i]) == afterAuthor; i++ {
		r.path[i] = uint8(tags[to.family].after)
	}
}

// cuesBeside returns the cues of the words next to a stretch: of those before it,
// up to other values, or else of those behind.
func (r *modelReader) cuesBeside(first, last int) uint32 {
	for i := first - 1; i >= 0 && i >= first-4 && tags[r.path[i]].role != valueRole; i-- {
		if cues := r.sights[i].cues & (editorCue | translatorCue); cues != 0 {
			return cues
		}
	}
	for i := last; i < len(r.sights) && i < last+3; i++ {
		if cues := r.sights[i].cues & (editorCue | translatorCue); cues != 0 {
			return cues
		}
	}
	return 0
}

// of returns the tag that does for these names what t does for others, and that of
// punctuation behind them for what does nothing.
func (to nameTags) of(t tag, others nameTags) tag {
	all := to.all()
	for i, other := range others.all() {
		if t == other {
			return all[i]
		}
	}
	return tags[to.family].after
}

func isNameTag(t tag, of nameTags) bool { return of.set.Has(int(t)) }

// printed returns the text of some sights.
func (r *modelReader) printed(first, last int) string {
	return r.item.Text[r.item.Tokens[r.sights[first].token].Start:r.item.Tokens[r.sights[last-1].token].End]
}

// between parts two names by the word for "and" that was taken for part of one, gives the
// second a given name that was taken for such a word, ", Ann Marsh, and Bo Reed", and a
// name the initials behind its comma that have no family name: "… Reed, B. C."
func (r *modelReader) between(of nameTags) {
	for i := 1; i+1 < len(r.path); i++ {
		s := &r.sights[i]
		switch tag(r.path[i]) {
		case of.within:
			if s.shape == '…' { // some are left out
				r.path[i] = uint8(of.next)
				continue
			}
			if s.class != andClass || r.path[i+1] == uint8(of.within) || !isNameTag(tag(r.path[i+1]), of) {
				continue
			}
			for first := i; tag(r.path[first]) == of.within; first-- {
				r.path[first] = uint8(of.next)
			}
		case of.next:
			if s.class == commaClass && tag(r.path[i-1]) == of.family && tag(r.path[i+1]) == of.given && r.sights[i+1].shape == capitalShape {
				end := i + 1
				for end < len(r.path) && tag(r.path[end]) == of.given {
					end++
				}
				if end == len(r.path) || !isNameTag(tag(r.path[end]), of) {
					r.path[i] = uint8(of.within)
				}
			}
			isName := s.class == wordClass && s.shape == titleShape && s.cues&(othersCue|andCue) == 0
			beginsName := !r.sights[i-1].isWord() && tag(r.path[i-1]) == of.next && tag(r.path[i+1]) == of.family && r.sights[i+1].spaceBefore
			if isName && beginsName {
				r.path[i] = uint8(of.given)
			}
		}
	}
}

// oneFamily leaves one family name in a name that has two: the first of "Marsh, Ann
// Reed", the last of "Ann B. Marsh". What is no longer one is given. "Ann Marsh, Bo
// Reed" are two names.
func (r *modelReader) oneFamily(of nameTags) {
	var name struct {
		family, comma int  // where the family name begins and a comma behind it stands, -1 for nowhere
		before, given bool // a given name stands before the family name, behind it
	}
	begin := func() { name.family, name.comma, name.before, name.given = -1, -1, false, false }
	begin()
	for i := 0; i < len(r.path); i++ {
		switch t := tag(r.path[i]); {
		case t == of.given && name.family < 0:
			name.before = true
		case t == of.given:
			name.given = true
		case t == of.within:
			if name.family >= 0 && r.sights[i].class == commaClass {
				name.comma = i
			}
		case t == of.particle:
		case t != of.family:
			begin()
		case name.family < 0:
			name.family = i
		case r.path[i-1] == uint8(of.family) || !name.given:
		case name.comma >= 0 && name.before:
			r.path[name.comma] = uint8(of.next)
			begin()
			name.before, name.family = true, i
		case name.comma >= 0 && r.sights[i-1].class == stopClass && r.invertsAt(i, of): // "Marsh, S. Reed, L.", which has lost a comma
			r.path[i-1] = uint8(of.next)
			begin()
			name.family = i
		case name.comma >= 0:
			for ; i < len(r.path) && tag(r.path[i]) == of.family; i++ {
				r.path[i] = uint8(of.given)
			}
			i--
		default:
			for j := name.family; j < i && tag(r.path[j]) == of.family; j++ {
				r.path[j] = uint8(of.given)
			}
			name.family, name.before, name.given = i, true, false
		}
	}
}

// invertsAt reports whether a family name that begins at a sight has initials behind a comma.
func (r *modelReader) invertsAt(i int, of nameTags) bool {
	for i < len(r.path) && tag(r.path[i]) == of.family {
		i++
	}
	return i+1 < len(r.path) && r.sights[i].class == commaClass && tag(r.path[i]) == of.within && r.sights[i+1].shape == capitalShape && tag(r.path[i+1]) == of.given
}

// initials makes a given name of an initial behind a first author's family name and a
// comma that was taken for another word, as "Peat, U." for the Serbian "in".
func (r *modelReader) initials() {
	family := 0
	for family < len(r.path) && tag(r.path[family]) == authorFamily {
		family++
	}
	if family == 0 || family+3 >= len(r.path) {
		return
	}
	if s := &r.sights[family]; s.isInitials() && s.shape != longAcronymShape && (r.sights[family+1].class == commaClass || s.shape == capitalShape && r.sights[family+1].class == openClass) {
		r.path[family] = uint8(authorGiven) // "Peat TR, Mar A", "Peat I (1994)"
	}
	if r.sights[family].class != commaClass {
		return
	}
	at := family + 1
	if r.sights[at].shape != capitalShape || r.sights[at+1].class != stopClass || r.sights[at+2].class != commaClass && r.sights[at+2].class != openClass || isNameTag(tag(r.path[at]), authorTags) {
		return
	}
	r.path[family], r.path[at], r.path[at+1] = uint8(authorWithin), uint8(authorGiven), uint8(authorGiven)
	for i := at + 2; i < len(r.path) && !isNameTag(tag(r.path[i]), authorTags); i++ {
		if r.sights[i].isWord() && r.sights[i].class != andClass {
			return
		}
		r.path[i] = uint8(authorNext)
	}
}

// easternNames parts people whose names are one word each, in Chinese, Japanese or Korean,
// which were taken for the family and the given name of one. A family name of one
// letter may stand apart: "김, 철수".
func (r *modelReader) easternNames() {
	for _, of := range [...]nameTags{authorTags, editorTags} {
		for i := 1; i+1 < len(r.path); i++ {
			if tag(r.path[i-1]) != of.family || tag(r.path[i]) != of.within || tag(r.path[i+1]) != of.given || r.sights[i].class != commaClass && r.sights[i].class != colonClass {
				continue
			}
			before, behind := r.printed(i-1, i), r.printed(i+1, i+2)
			const longest = 5
			if isEastern(before) && isEastern(behind) && utf8.RuneCountInString(before) > 1 && max(utf8.RuneCountInString(before), utf8.RuneCountInString(behind)) <= longest {
				r.path[i], r.path[i+1] = uint8(of.next), uint8(of.family)
			}
		}
	}
}

// capitalFamilies divides a list in which family names are in capitals and given names are
// not, with a comma behind each: "CHO, Ji Young, LEE, Eun-Hee". It must hold for all of it.
func (r *modelReader) capitalFamilies() {
	for _, of := range [...]nameTags{authorTags, editorTags} {
		first := slices.IndexFunc(r.path, func(p uint8) bool { return isNameTag(tag(p), of) })
		if first < 0 {
			continue
		}
		last := first
		for last < len(r.path) && (isNameTag(tag(r.path[last]), of) || tag(r.path[last]) == tags[of.family].after && last+1 < len(r.path) && isNameTag(tag(r.path[last+1]), of)) {
			last++
		}
		if parts := r.alternating(first, last, of); parts != nil {
			for n, p := range parts {
				to, behind := of.family, of.within
				if n%2 == 1 {
					to, behind = of.given, of.next
				}
				for i := p.first; i < p.last; i++ {
					if tag(r.path[i]) != of.particle {
						r.path[i] = uint8(to)
					}
				}
				if n+1 < len(parts) {
					r.give(p.last, parts[n+1].first, behind)
				}
			}
		}
	}
}

// alternating returns the parts of a list of at least two names that are by turns in capitals
// and not, nil for any other list.
func (r *modelReader) alternating(first, last int, of nameTags) []stint {
	var parts []stint
	open := false
	for i := first; i < last; i++ {
		s := &r.sights[i]
		switch {
		case tag(r.path[i]) == of.others || tag(r.path[i]) == of.literal || tag(r.path[i]) == of.suffix:
			return nil
		case s.class == commaClass || s.shape == ';' || s.class == andClass:
			open = false
		case s.class == wordClass && !open:
			parts, open = append(parts, stint{i, i + 1}), true
		case open && (s.class == wordClass || s.class == dashClass || s.class == stopClass && r.sights[i-1].shape == capitalShape || s.shape == '’' || s.shape == '\''):
			parts[len(parts)-1].last = i + 1
		case s.class == stopClass && i == last-1:
		default:
			return nil
		}
	}
	if len(parts) < 4 || len(parts)%2 == 1 {
		return nil
	}
	for n, p := range parts {
		for i := p.first; i < p.last; i++ {
			s := &r.sights[i]
			if s.class != wordClass || s.cues&particleCue != 0 && s.shape == shortLowerShape {
				continue
			}
			capitals := s.shape == acronymShape || s.shape == longAcronymShape || s.shape == capitalsShape
			if n%2 == 0 && s.shape == capitalShape && r.near(i+1).class == stopClass {
				return nil // "J. MARSH"
			}
			if last, _ := utf8.DecodeLastRuneInString(r.printed(i, i+1)); s.shape == mixedShape {
				capitals = unicode.IsUpper(last) // "McMARSH", and not "McMarsh"
			}
			if n%2 == 0 && !capitals && s.shape != capitalShape || n%2 == 1 && capitals && len(parts) < 6 {
				return nil
			}
			if n%2 == 1 && i == p.first && s.shape != titleShape && s.shape != capitalShape && s.shape != mixedShape {
				return nil
			}
		}
	}
	return parts
}

// broken gives a family name the part before the end of a line that was taken for a given
// name: "R. Co- mité".
func (r *modelReader) broken() {
	for i := 1; i+1 < len(r.path); i++ {
		for _, of := range [...]nameTags{authorTags, editorTags} {
			dash, rest := &r.sights[i], &r.sights[i+1]
			if dash.class != dashClass || dash.shape == '/' || dash.spaceBefore || !rest.spaceBefore || rest.shape != lowerShape && rest.shape != shortLowerShape || rest.cues&(andCue|particleCue) != 0 {
				continue
			}
			if tag(r.path[i+1]) == of.family && tag(r.path[i-1]) == of.given && r.sights[i-1].class == wordClass {
				r.give(i-1, i+1, of.family)
			}
		}
	}
}

// hyphened gives a family name the particle that a hyphen joins to it, "al-Khalidi",
// whatever that was taken for, and makes one part of a name of what a hyphen joins.
func (r *modelReader) hyphened() {
	for i := 0; i+2 < len(r.path); i++ {
		if !r.joins(i+1) || r.sights[i].class != wordClass || r.sights[i+2].class != wordClass {
			continue
		}
		for _, of := range [...]nameTags{authorTags, editorTags} {
			first, next := tag(r.path[i]), tag(r.path[i+2])
			switch {
			case r.sights[i].cues&particleCue != 0 && next == of.family:
				r.give(i, i+2, of.family)
			case first == of.given && next == of.family && i > 0 && tag(r.path[i-1]) == of.given && !(i+3 < len(r.path) && tag(r.path[i+3]) == of.family):
				r.give(i, i+2, of.family) // "Ann Marsh-Reed"
			case first != next && (first == of.family || first == of.given) && (next == of.family || next == of.given):
				r.give(i+1, i+3, first)
			case first == of.family && tags[next].role == leadRole && r.isNameWord(i+2):
				r.give(i+1, i+3, of.family) // taken for a word that leads
			case tag(r.path[i+1]) == of.next && (first == of.family || first == of.given) && next == of.family && i > 1 && r.joins(i-1) && tag(r.path[i-2]) == of.family:
				r.give(i-1, i+2, of.family) // "Chin-A-Marsh", taken for two people
			}
		}
	}
}

// joins reports whether a sight is a hyphen without spaces around it, with something behind.
func (r *modelReader) joins(i int) bool {
	if i+1 >= len(r.sights) {
		return false
	}
	s := &r.sights[i]
	isHyphen := s.shape == '-' || s.shape == '‐' || s.shape == '‑'
	return isHyphen && !s.spaceBefore && !r.sights[i+1].spaceBefore
}

// hyphenedInitials makes one given name of initials that a hyphen joins behind a full stop, of
// which the second was taken for somebody else: "Marsh, A.-M. S.", or the first for a word between names: "Marsh A-M".
func (r *modelReader) hyphenedInitials() {
	for i := 2; i+1 < len(r.path); i++ {
		for _, of := range [...]nameTags{authorTags, editorTags} {
			if r.joins(i) && r.sights[i-1].isInitials() && tag(r.path[i-2]) == of.family && tag(r.path[i-1]) == of.next && tag(r.path[i+1]) == of.given {
				r.give(i-1, i+1, of.given)
			}
		}
		if !r.joins(i) || r.sights[i-1].class != stopClass || !r.sights[i-2].isInitials() || !r.sights[i+1].isInitials() {
			continue
		}
		for _, of := range [...]nameTags{authorTags, editorTags} {
			if tag(r.path[i-2]) != of.given || tag(r.path[i]) != of.next || tag(r.path[i+1]) != of.given {
				continue
			}
			last := i + 1
			for last < len(r.path) && tag(r.path[last]) == of.given {
				last++
			}
			r.give(i-1, last, of.given)
		}
	}
}

// joinedPerson gives to the people that a reference begins with the last of them, behind a word for
// "and" that was taken for one for "in" or another that leads, where the year or a word for editors follows, or a title
// and there was none before: "Marsh, Ann, i Bo Reed. 2004.", "Marsh, Ann, e Bo Reed, eds.", "Marsh,
// Ann, i Bo Reed. Peat."
func (r *modelReader) joinedPerson() {
	and := slices.IndexFunc(r.path, func(p uint8) bool { return tags[p].role == leadRole })
	if title := slices.Index(r.path, uint8(titleTag)); title > 0 && (and < 0 || title < and) && r.sights[title].cues&andCue != 0 && r.sights[title-1].class == commaClass {
		and = title
	}
	if and < 2 || r.sights[and].cues&andCue == 0 || r.sights[and].shape != shortLowerShape && r.sights[and].shape != lowerShape {
		return
	}
	for i := r.start(); i < and; i++ {
		if tag(r.path[i]) == authorNext && r.isAnd(i) && r.printed(i, i+1) != r.printed(and, and+1) {
			return // "A. Marsh og B. Reed, i Peat"
		}
	}
	before := r.valueBefore(and)
	isAuthor := func(t tag) bool { return isNameTag(t, authorTags) }
	if before < 0 || hasOtherValue(r.path[r.start():before+1], isAuthor) || r.hasWord(before+1, and) {
		return
	}
	const longest = 6 // sights of a name
	first, words, last := and+1, 0, and+1
	for ; last < len(r.path) && last-first < longest && (r.isNameWord(last) || last > first && r.isNameMark(last)); last++ {
		if r.isNameWord(last) {
			words++
		}
	}
	if words == 0 || !r.isNameWord(last-1) || last+1 >= len(r.path) || r.sights[last].isWord() {
		return
	}
	year := last + 1
	for year < len(r.path)-1 && year < last+3 && !r.sights[year].isWord() {
		year++ // "(1891) 1923"
	}
	mark, next := r.sights[last].class, &r.sights[last+1]
	dated := mark != commaClass && (tag(r.path[year]) == yearTag || tag(r.path[year]) == originalYearTag)
	edited := mark == commaClass && next.cues&editorCue != 0 && next.shape != titleShape
	beginsTitle := mark == stopClass && (next.shape == titleShape || next.class == quoteClass)
	listed := r.sights[and-1].class == commaClass && hasTag(r.path[:and], authorWithin)
	sure := listed && (dated || beginsTitle)
	if (words == 1 || tag(r.path[and]) == titleTag) && !sure || !dated && !edited && !sure {
		return
	}
	family := last - 1
	for family-2 > first && r.sights[family-1].class == dashClass {
		family -= 2
	}
	r.give(before+1, first, authorNext)
	r.give(first, family, authorGiven)
	r.give(family, last, authorFamily)
	r.path[last] = uint8(afterAuthor)
	if dated && !slices.Contains(r.path, uint8(titleTag)) {
		next := r.valueAfter(last + 2)
		if next < len(r.path) && tag(r.path[next]) == yearSuffixTag {
			next = r.valueAfter(next + 1)
		}
		for ; next < len(r.path) && tag(r.path[next]) == noteTag; next++ {
			r.path[next] = uint8(titleTag)
		}
	}
}

// editorsGoOn gives to editors the last of them, behind a word for "and" that was taken for one for "in": "edited
// by Ann Marsh i Bo Reed".
func (r *modelReader) editorsGoOn() {
	for i := 1; i+1 < len(r.path); i++ {
		before, s := tag(r.path[i-1]), &r.sights[i]
		if before != editorFamily && before != editorGiven || s.cues&andCue == 0 || s.isInitials() || tags[r.path[i]].role == valueRole || !isNameTag(tag(r.path[i+1]), authorTags) {
			continue
		}
		r.path[i] = uint8(editorNext)
		for i++; i < len(r.path) && isNameTag(tag(r.path[i]), authorTags); i++ {
			r.path[i] = uint8(editorTags.of(tag(r.path[i]), authorTags))
		}
		for ; i < len(r.path) && tag(r.path[i]) == afterAuthor; i++ {
			r.path[i] = uint8(afterEditor)
		}
	}
}

// editorsBeforeIn makes editors of those before the Slovenian word for "and", which was taken for one for "in" although
// no title goes before it: "Marsh, J. in Reed, M. (ur.). (2011). Torf".
func (r *modelReader) editorsBeforeIn() {
	first := r.start()
	in := first
	for in < len(r.path) && isNameTag(tag(r.path[in]), authorTags) {
		in++
	}
	if in == first || in+1 >= len(r.path) || r.printed(in, in+1) != "in" || tag(r.path[in]) != containerLead || tag(r.path[in+1]) != editorFamily {
		return
	}
	role := in + 1
	for role < len(r.path) && tags[r.path[role]].role != leadRole && tag(r.path[role]) != yearTag && tag(r.path[role]) != titleTag {
		role++
	}
	if role == len(r.path) || tag(r.path[role]) != editorLead || !hasTag(r.path[role:], titleTag) {
		return
	}
	for i := first; i < in; i++ {
		r.path[i] = uint8(editorTags.of(tag(r.path[i]), authorTags))
	}
	r.path[in] = uint8(editorNext)
}

// isNameMark reports whether a sight can stand between the words of a name: an initial with its full
// stop, a hyphen or a particle.
func (r *modelReader) isNameMark(i int) bool {
	s := &r.sights[i]
	return s.shape == capitalShape || s.class == stopClass && r.sights[i-1].shape == capitalShape || s.class == dashClass && !s.spaceBefore || s.cues&particleCue != 0 && s.shape == shortLowerShape
}

// isInitials reports whether a sight is of initials, or a mark between them.
func (r *modelReader) isInitials(i int) bool {
	s := &r.sights[i]
	return s.shape == capitalShape || s.shape == acronymShape || (s.class == stopClass || s.class == dashClass) && r.sights[i-1].shape == capitalShape
}
