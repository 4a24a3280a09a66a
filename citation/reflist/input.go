package reflist

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/refwright/refwright/citation/reflist/internal/entries"
)

// Limits of what a [Parser] reads.
const (
	// MaxInput is the largest document, in bytes.
	MaxInput = 256 << 20
	// MaxReference is the longest reference that is read into fields, in
	// bytes; a longer one is kept as a record that holds its printed text.
	MaxReference = 16 << 10
)

// ErrEmpty says that a document has no text at all.
var ErrEmpty = errors.New("the input is empty")

// ErrNoList says that a document has neither the heading of a reference list
// nor the form of one.
var ErrNoList = errors.New("no reference list found")

// A BinaryError says that the input is not text.
type BinaryError struct {
	Offset int    // of the first byte that is not text
	Format string // "PDF", "ZIP (DOCX, ODT, EPUB)", … when the first bytes tell, otherwise ""
}

// Error says what the input is, or where what is no text begins in it.
func (e *BinaryError) Error() string {
	if e.Format != "" {
		return fmt.Sprintf("the input is %s, not text", e.Format)
	}
	return fmt.Sprintf("the input is binary, not text (byte 0x00 or a control character at offset %d)", e.Offset)
}

// A TooLargeError says that a document is larger than [MaxInput].
type TooLargeError struct{ Limit int }

// Error returns one line with the limit.
func (e *TooLargeError) Error() string {
	return fmt.Sprintf("the input is larger than %d bytes", e.Limit)
}

// open decodes a file and cuts it into lines. It refuses what is empty, too large or
// not text.
func open(src []byte) (*entries.Document, error) {
	if len(src) > MaxInput {
		return nil, &TooLargeError{MaxInput}
	}
	if err := CheckText(src); err != nil {
		return nil, err
	}
	d := entries.New(src)
	if d.IsEmpty() {
		return nil, ErrEmpty
	}
	return d, nil
}

// magic are the first bytes of files that people mistake for text.
var magic = []struct{ bytes, format string }{
	{"%PDF-", "a PDF file (pdftotext makes text of it)"},
	{"PK\x03\x04", "a ZIP file, such as DOCX, ODT or EPUB (pandoc makes text of it)"},
	{"\xD0\xCF\x11\xE0", "an old Office file"},
	{"{\\rtf", "an RTF file (pandoc makes text of it)"},
	{"\x89PNG", "a PNG image"},
	{"\xFF\xD8\xFF", "a JPEG image"},
	{"\x1F\x8B", "a gzip file"},
}

// CheckText returns a [*BinaryError] for files of known kinds, and for files in whose first 64 KiB
// more than one byte in a hundred is a control character that text does not
// have. UTF-16 is recognised by its byte order mark.
func CheckText(src []byte) error {
	for _, m := range magic {
		if bytes.HasPrefix(src, []byte(m.bytes)) {
			return &BinaryError{Format: m.format}
		}
	}
	if bytes.HasPrefix(src, []byte("\xFF\xFE")) || bytes.HasPrefix(src, []byte("\xFE\xFF")) {
		return nil
	}
	head := src[:min(len(src), 64<<10)]
	odd, first := 0, -1
	for i, c := range head {
		if c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v' && c != 0x1B || c == 0x7F {
			if first < 0 {
				first = i
			}
			odd++
		}
	}
	if odd > 2 && odd*100 > len(head) {
		return &BinaryError{Offset: first}
	}
	return nil
}
