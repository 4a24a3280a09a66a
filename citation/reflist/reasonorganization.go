package reflist

import (
	"slices"
	"unicode"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
	"github.com/refwright/refwright/citation/reflist/internal/names"
	"github.com/refwright/refwright/citation/reflist/internal/tokens"
)

// Organisations among authors and editors: one that was read as a person, as several people, or
// in parts.

// organizations makes an organisation of a single author who is printed again as the
// publisher, or is called as no person is: "R Core Team".
func (r *modelReader) organizations(of nameTags) {
	publisher := r.stints(publisherTag)
	first := slices.IndexFunc(r.path, func(p uint8) bool { return tag(p) == of.family || tag(p) == of.given })
	if first < 0 {
		return
	}
	last := first
	for last < len(r.path) && (tag(r.path[last]) == of.family || tag(r.path[last]) == of.given) {
		last++
	}
	if last-first < 2 || last < len(r.path) && isNameTag(tag(r.path[last]), of) {
		return
	}
	if _, person := r.initialsAt(first, last); person {
		return
	}
	name := r.printed(first, last)
	if !names.IsOrganization(name) && !r.isOfCountry(first, last) && (len(publisher) != 1 || name != r.printed(publisher[0].first, publisher[0].last)) {
		return
	}
	r.give(first, last, of.literal)
}

// isOfCountry reports whether two words that were taken for a person are an organisation and the country
// that it is of: "Statistics Norway".
func (r *modelReader) isOfCountry(first, last int) bool {
	w := &r.sights[first]
	return last-first == 2 && w.class == wordClass && w.shape == titleShape && w.cues&givenCue == 0 && lexicon.Lowered(lexicon.Countries, r.printed(last-1, last))
}

// acronymBeforeSentence makes an organisation of a family name in capitals of which the given name
// has words in small letters, and these the begin of the title: "ISTAT, Rapporto annuale 2014.
// La situazione del Paese".
func (r *modelReader) acronymBeforeSentence() {
	first := r.start()
	given := first + 2
	if given+1 >= len(r.path) || tag(r.path[first]) != authorFamily || r.sights[first+1].class != commaClass || tag(r.path[given]) != authorGiven || hasTag(r.path, authorLiteral) {
		return
	}
	switch r.sights[first].shape {
	case acronymShape, longAcronymShape, capitalsShape:
	default:
		return
	}
	last, small := given, false
	for ; last < len(r.path) && tag(r.path[last]) == authorGiven; last++ {
		small = small || r.sights[last].shape == lowerShape && r.sights[last].cues&particleCue == 0
	}
	if !small || last == len(r.path) || tag(r.path[last]) == authorNext || hasTag(r.path[last:], authorFamily) {
		return
	}
	if years := r.stints(yearTag); len(years) > 1 && years[0].first == last {
		last++ // it is the title's
	}
	if title := r.stints(titleTag); len(title) == 1 && title[0].first == last+1 {
		last = title[0].last
	} else if len(title) > 0 {
		return
	}
	r.path[first], r.path[first+1] = uint8(authorLiteral), uint8(afterAuthor)
	r.give(given, last, titleTag)
}

// initialsAt returns where the initials of given names begin behind a family name of few
// words, at the end of a name: "Banque M.", "La Banca RO".
func (r *modelReader) initialsAt(first, last int) (at int, ok bool) {
	const longest = 3 // words of a family name
	for last > first && r.sights[last-1].class == stopClass {
		last--
	}
	if last-first < 2 {
		return first, false
	}
	at = last - 1
	for at > first && (r.sights[at-1].shape == capitalShape || r.sights[at-1].class == stopClass) {
		at--
	}
	s := &r.sights[last-1]
	if s.shape != capitalShape && s.shape != acronymShape || s.cues&organizationCue != 0 || at == first || at-first > longest {
		return at, false
	}
	return at, !slices.ContainsFunc(r.sights[first:at], func(s sight) bool { return s.class != wordClass || s.shape != titleShape && s.shape != mixedShape })
}

// initialled makes people of organisations that are printed as the people beside them
// are, with bare initials behind: "Marsh EL, La Banca RO", or as those of the list are, with a hyphen in the family name or a
// particle before it.
func (r *modelReader) initialled() {
	for _, of := range [...]nameTags{authorTags, editorTags} {
		given := r.stints(of.given)
		beside := len(given) > 0 && r.sights[given[0].first].isInitials() && tag(r.path[given[0].first-min(1, given[0].first)]) == of.family
		for _, s := range r.stints(of.literal) {
			at, ok := r.initialsAt(s.first, s.last)
			double := at == s.first+3 && at+1 == s.last && r.joins(s.first+1) && r.sights[at].shape == acronymShape // "Marsh-Reed EL"
			particle := at == s.first+2 && at+1 == s.last && r.isCapitalParticle(s.first)                           // "Lo Marsh EL"
			if (double || particle) && initialsWithoutComma(&r.known) || ok && beside {
				r.give(s.first, at, of.family)
				r.give(at, s.last, of.given)
			}
		}
	}
}

