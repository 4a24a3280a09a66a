package intext

import (
	"slices"
	"strings"
	"unicode"

	"github.com/refwright/refwright/internal/sieve"
)

// A title that tells works of one author apart is in italics or in quotes. Plain text has no
// italics, and there its words are told by the list: they are those of a title of the author who
// stands before them, "(Parsons, Social System 43)", or in the sentence, "Parsons holds
// (Social System 43)".

// titleWords reads text[at:to] as words of the title of one of some references, and what may
// stand behind them: a place in the work and what ends a cite. A title may have numbers at its
// end: the most words count.
func (p *pageReader) titleWords(at, to int, refs []int, ends func(at int) bool) (words [2]int, l locator, ok bool) {
	for i := at + 1; i <= min(to, at+maxTitle); i++ {
		var place locator
		switch {
		case i == to || p.text[i] == ',' && ends(i):
		case strings.IndexByte(" ,", p.text[i-1]) < 0:
			continue
		default:
			var placed bool
			if place, placed = p.placeAt(i, to); !placed || !ends(place.end) {
				continue
			}
		}
		w := trimmedTitle(p.text, at, i)
		form := fold(p.text[w[0]:w[1]])
		if slices.ContainsFunc(refs, func(i int) bool {
			// What is more than the title that was read is a subtitle, or the page.
			ref := p.known.refs[i]
			return ref.hasWords(form) && (len(form) <= len(ref.full) || !ok && !strings.ContainsAny(form[len(ref.full):], "0123456789"))
		}) {
			words, l, ok = w, place, true
		}
	}
	return words, l, ok
}

// printedWords does the same as [pageReader.titleWords] with words that stand in the printed
// text of one of the references, whose title may not have been read well.
func (p *pageReader) printedWords(at, to int, refs []int) (words [2]int, l locator, ok bool) {
	for i := at + 1; i < min(to, at+maxTitle); i++ {
		if strings.IndexByte(" ,", p.text[i-1]) < 0 {
			continue
		}
		place, placed := p.placeAt(i, to)
		w := trimmedTitle(p.text, at, i)
		if !placed || !p.endsPlace(place.end, to) || strings.IndexByte(p.text[w[0]:w[1]], ' ') < 0 {
			continue
		}
		form := " " + fold(p.text[w[0]:w[1]]) + " "
		if slices.ContainsFunc(refs, func(i int) bool { return strings.Contains(" "+fold(p.known.refs[i].text)+" ", form) }) {
			words, l, ok = w, place, true
		}
	}
	return words, l, ok
}

// worksOf returns the references whose first author the first of some names is.
func (p *pageReader) worksOf(l nameList) []int {
	var refs []int
	for _, b := range p.known.lookup(p.text[l.names[0].start:l.names[0].end]) {
		if b.position == 0 {
			refs = append(refs, b.ref)
		}
	}
	return refs
}

// nameAndWords reads a cite in text[from:to] that has names and, behind a comma, words of the
// title of a work of theirs.
func (p *pageReader) nameAndWords(c pageCite, from, to int) (pageCite, bool) {
	for i := from; i < to; i++ {
		if p.text[i] != ',' {
			continue
		}
		l, ok := p.namesBefore(from, i, parenthetical)
		if !ok || l.end != i || !p.known.knows(p.text, l) {
			continue
		}
		at, works := skipBlanks(p.text, i+1, to), p.worksOf(l)
		words, place, ok := p.titleWords(at, to, works, func(at int) bool { return p.endsPlace(at, to) })
		if !ok {
			words, place, ok = p.printedWords(at, to, works)
		}
		if ok {
			c.names, c.start, c.prefix[1] = l, l.from, l.from
			c.titled(words, place, to)
			return c, true
		}
	}
	return c, false
}

// wordsAlone reads a cite in text[from:to] that has nothing but words of the title of a work
// whose author the sentence names; what stands before head is no name of the list.
func (p *pageReader) wordsAlone(c pageCite, from, head, to int, b *bracket) (pageCite, bool) {
	at := afterLead(p.text, from, to)
	if lead := elidedArticle.ReplaceAllString(strings.TrimLeft(p.text[at:to], "¿¡“”„«"), ""); lead == "" || !isCapitalised(lead) && !isASCIIDigit(lead[0]) {
		return c, false
	}
	if l, ok := p.namesBefore(from, head, parenthetical); ok && p.known.knows(p.text, l) && (l.names[0].start <= at || l.names[0].initial != "") {
		return c, false
	}
	all := make([]int, len(p.known.refs))
	for i := range all {
		all[i] = i
	}
	words, place, ok := p.titleWords(at, to, all, func(at int) bool { return p.endsPlace(at, to) })
	if !ok || place.end == 0 {
		return c, false
	}
	l, ok := p.authorBefore(b.open, p.text[words[0]:words[1]])
	if !ok {
		return c, false
	}
	c.names, c.narrative, c.start, c.prefix[1] = l, true, at, at
	c.titled(words, place, to)
	return c, true
}

