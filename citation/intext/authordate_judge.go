package intext

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/internal/sieve"
)

// window is the number of bytes before a year in which its authors may stand.
const window = 240

// back returns a place at most n bytes before another, not before from, that
// is the beginning of a character.
func (s *scanner) back(to, n, from int) int {
	i := max(from, to-n)
	for i < to && !utf8.RuneStart(s.text[i]) {
		i++
	}
	return i
}

// isDate reports whether a year is that of a day, a month or a season.
func (s *scanner) isDate(prev int, a *anchor, to int) bool {
	if a.word || a.era {
		return false
	}
	before := strings.TrimRight(s.text[s.back(a.start, 40, prev):a.start], " ,")
	word, rest := lastWord(before)
	if monthWords[strings.ToLower(word)] {
		// The months May, March and August are surnames, too.
		return len(word) < 3 || word == strings.ToLower(word) || endsInNumber(rest) || s.known.familiar(word, a.printedYears()).strength < nameYear
	}
	if n := dayAtEnd(before); n < len(before) {
		word, _ := lastWord(strings.TrimRight(before[:n], " ,"))
		if monthWords[strings.ToLower(word)] || before[len(before)-1] == '.' && len(before)-n < 4 {
			return true
		}
	}
	if isEasternDate(s.text[a.end:to]) {
		return true
	}
	after := strings.TrimLeft(s.text[a.end:to], " ,.")
	return len(after) < to-a.end && monthWords[strings.ToLower(after[:wordEnd(after, 0, len(after))])]
}

// dayBefore is a day and a month before a year.
var dayBefore = sieve.Late(`(?:^|[ (\[])((\d{1,2})\.? \pL+\.?|\pL+\.? (\d{1,2}),?) $`)

// takeDay takes in the day and month before the year of a date, if a work of the list is of that
// day: some styles cite newspapers so, "Moss 7 November 2017".
func (s *scanner) takeDay(prev int, a *anchor) bool {
	const longest = 30
	from := s.back(a.start, longest, prev)
	years := a.printedYears()
	m := dayBefore.Regexp().FindStringSubmatchIndex(s.text[from:a.start])
	if m == nil || len(years) != 1 {
		return false
	}
	digits := [2]int{m[4], m[5]}
	if digits[0] < 0 {
		digits = [2]int{m[6], m[7]}
	}
	day, _ := strconv.Atoi(s.text[from+digits[0] : from+digits[1]])
	if !s.known.days[[2]int{years[0], day}] {
		return false
	}
	if word, _ := lastWord(strings.TrimRight(s.text[s.back(from+m[2], longest, prev):from+m[2]], " ,")); isCapitalised(word) && !s.isKnown(word) {
		return false // "(Den Haag, 7 November 2017)"
	}
	a.at = [2]int{a.start, a.end}
	a.start = from + m[2]
	return true
}

// lastWord returns the word at the end of a text, with the full stop of an
// abbreviation taken off, and what comes before.
func lastWord(s string) (word, rest string) {
	s = strings.TrimRight(s, ".")
	i := len(s)
	for i > 0 {
		r, n := utf8.DecodeLastRuneInString(s[:i])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			break
		}
		i -= n
	}
	return s[i:], strings.TrimRight(s[:i], " ,.")
}

func endsInNumber(s string) bool { return s != "" && isASCIIDigit(s[len(s)-1]) }

// dayAtEnd returns where the number of a day begins that a text ends with: "11",
// "11th", "11.", or the length of the text.
func dayAtEnd(s string) int {
	end := strings.TrimRight(s, ".")
	for _, ordinal := range [...]string{"st", "nd", "rd", "th", "er", "º"} {
		end = strings.TrimSuffix(end, ordinal)
	}
	i := len(end)
	for i > 0 && isASCIIDigit(end[i-1]) {
		i--
	}
	if n := len(end) - i; n == 0 || n > 2 {
		return len(s)
	}
	return i
}

