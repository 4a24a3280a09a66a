package ris

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

// The carrier is a line that holds what no other line does, as JSON. Its tag is the last of
// the five that the specification leaves to its users ("User definable", 2001), so
// that no program gives it a meaning: a note (N1) would be shown and printed by
// other programs, a tag of our own is one that strict readers refuse. The word
// before the JSON tells it from what a user has put there.
const (
	carrierTag  = "U5"
	carrierWord = "refwright:"
)

// isCarrier reports whether a line is one.
func isCarrier(l *line) bool {
	return l.tag == carrierTag && strings.HasPrefix(l.value, carrierWord)
}

// The members of the carrier that are no variables. A variable has
//
//	"scale": "1:50000"                          text and numbers
//	"composer": [{"family": "Bartók"}]          names as in CSL-JSON, and "short"
//	"issued": "199X~"                           a date in EDTF
//	"issued": {"literal": "n.d."}               a date that EDTF cannot say
//	"event-title": null                         no value, although a line would be read as one
const (
	memberID         = "id"
	memberType       = "type"
	memberCategories = "categories"
	memberExtra      = "extra" // by format and field; null for a field that is not there
)

// A carriedName is a name with its parts under their names in CSL-JSON.
type carriedName struct {
	Family              string `json:"family,omitempty"`
	Given               string `json:"given,omitempty"`
	DroppingParticle    string `json:"dropping-particle,omitempty"`
	NonDroppingParticle string `json:"non-dropping-particle,omitempty"`
	Suffix              string `json:"suffix,omitempty"`
	Literal             string `json:"literal,omitempty"`
	Short               string `json:"short,omitempty"`
	CommaSuffix         bool   `json:"comma-suffix,omitempty"`
	StaticOrdering      bool   `json:"static-ordering,omitempty"`
	ParseNames          bool   `json:"parse-names,omitempty"`
}

// A carriedDate is a date that is not one in EDTF.
type carriedDate struct {
	EDTF    string        `json:"edtf,omitempty"`
	Start   *carriedPoint `json:"start,omitempty"`
	End     *carriedPoint `json:"end,omitempty"`
	Literal string        `json:"literal,omitempty"`
}

// A carriedPoint is an end of a date part by part; the precision is its number.
type carriedPoint struct {
	Year        int                `json:"year"`
	Precision   citation.Precision `json:"precision"`
	Month       uint8              `json:"month,omitempty"`
	Day         uint8              `json:"day,omitempty"`
	Uncertain   bool               `json:"uncertain,omitempty"`
	Approximate bool               `json:"approximate,omitempty"`
}

// difference returns what must be carried, so that a reader that gets got from
// the other lines has ref.
func difference(ref, got *citation.Reference) map[string]any {
	c := map[string]any{}
	for _, v := range citation.Variables() {
		if !sameValue(ref, got, v) {
			c[v.String()] = carriedValue(ref, v)
		}
	}
	if ref.ID != got.ID {
		c[memberID] = ref.ID
	}
	if ref.Type != got.Type {
		c[memberType] = string(ref.Type)
	}
	if len(ref.Categories) > 0 {
		c[memberCategories] = ref.Categories
	}
	extra := map[string]map[string]*string{}
	set := func(format, field string, value *string) {
		if extra[format] == nil {
			extra[format] = map[string]*string{}
		}
		extra[format][field] = value
	}
	for format, fields := range ref.Extra {
		for field, value := range fields {
			if here, ok := got.Extra[format][field]; !ok || here != value {
				set(format, field, &value)
			}
		}
	}
	for field := range got.Extra[Format] {
		if _, ok := ref.Extra[Format][field]; !ok {
			set(Format, field, nil)
		}
	}
	if len(extra) > 0 {
		c[memberExtra] = extra
	}
	return c
}

// sameValue reports whether two records have the same value of a variable.
func sameValue(a, b *citation.Reference, v citation.Variable) bool {
	switch v.Kind() {
	case citation.KindNames:
		return slices.Equal(a.Names(v), b.Names(v))
	case citation.KindDate:
		return a.Date(v) == b.Date(v)
	}
	return a.Text(v) == b.Text(v)
}

