package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist"
	"github.com/refwright/refwright/csl"
)

// sniffJSON reports whether a text begins as CSL-JSON does, a list of objects
// or one object over several lines. A bracket alone does not say it: reference
// lists begin with labels such as "[12]" and "[UN]".
func sniffJSON(head []byte) bool {
	head = trimStart(head)
	if rest, ok := bytes.CutPrefix(head, []byte("[")); ok {
		rest = trimStart(rest)
		return bytes.HasPrefix(rest, []byte("{")) || bytes.HasPrefix(rest, []byte("]"))
	}
	return sniffObject(head) && !sniffNDJSON(head)
}

// sniffNDJSON reports whether the first line of a text is a JSON object, or
// begins one and is longer than what was looked at.
func sniffNDJSON(head []byte) bool {
	head = trimStart(head)
	line, _, ended := bytes.Cut(head, []byte("\n"))
	return sniffObject(head) && (!ended || json.Valid(line))
}

func sniffObject(head []byte) bool {
	rest, ok := bytes.CutPrefix(head, []byte("{"))
	rest = trimStart(rest)
	return ok && (bytes.HasPrefix(rest, []byte(`"`)) || bytes.HasPrefix(rest, []byte("}")))
}

// readCSLJSON reads both forms of CSL-JSON. A stream of lines may be empty; a
// file that should hold a list may not.
func readCSLJSON(lines bool) func(*input, reporter) iter.Seq2[record, error] {
	return func(in *input, report reporter) iter.Seq2[record, error] {
		return func(yield func(record, error) bool) {
			if !lines && len(trimStart(in.head(1))) == 0 {
				yield(record{}, in.failed(reflist.ErrEmpty))
				return
			}
			dec := csl.NewDecoder(in.reader)
			for ref, err := range dec.All() {
				var item *csl.JSONError
				if errors.As(err, &item) {
					report(unreadableItem(item.Error(), item.Start))
					continue
				}
				if err != nil {
					yield(record{}, jsonFailure(in, err))
					return
				}
				if !yield(record{Reference: ref, file: in.name, start: dec.Position()}, nil) {
					return
				}
			}
		}
	}
}

// unreadableItem is the problem of an item that is passed over. The message begins
// with its place.
func unreadableItem(message string, start citation.Position) citation.Problem {
	message = strings.TrimPrefix(message, start.String()+": ")
	return citation.Problem{ID: "unreadable-item", Severity: citation.Warning, Message: message, Start: start}
}

// jsonFailure says where an input stops being JSON, or could not be read.
func jsonFailure(in *input, err error) error {
	var syntax *csl.JSONSyntaxError
	if errors.As(err, &syntax) {
		return inputError(fmt.Errorf("%s:%w", in.name, syntax))
	}
	return in.failed(err)
}

func writeCSLJSON(lines bool) func(io.Writer, writeOptions, reporter) encoder {
	return func(w io.Writer, opt writeOptions, report reporter) encoder {
		enc := csl.NewEncoder(w)
		enc.Lines, enc.Strict = lines, opt.strict
		if lines {
			return itemEncoder{enc, report, nil}
		}
		return itemEncoder{enc, report, map[string]bool{}}
	}
}

// An itemEncoder writes CSL-JSON or CSL-YAML. It reports the records that cannot be
// written and those that have the key of another.
type itemEncoder struct {
	encoder
	report reporter
	keys   map[string]bool // of the records before; nil for a stream, which keeps none
}

func (e itemEncoder) Encode(ref *citation.Reference) error {
	err := e.encoder.Encode(ref)
	var value *csl.JSONValueError
	if errors.As(err, &value) {
		e.report(citation.Problem{ID: "unwritable-item", Severity: citation.Error, Message: value.Error()})
		return nil
	}
	if e.keys[ref.ID] {
		e.report(citation.Problem{ID: "duplicate-key", Severity: citation.Warning, Message: "the key " + ref.ID + " is that of an earlier record"})
	}
	if e.keys != nil {
		e.keys[ref.ID] = true
	}
	return err
}
