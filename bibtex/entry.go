package bibtex

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// An Entry is one entry of a .bib file.
type Entry struct {
	Type   string  // entry type in lower case, such as "article"
	Key    string  // citation key
	Fields []Field // in the order of the file
}

// A Field is a field of an [Entry].
type Field struct {
	Name string // name in lower case, such as "title"

	// Value is TeX source: what stands between the braces, or, if the field is
	// Bare, the whole expression.
	Value string

	// Bare marks a value that stands without braces: a number, a macro such as
	// the month may, or an expression of these and quoted strings joined by #.
	Bare bool
}

// Value returns the value of the first field with this name and whether there
// is one.
func (e *Entry) Value(name string) (string, bool) {
	for i := range e.Fields {
		if e.Fields[i].Name == name {
			return e.Fields[i].Value, true
		}
	}
	return "", false
}

// isEmpty reports whether nothing stands in a field, which is as if it were not there.
func (f *Field) isEmpty() bool { return strings.TrimSpace(f.Value) == "" }

// text returns the value as TeX source. Of an expression it is what it joins, with
// the names of months for their macros and other macros as they are.
func (f *Field) text() string {
	if !f.Bare {
		return f.Value
	}
	parts, ok := expression(f.Value)
	if !ok || len(parts) == 1 && parts[0][0] != '"' {
		return f.Value
	}
	var b strings.Builder
	for _, part := range parts {
		if i := slices.Index(months[1:], strings.ToLower(part)); i >= 0 {
			part = monthNames[i]
		}
		b.WriteString(strings.Trim(part, `"`))
	}
	return b.String()
}

// An EntryError says why an [Entry] cannot be written.
type EntryError struct {
	Key    string // key of the entry
	Field  string // name of the field at fault, or "" when it is the entry
	Reason string
}

// Error returns "entry KEY: field NAME: reason", without the field when it is the entry.
func (e *EntryError) Error() string {
	if e.Field != "" {
		return fmt.Sprintf("entry %q: field %q: %s", e.Key, e.Field, e.Reason)
	}
	return fmt.Sprintf("entry %q: %s", e.Key, e.Reason)
}

// AppendText appends the entry in the layout that is the zero value of [Layout],
// and returns the longer slice. The error is as by [Layout.Append].
func (e *Entry) AppendText(b []byte) ([]byte, error) { return Layout{}.Append(b, e) }

// check returns an [*EntryError] for an entry that would not be read as it is.
func (e *Entry) check() error {
	fail := func(field, reason string) error { return &EntryError{e.Key, field, reason} }
	if !isIdentifier(e.Type) {
		return fail("", fmt.Sprintf("%q is not an entry type", e.Type))
	}
	if e.Key == "" {
		return fail("", "it has no key")
	}
	if strings.ContainsFunc(e.Key, isKeyBreaking) {
		return fail("", "the key has a character that ends it")
	}
	for i := range e.Fields {
		if reason := e.Fields[i].fault(); reason != "" {
			name := e.Fields[i].Name
			if !isIdentifier(name) {
				name = ""
			}
			return fail(name, reason)
		}
	}
	return nil
}

// fault says why a field cannot be written, "" if it can.
func (f *Field) fault() string {
	switch {
	case !isIdentifier(f.Name):
		return fmt.Sprintf("%q is not a field name", f.Name)
	case !isBalanced(f.Value):
		return "braces do not balance"
	}
	if f.Bare {
		if _, ok := expression(f.Value); !ok {
			return fmt.Sprintf("%q cannot stand without braces", f.Value)
		}
	}
	return ""
}

// String returns the text of the entry, or a remark in parentheses if it cannot
// be written.
func (e *Entry) String() string {
	b, err := e.AppendText(nil)
	if err != nil {
		return "(" + err.Error() + ")"
	}
	return string(b)
}

// isBalanced reports whether braces pair up. A backslash makes no difference:
// BibTeX and biber count the brace of \{ too.
func isBalanced(s string) bool {
	depth := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth < 0 {
				return false
			}
		}
	}
	return depth == 0
}

// isIdentifier reports whether s can be an entry type or a field name: no
// character that BibTeX gives a meaning of its own, and no digit at the start.
func isIdentifier(s string) bool {
	if s == "" || s[0] >= '0' && s[0] <= '9' {
		return false
	}
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c <= ' ' || c >= 0x7f || strings.IndexByte("\"#%'(),={}@\\~", c) >= 0 {
			return false
		}
	}
	return true
}

// expression cuts a value without braces into its numbers, macros and quoted
// strings, the latter with their quotes, and reports whether it is one.
func expression(s string) (parts []string, ok bool) {
	for {
		s = strings.TrimLeft(s, " ")
		n := 0
		switch {
		case s == "":
			return nil, false
		case s[0] == '"':
			end := strings.IndexAny(s[1:], "\"{}")
			if end < 0 || s[1+end] != '"' {
				return nil, false
			}
			n = end + 2
		case s[0] >= '0' && s[0] <= '9':
			n = len(s) - len(strings.TrimLeft(s, "0123456789"))
		default:
			n = strings.IndexAny(s, " #")
			if n < 0 {
				n = len(s)
			}
			if !isIdentifier(s[:n]) {
				return nil, false
			}
		}
		parts = append(parts, s[:n])
		s = strings.TrimLeft(s[n:], " ")
		if s == "" {
			return parts, true
		}
		if s[0] != '#' {
			return nil, false
		}
		s = s[1:]
	}
}

// isSource reports whether s can be the value of a field as it is: text without
// control characters whose braces balance.
func isSource(s string) bool {
	return utf8.ValidString(s) && isBalanced(s) && !strings.ContainsFunc(s, func(r rune) bool {
		return isUnprintable(r) && r != '\t' && r != '\n' && r != '\r'
	})
}
