package ris

import (
	"bytes"
	"errors"
	"io"
	"iter"

	"github.com/refwright/refwright/citation"
)

// A Decoder reads the records of an RIS file. It holds one entry in memory at a
// time; only a file in UTF-16 is read as a whole. It is not safe for concurrent use.
type Decoder struct {
	s    *scanner
	done bool
}

// NewDecoder returns a decoder that reads from r.
func NewDecoder(r io.Reader) *Decoder { return &Decoder{s: newScanner(r)} }

// All returns the records in the order of the file, each with its place and with
// what is odd about it as Problems. A record belongs to the caller. Its Segments
// are the values of the lines that became fields; of a line with several names
// the index is that of the first.
//
// An entry that is too long to be read comes as nil and an [*EntryError], and the
// sequence goes on after it. An error of the reader comes last, wrapped.
//
// The input is read once: a second range goes on after the entry at which the
// first one stopped.
func (d *Decoder) All() iter.Seq2[*citation.Listed, error] {
	return func(yield func(*citation.Listed, error) bool) {
		for !d.done {
			e, err := d.s.entry()
			var lost *EntryError
			if err != nil && !errors.As(err, &lost) {
				d.done = true
				if err == io.EOF {
					return
				}
			}
			if err != nil {
				if !yield(nil, err) {
					return
				}
				continue
			}
			if !yield(e.listed(), nil) {
				return
			}
		}
	}
}

// Problems returns what was odd about the file between its entries since it was
// called last: its encoding, and text that belongs to no entry. Of more than a
// thousand the rest is left out; whoever wants all of them asks after each record.
func (d *Decoder) Problems() []citation.Problem {
	problems := d.s.problems
	d.s.problems = nil
	return problems
}

// Read reads an RIS file: its records in their order, each with its place, and
// all that is odd about the file and its records. It reads any bytes; a file that
// has text and no entry gives the problem "not-ris".
func Read(src []byte) ([]*citation.Listed, []citation.Problem) {
	var list []*citation.Listed
	var problems []citation.Problem
	d := NewDecoder(bytes.NewReader(src))
	for l, err := range d.All() {
		problems = append(problems, d.Problems()...)
		var lost *EntryError
		if errors.As(err, &lost) {
			problems = append(problems, citation.Problem{
				ID: unreadable, Severity: citation.Error, Message: lost.Message, Start: lost.Start,
				Span: citation.Span{Start: lost.Start.Offset, End: lost.Start.Offset},
			})
		}
		if l != nil {
			list = append(list, l)
			problems = append(problems, l.Problems...)
		}
	}
	problems = append(problems, d.Problems()...)
	if d.s.entries == 0 && d.s.between {
		return nil, []citation.Problem{{ID: notRIS, Severity: citation.Error, Message: "there is no entry of RIS in the file", Start: citation.Position{Line: 1, Column: 1}}}
	}
	return list, problems
}
