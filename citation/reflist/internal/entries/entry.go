package entries

import (
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/layout"
	"github.com/refwright/refwright/internal/sieve"
)

// An Entry is one of a list: its text on one line, and where in the
// document each byte of it came from. It begins after the marker.
type Entry struct {
	*layout.Flow
	Links   []Link // that the text does not show, in order
	TooLong int    // the size of the entry in bytes when the text is only its beginning
	Why     string // it is no reference, "" for one that is
	// Division numbers the parts of a list that titles divide.
	Division int

	marker  string           // what stands before it: a bullet, "12.", "[12]", a word such as "see"
	command *command         // what the command that begins it says, nil if there is none
	source  *layout.Document // that the document was made of
	head    int              // where in the source the entry begins, from 1, 0 where its text does
	tail    int              // where in the source the entry ends, 0 where its text does
}

// longestJoined is the longest entry, in bytes, whose lines are joined.
const longestJoined = 64 << 10

// NewEntry joins lines of the document to one entry.
func (d *Document) NewEntry(lines []int) *Entry {
	first := d.Lines[lines[0]]
	start := first.Start + MarkerEnd(d.LineText(first))
	if bare := d.bare[lines[0]]; bare > 0 {
		start = first.Start + bare
	}
	start += signalEnd(d.Text[start:first.End])
	command := d.commands[lines[0]]
	if command != nil {
		start = first.Start
	}
	e := &Entry{marker: d.Text[first.Start:start], command: command, source: d.source}
	if end := d.Lines[lines[len(lines)-1]].End; end-start > longestJoined {
		// Too long to be read: its bytes are kept as they are.
		text := d.Text[start:end]
		e.TooLong = len(text)
		e.Flow = &layout.Flow{
			Document: d.Document, Start: start, End: end, Text: text,
			Pieces: []layout.Piece{{Text: 0, TextEnd: len(text), Doc: start, DocEnd: end}},
		}
		return e
	}
	e.Flow = d.Join(lines, start)
	e.Links, e.head, e.tail = d.linksIn(e.Start, e.End), d.heads[e.Start], d.tails[e.End]
	return e
}

// Extent returns where in the file an entry stands, with what opens in the source before its
// text and closes behind it, such as a brace.
func (e *Entry) Extent() (span citation.Span, start, end citation.Position) {
	span, start, end = e.Document.Place(e.Start, e.End)
	if e.head > 0 {
		span.Start, start = e.source.Source(e.head-1), e.source.Position(e.head-1)
	}
	if e.tail > 0 {
		span.End, end = e.source.Source(e.tail), e.source.Position(e.tail)
	}
	return span, start, end
}

// Listed returns what is known of an entry whatever is read from it.
func (e *Entry) Listed(ref *citation.Reference) *citation.Listed {
	l := &citation.Listed{Reference: ref, Text: e.Text, Label: e.label(), Division: e.Division}
	l.Span, l.Start, l.End = e.Extent()
	if e.command != nil {
		ref.ID = e.command.key
	}
	return l
}

// printedLabel is a label in brackets at the beginning of an entry.
var printedLabel = sieve.MustCompile(`^\\?\[([^\[\]\\]{1,40})\\?\]`)

// label returns what stands for the reference in the text: the number of its
// marker, or the label that the entry begins with.
func (e *Entry) label() string {
	if e.command != nil {
		return e.command.label
	}
	if m := printedLabel.FindStringSubmatch(e.Text); m != nil {
		return m[1]
	}
	return strings.TrimFunc(e.marker, func(r rune) bool { return !(r >= '0' && r <= '9') })
}
