package csl

import (
	"errors"
	"io"
	"iter"
	"strconv"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

// A Decoder reads records from a CSL-JSON file: a list of items, one item, or
// any number of lists and items one after the other, as in NDJSON. It holds one
// item in memory at a time. It is not safe for concurrent use.
//
// Ids are not compared: two items may have the same.
type Decoder struct {
	stream jsonStream
	item   jsonItem
	last   citation.Position
	done   bool
}

// NewDecoder returns a decoder that reads from r.
func NewDecoder(r io.Reader) *Decoder {
	return &Decoder{stream: jsonStream{r: r}}
}

// All returns the records in the order of the file. A record belongs to the
// caller.
//
// An item that is not a record comes as nil and a [*JSONError], and the sequence
// goes on after it. What ends the sequence comes last: a [*JSONSyntaxError], or
// an error of the reader, wrapped.
//
// In a stream of one item a line, a line that is not JSON costs itself alone, if
// the next line begins with an item.
//
// The input is read once: a second range goes on after the item at which the
// first one stopped, and at the end there is nothing left to read.
func (d *Decoder) All() iter.Seq2[*citation.Reference, error] {
	return func(yield func(*citation.Reference, error) bool) {
		for !d.done {
			ref, err := d.next()
			if d.done && err == io.EOF || !yield(ref, err) {
				return
			}
		}
	}
}

// Position returns where the item that [Decoder.All] gave last begins.
func (d *Decoder) Position() citation.Position { return d.last }

func (d *Decoder) next() (*citation.Reference, error) {
	text, err := d.stream.next()
	if err != nil {
		var lost *JSONError
		if d.done = !errors.As(err, &lost); !d.done {
			d.last = lost.Start
		}
		return nil, err
	}
	d.last = d.stream.at
	if f := notUTF8(text); f != nil {
		return nil, &JSONError{Start: d.stream.position(f.offset), Message: f.message}
	}
	ref, f := d.item.read(string(text))
	if f != nil {
		return nil, &JSONError{d.stream.position(f.offset), ref.ID, f.field, f.message}
	}
	return ref, nil
}

// notUTF8 returns the fault that a text has a byte that is not UTF-8.
func notUTF8(text []byte) *jsonFault {
	if utf8.Valid(text) {
		return nil
	}
	for i := 0; ; {
		r, n := utf8.DecodeRune(text[i:])
		if r == utf8.RuneError && n < 2 {
			return &jsonFault{offset: i, message: "found byte 0x" + strconv.FormatUint(uint64(text[i]), 16) + ", which is not UTF-8"}
		}
		i += n
	}
}

// ReadJSON reads all records of a CSL-JSON file. It returns every record that
// could be read, and one error that joins those that [Decoder.All] gives, nil if
// there was none.
func ReadJSON(r io.Reader) ([]*citation.Reference, error) {
	var (
		refs []*citation.Reference
		errs []error
	)
	for ref, err := range NewDecoder(r).All() {
		if err != nil {
			errs = append(errs, err)
		} else {
			refs = append(refs, ref)
		}
	}
	return refs, errors.Join(errs...)
}
