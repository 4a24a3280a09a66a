package csl

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

// The text of a field of CSL-YAML is inline Markdown as pandoc reads it. What
// there is of it in a citation.Text is read and written:
//
//	*emph* _emph_   **strong** __strong__   ^sup^   ~sub~
//	[Text]{.smallcaps}   [Text]{.nocase}   [Text]{.nodecor}
//	\* and a backslash before any ASCII punctuation, &amp; and other entities
//
// Source: Pandoc User's Guide, "Inline formatting", "Backslash escapes" and
// "Capitalization in titles". The tags of CSL-JSON may stand in a text as they do
// in other documents in Markdown; math, links and code stay as they are written.

// A yamlMarker is a piece of the text that may open or close markup.
type yamlMarker struct {
	piece int // index of its piece
	kind  string
}

var yamlTags = map[string][2]string{
	"*": {"<i>", "</i>"}, "_": {"<i>", "</i>"}, "**": {"<b>", "</b>"}, "__": {"<b>", "</b>"},
	"^": {"<sup>", "</sup>"}, "~": {"<sub>", "</sub>"},
	".smallcaps": {`<span style="font-variant:small-caps;">`, "</span>"},
	".nocase":    {`<span class="nocase">`, "</span>"},
	".nodecor":   {`<span class="nodecor">`, "</span>"},
}

// A yamlText reads inline Markdown. It takes time in proportion to the text: an
// opening mark leaves the stack when it is passed over.
type yamlText struct {
	src    string
	pieces []string
	stack  []yamlMarker
	open   map[string]int // openings on the stack, by kind
}

// readYAMLText returns the text with the markup of CSL-JSON.
func readYAMLText(s string) string {
	if !strings.ContainsAny(s, `*_^~[\&`) {
		return s
	}
	t := &yamlText{src: s, open: map[string]int{}}
	for i := 0; i < len(s); {
		i += t.next(i)
	}
	return strings.Join(t.pieces, "")
}

// next reads what stands at i and returns its length.
func (t *yamlText) next(i int) int {
	s := t.src
	switch c := s[i]; c {
	case '\\':
		if i+1 < len(s) && isASCIIPunct(s[i+1]) {
			t.add(s[i+1 : i+2])
			return 2
		}
		if strings.HasPrefix(s[i:], `\ `) {
			t.add("\u00a0")
			return 2
		}
	case '&':
		if m := yamlEntity.FindString(s[i:min(len(s), i+40)]); m != "" {
			if r := html.UnescapeString(m); r != m {
				t.add(r)
				return len(m)
			}
		}
	case '*', '_':
		n := runLength(s[i:], c)
		t.emphasis(i, n)
		return n
	case '^', '~':
		n := runLength(s[i:], c)
		if n > 1 {
			t.add(s[i : i+n])
			return n
		}
		kind := s[i : i+1]
		if !t.close(kind, kind, kind) {
			t.push(kind, kind)
		}
		return 1
	case '[':
		t.push("[", "[")
		return 1
	case ']':
		if kind, n := yamlSpan(s[i+1:]); kind != "" && t.close("[", kind, "") {
			return 1 + n
		}
		t.close("[", "", "]") // a bracket that is no span
		return 1
	case ' ', '\t', '\n', '\r':
		t.drop("^")
		t.drop("~")
	}
	n := 1
	for i+n < len(s) && !strings.ContainsRune("\\&*_^~[] \t\n\r", rune(s[i+n])) {
		n++
	}
	t.add(s[i : i+n])
	return n
}

func (t *yamlText) add(s string) { t.pieces = append(t.pieces, s) }

// push adds a mark that may open markup.
func (t *yamlText) push(kind, text string) {
	t.stack = append(t.stack, yamlMarker{len(t.pieces), kind})
	t.open[kind]++
	t.add(text)
}

// close closes the last opening of a kind, with the tags of another kind, and
// takes those opened after it off the stack. Without an opening, or for the kind
// "", it adds the text.
func (t *yamlText) close(kind, tags, text string) bool {
	if t.open[kind] == 0 {
		if tags == "" {
			t.add(text)
		}
		return false
	}
	for {
		top := t.stack[len(t.stack)-1]
		if top.kind == kind && tags != "" && top.piece == len(t.pieces)-1 {
			return false // nothing stands between them
		}
		t.stack = t.stack[:len(t.stack)-1]
		t.open[top.kind]--
		if top.kind != kind {
			continue
		}
		if tags == "" {
			t.add(text)
			return true
		}
		t.pieces[top.piece] = yamlTags[tags][0]
		t.add(yamlTags[tags][1])
		return true
	}
}

// drop makes all openings of a kind, and what was opened after the first of them,
// into text.
func (t *yamlText) drop(kind string) {
	for t.open[kind] > 0 {
		top := t.stack[len(t.stack)-1]
		t.stack = t.stack[:len(t.stack)-1]
		t.open[top.kind]--
	}
}

// emphasis reads n asterisks or underscores. One that has white space after it
// opens nothing, one that has white space before it closes nothing, and an
// underscore within a word does neither.
func (t *yamlText) emphasis(i, n int) {
	one := t.src[i : i+1]
	two := one + one
	before, _ := utf8.DecodeLastRuneInString(t.src[:i])
	after, _ := utf8.DecodeRuneInString(t.src[i+n:])
	canClose := i > 0 && !unicode.IsSpace(before)
	canOpen := i+n < len(t.src) && !unicode.IsSpace(after)
	if one == "_" {
		inWord := isYAMLWord(before) && isYAMLWord(after) && i > 0 && i+n < len(t.src)
		canClose, canOpen = canClose && !inWord, canOpen && !inWord
	}
	for n > 0 {
		kind := one
		if canClose {
			if last := t.last(one, two); last == two && n >= 2 {
				kind = two
			}
			if t.close(kind, kind, kind) {
				n -= len(kind)
				continue
			}
		}
		kind = one
		if n >= 2 {
			kind = two
		}
		if canOpen {
			t.push(kind, kind)
		} else {
			t.add(kind)
		}
		n -= len(kind)
	}
}

