package intext

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// plainCite reads text[from:to] as a short form without markup: "Smith, Short Title,
// 12", or a name alone with or without a place, which means the work of that
// author that was cited last. The references must have the names, since much
// else has commas.
func plainCite(s *scanner, from, to int) (noteCite, bool) {
	text := s.text
	lead := afterLead(text, from, to)
	loc, located := locatorAtEnd(text, lead, to)
	end := to
	if located {
		end = loc.at[0]
		if loc.term[0] < loc.term[1] {
			end = min(end, loc.term[0])
		}
	}
	c := noteCite{prefix: [2]int{from, lead}, start: lead, end: to, locator: loc, known: true}
	if located {
		c.end = loc.end
	}
	if all := trimmedTitle(text, lead, end); all[0] < all[1] {
		if l, ok := s.noteNamesAt(all[0], all[1]); ok && l.allKnown() {
			c.names = l
			return c, located || lead > from || strings.HasSuffix(strings.TrimRight(text[:from], " "), ";") || from == 0
		}
	}
	if i := strings.LastIndexByte(text[lead:end], ' '); !located && i > 0 {
		// "on this point see Moss"
		if l, ok := s.noteNames(lead, end, false); ok && l.from > lead && l.allKnown() && isLead(wordAtEnd(strings.TrimRight(text[lead:l.from], " .,:"))) {
			c.names, c.start, c.prefix[1] = l, l.from, l.from
			return c, true
		}
	}
	if !located {
		if l, loc, ok := s.namesAndPage(lead, to); ok {
			c.names, c.locator, c.end = l, loc, loc.end
			return c, true
		}
	}
	published := s.published(lead, to)
	if !located && published == 0 {
		return s.printedTitle(c, lead, to)
	}
	// The longest list of known names, and behind it the title. Before where and when
	// a book was published, or a page with its term, any names may stand.
	strong := published
	if strong == 0 && loc.term[0] < loc.term[1] {
		strong = loc.term[0]
	}
	found := false
	for i := lead; i < end && i < lead+200; i++ {
		if text[i] != ',' {
			continue
		}
		l, ok := s.noteNames(lead, i, false)
		known := ok && l.allKnown() && l.from <= lead+60
		if !known && (!ok || found || i > strong || l.from > lead || !l.hasForm(text) || s.namesGoOn(i+1, to)) {
			continue
		}
		titleEnd := end
		if n := strings.IndexByte(text[i:end], '('); n > 0 {
			titleEnd = i + n
		}
		title := trimmedTitle(text, i+1, titleEnd)
		r, _ := utf8.DecodeRuneInString(text[title[0]:])
		if title[1]-title[0] < 3 || title[1]-title[0] > 200 || unicode.IsLower(r) || !strings.ContainsFunc(text[title[0]:title[1]], unicode.IsLetter) {
			continue // "Marsh, 2003, 7" has a year there
		}
		if s.isNamesAndYear(title[0], title[1]) {
			continue
		}
		c.names, c.title, c.start, c.prefix, c.known = l, title, l.from, [2]int{from, l.from}, known
		if published > 0 {
			c.year = yearInParentheses(text, i, to)
		}
		found = true
	}
	return c, found
}

// printedTitle reads text[from:to] as a known author and, behind the comma, words that stand in an entry
// of his, whatever was read there as the title.
func (s *scanner) printedTitle(c noteCite, from, to int) (noteCite, bool) {
	const shortest = 12
	n := strings.IndexByte(s.text[from:to], ',')
	if n <= 0 || n > maxNoteNames {
		return c, false
	}
	l, ok := s.noteNamesAt(from, from+n)
	title := trimmedTitle(s.text, from+n+1, to)
	words := fold(s.text[title[0]:title[1]])
	if !ok || !l.allKnown() || len(words) < shortest {
		return c, false
	}
	c.names, c.title = l, title
	return c, slices.ContainsFunc(s.known.lookup(s.text[l.names[0].start:l.names[0].end]), func(b bearer) bool {
		return b.position == 0 && strings.Contains(fold(s.known.refs[b.ref].text), words)
	})
}

// isNamesAndYear reports whether text[from:to] is no title but the later authors of a work and its
// year: "Reed, y Moss, 2003".
func (s *scanner) isNamesAndYear(from, to int) bool {
	comma := from + strings.LastIndexByte(s.text[from:to], ',')
	if comma < from || !isYearDigits(s.text[skipBlanks(s.text, comma+1, to):to]) {
		return false
	}
	if _, next, and := s.noteNameEnd(from, comma); and != [2]int{} && from == and[0] {
		from = next
	}
	l, ok := s.noteNamesAt(from, comma)
	return ok && l.allKnown()
}

// namesAndPage reads text[from:to] as known authors and a page behind a space, as the MLA has it:
// "Krause and Williams 264–65".
func (s *scanner) namesAndPage(from, to int) (nameList, locator, bool) {
	at := from + strings.LastIndexByte(s.text[from:to], ' ')
	if at <= from || !isASCIIDigit(s.text[at+1]) && strings.Trim(s.text[at+1:to], "ivxlc") != "" {
		return nameList{}, locator{}, false
	}
	loc, ok := locatorAt(s.text, at, to, false)
	if !ok || loc.end != to {
		return nameList{}, locator{}, false
	}
	l, ok := s.noteNamesAt(from, at)
	return l, loc, ok && l.allKnown()
}

// published returns where the parentheses open in text[from:to] that say where and when
// a book was published, "(London: Routledge, 2010)", 0 if there are none.
func (s *scanner) published(from, to int) int {
	year := yearInParentheses(s.text, from, to)
	if year == [2]int{} {
		return 0
	}
	open := strings.LastIndexByte(s.text[from:year[0]], '(')
	if open < 0 {
		return 0
	}
	inside := strings.TrimRight(s.text[from+open+1:year[0]], " ")
	word, _ := lastWord(strings.TrimRight(inside, ","))
	if !strings.HasSuffix(inside, ",") || monthWords[strings.ToLower(word)] {
		return 0
	}
	return from + open
}

// hasForm reports whether names that no reference has look like those of authors: there
// are several, or words before the last, or an acronym.
func (l *nameList) hasForm(text string) bool {
	n := l.names[0]
	return len(l.names) > 1 || l.etAl != [2]int{} || strings.ContainsRune(text[n.from:n.end], ' ') || isAcronym(text[n.from:n.end])
}

// namesGoOn reports whether the last of several authors follows at a place: "and Jane
// Roe".
func (s *scanner) namesGoOn(at, to int) bool {
	at = skipBlanks(s.text, at, to)
	return ands[s.text[at:wordEnd(s.text, at, to)]]
}

// allKnown reports whether the references have all of the names.
func (l *nameList) allKnown() bool {
	for _, n := range l.names {
		if !n.known {
			return false
		}
	}
	return len(l.names) > 0
}

// knows reports whether the references have the first of the names.
func (k *known) knows(text string, l nameList) bool {
	if len(l.names) == 0 {
		return false
	}
	n := l.names[0]
	return n.known || len(k.lookup(text[n.start:n.end])) > 0
}
