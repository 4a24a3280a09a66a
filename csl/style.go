package csl

import (
	"io"
	"slices"
	"strings"

	"github.com/refwright/refwright/citation"
)

// A Style is a compiled CSL style. It never changes and is safe to share
// between goroutines.
//
// Source: CSL 1.0.2, Styles - Structure.
type Style struct {
	info          Info
	inText        bool
	defaultLocale string
	locales       []*Locale
	names         termNames

	citation     area
	author       element // of a cite whose layout has no names
	bibliography *area   // nil when the style has none

	demoteParticle   demotion
	initializeHyphen bool
	pageRange        pageRangeFormat

	types map[citation.Type]int // those that conditions name, numbered from 1

	// What the style uses, so that the stages can be left out that it does not.
	hasDisambiguate    bool
	explicitYearSuffix bool
	usesPosition       bool
	withInitials       bool // of the name disambiguation rule

	allNames []*namesElement // all of them, while the style is compiled
	problems []citation.Problem
}

// Info is what a style says about itself.
type Info struct {
	ID     string
	Title  string
	Parent string // of a dependent style: the ID of the style that it is another name for
}

// Info returns what the style says about itself.
func (s *Style) Info() Info { return s.info }

// DefaultLocale returns the language that the style is written for, "" when it
// leaves that open.
func (s *Style) DefaultLocale() string { return s.defaultLocale }

// IsNote reports whether citations stand in notes.
func (s *Style) IsNote() bool { return !s.inText }

// IsDependent reports whether the style is only another name for its parent,
// Info.Parent. Such a style cannot render.
func (s *Style) IsDependent() bool { return s.info.Parent != "" }

// Problems returns what is odd about the style though it can be used: variables
// that CSL does not have, in the order of the file.
func (s *Style) Problems() []citation.Problem { return slices.Clone(s.problems) }

// HasBibliography reports whether the style describes a bibliography.
func (s *Style) HasBibliography() bool { return s.bibliography != nil }

// An areaID says which part of a style renders.
type areaID uint8

const (
	areaCitation areaID = iota
	areaBibliography
	areaCount
)

// A demotion is a value of demote-non-dropping-particle.
// Source: CSL 1.0.2, Name Particles.
type demotion uint8

const (
	demoteDisplayAndSort demotion = iota
	demoteSortOnly
	demoteNever
)

// An area is cs:citation or cs:bibliography with its options.
type area struct {
	layout    decor
	delimiter string
	elements  []element
	sort      []sortKey
	names     nameOptions

	usesNumber bool // it renders citation-number
	hasLabels  bool // it has a part with the display of a left margin
	inBlocks   bool // its first part has a display

	// Options of cs:citation. Source: CSL 1.0.2, Citation-specific Options.
	collapse            collapse
	citeGroupDelimiter  string
	hasCiteGroup        bool
	yearSuffixDelimiter string
	hasYearSuffixDelim  bool
	afterCollapse       string
	hasAfterCollapse    bool
	addNames            bool
	addGivenName        bool
	addYearSuffix       bool
	givenNameRule       givenNameRule
	nearNoteDistance    int

	// Options of cs:bibliography. Source: CSL 1.0.2, Bibliography-specific Options.
	hangingIndent    bool
	secondFieldAlign alignment
	lineSpacing      int
	entrySpacing     int
	authorSubstitute string
	substitutes      bool
	substituteRule   substituteRule
}

type alignment uint8

const (
	alignNone alignment = iota
	alignFlush
	alignMargin
)

// ParseStyle reads a CSL 1.0 style, dependent or not. An error is an I/O error
// or a [*StyleError]. If r has a method Name, as files have, errors tell it.
func ParseStyle(r io.Reader) (*Style, error) {
	root, src, err := readXML(r)
	if err != nil {
		return nil, err
	}
	if root.name != "style" {
		return nil, src.errorAt(root.offset, nil, "the root element is <%s>: want <style>", root.name)
	}
	s := &Style{}
	c := &compiler{src: src, names: &s.names, style: s, macros: map[string]*macro{}}
	if err := c.compile(root); err != nil {
		return nil, err
	}
	return s, nil
}

