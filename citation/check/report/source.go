package report

import (
	"path/filepath"
	"sort"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

// A source is a file in which something was found.
type source struct {
	name  string // as reports show it
	index int    // in the order of the report
	text  []byte
	known bool // whether text is the file
	lines *citation.Lines
	// starts are the offsets at which lines begin, as in citation.Lines.
	starts []int
	// astral are the offsets of the code points that take two units of UTF-16.
	astral []int
}

func newSource(name string, text []byte, index int) *source {
	s := &source{name: displayName(name), index: index, text: text, known: text != nil}
	if !s.known {
		return s
	}
	s.lines = citation.NewLines(text)
	s.starts = []int{0}
	for i := 0; i < len(text); {
		switch c := text[i]; {
		case c == '\n' || c == '\r' && (i+1 == len(text) || text[i+1] != '\n'):
			s.starts = append(s.starts, i+1)
		case c >= 0xF0:
			if r, size := utf8.DecodeRune(text[i:]); r > 0xFFFF {
				s.astral = append(s.astral, i)
				i += size
				continue
			}
		}
		i++
	}
	return s
}

// displayName is how reports name a file: with slashes. Standard input has the
// name "".
func displayName(name string) string {
	if name == "" {
		return "<stdin>"
	}
	return filepath.ToSlash(name)
}

// place puts a place right: within the file and from its start to its end, with
// lines and columns of the offsets. Where the file is not known these stay as
// they are, if they can be.
func (s *source) place(span citation.Span, start, end citation.Position) (citation.Span, citation.Position, citation.Position) {
	if s.known {
		span.Start = max(0, min(span.Start, len(s.text)))
		span.End = max(span.Start, min(span.End, len(s.text)))
		return span, s.lines.Position(span.Start), s.lines.Position(span.End)
	}
	span.Start = max(0, span.Start)
	span.End = max(span.Start, span.End)
	start = citation.Position{Offset: span.Start, Line: max(1, start.Line), Column: max(1, start.Column)}
	end = citation.Position{Offset: span.End, Line: max(1, end.Line), Column: max(1, end.Column)}
	if end.Line < start.Line || end.Line == start.Line && end.Column < start.Column {
		end.Line, end.Column = start.Line, start.Column
	}
	return span, start, end
}

// line returns where a line of the file begins and ends, without what ends it.
func (s *source) line(n int) (start, end int) {
	start, end = s.starts[n-1], len(s.text)
	if n < len(s.starts) {
		end = s.starts[n]
	}
	for end > start && (s.text[end-1] == '\n' || s.text[end-1] == '\r') {
		end--
	}
	return start, end
}

// column16 returns the column of a position in units of UTF-16.
func (s *source) column16(p citation.Position) int {
	before := func(offset int) int { return sort.SearchInts(s.astral, offset) }
	return p.Column + before(p.Offset) - before(s.starts[p.Line-1])
}
