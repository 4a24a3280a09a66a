package intext

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Titles of works without authors that no reference has.

// unlistedTitle reads the title in quotes or italics between the words that lead to a
// citation and its year, which no reference has: "(see *A Long Short Title*, 2010)". In a
// list without works that are cited so, the title of a song or the words of a speech are
// no title, unless another citation stands beside them. Beside one of a work in the list, or
// if this has works that are cited so, a title may have no marks: "(A long title 2010; Reed 2004)".
func (s *scanner) unlistedTitle(prev int, c, last *cite) titleStand {
	to := c.anchor.start
	beside := last != nil && strings.Contains(s.text[prev:to], ";") || strings.HasPrefix(strings.TrimLeft(s.text[c.anchor.end:], " "), ";")
	end := withoutCaseOfQuote(s.text, prev, trimSeparator(s.text, prev, to))
	t := s.markedTitle(prev, end)
	known := s.known.anonymous || beside
	if t.is() && !known && !hasSubtitle(t.title) {
		return titleStand{}
	}
	if !t.is() && (s.known.bareTitles || hasSubtitle(s.text[prev:end]) || beside && (s.known.anonymous || s.isBesideKnown(c, last))) {
		if t = s.bareTitleBetween(prev, end); !known && (t.start > prev || strings.Count(t.title, " ") < leastCapitals-1) {
			return titleStand{} // "(Source: World Bank, 2005)"
		}
	}
	if !t.is() || strings.Count(t.title, " ") < leastTitle-1 {
		return titleStand{}
	}
	if lead := cleanPrefix(s.text[prev:t.start]); strings.Trim(lead, "*_") != "" && !isPrefix(lead) {
		return titleStand{}
	}
	return t
}

// isBesideKnown reports whether the cite before, or what stands behind a semicolon up to the
// next year, is a work that a reference is.
func (s *scanner) isBesideKnown(c, last *cite) bool {
	if last != nil && len(last.names) > 0 && s.familiarList(last).strength == nameYear {
		return true
	}
	rest, ok := strings.CutPrefix(strings.TrimLeft(s.text[c.anchor.end:min(len(s.text), c.anchor.end+window)], " "), ";")
	year := strings.IndexAny(rest, "0123456789")
	if !ok || year < 0 {
		return false
	}
	a, _, ok := anchorAt(rest, year, len(rest))
	return ok && s.known.familiar(strings.Trim(rest[:year], " ,("), a.printedYears()).strength == nameYear
}

// leastCapitals is how many words a title without marks has that has one word without a capital beside
// small ones, "The Sea without the Ferries", or a colon, "History of a Word: Salt", and stands alone.
const leastCapitals = 5

// bareTitleBetween reads the title without quotes or italics that text[prev:end] is, behind
// words that lead to it: words without punctuation but a colon, the first with a capital and others
// without, as names and the titles of laws have few: the last, or two others ("a study of Norway").
func (s *scanner) bareTitleBetween(prev, end int) titleStand {
	const longWord = 5 // letters
	start := prev
	for start < end && !unicode.IsUpper(firstRune(s.text[start:end])) {
		_, size := utf8.DecodeRuneInString(s.text[start:end])
		start += size
	}
	title := s.text[start:end]
	main, _, _ := strings.Cut(title, ":")
	if start == end || strings.ContainsAny(title, ";()[]\"“”„«»*_.") || strings.Contains(main, ",") {
		return titleStand{}
	}
	words := strings.Fields(title)
	if thing := strings.ToLower(words[0]); notAuthors[thing] || artWords[thing] || places[thing] && !hasSubtitle(title) && len(words) < leastCapitals || organisationWords[thing] {
		return titleStand{}
	}
	isLong := func(w string) bool {
		return unicode.IsLower(firstRune(w)) && utf8.RuneCountInString(w) >= longWord && strings.IndexFunc(w, func(r rune) bool { return !unicode.IsLetter(r) }) < 0
	}
	long := 0
	for _, w := range words {
		if isLong(strings.TrimSuffix(w, ":")) {
			long++
		}
	}
	last := words[len(words)-1]
	if !isLong(last) && long < 2 && !hasSubtitle(title) && (long == 0 || len(words) < leastCapitals) && !(s.known.bareTitles && len(words) > leastTitle && !namesThing(title)) {
		return titleStand{}
	}
	if l, ok := s.namesBefore(prev, end, parenthetical); ok && (l.from <= start || !unicode.IsUpper(firstRune(last))) {
		return titleStand{} // "Marsh and others"
	}
	return titleStand{start: start, end: end, title: title}
}

