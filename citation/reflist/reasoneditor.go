package reflist

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
	"github.com/refwright/refwright/internal/sieve"
)

// Whether those whom a reference begins with wrote or edited it, the words beside them say.

// curators takes "a c. di" for what it stands for, "a cura di", and who is behind it for an
// editor where somebody else is the author. Of "a cura di Marsh", "edite da Marsh" and "édité par Marsh" no word
// is part of the name.
func (r *modelReader) curators() {
	for i := 0; i+2 < len(r.sights); i++ {
		last := i + 2
		if r.sights[i+1].class == wordClass && tag(r.path[i]) == editorLead && lexicon.Lowered(romanceBy, r.printed(i+1, i+2)) {
			for _, of := range [...]nameTags{authorTags, editorTags} {
				if by := tags[r.path[i+1]].role == leadRole && isNameTag(tag(r.path[i+2]), authorTags); !isNameTag(tag(r.path[i+1]), of) && !by {
					continue
				}
				r.path[i+1] = uint8(editorLead)
				if slices.Contains(r.path[:i], uint8(authorRepeat)) {
					for k := i + 2; k < len(r.path) && isNameTag(tag(r.path[k]), authorTags); k++ {
						r.path[k] = uint8(editorTags.of(tag(r.path[k]), authorTags))
					}
					of = editorTags
				}
				if family := r.initialsBefore(i + 2); family > i+2 && family < len(r.path) && tag(r.path[family]) == of.family {
					r.give(i+2, family, of.given) // of which the first may be a word for "in"
				}
				break
			}
			continue
		}
		if !strings.EqualFold(r.printed(i, i+1), "a") || !strings.EqualFold(r.printed(i+1, i+2), "c") {
			continue
		}
		if r.sights[last].class == stopClass && last+1 < len(r.sights) {
			last++
		}
		if !strings.EqualFold(r.printed(last, last+1), "di") {
			continue
		}
		r.give(i, last+1, editorLead)
		if !hasTag(r.path[:i], authorFamily) && !hasTag(r.path[:i], authorLiteral) {
			continue
		}
		for name := last + 1; name < len(r.path) && isNameTag(tag(r.path[name]), authorTags); name++ {
			r.path[name] = uint8(editorTags.of(tag(r.path[name]), authorTags))
		}
	}
}

// translators makes translators of people behind a word for translating and none for editing, who
// were taken for editors: "Peat, trad. de l'anglais par A. Marsh".
func (r *modelReader) translators() {
	const longest = 7 // sights before the names
	for i := 1; i < len(r.path); i++ {
		if !isNameTag(tag(r.path[i]), editorTags) || isNameTag(tag(r.path[i-1]), editorTags) {
			continue
		}
		translated, edited := false, false
		for before := i - 1; before >= max(0, i-longest) && tags[r.path[before]].role != valueRole; before-- {
			w := &r.sights[before]
			translated = translated || w.class == wordClass && w.cues&translatorCue != 0 && w.cues&editorCue == 0 && w.shape != shortLowerShape
			edited = edited || w.class == wordClass && w.cues&editorCue != 0 && w.cues&translatorCue == 0
		}
		if !translated || edited {
			continue
		}
		for ; i < len(r.path) && isNameTag(tag(r.path[i]), editorTags); i++ {
			r.path[i] = uint8(otherTags.of(tag(r.path[i]), editorTags))
		}
	}
}

// romanceBy are the Italian and French words between one for editing and the editors.
var romanceBy = lexicon.WordSet(`di da par`)

