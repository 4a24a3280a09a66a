package intext

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/internal/sieve"
)

// Lawyers who write German set the author off and not the title, refer to an earlier note as
// "Wendt (Fn. 10), S. 60", and cite an article again by its journal, year and page alone:
// "Kühling, NJW 2020, 275 (279)".

// untitledCite reads text[from:to], in which no title is set off, as a cite.
func untitledCite(s *scanner, from, to int) (noteCite, bool) {
	if byPlace.MatchString(s.text[from:to]) {
		if c, ok := datedNoteCite(s, from, to); ok {
			return c, true
		}
	}
	for _, read := range [...]func(*scanner, int, int) (noteCite, bool){ibidCite, sameNoteCite, numberedNoteCite, heldNoteCite, plainCite, datedNoteCite, ibidWithin} {
		c, ok := read(s, from, to)
		if !ok {
			continue
		}
		if c.title[0] < c.title[1] && c.known && !s.hasTitled(&c) {
			if dated, ok := datedNoteCite(s, from, to); ok {
				return dated, true // "Herbst, Zeitschrift für Moore 2020, 275"
			}
		}
		return c, true
	}
	return noteCite{}, false
}

// hasTitled reports whether an author of a cite has a work in whose title the words stand that were
// read as one.
func (s *scanner) hasTitled(c *noteCite) bool {
	title := fold(s.text[c.title[0]:c.title[1]])
	return slices.ContainsFunc(s.known.lookup(s.text[c.names.names[0].start:c.names.names[0].end]), func(b bearer) bool {
		full := s.known.refs[b.ref].full
		return strings.Contains(full, title) || full != "" && strings.HasPrefix(title, full)
	})
}

// byPlace is a cite that says where a work is and not what it is called: "Kühling, NJW 2020,",
// "Herbst, in: Kühling/Buchner".
var byPlace = sieve.Late(`^[^,(]+, (?:in: |\p{Lu}[\p{L}-]{1,12} (?:19|20)\d\d, \d)`)

// isNames reports whether a title that is set off is nothing but names of authors whom the
// references have, of which several may stand between slashes.
func (s *scanner) isNames(t titleAt) bool {
	if !t.marked || t.known || t.start != t.inner[0] {
		return false
	}
	for _, end := range [...]int{t.inner[1], t.end} { // "et al" and "et al."
		if l, ok := s.noteNamesAt(t.start, end); ok && l.allKnown() {
			return true // "*Ellen Marsh et al.*: Peat"
		}
	}
	text := s.text[t.inner[0]:t.inner[1]]
	return !slices.ContainsFunc(strings.Split(text, "/"), func(name string) bool {
		return len(s.known.lookup(strings.TrimSpace(name))) == 0
	})
}

// noteRef refers to the note that a work was cited in: "(n 3)", "(wie Anm. 3)", "[voir note 3]".
var noteRef = sieve.Late(`^\s*[(\[]?(?:(?i:oben|o\.|wie|siehe|s\.|vgl\.|see|above|supra|voir|v\.|cf\.|cit\.|op\. cit\.|zie|se|jf\.|zob\.|patrz),? ?){0,2}(?i:fn|fußn|fussn|anm|n|notes?|nota|noot|not|przyp|dn)\.?,?\s*\d{1,3}[)\]]`)

// sameNote refers to an earlier note and nothing else, as works without authors are cited again, and any
// work in China: "supra note 4", "[Fn. 4]", "同①".
// Source: McGill Guide, 1.4; GB/T 7714, 10.1.
var sameNote = sieve.Late(`^(?:[(\[]?(?:(?i:supra|above|oben|o\.),? )?(?i:fn|fußn|fussn|anm|notes?|nota|noot|przyp|dn)\b\.?,?\s*\d{1,3}[)\]]?|同(?:前|上)?注? ?(?:[①-⑳]|\[?\d{1,3}\]?))`)

