package intext

import (
	"runtime"
	"slices"
	"sort"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

// authorDates returns the author-date citations of each block. The blocks are
// read on all processors.
func (r *run) authorDates() [][]citation.InText {
	found := make([][]citation.InText, len(r.blocks))
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(r.blocks)/8+1) {
		workers.Go(func() {
			var s scanner
			for i := int(next.Add(1)) - 1; i < len(r.blocks); i = int(next.Add(1)) - 1 {
				if b := r.blocks[i]; !b.noCite {
					found[i] = s.authorDate(b, r.known)
				}
			}
		})
	}
	workers.Wait()
	return found
}

// authorDate finds the author-date citations of a block.
//
// Each begins from a year, or what stands for one, and looks to its left for
// the names and to its right for the place within the work. Whether it is a
// citation depends on what the references know of the name and, where they know
// nothing, on its form.
func (s *scanner) authorDate(b *block, k *known) []citation.InText {
	if isFrontMatter(b.Text) {
		return nil
	}
	s.reset(b, k)
	s.findBrackets()
	for i := range s.brackets {
		b := &s.brackets[i]
		if b.original = !b.nested && s.isOriginal(b); !b.nested && !b.original {
			readBrackets(s.brackets, i, 0, s.readBracket)
		}
	}
	s.readBare()
	return s.intexts()
}

// A scanner finds the author-date citations of one block after the other.
type scanner struct {
	block    *block
	text     string
	known    *known
	toks     []token
	brackets []bracket
	anchors  []anchor
	found    []cluster
	mentions []mention // of known people in the block, once they are asked for
	listed   bool      // mentions have been looked for
}

func (s *scanner) reset(b *block, k *known) {
	s.block, s.text, s.known = b, b.Text, k
	s.brackets = s.brackets[:0]
	s.found = nil
	s.mentions, s.listed = s.mentions[:0], false
}

// A cluster is a citation as it is being read.
type cluster struct {
	start, end int
	cites      []cite
}

// A cite is one cite of a group. Stretches are of the block's text.
type cite struct {
	nameList
	anchor
	sep        [2]int // between names and year
	locator    locator
	start      int // without prefix
	stop       int // without suffix
	prefix     string
	tail       string // words after it
	narrative  bool
	secondary  bool
	title      string
	confidence float64
	// beside says that the names, or the title, stand beside the year and are
	// not those of the cite before.
	beside bool
}

// isFrontMatter reports whether a block says how to cite the document itself.
func isFrontMatter(text string) bool {
	text = strings.TrimLeft(text, " *_#>“\"")
	if len(text) < 5 {
		return false
	}
	lower := strings.ToLower(text[:min(len(text), 60)])
	for _, f := range frontMatter {
		if strings.HasPrefix(lower, f) {
			return true
		}
	}
	return false
}

// readBracket reads the citation in a pair of brackets, and reports whether nothing within it
// is to be read.
func (s *scanner) readBracket(b *bracket) bool {
	if s.inLink(b.open) {
		return true
	}
	if s.mayHoldCitation(b) {
		if g, ok := s.readCluster(b); ok {
			s.found = append(s.found, g)
			return true
		}
	}
	return false
}

// isOriginal reports whether a bracket holds the year of a first edition and nothing
// else, and that of a later one stands behind it.
func (s *scanner) isOriginal(b *bracket) bool {
	first, last, ranged := strings.Cut(s.text[b.inside:b.end], "–")
	if len(first) != 4 || b.open+1 != b.inside || !isYearDigits(first) || ranged && (len(last) > 4 || strings.Trim(last, "0123456789") != "") {
		return false
	}
	p := skipSpace(s.text, b.closing, len(s.text))
	if p == b.closing {
		return false
	}
	if w, _, ok := wordYearAt(s.text, p, min(len(s.text), p+40)); ok {
		return !w.ibid && s.text[b.open] == '[' // "[1850] forthcoming"
	}
	if !isYearDigits(s.text[p:]) || s.text[b.open] == '(' && s.text[p:p+4] < s.text[b.inside:b.end] {
		return false
	}
	after := strings.TrimLeft(s.text[p+4:], "abcdef")
	return after == "" || strings.IndexByte(",;.:)]", after[0]) >= 0
}

