package citation

import (
	"encoding/binary"
	"fmt"
	"sort"
	"unicode/utf8"
)

// A Span is a stretch of a file, as byte offsets: from Start up to and not
// including End.
type Span struct {
	Start, End int
}

// Len returns the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// A Position is a place in a file for people. Line and Column start at 1, and a
// column is one code point wide. Offset counts bytes from 0.
type Position struct {
	Offset, Line, Column int
}

// String returns "line:column".
func (p Position) String() string { return fmt.Sprintf("%d:%d", p.Line, p.Column) }

// Lines finds the line and column of offsets in one text. A line ends with LF,
// CR LF or CR. It is safe for concurrent use.
type Lines struct {
	text   []byte
	starts []int
	marks  []mark
}

// A mark stands every markEvery bytes of a long line, so that a column is found
// without counting from the start of the line. Input in one line of many
// megabytes would otherwise take quadratic time.
type mark struct {
	offset, column int
}

const markEvery = 256

// NewLines returns the lines of text, which it keeps and which must not change.
func NewLines(text []byte) *Lines {
	l := &Lines{text: text, starts: []int{0}}
	for i := 0; i < len(text); i++ {
		if text[i] == '\n' || text[i] == '\r' && (i+1 == len(text) || text[i+1] != '\n') {
			l.markLine(l.starts[len(l.starts)-1], i)
			l.starts = append(l.starts, i+1)
		}
	}
	l.markLine(l.starts[len(l.starts)-1], len(text))
	return l
}

// markLine puts the marks of the line text[start:end].
func (l *Lines) markLine(start, end int) {
	column := 1
	for end-start > markEvery {
		next := l.runeStart(start, start+markEvery)
		column += countRunes(l.text[start:next])
		l.marks = append(l.marks, mark{next, column})
		start = next
	}
}

// Position returns the place of a byte offset. An offset outside the text
// counts as its nearer end, and one within a code point as its beginning.
func (l *Lines) Position(offset int) Position {
	offset = max(0, min(offset, len(l.text)))
	line := sort.SearchInts(l.starts, offset+1)
	from := mark{l.starts[line-1], 1}
	if n := sort.Search(len(l.marks), func(i int) bool { return l.marks[i].offset > offset }); n > 0 && l.marks[n-1].offset > from.offset {
		from = l.marks[n-1]
	}
	offset = l.runeStart(from.offset, offset)
	return Position{offset, line, from.column + countRunes(l.text[from.offset:offset])}
}

// countRunes is [utf8.RuneCount], which makes a string of what is not ASCII. It takes eight
// characters of ASCII at a time.
func countRunes(text []byte) int {
	const wide = 0x8080808080808080 // the bits that bytes of ASCII do not have
	n := 0
	for i := 0; i < len(text); {
		if i+8 <= len(text) && binary.LittleEndian.Uint64(text[i:])&wide == 0 {
			i += 8
			n += 8
			continue
		}
		_, size := utf8.DecodeRune(text[i:])
		i += size
		n++
	}
	return n
}

// runeStart returns where the code point begins that holds the byte at offset,
// not before start.
func (l *Lines) runeStart(start, offset int) int {
	if offset == len(l.text) || utf8.RuneStart(l.text[offset]) {
		return offset
	}
	for i := offset - 1; i >= max(start, offset-utf8.UTFMax+1); i-- {
		if _, size := utf8.DecodeRune(l.text[i:]); i+size > offset {
			return i
		}
	}
	return offset
}

// A Severity says how much a [Problem] matters.
type Severity uint8

// The severities, from the least.
const (
	Info    Severity = iota // worth knowing
	Warning                 // probably not what was meant
	Error                   // wrong, or lost
)

// String returns "info", "warning" or "error".
func (s Severity) String() string {
	switch s {
	case Info:
		return "info"
	case Warning:
		return "warning"
	}
	return "error"
}

// A Problem is something odd that a reader or writer met and went on from: what
// was found, how much it matters, and where. It is a value and not an error:
// the result beside it is complete.
type Problem struct {
	ID       string // kebab-case name of the sort of problem
	Severity Severity
	Message  string // one line, lower case, without full stop
	Key      string // key of the record concerned, if any
	File     string // name of the file, "" for the one that is being read
	Span     Span   // where in the input; empty when there is no place
	Start    Position
}

// String returns "line:column: message (id)", without the place when there is none.
func (p Problem) String() string {
	s := p.Message
	if p.Start.Line > 0 {
		s = p.Start.String() + ": " + s
	}
	if p.ID != "" {
		s += " (" + p.ID + ")"
	}
	return s
}
