package intext

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/internal/sieve"
)

// opCits stand behind a name for the title of a work that was cited before.
var opCits = []string{
	"op. cit.", "op.cit.", "op. cit", "loc. cit.", "art. cit.", "a.g.e.", "a.g.m.", "age.", "agm.", "a.a.O.", "a. a. O.", "ob. cit.", "o. c.", "nav. delo", "nav. djelo",
	"n. d.", "nav. dj.", "i. m.", "i.m.", "цит. соч.", "указ. соч.", "нав. дело", "ό.π.", "anf. arb.", "dz. cyt.", "cit. d.",
}

// idems stand for the authors just cited, before another work of theirs.
var idems = []string{
	"idem", "eadem", "ders.", "dies.", "derselbe", "dieselbe", "dieselben", "id.", "ead.", "eid.", "íd.", "a.y.", "isti", "ista", "исти", "он же", "она же",
	"tenże", "taż", "tegoż", "tejże", "tíž", "týž", "táž",
}

// noteIbids are what in notes, where no title follows, stands for the work just cited, besides
// the words that do so anywhere: "Id. at 45", Italian "ivi" for another page of it.
var noteIbids = []string{"ivi", "id.", "idem", "íd.", "loc. cit."}

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
	if l, ok := s.noteNames(lead, title.start, title.known); ok && !isIdem(text[lead:title.start]) && len(l.names) > 0 && (separates(text[l.possessive:title.start]) || title.known && l.etAl != [2]int{}) {
		c := titleParts(s, from, to, l.from, title)
		c.names = l
		c.known = title.known || s.known.knows(text, l)
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
	switch before := strings.TrimRight(text[lead:title.start], " "); {
	case before == "" || isIdem(before):
		return titleAlone(s, from, to, lead, title)
	case title.known && isLead(before[strings.LastIndexByte(before, ' ')+1:]):
		return titleAlone(s, from, to, title.start, title) // "on this point see *Short Title*"
	}
	return noteCite{}, false
}

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
		c.locator, _ = locatorAtEnd(text, title.end, to)
	}
	// “Title,” 12: the comma stands within the quotes.
	if l, ok := locatorAt(text, title.end, to, false); ok && l.end == to && title.inner[1] < title.end && text[title.inner[1]] == ',' {
		c.locator = l
	}
	if c.locator.term != [2]int{} && c.year[0] >= c.locator.at[0] {
		c.year = [2]int{} // "S. 1866"
	}
	c.end = to
	if c.locator.end > 0 {
		c.end = c.locator.end
	}
	return c
}

// beforeAddress returns the end of text[from:to] without an address at its end: a
// URL, a DOI, with the comma before it.
func beforeAddress(text string, from, to int) int {
	for _, mark := range []string{"http://", "https://", "www.", "doi:", "DOI:", "doi.org"} {
		if n := strings.Index(text[from:to], mark); n >= 0 {
			to = from + n
		}
	}
	for to > from && strings.IndexByte(" ,.<", text[to-1]) >= 0 {
		to--
	}
	return to
}

// yearInParentheses returns the year that stands last in parentheses in
// text[from:to]: "(London: Routledge, 2010)".
func yearInParentheses(text string, from, to int) [2]int {
	for i := from; i < to; i++ {
		n := strings.IndexByte(text[i:to], ')')
		if n < 0 {
			break
		}
		i += n
		end := from + len(strings.TrimRight(text[from:i], ".")) // Serbian: "(2010.)"
		if end-4 > from && looksLikeYear(text[end-4:end]) && strings.Trim(text[end-4:end], "0123456789") == "" && !isASCIIDigit(text[end-5]) {
			return [2]int{end - 4, end}
		}
	}
	return [2]int{}
}

// yearInCommas returns the year that stands by itself behind a comma in text[from:to], if there
// is one and no other: "Paris, Seuil, 1987, p. 166".
func yearInCommas(text string, from, to int) (year [2]int) {
	for i := from; i+6 <= to; i++ {
		if text[i:i+2] != ", " || !isYearDigits(text[i+2:to]) || !looksLikeYear(text[i+2:i+6]) || i+6 < to && strings.IndexByte(",.;", text[i+6]) < 0 {
			continue
		}
		if year != [2]int{} {
			return [2]int{}
		}
		year = [2]int{i + 2, i + 6}
	}
	return year
}

// yearBehindPlace returns the year that stands right behind a place in text[from:to], if there
// is one and no other: "Warszawa 1974, s. 251", "Frankfurt am Main 1998".
func yearBehindPlace(text string, from, to int) (year [2]int) {
	for i := from; i+4 <= to; i++ {
		if i == 0 || text[i-1] != ' ' || !isYearDigits(text[i:to]) || !looksLikeYear(text[i:i+4]) || i+4 < to && strings.IndexByte(",.;", text[i+4]) < 0 {
			continue
		}
		n := strings.LastIndexByte(text[from:i], ',')
		if n < 0 || !isPlace(text[from+n+1:i]) {
			continue
		}
		if year != [2]int{} {
			return [2]int{}
		}
		year = [2]int{i, i + 4}
	}
	return year
}

