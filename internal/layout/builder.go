package layout

import "strings"

// A Builder makes a [Flow] out of stretches of a document that are given one
// by one, in order, for texts of which not every byte is read: markup is left
// out, and an escape or entity stands for another character.
type Builder struct {
	w     writer
	space [2]int // white space of the document not yet in the text
	brk   bool   // space holds the end of a line
	begin int    // where in the text the last addition begins
}

// NewBuilder returns a builder of a text of the document.
func NewBuilder(d *Document) *Builder {
	return &Builder{w: writer{Flow: &Flow{Document: d}}}
}

// Len returns the length of the text so far, without white space at its end.
func (b *Builder) Len() int { return len(b.w.b) }

// Begin returns where in the text that begins which was added last, behind the
// white space before it, and -1 if that was nothing but white space.
func (b *Builder) Begin() int { return b.begin }

// Add adds the document's text from start to end. White space is folded, also
// with that of what was added before; at the beginning and end it is left out.
func (b *Builder) Add(start, end int) {
	b.begin = -1
	s := b.w.Document.Text[start:end]
	trimmed := strings.TrimLeftFunc(s, IsSpace)
	if n := len(s) - len(trimmed); n > 0 {
		b.pend(start, start+n)
		start += n
	}
	core := strings.TrimRightFunc(trimmed, IsSpace)
	if core != "" {
		b.glue(start, core)
		b.w.addFolded(start, start+len(core))
		b.w.End = start + len(core)
	}
	if start+len(core) < end {
		b.pend(start+len(core), end)
	}
}

// Replace adds text that stands for the document's text from start to end.
func (b *Builder) Replace(text string, start, end int) {
	b.begin = -1
	if strings.TrimFunc(text, IsSpace) == "" {
		if text != "" {
			b.pend(start, end)
		}
		return
	}
	b.glue(start, text)
	b.w.add(text, start, end)
	b.w.End = end
}

// Break adds the end of a line, from start to end in the document: a space, or
// nothing where a word or link goes on in what is added next.
func (b *Builder) Break(start, end int) {
	b.pend(start, end)
	b.brk = true
}

// Flow returns the text. The builder must not be used after it.
func (b *Builder) Flow() *Flow {
	b.w.Text = string(b.w.b)
	return b.w.Flow
}

func (b *Builder) pend(start, end int) {
	if b.Len() == 0 || start == end {
		return
	}
	if b.space == [2]int{} {
		b.space[0] = start
	}
	b.space[1] = end
}

// glue adds the white space before text, which begins at start in the document.
func (b *Builder) glue(start int, text string) {
	switch {
	case b.Len() == 0:
		b.w.Start = start
	case b.brk:
		after := text
		if rest := b.w.Document.Text[start:]; len(text) < 80 && strings.HasPrefix(rest, text) {
			after = rest[:min(len(rest), 400)]
			if i := strings.IndexAny(after, "\n\r\f"); i >= 0 {
				after = after[:i]
			}
		}
		b.w.addBreak(b.w.End, start, after)
	case b.space != [2]int{}:
		b.w.add(" ", b.space[0], b.space[1])
	}
	b.space, b.brk = [2]int{}, false
	b.begin = b.Len()
}
