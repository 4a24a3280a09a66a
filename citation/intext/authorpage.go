package intext

import (
	"slices"
	"strings"

	"github.com/refwright/refwright/citation"
)

// Authors and pages are a system of whole manuscripts: the list has no years behind its
// authors, and in the parentheses of the text names and titles of the list stand with
// places in their works, "(Parsons 43)", far more often than with years. Only in such a
// manuscript is "(43)" a citation, of the author whom the sentence names.
// Source: MLA Handbook, 9th edition, on citing sources in the text.

// byPage reads the manuscript as one that cites by author and page. It returns the
// citations of each block, and those by author and date that are left; ok is false for
// another manuscript.
func (r *run) byPage(dates [][]citation.InText) (pages, left [][]citation.InText, ok bool) {
	if !r.known.citableByPage(r.References) {
		return nil, nil, false
	}
	left = make([][]citation.InText, len(dates))
	dated := 0
	for i, found := range dates {
		for _, in := range found {
			if r.hasListedYear(in) {
				left[i] = append(left[i], in)
				dated++
			}
		}
	}
	groups := r.pageGroups()
	pages = make([][]citation.InText, len(r.blocks))
	certain, named, footnotes := 0, 0, false
	for i, b := range r.blocks {
		footnotes = footnotes || b.kind == footnote
		for _, g := range groups[i] {
			for _, c := range g.cites {
				if c.known && !c.narrative && b.kind != footnote {
					if named++; c.locator.end > 0 {
						certain++
					}
				}
			}
		}
	}
	if certain == 0 || certain <= 2*dated {
		return nil, nil, false
	}
	r.addNamed(groups)
	for i, b := range r.blocks {
		for _, g := range groups[i] {
			pages[i] = append(pages[i], g.intext(b))
		}
	}
	for i := range left {
		left[i] = slices.DeleteFunc(left[i], func(in citation.InText) bool { return isYearOfTitle(in, pages[i]) })
	}
	if footnotes && len(r.inNotes()) >= named {
		return nil, nil, false
	}
	return pages, left, true
}

// pageGroups returns what may be citations by author and page in each block. The blocks are read once more
// where the first reading has told which works are cited by other places than pages.
func (r *run) pageGroups() [][]pageGroup {
	var s scanner
	groups := make([][]pageGroup, len(r.blocks))
	for again := true; again; {
		again = false
		for i, b := range r.blocks {
			if b.noCite || b.kind != footnote && strings.IndexByte(b.Text, '(') < 0 {
				continue
			}
			p := s.authorPage(b, r.textBefore(i), r.known)
			groups[i] = p.found
			again = p.learnKinds() || again
		}
	}
	return groups
}

// textBefore returns the block of text before another, nil if there is none.
func (r *run) textBefore(i int) *block {
	for i--; i >= 0 && r.blocks[i].kind == footnote; i-- {
	}
	if i < 0 || r.blocks[i].noCite || r.blocks[i].kind == heading {
		return nil
	}
	return r.blocks[i]
}

// citableByPage reports whether a list may belong to a manuscript that cites by author and
// page: it is not numbered, and the years do not stand behind the authors.
func (k *known) citableByPage(refs []*citation.Listed) bool {
	printed, leading := 0, 0
	for _, l := range refs {
		if l.Reference == nil || l.Text == "" {
			continue
		}
		if l.Label != "" && strings.Trim(l.Label, "0123456789") == "" {
			return false
		}
		printed++
		year, hasYear := l.Field(citation.VarIssued, -1)
		title, hasTitle := l.Field(citation.VarTitle, -1)
		if hasYear && hasTitle && year.Start < title.Start {
			leading++
		}
	}
	return len(k.names)+len(k.titles) > 0 && 4*leading <= printed
}