// inLink reports whether a bracket is part of a URL or DOI.
func (s *scanner) inLink(open int) bool {
	if open == 0 || s.text[open-1] == ' ' {
		return false
	}
	before := s.text[max(0, open-200):open]
	before = before[strings.LastIndexByte(before, ' ')+1:]
	return strings.Contains(before, "://") || strings.HasPrefix(before, "www.") || strings.Contains(before, "10.") && strings.Contains(before, "/")
}

// mayHoldCitation is a quick look for a year outside of the brackets within,
// or of a word that stands for one.
func (s *scanner) mayHoldCitation(b *bracket) bool {
	s.findAnchors(b.inside, b.end)
	for i := range s.anchors {
		if !s.inChild(b, &s.anchors[i]) {
			return true
		}
	}
	return false
}

// inChild reports whether a year stands in a bracket within b that is a
// citation of its own: one that does not begin with the year.
func (s *scanner) inChild(b *bracket, a *anchor) bool {
	for _, c := range b.children {
		child := &s.brackets[c]
		if child.open < a.start && a.start < child.end {
			return strings.TrimLeft(s.text[child.inside:a.start], " ") != ""
		}
	}
	return false
}

// findAnchors finds the years in text[from:to], and the words that stand for
// them.
func (s *scanner) findAnchors(from, to int) {
	s.anchors = s.anchors[:0]
	text := s.text
	for i := from; i < to; {
		c := text[i]
		if c >= 0x80 || isASCIIDigit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' {
			a, next, ok := anchorAt(text, i, to)
			if ok {
				s.anchors = append(s.anchors, a)
			}
			i = max(next, i+1)
			continue
		}
		i++
	}
}

// readCluster reads what a pair of brackets holds as a citation.
func (s *scanner) readCluster(b *bracket) (cluster, bool) {
	g := cluster{start: b.open, end: b.closing}
	if s.isDateOrRange(b) {
		return g, false
	}
	anchors := append([]anchor(nil), s.anchors...)
	g.cites = s.readCites(b.inside, b.end, anchors, parenthetical)
	if len(g.cites) == 0 {
		return g, false
	}
	first := &g.cites[0]
	if len(first.names) > 0 || first.ibid || first.title != "" {
		s.authorOfTitle(&g, b)
		s.finishCluster(&g, b.end)
		return g, len(g.cites) > 0
	}
	// The first year has no name beside it: that stands in the sentence.
	if s.readNarrative(&g, b) {
		s.takePages(&g)
		s.finishCluster(&g, b.end)
		return g, true
	}
	// Without a name the years up to the first with one are no citation.
	for len(g.cites) > 0 && len(g.cites[0].names) == 0 && g.cites[0].title == "" && !g.cites[0].ibid && !s.standsForWork(&g.cites[0], b) {
		g.cites = g.cites[1:]
	}
	if len(g.cites) == 0 {
		return g, false
	}
	s.finishCluster(&g, b.end)
	return g, true
}

// isDateOrRange reports whether what brackets hold is only a range of years, as
// of a life or a war, or begins with what can only be a date.
func (s *scanner) isDateOrRange(b *bracket) bool {
	if len(s.anchors) == 0 {
		return true
	}
	a := &s.anchors[0]
	if !a.ranged || strings.TrimSpace(s.text[b.inside:a.start]) != "" {
		return false
	}
	// "Weber (1890–1905)" is a work only if the references have it.
	return strings.TrimSpace(s.text[a.end:b.end]) == "" && len(s.known.byYear[yearsIn(a.year)[0]]) == 0
}

