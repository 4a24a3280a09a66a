package ris

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/charset"
)

// MaxEntry is how many bytes an entry may have. One that is longer costs itself.
const MaxEntry = 8 << 20

// maxLines is how many lines with a tag are read of an entry.
const maxLines = 100_000

// maxUTF16 is how many bytes a file in UTF-16 may have, which is read as a whole.
const maxUTF16 = 64 << 20

// maxProblems is how many problems between entries are held for [Decoder.Problems].
const maxProblems = 1000

// A scanner finds the entries of a file and holds one of them at a time.
type scanner struct {
	r       *bufio.Reader
	decoded *charset.Decoded // of a file in UTF-16, which is read as a whole
	begun   bool
	err     error // of the reader, or io.EOF

	offset int // of the next line, in the decoded text
	number int // of the next line, from 1

	text    string // the line that was read last, without its end
	raw     charset.Decoded
	recoded bool // text is not what stands in the file
	at      citation.Position
	start   int // where it begins, in the decoded text
	long    bool
	held    bool // the line is to be read again

	problems []citation.Problem
	between  bool // text between entries has been reported
	badBytes bool // stray bytes have been reported
	entries  int
}

func newScanner(r io.Reader) *scanner {
	return &scanner{r: bufio.NewReaderSize(&sticky{r: r}, 64<<10), number: 1}
}

// begin looks at the first bytes.
func (s *scanner) begin() {
	s.begun = true
	head, _ := s.r.Peek(3)
	if len(head) >= 2 && (head[0] == 0xFF && head[1] == 0xFE || head[0] == 0xFE && head[1] == 0xFF) {
		src, err := io.ReadAll(io.LimitReader(s.r, maxUTF16+1))
		if len(src) > maxUTF16 {
			src, err = src[:maxUTF16], fmt.Errorf("a file in UTF-16 has more than %d MiB", maxUTF16>>20)
		}
		s.decoded = charset.Decode(src)
		s.r = bufio.NewReader(io.MultiReader(bytes.NewReader(s.decoded.Text), failing{err}))
		return
	}
	if bytes.Equal(head, []byte("\uFEFF")) {
		s.r.Discard(3)
		s.offset = 3
	}
}

// A sticky reader fails again once it has failed, so that an error met while
// looking ahead is not forgotten.
type sticky struct {
	r   io.Reader
	err error
}

func (s *sticky) Read(p []byte) (n int, err error) {
	if s.err == nil {
		n, s.err = s.r.Read(p)
	}
	return n, s.err
}

// failing is a reader that fails with an error, or ends if there is none.
type failing struct{ err error }

func (f failing) Read([]byte) (int, error) {
	if f.err == nil {
		return 0, io.EOF
	}
	return 0, f.err
}

// source returns the offset in the file of an offset in the text that is read.
func (s *scanner) source(offset int) int {
	if s.decoded != nil {
		return s.decoded.Source(offset)
	}
	return offset
}

// line reads the next line. It ends with LF, CR LF or CR. Of a line longer than
// an entry may be, the end is left out.
func (s *scanner) line() bool {
	if s.held {
		s.held = false
		return true
	}
	if s.err != nil {
		return false
	}
	var buf []byte
	s.long = false
	length, ended := 0, 0
	for ended == 0 {
		if _, err := s.r.Peek(1); err != nil {
			s.err = err
			break
		}
		chunk, _ := s.r.Peek(s.r.Buffered())
		n := len(chunk)
		if i := bytes.IndexAny(chunk, "\r\n"); i >= 0 {
			n, ended = i, 1
			if chunk[i] == '\r' {
				if two, _ := s.r.Peek(i + 2); len(two) == i+2 && two[i+1] == '\n' {
					ended = 2
				}
				chunk, _ = s.r.Peek(n) // the buffer may have moved
			}
		}
		if room := MaxEntry - len(buf); n > room {
			s.long = true
			buf = append(buf, chunk[:room]...)
		} else {
			buf = append(buf, chunk[:n]...)
		}
		length += n
		s.r.Discard(n + ended)
	}
	if s.err != nil && length == 0 {
		return false
	}
	s.at = citation.Position{Offset: s.source(s.offset), Line: s.number, Column: 1}
	s.start = s.offset
	s.decode(buf)
	s.offset += length + ended
	s.number++
	return true
}

// decode makes the text of a line from its bytes.
func (s *scanner) decode(b []byte) {
	s.recoded = false
	if s.decoded != nil || utf8.Valid(b) {
		s.text = string(b)
		return
	}
	// With a character before it no line begins with a byte order mark.
	s.raw = *charset.Decode(append([]byte{'.'}, b...))
	s.recoded = true
	s.text = string(s.raw.Text[1:])
	if !s.badBytes {
		s.badBytes = true
		at := s.at
		at.Column = utf8.RuneCount(s.raw.Text[:max(s.raw.Offset(s.raw.FirstInvalid), 1)])
		at.Offset += s.raw.FirstInvalid - 1
		s.problem(strayBytes, citation.Warning, "the file is not in UTF-8: such bytes are read as windows-1252", at)
	}
}

// place returns the offset in the file of an offset in the line.
func (s *scanner) place(i int) int {
	if s.recoded {
		return s.at.Offset + s.raw.Source(i+1) - 1
	}
	if s.decoded != nil {
		return s.source(s.start + i)
	}
	return s.at.Offset + i
}

