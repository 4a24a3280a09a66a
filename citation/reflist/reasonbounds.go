package reflist

import (
	"slices"

	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
	"github.com/refwright/refwright/citation/reflist/internal/names"
)

// Where the name of an organisation ends: it goes on behind its short form in brackets, or
// behind a comma or a full stop with a part of it, and does not go on into the title.

// bounds mends where the organisations among authors and editors end.
func (r *modelReader) bounds() {
	for _, of := range [...]nameTags{authorTags, editorTags} {
		r.shortForms(of)
		r.stopped(of)
		r.enumerations(of)
	}
	r.enumerationsInTitle()
}

// shortForms gives an organisation the bracket that closes its short form, and the rest
// of its name where that follows: "UK Prospective Diabetes Study (UKPDS) Group".
func (r *modelReader) shortForms(of nameTags) {
	const longest = 5 // words behind the short form
	for _, s := range r.stints(of.literal) {
		open := false
		for i := s.first; i < s.last; i++ {
			switch r.sights[i].class {
			case openClass:
				open = true
			case closeClass:
				open = false
			}
		}
		end := s.last
		if open && r.near(end).class == closeClass {
			r.path[end] = uint8(of.literal)
			end++
		}
		if r.near(end-1).class != closeClass {
			continue
		}
		last, isOne := end, false
		for last < len(r.path) && last <= end+longest && (r.sights[last].isWord() && r.sights[last].class != andClass || r.sights[last].class == dashClass) {
			isOne = isOne || r.sights[last].cues&organizationCue != 0
			last++
		}
		if isOne && last <= end+longest && (tags[r.path[last-1]].after == afterAuthor || tags[r.path[last-1]].after == of.after() || tag(r.path[last-1]) == titleTag) {
			r.give(end, last, of.literal)
		}
	}
}

// acronymFirst makes an organisation of an author whose short form stands before the name
// and a dash: "SFB – Serviço Florestal Brasileiro".
func (r *modelReader) acronymFirst() {
	const longest = 14
	first := r.start()
	if first+3 >= len(r.path) || r.sights[first+1].class != dashClass || !names.IsAcronym(r.printed(first, first+1)) || tags[r.path[first]].after != afterAuthor && tag(r.path[first]) != titleTag {
		return
	}
	last := first + 2
	for last < len(r.path) && last < first+longest && r.sights[last].class != stopClass && r.sights[last].class != openClass {
		if w := &r.sights[last]; w.class != wordClass && w.class != andClass || w.shape == lowerShape {
			return
		}
		last++
	}
	if last < len(r.path) && last > first+3 && isShortFormOf(r.printed(first, first+1), r.printed(first+2, last)) {
		as := tag(r.path[first])
		r.give(first, last, authorLiteral)
		if as == titleTag && tag(r.path[last]) == titleTag {
			r.path[last] = uint8(afterAuthor)
		}
	}
}

// acronymBeforeBrackets makes an organisation of an author whose name stands in brackets behind its short
// form: "SFB (Serviço Florestal Brasileiro)".
func (r *modelReader) acronymBeforeBrackets() {
	const longest = 14
	first := r.start()
	if first+3 >= len(r.path) || r.sights[first+1].shape != '(' || !names.IsAcronym(r.printed(first, first+1)) || tags[r.path[first]].after != afterAuthor && tag(r.path[first]) != titleTag {
		return
	}
	name, last := first+2, first+2
	for last < len(r.path) && last < name+longest && r.sights[last].class != closeClass {
		if r.sights[last].class == stopClass || r.sights[last].class == numberClass {
			return
		}
		last++
	}
	if r.near(last).shape != ')' || !isShortFormOf(r.printed(first, first+1), r.printed(name, last)) {
		return
	}
	r.path[first], r.path[first+1], r.path[last] = uint8(authorShort), uint8(authorWithin), uint8(afterAuthor)
	r.give(name, last, authorLiteral)
}

