package csl

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

// MaxJSONItem is how long an item may be, in bytes as it stands in the file.
const MaxJSONItem = 16 << 20

// A jsonStream cuts a CSL-JSON file into the texts of its items. It holds one
// item in memory. It looks at brackets and strings alone; what lies between them
// is for [jsonParser] to judge, so that a missing comma costs one item.
type jsonStream struct {
	r          io.Reader
	buf        []byte
	start, end int   // buf[start:end] is read and not passed
	err        error // of r; io.EOF at the end

	at    citation.Position // of buf[start]
	cr    bool              // the byte before is a CR, which a LF may follow
	begun bool              // the first bytes have been looked at
	held  int               // length of the item returned last

	inList   bool
	elements int               // begun in the list so far
	listAt   citation.Position // where the list begins
}

// next returns the text of the next item, which stands at s.at. It is valid
// until the next call. The error is io.EOF at the end, a [*JSONError] when one
// item is lost, and else the last.
func (s *jsonStream) next() ([]byte, error) {
	s.pass(s.held)
	s.held = 0
	if err := s.begin(); err != nil {
		return nil, err
	}
	for {
		c, err := s.element()
		switch {
		case err != nil:
			return nil, err
		case s.inList && c == ']':
			s.inList = false
		case s.inList || c == '{':
			s.elements++
			return s.value(c)
		case c == '[':
			s.inList, s.elements, s.listAt = true, 0, s.at
		default:
			return nil, s.wrong("an item or a list of items")
		}
		s.pass(1)
	}
}

// element returns the first byte of the next item or list, or the bracket that
// ends a list, after passing the comma before an element.
func (s *jsonStream) element() (byte, error) {
	c, err := s.peek()
	if !s.inList {
		return c, err
	}
	if err == nil && c != ']' && s.elements > 0 {
		if c != ',' {
			return 0, s.wrong("',' or ']'")
		}
		s.pass(1)
		if c, err = s.peek(); err == nil && c == ']' {
			return 0, &JSONSyntaxError{s.at, "found ']' after a comma"}
		}
	}
	if err == io.EOF {
		return 0, &JSONSyntaxError{s.at, "found the end in the list that begins at " + s.listAt.String()}
	}
	return c, err
}

func (s *jsonStream) wrong(want string) error {
	return &JSONSyntaxError{s.at, "found " + describeJSON(string(s.buf[s.start:min(s.end, s.start+utf8.UTFMax+1)])) + ", want " + want}
}

// begin passes a byte order mark.
func (s *jsonStream) begin() error {
	if s.begun {
		return nil
	}
	s.begun = true
	s.at = citation.Position{Line: 1, Column: 1}
	for s.end < 3 {
		if err := s.fill(); err == io.EOF {
			break
		} else if err != nil {
			return err
		}
	}
	switch head := s.buf[:s.end]; {
	case bytes.HasPrefix(head, []byte("\uFEFF")):
		s.start = 3
		s.at.Offset = 3
	case bytes.HasPrefix(head, []byte{0xFF, 0xFE}), bytes.HasPrefix(head, []byte{0xFE, 0xFF}):
		return &JSONSyntaxError{s.at, "found UTF-16, want UTF-8"}
	}
	return nil
}

// fill reads more, moving or enlarging the buffer as needed.
func (s *jsonStream) fill() error {
	if s.err != nil {
		return s.err
	}
	if s.end == len(s.buf) {
		to := s.buf
		if s.start == 0 || len(s.buf) < 64<<10 { // small files need no large buffer
			to = make([]byte, max(4<<10, 4*len(s.buf)))
		}
		s.end = copy(to, s.buf[s.start:s.end])
		s.start, s.buf = 0, to
	}
	for range 100 {
		n, err := s.r.Read(s.buf[s.end:])
		s.end += n
		if err != nil && err != io.EOF {
			err = fmt.Errorf("read CSL-JSON: %w", err)
		}
		s.err = err
		if n > 0 {
			return nil
		}
		if err != nil {
			return err
		}
	}
	s.err = fmt.Errorf("read CSL-JSON: %w", io.ErrNoProgress)
	return s.err
}

// peek passes white space and returns the next byte.
func (s *jsonStream) peek() (byte, error) {
	for {
		b := s.buf[s.start:s.end]
		n := 0
		for n < len(b) && isJSONSpace(b[n]) {
			n++
		}
		s.pass(n)
		if n < len(b) {
			return b[n], nil
		}
		if err := s.fill(); err != nil {
			return 0, err
		}
	}
}

func isJSONSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\r' || c == '\t' }

// pass goes n bytes on.
func (s *jsonStream) pass(n int) {
	s.at, s.cr = advanceJSON(s.at, s.cr, s.buf[s.start:s.start+n])
	s.start += n
}

// position returns the place n bytes on.
func (s *jsonStream) position(n int) citation.Position {
	at, _ := advanceJSON(s.at, s.cr, s.buf[s.start:s.start+n])
	return at
}

// advanceJSON returns the place after a text that begins at a place. Lines end as
// in [citation.Lines]; cr says that the byte before is a CR.
func advanceJSON(at citation.Position, cr bool, text []byte) (citation.Position, bool) {
	if len(text) == 0 {
		return at, cr
	}
	at.Offset += len(text)
	if cr && text[0] == '\n' {
		text = text[1:]
	}
	for {
		n := bytes.IndexByte(text, '\r')
		part := text
		if n >= 0 {
			part = text[:n]
		}
		if lines := bytes.Count(part, []byte{'\n'}); lines > 0 {
			at.Line += lines
			at.Column = 1
			part = part[bytes.LastIndexByte(part, '\n')+1:]
		}
		at.Column += runeCount(part)
		if n < 0 {
			return at, false
		}
		at.Line++
		at.Column = 1
		if text = text[n+1:]; len(text) == 0 {
			return at, true
		}
		if text[0] == '\n' {
			text = text[1:]
		}
	}
}

// runeCount is [utf8.RuneCount], faster for text that is mostly ASCII.
func runeCount(text []byte) int {
	const highBits = 0x8080808080808080
	n := 0
	for len(text) >= 8 {
		size := 8
		if binary.LittleEndian.Uint64(text)&highBits == 0 {
			n += 8
		} else {
			_, size = utf8.DecodeRune(text)
			n++
		}
		text = text[size:]
	}
	return n + utf8.RuneCount(text)
}

// A jsonFrame is the state of looking for the end of a value.
type jsonFrame struct {
	n        int // bytes looked at, from s.start
	depth    int
	lists    [(MaxJSONDepth+carrierDepth)/64 + 1]uint64 // which open bracket is that of a list
	inString bool
	escape   bool // a backslash comes before
	prev     byte // last byte of the first line that is not white space, '"' for a string

	line jsonLineState
	torn citation.Position // the first line end in a string, if any
	lost string            // why the item cannot be kept; its bytes are dropped
}

// A jsonLineState says how far the first line of a value is passed.
type jsonLineState uint8

const (
	lineFirst jsonLineState = iota // still on it
	lineEnded                      // only white space since its end
	lineGone                       // on a later line, or it does not matter
)

// value returns the value that begins with c at s.start.
func (s *jsonStream) value(c byte) ([]byte, error) {
	f := jsonFrame{line: lineFirst}
	if s.inList {
		f.line = lineGone
	}
	start := s.at
	for {
		done, message := f.scan(s)
		if message != "" {
			return nil, s.broken(&f, message)
		}
		if !done && s.more(&f) {
			continue
		}
		switch {
		case !done && s.err != io.EOF:
			return nil, s.err
		case !done && (f.depth > 0 || f.inString):
			f.line = lineGone
			return nil, s.broken(&f, "found the end in the item that begins at "+start.String())
		case f.n > MaxJSONItem && f.lost == "":
			f.lost = jsonTooLong
		}
		s.held = f.n
		if f.lost != "" {
			return nil, &JSONError{Start: start, Message: f.lost}
		}
		return s.buf[s.start : s.start+f.n], nil
	}
}

var (
	jsonTooLong = "longer than " + strconv.Itoa(MaxJSONItem>>20) + " MiB"
	jsonTooDeep = "nested deeper than " + strconv.Itoa(MaxJSONDepth) + " levels"
)

// more reads on within a value and reports whether there is more.
func (s *jsonStream) more(f *jsonFrame) bool {
	if f.n > MaxJSONItem && f.lost == "" {
		f.lost = jsonTooLong
	}
	if f.lost != "" {
		f.line = lineGone
		n := f.n
		for n > 0 && f.n-n < utf8.UTFMax && s.buf[s.start+n-1] >= utf8.RuneSelf {
			n-- // a character is passed as a whole, for the sake of the column
		}
		s.pass(n)
		f.n -= n
	}
	return s.fill() == nil
}