// hasListedYear reports whether a citation by author and date has a name or a title and a
// year of the list. Years from one to another are those of a title: "(Weber, Peat, 1840–1860 12)".
func (r *run) hasListedYear(in citation.InText) bool {
	return slices.ContainsFunc(in.Cites, func(c citation.InTextCite) bool {
		years := yearsIn(c.Year)
		if len(years) == 2 && strings.ContainsAny(c.Year, "-–") {
			return false
		}
		return len(c.Names) > 0 && r.known.familiar(c.Names[0].Text, years).strength == nameYear || len(c.Names) == 0 && r.known.hasTitle(c.Title, years)
	})
}

// isYearOfTitle reports whether the years of a citation by author and date stand in the titles of
// citations by page: "(Weber, Towns between 1840 and 1860 12)".
func isYearOfTitle(dated citation.InText, pages []citation.InText) bool {
	years := 0
	for i := range dated.Cites {
		c := &dated.Cites[i]
		if c.YearSpan.Len() == 0 {
			continue
		}
		inTitle := func(of citation.InTextCite) bool { return isYearWithin(c, &of) }
		if !slices.ContainsFunc(pages, func(p citation.InText) bool { return slices.ContainsFunc(p.Cites, inTitle) }) {
			return false
		}
		years++
	}
	return years > 0
}

// isYearWithin reports whether the year of a cite stands in the title of another, by author and page.
func isYearWithin(c, of *citation.InTextCite) bool {
	within := of.Span.Start <= c.YearSpan.Start && c.YearSpan.End <= of.Span.End
	return within && of.Locator != "" && len(of.Names) > 0 && strings.Contains(of.Title, c.Year)
}

// A pageGroup is a citation by author and page.
type pageGroup struct {
	start, end int
	cites      []pageCite
	titled     bool // it is a title in the sentence
}

// A pageCite is one cite of it.
type pageCite struct {
	noteCite
	suffix     [2]int
	work       *knownReference // the work, where its title stands in another block
	narrative  bool
	confidence float64
}

func (g *pageGroup) intext(b *block) citation.InText {
	in := citationAt(b, citation.AuthorPage, g.start, g.end)
	for i := range g.cites {
		c := &g.cites[i]
		cite := c.cite(b)
		cite.Suffix = cleanTail(b.Text[c.suffix[0]:c.suffix[1]])
		cite.Prefix = strings.TrimRight(cleanPrefix(b.Text[c.prefix[0]:c.prefix[1]]), " ,")
		cite.Narrative, cite.Secondary = c.narrative, isSecondary(cite.Prefix)
		cite.Confidence = c.confidence
		if c.work != nil {
			cite.Title = c.work.own
		}
		if sep := c.separator(b.Text); sep[0] < sep[1] {
			cite.Separator, cite.SeparatorSpan = b.Text[sep[0]:sep[1]], b.Span(sep[0], sep[1])
		}
		in.Cites = append(in.Cites, cite)
	}
	if g.titled {
		withMarks(b, &in, g.start, g.end)
	}
	return in
}

// separator returns what stands between the names or title of a cite and the place in its work,
// if it has both: " ", ", ". It is empty where the sentence has the names.
func (c *pageCite) separator(text string) [2]int {
	at := max(c.names.end, c.title[1])
	place := c.locator.at[0]
	if c.locator.term[0] < c.locator.term[1] {
		place = min(place, c.locator.term[0])
	}
	if c.locator.end == 0 || at <= c.start || at >= place {
		return [2]int{}
	}
	if text[at] != ',' { // behind the quotation mark
		at += len(text[at:place]) - len(strings.TrimLeft(text[at:place], "”“»«’*_\""))
	}
	return [2]int{at, place}
}

// authorPage finds the citations by author and page of a block, in order, as what the reader has found. before is
// the block of text before it, nil for none.
func (s *scanner) authorPage(b, before *block, k *known) *pageReader {
	p := newPageReader(s, b, before, k)
	if isFrontMatter(b.Text) {
		return p
	}
	for _, i := range p.outer {
		readBrackets(p.brackets, i, 0, p.readBracket)
	}
	if b.kind == footnote && !p.readNote() {
		p.readBare()
	}
	return p
}