// groups makes organisations of those among people who are called as a group of people is:
// "RIVER Investigators" behind "Marsh EL, Reed QB".
func (r *modelReader) groups(of nameTags) {
	initials := false // the people have them behind their family names
	first := -1
	for i := 0; i <= len(r.path); i++ {
		if i < len(r.path) && isNameTag(tag(r.path[i]), of) && tag(r.path[i]) != of.next && tag(r.path[i]) != of.others {
			if first < 0 {
				first = i
			}
			continue
		}
		if first < 0 {
			continue
		}
		words := i - first
		_, person := r.initialsAt(first, i)
		switch {
		case words < 2 || hasTag(r.path[first:i], of.within) || hasTag(r.path[first:i], of.literal):
		case person:
			initials = true
		case lexicon.Lowered(lexicon.CollectiveWords, r.printed(i-1, i)) && (initials || words > 2 || r.sights[first].isInitials() || r.sights[first].shape == capitalsShape):
			r.give(first, i, of.literal)
		}
		first = -1
	}
}

// peopleOrganization makes an organisation of several authors who are called together
// as only one is: "U.S. Department of Health and Human Services".
func (r *modelReader) peopleOrganization(of nameTags) {
	first := slices.IndexFunc(r.path, func(p uint8) bool { return isNameTag(tag(p), of) })
	if first < 0 {
		return
	}
	last := first
	organization := false
	for ; last < len(r.path) && isNameTag(tag(r.path[last]), of); last++ {
		s := &r.sights[last]
		if tag(r.path[last]) == of.literal || s.class != wordClass && s.class != andClass && s.class != stopClass {
			return
		}
		organization = organization || s.cues&organizationCue != 0 && s.cues&givenCue == 0 && r.isOf(last+1)
	}
	if !organization || first > 0 && tag(r.path[first-1]) != labelTag && tag(r.path[first-1]) != afterOther {
		return
	}
	for last > first && !r.sights[last-1].isWord() {
		last--
	}
	r.give(first, last, of.literal)
}

// firstOrganization makes the author of an organisation that a reference begins with
// and that was taken for what it cannot be there, before its title: a publisher or what
// contains it, or for the first sentence of the title.
func (r *modelReader) firstOrganization() {
	if len(r.stints(authorFamily))+len(r.stints(authorLiteral)) > 0 {
		return
	}
	first := r.start()
	last, ok := r.organizationAt(first)
	if !ok {
		return
	}
	as := tag(r.path[first])
	if slices.ContainsFunc(r.path[first:last], func(p uint8) bool { return tag(p) != as }) {
		return
	}
	title := r.stints(titleTag)
	switch as {
	case titleTag:
		goesOn := title[0].last >= last+2 && r.sights[last].class == stopClass
		if !goesOn && (len(title) < 2 || title[0].last != last) {
			return
		}
	case publisherTag, containerTag, collectionTag, eventTag, noteTag:
		if len(title) == 0 || title[0].first < last {
			return
		}
	default:
		return
	}
	r.give(first, last, authorLiteral)
	for i := last; i < len(r.path) && !r.sights[i].isWord() && (tag(r.path[i]) == as || tag(r.path[i]) == tags[as].after); i++ {
		r.path[i] = uint8(afterAuthor)
	}
}

// intoTitle ends the organisation that a reference begins with, and that goes on into the title with no
// mark between, where its name ends: behind its first word, "Council" "for Peat. Salt", or before its
// last, "Study Group. Study" "of the Moor".
func (r *modelReader) intoTitle() {
	names := r.stints(authorLiteral)
	if len(names) == 0 || names[0].first != r.start() {
		return
	}
	s := names[0]
	if s.last >= len(r.path) || tag(r.path[s.last]) != titleTag || !r.sights[s.last-1].isWord() || !r.sights[s.last].isWord() {
		return
	}
	last, ok := r.organizationAt(s.first)
	if !ok || last+1 >= len(r.path) || r.sights[last].class != stopClass || last > s.last && tag(r.path[last+1]) != titleTag {
		return
	}
	r.give(s.first, last, authorLiteral)
	r.path[last] = uint8(afterAuthor)
	r.give(last+1, s.last, titleTag)
}

