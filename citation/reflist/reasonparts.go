package reflist

import (
	"slices"
	"strings"

	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
)

// The parts of one name: what belongs to the name before, and what to the next.

// others takes the words for "et al." behind authors and editors for what they are, in whatever
// language, and what it was taken for: "Ovid, i ostali. Peat." No initials are such words. A name at the very beginning
// that was taken for a label with them is an author's.
func (r *modelReader) others() {
	for _, of := range [...]nameTags{authorTags, editorTags} {
		for _, p := range r.stints(of.others) {
			if c := r.sights[p.first].class; p.last == p.first+1 && (c == closeClass || c == quoteClass) {
				r.path[p.first] = uint8(tags[of.others].after) // of "(a cura di)", of “Peat”
			}
		}
		for i := 1; i < len(r.path); i++ {
			s := &r.sights[i]
			if tag(r.path[i]) == of.others && s.cues&particleCue != 0 && s.shape == shortLowerShape && tag(r.path[i-1]) == of.given && s.cues&othersCue == 0 {
				r.path[i] = uint8(of.particle) // "Marsh, A. af"
			}
			if tag(r.path[i]) == of.others || !s.isWord() || s.isInitials() {
				continue
			}
			before := i - 1
			if before > 0 && r.sights[before].class == commaClass {
				before--
			}
			particle := -1 // behind initials: "Marsh, A. von et al."
			if p := &r.sights[before]; before > 1 && p.cues&particleCue != 0 && p.shape == shortLowerShape && tags[r.path[before]].role != valueRole && tag(r.path[before-1]) == of.given {
				particle = before
				before--
			}
			initial := -1 // taken for a word: "Marsh, Ann E., e.a."
			if before > 2 && r.sights[before].class == stopClass && r.sights[before-1].shape == capitalShape && tags[r.path[before-1]].role == leadRole && tag(r.path[before-2]) == of.given {
				initial = before - 1
				before -= 2
			}
			switch tag(r.path[before]) {
			case of.family, of.given, of.particle, of.suffix, of.literal, tags[of.family].after:
			case labelTag:
				if before > 0 || !r.isWholeName(before) || of.family == editorFamily {
					continue
				}
			default:
				continue
			}
			at := r.item.Tokens[s.token].Clean
			m := lexicon.EtAlAt(r.item.Clean[at:])
			if m == nil {
				continue
			}
			if tag(r.path[before]) == labelTag {
				r.path[before] = uint8(of.family)
			}
			r.give(before+1, i, of.next)
			if initial >= 0 {
				r.give(initial, initial+2, of.given)
			}
			if particle >= 0 {
				r.path[particle] = uint8(of.particle)
			}
			words := strings.TrimRight(r.item.Clean[at:at+m[1]], " ,:;)")
			for ; i < len(r.path) && r.item.Tokens[r.sights[i].token].Clean < at+len(words); i++ {
				r.path[i] = uint8(of.others)
			}
			break
		}
	}
}

// doubleFamilies makes one family name of two words before a comma of which the first
// was taken for a given name, or the second for what parts it from that: "Pérez Mar, Ana".
func (r *modelReader) doubleFamilies() {
	for _, of := range [...]nameTags{authorTags, editorTags} {
		for i := 1; i+2 < len(r.path); i++ {
			if tag(r.path[i]) == of.within && r.isWholeName(i) && tag(r.path[i-1]) == of.family && r.sights[i+1].class == commaClass && tag(r.path[i+2]) == of.given {
				r.path[i] = uint8(of.family)
			}
		}
		given := r.stints(of.given)
		for k, g := range given[:max(0, len(given)-1)] {
			family, next := g.last, given[k+1].first
			for family < len(r.path) && tag(r.path[family]) == of.family {
				family++
			}
			if family == g.last || family >= next || !r.hasComma(family, next) || r.sights[next].cues&suffixCue != 0 {
				continue // "Bo Reed, Jr."
			}
			within := !slices.ContainsFunc(r.path[family:next], func(p uint8) bool { return tag(p) != of.within })
			initials := slices.ContainsFunc(r.sights[g.first:g.last], func(s sight) bool { return s.shape == capitalShape })
			if within && !initials {
				r.give(g.first, g.last, of.family)
			}
		}
	}
}