func (s *scanner) problem(id string, severity citation.Severity, message string, at citation.Position) {
	if len(s.problems) == maxProblems {
		return
	}
	s.problems = append(s.problems, citation.Problem{
		ID: id, Severity: severity, Message: message, Start: at,
		Span: citation.Span{Start: at.Offset, End: at.Offset},
	})
}

// entry returns the next entry. An [*EntryError] costs only an entry; io.EOF is
// the end, any other error is that of the reader.
func (s *scanner) entry() (*entry, error) {
	if !s.begun {
		s.begin()
	}
	e := &entry{}
	size, open, tooLong := 0, false, false
	finish := func(ended bool) (*entry, error) {
		if tooLong {
			return nil, &EntryError{Start: e.start, Message: fmt.Sprintf("the entry has more than %d MiB or %d lines", MaxEntry>>20, maxLines)}
		}
		e.join()
		if !ended {
			e.problem(missingEnd, citation.Warning, "the entry does not end with ER", e.start)
		}
		return e, nil
	}
	for s.line() {
		tag, at, ok := parseLine(s.text)
		switch {
		case ok && tag == tagType && open:
			s.held = true
			return finish(false)
		case ok && tag == tagEnd && !open:
			continue
		case ok && !open && tag != tagType && (s.text[:min(6, len(s.text))] != tag+"  - " || !knownTags[tag]):
			ok = false // prose, rather than an entry without its first line
		}
		if !open && !ok {
			s.outside()
			continue
		}
		if !open {
			open, s.between = true, false
			s.entries++
			e.start = s.at
			e.span.Start = s.at.Offset
			if tag != tagType {
				e.problem(missingType, citation.Warning, "the entry does not begin with TY", s.at)
			}
		}
		size += len(s.text)
		tooLong = tooLong || s.long || size > MaxEntry || len(e.lines) > maxLines
		e.end = citation.Position{Line: s.at.Line, Column: 1 + utf8.RuneCountInString(s.text), Offset: s.place(len(s.text))}
		e.span.End = e.end.Offset
		if ok && tag == tagEnd {
			return finish(true)
		}
		if tooLong {
			continue
		}
		e.take(s, tag, at, ok)
	}
	if s.err != io.EOF {
		return nil, fmt.Errorf("reading RIS: %w", s.err)
	}
	if open {
		return finish(false)
	}
	return nil, io.EOF
}

// take adds the line that the scanner has read.
func (e *entry) take(s *scanner, tag string, at int, ok bool) {
	end := len(trimRight(s.text))
	if ok {
		at = min(at, end)
		e.lines = append(e.lines, line{tag, s.text[at:end], citation.Span{Start: s.place(at), End: s.place(end)}})
		return
	}
	begin := skipSpace(s.text, 0)
	if begin >= end || len(e.lines) == 0 {
		return
	}
	l := &e.lines[len(e.lines)-1]
	if l.value == "" {
		l.value = s.text[begin:end]
		l.span = citation.Span{Start: s.place(begin), End: s.place(end)}
		return
	}
	e.more = append(e.more, continuation{len(e.lines) - 1, s.text[begin:end]})
	l.span.End = s.place(end)
}

// A continuation is a line that goes on the value of another.
type continuation struct {
	line int
	text string
}

// join adds the continuation lines to the values that they go on.
func (e *entry) join() {
	for i := 0; i < len(e.more); {
		n := e.more[i].line
		parts := []string{e.lines[n].value}
		for ; i < len(e.more) && e.more[i].line == n; i++ {
			parts = append(parts, e.more[i].text)
		}
		e.lines[n].value = strings.Join(parts, "\n")
	}
	e.more = nil
}

func trimRight(s string) string {
	for s != "" {
		switch c := s[len(s)-1]; {
		case c == ' ' || c == '\t' || c == '\f' || c == '\v' || c == 0x1a:
			s = s[:len(s)-1]
		case len(s) >= 2 && s[len(s)-2:] == "\u00a0":
			s = s[:len(s)-2]
		default:
			return s
		}
	}
	return s
}

// outside notes text that belongs to no entry, once for each stretch.
func (s *scanner) outside() {
	if trimRight(s.text) == "" || s.between {
		return
	}
	s.between = true
	s.problem(textBetween, citation.Info, "text that belongs to no entry is passed over", s.at)
}

func (e *entry) problem(id string, severity citation.Severity, message string, at citation.Position) {
	e.problems = append(e.problems, citation.Problem{
		ID: id, Severity: severity, Message: message, Start: at,
		Span: citation.Span{Start: at.Offset, End: at.Offset},
	})
}

// The problems that this package reports.
const (
	textBetween = "text-between"         // text that belongs to no entry
	missingEnd  = "missing-end"          // an entry without ER
	missingType = "missing-type"         // an entry without TY
	unknownType = "unknown-type"         // a reference type that RIS does not have
	strayBytes  = "encoding"             // the file is not in UTF-8
	notRIS      = "not-ris"              // there is no entry
	badCarrier  = "bad-carrier"          // the carrier is not what this package writes
	unreadable  = "unreadable-reference" // an entry that is too long
	leftOut     = "left-out"             // strict output has no place for a value
	lessExact   = "less-exact"           // strict output says less than the record
	notText     = "not-text"             // bytes that are not UTF-8
)

// An EntryError says why an entry cannot be read: it is longer than [MaxEntry].
// Reading goes on after it.
type EntryError struct {
	Start   citation.Position // of the entry
	Message string            // one line, lower case, without full stop
}

// Error returns "line:column: message".
func (e *EntryError) Error() string { return e.Start.String() + ": " + e.Message }

var errClosed = errors.New("write RIS: the encoder is closed")