// judge sets how likely it is that a cite is one, 0 for not at all.
func (s *scanner) judge(c *cite, prev, to int, last *cite, where setting) {
	follows := s.followsWell(c.stop, to)
	switch {
	case c.ibid:
		if follows {
			c.confidence = 0.9
		}
		return
	case c.title != "":
		if follows {
			c.confidence = 0.9
		}
		return
	case len(c.names) == 0:
		// Of the first in parentheses the names are looked for later.
		c.confidence = 0.5
		return
	}
	f := s.familiarList(c)
	if f.strength < nameYear && (isUnpublished(s.text[c.stop:to]) || s.isCollection(c) || s.describesSpecies(c)) {
		return
	}
	if !c.beside {
		switch {
		case f.strength == nameYear:
			c.confidence = 0.95
		case follows && c.plausible() && !c.ranged:
			c.confidence = 0.75
		}
		return
	}
	prefix := c.prefix
	clean := prefix == "" || isPrefix(prefix) || leadsIn(prefix) || isSecondary(prefix) || last != nil && strings.Contains(s.text[prev:c.start], ";") && leadsIn(prefix)
	switch f.strength {
	case nameYear:
		switch {
		case where == bare && (!clean || !follows):
		case clean && follows:
			c.confidence = 0.98
		case clean:
			c.confidence = 0.9
		case follows:
			c.confidence = 0.85
		default:
			c.confidence = 0.6
		}
	case nameOnly:
		switch {
		case !follows || !c.plausible() && (f.organisation || !c.fourDigits()):
		case clean && (where != bare || s.block.kind == footnote || s.goesOn(c, prev, last)):
			c.confidence = 0.9
		case where == parenthetical && !f.organisation:
			c.confidence = 0.6
		}
	case likeYear:
		switch {
		case !follows || s.looksLikeThing(c):
		case clean:
			c.confidence = 0.88
		case where == parenthetical:
			c.confidence = 0.5
		}
	default:
		if !follows || !clean || !c.plausible() || c.ranged || s.looksLikeThing(c) || where == bare && s.block.kind != footnote && !s.goesOn(c, prev, last) {
			return
		}
		c.confidence = 0.8
		if c.hasForm() {
			c.confidence = 0.88
		}
	}
}

// isCollection reports whether a single acronym is that of a collection of laws or reports, "SFS 1998:12", though
// the authors of a work may have the same initials.
func (s *scanner) isCollection(c *cite) bool {
	name := s.text[c.names[0].start:c.names[0].end]
	return len(c.names) == 1 && isAcronym(name) && notAuthors[strings.ToLower(name)]
}

// describesSpecies reports whether a cite without a place stands in parentheses right behind the name of a species
// in italics, which are then those of who first described it: "*Andrena marshi* (Reed, 1766)".
// Source: the International Code of Zoological Nomenclature, on the citation of authors' names.
func (s *scanner) describesSpecies(c *cite) bool {
	before, opened := strings.CutSuffix(s.text[:c.start], "(")
	if !opened || c.locator.end > 0 || c.etAl != [2]int{} {
		return false
	}
	end := len(strings.TrimRight(before, " *_"))
	return slices.ContainsFunc(s.block.emphasis, func(e [2]int) bool {
		return e[0] < end && end <= e[1] && speciesName.MatchString(strings.Trim(s.text[e[0]:end], "*_"))
	})
}

// speciesName is a genus and a species, perhaps with subgenus and subspecies.
var speciesName = sieve.Late(`^\p{Lu}\p{Ll}{2,}(?: \(\p{Lu}\p{Ll}+\))?(?: \p{Ll}{3,}){1,2}$`)

// isUnpublished reports whether what stands behind a year, up to the next cite, says that it
// is of a letter or conversation, which no list has: "(R. Roe, 2018, written commun.)".
func isUnpublished(behind string) bool {
	behind, _, _ = strings.Cut(strings.ToLower(behind), ";")
	return slices.ContainsFunc(unpublished, func(phrase string) bool { return strings.Contains(behind, phrase) })
}

// goesOn reports whether a cite without parentheses goes on a list of them,
// behind a semicolon: "see Smith 2010; Almond 1963".
func (s *scanner) goesOn(c *cite, prev int, last *cite) bool {
	return last != nil && strings.TrimSpace(s.text[prev:c.start]) == ";"
}

// hasForm reports whether a cite has more of one than a name and a year.
func (c *cite) hasForm() bool {
	return c.locator.end > 0 || c.letter != "" || c.etAl != [2]int{} || c.and != [2]int{}
}

