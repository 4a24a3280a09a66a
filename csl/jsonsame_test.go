package csl

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/citation"
)

// This file says in a second way, over maps instead of texts, which spellings of
// an item are the same: the list in the package comment. Two items say the same
// if they are equal in this form.

// spelled returns the one spelling of an item, without custom.refwright.
func spelled(t *testing.T, text []byte) map[string]any {
	t.Helper()
	dec := json.NewDecoder(bytes.NewReader(text))
	dec.UseNumber()
	var item map[string]any
	if err := dec.Decode(&item); err != nil {
		t.Fatalf("encoding/json: %v\n%s", err, text)
	}
	for name, value := range item {
		key := jsonKeys[name]
		switch {
		case key.role == roleOther:
		case isEmptyValue(value):
			delete(item, name)
		case key.role == roleID:
			item[name] = asText(value)
		case key.role == roleLabels:
			for i, c := range value.([]any) {
				value.([]any)[i] = asText(c)
			}
		case key.role == roleVariable && jsonFields[key.field].kind == citation.KindDate:
			item[name] = spelledDate(value)
			if isEmptyValue(item[name]) {
				delete(item, name)
			}
		case key.role == roleVariable && jsonFields[key.field].kind == citation.KindNames:
			for _, n := range asList(value) {
				if n, ok := n.(map[string]any); ok {
					spelledName(n)
				}
			}
		case key.role == roleVariable || key.role == roleAlias:
			item[name] = asText(value)
		case key.role == roleCustom:
			delete(value.(map[string]any), "refwright")
			if isEmptyValue(value) {
				delete(item, name)
			}
		}
	}
	for _, field := range jsonFields {
		alias, has := item[field.alias]
		own, hasOwn := item[field.name]
		if !has || field.alias == "" {
			continue
		}
		_, isObject := alias.(map[string]any)
		list, isList := alias.([]any)
		for _, e := range list {
			if isEmptyValue(e) && e != nil && e != "" || len(asList(e)) > 0 || isMap(e) {
				isObject = true // not text after all
			}
		}
		switch {
		case isObject || isList && hasOwn:
		case !hasOwn:
			item[field.name] = alias
			delete(item, field.alias)
		case cmp.Equal(own, alias):
			delete(item, field.alias)
		}
	}
	return item
}

func isMap(v any) bool { _, ok := v.(map[string]any); return ok }

func asList(v any) []any { list, _ := v.([]any); return list }

func isEmptyValue(v any) bool {
	switch v := v.(type) {
	case nil:
		return true
	case string:
		return v == ""
	case []any:
		return len(v) == 0
	case map[string]any:
		return len(v) == 0
	}
	return false
}

// asText returns numbers and booleans as text.
func asText(v any) any {
	switch v := v.(type) {
	case json.Number:
		return v.String()
	case bool:
		return strconv.FormatBool(v)
	}
	return v
}

// asFlag returns true and false for what means that, nil for no.
func asFlag(v any) any {
	switch asText(v) {
	case "true", "1":
		return true
	case "false", "0", "":
		return nil
	}
	return asText(v)
}

func spelledName(n map[string]any) {
	for part, value := range n {
		i := jsonNamePart(part, false)
		switch {
		case i < 0:
		case i >= len(jsonNameParts):
			n[part] = asFlag(value)
		default:
			n[part] = asText(value)
		}
		if i >= 0 && isEmptyValue(n[part]) {
			delete(n, part)
		}
	}
}

// spelledDate returns the spelling of a date; one that is a string in EDTF, or
// has such a string as raw, is spelled as this string.
func spelledDate(v any) any {
	d, ok := v.(map[string]any)
	if !ok {
		return asText(v)
	}
	for part, value := range d {
		switch part {
		case "literal", "raw":
			d[part] = asText(value)
		case "circa":
			d[part] = asFlag(value)
		case "season":
			if n, ok := parseDatePart(asString(value)); ok {
				if n > 20 && n < 25 {
					n -= 20
				}
				d[part] = n
			}
		case "date-parts":
			for i, p := range asList(value) {
				list, zeros := asList(p), true
				for j, n := range list {
					if n, ok := parseDatePart(asString(n)); ok && !isWord(list[j]) {
						list[j] = n
						zeros = zeros && n == 0
						continue
					}
					zeros = false
				}
				if i == 1 && zeros && len(list) > 0 && len(list) < 4 {
					value.([]any)[i] = []any{0}
				}
			}
		default:
			continue
		}
		if isEmptyValue(d[part]) {
			delete(d, part)
		}
	}
	return d
}

// isWord reports whether a value is null or a boolean.
func isWord(v any) bool {
	_, isBool := v.(bool)
	return v == nil || isBool
}

func asString(v any) string { s, _ := asText(v).(string); return s }

// checkSame checks that an item and what is written for it say the same.
func checkSame(t *testing.T, in, out []byte) {
	t.Helper()
	before, after := spelled(t, in), spelled(t, out)
	for name, value := range before {
		// EDTF, as a string or in raw, becomes an object: compared by the date it means.
		key := jsonKeys[name]
		if key.role != roleVariable || jsonFields[key.field].kind != citation.KindDate {
			continue
		}
		s, isString := value.(string)
		if d, ok := value.(map[string]any); ok && len(d) == 1 {
			s, isString = d["raw"].(string)
		}
		if d, err := citation.ParseEDTF(s); isString && err == nil && d.String() == s {
			b, _ := appendJSONDate(nil, d)
			var plain any
			dec := json.NewDecoder(bytes.NewReader(b))
			dec.UseNumber()
			if err := dec.Decode(&plain); err != nil {
				t.Fatal(err)
			}
			before[name] = spelledDate(plain)
		}
	}
	if diff := cmp.Diff(before, after); diff != "" {
		t.Fatalf("written back differently (-read +written):\n%s\nread:\n%s\nwritten:\n%s", diff, clipText(in), clipText(out))
	}
}

func clipText(b []byte) string { return strings.ToValidUTF8(string(b[:min(len(b), 2000)]), "?") }

// checkItems checks of a file that each of its items comes back as the same item
// and as the same record. It returns the number of records and the errors.
func checkItems(t *testing.T, file []byte) (refs []*citation.Reference, errs []error) {
	t.Helper()
	dec := NewDecoder(bytes.NewReader(file))
	for r, err := range dec.All() {
		if err != nil {
			errs = append(errs, err)
			continue
		}
		refs = append(refs, r)
		checkRoundTrip(t, r)
		in := file[dec.Position().Offset:]
		if i := strings.IndexRune(string(in), '{'); i != 0 {
			t.Fatalf("item at %v does not begin with a brace: %.20q", dec.Position(), in)
		}
		out, err := encode(func(e *Encoder) { e.Lines = true }, r)
		if err != nil {
			t.Fatal(err)
		}
		if !hasCarrier(t, in) { // what it holds comes out where it belongs
			checkSame(t, in, []byte(out))
		}
	}
	return refs, errs
}

func hasCarrier(t *testing.T, text []byte) bool {
	t.Helper()
	var item struct{ Custom map[string]json.RawMessage }
	if err := json.NewDecoder(bytes.NewReader(text)).Decode(&item); err != nil {
		t.Fatal(err)
	}
	return item.Custom["refwright"] != nil
}
