package bibtex

import (
	"strings"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

// math reads a formula between dollars. One of superscripts, subscripts, numbers
// and single symbols becomes text; every other one stays as it is, dollars
// included, since a record has no other form for it.
func (d *texDecoder) math() {
	delimiter := "$"
	if strings.HasPrefix(d.s[d.i:], "$$") {
		delimiter = "$$"
	}
	start := d.i + len(delimiter)
	end := formulaEnd(d.s, start, delimiter)
	if end < 0 {
		d.i++
		d.write("$")
		d.lossy = true
		return
	}
	formula := d.s[start:end]
	if runs, ok := simpleFormula(formula, d.style, 0); ok {
		old := d.style
		for _, r := range runs {
			d.setStyle(r.Style)
			d.write(r.Text)
		}
		d.setStyle(old)
	} else {
		d.write(delimiter + strings.Join(strings.Fields(formula), " ") + delimiter)
		d.lossy = true
	}
	d.i = end + len(delimiter)
}

// formulaEnd returns where the closing delimiter stands, and -1 if there is none
// before the end of the group.
func formulaEnd(s string, i int, delimiter string) int {
	depth := 0
	for ; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '{':
			depth++
		case '}':
			if depth--; depth < 0 {
				return -1
			}
		case '$':
			if strings.HasPrefix(s[i:], delimiter) {
				return i
			}
		}
	}
	return -1
}

// simpleFormula returns a formula as text, and whether it can be said so. A
// letter is a variable, which is set in italics.
func simpleFormula(s string, style citation.Style, depth int) (runs []citation.Run, ok bool) {
	if depth > 3 {
		return nil, false
	}
	add := func(text string, style citation.Style) { runs = append(runs, citation.Run{Text: text, Style: style}) }
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case isSpaceByte(c):
			i++
		case c == '^' || c == '_':
			i++
			for i < len(s) && isSpaceByte(s[i]) {
				i++
			}
			raised := style | citation.Superscript
			if c == '_' {
				raised = style | citation.Subscript
			}
			if raised&citation.Superscript != 0 && raised&citation.Subscript != 0 || i >= len(s) {
				return nil, false
			}
			n := argumentEnd(s, i)
			if n < 0 {
				return nil, false
			}
			argument := s[i:n]
			if s[i] == '{' {
				argument = s[i+1 : n-1]
			}
			inner, ok := simpleFormula(argument, raised, depth+1)
			if !ok {
				return nil, false
			}
			runs = append(runs, inner...)
			i = n
		case c == '{':
			end := groupEnd(s, i)
			if end < 0 {
				return nil, false
			}
			inner, ok := simpleFormula(s[i+1:end-1], style, depth+1)
			if !ok {
				return nil, false
			}
			runs = append(runs, inner...)
			i = end
		case c == '\\':
			d := texDecoder{s: s, i: i}
			name, isWord := d.name()
			switch {
			case mathSymbols[name] != "":
				add(mathSymbols[name], style)
			case isWord && (plainArguments[name] || styleArguments[name] != 0) && d.i < len(s) && s[d.i] == '{':
				end := groupEnd(s, d.i)
				if end < 0 || strings.ContainsAny(s[d.i+1:end-1], `\{}$^_`) {
					return nil, false
				}
				inner := style | styleArguments[name]
				add(s[d.i+1:end-1], inner)
				d.i = end
			case !isWord && strings.Contains(`&%$#_{}`, name):
				add(name, style)
			case !isWord && strings.Contains(` ,;:!`, name):
			default:
				return nil, false
			}
			i = d.i
		case isASCIILetter(c):
			n := i
			for n < len(s) && isASCIILetter(s[n]) {
				n++
			}
			letter := style | citation.Italic
			if style&(citation.Superscript|citation.Subscript) != 0 && n-i > 1 {
				letter = style // an ordinal or an index, such as 2^{nd}
			}
			add(s[i:n], letter)
			i = n
		case c == '-':
			add("−", style)
			i++
		case c == '\'':
			add("′", style)
			i++
		case c == '}' || c == '$' || c == '#' || c == '%' || c == '&' || c == '~':
			return nil, false
		default:
			_, n := utf8.DecodeRuneInString(s[i:])
			add(s[i:i+n], style)
			i += n
		}
	}
	return runs, true
}

// argumentEnd returns the end of the argument at i: a group, a command or a
// character.
func argumentEnd(s string, i int) int {
	switch {
	case s[i] == '{':
		return groupEnd(s, i)
	case s[i] == '\\':
		d := texDecoder{s: s, i: i}
		name, _ := d.name()
		if plainArguments[name] || styleArguments[name] != 0 {
			return groupEnd(s, d.i)
		}
		return i + 1 + len(name)
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	return i + n
}
