package layout

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

// A Flow is a stretch of running text: lines of a document on one line, and
// where in the document each byte of it came from.
type Flow struct {
	Document   *Document
	Start, End int    // bytes of the document's text
	Text       string // white space folded, broken words joined
	Pieces     []Piece
}

// A Piece is a stretch of a text that came from one stretch of the document:
// the same bytes, or white space that became one space, or a hyphen and line
// end that vanished. Pieces are in order and leave out nothing but noise and drawn lines.
type Piece struct {
	Text, TextEnd int // bytes of the text
	Doc, DocEnd   int // bytes of the document's text
}

// Join joins lines of the document, given by their numbers in ascending order,
// into one text, which begins at start in the first of them. A word broken by a
// hyphen at a line end is joined; the hyphen stays where the next line begins
// with a capital or a digit. A broken link is joined when what follows can only be
// the rest of it.
func (d *Document) Join(lines []int, start int) *Flow {
	t := &Flow{Document: d, Start: start, End: start}
	w := writer{Flow: t}
	for n, i := range lines {
		l := d.Lines[i]
		from := start
		if n > 0 {
			from = l.Start + len(d.LineText(l)) - len(strings.TrimLeftFunc(d.LineText(l), IsSpace))
		}
		to := max(from, l.Start+len(strings.TrimRightFunc(d.LineText(l), IsSpace)))
		if n > 0 {
			w.addBreak(t.End, from, d.Text[from:to])
		}
		w.addFolded(from, to)
		t.End = to
	}
	t.Text = string(w.b)
	return t
}

// Append returns t with more text of the same document behind it, after a
// single space or, where a word is broken between the two, without one. Neither
// text is changed.
func (t *Flow) Append(more *Flow) *Flow {
	joined := &Flow{Document: t.Document, Start: t.Start, End: more.End, Pieces: append([]Piece(nil), t.Pieces...)}
	w := writer{Flow: joined, b: []byte(t.Text)}
	w.addBreak(t.End, t.End, more.Text)
	at := len(w.b)
	w.b = append(w.b, more.Text...)
	for _, p := range more.Pieces {
		joined.Pieces = append(joined.Pieces, Piece{p.Text + at, p.TextEnd + at, p.Doc, p.DocEnd})
	}
	joined.Text = string(w.b)
	return joined
}

// Cut returns text[start:end] as a text of its own.
func (t *Flow) Cut(start, end int) *Flow {
	cut := &Flow{Document: t.Document, Text: t.Text[start:end]}
	cut.Start, cut.End = t.stretch(start, end)
	for _, p := range t.Pieces {
		if p.TextEnd <= start || p.Text >= end {
			continue
		}
		if p.straight() {
			from, to := max(start, p.Text), min(end, p.TextEnd)
			p = Piece{from, to, p.Doc + from - p.Text, p.Doc + to - p.Text}
		}
		cut.Pieces = append(cut.Pieces, Piece{max(p.Text-start, 0), min(p.TextEnd, end) - start, p.Doc, p.DocEnd})
	}
	return cut
}

// Span returns the bytes of the file that text[start:end] came from: from the
// first of them to the last.
func (t *Flow) Span(start, end int) citation.Span {
	return t.Document.Span(t.stretch(start, end))
}

// Place returns the [Flow.Span] of text[start:end] and the places of its ends.
func (t *Flow) Place(start, end int) (span citation.Span, from, to citation.Position) {
	return t.Document.Place(t.stretch(start, end))
}

// stretch returns the bytes of the document that text[start:end] came from.
func (t *Flow) stretch(start, end int) (from, to int) {
	from = t.source(start)
	if end <= start {
		return from, from
	}
	_, n := utf8.DecodeLastRuneInString(t.Text[:end])
	last := end - n
	i := t.piece(last)
	if i < 0 {
		return from, from
	}
	to = t.Pieces[i].DocEnd
	if p := t.Pieces[i]; p.straight() {
		to = p.Doc + end - p.Text
	}
	return from, max(from, to)
}

// source returns the offset in the document of an offset in the text.
func (t *Flow) source(offset int) int {
	i := t.piece(offset)
	if i < 0 {
		return t.End
	}
	if p := t.Pieces[i]; p.straight() {
		return p.Doc + offset - p.Text
	}
	return t.Pieces[i].Doc
}

// piece returns the piece that holds an offset of the text, -1 for its end.
func (t *Flow) piece(offset int) int {
	i := sort.Search(len(t.Pieces), func(i int) bool { return t.Pieces[i].TextEnd > offset })
	if i == len(t.Pieces) {
		return -1
	}
	return i
}

