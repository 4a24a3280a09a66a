package ris

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"

	"github.com/refwright/refwright/citation"
)

// An Encoder writes records as RIS, in UTF-8, with an empty line between entries.
// The same records always give the same bytes. Set Strict before the first call of
// Encode. An Encoder is not safe for concurrent use; the zero value is not ready,
// call [NewEncoder]. It remembers nothing of the records it has written.
type Encoder struct {
	// Strict writes only tags that the specification has, and no carrier. What
	// is lost without it is reported.
	Strict bool

	w        io.Writer
	buf      []byte
	begun    bool
	problems []citation.Problem
	err      error
}

// NewEncoder returns an encoder that writes to w, one call of Write an entry.
func NewEncoder(w io.Writer) *Encoder { return &Encoder{w: w} }

// Write writes records as an RIS file and returns what is odd about them. The
// error is that of the writer.
func Write(w io.Writer, refs []*citation.Reference) ([]citation.Problem, error) {
	e := NewEncoder(w)
	for _, ref := range refs {
		if err := e.Encode(ref); err != nil {
			return e.Problems(), err
		}
	}
	return e.Problems(), e.Close()
}

// Encode writes a record. A nil record is passed over. The error is that of the
// writer, wrapped; after it nothing more is written.
func (e *Encoder) Encode(ref *citation.Reference) error {
	if e.err != nil || ref == nil {
		return e.err
	}
	entry := plainEntry(ref, e.Strict)
	carried := difference(ref, readPlain(entry))
	switch {
	case len(carried) == 0:
	case e.Strict:
		e.lost(ref, entry, carried)
	default:
		entry.add(carrierTag, encodeCarrier(carried))
		for _, name := range slices.Sorted(maps.Keys(carried)) {
			if !isUTF8(carried[name]) {
				e.report(ref, notText, citation.Error, fmt.Sprintf("%s has bytes that are not UTF-8, which become U+FFFD", name))
			}
		}
	}
	e.buf = e.buf[:0]
	if e.begun {
		e.buf = append(e.buf, '\n')
	}
	e.begun = true
	e.buf = entry.appendText(e.buf)
	if _, err := e.w.Write(e.buf); err != nil {
		e.err = fmt.Errorf("write RIS: %w", err)
	}
	return e.err
}

// lost reports what strict output does not say.
func (e *Encoder) lost(ref *citation.Reference, entry *entry, carried map[string]any) {
	got := readPlain(entry)
	for _, name := range slices.Sorted(maps.Keys(carried)) {
		v, ok := citation.ParseVariable(name)
		switch {
		case name == memberExtra:
			extra := carried[name].(map[string]map[string]*string)
			for _, format := range slices.Sorted(maps.Keys(extra)) {
				for _, field := range slices.Sorted(maps.Keys(extra[format])) {
					if extra[format][field] != nil {
						e.report(ref, leftOut, citation.Error, fmt.Sprintf("extra.%s.%s is left out", format, field))
					}
				}
			}
		case name == memberID || name == memberType:
			e.report(ref, lessExact, citation.Warning, name+" says more than RIS can")
		case ok && !ref.Has(v):
			e.report(ref, lessExact, citation.Warning, "what is written reads as "+name+" as well")
		case ok && got.Has(v):
			e.report(ref, lessExact, citation.Warning, name+" says more than RIS can")
		default:
			e.report(ref, leftOut, citation.Error, name+" is left out: "+cmp.Or(reason(v), "the reference type has no tag for it"))
		}
	}
}

// reason says why no row is for a variable, "" if one is.
func reason(v citation.Variable) string {
	for why, variables := range refused {
		if slices.Contains(variables, v) {
			return why
		}
	}
	return ""
}

func (e *Encoder) report(ref *citation.Reference, id string, severity citation.Severity, message string) {
	e.problems = append(e.problems, citation.Problem{ID: id, Severity: severity, Message: message, Key: ref.ID})
}

// Problems returns what was odd about the records since it was called last, in
// their order.
func (e *Encoder) Problems() []citation.Problem {
	problems := e.problems
	e.problems = nil
	return problems
}

// Close ends the file; a record after it is an error. It does not close the
// writer. It returns the error that ended the writing before.
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
