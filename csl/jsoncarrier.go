package csl

import (
	"maps"
	"slices"

	"github.com/refwright/refwright/citation"
)

// carrierName is the key in the custom object of an item under which stands what
// CSL-JSON has no other place for. The value is an object of up to three members:
//
//	variables  by variable: names with their short forms, dates as EDTF (or, when
//	           EDTF cannot say them, part by part); read while the ordinary
//	           field still says what is left of them there
//	fields     by name: what would stand in the item itself, were strict output
//	           not bound to csl-data.json
//	extra      citation.Extra as it is, by format and field, except for the
//	           texts of "csl-json" that stand in the item or in fields
//
// An object of any other form is not ours, and is kept like other custom data.
const carrierName = "refwright"

// A jsonCarrier is the content of custom.refwright.
type jsonCarrier struct {
	names  map[*jsonField][]citation.Name
	dates  map[*jsonField]citation.Date
	fields map[string]string // compact JSON text
	extra  citation.Extra
}

// readCustom reads the custom object of an item into r, whose other fields have
// been read.
func readCustom(r *citation.Reference, text string) *jsonFault {
	others, own, f := customMembers(text)
	if f != nil {
		return f
	}
	c, ok := parseCarrier(own)
	if !ok {
		r.Extra.Set(jsonFormat, "custom", compactJSON(text))
		return nil
	}
	if others != "" {
		r.Extra.Set(jsonFormat, "custom", "{"+others+"}")
	}
	c.apply(r)
	return nil
}

// parseCarrier reads the value of custom.refwright, "" when it is missing.
func parseCarrier(text string) (c jsonCarrier, ok bool) {
	if text == "" {
		return c, true
	}
	c.names = map[*jsonField][]citation.Name{}
	c.dates = map[*jsonField]citation.Date{}
	p := newJSONParser(text)
	p.max += carrierDepth
	ok = p.object(func(name string) bool {
		switch name {
		case "variables":
			return p.object(func(name string) bool { return c.variable(p, name) })
		case "fields":
			c.fields = map[string]string{}
			return p.object(func(name string) bool {
				text, f := p.skip()
				c.fields[name] = compactJSON(text)
				return f == nil && isCarried(name, text)
			})
		case "extra":
			return p.object(func(format string) bool {
				return p.object(func(field string) bool {
					value, ok := p.exact()
					c.extra.Set(format, field, value)
					return ok
				})
			})
		}
		return false
	})
	return c, ok && p.end() == nil
}

// isCarried reports whether a value may stand in fields.
func isCarried(name, text string) bool {
	switch jsonKeys[name].role {
	case roleID, roleLabels, roleCustom:
		return false
	case roleType:
		_, ok := newJSONParser(text).exact()
		return ok
	}
	return true
}

// object reads an object whose members, none of them twice, are read by each.
func (p *jsonParser) object(each func(name string) bool) bool {
	if p.peek() != '{' || p.open('{') != nil {
		return false
	}
	seen := map[string]bool{}
	for first := true; ; first = false {
		more, f := p.more(first, '}')
		if !more {
			return f == nil
		}
		name, f := p.key()
		if f != nil || seen[name] || !each(name) {
			return false
		}
		seen[name] = true
	}
}

// exact reads a string that needs no change.
func (p *jsonParser) exact() (string, bool) {
	if p.peek() != '"' {
		return "", false
	}
	s, clean, f := p.scalar()
	return s, clean && f == nil
}

func (c *jsonCarrier) variable(p *jsonParser, name string) bool {
	key := jsonKeys[name]
	if key.role != roleVariable {
		return false
	}
	field := &jsonFields[key.field]
	switch field.kind {
	case citation.KindNames:
		names, fid, f := p.names(true, nil)
		c.names[field] = slices.Clone(names)
		return f == nil && fid == fidelityFull
	case citation.KindDate:
		d, ok := p.carriedDate()
		c.dates[field] = d
		return ok
	}
	return false
}

