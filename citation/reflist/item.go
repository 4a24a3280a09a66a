package reflist

import (
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/layout"
	"github.com/refwright/refwright/internal/sieve"
)

// An item is one entry of a list: its text on one line, and where in the
// document each byte of it came from. It begins after the marker.
type item struct {
	*layout.Flow
	marker  string // what stands before it: a bullet, "12.", "[12]", a word such as "see"
	tooLong int    // the size of the entry when the text is only its beginning
	why     string // it is no reference, "" for one that is
	entry   *entry // what the command that begins it says, nil if there is none
	links   []sourceLink
	source  *layout.Document // that the document was made of
	head    int              // where in the source the entry begins, from 1, 0 where its text does
	tail    int              // where in the source the entry ends, 0 where its text does
}

// longestJoined is the longest entry, in bytes, whose lines are joined.
const longestJoined = 64 << 10

// newItem joins lines of the document into one entry.
func (d *document) newItem(lines []int) *item {
	first := d.Lines[lines[0]]
	start := first.Start + markerEnd(d.LineText(first))
	if bare := d.bare[lines[0]]; bare > 0 {
		start = first.Start + bare
	}
	start += signalEnd(d.Text[start:first.End])
	entry := d.entries[lines[0]]
	if entry != nil {
		start = first.Start
	}
	it := &item{marker: d.Text[first.Start:start], entry: entry, source: d.source}
	if end := d.Lines[lines[len(lines)-1]].End; end-start > longestJoined {
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
	it.links, it.head, it.tail = d.linksIn(it.Start, it.End), d.heads[it.Start], d.tails[it.End]
	return it
}

// extent returns where in the file an entry stands, with what opens in the source before its
// text and closes behind it, such as a brace.
func (it *item) extent() (span citation.Span, start, end citation.Position) {
	span, start, end = it.Document.Place(it.Start, it.End)
	if it.head > 0 {
		span.Start, start = it.source.Source(it.head-1), it.source.Position(it.head-1)
	}
	if it.tail > 0 {
		span.End, end = it.source.Source(it.tail), it.source.Position(it.tail)
	}
	return span, start, end
}

// listed returns what is known of an entry whatever is read from it.
func (it *item) listed(ref *citation.Reference) *citation.Listed {
	l := &citation.Listed{Reference: ref, Text: it.Text, Label: it.label()}
	l.Span, l.Start, l.End = it.extent()
	if it.entry != nil {
		ref.ID = it.entry.key
	}
	return l
}

// printedLabel is a label in brackets at the beginning of an entry.
var printedLabel = sieve.MustCompile(`^\\?\[([^\[\]\\]{1,40})\\?\]`)

// label returns what stands for the reference in the text: the number of its
// marker, or the label that the entry begins with.
func (it *item) label() string {
	if it.entry != nil {
		return it.entry.label
	}
	if m := printedLabel.FindStringSubmatch(it.Text); m != nil {
		return m[1]
	}
	return strings.TrimFunc(it.marker, func(r rune) bool { return !(r >= '0' && r <= '9') })
}

// lineSpans returns the stretches of the file from one line up to another.
func (d *document) lineSpans(first, last int) []citation.Span {
	end := len(d.Text)
	if last < len(d.Lines) {
		end = d.Lines[last].Start
	}
	return d.Stretches(d.Lines[first].Start, end)
}
