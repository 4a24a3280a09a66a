package citation

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// A keyParser reads a pattern of keys.
type keyParser struct {
	pattern string
	pos     int
	depth   int
	nodes   int
}

// The deepest and the largest pattern.
const (
	deepestKey   = 20
	mostKeyNodes = 200
)

func (p *keyParser) fail(at int, format string, a ...any) error {
	at = min(at, len(p.pattern))
	return &KeyPatternError{Pattern: p.pattern, Offset: at, Column: utf8.RuneCountInString(p.pattern[:at]) + 1, Message: fmt.Sprintf(format, a...)}
}

func (p *keyParser) parse() (keyNode, error) {
	if hasBrackets(p.pattern) {
		return p.brackets(false)
	}
	n, err := p.choice()
	if err != nil {
		return nil, err
	}
	if p.space(); p.pos < len(p.pattern) {
		return nil, p.fail(p.pos, "%s cannot stand here; want + or | and a term, or a full stop and what is done with the value", p.found())
	}
	return n, nil
}

// hasBrackets reports whether a pattern is one in brackets: one stands outside
// the parentheses and strings of a formula.
func hasBrackets(pattern string) bool {
	depth, quote := 0, rune(0)
	for _, r := range pattern {
		switch {
		case quote != 0:
			if r == quote {
				quote = 0
			}
		case r == '"' || r == '\'':
			quote = r
		case r == '(':
			depth++
		case r == ')':
			depth--
		case r == '[' && depth <= 0:
			return true
		}
	}
	return false
}

// found names what stands at the place of an error.
func (p *keyParser) found() string {
	if p.pos >= len(p.pattern) {
		return "the end"
	}
	r, n := utf8.DecodeRuneInString(p.pattern[p.pos:])
	if r == utf8.RuneError && n == 1 {
		return fmt.Sprintf("the byte %#x", p.pattern[p.pos])
	}
	return fmt.Sprintf("%q", r)
}

func (p *keyParser) space() {
	for p.pos < len(p.pattern) && strings.IndexByte(" \t\r\n", p.pattern[p.pos]) >= 0 {
		p.pos++
	}
}

// at reports whether a character stands next, and goes over it.
func (p *keyParser) at(c byte) bool {
	if p.pos < len(p.pattern) && p.pattern[p.pos] == c {
		p.pos++
		return true
	}
	return false
}

// enter counts parts and their depth.
func (p *keyParser) enter() error {
	p.depth++
	p.nodes++
	if p.depth > deepestKey || p.nodes > mostKeyNodes {
		return p.fail(p.pos, "the pattern is too large")
	}
	return nil
}

// word reads letters, digits, hyphens in brackets, and underscores.
func (p *keyParser) word(more string) string {
	start := p.pos
	for p.pos < len(p.pattern) {
		c := p.pattern[p.pos]
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || strings.IndexByte(more, c) >= 0 {
			p.pos++
			continue
		}
		break
	}
	return p.pattern[start:p.pos]
}

// quoted reads a text in quotation marks, in which a backslash goes before one of
// them, and before another backslash.
func (p *keyParser) quoted() (string, error) {
	start, quote := p.pos, p.pattern[p.pos]
	var b strings.Builder
	for p.pos++; p.pos < len(p.pattern); p.pos++ {
		switch c := p.pattern[p.pos]; {
		case c == quote:
			p.pos++
			return b.String(), nil
		case c == '\\' && p.pos+1 < len(p.pattern) && p.pattern[p.pos+1] == quote:
			p.pos++
			b.WriteByte(quote)
		default:
			b.WriteByte(c)
		}
	}
	return "", p.fail(start, "the quotation mark has no partner")
}

// term makes a node of a term with its arguments. The name may end in numbers.
func (p *keyParser) term(at int, name string, args, names []string) (keyNode, error) {
	name = lowerASCII(name)
	t, people, ok := findKeyTerm(name)
	if !ok {
		stem := strings.TrimRight(name, "0123456789_")
		if numbers := strings.Trim(name[len(stem):], "_"); numbers != "" && len(args) == 0 && stem != "" {
			if t, people, ok = findKeyTerm(stem); ok {
				args = strings.Split(numbers, "_")
				names = make([]string, len(args))
			}
		}
	}
	if !ok {
		if why, refused := refusedKeyTerms[name]; refused {
			return nil, p.fail(at, "%s has no counterpart here: %s", name, why)
		}
		v, known := keyFields[name]
		if !known {
			v, known = variableFold(name)
		}
		if known && len(args) == 0 {
			return keyField(v), nil
		}
		return nil, p.fail(at, "%q is no term; known are %s", clip(name), keyTermNames())
	}
	a := append([]int(nil), t.defaults...)
	for i, arg := range args {
		k := i
		if names[i] != "" {
			for k = 0; k < len(t.args) && t.args[k] != lowerASCII(names[i]); k++ {
			}
			if k == len(t.args) {
				return nil, p.fail(at, "%s has no argument %s; it has %s", name, clip(names[i]), orNone(t.args))
			}
		}
		if k >= len(a) {
			return nil, p.fail(at, "%s takes %d arguments at most", name, len(a))
		}
		n, ok := keyNumber(arg)
		if !ok {
			return nil, p.fail(at, "%s: want a number from 0 to 9999, got %q", name, clip(arg))
		}
		a[k] = n
	}
	return keyValue{t, people, a}, nil
}

func orNone(args []string) string {
	if len(args) == 0 {
		return "none"
	}
	return strings.Join(args, " and ")
}

// variableFold returns the variable of a name in any letter case, that a key can
// have: one of text.
func variableFold(name string) (Variable, bool) {
	for _, v := range Variables() {
		if lowerASCII(v.String()) == name && v.Kind() != KindNames && v.Kind() != KindDate {
			return v, true
		}
	}
	return NoVariable, false
}
