package csl

import (
	"maps"
	"slices"
	"strconv"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

// A jsonWriter writes one item as compact JSON. Its buffers are used again for
// the next.
type jsonWriter struct {
	r      *citation.Reference
	strict bool
	edtf   bool // dates as EDTF strings where that says all of them, as in CSL-YAML
	err    *JSONValueError

	item      []byte
	variables []byte   // members of the carrier's "variables"
	fields    []byte   // members of the carrier's "fields"
	left      []string // names in Extra["csl-json"] whose text goes to the carrier's "extra"
}

// write returns the item, which is valid until the next call.
func (w *jsonWriter) write(r *citation.Reference, strict bool) ([]byte, error) {
	w.r, w.strict, w.err = r, strict, nil
	w.item = append(w.item[:0], '{')
	w.variables, w.fields, w.left = w.variables[:0], w.fields[:0], w.left[:0]

	if r.ID != "" || strict {
		w.string(w.key("id"), r.ID, "id")
	}
	w.typ()
	extra := r.Extra[jsonFormat]
	for i := range jsonFields {
		field := &jsonFields[i]
		text, hasText := "", false
		if len(extra) > 0 {
			text, hasText = extra[field.name]
		}
		w.variable(field, text, hasText)
	}
	w.others(extra)
	if len(r.Categories) > 0 {
		w.key("categories")
		w.item = append(w.item, '[')
		for i, c := range r.Categories {
			if i > 0 {
				w.item = append(w.item, ',')
			}
			w.string(&w.item, c, "categories")
		}
		w.item = append(w.item, ']')
	}
	w.custom(extra)
	w.item = append(w.item, '}')
	w.r = nil
	if w.err != nil {
		return nil, w.err
	}
	return w.item, nil
}

// key begins a member of the item and returns the buffer for its value.
func (w *jsonWriter) key(name string) *[]byte {
	w.item = appendJSONKey(w.item, 1, name)
	return &w.item
}

// string appends a string to a buffer. The field is for the error.
func (w *jsonWriter) string(b *[]byte, s, field string) {
	var ok bool
	if *b, ok = appendJSONString(*b, s); !ok {
		w.bad(field)
	}
}

// bad says that a string is not UTF-8.
func (w *jsonWriter) bad(field string) {
	if w.err == nil {
		w.err = &JSONValueError{ID: w.r.ID, Field: field, Message: "not valid UTF-8"}
	}
}

// typ writes the type. A strict item has one, and one that CSL knows.
func (w *jsonWriter) typ() {
	t := w.r.Type
	if w.strict && !t.IsKnown() {
		w.string(w.key("type"), string(citation.Document), "type")
		w.fields = appendJSONKey(w.fields, 0, "type")
		w.string(&w.fields, string(t), "type")
	} else if t != "" {
		w.string(w.key("type"), string(t), "type")
	}
}

// variable writes a variable of r, if it has a value or a text in Extra.
func (w *jsonWriter) variable(field *jsonField, extra string, hasExtra bool) {
	var (
		names       []citation.Name
		rich, plain citation.Date
		hasPlain    bool // the item can say something of the value
	)
	switch field.kind {
	case citation.KindNames:
		names = w.r.Names(field.variable)
		hasPlain = len(names) > 0
	case citation.KindDate:
		rich = w.r.Date(field.variable)
		if !rich.IsZero() {
			plain = plainDate(rich)
			if w.edtf && isEDTF(rich) {
				plain = rich
			}
			hasPlain = !plain.IsZero()
		}
	default:
		hasPlain = w.r.Text(field.variable) != ""
	}
	if !hasPlain && !hasExtra && rich.IsZero() {
		return
	}
	name := field.name
	if w.strict {
		name = field.schema
	}
	text, fid := "", fidelityFull
	if hasExtra {
		text, fid = keptJSON(w.r, field, extra)
		w.leave(field.name, text, extra)
	}
	switch {
	case text != "" && name != "" && (!w.strict || fid != fidelityForeign):
		b := w.key(name)
		*b = append(*b, text...)
		plain = readDateText(field, text)
	case text != "":
		w.fields = append(appendJSONKey(w.fields, 0, field.name), text...)
		if hasPlain && name != "" {
			w.value(w.key(name), field)
		}
	case hasPlain && name != "":
		w.value(w.key(name), field)
	case hasPlain:
		w.fields = appendJSONKey(w.fields, 0, field.name)
		w.value(&w.fields, field)
	}
	if plain != rich {
		w.variables = appendCarriedDate(appendJSONKey(w.variables, 0, field.name), rich)
	}
	if slices.ContainsFunc(names, func(n citation.Name) bool { return n.Short != "" }) {
		w.variables = appendJSONKey(w.variables, 0, field.name)
		w.names(&w.variables, field, true)
	}
}

// leave notes that a text of Extra goes to the carrier, unless it is plain, the
// text that is written for it elsewhere.
func (w *jsonWriter) leave(name, plain, text string) {
	if plain == "" || plain != text {
		w.left = append(w.left, name)
	}
}

// isEDTF reports whether EDTF says all of a date.
func isEDTF(d citation.Date) bool {
	parsed, err := citation.ParseEDTF(d.String())
	return err == nil && parsed == d
}

// readDateText returns the date that a text reads as, if field is one.
func readDateText(field *jsonField, text string) citation.Date {
	if field.kind != citation.KindDate {
		return citation.Date{}
	}
	d, _, _ := newJSONParser(text).date()
	return d
}

// value appends the value of a variable as far as CSL-JSON can say it.
func (w *jsonWriter) value(b *[]byte, field *jsonField) {
	switch field.kind {
	case citation.KindNames:
		w.names(b, field, false)
	case citation.KindDate:
		if w.edtf && isEDTF(w.r.Date(field.variable)) {
			w.string(b, w.r.Date(field.variable).String(), field.name)
			return
		}
		var ok bool
		if *b, ok = appendJSONDate(*b, w.r.Date(field.variable)); !ok {
			w.bad(field.name + ".literal")
		}
	default:
		w.string(b, string(w.r.Text(field.variable)), field.name)
	}
}

func (w *jsonWriter) names(b *[]byte, field *jsonField, short bool) {
	*b = append(*b, '[')
	names := w.r.Names(field.variable)
	for i := range names {
		if i > 0 {
			*b = append(*b, ',')
		}
		var bad string
		if *b, bad = appendJSONName(*b, &names[i], short); bad != "" {
			w.bad(field.name + "[" + strconv.Itoa(i) + "]." + bad)
		}
	}
	*b = append(*b, ']')
}

// others writes the texts of Extra that belong to no variable.
func (w *jsonWriter) others(extra map[string]string) {
	if len(extra) == 0 {
		return
	}
	for _, name := range slices.Sorted(maps.Keys(extra)) {
		role := jsonKeys[name].role
		if role == roleVariable || role == roleCustom {
			continue
		}
		text, _ := plainExtra(w.r, name, extra[name])
		w.leave(name, text, extra[name])
		if text == "" {
			continue
		}
		b, start := &w.item, 1
		if w.strict {
			b, start = &w.fields, 0
		}
		if len(*b) > start {
			*b = append(*b, ',')
		}
		w.string(b, name, "Extra")
		*b = append(append(*b, ':'), text...)
	}
}

// custom writes the custom object: that of the input, and the carrier.
func (w *jsonWriter) custom(extra map[string]string) {
	plain := ""
	if text, ok := extra["custom"]; ok {
		plain, _ = plainExtra(w.r, "custom", text)
		if plain == "" && !w.hasCarrier() && isForeignCustom(text) {
			plain = text
		}
		w.leave("custom", plain, text)
	}
	carrier := w.hasCarrier()
	if plain == "" && !carrier {
		return
	}
	w.key("custom")
	if plain == "" {
		plain = "{}"
	}
	w.item = append(w.item, plain[:len(plain)-1]...)
	if carrier {
		if plain != "{}" {
			w.item = append(w.item, ',')
		}
		w.item = append(w.item, `"`+carrierName+`":`...)
		w.carrier()
	}
	w.item = append(w.item, '}')
}

// isForeignCustom reports whether a text of Extra is a custom object in which
// "refwright" is something else than the carrier. It can be written as it is when
// there is no carrier to write.
func isForeignCustom(text string) bool {
	_, own, f := customMembers(text)
	if f != nil || own == "" || validJSON(text) != text {
		return false
	}
	_, ok := parseCarrier(own)
	return !ok
}

// hasCarrier reports whether there is something for the carrier.
func (w *jsonWriter) hasCarrier() bool {
	if len(w.variables)+len(w.fields)+len(w.left) > 0 {
		return true
	}
	for format, fields := range w.r.Extra {
		if format != jsonFormat && len(fields) > 0 {
			return true
		}
	}
	return false
}

// carrier writes the carrier.
func (w *jsonWriter) carrier() {
	w.item = append(w.item, '{')
	start := len(w.item)
	for _, part := range [...]struct {
		name    string
		members []byte
	}{{"variables", w.variables}, {"fields", w.fields}} {
		if len(part.members) > 0 {
			w.item = append(appendJSONKey(w.item, start, part.name), '{')
			w.item = append(append(w.item, part.members...), '}')
		}
	}
	slices.Sort(w.left)
	extra := len(w.item)
	for _, format := range slices.Sorted(maps.Keys(w.r.Extra)) {
		fields := w.r.Extra[format]
		names := w.left
		if format != jsonFormat {
			names = slices.Sorted(maps.Keys(fields))
		}
		if len(names) == 0 {
			continue
		}
		if len(w.item) == extra {
			w.item = append(appendJSONKey(w.item, start, "extra"), '{')
		} else {
			w.item = append(w.item, ',')
		}
		w.string(&w.item, format, "Extra")
		w.item = append(w.item, ':', '{')
		for i, name := range names {
			if i > 0 {
				w.item = append(w.item, ',')
			}
			w.string(&w.item, name, "Extra["+strconv.Quote(format)+"]")
			w.item = append(w.item, ':')
			w.string(&w.item, fields[name], "Extra["+strconv.Quote(format)+"]["+strconv.Quote(name)+"]")
		}
		w.item = append(w.item, '}')
	}
	if len(w.item) > extra {
		w.item = append(w.item, '}')
	}
	w.item = append(w.item, '}')
}

// appendJSONKey appends the name of a member and the colon, after a comma unless
// the object has nothing after start. The name is one that needs no escapes.
func appendJSONKey(b []byte, start int, name string) []byte {
	if len(b) > start {
		b = append(b, ',')
	}
	b = append(b, '"')
	b = append(b, name...)
	return append(b, '"', ':')
}

// appendJSONString appends a string in quotation marks. HTML is not escaped. It
// reports whether the string is UTF-8.
func appendJSONString(b []byte, s string) (_ []byte, ok bool) {
	if !utf8.ValidString(s) {
		return b, false
	}
	b = append(b, '"')
	done := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' {
			continue
		}
		b = append(b, s[done:i]...)
		done = i + 1
		switch c {
		case '"', '\\':
			b = append(b, '\\', c)
		case '\n':
			b = append(b, '\\', 'n')
		case '\r':
			b = append(b, '\\', 'r')
		case '\t':
			b = append(b, '\\', 't')
		default:
			b = append(b, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&15])
		}
	}
	b = append(b, s[done:]...)
	return append(b, '"'), true
}
