package csl

import (
	"strconv"

	"github.com/refwright/refwright/citation"
)

// jsonTypes are the CSL types by name, so that reading one takes no memory.
var jsonTypes = func() map[string]citation.Type {
	types := map[string]citation.Type{}
	for _, t := range citation.Types() {
		types[string(t)] = t
	}
	return types
}()

// A jsonItem is an item as it is being read. It can be used again.
type jsonItem struct {
	p      jsonParser
	ref    *citation.Reference
	seen   [256]bool // by citation.Variable
	id     bool
	typ    bool
	labels bool

	custom   string // text of the custom object, "" for none
	customAt int    // where it begins

	aliases []jsonAlias
}

// A jsonAlias is a field under another name than that of its variable.
type jsonAlias struct {
	name  string
	field int
	text  string
}

// read reads the text of an item. When there is a fault, the reference has what
// was read before it.
func (it *jsonItem) read(text string) (*citation.Reference, *jsonFault) {
	*it = jsonItem{ref: new(citation.Reference), p: jsonParser{src: text, max: MaxJSONDepth, list: it.p.list}, aliases: it.aliases[:0]}
	if f := it.members(); f != nil {
		return it.ref, f
	}
	if f := it.p.end(); f != nil {
		return it.ref, f
	}
	for i := range it.aliases {
		it.alias(&it.aliases[i])
	}
	if it.custom == "" || isEmptyJSON(it.custom) {
		return it.ref, nil
	}
	f := readCustom(it.ref, it.custom)
	if f != nil {
		f.offset += it.customAt
	}
	return it.ref, f.in("custom")
}

func (it *jsonItem) members() *jsonFault {
	p := &it.p
	if p.peek() != '{' {
		return p.want("an item as an object")
	}
	if f := p.open('{'); f != nil {
		return f
	}
	for first := true; ; first = false {
		ok, f := p.more(first, '}')
		if !ok || f != nil {
			return f
		}
		p.space()
		at := p.pos
		name, f := p.key()
		if f != nil {
			return f
		}
		p.max = MaxJSONDepth
		if name == "custom" {
			p.max += carrierDepth
		}
		again, f := it.member(name)
		if f == nil && again {
			f = p.fault(at, "given twice")
		}
		if f != nil {
			return f.in(clipJSON(name))
		}
	}
}

// member reads the value of a field and reports whether the item has had the
// field already.
func (it *jsonItem) member(name string) (again bool, f *jsonFault) {
	p := &it.p
	switch key := jsonKeys[name]; key.role {
	case roleVariable:
		field := &jsonFields[key.field]
		again, it.seen[field.variable] = it.seen[field.variable], true
		return again, it.variable(field)
	case roleAlias:
		alias := jsonAlias{name: name, field: key.field}
		for _, a := range it.aliases {
			again = again || a.name == alias.name
		}
		if !again {
			alias.text, f = p.skip()
			it.aliases = append(it.aliases, alias)
		}
		return again, f
	case roleID:
		again, it.id = it.id, true
		if c := p.peek(); c == 't' || c == 'f' {
			return again, p.want("a string or number")
		}
		s, f := p.word()
		if f == nil {
			it.ref.ID = s
		}
		return again, f
	case roleType:
		again, it.typ = it.typ, true
		if c := p.peek(); c != '"' && c != 'n' {
			return again, p.want("a string")
		}
		s, f := p.word()
		if t, ok := jsonTypes[s]; ok {
			it.ref.Type = t
		} else {
			it.ref.Type = citation.Type(s)
		}
		return again, f
	case roleLabels:
		again, it.labels = it.labels, true
		it.ref.Categories, f = p.labels()
		return again, f
	case roleCustom:
		again = it.custom != ""
		if c := p.peek(); c != '{' && c != 'n' {
			return again, p.want("an object")
		}
		it.customAt = p.pos
		it.custom, f = p.skip()
		return again, f
	}
	text, f := p.skip()
	if f != nil {
		return false, f
	}
	if _, again = it.ref.Extra[jsonFormat][name]; !again {
		it.ref.Extra.Set(jsonFormat, name, compactJSON(text))
	}
	return again, nil
}

