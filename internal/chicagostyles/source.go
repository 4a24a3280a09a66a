package main

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"
)

// A node is an element, a comment, or text.
type node struct {
	name     string // of the element, with its prefix; "" for a comment or text
	attrs    []attr
	children []*node
	comment  string // text of the comment
	text     string
}

// An attr is an attribute, by its name with its prefix.
type attr struct{ name, value string }

// attr returns the value of an attribute, "" for none.
func (n *node) attr(name string) string {
	for _, a := range n.attrs {
		if a.name == name {
			return a.value
		}
	}
	return ""
}

// A source is what the files hold, in their order.
type source struct {
	head     []*node // style, info, locale
	macros   []*macro
	byName   map[string]*macro
	tail     []*node // citation and bibliography
	comments map[*node]string
}

// A macro is one macro of the source with the comment before it.
type macro struct {
	node    *node
	comment string
	classes []*class // as it has been needed
}

// read reads the files of a directory in the order of their names.
func read(dir fs.FS) (*source, error) {
	files, err := fs.Glob(dir, "*.xml")
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("no source: %w", errors.Join(err, fs.ErrNotExist))
	}
	s := &source{byName: map[string]*macro{}, comments: map[*node]string{}}
	for _, file := range files {
		text, err := fs.ReadFile(dir, file)
		if err != nil {
			return nil, err
		}
		root, err := parse(string(text))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path.Base(file), err)
		}
		if err := s.add(root); err != nil {
			return nil, fmt.Errorf("%s: %w", path.Base(file), err)
		}
	}
	return s, nil
}

// add sorts the elements of a file.
func (s *source) add(root *node) error {
	comment := ""
	for _, n := range root.children {
		if n.name == "" {
			comment = n.comment
			continue
		}
		switch n.name {
		case "macro":
			name := n.attr("name")
			if s.byName[name] != nil {
				return fmt.Errorf("macro %q is defined twice", name)
			}
			m := &macro{node: n, comment: comment}
			s.byName[name] = m
			s.macros = append(s.macros, m)
		case "citation", "bibliography":
			s.tail = append(s.tail, n)
			s.comments[n] = comment
		default:
			s.head = append(s.head, n)
			s.comments[n] = comment
		}
		comment = ""
	}
	return nil
}

// parse returns the one element of a text without white space between elements.
func parse(text string) (*node, error) {
	d := xml.NewDecoder(strings.NewReader(text))
	top := &node{}
	open := []*node{top}
	for {
		token, err := d.RawToken()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, err
		}
		in := open[len(open)-1]
		switch t := token.(type) {
		case xml.StartElement:
			n := &node{name: qualified(t.Name)}
			for _, a := range t.Attr {
				n.attrs = append(n.attrs, attr{qualified(a.Name), a.Value})
			}
			in.children = append(in.children, n)
			open = append(open, n)
		case xml.EndElement:
			if len(open) < 2 || qualified(t.Name) != in.name {
				return nil, fmt.Errorf("line %d: </%s> closes nothing", line(text, d.InputOffset()), qualified(t.Name))
			}
			open = open[:len(open)-1]
		case xml.CharData:
			if s := string(t); strings.TrimSpace(s) != "" {
				in.children = append(in.children, &node{text: s})
			}
		case xml.Comment:
			in.children = append(in.children, &node{comment: string(t)})
		}
	}
	for _, n := range top.children {
		if n.name != "" {
			return n, nil
		}
	}
	return nil, errors.New("no element")
}

func line(text string, offset int64) int { return strings.Count(text[:offset], "\n") + 1 }

func qualified(n xml.Name) string {
	if n.Space != "" {
		return n.Space + ":" + n.Local
	}
	return n.Local
}
