package bibtex

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/charset"
)

// A Scanner cuts a .bib file into its nodes, without a look at what they mean. It
// loses nothing and gives up nowhere: every byte belongs to a node, and an error
// costs at most the rest of its entry.
//
// It holds one node at a time, so that a file of any length takes the memory of
// its longest entry, which is [MaxEntry] at most. The exception is a file in
// UTF-16, which is held as a whole. A Scanner is not safe for concurrent use.
type Scanner struct {
	r    io.Reader
	buf  []byte
	pos  int // of the next node in buf
	eof  bool
	base int // where buf begins in the file
	at   citation.Position
	p    nodeParser

	decoded *charset.Decoded // of a file in UTF-16
	started bool
}

// NewScanner returns a scanner that reads from r.
func NewScanner(r io.Reader) *Scanner { return &Scanner{r: r} }

// newBytesScanner returns a scanner of src, which must not change. Its nodes are
// parts of src.
func newBytesScanner(src []byte) *Scanner { return &Scanner{buf: src, eof: true} }

// window is how much of a file is read at once.
const window = 64 << 10

// All yields the nodes of the file in their order. The node and what it holds are
// valid until the next one. A node with syntax errors comes with the first of
// them, a [*SyntaxError]; it has them all. An error of the reader comes last,
// wrapped and without a node.
//
// A second call of All goes on where the first stopped.
func (s *Scanner) All() iter.Seq2[*Node, error] {
	return func(yield func(*Node, error) bool) {
		var n Node
		for {
			ok, err := s.next(&n)
			if err != nil {
				yield(nil, err)
				return
			}
			if !ok {
				return
			}
			err = nil
			if len(n.Errors) > 0 {
				err = n.Errors[0]
			}
			if !yield(&n, err) {
				return
			}
		}
	}
}

// next reads a node, and reports whether there is one.
func (s *Scanner) next(n *Node) (bool, error) {
	if !s.started {
		if err := s.start(); err != nil {
			return false, err
		}
	}
	for {
		if s.pos >= len(s.buf) {
			if s.eof {
				return false, nil
			}
			if err := s.fill(); err != nil {
				return false, err
			}
			continue
		}
		s.p.s, s.p.eof = s.buf, s.eof
		end := s.p.node(n, s.pos)
		if s.p.short {
			if err := s.fill(); err != nil {
				return false, err
			}
			continue
		}
		s.place(n, end)
		s.pos = end
		return true, nil
	}
}

// start looks at the encoding of the file.
func (s *Scanner) start() error {
	s.started = true
	s.at = citation.Position{Line: 1, Column: 1}
	s.p.patience = mostPatience
	if !s.eof {
		if err := s.fill(); err != nil {
			return err
		}
	}
	if isUTF16(s.buf) {
		for !s.eof {
			if err := s.fill(); err != nil {
				return err
			}
		}
		s.decoded = charset.Decode(s.buf)
		s.buf = s.decoded.Text
	}
	return nil
}

func isUTF16(b []byte) bool {
	return len(b) >= 2 && (b[0] == 0xFF && b[1] == 0xFE || b[0] == 0xFE && b[1] == 0xFF)
}

// fill reads more of the file. What stands before the next node is dropped.
func (s *Scanner) fill() error {
	if s.pos > 0 {
		n := copy(s.buf, s.buf[s.pos:])
		s.buf = s.buf[:n]
		s.base += s.pos
		s.pos = 0
	}
	size := max(window, len(s.buf)) // twice as much each time, so that a long entry is not read again and again
	if cap(s.buf) < len(s.buf)+size {
		s.buf = append(make([]byte, 0, len(s.buf)+size), s.buf...)
	}
	n, err := io.ReadFull(s.r, s.buf[len(s.buf):len(s.buf)+size])
	s.buf = s.buf[:len(s.buf)+n]
	switch {
	case err == io.EOF || errors.Is(err, io.ErrUnexpectedEOF):
		s.eof = true
	case err != nil:
		return fmt.Errorf("reading BibTeX: %w", err)
	}
	return nil
}

// place gives a node and its errors their places in the file.
func (s *Scanner) place(n *Node, end int) {
	n.Text = s.buf[s.pos:end]
	n.Span = s.span(citation.Span{Start: s.pos, End: end})
	if s.decoded != nil && s.pos == 0 {
		n.Span.Start = 0 // the byte order mark is part of the first node
	}
	n.Start = s.at
	n.Start.Offset = n.Span.Start
	at, known := s.at, s.pos
	for _, e := range n.Errors {
		if e.Span.Start < known {
			at, known = s.at, s.pos
		}
		advance(&at, s.buf[known:e.Span.Start])
		known = e.Span.Start
		e.Span = s.span(e.Span)
		at.Offset = e.Span.Start
		e.Start = at
	}
	if s.base+s.pos == 0 && bytes.HasPrefix(n.Text, []byte("\xEF\xBB\xBF")) {
		s.at.Column-- // a byte order mark is no character of the text
	}
	advance(&s.at, n.Text)
}

// span returns where a stretch of buf stands in the file.
func (s *Scanner) span(in citation.Span) citation.Span {
	if s.decoded != nil {
		return citation.Span{Start: s.decoded.Source(in.Start), End: s.decoded.Source(in.End)}
	}
	return citation.Span{Start: s.base + in.Start, End: s.base + in.End}
}

// advance moves a place over text. A line ends with LF, CR LF or CR.
func advance(at *citation.Position, text []byte) {
	last := bytes.LastIndexByte(text, '\n')
	lines := 0
	if last >= 0 {
		lines = bytes.Count(text[:last+1], []byte{'\n'})
	}
	for i := 0; ; {
		j := bytes.IndexByte(text[i:], '\r')
		if j < 0 {
			break
		}
		i += j + 1
		if i == len(text) || text[i] != '\n' {
			lines++
			last = max(last, i-1)
		}
	}
	if lines > 0 {
		at.Line += lines
		at.Column = 1
	}
	at.Column += utf8.RuneCount(text[last+1:])
}
