package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"

	"github.com/refwright/refwright/bibtex"
	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/manuscript"
	"github.com/refwright/refwright/citation/reflist"
	"github.com/refwright/refwright/csl"
)

// formats is the table of formats, in the order of the help text and of
// guessing.
func formats() []*format {
	return []*format{
		{
			name:       "article",
			about:      "a text with a reference list (plain, Markdown, TeX, Typst)",
			extensions: []string{".md", ".markdown", ".txt", ".text", ".tex", ".ltx", ".typ"},
			read:       readList(false),
		},
		{
			name:  "references",
			about: "a reference list and nothing else",
			read:  readList(true),
		},
		{
			name:        "lines",
			about:       "one reference a line",
			read:        readLines,
			readsStream: true,
		},
		{
			name:        "csl-json",
			about:       "CSL-JSON, as Zotero and pandoc write it",
			extensions:  []string{".json"},
			sniff:       sniffJSON,
			read:        readCSLJSON(false),
			readsStream: true,
			write:       writeCSLJSON(false),
		},
		{
			name:         "ndjson",
			about:        "CSL-JSON, one item a line",
			extensions:   []string{".ndjson", ".jsonl"},
			sniff:        sniffNDJSON,
			read:         readCSLJSON(true),
			readsStream:  true,
			write:        writeCSLJSON(true),
			writesStream: true,
		},
		{
			name:       "bibtex",
			about:      "BibTeX",
			extensions: []string{".bib", ".bibtex"},
			sniff:      sniffBibTeX,
			read:       readBibTeX,
			write:      writeBibTeX(bibtex.BibTeX),
			comments:   true,
		},
		{
			name:       "biblatex",
			about:      "BibLaTeX",
			extensions: []string{".bib", ".bibtex"},
			read:       readBibTeX,
			write:      writeBibTeX(bibtex.BibLaTeX),
			comments:   true,
		},
		{
			name:        "ris",
			about:       "RIS, as reference managers and publishers' sites write it",
			extensions:  []string{".ris"},
			sniff:       sniffRIS,
			read:        readRIS,
			readsStream: true,
			write:       writeRIS,
		},
		{
			name:       "csl-yaml",
			about:      "CSL-YAML, as pandoc and Quarto read it",
			extensions: []string{".yaml", ".yml"},
			sniff:      sniffYAML,
			read:       readCSLYAML,
			write:      writeCSLYAML,
		},
	}
}

// readList reads the list of an article, or an input that is nothing but a list.
func readList(whole bool) func(*input, reporter) iter.Seq2[record, error] {
	return func(in *input, report reporter) iter.Seq2[record, error] {
		return func(yield func(record, error) bool) {
			p := in.lists
			p.Whole, p.Notes = whole, !whole
			p.NoKeys = true // they are given with the records of all files in sight
			p.Format = sourceFormat(in)
			html := isHTML(in.head(1))
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

// isHTML reports whether a file begins as one in HTML or XML does.
func isHTML(head []byte) bool {
	head = bytes.ToLower(trimStart(head))
	for _, start := range []string{"<!doctype", "<html", "<?xml"} {
		if bytes.HasPrefix(head, []byte(start)) {
			return true
		}
	}
	return false
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
					message := strings.TrimPrefix(item.Error(), item.Start.String()+": ")
					report(citation.Problem{ID: "unreadable-item", Severity: citation.Warning, Message: message, Start: item.Start})
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

// jsonFailure says where an input stops being JSON, or could not be read.
func jsonFailure(in *input, err error) error {
	var syntax *csl.JSONSyntaxError
	if errors.As(err, &syntax) {
		return inputError(fmt.Errorf("%s:%w", in.name, syntax))
	}
	return in.failed(err)
}

// A cslEncoder reports the records that cannot be written and, but for a
// stream, those that have the key of another.
type cslEncoder struct {
	*csl.Encoder
	report reporter
	keys   map[string]bool
}

func writeCSLJSON(lines bool) func(io.Writer, writeOptions, reporter) encoder {
	return func(w io.Writer, opt writeOptions, report reporter) encoder {
		enc := csl.NewEncoder(w)
		enc.Lines, enc.Strict = lines, opt.strict
		return cslEncoder{enc, report, map[string]bool{}}
	}
}

func (e cslEncoder) Encode(ref *citation.Reference) error {
	err := e.Encoder.Encode(ref)
	var value *csl.JSONValueError
	if errors.As(err, &value) {
		e.report(citation.Problem{ID: "unwritable-item", Severity: citation.Error, Message: value.Error()})
		return nil
	}
	if e.keys[ref.ID] {
		e.report(citation.Problem{ID: "duplicate-key", Severity: citation.Warning, Message: "the key " + ref.ID + " is that of an earlier record"})
	}
	if !e.Lines {
		e.keys[ref.ID] = true
	}
	return err
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
