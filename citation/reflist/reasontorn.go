package reflist

import (
	"slices"

	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
)

// The names that a reference begins with are torn where the model took some of them for a title, or for what the
// work is in, or several of them for one person. Where a year stands behind them, or a word that says that there is
// none, the marks between them tell one from the next.

// tornHead reads the torn names before the year anew: "Marsh, Ann, Ovid, and Bo Reed, eds. 2007. Peat", "Marsh A,
// Reed B-W, Tarn C (eds) (2007) Peat". They are editors if a word for these stands behind them. Where none does, a
// title may stand among them, unless the list has the year behind the authors. Editors with their word and a title
// behind it need no year there.
func (r *modelReader) tornHead() {
	first := r.start()
	year := 0
	for year < len(r.sights) && r.sights[year].shape != yearShape && tag(r.path[year]) != statusTag && !r.isNoDate(year) {
		year++
	}
	if year == len(r.sights) || first+2 >= year || !isNameTag(tag(r.path[first]), authorTags) && !isNameTag(tag(r.path[first]), editorTags) {
		return
	}
	end, of := r.headEnd(first, year)
	behind := year
	if word := r.editorsWord(first, year); word > 0 {
		end, of, behind = word-1, editorTags, word+1
	}
	end = r.beforeOthers(first, end)
	people := r.peopleBetween(first, end)
	if len(people) < 2 || !r.isTorn(people) {
		return
	}
	end = people[len(people)-1].last
	stopped := r.hasClass(end, min(year+2, len(r.sights)), stopClass, openClass)
	if of.family == authorFamily && !(stopped && (r.known.YearStops || r.isNoDate(year) || r.isLastLost(people, year))) {
		return
	}
	r.nameAnew(people, of)
	r.give(end, behind, of.after())
	for i := end; i < behind; i++ {
		if of.family == editorFamily && r.sights[i].isWord() {
			r.path[i] = uint8(editorLead)
		}
	}
	switch {
	case behind < year && !hasTag(r.path, titleTag):
		for _, s := range r.stints(containerTag) {
			r.give(s.first, s.last, titleTag)
		}
	case behind == year && r.sights[year].shape == yearShape && tag(r.path[year]) != originalYearTag:
		r.path[year] = uint8(yearTag)
	}
}

// tornTitle reads the names anew of which the title took all but the first family name, where no year stands behind
// them: "Marsh, Ann, and Ovid. Peat: Moors. 2007."
func (r *modelReader) tornTitle() {
	first := r.start()
	comma := first
	for comma < len(r.path) && (tag(r.path[comma]) == authorFamily || tag(r.path[comma]) == authorParticle) {
		comma++
	}
	if comma == first || comma+1 >= len(r.path) || r.sights[comma].class != commaClass || tag(r.path[comma+1]) != titleTag {
		return
	}
	end := comma + 1
	for end < len(r.path) && tag(r.path[end]) == titleTag && (r.sights[end].class != stopClass || r.sights[end-1].shape == capitalShape) {
		end++
	}
	people := r.peopleBetween(first, end)
	last := len(people) - 1
	if last < 2 || end+1 >= len(r.path) || tag(r.path[end+1]) != titleTag || !r.isTorn(people) {
		return
	}
	if and := people[last].first - 1; !r.isAnd(and) || r.sights[and-1].class != commaClass {
		return // "Reed, Marsh and Peat. Moors"
	}
	r.nameAnew(people, authorTags)
	r.path[end] = uint8(afterAuthor)
}

// titleAmongAuthors makes an author of what was taken for the title, between authors, or the dash for them, and a word
// for "and" that was taken for one for "in", with another author behind it: "———, Ann Marsh, en Bo Reed, Peat". What
// was taken to hold the work is its title.
func (r *modelReader) titleAmongAuthors() {
	title, container := r.stints(titleTag), r.stints(containerTag)
	if len(title) != 1 || len(container) == 0 || title[0].first < 2 {
		return
	}
	p, and := title[0], title[0].last+1
	before := tag(r.path[p.first-2])
	if and+1 >= len(r.path) || !isNameTag(before, authorTags) && before != authorRepeat || r.sights[p.first-1].class != commaClass {
		return
	}
	if next := tag(r.path[and+1]); r.sights[and-1].class != commaClass || tag(r.path[and]) != containerLead || !r.isAnd(and) || next != authorGiven && next != authorFamily {
		return
	}
	if !r.isNameWord(p.first) || !r.isTorn([]stint{p}) {
		return
	}
	r.path[p.first-1] = uint8(authorNext)
	r.givenFirst(p, authorTags)
	r.give(p.last, and+1, authorNext)
	r.give(container[0].first, container[0].last, titleTag)
}

// nameAnew makes names of the stretches between commas and words for "and".
func (r *modelReader) nameAnew(people []stint, of nameTags) {
	r.give(people[0].first, people[len(people)-1].last, of.next)
	switch {
	case r.endsInInitials(people[0]):
		for _, p := range people {
			r.initialsLast(p, of)
		}
	case r.areGivenInitials(people[1]):
		r.initialsBehindCommas(people, of)
	default:
		r.firstInverted(people, of)
	}
}

