package manuscript

import (
	"bytes"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/check"
	"github.com/refwright/refwright/citation/intext"
)

// A naming is what a manuscript that cites by keys says of its references: the files that
// have them, and where it does, or the metadata in which they stand.
type naming struct {
	names  []string
	at     []int // offset of each name
	inline []byte
}

// namingOf reads how a manuscript names its references: "bibliography" and "references" in the
// metadata of Markdown, \bibliography and \addbibresource of LaTeX, bibliography("x.bib") of
// Typst.
//
// Source: Pandoc User's Guide, "Specifying bibliographic data"; biblatex manual 3.20, section
// 3.8.1; Typst documentation, "bibliography".
func namingOf(src []byte, format intext.Format) naming {
	switch format {
	case intext.Markdown:
		return metadataNaming(src)
	case intext.LaTeX:
		return commandNaming(src, latexBibliography, '%', ".bib")
	case intext.Typst:
		n := commandNaming(src, typstBibliography, 0, "")
		for i := range n.names {
			n.names[i] = strings.Trim(n.names[i], `"`)
		}
		return n
	}
	return naming{}
}

var (
	latexBibliography = regexp.MustCompile(`\\(?:bibliography|addbibresource|addglobalbib|addsectionbib)\s*(?:\[[^\]]*\])?\{([^{}]*)\}`)
	typstBibliography = regexp.MustCompile(`#(?:show: )?bibliography\(\s*\(?((?:\s*"[^"]+"\s*,?)+)`)
	latexPart         = regexp.MustCompile(`\\(?:input|include|subfile)\s*\{([^{}]*)\}`)
	typstPart         = regexp.MustCompile(`#include\s+"([^"]+)"`)
	quartoPart        = regexp.MustCompile(`\{\{<\s+include\s+(\S+)\s+>\}\}`)
	metadataEnd       = regexp.MustCompile(`(?m)^(?:---|\.\.\.)[ \t]*\r?$`)
)

// unreadParts is the problem that a manuscript takes in others, nil if it does not. They are read
// only where they are checked themselves.
func unreadParts(src []byte, format intext.Format) []citation.Problem {
	var n naming
	switch format {
	case intext.LaTeX:
		body := max(0, bytes.Index(src, []byte(`\begin{document}`)))
		n = commandNaming(src[body:], latexPart, '%', "")
		for i := range n.at {
			n.at[i] += body
		}
	case intext.Typst:
		n = commandNaming(src, typstPart, 0, "")
	case intext.Markdown:
		n = commandNaming(src, quartoPart, 0, "")
	}
	if len(n.names) == 0 {
		return nil
	}
	message := fmt.Sprintf("%s is not read with this file: it is checked by itself", n.names[0])
	if len(n.names) > 1 {
		message = fmt.Sprintf("%s and %d other files are not read with this one: they are checked by themselves", n.names[0], len(n.names)-1)
	}
	span := citation.Span{Start: n.at[0], End: n.at[0] + len(n.names[0])}
	return []citation.Problem{{
		ID: "unread-parts", Severity: citation.Info, Message: message, Span: span, Start: citation.NewLines(src).Position(span.Start),
	}}
}

// commandNaming returns the names in the first group of an expression, parted by commas, but for
// those behind a comment. A name without an extension gets one.
func commandNaming(src []byte, command *regexp.Regexp, comment byte, extension string) (n naming) {
	for _, m := range command.FindAllSubmatchIndex(src, -1) {
		line := src[bytes.LastIndexByte(src[:m[0]], '\n')+1 : m[0]]
		if comment != 0 && bytes.IndexByte(bytes.ReplaceAll(line, []byte{'\\', comment}, nil), comment) >= 0 {
			continue
		}
		at := m[2]
		for part := range strings.SplitSeq(string(src[m[2]:m[3]]), ",") {
			if name := strings.TrimSpace(part); name != "" {
				if path.Ext(name) == "" {
					name += extension
				}
				n.names, n.at = append(n.names, name), append(n.at, at+strings.Index(part, strings.TrimSpace(part)))
			}
			at += len(part) + 1
		}
	}
	return n
}

// metadataNaming reads the metadata at the beginning of a document in Markdown.
func metadataNaming(src []byte) (n naming) {
	if !bytes.HasPrefix(src, []byte("---")) {
		return n
	}
	first := bytes.IndexByte(src, '\n') + 1
	end := metadataEnd.FindIndex(src[first:])
	if first == 0 || end == nil {
		return n
	}
	front := src[:first+end[0]]
	var metadata struct {
		Bibliography yaml.Node
		References   yaml.Node
	}
	if yaml.Unmarshal(front, &metadata) != nil {
		return n
	}
	nodes := metadata.Bibliography.Content
	if metadata.Bibliography.Kind == yaml.ScalarNode {
		nodes = []*yaml.Node{&metadata.Bibliography}
	}
	lines := bytes.SplitAfter(front, []byte{'\n'})
	for _, node := range nodes {
		if node.Kind != yaml.ScalarNode || node.Value == "" {
			continue
		}
		at := 0
		for _, l := range lines[:node.Line-1] {
			at += len(l)
		}
		n.names, n.at = append(n.names, node.Value), append(n.at, at+node.Column-1)
	}
	if metadata.References.Kind == yaml.SequenceNode {
		n.inline = front
	}
	return n
}

// addNamed adds the references that a manuscript names, and reports whether there are any. A
// file that cannot be read is a problem.
func (o *Options) addNamed(name string, src []byte, n naming) (found, complete bool) {
	complete = true
	if n.inline != nil {
		before := len(o.References)
		if err := o.addYAML(name, n.inline); err == nil {
			for _, l := range o.References[before:] {
				l.File = "" // it stands in the manuscript
				l.MadeKey = l.Reference.ID == ""
			}
			found = len(o.References) > before
		}
	}
	lines := citation.NewLines(src)
	for i, file := range n.names {
		called, data, err := o.Open(file)
		if err == nil {
			err = o.AddData(called, data)
		}
		if err != nil {
			complete = false
			o.Problems = append(o.Problems, citation.Problem{
				ID: "unread-data", Severity: citation.Warning, Message: fmt.Sprintf("a file of references cannot be read: %v", err),
				Span: citation.Span{Start: n.at[i], End: n.at[i] + len(file)}, Start: lines.Position(n.at[i]),
			})
			continue
		}
		found = true
	}
	return found, complete
}

// unchecked returns the first citation by key and how many there are, if none of them means a
// reference and no reference is known that has a key.
func unchecked(m *check.Manuscript) (first *citation.InText, n int) {
	for i := range m.Citations {
		in := &m.Citations[i]
		if in.System != citation.Keys {
			continue
		}
		if slices.ContainsFunc(in.Cites, func(c citation.InTextCite) bool { return c.ID != "" && !c.Differs.Has(citation.DiffersInKey) }) {
			return nil, 0
		}
		if n++; first == nil {
			first = in
		}
	}
	return first, n
}
