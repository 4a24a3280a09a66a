package intext

import (
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"unicode"

	"github.com/refwright/refwright/citation"
)

// authorDates returns the author-date citations of each block. The blocks are
// read on all processors, beside what finders of other systems need of the whole document.
func (r *run) authorDates() [][]citation.InText {
	found := make([][]citation.InText, len(r.blocks))
	var next atomic.Int64
	var workers sync.WaitGroup
	workers.Go(func() { r.inNotes(); r.numbers() })
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
	idem   bool // a word says that the authors are those before
}

// isFrontMatter reports whether a block says how to cite the document itself.
func isFrontMatter(text string) bool {
	text = strings.TrimLeft(text, " *_#>“\"")
	if len(text) < 5 {
		return false
	}
	phrases := frontMatterBy[unicode.ToLower(firstRune(text))]
	if len(phrases) == 0 {
		return false
	}
	lower := strings.ToLower(text[:min(len(text), 60)])
	for _, f := range phrases {
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
	if before, ok := cutIdem(gap); ok && (last != nil || where == parenthetical) {
		c.idem = true
		if c.prefix = cleanPrefix(before); last != nil {
			c.takeNames(last)
		}
		return (c.prefix == "" || isPrefix(c.prefix) || leadsIn(c.prefix)) && (last == nil || !last.ibid)
	}
	between, lead := gap, ""
	if last != nil {
		between, lead = cutLead(gap, s.hasWorkOf(last, c))
	}
	if last != nil && (isSeparator(strings.TrimSpace(between)) || isTail(between)) {
		// "Axworthy 1997, 2001", "Axworthy 1997, cf. 2001": a place that looks like a
		// year is told in locate.
		c.prefix = lead
		c.takeNames(last)
		return !last.ibid
	}
	if last == nil && where == parenthetical {
		switch lead := cleanPrefix(gap); {
		case strings.TrimSpace(gap) == "" || isPrefix(lead):
			c.prefix = lead
			return true
		case isRole(strings.TrimRight(lead, ", ")): // "Marsh and Reed (eds., 2012)"
			return true
		}
	}
	if (where == parenthetical || where == bare && s.block.kind == footnote && last != nil) && !c.ranged {
		if t := s.unlistedTitle(prev, c, last); t.is() && (where == parenthetical || s.isSetOff(t)) {
			c.titled = t
			s.titleCite(c, prev, where)
			return true
		}
	}
	l, ok := s.namesBefore(prev, c.anchor.start, where)
	if !ok && where == parenthetical {
		l, ok = s.smallName(prev, c)
	}
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

// takeNames gives a cite the authors of the one before.
func (c *cite) takeNames(last *cite) {
	c.nameList, c.sep = last.nameList, [2]int{}
	c.narrative = last.narrative
	c.secondary = last.secondary
	c.title = last.title
}

// hasWorkOf reports whether the authors of one cite have a work of the year of the next.
func (s *scanner) hasWorkOf(last, c *cite) bool {
	return len(last.names) > 0 && s.known.familiar(s.text[last.names[0].start:last.names[0].end], c.printedYears()).strength == nameYear
}

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