// isPlace reports whether a text reads like the name of a place, or of several: a few words with capitals,
// and particles between them.
func isPlace(s string) bool {
	const most = 5
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > most {
		return false
	}
	for i, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if strings.ContainsFunc(w, func(r rune) bool {
			return !unicode.IsLetter(r) && !isHyphen(r) && !strings.ContainsRune("–/.'’", r)
		}) ||
			!unicode.IsUpper(r) && (i == 0 || i == len(words)-1 || len(w) > 4) || isAcronym(w) || monthWords[strings.ToLower(strings.TrimRight(w, "."))] {
			return false
		}
	}
	return true
}

// hasYear reports whether a text has a year in it, as of the day of a newspaper.
func hasYear(s string) bool {
	for i := range s {
		if looksLikeYear(s[i:min(len(s), i+4)]) && isYearDigits(s[i:]) && (i == 0 || !isASCIIDigit(s[i-1])) {
			return true
		}
	}
	return false
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

func isIdem(s string) bool {
	s = strings.ToLower(strings.Trim(s, " ,"))
	for _, w := range idems {
		if s == w || s+"." == w {
			return true
		}
	}
	return false
}

// separates reports whether a text is what stands between authors and a title:
// punctuation, and perhaps a word such as "ed." that says what they are, or the short
// form of a name.
func separates(s string) bool {
	between := strings.Trim(s, " ,:.*_()[]")
	return strings.ContainsAny(s, ",:.)") && (between == "" || isRole(between) || isAcronym(between) && strings.ContainsAny(s, "(["))
}

// isRole reports whether words say what those named before them did: "ed.", "a cura di".
func isRole(s string) bool {
	s = strings.ToLower(strings.Trim(s, " ."))
	return roleWords[s] || rolePhrases[s]
}

// rolePhrases are roles of several words, without the full stop at their end.
var rolePhrases = map[string]bool{
	"a cura di": true, "a c. di": true, "sous la direction de": true, "sous la dir": true, "sous la dir. de": true, "bajo la dirección de": true, "ed. by": true, "edited by": true,
	"pod red": true, "pod redakcją": true, "unter mitarbeit von": true, "hrsg. von": true, "éd. par": true, "pod ur": true, "под ред": true, "under red. av": true,
}

// afterLead passes over words that lead to a cite, such as "see also".
func afterLead(text string, from, to int) int {
	p := skipBlanks(text, from, to)
	for p < to {
		if n := phraseAt(text[:to], p, noteLeadPhrases); n > 0 {
			p = skipBlanks(text, p+n, to)
			continue
		}
		n := strings.IndexByte(text[p:to], ' ')
		if n < 0 {
			break
		}
		w := strings.ToLower(strings.Trim(text[p:p+n], ",:*_"))
		if !isLead(w) && !ands[w] {
			break
		}
		p = skipBlanks(text, p+n, to)
	}
	return p
}

// noteLeadPhrases lead to a cite, and have what looks like an initial: "e.g.", "another view" in German.
var noteLeadPhrases = []string{"z. B.", "Z. B.", "a. A.", "a.A.", "a. M.", "a.M.", "m. w. N.", "so auch"}

// isLead reports whether a word may lead to a cite.
func isLead(w string) bool {
	w = strings.ToLower(w)
	bare := strings.TrimRight(w, ".")
	return prefixes[w] || prefixes[bare] || strongPrefixes[w] || strongPrefixes[bare]
}

// locatorAtEnd reads the place within a work that text[from:to] ends with, behind
// a comma or colon.
func locatorAtEnd(text string, from, to int) (locator, bool) {
	var found locator
	ok := false
	for p, tries := to, 0; p > from && tries < 8; tries++ {
		n := strings.LastIndexAny(text[from:p], ",:) ")
		if n < 0 {
			break
		}
		p = from + n
		if text[p] == ' ' && p > from && strings.IndexByte(",:)", text[p-1]) >= 0 {
			continue
		}
		at := p
		if text[p] == ')' {
			at++
		}
		if text[p] == ' ' && tries > 4 {
			continue
		}
		l, is := locatorAt(text, at, to, false)
		if !is || l.end != to && strings.Trim(text[l.end:to], " .*_") != "" {
			if ok && text[p] != ' ' {
				break
			}
			continue
		}
		// Behind a space alone, or in the number of a journal, it needs a term.
		if text[p] == ' ' && l.term == [2]int{} {
			continue
		}
		if l.label == "issue" || l.label == "volume" {
			continue
		}
		found, ok = l, true
	}
	return found, ok
}

// ibidCite reads text[from:to] as "ibid.", or as a name with "op. cit.".
func ibidCite(s *scanner, from, to int) (noteCite, bool) {
	text := s.text
	lead := afterLead(text, from, to)
	c := noteCite{start: lead, end: to, prefix: [2]int{from, lead}}
	if n := max(phraseAt(text, lead, ibids), phraseAt(text, lead, noteIbids)); n > 0 {
		c.ibid = true
		end := lead + n
		c.end = end
		if at := end + len(supraAt.FindString(text[end:])); at > end {
			if behind := placesAt(text, at, len(text), true); behind > 0 {
				c.locator, c.end = locator{at: [2]int{at, behind}, end: behind}, behind
			}
		} else if l, ok := locatorAt(text, end, len(text), true); ok && l.end >= end {
			c.locator, c.end = l, l.end
		}
		return c, true
	}
	for i := lead; i < to && i < lead+200; i++ {
		if text[i] != ',' || i+2 >= to {
			continue
		}
		at := skipBlanks(text, i+1, to)
		n := max(phraseAt(text, at, opCits), len(supraNote.FindString(text[at:to])))
		if again := phraseAt(text, at, ibids); again > n && strings.HasPrefix(text[at:to], "ebd") {
			n = again // German lawyers name the author again
		}
		if n == 0 {
			continue
		}
		l, ok := s.noteNames(lead, i, false)
		if !ok {
			return c, false
		}
		c.names, c.start, c.end = l, l.from, at+n
		c.known = s.known.knows(text, l)
		behind := min(at+n, to) // the full stop of "op. cit." is no part of the segment that it ends
		if m := yearBehindOpCit.Regexp().FindStringSubmatchIndex(text[behind:]); m != nil {
			c.year = [2]int{behind + m[2], behind + m[3]}
			behind, c.end = c.year[1], c.year[1]
		}
		if at := behind + len(supraAt.FindString(text[behind:])); at > behind {
			if end := placesAt(text, at, len(text), true); end > 0 {
				c.locator, c.end = locator{at: [2]int{at, end}, end: end}, end
			}
		} else if loc, ok := locatorAt(text, behind, len(text), true); ok {
			c.locator, c.end = loc, loc.end
		}
		return c, true
	}
	return c, false
}

// beforeOpCit returns where in text[from:to], a part of a note, a name with "op. cit." follows
// another cite behind "and", at the comma there; to if none does: "p. 241-268, et de V. Brunel,
// op. cit.". It does not cut the title "Peat, Salt, and the Sea" or the names "Roe, Doe, and Poe".
func beforeOpCit(text string, from, to int, titles []titleAt) int {
	and := 0
	for i := from; i < to; i++ {
		if text[i] != ',' {
			continue
		}
		at := skipBlanks(text, i+1, to)
		if and > from && phraseAt(text, at, opCits) > 0 && i-and < maxNoteNames {
			if !isWithinTitle(and, titles) && (strings.ContainsAny(text[from:and], "0123456789") || len(titles) > 0 && titles[0].end <= and) {
				return and
			}
			return to
		}
		if ands[strings.ToLower(text[at:wordEnd(text, at, to)])] {
			and = i
		} else if hasYear(text[at:min(to, at+5)]) {
			and = 0
		}
	}
	return to
}

// isWithinTitle reports whether an offset of the text is within one of the titles.
func isWithinTitle(at int, titles []titleAt) bool {
	return slices.ContainsFunc(titles, func(t titleAt) bool { return t.start < at && at < t.end })
}

// supraNote refers to the note that a work was cited in, as lawyers do: "supra note 4, at 12".
var supraNote = sieve.Late(`^(?i:supra|above)(?:,?\s+(?i:notes?|nn?\.?|fn\.?)\s*\d{1,3}\b|$)`)

// supraAt stands between that and the page.
var supraAt = sieve.Late(`^,?\s+(?:at|à la pp?\.?|aux? pp?\.?)\s+`)

// yearBehindOpCit tells works of one author apart: "Roe, op. cit., 2010, 5".
var yearBehindOpCit = sieve.Late(`^\.?\*?,\s+(?:\pL+ \d{1,2}, |\d{1,2}\.? \pL+ )?((?:1[5-9]|20)\d\d)[a-z]?\*?(?:[,.;)]|$)`)

// phraseAt returns the length of the longest of the phrases that stands at an offset, 0 for
// none. The comma or space behind it belongs to what follows.
func phraseAt(text string, at int, phrases []string) int {
	best := 0
	for _, p := range phrases {
		if len(p) > best && len(text)-at >= len(p) && strings.EqualFold(text[at:at+len(p)], p) && !startsWithWord(text[at+len(p):]) {
			best = len(p)
		}
	}
	return best
}

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
