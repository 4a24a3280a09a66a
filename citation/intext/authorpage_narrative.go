package intext

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A source is a work, or the author of one, that a block speaks of before a place.
type source struct {
	start, end int
	names      nameList
	title      [2]int
	work       *knownReference // the work, where its title stands elsewhere
	cited      *pageCite       // a cite of it
	speaks     bool            // the sentence says that the author says something
}

// placeAlone gives a cite that is nothing but a place in a work the author whom the sentence
// names before it, or else the work that the paragraph cited last: "Parsons argues … (43)."
// It stands where a sentence or a clause of it ends, or behind a quotation or the name.
func (p *pageReader) placeAlone(c pageCite, b *bracket) (pageCite, bool) {
	text := p.text
	place := text[c.locator.at[0]:c.locator.at[1]]
	switch c.locator.label {
	case "", "chapter", "section", "paragraph", "line", "verse", "act", "scene", "part", "book", "folio", "timestamp":
	default:
		return c, false // a figure, a table or a note of this text
	}
	if len(place) > 20 {
		return c, false
	}
	if l, ok := p.strangerBeside(b); ok && p.isPlainPage(c.locator) && c.locator.label == "" && !p.isYear(c.locator, l.from) {
		c.names, c.narrative, c.confidence = l, true, 0.6
		return c, true
	}
	before := strings.TrimRight(text[:b.open], " ")
	last, _ := utf8.DecodeLastRuneInString(before)
	quoted := strings.ContainsRune("”\"»’", last)
	ends := p.endsClause(b.closing)
	src, same, ok := p.sourceBefore(b.open, place)
	if !same && p.isBlockQuotation(b) {
		if work := p.sourceOfQuotation(c.locator); work != nil {
			c.work, c.known, c.narrative, c.confidence = work, true, true, 0.65
			return c, true
		}
	}
	switch kind, stops := p.kindOf(c.locator); {
	case kind == inActs && ok && same && p.isOfKind(&src, kind, stops), kind == inLines && ok && same && src.title != [2]int{}:
	case kind != inPages:
		if of, found := p.kindBefore(b.open, kind, stops, kind == inTimes && ok && same && src.speaks); found && (kind == inTimes || !p.namesOtherWork(b.open)) {
			c.names, c.title, c.work, c.known = of.names, of.title, of.work, true
			c.narrative, c.confidence = true, 0.75
			return c, true
		}
		ok = ok && same && src.cited == nil && !(kind == inActs && p.known.anyOfKind(kind, stops))
	case (!ok || p.isOfSubject(&src, same, pageAt(place))) && quoted && ends && c.locator.label == "" && p.isPlainPage(c.locator) && p.known.subject != nil && !p.namesOtherWork(b.open):
		c.work, c.known, c.narrative, c.confidence = p.known.subject, true, true, 0.65
		return c, true
	}
	if !ok || !same && p.namesOtherWork(b.open) {
		return c, false
	}
	beside := src.cited == nil && strings.TrimSpace(text[src.end:b.open]) == ""
	term := text[c.locator.term[0]:c.locator.term[1]]
	switch {
	case !beside && term == "" && p.isCounted(b, place):
		return c, false
	case term != "" && isCapitalised(term) && !((beside || same && src.speaks && ends && c.prefix[0] == c.prefix[1]) && strings.HasSuffix(term, ".")):
		return c, false // "(Chapter 3)", "(see Ch. 3)", of this text
	case !beside && !quoted && !ends && !(same && p.hasPage(&src, pageAt(place)) && p.endsSubject(b)):
		return c, false
	case !same && !(ends && (quoted || src.cited != nil || len(src.names.names) > 0)):
		return c, false
	}
	c.names, c.title, c.work, c.known = src.names, src.title, src.work, true
	c.narrative = true
	c.confidence = 0.8
	if !same {
		c.confidence = 0.65
	}
	if c.title == [2]int{} && len(c.names.names) > 0 && len(p.known.lookup(text[c.names.names[0].start:c.names.names[0].end])) > 1 {
		c.title = p.titleOfBefore(c.names, b.open)
	}
	return c, true
}

