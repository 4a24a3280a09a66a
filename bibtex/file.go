package bibtex

import (
	"bytes"
	"io"
	"iter"
	"slices"

	"github.com/refwright/refwright/internal/charset"
)

// A File is a .bib file that can be changed. What is not changed stays byte for
// byte: a file that is written as it was read is the same file, and a change of
// one field is a change of its value and of nothing else. New fields and entries
// look like those that are there: their indent, the alignment of equals signs,
// quotes or braces, the case of names, the comma behind the last field, line
// ends, and the encoding.
//
// Entries are named by their keys; of several with one key the first is meant. An
// entry whose text is broken, such as one without an end, cannot be changed but
// removed.
//
// A File is not safe for concurrent use.
type File struct {
	blocks   []*block
	mark     []byte // byte order mark
	encoding charset.Encoding

	usual *habits     // of the file, nil until they are asked for
	view  *fileReader // what the blocks hold, nil after a change
}

// A block is a node of a file.
type block struct {
	node   Node   // its text is in UTF-8 if the file is in UTF-16
	source []byte // in the file; nil if it was changed
	entry  int    // the number of the entry in the view
}

// ParseFile reads a .bib file. It takes any bytes, and keeps src, which must not
// change. What is wrong with the file [Read] tells.
func ParseFile(src []byte) *File {
	f := &File{encoding: charset.UTF8, mark: byteOrderMark(src)}
	s := newBytesScanner(src)
	var n Node
	for {
		ok, err := s.next(&n)
		if !ok || err != nil {
			break // there is no reader that could fail
		}
		source := src[n.Span.Start:n.Span.End]
		if n.Span.Start == 0 {
			source = source[len(f.mark):]
			if s.decoded == nil {
				n.Text = n.Text[len(f.mark):] // no entry begins with it
			}
		}
		if len(n.Text) > 0 {
			f.blocks = append(f.blocks, &block{node: n.clone(), source: source})
		}
	}
	switch {
	case s.decoded != nil:
		f.encoding = s.decoded.Encoding
	case !isUTF8(src):
		f.encoding = charset.CP1252
	}
	return f
}

func byteOrderMark(src []byte) []byte {
	switch {
	case isUTF16(src):
		return src[:2]
	case bytes.HasPrefix(src, []byte("\xEF\xBB\xBF")):
		return src[:3]
	}
	return nil
}

// clone returns a node that shares nothing with the scanner but the text.
func (n *Node) clone() Node {
	out := *n
	out.Fields = slices.Clone(n.Fields)
	for i := range out.Fields {
		out.Fields[i].Parts = slices.Clone(out.Fields[i].Parts)
	}
	out.Errors = slices.Clone(n.Errors)
	return out
}

// Bytes returns the file as it is now.
func (f *File) Bytes() []byte {
	n := len(f.mark)
	for _, b := range f.blocks {
		n += max(len(b.source), len(b.node.Text))
	}
	out := append(make([]byte, 0, n), f.mark...)
	for _, b := range f.blocks {
		if b.source != nil {
			out = append(out, b.source...)
		} else {
			out = appendEncoded(out, b.node.Text, f.encoding)
		}
	}
	return out
}

// WriteTo writes the file as it is now.
func (f *File) WriteTo(w io.Writer) (int64, error) {
	n, err := w.Write(f.Bytes())
	return int64(n), err
}

// Nodes yields the nodes of the file as they are now. They must not be changed.
// Their places are those that they had in the file that was read.
func (f *File) Nodes() iter.Seq[*Node] {
	return func(yield func(*Node) bool) {
		for _, b := range f.blocks {
			if !yield(&b.node) {
				return
			}
		}
	}
}

// Keys returns the keys of the entries in their order, of those that have one.
func (f *File) Keys() []string {
	var keys []string
	for _, b := range f.blocks {
		if b.node.Kind == EntryNode && !b.node.Key.IsZero() {
			keys = append(keys, b.node.text(b.node.Key))
		}
	}
	return keys
}

// Entry returns a copy of an entry, with the fields that it has itself and their
// macros replaced, and whether there is one with this key.
func (f *File) Entry(key string) (*Entry, bool) {
	e := f.entries().byKey[key]
	if e == nil {
		return nil, false
	}
	return &Entry{Type: e.Type, Key: e.Key, Fields: slices.Clone(e.Fields[:e.own])}, true
}

// Entries yields copies of the entries in their order, with the fields that each has
// itself and their macros replaced. What is broken of an entry is left out.
func (f *File) Entries() iter.Seq[*Entry] {
	return func(yield func(*Entry) bool) {
		for _, e := range f.entries().entries {
			if !yield(&Entry{Type: e.Type, Key: e.Key, Fields: slices.Clone(e.Fields[:e.own])}) {
				return
			}
		}
	}
}

// entries returns what the file holds, with inherited fields.
func (f *File) entries() *fileReader {
	if f.view == nil {
		r := newFileReader(nil)
		size := 0
		for _, b := range f.blocks {
			size += len(b.node.Text)
		}
		m := newMacros(size)
		for _, b := range f.blocks {
			b.entry = len(r.entries)
			r.node(&b.node, m)
		}
		r.addAliases()
		r.resolve()
		f.view = r
	}
	return f.view
}

// find returns the block of an entry and what it holds.
func (f *File) find(key string) (*block, *entryInFile) {
	r := f.entries()
	e := r.byKey[key]
	if e == nil || key == "" {
		return nil, nil
	}
	for _, b := range f.blocks {
		if b.node.Kind == EntryNode && r.entries[b.entry] == e {
			return b, e
		}
	}
	return nil, nil
}

// setText replaces the text of an entry, unless it would be no entry then.
func (f *File) setText(b *block, text []byte) error {
	s := newBytesScanner(text)
	var n Node
	ok, _ := s.next(&n)
	if !ok || s.decoded != nil || n.Kind != EntryNode || n.Span.End != len(text) || isBroken(&n) {
		return &EntryError{Key: b.node.text(b.node.Key), Reason: "it would not be read as an entry"}
	}
	if bytes.Equal(text, b.node.Text) {
		return nil
	}
	n = n.clone()
	n.Span, n.Start = b.node.Span, b.node.Start
	b.node, b.source = n, nil
	f.view = nil
	return nil
}

// isBroken reports whether some of a node cannot be told.
func isBroken(n *Node) bool {
	for _, e := range n.Errors {
		switch e.ID {
		case missingComma, doubleComma:
		default:
			return true
		}
	}
	return false
}
