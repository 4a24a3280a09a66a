package csl

import "github.com/refwright/refwright/citation"

// A labelElement is cs:label, on its own or within cs:names.
// Source: CSL 1.0.2, Label.
type labelElement struct {
	decor
	variable citation.Variable
	form     termForm
	within   termForm // of labels within the value: the short form unless one is asked for
	plural   pluralRule
}

type pluralRule uint8

const (
	pluralContextual pluralRule = iota
	pluralAlways
	pluralNever
)

func (c *compiler) label(n *xmlNode) (*labelElement, error) {
	d, err := c.decor(n)
	if err != nil {
		return nil, err
	}
	e := &labelElement{decor: d}
	e.variable, _ = c.variable(n, "variable")
	form, err := c.src.enum(n, "form", termForms[:]...)
	if err != nil {
		return nil, err
	}
	e.form, e.within = termForm(max(0, form-1)), formShort
	if form > 0 {
		e.within = e.form
	}
	plural, err := c.src.enum(n, "plural", "contextual", "always", "never")
	e.plural = pluralRule(max(0, plural-1))
	return e, err
}

func (e *labelElement) render(r *renderer) outcome {
	value := string(r.text(e.variable))
	parts := r.numberParts(e.variable, value).group()
	id := termOfVariable(e.variable)
	switch {
	case parts[0].label != noTerm && hasAnyLabel(e.variable):
		id = parts[0].label
	case e.variable == citation.VarLocator:
		if id = r.cite.label; r.area == areaBibliography {
			id = termOfVariable(citation.VarPage)
		}
	}
	r.labelled, r.labelForm = e.variable, e.within
	plural := e.plural == pluralAlways
	if e.plural == pluralContextual {
		switch e.variable {
		case citation.VarNumberOfPages, citation.VarNumberOfVolumes:
			plural = leadingInt(value) > 1 && parts.numeric() || parts.plural()
		default:
			plural = parts.plural()
		}
	}
	if e.append(r, id, plural) {
		return rendered
	}
	return 0
}

// leadingInt returns the number that a value begins with, 0 for none.
func leadingInt(s string) int {
	end := 0
	for end < len(s) && s[end] >= '0' && s[end] <= '9' {
		end++
	}
	n, _ := citation.Number(s[:end]).Int()
	return n
}

// append renders the label of a term.
func (e *labelElement) append(r *renderer, id termID, plural bool) bool {
	text := r.locale.term(id, e.form, plural)
	if text == "" {
		return false
	}
	start, content := r.open(&e.decor)
	r.term(text)
	return r.closeLeaf(&e.decor, start, content)
}

// locatorTerm returns the term of a kind of locator.
func locatorTerm(name string, names *termNames) termID {
	if name == "sub verbo" {
		name = "sub-verbo"
	}
	if name == "" {
		name = "page"
	}
	if id, ok := knownTermIDs[name]; ok {
		return id
	}
	if names == nil {
		return noTerm
	}
	return names.id(name)
}
