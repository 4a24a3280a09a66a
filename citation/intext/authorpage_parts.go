package intext

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/internal/sieve"
)

// cite reads text[from:to] as one cite: names, a title or both, and the place in the work.
func (p *pageReader) cite(from, to int, b *bracket) (pageCite, bool) {
	text := p.text
	from = skipBlanks(text, from, to)
	to = from + len(strings.TrimRight(text[from:to], " "))
	c := pageCite{noteCite: noteCite{start: from, end: to, prefix: [2]int{from, from}}, suffix: [2]int{to, to}}
	if from >= to {
		return c, false
	}
	lead := p.volumeBefore(from, to)
	title, marked := p.titleWithin(lead, to)
	head := to // where names and title end
	place, tail, placed := p.locatorFrom(title.end, lead, to)
	if !placed {
		place, placed = p.placeBeforeComment(lead, to)
		tail = place.end
	}
	if placed {
		c.placed(place, to)
		c.suffix[0] = tail
		head = place.at[0]
		if place.term[0] < place.term[1] {
			head = min(head, place.term[0])
		}
	} else {
		to = p.tailFrom(max(lead, title.end), to)
		c.end, c.suffix[0], head = to, to, to
	}
	if between := text[min(title.end, head):head]; !marked || strings.Trim(between, " ,") != "" {
		if c, ok := p.nameAndWords(c, lead, c.suffix[1]); ok {
			return p.judged(c)
		}
		if c, ok := p.wordsAlone(c, lead, head, c.suffix[1], b); ok {
			return p.judged(c)
		}
		if marked && c.locator.end == 0 {
			return c, false
		}
	}
	if c.locator.end > 0 && p.isYear(c.locator, lead) {
		return c, false
	}
	if marked {
		return p.titledCite(c, lead, title, b)
	}
	head = lead + len(strings.TrimRight(text[lead:head], " ,"))
	if rest := cleanPrefix(text[lead:head]); c.locator.end > 0 && (rest == "" || isPrefix(rest)) {
		c.prefix = [2]int{from, head}
		c.start = c.locator.at[0]
		if c.locator.term[0] < c.locator.term[1] {
			c.start = min(c.start, c.locator.term[0])
		}
		return p.placeAlone(c, b)
	}
	if from := afterLead(text, lead, head); strings.IndexByte(text[from:head], '.') >= 0 && p.known.isShortOrganisation(text[from:head]) {
		c.names = nameList{names: []name{{start: from, end: head, from: from, known: true}}, from: from, end: head, possessive: head}
		c.start, c.prefix[1] = from, from
		return p.judged(c)
	}
	l, ok := p.namesBefore(lead, head, parenthetical)
	if !ok || l.end < head && strings.Trim(text[l.end:head], " ,.*_") != "" {
		return c, false
	}
	c.names = l
	c.start, c.prefix[1] = l.from, l.from
	if !p.known.knows(text, l) {
		form := text[l.from:head]
		if len(p.known.shortTitle(form, true)) > 0 {
			c.names, c.title, c.known = nameList{}, [2]int{l.from, head}, true
		} else if p.known.isShortOrganisation(form) {
			c.names.names = []name{{start: l.from, end: head, from: l.from, known: true}}
		}
	}
	return p.judged(c)
}

// citeUnpaged does the same with a cite that may say that the work has no pages: "(Marsh, n. pag.)".
func (p *pageReader) citeUnpaged(from, to int, b *bracket) (pageCite, bool) {
	end := to
	if m := unpaged.FindStringIndex(p.text[from:to]); m != nil {
		end = from + m[0]
	}
	c, ok := p.cite(from, end, b)
	c.suffix[1] += to - end
	return c, ok
}

// unpaged are words in the place of a page.
// Source: MLA Handbook, 7th edition, on works without pagination.
var unpaged = sieve.Late(`(?i),? ?\b(?:n\. ?pag|unpag|unpaginated|n\. ?p)\b\.?$`)

