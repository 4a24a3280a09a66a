package bibtex

import (
	"bytes"
	"slices"
	"strings"
)

// SetField gives a field of an entry a value, and adds the field if the entry does
// not have it: behind those that come before it by the order in which this package
// writes them. If the field has the value already, nothing changes, so that a macro
// with this value stays.
//
// A field that the entry inherits is added to the entry itself, and the one that
// lends it stays as it is.
//
// The error is an [*EntryError], and nothing is changed then.
func (f *File) SetField(key string, field Field) error {
	b, e, err := f.editable(key)
	if err != nil {
		return err
	}
	field.Name = strings.ToLower(field.Name)
	if reason := field.fault(); reason != "" {
		return &EntryError{key, field.Name, reason}
	}
	return f.setField(b, e, field, placeOf(&b.node, field.Name))
}

// RemoveField takes a field out of an entry, as often as it stands there. A field
// that is not there is no error.
func (f *File) RemoveField(key, name string) error {
	b, _, err := f.editable(key)
	if err != nil {
		return err
	}
	return f.removeField(b, strings.ToLower(name))
}

// Set puts an entry into the file: as a change of the one that has its key, of
// which the fields stay that have their values already, and else at the end.
//
// The error is an [*EntryError], and nothing is changed then.
func (f *File) Set(e *Entry) error {
	if err := e.check(); err != nil {
		return err
	}
	if _, ok := f.entries().byKey[e.Key]; !ok {
		return f.add(e)
	}
	b, _, err := f.editable(e.Key)
	if err != nil {
		return err
	}
	before := *b
	if err = f.change(b, e); err != nil {
		*b = before
		f.view = nil
	}
	return err
}

func (f *File) change(b *block, e *Entry) error {
	old := f.entries().entries[b.entry]
	if !strings.EqualFold(old.Type, e.Type) {
		if err := f.setType(b, e.Type); err != nil {
			return err
		}
	}
	for i := range old.own {
		if _, ok := e.Value(old.Fields[i].Name); !ok {
			if err := f.removeField(b, old.Fields[i].Name); err != nil {
				return err
			}
		}
	}
	for i := range e.Fields {
		field := e.Fields[i]
		field.Name = strings.ToLower(field.Name)
		after := -1
		for k := i - 1; k >= 0 && after < 0; k-- {
			after = fieldIndex(&b.node, strings.ToLower(e.Fields[k].Name))
		}
		if err := f.setField(b, old, field, after); err != nil {
			return err
		}
	}
	return nil
}

// Remove takes an entry out of the file, with the empty lines behind it. An entry
// that is not there is no error. What inherits from it has its fields no more.
func (f *File) Remove(key string) {
	b, _ := f.find(key)
	if b == nil {
		return
	}
	i := slices.Index(f.blocks, b)
	from, to := i, i+1
	switch {
	case to < len(f.blocks) && f.isSpace(to) && (from == 0 || f.isSpace(from-1)) && to+1 < len(f.blocks):
		to++
	case from > 0 && f.isSpace(from-1) && (to == len(f.blocks) || to+1 == len(f.blocks) && f.isSpace(to)):
		from-- // it was the last one
		if to == len(f.blocks) && from > 0 {
			f.blocks[i] = &block{node: Node{Text: []byte(f.lineEnd())}}
			from, to = i-1, i
		}
	}
	f.blocks = slices.Delete(f.blocks, from, to)
	f.view = nil
}

// isSpace reports whether a block is white space.
func (f *File) isSpace(i int) bool {
	n := &f.blocks[i].node
	return n.Kind == TextNode && len(bytes.TrimSpace(n.Text)) == 0
}

// references are the fields that name other entries by their keys.
var references = fieldSet("crossref xref xdata entryset related")

