package csl

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

// A YAMLEncoder writes records as CSL-YAML: one document with a list under
// "references", which pandoc and Quarto read as a bibliography and as metadata of
// a document in Markdown. Dates are strings in EDTF and markup is Markdown. The
// same record always gives the same bytes. Set Strict before the first call of
// Encode. An encoder is not safe for concurrent use; the zero value is not ready,
// call [NewYAMLEncoder].
type YAMLEncoder struct {
	// Strict holds the items to the official schema of CSL-JSON, as that of
	// [Encoder] does, apart from the form of dates.
	Strict bool

	w      io.Writer
	item   jsonWriter
	out    []byte
	begun  bool
	closed bool
	err    error // of w
}

// NewYAMLEncoder returns an encoder that writes to w, one call of Write an item.
func NewYAMLEncoder(w io.Writer) *YAMLEncoder { return &YAMLEncoder{w: w} }

const yamlHead = "---\nreferences:"

// Encode writes a record. After a [*JSONValueError], which is about this record
// alone, the encoder can go on with others; nothing of the record has been
// written. After an error of the writer, which comes wrapped, it cannot.
func (e *YAMLEncoder) Encode(r *citation.Reference) error {
	switch {
	case e.err != nil:
		return e.err
	case e.closed:
		return errYAMLClosed
	case r == nil:
		return &JSONValueError{Message: "there is no record"}
	}
	item, err := yamlOf(&e.item, r, e.Strict)
	if err != nil {
		return err
	}
	e.out = e.out[:0]
	if !e.begun {
		e.out = append(e.out, yamlHead+"\n"...)
	}
	e.begun = true
	e.out = append(e.out, item...)
	return e.flush()
}

// Close ends the document. It must be called, also when nothing was encoded. It
// does not close the writer. A second call does nothing.
func (e *YAMLEncoder) Close() error {
	if e.closed || e.err != nil {
		return e.err
	}
	e.closed = true
	e.out = e.out[:0]
	if !e.begun {
		e.out = append(e.out, yamlHead+" []\n"...)
	}
	e.out = append(e.out, "...\n"...)
	return e.flush()
}

var errYAMLClosed = errors.New("write CSL-YAML: the encoder is closed")

func (e *YAMLEncoder) flush() error {
	if _, err := e.w.Write(e.out); err != nil {
		e.err = fmt.Errorf("write CSL-YAML: %w", err)
	}
	return e.err
}

// WriteYAML writes records as a document of CSL-YAML. It writes all records it
// can; the error joins those of the records it could not write, or is that of the
// writer.
func WriteYAML(w io.Writer, refs []*citation.Reference) error {
	enc := NewYAMLEncoder(w)
	return writeAll(enc, &enc.err, refs)
}

// exactName is the key in custom.refwright-json under which a whole item stands
// as its text in JSON. It is written for the few records that YAML cannot say
// byte for byte, such as one in whose Extra a number is written in another way
// than YAML has it; it counts for as long as the rest of the item still says what
// was written beside it.
const exactName = "refwright-json"

// yamlOf returns a record as an element of the list.
func yamlOf(w *jsonWriter, r *citation.Reference, strict bool) ([]byte, error) {
	w.edtf = true
	text, err := w.write(r, strict)
	if err != nil {
		return nil, err
	}
	if len(text) > MaxJSONItem {
		return nil, &JSONValueError{ID: r.ID, Message: jsonTooLong}
	}
	item := layYAML(text, "")
	if yamlReads(item, r) {
		return item, nil
	}
	var exact jsonWriter
	whole, err := exact.write(r, false)
	if err != nil {
		return nil, err
	}
	if item = layYAML(text, string(whole)); yamlReads(item, r) {
		return item, nil
	}
	short := citation.Reference{ID: oneYAMLLine(r.ID), Type: citation.Type(oneYAMLLine(string(r.Type))), Title: r.Title}
	if text, err = w.write(&short, strict); err != nil {
		return nil, err
	}
	return layYAML(text, string(whole)), nil
}

func oneYAMLLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// yamlReads reports whether an item reads as the record.
func yamlReads(item []byte, r *citation.Reference) bool {
	refs, err := ReadYAML(bytes.NewReader(item))
	return err == nil && len(refs) == 1 && refs[0].Equal(r)
}

