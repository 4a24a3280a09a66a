package intext

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/internal/sieve"
)

// titledCite reads text[from:to], a part of a note, as a cite of the work whose title
// is the first of those that stand in it.
func titledCite(s *scanner, from, to int, titles []titleAt) (noteCite, bool) {
	text := s.text
	title := titles[0]
	lead := afterLead(text, from, title.start)
	if len(titles) > 1 && isContainer(text, lead, title, titles[1]) {
		// *Evening Post*, “A Short Title”
		c, ok := titleAlone(s, from, to, titles[1].start, titles[1])
		c.start, c.prefix[1] = title.start, title.start
		c.names = nameList{names: []name{{start: title.inner[0], end: title.inner[1], from: title.inner[0]}}, from: title.start, end: title.end, possessive: title.end}
		return c, ok
	}
	if l, ok := s.noteNames(lead, title.start, title.known || title.marked); ok && !isIdem(text[lead:title.start]) && len(l.names) > 0 && (separates(text[l.possessive:title.start]) || title.known && l.etAl != [2]int{}) {
		c := titleParts(s, from, to, l.from, title)
		c.names = l
		c.known = title.known || s.known.knows(text, l)
		if !c.known && c.year == [2]int{} && isArchive(text[l.names[0].start:l.names[0].end], text[title.start:to]) {
			return c, false
		}
		// A sentence, and another that begins with a quotation?
		sentence := strings.TrimLeft(text[l.possessive:title.start], " ") == ". " && (c.start > lead || c.locator.end == 0 && c.year == [2]int{} && !c.known)
		if !sentence {
			return c, true
		}
		if !title.known {
			return c, false
		}
	}
	if l, ok := s.invertedNames(lead, title.start); ok && title.known {
		c := titleParts(s, from, to, l.from, title)
		c.names, c.known = l, true
		return c, true
	}
	before := strings.TrimRight(text[lead:title.start], " ")
	if role := text[lead:beforeRole(text, lead, title.start)]; strings.HasSuffix(before, "),") || strings.HasSuffix(before, "):") {
		before = role // "ders. (Hg.), "
	}
	last := strings.LastIndexByte(before, ' ') + 1
	switch {
	case before == "" || isIdem(before):
		return titleAlone(s, from, to, lead, title)
	case title.known && isIdem(before[last:]):
		return titleAlone(s, from, to, lead+last, title) // "but earlier Id., *Short Title*"
	case (title.known || title.marked && s.isShortTitle(title)) && (isLead(before[last:]) || strings.HasSuffix(before, ":")):
		return titleAlone(s, from, to, title.start, title) // "on this point see *Short Title*", "Reed thinks otherwise: *Short Title*"
	}
	return noteCite{}, false
}

// isShortTitle reports whether a title is the beginning of that of one reference, in at least two words.
func (s *scanner) isShortTitle(title titleAt) bool {
	folded := fold(s.text[title.inner[0]:title.inner[1]])
	n := 0
	for _, ref := range s.known.refs {
		if beginsTitle(ref.full, folded) {
			n++
		}
	}
	return n == 1 && strings.Contains(folded, " ")
}

// isArchive reports whether a name is the short form of an archive: "ASBi", or "ACS" with a shelf mark somewhere behind it.
func isArchive(name, behind string) bool {
	capitals := 0
	for _, r := range name {
		switch {
		case unicode.IsUpper(r):
			capitals++
		case !unicode.IsLetter(r):
			return false
		}
	}
	n := utf8.RuneCountInString(name)
	return 2*capitals >= n && capitals > 1 && (capitals < n || shelfMark.MatchString(behind))
}

// shelfMark are the words of archives for where a paper lies.
var shelfMark = sieve.Late(`(?i)[ ,](?:b|bb|c|cc|f|fasc|fol|fondo|fonds|ms|mss|box|folder|busta|carton|bestand|nachlass|inv|record group|rg|ф|оп|д)\.? ?(?:\d|\pL+, )`)

// invertedNames reads text[from:to], before a title that the references have, as authors of whom
// the first is known, with the family name first: "MARSH, E., ALDER, P. et al. ". Nobody else is
// read.
func (s *scanner) invertedNames(from, to int) (nameList, bool) {
	end := from + strings.IndexAny(s.text[from:to], ",(")
	if end < from || to-from > maxNoteNames || strings.ContainsAny(s.text[from:to], "0123456789;“”«»") {
		return nameList{}, false
	}
	end = from + len(strings.TrimRight(s.text[from:end], " "))
	for len(s.known.lookup(s.text[from:end])) == 0 {
		// "on this point see MARSH, E."
		n := strings.IndexByte(s.text[from:end], ' ')
		if n < 0 {
			return nameList{}, false
		}
		from = skipBlanks(s.text, from+n, end)
	}
	return nameList{names: []name{{start: from, end: end, from: from, known: true}}, from: from, end: to, possessive: end}, true
}