func carriedValue(ref *citation.Reference, v citation.Variable) any {
	if !ref.Has(v) {
		return nil
	}
	switch v.Kind() {
	case citation.KindNames:
		var list []carriedName
		for _, n := range ref.Names(v) {
			list = append(list, carriedName(n))
		}
		return list
	case citation.KindDate:
		d := ref.Date(v)
		words := carriedDate{Literal: d.Literal}
		d.Literal = ""
		edtf := d.String()
		if parsed, err := citation.ParseEDTF(edtf); err == nil && parsed == d {
			if words.Literal == "" {
				return edtf
			}
			words.EDTF = edtf
			return words
		}
		if !d.Start.IsZero() {
			words.Start = (*carriedPoint)(&d.Start)
		}
		if !d.End.IsZero() {
			words.End = (*carriedPoint)(&d.End)
		}
		return words
	}
	return string(ref.Text(v))
}

// encodeCarrier returns the value of the line. What is not UTF-8 becomes U+FFFD.
func encodeCarrier(c map[string]any) string {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(c); err != nil {
		return "" // strings, numbers, and lists and maps of them always have a JSON text
	}
	return carrierWord + escapeCarrier(strings.TrimSuffix(b.String(), "\n"))
}

// escapeCarrier escapes what other programs take for white space or a line end.
func escapeCarrier(s string) string {
	return strings.NewReplacer("\u0085", `\u0085`, "\u00a0", `\u00a0`, "\uFEFF", `\ufeff`, "\x7f", `\u007f`).Replace(s)
}

// carried takes what the carrier has. A value that other lines give as well is
// taken as long as writing the record would give what those lines say now: once
// somebody has edited them, they hold.
func (r *entryReader) carried() {
	i := slices.IndexFunc(r.e.lines, func(l line) bool { return isCarrier(&l) })
	if i < 0 {
		return
	}
	values, full, ok := parseCarrier(strings.TrimPrefix(flat(r.e.lines[i].value), carrierWord), r.ref)
	if !ok {
		r.e.problem(badCarrier, citation.Warning, "the value of "+carrierTag+" is not what refwright writes, and is kept as it is", r.e.start)
	}
	for j := range r.e.lines {
		if l := &r.e.lines[j]; isCarrier(l) && (j != i || !ok) {
			r.keep(carrierTag, l.value)
		}
	}
	r.flush()
	if !ok {
		return
	}
	plain := r.ref
	again := readPlain(plainEntry(full, false)) // what would be read now, had the full record been written
	out := plain.Clone()
	for name := range values {
		if v, ok := citation.ParseVariable(name); ok {
			r.merge(out, full, again, plain, v)
		}
	}
	if again.Type == plain.Type {
		out.Type = full.Type
	}
	if again.ID == plain.ID {
		out.ID = full.ID
	}
	out.Categories = full.Categories
	out.Extra = citation.Extra{}
	for format, fields := range full.Extra {
		if format != Format {
			out.Extra[format] = fields
		}
	}
	for _, tag := range slices.Sorted(maps.Keys(plain.Extra[Format])) {
		if _, ok := full.Extra[Format][tag]; !ok && again.Extra[Format][tag] == plain.Extra[Format][tag] {
			continue // it is not of the record
		}
		out.Extra.Set(Format, tag, plain.Extra[Format][tag])
	}
	for tag, value := range full.Extra[Format] {
		if again.Extra[Format][tag] == plain.Extra[Format][tag] {
			out.Extra.Set(Format, tag, value)
		}
	}
	r.ref = out.Clone()
}

