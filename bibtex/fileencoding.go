package bibtex

import (
	"encoding/binary"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"github.com/refwright/refwright/internal/charset"
)

func isUTF8(b []byte) bool { return utf8.Valid(b) }

// appendEncoded appends the text of a node as it stands in a file. All encodings
// but UTF-16 are kept in the text itself.
func appendEncoded(b, text []byte, e charset.Encoding) []byte {
	var order binary.AppendByteOrder = binary.LittleEndian
	switch e {
	case charset.UTF16LE:
	case charset.UTF16BE:
		order = binary.BigEndian
	default:
		return append(b, text...)
	}
	for len(text) > 0 {
		r, n := utf8.DecodeRune(text)
		text = text[n:]
		if r1, r2 := utf16.EncodeRune(r); r1 != utf8.RuneError {
			b = order.AppendUint16(b, uint16(r1))
			b = order.AppendUint16(b, uint16(r2))
		} else {
			b = order.AppendUint16(b, uint16(r))
		}
	}
	return b
}

// encode returns a value as bytes of the text of a node. In a file in windows-1252
// a character that this does not have is a command of LaTeX, if there is one, and
// else in UTF-8: a file may mix the two.
func (f *File) encode(s string, verbatim bool) []byte {
	if f.encoding != charset.CP1252 {
		return []byte(s)
	}
	out := make([]byte, 0, len(s))
	for _, r := range s {
		if c, ok := charmap.Windows1252.EncodeRune(r); ok {
			out = append(out, c)
		} else if tex, ok := latexCluster(string(r)); ok && !verbatim {
			out = append(out, tex...)
		} else {
			out = utf8.AppendRune(out, r)
		}
	}
	if decodeBytes(out) != s && verbatim {
		return []byte(s) // some bytes would be read as UTF-8
	}
	return out
}