// after returns the tag of punctuation behind these names.
func (n nameTags) after() tag { return tags[n.family].after }

// stopped ends an organisation at a full stop where what follows is none of it: words of
// a script without capitals, or words that end in one such as "of".
func (r *modelReader) stopped(of nameTags) {
	for _, s := range r.stints(of.literal) {
		for i := s.last - 2; i > s.first+1; i-- {
			if r.sights[i].class != stopClass || r.sights[i-1].shape == capitalShape || r.sights[i-1].cues&abbreviationCue != 0 {
				continue
			}
			cased := r.sights[s.first].shape != otherShape
			if end := r.sights[s.last-1].shape; !(cased && r.sights[i+1].shape == otherShape) && end != shortLowerShape {
				break
			}
			to := titleTag
			if after := r.near(s.last); after == &edge || tag(r.path[s.last]) != titleTag && hasTag(r.path, titleTag) {
				to = noteTag
			}
			r.path[i] = uint8(of.after())
			r.give(i+1, s.last, to)
			break
		}
	}
}

// enumerationsInTitle gives an organisation the rest of what it is for, which was taken for the
// begin of the title: "Ministero dell'Agricoltura, Industria e Commercio, Annuario", of words
// in capitals up to one behind a word for "and", which a mark follows and the rest of the title.
func (r *modelReader) enumerationsInTitle() {
	const longest = 8 // sights
	organizations, title := r.stints(authorLiteral), r.stints(titleTag)
	if len(organizations) == 0 || len(title) == 0 {
		return
	}
	s, rest := organizations[len(organizations)-1], title[0]
	if rest.first != s.last+1 || r.sights[s.last].class != commaClass || r.sights[s.first].cues&organizationCue == 0 {
		return
	}
	and := -1
	for i := rest.first; i < min(rest.last-2, rest.first+longest); i++ {
		switch w := &r.sights[i]; {
		case and > rest.first && i > and+1 && (w.class == commaClass || w.class == stopClass || w.class == colonClass):
			if !r.hasClass(i, rest.last, wordClass) {
				return // "Ministry of Turf, Peat and Moors, 1756–1762" is called so
			}
			r.give(s.last, i, authorLiteral)
			r.path[i] = uint8(afterAuthor)
			return
		case w.class == andClass && and < 0:
			and = i
		case w.class == commaClass && and < 0 && i > rest.first:
		case w.class != wordClass || w.shape != titleShape:
			return
		}
	}
}

// enumerations gives an organisation the rest of what it is for, which was taken for
// further authors, or in capitals for the begin of the title: "Ministry of Food, Agriculture
// and Fisheries". What was taken for a given name is none before a bracket or colon.
func (r *modelReader) enumerations(of nameTags) {
	const longest = 3 // words between two marks
	for _, s := range r.stints(of.literal) {
		if !slices.ContainsFunc(r.sights[s.first:s.last], func(s sight) bool {
			return s.class == wordClass && (s.shape == shortLowerShape || s.shape == acronymShape && s.cues&particleCue != 0)
		}) {
			continue
		}
		capitals := r.sights[s.first].shape == capitalsShape
		i, words, and, given := s.last, 0, false, false
		for ; i < len(r.path) && !(and && words > 0 && !r.sights[i].isWord()); i++ {
			w := &r.sights[i]
			switch {
			case !isNameTag(tag(r.path[i]), of) || tag(r.path[i]) == of.others:
				i = len(r.path)
			case w.class == commaClass:
				words = 0
			case w.class == andClass && w.shape != '&' || capitals && w.cues&andCue != 0 && (w.shape == capitalShape || w.shape == acronymShape):
				and, words = true, 0
			case w.class == wordClass && (w.shape == titleShape || w.shape == capitalsShape || capitals && w.isInitials()) && w.cues&(organizationCue|givenCue) == 0 && words < longest:
				words++
				given = given || tag(r.path[i]) == of.given && !capitals
			default:
				i = len(r.path)
			}
		}
		if mark := r.near(i).class; given && mark != openClass && mark != colonClass {
			continue
		}
		if i >= s.last+3 && i <= len(r.path) && r.sights[s.last].class == commaClass && and {
			r.give(s.last, i, of.literal)
		}
	}
}

