package csl

import (
	"slices"

	"github.com/refwright/refwright/citation"
)

// A namesElement is cs:names. Source: CSL 1.0.2, Names.
type namesElement struct {
	decor
	variables  []citation.Variable
	name       decor // of cs:name
	own        nameOptions
	options    [areaCount]nameOptions   // own over those of the scopes
	bodyRules  [areaCount]delimiterRule // delimiter-precedes-last of the scopes
	given      decor
	family     decor
	body       decor // of a name that is not a person's
	etAl       decor
	etAlTerm   termID
	label      *labelElement
	labelFirst bool
	substitute []element
	bare       bool // it has no children and takes those of the cs:names around it
}

func (c *compiler) namesElement(n *xmlNode) (element, int, error) {
	d, err := c.decor(n)
	if err != nil {
		return nil, 0, err
	}
	e := &namesElement{decor: d, variables: c.variables(n, "variable"), etAlTerm: termEtAl, bare: true}
	if len(e.variables) == 0 {
		return nil, 0, c.src.errorAt(n.offset, nil, "<names> has no variable")
	}
	size := 1
	var delimiter string
	var hasDelimiter bool
	delimiter, hasDelimiter = n.attr("delimiter")
	for _, child := range n.children {
		switch child.name {
		case "name":
			e.bare = false
			e.labelFirst = e.label != nil
			err = c.name(child, e)
		case "et-al":
			e.bare = false
			err = c.etAl(child, e)
		case "label":
			e.bare = false
			e.label, err = c.label(child)
		case "substitute":
			e.bare = false
			var s int
			e.substitute, s, err = c.within(child)
			size += s
		case "institution": // of CSL-M
		default:
			err = c.src.errorAt(child.offset, nil, "<%s> in <names>: want \"name\", \"et-al\", \"label\" or \"substitute\"", child.name)
		}
		if err != nil {
			return nil, 0, err
		}
	}
	if hasDelimiter {
		e.own.set |= setNamesDelimiter
		e.own.namesDelimiter = delimiter
	}
	if c.style != nil {
		c.style.allNames = append(c.style.allNames, e)
	}
	return e, size, nil
}

// name compiles cs:name.
func (c *compiler) name(n *xmlNode, e *namesElement) (err error) {
	if e.name, err = c.decor(n); err != nil {
		return err
	}
	if e.own, err = c.nameOptions(n, false); err != nil {
		return err
	}
	for _, child := range n.children {
		if child.name != "name-part" {
			return c.src.errorAt(child.offset, nil, "<%s> in <name>: want \"name-part\"", child.name)
		}
		part, err := c.src.enum(child, "name", "given", "family")
		if err != nil {
			return err
		}
		d, err := c.decor(child)
		if err != nil {
			return err
		}
		switch part {
		case 1:
			e.given = d
		case 2:
			e.family = d
		default:
			return c.src.errorAt(child.offset, nil, "<name-part> has no name: want \"given\" or \"family\"")
		}
	}
	e.body = bodyDecor(&e.name, &e.family)
	return nil
}

// bodyDecor returns how the name of a body looks: as a family name and, where
// that says nothing, as a whole name, without affixes. The specification says
// nothing; citeproc-js has it so.
func bodyDecor(name, family *decor) decor {
	d := decor{format: family.format, textCase: family.textCase}
	for _, group := range [...]format{fontStyles, fontVariants, fontWeights, decorations} {
		if d.format&group == 0 {
			d.format |= name.format & group
		}
	}
	if d.textCase == caseAsIs {
		d.textCase = name.textCase
	}
	return d
}

// etAl compiles cs:et-al.
func (c *compiler) etAl(n *xmlNode, e *namesElement) (err error) {
	if e.etAl, err = c.decor(n); err != nil {
		return err
	}
	if name, ok := n.attr("term"); ok {
		e.etAlTerm = c.names.id(name)
	}
	return nil
}

// A namesFrame is what rendering one cs:names element works with.
type namesFrame struct {
	shape   *namesElement // whose cs:name, cs:et-al and cs:label apply
	options *nameOptions
}

func (e *namesElement) frame(r *renderer) namesFrame {
	shape := e
	switch outer := r.outerNames; {
	case outer == nil:
	case e.bare:
		shape = outer
		if e.own.has(setNamesDelimiter) {
			o := e.own.over(shape.options[r.scope])
			return namesFrame{shape, &o}
		}
	case e.family == decor{} && e.given == decor{} && (outer.family != decor{} || outer.given != decor{}):
		// Name parts are those of the element around a substitute, even if it has
		// a cs:name of its own. The specification says nothing; citeproc-js has it so.
		own := *e
		own.family, own.given = outer.family, outer.given
		own.body = bodyDecor(&own.name, &own.family)
		shape = &own
	}
	return namesFrame{shape, &shape.options[r.scope]}
}

func (e *namesElement) render(r *renderer) outcome {
	f := e.frame(r)
	start := len(r.runs)
	first := !r.namesSeen && !r.sorting
	o := called
	if f.options.form == nameCount {
		if n := e.count(r, f); n > 0 || r.sorting && len(e.substitute) == 0 {
			r.runs = append(r.runs, run{text: countKey(n, r.sorting)})
			return called | found
		}
	} else if e.renderLists(r, f) {
		if first {
			r.noteNames(start)
		}
		if r.substituting > 0 && !r.sorting {
			for _, v := range e.variables {
				r.suppressed.add(v)
			}
		}
		return called | found
	}
	if len(e.substitute) == 0 {
		return o
	}
	outer := r.outerNames
	r.outerNames = f.shape
	defer func() { r.outerNames = outer }()
	stands, _ := r.substitute(e.substitute, start, first)
	return o | stands&found
}

