package reflist

import (
	"slices"
	"unicode"

	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
	"github.com/refwright/refwright/citation/reflist/internal/tokens"
)

// Particles stand before family names, "van der Mar", or behind given ones, "Mar, Ann van der".

// particles parts from given names the particles that stand behind them, with their
// hyphens: "da Sousa" as "Sousa, M. C. da", "al-Mar" as "Mar, Ann al-".
func (r *modelReader) particles() {
	for _, of := range [...]nameTags{authorTags, editorTags, otherTags} {
		for _, s := range r.stints(of.given) {
			for i := s.last - 1; i > s.first; {
				n := r.trailingParticle(i)
				if n == 0 {
					break
				}
				for range n {
					r.path[i] = uint8(of.particle)
					i--
				}
			}
		}
		for i := 2; i < len(r.path); i++ {
			if r.path[i-1] != uint8(of.particle) || r.path[i-2] != uint8(of.given) {
				continue
			}
			switch n := r.trailingParticle(i); {
			case n == 2 && r.path[i] != uint8(of.family), n == 1 && i+1 < len(r.path) && !isNameTag(tag(r.path[i+1]), of): // "Mar, Ann de la"
				r.path[i] = uint8(of.particle)
			}
		}
		r.loneParticles(of)
		r.innerParticles(of)
	}
}

// innerParticles gives to the given names behind a comma the particle that stands within them:
// "Santos, Boaventura de Sousa".
func (r *modelReader) innerParticles(of nameTags) {
	for i := 2; i+1 < len(r.path); i++ {
		if tag(r.path[i]) != of.particle || tag(r.path[i-1]) != of.given {
			continue
		}
		last := i
		for last < len(r.path) && tag(r.path[last]) == of.particle {
			last++
		}
		first := i
		for first > 0 && tag(r.path[first-1]) == of.given {
			first--
		}
		if last < len(r.path) && tag(r.path[last]) == of.given && first > 1 && r.sights[first-1].class == commaClass && tag(r.path[first-2]) == of.family {
			r.give(i, last, of.given)
		}
	}
}

// loneParticles gives a person the particle behind the given name that was taken for the family
// name of somebody else: "Marsh, K. M. van, R. Reed".
func (r *modelReader) loneParticles(of nameTags) {
	all := r.persons(of)
	for k := 1; k < len(all); k++ {
		before, p := all[k-1], all[k]
		particle := p.last - 1
		if p.first != before.last+1 || particle == p.first || tag(r.path[particle]) != of.family || r.trailingParticle(particle) != 1 || r.sights[before.last].class != commaClass {
			continue
		}
		alone := true
		for i := before.first; i < before.last; i++ {
			alone = alone && tag(r.path[i]) == of.family
		}
		for i := p.first; i < particle; i++ {
			alone = alone && tag(r.path[i]) == of.given
		}
		if alone {
			r.path[before.last], r.path[particle] = uint8(of.within), uint8(of.particle)
		}
	}
}

// capitalParticles are those that stand with a capital in family names, and are no given
// names: "Ch. Dalla Santa".
var capitalParticles = lexicon.WordSet(`dalla dalle della dello degli dal del de di da dos du le lo la ó ní uí von ter ten`)

// leadingParticles gives a family name the particle with a capital before it that was taken
// for a given name behind another: "Tim Van de Cruys", "O. Ó Briain".
func (r *modelReader) leadingParticles() {
	for _, of := range [...]nameTags{authorTags, editorTags, otherTags} {
		for i := 1; i+1 < len(r.path); i++ {
			next := tag(r.path[i+1])
			if tag(r.path[i]) != of.given || tag(r.path[i-1]) != of.given || next != of.particle && next != of.family {
				continue
			}
			if w := &r.sights[i]; w.class != wordClass || !w.spaceBefore || !unicode.IsUpper(tokens.FirstRune(r.printed(i, i+1))) {
				continue
			}
			if w := lexicon.Lower(r.printed(i, i+1)); !capitalParticles[w] && (w != "van" || next != of.particle && r.sights[i-1].cues&givenCue == 0 && r.sights[i-1].class != stopClass) {
				continue
			}
			for ; i < len(r.path) && (tag(r.path[i]) == of.given || tag(r.path[i]) == of.particle); i++ {
				r.path[i] = uint8(of.family)
			}
		}
		r.halvedFamilies(of)
	}
	r.familyInTitle()
}

// halvedFamilies gives a family name of a particle with a capital, behind the given names, the word that
// was taken for one of these: "Pier Paolo Di Marsh".
func (r *modelReader) halvedFamilies(of nameTags) {
	for _, s := range r.stints(of.family) {
		last := s.last
		for last < len(r.path) && tag(r.path[last]) == of.given {
			last++
		}
		if s.last-s.first != 1 || s.first == 0 || tag(r.path[s.first-1]) != of.given || last-s.last != 1 || !r.isWholeName(s.last) || !r.isCapitalParticle(s.first) {
			continue
		}
		if last == len(r.path) || !isNameTag(tag(r.path[last]), of) || tag(r.path[last]) == of.next {
			r.path[s.last] = uint8(of.family)
		}
	}
}

