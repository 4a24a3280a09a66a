package layout

import (
	"sort"

	"github.com/refwright/refwright/citation"
)

// An origin is what the text of a document was made of.
type origin []Piece

// Derive returns a document of another text, made of this one's. The pieces say
// where the text came from; they cover all of it, in order. What they leave out
// of d stands in no text. Places of the result are places of the file.
func (d *Document) Derive(text string, pieces []Piece) *Document {
	made := &Document{Decoded: d.Decoded, Text: text, index: d.index, origin: pieces, Recognised: d.Recognised}
	if made.origin == nil {
		made.origin = origin{}
	}
	made.cut()
	return made
}

// Place returns the bytes of the file that a stretch of text came from, and the
// places of its ends.
func (d *Document) Place(start, end int) (span citation.Span, from, to citation.Position) {
	first, last := d.stretch(start, end)
	return citation.Span{Start: d.Source(first), End: d.Source(last)}, d.position(first), d.position(last)
}

// LeftOut returns the bytes of the file that stand before an offset of a derived
// text and in none of it, an empty span if there are none. In columns nothing is
// left out.
func (d *Document) LeftOut(offset int) citation.Span {
	if d.origin == nil || d.columns {
		return citation.Span{} // what stands between in the file is the other column
	}
	from, to := d.origin.before(offset), d.origin.after(offset)
	if from >= to {
		return citation.Span{}
	}
	return citation.Span{Start: d.Source(from), End: d.Source(to)}
}

// stretch returns the bytes of the decoded file that text[start:end] came from,
// without what was left out around it.
func (d *Document) stretch(start, end int) (from, to int) {
	if d.origin == nil {
		return start, end
	}
	from = d.origin.after(start)
	if to = d.origin.before(end); to < from && d.columns {
		to = d.origin.columnEnd(start)
	}
	return from, max(from, to)
}

// columnEnd returns where the column ends in which a text begins.
func (o origin) columnEnd(offset int) int {
	i := min(sort.Search(len(o), func(i int) bool { return o[i].TextEnd > offset }), len(o)-1)
	for i+1 < len(o) && o[i+1].Doc >= o[i].Doc {
		i++
	}
	return o[i].DocEnd
}

func (d *Document) position(decoded int) citation.Position {
	p := d.index.Position(decoded)
	p.Offset = d.Source(decoded)
	return p
}

// before returns where what stands before an offset of the text ends.
func (o origin) before(offset int) int {
	return o.at(sort.Search(len(o), func(i int) bool { return o[i].TextEnd >= offset }), offset)
}

// after returns where what stands from an offset of the text on begins.
func (o origin) after(offset int) int {
	return o.at(sort.Search(len(o), func(i int) bool { return o[i].TextEnd > offset }), offset)
}

func (o origin) at(i, offset int) int {
	switch {
	case len(o) == 0:
		return 0
	case i == len(o):
		return o[i-1].DocEnd
	}
	switch p := o[i]; {
	case offset <= p.Text:
		return p.Doc
	case offset < p.TextEnd && p.straight():
		return p.Doc + offset - p.Text
	default:
		return p.DocEnd
	}
}
