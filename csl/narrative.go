package csl

import (
	"slices"
	"strings"

	"github.com/refwright/refwright/citation"
)

// narrative renders a citation whose author is part of the sentence, as in
// "Smith (2010, 5)". Other cites of the same author leave the author out, too.
// Source: citeproc-js, the mode "composite".
func (d *document) narrative(c *clusterState) string {
	first := &c.cites[0]
	author := d.author(first)
	rest := clusterState{note: c.note, cites: slices.Clone(c.cites)}
	names := d.renderCite(first, false, false).names
	for i := range rest.cites {
		cc := &rest.cites[i]
		if i == 0 || names != "" && d.renderCite(cc, false, false).names == names {
			cite := *cc.cite
			cite.SuppressAuthor = true
			cc.cite = &cite
		}
	}
	text := []string{d.finish(author)}
	if infix := c.infix; infix != "" {
		d.r.begin()
		d.r.markup(string(infix), citation.NoVariable)
		text = append(text, d.finish(slices.Clone(d.r.runs)))
	}
	if s := d.renderCluster(&rest); s != d.finish([]run{{text: noPrintedForm}}) { // the author may be all
		text = append(text, s)
	}
	return strings.Join(slices.DeleteFunc(text, func(s string) bool { return s == "" }), " ")
}

// author renders the author of a cite alone: the names that the cite has first, or
// where it has none, as in numeric styles, those of the reference in short form.
func (d *document) author(cc *clusterCite) []run {
	r := d.r
	cite := *cc.cite
	cite.Prefix, cite.Suffix, cite.SuppressAuthor = "", "", false
	alone := *cc
	alone.cite = &cite
	d.renderCite(&alone, false, false)
	if names := r.runs[r.firstNames.start:r.firstNames.end]; !isEmpty(names) {
		return slices.Clone(names)
	}
	r.item(cc.item, areaCitation)
	r.begin()
	d.style.author.render(r)
	return slices.Clone(r.runs)
}

// authorElement compiles what stands for the author of a cite in a style whose
// cites have no names: <names variable="author"> in short form, with the editor,
// the translator and the title as substitutes.
func (c *compiler) authorElement() (element, error) {
	node := func(name string, attrs ...string) *xmlNode {
		n := &xmlNode{name: name}
		for i := 0; i < len(attrs); i += 2 {
			n.attrs = append(n.attrs, xmlAttr{name: attrs[i], value: attrs[i+1]})
		}
		return n
	}
	substitute := node("substitute")
	substitute.children = []*xmlNode{node("names", "variable", "editor"), node("names", "variable", "translator"), node("text", "variable", "title", "form", "short")}
	names := node("names", "variable", "author")
	names.children = []*xmlNode{node("name", "form", "short", "and", "text"), substitute}
	e, _, err := c.namesElement(names)
	return e, err
}