// namesOtherWork reports whether the sentence before a bracket has a title that is set off, of no
// work of the list: each of its words but short ones has a capital.
func (p *pageReader) namesOtherWork(at int) bool {
	found := false
	backwards(p.titles, at, func(t titleAt) (start, end int) { return t.start, t.end }, func(t titleAt) bool {
		if p.sentenceEnds(t.end, at) > 0 {
			return false
		}
		words := strings.Fields(p.text[t.inner[0]:t.inner[1]])
		found = len(words) > 1 && isCapitalised(words[len(words)-1]) && !p.isWork(t) && !slices.ContainsFunc(words, func(w string) bool { return len(w) > 3 && !isCapitalised(w) })
		return !found
	})
	return found
}

// strangerBeside returns the authors right before a bracket whom the list has not, where what
// stands around them tells what they write: "Parsons (43) argues".
func (p *pageReader) strangerBeside(b *bracket) (nameList, bool) {
	l, ok := p.namesBefore(p.windowBefore(b.open), b.open, narrative)
	if !ok || p.known.knows(p.text, l) || strings.Trim(p.text[l.possessive:b.open], " *_") != "" || p.isThing(l) {
		return l, false
	}
	first := p.text[l.names[0].start:l.names[0].end]
	if p.known.isNearName(fold(first)) {
		return l, true
	}
	return l, (p.isReported(b, &l) || p.isInRow(b, &l)) && (len(l.names) > 1 || l.etAl != [2]int{} || isPlainSurname(first) || strings.Count(first, " ") > 1)
}

// isInRow reports whether names with a page behind them are one of several: "Parsons (43),
// Weber (12), and Simmel (7)", of whom the one before was read as a citation or the one
// behind is an author of the list.
func (p *pageReader) isInRow(b *bracket, l *nameList) bool {
	if n := len(p.found); n > 0 && p.found[n-1].end <= l.from && isJoint(p.text[p.found[n-1].end:l.from]) {
		return true
	}
	i, _ := slices.BinarySearchFunc(p.outer, b.closing, func(i, at int) int { return p.brackets[i].open - at })
	if i == len(p.outer) {
		return false
	}
	next := &p.brackets[p.outer[i]]
	other, ok := p.authorBeside(next.open)
	if !ok || other.from < b.closing || !isJoint(p.text[b.closing:other.from]) {
		return false
	}
	title, _ := p.titleAround(next.inside)
	return p.isPlace(max(next.inside, title.end), next.end)
}

// isCounted reports whether a number in parentheses is one of a row: "(1) the first, (2) the
// second". The last of its neighbours before it is the number before, or it is the first and the
// next that stands behind is the second. What it counts stands behind it.
func (p *pageReader) isCounted(b *bracket, place string) bool {
	if len(place) != 1 || !isASCIIDigit(place[0]) || p.endsSentenceWith(b) {
		return false
	}
	n := place[0] - '0'
	i := slices.IndexFunc(p.digits, func(d digitAt) bool { return d.open >= b.open })
	if i < 0 {
		return false
	}
	if n < 2 {
		return slices.ContainsFunc(p.digits[i:], func(d digitAt) bool { return d.digit == n+1 })
	}
	for i--; i >= 0; i-- {
		if d := p.digits[i].digit; d == n || d == n-1 {
			return d == n-1
		}
	}
	return false
}

// endsSentenceWith reports whether a bracket ends a sentence, behind no word that leads to a formula or example: "see (3)."
func (p *pageReader) endsSentenceWith(b *bracket) bool {
	w := strings.ToLower(wordAtEnd(strings.TrimRight(p.text[:b.open], " ")))
	return strings.HasPrefix(p.text[b.closing:], ".") && !prefixes[w] && !leadWords[w]
}