// readCites reads the cites in text[from:to]. Those that are none are left out.
func (s *scanner) readCites(from, to int, anchors []anchor, where setting) []cite {
	var cites []cite
	text := s.text
	prev := from
	anchors = s.findTitles(from, anchors)
	for i := range anchors {
		a := anchors[i]
		if a.start < prev {
			continue
		}
		if s.isDate(prev, &a, to) && !s.takeDay(prev, &a) {
			continue
		}
		c := cite{anchor: a, start: a.start, stop: a.end}
		var last *cite
		if len(cites) > 0 {
			last = &cites[len(cites)-1]
		}
		if !s.nameCite(&c, prev, last, where, from) {
			continue
		}
		s.locate(&c, to)
		s.judge(&c, prev, to, last, where)
		if c.confidence == 0 {
			continue
		}
		if last != nil {
			end := c.start
			if !c.beside {
				between, _ := cutLead(text[last.stop:c.anchor.start], s.hasWorkOf(last, &c))
				end = last.stop + len(between)
			}
			last.tail = s.tailBefore(last.stop, end)
		}
		cites = append(cites, c)
		prev = c.stop
		for _, more := range s.moreLetters(&cites[len(cites)-1], to) {
			cites = append(cites, more)
			prev = more.stop
		}
	}
	return cites
}

// nameCite finds the names of a cite: those beside it, those of the cite
// before, or, of the first in parentheses, none as yet.
func (s *scanner) nameCite(c *cite, prev int, last *cite, where setting, from int) bool {
	text := s.text
	gap := text[prev:c.anchor.start]
	if c.ibid {
		// "Koselleck 1972, a. a. O., S. XVI" is one cite.
		c.prefix = cleanPrefix(gap)
		return last == nil && (c.prefix == "" || isPrefix(c.prefix)) || last != nil && isSeparator(strings.TrimSpace(gap)) && (last.locator.end > 0 || strings.TrimSpace(gap) != ",")
	}
	if c.titled.is() && c.titled.start >= prev {
		s.titleCite(c, prev, where)
		return true
	}
	between, lead := gap, ""
	if last != nil {
		between, lead = cutLead(gap, s.hasWorkOf(last, c))
	}
	if last != nil && (isSeparator(strings.TrimSpace(between)) || isTail(between)) {
		// "Axworthy 1997, 2001", "Axworthy 1997, cf. 2001": a place that looks like a
		// year is told in locate.
		c.prefix = lead
		c.nameList, c.sep = last.nameList, [2]int{}
		c.narrative = last.narrative
		c.secondary = last.secondary
		c.title = last.title
		return !last.ibid
	}
	if last == nil && where == parenthetical && (strings.TrimSpace(gap) == "" || isPrefix(cleanPrefix(gap))) {
		c.prefix = cleanPrefix(gap)
		return true
	}
	if where == parenthetical && !c.ranged {
		if t := s.unlistedTitle(prev, c, last); t.is() {
			c.titled = t
			s.titleCite(c, prev, where)
			return true
		}
	}
	l, ok := s.namesBefore(prev, c.anchor.start, where)
	if !ok || c.anchor.start > 0 && strings.IndexByte("([", text[c.anchor.start-1]) >= 0 && opensArguments(text, c.anchor.start-1) && s.isUnknown(&l, c.printedYears()) {
		return false
	}
	if joined := l; where != narrative {
		if s.takeCommaAuthors(&joined, c.printedYears()); joined.from >= prev {
			l = joined
		}
	}
	if where == parenthetical {
		s.dropSubject(&l, c.anchor.start, c.printedYears())
	}
	c.nameList = l
	c.beside = true
	c.start = l.from
	c.sep = [2]int{l.possessive, c.anchor.start}
	if c.prefix = cleanPrefix(text[prev:l.from]); strings.EqualFold(c.prefix, "the") {
		c.prefix = "" // "the World Bank"
	}
	return true
}

