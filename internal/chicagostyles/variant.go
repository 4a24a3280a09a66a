package main

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// kinds are the words of conditions by what they are about.
var kinds = [][]string{{"e17", "e18"}, {"author-date", "notes", "full", "short"}, {"list", "note", "cite"}}

// A class is a macro as it is in one place or in several, where it is the same.
type class struct {
	name string
	body string // printed, to tell classes apart
	node *node
}

// A maker makes one style.
type maker struct {
	source *source
	words  []string // that hold in all of it
	done   map[[2]string]*class
	active map[[2]string]bool
	err    error
}

// generate returns the styles by their names.
func generate(dir fs.FS) (map[string]string, error) {
	styles := map[string]string{}
	used := map[string]bool{}
	for _, v := range variants {
		s, err := read(dir)
		if err != nil {
			return nil, err
		}
		m := &maker{source: s, words: append([]string{v.edition}, v.words...), done: map[[2]string]*class{}, active: map[[2]string]bool{}}
		styles[v.name] = m.style()
		if m.err != nil {
			return nil, fmt.Errorf("%s: %w", v.name, m.err)
		}
		for _, macro := range s.macros {
			used[macro.node.attr("name")] = used[macro.node.attr("name")] || len(macro.classes) > 0
		}
	}
	for name, ok := range used {
		if !ok {
			return nil, fmt.Errorf("macro %q is not called in any style", name)
		}
	}
	return styles, nil
}

// style prints the style. The list comes first, so that it has the plain names.
func (m *maker) style() string {
	tail := map[string]*node{}
	for _, place := range []struct{ element, place string }{{"bibliography", "list"}, {"citation", "cite"}} {
		for _, n := range m.source.tail {
			if n.name == place.element {
				if made := m.make(n, place.place); made != nil {
					tail[n.name] = made
					m.source.comments[made] = m.source.comments[n]
				}
			}
		}
	}
	p := &printer{}
	p.line(0, `<?xml version="1.0" encoding="UTF-8"?>`)
	p.line(0, "<!-- Made from styles/chicago by internal/chicagostyles; DO NOT EDIT. -->")
	for _, n := range m.source.head {
		made := m.make(n, "list")
		if made == nil {
			continue
		}
		if n.name == "style" {
			p.open(0, made)
			continue
		}
		p.block(m.source.comments[n], made)
	}
	for _, macro := range m.source.macros {
		comment := macro.comment
		for _, c := range macro.classes {
			p.block(comment, c.node)
			comment = ""
		}
	}
	for _, name := range []string{"citation", "bibliography"} {
		if n := tail[name]; n != nil {
			p.block(m.source.comments[n], n)
		}
	}
	p.line(0, "")
	p.line(0, "</style>")
	return p.String()
}

// call returns the macro as it is in a place, nil when it prints nothing there.
func (m *maker) call(name, place string) *class {
	key := [2]string{name, place}
	if c, ok := m.done[key]; ok {
		return c
	}
	macro := m.source.byName[name]
	if macro == nil || m.active[key] {
		m.fail("macro %q is not defined, or calls itself", name)
		return nil
	}
	m.active[key] = true
	defer delete(m.active, key)
	made := m.make(macro.node, place)
	if made == nil || len(made.children) == 0 {
		m.done[key] = nil
		return nil
	}
	made.setAttr("name", "")
	c := &class{name: name, body: inline(made), node: made}
	for _, other := range macro.classes {
		if other.body == c.body {
			m.done[key] = other
			return other
		}
	}
	if len(macro.classes) > 0 {
		c.name += "-in-" + map[string]string{"list": "list", "note": "note", "cite": m.citation()}[place]
	}
	if c.name != name && m.source.byName[c.name] != nil {
		m.fail("macro %q in a place would be called %q, as another is", name, c.name)
	}
	made.setAttr("name", c.name)
	macro.classes = append(macro.classes, c)
	m.done[key] = c
	return c
}

// citation says what a citation is, for names of macros.
func (m *maker) citation() string {
	if slices.Contains(m.words, "author-date") {
		return "text"
	}
	return "short-note"
}

func (m *maker) fail(format string, args ...any) {
	if m.err == nil {
		m.err = fmt.Errorf(format, args...)
	}
}

// make returns a node as it is in a place, nil when it is not there.
func (m *maker) make(n *node, place string) *node {
	if n.name == "" {
		return n
	}
	made := &node{name: n.name}
	for _, a := range n.attrs {
		word, name, conditional := strings.Cut(a.name, ".")
		switch {
		case a.name == "only":
			if !m.only(a.value, place) {
				return nil
			}
		case a.name == "place":
			place = a.value
		case !conditional:
			made.attrs = append(made.attrs, a)
		case m.holds(word, place):
			made.setAttr(name, a.value)
		}
	}
	made.attrs = slices.DeleteFunc(made.attrs, func(a attr) bool { return a.value == "" })
	if name := made.attr("macro"); name != "" {
		c := m.call(name, place)
		if c == nil {
			return nil
		}
		made.setAttr("macro", c.name)
	}
	for _, child := range n.children {
		if c := m.make(child, place); c != nil {
			made.children = append(made.children, c)
		}
	}
	return simplify(made, len(n.children) > 0)
}

// only reports whether a condition holds: of each kind of words that it has, one.
func (m *maker) only(condition, place string) bool {
	words := strings.Fields(condition)
	for _, word := range words {
		m.holds(word, place) // reports a word that is none
	}
	for _, kind := range kinds {
		named, holds := false, false
		for _, word := range words {
			if slices.Contains(kind, word) {
				named, holds = true, holds || m.holds(word, place)
			}
		}
		if named && !holds {
			return false
		}
	}
	return true
}

// holds reports whether a word of a condition holds in a place.
func (m *maker) holds(word, place string) bool {
	if !slices.ContainsFunc(kinds, func(kind []string) bool { return slices.Contains(kind, word) }) {
		m.fail("%q is no word of a condition", word)
	}
	return word == place || slices.Contains(m.words, word)
}

// setAttr sets an attribute in its place, or at the end.
func (n *node) setAttr(name, value string) {
	for i := range n.attrs {
		if n.attrs[i].name == name {
			n.attrs[i].value = value
			return
		}
	}
	n.attrs = append(n.attrs, attr{name, value})
}

// simplify removes what has become empty, and groups and choices of one thing. A
// leaf of the source, which had no children, stays.
func simplify(n *node, had bool) *node {
	switch n.name {
	case "choose":
		return simplifyChoose(n)
	case "group":
		if len(n.children) == 0 {
			return nil
		}
		plain := !slices.ContainsFunc(n.attrs, func(a attr) bool { return a.name != "delimiter" })
		if plain && len(n.children) == 1 {
			return n.children[0]
		}
	case "substitute", "sort", "layout", "macro", "citation", "bibliography":
		if had && len(n.children) == 0 {
			return nil
		}
	}
	return n
}

// simplifyChoose makes the first branch that is left the if, and drops branches at
// the end that print nothing. A choice with nothing but an else is its contents, in a
// group if there are several.
func simplifyChoose(n *node) *node {
	for len(n.children) > 0 && len(n.children[len(n.children)-1].children) == 0 {
		n.children = n.children[:len(n.children)-1]
	}
	if len(n.children) == 0 {
		return nil
	}
	first := n.children[0]
	if first.name == "else" {
		if len(first.children) == 1 {
			return first.children[0]
		}
		return &node{name: "group", children: first.children}
	}
	first.name = "if"
	return n
}
