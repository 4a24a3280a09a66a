package intext

import (
	"github.com/refwright/refwright/internal/layout"
	"github.com/refwright/refwright/internal/markup"
)

// A mark is a set of the ways in which text is set off.
type mark = markup.Mark

const (
	raised     = markup.Raised     // superscript
	emphasised = markup.Emphasised // italics or bold
)

// A blockWriter makes a block of running text out of a document with markup.
type blockWriter struct {
	*markup.Writer
	block *block
	marks mark // those of what is added next
}

func newBlockWriter(d *layout.Document, k kind, note int) *blockWriter {
	return &blockWriter{Writer: markup.NewWriter(d), block: &block{kind: k, note: note}}
}

// add adds text of the document as it stands.
func (w *blockWriter) add(start, end int) {
	w.Marks = w.marks
	w.Add(start, end)
}

// replace adds text that stands for document[start:end].
func (w *blockWriter) replace(text string, start, end int) {
	w.Marks = w.marks
	w.Replace(text, start, end)
}

// finish returns the block, nil if it has no text.
func (w *blockWriter) finish() *block {
	text, superscripts, emphasis, _ := w.Finish()
	if text == nil {
		return nil
	}
	b := w.block
	b.Flow, b.superscripts, b.emphasis = text, superscripts, emphasis
	return b
}