// headAuthors makes authors of the editors that a reference begins with, or whose short form
// it begins with, where no word says that they edited it.
func (r *modelReader) headAuthors() {
	first := slices.IndexFunc(r.path, func(p uint8) bool { return tags[p].role == valueRole && tag(p) != authorShort })
	if first < 0 || !isNameTag(tag(r.path[first]), editorTags) || first > 0 && tag(r.path[first-1]) == editorLead {
		return
	}
	last := first
	for last < len(r.path) && isNameTag(tag(r.path[last]), editorTags) {
		last++
	}
	next := last
	for next < len(r.path) && tags[r.path[next]].role != valueRole {
		if r.sights[next].cues&editorCue != 0 || tag(r.path[next]) == editorLead {
			return
		}
		next++
	}
	if hasNames(r.path[next:], authorTags) {
		return
	}
	for i := first; i < last; i++ {
		r.path[i] = uint8(authorTags.of(tag(r.path[i]), editorTags))
	}
	for i := last; i < next; i++ {
		if tag(r.path[i]) == afterEditor {
			r.path[i] = uint8(afterAuthor)
		}
	}
}

// headEditors makes editors of the authors that a reference begins with where the words for
// editors follow them and no other names: "Marsh, A. (a cura di)".
func (r *modelReader) headEditors() {
	first := slices.IndexFunc(r.path, func(p uint8) bool { return tags[p].role == valueRole && tag(p) != authorRepeat })
	if first < 0 || !isNameTag(tag(r.path[first]), authorTags) || hasNames(r.path, editorTags) {
		return
	}
	last := first
	for last < len(r.path) && (isNameTag(tag(r.path[last]), authorTags) || tag(r.path[last]) == authorShort) && !r.leadsAsName(last) {
		last++
	}
	const reach = 5 // "(a cura di)"
	lead := last
	for lead < len(r.path) && lead < last+reach && !r.leadsEditors(lead) && (tags[r.path[lead]].role != valueRole || r.path[lead] == uint8(authorOthers)) {
		lead++
	}
	if lead >= len(r.path) || !r.leadsEditors(lead) {
		return
	}
	end := lead + 1
	for end < len(r.path) && tag(r.path[end]) == editorLead {
		end++
	}
	if r.sights[last].class == openClass {
		for end < len(r.path) && end < last+reach && r.sights[end-1].class != closeClass {
			end++
		}
	}
	if hasNames(r.path[end:], authorTags) {
		return
	}
	for i := first; i < last; i++ {
		r.path[i] = uint8(editorTags.of(tag(r.path[i]), authorTags))
	}
	if found := r.stints(containerTag); len(found) == 1 && len(r.stints(titleTag)) == 0 && !slices.ContainsFunc(r.sights[end:found[0].first], func(s sight) bool { return s.isWord() && s.cues&inCue != 0 }) {
		r.give(found[0].first, found[0].last, titleTag) // of what they edited
	}
	r.give(last, end, editorLead)
	for i := last; i < end; i++ {
		if !r.sights[i].isWord() && (i < lead || r.sights[i].class == closeClass) {
			r.path[i] = uint8(afterEditor)
		}
	}
}

// titleBehindEditors gives a title the word before its comma that stands behind a word for editors and
// was taken for an author: "Marsh, A., éditeurs. Peat, 1900–1950."
func (r *modelReader) titleBehindEditors() {
	for _, s := range r.stints(titleTag) {
		first := s.first
		for first > 0 && tag(r.path[first-1]) == afterAuthor {
			first--
		}
		named := first
		for first > 0 && tag(r.path[first-1]) == authorFamily {
			first--
		}
		if named == s.first || first == named || first < 2 || r.sights[first-1].class != stopClass {
			continue
		}
		if lead := first - 2; r.sights[lead].cues&editorCue != 0 && tags[r.path[lead]].role != valueRole {
			r.path[lead] = uint8(editorLead)
			r.give(first, s.first, titleTag)
		}
	}
}

