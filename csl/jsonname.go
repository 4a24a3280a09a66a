package csl

import (
	"strconv"

	"github.com/refwright/refwright/citation"
)

// A jsonFidelity says how much of a JSON value the typed value expresses. The
// greater of two is that of both together.
type jsonFidelity uint8

const (
	fidelityFull    jsonFidelity = iota // all of it
	fidelityPart                        // not all of it
	fidelityForeign                     // not all of it, and csl-data.json does not allow the value
)

// nameParts are the parts of a name that are strings, in the order in which
// they are written.
var nameParts = [...]struct {
	name string
	part func(*citation.Name) *string
}{
	{"family", func(n *citation.Name) *string { return &n.Family }},
	{"given", func(n *citation.Name) *string { return &n.Given }},
	{"dropping-particle", func(n *citation.Name) *string { return &n.DroppingParticle }},
	{"non-dropping-particle", func(n *citation.Name) *string { return &n.NonDroppingParticle }},
	{"suffix", func(n *citation.Name) *string { return &n.Suffix }},
	{"literal", func(n *citation.Name) *string { return &n.Literal }},
	{"short", func(n *citation.Name) *string { return &n.Short }},
}

// nameShort is the index in nameParts of "short", which CSL-JSON does not have:
// it is read and written in custom.refwright alone.
const nameShort = len(nameParts) - 1

// nameFlags are the parts of a name that are true or false.
var nameFlags = [...]struct {
	name string
	flag func(*citation.Name) *bool
}{
	{"comma-suffix", func(n *citation.Name) *bool { return &n.CommaSuffix }},
	{"static-ordering", func(n *citation.Name) *bool { return &n.StaticOrdering }},
	{"parse-names", func(n *citation.Name) *bool { return &n.ParseNames }},
}

// plainName returns the name as CSL-JSON has it.
func plainName(n citation.Name) citation.Name {
	n.Short = ""
	return n
}

// A nameElement is what a list of names says beside the names.
type nameElement struct {
	text string
	fid  jsonFidelity
}

// names reads a list of names, or null. The result is valid until the next call.
// If elements is not nil, the texts of the names are appended to it. With short,
// names may have a short form.
func (p *jsonParser) names(short bool, elements *[]nameElement) (_ []citation.Name, fid jsonFidelity, f *jsonFault) {
	p.list = p.list[:0]
	if c := p.peek(); c == 'n' {
		return nil, fid, p.literal()
	} else if c != '[' {
		return nil, fid, p.want("a list of names")
	}
	if f := p.open('['); f != nil {
		return nil, fid, f
	}
	for i := 0; ; i++ {
		ok, f := p.more(i == 0, ']')
		if !ok || f != nil {
			return p.list, fid, f
		}
		p.space()
		start := p.pos
		p.list = append(p.list, citation.Name{})
		nameFid, f := p.name(&p.list[i], short)
		if f != nil {
			return nil, fid, f.in("[" + strconv.Itoa(i) + "]")
		}
		fid = max(fid, nameFid)
		if elements != nil {
			*elements = append(*elements, nameElement{p.src[start:p.pos], nameFid})
		}
	}
}

// name reads one name.
func (p *jsonParser) name(n *citation.Name, short bool) (fid jsonFidelity, f *jsonFault) {
	if p.peek() != '{' {
		return fid, p.want("a name as an object")
	}
	if f := p.open('{'); f != nil {
		return fid, f
	}
	var seen [len(nameParts) + len(nameFlags)]bool
	for first := true; ; first = false {
		ok, f := p.more(first, '}')
		if !ok || f != nil {
			return fid, f
		}
		p.space()
		at := p.pos
		key, f := p.key()
		if f != nil {
			return fid, f
		}
		i := namePartIndex(key, short)
		if i < 0 {
			fid = fidelityForeign
			if _, f := p.skip(); f != nil {
				return fid, f.in(key)
			}
			continue
		}
		if seen[i] {
			return fid, p.fault(at, "given twice").in(key)
		}
		seen[i] = true
		var clean bool
		if i < len(nameParts) {
			*nameParts[i].part(n), clean, f = p.scalar()
		} else {
			*nameFlags[i-len(nameParts)].flag(n), clean, f = p.flag()
		}
		if f != nil {
			return fid, f.in(key)
		}
		if !clean {
			fid = max(fid, fidelityPart)
		}
	}
}

// namePartIndex returns the index of a part in nameParts, or of a flag in
// nameFlags after these, or -1.
func namePartIndex(key string, short bool) int {
	for i := range nameParts {
		if nameParts[i].name == key {
			if i == nameShort && !short {
				return -1
			}
			return i
		}
	}
	for i := range nameFlags {
		if nameFlags[i].name == key {
			return len(nameParts) + i
		}
	}
	return -1
}

// flag reads a value that says yes or no: a boolean, or as the schema allows a
// number or string. It is clean when it does not say more than that.
func (p *jsonParser) flag() (yes, clean bool, f *jsonFault) {
	s, _, f := p.scalar()
	switch s {
	case "", "false", "0":
		return false, true, f
	case "true", "1":
		return true, true, f
	}
	return true, false, f
}

// appendName appends a name as JSON. It returns the part that is not UTF-8.
func appendName(b []byte, n *citation.Name, short bool) (_ []byte, bad string) {
	b = append(b, '{')
	start := len(b)
	for i := range nameParts {
		s := *nameParts[i].part(n)
		if s == "" || i == nameShort && !short {
			continue
		}
		b = appendJSONKey(b, start, nameParts[i].name)
		var ok bool
		if b, ok = appendJSONString(b, s); !ok {
			bad = nameParts[i].name
		}
	}
	for i := range nameFlags {
		if *nameFlags[i].flag(n) {
			b = append(appendJSONKey(b, start, nameFlags[i].name), "true"...)
		}
	}
	return append(b, '}'), bad
}
