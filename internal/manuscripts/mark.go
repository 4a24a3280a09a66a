package manuscripts

import (
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

// Marks are characters for private use that stand around pieces while a
// document is laid out. They take no room. When the file is complete they are
// taken out, and where they stood are the spans of the truth.

// firstMark is the first of the characters, which fill two planes of Unicode.
const firstMark = 0xF0000

// A mark is what a pair of characters is around.
type mark struct {
	group int  // number of the citation in the document, -1 for none
	cite  int  // number of the cite within it, -1 for the whole citation
	role  role // glue for the whole of a cite or citation
	key   string
	fault int    // number of the planted defect, from 1; 0 for none
	text  string // of the piece, before it was laid out
}

// A marker gives out marks.
type marker struct{ marks []mark }

// around puts marks around a text.
func (m *marker) around(s string, what mark) string {
	open, close := m.pair(what)
	return open + s + close
}

func (m *marker) pair(what mark) (open, close string) {
	n := rune(firstMark + 2*len(m.marks))
	if n+1 > utf8.MaxRune {
		panic("a document has too many places to mark")
	}
	m.marks = append(m.marks, what)
	return string(n), string(n + 1)
}

func isMark(r rune) bool { return r >= firstMark }

// take takes the marks out of a file and returns where each pair stood.
func (m *marker) take(s string) ([]byte, []citation.Span) {
	out := make([]byte, 0, len(s))
	spans := make([]citation.Span, len(m.marks))
	for i := range spans {
		spans[i] = citation.Span{Start: -1, End: -1}
	}
	for len(s) > 0 {
		r, size := utf8.DecodeRuneInString(s)
		text := s[:size]
		s = s[size:]
		if !isMark(r) {
			out = append(out, text...) // a byte that is no UTF-8 stays one
			continue
		}
		n := int(r-firstMark) / 2
		if (r-firstMark)%2 == 0 {
			spans[n].Start = len(out)
		} else {
			spans[n].End = len(out)
		}
	}
	return out, spans
}

// width counts the columns of a text.
func width(s string) int {
	n := 0
	for _, r := range s {
		if !isMark(r) {
			n++
		}
	}
	return n
}
