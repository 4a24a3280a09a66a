package intext

import (
	"unicode/utf8"

	"github.com/refwright/refwright/internal/layout"
)

// A mark is a set of the ways in which text is set off.
type mark uint8

const (
	raised     mark = 1 << iota // superscript
	emphasised                  // italics or bold
)

// A blockWriter makes a block of running text out of a document with markup.
type blockWriter struct {
	*layout.Builder
	block *block
	marks mark

	from   [2]int // where the open stretch of each mark began
	opened mark
}

func newBlockWriter(d *layout.Document, k kind, note int) *blockWriter {
	return &blockWriter{Builder: layout.NewBuilder(d), block: &block{kind: k, note: note}}
}

// add adds text of the document as it stands.
func (w *blockWriter) add(start, end int) {
	if start >= end {
		return
	}
	before := w.Len()
	w.Add(start, end)
	w.note(before)
}

// replace adds text that stands for document[start:end].
func (w *blockWriter) replace(text string, start, end int) {
	before := w.Len()
	w.Replace(text, start, end)
	w.note(before)
}

// note opens and closes the stretches of marks, for text that was added behind before.
func (w *blockWriter) note(before int) {
	if w.Begin() < 0 {
		return
	}
	for i, m := range []mark{raised, emphasised} {
		switch {
		case w.marks&m != 0 && w.opened&m == 0:
			w.from[i] = w.Begin()
		case w.marks&m == 0 && w.opened&m != 0:
			w.close(i, min(before, w.Begin()))
		}
	}
	w.opened = w.marks
}

func (w *blockWriter) close(i, end int) {
	s := [2]int{w.from[i], min(end, w.Len())}
	if s[0] >= s[1] {
		return
	}
	if i == 0 {
		w.block.superscripts = append(w.block.superscripts, s)
	} else {
		w.block.emphasis = append(w.block.emphasis, s)
	}
}

// finish returns the block, nil if it has no text.
func (w *blockWriter) finish() *block {
	if w.Len() == 0 {
		return nil
	}
	for i, m := range []mark{raised, emphasised} {
		if w.opened&m != 0 {
			w.close(i, w.Len())
		}
	}
	b := w.block
	b.Flow = w.Flow()
	b.superscripts = withRaisedDigits(b.Text, b.superscripts)
	return b
}

// withRaisedDigits adds to the raised stretches of a text those of digits that
// are superscripts by themselves.
func withRaisedDigits(text string, raised [][2]int) [][2]int {
	var all [][2]int
	next := 0
	for i := 0; i < len(text); {
		for next < len(raised) && raised[next][0] <= i {
			all = append(all, raised[next])
			i = max(i, raised[next][1])
			next++
		}
		if i < len(text) && text[i] < utf8.RuneSelf {
			i++
			continue
		}
		n := raisedDigits(text[i:])
		if n == 0 {
			_, size := utf8.DecodeRuneInString(text[i:])
			i += max(size, 1)
			continue
		}
		if next < len(raised) {
			n = min(n, raised[next][0]-i)
		}
		all = append(all, [2]int{i, i + n})
		i += n
	}
	return append(all, raised[next:]...)
}

// raisedDigits returns the length of the superscript digits that s begins with.
func raisedDigits(s string) int {
	n := 0
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		if _, ok := raisedDigit(r); !ok {
			break
		}
		n += size
	}
	return n
}

// raisedDigit returns the value of a superscript digit.
func raisedDigit(r rune) (int, bool) {
	switch r {
	case '¹':
		return 1, true
	case '²', '³':
		return int(r-'²') + 2, true
	case '⁰':
		return 0, true
	}
	if r >= '⁴' && r <= '⁹' {
		return int(r-'⁴') + 4, true
	}
	return 0, false
}