// familiarList says what the references know of the first author of a cite. A
// given name before a surname that is misspelt is taken off.
func (s *scanner) familiarList(c *cite) familiarity {
	years := c.printedYears()
	first := &c.names[0]
	f := s.known.familiar(s.text[first.start:first.end], years)
	if f.strength > unknown {
		return f
	}
	if i := strings.LastIndexByte(s.text[first.start:first.end], ' '); i >= 0 {
		surname := first.start + i + 1
		if l := s.known.familiar(s.text[surname:first.end], years); l.strength == likeYear {
			c.names = append([]name(nil), c.names...)
			c.names[0].start = surname
			return l
		}
	}
	return f
}

// followsWell reports whether what stands behind a cite may do so: nothing,
// punctuation, or words such as "and", "cited in" and "emphasis added", or another place: "no. 5".
func (s *scanner) followsWell(from, to int) bool {
	rest := strings.TrimLeft(s.text[from:to], " *_")
	if rest == "" {
		return true
	}
	r, _ := utf8.DecodeRuneInString(rest)
	if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
		return !strings.ContainsRune("%$€£°#@+", r)
	}
	w := strings.ToLower(rest[:wordEnd(rest, 0, len(rest))])
	behind := strings.TrimLeft(rest[len(w):], ". ")
	place := locatorTerms[w] != "" && behind != "" && isASCIIDigit(behind[0])
	return ands[w] || prefixes[w] || tailWords[w] || isIdeograph(r) || place
}

// thingEndings are those of compounds for treaties, laws and meetings: "Roma-traktaten".
var thingEndings = [...]string{"traktaten", "fördraget", "konvensjonen", "konventionen", "avtalen", "avtalet", "protokollen", "protokollet", "konferansen", "konferensen", "vertrag", "abkommen", "gesetz", "konferenz", "verdrag", "antlaşması", "konferansı"}

// looksLikeThing reports whether names that the references do not know are
// those of a thing, an event, a law, a month or a town rather than of authors.
func (s *scanner) looksLikeThing(c *cite) bool {
	if len(c.names) > 12 {
		return true
	}
	for i, n := range c.names {
		name := s.text[n.start:n.end]
		lower := strings.ToLower(name)
		if n.known {
			continue
		}
		if places[lower] && c.locator.end == 0 && c.letter == "" && c.etAl == [2]int{} {
			return true
		}
		ws := strings.Fields(lower)
		if len(ws) == 0 || utf8.RuneCountInString(name) < 2 {
			return true
		}
		first, last := strings.Trim(ws[0], ".,"), strings.Trim(ws[len(ws)-1], ".,")
		if notAuthors[first] && !organisationWords[last] || notAuthors[last] || monthWords[first] || monthWords[last] || sentenceWords[first] && len(ws) == 1 && !isAcronym(name) {
			return true
		}
		if isAcronym(name) && s.isShortOfThing(name, n.start) {
			return true
		}
		if slices.ContainsFunc(thingEndings[:], func(e string) bool { return strings.HasSuffix(last, e) }) {
			return true
		}
		if i == len(c.names)-1 && locatorTerms[last] != "" && len(last) < 5 {
			return true
		}
		for _, w := range ws {
			if slices.ContainsFunc(archiveStems[:], func(stem string) bool { return strings.Contains(w, stem) }) && (len(c.names) > 1 || c.anchor.year < latestPapers) {
				return true // "(Архив Србије, МПс, 1836)"
			}
			if w == "v." || w == "vs." || isASCIIDigit(w[0]) || strings.ContainsAny(w, "0123456789") && !isAcronym(w) {
				return true
			}
		}
	}
	return false
}

// latestPapers is before when a work whose author is an archive is one of its papers.
const latestPapers = "1950"

// archiveStems are of the words for an archive, whose papers no list has.
var archiveStems = [...]string{"archiv", "arhiv", "arkiv", "archiwum", "arquivo", "arxiu", "arşiv", "архив", "архів", "levéltár", "αρχεί"}

// isShortOfThing reports whether an acronym that stands in parentheses, or first of what does, is that of
// the words before them, and these are of a thing: "Workshop on Statistical Computing (WSC 2003)".
func (s *scanner) isShortOfThing(acronym string, at int) bool {
	before, ok := strings.CutSuffix(s.text[s.back(at, 160, 0):at], "(")
	if !ok {
		return false
	}
	return slices.ContainsFunc(strings.Fields(strings.ToLower(spelledOut(acronym, strings.TrimRight(before, " ")))), func(w string) bool { return notAuthors[w] })
}
