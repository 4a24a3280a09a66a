package bibtex

import (
	"fmt"
	"strings"

	"github.com/refwright/refwright/citation"
)

// macros are the @string definitions of a file, by name in lower case. The
// months need no definition.
//
// Source: BibTeXing (1988), section 2, item 3: the case of a name makes no
// difference; a definition holds from where it stands, and a later one of the
// same name replaces it.
type macros struct {
	values map[string]string
	budget int // bytes that macros may still put into values
}

// The macros of a file of n bytes may put in this much and macroShare times n,
// so that definitions of definitions do not fill the memory.
const (
	macroBudget = 16 << 20
	macroShare  = 16
)

func newMacros(size int) *macros {
	return &macros{values: map[string]string{}, budget: macroBudget + macroShare*size}
}

// define takes the definitions of a @string.
func (m *macros) define(n *Node, report func(Token, string, citation.Severity, string)) {
	for i := range n.Fields {
		f := &n.Fields[i]
		value, _ := m.value(n, f, report)
		m.values[strings.ToLower(n.text(f.Name))] = value
	}
}

// value returns the value of a field with every macro replaced, and whether it
// stands without delimiters: a number, a month, or a macro that is not defined,
// whose name is kept for what it means.
func (m *macros) value(n *Node, f *FieldNode, report func(Token, string, citation.Severity, string)) (value string, bare bool) {
	if len(f.Parts) == 1 {
		return m.part(n, f.Parts[0], true, report)
	}
	var b strings.Builder
	for _, p := range f.Parts {
		s, _ := m.part(n, p, false, report)
		b.WriteString(s)
	}
	return b.String(), false
}

func (m *macros) part(n *Node, p Part, alone bool, report func(Token, string, citation.Severity, string)) (value string, bare bool) {
	text := n.text(p.Token)
	switch p.Kind {
	case Braced, Quoted:
		return text, false
	case Number:
		return text, true
	}
	name := strings.ToLower(text)
	if value, ok := m.values[name]; ok {
		if m.budget -= len(value); m.budget < 0 {
			report(p.Token, macroTooLong, citation.Error, fmt.Sprintf("the strings of the file are too long together to replace %q", text))
			return text, false
		}
		return value, false
	}
	for i, month := range months {
		if i > 0 && month == name {
			if alone {
				return name, true
			}
			return monthNames[i-1], false
		}
	}
	report(p.Token, undefinedString, citation.Error, fmt.Sprintf("no @string before this defines %q", text))
	return text, isIdentifier(text)
}
