package bibtex

import (
	"fmt"
	"slices"
	"strings"
)

// A Layout says how the text of an entry looks. The zero value has one field a
// line, indented by two spaces, with its value in braces and a comma behind it, so
// that a change of one field changes one line.
type Layout struct {
	// Indent stands before each field: spaces or tabs, "" for two spaces.
	Indent string

	// Align is how many characters the name of a field takes up with the spaces
	// behind it, so that the equals signs stand below each other. A longer name
	// has one space. 0 does not align.
	Align int

	// Quotes puts values in quotes, not in braces, but for those that have a quote
	// themselves.
	Quotes bool

	// NoFinalComma leaves out the comma behind the last field.
	NoFinalComma bool

	// CRLF ends lines as Windows does.
	CRLF bool

	// Order are the names of fields that come first, in this order. The others
	// follow as they are.
	Order []string
}

func (l *Layout) indent() string {
	if l.Indent == "" {
		return "  "
	}
	return l.Indent
}

func (l *Layout) lineEnd() string {
	if l.CRLF {
		return "\r\n"
	}
	return "\n"
}

// name returns the name of a field with what stands before its value.
func (l *Layout) name(name string) string {
	return name + strings.Repeat(" ", max(l.Align-len(name), 1)) + "= "
}

// rank returns where a field stands by Order.
func (l *Layout) rank(name string) int {
	if i := slices.Index(l.Order, name); i >= 0 {
		return i
	}
	return len(l.Order)
}

// Append appends the entry as it stands in a .bib file, up to and including the
// line of its closing brace, and returns the longer slice. The entry is not
// changed.
//
// It returns an [*EntryError], and b as it was, for an entry that would not be
// read as the same entry: one whose type, key or field name is empty or has
// characters that end it, or one whose value has braces that do not balance.
// FromReference makes no such entries, except that their key may be empty.
func (l Layout) Append(b []byte, e *Entry) ([]byte, error) {
	if strings.Trim(l.Indent, " \t") != "" {
		return b, &EntryError{e.Key, "", fmt.Sprintf("%q is no indent of spaces and tabs", l.Indent)}
	}
	if err := e.check(); err != nil {
		return b, err
	}
	fields := e.Fields
	if len(l.Order) > 0 {
		fields = slices.Clone(fields)
		slices.SortStableFunc(fields, func(a, b Field) int { return l.rank(a.Name) - l.rank(b.Name) })
	}
	end := l.lineEnd()
	b = append(b, '@')
	b = append(b, e.Type...)
	b = append(b, '{')
	b = append(b, e.Key...)
	b = append(b, ',')
	b = append(b, end...)
	for i := range fields {
		f := &fields[i]
		b = append(b, l.indent()...)
		b = append(b, l.name(f.Name)...)
		value := f.Value
		if l.CRLF && strings.IndexByte(value, '\n') >= 0 {
			value = strings.ReplaceAll(strings.ReplaceAll(value, "\r\n", "\n"), "\n", end)
		}
		opens, closes := f.delimiters(l.Quotes)
		b = append(b, opens...)
		b = append(b, value...)
		b = append(b, closes...)
		if i < len(fields)-1 || !l.NoFinalComma {
			b = append(b, ',')
		}
		b = append(b, end...)
	}
	b = append(b, '}')
	return append(b, end...), nil
}

// source returns the value with its delimiters.
func (f *Field) source(quotes bool) string {
	opens, closes := f.delimiters(quotes)
	return opens + f.Value + closes
}

// delimiters returns what stands around the value.
func (f *Field) delimiters(quotes bool) (opens, closes string) {
	switch {
	case f.Bare:
		return "", ""
	case quotes && canQuote(f.Value):
		return `"`, `"`
	}
	return "{", "}"
}

// canQuote reports whether quotes can stand around a value: it has none of its
// own outside of braces.
//
// Source: BibTeXing (1988), section 2.
func canQuote(s string) bool {
	depth := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '{':
			depth++
		case '}':
			depth--
		case '"':
			if depth == 0 {
				return false
			}
		}
	}
	return true
}