// isLastLost reports whether only the last of several people before a year, who has one name, was taken for no
// author, and the title stands behind the year: "Marsh, A., Ovid, 1973. Peat".
func (r *modelReader) isLastLost(people []stint, year int) bool {
	isOther := func(p uint8) bool { return !isNameTag(tag(p), authorTags) }
	first, last := people[0].first, people[len(people)-1]
	if last.last != last.first+1 || !isOther(r.path[last.first]) || slices.ContainsFunc(r.path[first:last.first-1], isOther) {
		return false
	}
	return r.areGivenInitials(people[1]) && !hasTag(r.path[:year], titleTag) && hasTag(r.path[year:], titleTag)
}

// editorsWord returns where the word for editors stands behind a comma, several names and a full stop behind it, with
// a title between them and the year; 0 if none does: "Marsh, Ann, and Bo Reed, eds. Peat, 1921–1929. 2011".
func (r *modelReader) editorsWord(first, year int) int {
	for i := first + 1; i+2 < year; i++ {
		switch {
		case r.sights[i].class == quoteClass:
			return 0
		case r.sights[i].cues&editorCue != 0 && r.sights[i-1].class == commaClass && r.sights[i+1].class == stopClass:
			if slices.ContainsFunc(r.sights[first:i], func(s sight) bool { return s.class == andClass || s.cues&andCue != 0 }) {
				return i
			}
			return 0
		}
	}
	return 0
}

// headEnd returns where the names before a year end, and whose they are: editors' before "(eds)", or ", eds." behind a
// word for "and".
func (r *modelReader) headEnd(first, year int) (int, nameTags) {
	end := year
	for end > first && (r.sights[end-1].class == openClass || r.sights[end-1].class == closeClass || r.sights[end-1].class == commaClass || r.sights[end-1].class == stopClass && r.near(end-2).shape != capitalShape) {
		end--
	}
	word := end - 1
	if r.near(word).cues&editorCue == 0 {
		return end, authorTags
	}
	switch r.near(word - 1).class {
	case openClass:
		return word - 1, editorTags
	case commaClass:
		if r.hasCue(first, word, andCue) || r.hasClass(first, word, andClass) { // "P. Marsh, Peat, ed. 1609" is an edition
			return word - 1, editorTags
		}
	}
	return end, authorTags
}

// isTorn reports whether some of what stands between the first and the last of some people was not taken for names, or
// several of them for one, though all of it are words as names have them, with commas and words for "and" between.
func (r *modelReader) isTorn(people []stint) bool {
	within := 0 // commas that a name may have no more of
	if r.endsInInitials(people[0]) {
		within = 1 // the first has none, nor should any other
	}
	torn, commas := false, within
	first := people[0].first
	for i := first; i < people[len(people)-1].last; i++ {
		s, t := &r.sights[i], tag(r.path[i])
		and := r.isAnd(i)
		switch {
		case and || t == authorNext || t == editorNext:
			commas = within
		case s.class == commaClass && (t == authorWithin || t == editorWithin):
			if commas++; commas > 1 && r.near(i+1).cues&suffixCue == 0 {
				torn = true
			}
		case s.class == commaClass, s.cues&suffixCue != 0, s.class == stopClass && r.near(i-1).cues&suffixCue != 0:
		case r.isNameWord(i), s.shape == capitalShape, s.cues&particleCue != 0 && s.shape == shortLowerShape, i > first && (r.isNameMark(i) || r.isInitials(i)):
			particle := (t == authorOthers || t == editorOthers) && r.joins(i+1)                                             // "al-Marsh", taken for "et al."
			initial := s.shape == capitalShape && r.near(i+1).class == stopClass && (t == authorFamily || t == editorFamily) // "Ann E. Marsh", taken for a family name
			torn = torn || particle || initial || s.isWord() && !isNameTag(t, authorTags) && !isNameTag(t, editorTags)
		default:
			return false
		}
	}
	return torn
}

// beforeOthers returns where names end before a word for "and others", which is found again behind them.
func (r *modelReader) beforeOthers(first, end int) int {
	for i := end - 1; i > first+1; i-- {
		if s := &r.sights[i]; s.shape != shortLowerShape && s.shape != lowerShape || lexicon.EtAlAt(r.item.Clean[r.item.Tokens[s.token].Clean:]) == nil {
			continue
		}
		if r.sights[i-1].class == commaClass {
			i--
		}
		return i
	}
	return end
}

// isAnd reports whether a sight is a word for "and", or its sign.
func (r *modelReader) isAnd(i int) bool {
	s := &r.sights[i]
	return s.class == andClass || s.cues&andCue != 0 && !s.isInitials() && s.shape != titleShape
}