// markedTitle reads the title in quotes or italics that text[from:end] ends with.
func (s *scanner) markedTitle(from, end int) titleStand {
	t := s.inQuotes(from, end)
	for _, e := range s.block.emphasis {
		if !t.is() && from <= e[0] && e[0] < end && end <= e[1] {
			t = titleStand{start: e[0], end: end, title: strings.Trim(s.text[e[0]:end], " ,.")}
		}
	}
	return t
}

// readUnlistedNarrative finds in the sentence before a group that begins with a year the title that no
// reference has: "According to “A Long Short Title” (2004), ...". The list has works without authors, or
// another citation stands beside this one, and what stands around the title tells that it is a work that
// says something.
func (s *scanner) readUnlistedNarrative(g *cluster, b *bracket) bool {
	c := &g.cites[0]
	if c.prefix != "" || c.ranged || c.ibid || !c.plausible() || !s.followsWell(c.stop, b.end) { // "(in 1765)"
		return false
	}
	from := s.windowBefore(b.open)
	end := withoutCaseOfQuote(s.text, from, trimSeparator(s.text, from, b.open))
	t := s.markedTitle(from, end)
	if !t.is() {
		if t = s.bareTitleInSentence(from, end); t.is() {
			if _, conf := s.farBefore(g, b); conf > 0 {
				return false
			}
		}
	}
	if !t.is() || strings.Count(t.title, " ") < leastTitle-1 || s.isThingBefore(t.start) || notAuthors[s.wordBefore(t.start)] || !s.isReportedTitle(t, b) {
		return false
	}
	s.giveTitle(g, t, unknownInSentence)
	g.start, c.start = t.start, t.start
	c.sep = [2]int{t.end, c.anchor.start}
	return true
}

// mayEndTitle reports whether names may be the last words of a title: no reference has them, and no word
// such as "by" stands before them.
func (s *scanner) mayEndTitle(l *nameList, years []int) bool {
	before := s.wordBefore(l.from)
	return l.etAl == [2]int{} && s.known.familiar(s.text[l.names[0].start:l.names[0].end], years).strength == unknown && (!leadWords[before] || ofWords[before])
}

// isReportedTitle reports whether what stands around a title and its year tells that it is a work that
// says something.
func (s *scanner) isReportedTitle(t titleStand, b *bracket) bool {
	if s.joinsBefore(t.start) || s.joinsCite(b) {
		return true
	}
	l := t.asNames(b.open)
	if asWords[s.wordBefore(t.start)] && !s.isSetOff(t) && s.saysBehind(b.closing, &l) {
		return true
	}
	return (s.known.anonymous || hasSubtitle(t.title)) && (s.saysBehind(b.closing, &l) || s.endsInVerb(b.closing) || leadsToTitle(s.text[s.back(t.start, 40, 0):t.start]) ||
		workWords[nounBehind(s.text, b.closing)])
}

// isSetOff reports whether a title is in quotes or italics.
func (s *scanner) isSetOff(t titleStand) bool {
	return !strings.HasPrefix(s.text[t.start:t.end], t.title) || s.isEmphasised(t.start, t.end)
}

// asNames returns a title before an opening bracket as the names that stand in its place.
func (t *titleStand) asNames(open int) nameList {
	return nameList{names: []name{{start: t.start, end: t.end, from: t.start}}, from: t.start, end: t.end, possessive: open}
}

// leadsToTitle reports whether a text ends in words that make the title behind them that of a work which
// says something: "according to", "das zeigt".
func leadsToTitle(before string) bool {
	lower := strings.TrimRight(strings.ToLower(before), " ")
	if endsInLeadPhrase(lower) {
		return true
	}
	word := wordAtEnd(lower)
	if alsoWords[word] {
		word = wordAtEnd(strings.TrimRight(lower[:len(lower)-len(word)], " "))
	}
	return leadWords[word] && !ofWords[word] && word != "by" || reportingVerbs[word]
}

