package main

import (
	"bytes"
	"errors"
	"fmt"
	"iter"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/manuscript"
	"github.com/refwright/refwright/citation/reflist"
	"github.com/refwright/refwright/internal/charset"
)

// readList reads the list of an article, or an input that is nothing but a list.
func readList(whole bool) func(*input, reporter) iter.Seq2[record, error] {
	return func(in *input, report reporter) iter.Seq2[record, error] {
		return func(yield func(record, error) bool) {
			p := in.lists
			p.Whole, p.Notes = whole, !whole
			p.NoKeys = true // they are given with the records of all files in sight
			p.Format = sourceFormat(in)
			html := charset.IsHTML(in.head(1))
			list, err := p.Read(in.reader)
			if err != nil {
				yield(record{}, listError(in, html, err))
				return
			}
			for _, problem := range list.Problems {
				report(problem)
			}
			for _, p := range list.References {
				if !yield(record{p.Reference, in.name, p.Start, p.Problems}, nil) {
					return
				}
			}
		}
	}
}

// sourceFormat returns how the article is written, by the extension of its name.
// Standard input is LaTeX if it begins so.
func sourceFormat(in *input) reflist.Format {
	if in.path != "" {
		return manuscript.ListFormat(manuscript.FormatOf(in.path))
	}
	head := in.head(1)
	for _, command := range []string{`\documentclass`, `\begin{document}`, `\begin{thebibliography}`} {
		if bytes.Contains(head, []byte(command)) {
			return reflist.LaTeX
		}
	}
	return reflist.Text
}

// listError says why an input, which is HTML or not, has no reference list, and what to do.
func listError(in *input, html bool, err error) error {
	switch {
	case !errors.Is(err, reflist.ErrNoList):
	case html:
		err = fmt.Errorf("%w: the input is HTML (pandoc makes text of it)", err)
	default:
		err = fmt.Errorf("%w (if all of it is a list, say --from references)", err)
	}
	return in.failed(err)
}

func readLines(in *input, report reporter) iter.Seq2[record, error] {
	return func(yield func(record, error) bool) {
		for p, err := range lines(in) {
			if err != nil {
				yield(record{}, err)
				return
			}
			for _, problem := range p.Problems {
				report(problem)
			}
			if len(p.Segments) > 0 && !yield(record{p.Reference, in.name, p.Start, p.Problems}, nil) {
				return
			}
		}
	}
}

// lines yields the references of an input of one a line. A file that is not
// text is refused as a whole, and not once for each line.
func lines(in *input) iter.Seq2[*citation.Listed, error] {
	return func(yield func(*citation.Listed, error) bool) {
		if err := reflist.CheckText(in.head(1)); err != nil {
			yield(nil, in.failed(err))
			return
		}
		for p, err := range in.lists.Lines(in.reader) {
			if err != nil {
				yield(nil, in.failed(err))
				return
			}
			if !yield(p, nil) {
				return
			}
		}
	}
}