// isContainer reports whether the first of two titles is that of the newspaper or
// site which holds the work of the second, and stands in the place of its author.
func isContainer(text string, lead int, first, second titleAt) bool {
	return lead == first.start && first.marked && !first.known && second.marked && strings.TrimSpace(text[first.end:second.start]) == ","
}

// titleAlone reads a cite of a title without authors, which begins at start.
func titleAlone(s *scanner, from, to, start int, title titleAt) (noteCite, bool) {
	to = max(to, title.end)
	c := titleParts(s, from, to, start, title)
	c.known = title.known
	if title.known && (title.anonymous || strings.Trim(s.text[title.end:to], " ,.?!”“»\"*_") == "") {
		return c, true
	}
	after := s.text[title.end:to]
	if !title.known && isCase(s.text[title.inner[0]:title.inner[1]]) {
		return c, false // lists of references seldom have cases
	}
	return c, isWork(after, c.locator) || title.known && (s.published(title.end, to) > 0 || (title.marked || strings.HasPrefix(after, ", ")) && hasYear(after))
}

// isCase reports whether a title is that of a case in a court: "R v Brown", "Roe v. Wade".
func isCase(title string) bool {
	return strings.Contains(title, " v ") || strings.Contains(title, " v. ") || strings.Contains(title, " vs. ")
}

// titleParts reads what follows the title of a cite that begins at start: the year of a
// full reference and the place within the work.
func titleParts(s *scanner, from, to, start int, title titleAt) noteCite {
	text := s.text
	to = max(to, title.end)
	c := noteCite{start: start, title: title.inner, prefix: [2]int{from, start}}
	if c.year = yearInParentheses(text, title.end, to); c.year == [2]int{} {
		c.year = yearInCommas(text, title.end, to)
	}
	if c.year == [2]int{} {
		c.year = yearBehindPlace(text, title.end, to)
	}
	to = beforeAddress(text, title.end, to)
	pinned := false
	if c.locator, pinned = s.pinpoint(title.end, to); !pinned {
		ok := false
		if c.locator, ok = locatorAtEnd(text, title.end, to); !ok {
			if l, ok := locatorAtEnd(text, title.end, beforeRemark(text, title.end, to)); ok && l.term != [2]int{} {
				c.locator = l
				c.locator.end = to
			}
		}
	}
	// “Title,” 12: the comma stands within the quotes.
	if l, ok := locatorAt(text, title.end, to, false); ok && l.end == to && title.inner[1] < title.end && text[title.inner[1]] == ',' {
		c.locator = l
	}
	if c.locator.term != [2]int{} && c.year[0] >= c.locator.at[0] {
		c.year = [2]int{} // "S. 1866", "p. 7 (letter of April 1857)"
	}
	c.end = to
	if c.locator.end > 0 {
		c.end = c.locator.end
	}
	return c
}

// beforeRemark returns the end of text[from:to] without a remark of several words in parentheses at its end: "p. 7 (letter
// of April 1857)". Where and when the work was published is none: "(Heather Press, 1990)", "(3rd ed. 1992)".
func beforeRemark(text string, from, to int) int {
	open := from + strings.LastIndexByte(text[from:to], '(')
	if open < from || to == from || text[to-1] != ')' || !strings.Contains(text[open:to], " ") || publishedIn.MatchString(text[open:to]) {
		return to
	}
	return from + len(strings.TrimRight(text[from:open], " "))
}

// publishedIn ends in the year in which a work was published, with a comma or the edition before it.
var publishedIn = sieve.Late(`(?:,|\bed\.) \d{4}\)$`)

// beforeAddress returns the end of text[from:to] without an address at its end: a
// URL, a DOI, with the comma before it.
func beforeAddress(text string, from, to int) int {
	end := to
	for _, mark := range []string{"http://", "https://", "www.", "doi:", "DOI:", "doi.org"} {
		if n := strings.Index(text[from:end], mark); n >= 0 {
			end = from + n
		}
	}
	if end == to {
		return to
	}
	return from + len(strings.TrimRight(text[from:end], " ,.<"))
}

// isWork reports whether what follows a title without authors is what follows that of a
// work: a place within it, or where and when it was published.
func isWork(after string, l locator) bool {
	after = strings.TrimLeft(after, " ,")
	if l.at[0] < l.at[1] {
		return true
	}
	i := strings.IndexByte(after, '(')
	return i == 0 && strings.IndexFunc(after, unicode.IsDigit) > 0
}

// separates reports whether a text is what stands between authors and a title:
// punctuation, and perhaps a word such as "ed." that says what they are, or the short
// form of a name.
func separates(s string) bool {
	between := strings.Trim(s, " ,:.*_()[]")
	return strings.ContainsAny(s, ",:.)") && (between == "" || isRole(between) || isAcronym(between) && strings.ContainsAny(s, "(["))
}
