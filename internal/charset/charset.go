// Package charset turns the bytes of a text file into UTF-8 and remembers where
// each byte of the result came from.
package charset

import (
	"encoding/binary"
	"fmt"
	"sort"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// An Encoding names how a file is written.
type Encoding string

// The encodings that [Decode] tells apart.
const (
	UTF8    Encoding = "UTF-8"
	UTF16LE Encoding = "UTF-16LE"
	UTF16BE Encoding = "UTF-16BE"
	CP1252  Encoding = "windows-1252" // a superset of the printable part of ISO 8859-1
)

// Decoded is a text in UTF-8 and its origin. It is read-only.
type Decoded struct {
	Text     []byte // valid UTF-8
	Encoding Encoding
	// Invalid counts the places that were not valid in the encoding, and
	// FirstInvalid is the offset of the first in the file. In UTF-8 a stray
	// byte is read as windows-1252; in UTF-16 a lone surrogate becomes U+FFFD.
	Invalid      int
	FirstInvalid int

	steps []step
}

// step says that from text offset on, text and file run in parallel from file.
type step struct{ text, file int }

// Source returns the offset in the file of an offset in Text.
func (d *Decoded) Source(text int) int {
	n := sort.Search(len(d.steps), func(i int) bool { return d.steps[i].text > text })
	if n == 0 {
		return text
	}
	s := d.steps[n-1]
	return s.file + text - s.text
}

// Offset returns the offset in Text of an offset in the file: that of the first
// character that does not begin before it.
func (d *Decoded) Offset(file int) int {
	return sort.Search(len(d.Text), func(i int) bool {
		for i > 0 && !utf8.RuneStart(d.Text[i]) {
			i--
		}
		return d.Source(i) >= file
	})
}

// Complaint says what was not valid in the encoding, as a message of one line, ""
// for nothing.
func (d *Decoded) Complaint() string {
	if d.Invalid == 0 {
		return ""
	}
	was, read := string(d.Encoding), "U+FFFD"
	if d.Encoding == CP1252 {
		was, read = string(UTF8), string(CP1252)
	}
	more := ""
	if d.Invalid > 1 {
		more = fmt.Sprintf(" (and %d more)", d.Invalid-1)
	}
	return "not valid " + was + ", read as " + read + more
}

// Decode reads src by its byte order mark, or as UTF-8. When src is not valid
// UTF-8, each stray byte is read as windows-1252, so that a file in that
// encoding or ISO 8859-1, and one that mixes it with UTF-8, both come out
// right; Encoding is CP1252 then. When no byte changes, Text is src itself.
func Decode(src []byte) *Decoded {
	switch {
	case len(src) >= 2 && src[0] == 0xFF && src[1] == 0xFE:
		return decode16(src, UTF16LE, binary.LittleEndian)
	case len(src) >= 2 && src[0] == 0xFE && src[1] == 0xFF:
		return decode16(src, UTF16BE, binary.BigEndian)
	}
	d := &Decoded{Text: src, Encoding: UTF8, FirstInvalid: -1}
	start := 0
	if len(src) >= 3 && src[0] == 0xEF && src[1] == 0xBB && src[2] == 0xBF {
		start = 3
		d.Text = src[3:]
		d.steps = []step{{0, 3}}
	}
	if utf8.Valid(d.Text) {
		return d
	}
	d.Encoding = CP1252
	text := make([]byte, 0, len(src)+len(src)/8)
	for i := start; i < len(src); {
		if src[i] < utf8.RuneSelf {
			text = append(text, src[i])
			i++
			continue
		}
		r, n := utf8.DecodeRune(src[i:])
		if r != utf8.RuneError || n > 1 {
			text = append(text, src[i:i+n]...)
			i += n
			continue
		}
		d.stray(i)
		text = utf8.AppendRune(text, charmap.Windows1252.DecodeByte(src[i]))
		i++
		d.steps = append(d.steps, step{len(text), i})
	}
	d.Text = text
	return d
}

func (d *Decoded) stray(offset int) {
	if d.Invalid == 0 {
		d.FirstInvalid = offset
	}
	d.Invalid++
}

func decode16(src []byte, e Encoding, order binary.ByteOrder) *Decoded {
	d := &Decoded{Encoding: e, FirstInvalid: -1, steps: []step{{0, 2}}}
	text := make([]byte, 0, len(src))
	for i := 2; i < len(src); {
		n := 2
		r := utf8.RuneError
		switch {
		case i+1 >= len(src):
			n = 1
			d.stray(i)
		default:
			r = rune(order.Uint16(src[i:]))
			if utf16.IsSurrogate(r) {
				low := rune(0)
				if i+3 < len(src) {
					low = rune(order.Uint16(src[i+2:]))
				}
				if r = utf16.DecodeRune(r, low); r == utf8.RuneError {
					d.stray(i)
				} else {
					n = 4
				}
			}
		}
		text = utf8.AppendRune(text, r)
		i += n
		d.steps = append(d.steps, step{len(text), i})
	}
	d.Text = text
	return d
}
