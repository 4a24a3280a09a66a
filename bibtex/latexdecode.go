package bibtex

import (
	"strings"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

// A texDecoder reads the TeX source of one value: accents and symbols become
// characters, commands for fonts become styles, quotes and dashes what they
// print, white space of any length one space. What has no counterpart, such as a
// formula or a command of a document's own, leaves its text and sets lossy.
//
// Sources: LaTeX2e, the ligatures and commands of its encodings; BibTeXing
// (1988), section 4, item 6 for braces.
type texDecoder struct {
	s string
	i int

	protects bool // braces protect the case of what is in them
	long     bool // paragraphs are kept

	b       strings.Builder // the text of all runs
	runs    []decodedRun
	start   int // where the run in the making begins in b
	style   citation.Style
	space   bool // white space is due before the next character
	par     bool // and it ends a paragraph
	written bool // something was written
	quotes  int  // quotation marks of \enquote that are open
	single  bool // a ` without its '
	depth   int
	line    int // where a line ends, if that is behind i

	lossy   bool
	control bool // control characters were left out
}

// A decodedRun is a run up to a place in the text.
type decodedRun struct {
	end   int
	style citation.Style
}

// deepest is how many groups within each other are told apart. Braces further
// down mean nothing.
const deepest = 200

// decodeText returns a value as text with markup, and whether that is all it says.
func decodeText(s string, protects, long bool) (citation.Text, bool) {
	if isPlainTeX(s) {
		return citation.Text(s), true
	}
	d := texDecoder{s: s, protects: protects, long: long}
	d.all()
	return d.text(), !d.lossy
}

// decodePlain returns a value as text without markup.
func decodePlain(s string) string {
	if isPlainTeX(s) {
		return s
	}
	d := texDecoder{s: s}
	d.all()
	return d.plain()
}

// plainBytes are those that stand for themselves wherever they stand.
var plainBytes = func() (table [256]bool) {
	for c := range table {
		table[c] = c > ' ' && c < 0x7f && strings.IndexByte("\\{}$~`'-?!<>,%", byte(c)) < 0 || c > 0x7f && c != 0xC2 && c != 0xE2
	}
	return table
}()

// isPlainTeX reports whether a value is its own text.
func isPlainTeX(s string) bool {
	oneLine := false
	for i := 0; i < len(s); i++ {
		if !plainBytes[s[i]] {
			c := s[i]
			apart := i > 0 && i+1 < len(s)
			switch {
			case c == ' ' && apart && s[i+1] != ' ':
			case (c == '-' || c == ',' || c == '>') && (i+1 == len(s) || s[i+1] != c):
			case c == '%' && (oneLine || !strings.ContainsAny(s, "\n\r")):
				oneLine = true
			case c == '\'' && (i+1 == len(s) || s[i+1] != '\''):
			case (c == '?' || c == '!') && (i+1 == len(s) || s[i+1] != '`'):
			case c == 0xE2 && i+2 < len(s) && s[i+1] == 0x80 && s[i+2] != 0xA8 && s[i+2] != 0xA9: // not U+2028 and U+2029
			case c == 0xC2 && i+1 < len(s) && s[i+1] >= 0xA0: // not the controls from U+0080 on
			default:
				return false
			}
		}
	}
	return true
}

// all reads to the end of the value.
func (d *texDecoder) all() {
	d.b.Grow(len(d.s)) // text is seldom longer than its source
	for d.i < len(d.s) {
		if d.s[d.i] == '}' {
			d.i++ // closes nothing
			d.lossy = true
			continue
		}
		d.item()
	}
}

// plain returns what was read, without its styles.
func (d *texDecoder) plain() string { return d.b.String() }

// text returns what was read.
func (d *texDecoder) text() citation.Text {
	if d.isBare() {
		return citation.Text(d.b.String())
	}
	return citation.FromRuns(d.finish())
}

// isBare reports whether what was read is one text without markup or anything that
// looks like it.
func (d *texDecoder) isBare() bool {
	return len(d.runs) == 0 && d.style == 0 && strings.IndexByte(d.b.String(), '<') < 0
}

// finish returns the runs that were read.
func (d *texDecoder) finish() []citation.Run {
	d.flush()
	whole, start := d.b.String(), 0
	runs := make([]citation.Run, len(d.runs))
	for i, r := range d.runs {
		runs[i] = citation.Run{Text: whole[start:r.end], Style: r.style}
		start = r.end
		if r.style&citation.NoCase != 0 && !strings.ContainsFunc(runs[i].Text, isLetterOrDigit) {
			runs[i].Style &^= citation.NoCase // there is no case to keep
		}
	}
	return runs
}

// flush ends the run in the making.
func (d *texDecoder) flush() {
	if end := d.b.Len(); end > d.start {
		if d.runs == nil {
			d.runs = make([]decodedRun, 0, 8) // for most values
		}
		d.runs = append(d.runs, decodedRun{end, d.style})
		d.start = end
	}
}

// setStyle changes the style. Space that is due belongs to what stands before.
func (d *texDecoder) setStyle(style citation.Style) {
	if style != d.style {
		d.settle()
		d.flush()
		d.style = style
	}
}

// settle writes the space that is due.
func (d *texDecoder) settle() {
	if d.space && d.written {
		if d.par && d.long {
			d.b.WriteString("\n\n")
		} else {
			d.b.WriteByte(' ')
		}
		d.written = false // no two of them
	}
	d.space, d.par = false, false
}

// write writes text as it is.
func (d *texDecoder) write(s string) {
	if s != "" {
		d.settle()
		d.b.WriteString(s)
		d.written = true
	}
}

// item reads a character, a command or a group.
func (d *texDecoder) item() {
	c := d.s[d.i]
	switch {
	case plainBytes[c] && c < utf8.RuneSelf:
		d.write(d.plainStretch())
		return
	case c >= utf8.RuneSelf:
		d.char()
		return
	}
	switch c {
	case '\\':
		d.command()
	case '{':
		d.group()
	case '$':
		d.math()
	case '~':
		d.i++
		d.write("\u00a0")
	case '%':
		d.percent()
	default:
		if isSpaceByte(c) {
			d.white()
			return
		}
		for _, l := range texLigatures {
			if l.in[0] == c && strings.HasPrefix(d.s[d.i:], l.in) {
				d.i += len(l.in)
				d.write(l.out)
				return
			}
		}
		d.quote(c)
	}
}

// plainStretch passes over characters of ASCII that stand for themselves, with
// single spaces between them.
func (d *texDecoder) plainStretch() string {
	s, start := d.s, d.i
	i := start
	for i < len(s) {
		c := s[i]
		if plainBytes[c] && c < utf8.RuneSelf {
			i++
		} else if c == ' ' && i+1 < len(s) && plainBytes[s[i+1]] && s[i+1] < utf8.RuneSelf {
			i += 2
		} else {
			break
		}
	}
	d.i = i
	return s[start:i]
}

// percent reads a percent sign, which begins a remark up to the end of the line.
// People forget to escape it, so that it is one of per cent if it stands behind a
// number or a word, or in the last line.
//
// Source: BibTeX itself does not know remarks in values, but TeX does.
func (d *texDecoder) percent() {
	if d.line <= d.i {
		if d.line = strings.IndexAny(d.s[d.i:], "\n\r"); d.line < 0 {
			d.line = len(d.s)
		} else {
			d.line += d.i
		}
	}
	end := d.line - d.i - 1
	before := strings.TrimRight(d.s[:d.i], " \t")
	apart := before == "" || len(before) < d.i || strings.HasSuffix(before, "\n") || strings.HasSuffix(before, "\r")
	if n := len(before); n > 0 && before[n-1] >= '0' && before[n-1] <= '9' {
		apart = false
	}
	if d.line == len(d.s) || end > 0 && !apart {
		d.i++
		d.write("%")
		return
	}
	d.i += end + 2
}

// texLigatures are the longest first.
var texLigatures = []struct{ in, out string }{
	{"---", "—"}, {"--", "–"}, {"``", "“"}, {"''", "”"}, {"?`", "¿"}, {"!`", "¡"}, {",,", "„"}, {"<<", "«"}, {">>", "»"},
}

// quote reads another character, and single quotes. A ' is an apostrophe unless
// a ` stands before it.
func (d *texDecoder) quote(c byte) {
	d.i++
	rest := d.s[d.i:]
	switch {
	case c == '`':
		d.single = true
		d.write("‘")
	case c == '\'' && d.single && (rest == "" || !isASCIILetter(rest[0])):
		d.single = false
		d.write("’")
	case c < ' ' || c == 0x7f:
		d.control = true
	default:
		d.write(string(c))
	}
}

// char reads a character beyond ASCII.
func (d *texDecoder) char() {
	r, n := utf8.DecodeRuneInString(d.s[d.i:])
	switch {
	case r == '\u2028' || r == '\u2029' || r == '\u0085':
		d.space = true
		d.par = d.par || r == '\u2029'
	case isUnprintable(r):
		d.control = true
	default:
		d.write(d.s[d.i : d.i+n])
	}
	d.i += n
}

// white reads white space.
func (d *texDecoder) white() {
	lines := 0
	for d.i < len(d.s) && isSpaceByte(d.s[d.i]) {
		if c := d.s[d.i]; c == '\n' || c == '\r' && (d.i+1 == len(d.s) || d.s[d.i+1] != '\n') {
			lines++
		}
		d.i++
	}
	d.space = true
	d.par = d.par || lines > 1
}

// group reads what stands in braces. It is protected from changes of case unless
// it begins with a command.
func (d *texDecoder) group() {
	style := d.style
	start := d.i
	d.i++
	if d.depth >= deepest {
		d.lossy = true
		return
	}
	if d.protects && d.i < len(d.s) && d.s[d.i] != '\\' && d.hasWord(d.i) {
		d.setStyle(style | citation.NoCase)
	}
	if !d.inner() {
		d.lossy = true
	}
	if d.i == start+2 && d.i < len(d.s) {
		d.single = false // {} parts what would be joined
	}
	d.setStyle(style)
}

// hasWord reports whether a letter or digit stands in the group that begins at i.
func (d *texDecoder) hasWord(i int) bool {
	depth := 0
	for _, r := range d.s[i:] {
		switch {
		case r == '}' && depth == 0:
			return false
		case r == '}':
			depth--
		case r == '{':
			depth++
		case isLetterOrDigit(r):
			return true
		}
	}
	return false
}

// inner reads to the brace that ends the group, and reports whether there is one.
func (d *texDecoder) inner() bool {
	d.depth++
	closed := false
	for d.i < len(d.s) && !closed {
		if closed = d.s[d.i] == '}'; closed {
			d.i++
		} else {
			d.item()
		}
	}
	d.depth--
	return closed
}
