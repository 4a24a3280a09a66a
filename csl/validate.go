package csl

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/refwright/refwright/citation"
)

// Validate reads a style or a locale file and returns all places where it departs
// from CSL 1.0.2, in the order of the file: elements, attributes and values that
// CSL does not know there, what is missing, macros that are missing or call
// themselves, variables, types and terms without a meaning. Each problem says
// what was found and what CSL allows. It is stricter than [ParseStyle], which
// passes over what it need not understand.
//
// The error is one of reading. Text that is no XML is a problem.
func Validate(r io.Reader) ([]citation.Problem, error) {
	root, src, err := readXML(r)
	if err != nil {
		var place *StyleError
		if !errors.As(err, &place) {
			return nil, err
		}
		return []citation.Problem{problemOf(place)}, nil
	}
	v := &validator{src: src, macros: map[string]bool{}, terms: map[string]bool{}}
	switch root.name {
	case "style":
		v.style(root)
	case "locale":
		v.element(root, "")
		if lang, _ := root.attr("xml:lang"); lang == "" {
			v.at(root, "", `<locale> has no xml:lang: want a language such as "en-US"`)
		}
	default:
		v.at(root, "", "the root element is <%s>: want <style> or <locale>", root.name)
	}
	slices.SortStableFunc(v.problems, func(a, b citation.Problem) int {
		return cmp.Or(cmp.Compare(a.Start.Line, b.Start.Line), cmp.Compare(a.Start.Column, b.Start.Column))
	})
	return v.problems, nil
}

type validator struct {
	src      *source
	macros   map[string]bool // names of the macros of the style
	terms    map[string]bool // terms that the style defines
	problems []citation.Problem
}

func problemOf(e *StyleError) citation.Problem {
	return citation.Problem{ID: "invalid-style", Severity: citation.Error, Message: e.Message, Start: e.Start}
}

// at reports a problem of an element, or of its attribute.
func (v *validator) at(n *xmlNode, attr, format string, args ...any) {
	e := v.src.errorAt(n.offset, nil, format, args...)
	if attr != "" {
		e = v.src.errorAttr(n, attr, format, args...)
	}
	v.problems = append(v.problems, problemOf(e))
}

func (v *validator) style(root *xmlNode) {
	for _, n := range root.children {
		name, _ := n.attr("name")
		switch n.name {
		case "macro":
			if v.macros[name] {
				v.at(n, "name", "a second macro %q", name)
			}
			v.macros[name] = true
		case "locale":
			for _, terms := range n.children {
				for _, term := range terms.children {
					name, _ := term.attr("name")
					v.terms[name] = true
				}
			}
		}
	}
	v.element(root, "")
	s := &Style{}
	c := &compiler{src: v.src, names: &s.names, style: s, macros: map[string]*macro{}}
	err := c.compile(root)
	if s.IsDependent() {
		return
	}
	if class, _ := root.attr("class"); class == "" {
		v.at(root, "", `<style> has no class: want "in-text" or "note"`)
	}
	// What only compiling shows, such as a macro that calls itself.
	var place *StyleError
	if errors.As(err, &place) && !slices.ContainsFunc(v.problems, func(p citation.Problem) bool { return p.Start.Line == place.Start.Line }) {
		v.problems = append(v.problems, problemOf(place))
	}
}

// element checks an element and what is within it.
func (v *validator) element(n *xmlNode, parent string) {
	rule, ok := elementRules[parent+"/"+n.name]
	if !ok {
		rule = elementRules[n.name]
	}
	v.attributes(n, rule)
	seen := map[string]bool{}
	for i, child := range n.children {
		if !slices.Contains(rule.children, child.name) {
			v.at(child, "", "<%s> in <%s>: %s", child.name, n.name, wantElements(rule.children))
			continue
		}
		if n.name == "choose" && (child.name == "if") != (i == 0) || child.name == "else" && i != len(n.children)-1 {
			v.at(child, "", `<%s> as child %d of <choose>: want "if" first, then any number of "else-if", then at most one "else"`, child.name, i+1)
		}
		seen[child.name] = true
		if n.name != "info" {
			v.element(child, n.name)
		}
	}
	for _, name := range rule.requires {
		if !seen[name] {
			v.at(n, "", "<%s> has no <%s>", n.name, name)
		}
	}
}

func wantElements(names []string) string {
	if len(names) == 0 {
		return "want no element"
	}
	return "want " + oneOf(names)
}

func (v *validator) attributes(n *xmlNode, rule elementRule) {
	for _, a := range n.attrs {
		i := slices.IndexFunc(rule.attrs, func(r attrRule) bool { return r.name == a.name })
		if i < 0 {
			v.at(n, a.name, "%s of <%s>: %s", a.name, n.name, wantAttributes(rule.attrs))
			continue
		}
		v.value(n, rule.attrs[i], a.value)
	}
	if len(rule.need) > 0 && !slices.ContainsFunc(n.attrs, func(a xmlAttr) bool { return slices.Contains(rule.need, a.name) }) {
		v.at(n, "", "<%s> has none of the attributes it needs: want %s", n.name, oneOf(rule.need))
	}
}

func wantAttributes(rules []attrRule) string {
	if len(rules) == 0 {
		return "want no attribute"
	}
	var names []string
	for _, r := range rules {
		names = append(names, r.name)
	}
	return "want " + oneOf(names)
}

// value checks the value of an attribute.
func (v *validator) value(n *xmlNode, rule attrRule, value string) {
	words := strings.Fields(value)
	bad := func(found, want string) { v.at(n, rule.name, "%s=%q of <%s>: want %s", rule.name, found, n.name, want) }
	variables := func(want string, ok func(citation.Kind) bool) {
		if len(words) == 0 {
			bad(value, want)
		}
		for _, word := range words {
			if kind := parseVariable(word).Kind(); !ok(kind) {
				bad(word, want)
			}
		}
	}
	switch rule.kind {
	case valueEnum:
		if rule.name != "position" {
			words = []string{value}
		}
		for _, word := range words {
			if !slices.Contains(rule.values, word) {
				bad(word, oneOf(rule.values))
			}
		}
	case valueNumber:
		if _, ok := citation.Number(value).Int(); !ok {
			bad(value, "a number")
		}
	case valueText:
		variables("a variable of texts or numbers", func(k citation.Kind) bool { return k == citation.KindText || k == citation.KindNumber })
	case valueNumeric, valueLabelled:
		variables("a number variable", func(k citation.Kind) bool { return k == citation.KindNumber })
	case valueDate:
		variables("a date variable", func(k citation.Kind) bool { return k == citation.KindDate })
	case valueNames:
		variables("names variables", func(k citation.Kind) bool { return k == citation.KindNames })
	case valueVariables:
		variables("a variable of CSL", func(k citation.Kind) bool { return k != citation.NoKind })
	case valueTypes:
		for _, word := range words {
			if !citation.Type(word).IsKnown() {
				bad(word, "a type of CSL")
			}
		}
	case valueLocators:
		for _, word := range words {
			if locatorTerm(word, nil) == noTerm && word != "sub verbo" {
				bad(word, "a kind of locator of CSL")
			}
		}
	case valueTerm:
		_, ordinal := ordinalNumber(value)
		if knownTermIDs[value] == noTerm && !ordinal && !citation.Type(value).IsKnown() && !v.terms[value] {
			bad(value, "a term of CSL, or one that the style defines")
		}
	case valueMacro:
		if !v.macros[value] {
			bad(value, fmt.Sprintf("the name of a macro of the style, of which there are %d", len(v.macros)))
		}
	}
}
