package main

import (
	"strings"
	"unicode/utf8"
)

// width is how long a line may get, in characters.
const width = 116

// A printer prints elements with their children indented by two spaces, or on one
// line where they fit.
type printer struct{ strings.Builder }

func (p *printer) line(depth int, text string) {
	if text != "" {
		p.WriteString(strings.Repeat("  ", depth) + text)
	}
	p.WriteByte('\n')
}

// block prints an element below the style, with the comment before it.
func (p *printer) block(comment string, n *node) {
	p.line(0, "")
	if comment != "" {
		p.line(1, "<!--"+comment+"-->")
	}
	p.node(1, n)
}

func (p *printer) node(depth int, n *node) {
	if text := inline(n); n.name != "macro" && 2*depth+utf8.RuneCountInString(text) <= width && !nested(n) || len(n.children) == 0 {
		if 2*depth+utf8.RuneCountInString(text) <= width {
			p.line(depth, text)
		} else {
			p.line(depth, wrapped(depth, n, "/>"))
		}
		return
	}
	p.open(depth, n)
	for _, c := range n.children {
		p.node(depth+1, c)
	}
	p.line(depth, "</"+n.name+">")
}

// open prints the start of an element.
func (p *printer) open(depth int, n *node) { p.line(depth, wrapped(depth, n, ">")) }

// nested reports whether an element is easier to read on lines of its own.
func nested(n *node) bool {
	if n.name == "choose" || n.name == "info" {
		return true
	}
	for _, c := range n.children {
		if c.name == "choose" || len(c.children) > 0 && n.name != "choose" && nested(c) {
			return true
		}
	}
	return false
}

// inline returns an element on one line.
func inline(n *node) string {
	if n.name == "" {
		if n.comment != "" {
			return "<!--" + n.comment + "-->"
		}
		return escape(n.text)
	}
	text := "<" + n.name
	for _, a := range n.attrs {
		text += " " + a.name + `="` + escape(attrValue(a.value)) + `"`
	}
	if len(n.children) == 0 {
		return text + "/>"
	}
	text += ">"
	for _, c := range n.children {
		text += inline(c)
	}
	return text + "</" + n.name + ">"
}

// wrapped returns the start of an element with its attributes on as many lines as
// they need.
func wrapped(depth int, n *node, end string) string {
	start := "<" + n.name
	indent := strings.Repeat(" ", 2*depth+utf8.RuneCountInString(start)+1)
	text, column := start, 2*depth+utf8.RuneCountInString(start)
	for _, a := range n.attrs {
		piece := a.name + `="` + escape(attrValue(a.value)) + `"`
		if column+1+utf8.RuneCountInString(piece) > width && column > len(indent) {
			text, column = text+"\n"+indent+piece, len(indent)+utf8.RuneCountInString(piece)
			continue
		}
		text, column = text+" "+piece, column+1+utf8.RuneCountInString(piece)
	}
	return text + end
}

// attrValue joins the lines of a value and keeps blanks at its ends, which count.
func attrValue(value string) string {
	if strings.ContainsAny(value, "\n\t") {
		return strings.Join(strings.Fields(value), " ")
	}
	return value
}

func escape(text string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", `"`, "&quot;").Replace(text)
}