// titleBehindName gives to the title the words behind the full stop of a whole name, which were taken for more
// people, up to a colon: "Marsh, Ann, and Suharto. Peat and Its Moors: Notes on Turf".
func (r *modelReader) titleBehindName() {
	const shortest = 5 // bytes of a name that is no abbreviation, "Chas."
	for i := 1; i+1 < len(r.path); i++ {
		suffix := r.sights[i-1].cues&suffixCue != 0 // "Jr."
		if tag(r.path[i]) != authorWithin || r.sights[i].class != stopClass || !suffix && (!r.isWholeName(i-1) || len(r.printed(i-1, i)) < shortest) {
			continue
		}
		end := i + 1
		for end < len(r.path) && isNameTag(tag(r.path[end]), authorTags) && r.sights[end].isWord() {
			end++
		}
		if end+1 >= len(r.path) || end < i+3 || r.sights[end].class != colonClass || tag(r.path[end+1]) != titleTag {
			continue
		}
		r.path[i] = uint8(afterAuthor)
		r.give(i+1, end+1, titleTag)
		switch before := r.near(i - 2).class; {
		case suffix:
			r.path[i-1] = uint8(authorSuffix)
			r.path[i] = uint8(authorSuffix)
		case before == andClass || before == commaClass:
			r.path[i-1] = uint8(authorFamily)
		}
		return
	}
}

// particleInLiteral makes somebody of an organisation of a given name, particles and a family name behind a
// word for "and" and other people, before a word for editors: "Marsh, Ann, and Bo de Reed, editors".
func (r *modelReader) particleInLiteral() {
	if !hasTag(r.path, editorGiven) {
		return
	}
	for _, s := range r.stints(editorLiteral) {
		last := s.last
		if last > s.first && r.sights[last-1].class == commaClass {
			last--
		}
		particle := s.first + 1
		for particle+1 < last && r.sights[particle].cues&particleCue != 0 && r.sights[particle].shape == shortLowerShape {
			particle++
		}
		if particle == s.first+1 || particle != last-1 || r.near(s.first-1).class != andClass || !r.isWholeName(s.first) || !r.isWholeName(particle) || r.near(last+1).cues&editorCue == 0 {
			continue
		}
		r.path[s.first], r.path[particle] = uint8(editorGiven), uint8(editorFamily)
		r.give(s.first+1, particle, editorParticle)
		r.give(last, s.last, afterEditor)
	}
}

// familiesBeforeInitials gives a family name the words before initials that were taken for given
// names, where the given names of a list are initials behind no comma: "Pérez Mar A (1999)",
// "Saint-Marsh A-M (eds)".
func (r *modelReader) familiesBeforeInitials() {
	for _, of := range [...]nameTags{authorTags, editorTags} {
		for _, p := range r.persons(of) {
			initials := p.last
			for initials > p.first && tag(r.path[initials-1]) == of.given && r.isInitials(initials-1) {
				initials--
			}
			family := p.first
			for family < initials && (tag(r.path[family]) == of.family || tag(r.path[family]) == of.given) && (r.isWholeName(family) || family > p.first && r.sights[family].class == dashClass) {
				family++
			}
			if p.first < family && family == initials && initials < p.last {
				r.give(p.first, initials, of.family)
			}
		}
	}
}