// last returns which of two kinds was opened last, "" if neither is open.
func (t *yamlText) last(a, b string) string {
	if t.open[a]+t.open[b] == 0 {
		return ""
	}
	for i := len(t.stack) - 1; i >= max(0, len(t.stack)-100); i-- {
		if k := t.stack[i].kind; k == a || k == b {
			return k
		}
	}
	return ""
}

func runLength(s string, c byte) int {
	n := 0
	for n < len(s) && s[n] == c {
		n++
	}
	return n
}

func isYAMLWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func isASCIIPunct(c byte) bool {
	return c > ' ' && c < 0x7f && (c < '0' || c > '9' && c < 'A' || c > 'Z' && c < 'a' || c > 'z')
}

var (
	yamlEntity     = sieve.Late(`^&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});`)
	yamlSpanAfter  = sieve.Late(`^\{ *(?:(\.smallcaps|\.nocase|\.nodecor)|style="font-variant: ?small-caps;?") *\}`)
	yamlBlockStart = sieve.Late(`^(?:[#>+-]|[0-9]+[.)])(?: |$)`)
)

// yamlSpan returns which span ends with what stands after its bracket.
func yamlSpan(s string) (kind string, n int) {
	m := yamlSpanAfter.FindStringSubmatch(s[:min(len(s), 60)])
	switch {
	case m == nil:
		return "", 0
	case m[1] == "":
		return ".smallcaps", len(m[0])
	}
	return m[1], len(m[0])
}

// yamlMarks are the marks of each style, in the order in which they nest.
var yamlMarks = [...]struct {
	style       citation.Style
	open, close string
}{
	{citation.NoDecor, "[", "]{.nodecor}"},
	{citation.NoCase, "[", "]{.nocase}"},
	{citation.SmallCaps, "[", "]{.smallcaps}"},
	{citation.Bold, "**", "**"},
	{citation.Italic, "*", "*"},
	{citation.Superscript, "^", "^"},
	{citation.Subscript, "~", "~"},
}

// writeYAMLText returns inline Markdown that reads as the text, byte for byte. Where
// marks cannot say it, as in italics that begin with a space, the tags of CSL-JSON
// stay.
func writeYAMLText(text string) string {
	if !strings.ContainsAny(text, "<\\*_^~[]`$@&") && !yamlBlockStart.MatchString(text) {
		return text
	}
	if s := markYAML(citation.Text(text).Runs()); readYAMLText(s) == text {
		return s
	}
	return escapeYAML(text, true)
}

func markYAML(runs []citation.Run) string {
	var b strings.Builder
	var open []int // indices in yamlMarks
	closeTo := func(n int) {
		for len(open) > n {
			b.WriteString(yamlMarks[open[len(open)-1]].close)
			open = open[:len(open)-1]
		}
	}
	for _, r := range runs {
		keep, have := 0, citation.Style(0)
		for keep < len(open) && r.Style&yamlMarks[open[keep]].style != 0 {
			have |= yamlMarks[open[keep]].style
			keep++
		}
		closeTo(keep)
		for i, m := range yamlMarks {
			if r.Style&^have&m.style != 0 {
				open = append(open, i)
				b.WriteString(m.open)
			}
		}
		b.WriteString(escapeYAML(r.Text, false))
	}
	closeTo(0)
	return b.String()
}

// escapeYAML puts a backslash before what would be markup. Tags are left as they are
// if asked.
func escapeYAML(s string, tags bool) string {
	var b strings.Builder
	start := yamlBlockStart.FindStringIndex(s)
	for i := 0; i < len(s); i++ {
		c := s[i]
		escape := false
		switch c {
		case '\\':
			escape = i+1 < len(s) && (isASCIIPunct(s[i+1]) || s[i+1] == ' ' || !tags) || i+1 == len(s)
		case '*', '^', '~', '[', ']', '`', '$':
			escape = true
		case '_':
			before, _ := utf8.DecodeLastRuneInString(s[:i])
			after, _ := utf8.DecodeRuneInString(s[i+1:])
			escape = !(isYAMLWord(before) && isYAMLWord(after) && i > 0 && i+1 < len(s))
		case '@':
			before, _ := utf8.DecodeLastRuneInString(s[:i])
			escape = i == 0 || !isYAMLWord(before)
		case '&':
			escape = yamlEntity.MatchString(s[i:min(len(s), i+40)])
		case '<':
			escape = !tags && i+1 < len(s) && (isJSONLetter(s[i+1]) || s[i+1] == '/' || s[i+1] == '!')
		}
		if start != nil && !isJSONDigit(c) && i < start[1] && c != ' ' {
			escape = true
		}
		if escape {
			b.WriteByte('\\')
		}
		b.WriteByte(c)
	}
	return b.String()
}

func isJSONLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
func isJSONDigit(c byte) bool  { return c >= '0' && c <= '9' }

// readYAMLPlain reads a value in which nothing is markup, such as a name or a URL.
// Pandoc writes backslashes in these too.
func readYAMLPlain(s string) string {
	if strings.IndexByte(s, '\\') < 0 {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) && isASCIIPunct(s[i+1]) {
			i++
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// writeYAMLPlain returns a value that reads so.
func writeYAMLPlain(s string) string {
	if strings.IndexByte(s, '\\') < 0 {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) && isASCIIPunct(s[i+1]) {
			b.WriteByte('\\')
		}
		b.WriteByte(s[i])
	}
	return b.String()
}