// headPeople makes one list of the people that a reference begins with, where those of it
// behind a comma or a word for "and" were taken for editors and the others for authors:
// editors if a word for these follows in brackets or behind a comma, as in "Marsh, Ann, and Bo
// Reed (eds)" and "Marsh A, Reed B, editors", authors if the year does.
func (r *modelReader) headPeople() {
	authors, i := 0, 0
	for ; i < len(r.path) && !isNameTag(tag(r.path[i]), editorTags); i++ {
		switch t := tag(r.path[i]); {
		case isNameTag(t, authorTags) || t == authorRepeat:
			authors++
		case t != authorShort && r.sights[i].isWord() && r.sights[i].cues&andCue == 0 && !(r.sights[i].cues&particleCue != 0 && r.sights[i].shape == shortLowerShape):
			return
		}
	}
	if authors == 0 || i == len(r.path) || r.sights[i-1].class != commaClass && r.sights[i-1].shape != '/' && r.sights[i-1].shape != ';' && r.sights[i-1].cues&andCue == 0 {
		return
	}
	first, last := i, i
	for last < len(r.path) && isNameTag(tag(r.path[last]), editorTags) {
		last++
	}
	next := last
	for next < len(r.path) && tags[r.path[next]].role != valueRole && !r.sights[next].isWord() {
		next++
	}
	from, to := editorTags, authorTags
	switch {
	case next == len(r.path):
		return
	case next == last+1 && (r.sights[last].class == openClass || r.sights[last].class == commaClass) && r.sights[next].cues&editorCue != 0:
		from, to = authorTags, editorTags
		r.path[next] = uint8(editorLead)
	case tag(r.path[next]) != yearTag:
		return
	}
	for i := range last {
		if t := tag(r.path[i]); isNameTag(t, from) {
			r.path[i] = uint8(to.of(t, from))
		} else if i < first && t != authorRepeat && t != authorShort && !isNameTag(t, to) {
			r.path[i] = uint8(to.next)
		}
	}
}

// editingOrganization makes an editor of the organisation that a reference begins with, behind
// which "(eds)" stands, and which was taken for a title, or the end of it was: "Moor House
// Holding (Hrsg.): Peat".
// People who are named behind the title then, without a word for editors, are remarks.
func (r *modelReader) editingOrganization() {
	title := r.stints(titleTag)
	if len(title) == 0 {
		return
	}
	s := title[0]
	if part := r.stints(authorLiteral); len(part) == 1 && part[0].first == r.start() && part[0].last+1 == s.first && r.sights[part[0].last].class == commaClass {
		s.first = part[0].first
	} else if s.first != r.start() {
		return
	}
	if s.last+1 >= len(r.path) || r.sights[s.last].class != openClass || tag(r.path[s.last+1]) != editorLead || r.sights[s.last+1].cues&editorCue == 0 {
		return
	}
	end := s.last + 1
	for end < len(r.path) && (tag(r.path[end]) == editorLead || tag(r.path[end]) == afterEditor) {
		end++
	}
	next := r.valueAfter(end)
	for next < len(r.path) && (tag(r.path[next]) == yearTag || tag(r.path[next]) == yearSuffixTag) {
		next = r.valueAfter(next + 1)
	}
	if next == len(r.path) || tag(r.path[next]) != titleTag && tag(r.path[next]) != containerTag || hasTag(r.path[end:next], containerLead) {
		return
	}
	r.give(s.first, s.last, editorLiteral)
	for of := r.path[next]; next < len(r.path) && r.path[next] == of; next++ {
		r.path[next] = uint8(titleTag)
	}
	if hasTag(r.path[next:], editorLead) {
		return
	}
	for i := next; i < len(r.path); i++ {
		if isNameTag(tag(r.path[i]), editorTags) {
			r.path[i] = uint8(noteTag)
		}
	}
}

// articleFirst gives the title of an edited book the article that it begins with and that was
// taken for a word for "in": "Marsh, A., a cura di, I torbieri".
func (r *modelReader) articleFirst() {
	title := r.stints(titleTag)
	if len(title) != 1 || title[0].first == 0 || hasTag(r.path, authorFamily) {
		return
	}
	i := title[0].first - 1
	if tag(r.path[i]) == containerLead && r.sights[i].shape == capitalShape && i > 0 && r.sights[i-1].class == commaClass && hasTag(r.path[:i], editorLead) {
		r.path[i] = uint8(titleTag)
	}
}