// sameNoteCite reads text[from:to] as a reference to an earlier note, with or without a place.
func sameNoteCite(s *scanner, from, to int) (noteCite, bool) {
	text := s.text
	lead := afterLead(text, from, to)
	n := len(sameNote.FindString(text[lead:to]))
	if n == 0 {
		return noteCite{}, false
	}
	c := noteCite{prefix: [2]int{from, lead}, start: lead, end: lead + n, back: true}
	at := c.end
	if l, ok := locatorAt(text, at, to, true); ok {
		c.locator, c.end = l, l.end
	} else if at += len(supraAt.FindString(text[at:to])); placesAt(text, at, to, true) > at {
		c.end = placesAt(text, at, to, true)
		c.locator = locator{at: [2]int{at, c.end}, end: c.end}
	}
	return c, strings.Trim(text[c.end:to], " .,*_") == ""
}

// laterNoteRef reports whether a text, behind a cite, is another one with the number of a note, in brackets:
// "Cane (n 3) 137 and Harlow (n 6)".
func laterNoteRef(text string) bool {
	open := strings.IndexByte(text, '(')
	return open > 1 && text[open-1] == ' ' && !strings.ContainsAny(strings.TrimPrefix(text[:open], ","), ",;)") && noteRef.MatchString(text[open:])
}

// numberedNoteCite reads text[from:to] as a name with the number of the note that cites the work in full.
func numberedNoteCite(s *scanner, from, to int) (noteCite, bool) {
	text := s.text
	lead := afterLead(text, from, to)
	for i := lead; i < to && i < lead+maxNoteNames; i++ {
		if text[i] != ' ' || i+1 >= to || text[i+1] != '(' && text[i+1] != '[' {
			continue
		}
		n := len(noteRef.FindString(text[i:to]))
		if n == 0 {
			continue
		}
		c, ok := s.namesAndShortTitle(lead, i)
		if !ok {
			return noteCite{}, false
		}
		c.prefix, c.end = [2]int{from, c.start}, i+n
		at := skipBlanks(text, i+n, len(text))
		if loc, ok := locatorAt(text, i+n, len(text), true); ok {
			c.locator, c.end = loc, loc.end
		} else if end := placesAt(text, at, len(text), true); end > at && at > i+n {
			c.locator, c.end = locator{at: [2]int{at, end}, end: end}, end // "(n 3) 137"
		}
		return c, true
	}
	return noteCite{}, false
}

// namesAndShortTitle reads text[from:to] as authors whom the references have, or a word for those just cited, and
// perhaps a short title behind a comma: "Marsh, Peat", "ders., Peat".
func (s *scanner) namesAndShortTitle(from, to int) (noteCite, bool) {
	text := s.text
	if comma := from + strings.LastIndexAny(text[from:to], ",:"); comma > from {
		title := [2]int{skipBlanks(text, comma+1, to), to}
		isName := len(s.known.lookup(text[title[0]:title[1]])) > 0
		if last := from + strings.LastIndexByte(text[from:comma], ' ') + 1; isIdem(text[last:comma]) {
			return noteCite{start: last, back: true, known: true}, true
		}
		if l, ok := s.noteNames(from, comma, true); ok && !isName && s.known.knows(text, l) && isCapitalised(text[title[0]:title[1]]) {
			return noteCite{start: l.from, names: l, title: title, known: true}, true
		}
	}
	l, ok := s.noteNames(from, to, true)
	return noteCite{start: l.from, names: l, known: true}, ok && s.known.knows(text, l)
}