// oneWordNames parts a person of one name from the next, which the model has taken for
// one with two family names: "Ovid, Mar, A." and "Ovid, Ana Mar".
func (r *modelReader) oneWordNames() {
	for _, of := range [...]nameTags{authorTags, editorTags} {
		family, next := -1, -1 // where the family name ended, and where what follows began
		for i := 0; i < len(r.path); i++ {
			if !isNameTag(tag(r.path[i]), of) {
				family, next = -1, -1 // the list has ended
				continue
			}
			switch tag(r.path[i]) {
			case of.next, of.literal, of.others:
				family, next = -1, -1
			case of.within:
				if next >= 0 {
					next = len(r.path) // a comma stands within what follows
				}
			case of.given, of.particle:
				if family >= 0 && next < 0 {
					next = i
				}
			case of.family:
				if next < 0 {
					next = i
				}
				if family >= 0 && next <= i && r.hasComma(family, next) {
					r.give(family, next, of.next)
				}
				for i+1 < len(r.path) && tag(r.path[i+1]) == of.family {
					i++
				}
				family, next = i+1, -1
			}
		}
	}
}

// initialsAlone gives the initials that were taken for somebody to the name before them, which was taken for the given
// name of somebody before a comma: "Ovid, Marsh, A.-B."
func (r *modelReader) initialsAlone() {
	for _, of := range [...]nameTags{authorTags, editorTags} {
		for _, next := range r.stints(of.next) {
			name, last := next.first-1, next.last
			for last < len(r.path) && tag(r.path[last]) == of.given {
				last++
			}
			if name < 2 || tag(r.path[name]) != of.given || !r.isWholeName(name) || tag(r.path[name-1]) != of.within || tag(r.path[name-2]) != of.family {
				continue
			}
			if last == next.last || last < len(r.path) && isNameTag(tag(r.path[last]), of) && tag(r.path[last]) != of.next || !r.areGivenInitials(stint{first: next.last, last: last}) {
				continue
			}
			r.path[name-1], r.path[name] = uint8(of.next), uint8(of.family)
			r.give(next.first, next.last, of.within)
		}
	}
}

// isNameOfOneWord reports whether a word in more than one letter, and none beside it, was
// taken for a name.
func (r *modelReader) isNameOfOneWord(i int) bool {
	isName := func(i int) bool {
		return isNameTag(tag(r.path[i]), authorTags) || isNameTag(tag(r.path[i]), editorTags)
	}
	if !isName(i) || r.sights[i].shape == capitalShape {
		return false
	}
	next := i + 1
	for next < len(r.path) && r.sights[next].class == stopClass {
		next++
	}
	return next == len(r.path) || !r.sights[next].isWord() || !isName(next)
}

// suffixes gives a person the suffix that stands behind a comma and was taken for what
// parts the names from the rest, or for another name: "King, Martin, Jr. 2015". So is "Jr." at
// the end of a family name.
func (r *modelReader) suffixes() {
	for i := 2; i < len(r.path); i++ {
		if r.sights[i].cues&suffixCue == 0 {
			continue
		}
		if r.sights[i-1].class != commaClass {
			r.suffixOfFamily(i)
			r.numeralOrInitials(i)
			r.givenBeforeSuffix(i)
			continue
		}
		if tags[r.path[i]].role != afterRole && tag(r.path[i]) != linkLead && !r.isNameOfOneWord(i) && (tag(r.path[i]) != titleTag || i+1 == len(r.path) || r.sights[i+1].isWord()) {
			continue
		}
		of := authorTags
		switch tag(r.path[i-2]) {
		case authorGiven, authorFamily:
		case editorGiven, editorFamily:
			of = editorTags
		default:
			continue
		}
		r.path[i-1], r.path[i] = uint8(of.within), uint8(of.suffix)
		next := i + 1
		if next < len(r.path) && r.sights[next].class == stopClass && r.sights[i].cues&abbreviationCue != 0 {
			r.path[next] = uint8(of.suffix)
			next++
		}
		if next+1 < len(r.path) && tag(r.path[next]) == of.within && r.sights[next].class == commaClass && tag(r.path[i-2]) == of.given && r.isWholeName(next+1) {
			r.path[next] = uint8(of.next) // "King, Martin, Jr., Ann Marsh"
		}
	}
}