// hasWorkOf reports whether the authors of one cite have a work of the year of the next.
func (s *scanner) hasWorkOf(last, c *cite) bool {
	return len(last.names) > 0 && s.known.familiar(s.text[last.names[0].start:last.names[0].end], c.printedYears()).strength == nameYear
}

// cutLead parts what stands between two years of one author from the words that
// lead to the second: ", my translation, cf. ". Where the author is known to have a work
// of that year, any words that lead to citations do: ", following ".
func cutLead(gap string, known bool) (between, lead string) {
	i := strings.LastIndexAny(strings.TrimRight(gap, " ,"), ",;") // "e.g.," ends in one itself
	lead = strings.TrimSpace(gap[i+1:])
	if also, rest := lastWord(lead); alsoWords[also] {
		lead = rest // "siehe auch"
	}
	leads := leadsIn(lead)
	lead = strings.TrimSpace(gap[i+1:])
	leads = leads || known && isPrefix(lead)
	if i < 0 || !leads || strings.IndexFunc(lead, unicode.IsUpper) >= 0 {
		return gap, ""
	}
	return gap[:i+1], lead
}

// isSeparator reports whether a text is what divides cites and nothing else.
func isSeparator(s string) bool {
	switch s {
	case ",", ";", "·", "\u0387", "&", "/", "、", "；", "，", "،", "؛", ", and", ",&", ", &", "; and", "(", ")", ",(":
		return true
	}
	return s != "" && ands[strings.ToLower(strings.TrimLeft(s, ",; "))]
}

// isTail reports whether a text is what may stand between two years of one
// author: ", emphasis added, ", ", my translation; ".
func isTail(s string) bool {
	s = strings.TrimSpace(s)
	if len(s) < 4 || s[0] != ',' || s[len(s)-1] != ',' && s[len(s)-1] != ';' {
		return false
	}
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == ',' || r == ';' }) {
		if !tailWords[w] {
			return false
		}
	}
	return true
}

// cleanPrefix takes off a prefix what divides it from the cite before.
func cleanPrefix(s string) string {
	if i := strings.LastIndexByte(s, ';'); i >= 0 {
		s = s[i+1:]
	}
	s = strings.TrimLeft(s, " ,;·\u0387.:()[]；，、。（）،؛")
	s = strings.TrimRight(s, " ([（")
	if w, rest, ok := strings.Cut(s, " "); ok && ands[strings.ToLower(w)] {
		s = strings.TrimLeft(rest, " ")
	} else if ands[strings.ToLower(s)] {
		s = ""
	}
	return s
}

// isPrefix reports whether a text has none but words that lead to a citation.
func isPrefix(s string) bool {
	if s == "" || len(s) > 120 {
		return false
	}
	for _, w := range strings.FieldsFunc(s, func(r rune) bool {
		return r == ' ' || r == ',' || r == ':' || r == ';' || r == '/' || r == '–' || r == '—'
	}) {
		lower := strings.ToLower(w)
		if !prefixes[lower] && !prefixes[strings.Trim(lower, ".*_")] && !linkers[lower] {
			return false
		}
	}
	return true
}

// leadsIn reports whether a text ends with a word that leads to a citation, "see", or with one
// for "also" behind it.
func leadsIn(s string) bool {
	s = strings.TrimRight(s, " :,(*_")
	if s == "" {
		return false
	}
	last := strings.LastIndexAny(s, " (;:")
	w := strings.ToLower(s[last+1:])
	if before := strings.TrimRight(s[:last+1], " "); alsoWords[w] && before != "" {
		return leadsIn(before)
	}
	return w != "" && (strongPrefixes[w] || strongPrefixes[strings.Trim(w, ".*_")])
}

