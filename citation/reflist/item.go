package reflist

import (
	"regexp"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// An item is one entry of a list: its text on one line, and where in the
// document each byte of it came from.
type item struct {
	doc        *document
	start, end int    // bytes of the document's text, the marker not included
	text       string // white space folded, broken words joined
	pieces     []piece
	tooLong    int // the size of the entry when text is only its beginning
}

// A piece is a stretch of an item that came from one stretch of the document:
// the same bytes, or white space that became one space, or a hyphen and line
// end that vanished. Pieces are in order and leave out nothing but noise.
type piece struct {
	item, itemEnd int // bytes of the item's text
	doc, docEnd   int // bytes of the document's text
}

var (
	brokenLink = regexp.MustCompile(`(?:https?://|www\.)[^\s<>]*[/_=&?%.\-]$`)
	linkRest   = regexp.MustCompile(`^[\p{L}\p{N}%&=?/_.~#+\-]*[/_=&?%.~#\-\d][\p{L}\p{N}%&=?/_.~#+\-]*[.,>]?(?:\s|$)`)
)

// newItem joins lines of the document into one entry. A word broken by a
// hyphen at a line end is joined; the hyphen stays where the next line begins
// with a capital or a digit. A link broken after one of "/-_=&?.%" is joined
// when what follows can only be the rest of it.
func (d *document) newItem(lines []int) *item {
	it := &item{doc: d}
	first := d.lines[lines[0]]
	it.start = first.start + markerEnd(d.lineText(first))
	it.end = it.start
	if end := d.lines[lines[len(lines)-1]].end; end-it.start > 4*MaxReference {
		// Too long to be read: its bytes are kept as they are.
		it.end, it.text, it.tooLong = end, d.text[it.start:end], end-it.start
		it.pieces = []piece{{0, len(it.text), it.start, end}}
		return it
	}
	var b strings.Builder
	add := func(text string, start, end int) {
		if start == end {
			return
		}
		from := b.Len()
		b.WriteString(text)
		it.pieces = append(it.pieces, piece{from, b.Len(), start, end})
	}
	for n, i := range lines {
		l := d.lines[i]
		start := l.start
		if n == 0 {
			start = it.start
		} else {
			start += len(d.lineText(l)) - len(strings.TrimLeftFunc(d.lineText(l), isSpace))
		}
		end := l.start + len(strings.TrimRightFunc(d.lineText(l), isSpace))
		if end < start {
			end = start
		}
		if n > 0 {
			glue, gapStart := " ", it.end
			before, after := b.String(), d.text[start:end]
			switch {
			case strings.HasSuffix(before, "\u00AD"), isBrokenWord(before, after):
				glue = ""
				_, size := utf8.DecodeLastRuneInString(before)
				it.dropTail(&b, size)
				gapStart -= size
			case endsInHyphen(before), isBrokenLink(before, after):
				glue = ""
			}
			// The gap may hold noise, such as a running head: that is not
			// part of the reference.
			for _, gap := range d.gaps(gapStart, start) {
				add(glue, gap[0], gap[1])
				glue = ""
			}
		}
		it.addFolded(&b, start, end)
		it.end = end
	}
	it.text = b.String()
	return it
}

// dropTail takes the last n bytes off the text and off its last piece.
func (it *item) dropTail(b *strings.Builder, n int) {
	s := b.String()
	b.Reset()
	b.WriteString(s[:len(s)-n])
	p := &it.pieces[len(it.pieces)-1]
	p.itemEnd -= n
	p.docEnd -= n
}

// gaps returns the parts of a stretch of text that are not noise.
func (d *document) gaps(start, end int) [][2]int {
	var gs [][2]int
	from := start
	for _, l := range d.linesIn(start, end) {
		if l.noise {
			if from < l.start {
				gs = append(gs, [2]int{from, l.start})
			}
			from = l.end
		}
	}
	if from < end {
		gs = append(gs, [2]int{from, end})
	}
	return gs
}

// linesIn returns the lines that lie within a stretch of text.
func (d *document) linesIn(start, end int) []line {
	var ls []line
	first := sort.Search(len(d.lines), func(i int) bool { return d.lines[i].start >= start })
	for i := first; i < len(d.lines) && d.lines[i].start < end; i++ {
		if d.lines[i].end <= end {
			ls = append(ls, d.lines[i])
		}
	}
	return ls
}

// addFolded adds a stretch of one line, with each run of white space as one space.
func (it *item) addFolded(b *strings.Builder, start, end int) {
	s := it.doc.text[start:end]
	for pos := 0; pos < len(s); {
		n := strings.IndexFunc(s[pos:], isSpace)
		if n < 0 {
			n = len(s) - pos
		}
		run := len(s[pos+n:]) - len(strings.TrimLeftFunc(s[pos+n:], isSpace))
		if run == 1 && s[pos+n] == ' ' && pos+n+1 < len(s) {
			// A single space needs no piece of its own.
			m := pos + n + 1
			it.extend(b, s[pos:m], start+pos, start+m)
			pos = m
			continue
		}
		it.extend(b, s[pos:pos+n], start+pos, start+pos+n)
		if run > 0 {
			from := b.Len()
			b.WriteByte(' ')
			it.pieces = append(it.pieces, piece{from, b.Len(), start + pos + n, start + pos + n + run})
		}
		pos += n + run
	}
}

// extend adds bytes that stand in the document just so, to the last piece when
// they follow it in both texts.
func (it *item) extend(b *strings.Builder, s string, start, end int) {
	if s == "" {
		return
	}
	from := b.Len()
	b.WriteString(s)
	if n := len(it.pieces); n > 0 {
		p := &it.pieces[n-1]
		if p.docEnd == start && p.itemEnd == from && p.docEnd-p.doc == p.itemEnd-p.item {
			p.docEnd, p.itemEnd = end, b.Len()
			return
		}
	}
	it.pieces = append(it.pieces, piece{from, b.Len(), start, end})
}

func endsInHyphen(s string) bool { return strings.HasSuffix(s, "-") || strings.HasSuffix(s, "‐") }

// isBrokenWord reports whether a word goes on from one line to the next.
func isBrokenWord(before, after string) bool {
	if !endsInHyphen(before) {
		return false
	}
	_, n := utf8.DecodeLastRuneInString(before)
	last, _ := utf8.DecodeLastRuneInString(before[:len(before)-n])
	first, _ := utf8.DecodeRuneInString(after)
	return unicode.IsLetter(last) && unicode.IsLower(first) && !isBrokenLink(before, after) && !inLink(before)
}

var linkAtEnd = regexp.MustCompile(`(?:https?://|www\.|10\.\d{4,9}/)[^\s<>]*$`)

func inLink(s string) bool { return linkAtEnd.MatchString(tail(s, 400)) }

func isBrokenLink(before, after string) bool {
	return brokenLink.MatchString(tail(before, 400)) && linkRest.MatchString(after)
}

// tail returns at most the last n bytes of s.
func tail(s string, n int) string { return s[max(0, len(s)-n):] }
