package markup

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/internal/layout"
)

// Typst returns the running text of Typst source: what stands in content,
// between brackets, also within the arguments of functions. Keys and the
// function that cites, or that takes a label, stay as they are, so that they can be found.
func Typst(d *layout.Document, opt Options) []*Block {
	t := &typstReader{sourceReader: newSourceReader(d, opt)}
	t.lineStart()
	for t.pos < t.end {
		if t.skipped() {
			continue
		}
		if t.top().mode == code {
			t.code()
		} else {
			t.markup()
		}
	}
	return t.finish()
}

// A typstReader is one call of Typst.
type typstReader struct {
	*sourceReader
	heading bool // the line is one
}

// markup reads what stands at the place of the reader.
func (t *typstReader) markup() {
	s := t.s[t.pos:t.end]
	if t.lists && t.address() {
		return
	}
	switch c := s[0]; c {
	case '\n', '\r', '\f':
		t.newline()
	case '/':
		if !t.comment() {
			t.plain()
		}
	case '`':
		t.raw()
	case '$':
		t.formula()
	case '\\':
		t.escape()
	case '#':
		t.function()
	case '<':
		if n := TypstLabel(s); n > 0 {
			t.pos += n
			return
		}
		t.plain()
	case '*', '_':
		t.emphasis(c)
	case '~':
		t.w.Replace(" ", t.pos, t.pos+1)
		t.pos++
	case '-':
		if text, end := ligatureAt(t.s[:t.end], t.pos); end > 0 {
			t.w.Replace(text, t.pos, end)
			t.pos = end
			return
		}
		t.plain()
	case '@':
		n := 1 + len(TypstKey(s[1:]))
		t.w.Add(t.pos, t.pos+n)
		t.pos += n
	case '[':
		t.push(group{closer: ']'}, 0)
		t.plain()
	case ']':
		t.closeContent()
	default:
		t.plain()
	}
}

// plain adds text without signs, and at least one character.
func (t *typstReader) plain() {
	_, first := utf8.DecodeRuneInString(t.s[t.pos:t.end])
	rest := t.s[min(t.pos+first, t.limit()):t.limit()]
	n := strings.IndexAny(rest, "\n\r\f/`$\\#<*_~-@[]")
	if n < 0 {
		n = len(rest)
	}
	if i := strings.Index(rest[:n], "http"); i >= 0 && t.lists {
		n = i
	}
	t.w.Add(t.pos, t.pos+first+n)
	t.pos += first + n
}

// closeContent reads a closing bracket: that of content, or of text.
func (t *typstReader) closeContent() {
	for len(t.groups) > 0 && (t.top().closer == '*' || t.top().closer == '_') {
		t.pop()
	}
	if t.top().closer != ']' {
		t.plain()
		return
	}
	// Brackets in text are text; those of content were passed over.
	if !t.top().content {
		t.pop()
		t.plain()
		return
	}
	t.pop()
	t.pos++
	t.moreContent()
}

// moreContent opens the content that follows a call right away: #f[a][b].
func (t *typstReader) moreContent() {
	if t.pos < t.end && t.s[t.pos] == '[' {
		t.pos++
		t.push(group{closer: ']', content: true}, 0)
	}
}

// newline reads the end of a line and what the next begins with.
func (t *typstReader) newline() {
	if t.heading {
		t.endBlock()
		t.heading = false
		t.w.block.Kind = t.plainKind()
	}
	if t.lineBreak() && t.w.block.Note == 0 {
		t.w.block.Kind = t.plainKind()
	}
	t.lineStart()
}

func (t *typstReader) plainKind() Kind {
	if t.w.block.Note > 0 {
		return Footnote
	}
	return Paragraph
}

// lineStart reads the sign of a heading or list item.
func (t *typstReader) lineStart() {
	at := t.pos
	for at < t.end && (t.s[at] == ' ' || t.s[at] == '\t') {
		at++
	}
	s := t.s[at:t.end]
	n := leading(s, '=')
	switch {
	case n > 0 && n < 10 && len(s) > n && s[n] == ' ':
		t.pos = at + n
		t.beginBlock(Heading)
		t.w.block.Level = n
		t.heading = true
	case len(s) > 1 && (s[0] == '-' || s[0] == '+' || s[0] == '/' && !strings.HasPrefix(s, "//")) && s[1] == ' ':
		t.pos = at + 1
		t.beginBlock(ListItem)
		if s[0] == '+' {
			t.w.block.Marker = "+"
		}
	case len(s) > 2 && s[0] >= '0' && s[0] <= '9':
		n := 1
		for n < len(s) && n < 4 && s[n] >= '0' && s[n] <= '9' {
			n++
		}
		if n+1 < len(s) && s[n] == '.' && s[n+1] == ' ' {
			t.pos = at + n + 1
			t.beginBlock(ListItem)
			t.w.block.Marker = s[:n+1]
		}
	}
}