// organizationAt returns where the name of an organisation ends that begins at a sight:
// words in capitals, one of which says that it is one, up to a full stop or a bracket,
// and its short form in brackets, which may be all that says so.
func (r *modelReader) organizationAt(first int) (last int, ok bool) {
	const longest = 14
	words := 0
	// "Sachverständigenrat zur Begutachtung der gesamtwirtschaftlichen Entwicklung"
	compound := r.near(first).class == wordClass && r.near(first+1).class != andClass && lexicon.IsCompound(r.printed(first, first+1))
	for last = first; last < min(len(r.sights), first+longest); last++ {
		s := &r.sights[last]
		if s.class == stopClass || s.class == openClass {
			break
		}
		if s.shape == lowerShape && !compound || s.class == numberClass || s.class == quoteClass || s.class == colonClass {
			return last, false
		}
		if s.class == wordClass && s.shape != shortLowerShape {
			words++
			ok = ok || compound || s.cues&organizationCue != 0 || lexicon.Lowered(lexicon.CollectiveWords, r.printed(last, last+1))
		}
	}
	if words < 2 || last >= len(r.sights) || r.sights[first].shape == shortLowerShape {
		return last, false
	}
	if r.sights[last].class == openClass {
		end := last + 1
		for end < len(r.sights) && end < last+5 && r.sights[end].class != closeClass {
			end++
		}
		short := r.near(last + 1)
		if r.near(end).class == closeClass && end > last+1 && (short.isInitials() || short.shape == capitalsShape) {
			ok = ok || isShortFormOf(r.printed(last+1, last+2), r.printed(first, last))
			last = end + 1
		}
	}
	return last, ok && last < len(r.sights)
}

// namedInFull makes one organisation of what was taken for several authors, or the parts of one, where
// the short form of all behind it in brackets tells: "Bog Agency and Fen Extension of Moorland (BAFEM)".
func (r *modelReader) namedInFull() {
	first := r.start()
	last := first
	for ; last < len(r.path) && r.sights[last].class != openClass; last++ {
		if s := &r.sights[last]; !isNameTag(tag(r.path[last]), authorTags) || s.class == commaClass || s.isInitials() {
			return
		}
	}
	const fewest = 4 // words
	if last < first+fewest || r.near(last+2).class != closeClass || tags[r.path[last+1]].after != afterAuthor {
		return
	}
	if short := r.printed(last+1, last+2); names.IsAcronym(short) && isShortFormOf(short, r.printed(first, last)) {
		r.give(first, last+3, authorLiteral)
	}
}

// groupFirst makes an author of the group of people that a reference begins with, before those who
// belong to it, where the title comes behind them: "Bog Society (BS) 1-98 Study Group, Marsh A".
func (r *modelReader) groupFirst() {
	title := r.stints(titleTag)
	if len(title) < 2 || title[0].first != r.start() {
		return
	}
	s := title[0]
	next := r.valueAfter(s.last)
	if s.last-s.first < 2 || next == len(r.path) || tag(r.path[next]) != authorFamily && tag(r.path[next]) != authorGiven || !lexicon.Lowered(lexicon.CollectiveWords, r.printed(s.last-1, s.last)) {
		return
	}
	r.give(s.first, s.last, authorLiteral)
	r.give(s.last, next, authorNext)
}

// joinedAcronyms makes one organisation of two with a stroke between their short forms of which the
// second goes on: "Joint FAO/WHO Committee on Peat".
func (r *modelReader) joinedAcronyms(of nameTags) {
	for i := 1; i+2 < len(r.path); i++ {
		if r.sights[i].shape != '/' || tag(r.path[i]) == of.literal || tag(r.path[i-1]) != of.literal || tag(r.path[i+1]) != of.literal || r.sights[i].spaceBefore || r.sights[i+1].spaceBefore {
			continue
		}
		if r.sights[i-1].isInitials() && r.sights[i+1].isInitials() && tag(r.path[i+2]) == of.literal {
			r.path[i] = uint8(of.literal)
		}
	}
}

