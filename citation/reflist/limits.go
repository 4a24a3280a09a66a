package reflist

import (
	"errors"
	"fmt"
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

func (e *BinaryError) Error() string {
	if e.Format != "" {
		return fmt.Sprintf("the input is %s, not text", e.Format)
	}
	return fmt.Sprintf("the input is binary, not text (byte 0x00 or a control character at offset %d)", e.Offset)
}

// A TooLargeError says that a document is larger than [MaxInput].
type TooLargeError struct{ Limit int }

func (e *TooLargeError) Error() string {
	return fmt.Sprintf("the input is larger than %d bytes", e.Limit)
}
