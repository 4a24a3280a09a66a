package reflist

import (
	"regexp"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/layout"
)

// An item is one entry of a list: its text on one line, and where in the
// document each byte of it came from. It begins after the marker.
type item struct {
	*layout.Flow
	marker  string // what stands before it: a bullet, "12.", "[12]"
	tooLong int    // the size of the entry when the text is only its beginning
}

// newItem joins lines of the document into one entry.
func (d *document) newItem(lines []int) *item {
	first := d.Lines[lines[0]]
	start := first.Start + markerEnd(d.LineText(first))
	it := &item{marker: d.Text[first.Start:start]}
	if end := d.Lines[lines[len(lines)-1]].End; end-start > 4*MaxReference {
		// Too long to be read: its bytes are kept as they are.
		text := d.Text[start:end]
		it.tooLong = len(text)
		it.Flow = &layout.Flow{
			Document: d.Document, Start: start, End: end, Text: text,
			Pieces: []layout.Piece{{Text: 0, TextEnd: len(text), Doc: start, DocEnd: end}},
		}
		return it
	}
	it.Flow = d.Join(lines, start)
	return it
}

// listed returns what is known of an entry whatever is read from it.
func (it *item) listed(ref *citation.Reference) *citation.Listed {
	d := it.Document
	return &citation.Listed{
		Reference: ref,
		Text:      it.Text,
		Label:     it.label(),
		Span:      d.Span(it.Start, it.End),
		Start:     d.Position(it.Start),
		End:       d.Position(it.End),
	}
}

// printedLabel is a label in brackets at the beginning of an entry.
var printedLabel = regexp.MustCompile(`^\\?\[([^\[\]\\]{1,40})\\?\]`)

// label returns what stands for the reference in the text: the number of its
// marker, or the label that the entry begins with.
func (it *item) label() string {
	if m := printedLabel.FindStringSubmatch(it.Text); m != nil {
		return m[1]
	}
	return strings.TrimFunc(it.marker, func(r rune) bool { return !isASCIIDigit(r) })
}

// lineSpan returns the stretch of the file from one line up to another.
func (d *document) lineSpan(first, last int) citation.Span {
	end := len(d.Text)
	if last < len(d.Lines) {
		end = d.Lines[last].Start
	}
	return d.Span(d.Lines[first].Start, end)
}

// tail returns at most the last n bytes of s.
func tail(s string, n int) string { return s[max(0, len(s)-n):] }
