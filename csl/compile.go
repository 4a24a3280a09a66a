package csl

import (
	"strings"

	"github.com/refwright/refwright/citation"
)

// A compiler turns the elements of one file into a tree in which macros, terms,
// variables and conditions are resolved.
type compiler struct {
	src    *source
	names  *termNames
	style  *Style
	macros map[string]*macro
	area   *area // that is compiled, nil for macros that nothing calls
	nested int   // macros and groups around the element, but for the layout
}

// A macro is compiled once and shared by all its callers.
type macro struct {
	name     string
	node     *xmlNode
	state    macroState
	elements []element
	size     int // rendering elements in it, with the macros it calls written out
}

type macroState uint8

const (
	macroPending macroState = iota
	macroActive
	macroDone
)

// macro returns a compiled macro.
func (c *compiler) macro(n *xmlNode, attr string) (*macro, error) {
	name, _ := n.attr(attr)
	m := c.macros[name]
	switch {
	case m == nil:
		return nil, c.src.errorAttr(n, attr, "%s=%q of <%s>: the style has no such macro", attr, name, n.name)
	case m.state == macroActive:
		err := c.src.errorAttr(n, attr, "macro %q calls itself", name)
		err.Err = ErrRecursion
		return nil, err
	case m.state == macroDone:
		return m, nil
	}
	m.state = macroActive
	var err error
	m.elements, m.size, err = c.within(m.node)
	m.state = macroDone
	return m, err
}

// within compiles the elements of a group or macro.
func (c *compiler) within(n *xmlNode) ([]element, int, error) {
	c.nested++
	defer func() { c.nested-- }()
	return c.elements(n)
}

// elements compiles the rendering elements within n. The size is the number of
// elements with the macros written out.
func (c *compiler) elements(n *xmlNode) (list []element, size int, err error) {
	for _, child := range n.children {
		e, s, err := c.element(child)
		if err != nil {
			return nil, 0, err
		}
		size += s
		if size > MaxStyleElements {
			return nil, 0, c.src.errorAt(child.offset, ErrTooLarge, "more than %d elements with the macros written out", MaxStyleElements)
		}
		if e != nil {
			list = append(list, e)
		}
	}
	return list, size, nil
}

var renderingElements = []string{"text", "number", "date", "names", "label", "group", "choose"}

func (c *compiler) element(n *xmlNode) (e element, size int, err error) {
	size = 1
	switch n.name {
	case "text":
		e, size, err = c.text(n)
	case "number":
		e, err = c.number(n)
	case "date":
		e, err = c.date(n)
	case "names":
		e, size, err = c.namesElement(n)
	case "label":
		e, err = c.label(n)
	case "group":
		e, size, err = c.group(n)
	case "choose":
		e, size, err = c.choose(n)
	default:
		err = c.src.errorAt(n.offset, nil, "<%s> as a rendering element: want %s", n.name, oneOf(renderingElements))
	}
	for i := range n.attrs {
		size += len(n.attrs[i].value) / 64 // what it renders counts, too
	}
	return e, size, err
}

// variable reads an attribute that names a variable. A variable that CSL does
// not know has no value in any item, so an element that calls it renders
// nothing; styles of CSL-M have some.
func (c *compiler) variable(n *xmlNode, attr string) (citation.Variable, bool) {
	name, ok := n.attr(attr)
	if !ok {
		return citation.NoVariable, false
	}
	return c.known(n, attr, strings.TrimSpace(name)), true
}

// variables reads an attribute that lists variables.
func (c *compiler) variables(n *xmlNode, attr string) []citation.Variable {
	value, _ := n.attr(attr)
	var list []citation.Variable
	for _, name := range strings.Fields(value) {
		list = append(list, c.known(n, attr, name))
	}
	return list
}

// known returns the variable of a name, and makes a note of a name that CSL
// does not have.
func (c *compiler) known(n *xmlNode, attr, name string) citation.Variable {
	v := parseVariable(name)
	if v == citation.NoVariable && c.style != nil {
		e := c.src.errorAttr(n, attr, "%s=%q of <%s>: CSL has no such variable, and it renders nothing", attr, name, n.name)
		c.style.problems = append(c.style.problems, citation.Problem{ID: "unknown-variable", Severity: citation.Warning, Message: e.Message, Start: e.Start})
	}
	return v
}

// parseVariable returns the variable of a name in a style, also of the older
// names. Source: CSL 1.0.2, Appendix IV, and the notes to CSL 1.0.1.
func parseVariable(name string) citation.Variable {
	switch name {
	case "event":
		name = "event-title"
	case "journalAbbreviation":
		name = "container-title-short"
	case "shortTitle":
		name = "title-short"
	case "part":
		name = "part-number"
	case "printing":
		name = "printing-number"
	case "supplement":
		name = "supplement-number"
	}
	v, _ := citation.ParseVariable(name)
	return v
}
