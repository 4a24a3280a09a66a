package reflist

import (
	"slices"

	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
	"github.com/refwright/refwright/citation/reflist/internal/names"
)

// People of one name, such as Suharto, in lists of names: the model takes what follows
// for their given names, and how the other entries of the list print theirs tells that
// it is somebody else.

// oneNames parts a person of one name from the next, and makes a family name of what is only
// a given name, or was taken for a word between two people.
func (r *modelReader) oneNames() {
	r.behindRepeat()
	for _, of := range [...]nameTags{authorTags, editorTags} {
		for i := 1; i < len(r.path); i++ {
			if tag(r.path[i]) == of.next && r.isWholeName(i) && r.sights[i-1].class == commaClass && r.near(i+1).class == commaClass {
				r.path[i] = uint8(of.family)
			}
		}
		r.shortFamily(of)
		r.beforeInitials(of)
		r.doubleLast(of)
		all := r.persons(of)
		for k, p := range all {
			r.behindGiven(p, of)
			r.beforeAnd(p, of)
			r.andInFamily(p, of)
			switch {
			case k == 0 && tag(r.path[p.first]) == of.given && r.isWholeName(p.first) && p.first+1 < len(r.path) && tag(r.path[p.first+1]) == of.others:
				r.path[p.first] = uint8(of.family) // "Ovid et al."
			case k == 0 && r.known.NoComma && r.behindInitials(p, of):
			case k == 0:
				r.firstOfOneName(p, of)
			case p.last-p.first == 1 && tag(r.path[p.first]) == of.given && r.isWholeName(p.first) && (r.sights[p.first-1].class == commaClass && r.near(p.last).class == commaClass || k == len(all)-1):
				r.path[p.first] = uint8(of.family)
			case p.last-p.first > 1 && k == len(all)-1:
				r.lastOfGivenNames(p, of)
			}
		}
		r.lastOfOneName(of)
	}
}

// beforeYear makes an author of one word before the year in brackets, which was taken for what the work is in though
// its title follows: "Ovid (2003a) Peat."
func (r *modelReader) beforeYear() {
	one := r.start()
	if one >= len(r.path) || tag(r.path[one]) != containerTag || !r.isWholeName(one) || r.near(one+1).class != openClass || r.near(one+2).shape != yearShape {
		return
	}
	behind := r.valueAfter(one + 3)
	if behind < len(r.path) && tag(r.path[behind]) == yearSuffixTag {
		behind = r.valueAfter(behind + 1)
	}
	if behind == len(r.path) || tag(r.path[behind]) != titleTag {
		return
	}
	r.path[one], r.path[one+1] = uint8(authorLiteral), uint8(afterAuthor)
	if word := r.printed(one, one+1); r.known.Single[word] || names.IsJavanese(word) {
		r.path[one] = uint8(authorFamily)
	}
}

// behindRepeat makes an author of one name of the word between a dash for those before and a word
// for "and" with the last author behind it, whatever it was taken for: "——, Ovid, and Bo Reed".
func (r *modelReader) behindRepeat() {
	comma := r.start()
	for comma < len(r.path) && tag(r.path[comma]) == authorRepeat {
		comma++
	}
	name, and := comma+1, comma+2
	if comma == r.start() || r.near(comma).class != commaClass || !r.isWholeName(name) {
		return
	}
	if r.near(and).class == commaClass {
		and++
	}
	if s := r.near(and); (s.cues&andCue == 0 || s.isInitials()) && s.class != andClass || and+1 >= len(r.path) || !isNameTag(tag(r.path[and+1]), authorTags) {
		return
	}
	r.path[comma], r.path[name] = uint8(authorNext), uint8(authorFamily)
	r.give(name+1, and+1, authorNext)
}

// behindGiven parts somebody of one name from the given name before, behind a comma:
// "Marsh, Ann, Ovid, and Bo Reed".
func (r *modelReader) behindGiven(p stint, of nameTags) {
	last := p.last - 1
	comma := last - 1
	if comma-p.first < 3 || !r.isWholeName(last) || tag(r.path[last]) != of.given || r.sights[comma].class != commaClass || tag(r.path[comma-1]) != of.given || tag(r.path[p.first]) != of.family {
		return
	}
	if next := r.near(p.last); next.class != commaClass && next.cues&andCue == 0 && next.class != andClass {
		return
	}
	r.path[comma], r.path[last] = uint8(of.next), uint8(of.family)
}