// yamlExact returns the record that stands whole in an item, if it is still what
// the item says, and else the record of the item.
func yamlExact(r *citation.Reference) *citation.Reference {
	custom, ok := r.Extra[jsonFormat]["custom"]
	if !ok || !strings.Contains(custom, exactName) {
		return r
	}
	others, whole, ok := cutExact(custom)
	if !ok {
		return r
	}
	rest := r.Clone()
	delete(rest.Extra[jsonFormat], "custom")
	if others != "" {
		rest.Extra.Set(jsonFormat, "custom", others)
	}
	rest = rest.Clone()
	var it jsonItem
	exact, f := it.read(whole)
	if f != nil || !utf8.ValidString(whole) {
		return r
	}
	for _, strict := range []bool{false, true} {
		for _, short := range []bool{false, true} {
			if yamlSays(exact, rest, strict, short) {
				return exact
			}
		}
	}
	return rest
}

// yamlSays reports whether what is written beside the whole text of a record
// reads as another record.
func yamlSays(exact, rest *citation.Reference, strict, short bool) bool {
	if short {
		exact = &citation.Reference{ID: oneYAMLLine(exact.ID), Type: citation.Type(oneYAMLLine(string(exact.Type))), Title: exact.Title}
	}
	w := jsonWriter{edtf: true}
	text, err := w.write(exact, strict)
	if err != nil {
		return false
	}
	return yamlReads(layYAML(text, ""), rest)
}

// cutExact takes the whole text out of a custom object.
func cutExact(custom string) (others, whole string, ok bool) {
	p := newJSONParser(custom)
	p.max += carrierDepth
	if p.open('{') != nil {
		return "", "", false
	}
	var b []byte
	for first := true; ; first = false {
		more, f := p.more(first, '}')
		if f != nil {
			return "", "", false
		}
		if !more {
			break
		}
		p.space()
		start := p.pos
		name, f := p.key()
		if f != nil {
			return "", "", false
		}
		if name == exactName {
			if whole, ok = p.exact(); !ok {
				return "", "", false
			}
			continue
		}
		if _, f := p.skip(); f != nil {
			return "", "", false
		}
		if len(b) > 0 {
			b = append(b, ',')
		}
		b = append(b, p.src[start:p.pos]...)
	}
	if len(b) > 0 {
		others = "{" + string(b) + "}"
	}
	return others, whole, ok
}

// A yamlLayout lays out an item.
type yamlLayout struct {
	p     *jsonParser
	b     []byte
	exact string // text that goes into custom, "" for none
}

// layYAML returns a compact JSON item, which is right, as an element of a list in
// YAML.
func layYAML(text []byte, exact string) []byte {
	l := &yamlLayout{p: newJSONParser(string(text)), exact: exact}
	l.p.max = 1 << 30
	first := true
	l.object(func(name string) {
		if first {
			l.b = append(l.b, "- "...)
		} else {
			l.b = append(l.b, "  "...)
		}
		first = false
		l.key(name)
		if name == "custom" {
			l.custom()
		} else {
			l.value(yamlContextOf(name), 2)
		}
	})
	switch {
	case l.exact != "":
		l.b = append(l.b, "- "...)
		if !first {
			copy(l.b[len(l.b)-2:], "  ")
		}
		l.b = append(l.b, "custom: {"+strconv.Quote(exactName)+": "...)
		l.b = append(appendYAMLQuoted(l.b, l.exact), "}\n"...)
	case first:
		return []byte("- {}\n")
	}
	return l.b
}

// object calls each for the members of an object.
func (l *yamlLayout) object(each func(name string)) {
	_ = l.p.open('{')
	for first := true; ; first = false {
		if more, f := l.p.more(first, '}'); !more || f != nil {
			return
		}
		name, f := l.p.key()
		if f != nil {
			return
		}
		each(name)
	}
}

func (l *yamlLayout) key(name string) {
	if isYAMLWordKey(name) {
		l.b = append(l.b, name...)
	} else {
		l.b = appendYAMLQuoted(l.b, name)
	}
	l.b = append(l.b, ':')
}

