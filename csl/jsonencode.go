package csl

import (
	"errors"
	"fmt"
	"io"

	"github.com/refwright/refwright/citation"
)

// An Encoder writes records as CSL-JSON: a list of items, laid out to be read,
// or, with Lines, one item a line. The same record always gives the same bytes.
// Set the fields before the first call of Encode. An Encoder is not safe for
// concurrent use; the zero value is not ready, call [NewEncoder].
type Encoder struct {
	// Strict holds the output to the official schema, csl-data.json: what it
	// has no place for goes to the item's custom object. By default unknown
	// fields and types are written as they were read.
	Strict bool

	// Lines writes NDJSON: each item on a line by itself, without a list around.
	Lines bool

	w      io.Writer
	item   jsonWriter
	layout jsonLayout
	out    []byte
	begun  bool
	closed bool
	err    error // of w
}

// NewEncoder returns an encoder that writes to w, one call of Write an item.
func NewEncoder(w io.Writer) *Encoder { return &Encoder{w: w} }

// Encode writes a record. After a [*JSONValueError], which is about this record
// alone, the encoder can go on with others; nothing of the record has been
// written. After an error of the writer, which comes wrapped, it cannot.
func (e *Encoder) Encode(r *citation.Reference) error {
	if err := e.ready(); err != nil {
		return err
	}
	if r == nil {
		return &JSONValueError{Message: "there is no record"}
	}
	text, err := e.item.write(r, e.Strict)
	if err != nil {
		return err
	}
	if len(text) > MaxJSONItem {
		return &JSONValueError{ID: r.ID, Message: jsonTooLong}
	}
	e.out = e.out[:0]
	if e.Lines {
		e.out = append(append(e.out, text...), '\n')
	} else {
		e.out = append(e.out, e.separator()...)
		begin := len(e.out)
		if e.out = e.layout.append(e.out, text); len(e.out)-begin > MaxJSONItem {
			e.out = append(e.out[:begin], text...) // too long for a decoder if laid out
		}
	}
	e.begun = true
	return e.flush()
}

// separator returns what comes before an item of a list.
func (e *Encoder) separator() string {
	if e.begun {
		return ",\n" + jsonIndent
	}
	return "[\n" + jsonIndent
}

// Close ends the list. It must be called, also when nothing was encoded: an empty
// list is "[]". It does not close the writer. A second call does nothing.
func (e *Encoder) Close() error {
	if e.closed || e.err != nil {
		return e.err
	}
	e.closed = true
	e.out = e.out[:0]
	switch {
	case e.Lines:
		return nil
	case e.begun:
		e.out = append(e.out, "\n]\n"...)
	default:
		e.out = append(e.out, "[]\n"...)
	}
	return e.flush()
}

var errJSONClosed = errors.New("write CSL-JSON: the encoder is closed")

func (e *Encoder) ready() error {
	if e.closed && e.err == nil {
		return errJSONClosed
	}
	return e.err
}

func (e *Encoder) flush() error {
	if _, err := e.w.Write(e.out); err != nil {
		e.err = fmt.Errorf("write CSL-JSON: %w", err)
	}
	return e.err
}

// WriteJSON writes records as a list of CSL-JSON items. It writes all records it
// can; the error joins those of the records it could not write, or is that of
// the writer. For other forms of output see [Encoder].
func WriteJSON(w io.Writer, refs []*citation.Reference) error {
	enc := NewEncoder(w)
	return writeAll(enc, &enc.err, refs)
}

// writeAll writes the records that an encoder can write, and closes it. The error
// joins those of the others, or is that of the writer, which failed becomes.
func writeAll(enc interface {
	Encode(*citation.Reference) error
	Close() error
}, failed *error, refs []*citation.Reference) error {
	var errs []error
	for _, r := range refs {
		if err := enc.Encode(r); err != nil {
			errs = append(errs, err)
			if *failed != nil {
				return errors.Join(errs...)
			}
		}
	}
	return errors.Join(append(errs, enc.Close())...)
}
