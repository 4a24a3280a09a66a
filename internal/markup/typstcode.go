package markup

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// function reads what follows "#": a call, a statement or a block of code.
func (t *typstReader) function() {
	start := t.pos
	s := t.s[t.pos+1 : t.end]
	if s == "" {
		t.pos++
		return
	}
	if s[0] == '{' || s[0] == '(' {
		t.pos += 2
		t.push(group{closer: closerOf(s[0]), mode: code}, 0)
		return
	}
	name := typstName(s)
	if name == "" {
		t.plain()
		return
	}
	t.pos += 1 + len(name)
	switch name {
	case "let", "set", "show", "import", "include", "if", "for", "while", "return", "else", "context":
		// A statement goes on to the end of its line; its content is read.
		t.push(group{closer: '\n', mode: code}, 0)
		return
	}
	t.call(name, start)
}

// call reads the arguments of a function whose name has been read.
func (t *typstReader) call(name string, start int) {
	if t.pos >= t.end {
		return
	}
	switch t.s[t.pos] {
	case '(':
		end := t.parenthesis(t.pos)
		if name == "link" && t.lists && end > 0 && t.link(end) {
			return
		}
		if end > 0 && (name == "cite" || name != "link" && name != "ref" && TypstLabel(t.s[t.pos+1:end]) > 0) {
			t.w.Add(start, end)
			t.pos = end
			return
		}
		if name == "footnote" || name == "endnote" {
			t.pos++
			t.pushNoteCode()
			return
		}
		t.pos++
		t.push(group{closer: ')', mode: code, call: name}, 0)
	case '[':
		t.pos++
		t.content(name)
	}
}

// content opens the content of a call, behind its bracket.
func (t *typstReader) content(name string) {
	switch name {
	case "footnote", "endnote":
		t.pushNote(']')
		if n := len(t.groups); n > 0 {
			t.groups[n-1].content = true
		}
	case "super":
		t.push(group{closer: ']', content: true}, Raised)
	case "emph":
		t.push(group{closer: ']', content: true}, Emphasised|Italic)
	case "strong":
		t.push(group{closer: ']', content: true}, Emphasised)
	case "heading":
		t.beginBlock(Heading)
		t.w.block.Level = 1
		t.push(group{closer: ']', content: true, inner: endHeading}, 0)
	default:
		t.push(group{closer: ']', content: true}, 0)
	}
}

// pushNoteCode opens the arguments of #footnote(...), whose content is a note.
func (t *typstReader) pushNoteCode() {
	t.pushNote(')')
	if n := len(t.groups); n > 0 && t.groups[n-1].closer == ')' {
		t.groups[n-1].mode = code
	}
}

// code reads what stands at the place of the reader within code: only content
// between brackets is text.
func (t *typstReader) code() {
	g := t.top()
	switch c := t.s[t.pos]; c {
	case g.closer:
		t.pop()
		if c == '\n' {
			return // the line end is read again as that of the text
		}
		t.pos++
		if c == ')' && t.pos < t.end && t.s[t.pos] == '[' && t.top().mode == markup {
			t.pos++
			t.content(g.call)
		}
	case '"':
		t.pos++
		for t.pos < t.end && t.s[t.pos] != '"' {
			if t.s[t.pos] == '\\' {
				t.pos++
			}
			t.pos++
		}
		t.pos = min(t.pos+1, t.end)
	case '/':
		if !t.comment() {
			t.pos++
		}
	case '$':
		t.formulaCode()
	case '`':
		t.raw()
	case '(', '{':
		t.pos++
		t.push(group{closer: closerOf(c), mode: code}, 0)
	case '[':
		t.pos++
		if g.inner == endNote {
			t.push(group{closer: ']', content: true}, 0)
			return
		}
		t.endBlock()
		t.push(group{closer: ']', content: true, inner: endHeading}, 0)
	default:
		if name := typstName(t.s[t.pos:t.end]); name != "" {
			start := t.pos
			t.pos += len(name)
			switch name {
			case "cite", "footnote", "emph", "strong", "super":
				t.call(name, start)
			}
			return
		}
		_, n := utf8.DecodeRuneInString(t.s[t.pos:t.end])
		t.pos += n
	}
}

func (t *typstReader) formulaCode() {
	if i := strings.IndexByte(t.s[t.pos+1:min(t.end, t.pos+maxMath)], '$'); i >= 0 {
		t.pos += i + 2
		return
	}
	t.pos++
}

// parenthesis returns the end of the parentheses that open at an offset, 0 if
// they are not closed.
func (t *typstReader) parenthesis(at int) int {
	depth := 0
	for i := at; i < t.end && i < at+maxArgument; i++ {
		switch t.s[i] {
		case '\\':
			i++
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return i + 1
			}
		case '"':
			for i++; i < t.end && i < at+maxArgument && t.s[i] != '"'; i++ {
				if t.s[i] == '\\' {
					i++
				}
			}
		}
	}
	return 0
}

func closerOf(open byte) byte {
	switch open {
	case '(':
		return ')'
	case '{':
		return '}'
	}
	return ']'
}

// typstName returns the name that s begins with, with those behind full stops: calc.max.
func typstName(s string) string {
	n := 0
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		if !(unicode.IsLetter(r) || r == '_' || n > 0 && (unicode.IsDigit(r) || r == '-' || r == '.' && n+1 < len(s) && isASCIILetter(s[n+1]))) {
			break
		}
		n += size
	}
	return s[:n]
}

func isASCIILetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }
