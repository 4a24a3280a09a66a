package manuscript

import (
	"errors"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/check"
	"github.com/refwright/refwright/citation/intext"
	"github.com/refwright/refwright/citation/reflist"
	"github.com/refwright/refwright/internal/charset"
)

// Options say how a manuscript is read. The zero value finds out by itself.
type Options struct {
	// Format is how the manuscript is written. Unknown means that the extension
	// of its name tells.
	Format intext.Format
	// Headings are titles of reference lists besides those that are known.
	Headings []string
	// Model reads the reference list; nil is the built-in one.
	Model *reflist.Model
	// References, when not nil, are the references that the manuscript cites,
	// from data files. No reference list is looked for then, and one that is
	// there is passed over.
	References []*citation.Listed
	// Data are the data files that References stand in.
	Data []check.DataFile
	// Problems are those met in reading the data files.
	Problems []citation.Problem
	// Open, when not nil, reads a file that a manuscript which cites by keys names as one of
	// its references, by the name that it has there, and says what the file is to be called.
	// It is not used where References are given.
	Open func(name string) (called string, src []byte, err error)
}

// extensions are those of the names of manuscripts, with the format that each tells.
var extensions = map[string]intext.Format{
	".md": intext.Markdown, ".markdown": intext.Markdown, ".qmd": intext.Markdown, ".rmd": intext.Markdown,
	".tex": intext.LaTeX, ".ltx": intext.LaTeX, ".rnw": intext.LaTeX, ".snw": intext.LaTeX,
	".typ": intext.Typst,
	".txt": intext.Plain, ".text": intext.Plain,
}

// Extensions returns the extensions of the names of manuscripts, sorted, in lower case and with the dot.
func Extensions() []string { return slices.Sorted(maps.Keys(extensions)) }

// FormatOf returns the format of a manuscript by the extension of its name,
// plain text if it has none that is known.
func FormatOf(name string) intext.Format {
	if format, ok := extensions[strings.ToLower(filepath.Ext(name))]; ok {
		return format
	}
	return intext.Plain
}

// ListFormat returns how the reference list of a manuscript in a format is read.
func ListFormat(f intext.Format) reflist.Format {
	switch f {
	case intext.LaTeX:
		return reflist.LaTeX
	case intext.Typst:
		return reflist.Typst
	}
	return reflist.Text
}

// Read reads a manuscript. It is an error if it is no text, is too large or is
// empty; see package reflist for the types of these errors. A manuscript without
// a reference list is none. A file that is not in UTF-8 is decoded first.
func Read(name string, src []byte, opt Options) (*check.Manuscript, error) {
	decoded := charset.Decode(src)
	encoding, raw := "", src
	if decoded.Encoding != charset.UTF8 {
		src, encoding = decoded.Text, string(decoded.Encoding)
	}
	format := opt.Format
	if format == intext.UnknownFormat {
		format = FormatOf(name)
	}
	m := &check.Manuscript{Encoding: encoding, Name: name, Source: src, LaTeX: format == intext.LaTeX, References: opt.References, Data: opt.Data}
	m.Ignores = ignores(name, opt.Format, src, opt.Data)
	src = check.Blank(src, m.Ignores)
	list, err := (&reflist.Parser{Headings: opt.Headings, Format: ListFormat(format), Model: opt.Model}).Parse(withoutCode(src, format))
	if err == nil && len(list.Headings) == 0 && cites(src, format) {
		err = reflist.ErrNoList
	}
	switch {
	case errors.Is(err, reflist.ErrNoList) && charset.IsHTML(src):
		return nil, &reflist.BinaryError{Format: "HTML (pandoc makes text of it)"}
	case errors.Is(err, reflist.ErrNoList):
		m.Problems = append(m.Problems, citation.Problem{
			ID: "no-reference-list", Severity: citation.Error, Message: "there is no reference list",
		})
	case err != nil:
		return nil, err
	default:
		m.Lists = list.Spans
		if opt.References == nil {
			m.References = list.References
			m.Problems = append(m.Problems, list.Problems...)
		}
	}
	if opt.References != nil {
		m.Problems = opt.Problems
	}
	m.Problems = append(slices.Clip(m.Problems), unreadParts(m.Source, format)...)
	if complaint := decoded.Complaint(); complaint != "" {
		at := decoded.Offset(decoded.FirstInvalid)
		m.Problems = append(slices.Clip(m.Problems), citation.Problem{
			ID: "encoding", Severity: citation.Warning, Message: complaint,
			Span: citation.Span{Start: at, End: at}, Start: citation.NewLines(src).Position(at),
		})
	}
	finder := intext.Finder{Format: format, References: m.References, Skip: m.Lists}
	m.Citations = finder.Find(src)
	if opt.References != nil {
		return m, nil
	}
	doubtful := list != nil && !list.Keyed && ListFormat(format) != reflist.Text
	if first, n := unchecked(m); n > 0 {
		if named, err := readNamed(name, raw, namingOf(m.Source, format), opt); named != nil || err != nil {
			return named, err
		}
		if doubtful || len(m.References) == 0 {
			m.Problems = append(m.Problems, uncheckedKeys(first, n))
		}
	}
	if doubtful {
		doubtKeys(m.Citations)
	}
	return m, nil
}

// readNamed reads a manuscript with the references that it names, nil if there are none.
func readNamed(name string, src []byte, n naming, opt Options) (*check.Manuscript, error) {
	if opt.Open == nil {
		n.names = nil
	}
	opt.Problems = slices.Clip(opt.Problems)
	found, complete := opt.addNamed(name, src, n)
	if !found && complete {
		return nil, nil
	}
	if opt.References == nil {
		opt.References = []*citation.Listed{}
	}
	m, err := Read(name, src, opt)
	if err == nil && !complete {
		doubtKeys(m.Citations)
	}
	return m, err
}

// uncheckedKeys is the problem that keys are held against nothing.
func uncheckedKeys(first *citation.InText, n int) citation.Problem {
	what := "a citation by key is not checked"
	if n > 1 {
		what = fmt.Sprintf("%d citations by key, of which this is the first, are not checked", n)
	}
	return citation.Problem{
		ID: "unchecked-keys", Severity: citation.Warning, Message: what + ": no file of references is given, by --bib or in the configuration, or named",
		Span: first.Span, Start: first.Start,
	}
}

// cites reports whether a document cites as text does. Without a heading
// paragraphs full of citations have the form of a list, but no reference has a
// citation in it.
func cites(src []byte, format intext.Format) bool {
	finder := intext.Finder{Format: format}
	n := 0
	for _, c := range finder.Find(src) {
		if c.System == citation.Keys || c.System == citation.AuthorDate && len(c.Cites) > 0 && !c.Cites[0].Narrative && src[c.Span.Start] == '(' {
			n++
		}
	}
	return n > 1
}