// leadsEditors reports whether a word says that the names before it are those of editors: it
// was taken for such a word, it stands in a bracket of its own, or it was taken for the first
// of a title, as in "Marsh, A., redaktör Peat and Salt", or for a name.
func (r *modelReader) leadsEditors(i int) bool {
	s := &r.sights[i]
	if tag(r.path[i]) == editorLead {
		return true
	}
	const other = particleCue | inCue | translatorCue | andCue | volumeCue | issueCue
	if i == 0 || s.class != wordClass || s.cues&editorCue == 0 || s.cues&other != 0 {
		return false
	}
	switch before := r.sights[i-1].class; {
	case r.leadsAsName(i):
		return true
	case before == openClass:
		return tags[r.path[i]].role != valueRole
	case before == commaClass && tags[r.path[i]].role != valueRole:
		return true
	case before == commaClass && tag(r.path[i]) == titleTag:
		const shortest = 6 // "Red" may begin a title, "Herausgeber" does not
		return s.shape == lowerShape || s.shape == titleShape && utf8.RuneCountInString(r.printed(i, i+1)) >= shortest
	}
	return false
}

// leadsAsName reports whether a word for editors, in small letters or in Chinese, Japanese or
// Korean, was taken for a name of its own: "Marsh A, 編集者", "Marsh, A., redacteuren".
func (r *modelReader) leadsAsName(i int) bool {
	s := &r.sights[i]
	return s.cues == editorCue && isNameTag(tag(r.path[i]), authorTags) && i > 0 && !r.sights[i-1].isWord() && (s.shape == lowerShape || isEastern(r.printed(i, i+1)))
}

// editorsBehindWord makes editors of the people in brackets that a word for editors leads to
// and who were taken for translators or the like: "Peat (ed. Ann Marsh)".
func (r *modelReader) editorsBehindWord() {
	for i := 1; i < len(r.path); i++ {
		s := &r.sights[i]
		if tags[r.path[i]].role == valueRole || r.sights[i-1].class != openClass || s.cues&editorCue == 0 || s.cues&translatorCue != 0 {
			continue
		}
		first := i + 1
		if r.near(first).class == stopClass {
			first++
		}
		last := first
		for ; last < len(r.path) && isNameTag(tag(r.path[last]), otherTags); last++ {
			r.path[last] = uint8(editorTags.of(tag(r.path[last]), otherTags))
		}
		if last > first {
			r.give(i, first, editorLead)
		}
	}
}

// editorsBeforeWord makes editors of the publisher in brackets that ends in a word for editors:
// "(P. Marsh, Ed.)".
func (r *modelReader) editorsBeforeWord() {
	for _, s := range r.stints(publisherTag) {
		last := s.last - 1
		for last > s.first && r.sights[last].class == stopClass {
			last--
		}
		if s.first == 0 || last < s.first+3 || r.sights[s.first-1].class != openClass {
			continue
		}
		initial := r.sights[s.first].shape == capitalShape && r.sights[s.first+1].class == stopClass
		if !initial || r.sights[last-1].class != commaClass || r.sights[last].cues&editorCue == 0 {
			continue
		}
		r.splitInitialNames(s.first, last-1)
		r.give(last-1, s.last, editorLead)
	}
}

// editorsForOthers makes editors of people behind a title who were taken for translators, where
// the word for editors follows and none says that anybody translated.
func (r *modelReader) editorsForOthers() {
	if hasTag(r.path, otherLead) {
		return
	}
	for i := 0; i < len(r.path); i++ {
		first := i
		for i < len(r.path) && isNameTag(tag(r.path[i]), otherTags) {
			i++
		}
		next := i
		for next < len(r.path) && next < i+2 && !r.sights[next].isWord() {
			next++
		}
		if i == first || next >= len(r.path) || tag(r.path[next]) != editorLead {
			continue
		}
		for k := first; k < i; k++ {
			r.path[k] = uint8(editorTags.of(tag(r.path[k]), otherTags))
		}
	}
}

