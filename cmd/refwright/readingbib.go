package main

import (
	"bytes"
	"errors"
	"io"
	"iter"

	"github.com/refwright/refwright/bibtex"
	"github.com/refwright/refwright/citation/reflist"
)

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
