package markup

import (
	"strings"

	"github.com/refwright/refwright/internal/layout"
)

// LaTeX returns the running text of LaTeX source. It knows the commands that
// matter for text and takes any other for markup: its name is left out, what
// stands in braces behind it is text. Commands that cite stay as they are, so
// that they can be found.
func LaTeX(d *layout.Document, opt Options) []*Block {
	l := newLaTeXReader(newSourceReader(d, opt))
	if i := strings.Index(l.s, `\begin{document}`); i >= 0 {
		l.pos = i + len(`\begin{document}`)
	}
	if i := strings.Index(l.s[l.pos:], `\end{document}`); i >= 0 {
		l.end = l.pos + i
	}
	return l.all()
}

// A latexReader is one call of LaTeX.
type latexReader struct {
	*sourceReader
	missing map[string]bool // ends of environments that do not come any more
	quotes  bool            // "` is a quotation mark, as in German texts
	item    int             // where the next \bibitem stands, if that is not passed
}

func newLaTeXReader(r *sourceReader) *latexReader {
	return &latexReader{sourceReader: r, missing: map[string]bool{}, item: -1, quotes: strings.Contains(r.s, "\"`")}
}

// all reads to the end.
func (l *latexReader) all() []*Block {
	for l.pos < l.end {
		if l.skipped() {
			continue
		}
		l.next()
	}
	return l.finish()
}

// maxArgument is the greatest length of an argument that is passed over.
const maxArgument = 4000

// next reads what stands at the place of the reader.
func (l *latexReader) next() {
	c := l.s[l.pos]
	switch c {
	case '\\':
		l.command()
	case '%':
		l.comment()
	case '{':
		l.push(group{closer: '}'}, 0)
		l.pos++
	case '}':
		if len(l.groups) > 0 {
			l.pop()
		}
		l.pos++
	case '$':
		l.dollar()
	case '~':
		l.w.Replace(" ", l.pos, l.pos+1)
		l.pos++
	case '&':
		l.beginBlock(l.w.block.Kind)
		l.pos++
	case '\n', '\r', '\f':
		l.lineBreak()
	case '<':
		if end := l.chunkEnd(); end > 0 {
			l.endBlock()
			l.pos = end
			return
		}
		l.ligature()
	case '-', '`', '\'', '>', '"':
		l.ligature()
	default:
		n := strings.IndexAny(l.s[l.pos:l.limit()], "\\%{}$~&\n\r\f-`'<>\"")
		if n < 0 {
			n = l.limit() - l.pos
		}
		l.w.Add(l.pos, l.pos+max(n, 1))
		l.pos += max(n, 1)
	}
}

// comment passes over a comment, its line end and the white space behind that.
func (l *latexReader) comment() {
	n := strings.IndexByte(l.s[l.pos:l.end], '\n')
	if n < 0 {
		l.pos = l.end
		return
	}
	l.pos += n + 1
	for l.pos < l.end && (l.s[l.pos] == ' ' || l.s[l.pos] == '\t') {
		l.pos++
	}
	if l.pos < l.end && (l.s[l.pos] == '\n' || l.s[l.pos] == '\r') {
		l.endBlock()
	}
}

// chunkEnd returns the end of a piece of code that begins at the place of the reader as in Sweave and knitr,
// "<<name, options>>=" up to "@", each on a line of its own; 0 if there is none.
func (l *latexReader) chunkEnd() int {
	if l.pos > 0 && l.s[l.pos-1] != '\n' || !strings.HasPrefix(l.s[l.pos:], "<<") {
		return 0
	}
	line, rest, _ := strings.Cut(l.s[l.pos:l.end], "\n")
	if !strings.HasSuffix(strings.TrimRight(line, " \t\r"), ">>=") {
		return 0
	}
	for at := l.pos + len(line) + 1; rest != ""; at += len(line) + 1 {
		if line, rest, _ = strings.Cut(rest, "\n"); line == "@" || strings.HasPrefix(line, "@ ") || line == "@\r" {
			return min(at+len(line), l.end)
		}
	}
	return l.end
}

// dollar passes over a formula. A dollar that opens none is a dollar.
func (l *latexReader) dollar() {
	closing := "$"
	if strings.HasPrefix(l.s[l.pos:], "$$") {
		closing = "$$"
	}
	if n := l.mathEnd(l.pos+len(closing), closing); n > 0 {
		l.pos = n
		return
	}
	l.w.Add(l.pos, l.pos+len(closing))
	l.pos += len(closing)
}

// mathEnd returns the end of a formula, 0 if it is not closed in its Paragraph.
func (l *latexReader) mathEnd(from int, closing string) int {
	s := l.s[from:min(from+maxMath, l.end)]
	if i := strings.Index(s, "\n\n"); i >= 0 {
		s = s[:i]
	}
	for i := 0; i < len(s); i++ {
		switch {
		case strings.HasPrefix(s[i:], closing):
			return from + i + len(closing)
		case s[i] == '\\':
			i++
		}
	}
	return 0
}

var latexLigatures = []struct{ in, out string }{
	{"---", "—"}, {"--", "–"}, {"``", "“"}, {"''", "”"}, {"`", "‘"}, {"<<", "«"}, {">>", "»"},
}

// latexShorthands are the quotation marks of babel for several languages.
var latexShorthands = map[string]string{"\"`": "„", "\"'": "“", "\"<": "«", "\">": "»"}

// ligatureAt returns the sign that is written at an offset with several, and the end
// of it, 0 if there is none.
func ligatureAt(s string, at int) (string, int) {
	for _, lig := range latexLigatures {
		if strings.HasPrefix(s[at:], lig.in) {
			return lig.out, at + len(lig.in)
		}
	}
	return "", 0
}

func (l *latexReader) ligature() {
	if l.quotes && l.s[l.pos] == '"' && l.pos+2 <= l.end {
		if text := latexShorthands[l.s[l.pos:l.pos+2]]; text != "" {
			l.w.Replace(text, l.pos, l.pos+2)
			l.pos += 2
			return
		}
	}
	if text, end := ligatureAt(l.s[:l.end], l.pos); end > 0 {
		l.w.Replace(text, l.pos, end)
		l.pos = end
		return
	}
	if l.lists && l.s[l.pos] == '\'' {
		l.w.Replace("’", l.pos, l.pos+1)
	} else {
		l.w.Add(l.pos, l.pos+1)
	}
	l.pos++
}