func (c *compiler) compile(root *xmlNode) error {
	s := c.style
	s.defaultLocale, _ = root.attr("default-locale")
	if info := root.child("info"); info != nil {
		s.info = parseInfo(info)
	}
	citationNode := root.child("citation")
	if citationNode == nil && s.info.Parent != "" {
		return nil
	}
	s.info.Parent = ""
	class, err := c.src.enum(root, "class", "in-text", "note")
	if err != nil {
		return err
	}
	s.inText = class != 2
	if citationNode == nil {
		return c.src.errorAt(root.offset, nil, "<style> has no <citation> and names no independent parent")
	}
	if err := c.globalOptions(root); err != nil {
		return err
	}
	own, err := c.nameOptions(root, true)
	if err != nil {
		return err
	}
	own = own.over(defaultNameOptions)
	var bibliography *xmlNode
	for _, n := range root.children {
		switch n.name {
		case "info", "citation":
		case "bibliography":
			bibliography = n
		case "locale":
			l := &Locale{}
			if err := l.parse(c.src, n, &s.names); err != nil {
				return err
			}
			s.locales = append(s.locales, l)
		case "macro":
			name, ok := n.attr("name")
			if !ok {
				return c.src.errorAt(n.offset, nil, "<macro> has no name")
			}
			c.macros[name] = &macro{name: name, node: n}
		default:
			return c.src.errorAt(n.offset, nil, "<%s> in <style>: want \"info\", \"locale\", \"macro\", \"citation\" or \"bibliography\"", n.name)
		}
	}
	if err := c.compileArea(citationNode, &s.citation, own); err != nil {
		return err
	}
	if bibliography != nil {
		s.bibliography = &area{}
		if err := c.compileArea(bibliography, s.bibliography, own); err != nil {
			return err
		}
	}
	if s.author, err = c.authorElement(); err != nil {
		return err
	}
	// A macro that nothing calls is to be right, too.
	for _, n := range root.children {
		if n.name == "macro" {
			if _, err := c.macro(n, "name"); err != nil {
				return err
			}
		}
	}
	c.resolveNames(own)
	return nil
}

// resolveNames gives every cs:names element the options that hold for it in
// each area.
func (c *compiler) resolveNames(own nameOptions) {
	s := c.style
	scopes := [areaCount]nameOptions{s.citation.names, own}
	if s.bibliography != nil {
		scopes[areaBibliography] = s.bibliography.names
	}
	for _, e := range s.allNames {
		for i, scope := range scopes {
			e.options[i] = e.own.over(scope)
			e.bodyRules[i] = scope.delimiterBeforeLast
		}
	}
	s.allNames = nil
	rule := s.citation.givenNameRule
	s.withInitials = s.citation.addGivenName && (rule == allNamesWithInitials || rule == primaryNameWithInitials)
}

func parseInfo(n *xmlNode) Info {
	var info Info
	for _, c := range n.children {
		switch c.name {
		case "id":
			info.ID = strings.TrimSpace(c.text)
		case "title":
			info.Title = strings.Join(strings.Fields(c.text), " ")
		case "link":
			if rel, _ := c.attr("rel"); rel == "independent-parent" {
				info.Parent, _ = c.attr("href")
			}
		}
	}
	return info
}

// globalOptions reads the options that hold for the whole style.
// Source: CSL 1.0.2, Global Options.
func (c *compiler) globalOptions(n *xmlNode) error {
	s := c.style
	demote, err := c.src.enum(n, "demote-non-dropping-particle", "display-and-sort", "sort-only", "never")
	if err != nil {
		return err
	}
	s.demoteParticle = demotion(max(0, demote-1))
	hyphen, ok, err := c.src.boolean(n, "initialize-with-hyphen")
	if err != nil {
		return err
	}
	s.initializeHyphen = hyphen || !ok
	s.pageRange, err = c.pageRangeFormat(n)
	return err
}