// peopleBetween returns the stretches between commas and words for "and".
func (r *modelReader) peopleBetween(first, end int) []stint {
	var people []stint
	for i := first; i < end; i++ {
		if r.sights[i].class == commaClass || r.isAnd(i) {
			if i > first {
				people = append(people, stint{first: first, last: i})
			}
			first = i + 1
		}
	}
	if first < end {
		people = append(people, stint{first: first, last: end})
	}
	return people
}

// beforeParticles returns where the particles begin that a stretch ends with: "Marsh A van".
func (r *modelReader) beforeParticles(p stint) int {
	i := p.last
	for i > p.first+1 && r.sights[i-1].cues&particleCue != 0 && r.sights[i-1].shape == shortLowerShape {
		i--
	}
	return i
}

// areGivenInitials reports whether a stretch is initials, with full stops and hyphens, and particles behind them:
// "A.-B. C. van".
func (r *modelReader) areGivenInitials(p stint) bool {
	for i := p.first; i < r.beforeParticles(p); i++ {
		if s := &r.sights[i]; s.shape != capitalShape && !(i > p.first && (r.isInitials(i) || r.joins(i))) {
			return false
		}
	}
	return true
}

// endsInInitials reports whether a stretch is somebody whose initials stand behind the family name: "van Marsh A".
func (r *modelReader) endsInInitials(p stint) bool {
	name := r.behindParticles(p)
	return p.last-name > 1 && r.isWholeName(name) && r.isInitials(p.last-1)
}

// behindParticles returns where the name begins behind the particles of a stretch: "van der Marsh", "al-Marsh".
func (r *modelReader) behindParticles(p stint) int {
	i := p.first
	for i+1 < p.last && r.sights[i].cues&particleCue != 0 && r.sights[i].shape == shortLowerShape {
		if i++; r.joins(i) && i+1 < p.last {
			i++
		}
	}
	return i
}

// initialsLast makes a family name of the words of somebody, and the given name of the initials behind them, with
// particles behind these: "Marsh A van".
func (r *modelReader) initialsLast(p stint, of nameTags) {
	i := r.beforeParticles(p)
	r.give(i, p.last, of.particle)
	p.last = i
	for i > p.first+1 && r.isInitials(i-1) {
		i--
	}
	r.give(p.first, i, of.family)
	for k := p.first; k < r.behindParticles(p) && r.sights[k].isWord() && !r.joins(k+1); k++ {
		r.path[k] = uint8(of.particle)
	}
	r.give(i, p.last, of.given)
}

// initialsBehindCommas makes family names of the stretches before those that are initials: "Marsh, A., Ovid, Reed, B."
func (r *modelReader) initialsBehindCommas(people []stint, of nameTags) {
	for k, p := range people {
		switch {
		case k > 0 && r.areGivenInitials(p):
			r.give(people[k-1].last, p.first, of.within)
			r.give(p.first, p.last, of.given)
			r.give(r.beforeParticles(p), p.last, of.particle)
		case k > 0 && r.suffix(p, of):
		default:
			r.give(p.first, p.last, of.family)
		}
	}
}

// suffix makes a suffix of a stretch that is one, such as "Jr.", and reports whether it is.
func (r *modelReader) suffix(p stint, of nameTags) bool {
	if r.sights[p.first].cues&suffixCue == 0 {
		return false
	}
	r.path[p.first-1] = uint8(of.within)
	r.give(p.first, p.last, of.suffix)
	return true
}

// firstInverted makes the first person of the first two stretches, unless the first of them is somebody of one name,
// and of all others people whose family name stands last.
func (r *modelReader) firstInverted(people []stint, of nameTags) {
	a, b := people[0], people[1]
	r.give(a.first, a.last, of.family)
	rest := people[1:]
	if r.near(a.last).class == commaClass && !(a.last-a.first == 1 && r.known.StandsAlone(r.printed(a.first, a.last), r.printed(b.first, b.last), true)) {
		r.give(a.last, b.first, of.within)
		r.give(b.first, b.last, of.given)
		rest = people[2:]
	}
	for _, p := range rest {
		if !r.suffix(p, of) {
			r.givenFirst(p, of)
		}
	}
}

// givenFirst makes somebody of a stretch whose given name stands first.
func (r *modelReader) givenFirst(p stint, of nameTags) {
	if last := p.last - 1; last-p.first > 1 && r.sights[last].cues&suffixCue != 0 { // "Bo Reed III"
		r.path[last] = uint8(of.suffix)
		p.last = last
	}
	family := p.last - 1
	for family-2 >= p.first && r.joins(family-1) {
		family -= 2 // "Marsh-Reed"
	}
	r.give(p.first, family, of.given)
	r.give(family, p.last, of.family)
	for i := p.first + 1; i < family; i++ {
		if s := &r.sights[i]; s.cues&particleCue != 0 && s.shape == shortLowerShape {
			r.path[i] = uint8(of.particle)
		}
	}
	if p.last-p.first > 2 && family > p.first+1 && r.isWholeName(family-1) && r.known.IsDoubleFamily(r.printed(family-1, family), r.printed(family, p.last)) {
		r.path[family-1] = uint8(of.family)
	}
}
