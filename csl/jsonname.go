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

// jsonNameParts are the parts of a name that are strings, in the order in which
// they are written.
var jsonNameParts = [...]struct {
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

// jsonNameShort is the index in jsonNameParts of "short", which CSL-JSON does not have:
// it is read and written in custom.refwright alone.
const jsonNameShort = len(jsonNameParts) - 1

// jsonNameFlags are the parts of a name that are true or false.
var jsonNameFlags = [...]struct {
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

// A jsonNameElement is what a list of names says beside the names.
type jsonNameElement struct {
	text string
	fid  jsonFidelity
}

// names reads a list of names, or null. The result is valid until the next call.
// If elements is not nil, the texts of the names are appended to it. With short,
// names may have a short form.
func (p *jsonParser) names(short bool, elements *[]jsonNameElement) (_ []citation.Name, fid jsonFidelity, f *jsonFault) {
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
			*elements = append(*elements, jsonNameElement{p.src[start:p.pos], nameFid})
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
	var seen [len(jsonNameParts) + len(jsonNameFlags)]bool
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
		i := jsonNamePart(key, short)
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
		if i < len(jsonNameParts) {
			*jsonNameParts[i].part(n), clean, f = p.scalar()
		} else {
			*jsonNameFlags[i-len(jsonNameParts)].flag(n), clean, f = p.flag()
		}
		if f != nil {
			return fid, f.in(key)
		}
		if !clean {
			fid = max(fid, fidelityPart)
		}
	}
}

// jsonNamePart returns the index of a part in jsonNameParts, or of a flag in
// jsonNameFlags after these, or -1.
func jsonNamePart(key string, short bool) int {
	for i := range jsonNameParts {
		if jsonNameParts[i].name == key {
			if i == jsonNameShort && !short {
				return -1
			}
			return i
		}
	}
	for i := range jsonNameFlags {
		if jsonNameFlags[i].name == key {
			return len(jsonNameParts) + i
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

// appendJSONName appends a name as JSON. It returns the part that is not UTF-8.
func appendJSONName(b []byte, n *citation.Name, short bool) (_ []byte, bad string) {
	b = append(b, '{')
	start := len(b)
	for i := range jsonNameParts {
		s := *jsonNameParts[i].part(n)
		if s == "" || i == jsonNameShort && !short {
			continue
		}
		b = appendJSONKey(b, start, jsonNameParts[i].name)
		var ok bool
		if b, ok = appendJSONString(b, s); !ok {
			bad = jsonNameParts[i].name
		}
	}
	for i := range jsonNameFlags {
		if *jsonNameFlags[i].flag(n) {
			b = append(appendJSONKey(b, start, jsonNameFlags[i].name), "true"...)
		}
	}
	return append(b, '}'), bad
}