// elidedArticle is what is left of a Dutch article that a title begins with: "’s-Hertogenbosch after 1920",
// "’t Gooi".
var elidedArticle = sieve.MustCompile(`^['’](?:s-|s |t )`)

// titled gives a cite that ends at a place in the text a title and, unless it is empty, a place
// in the work.
func (c *pageCite) titled(title [2]int, l locator, to int) {
	c.title = title
	if c.locator = l; l.end > 0 {
		c.placed(l, to)
	}
}

// placed gives a cite that ends at a place in the text the place in its work.
func (c *pageCite) placed(l locator, to int) {
	c.locator, c.end, c.suffix = l, l.end, [2]int{l.end, to}
}

// authorBeside returns the authors of the list who stand right before a bracket, in whatever
// case.
func (p *pageReader) authorBeside(open int) (nameList, bool) {
	l, ok := p.namesBefore(p.windowBefore(open), open, narrative)
	return l, ok && p.known.knows(p.text, l) && strings.Trim(p.text[l.possessive:open], " *_") == ""
}

// authorBefore returns the authors right before a bracket who have a work whose title a short form
// may mean, or else the nearest, in its sentence or the one before, who have one that it means
// best: "(*Peat* 43)" is Weber's *Peat and Turf* and not Marsh's *Against Peat*.
func (p *pageReader) authorBefore(at int, form string) (nameList, bool) {
	refs := p.known.shortTitle(form, false)
	has := func(l nameList) bool {
		return slices.ContainsFunc(p.worksOf(l), func(i int) bool { return slices.Contains(refs, i) })
	}
	if l, ok := p.authorBeside(at); ok && has(l) {
		return l, true
	}
	refs = p.known.titled(refs, form)
	p.listMentions()
	var l nameList
	backwards(p.mentions, at, func(m mention) (start, end int) { return m.start, m.end }, func(m mention) bool {
		if p.sentenceEnds(p.etAlAfter(m.end), at) > 1 {
			return false
		}
		if !p.isAuthor(m) {
			return true
		}
		if list := p.listAt(m, nil); has(list) {
			l = list
			return false
		}
		return true
	})
	return l, len(l.names) > 0
}

// titleOfBefore returns the last title in the sentences before a place that is of a work of an
// author.
func (p *pageReader) titleOfBefore(l nameList, at int) [2]int {
	refs := p.worksOf(l)
	var title [2]int
	backwards(p.titles, at, func(t titleAt) (start, end int) { return t.start, t.end }, func(t titleAt) bool {
		if p.isBracketed(t.start) {
			return true // of another citation
		}
		folded := fold(p.text[t.inner[0]:t.inner[1]])
		if slices.ContainsFunc(refs, func(i int) bool { return p.known.refs[i].hasWords(folded) }) {
			title = t.inner
			return false
		}
		return true
	})
	return title
}

// isWork reports whether what is set off is the title of a work of the list, outside of
// parentheses. Something “bright” is not *Bright Moors*.
func (p *pageReader) isWork(t titleAt) bool {
	if p.isBracketed(t.start) {
		return false
	}
	form := p.text[t.inner[0]:t.inner[1]]
	folded := fold(form)
	if unicode.IsLower(firstRune(form)) && strings.IndexByte(form, ' ') < 0 {
		return false
	}
	return len(folded) > 3 && slices.ContainsFunc(p.known.refs, func(ref *knownReference) bool {
		return ref.full != "" && beginsTitle(ref.full, folded)
	})
}

// subjectOf returns the work of the list that the title of a manuscript names in italics or in quotes, nil for none
// or several: "The Camera in *Bright Moors*".
func (k *known) subjectOf(blocks []*block) (subject *knownReference) {
	const longest, most = 200, 12 // bytes of a title, and how many blocks stand up to it
	for _, b := range blocks[:min(len(blocks), most)] {
		if len(b.Text) > longest || b.kind != heading && strings.HasSuffix(strings.TrimRight(b.Text, " ”\""), ".") {
			break // the text
		}
		for _, t := range titlesIn(b) {
			form := b.Text[t.inner[0]:t.inner[1]]
			refs := slices.DeleteFunc(k.titled(k.shortTitle(form, false), form), func(i int) bool { return !beginsTitle(k.refs[i].full, fold(form)) })
			if len(refs) != 1 || subject != nil && subject != k.refs[refs[0]] {
				if len(refs) > 0 {
					return nil
				}
				continue
			}
			subject = k.refs[refs[0]]
		}
	}
	return subject
}