// endsClause reports whether what stands behind a citation ends a sentence or a part of one.
func (p *pageReader) endsClause(at int) bool {
	rest := strings.TrimLeft(p.text[at:], " *_")
	if rest == "" || strings.ContainsRune(".,;:?!)—–…”\"", firstRune(rest)) {
		return true
	}
	w := strings.ToLower(nextWord(rest))
	return ands[w] || nors[w] || clauseWords[w]
}

// endsSubject reports whether the verb of a sentence stands behind a citation: "Marsh's sentence on peat (34) was".
// But "Marsh's daughter Anna (34) was" tells her age.
func (p *pageReader) endsSubject(b *bracket) bool {
	before := strings.TrimRight(p.text[:b.open], " *_")
	if word := wordAtEnd(before); isCapitalised(word) {
		link := wordAtEnd(strings.TrimRight(before[:len(before)-len(word)], " "))
		if !linkers[link] && !prefixes[link] {
			return false
		}
	}
	return auxiliaries[strings.ToLower(nextWord(p.text[b.closing:]))]
}

// auxiliaries are verbs that stand behind the subject of a sentence.
var auxiliaries = words(`is are was were has have had does did can could may might will would must should
	ist sind war waren hat haben hatte hatten kann wird werden wurde wurden est sont était étaient a ont avait fut es son era eran ha han había fue`)

// clauseWords begin a part of a sentence.
var clauseWords = words(`but or yet so while whereas although though because since when where as which who that`)

// worksOfSource returns the references that a source may be.
func (p *pageReader) worksOfSource(src *source) []int {
	names, title, work := src.names, src.title, src.work
	if src.cited != nil {
		names, title, work = src.cited.names, src.cited.title, src.cited.work
	}
	form := p.text[title[0]:title[1]]
	switch {
	case work != nil:
		return []int{slices.Index(p.known.refs, work)}
	case len(names.names) == 0:
		return p.known.titled(p.known.shortTitle(form, false), form)
	}
	works := p.worksOf(names)
	if of := slices.DeleteFunc(slices.Clone(works), func(i int) bool { return p.known.refs[i].headed }); len(of) > 0 && form == "" {
		return of
	}
	if of := slices.DeleteFunc(slices.Clone(works), func(i int) bool { return !p.known.refs[i].hasWords(fold(form)) }); len(of) > 0 {
		return of
	}
	return works
}

// hasPage reports whether a number is among the pages of a work of a source.
func (p *pageReader) hasPage(src *source, page int) bool {
	return page > 0 && slices.ContainsFunc(p.worksOfSource(src), func(i int) bool { return p.known.refs[i].hasPage(page) })
}

// lacksPage reports whether the works of a source all have their pages in the list, and a number
// is among none of them. It may be a line of one that was cited by lines.
func (p *pageReader) lacksPage(src *source, page int) bool {
	if src.cited != nil {
		if kind, _ := p.kindOf(src.cited.locator); kind == inLines {
			return false
		}
	}
	works := p.worksOfSource(src)
	return page > 0 && len(works) > 0 && !slices.ContainsFunc(works, func(i int) bool { return len(p.known.refs[i].pages) == 0 || p.known.refs[i].hasPage(page) })
}

// isPossessive reports whether a name at a place has an ending for what is somebody's: "Parsons's".
func (p *pageReader) isPossessive(start, end int) bool {
	word := p.text[start:wordEndAfter(p.text, end)]
	return len(withoutPossessive(word)) < len(word)
}

// goesOn reports whether a source begins the part of a sentence behind another's citation: "Parsons
// has shown this (43), and Weber traces it to the towns". before are the sources before it.
func (p *pageReader) goesOn(before []source, src *source) bool {
	for i := len(before) - 1; i >= 0; i-- {
		if before[i].cited == nil || before[i].end > src.start {
			continue
		}
		words := strings.FieldsFunc(p.text[before[i].end:src.start], func(r rune) bool { return strings.ContainsRune(" ,;:—–", r) })
		given := len(words)
		for given > 0 && isCapitalised(words[given-1]) {
			given--
		}
		return !slices.ContainsFunc(words[:given], func(w string) bool { return !ands[w] && !contrastWords[w] })
	}
	return false
}