// beforeAnd makes a family name of the one name before a word for "and", which was taken for a
// given name of its own or of the next: "edited by Ovid and Reed Bo", "edited by Suharto and Bo Reed".
func (r *modelReader) beforeAnd(p stint, of nameTags) {
	and := p.first + 1
	if tag(r.path[p.first]) != of.given || !r.isWholeName(p.first) || !r.isWholeName(and+1) {
		return
	}
	if next := tag(r.path[and+1]); next != of.family && (next != of.given || !names.IsJavanese(r.printed(p.first, and))) {
		return
	}
	if s := r.near(and); (s.cues&andCue != 0 || s.class == andClass) && !s.isInitials() && (p.last == and || p.last > and+2) {
		r.path[p.first], r.path[and] = uint8(of.family), uint8(of.next)
	}
}

// andInFamily parts somebody of one name, as the list has or the name tells, from the next, where both and the
// word for "and" were taken for one family name: "Ovid e Mar, J.". Family names have such words as well: "Costa
// e Silva, J."
func (r *modelReader) andInFamily(p stint, of nameTags) {
	and, next := p.first+1, p.first+2
	if p.last-p.first < 4 || slices.ContainsFunc(r.path[p.first:next+1], func(t uint8) bool { return tag(t) != of.family }) {
		return
	}
	if s := &r.sights[and]; s.cues&andCue == 0 || s.isInitials() || !r.isWholeName(next) {
		return
	}
	if word := r.printed(p.first, and); r.known.Single[word] || names.IsJavanese(word) {
		r.path[and] = uint8(of.next)
	}
}

// behindInitials parts somebody of one name from the first of a list, whose initials stand
// behind the family name and were taken for part of it: "Marsh E, Ovid, Reed B". It reports
// whether it did so.
func (r *modelReader) behindInitials(p stint, of nameTags) bool {
	last := p.last - 1
	comma := last - 1
	initials := comma - 1
	if initials <= p.first || !r.isWholeName(last) || r.sights[comma].class != commaClass || r.near(p.last).isWord() {
		return false
	}
	if !r.sights[initials].isInitials() || tag(r.path[initials]) != of.family || !r.isWholeName(p.first) || tag(r.path[p.first]) != of.family || tag(r.path[last]) != of.given {
		return false
	}
	r.path[initials], r.path[comma], r.path[last] = uint8(of.given), uint8(of.next), uint8(of.family)
	return true
}

// lastOfOneName makes the last of a list of a word between a word for "and" and the year, or the
// title, which was taken for nothing: "Marsh, Ann, i Ovid. 1990.", "Marsh, Ann, i Ovid. Peat."; and of a
// name that is known to stand alone between two commas and the year, which was taken for a title: "Marsh, A.,
// Ovid, 1990. Peat."
func (r *modelReader) lastOfOneName(of nameTags) {
	all := r.persons(of)
	if len(all) == 0 {
		return
	}
	and := all[len(all)-1].last
	if one := and + 1; r.near(and).class == commaClass && r.near(one+1).class == commaClass && one+2 < len(r.path) && tag(r.path[one]) == titleTag && tag(r.path[one+2]) == yearTag {
		if word := r.printed(one, one+1); r.known.Single[word] || names.IsJavanese(word) {
			r.path[and], r.path[one], r.path[one+1] = uint8(of.next), uint8(of.family), r.path[and]
		}
		return
	}
	if r.near(and).class == commaClass {
		and++
	}
	name := and + 1
	if (r.near(and).cues&andCue == 0 && r.near(and).class != andClass) || !r.isWholeName(name) || tags[r.path[name]].role == valueRole {
		return
	}
	next := name + 1
	for next < len(r.path) && r.sights[next].class != wordClass && tag(r.path[next]) != yearTag {
		next++
	}
	const farthest = 3 // marks between
	switch {
	case next == len(r.path) || next-name > farthest:
		return
	case tag(r.path[next]) == yearTag:
	case tag(r.path[next]) == titleTag && r.near(name+1).class == stopClass:
	default:
		return
	}
	r.give(all[len(all)-1].last, name, of.next)
	r.path[name] = uint8(of.family)
}