// apply puts the values into r.
func (c *jsonCarrier) apply(r *citation.Reference) {
	for _, name := range slices.Sorted(maps.Keys(c.fields)) {
		c.field(r, name, c.fields[name])
	}
	for field, names := range c.names {
		richer := map[citation.Name][]citation.Name{}
		for _, n := range names {
			richer[plainName(n)] = append(richer[plainName(n)], n)
		}
		here := r.Names(field.variable)
		for i, n := range here {
			if same := richer[n]; len(same) > 0 {
				here[i] = same[0]
				richer[n] = same[1:]
			}
		}
	}
	for field, richer := range c.dates {
		here := r.Date(field.variable)
		richer.Literal = here.Literal
		if plainDate(richer) == here {
			r.SetDate(field.variable, richer)
		}
	}
	for name, text := range c.fields {
		key := jsonKeys[name]
		if key.role != roleVariable || r.Extra[jsonFormat][name] != "" {
			continue
		}
		if text, _ = keptJSON(r, &jsonFields[key.field], text); text != "" {
			r.Extra.Set(jsonFormat, name, text)
		}
	}
	for format, fields := range c.extra {
		if format == jsonFormat {
			c.kept(r, fields)
			continue
		}
		for field, value := range fields {
			r.Extra.Set(format, field, value)
		}
	}
}

// field puts a field of the carrier into r, as if it stood in the item.
func (c *jsonCarrier) field(r *citation.Reference, name, text string) {
	key := jsonKeys[name]
	_, here := r.Extra[jsonFormat][name]
	switch key.role {
	case roleType:
		if r.Type == citation.Document {
			s, _ := newJSONParser(text).exact()
			r.Type = citation.Type(s)
		}
	case roleOther, roleAlias:
		if !here {
			r.Extra.Set(jsonFormat, name, text)
		}
	case roleVariable:
		field := &jsonFields[key.field]
		if field.schema != "" || here || r.Has(field.variable) {
			return
		}
		p := newJSONParser(text)
		p.max += carrierDepth
		if fid, f := p.variable(r, field); f == nil && fid != fidelityFull {
			r.Extra.Set(jsonFormat, name, text)
		}
	}
}

// kept puts the texts of CSL-JSON in extra into r, if they lead to what stands
// in the item.
func (c *jsonCarrier) kept(r *citation.Reference, fields map[string]string) {
	for _, aliases := range []bool{false, true} { // whether an alias is written depends on its variable
		for name, text := range fields {
			if (jsonKeys[name].role == roleAlias) != aliases {
				continue
			}
			if plain, _ := plainExtra(r, name, text); plain == r.Extra[jsonFormat][name] {
				r.Extra.Set(jsonFormat, name, text)
			}
		}
	}
}

// plainExtra returns the JSON text that is written to an item for a text of
// Extra, "" if none is: the text is not JSON, or does not agree with the record.
func plainExtra(r *citation.Reference, name, text string) (string, jsonFidelity) {
	switch key := jsonKeys[name]; key.role {
	case roleOther:
		return validJSON(text), fidelityForeign
	case roleVariable:
		return keptJSON(r, &jsonFields[key.field], text)
	case roleAlias:
		field := &jsonFields[key.field]
		s, fid, ok := aliasText(text)
		text = validJSON(text)
		own, _ := keptJSON(r, field, r.Extra[jsonFormat][field.name])
		t := string(r.Text(field.variable))
		full := fid == fidelityFull
		if ok && (s == "" && full || own == "" && (t == "" || full && t == s)) {
			return "", fidelityFull
		}
		return text, fidelityForeign
	case roleCustom:
		others, carrier, f := customMembers(text)
		if f == nil && carrier == "" && others != "" && validJSON(text) != "" {
			return "{" + others + "}", fidelityForeign
		}
	}
	return "", fidelityFull
}
