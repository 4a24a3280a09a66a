package csl

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A typstWriter writes markup of Typst.
type typstWriter struct{ listLayout }

func (typstWriter) text(b *strings.Builder, r *run) {
	s := strings.ToValidUTF8(r.text, "\ufffd")
	for i, c := range s {
		switch {
		case c >= '\t' && c <= '\r', c == '\u0085', c == '\u2028', c == '\u2029':
			c = ' '
		case unicode.IsControl(c):
			continue
		case strings.HasSuffix(b.String(), "].") && c != ' ':
			fmt.Fprintf(b, `\u{%x}`, c) // no field of an expression
			continue
		case c < utf8.RuneSelf && typstSpecial(b.String(), byte(c), s[i+1:]):
			b.WriteByte('\\')
		}
		b.WriteRune(c)
	}
}

// typstSpecial reports whether a character of ASCII could be read as markup
// between what is written already and what follows in its run.
//
// Source: Typst documentation, Syntax.
func typstSpecial(before string, c byte, after string) bool {
	last := byte('\n')
	if before != "" {
		last = before[len(before)-1]
	}
	switch c {
	case '\\', '#', '$', '*', '_', '`', '<', '>', '@', '[', ']', '~', '"', '\'':
		return true
	case '-': // a dash, a soft hyphen or a sign of minus, unless within a word
		return !isWordByte(last) || after == "" || !isWordByte(after[0])
	case '/': // a comment, the end of one, or a term
		return last == '/' || last == '*' || startsLine(before)
	case '=', '+':
		return startsLine(before)
	case '(', ';': // goes on with an expression
		return last == ']'
	case '.':
		if last == '.' {
			return true // an ellipsis
		}
		if after != "" && after[0] > ' ' && after[0] < utf8.RuneSelf {
			return false // there is no space, and be it a narrow one
		}
		digits := strings.TrimRight(before, "0123456789")
		return len(digits) < len(before) && startsLine(digits) // the number of an item
	}
	return false
}

// isWordByte reports whether c is a letter or digit, or part of a character that
// is not ASCII.
func isWordByte(c byte) bool {
	return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' || c >= utf8.RuneSelf
}

// startsLine reports whether what follows is read as the beginning of a line, as
// it is within brackets.
func startsLine(before string) bool {
	before = strings.TrimRightFunc(before, func(c rune) bool { return c != '\n' && unicode.IsSpace(c) })
	return before == "" || before[len(before)-1] == '[' || before[len(before)-1] == '\n'
}

// typstTags are the functions for formats, the outermost first. In strong text
// what has its own weight is lighter by as much as strong text is bolder; emphasis
// within emphasis is upright.
var typstTags = []struct {
	format format
	open   string
}{
	{displayIndent, "#block(inset: (left: 1.5em))["},
	{superscript, "#super["},
	{subscript, "#sub["},
	{underline, "#underline["},
	{weightBold, "#strong["},
	{weightNormal, "#strong(delta: -300)["},
	{smallCaps, "#smallcaps["},
	{variantNormal, "#text(features: (smcp: 0))["},
	{fontItalic | fontOblique | fontNormal, "#emph["},
}

func (w typstWriter) open(b *strings.Builder, f format) (closes string) {
	if f&displayLeftMargin != 0 {
		fmt.Fprintf(b, "#box(width: %s)[", em(w.label))
		closes = "]"
	}
	for i := range typstTags {
		if t := &typstTags[i]; f&t.format != 0 {
			b.WriteString(t.open)
			closes = "]" + closes
		}
	}
	return closes
}

func (typstWriter) lineBreak() string { return "\n\n" }

func (typstWriter) link(target string) (start, end string) {
	if anchor, ok := strings.CutPrefix(target, "#"); ok {
		return "#link(label(" + typstString(anchor) + "))[", "]"
	}
	return "#link(" + typstString(target) + ")[", "]"
}

// typstString returns a string in the quotation marks of code.
func typstString(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, c := range s {
		switch {
		case c == '"' || c == '\\':
			b.WriteByte('\\')
			b.WriteRune(c)
		case unicode.IsControl(c):
			fmt.Fprintf(&b, `\u{%x}`, c)
		default:
			b.WriteRune(c)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// entry ends with a blank line, without which the text of a block is no paragraph
// and has no indent.
func (w typstWriter) entry(anchor string) (start, end string) {
	start, end = "#block[", "\n\n]"
	if w.left == 0 && w.first < 0 {
		start += fmt.Sprintf("#h(%s)", em(w.first))
	}
	if anchor != "" {
		end += "#label(" + typstString(anchor) + ")"
	}
	return start, end + "\n"
}

// Space between lines and between paragraphs, in ems, as Typst has it unless told
// otherwise.
const (
	typstLeading = 0.65
	typstLine    = 1.2
)

func (w typstWriter) list() (start, end string) {
	leading := typstLeading + typstLine*float64(w.lineSpacing-1)
	return fmt.Sprintf("#[\n#set par(hanging-indent: %s, first-line-indent: 0em, leading: %s, spacing: %s)\n#set block(spacing: %s)\n",
		em(w.left), em(leading), em(leading), em(leading+typstLine*float64(w.entrySpacing))), "]"
}