// newPageReader returns a reader that has looked for the brackets and titles of a block.
func newPageReader(s *scanner, b, before *block, k *known) *pageReader {
	s.reset(b, k)
	s.findBrackets()
	p := &pageReader{scanner: s, titles: titlesIn(b), before: before}
	for i, b := range s.brackets {
		if b.end-b.inside == 1 && isASCIIDigit(s.text[b.inside]) {
			p.digits = append(p.digits, digitAt{s.text[b.inside] - '0', b.open})
		}
		if !b.nested {
			p.outer = append(p.outer, i)
		}
	}
	return p
}

// readNote reads a note that is one citation as a whole, as it stands in parentheses elsewhere:
// "See Parsons 43; Weber, *Economy* 12." It leads to one, or has one of the list.
func (p *pageReader) readNote() bool {
	end := len(strings.TrimRight(p.text, " ."))
	g, ok := p.group(&bracket{end: end, closing: end})
	if !ok || len(p.found) > 0 {
		return false
	}
	sure := false
	for i := range g.cites {
		c := &g.cites[i]
		prefix := cleanPrefix(p.text[c.prefix[0]:c.prefix[1]])
		if prefix != "" && !isPrefix(prefix) && !leadsIn(prefix) {
			return false
		}
		sure = sure || c.known || prefix != ""
	}
	if !sure {
		return false
	}
	p.found = append(p.found, g)
	return true
}

// readBare finds the citations of a note that stand in no parentheses among other words: "It is
// so, as Parsons 43 has it." They have a name of the list.
func (p *pageReader) readBare() {
	p.listMentions()
	for _, m := range p.mentions {
		if !p.isAuthor(m) {
			continue
		}
		if c, ok := p.bareCite(p.listAt(m, nil)); ok {
			p.found = append(p.found, pageGroup{start: c.start, end: c.end, cites: []pageCite{c}})
		}
	}
	slices.SortStableFunc(p.found, func(a, b pageGroup) int { return a.start - b.start })
}

// bareCite reads the cite without parentheses that begins with some names, which has a place in
// the work and perhaps a title before it.
func (p *pageReader) bareCite(l nameList) (pageCite, bool) {
	text := p.text
	c := pageCite{noteCite: noteCite{names: l, start: l.from, prefix: [2]int{l.from, l.from}, known: true}, confidence: 0.85}
	at := skipBlanks(text, l.end, len(text))
	if at < len(text) && text[at] == ',' {
		at = skipBlanks(text, at+1, len(text))
		if words, place, ok := p.titleWords(at, p.segmentEnd(at, len(text)), p.worksOf(l), p.endsClause); ok && place.end > 0 {
			c.titled(words, place, place.end)
			return c, true
		}
		if t, ok := p.titleAround(at); ok && t.start == at {
			c.title, at = t.inner, skipBlanks(text, t.end, len(text))
		}
	}
	place, ok := p.placeAt(at, len(text))
	if !ok || at == l.end || p.isYear(place, l.from) || !p.endsClause(place.end) {
		return c, false
	}
	c.placed(place, place.end)
	return c, true
}

// A pageReader reads the citations by author and page of one block.
type pageReader struct {
	*scanner
	before *block
	titles []titleAt // what is set off by quotes or italics
	outer  []int     // numbers of the brackets that are in no other
	digits []digitAt // the digits that stand alone in brackets, in order
	found  []pageGroup
}

// A digitAt is a digit alone in brackets, and where they open.
type digitAt struct {
	digit byte
	open  int
}

// isBracketed reports whether a place is within brackets.
func (p *pageReader) isBracketed(at int) bool {
	i, _ := slices.BinarySearchFunc(p.outer, at, func(i, at int) int {
		if p.brackets[i].closing <= at {
			return -1
		}
		return 1
	})
	return i < len(p.outer) && p.brackets[p.outer[i]].open < at
}

// readBracket reads the citation in a pair of parentheses, and reports whether there is one.
func (p *pageReader) readBracket(b *bracket) bool {
	if p.text[b.open] != '(' || p.inLink(b.open) || opensArguments(p.text, b.open) {
		return false
	}
	g, ok := p.group(b)
	if ok {
		p.found = append(p.found, g)
	}
	return ok
}

