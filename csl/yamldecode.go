package csl

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/charset"
	"github.com/refwright/refwright/internal/sieve"
)

// MaxYAML is how many bytes a CSL-YAML file may have.
const MaxYAML = 64 << 20

// A YAMLDecoder reads records from CSL-YAML as pandoc and Quarto have it:
//
//   - a document with a list of items under "references", between lines "---" and
//     "..." or without them, and several such documents one after the other;
//   - the same in the metadata of a document in Markdown, at its beginning or
//     anywhere else;
//   - a list of items and nothing else.
//
// It reads the file as a whole. It is not safe for concurrent use. Ids are not
// compared: two items may have the same.
type YAMLDecoder struct {
	r      io.Reader
	begun  bool
	done   bool
	text   *charset.Decoded
	lines  *citation.Lines
	blocks []yamlBlock
	found  bool // a list of items
	nodes  []yamlEntry
	item   yamlItem
	json   jsonItem
	last   citation.Position
	budget int // bytes that items may still become: aliases make a small file large
}

// A yamlBlock is a part of the file that may be a document in YAML.
type yamlBlock struct {
	text string
	line int // number of lines before it
}

// A yamlEntry is an item before it is read, or what is wrong with it.
type yamlEntry struct {
	node *yaml.Node
	line int // number of lines before those of the node
	err  error
}

// A YAMLError says why one item of a CSL-YAML file is not a record, as
// [JSONError] does. Reading goes on after the item.
type YAMLError struct {
	Start   citation.Position // of the value that is wrong
	ID      string            // id of the item, "" when none was read before the error
	Field   string            // place within the item, such as "author[0].given"; "" for the item as a whole
	Message string            // what was found and what was expected
}

// Error returns "line:column: item id: field: message", without what is not known.
func (e *YAMLError) Error() string {
	return e.Start.String() + ": " + itemMessage(e.ID, e.Field, e.Message)
}

// A YAMLSyntaxError says where a file, or a document in it, is not YAML, or that it
// has no list of items. Items that could be told apart nonetheless have been or
// will be read.
type YAMLSyntaxError struct {
	Start   citation.Position // the line; the column is that of its first character
	Message string
}

// Error returns "line:column: message".
func (e *YAMLSyntaxError) Error() string { return e.Start.String() + ": " + e.Message }

// NewYAMLDecoder returns a decoder that reads from r. The text is in UTF-8, with or
// without byte order mark, UTF-16 with one, or windows-1252.
func NewYAMLDecoder(r io.Reader) *YAMLDecoder { return &YAMLDecoder{r: r} }

// All returns the records in the order of the file. A record belongs to the
// caller.
//
// An item that is not a record comes as nil and a [*YAMLError], and the sequence
// goes on after it. Of a document that is not YAML the items are read one by one, so
// that only those that are not YAML are lost, each as a [*YAMLSyntaxError]. An
// error of the reader comes wrapped.
//
// The input is read once: a second range goes on after the item at which the
// first one stopped.
func (d *YAMLDecoder) All() iter.Seq2[*citation.Reference, error] {
	return func(yield func(*citation.Reference, error) bool) {
		for !d.done {
			ref, err := d.next()
			if err == io.EOF {
				d.done = true
				return
			}
			if !yield(ref, err) {
				return
			}
		}
	}
}

// Position returns where the item that [YAMLDecoder.All] gave last begins. Its
// offset is that of the byte in the file.
func (d *YAMLDecoder) Position() citation.Position { return d.last }

// ReadYAML reads all records of a CSL-YAML file. It returns every record that
// could be read, and one error that joins those that [YAMLDecoder.All] gives, nil
// if there was none.
func ReadYAML(r io.Reader) ([]*citation.Reference, error) {
	var (
		refs []*citation.Reference
		errs []error
	)
	for ref, err := range NewYAMLDecoder(r).All() {
		if err != nil {
			errs = append(errs, err)
		} else {
			refs = append(refs, ref)
		}
	}
	return refs, errors.Join(errs...)
}

