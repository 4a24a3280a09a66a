package csl

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// punctuate settles what happens where pieces of output meet: marks that
// collide, doubled spaces, and commas and periods beside closing quotation
// marks. The result is good until the next call.
//
// Source: CSL 1.0.2, Locale Options, "punctuation-in-quote". Collisions are
// left to processors; these are settled as citeproc-js does it.
func (d *document) punctuate(runs []run) []run {
	if !d.style.inText {
		runs = alternateBrackets(runs)
	}
	p := punctuator{trail: d.room.trail[:0], out: d.room.settled[:0], last: -1, quote: -1, block: -1, blockEnd: -1, inQuote: d.locale.punctuationInQuote}
	for i := range runs {
		p.add(runs[i])
	}
	d.room.trail, d.room.settled = p.trail, p.out
	return p.out
}

// alternateBrackets writes parentheses within parentheses as square brackets, as
// citeproc-js does in styles of notes. It looks at the affixes of groups and
// their like alone.
func alternateBrackets(runs []run) []run {
	depth := 0
	cloned := false
	for i := range runs {
		if runs[i].flags&levelRun == 0 || !strings.ContainsAny(runs[i].text, "()") {
			continue
		}
		text := []byte(runs[i].text)
		for j, c := range text {
			switch c {
			case '(':
				if depth%2 != 0 {
					text[j] = '['
				}
				depth++
			case ')':
				if depth%2 == 0 {
					text[j] = ']'
				}
				depth--
			}
		}
		if !cloned {
			runs, cloned = slices.Clone(runs), true
		}
		runs[i].text = string(text)
	}
	return runs
}

type punctuator struct {
	out      []run
	last     int // the last text in out, -1 for none
	quote    int // the first closing quotation mark after it, -1 for none
	inQuote  bool
	opens    []format // formats that are open
	block    int      // where the latest part with a display began, -1 for nowhere
	blockEnd int      // where the one before it ended, -1 for nowhere
	began    bool     // a format began after the last text
	ended    ending   // what ended after the last text
	trail    []textEnd
}

// An ending says what format ended after a text.
type ending uint8

const (
	noEnding      ending = iota
	elementEnding        // that of an element
	groupEnding          // that of a group
	markupEnding         // markup in a field
)

// A textEnd is where text ended before the last one: what to go back to when
// that one is a mark that goes.
type textEnd struct{ last, quote int }

// ends notes that the text in out at i is the last one.
func (p *punctuator) ends(i int) {
	p.trail = append(p.trail, textEnd{p.last, p.quote})
	p.last, p.quote = i, -1
	p.began, p.ended = false, noEnding
}

// takeBack goes back to the text before the last one.
func (p *punctuator) takeBack() {
	n := len(p.trail) - 1
	p.last, p.quote = p.trail[n].last, p.trail[n].quote
	p.trail = p.trail[:n]
}

func (p *punctuator) add(r run) {
	switch r.kind {
	case openRun:
		f := r.format
		if r.flags&markupRun != 0 {
			f |= markupFormat
		}
		p.began = p.began || f&^displays != 0
		if f&displays != 0 {
			p.block = len(p.out)
		}
		p.opens = append(p.opens, f)
		p.out = append(p.out, r)
	case closeRun:
		f := format(0)
		if n := len(p.opens); n > 0 {
			f = p.opens[n-1]
			p.opens = p.opens[:n-1]
		}
		switch {
		case f&markupFormat != 0:
			p.ended = markupEnding
		case f&^displays != 0:
			p.ended = max(p.ended, elementEnding)
		}
		moved := ""
		if f&anyQuotes != 0 {
			moved = p.takeOut()
			if p.quote < 0 {
				p.quote = len(p.out)
			}
		}
		if f&displays != 0 {
			p.blockEnd = len(p.out)
		}
		p.out = append(p.out, r)
		if moved != "" {
			p.ends(len(p.out))
			p.out = append(p.out, run{text: moved, flags: affixRun})
		}
	default:
		if r.flags&citeStartRun != 0 {
			p.began = true // spaces do not meet across cites
			return
		}
		if r.flags&levelEndRun != 0 {
			if p.ended = noEnding; r.format&^displays != 0 {
				p.ended = groupEnding
			}
			return
		}
		p.text(r)
	}
}

// takeOut takes a comma, colon or semicolon from the end of quoted text.
func (p *punctuator) takeOut() string {
	if p.last < 0 || p.quote >= 0 {
		return ""
	}
	s := p.out[p.last].text
	cut := strings.TrimRight(s, ",;:")
	if p.inQuote {
		cut = strings.TrimRight(s, ";:")
	}
	if cut == s || cut == "" {
		return ""
	}
	p.out[p.last].text = cut
	return s[len(cut):]
}

