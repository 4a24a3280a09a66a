package csl

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

// jsonFormat is the name of CSL-JSON in [citation.Extra].
const jsonFormat = "csl-json"

// A kept text is the JSON text of a field that says more than the typed value
// beside it. It stands in citation.Extra["csl-json"] under the name of the
// field, and is written in place of the typed value for as long as it still
// reads as that value.

// text reads a text or number variable: a string, or a number or boolean as it
// is written. A list of these is joined by commas, as Crossref gives the ISSN of
// a journal in print and on line.
func (p *jsonParser) text() (s string, fid jsonFidelity, f *jsonFault) {
	if p.peek() != '[' {
		s, clean, f := p.scalar()
		if !clean {
			fid = fidelityPart
		}
		return s, fid, f
	}
	if f := p.open('['); f != nil {
		return "", fid, f
	}
	var parts []string
	for first := true; ; first = false {
		ok, f := p.more(first, ']')
		if f != nil {
			return "", fid, f
		}
		if !ok {
			return strings.Join(parts, ", "), fid, nil
		}
		fid = fidelityForeign
		s, _, f := p.scalar()
		if f != nil {
			return "", fid, f
		}
		if s != "" {
			parts = append(parts, s)
		}
	}
}

// variable reads the value of a variable into r. An empty list or object is no
// value. A variable that csl-data.json lacks may hold anything: what Crossref
// calls license is a list of objects.
func (p *jsonParser) variable(r *citation.Reference, field *jsonField) (fid jsonFidelity, f *jsonFault) {
	p.space()
	start := *p
	switch field.kind {
	case citation.KindNames:
		var names []citation.Name
		if names, fid, f = p.names(false, nil); f == nil && len(names) > 0 {
			r.SetNames(field.variable, slices.Clone(names))
		}
	case citation.KindDate:
		var d citation.Date
		if d, fid, f = p.date(); f == nil {
			r.SetDate(field.variable, d)
		}
	default:
		var s string
		if s, fid, f = p.text(); f == nil && s != "" {
			r.SetText(field.variable, citation.Text(s))
		}
	}
	if f == nil {
		return fid, nil
	}
	after := *p
	*p = start
	switch text, skipFault := p.skip(); {
	case skipFault != nil:
		return fid, skipFault
	case isEmptyJSON(text):
		return fidelityFull, nil
	case field.schema == "":
		return fidelityForeign, nil
	}
	*p = after
	return fid, f
}

// keptJSON returns the text that is written for a variable of r when text is what
// Extra holds for it: text itself, without white space, if it reads as the value
// in r and says more than that; else "". Of a list of names each is compared by
// itself.
func keptJSON(r *citation.Reference, field *jsonField, text string) (_ string, fid jsonFidelity) {
	if !utf8.ValidString(text) {
		return "", fidelityFull
	}
	if field.kind == citation.KindNames && strings.HasPrefix(strings.TrimLeft(text, " \t\r\n"), "[") {
		if s, fid, ok := keptJSONNames(r.Names(field.variable), text); ok || field.schema != "" {
			return s, fid
		}
	}
	p := newJSONParser(text)
	p.depth = 1
	var v citation.Reference
	fid, f := p.variable(&v, field)
	if f != nil || p.end() != nil || fid == fidelityFull {
		return "", fidelityFull
	}
	switch field.kind {
	case citation.KindDate:
		d := r.Date(field.variable)
		if got := v.Date(field.variable); got != d && got != plainDate(d) {
			return "", fidelityFull
		}
	case citation.KindNames:
		if len(r.Names(field.variable)) > 0 {
			return "", fidelityFull
		}
	default:
		if v.Text(field.variable) != r.Text(field.variable) {
			return "", fidelityFull
		}
	}
	return compactJSON(text), fid
}

// keptJSONNames is keptJSON for a list of names. A name takes the first element that
// reads as it and that no name before it has taken.
func keptJSONNames(names []citation.Name, text string) (_ string, fid jsonFidelity, ok bool) {
	var elements []jsonNameElement
	p := newJSONParser(text)
	p.depth = 1
	read, _, f := p.names(false, &elements)
	if f != nil || p.end() != nil {
		return "", fidelityFull, false
	}
	byName := map[citation.Name][]jsonNameElement{}
	for i, n := range read {
		byName[n] = append(byName[n], elements[i])
	}
	b := []byte{'['}
	for i := range names {
		if i > 0 {
			b = append(b, ',')
		}
		plain := plainName(names[i])
		if same := byName[plain]; len(same) > 0 {
			b = append(b, compactJSON(same[0].text)...)
			fid = max(fid, same[0].fid)
			byName[plain] = same[1:]
			continue
		}
		var bad string
		if b, bad = appendJSONName(b, &plain, false); bad != "" {
			return "", fidelityFull, true // the writer meets it too, and reports it
		}
	}
	if fid == fidelityFull {
		return "", fidelityFull, true
	}
	return string(append(b, ']')), fid, true
}