func (d *YAMLDecoder) next() (*citation.Reference, error) {
	if !d.begun {
		d.begun = true
		if err := d.begin(); err != nil {
			d.done = true
			return nil, err
		}
	}
	for len(d.nodes) == 0 {
		if len(d.blocks) == 0 {
			if !d.found {
				d.found = true
				return nil, &YAMLSyntaxError{citation.Position{Line: 1, Column: 1}, "found no list of references"}
			}
			return nil, io.EOF
		}
		block := d.blocks[0]
		d.blocks = d.blocks[1:]
		d.nodes = d.parse(block)
	}
	e := d.nodes[0]
	d.nodes = d.nodes[1:]
	if e.err != nil {
		return nil, e.err
	}
	d.last = d.position(e.line+e.node.Line, e.node.Column)
	d.item.read(e.node, min(MaxJSONItem, d.budget))
	d.budget -= len(d.item.b) + d.item.steps
	if f := d.item.fault; f != nil {
		return nil, d.failed(e, "", f)
	}
	ref, f := d.json.read(string(d.item.b))
	if f != nil {
		return nil, d.failed(e, ref.ID, f)
	}
	return yamlExact(ref), nil
}

// failed says where and why an item is not a record.
func (d *YAMLDecoder) failed(e yamlEntry, id string, f *jsonFault) error {
	line, column := d.item.place(f.offset)
	return &YAMLError{d.position(e.line+line, column), id, f.field, f.message}
}

// begin reads the file and finds its documents.
func (d *YAMLDecoder) begin() error {
	src, err := io.ReadAll(io.LimitReader(d.r, MaxYAML+1))
	if err != nil {
		return fmt.Errorf("read CSL-YAML: %w", err)
	}
	d.found = len(bytes.TrimSpace(src)) == 0 // of nothing there is no complaint
	if len(src) > MaxYAML {
		return &YAMLSyntaxError{citation.Position{Line: 1, Column: 1}, "the file is longer than " + strconv.Itoa(MaxYAML>>20) + " MiB"}
	}
	d.budget = 4<<20 + 16*len(src)
	d.text = charset.Decode(src)
	d.lines = citation.NewLines(d.text.Text)
	d.blocks = yamlBlocks(string(d.text.Text))
	return nil
}

// position returns a place in the file.
func (d *YAMLDecoder) position(line, column int) citation.Position {
	offset := d.lineStart(line)
	for i := 1; i < column && offset < len(d.text.Text) && d.text.Text[offset] != '\n'; i++ {
		_, n := utf8.DecodeRune(d.text.Text[offset:])
		offset += n
	}
	p := d.lines.Position(offset)
	p.Offset = d.text.Source(offset)
	return p
}