// isThingBefore reports whether the word before a title or name tells that it is that of a film or the like.
func (s *scanner) isThingBefore(at int) bool {
	return artWords[s.wordBefore(at)]
}

// wordBefore returns the word before a place in lower case, with marks of a title between.
func (s *scanner) wordBefore(at int) string {
	word, _ := lastWord(strings.TrimRight(s.text[s.back(at, 40, 0):at], " *_“„«\""))
	return strings.ToLower(word)
}

// bareTitleInSentence reads the title without marks that text[from:end] ends with, behind words
// that lead to an author, or from where the sentence begins. It has a colon, unless it stands behind a word
// for "as" or the text cites works of the list by such titles.
func (s *scanner) bareTitleInSentence(from, end int) titleStand {
	text := s.text
	begin := from
	for _, sign := range [...]string{". ", "! ", "? ", "; ", ", "} {
		if i := strings.LastIndex(text[from:end], sign); i >= 0 {
			begin = max(begin, from+i+len(sign))
		}
	}
	begin += len(text[begin:end]) - len(strings.TrimLeft(text[begin:end], " "))
	first := titleStand{}
	for i := begin; i < end; i++ {
		if i > begin && text[i-1] != ' ' || !unicode.IsUpper(firstRune(text[i:end])) {
			continue
		}
		as := i > begin && asWords[strings.ToLower(strings.TrimSpace(text[begin:i]))]
		led := as || i > begin && leadsToTitle(text[begin:i]) || s.joinsBefore(i)
		if i > begin && !led {
			continue
		}
		t := s.bareTitleBetween(i, end)
		if !t.is() || namesThing(t.title) || says(t.title) || !hasSubtitle(t.title) && !s.known.bareTitles && !as {
			continue
		}
		if led {
			return t
		}
		first = t
	}
	return first
}

// namesThing reports whether a title has the word of a thing that is not read: a film, a law, a conference.
func namesThing(title string) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(title)), func(w string) bool { return artWords[w] || notAuthors[w] })
}

// says reports whether a title has the verb of a sentence that says something, in small letters, as "wrote": others are
// nouns as well.
func says(title string) bool {
	return slices.ContainsFunc(strings.Fields(title), func(w string) bool {
		return reportingVerbs[w] && (strings.HasSuffix(w, "ed") || w == "wrote" || w == "said" || w == "held")
	})
}

// hasSubtitle reports whether a title has two words or more, a colon, and three or more behind it, or two
// behind four or more.
func hasSubtitle(title string) bool {
	main, rest, ok := strings.Cut(title, ": ")
	words := strings.Count(rest, " ") + 1
	return ok && strings.Contains(main, " ") && (words >= leastTitle || words == leastTitle-1 && strings.Count(main, " ") >= leastTitle)
}

// learnTitles finds out whether the text cites works without authors by titles without marks:
// "A long title (2010) tells", "(A long title 2010)".
func (k *known) learnTitles(text string) {
	if !k.anonymous || k.bareTitles {
		return
	}
	for open := 0; ; open++ {
		i := strings.IndexByte(text[open:], '(')
		if i < 0 {
			return
		}
		open += i
		at := open + 1
		if n := strings.IndexAny(text[at:min(len(text), at+window)], "0123456789)"); n > 0 && text[at+n] != ')' {
			at += n
		}
		a, _, ok := anchorAt(text, at, len(text))
		if !ok {
			continue
		}
		from := max(0, at-window)
		for from < at && !utf8.RuneStart(text[from]) {
			from++
		}
		years := a.printedYears()
		m, ok := k.titleEnding(text, from, trimSeparator(text, from, at), func(f titleForm) bool {
			return f.whole && f.anonymous && strings.Count(f.text, " ") >= leastTitle-1 && k.refs[f.ref].hasYear(years)
		})
		if ok && m.end == trimSeparator(text, from, at) && (m.start == 0 || text[m.start-1] == ' ' || text[m.start-1] == '(') {
			k.bareTitles = true
			return
		}
	}
}
