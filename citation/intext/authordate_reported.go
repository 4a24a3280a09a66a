package intext

import (
	"slices"
	"strings"

	"github.com/refwright/refwright/internal/sieve"
)

// The words around a name and a year in a sentence tell whether they are those of an author:
// what an author says, has written, or is compared with.

// nextNarrative is another cite behind one, with the year in parentheses as well: ", Johnson (2023)",
// ", Johnson, Reed, and Moss (2023)".
var nextNarrative = sieve.Late(`^(?:, (?:\p{Ll}{1,3} )?\p{Lu}[\p{L}’'-]+(?: (?:\p{Ll}{1,3} )?\p{Lu}[\p{L}’'-]+){0,3}){1,4}(?:,? (?:\p{Ll}{1,3}|&) (?:\p{Ll}{1,3} )?\p{Lu}[\p{L}’'-]+)?(?: (?:et al\.|[\p{Ll}. ]{2,12}))? [(\[](?:1[4-9]|20)\d\d`)

// isReported reports whether the words around a name and year tell of what an
// author writes.
func (s *scanner) isReported(b *bracket, l *nameList) bool {
	if s.saysBehind(b.closing, l) || s.ownsBehind(b.closing, l) {
		return true
	}
	// "see Almond (1963), Verba (1965)": one after the other.
	if s.joinsBefore(l.from) {
		return true
	}
	lower := strings.ToLower(strings.TrimRight(s.text[s.back(l.from, 40, 0):l.from], " "))
	lead := lower[strings.LastIndexByte(lower, ' ')+1:]
	// "the battle of Stalingrad (1943) and Smith (2010)" joins no authors.
	if len(l.names) < 3 && !placeLinkers[lead] && s.joinsCite(b) {
		return true
	}
	// "Neither Almond (1963) nor Verba (1965)"
	if neithers[lead] && nors[strings.ToLower(nextWord(s.text[b.closing:min(len(s.text), b.closing+20)]))] {
		return true
	}
	return leadsToAuthor(lower) || s.leadsToList(l.from) || s.endsInVerb(b.closing) || s.doesLikewise(lower, l.from)
}

// doesLikewise reports whether names that begin at a place, behind a text in lower case, are the subject of a verb that stands for
// what the author cited before in the sentence does: "Moss (2006) objects, and so, for Leeds, did Reed (2014)".
func (s *scanner) doesLikewise(lower string, from int) bool {
	n := len(s.found)
	return n > 0 && s.found[n-1].end <= from && likewise.MatchString(lower) && s.sentenceEnds(s.found[n-1].end, from) == 0
}

var likewise = sieve.Late(`(?:^|[ ,;])(?:(?:so|nor|neither)(?:, [^,.;()]{1,24},)? (?:do|does|did|has|have|had)|as (?:do|does))$`)

// saysBehind reports whether what stands behind the year of some names tells what they say:
// "Rossi (2015) also shows".
func (s *scanner) saysBehind(closing int, l *nameList) bool {
	after := s.text[closing:min(len(s.text), closing+200)]
	if speaksOfPerson(after) || nextNarrative.MatchString(after) {
		return true
	}
	w, ok := lowerWord(after)
	for n := 0; ok && n < 3; n++ {
		lower := strings.ToLower(w)
		if reportingVerbs[lower] || agreeing[lower] && !isAcronym(s.text[l.names[0].start:l.names[0].end]) {
			return true
		}
		if !adverbs[lower] && !strings.HasSuffix(lower, "ly") {
			break
		}
		after = after[strings.Index(after, w)+len(w):]
		w, ok = lowerWord(after)
	}
	return s.saysThat(s.text[closing:min(len(s.text), closing+200)])
}