// listedOrganizations parts two organisations with a comma between them that were taken for one,
// where a word for "and" leads to a third and both are called as such: "Peat Association, Moss
// Association and Bog Council".
func (r *modelReader) listedOrganizations(of nameTags) {
	names := r.stints(of.literal)
	for k := 0; k+1 < len(names); k++ {
		s, and := names[k], names[k+1].first-1
		if r.sights[and].class != andClass {
			continue
		}
		comma, before, after := -1, false, false
		for i := s.first + 1; i < s.last; i++ {
			switch w := &r.sights[i]; {
			case w.class == commaClass && comma < 0:
				comma = i
			case w.class != wordClass || comma < 0 && w.shape == lowerShape:
				comma = len(r.path)
			case w.cues&organizationCue != 0 && i == s.last-1:
				after = true
			}
			before = before || comma < 0 && r.sights[i].cues&organizationCue != 0
		}
		if comma > 0 && comma < len(r.path) && before && after && r.sights[comma-1].cues&organizationCue != 0 && s.last-comma > 2 {
			r.path[comma] = uint8(of.next)
		}
	}
}

// isShortFormOf reports whether the letters of an acronym come one after the other in a
// name and begin it: "EPAGRI" for "Empresa de Pesquisa Agropecuária".
func isShortFormOf(short, name string) bool {
	letters := []rune(citation.FoldText(short))
	first := letters
	for _, c := range citation.FoldText(name) {
		if len(letters) > 0 && c == letters[0] {
			letters = letters[1:]
		} else if len(letters) == len(first) {
			return false
		}
	}
	return len(first) > 2 && len(letters) == 0
}

// isOf reports whether a sight is a short word that joins an organisation and what it
// is for, such as "of" and "für".
func (r *modelReader) isOf(i int) bool {
	return r.near(i).shape == shortLowerShape && r.near(i).class == wordClass
}

// partsOfOrganizations makes one organisation of two with a word for "and" between
// where nothing says that the second is one: "Ministry of Labour and Peace", or that the first is, and
// the second says for whom both are: "The Officers and Coordinators for the Moor Group"; and one of
// two with a comma between where the second is called as a part is.
func (r *modelReader) partsOfOrganizations(of nameTags) {
	names := r.stints(of.literal)
	for k := 1; k < len(names); k++ {
		before, after := names[k-1], names[k]
		if after.first-before.last == 1 && r.sights[before.last].class == commaClass && lexicon.Lowered(lexicon.UnitWords, r.printed(after.first, after.first+1)) {
			r.path[before.last] = uint8(of.literal)
			continue
		}
		if after.first-before.last != 1 || r.sights[before.last].class != andClass || r.sights[before.last].shape == '&' {
			continue
		}
		isOne := slices.ContainsFunc(r.sights[after.first:after.last], func(s sight) bool {
			tok := r.item.Tokens[s.token]
			return s.cues&organizationCue != 0 && !lexicon.OrganizationAdjectives[lexicon.Lower(r.item.Text[tok.Start:tok.End])] || s.isInitials()
		})
		if !isOne && after.last-after.first < 5 || r.areOneFor(before, after) {
			r.path[before.last] = uint8(of.literal)
		}
	}
}

// areOneFor reports whether people who are called together, "The Moor Officers", are those of the group
// that the second of two names ends with, "Coordinators for the Moor Group".
func (r *modelReader) areOneFor(before, after stint) bool {
	if before.last-before.first < 2 || !r.isOf(after.first+1) || !r.isOf(after.first+2) || r.sights[after.last-1].cues&organizationCue == 0 {
		return false
	}
	return !slices.ContainsFunc(r.sights[before.first:before.last], func(s sight) bool {
		return s.cues&organizationCue != 0 || s.shape == shortLowerShape
	})
}

// titleInOrganization gives a title what stands before its colon, behind the full stop of the organisation
// that a reference begins with, and was taken for part of that: "Heather Council. Bogs and Oaks: A Study".
func (r *modelReader) titleInOrganization() {
	first := r.start()
	last := first
	for last < len(r.path) && tag(r.path[last]) == authorLiteral {
		last++
	}
	if last == first || r.near(last).class != colonClass || last+1 >= len(r.path) || tag(r.path[last+1]) != titleTag {
		return
	}
	isOne := false
	for i := first; i < last-2; i++ {
		s := &r.sights[i]
		if isOne = isOne || s.cues&organizationCue != 0; isOne && i > first+1 && s.class == stopClass && r.sights[i-1].cues&abbreviationCue == 0 && !r.sights[i-1].isInitials() {
			r.path[i] = uint8(afterAuthor)
			r.give(i+1, last+1, titleTag)
			return
		}
	}
}

