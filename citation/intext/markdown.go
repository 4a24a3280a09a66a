package intext

import (
	"sort"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/layout"
)

// readMarkdown returns the running text of a document in CommonMark with
// tables, footnotes and what Pandoc adds to them: notes in the text, superscripts,
// math and metadata.
func readMarkdown(d *layout.Document, skip []citation.Span) []*block {
	m := &markdownReader{doc: d, src: markdownSource(d, skip), notes: map[int]int{}}
	root := newMarkdownParser().Parse(text.NewReader(m.src))
	m.noCite(metadataEnd(d.Text), skip)
	m.children(root, paragraph)
	for i, n := range m.footnotes {
		// The numbers are known only now: a note may be used behind its text.
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			m.node(c, footnote, m.number(m.footnotes[i].Index))
		}
	}
	sort.SliceStable(m.blocks, func(i, j int) bool { return m.blocks[i].Start < m.blocks[j].Start })
	return m.blocks
}

func newMarkdownParser() parser.Parser {
	p := parser.NewParser(
		parser.WithBlockParsers(parser.DefaultBlockParsers()...),
		parser.WithInlineParsers(parser.DefaultInlineParsers()...),
		parser.WithParagraphTransformers(parser.DefaultParagraphTransformers()...),
	)
	p.AddOptions(
		parser.WithInlineParsers(
			util.Prioritized(extension.NewFootnoteParser(), 101),
			util.Prioritized(mathParser{}, 90),
		),
		parser.WithBlockParsers(util.Prioritized(extension.NewFootnoteBlockParser(), 999)),
		parser.WithASTTransformers(
			util.Prioritized(extension.NewFootnoteASTTransformer(), 999),
			util.Prioritized(extension.NewTableASTTransformer(), 0),
		),
		parser.WithParagraphTransformers(util.Prioritized(extension.NewTableParagraphTransformer(), 200)),
	)
	return p
}

// markdownSource returns the text of a document for a Markdown parser: with the
// same offsets, but without what is skipped, page heads and metadata.
func markdownSource(d *layout.Document, skip []citation.Span) []byte {
	src := []byte(d.Text)
	for i, c := range src {
		if c == '\f' || c == '\r' && (i+1 == len(src) || src[i+1] != '\n') {
			src[i] = '\n'
		}
	}
	for _, l := range d.Lines {
		if l.Noise {
			blank(src[l.Start:l.End])
		}
	}
	for _, s := range skip {
		start, end := d.Offset(s.Start), d.Offset(s.End)
		if start < end {
			// Line ends keep it out of the lines that it begins and ends in.
			blank(src[start:end])
			src[start], src[end-1] = '\n', '\n'
		}
	}
	blank(src[:metadataEnd(d.Text)])
	tame(src)
	return src
}

// blank overwrites all but line ends.
func blank(b []byte) {
	for i, c := range b {
		if c != '\n' && c != '\r' {
			b[i] = ' '
		}
	}
}

// metadataEnd returns the end of the YAML metadata at the beginning of a text, 0
// if there is none.
func metadataEnd(s string) int {
	first, rest, _ := strings.Cut(s, "\n")
	if strings.TrimRight(first, " \t\r") != "---" {
		return 0
	}
	at := len(s) - len(rest)
	for rest != "" {
		line, after, _ := strings.Cut(rest, "\n")
		at += len(rest) - len(after)
		rest = after
		switch strings.TrimRight(line, " \t\r") {
		case "---", "...":
			return at
		case "":
			// Pandoc: a blank line behind the first means a rule and no metadata.
			if at == len(first)+1+len(line)+1 {
				return 0
			}
		}
	}
	return 0
}

// noCite reads the keys in the field "nocite" of the metadata, which ends at an
// offset: references that count as cited. Lines in a stretch that is skipped are left
// out.
// Source: Pandoc User's Guide 3, Including uncited items in the bibliography.
func (m *markdownReader) noCite(end int, skip []citation.Span) {
	s := m.doc.Text[:end]
	from := strings.Index(s, "\nnocite:")
	if from < 0 {
		return
	}
	from += len("\nnocite:")
	w := newBlockWriter(m.doc, paragraph, 0)
	w.block.noCite = true
	// It goes on in lines that are indented.
	for first := true; from < end; first = false {
		line, _, _ := strings.Cut(s[from:], "\n")
		if !first && line != "" && !isASCIISpace(line[0]) {
			break
		}
		if i := strings.IndexByte(line, '@'); i >= 0 && !within(m.doc, layout.Line{Start: from + i}, skip) {
			w.add(from+i, from+len(line))
			w.Break(from+len(line), min(end, from+len(line)+1))
		}
		from += len(line) + 1
	}
	if b := w.finish(); b != nil {
		m.blocks = append(m.blocks, b)
	}
}

// A markdownReader is one call of readMarkdown.
type markdownReader struct {
	doc       *layout.Document
	src       []byte
	blocks    []*block
	footnotes []*extast.Footnote
	notes     map[int]int // number of a note by its index in the tree
	lastNote  int
	endnotes  bool // the section has a heading such as "Notes"
}

// number returns the number of a note with an index in the tree.
func (m *markdownReader) number(index int) int {
	n, ok := m.notes[index]
	if !ok {
		m.lastNote++
		n = m.lastNote
		m.notes[index] = n
	}
	return n
}

func (m *markdownReader) children(n ast.Node, k kind) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		m.node(c, k, 0)
	}
}

// node reads a block of the tree, within a block of kind k.
func (m *markdownReader) node(n ast.Node, k kind, note int) {
	switch n := n.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		m.leaf(n, k, note)
		return
	case *ast.Heading:
		from := len(m.blocks)
		m.leaf(n, heading, note)
		m.endnotes = len(m.blocks) == from+1 && layout.IsNotesHeading(strings.ToLower(strings.Trim(m.blocks[from].Text, " :.")))
		return
	case *extast.TableCell:
		m.leaf(n, tableCell, note)
		return
	case *ast.CodeBlock, *ast.FencedCodeBlock, *ast.ThematicBreak:
		return
	case *ast.HTMLBlock:
		m.htmlBlock(n, k, note)
		return
	case *extast.Footnote:
		m.footnotes = append(m.footnotes, n)
		return
	case *ast.List:
		if m.endnotes && n.IsOrdered() && note == 0 {
			number := n.Start
			for c := n.FirstChild(); c != nil; c = c.NextSibling() {
				from := len(m.blocks)
				m.node(c, footnote, max(1, number))
				number++
				for _, b := range m.blocks[from:] {
					b.marked = true
				}
			}
			return
		}
	case *ast.ListItem:
		if k == paragraph {
			k = listItem
		}
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		m.node(c, k, note)
	}
}

// leaf reads a block with text.
func (m *markdownReader) leaf(n ast.Node, k kind, note int) {
	in := inlineReader{markdownReader: m}
	in.nodes(n, 0)
	m.write(in.runs, k, note)
}
