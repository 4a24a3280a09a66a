package intext

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Works without an author are cited by their titles, and a title may stand beside
// the author whose works it tells apart: "(“Short Title” 2010)", "Unlike “Short Title”
// (2010)", "Smith (*Short Title* 2010)". Titles in quotes may be shortened by any
// number of words; all others must be those of references with the year beside
// them, or be the whole title of a work without authors. Where the list has such
// works, a title that it has not may be cited in parentheses, too.

// A titleStand is a title that stands in a text; start and end are the same for none.
type titleStand struct {
	start, end int // with quotes and the comma within them
	title      string
	authored   bool // the work has authors
	ofYear     bool // a reference with the title is of the year
}

func (t *titleStand) is() bool { return t.start < t.end }

// leastTitle is how many words a title has at least that is known without its year.
const leastTitle = 3

// titleBefore reads the title that text[from:to] ends with, if a reference of one of
// the years has it, or a work without authors has all of it.
func (s *scanner) titleBefore(from, to int, years []int) titleStand {
	if len(s.known.titles) == 0 {
		return titleStand{}
	}
	text := s.text
	end := withoutCaseOfQuote(text, from, trimSeparator(text, from, to))
	if t := s.quotedTitle(from, end, years); t.is() {
		return t
	}
	m, ok := s.known.titleEnding(text, from, end, func(f titleForm) bool { return !f.short && s.known.refs[f.ref].hasYear(years) })
	ofYear := ok
	if !ok {
		m, ok = s.known.titleEnding(text, from, end, func(f titleForm) bool {
			return f.whole && f.anonymous && strings.Count(f.text, " ") >= leastTitle-1
		})
	}
	if !ok || strings.ContainsAny(text[m.end:end], "()[]") {
		return titleStand{}
	}
	t := titleStand{start: m.start, end: end, title: strings.TrimRight(text[m.start:m.end], "."), authored: !m.anonymous, ofYear: ofYear}
	before, size := utf8.DecodeLastRuneInString(text[from:m.start])
	set := false
	switch {
	case quotes[before] != "" && strings.ContainsAny(text[m.end:end], quotes[before]):
		t.start -= size
		set = true
	case before == '*' || before == '_':
		set = true
	}
	first, _ := utf8.DecodeRuneInString(text[m.start:])
	if unicode.IsLower(first) && !set {
		return titleStand{}
	}
	if words := strings.Count(m.text, " ") + 1; t.authored && !set && !s.isEmphasised(m.start, m.end) && words < 3 || words == 1 && s.isKnown(t.title) {
		return titleStand{}
	}
	return t
}

// quotedTitle reads the title in quotes that text[from:end] ends with.
func (s *scanner) quotedTitle(from, end int, years []int) titleStand {
	t := s.inQuotes(from, end)
	if t.is() {
		t.ofYear = s.known.hasTitle(t.title, years)
	}
	if t.ofYear || s.known.isAnonymous(t.title) {
		return t
	}
	return titleStand{}
}

// inQuotes reads the quotation that text[from:end] ends with.
func (s *scanner) inQuotes(from, end int) titleStand {
	text := s.text
	last, size := utf8.DecodeLastRuneInString(text[from:end])
	for _, open := range [...]rune{'“', '„', '«', '‘', '"', '”'} {
		if size == 0 || !strings.ContainsRune(quotes[open], last) {
			continue
		}
		inner := end - size
		if at := strings.LastIndex(text[from:inner], string(open)); at >= 0 {
			if at += from; open == '”' && !opensQuote(text, at, open) {
				continue
			}
			return titleStand{start: at, end: end, title: strings.Trim(text[at+utf8.RuneLen(open):inner], " ,.")}
		}
	}
	return titleStand{}
}

// isEmphasised reports whether a stretch is in italics.
func (s *scanner) isEmphasised(start, end int) bool {
	for _, e := range s.block.emphasis {
		if e[0] <= start && end <= e[1] {
			return true
		}
	}
	return false
}

// withoutCaseOfQuote returns the end of text[from:to] without the ending of case
// behind a quotation mark: "“Title”’s", "“Başlık”ın".
func withoutCaseOfQuote(text string, from, to int) int {
	end := to
	for end > from && to-end <= longestCase {
		r, n := utf8.DecodeLastRuneInString(text[from:end])
		switch {
		case r == '”' || r == '“' || r == '»' || r == '"':
			return end
		case !unicode.IsLower(r) && !isApostrophe(r):
			return to
		}
		end -= n
	}
	return to
}

