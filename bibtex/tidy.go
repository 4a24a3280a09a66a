package bibtex

import (
	"bytes"
	"slices"
	"strings"

	"github.com/refwright/refwright/citation"
)

// Tidy says how a .bib file is brought in order. The zero value changes the layout
// and nothing else: one field a line, types and names in lower case, values in
// braces, a comma behind every field, one empty line between entries. No character
// of a value changes, and what stands around entries keeps its place: remarks,
// @string, @preamble, @comment. Line ends and the encoding stay as they are.
//
// An entry whose text is broken stays byte for byte, and is reported.
//
// Whatever the options, a tidy file is tidy: what Apply returns it does not change
// again. And the records are the same, but for titles with SentenceCase.
type Tidy struct {
	// Layout says how entries look. CRLF has no effect, since lines end as they
	// did.
	Layout Layout

	// Sort is the order of the entries.
	Sort SortOrder

	// DropEmpty removes fields without a value.
	DropEmpty bool

	// Pages puts two hyphens between the ends of ranges of pages, DOIs brings DOIs
	// to their bare form, Months puts the macros of months for their names and
	// numbers, and URLs takes TeX out of URLs.
	Pages, DOIs, Months, URLs bool

	// Characters says how letters beyond ASCII are written.
	Characters Characters

	// SentenceCase lowers the capitals of English titles in title case: where
	// langid, hyphenation or language says that the entry is in English, and
	// where nothing protects them. Names cannot be told from other words, and
	// lose their capitals if they are not in braces.
	SentenceCase bool
}

// Characters says how letters beyond ASCII stand in a file.
type Characters uint8

// The ways to write letters beyond ASCII.
const (
	AnyCharacters     Characters = iota // as they are
	UnicodeCharacters                   // as letters, for biber and all that read UTF-8
	LaTeXCharacters                     // as commands of LaTeX, for BibTeX
)

// String returns "any", "unicode" or "latex".
func (c Characters) String() string {
	switch c {
	case UnicodeCharacters:
		return "unicode"
	case LaTeXCharacters:
		return "latex"
	}
	return "any"
}

// An element is a node of a file or a stretch of text between them, without the
// white space around it.
type element struct {
	*block        // nil for text
	text   []byte // as it is printed
	gap    int    // how many lines end before it, 2 for more
	space  []byte // the white space before it
	own    bool   // the printed text is not the one of the file
}

func (e *element) isText() bool { return e.block == nil }

func (e *element) is(k NodeKind) bool { return e.block != nil && e.node.Kind == k }

// Apply returns a .bib file in order, and what it could not do. src is not changed.
func (t *Tidy) Apply(src []byte) ([]byte, []citation.Problem) {
	f := ParseFile(src)
	if len(f.blocks) == 0 {
		return src, nil
	}
	if isUTF16(src) && len(src)%2 > 0 {
		return src, []citation.Problem{asItIs("the file ends within a character of UTF-16")}
	}
	out, problems := t.apply(f, src)
	if bytes.IndexByte(src, '\r') < 0 && !slices.ContainsFunc(f.blocks, func(b *block) bool { return isBroken(&b.node) }) {
		return out, problems
	}
	// How the lines end is how most did, some of which may be gone, and how a broken
	// entry is read depends on what now stands behind it.
	for range 3 {
		again, _ := t.apply(ParseFile(out), out)
		if bytes.Equal(again, out) {
			return out, problems
		}
		out = again
	}
	return src, append(problems, asItIs("what is broken would be read otherwise each time"))
}

// apply brings a file, which was read from src, in order once.
func (t *Tidy) apply(f *File, src []byte) ([]byte, []citation.Problem) {
	var problems []citation.Problem
	t.values(f)
	end := f.lineEnd()
	list := f.elements()
	for i := range list {
		e := &list[i]
		if e.isText() {
			continue
		}
		e.text = e.node.Text
		switch {
		case e.node.Kind == StringNode:
			if text, ok := tidyString(&e.node); ok {
				e.text, e.own = text, true
			}
		case e.node.Kind != EntryNode:
		case isBroken(&e.node):
			for _, err := range e.node.Errors {
				problems = append(problems, err.Problem())
			}
		default:
			if text, ok := t.entry(&e.node, end); ok {
				e.text, e.own = text, true
			}
		}
	}
	if t.Sort != Unsorted {
		list = t.sorted(f, list, end)
	}
	out := f.print(list, end)
	if !sameEntries(f, out) {
		return src, append(problems, asItIs("the file would have other entries"))
	}
	return out, problems
}

// notTidied says that a file stays as it is.
const notTidied = "not-tidied"

// asItIs returns the problem that a file stays as it is.
func asItIs(why string) citation.Problem {
	return citation.Problem{ID: notTidied, Severity: citation.Error, Message: why + ", and stays as it is", Start: citation.Position{Line: 1, Column: 1}}
}