// straight reports whether the text has the bytes of the document unchanged.
func (p Piece) straight() bool { return p.DocEnd-p.Doc == p.TextEnd-p.Text }

// A writer appends to a text.
type writer struct {
	*Flow
	b []byte
}

func (w *writer) add(text string, start, end int) {
	if start == end {
		return
	}
	from := len(w.b)
	w.b = append(w.b, text...)
	w.Pieces = append(w.Pieces, Piece{from, len(w.b), start, end})
}

// addBreak adds what a line end between two lines becomes: a space, or nothing
// where a word or link goes on. It stands at document[start:end], and after
// follows it.
func (w *writer) addBreak(start, end int, after string) {
	glue := " "
	before := string(w.b[max(0, len(w.b)-400):])
	switch {
	case strings.HasSuffix(before, "\u00AD"), isBrokenWord(before, after):
		glue = ""
		_, size := utf8.DecodeLastRuneInString(before)
		w.dropTail(size)
		start -= size
	case endsInHyphen(before), IsBrokenLink(before, after):
		glue = ""
	}
	if start == end && glue != "" {
		w.b = append(w.b, glue...)
		w.Pieces = append(w.Pieces, Piece{len(w.b) - 1, len(w.b), start, end})
		return
	}
	// The gap may hold noise, such as a running head, or a drawn line: that is not part of the
	// text.
	for _, gap := range w.Document.gaps(start, end) {
		w.add(glue, gap[0], gap[1])
		glue = ""
	}
}

// dropTail takes the last n bytes off the text and off its last piece.
func (w *writer) dropTail(n int) {
	w.b = w.b[:len(w.b)-n]
	p := &w.Pieces[len(w.Pieces)-1]
	p.TextEnd -= n
	p.DocEnd -= n
}

// gaps returns the parts of a stretch of text between two lines that are neither noise
// nor drawn lines.
func (d *Document) gaps(start, end int) [][2]int {
	var gs [][2]int
	from := start
	for _, l := range d.linesIn(start, end) {
		if l.Noise || l.Rule {
			if from < l.Start {
				gs = append(gs, [2]int{from, l.Start})
			}
			from = l.End
		}
	}
	if from < end {
		gs = append(gs, [2]int{from, end})
	}
	return gs
}

// linesIn returns the lines that lie within a stretch of text.
func (d *Document) linesIn(start, end int) []Line {
	var ls []Line
	first := sort.Search(len(d.Lines), func(i int) bool { return d.Lines[i].Start >= start })
	for i := first; i < len(d.Lines) && d.Lines[i].Start < end; i++ {
		if d.Lines[i].End <= end {
			ls = append(ls, d.Lines[i])
		}
	}
	return ls
}

// addFolded adds a stretch of one line, with each run of white space as one space.
func (w *writer) addFolded(start, end int) {
	s := w.Document.Text[start:end]
	for pos := 0; pos < len(s); {
		n, run := wideSpace(s[pos:])
		w.extend(s[pos:pos+n], start+pos, start+pos+n)
		if run > 0 {
			w.add(" ", start+pos+n, start+pos+n+run)
		}
		pos += n + run
	}
}

// wideSpace returns where the first white space is in a text, and how long it is, that is not a
// single space with something behind it, which needs no piece of its own.
func wideSpace(s string) (at, run int) {
	for at < len(s) {
		if isPrinted(s[at]) || s[at] == ' ' && at+1 < len(s) && isPrinted(s[at+1]) {
			at++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[at:])
		if !IsSpace(r) {
			at += n
			continue
		}
		run = len(s[at:]) - len(strings.TrimLeftFunc(s[at:], IsSpace))
		if run > 1 || r != ' ' || at+1 == len(s) {
			return at, run
		}
		at++
	}
	return at, 0
}

// extend adds bytes that stand in the document just so, to the last piece when
// they follow it in both texts, and what has a form of print in letters as one writes them.
func (w *writer) extend(s string, start, end int) {
	if s == "" {
		return
	}
	if from, to, letters := printForm(s); from >= 0 {
		w.extend(s[:from], start, start+from)
		w.add(letters, start+from, start+to)
		w.extend(s[to:], start+to, end)
		return
	}
	if n := len(w.Pieces); n > 0 {
		if p := &w.Pieces[n-1]; p.DocEnd == start && p.TextEnd == len(w.b) && p.straight() {
			w.b = append(w.b, s...)
			p.DocEnd, p.TextEnd = end, len(w.b)
			return
		}
	}
	w.add(s, start, end)
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
	return unicode.IsLetter(last) && unicode.IsLower(first) && !IsBrokenLink(before, after) && !InLink(before)
}

// tail returns at most the last n bytes of s.
func tail(s string, n int) string { return s[max(0, len(s)-n):] }