// contrastWords begin a part of a sentence that says something else than the part before.
var contrastWords = words(`but yet while whereas although though aber während doch mais tandis pero mientras mentre ma mens men medan maar terwijl`)

// sourceBefore returns the work or author that a number in parentheses at a place is of, and
// whether the sentence itself names it. Of two that it could be as well, the nearer is meant, but
// for a farther one who alone has a work with that page.
func (p *pageReader) sourceBefore(at int, place string) (source, bool, bool) {
	if l, ok := p.authorBeside(at); ok {
		return source{start: l.from, end: l.possessive, names: l}, true, true
	}
	p.listMentions()
	var all []source
	backwards(p.mentions, at, func(m mention) (start, end int) { return m.start, m.end }, func(m mention) bool {
		// Of "Parsons and Shils" the first is no source of its own.
		if n := len(all); p.isAuthor(m) && (n == 0 || m.end <= all[n-1].start) {
			l := p.listAt(m, nil)
			all = append(all, source{start: l.from, end: max(m.end, l.end), names: l})
		}
		return true
	})
	backwards(p.titles, at, func(t titleAt) (start, end int) { return t.start, t.end }, func(t titleAt) bool {
		if p.isWork(t) {
			all = append(all, source{start: t.start, end: t.end, title: t.inner})
		}
		return true
	})
	backwards(p.found, at, func(g pageGroup) (start, end int) { return g.start, g.end }, func(g pageGroup) bool {
		all = append(all, source{start: g.start, end: g.end, cited: &g.cites[len(g.cites)-1]})
		return true
	})
	all = append(all, p.misspelt(at)...)
	slices.SortStableFunc(all, func(a, b source) int { return a.start - b.start })
	var best *source
	rank := 0
	page := pageAt(place)
	for i := len(all) - 1; i >= 0; i-- {
		src := &all[i]
		if p.sentenceEnds(src.end, at) > 0 {
			if best == nil {
				best, rank = p.lastOf(all[:i+1], page), 1
			}
			break
		}
		r := 3
		switch {
		case src.cited != nil:
			r = 2
		case src.title != [2]int{}:
			r = 2
		case (p.speaks(mention{src.start, src.end}) || p.leads(src.start)) && !p.isAnswered(src.start):
			r, src.speaks = 4, true
		case p.isPossessive(src.start, src.end):
			r = 2
		case p.goesOn(all[:i], src):
			r = 4
		}
		switch {
		case r > rank,
			r == rank && r < 4 && p.lacksPage(best, page) && !p.lacksPage(src, page),
			r+1 >= rank && (r == rank || src.cited == nil) && p.hasPage(src, page) && !p.hasPage(best, page):
			best, rank = src, r
		}
	}
	if best == nil {
		return source{}, false, false
	}
	if best.cited != nil {
		best.names, best.title, best.work = best.cited.names, best.cited.title, best.cited.work
	}
	return *best, rank > 1, true
}

// pageAt returns the number of the first page of a place such as "42–44", 0 for one that is no page.
func pageAt(place string) int {
	if strings.ContainsAny(place, ".:/") {
		return 0
	}
	page, _ := strconv.Atoi(place[:len(place)-len(strings.TrimLeft(place, "0123456789"))])
	return page
}