// familyInTitle gives to the last author, who has given names alone, the family name of a particle and a
// word that the title was taken to begin with: "Moor, Ann, e Maria Lo Marsh. Peat."
func (r *modelReader) familyInTitle() {
	title := slices.Index(r.path, uint8(titleTag))
	if title < 2 || tag(r.path[title-1]) != authorGiven || title+3 >= len(r.path) || !r.isCapitalParticle(title) || !r.isWholeName(title+1) {
		return
	}
	first := title - 1
	for first > 0 && tag(r.path[first-1]) == authorGiven {
		first--
	}
	if r.sights[title+2].class != stopClass || tag(r.path[title+3]) != titleTag || first == 0 || tag(r.path[first-1]) != authorNext {
		return
	}
	r.give(title, title+2, authorFamily)
	r.path[title+2] = uint8(afterAuthor)
}

// isCapitalParticle reports whether a sight is a particle that is printed with a capital.
func (r *modelReader) isCapitalParticle(i int) bool {
	return r.isWholeName(i) && lexicon.Lowered(capitalParticles, r.printed(i, i+1))
}

// trailingParticle returns how many sights are a particle that a name ends in at a
// sight: 2 when a hyphen is among them, as in "al-", and 0 for none.
func (r *modelReader) trailingParticle(i int) int {
	n := 1
	if i > 0 && r.sights[i].class == dashClass && r.sights[i].shape != '/' && r.sights[i].shape != '–' {
		i, n = i-1, 2
	}
	if s := &r.sights[i]; s.shape != shortLowerShape || s.cues&particleCue == 0 || s.class == andClass {
		return 0
	}
	return n
}

// headParticles gives a family name the particles before it that were taken for no part of
// a name, at the head of a reference or of a name in its list: "van den Hoven, Joost".
func (r *modelReader) headParticles() {
	for _, of := range [...]nameTags{authorTags, editorTags} {
		for _, s := range r.stints(of.family) {
			first := s.first
			for first > 0 && r.sights[first-1].cues&particleCue != 0 && r.sights[first-1].cues&inCue == 0 && r.sights[first-1].shape == shortLowerShape && tags[r.path[first-1]].role != valueRole {
				if before := r.valueBefore(first - 1); r.sights[first-1].cues&andCue != 0 && before >= 0 && (isNameTag(tag(r.path[before]), of) || tag(r.path[before]) == authorRepeat) {
					break // "te", which parts two names in Slovene, or "——, e Suharto"
				}
				first--
			}
			if first < s.first && (first == 0 || r.sights[first-1].class == commaClass || r.sights[first-1].shape == ';' || r.sights[first-1].cues&andCue != 0) {
				r.give(first, s.first, of.particle)
			}
		}
	}
}

// particlesBehind finds people whose particle stands behind their initials, before the year,
// and whose name was taken for something else: "Humboldt K von, Reed O (2004)", "Humboldt K von. Peat. 2004".
func (r *modelReader) particlesBehind() {
	year := slices.Index(r.path, uint8(yearTag))
	for i := 0; i+3 < year; i++ {
		if s := &r.sights[i]; s.class != wordClass || s.shape != titleShape && s.shape != mixedShape || i > 0 && r.sights[i-1].class != commaClass && r.sights[i-1].cues&andCue == 0 {
			continue
		}
		initials := i + 1
		for initials < year && r.isInitials(initials) {
			initials++
		}
		last := initials
		for last < year && r.sights[last].cues&particleCue != 0 && r.sights[last].shape == shortLowerShape {
			last++
		}
		if initials == i+1 || last == initials || last < year && r.sights[last].class != commaClass && r.sights[last].class != openClass && r.sights[last].class != stopClass && r.sights[last].cues&andCue == 0 {
			continue
		}
		if of := tag(r.path[i]); isNameTag(of, authorTags) && isNameTag(tag(r.path[i+1]), authorTags) || isNameTag(of, editorTags) {
			continue // read as names
		}
		r.give(i, i+1, authorFamily)
		r.give(i+1, initials, authorGiven)
		r.give(initials, last, authorParticle)
		if i > 0 {
			r.path[i-1] = uint8(authorNext)
		}
		if r.sights[last].class == openClass || r.sights[last].class == stopClass {
			r.path[last] = uint8(afterAuthor)
		} else {
			r.path[last] = uint8(authorNext)
		}
		// The initial "I" of the name before, taken for a word for "in".
		if i > 2 && tag(r.path[i-2]) == containerLead && r.sights[i-2].shape == capitalShape && tag(r.path[i-3]) == authorFamily {
			r.path[i-2] = uint8(authorGiven)
		}
		i = last
	}
}

