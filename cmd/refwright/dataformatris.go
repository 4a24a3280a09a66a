package main

import (
	"bytes"
	"errors"
	"io"
	"iter"
	"regexp"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist"
	"github.com/refwright/refwright/citation/ris"
)

var risEntry = regexp.MustCompile(`(?m)^(?:\x{FEFF})?TY  - ?[A-Z]+[ \t]*\r?$`)

// sniffRIS reports whether a text begins as RIS does: with the first line of an
// entry, perhaps after lines such as "Provider: …" that sites put before it.
func sniffRIS(head []byte) bool {
	if rest := bytes.ReplaceAll(head, []byte{0}, nil); len(rest) < len(head) { // UTF-16
		head = bytes.TrimPrefix(bytes.TrimPrefix(rest, []byte("\xff\xfe")), []byte("\xfe\xff"))
	}
	first := risEntry.FindIndex(head)
	return first != nil && bytes.Count(head[:first[0]], []byte("\n")) < 10
}

// readRIS reads an RIS file entry by entry. What stands between the entries is
// reported only when there is an entry at all: else the file is refused.
func readRIS(in *input, report reporter) iter.Seq2[record, error] {
	return func(yield func(record, error) bool) {
		if len(trimStart(in.head(1))) == 0 {
			yield(record{}, in.failed(reflist.ErrEmpty))
			return
		}
		dec := ris.NewDecoder(in.reader)
		var before []citation.Problem
		found := false
		flush := func() {
			for _, p := range append(before, dec.Problems()...) {
				report(p)
			}
			before = nil
		}
		for l, err := range dec.All() {
			var lost *ris.EntryError
			if errors.As(err, &lost) {
				found = true
				report(citation.Problem{ID: "unreadable-item", Severity: citation.Warning, Message: lost.Message, Start: lost.Start})
				continue
			}
			if err != nil {
				yield(record{}, in.failed(err))
				return
			}
			found = true
			flush()
			for _, p := range l.Problems {
				report(p)
			}
			if !yield(record{Reference: l.Reference, file: in.name, start: l.Start}, nil) {
				return
			}
		}
		if !found {
			yield(record{}, in.failed(errors.New("there is no entry of RIS in the file")))
			return
		}
		flush()
	}
}

// A risEncoder reports what the encoder has found with each record.
type risEncoder struct {
	*ris.Encoder
	report reporter
}

func writeRIS(w io.Writer, opt writeOptions, report reporter) encoder {
	enc := ris.NewEncoder(w)
	enc.Strict = opt.strict
	return risEncoder{enc, report}
}

func (e risEncoder) Encode(ref *citation.Reference) error {
	err := e.Encoder.Encode(ref)
	for _, p := range e.Problems() {
		e.report(p)
	}
	return err
}