// lastOf returns that of the sources in earlier sentences which a page alone is of: the last, but
// for works that have no such page. Who is only mentioned beside a citation is no source: "He holds
// it (Weber 43), as was said in Parsons's time."
func (p *pageReader) lastOf(all []source, page int) *source {
	for i := len(all) - 1; i >= 0; i-- {
		src := &all[i]
		if p.lacksPage(src, page) {
			continue
		}
		if src.cited == nil && len(src.names.names) > 0 && !p.speaks(mention{src.start, src.end}) && !p.leads(src.start) && (p.isPossessive(src.start, src.end) || !p.goesOn(all[:i], src)) {
			for k := i - 1; k >= 0 && p.sentenceEnds(all[k].end, src.start) == 0; k-- {
				if all[k].cited != nil && all[k].end <= src.start && !p.lacksPage(&all[k], page) {
					return &all[k]
				}
			}
		}
		return src
	}
	return &all[len(all)-1]
}

// misspelt returns those whom the sentence before a place has say something, and whose names, behind a
// given name or long, are nearly those of authors of the list.
func (p *pageReader) misspelt(at int) []source {
	var near []token
	for _, t := range p.tokens(p.back(at, farthest, 0), at) {
		if w := p.text[t.start:t.end]; t.word && isCapitalised(w) && p.known.mostWords(withoutPossessive(w)) == 0 && p.known.isNearName(fold(w)) {
			near = append(near, t)
		}
	}
	var found []source
	for _, t := range near {
		if p.sentenceEnds(t.end, at) > 0 || p.isBracketed(t.start) || !p.speaks(mention{t.start, t.end}) {
			continue
		}
		if _, set := p.titleAround(t.start); set {
			continue
		}
		l, ok := p.namesBefore(p.back(t.end, window, 0), t.end, narrative)
		const certain = 8 // letters of a name alone, as those of characters are
		if !ok || l.end != t.end || p.isThing(l) || l.from == t.start && t.end-t.start < certain {
			continue
		}
		if len(l.names) == 1 {
			l.names[0].start = t.start // behind the given name
		}
		found = append(found, source{start: l.from, end: t.end, names: l})
	}
	return found
}

// backwards calls do with those of the elements of a list in the order of the text that end before
// a place and not too far from it, from the nearest on, until it returns false.
func backwards[T any](list []T, at int, span func(T) (start, end int), do func(T) bool) {
	i, _ := slices.BinarySearchFunc(list, at, func(e T, at int) int {
		if start, _ := span(e); start < at {
			return -1
		}
		return 1
	})
	for i--; i >= 0; i-- {
		_, end := span(list[i])
		if at-end > farthest {
			return
		}
		if end <= at && !do(list[i]) {
			return
		}
	}
}

// wordEndAfter returns where the word ends that a place stands in, with what follows an
// apostrophe.
func wordEndAfter(text string, at int) int {
	for at < len(text) {
		r, n := utf8.DecodeRuneInString(text[at:])
		if !isWordRune(r) && !isApostrophe(r) {
			break
		}
		at += n
	}
	return at
}

// leads reports whether the words before a name make it that of one who says something:
// "according to", "for".
func (p *pageReader) leads(start int) bool {
	before := strings.ToLower(strings.TrimRight(p.text[p.back(start, 40, 0):start], " "))
	return endsInLeadPhrase(before) || strings.HasSuffix(before, "according to") || before == "for" || strings.HasSuffix(before, ". for")
}

// isAnswered reports whether the words before a name make it that of one to whom another does something:
// "Weber, replying to Marsh, denies".
func (p *pageReader) isAnswered(start int) bool {
	before, to := strings.CutSuffix(strings.TrimRight(p.text[p.back(start, 40, 0):start], " "), " to")
	return to && strings.HasSuffix(before, "ing") && !strings.HasSuffix(strings.ToLower(before), "according")
}

// isAuthor reports whether a mention is that of a first author, outside of parentheses and
// of what is set off as a title or a quotation.
func (p *pageReader) isAuthor(m mention) bool {
	if p.isBracketed(m.start) {
		return false
	}
	if _, ok := p.titleAround(m.start); ok {
		return false
	}
	return slices.ContainsFunc(p.known.lookup(p.text[m.start:m.end]), func(b bearer) bool { return !b.part })
}