// saysThat reports whether a text begins with a few words in lower case and what leads to a clause that tells
// what somebody says, "has on her side shown that", and not with what something is.
func (s *scanner) saysThat(after string) bool {
	const farthest = 9
	before := ""
	for n := range farthest {
		if !strings.HasPrefix(after, " ") {
			return false
		}
		w, ok := lowerWord(after)
		if !ok || n == 0 && copulas[w] {
			return false
		}
		if n > 0 && (thatWords[w] || s.known.germanic && w == "at" || s.known.slavic && w == "da") {
			return !linkers[before] && !determiners[before]
		}
		before, after = w, strings.TrimLeft(after, " ,")[len(w):]
	}
	return false
}

// ownsBehind reports whether a name with the ending of a genitive has behind its year what authors
// make: "Ødegårds (1988) analys", "Webers (1922) These". The name of an organisation has no
// ending in many languages, but "the PISA (2012) survey" is no work of an author.
func (s *scanner) ownsBehind(closing int, l *nameList) bool {
	last := l.names[len(l.names)-1]
	name := s.text[last.start:last.end]
	noun := nounBehind(s.text, closing)
	if isAcronym(name) {
		return thoughtWords[noun]
	}
	return (workWords[noun] || thoughtWords[noun] || genitiveWorkWords[noun]) && endsInAny(name, genitives[:]...)
}

// genitives are what names end in that are those of who wrote the work behind them: "Ødegårds (1988) analys".
var genitives = [...]string{"s", "x", "z", "ß", "’", "'",
	"ev", "eva", "evo", "eve", "ov", "ova", "ovo", "ove", "ев", "ева", "ево", "еве", "ов", "ова", "ово", "ове"}

// nounBehind returns the word in lower case that stands behind a place with a space alone between.
func nounBehind(text string, at int) string {
	if !strings.HasPrefix(text[at:], " ") {
		return ""
	}
	return strings.ToLower(text[at+1 : wordEnd(text, at+1, len(text))])
}

func endsInAny(s string, endings ...string) bool {
	return slices.ContainsFunc(endings, func(e string) bool { return strings.HasSuffix(s, e) })
}

// leadsToAuthor reports whether a text in lower case ends in words that make the name behind
// them an author's: "according to", "the theory of", "das zeigt".
func leadsToAuthor(lower string) bool {
	if endsInLeadPhrase(lower) {
		return true
	}
	space := strings.LastIndexByte(lower, ' ')
	word := lower[space+1:]
	// "According to the World Bank (2010)"
	if determiners[word] && space > 0 && endsInLeadPhrase(lower[:space]) {
		return true
	}
	// "Isto tvrdi i Müller (2015)"
	if alsoWords[word] {
		lower = strings.TrimRight(lower[:len(lower)-len(word)], " ")
		space = strings.LastIndexByte(lower, ' ')
		word = lower[space+1:]
	}
	if ofWords[word] && space > 0 {
		noun, _ := lastWord(lower[:space])
		return workWords[noun] || thoughtWords[noun] || leadWords[word]
	}
	return genitiveWorkWords[word] || leadWords[word] || strongPrefixes[strings.Trim(word, "(:,.")] || reportingVerbs[word]
}

// leadsToList reports whether the name that begins at a place is the last of two with a comma
// between, and words go before these that make them those of authors: "A differenza di Moss, Reed (2022)".
func (s *scanner) leadsToList(from int) bool {
	start := s.back(from, window, 0)
	before := strings.TrimRight(s.text[start:from], " ")
	if !strings.HasSuffix(before, ",") {
		return false
	}
	l, ok := s.namesBefore(start, start+len(before), narrative)
	return ok && l.end == start+len(before)-1 && leadsToTitle(s.text[s.back(l.from, 40, 0):l.from])
}

// speaksOfPerson reports whether a text begins with a clause about a person: ", who
// doubts it", ", for whom it is new".
func speaksOfPerson(s string) bool {
	w, ok := lowerWord(s)
	if !ok || !strings.HasPrefix(strings.TrimLeft(s, " "), ",") {
		return false
	}
	next, _ := lowerWord(s[strings.Index(s, w)+len(w):])
	return whoms[w] || whoms[next]
}

