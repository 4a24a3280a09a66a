package main

import (
	"bytes"
	"errors"
	"io"
	"iter"
	"regexp"

	"github.com/refwright/refwright/bibtex"
	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist"
)

// bibEntry is how the first line of a .bib file that is no remark begins.
var bibEntry = regexp.MustCompile(`^@[A-Za-z]+\s*[{(]`)

// sniffBibTeX reports whether a text begins as a .bib file does: with an entry or
// command, perhaps after lines of remarks that begin with "%".
func sniffBibTeX(head []byte) bool {
	head = trimStart(head)
	for bytes.HasPrefix(head, []byte("%")) {
		_, rest, _ := bytes.Cut(head, []byte("\n"))
		head = trimStart(rest)
	}
	return bibEntry.Match(head)
}

// readBibTeX reads a .bib file of either dialect. It is read as a whole, because
// an entry may lend fields to one before it. A file without entries is one that
// only has remarks; what cannot be a .bib file is refused.
func readBibTeX(in *input, report reporter) iter.Seq2[record, error] {
	return func(yield func(record, error) bool) {
		src, err := io.ReadAll(in.reader)
		if err == nil && len(bytes.TrimSpace(src)) == 0 {
			err = reflist.ErrEmpty
		}
		if err != nil {
			yield(record{}, in.failed(err))
			return
		}
		list, problems := bibtex.Read(src)
		for _, p := range problems {
			if p.ID == "not-bibtex" {
				yield(record{}, in.failed(errors.New(p.Message)))
				return
			}
			report(p)
		}
		for _, l := range list {
			if !yield(record{Reference: l.Reference, file: in.name, start: l.Start}, nil) {
				return
			}
		}
	}
}

// A bibEncoder reports what the encoder has found with each record.
type bibEncoder struct {
	*bibtex.Encoder
	report reporter
}

func writeBibTeX(dialect bibtex.Dialect) func(io.Writer, writeOptions, reporter) encoder {
	return func(w io.Writer, opt writeOptions, report reporter) encoder {
		enc := bibtex.NewEncoder(w)
		enc.Dialect, enc.Strict, enc.Comment = dialect, opt.strict, opt.comment
		return bibEncoder{enc, report}
	}
}

func (e bibEncoder) Encode(ref *citation.Reference) error {
	err := e.Encoder.Encode(ref)
	for _, p := range e.Problems() {
		e.report(p)
	}
	return err
}