// familyParticles makes a family name of the words before initials that a particle follows,
// which was taken for the family: "Saint-Marsh A. de, 1993".
func (r *modelReader) familyParticles() {
	for _, of := range [...]nameTags{authorTags, editorTags} {
		for _, s := range r.stints(of.family) {
			w := &r.sights[s.first]
			if s.last-s.first != 1 || w.cues&particleCue == 0 || w.shape != shortLowerShape || s.first < 3 || s.last < len(r.path) && r.sights[s.last].isWord() {
				continue
			}
			initial := s.first
			for initial > 0 && tag(r.path[initial-1]) == of.given && (r.sights[initial-1].shape == capitalShape || r.sights[initial-1].class == stopClass || r.sights[initial-1].class == dashClass) {
				initial--
			}
			first := initial
			for first > 0 && tag(r.path[first-1]) == of.given {
				first--
			}
			if initial == s.first || first == initial || r.sights[initial].shape != capitalShape {
				continue
			}
			r.give(first, initial, of.family)
			r.path[s.first] = uint8(of.particle)
		}
	}
}

// behindParticle parts a name that ends in the particles behind its given name from what
// stands behind the comma: "Mar, Ann al-, Bo Reed".
func (r *modelReader) behindParticle(of nameTags) {
	for i := 3; i+1 < len(r.path); i++ {
		next := tag(r.path[i+1])
		if r.sights[i].class != commaClass || !isNameTag(next, of) || next == of.suffix || r.sights[i+1].cues&suffixCue != 0 {
			continue
		}
		first := i
		for n := r.trailingParticle(i - 1); n > 0 && first-n > 1; n = r.trailingParticle(first - 1) {
			first -= n
		}
		given := first
		for given > 0 && tag(r.path[given-1]) == of.given {
			given--
		}
		if first == i || given == first || given < 2 || r.sights[given-1].class != commaClass || tag(r.path[given-2]) != of.family {
			continue
		}
		r.give(first, i, of.particle)
		r.path[i] = uint8(of.next)
	}
}

// capitalsOfFamilies makes one family name of a particle with a capital and the word behind it before a comma, of which the
// first was taken for a given name, where the list has the family name first: "Lo Marsh, Ann E., and Bo Reed". What
// follows the initial of the given name, and was taken for a further name, begins the title: "Lo Marsh, Ann E. Peat, 1921".
func (r *modelReader) capitalsOfFamilies() {
	first := r.start()
	for _, of := range [...]nameTags{authorTags, editorTags} {
		for i := first; i+3 < len(r.path); i++ {
			if !r.isCapitalParticle(i) || tag(r.path[i]) != of.given || i > first && tag(r.path[i-1]) != of.next {
				continue
			}
			comma, end, given := i+2, i+3, i+3
			if tag(r.path[i+1]) != of.family || r.sights[comma].class != commaClass || tag(r.path[comma]) != of.next {
				continue
			}
			for end < len(r.path) && (tag(r.path[end]) == of.given || tag(r.path[end]) == of.family) {
				if end++; r.sights[end-1].class == stopClass && r.sights[end-2].isInitials() {
					given = end
				}
			}
			if given == comma+1 {
				given = end
			}
			r.path[i], r.path[comma] = uint8(of.family), uint8(of.within)
			r.give(comma+1, given, of.given)
			if given == end {
				continue
			}
			r.give(given, end, titleTag)
			if end+1 < len(r.path) && tag(r.path[end+1]) == titleTag {
				r.path[end] = uint8(titleTag)
			}
		}
	}
}

// apostropheParticles keeps the apostrophe of the particle "’t", which was taken for a mark, and makes it a particle, and
// that of names such as ’s-Gravemarsh: "’t Marsh, A.", "Marsh, A. ’t".
func (r *modelReader) apostropheParticles() {
	for i := 0; i+1 < len(r.path); i++ {
		if s := r.sights[i].shape; s != '’' && s != '\'' && s != '‘' || r.sights[i+1].spaceBefore {
			continue
		}
		word := r.printed(i+1, i+2)
		for _, of := range [...]nameTags{authorTags, editorTags} {
			t := tag(r.path[i+1])
			if t != of.family && t != of.given && t != of.particle {
				continue
			}
			is := func(k int, t tag) bool { return k >= 0 && k < len(r.path) && tag(r.path[k]) == t }
			switch {
			case word == "s" && t == of.family && r.joins(i+2):
				r.path[i] = uint8(t)
			case word == "t" && (is(i+2, of.family) || is(i-1, of.given)):
				r.give(i, i+2, of.particle)
			}
		}
	}
}
