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
	"github.com/refwright/refwright/csl"
)

// AddData adds the records of a data file to the references that the manuscript
// cites: BibTeX or BibLaTeX, or CSL-JSON as a list or one item a line. The
// extension of the name tells the format. A record that cannot be read is a problem; the error says
// that the file as a whole cannot.
func (o *Options) AddData(name string, src []byte) error {
	if o.References == nil {
		o.References = []*citation.Listed{}
	}
	o.Data = append(o.Data, check.DataFile{Name: name, Source: src})
	switch strings.ToLower(filepath.Ext(name)) {
	case ".bib", ".bibtex":
		refs, problems := bibtex.Read(src)
		for _, l := range refs {
			l.File = name
		}
		for i := range problems {
			problems[i].File = name
		}
		o.References = append(o.References, refs...)
		o.Problems = append(o.Problems, problems...)
		return nil
	case ".json", ".ndjson", ".jsonl":
		return o.addJSON(name, src)
	}
	return fmt.Errorf("%s: not the name of a file of records (.bib, .json, .ndjson)", name)
}

func (o *Options) addJSON(name string, src []byte) error {
	dec := csl.NewDecoder(bytes.NewReader(src))
	lines := citation.NewLines(src)
	for ref, err := range dec.All() {
		var item *csl.JSONError
		if errors.As(err, &item) {
			o.Problems = append(o.Problems, citation.Problem{
				ID: "unreadable-reference", Severity: citation.Warning, Message: item.Error(), File: name,
				Span: citation.Span{Start: item.Start.Offset, End: item.Start.Offset}, Start: item.Start,
			})
			continue
		}
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		start := dec.Position()
		span := citation.Span{Start: start.Offset, End: start.Offset + len(firstLine(src[start.Offset:]))}
		o.References = append(o.References, &citation.Listed{
			Reference: ref, File: name, Confidence: 1,
			Span: span, Start: start, End: lines.Position(span.End),
		})
	}
	return nil
}

// firstLine returns the beginning of a record that a person is shown.
func firstLine(s []byte) []byte {
	if i := bytes.IndexByte(s, '\n'); i >= 0 {
		s = s[:i]
	}
	return bytes.TrimRight(s, ", \r\t")
}