// titleForOrganization gives a title what stands before its colon and was taken for an organisation, where the date
// follows the title, though the list has it behind the authors: "Bogs and Oaks: A Study. (2018).", "Bogs and Oaks: A
// Study (2018)", "Bogs and Oaks: A Study, 2018."
func (r *modelReader) titleForOrganization() {
	names := r.stints(authorLiteral)
	if len(names) != 1 || names[0].first != r.start() || r.near(names[0].last).class != colonClass || r.hasCue(names[0].first, names[0].last, organizationCue) {
		return
	}
	end := names[0].last + 1
	for end < len(r.path) && tag(r.path[end]) == titleTag {
		end++
	}
	bracket := end
	if r.near(end).class == stopClass {
		bracket++
	}
	if year := end - 1; year > names[0].last+2 && r.sights[year].shape == yearShape && r.sights[year-1].class == commaClass && r.near(end).class == stopClass {
		end = year - 1
		r.path[end], r.path[year], r.path[year+1] = uint8(afterTitle), uint8(yearTag), uint8(afterDate)
	} else if end == names[0].last+1 || bracket+1 >= len(r.path) || r.sights[bracket].class != openClass || tag(r.path[bracket+1]) != yearTag {
		return
	}
	r.give(names[0].first, end, titleTag)
}

// organization makes one name of what the short form before it says is one:
// "[DFAIT] Department of Foreign Affairs and International Trade".
func (r *modelReader) organization() {
	for _, s := range r.stints(authorShort) {
		near := false
		for i := max(0, s.first-3); i < min(s.last+3, len(r.path)); i++ {
			near = near || tag(r.path[i]) == authorLiteral || tag(r.path[i]) == authorFamily
		}
		if !near || s.first > 3 && !hasTag(r.path[s.first-3:s.first], authorLiteral) {
			r.give(s.first, s.last, afterOther)
		}
	}
	short := r.stints(authorShort)
	names := r.stints(authorLiteral)
	if len(short) != 1 || len(names) < 2 || short[0].last > names[0].first {
		return
	}
	first, last := names[0].first, names[len(names)-1].last
	initials := make([]rune, 0, 8)
	for i := first; i < last; i++ {
		if c := tokens.FirstRune(r.printed(i, i+1)); unicode.IsUpper(c) {
			initials = append(initials, c)
		}
	}
	if at := short[0].first; string(initials) != r.printed(at, at+1) {
		return
	}
	r.give(first, last, authorLiteral)
}

// uninverted takes a single author who is printed as nobody in the list is, with the
// family name last, for an organisation: "Policy Observer".
func (r *modelReader) uninverted() {
	given, family := r.stints(authorGiven), r.stints(authorFamily)
	if r.sights[0].class == dashClass {
		return // somebody follows a dash for the authors of the entry before
	}
	if len(given) != 1 || len(family) != 1 || given[0].last != family[0].first || len(r.stints(authorLiteral))+len(r.stints(authorShort))+len(r.stints(authorOthers)) > 0 {
		return
	}
	first, last := given[0].first, family[0].last
	if slices.ContainsFunc(r.sights[first:last], func(s sight) bool { return s.shape == capitalShape || s.class == commaClass }) {
		return // initials
	}
	r.give(first, last, authorLiteral)
}

// companies takes a single author of two words and more for an organisation where all others of the list have initials
// before the family name, if the first is no given name: "Moor Instruments", "MI Peat".
func (r *modelReader) companies() {
	all := r.persons(authorTags)
	if len(all) != 1 || all[0].first != r.start() || hasTag(r.path, authorLiteral, authorShort, authorOthers, authorSuffix) {
		return
	}
	p := all[0]
	for i := p.first; i < p.last; i++ {
		if s := &r.sights[i]; s.class != wordClass || s.cues&(givenCue|particleCue) != 0 {
			return
		}
	}
	if p.last < p.first+2 || tag(r.path[p.first]) != authorGiven || r.near(p.last).class != commaClass {
		return
	}
	r.give(p.first, p.last, authorLiteral)
}

// peopleOrOrganizations tells in which of authors and editors organisations stand, and what each is.
func (r *modelReader) peopleOrOrganizations() {
	for _, of := range [...]nameTags{authorTags, editorTags} {
		r.groups(of)
		r.organizations(of)
		r.peopleOrganization(of)
		r.partsOfOrganizations(of)
		r.joinedAcronyms(of)
		r.listedOrganizations(of)
		r.single(of)
	}
}

// isOrganizationWord reports whether one of some words is found in the names of organisations, or is a country.
func (r *modelReader) isOrganizationWord(first, last int) bool {
	for i := first; i < last; i++ {
		if w := r.printed(i, i+1); r.sights[i].cues&(organizationCue|newspaperCue|publisherCue) != 0 || lexicon.Lowered(lexicon.CollectiveWords, w) || lexicon.Lowered(lexicon.UnitWords, w) ||
			lexicon.Lowered(lexicon.Countries, w) || lexicon.IsCompound(w) {
			return true
		}
	}
	return false
}