// lastOfGivenNames makes a family name of the last word of somebody behind a word for "and" who was taken to
// have given names alone: "Marsh, Ann, and Maria Lucia Peat."
func (r *modelReader) lastOfGivenNames(p stint, of nameTags) {
	last := p.last - 1
	for i := p.first; i < p.last; i++ {
		if tag(r.path[i]) != of.given {
			return
		}
	}
	if and := &r.sights[p.first-1]; and.class != andClass && and.cues&andCue == 0 || !r.isWholeName(last) || !r.isWholeName(p.first) || r.near(p.last).class != stopClass || r.sights[last-1].class == dashClass {
		return
	}
	if next := r.near(p.last + 1); !next.isWord() && next.class != quoteClass {
		return
	}
	r.path[last] = uint8(of.family)
}

// persons returns the stretches of the names of a list, with the marks within them.
func (r *modelReader) persons(of nameTags) []stint {
	from := len(r.found)
	for i := 0; i < len(r.path); i++ {
		if t := tag(r.path[i]); t == of.next || t == of.others || !isNameTag(t, of) {
			continue
		}
		first := i
		for i < len(r.path) && isNameTag(tag(r.path[i]), of) && tag(r.path[i]) != of.next {
			i++
		}
		r.found = append(r.found, stint{first, i})
	}
	return r.found[from:len(r.found):len(r.found)]
}

// isWholeName reports whether a sight is a word that can be a whole name.
func (r *modelReader) isWholeName(i int) bool {
	s := r.near(i)
	return s.class == wordClass && (s.shape == titleShape || s.shape == mixedShape) && s.cues&suffixCue == 0
}

// firstOfOneName parts the first person of a list, who is one word before a comma, from
// what stands behind it: "Suharto, H. Marsh" where the list has the given names first,
// "Suharto, Marsh H" where no comma parts its family names from the given ones, and
// "Suharto, Marsh, H." where all given names are initials, "Suharto, Ann Marsh" where
// the list knows the two names, and "Suharto, Sukarno" as both have the form of whole names.
func (r *modelReader) firstOfOneName(p stint, of nameTags) {
	comma, behind := p.first+1, p.first+2
	if tag(r.path[p.first]) != of.family || !r.isWholeName(p.first) || behind >= p.last || r.sights[comma].class != commaClass || r.hasComma(behind, p.last) {
		return
	}
	last := p.last - 1
	for last > behind && (r.sights[last].class == stopClass || tag(r.path[last]) == of.suffix || tag(r.path[last]) == of.particle) {
		last--
	}
	switch {
	case last == behind && p.last == behind+1 && names.IsJavanese(r.printed(p.first, comma)) && names.IsJavanese(r.printed(behind, last+1)):
		r.path[behind] = uint8(of.family)
	case last > behind && r.isWholeName(last) && (r.known.GivenFirst || r.known.StandsAlone(r.printed(p.first, comma), r.printed(behind, last+1), true)):
		end := last + 1
		for last-2 > behind && r.sights[last-1].class == dashClass && r.isWholeName(last-2) {
			last -= 2 // "Marsh-Reed"
		}
		r.give(last, end, of.family)
		if last > behind+1 && r.isWholeName(last-1) && r.known.IsDoubleFamily(r.printed(last-1, last), r.printed(last, last+1)) {
			r.path[last-1] = uint8(of.family)
		}
	case r.known.NoComma && last > behind && r.isWholeName(behind) && r.sights[last].isInitials():
		for i := behind; i < last && r.isWholeName(i); i++ {
			r.path[i] = uint8(of.family)
		}
	case r.known.Initials && r.isWholeName(behind) && p.last == behind+1 && r.near(p.last).class == commaClass && r.near(p.last+1).shape == capitalShape && r.near(p.last+2).class == stopClass:
		r.path[behind], r.path[p.last] = uint8(of.family), uint8(of.within)
		r.give(p.last+1, p.last+3, of.given)
	default:
		return
	}
	r.path[comma] = uint8(of.next)
}