// Rename gives an entry another key, and changes the fields of other entries that
// name it: crossref, xref, xdata, entryset and related. The error is an
// [*EntryError], such as when the new key is taken.
func (f *File) Rename(key, to string) error {
	b, _, err := f.editable(key)
	switch {
	case err != nil:
		return err
	case to == "" || strings.ContainsFunc(to, isKeyBreaking):
		return &EntryError{Key: key, Reason: "the new key is not one"}
	case key == to:
		return nil
	case f.entries().byKey[to] != nil:
		return &EntryError{Key: key, Reason: "another entry has the new key"}
	}
	n := &b.node
	if err := f.setText(b, splice(n.Text, n.Key.Start, n.Key.End, f.encode(to, true))); err != nil {
		return err
	}
	for _, b := range f.blocks {
		if b.node.Kind != EntryNode || isBroken(&b.node) {
			continue
		}
		for i := range b.node.Fields {
			field := &b.node.Fields[i]
			if !references[strings.ToLower(b.node.text(field.Name))] || len(field.Parts) != 1 || field.Parts[0].Kind > Quoted {
				continue
			}
			at := field.Parts[0].Token
			value := b.node.text(at)
			if renamed := renameIn(value, key, to); renamed != value {
				if err := f.setText(b, splice(b.node.Text, at.Start, at.End, f.encode(renamed, true))); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// renameIn replaces a key in a list of them.
func renameIn(list, key, to string) string {
	items := strings.Split(list, ",")
	for i, item := range items {
		if name := strings.TrimSpace(item); name == key {
			items[i] = strings.Replace(item, key, to, 1)
		}
	}
	return strings.Join(items, ",")
}

// editable returns an entry if it can be changed.
func (f *File) editable(key string) (*block, *entryInFile, error) {
	b, e := f.find(key)
	switch {
	case b == nil:
		return nil, nil, &EntryError{Key: key, Reason: "the file has no such entry"}
	case isBroken(&b.node):
		return nil, nil, &EntryError{Key: key, Reason: "its text is broken: " + b.node.Errors[0].Message}
	}
	return b, e, nil
}

// fieldIndex returns the number of the first field with this name, or -1.
func fieldIndex(n *Node, name string) int {
	return slices.IndexFunc(n.Fields, func(f FieldNode) bool { return strings.EqualFold(n.text(f.Name), name) })
}

// placeOf returns the field behind which a new one belongs, -1 for the key.
func placeOf(n *Node, name string) int {
	place, best := -1, 0
	for i := range n.Fields {
		if r := rank(strings.ToLower(n.text(n.Fields[i].Name))); r <= rank(name) && r >= best {
			place, best = i, r
		}
	}
	return place
}

// setField gives a field a value. e is the entry before any change.
func (f *File) setField(b *block, e *entryInFile, field Field, after int) error {
	n := &b.node
	i := fieldIndex(n, field.Name)
	if i < 0 {
		return f.insertField(b, field, after)
	}
	for k := range e.own {
		if old := &e.Fields[k]; old.Name == field.Name {
			if old.Value == field.Value && old.Bare == field.Bare || old.text() == field.text() && !field.Bare {
				return nil
			}
			break
		}
	}
	at := &n.Fields[i]
	h := habitsOf(n, f.fileHabits())
	quotes := h.quotes
	if len(at.Parts) == 1 {
		switch at.Parts[0].Kind {
		case Braced:
			quotes = false
		case Quoted:
			quotes = true
		case Number:
			field.Bare = field.Bare || isInteger(field.Value)
		}
	}
	return f.setText(b, splice(n.Text, at.Value.Start, at.Value.End, f.value(&field, quotes)))
}

// value returns the value of a field with its delimiters, as it stands in the file.
func (f *File) value(field *Field, quotes bool) []byte {
	s := field.source(quotes)
	if strings.ContainsAny(s, "\r\n") {
		s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\n", f.lineEnd())
	}
	return f.encode(s, isVerbatimField(field.Name))
}

func (f *File) insertField(b *block, field Field, after int) error {
	n := &b.node
	h := habitsOf(n, f.fileHabits())
	if !field.Bare && isInteger(field.Value) && bareNumbers(n) {
		field.Bare = true
	}
	at := itemEnd(n, after)
	if at == 0 {
		return &EntryError{"", field.Name, "the entry has no key"}
	}
	text := []byte(h.before + "," + h.after + h.name(field.Name))
	text = append(text, f.value(&field, h.quotes)...)
	if len(n.Fields) == 0 {
		rest := bytes.TrimSpace(bytes.TrimPrefix(bytes.TrimSpace(n.Text[at:]), []byte(",")))
		if len(rest) == 1 { // nothing but the brace
			if h.final {
				text = append(text, ',')
			}
			text = append(text, h.end...)
			return f.setText(b, append(append(n.Text[:at:at], text...), rest...))
		}
	}
	return f.setText(b, splice(n.Text, at, at, text))
}

// bareNumbers reports whether numbers stand without delimiters in an entry.
func bareNumbers(n *Node) bool {
	for i := range n.Fields {
		if parts := n.Fields[i].Parts; len(parts) == 1 && parts[0].Kind == Number {
			return true
		}
	}
	return false
}

func (f *File) removeField(b *block, name string) error {
	for {
		n := &b.node
		i := fieldIndex(n, name)
		if i < 0 {
			return nil
		}
		from, to := itemEnd(n, i-1), n.Fields[i].Value.End
		var comma []byte
		if i+1 < len(n.Fields) && !bytes.Contains(n.Text[to:n.Fields[i+1].Name.Start], []byte(",")) {
			comma = []byte(",") // the one behind it was lost
		}
		if between := n.Text[from:n.Fields[i].Name.Start]; from == 0 || strings.Trim(string(between), ", \t\r\n") != "" {
			// A remark stands before it, and stays.
			from = n.Fields[i].Name.Start
			comma = nil
			if next := spaceEnd(n.Text, to); next < len(n.Text) && n.Text[next] == ',' {
				to = next + 1
			}
		}
		if err := f.setText(b, splice(n.Text, from, to, comma)); err != nil {
			return err
		}
	}
}

func (f *File) setType(b *block, name string) error {
	n := &b.node
	c := letterCaseOf(n.Type.Of(n))
	return f.setText(b, splice(n.Text, n.Type.Start, n.Type.End, []byte(c.of(name))))
}

// splice returns text with a stretch replaced.
func splice(text []byte, from, to int, by []byte) []byte {
	out := make([]byte, 0, len(text)+len(by))
	out = append(out, text[:from]...)
	out = append(out, by...)
	return append(out, text[to:]...)
}

// add puts an entry at the end of the file: behind the last entry, so that what
// programs write at the end, such as the settings of JabRef, stays there.
func (f *File) add(e *Entry) error {
	h := f.fileHabits()
	end := f.lineEnd()
	text := []byte("@" + h.kind.of(e.Type) + "{")
	text = append(text, f.encode(e.Key, true)...)
	for i := range e.Fields {
		field := e.Fields[i]
		text = append(text, h.before+","+h.after+h.name(strings.ToLower(field.Name))...)
		text = append(text, f.value(&field, h.quotes)...)
	}
	if h.final || len(e.Fields) == 0 {
		text = append(text, ',')
	}
	text = append(text, h.end+"}"...)
	b := &block{node: Node{Text: []byte{}}}
	if err := f.setText(b, text); err != nil {
		return err
	}
	last := -1
	for i, b := range f.blocks {
		if b.node.Kind == EntryNode || b.node.Kind == StringNode || b.node.Kind == PreambleNode {
			last = i
		}
	}
	gap := func(lines int) *block {
		return &block{node: Node{Text: []byte(strings.Repeat(end, lines))}}
	}
	var added []*block
	switch {
	case last < 0 && len(f.blocks) == 0:
		added = []*block{b, gap(1)}
	case last < 0: // behind the text that is there
		last = len(f.blocks) - 1
		added = []*block{gap(2), b, gap(1)}
	case last == len(f.blocks)-1:
		added = []*block{gap(2), b, gap(1)}
	default:
		added = []*block{gap(2), b}
	}
	f.blocks = slices.Insert(f.blocks, last+1, added...)
	f.view = nil
	return nil
}