// findTitles finds the titles before the years of a group, and leaves out the years
// that are part of one.
func (s *scanner) findTitles(from int, anchors []anchor) []anchor {
	if len(s.known.titles) == 0 {
		return anchors
	}
	kept := len(anchors)
	for i := len(anchors) - 1; i >= 0; i-- {
		a := anchors[i]
		if kept < len(anchors) && anchors[kept].titled.is() && a.start >= anchors[kept].titled.start {
			continue
		}
		if !a.ibid {
			a.titled = s.titleBefore(from, a.start, a.printedYears())
		}
		kept--
		anchors[kept] = a
	}
	return anchors[kept:]
}

// titleCite gives a cite the title that stands before its year, and the author before
// that if there is one.
func (s *scanner) titleCite(c *cite, prev int, where setting) {
	t := c.titled
	c.title, c.start, c.beside = t.title, t.start, true
	c.sep = [2]int{t.end, c.anchor.start}
	if l, ok := s.namesBefore(prev, t.start, where); t.authored && ok && l.allKnown() && strings.Trim(s.text[l.possessive:t.start], " ,*_") == "" {
		c.nameList, c.start = l, l.from
	}
	c.prefix = cleanPrefix(s.text[prev:c.start])
}

// authorOfTitle looks right before the bracket for the author of a group that begins
// with a title: "Smith (*Short Title* 2010)".
func (s *scanner) authorOfTitle(g *cluster, b *bracket) {
	first := &g.cites[0]
	if !first.titled.authored || len(first.names) > 0 || first.prefix != "" {
		return
	}
	l, ok := s.namesBefore(s.windowBefore(b.open), b.open, narrative)
	if !ok || strings.Trim(s.text[l.possessive:b.open], " *_,”\"") != "" || s.known.familiar(s.text[l.names[0].start:l.names[0].end], first.printedYears()).strength != nameYear {
		return
	}
	first.nameList, first.narrative = l, true
	g.start, first.start = l.from, l.from
}

// windowBefore returns where the text begins that may hold what stands in the sentence
// right before a bracket.
func (s *scanner) windowBefore(open int) int {
	from := s.back(open, window, 0)
	if n := len(s.found); n > 0 && s.found[n-1].end <= open {
		from = max(from, s.found[n-1].end)
	}
	return from
}

// readTitleNarrative finds the title in the sentence that a group beginning with a year
// belongs to: right before it, or further back where it is that of a work
// without authors.
func (s *scanner) readTitleNarrative(g *cluster, b *bracket) bool {
	first := &g.cites[0]
	years := first.printedYears()
	t := s.titleBefore(s.windowBefore(b.open), b.open, years)
	if !t.is() || !s.followsWell(first.stop, b.end) {
		return false
	}
	// A title and another year: nothing but a place may follow.
	if rest := strings.TrimLeft(s.text[first.stop:b.end], " "); !t.ofYear && rest != "" && strings.IndexByte(",;:", rest[0]) < 0 {
		return false
	}
	s.giveTitle(g, t, 0.9)
	g.start, first.start = t.start, t.start
	first.sep = [2]int{t.end, first.anchor.start}
	return true
}

// standsForWork reports whether a year alone is that of a work without authors that the
// list has under its year: "Most of it is known (2017)". Behind a number or a name in
// the sentence it is none.
func (s *scanner) standsForWork(c *cite, b *bracket) bool {
	if !s.known.byYearAlone[c.year] || c.original != "" || !s.followsWell(c.stop, b.end) {
		return false
	}
	before := strings.TrimRight(s.text[:b.open], " ”“»\"*_")
	w := wordAtEnd(before)
	return w == "" || isLower(w)
}

// farTitle finds the title of a work without authors further back in the sentence.
func (s *scanner) farTitle(g *cluster, b *bracket) titleStand {
	first := &g.cites[0]
	years := first.printedYears()
	if !s.known.hasAnonymous(years) || !s.followsWell(first.stop, b.end) {
		return titleStand{}
	}
	from := s.back(b.open, farthest, 0)
	found := s.known.titlesIn(s.text, from, b.open, func(f titleForm) bool {
		return f.whole && f.anonymous && s.known.refs[f.ref].hasYear(years) && strings.Contains(f.text, " ")
	})
	if len(found) == 0 {
		return titleStand{}
	}
	m := found[len(found)-1]
	if ends := s.sentenceEnds(m.end, b.open); ends > 1 || ends > 0 && first.locator.end == 0 {
		return titleStand{}
	}
	return titleStand{start: m.start, end: m.end, title: strings.TrimRight(s.text[m.start:m.end], ".")}
}

// giveTitle gives the cites without names the title that stands in the sentence.
func (s *scanner) giveTitle(g *cluster, t titleStand, conf float64) {
	for i := range g.cites {
		c := &g.cites[i]
		if len(c.names) > 0 || c.ibid || c.title != "" {
			break
		}
		c.title, c.narrative, c.confidence = t.title, true, conf
	}
}