// nextWord returns the word that a text begins with, behind spaces and commas.
func nextWord(s string) string {
	s = strings.TrimLeft(s, " ,")
	return s[:wordEnd(s, 0, len(s))]
}

// joinsBefore reports whether the names that begin at a place go on from the citation
// before them, "Almond (1963) and Smith (2010)", perhaps behind a clause about that: "Almond
// (1963), who doubts it, and Smith (2010)".
func (s *scanner) joinsBefore(from int) bool {
	n := len(s.found)
	if n == 0 || s.found[n-1].end > from {
		return false
	}
	between := strings.TrimRight(s.text[s.found[n-1].end:from], "*_")
	if isJoint(between) {
		return true
	}
	relative, ok := lowerWord(between)
	comma := strings.LastIndexByte(between, ',')
	return comma > 0 && strings.HasPrefix(between, ",") && ok && relatives[relative] && ands[strings.ToLower(strings.TrimSpace(between[comma+1:]))] && !strings.ContainsAny(between, "().;:!?")
}

// isJoint reports whether a text is what joins two authors in a sentence.
func isJoint(s string) bool {
	s = strings.TrimSpace(s)
	if isSeparator(s) || nors[strings.ToLower(strings.TrimLeft(s, ", "))] {
		return true
	}
	// "Almond (1963) and, later, Verba (1965)"
	and, rest, _ := strings.Cut(strings.TrimLeft(s, ", "), " ")
	return ands[strings.ToLower(strings.TrimRight(and, ","))] && laterWords[strings.ToLower(strings.Trim(rest, ", "))]
}

// joinsCite reports whether the parentheses are followed by "and" or the like
// and another author with a year, whom the references have, or of whom the words behind
// tell that both say something: "Almond (1963) and, later, Smith (2010) agree".
func (s *scanner) joinsCite(b *bracket) bool {
	rest := s.text[b.closing:min(len(s.text), b.closing+window)]
	open := strings.IndexAny(rest, "([")
	if open < 0 {
		return false
	}
	open += b.closing
	l, ok := s.namesBefore(b.closing, open, narrative)
	if t := s.markedTitle(b.closing, trimSeparator(s.text, b.closing, open)); t.is() {
		l = t.asNames(open)
	} else if !ok || strings.TrimSpace(s.text[l.possessive:open]) != "" {
		return false
	}
	if joint := s.text[b.closing:l.from]; !isJoint(joint) || strings.Trim(joint, " ,;") == "" {
		return false
	}
	a, _, ok := anchorAt(s.text, open+1, len(s.text))
	if !ok {
		return false
	}
	first := l.names[0]
	f := s.known.familiar(s.text[first.start:first.end], a.printedYears())
	if f.strength == nameYear || f.strength == nameOnly && !f.organisation && f.first {
		return true
	}
	closing := strings.IndexAny(s.text[open:], ")]")
	return closing > 0 && (s.saysBehind(open+closing+1, &l) || s.agreeBehind(open+closing+1))
}

// agreeBehind reports whether a clause goes on with words of what two think of each other:
// "zijn het daarover eens", "sont du même avis".
func (s *scanner) agreeBehind(closing int) bool {
	rest := s.text[closing:min(len(s.text), closing+80)]
	if end := strings.IndexAny(rest, ".,;:!?("); end >= 0 {
		rest = rest[:end]
	}
	return slices.ContainsFunc(strings.Fields(rest), func(w string) bool { return agreeing[w] || ofOneMind[w] })
}

// endsInVerb reports whether the sentence that goes on at a place ends with what
// an author does, as in Turkish.
func (s *scanner) endsInVerb(from int) bool {
	rest := s.text[from:min(len(s.text), from+200)]
	end := strings.IndexAny(rest, ".!?;")
	if end < 0 {
		return false
	}
	rest = rest[:end]
	word, _ := lastWord(rest)
	return finalVerbs[strings.ToLower(word)]
}