// compileArea compiles cs:citation or cs:bibliography.
func (c *compiler) compileArea(n *xmlNode, a *area, own nameOptions) error {
	c.area = a
	defer func() { c.area = nil }()
	names, err := c.nameOptions(n, true)
	if err != nil {
		return err
	}
	a.names = names.over(own)
	if err := c.citationOptions(n, a); err != nil {
		return err
	}
	if err := c.bibliographyOptions(n, a); err != nil {
		return err
	}
	layout := (*xmlNode)(nil)
	for _, child := range n.children {
		switch child.name {
		case "sort":
			if a.sort, err = c.sort(child); err != nil {
				return err
			}
		case "layout":
			layout = child
		default:
			return c.src.errorAt(child.offset, nil, "<%s> in <%s>: want \"sort\" or \"layout\"", child.name, n.name)
		}
	}
	if layout == nil {
		return c.src.errorAt(n.offset, nil, "<%s> has no <layout>", n.name)
	}
	if a.layout, err = c.decor(layout); err != nil {
		return err
	}
	a.delimiter, _ = layout.attr("delimiter")
	if len(layout.children) > 0 {
		_, a.inBlocks = layout.children[0].attr("display")
	}
	a.elements, _, err = c.elements(layout)
	return err
}

func (c *compiler) citationOptions(n *xmlNode, a *area) error {
	i, err := c.src.enum(n, "collapse", "citation-number", "year", "year-suffix", "year-suffix-ranged")
	if err != nil {
		return err
	}
	a.collapse = collapse(i)
	a.citeGroupDelimiter, a.hasCiteGroup = n.attr("cite-group-delimiter")
	a.yearSuffixDelimiter, a.hasYearSuffixDelim = n.attr("year-suffix-delimiter")
	a.afterCollapse, a.hasAfterCollapse = n.attr("after-collapse-delimiter")
	for _, o := range []struct {
		attr  string
		value *bool
	}{
		{"disambiguate-add-names", &a.addNames},
		{"disambiguate-add-givenname", &a.addGivenName},
		{"disambiguate-add-year-suffix", &a.addYearSuffix},
		{"hanging-indent", &a.hangingIndent},
	} {
		if *o.value, _, err = c.src.boolean(n, o.attr); err != nil {
			return err
		}
	}
	rule, err := c.src.enum(n, "givenname-disambiguation-rule", "by-cite", "all-names", "all-names-with-initials", "primary-name", "primary-name-with-initials")
	if err != nil {
		return err
	}
	a.givenNameRule = givenNameRule(max(0, rule-1))
	if a.nearNoteDistance, err = c.src.number(n, "near-note-distance"); a.nearNoteDistance < 0 {
		a.nearNoteDistance = 5
	}
	return err
}

func (c *compiler) bibliographyOptions(n *xmlNode, a *area) error {
	align, err := c.src.enum(n, "second-field-align", "flush", "margin")
	if err != nil {
		return err
	}
	a.secondFieldAlign = alignment(align)
	if a.lineSpacing, err = c.src.number(n, "line-spacing"); err != nil {
		return err
	}
	if a.entrySpacing, err = c.src.number(n, "entry-spacing"); err != nil {
		return err
	}
	if a.lineSpacing < 0 {
		a.lineSpacing = 1
	}
	if a.entrySpacing < 0 {
		a.entrySpacing = 1
	}
	a.authorSubstitute, a.substitutes = n.attr("subsequent-author-substitute")
	rule, err := c.src.enum(n, "subsequent-author-substitute-rule", "complete-all", "complete-each", "partial-each", "partial-first")
	a.substituteRule = substituteRule(max(0, rule-1))
	return err
}