// doubleLast gives a family name that stands behind the given ones the word before it that begins such
// a name: "Ana R. Pérez Mar".
func (r *modelReader) doubleLast(of nameTags) {
	for _, p := range r.persons(of) {
		family := p.first
		for family < p.last && tag(r.path[family]) == of.given {
			family++
		}
		last := family
		for last < p.last && tag(r.path[last]) == of.family {
			last++
		}
		if word := family - 1; word > p.first && last > family && r.isWholeName(word) && r.isWholeName(family) && r.known.IsDoubleFamily(r.printed(word, family), r.printed(family, last)) {
			r.path[word] = uint8(of.family)
		}
	}
}

// shortFamily turns a name of which a short word was taken for the family name, where all others
// have that first and initials behind: "Marsh E, Reed Ch, Peat F".
func (r *modelReader) shortFamily(of nameTags) {
	all := r.persons(of)
	turned := -1
	for k, p := range all {
		if p.last-p.first != 2 {
			return
		}
		first, last := &r.sights[p.first], &r.sights[p.first+1]
		switch {
		case tag(r.path[p.first]) == of.family && tag(r.path[p.first+1]) == of.given && last.isInitials():
		case turned < 0 && tag(r.path[p.first]) == of.given && tag(r.path[p.first+1]) == of.family && r.isWholeName(p.first) && last.shape == titleShape && last.prefix[1] == 0 && first.prefix[1] != 0:
			turned = k
		default:
			return
		}
	}
	if turned >= 0 && len(all) > 1 {
		r.path[all[turned].first], r.path[all[turned].first+1] = uint8(of.family), uint8(of.given)
	}
}

// withinLists parts the first of a list, or somebody of one name within it, from who is beside, before
// family names are doubled.
func (r *modelReader) withinLists() {
	for _, of := range [...]nameTags{authorTags, editorTags} {
		r.invertedFirst(of)
		r.beforeInverted(of)
	}
}

// invertedFirst makes one person of the first two of a list, of which the first is a family name
// of two words without a given one and the second two given names: "Luna Ostos, Luisa
// Marcela, Bo Reed". One of them is enough where the list has the family names first, or where
// the family name begins as only such do, with a particle or a name that is no given one: "Lo Mar, Maria Peat".
func (r *modelReader) invertedFirst(of nameTags) {
	all := r.persons(of)
	if len(all) == 0 || all[0].last-all[0].first != 2 || r.near(all[0].last).class != commaClass {
		return
	}
	a, b := all[0].first, all[0].last+1
	if !r.isWholeName(a) || !r.isWholeName(a+1) || !r.isWholeName(b) || !isNameTag(tag(r.path[b]), of) {
		return
	}
	led := lexicon.Lowered(capitalParticles, r.printed(a, a+1)) || r.known.IsDoubleFamily(r.printed(a, a+1), r.printed(a+1, a+2))
	end := b + 1
	if r.isWholeName(end) && isNameTag(tag(r.path[end]), of) {
		end++
	} else if !led {
		return
	}
	for end < len(r.path) && isNameTag(tag(r.path[end]), of) && r.isInitials(end) {
		end++
	}
	if led {
		r.give(end, r.titleBehind(end, of), titleTag) // "Lo Mar, Maria P. Peat and Turf: A Study"
	}
	if end < len(r.path) && isNameTag(tag(r.path[end]), of) && tag(r.path[end]) != of.next && tag(r.path[end]) != of.others {
		return
	}
	given := func(i int) bool {
		w := lexicon.Lower(r.printed(i, i+1))
		return lexicon.GivenNames[w] && !lexicon.AlsoFamilies[w]
	}
	if !led && (given(a) || given(a+1)) {
		return
	}
	alone := !slices.Contains(r.path[b:end], uint8(of.family)) // nobody is called by given names alone
	if likely := led || r.known.FamilyFirst; !given(b) && !(led && (alone || given(b+1))) || !likely && !given(b+1) {
		return
	}
	r.give(a, a+2, of.family)
	r.path[a+2] = uint8(of.within)
	r.give(b, end, of.given)
}

// areInitials reports whether some sights are initials, perhaps with hyphens: "J-PA".
func (r *modelReader) areInitials(first, last int) bool {
	for i := first; i < last; i++ {
		if !r.sights[i].isInitials() && !(i > first && i+1 < last && r.joins(i)) {
			return false
		}
	}
	return first < last
}