// datedNoteCite reads text[from:to] as a cite that has no title, or one that cannot be told, but
// names an author whom the references have, and behind a comma the year of a work of his.
func datedNoteCite(s *scanner, from, to int) (noteCite, bool) {
	text := s.text
	lead := afterLead(text, from, to)
	n := strings.IndexByte(text[lead:to], ',')
	if n <= 0 || n > maxNoteNames {
		return noteCite{}, false
	}
	comma := lead + n
	behind := skipBlanks(text, comma+1, to)
	if next := strings.IndexAny(text[behind:to], ",/"); next > 0 && isParticle(strings.ToLower(text[behind:behind+next])) {
		// "Vries, de, 1990, 7", "Khalidi, al-/Moss, 1990"
		n := strings.IndexByte(text[behind:to], ',')
		if n < 0 {
			return noteCite{}, false
		}
		comma = behind + n
		behind = skipBlanks(text, comma+1, to)
	}
	if in := strings.Index(text[lead:comma], " in "); in > 0 && len(s.known.lookup(s.text[lead:comma])) == 0 && s.endsWithImprint(comma, to) {
		comma, behind = lead+in, lead+in+len(" in ") // "Marsh in Peat and Salt, 2003, 7"
	}
	if first, _ := utf8.DecodeRuneInString(text[behind:to]); !unicode.IsUpper(first) && !isYearDigits(text[behind:to]) && !strings.HasPrefix(text[behind:to], "in:") && quotes[first] == "" {
		return noteCite{}, false
	}
	l, ok := s.noteNames(lead, comma, false)
	if !ok || l.from != lead || !l.allKnown() {
		return noteCite{}, false
	}
	name := text[l.names[0].start:l.names[0].end]
	for i := behind; i+4 <= to; i++ {
		if !isYearDigits(text[i:to]) || isASCIIDigit(text[i-1]) || !looksLikeYear(text[i:i+4]) || s.known.familiar(name, yearsIn(text[i:i+4])).strength != nameYear {
			continue
		}
		c := noteCite{prefix: [2]int{from, lead}, start: lead, end: to, names: l, year: [2]int{i, i + 4}, known: true}
		if loc, ok := s.pinpoint(i+4, to); ok {
			c.locator, c.end = loc, loc.end
		} else if loc, ok := locatorAtEnd(text, i+4, to); ok {
			c.locator, c.end = loc, loc.end
		}
		return c, true
	}
	return noteCite{}, false
}

// heldNoteCite reads text[from:to] as known authors and right behind them the journal or book that holds
// a work of theirs, as in Sweden: "Moss & Reed Svensk Juristtidning 61 s. 4".
func heldNoteCite(s *scanner, from, to int) (noteCite, bool) {
	text := s.text
	lead := afterLead(text, from, to)
	for i := lead + 1; i < to && i < lead+maxNoteNames; i++ {
		if first, _ := utf8.DecodeRuneInString(text[i:]); text[i-1] != ' ' || !unicode.IsUpper(first) {
			continue
		}
		l, ok := s.noteNamesAt(lead, i-1)
		if !ok || !l.allKnown() || !s.holds(&l, text[i:to]) {
			continue
		}
		c := noteCite{prefix: [2]int{from, lead}, start: lead, end: to, names: l, known: true}
		if loc, ok := locatorAtEnd(text, i, to); ok {
			c.locator, c.end = loc, loc.end
		}
		return c, true
	}
	return noteCite{}, false
}

// holds reports whether a text begins with the title of what holds a work of the first of the authors, and
// goes on with nothing but numbers.
func (s *scanner) holds(l *nameList, text string) bool {
	const shortest = 6
	text = fold(text)
	return slices.ContainsFunc(s.known.lookup(s.text[l.names[0].start:l.names[0].end]), func(b bearer) bool {
		holder := s.known.refs[b.ref].holder
		rest, ok := strings.CutPrefix(text, holder)
		if !ok || b.position > 0 || len(holder) < shortest || rest != "" && rest[0] != ' ' {
			return false
		}
		number, _, _ := strings.Cut(strings.TrimLeft(rest, " "), " ")
		return number == "" || isASCIIDigit(number[0])
	})
}

// imprint is the year of a book behind a comma, and perhaps pages, that a cite ends with.
var imprint = sieve.Late(`, (?:1[5-9]|20)\d\d[a-z]?(?:, [\d–()-][\d –()f.-]*)?$`)

// endsWithImprint reports whether text[from:to] ends with the year of a book and perhaps pages.
func (s *scanner) endsWithImprint(from, to int) bool { return imprint.MatchString(s.text[from:to]) }

// pinpointInParentheses is the page that is meant, behind the one on which an article begins: ", 275 (277 f.)".
var pinpointInParentheses = sieve.Late(`, (\d{1,4}) \((\d{1,4})(?: ff?\.)?\)$`)

// pinpoint returns the page in parentheses that text[from:to] ends with, behind the first page of
// an article.
func (s *scanner) pinpoint(from, to int) (locator, bool) {
	if to <= from || s.text[to-1] != ')' {
		return locator{}, false
	}
	m := pinpointInParentheses.Regexp().FindStringSubmatchIndex(s.text[from:to])
	if m == nil {
		return locator{}, false
	}
	return locator{at: [2]int{from + m[4], from + m[5]}, label: "", end: to}, true
}