// elements returns what the file consists of.
func (f *File) elements() []element {
	var list []element
	var space []byte
	for i := 0; i < len(f.blocks); i++ {
		b := f.blocks[i]
		if b.node.Kind != TextNode {
			list = append(list, element{block: b, gap: lineCount(space), space: space})
			space = nil
			continue
		}
		text := b.node.Text
		for i+1 < len(f.blocks) && f.blocks[i+1].node.Kind == TextNode {
			i++
			text = append(text[:len(text):len(text)], f.blocks[i].node.Text...)
		}
		body := bytes.Trim(text, " \t\r\n\f\v")
		if len(body) == 0 {
			space = append(space[:len(space):len(space)], text...)
			continue
		}
		at := bytes.Index(text, body)
		space = append(space[:len(space):len(space)], text[:at]...)
		list = append(list, element{text: body, gap: lineCount(space), space: space})
		space = text[at+len(body):]
	}
	return list
}

// lineCount returns how many lines end in white space, at most 2.
func lineCount(space []byte) int {
	n := 0
	for i, c := range space {
		if c == '\n' || c == '\r' && (i+1 == len(space) || space[i+1] != '\n') {
			n++
		}
	}
	return min(n, 2)
}

// print returns a file of these elements.
func (f *File) print(list []element, end string) []byte {
	out := bytes.Clone(f.mark)
	for i := range list {
		e := &list[i]
		if i > 0 {
			gap := 2
			before := &list[i-1]
			switch {
			case e.isText() || before.isText():
				gap = e.gap
			case e.node.Kind == before.node.Kind && e.node.Kind != EntryNode && e.gap > 0:
				gap = e.gap
			}
			if gap == 0 {
				out = appendEncoded(out, bytes.Trim(e.space, "\r\n"), f.encoding)
			}
			for range gap {
				out = appendEncoded(out, []byte(end), f.encoding)
			}
		}
		if !e.isText() && !e.own && e.source != nil && len(e.text) == len(e.node.Text) {
			out = append(out, e.source...)
		} else {
			out = appendEncoded(out, e.text, f.encoding)
		}
	}
	if n := len(list); n > 0 && lineCount(list[n-1].text[len(bytes.TrimRight(list[n-1].text, "\r\n")):]) == 0 { // an entry without an end goes on to the last line
		out = appendEncoded(out, []byte(end), f.encoding)
	}
	return out
}

// sameEntries reports whether a file has the entries that another has, in whatever
// order, and as many other nodes.
func sameEntries(f *File, src []byte) bool {
	count := func(f *File) map[string]int {
		m := map[string]int{}
		for _, b := range f.blocks {
			n := &b.node
			switch n.Kind {
			case TextNode:
			case EntryNode:
				name := strings.ToLower(n.text(n.Type)) + "{" + n.text(n.Key)
				m[name] += len(n.Fields) + 1000
			default:
				m[n.Kind.String()]++
			}
		}
		return m
	}
	a, b := count(f), count(ParseFile(src))
	if len(a) != len(b) {
		return false
	}
	for name, n := range a {
		if b[name] != n {
			return false
		}
	}
	return true
}

// A tidyField is a field on its way to its place.
type tidyField struct {
	name     string // in lower case
	above    []string
	text     []byte // the value
	behind   string // a remark in its line
	original *FieldNode
}

// entry returns the text of an entry in the layout. It reports false if the entry
// has something that is in no field.
func (t *Tidy) entry(n *Node, end string) ([]byte, bool) {
	if n.Key.IsZero() || len(n.Text) == 0 || strings.Trim(t.Layout.Indent, " \t") != "" {
		return nil, false
	}
	open := spaceEnd(n.Text, n.Type.End)
	if spaceEnd(n.Text, 1) != n.Type.Start || spaceEnd(n.Text, open+1) != n.Key.Start {
		return nil, false
	}
	fields := make([]tidyField, len(n.Fields))
	var head string                   // a remark in the line of the key
	var above []string                // remarks above the next field
	place := func(i int, g gapText) { // what stands behind a field, or the key
		if i < 0 {
			head = g.line
		} else {
			fields[i].behind = g.line
		}
		above = g.lines
	}
	at := n.Key.End
	for i := range n.Fields {
		f := &n.Fields[i]
		g, ok := readGap(n.Text[at:f.Name.Start])
		if !ok {
			return nil, false
		}
		place(i-1, g)
		value, ok := t.value(n, f)
		if !ok {
			return nil, false
		}
		fields[i] = tidyField{name: lowerASCII(f.Name.Of(n)), above: above, text: value, original: f}
		at = f.Value.End
	}
	last := len(n.Text) - 1
	if last < at || n.Text[last] != '}' && n.Text[last] != ')' {
		return nil, false
	}
	g, ok := readGap(n.Text[at:last])
	if !ok {
		return nil, false
	}
	place(len(fields)-1, g)
	slices.SortStableFunc(fields, func(a, b tidyField) int { return t.Layout.rank(a.name) - t.Layout.rank(b.name) })

	b := []byte("@" + lowerASCII(n.Type.Of(n)) + "{")
	b = append(b, n.Key.Of(n)...)
	b = append(b, ',')
	line := func(remark string) {
		if remark != "" {
			b = append(b, ' ')
			b = append(b, remark...)
		}
		b = append(b, end...)
	}
	line(head)
	for i := range fields {
		f := &fields[i]
		for _, remark := range f.above {
			b = append(b, t.Layout.indent()+remark+end...)
		}
		b = append(b, t.Layout.indent()+t.Layout.name(f.name)...)
		b = append(b, f.text...)
		if i < len(fields)-1 || !t.Layout.NoFinalComma {
			b = append(b, ',')
		}
		line(f.behind)
	}
	for _, remark := range above {
		b = append(b, t.Layout.indent()+remark+end...)
	}
	b = append(b, '}')
	return b, isReadAs(b, n, fields)
}