// substitute renders the first of the elements that renders anything. It returns
// what that one did and whether there was one. Of cs:choose each element counts
// by itself. A term or a text of the style in place of names is no variable with
// a value for the group around them.
// Source: CSL 1.0.2, Substitute and Group.
func (r *renderer) substitute(elements []element, start int, first bool) (outcome, bool) {
	for _, s := range elements {
		if c, ok := s.(*chooseElement); ok {
			if o, ok := r.substitute(c.branch(r), start, first); ok {
				return o, true
			}
			continue
		}
		if t, ok := s.(*textTerm); ok {
			if t, ok := r.locale.lookup(t.term, t.form); ok && t.single == "" {
				return rendered, true // a term that is defined as nothing stands in, too
			}
		}
		before := len(r.runs)
		r.substituting++
		o := s.render(r)
		r.substituting--
		if len(r.runs) == before && !(o&found != 0 && first && r.namesSeen) {
			continue
		}
		r.suppress(r.runs[before:])
		if first && !r.namesSeen {
			if r.hideNames && hasVariable(r.runs[before:]) {
				r.runs = r.runs[:start]
			}
			r.noteNames(start)
		}
		return o, true
	}
	return 0, false
}

// suppress notes the variables of a substitution, so that they are not rendered
// again. Source: CSL 1.0.2, Substitute.
func (r *renderer) suppress(runs []run) {
	for i := range runs {
		if v := runs[i].variable; v != citation.NoVariable && runs[i].kind == textRun && v != citation.VarYearSuffix {
			r.suppressed.add(v)
			if long := longVariable(v); long != citation.NoVariable {
				r.suppressed.add(long) // which its short form stands for
			}
		}
	}
}

// count returns the number of names that would be rendered.
func (e *namesElement) count(r *renderer, f namesFrame) int {
	n := 0
	for _, v := range e.variables {
		if names := r.names(v); len(names) > 0 {
			use, _, _ := r.shownNames(f.options, len(names), 0)
			n += use
		}
	}
	return n
}

// countKey returns a number of names, padded where it sorts.
func countKey(n int, sorting bool) string {
	s := itoa(n)
	if sorting {
		for len(s) < 6 {
			s = "0" + s
		}
	}
	return s
}

// renderLists renders the lists of names of all variables and reports whether
// there was anything.
func (e *namesElement) renderLists(r *renderer, f namesFrame) bool {
	variables := e.variables
	labelTerm := noTerm
	if v, ok := e.common(r); ok {
		variables, labelTerm = []citation.Variable{v}, termEditorTranslator
		if f.shape.label != nil && r.locale.term(termEditorTranslator, f.shape.label.form, false) == "" {
			variables, labelTerm = e.variables, noTerm
		}
	}
	any := false
	for _, v := range variables {
		any = any || len(r.names(v)) > 0
	}
	if !any {
		return false
	}
	r.namesShown = true
	d := e.decor
	switch {
	case f.shape == e:
	case e.bare:
		d = f.shape.decor // its own affixes and format are nothing to citeproc-js
	default:
		d = d.inherit(&f.shape.decor)
	}
	start, content := r.open(&d)
	r.beginNode()
	list := len(r.runs)
	for _, v := range variables {
		names := r.names(v)
		if len(names) == 0 {
			continue
		}
		before := len(r.runs)
		if before > list {
			r.delimit(f.options.namesDelimiter)
		}
		id := labelTerm
		if id == noTerm {
			id = termOfVariable(v)
		}
		r.beginNode()
		if !e.renderList(r, f, v, names, id) {
			r.runs = r.runs[:before]
			continue
		}
		r.endNode()
	}
	r.endNode()
	if r.hideNames && !r.namesSeen {
		r.runs = r.runs[:start]
		r.sentenceStart = false // as if they stood there, as in citeproc-js
		return true
	}
	if r.close(&d, start, content) {
		r.leaf(start, content)
	}
	return true // though the names may come to nothing
}

// common returns the variable to render when editors and translators are the
// same people. Source: CSL 1.0.2, Names.
func (e *namesElement) common(r *renderer) (citation.Variable, bool) {
	if len(e.variables) != 2 {
		return 0, false
	}
	a, b := e.variables[0], e.variables[1]
	if !(a == citation.VarEditor && b == citation.VarTranslator || a == citation.VarTranslator && b == citation.VarEditor) {
		return 0, false
	}
	names := r.names(a)
	return a, len(names) > 0 && slices.Equal(names, r.names(b))
}

// renderList renders the names of one variable with their label and reports whether
// the names come to anything.
func (e *namesElement) renderList(r *renderer, f namesFrame, v citation.Variable, names []citation.Name, label termID) bool {
	if v == citation.VarEditorTranslator && len(r.ref.EditorTranslator) == 0 && !r.sorting {
		r.suppressed.add(citation.VarEditor)
		r.suppressed.add(citation.VarTranslator)
	}
	l := f.shape.label
	plural := len(names) > 1
	if l != nil {
		switch l.plural {
		case pluralAlways:
			plural = true
		case pluralNever:
			plural = false
		}
	}
	if l != nil && f.shape.labelFirst && !r.sorting {
		l.append(r, label, plural)
	}
	before := len(r.runs)
	r.nameList(f, v, names)
	if len(r.runs) == before {
		return false
	}
	if l != nil && !f.shape.labelFirst && !r.sorting {
		l.append(r, label, plural)
	}
	return true
}