// isYear reports whether what was read as a page is a year: of four digits, and not among the
// pages of a work of the author who stands before it.
func (p *pageReader) isYear(l locator, from int) bool {
	number := p.text[l.at[0]:l.at[1]]
	if l.label != "" || !isYearDigits(number) || !looksLikeYear(number[:4]) || len(number) > 4 && strings.IndexByte(".:", number[4]) >= 0 {
		return false
	}
	n, _ := strconv.Atoi(number[:4])
	names, ok := p.namesBefore(from, l.at[0], parenthetical)
	return !ok || !slices.ContainsFunc(p.known.lookup(p.text[names.names[0].start:names.names[0].end]), func(b bearer) bool { return p.known.refs[b.ref].hasPage(n) })
}

// volumeBefore returns where a cite goes on behind the volume that it may begin with: "vol. 2,
// Parsons 43".
func (p *pageReader) volumeBefore(from, to int) int {
	_, end, label := termAt(p.text, from, to)
	if label != "volume" {
		return from
	}
	at := skipBlanks(p.text, end, to)
	if n := numberAt(p.text, at, to); n > 0 && n < to && p.text[n] == ',' {
		return skipBlanks(p.text, n+1, to)
	}
	return from
}

// titleWithin returns the first title that is set off in text[from:to].
func (p *pageReader) titleWithin(from, to int) (titleAt, bool) {
	i, _ := slices.BinarySearchFunc(p.titles, from, func(t titleAt, at int) int { return t.start - at })
	if i < len(p.titles) && p.titles[i].end <= to {
		return p.titles[i], true
	}
	return titleAt{}, false
}

// titledCite reads a cite with a title that is set off: behind the names, or alone.
func (p *pageReader) titledCite(c pageCite, from int, title titleAt, b *bracket) (pageCite, bool) {
	text := p.text
	c.title = title.inner
	before := cleanPrefix(text[from:title.start])
	if before == "" || isPrefix(before) || leadsIn(before) {
		c.start, c.prefix[1] = title.start, title.start
		refs := p.known.shortTitle(text[title.inner[0]:title.inner[1]], false)
		c.known = len(refs) > 0
		quoted := title.start < title.inner[0]
		anonymous := slices.ContainsFunc(refs, func(i int) bool { return p.known.refs[i].authors == 0 || p.known.refs[i].headed })
		if c.known && !anonymous {
			// The title of a work whose author the sentence names.
			if l, ok := p.authorBefore(b.open, text[title.inner[0]:title.inner[1]]); ok {
				c.names, c.narrative = l, true
			}
		}
		switch {
		case !c.known && (!quoted || c.locator.end > 0 && (c.locator.label != "" || !p.isPlainPage(c.locator))):
			return c, false
		case c.known && c.locator.end == 0 && !anonymous && !(c.narrative && quoted):
			// Words in quotes, or, beside other cites, a work whose entry was not read well.
			c.names, c.narrative, c.known = nameList{}, false, false
		}
		return p.judged(c)
	}
	l, ok := p.namesBefore(from, title.start, parenthetical)
	if !ok || strings.Trim(text[l.possessive:title.start], " ,") != "" {
		return c, false
	}
	c.names = l
	c.start, c.prefix[1] = l.from, l.from
	return p.judged(c)
}

// judged says how likely it is that what has been read is a cite.
func (p *pageReader) judged(c pageCite) (pageCite, bool) {
	text := p.text
	prefix := cleanPrefix(text[c.prefix[0]:c.prefix[1]])
	clean := prefix == "" || isPrefix(prefix) || isSecondary(prefix) || leadsIn(prefix) || strings.HasPrefix(prefix, "vol")
	if len(c.names.names) == 0 {
		switch {
		case c.known && c.locator.end > 0:
			c.confidence = 0.9
		case c.known:
			c.confidence = 0.75
		case c.locator.end == 0:
			c.confidence = unlikelyPage
		default:
			c.confidence = 0.55
		}
		return c, clean
	}
	first := c.names.names[0]
	name := text[first.start:first.end]
	c.known = c.known || p.known.knows(text, c.names)
	switch {
	case c.known && c.locator.end > 0:
		c.confidence = 0.95
		if !clean {
			c.confidence = 0.8
		}
		return c, true
	case c.known && c.title != [2]int{}:
		c.confidence = 0.85
		return c, clean
	case c.known:
		c.confidence = 0.7
		whole := p.known.isWholeName(name) || strings.Contains(name, ".") && p.known.isShortOrganisation(name)
		if !whole || prefix == "" && p.known.full[fold(name)] != "" && p.isSpelledOutAt(first) {
			c.confidence = unlikelyPage // "World Health Organization (WHO)"
		}
		return c, clean
	case !clean || p.isThing(c.names):
		return c, false
	}
	c.confidence = p.ofStranger(&c, isSecondary(prefix))
	return c, true
}

