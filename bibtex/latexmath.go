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

// A formula reads a formula whose text says all of it.
type formula struct {
	s     string
	i     int
	style citation.Style
	depth int // of superscripts, subscripts and groups
	runs  []citation.Run
}

// simpleFormula returns a formula as text, and whether it can be said so. A
// letter is a variable, which is set in italics.
func simpleFormula(s string, style citation.Style, depth int) (runs []citation.Run, ok bool) {
	if depth > 3 {
		return nil, false
	}
	f := formula{s: s, style: style, depth: depth}
	for f.i < len(f.s) {
		if !f.item() {
			return nil, false
		}
	}
	return f.runs, true
}

// item reads what stands at i, and reports whether text can say it.
func (f *formula) item() bool {
	switch c := f.s[f.i]; {
	case isSpaceByte(c):
		f.i++
	case c == '^' || c == '_':
		return f.raised()
	case c == '{':
		end := groupEnd(f.s, f.i)
		return end >= 0 && f.inner(f.s[f.i+1:end-1], f.style, end)
	case c == '\\':
		return f.command()
	case isASCIILetter(c):
		f.letters()
	case c == '-':
		f.add("−", f.style, f.i+1)
	case c == '\'':
		f.add("′", f.style, f.i+1)
	case strings.IndexByte("}$#%&~", c) >= 0:
		return false
	default:
		_, n := utf8.DecodeRuneInString(f.s[f.i:])
		f.add(f.s[f.i:f.i+n], f.style, f.i+n)
	}
	return true
}

// add writes text, and goes on at next.
func (f *formula) add(text string, style citation.Style, next int) {
	f.runs = append(f.runs, citation.Run{Text: text, Style: style})
	f.i = next
}

// inner reads a formula within this one, and goes on at next.
func (f *formula) inner(s string, style citation.Style, next int) bool {
	runs, ok := simpleFormula(s, style, f.depth+1)
	if !ok {
		return false
	}
	f.runs = append(f.runs, runs...)
	f.i = next
	return true
}

// raised reads a superscript or subscript. One within the other has no style.
func (f *formula) raised() bool {
	const both = citation.Superscript | citation.Subscript
	style := f.style | citation.Superscript
	if f.s[f.i] == '_' {
		style = f.style | citation.Subscript
	}
	i := f.i + 1
	for i < len(f.s) && isSpaceByte(f.s[i]) {
		i++
	}
	if style&both == both || i >= len(f.s) {
		return false
	}
	end := argumentEnd(f.s, i)
	if end < 0 {
		return false
	}
	argument := f.s[i:end]
	if f.s[i] == '{' {
		argument = f.s[i+1 : end-1]
	}
	return f.inner(argument, style, end)
}

// command reads a symbol, or a command that sets plain text in a style.
func (f *formula) command() bool {
	d := texDecoder{s: f.s, i: f.i}
	name, isWord := d.name()
	switch {
	case mathSymbols[name] != "":
		f.add(mathSymbols[name], f.style, d.i)
	case isWord && takesText(name) && d.i < len(f.s) && f.s[d.i] == '{':
		end := groupEnd(f.s, d.i)
		if end < 0 || strings.ContainsAny(f.s[d.i+1:end-1], `\{}$^_`) {
			return false
		}
		f.add(f.s[d.i+1:end-1], f.style|styleArguments[name], end)
	case !isWord && strings.Contains(`&%$#_{}`, name):
		f.add(name, f.style, d.i)
	case !isWord && strings.Contains(` ,;:!`, name):
		f.i = d.i
	default:
		return false
	}
	return true
}

// takesText reports whether the argument of a command is text, in a style or plain.
func takesText(name string) bool { return plainArguments[name] || styleArguments[name] != 0 }

// letters reads variables. Several letters in a superscript or subscript are an
// ordinal or an index, such as 2^{nd}, and stay upright.
func (f *formula) letters() {
	n := f.i
	for n < len(f.s) && isASCIILetter(f.s[n]) {
		n++
	}
	style := f.style | citation.Italic
	if f.style&(citation.Superscript|citation.Subscript) != 0 && n-f.i > 1 {
		style = f.style
	}
	f.add(f.s[f.i:n], style, n)
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
		if takesText(name) {
			return groupEnd(s, d.i)
		}
		return i + 1 + len(name)
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	return i + n
}