// titleBehind returns where the words end that were taken for names and begin the title, behind the full stop of an
// initial: with the colon, or the year of several, behind which the title goes on. It returns where they begin if there are none.
func (r *modelReader) titleBehind(first int, of nameTags) int {
	if r.near(first-1).class != stopClass {
		return first
	}
	end := first
	for end < len(r.path) && (r.isWholeName(end) || r.isAnd(end)) && isNameTag(tag(r.path[end]), of) {
		end++
	}
	if end == first || end+1 >= len(r.path) || tag(r.path[end+1]) != titleTag {
		return first
	}
	if r.sights[end].class == colonClass || tag(r.path[end]) == yearTag && r.sights[end+1].isWord() && len(r.stints(yearTag)) > 1 {
		return end + 1
	}
	return first
}

// beforeInitials parts the first of a list, who has one name, from the next, whose family name of two
// words was taken for given names, as initials follow it: "Ovid, Reed Mar, J. E., Peat, B.". The
// others have initials alone.
func (r *modelReader) beforeInitials(of nameTags) {
	all := r.persons(of)
	if len(all) == 0 {
		return
	}
	p := all[0]
	comma, behind := p.first+1, p.first+2
	last := behind
	for last < p.last && r.isWholeName(last) {
		last++
	}
	if !r.isWholeName(p.first) || tag(r.path[p.first]) != of.family || r.near(comma).class != commaClass {
		return
	}
	end := p.last
	if end == last && len(all) > 1 && all[1].first == last+1 && !slices.Contains(r.path[last+1:all[1].last], uint8(of.family)) {
		end = all[1].last // the initials were taken for somebody else
	}
	if last-behind != 2 || last+1 >= end || r.sights[last].class != commaClass || r.sights[last+1].shape != capitalShape {
		return
	}
	for _, q := range all {
		for i := max(q.first, last+1); i < q.last; i++ {
			if tag(r.path[i]) == of.given && r.sights[i].isWord() && !r.sights[i].isInitials() {
				return
			}
		}
	}
	r.path[comma] = uint8(of.next)
	r.give(behind, last, of.family)
	r.path[last] = uint8(of.within)
}

// beforeInverted parts somebody of one name within a list from the one beside, whose name was taken for
// part of it, where all others are printed in one way: "Marsh, Ann, Ovid, Bo Reed Mar, and Al Peat",
// "Marsh, Ann, Bo Reed, Ovid, and Al Peat", "Marsh A, Ovid, Reed B".
func (r *modelReader) beforeInverted(of nameTags) {
	all := r.persons(of)
	odd, direct, bare := -1, 0, 0
	for k, p := range all {
		last := p.last - 1
		for last > p.first && tag(r.path[last]) == of.suffix {
			last--
		}
		switch comma := r.hasComma(p.first, p.last); {
		case !comma && tag(r.path[p.first]) == of.given && tag(r.path[last]) == of.family:
			direct++
		case !comma && tag(r.path[p.first]) == of.family && tag(r.path[last]) == of.given && r.isInitials(last):
			bare++
		case k > 0 && odd < 0 && comma:
			odd = k
		case k > 0 || !comma:
			return
		}
	}
	if odd < 0 || direct+bare == 0 || direct > 0 && bare > 0 {
		return
	}
	p := all[odd]
	comma := p.first
	for r.sights[comma].class != commaClass {
		comma++
	}
	if r.hasComma(comma+1, p.last) {
		return
	}
	alone, behind := comma == p.first+1 && r.isWholeName(p.first) && tag(r.path[p.first]) == of.family, p.last-comma-1
	switch last := p.last - 1; {
	case alone && direct > 0 && behind > 1 && r.isWholeName(last) && tag(r.path[last]) == of.given:
		r.path[last] = uint8(of.family)
	case alone && bare > 0 && behind > 1 && r.isWholeName(comma+1) && r.areInitials(comma+2, p.last):
		r.path[comma+1] = uint8(of.family)
	case direct > 0 && behind == 1 && tag(r.path[p.first]) == of.given && tag(r.path[comma-1]) == of.family && r.isWholeName(last):
		r.path[last] = uint8(of.family)
	default:
		return
	}
	r.path[comma] = uint8(of.next)
}