// isSpelledOutAt reports whether the words before an acronym in brackets may be what it stands for: they
// have its letters, or the last has a capital.
func (p *pageReader) isSpelledOutAt(acronym name) bool {
	before := strings.TrimRight(p.text[max(0, acronym.start-160):acronym.start], " (")
	word := before[strings.LastIndexByte(before, ' ')+1:]
	return unicode.IsUpper(firstRune(word)) || spelledOut(p.text[acronym.start:acronym.end], before) != ""
}

// ofStranger says how likely a cite is whose authors the list has not; they may be misspelt.
func (p *pageReader) ofStranger(c *pageCite, secondary bool) float64 {
	first := c.names.names[0]
	name := p.text[first.start:first.end]
	several := len(c.names.names) > 1 || c.names.etAl != [2]int{}
	near := p.known.isNearName(fold(name))
	paged := c.locator.end > 0 && c.locator.label == "" && p.isPlainPage(c.locator)
	switch {
	case near && paged:
		return 0.85
	case near && (several || len(name) > shortName):
		return leastPage
	case !paged && (c.names.etAl != [2]int{} && c.locator.end == 0 || several && c.locator.label == "chapter"):
		return 0.6 // "(Almond et al.)", "(Almond and Verba, ch. 4)"
	case !paged:
		return unlikelyPage
	case several || secondary || c.title != [2]int{}:
		return 0.75
	case isPlainSurname(name):
		return 0.6
	case strings.Count(name, " ") == 1, strings.Count(name, " ") == 2, hasOrganisationWord(name): // "García Márquez", "Human Rights Watch"
		return leastPage
	}
	return unlikelyPage
}

// hasOrganisationWord reports whether a name has a word that the names of organisations have.
func hasOrganisationWord(name string) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(name)), func(w string) bool { return organisationWords[w] })
}

// shortName is how long a name is at most, in bytes, that another word is easily like.
const shortName = 6

// isPlainSurname reports whether a name has one word beside particles.
func isPlainSurname(name string) bool {
	ws := strings.Fields(name)
	for len(ws) > 1 && particles[strings.ToLower(ws[0])] {
		ws = ws[1:]
	}
	return len(ws) == 1 && !isAcronym(ws[0])
}

// isPlainPage reports whether a locator is a page or some, of no more than four digits.
func (p *pageReader) isPlainPage(l locator) bool {
	s := p.text[l.at[0]:l.at[1]]
	return !strings.ContainsAny(s, ".:/") && len(s) < 16
}

// isThing reports whether names that the list has not are those of a thing that is counted:
// "Figure 3", "Sonnet 18", "Genesis 1".
func (p *pageReader) isThing(l nameList) bool {
	if l.etAl != [2]int{} {
		return false
	}
	for _, n := range l.names {
		for _, w := range strings.Fields(strings.ToLower(p.text[n.start:n.end])) {
			w = strings.Trim(w, ".,")
			if notAuthors[w] || monthWords[w] || numberedThings[w] || locatorTerms[w] != "" || places[w] {
				return true
			}
		}
	}
	return false
}

// numberedThings are what a number stands behind that is no page: divisions of works,
// kinds of numbered works, and the books of the Bible.
var numberedThings = words(`act acts appendix canto cantos chapter episode epigram epistle fragment fragments hymn image item lecture letter letters movement no number ode op opus panel part parts plate plates poem poems psalm psalms question scene sonnet sonnets stanza stanzas step symphony track tract verse verses quartet concerto sonata surah sura
	apollo boeing channel highway route windows flight bus platform gate room unit grade level stage type group team experiment study studies example corpus model case day week year
	genesis exodus leviticus numbers deuteronomy joshua judges ruth samuel kings chronicles ezra nehemiah esther job proverbs ecclesiastes isaiah jeremiah lamentations ezekiel daniel hosea joel amos obadiah jonah micah nahum habakkuk zephaniah haggai zechariah malachi matthew mark luke john romans corinthians galatians ephesians philippians colossians thessalonians timothy titus philemon hebrews james peter jude revelation
	gen exod lev num deut josh judg isa jer ezek dan hos matt rom cor gal eph phil col heb jas rev ps pss prov`)