// locate reads what follows the year.
func (s *scanner) locate(c *cite, to int) {
	text := s.text
	p := c.anchor.end
	// "Smith [2010] 5", "Smith (2010), 5" within parentheses
	for p < to && (text[p] == ']' || text[p] == ')') {
		p++
	}
	l, ok := locatorAt(text, p, to, false)
	if !ok && len(c.names) > 0 {
		// A four-digit number behind a known author with that year is a page
		// where no work of the author is of that year and the colon says so.
		l, ok = s.yearlikeLocator(c, p, to)
	}
	if ok && c.letter != "" && l.at[1]-l.at[0] == 1 && l.term == [2]int{} && !isASCIIDigit(text[l.at[0]]) {
		ok = false // of "1999b, c", not page 100
	}
	if ok {
		c.locator = l
		c.stop = l.end
	}
}

// yearlikeLocator reads a locator that looks like a year, such as the range in
// "(Smith 2010, 1998-2003)".
func (s *scanner) yearlikeLocator(c *cite, p, to int) (locator, bool) {
	l, ok := locatorAt(s.text, p, to, true)
	if !ok {
		return l, false
	}
	place, _, _ := strings.Cut(s.text[l.at[0]:l.at[1]], ",")
	if looksLikeYear(place) && s.isPageOf(c, place) {
		return l, true
	}
	if !strings.ContainsAny(place, "-–") || len(place) < 9 {
		return l, false
	}
	for _, n := range c.names {
		if s.known.familiar(s.text[n.start:n.end], yearsIn(place)).strength == nameYear {
			return l, false
		}
	}
	return l, true
}

// isPageOf reports whether a number that could be a year is a page of the work that is cited:
// one that the pages of that work have or may have, while its author has none of that year.
func (s *scanner) isPageOf(c *cite, number string) bool {
	if len(c.names) == 0 {
		return false
	}
	name := s.text[c.names[0].start:c.names[0].end]
	if s.known.familiar(name, yearsIn(number)).strength == nameYear {
		return false
	}
	n, _ := strconv.Atoi(number)
	years := c.printedYears()
	return slices.ContainsFunc(s.known.lookup(name), func(b bearer) bool {
		ref := s.known.refs[b.ref]
		return b.position == 0 && ref.hasYear(years) && ref.mayHavePage(n)
	})
}

// takePages makes a page of the cite before of what was read as another year of its author,
// now that the author is known: "Dietz and Stern (2003, 1907)", and of those behind it.
func (s *scanner) takePages(g *cluster) {
	taken := -1 // the cite that has been given pages
	for i := 1; i < len(g.cites); i++ {
		c, last := &g.cites[i], &g.cites[i-1]
		year := s.text[c.anchor.start:c.anchor.end]
		if c.beside || c.prefix != "" || (last.locator.end > 0 || last.stop != last.anchor.end) && taken != i-1 || !looksLikeYear(year) || strings.TrimSpace(s.text[last.stop:c.anchor.start]) != "," || !s.isPageOf(last, year) {
			continue
		}
		if taken == i-1 {
			last.locator.at[1], last.locator.end = c.anchor.end, c.anchor.end
		} else {
			last.locator = locator{at: [2]int{c.anchor.start, c.anchor.end}, end: c.anchor.end}
		}
		taken = i - 1
		last.stop = c.anchor.end
		if c.locator.end > 0 {
			last.locator.at[1], last.locator.end, last.stop = c.locator.at[1], c.locator.end, c.stop
		}
		g.cites = slices.Delete(g.cites, i, i+1)
		i--
	}
}

