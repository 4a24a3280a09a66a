package csl

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

// An xmlNode is an element of a style or locale file as it is written. The
// tree lives only while the file is compiled.
type xmlNode struct {
	name     string
	offset   int // of its "<"
	attrs    []xmlAttr
	children []*xmlNode
	text     string // character data directly within it
}

type xmlAttr struct {
	name, value string
}

// attr returns the value of an attribute and whether it is there.
func (n *xmlNode) attr(name string) (string, bool) {
	for i := range n.attrs {
		if n.attrs[i].name == name {
			return n.attrs[i].value, true
		}
	}
	return "", false
}

// words returns the text of an element, "" for white space alone, which is only
// how the file is laid out.
func (n *xmlNode) words() string {
	if strings.Trim(n.text, " \t\r\n") == "" {
		return ""
	}
	return n.text
}

// child returns the first child of that name, or nil.
func (n *xmlNode) child(name string) *xmlNode {
	for _, c := range n.children {
		if c.name == name {
			return c
		}
	}
	return nil
}

// A source is the text of a file, for places in errors.
type source struct {
	file string
	data []byte
}

// errorAt returns the error of something at a byte offset.
func (s *source) errorAt(offset int, cause error, format string, args ...any) *StyleError {
	return &StyleError{
		File:    s.file,
		Start:   citation.NewLines(s.data).Position(offset),
		Message: fmt.Sprintf(format, args...),
		Err:     cause,
	}
}

// errorAttr returns the error of an attribute. The decoder tells where an
// element begins and not where its attributes stand, so they are looked for.
func (s *source) errorAttr(n *xmlNode, name, format string, args ...any) *StyleError {
	tag := s.data[n.offset:]
	if end := bytes.IndexByte(tag, '>'); end >= 0 {
		tag = tag[:end]
	}
	offset := n.offset
	for at := 0; ; {
		i := bytes.Index(tag[at:], []byte(name))
		if i < 0 {
			break
		}
		at += i
		rest := bytes.TrimLeft(tag[at+len(name):], " \t\r\n")
		before, _ := utf8.DecodeLastRune(tag[:at])
		if (unicode.IsSpace(before) || before == ':') && len(rest) > 0 && rest[0] == '=' {
			offset += at
			break
		}
		at += len(name)
	}
	return s.errorAt(offset, nil, format, args...)
}

// readXML reads a whole file as a tree of elements. Comments, processing
// instructions, white space between elements and elements of other namespaces
// are left out.
func readXML(r io.Reader) (*xmlNode, *source, error) {
	src := &source{}
	if named, ok := r.(interface{ Name() string }); ok {
		src.file = named.Name()
	}
	data, err := io.ReadAll(io.LimitReader(r, MaxStyleSize+1))
	if err != nil {
		return nil, nil, err
	}
	if len(data) > MaxStyleSize {
		return nil, nil, &StyleError{File: src.file, Start: citation.Position{Line: 1, Column: 1}, Err: ErrTooLarge,
			Message: fmt.Sprintf("the file has more than %d bytes", MaxStyleSize)}
	}
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	src.data = data
	root, err := src.parse()
	return root, src, err
}