// authorsForEditors gives a list of authors the rest of it that was taken for editors, with an
// initial that was taken for "in": no word says that there are editors. "A. Marsh, W. Reed".
func (r *modelReader) authorsForEditors() {
	if hasTag(r.path, editorLead) {
		return
	}
	first := slices.IndexFunc(r.path, func(p uint8) bool { return isNameTag(tag(p), editorTags) })
	if first < 3 {
		return
	}
	before := first - 1
	initial := tag(r.path[before-1]) == containerLead && r.sights[before-1].shape == capitalShape && r.sights[before].class == stopClass
	if initial {
		before -= 2
	}
	comma := before
	for before > 0 && (r.sights[before].class == commaClass || r.sights[before].class == andClass) {
		before--
	}
	if before == comma || !isNameTag(tag(r.path[before]), authorTags) {
		return
	}
	last := first
	for last < len(r.path) && isNameTag(tag(r.path[last]), editorTags) {
		r.path[last] = uint8(authorTags.of(tag(r.path[last]), editorTags))
		last++
	}
	r.give(before+1, first, authorNext)
	if initial {
		r.give(first-2, first, authorGiven)
	}
	for ; last < len(r.path) && tag(r.path[last]) == afterEditor; last++ {
		r.path[last] = uint8(afterAuthor)
	}
}

// titleForEditors makes the title of a sentence behind a word for editors, and names or a dash for them, whose first
// words were taken for names, where no other words can be one: "———, editores. Entre Turfa e Sal. Oslo".
func (r *modelReader) titleForEditors() {
	word := r.start()
	for word < len(r.path) && (r.sights[word].cues&editorCue == 0 || r.near(word+1).class != stopClass) {
		if t := tag(r.path[word]); tags[t].role == valueRole && t != authorRepeat && !isNameTag(t, authorTags) && !isNameTag(t, editorTags) {
			return
		}
		word++
	}
	first := word + 2
	if word == r.start() || first >= len(r.path) || !isNameTag(tag(r.path[first]), authorTags) && !isNameTag(tag(r.path[first]), editorTags) {
		return
	}
	last := first
	for last < len(r.path) && r.sights[last].class != stopClass {
		if t := tag(r.path[last]); t != yearTag && t != titleTag && !isNameTag(t, authorTags) && !isNameTag(t, editorTags) {
			return
		}
		last++
	}
	if last-first < 2 || last == len(r.path) || hasTag(r.path[last:], titleTag, containerTag) {
		return
	}
	r.path[word], r.path[last] = uint8(editorLead), uint8(afterTitle)
	r.give(first, last, titleTag)
}

// editorsForBook makes editors of a person, the family name first, who was taken for what the work
// is in, before the words for editors, and takes the title behind these for that: "in: Marsh,
// Ann (Hrsg.): Peat".
func (r *modelReader) editorsForBook() {
	in := r.stints(containerTag)
	if len(in) != 1 || hasNames(r.path, editorTags) {
		return
	}
	s := in[0]
	if s.first == 0 || tag(r.path[s.first-1]) != containerLead || s.last+1 >= len(r.path) || r.sights[s.last].class != openClass || tag(r.path[s.last+1]) != editorLead {
		return
	}
	comma, initials := 0, false
	for i := s.first; i < s.last; i++ {
		w := &r.sights[i]
		initials = initials || w.shape == capitalShape
		switch {
		case w.class == commaClass && comma == 0 && i > s.first:
			comma = i
		case w.class != dashClass && w.class != stopClass && (w.class != wordClass || w.shape != titleShape && w.shape != mixedShape && w.shape != capitalShape):
			return
		}
	}
	if comma == 0 || comma+1 == s.last || !initials && s.last-comma > 3 {
		return
	}
	book := r.valueAfter(s.last)
	if book == len(r.path) || tag(r.path[book]) != titleTag && tag(r.path[book]) != noteTag {
		return
	}
	r.give(s.first, comma, editorFamily)
	r.path[comma] = uint8(editorWithin)
	r.give(comma+1, s.last, editorGiven)
	r.path[s.last] = uint8(afterEditor)
	for of := r.path[book]; book < len(r.path) && r.path[book] == of; book++ {
		r.path[book] = uint8(containerTag)
	}
}