// locatorFrom reads the place within the work that text[from:to] ends with: the longest that
// begins at a word behind the title, if there is one. tail is where words such as
// "emphasis added" begin that stand behind it.
func (p *pageReader) locatorFrom(title, from, to int) (l locator, tail int, ok bool) {
	text := p.text
	from = max(from, title)
	for i := from; i < to; i++ {
		if i > from && strings.IndexByte(" ,(", text[i-1]) < 0 || text[i] == ' ' || text[i] == ',' {
			continue
		}
		l, ok := p.placeAt(i, to)
		if !ok {
			continue
		}
		if p.endsPlace(l.end, to) {
			return l, l.end, true
		}
	}
	return locator{}, to, false
}

// placeBeforeComment reads the place within a work of authors of the list that words on it stand
// behind: "compare Weber 43 on the towns", "see Weber 43, who denies it".
func (p *pageReader) placeBeforeComment(from, to int) (locator, bool) {
	for i := from; i+1 < to; i++ {
		if p.text[i] != ' ' || !isASCIIDigit(p.text[i+1]) {
			continue
		}
		place, ok := p.placeAt(i+1, to)
		if !ok || place.label != "" {
			continue
		}
		words := strings.TrimPrefix(p.text[place.end:to], ",")
		first, lower := lowerWord(words)
		if !lower || !strings.HasPrefix(words, " ") {
			return locator{}, false
		}
		l, ok := p.namesBefore(from, i, parenthetical)
		if !ok || l.end != i || !p.known.knows(p.text, l) {
			return locator{}, false
		}
		prefix := cleanPrefix(p.text[from:l.from])
		return place, isPrefix(prefix) || leadsIn(prefix) || prefix == "" && commentWords[first]
	}
	return locator{}, false
}

// commentWords begin words on the place of a work: "Weber 43 on the towns".
var commentWords = words(`on about for regarding concerning über zu zur zum sur pour sobre su om over o об`)

// endsPlace reports whether nothing but a tail stands behind what ends at a place in the text.
func (p *pageReader) endsPlace(at, to int) bool {
	rest := strings.TrimRight(p.text[at:to], " .")
	return strings.Trim(rest, " ,.") == "" || isTail(rest+",") || isTail(strings.ReplaceAll(rest, ".", "")+",")
}

// tailFrom returns where a tail begins that text[from:to] ends with: "Parsons, my translation";
// to if there is none.
func (p *pageReader) tailFrom(from, to int) int {
	for i := from; i < to; i++ {
		if p.text[i] == ',' && p.endsPlace(i, to) {
			return i
		}
	}
	return to
}

// placeAt reads places within a work that begin at a place in the text: "43-45", "xii", "2:
// 118", "1.348-50", "pt. 1, ch. 2", "45n3", "00:41:20".
func (p *pageReader) placeAt(at, to int) (locator, bool) {
	text := p.text
	var l locator
	if strings.HasSuffix(strings.TrimRight(text[:at], " "), "=") {
		return l, false // "(1913 = 100)" is an index
	}
	for q := at; ; {
		term, end, label := termAt(text, q, to)
		if end > q {
			q = skipBlanks(text, end, to)
		}
		if r, _ := utf8.DecodeRuneInString(text[q:to]); unicode.IsUpper(r) && (q+1 >= to || !isASCIIDigit(text[q+1])) {
			break // "Malcolm X"
		}
		stop := timesAt(text, q, to)
		if stop > q {
			label = "timestamp"
		} else if stop = placesAt(text, q, to, true); stop < 0 {
			break
		}
		// "2: 118", of several volumes
		if stop < to && text[stop] == ':' {
			if n := placesAt(text, skipBlanks(text, stop+1, to), to, true); n > 0 {
				stop = n
			}
		}
		if l.end == 0 {
			l.label = label
			if end > term[0] {
				l.term = term
			}
			l.at[0] = q
		}
		l.at[1], l.end = stop, stop
		if stop >= to || text[stop] != ',' {
			break
		}
		q = skipBlanks(text, stop+1, to)
	}
	if l.end == 0 {
		return l, false
	}
	switch s := text[l.at[0]:l.at[1]]; {
	case l.label == "page":
		l.label = ""
	case l.label == "" && strings.Contains(s, ".") && !strings.Contains(s, "n."):
		l.label = "line" // "2.35" of a poem, "3.1.56" of a play
	}
	return l, true
}