func (s *source) parse() (*xmlNode, error) {
	d := xml.NewDecoder(bytes.NewReader(normalizeAttributes(s.data)))
	d.CharsetReader = func(charset string, input io.Reader) (io.Reader, error) {
		return nil, fmt.Errorf("the encoding is %q, but CSL files are UTF-8", charset)
	}
	var root *xmlNode
	var open []*xmlNode
	for {
		offset := int(d.InputOffset())
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			message := err.Error()
			var syntax *xml.SyntaxError
			if errors.As(err, &syntax) {
				message = syntax.Msg
			}
			return nil, s.errorAt(int(d.InputOffset()), err, "not well-formed XML: %s", message)
		}
		switch t := token.(type) {
		case xml.StartElement:
			if len(open) >= MaxStyleDepth {
				return nil, s.errorAt(offset, ErrTooDeep, "elements are nested more than %d deep", MaxStyleDepth)
			}
			n := &xmlNode{name: t.Name.Local, offset: offset, attrs: make([]xmlAttr, 0, len(t.Attr))}
			for _, a := range t.Attr {
				name := a.Name.Local
				if a.Name.Space == "xml" || a.Name.Space == "http://www.w3.org/XML/1998/namespace" {
					name = "xml:" + name
				} else if a.Name.Space != "" || name == "xmlns" {
					continue
				}
				if len(a.Value) > MaxStyleText {
					return nil, s.errorAt(offset, ErrTooLarge, "%s of <%s> has more than %d bytes", name, n.name, MaxStyleText)
				}
				n.attrs = append(n.attrs, xmlAttr{name: name, value: a.Value})
			}
			if len(open) > 0 {
				parent := open[len(open)-1]
				parent.children = append(parent.children, n)
			} else if root == nil {
				root = n
			} else {
				return nil, s.errorAt(offset, nil, "a second root element <%s>", n.name)
			}
			open = append(open, n)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			if len(open) > 0 {
				n := open[len(open)-1]
				switch {
				case len(n.text)+len(t) <= MaxStyleText:
					n.text += string(t)
				case len(n.children) == 0 && (n.name == "term" || n.name == "single" || n.name == "multiple"):
					return nil, s.errorAt(n.offset, ErrTooLarge, "<%s> has more than %d bytes", n.name, MaxStyleText)
				}
			}
		}
	}
	if root == nil {
		return nil, s.errorAt(len(s.data), nil, "there is no element in the file")
	}
	return root, nil
}

// normalizeAttributes returns the text with a space for every line break and tab
// in the value of an attribute, which the decoder leaves as they are. Character
// references stay, so that a style can have a line break. Offsets do not change.
// Source: XML 1.0, Attribute-Value Normalization.
func normalizeAttributes(data []byte) []byte {
	data = bytes.Clone(data)
	for i := 0; i < len(data); {
		at := bytes.IndexByte(data[i:], '<')
		if at < 0 {
			break
		}
		i += at
		if end, ok := skipMarkup(data[i:]); ok {
			i += end
			continue
		}
		quote := byte(0)
		for ; i < len(data) && (quote != 0 || data[i] != '>'); i++ {
			switch c := data[i]; {
			case quote == 0 && (c == '"' || c == '\''):
				quote = c
			case c == quote:
				quote = 0
			case quote != 0 && (c == '\n' || c == '\r' || c == '\t'):
				data[i] = ' '
			}
		}
	}
	return data
}

// skipMarkup returns the length of the comment, CDATA section or processing
// instruction that begins data, and whether there is one.
func skipMarkup(data []byte) (int, bool) {
	for _, m := range [...][2]string{{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}} {
		if bytes.HasPrefix(data, []byte(m[0])) {
			if end := bytes.Index(data, []byte(m[1])); end >= 0 {
				return end + len(m[1]), true
			}
			return len(data), true
		}
	}
	return 0, false
}

// enum returns the place of an attribute's value in a table of allowed values,
// counted from 1, or 0 when the attribute is missing or empty.
func (s *source) enum(n *xmlNode, attr string, allowed ...string) (int, error) {
	value, ok := n.attr(attr)
	if !ok || value == "" {
		return 0, nil
	}
	if i := slices.Index(allowed, value); i >= 0 {
		return i + 1, nil
	}
	return 0, s.errorAttr(n, attr, "%s=%q of <%s>: want %s", attr, value, n.name, oneOf(allowed))
}

// boolean returns the value of an attribute that is "true" or "false", and
// whether it is there.
func (s *source) boolean(n *xmlNode, attr string) (value, ok bool, err error) {
	i, err := s.enum(n, attr, "false", "true")
	return i == 2, i != 0, err
}

// number returns the value of an attribute that is a number from 0 to 999999,
// or -1 when it is missing.
func (s *source) number(n *xmlNode, attr string) (int, error) {
	value, ok := n.attr(attr)
	if !ok || value == "" {
		return -1, nil
	}
	i, ok := citation.Number(value).Int()
	if !ok || i > 999_999 {
		return -1, s.errorAttr(n, attr, "%s=%q of <%s>: want a number from 0 to 999999", attr, value, n.name)
	}
	return i, nil
}

// oneOf writes a list of values for a message.
func oneOf(values []string) string {
	var b strings.Builder
	for i, v := range values {
		switch {
		case i > 0 && i == len(values)-1:
			b.WriteString(" or ")
		case i > 0:
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, "%q", v)
	}
	return b.String()
}
