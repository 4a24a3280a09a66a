package bibtex

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/refwright/refwright/citation"
)

// An Encoder writes records as a .bib file, one entry after the other with an
// empty line between them. The same records always give the same bytes. Set its
// options before the first call of Encode. An Encoder is not safe for concurrent
// use; the zero value is not ready, call [NewEncoder].
//
// It remembers the keys it has written, and nothing else.
type Encoder struct {
	Options

	// Layout says how the entries look.
	Layout Layout

	// Key returns the key of a record. nil takes the ID.
	Key func(*citation.Reference) string

	// Comment returns remarks on a record, which are written before its entry, each
	// line behind "% ". BibTeX and biber pass over text between entries; an "@",
	// which would begin one, is written as "(at)". nil writes none.
	Comment func(*citation.Reference) string

	w        io.Writer
	buf      []byte
	keys     keys
	records  int
	problems []citation.Problem
	err      error
}

// NewEncoder returns an encoder that writes to w, one call of Write an entry.
func NewEncoder(w io.Writer) *Encoder { return &Encoder{w: w, keys: newKeys()} }

// Write writes records as a .bib file and returns what is odd about them. The
// error is that of the writer.
func Write(w io.Writer, d Dialect, refs []*citation.Reference) ([]citation.Problem, error) {
	e := NewEncoder(w)
	e.Dialect = d
	for _, ref := range refs {
		if err := e.Encode(ref); err != nil {
			return e.Problems(), err
		}
	}
	return e.Problems(), e.Close()
}

// Encode writes a record. A nil record is passed over.
//
// A record without an ID, or with one of which nothing can be in a key, gets the
// key "ref" and its number in the file, counted from 1. A key that an earlier
// entry has gets letters: smith2020, smith2020a. Both are reported as problems.
//
// The error is that of the writer, wrapped; after it nothing more is written.
func (e *Encoder) Encode(ref *citation.Reference) error {
	if e.err != nil || ref == nil {
		return e.err
	}
	entry, problems := e.entry(ref)
	e.problems = append(e.problems, problems...)

	e.buf = e.buf[:0]
	if e.records > 1 {
		e.buf = append(e.buf, e.Layout.lineEnd()...)
	}
	if e.Comment != nil {
		for line := range strings.Lines(strings.ReplaceAll(e.Comment(ref), "@", "(at)")) {
			e.buf = append(e.buf, "% "...)
			e.buf = append(e.buf, strings.TrimRight(line, "\r\n")...)
			e.buf = append(e.buf, e.Layout.lineEnd()...)
		}
	}
	buf, err := e.Layout.Append(e.buf, &entry)
	if err != nil {
		e.err = err
		return err
	}
	e.buf = buf
	if _, err := e.w.Write(buf); err != nil {
		e.err = fmt.Errorf("writing %s: %w", e.Dialect, err)
	}
	return e.err
}

// entry makes the entry of the next record, with a key of its own.
func (e *Encoder) entry(ref *citation.Reference) (Entry, []citation.Problem) {
	e.records++
	if e.Key != nil {
		if key := e.Key(ref); key != ref.ID {
			ref = ref.Clone()
			ref.ID = key
		}
	}
	entry, problems := FromReference(ref, e.Options)
	report := func(id, format string, args ...any) {
		problems = append(problems, citation.Problem{ID: id, Severity: citation.Warning, Message: fmt.Sprintf(format, args...)})
	}
	if entry.Key == "" {
		entry.Key = fmt.Sprintf("ref%d", e.records)
		if ref.ID == "" {
			report(keyMissing, "the record has no ID and gets the key %q", entry.Key)
		} else {
			report(keyMissing, "nothing of %q can be in a key, so that it becomes %q", ref.ID, entry.Key)
		}
	}
	if key := e.keys.take(entry.Key, e.Dialect); key != entry.Key {
		report(keyTaken, "another entry has the key %q, so that this one becomes %q", entry.Key, key)
		entry.Key = key
	}
	for i := range problems {
		problems[i].Key = entry.Key
	}
	return entry, problems
}

// Problems returns what was odd about the records since it was called last, in
// their order.
func (e *Encoder) Problems() []citation.Problem {
	problems := e.problems
	e.problems = nil
	return problems
}

// Close ends the file; a record after it is an error. It does not close the
// writer. A .bib file has no end that would have to be written, but other formats
// have, and all encoders are used alike. It returns the error that ended the
// writing before.
func (e *Encoder) Close() error {
	if e.err == errClosed {
		return nil
	}
	err := e.err
	if err == nil {
		e.err = errClosed
	}
	return err
}

var errClosed = errors.New("the encoder is closed")