// shortTitle returns the references whose titles a short form may mean. A form that is not
// set off is one only of a work without authors, and begins its title.
func (k *known) shortTitle(form string, plain bool) []int {
	folded := fold(form)
	if folded == "" || plain && !strings.Contains(folded, " ") {
		return nil
	}
	var refs []int
	for i, ref := range k.refs {
		if plain && ref.authors > 0 {
			continue
		}
		if plain && beginsTitle(ref.full, folded) || !plain && ref.hasWords(folded) {
			refs = append(refs, i)
		}
	}
	return refs
}

// titled returns those of some references that a short form of a title means best: whose whole title it is, or
// else whose title begins with it, or else all.
func (k *known) titled(refs []int, form string) []int {
	folded := fold(form)
	for _, fits := range [...]func(title string) bool{
		func(title string) bool { return title == folded }, // "The Moor" is not "A Moor"
		func(title string) bool { return dropArticle(title) == dropArticle(folded) },
		func(title string) bool { return beginsTitle(title, folded) },
	} {
		if of := slices.DeleteFunc(slices.Clone(refs), func(i int) bool { return !fits(k.refs[i].full) }); len(of) > 0 {
			return of
		}
	}
	return refs
}

// hasWords reports whether a folded text is a short form of the title of a reference: its first
// words, with or without its article, or others of it that follow one another; or the whole
// title and more.
func (ref *knownReference) hasWords(folded string) bool {
	if ref.full == "" || folded == "" {
		return false
	}
	return beginsTitle(ref.full, folded) || len(folded) > 3 && strings.Contains(" "+ref.full+" ", " "+dropArticle(folded)+" ") ||
		len(ref.full) > 10 && strings.HasPrefix(folded, ref.full)
}

// beginsTitle reports whether a folded title begins with folded words. Articles do not
// count.
func beginsTitle(title, folded string) bool {
	return strings.HasPrefix(dropArticle(title)+" ", dropArticle(folded)+" ")
}

// isWholeName reports whether a reference is cited by a name, and not by a part of it.
func (k *known) isWholeName(name string) bool {
	return slices.ContainsFunc(k.lookup(name), func(b bearer) bool { return b.position == 0 && !b.part })
}

// isNearName reports whether a folded name may be a misspelling of that of a first author.
func (k *known) isNearName(folded string) bool {
	isNear := func(first string) bool { return first[0] == folded[0] && isMisspelling(folded, first) }
	return len(folded) > 3 && slices.ContainsFunc(k.refs, func(ref *knownReference) bool {
		return ref.people && slices.ContainsFunc(ref.firsts, isNear)
	})
}

// isShortOrganisation reports whether one of the organisations of the list may be cited so.
func (k *known) isShortOrganisation(form string) bool {
	return slices.ContainsFunc(k.refs, func(ref *knownReference) bool { return isShortOrganisation(form, ref.organisation) })
}

// isShortOrganisation reports whether a form has the first words of an organisation's folded
// name, of which those that end in a full stop may be abbreviated: "Natl. Geographic Soc.".
func isShortOrganisation(form, organisation string) bool {
	words := strings.Fields(dropArticle(organisation))
	ws := strings.Fields(dropArticle(form))
	if len(ws) == 0 || len(ws) > len(words) {
		return false
	}
	for i, w := range ws {
		short := fold(w)
		if short != words[i] && !(strings.HasSuffix(w, ".") && isContraction(short, words[i])) {
			return false
		}
	}
	return len(ws) > 1 || organisationWords[words[0]] || len(words[0]) > 5
}

// isContraction reports whether a word is made of letters of another, in their order and
// from the first: "natl" of "national".
func isContraction(short, word string) bool {
	if len(short) < 2 || short[0] != word[0] {
		return false
	}
	for i := 0; i < len(word) && short != ""; i++ {
		if word[i] == short[0] {
			short = short[1:]
		}
	}
	return short == ""
}