// units gives an organisation that a reference begins with the parts of it that follow
// behind full stops or commas, where a title is left: "Brasil. Ministério da Saúde. Secretaria de
// Vigilância. Manual".
func (r *modelReader) units() {
	names := r.stints(authorLiteral)
	if len(names) == 0 || names[0].first != r.start() || len(r.stints(authorFamily)) > 0 {
		return
	}
	for end := names[0].last; end+2 < len(r.path) && (r.sights[end].class == stopClass || r.sights[end].class == commaClass) && tag(r.path[end]) != authorNext; {
		last := end + 1
		for as := r.path[last]; last < len(r.path) && r.path[last] == as; {
			last++
		}
		if tag(r.path[end+1]) != authorLiteral { // which ends where it ends
			at, ok := r.organizationAt(end + 1)
			if !ok || r.sights[at].class != stopClass || at > last || at+2 >= len(r.path) || !r.isUnit(end+1, at) {
				return
			}
			last = at
			r.path[last] = uint8(afterAuthor)
		}
		r.give(end, last, authorLiteral)
		end = last
	}
}

// isUnit reports whether what was taken for something else, from first to last, may be a
// part of an organisation before the title, and makes the title of what follows if it was
// taken for what contains that part.
func (r *modelReader) isUnit(first, last int) bool {
	as, next := tag(r.path[first]), tag(r.path[last+1])
	switch as {
	case titleTag, publisherTag, noteTag, genreTag, containerTag:
	default:
		return false
	}
	switch {
	case next == titleTag || next == authorLiteral:
		return true
	case next != containerTag || as != titleTag || hasTag(r.path, volumeTag):
		return false
	}
	for i := last + 1; i < len(r.path) && tag(r.path[i]) == containerTag; i++ {
		r.path[i] = uint8(titleTag)
	}
	return true
}

// jurisdictions makes the author of a state or a town that a reference begins with, where
// a word in brackets says what it is or one of its laws follows: "SÃO PAULO (Estado).",
// "España. Ley n. 7/1985".
func (r *modelReader) jurisdictions() {
	const longest = 7
	first := r.start()
	end := first
	for end < len(r.path) && end < first+longest && r.sights[end].class != stopClass {
		s := &r.sights[end]
		capital := s.class == wordClass && s.shape != lowerShape && s.shape != capitalShape
		if !capital && s.class != openClass && s.class != closeClass {
			return
		}
		end++
	}
	if end == first || r.near(end).class != stopClass || end+1 >= len(r.path) {
		return
	}
	law := end + 1
	if tag(r.path[law]) == yearTag && r.near(law+1).class == stopClass && law+2 < len(r.path) {
		law += 2 // the year stands behind the author
	}
	kind := end-first > 3 && r.sights[end-1].class == closeClass && r.sights[end-3].class == openClass && lexicon.Lowered(lexicon.JurisdictionWords, r.printed(end-2, end-1))
	if !kind && !(lexicon.Lowered(lexicon.LawWords, r.printed(law, law+1)) && r.sights[law].shape == titleShape) {
		return
	}
	r.give(first, end, authorLiteral)
	r.path[end] = uint8(afterAuthor)
	for i := end + 1; i < len(r.path) && isNameTag(tag(r.path[i]), authorTags); i++ {
		r.path[i] = uint8(titleTag)
	}
}

// start returns the sight that a reference begins with behind its number or label.
func (r *modelReader) start() int {
	first := 0
	for first < len(r.path) && (tag(r.path[first]) == labelTag || tag(r.path[first]) == afterOther) {
		first++
	}
	return first
}