// moreLetters reads the letters that follow a year with one: "1999a, b" and
// "1999a–c".
func (s *scanner) moreLetters(c *cite, to int) []cite {
	if c.letter == "" || c.locator.end > 0 {
		return nil
	}
	var more []cite
	text := s.text
	p := c.anchor.end
	letter := c.letter[0]
	for {
		q := p
		through := false
		switch {
		case q < to && strings.IndexByte(",;&/", text[q]) >= 0:
			q++
		case strings.HasPrefix(text[q:to], "–"), strings.HasPrefix(text[q:to], "-"):
			through = true
			q += len("–")
			if text[p] == '-' {
				q = p + 1
			}
		default:
			q = skipSpace(text, q, to)
			n := wordEnd(text, q, to)
			if n == q || n-q == 1 || !ands[text[q:n]] {
				if q >= to || text[q] != '&' {
					return more
				}
				n = q + 1
			}
			q = n
		}
		q = skipSpace(text, q, to)
		if n := wordEnd(text, q, to); n-q > 1 && ands[text[q:n]] {
			q = skipSpace(text, n, to)
		}
		// "1999a, see b", "1999a, cf. c"
		lead := q
		for n := wordEnd(text, q, to); n-q > 1 && strongPrefixes[text[q:n]]; n = wordEnd(text, q, to) {
			if n < to && text[n] == '.' {
				n++
			}
			q = skipSpace(text, n, to)
		}
		prefix := strings.TrimSpace(text[lead:q])
		if q >= to || text[q] == letter || text[q] < 'a' || text[q] > 'z' || through && text[q] < letter || !s.endsLetter(q+1, to) && (text[q] != letter+1 || !s.endsSentenceAt(q+1)) {
			return more
		}
		next := *c
		next.beside = false
		next.prefix, next.sep = prefix, [2]int{}
		if through {
			for l := letter + 1; l < text[q]; l++ {
				between := next
				between.letter = string(rune(l))
				between.anchor.start, between.anchor.end = p, q+1
				between.start, between.stop = p, q+1
				more = append(more, between)
			}
		}
		next.letter = text[q : q+1]
		next.anchor.start, next.anchor.end = q, q+1
		next.start, next.stop = q, q+1
		next.locator = locator{}
		s.locate(&next, to)
		more = append(more, next)
		letter, p = text[q], q+1
		if next.locator.end > 0 {
			return more
		}
	}
}

// endsLetter reports whether a letter ends at a place that stands for a year: no
// word or abbreviation goes on from it.
func (s *scanner) endsLetter(at, to int) bool {
	p := skipSpace(s.text, at, to)
	if p == to || strings.IndexByte(",;:)]&–-", s.text[p]) >= 0 {
		return true
	}
	n := wordEnd(s.text, p, to)
	return p > at && n > p && ands[s.text[p:n]]
}

// endsSentenceAt reports whether a full stop at a place ends a sentence: the text ends with
// it, or the next begins with a capital.
func (s *scanner) endsSentenceAt(at int) bool {
	rest, ok := strings.CutPrefix(s.text[at:], ".")
	next := strings.TrimLeft(rest, " \u00A0")
	return ok && (next == "" || len(next) < len(rest) && unicode.IsUpper(firstRune(next)))
}

// tailBefore returns the words that stand between a cite and the next.
func (s *scanner) tailBefore(from, to int) string {
	between := s.text[from:to]
	semicolon := strings.IndexByte(between, ';')
	if semicolon < 0 {
		if isTail(between) {
			return cleanTail(between)
		}
		return ""
	}
	return cleanTail(between[:semicolon])
}

func cleanTail(s string) string { return strings.Trim(s, " ,;:()[]*_") }

// finishCluster sets what depends on the whole of a group.
func (s *scanner) finishCluster(g *cluster, to int) {
	last := &g.cites[len(g.cites)-1]
	if last.stop < to {
		last.tail = cleanTail(s.text[last.stop:to])
	}
	for i := range g.cites {
		c := &g.cites[i]
		c.secondary = c.secondary || isSecondary(c.prefix)
	}
}