// scan looks at what the buffer holds. It reports whether the value has ended,
// before f.n, and what is wrong at f.n if the brackets make no sense.
func (f *jsonFrame) scan(s *jsonStream) (done bool, message string) {
	b := s.buf[s.start:s.end]
	for ; f.n < len(b); f.n++ {
		if f.line == lineGone && !f.escape && (f.inString || f.depth > 0) {
			inert := &jsonInert.outside
			if f.inString {
				inert = &jsonInert.inside
			}
			n := f.n
			for n < len(b) && inert[b[n]] {
				n++
			}
			if f.n = n; n == len(b) {
				break
			}
		}
		c := b[f.n]
		if f.line != lineGone {
			if c == '{' && f.line == lineEnded && (f.inString || !f.mayBegin()) {
				return false, "found an object where none can stand"
			}
			switch {
			case c == '\n' || c == '\r':
				f.line = lineEnded
			case f.line == lineEnded && !isJSONSpace(c):
				f.line = lineGone
			}
		}
		if f.inString {
			switch {
			case f.escape:
				f.escape = false
			case c == '\\':
				f.escape = true
			case c == '"':
				f.inString = false
				if f.depth == 0 {
					f.n++
					return true, ""
				}
			case (c == '\n' || c == '\r') && f.torn.Line == 0:
				f.torn = s.position(f.n)
			}
			continue
		}
		if isJSONSpace(c) {
			if f.depth == 0 {
				return true, ""
			}
			continue
		}
		switch c {
		case '"':
			f.inString = true
		case '{', '[':
			f.push(c == '[')
		case '}', ']':
			if f.depth == 0 && f.n > 0 {
				return true, ""
			}
			if f.depth == 0 || f.lost == "" && f.inList() != (c == ']') {
				return false, "found " + strconv.QuoteRune(rune(c)) + ", which closes nothing"
			}
			if f.depth--; f.depth == 0 {
				f.n++
				return true, ""
			}
		case ',':
			if f.depth == 0 {
				if f.n == 0 {
					return false, "found ',', want an item"
				}
				return true, ""
			}
		}
		f.prev = c
	}
	return false, ""
}

// jsonInert has the bytes that mean nothing to the stream once the first line of a value
// is passed, within a bracket outside of strings and inside of strings.
var jsonInert = func() (inert struct{ outside, inside [256]bool }) {
	for c := range 256 {
		inert.outside[c] = !strings.ContainsRune("{}[]\"", rune(c))
		inert.inside[c] = !strings.ContainsRune("\"\\\n\r", rune(c))
	}
	return inert
}()

func (f *jsonFrame) push(list bool) {
	if f.depth >= MaxJSONDepth+carrierDepth && f.lost == "" {
		f.lost, f.line = jsonTooDeep, lineGone
	}
	if f.lost == "" {
		word, bit := f.depth/64, uint64(1)<<(f.depth%64)
		f.lists[word] &^= bit
		if list {
			f.lists[word] |= bit
		}
	}
	f.depth++
}

// inList reports whether the innermost open bracket is that of a list.
func (f *jsonFrame) inList() bool {
	i := f.depth - 1
	return i >= 0 && f.lists[i/64]&(1<<(i%64)) != 0
}

// mayBegin reports whether an object may begin after what was seen.
func (f *jsonFrame) mayBegin() bool {
	return f.depth == 0 || f.prev == ':' || f.inList() && (f.prev == '[' || f.prev == ',')
}

// broken returns the error for a value whose end cannot be found. In a stream of
// one item a line, only the line is lost: when something is wrong on the first
// line of an item, or where the next line begins, and the next line begins with
// an object, reading goes on there. The look ahead ends at that place, so that a
// file of broken lines takes no longer than another.
func (s *jsonStream) broken(f *jsonFrame, message string) error {
	at := s.position(f.n)
	if f.torn.Line > 0 {
		at, message = f.torn, "found a line end in a string"
	}
	lost := &JSONSyntaxError{at, message}
	if f.line == lineGone {
		return lost
	}
	for {
		n := bytes.IndexAny(s.buf[s.start:s.end], "\r\n")
		if n >= 0 {
			s.pass(n + 1)
			break
		}
		s.pass(s.end - s.start)
		if s.fill() != nil {
			return lost
		}
	}
	if c, err := s.peek(); err != nil || c != '{' {
		return lost
	}
	return &JSONError{Start: at, Message: message}
}