// lineStart returns the offset at which a line begins, by halving: the line of an
// offset never falls.
func (d *YAMLDecoder) lineStart(line int) int {
	low, high := 0, len(d.text.Text)
	for low < high {
		middle := (low + high) / 2
		if d.lines.Position(middle).Line < line {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low
}

var (
	yamlReferences = sieve.Late(`(?m)^(?:references|"references"|'references')[ \t]*:(?:[ \t\r]|$)`)
	yamlListStart  = sieve.Late(`^\s*(?:#[^\n]*\n\s*)*(?:-[ \t]+["']?[A-Za-z][A-Za-z-]*["']?[ \t]*:(?:\s|$)|\[\s*\{|-\s*\{)`)
)

// yamlBlocks cuts a file at its lines "---" and "...". A file that has such lines
// may be one in Markdown, of which only the parts count that have a list of
// references, or, if none has, that are a list.
func yamlBlocks(text string) []yamlBlock {
	if !strings.Contains(text, "\n") {
		text = strings.ReplaceAll(text, "\r", "\n")
	}
	var all []yamlBlock
	start, startLine, line := 0, 0, 0
	for i := 0; i <= len(text); {
		end := strings.IndexByte(text[i:], '\n')
		last := end < 0
		if last {
			end = len(text) - i
		}
		if s := strings.TrimRight(text[i:i+end], " \t\r"); s == "---" || s == "..." || strings.HasPrefix(s, "%YAML") {
			all = append(all, yamlBlock{text[start:i], startLine})
			start, startLine = min(i+end+1, len(text)), line+1
		}
		line++
		if last {
			break
		}
		i += end + 1
	}
	all = append(all, yamlBlock{text[min(start, len(text)):], startLine})
	var with, lists []yamlBlock
	for _, b := range all {
		switch {
		case strings.TrimSpace(b.text) == "":
		case yamlReferences.MatchString(b.text):
			with = append(with, b)
		case yamlListStart.MatchString(b.text):
			lists = append(lists, b)
		}
	}
	switch {
	case len(with) > 0:
		return with
	case len(lists) > 0:
		return lists
	case len(all) == 1 && strings.TrimSpace(text) != "":
		return all
	}
	return nil
}

// parse returns the items of a document.
func (d *YAMLDecoder) parse(b yamlBlock) []yamlEntry {
	root, err := parseYAML(b.text)
	if err != nil {
		entries := d.rescue(b)
		if len(entries) > 0 {
			d.found = true
			return entries
		}
		d.found = true
		return []yamlEntry{{err: d.syntaxError(b, err)}}
	}
	list := yamlList(root)
	if list == nil {
		return nil
	}
	d.found = true
	entries := make([]yamlEntry, 0, len(list.Content))
	for _, n := range list.Content {
		entries = append(entries, yamlEntry{node: n, line: b.line})
	}
	return entries
}

// yamlList returns the list of items of a document, nil if it has none.
func yamlList(root *yaml.Node) *yaml.Node {
	if root == nil || root.Kind != yaml.DocumentNode || len(root.Content) == 0 {
		return nil
	}
	n := root.Content[0]
	if n.Kind == yaml.MappingNode {
		var list *yaml.Node
		for i := 0; i+1 < len(n.Content); i += 2 {
			if n.Content[i].Value == "references" {
				list = yamlTarget(n.Content[i+1])
			}
		}
		n = list
	}
	switch {
	case n == nil:
		return nil
	case n.Kind == yaml.ScalarNode && n.ShortTag() == "!!null":
		return &yaml.Node{Kind: yaml.SequenceNode}
	case n.Kind == yaml.MappingNode: // one item without a list around
		return &yaml.Node{Kind: yaml.SequenceNode, Content: []*yaml.Node{n}}
	case n.Kind != yaml.SequenceNode:
		return nil
	}
	return n
}

// parseYAML parses a document. Should the library panic on some input, as YAML
// libraries have done, that is an error like any other.
func parseYAML(text string) (root *yaml.Node, err error) {
	defer func() {
		if r := recover(); r != nil {
			root, err = nil, errors.New("yaml: the document cannot be read")
		}
	}()
	root = new(yaml.Node)
	if err := yaml.NewDecoder(strings.NewReader(text)).Decode(root); err != nil && err != io.EOF {
		return nil, err
	}
	return root, nil
}

var yamlErrorLine = sieve.Late(`^(?:yaml: )?(?:line (\d+): )?(.*)`)

// syntaxError puts an error of the library, which has the line alone, at its place.
func (d *YAMLDecoder) syntaxError(b yamlBlock, err error) error {
	m := yamlErrorLine.FindStringSubmatch(strings.ReplaceAll(err.Error(), "\n", " "))
	line, _ := strconv.Atoi(m[1])
	line = b.line + max(line, 1)
	column := 1
	at := d.lineStart(line)
	for at < len(d.text.Text) && (d.text.Text[at] == ' ' || d.text.Text[at] == '-') {
		at++
		column++
	}
	return &YAMLSyntaxError{d.position(line, column), m[2]}
}

// rescue reads the items of a document that is not YAML one by one. An item begins
// with a hyphen that stands as far to the left as the first one.
func (d *YAMLDecoder) rescue(b yamlBlock) []yamlEntry {
	lines := strings.Split(b.text, "\n")
	first := 0
	for first < len(lines) && !strings.HasPrefix(strings.TrimLeft(lines[first], " "), "- ") {
		first++
	}
	if first == len(lines) {
		return nil
	}
	indent := lines[first][:strings.IndexByte(lines[first], '-')]
	var entries []yamlEntry
	for i := first; i < len(lines); {
		end := i + 1
		for end < len(lines) && !strings.HasPrefix(lines[end], indent+"- ") &&
			(strings.TrimSpace(lines[end]) == "" || strings.HasPrefix(lines[end], indent+" ")) {
			end++
		}
		item := yamlBlock{strings.Join(lines[i:end], "\n"), b.line + i}
		root, err := parseYAML(item.text)
		list := yamlList(root)
		switch {
		case err != nil:
			entries = append(entries, yamlEntry{err: d.syntaxError(item, err)})
		case list != nil:
			for _, n := range list.Content {
				entries = append(entries, yamlEntry{node: n, line: item.line})
			}
		}
		for i = end; i < len(lines) && !strings.HasPrefix(lines[i], indent+"- "); i++ {
		}
	}
	if len(entries) < 2 {
		return nil
	}
	return entries
}