// leading returns how many of c s begins with.
func leading(s string, c byte) int {
	n := 0
	for n < len(s) && s[n] == c {
		n++
	}
	return n
}

// comment passes over a comment and reports whether there is one. The slashes of a
// link are none.
func (t *typstReader) comment() bool {
	s := t.s[t.pos:t.end]
	switch {
	case strings.HasPrefix(s, "//") && (t.pos == 0 || t.s[t.pos-1] != ':'):
		n := strings.IndexByte(s, '\n')
		if n < 0 {
			n = len(s)
		}
		t.pos += n
		return true
	case strings.HasPrefix(s, "/*"):
		depth := 0
		for i := 0; i+1 < len(s); i++ {
			switch s[i : i+2] {
			case "/*":
				depth++
				i++
			case "*/":
				i++
				if depth--; depth == 0 {
					t.pos += i + 1
					return true
				}
			}
		}
		t.pos = t.end
		return true
	}
	return false
}

// raw passes over `code` and ```code```.
func (t *typstReader) raw() {
	s := t.s[t.pos:t.end]
	n := leading(s, '`')
	if n == 2 { // empty
		t.pos += n
		return
	}
	i := strings.Index(s[n:], s[:n])
	if i < 0 { // an error for Typst, which reads no further
		t.pos = t.end
		return
	}
	if strings.Contains(s[:n+i], "\n") {
		t.endBlock()
	}
	t.pos += n + i + n
}

// formula passes over $...$.
func (t *typstReader) formula() {
	for i := t.pos + 1; i < t.end && i < t.pos+maxMath; i++ {
		switch t.s[i] {
		case '\\':
			i++
		case '$':
			t.pos = i + 1
			return
		}
	}
	t.plain()
}

// escape reads \#, \u{2014} and a line break.
func (t *typstReader) escape() {
	s := t.s[t.pos:t.end]
	if strings.HasPrefix(s, `\u{`) {
		if end := strings.IndexByte(s[:min(len(s), 12)], '}'); end > 3 {
			var r rune
			for _, c := range s[3:end] {
				d := strings.IndexRune("0123456789abcdef", unicode.ToLower(c))
				if d < 0 {
					d = 0
				}
				r = r<<4 | rune(d)
			}
			t.w.Replace(string(r), t.pos, t.pos+end+1)
			t.pos += end + 1
			return
		}
	}
	if len(s) < 2 || isASCIISpace(s[1]) {
		t.w.Replace(" ", t.pos, t.pos+1)
		t.pos++
		return
	}
	_, n := utf8.DecodeRuneInString(s[1:])
	t.w.Replace(s[1:1+n], t.pos, t.pos+1+n)
	t.pos += 1 + n
}

// emphasis reads * or _, which is a sign only at the edge of a word.
func (t *typstReader) emphasis(c byte) {
	before, _ := utf8.DecodeLastRuneInString(t.s[:t.pos])
	after, _ := utf8.DecodeRuneInString(t.s[t.pos+1 : t.end])
	if t.pos > 0 && IsWord(before) && t.pos+1 < t.end && IsWord(after) {
		t.plain()
		return
	}
	if t.top().closer == c {
		t.pop()
	} else {
		m := Emphasised
		if c == '_' {
			m |= Italic
		}
		t.push(group{closer: c}, m)
	}
	t.pos++
}

// IsWord reports whether a character is one of a word of Typst: a letter or a digit.
func IsWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// TypstLabel returns the length of the <label> that s begins with, 0 if none.
func TypstLabel(s string) int {
	if len(s) < 3 || s[0] != '<' {
		return 0
	}
	n := 1
	for n < len(s) && n < 200 {
		r, size := utf8.DecodeRuneInString(s[n:])
		if !IsWord(r) && !strings.ContainsRune("_-.:", r) {
			break
		}
		n += size
	}
	if n == 1 || n >= len(s) || s[n] != '>' {
		return 0
	}
	return n + 1
}

// TypstKey returns the name of a label that s begins with, as it stands behind "@".
// A full stop or colon at its end is punctuation.
func TypstKey(s string) string {
	n := 0
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		if !IsWord(r) && !strings.ContainsRune("_-.:", r) {
			break
		}
		n += size
	}
	return strings.TrimRight(s[:n], ".:")
}