// variable reads a variable, and keeps the text of a value that says more than
// the record can.
func (it *jsonItem) variable(field *jsonField) *jsonFault {
	it.p.space()
	start := it.p.pos
	fid, f := it.p.variable(it.ref, field)
	if f == nil && fid != fidelityFull {
		it.ref.Extra.Set(jsonFormat, field.name, compactJSON(it.p.src[start:it.p.pos]))
	}
	return f
}

// alias reads a field under its other name. It counts if the variable has no
// value under its own name; else it is kept when it says something else, and so
// is a value that is no text, such as the event object of Crossref.
func (it *jsonItem) alias(a *jsonAlias) {
	field := &jsonFields[a.field]
	text := compactJSON(a.text)
	s, fid, ok := aliasText(text)
	_, hasKept := it.ref.Extra[jsonFormat][field.name]
	switch {
	case ok && s == "" && fid == fidelityFull:
	case ok && !hasKept && it.ref.Text(field.variable) == "":
		it.ref.SetText(field.variable, citation.Text(s))
		if fid != fidelityFull {
			it.ref.Extra.Set(jsonFormat, field.name, text)
		}
	case !ok || hasKept || fid != fidelityFull || string(it.ref.Text(field.variable)) != s:
		it.ref.Extra.Set(jsonFormat, a.name, text)
	}
}

// aliasText reads the value of an alias, all of which are text or number
// variables, and reports whether it is one.
func aliasText(text string) (s string, fid jsonFidelity, ok bool) {
	if isEmptyJSON(text) {
		return "", fidelityFull, true
	}
	p := newJSONParser(text)
	p.depth = 1
	s, fid, f := p.text()
	return s, fid, f == nil && p.end() == nil
}

// word reads a string, or a number as it is written. Null is "".
func (p *jsonParser) word() (string, *jsonFault) {
	p.space()
	at := p.pos
	s, clean, f := p.scalar()
	if f == nil && !clean {
		f = p.fault(at, jsonHalfPair)
	}
	return s, f
}

// labels reads categories.
func (p *jsonParser) labels() (labels []string, f *jsonFault) {
	if p.peek() == 'n' {
		return nil, p.literal()
	}
	if f := p.open('['); f != nil {
		return nil, f
	}
	for i := 0; ; i++ {
		ok, f := p.more(i == 0, ']')
		if !ok || f != nil {
			return labels, f
		}
		if p.peek() == 'n' {
			return nil, p.want("a string").in("[" + strconv.Itoa(i) + "]")
		}
		s, f := p.word()
		if f != nil {
			return nil, f.in("[" + strconv.Itoa(i) + "]")
		}
		labels = append(labels, s)
	}
}

// customMembers goes through a custom object. It returns its members without
// those called "refwright", as JSON text without the braces, and the value of
// that one member.
func customMembers(text string) (others, carrier string, f *jsonFault) {
	p := newJSONParser(text)
	p.max += carrierDepth
	p.depth = 1
	var b []byte
	if f := p.open('{'); f != nil {
		return "", "", f
	}
	seen := map[string]bool{}
	for first := true; ; first = false {
		ok, f := p.more(first, '}')
		if f != nil {
			return "", "", f
		}
		if !ok {
			return string(b), carrier, p.end()
		}
		p.space()
		start := p.pos
		name, f := p.key()
		if f != nil {
			return "", "", f
		}
		if seen[name] {
			return "", "", p.fault(start, "given twice").in(name)
		}
		seen[name] = true
		own := name == carrierName
		p.max = MaxJSONDepth
		if own {
			p.max += carrierDepth
		}
		value, f := p.skip()
		if f != nil {
			return "", "", f.in(name)
		}
		if own {
			carrier = value
			continue
		}
		if len(b) > 0 {
			b = append(b, ',')
		}
		b = append(b, compactJSON(p.src[start:p.pos])...)
	}
}
