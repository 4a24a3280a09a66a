package intext

import (
	"slices"
	"strconv"
	"strings"
)

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

// isPageBehind reports whether what was read as the year of a cite, with no name of its own, is a page
// of the work of the one before it.
func (s *scanner) isPageBehind(last, c *cite) bool {
	year := s.text[c.anchor.start:c.anchor.end]
	return !c.beside && c.prefix == "" && looksLikeYear(year) && strings.TrimSpace(s.text[last.stop:c.anchor.start]) == "," && s.isPageOf(last, year)
}

// takePages makes a page of the cite before of what was read as another year of its author,
// now that the author is known: "Dietz and Stern (2003, 1907)", and of those behind it.
func (s *scanner) takePages(g *cluster) {
	taken := -1 // the cite that has been given pages
	for i := 1; i < len(g.cites); i++ {
		c, last := &g.cites[i], &g.cites[i-1]
		placed := last.locator.end > 0 || last.stop != last.anchor.end
		if placed && taken != i-1 || !s.isPageBehind(last, c) {
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