// merge sets a variable of out to that of full, if it was not edited since.
func (r *entryReader) merge(out, full, again, plain *citation.Reference, v citation.Variable) {
	switch v.Kind() {
	case citation.KindNames:
		if slices.Equal(again.Names(v), plain.Names(v)) {
			out.SetNames(v, full.Names(v))
			return
		}
		richer := map[citation.Name][]citation.Name{}
		for _, n := range full.Names(v) {
			key := parseName(writeName(n))
			richer[key] = append(richer[key], n)
		}
		names := out.Names(v)
		for i, n := range names {
			if same := richer[n]; len(same) > 0 {
				names[i], richer[n] = same[0], same[1:]
			}
		}
	case citation.KindDate:
		if again.Date(v) == plain.Date(v) {
			out.SetDate(v, full.Date(v))
		}
	default:
		if sameValue(again, plain, v) {
			out.SetText(v, full.Text(v))
		}
	}
}

// parseCarrier reads a carrier, and returns the record with all its values.
func parseCarrier(text string, plain *citation.Reference) (values map[string]json.RawMessage, full *citation.Reference, ok bool) {
	if json.Unmarshal([]byte(text), &values) != nil {
		return nil, nil, false
	}
	full = plain.Clone()
	for _, name := range slices.Sorted(maps.Keys(values)) {
		raw := values[name]
		var err error
		switch name {
		case memberID:
			err = json.Unmarshal(raw, &full.ID)
		case memberType:
			err = json.Unmarshal(raw, &full.Type)
		case memberCategories:
			err = json.Unmarshal(raw, &full.Categories)
		case memberExtra:
			var extra map[string]map[string]*string
			err = json.Unmarshal(raw, &extra)
			for format, fields := range extra {
				for field, value := range fields {
					if value != nil {
						full.Extra.Set(format, field, *value)
					} else if full.Extra != nil {
						delete(full.Extra[format], field)
					}
				}
			}
		default:
			v, known := citation.ParseVariable(name)
			if !known || !setCarried(full, v, raw) {
				return nil, nil, false
			}
		}
		if err != nil {
			return nil, nil, false
		}
	}
	return values, full, true
}

// setCarried sets a variable and reports whether its value has one of the forms
// of the carrier.
func setCarried(ref *citation.Reference, v citation.Variable, raw json.RawMessage) bool {
	switch v.Kind() {
	case citation.KindNames:
		var list []carriedName
		if json.Unmarshal(raw, &list) != nil {
			return false
		}
		var names []citation.Name
		for _, n := range list {
			names = append(names, citation.Name(n))
		}
		return ref.SetNames(v, names)
	case citation.KindDate:
		var words carriedDate
		if json.Unmarshal(raw, &words) != nil && json.Unmarshal(raw, &words.EDTF) != nil {
			return false
		}
		d := citation.Date{}
		if words.EDTF != "" {
			var err error
			if d, err = citation.ParseEDTF(words.EDTF); err != nil {
				return false
			}
		}
		if words.Start != nil {
			d.Start = citation.DatePoint(*words.Start)
		}
		if words.End != nil {
			d.End = citation.DatePoint(*words.End)
		}
		d.Literal = words.Literal
		return ref.SetDate(v, d)
	}
	var s string
	return json.Unmarshal(raw, &s) == nil && ref.SetText(v, citation.Text(s))
}

// isUTF8 reports whether every value that goes to the carrier is UTF-8.
func isUTF8(value any) bool {
	switch value := value.(type) {
	case string:
		return utf8.ValidString(value)
	case []string:
		return !slices.ContainsFunc(value, func(s string) bool { return !utf8.ValidString(s) })
	case []carriedName:
		return !slices.ContainsFunc(value, func(n carriedName) bool {
			return !utf8.ValidString(n.Family + n.Given + n.DroppingParticle + n.NonDroppingParticle + n.Suffix + n.Literal + n.Short)
		})
	case carriedDate:
		return utf8.ValidString(value.Literal)
	case map[string]map[string]*string:
		for format, fields := range value {
			for field, s := range fields {
				if !utf8.ValidString(format+field) || s != nil && !utf8.ValidString(*s) {
					return false
				}
			}
		}
	}
	return true
}