func isYAMLWordKey(s string) bool {
	for i := range len(s) {
		if !isJSONLetter(s[i]) && (i == 0 || !isJSONDigit(s[i]) && s[i] != '-' && s[i] != '_') {
			return false
		}
	}
	return s != "" && !yamlWords[strings.ToLower(s)]
}

// custom writes the custom object, with the exact text in it.
func (l *yamlLayout) custom() {
	text, _ := l.p.skip()
	l.b = append(l.b, " {"...)
	if l.exact != "" {
		l.b = append(l.b, strconv.Quote(exactName)+": "...)
		l.b = appendYAMLQuoted(l.b, l.exact)
		if text != "{}" {
			l.b = append(l.b, ", "...)
		}
		l.exact = ""
	}
	l.flow(text[1 : len(text)-1])
	l.b = append(l.b, "}\n"...)
}

// value writes the value of a field after its colon, and the line end.
func (l *yamlLayout) value(ctx yamlContext, indent int) {
	switch c := l.p.peek(); {
	case c == '"':
		body, _, _ := l.p.str()
		s, _ := unquoteJSON(body)
		l.b = append(l.b, ' ')
		l.b = append(appendYAMLString(l.b, yamlWritten(s, ctx), ctx), '\n')
	case c == '[' && ctx != yamlRaw && l.isBlock():
		l.b = append(l.b, '\n')
		l.list(ctx, indent)
	case c == '{' && ctx == yamlDate && l.isBlock():
		l.b = append(l.b, '\n')
		l.object(func(name string) {
			l.indent(indent + 2)
			l.key(name)
			l.value(ctx, indent+2)
		})
	default:
		text, _ := l.p.skip()
		l.b = append(l.b, ' ')
		if ctx != yamlRaw {
			text = yamlFlowText(text, ctx)
		}
		l.flow(text)
		l.b = append(l.b, '\n')
	}
}

// isBlock reports whether the array or object that comes next may be written as a
// block: it has something in it.
func (l *yamlLayout) isBlock() bool {
	s := l.p.src[l.p.pos:]
	return len(s) > 2 && s[1] != ']' && s[1] != '}'
}

// list writes the elements of an array: names as blocks, others on a line.
func (l *yamlLayout) list(ctx yamlContext, indent int) {
	_ = l.p.open('[')
	for first := true; ; first = false {
		if more, f := l.p.more(first, ']'); !more || f != nil {
			return
		}
		l.indent(indent)
		l.b = append(l.b, '-')
		if l.p.peek() != '{' || !l.isBlock() {
			l.value(ctx, indent+2)
			continue
		}
		lead := " "
		l.object(func(name string) {
			if lead == "" {
				l.indent(indent + 2)
			}
			l.b = append(l.b, lead...)
			lead = ""
			l.key(name)
			l.value(ctx, indent+4)
		})
	}
}

func (l *yamlLayout) indent(n int) {
	for range n {
		l.b = append(l.b, ' ')
	}
}

// flow writes JSON as YAML has it: with a space after each colon and comma.
func (l *yamlLayout) flow(text string) {
	for i := 0; i < len(text); i++ {
		switch c := text[i]; c {
		case '"':
			n := jsonStringLen([]byte(text[i:]))
			s, _ := unquoteJSON(text[i+1 : i+n-1])
			l.b = appendYAMLQuoted(l.b, s)
			i += n - 1
		case ':', ',':
			l.b = append(l.b, c, ' ')
		default:
			l.b = append(l.b, c)
		}
	}
}

// yamlFlowText returns JSON whose strings are written as in their context.
func yamlFlowText(text string, ctx yamlContext) string {
	var b []byte
	for i := 0; i < len(text); i++ {
		if text[i] != '"' {
			b = append(b, text[i])
			continue
		}
		n := jsonStringLen([]byte(text[i:]))
		s, _ := unquoteJSON(text[i+1 : i+n-1])
		b, _ = appendJSONString(b, yamlWritten(s, ctx))
		i += n - 1
	}
	return string(b)
}

// yamlWritten returns a string as it is written in its context.
func yamlWritten(s string, ctx yamlContext) string {
	switch ctx {
	case yamlInline:
		return writeYAMLText(s)
	case yamlRaw:
		return s
	}
	return writeYAMLPlain(s)
}