// group reads all that parentheses hold as cites. What is none may follow one: "emphasis
// added", or the chapter for those who have another edition, "vol. 1, ch. 10".
func (p *pageReader) group(b *bracket) (pageGroup, bool) {
	g := pageGroup{start: b.open, end: b.closing}
	sure := false
	for from := b.inside; from < b.end; {
		to := p.segmentEnd(from, b.end)
		last := len(g.cites) - 1
		if last >= 0 && p.isPlace(from, to) {
			g.cites[last].suffix[1] = to
		} else if c, ok := p.citeUnpaged(from, to, b); ok {
			sure = sure || c.known
			g.cites = append(g.cites, c)
		} else if w, ok := lowerWord(p.text[from:to]); ok && last >= 0 && tailWords[w] {
			g.cites[last].suffix[1] = to
		} else {
			return g, false
		}
		from = to + 1
	}
	if len(g.cites) == 0 {
		return g, false
	}
	if first := &g.cites[0]; first.narrative && strings.TrimLeft(p.text[max(first.names.end, first.names.possessive):b.open], " ") == "" && len(first.names.names) > 0 {
		g.start, first.start = first.names.from, first.names.from
		first.prefix = [2]int{b.open, b.open}
		if len(g.cites) == 1 && first.suffix == [2]int{} {
			first.end = g.end
		}
	}
	for i := range g.cites {
		// What may be none is more likely a cite beside one that is.
		if c := &g.cites[i]; sure && len(g.cites) > 1 {
			c.confidence = max(c.confidence, 0.8)
		}
	}
	return g, slices.ContainsFunc(g.cites, func(c pageCite) bool { return c.confidence >= leastPage })
}

// leastPage is how likely it is at least that what is read as a citation is one, and unlikelyPage
// how likely what is none unless it stands beside others.
const (
	leastPage    = 0.5
	unlikelyPage = 0.45
)

// segmentEnd returns where the part of a group ends that begins at a place: at a semicolon
// outside of titles, or a comma in its stead.
func (p *pageReader) segmentEnd(from, to int) int {
	lead := p.volumeBefore(skipBlanks(p.text, from, to), to)
	for i := from; i < to; i++ {
		if t, ok := p.titleAround(i); ok {
			i = min(t.end, to) - 1
		} else if p.text[i] == ';' || p.text[i] == ',' && i > lead && p.namesBehind(i+1, to) && p.endsInPlace(lead, i) {
			return i
		}
	}
	return to
}

// endsInPlace reports whether a text ends with a place in a work behind other words.
func (p *pageReader) endsInPlace(from, to int) bool {
	at := strings.LastIndexByte(p.text[from:to], ' ')
	return at > 0 && p.isPlace(from+at+1, to)
}

// namesBehind reports whether authors of the list stand at a place, and a page behind them:
// "(Parsons 43, Weber 12)".
func (p *pageReader) namesBehind(at, to int) bool {
	at = skipBlanks(p.text, at, to)
	page := at
	for page < to && !isASCIIDigit(p.text[page]) && p.text[page] != ';' {
		page++
	}
	if page == to || !isASCIIDigit(p.text[page]) {
		return false
	}
	l, ok := p.namesBefore(at, at+len(strings.TrimRight(p.text[at:page], " ")), parenthetical)
	return ok && l.from == at && p.known.knows(p.text, l)
}

// titleAround returns the title that is set off around a place.
func (p *pageReader) titleAround(at int) (titleAt, bool) {
	i, _ := slices.BinarySearchFunc(p.titles, at, func(t titleAt, at int) int {
		if t.end <= at {
			return -1
		}
		return 1
	})
	if i < len(p.titles) && p.titles[i].start <= at {
		return p.titles[i], true
	}
	return titleAt{}, false
}

// isPlace reports whether a part of a group is nothing but a place in a work.
func (p *pageReader) isPlace(from, to int) bool {
	l, ok := p.placeAt(skipBlanks(p.text, from, to), to)
	return ok && strings.Trim(p.text[l.end:to], " .") == ""
}
