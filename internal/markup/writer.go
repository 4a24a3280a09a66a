package markup

import (
	"unicode/utf8"

	"github.com/refwright/refwright/internal/layout"
)

// A Mark is a set of the ways in which text is set off.
type Mark uint8

// The ways to set text off.
const (
	Raised     Mark = 1 << iota // superscript
	Emphasised                  // italics or bold
	Italic                      // italics; Emphasised goes with it
)

// marks are all marks, in the order of the stretches of a Writer.
var marks = [...]Mark{Raised, Emphasised, Italic}

// A Writer makes running text out of a document with markup, and gathers the
// stretches that are set off.
type Writer struct {
	*layout.Builder
	Marks Mark // those of what is added next

	from   [len(marks)]int // where the open stretch of each mark began
	opened Mark
	of     [len(marks)][][2]int
}

// NewWriter returns a writer of a text of the document.
func NewWriter(d *layout.Document) *Writer { return &Writer{Builder: layout.NewBuilder(d)} }

// Add adds text of the document as it stands.
func (w *Writer) Add(start, end int) {
	if start >= end {
		return
	}
	before := w.Len()
	w.Builder.Add(start, end)
	w.note(before)
}

// Replace adds text that stands for document[start:end].
func (w *Writer) Replace(text string, start, end int) {
	before := w.Len()
	w.Builder.Replace(text, start, end)
	w.note(before)
}

// note opens and closes the stretches of marks, for text that was added behind before.
func (w *Writer) note(before int) {
	if w.Begin() < 0 {
		return
	}
	for i, m := range marks {
		switch {
		case w.Marks&m != 0 && w.opened&m == 0:
			w.from[i] = w.Begin()
		case w.Marks&m == 0 && w.opened&m != 0:
			w.close(i, min(before, w.Begin()))
		}
	}
	w.opened = w.Marks
}

func (w *Writer) close(i, end int) {
	if s := [2]int{w.from[i], min(end, w.Len())}; s[0] < s[1] {
		w.of[i] = append(w.of[i], s)
	}
}

// Finish returns the text, nil if there is none, and the stretches of it that
// are raised, emphasised and in italics. The writer must not be used after it.
func (w *Writer) Finish() (text *layout.Flow, raised, emphasis, italics [][2]int) {
	if w.Len() == 0 {
		return nil, nil, nil, nil
	}
	for i, m := range marks {
		if w.opened&m != 0 {
			w.close(i, w.Len())
		}
	}
	text = w.Flow()
	return text, WithRaisedDigits(text.Text, w.of[0]), w.of[1], w.of[2]
}

// WithRaisedDigits adds to the raised stretches of a text those of digits that
// are superscripts by themselves.
func WithRaisedDigits(text string, raised [][2]int) [][2]int {
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
		n := RaisedDigits(text[i:])
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

// RaisedDigits returns the length of the superscript digits that s begins with.
func RaisedDigits(s string) int {
	n := 0
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		if _, ok := RaisedDigit(r); !ok {
			break
		}
		n += size
	}
	return n
}

// RaisedDigit returns the value of a superscript digit.
func RaisedDigit(r rune) (int, bool) {
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