// unledEditors gives to the title of a book the words behind it, in a sentence of their own, that
// were taken for editors, where none has initials and no word says that anybody edited it:
// "Peat. Marsh, Moor, Bog, Oslo".
func (r *modelReader) unledEditors() {
	title := r.stints(titleTag)
	if len(title) != 1 || !hasTag(r.path, authorFamily) || hasTag(r.path, editorLead, containerLead, containerTag) || hasNames(r.path, otherTags) {
		return
	}
	first := title[0].last + 1
	if first >= len(r.path) || r.sights[first-1].class != stopClass || !isNameTag(tag(r.path[first]), editorTags) {
		return
	}
	last := first
	for ; last < len(r.path) && isNameTag(tag(r.path[last]), editorTags); last++ {
		if w := &r.sights[last]; w.shape == capitalShape || w.cues&(givenCue|editorCue|particleCue) != 0 && w.class != andClass {
			return
		}
	}
	if after := r.valueAfter(last); after < len(r.path) && isImprint(tag(r.path[after])) {
		r.give(first-1, last, titleTag)
	}
}

// organizers are words for those who put a work together, which the names follow behind a colon.
var organizers = lexicon.WordSet(`organização organización organizzazione coordenação coordinación edição edición redakcja opracowanie`)

// editorsBehindColon makes editors of the people behind such a word and its colon, who were taken for translators, with
// the word for somebody: "Organização: Ana Mar e Ida Reed".
func (r *modelReader) editorsBehindColon() {
	for i := 0; i+2 < len(r.path); i++ {
		if r.sights[i+1].shape != ':' || !isNameTag(tag(r.path[i+2]), otherTags) || !lexicon.Lowered(organizers, r.printed(i, i+1)) {
			continue
		}
		r.give(i, i+2, editorLead)
		for i += 2; i < len(r.path) && isNameTag(tag(r.path[i]), otherTags); i++ {
			if tag(r.path[i]) == otherNext {
				r.path[i] = uint8(editorNext)
			} else {
				r.path[i] = uint8(editorTags.of(tag(r.path[i]), otherTags))
			}
		}
	}
}

// publisherForEditor makes publisher and place of what was taken for an editor, before the brackets with the original
// edition: "Peat, Heather, Roma (ed. or. Bogs, Leeds 1996)".
func (r *modelReader) publisherForEditor() {
	for _, p := range r.persons(editorTags) {
		if hasTag(r.path[:p.first], publisherTag, placeTag) {
			return
		}
		comma := p.last - 2
		if p.last-p.first < 3 || p.last+1 >= len(r.path) || tag(r.path[p.first]) != editorFamily || r.sights[comma].class != commaClass || tag(r.path[p.last-1]) != editorGiven {
			continue
		}
		if r.sights[p.last-1].cues&placeCue == 0 || r.sights[p.last].class != openClass || !originalEdition.MatchString(r.item.Clean[r.item.Tokens[r.sights[p.last].token].Clean:]) || r.valueBefore(p.first) < 0 || tag(r.path[r.valueBefore(p.first)]) != titleTag {
			continue
		}
		r.give(p.first, comma, publisherTag)
		r.path[comma], r.path[p.last-1], r.path[p.last] = uint8(afterPublisher), uint8(placeTag), uint8(afterPublisher)
		for i := p.last + 1; i < len(r.path) && tag(r.path[i]) == editorLead; i++ {
			r.path[i] = uint8(afterOther)
		}
	}
}

// originalEdition begins what is said of the original edition.
var originalEdition = sieve.MustCompile(`^\((?i:ed\. or(?:ig)?\.|éd\. orig\.|orig\. ed\.)`)
