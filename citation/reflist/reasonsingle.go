package reflist

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
	"github.com/refwright/refwright/citation/reflist/internal/names"
	"github.com/refwright/refwright/citation/reflist/internal/tokens"
)

// Single authors of whom one name is printed. Most are organisations, but so are printed
// people of one name, "Suharto", and works of the ancients; so something has to say that
// it is one.

// single makes an organisation of a single author of one name who is called as no person
// is, who publishes the work, or whose site it stands on: "CNPq", "Posit" of "Boston:
// Posit", "Iphan" of "portal.iphan.gov.br". A newspaper has an article before its name. With an initial
// behind that was left over it is somebody: "MARSH E ., Peat".
func (r *modelReader) single(of nameTags) {
	if len(r.stints(of.literal))+len(r.stints(of.others))+len(r.stints(of.suffix)) > 0 {
		return
	}
	isName := func(p uint8) bool { return tag(p) == of.family || tag(p) == of.particle || tag(p) == of.given }
	first := slices.IndexFunc(r.path, isName)
	if first < 0 {
		return
	}
	last := first
	for last < len(r.path) && isName(r.path[last]) {
		last++
	}
	if slices.ContainsFunc(r.path[last:], isName) {
		return
	}
	words := last - first
	if words == 1 && r.near(last).shape == capitalShape && r.near(last+1).class == stopClass && tags[r.path[last]].role != valueRole {
		r.give(last, last+2, of.given)
		return
	}
	name := r.printed(first, last)
	article := words > 1 && words <= 4 && r.isArticle(first)
	beforeComma := r.near(last).class == commaClass // where family names stand without a given one
	switch {
	case article && (lexicon.Lower(r.printed(first, first+1)) == "the" || r.isNewspaper(first+1, last)):
	case len(r.stints(of.given)) > 0:
		return
	case words == 1 && (lexicon.IsCompound(name) || beginsAsAcronym(name) || !beforeComma && names.IsAcronym(name) && utf8.RuneCountInString(name) <= longestAcronym):
	case r.publishes(name) || words == 1 && r.hosts(name):
	default:
		return
	}
	r.give(first, last, of.literal)
}

// labelled makes the author of a short form in square brackets that a year follows, where
// nobody else is named: "[UN]. 2001."
func (r *modelReader) labelled() {
	const bracket, short, stop, year = 0, 1, 3, 4
	if len(r.path) <= year || r.sights[bracket].shape != '[' || r.near(short+1).shape != ']' || r.sights[stop].class != stopClass || tag(r.path[year]) != yearTag {
		return
	}
	if tag(r.path[short]) == labelTag && names.IsAcronym(r.printed(short, short+1)) {
		r.path[short] = uint8(authorLiteral)
	}
}

// labelledPerson makes an author of one name of what was taken for a label before a word for "and" and
// the last author: "Ovid, and Bo Reed. 2002."
func (r *modelReader) labelledPerson() {
	const name, comma, and, next = 0, 1, 2, 3
	if len(r.path) <= next || tag(r.path[name]) != labelTag || !r.isWholeName(name) || r.sights[comma].class != commaClass || r.sights[and].cues&andCue == 0 || !isNameTag(tag(r.path[next]), authorTags) {
		return
	}
	r.path[name] = uint8(authorFamily)
	r.give(comma, next, authorNext)
}

// labelledFamily gives to the family name of the first author the words before it that were taken for a label:
// "Heather Marsh, Ann. Peat." A label has digits, signs or capitals.
func (r *modelReader) labelledFamily() {
	const most = 2 // words
	first := 0
	for first < len(r.path) && first <= most && tag(r.path[first]) == labelTag && r.isWholeName(first) && r.isNameWord(first) {
		first++
	}
	if first == 0 || first+2 >= len(r.path) || tag(r.path[first]) != authorFamily || r.sights[first+1].class != commaClass || tag(r.path[first+2]) != authorGiven {
		return
	}
	r.give(0, first, authorFamily)
}