// isSecondary reports whether words before a cite say that it is the work in
// which another was found.
func isSecondary(prefix string) bool {
	if prefix == "" {
		return false
	}
	lower := strings.TrimRight(strings.ToLower(prefix), " :,*_")
	for _, w := range secondaries {
		if strings.HasSuffix(lower, w) && !endsWithWord(lower[:len(lower)-len(w)]) {
			return true
		}
	}
	return false
}

// startsSecondary reports whether a text begins with words for another work in which one was found:
// ", quoted in Mills 1959".
func startsSecondary(s string) bool {
	return longestOf(secondaries, strings.TrimLeft(s, " ,;")) > 0
}

// intexts makes the values of what was found, in the order of the text.
func (s *scanner) intexts() []citation.InText {
	if len(s.found) == 0 {
		return nil
	}
	sort.SliceStable(s.found, func(i, j int) bool { return s.found[i].start < s.found[j].start })
	out := make([]citation.InText, 0, len(s.found))
	for i := range s.found {
		out = append(out, s.intext(&s.found[i]))
	}
	return out
}

func (s *scanner) intext(g *cluster) citation.InText {
	b := s.block
	in := citation.InText{System: citation.AuthorDate, Note: b.note, Text: s.text[g.start:g.end], Cites: make([]citation.InTextCite, len(g.cites))}
	in.Span, in.Start, in.End = b.Place(g.start, g.end)
	for i := range g.cites {
		c := &g.cites[i]
		out := &in.Cites[i]
		start, stop := c.start, c.stop
		// A lone narrative cite ends with its parenthesis: "Smith (2010)".
		if c.narrative && len(g.cites) == 1 && c.tail == "" && start < g.end {
			stop = g.end
		}
		out.Span, out.Start, out.End = b.Place(start, stop)
		out.Text = s.text[start:stop]
		if len(c.names) > 0 {
			out.Names = make([]citation.InTextName, len(c.names))
		}
		for j, n := range c.names {
			out.Names[j] = citation.InTextName{Text: s.text[n.start:n.end], Initial: n.initial, Span: b.Span(n.start, n.end)}
		}
		out.EtAl = s.span(c.etAl)
		if c.and != [2]int{} {
			out.And, out.AndSpan = s.text[c.and[0]:c.and[1]], s.span(c.and)
		}
		out.Ibid = c.ibid
		out.Title = c.title
		if !c.ibid {
			out.Year, out.OriginalYear, out.YearSuffix = c.year, c.original, c.letter
			if out.YearSpan = b.Span(c.anchor.start, c.anchor.end); c.anchor.at[1] > 0 {
				out.YearSpan = s.span(c.anchor.at)
			}
		}
		if c.sep[1] > c.sep[0] {
			out.Separator, out.SeparatorSpan = s.text[c.sep[0]:c.sep[1]], s.span(c.sep)
		}
		if c.locator.end > 0 {
			out.Locator, out.Label = s.text[c.locator.at[0]:c.locator.at[1]], c.locator.label
			out.LocatorSpan = s.span(c.locator.at)
			if t := c.locator.term; t[1] > t[0] {
				out.LocatorTerm, out.LocatorTermSpan = s.text[t[0]:t[1]], s.span(t)
			}
		}
		out.Prefix, out.Suffix = c.prefix, c.tail
		out.Narrative, out.Secondary = c.narrative, c.secondary
		out.Confidence = c.confidence
	}
	return in
}

// span returns the bytes of the file of a stretch of the text, none for an
// empty one.
func (s *scanner) span(at [2]int) citation.Span {
	if at[1] <= at[0] {
		return citation.Span{}
	}
	return s.block.Span(at[0], at[1])
}

// lowerWord reports whether a text begins, behind spaces, with a word in lower
// case, and returns it.
func lowerWord(s string) (string, bool) {
	s = strings.TrimLeft(s, " ,")
	r, _ := utf8.DecodeRuneInString(s)
	if !unicode.IsLower(r) {
		return "", false
	}
	end := wordEnd(s, 0, len(s))
	return s[:end], true
}