// isReadAs reports whether the text of an entry is read as one with these fields.
func isReadAs(text []byte, n *Node, fields []tidyField) bool {
	var got Node
	s := newBytesScanner(text)
	if ok, _ := s.next(&got); !ok || got.Kind != EntryNode || got.Span.End != len(text) || len(got.Errors) > 0 || len(got.Fields) != len(fields) ||
		!bytes.Equal(got.Key.Of(&got), n.Key.Of(n)) {
		return false
	}
	for i := range fields {
		a, b := fields[i].original, &got.Fields[i]
		if len(a.Parts) != len(b.Parts) {
			return false
		}
		for k := range a.Parts {
			if !bytes.Equal(a.Parts[k].Of(n), b.Parts[k].Of(&got)) {
				return false
			}
		}
	}
	return true
}

// value returns the value of a field with its delimiters.
func (t *Tidy) value(n *Node, f *FieldNode) ([]byte, bool) {
	gap := n.Text[f.Name.End:f.Value.Start]
	if strings.Trim(string(gap), " \t\r\n=") != "" {
		return nil, false
	}
	var b []byte
	at := f.Value.Start
	for i, p := range f.Parts {
		delimiter := 0
		if p.Kind == Braced || p.Kind == Quoted {
			delimiter = 1
		}
		if p.Start-delimiter < at || strings.Trim(string(n.Text[at:p.Start-delimiter]), " \t\r\n#") != "" {
			return nil, false
		}
		at = p.End + delimiter
		if i > 0 {
			b = append(b, " # "...)
		}
		text := p.Of(n)
		switch {
		case delimiter == 0:
			b = append(b, text...)
		case t.Layout.Quotes && canQuote(string(text)):
			b = append(append(append(b, '"'), text...), '"')
		default:
			b = append(append(append(b, '{'), text...), '}')
		}
	}
	return b, len(f.Parts) > 0 && at == f.Value.End
}

// gapText is what stands between two fields besides a comma.
type gapText struct {
	line  string   // a remark in the line of the field before
	lines []string // remarks in lines of their own
}

// readGap reads what stands between two fields. It reports false if that is more
// than commas, white space and remarks.
func readGap(s []byte) (g gapText, ok bool) {
	first := true // nothing but the line of the field before
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c == ',':
			i++
		case c == '%':
			end := lineEnd(s, i)
			remark := strings.TrimRight(string(s[i:end]), " \t\r\n")
			if first && g.line == "" {
				g.line = remark
			} else {
				g.lines = append(g.lines, remark)
			}
			first = false
			i = end
		default:
			next := spaceEnd(s, i)
			if next == i {
				return g, false
			}
			if lineCount(s[i:next]) > 0 {
				first = false
			}
			i = next
		}
	}
	return g, true
}

// tidyString returns the text of a @string with one definition.
func tidyString(n *Node) ([]byte, bool) {
	if len(n.Fields) != 1 || len(n.Errors) > 0 {
		return nil, false
	}
	f := &n.Fields[0]
	open := spaceEnd(n.Text, n.Type.End)
	before, ok1 := readGap(n.Text[open+1 : f.Name.Start])
	behind, ok2 := readGap(n.Text[f.Value.End : len(n.Text)-1])
	value, ok3 := (&Tidy{}).value(n, f)
	if !ok1 || !ok2 || !ok3 || before.line != "" || before.lines != nil || behind.line != "" || behind.lines != nil || spaceEnd(n.Text, 1) != n.Type.Start {
		return nil, false
	}
	b := []byte("@string{")
	b = append(b, f.Name.Of(n)...)
	b = append(b, " = "...)
	b = append(b, value...)
	return append(b, '}'), true
}

// lowerASCII lowers the letters of ASCII in bytes of any encoding.
func lowerASCII(b []byte) string {
	b = bytes.Clone(b)
	for i, c := range b {
		if c >= 'A' && c <= 'Z' {
			b[i] = c | 0x20
		}
	}
	return string(b)
}