// accountNames takes from a given name what somebody is called on a network, in brackets behind it: "Marsh, Ann
// [@annmarsh]". Source: MLA Handbook, 9th edition, on names of accounts.
func (r *modelReader) accountNames() {
	for i := 1; i+2 < len(r.path); i++ {
		if r.sights[i].shape != '[' || r.printed(i+1, i+2) != "@" || !isNameTag(tag(r.path[i-1]), authorTags) {
			continue
		}
		last := i + 2
		for last < len(r.path) && r.sights[last].class != closeClass {
			last++
		}
		if last == len(r.path) || hasOtherValue(r.path[i:last], func(t tag) bool { return isNameTag(t, authorTags) }) {
			return
		}
		r.give(i, last+1, afterAuthor)
	}
}

// titledPeople makes the authors of what was taken for the beginning of a title: somebody whose one name
// has its form, and behind a word for "and" the last author, before a full stop: "Suharto, and Bo
// Reed. Peat."
func (r *modelReader) titledPeople() {
	const name, comma, and, first = 0, 1, 2, 3
	if len(r.path) <= first+1 || tag(r.path[name]) != titleTag && tag(r.path[name]) != authorShort {
		return
	}
	if !names.IsJavanese(r.printed(name, comma)) || r.sights[comma].class != commaClass {
		return
	}
	last, words := first, 0
	for ; last < len(r.path) && (r.isNameWord(last) || last > first && words < 2 && r.isNameMark(last) || r.sights[last].cues&suffixCue != 0); last++ {
		if r.isNameWord(last) {
			words++
		}
	}
	if r.sights[and].cues&andCue == 0 || words < 2 || r.near(last).class != stopClass {
		return
	}
	if last+1 >= len(r.path) || hasNames(r.path[:last], authorTags) {
		return
	}
	family := last - 1
	if r.sights[family].cues&suffixCue != 0 {
		r.path[family] = uint8(authorSuffix)
		family--
	}
	for family-2 > first && r.sights[family-1].class == dashClass {
		family -= 2
	}
	r.path[name] = uint8(authorFamily)
	r.give(comma, first, authorNext)
	r.give(first, family, authorGiven)
	for i := family; i < last && tag(r.path[i]) != authorSuffix; i++ {
		r.path[i] = uint8(authorFamily)
	}
	r.path[last] = uint8(afterAuthor)
}

// longestAcronym is how many letters the acronym of an organisation has at the most where
// nothing else tells it from somebody in capitals.
const longestAcronym = 5

// beginsAsAcronym reports whether a word begins with two capitals and has small letters
// behind them, as names of people do not: "CNPq", but "McRae".
func beginsAsAcronym(w string) bool {
	_, n := utf8.DecodeRuneInString(w)
	second, m := utf8.DecodeRuneInString(w[n:])
	return unicode.IsUpper(tokens.FirstRune(w)) && unicode.IsUpper(second) && strings.ContainsFunc(w[n+m:], unicode.IsLower)
}

// publishes reports whether the publisher is called as the author is, or begins as it
// does: "StataCorp LP".
func (r *modelReader) publishes(name string) bool {
	for _, p := range r.stints(publisherTag) {
		if rest, ok := strings.CutPrefix(r.printed(p.first, p.last), name); ok && (rest == "" || rest[0] == ' ') {
			return true
		}
	}
	return false
}

// hosts reports whether a word is part of the name of a host that a link of the reference
// leads to.
func (r *modelReader) hosts(name string) bool {
	const shortest = 4 // a shorter word may be anybody's
	if utf8.RuneCountInString(name) < shortest {
		return false
	}
	for i := range r.sights {
		if r.sights[i].shape != urlShape {
			continue
		}
		_, host, _ := strings.Cut(r.printed(i, i+1), "//")
		host, _, _ = strings.Cut(host, "/")
		if slices.Contains(strings.Split(lexicon.Lower(host), "."), lexicon.Lower(name)) {
			return true
		}
	}
	return false
}

// articles are words for "the" that a newspaper, or a band, is called with.
var articles = lexicon.WordSet(`the der die das le la les l el los il lo de den o`)

func (r *modelReader) isArticle(i int) bool {
	return lexicon.Lowered(articles, r.printed(i, i+1)) && r.near(i).shape != lowerShape && r.near(i).shape != shortLowerShape
}

// isNewspaper reports whether a word of a stretch is one that newspapers are called by.
func (r *modelReader) isNewspaper(first, last int) bool {
	return r.hasCue(first, last, newspaperCue)
}
