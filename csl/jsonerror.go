package csl

import (
	"fmt"
	"strings"

	"github.com/refwright/refwright/citation"
)

// A JSONError says why one item of a CSL-JSON file is not a record: a field has
// a value of the wrong type, is given twice, or is not written as JSON wants.
// Reading goes on after the item.
type JSONError struct {
	Start   citation.Position // of what is wrong
	ID      string            // id of the item, "" when none was read before the error
	Field   string            // place within the item, such as "author[0].given"; "" for the item as a whole
	Message string            // what was found and what was expected
}

// Error returns "line:column: item id: field: message", without what is not known.
func (e *JSONError) Error() string {
	return e.Start.String() + ": " + itemMessage(e.ID, e.Field, e.Message)
}

// A JSONSyntaxError says where the text stops being JSON in such a way that no
// later item can be found. It is the last error of a [Decoder].
type JSONSyntaxError struct {
	Start   citation.Position // of what is wrong
	Message string            // what was found and what was expected
}

// Error returns "line:column: message".
func (e *JSONSyntaxError) Error() string { return e.Start.String() + ": " + e.Message }

// A JSONValueError says why a record cannot be written as CSL-JSON: a string in
// it is not valid UTF-8, which JSON cannot express, or the item would be longer
// than [MaxJSONItem]. Nothing of the record has been written.
type JSONValueError struct {
	ID      string // id of the record
	Field   string // place within the item, such as "author[0].given"; "" for the item as a whole
	Message string
}

// Error returns "item id: field: message", without what is not known.
func (e *JSONValueError) Error() string { return itemMessage(e.ID, e.Field, e.Message) }

func itemMessage(id, field, message string) string {
	var b strings.Builder
	if id != "" {
		fmt.Fprintf(&b, "item %s: ", clipJSON(id))
	}
	if field != "" {
		fmt.Fprintf(&b, "%s: ", field)
	}
	b.WriteString(message)
	return b.String()
}

// clipJSON makes an id fit for a message of one line.
func clipJSON(id string) string {
	const most = 60
	clean := strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(id, "\uFFFD"))
	if r := []rune(clean); len(r) > most {
		return string(r[:most]) + "…"
	}
	return clean
}

// A jsonFault is an error within one JSON text, before its place in the file is
// known. A nil fault is none.
type jsonFault struct {
	offset  int // in the text
	field   string
	message string
}

// in puts the field that the fault lies in before the place it has.
func (f *jsonFault) in(field string) *jsonFault {
	if f != nil {
		if f.field != "" && f.field[0] != '[' {
			field += "."
		}
		f.field = field + f.field
	}
	return f
}