// suffixOfFamily makes a suffix of the short one that was taken for the last word of a family
// name behind a given one: "Martin King Jr."; who is called "Silva Junior" is called so.
func (r *modelReader) suffixOfFamily(i int) {
	of := authorTags
	if tag(r.path[i]) == editorTags.family {
		of = editorTags
	}
	if r.sights[i].cues&abbreviationCue == 0 || tag(r.path[i]) != of.family || tag(r.path[i-1]) != of.family || i+1 < len(r.path) && tag(r.path[i+1]) == of.family {
		return
	}
	first := i - 1
	for first > 0 && tag(r.path[first-1]) == of.family {
		first--
	}
	if first == 0 || tag(r.path[first-1]) != of.given {
		return
	}
	r.path[i] = uint8(of.suffix)
	if next := i + 1; next < len(r.path) && r.sights[next].class == stopClass {
		r.path[next] = uint8(of.suffix)
	}
}

// numeralOrInitials makes a suffix of the numeral that ends the given name of somebody: "Marsh AB III", and a given
// name of the bare initials that were taken for a suffix: "Marsh JR".
func (r *modelReader) numeralOrInitials(i int) {
	isNumeral := strings.Trim(r.printed(i, i+1), "IV") == ""
	for _, of := range [...]nameTags{authorTags, editorTags} {
		switch before, t := tag(r.path[i-1]), tag(r.path[i]); {
		case r.sights[i].shape != acronymShape || i+1 < len(r.path) && tag(r.path[i+1]) == of.given:
		case isNumeral && t == of.given && before == of.given:
			r.path[i] = uint8(of.suffix)
		case !isNumeral && t == of.suffix && before == of.family && r.near(i+1).class != stopClass:
			family := i - 1
			for family > 0 && tag(r.path[family-1]) == of.family {
				family--
			}
			if family == 0 || tag(r.path[family-1]) != of.given {
				r.path[i] = uint8(of.given)
			}
		}
	}
}

// givenBeforeSuffix gives to a given name the last of it before the family name and a suffix, which was taken for the
// first of two family names: "Ann Eve Marsh III".
func (r *modelReader) givenBeforeSuffix(i int) {
	for _, of := range [...]nameTags{authorTags, editorTags} {
		first, family := i-2, i-1
		if first < 1 || tag(r.path[i]) != of.suffix || tag(r.path[family]) != of.family || tag(r.path[first]) != of.family || tag(r.path[first-1]) != of.given {
			continue
		}
		if r.isWholeName(first) && !r.isCapitalParticle(first) && !r.known.IsDoubleFamily(r.printed(first, family), r.printed(family, i)) {
			r.path[first] = uint8(of.given)
		}
	}
}

// givenBehindSuffix gives somebody the given name behind the suffix that was taken for a
// further person: "Marsh, Jr., Ann."
func (r *modelReader) givenBehindSuffix() {
	for _, of := range [...]nameTags{authorTags, editorTags} {
		for _, s := range r.stints(of.suffix) {
			before, next := s.first-1, s.last
			for before >= 0 && tag(r.path[before]) == of.within {
				before--
			}
			if before < 0 || tag(r.path[before]) != of.family || next+1 >= len(r.path) || r.sights[next].class != commaClass || tag(r.path[next]) != of.next {
				continue
			}
			last := next + 1
			for last < len(r.path) && tag(r.path[last]) == of.family && r.isNameWord(last) {
				last++
			}
			if last == next+1 || last < len(r.path) && isNameTag(tag(r.path[last]), of) && tag(r.path[last]) != of.next {
				continue
			}
			for i := before; i >= 0 && tag(r.path[i]) != of.next; i-- {
				if tag(r.path[i]) == of.given {
					last = 0
				}
			}
			if last > 0 {
				r.path[next] = uint8(of.within)
				r.give(next+1, last, of.given)
			}
		}
	}
}
