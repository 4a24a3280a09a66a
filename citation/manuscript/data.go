package manuscript

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/refwright/refwright/bibtex"
	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/check"
	"github.com/refwright/refwright/citation/ris"
	"github.com/refwright/refwright/csl"
)

// AddData adds the records of a data file to the references that the manuscript
// cites: BibTeX or BibLaTeX, CSL-JSON as a list or one item a line, CSL-YAML, or
// RIS. The extension of the name tells the format. A record that cannot be read is a problem; the error says
// that the file as a whole cannot. A record without a key gets one.
func (o *Options) AddData(name string, src []byte) error {
	if o.References == nil {
		o.References = []*citation.Listed{}
	}
	o.Data = append(o.Data, check.DataFile{Name: name, Source: src})
	err := o.readData(name, src)
	for _, l := range o.References {
		l.MadeKey = l.MadeKey || l.Reference.ID == ""
	}
	citation.AssignKeys(citation.Records(o.References))
	return err
}

// readData adds the records of a data file as they are.
func (o *Options) readData(name string, src []byte) error {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".bib", ".bibtex":
		o.addListed(name)(bibtex.Read(src))
		return nil
	case ".ris":
		o.addListed(name)(ris.Read(src))
		return nil
	case ".json", ".ndjson", ".jsonl":
		return o.addJSON(name, src)
	case ".yaml", ".yml":
		return o.addYAML(name, src)
	}
	return fmt.Errorf("%s: not the name of a file of records (.bib, .ris, .json, .ndjson, .yaml)", name)
}

// addListed returns a function that adds what a reader of a file has found.
func (o *Options) addListed(name string) func([]*citation.Listed, []citation.Problem) {
	return func(refs []*citation.Listed, problems []citation.Problem) {
		for _, l := range refs {
			l.File = name
		}
		for i := range problems {
			problems[i].File = name
		}
		o.References = append(o.References, refs...)
		o.Problems = append(o.Problems, problems...)
	}
}

func (o *Options) addJSON(name string, src []byte) error {
	dec := csl.NewDecoder(bytes.NewReader(src))
	lines := citation.NewLines(src)
	for ref, err := range dec.All() {
		var item *csl.JSONError
		switch {
		case errors.As(err, &item):
			o.unreadable(name, item.Error(), item.Start)
		case err != nil:
			return fmt.Errorf("%s: %w", name, err)
		default:
			o.addItem(name, src, lines, ref, dec.Position())
		}
	}
	return nil
}

// addYAML adds the items of a CSL-YAML file. A part of it that is not YAML is a
// problem, unless nothing else is in the file.
func (o *Options) addYAML(name string, src []byte) error {
	dec := csl.NewYAMLDecoder(bytes.NewReader(src))
	lines := citation.NewLines(src)
	items := 0
	var broken []*csl.YAMLSyntaxError
	for ref, err := range dec.All() {
		var item *csl.YAMLError
		var syntax *csl.YAMLSyntaxError
		switch {
		case errors.As(err, &item):
			o.unreadable(name, item.Error(), item.Start)
			items++
		case errors.As(err, &syntax):
			broken = append(broken, syntax)
		case err != nil:
			return fmt.Errorf("%s: %w", name, err)
		default:
			o.addItem(name, src, lines, ref, dec.Position())
			items++
		}
	}
	for _, err := range broken {
		if items == 0 {
			return fmt.Errorf("%s: %w", name, err)
		}
		o.unreadable(name, err.Error(), err.Start)
	}
	return nil
}

// unreadable notes an item that cannot be read.
func (o *Options) unreadable(name, message string, start citation.Position) {
	o.Problems = append(o.Problems, citation.Problem{
		ID: "unreadable-reference", Severity: citation.Warning, Message: message, File: name,
		Span: citation.Span{Start: start.Offset, End: start.Offset}, Start: start,
	})
}

// addItem adds a record that begins at a place.
func (o *Options) addItem(name string, src []byte, lines *citation.Lines, ref *citation.Reference, start citation.Position) {
	span := citation.Span{Start: start.Offset, End: start.Offset + len(firstLine(src[start.Offset:]))}
	o.References = append(o.References, &citation.Listed{
		Reference: ref, File: name, Confidence: 1,
		Span: span, Start: start, End: lines.Position(span.End),
	})
}

// firstLine returns the beginning of a record that a person is shown.
func firstLine(s []byte) []byte {
	if i := bytes.IndexByte(s, '\n'); i >= 0 {
		s = s[:i]
	}
	return bytes.TrimRight(s, ", \r\t")
}