// text appends text and settles how it meets the text before it.
func (p *punctuator) text(r run) {
	if p.block > p.last || p.blockEnd > p.last {
		r.text = p.leadOut(r)
	}
	for r.text != "" && p.last >= 0 {
		left := &p.out[p.last]
		a, size := utf8.DecodeLastRuneInString(left.text)
		b, width := utf8.DecodeRuneInString(r.text)
		if b == ' ' || b == '\u00a0' {
			if a != b && !(a == '\u00a0' && b == ' ') || p.quote >= 0 || p.began {
				break
			}
			r.text = r.text[width:]
			continue
		}
		if !isMark(b) {
			break
		}
		if r.flags&joinedRun != 0 {
			break // within one field nothing is changed
		}
		if p.quote >= 0 {
			if r.flags&citeSuffixRun != 0 {
				break
			}
			if !p.inQuote {
				// A period goes where one or its like ends the quoted text.
				if b == '.' && (a == b || (a == '?' || a == '!') && !p.ownPeriod(r)) {
					r.text = r.text[width:]
					continue
				}
				break
			}
			if b == ';' || b == ':' {
				if _, keep := collide(a, b); keep {
					break
				}
				r.text = r.text[width:]
				continue
			}
			r.text = r.text[width:]
			if keepLeft, keepRight := collide(a, b); keepRight {
				if !keepLeft {
					left.text = left.text[:len(left.text)-size]
				}
				p.insert(p.quote, string(b))
			}
			continue
		}
		keepLeft, keepRight := collide(a, b)
		if keepLeft && keepRight {
			break
		}
		if (a == '?' || a == '!') && b == '.' && p.ownPeriod(r) {
			break
		}
		if !keepRight {
			r.text = r.text[width:]
			continue
		}
		left.text = left.text[:len(left.text)-size]
		if left.text == "" {
			p.takeBack()
		}
	}
	if r.text == "" {
		return
	}
	p.ends(len(p.out))
	p.out = append(p.out, r)
}

// leadOut takes marks and spaces out of the affix that begins a part with a
// display: marks go to the end of the part before, a space before the first
// part. It returns the rest. Source: citeproc-js.
func (p *punctuator) leadOut(r run) string {
	text := r.text
	if r.flags&affixRun == 0 || text == "" {
		return text
	}
	c, width := utf8.DecodeRuneInString(text)
	at := -1
	switch {
	case isMark(c) && p.blockEnd > p.last && p.last >= 0:
		at = p.blockEnd
	case c == ' ' && p.last < 0:
		at = p.block
	}
	if at < 0 {
		return text
	}
	text = text[width:]
	if before := p.last; before >= 0 && strings.HasSuffix(p.out[before].text, string(c)) {
		return text
	}
	p.out = slices.Insert(p.out, at, run{text: string(c), flags: affixRun})
	p.block++
	p.blockEnd++
	if c != ' ' {
		p.ends(at)
	}
	return text
}

// ownPeriod reports whether a period stands after a format that its own element
// has, be it a suffix or a delimiter: it does not see the mark within. One of a
// group around the element does. Source: citeproc-js.
func (p *punctuator) ownPeriod(r run) bool {
	if r.flags&leadRun != 0 { // of the element that follows
		return p.ended == elementEnding || p.ended == groupEnding
	}
	return p.ended == elementEnding && r.flags&levelRun == 0
}

// insert puts text into the output at i.
func (p *punctuator) insert(i int, text string) {
	p.out = append(p.out, run{})
	copy(p.out[i+1:], p.out[i:])
	p.out[i] = run{text: text, flags: affixRun}
	p.quote = i + 1
	p.ends(i)
	p.quote = i + 1
}

// isMark reports whether c is a mark that can collide with another one.
func isMark(c rune) bool {
	switch c {
	case '.', ',', ':', ';', '!', '?':
		return true
	}
	return false
}

// collide says which of two marks stay where they meet.
func collide(a, b rune) (left, right bool) {
	switch {
	case !isMark(a):
		return true, true
	case a == b:
		return true, false
	}
	switch a {
	case '!', '?':
		return true, b != '.' && b != ':'
	case ':':
		switch b {
		case '!', '?':
			return false, true
		case '.':
			return true, false
		}
	case ';':
		switch b {
		case '!', '?':
			return false, true
		case ':', '.':
			return true, false
		}
	}
	return true, true
}
