package csl

import "strings"

// A markdownWriter writes CommonMark. What Markdown has no mark for is written
// as the inline HTML that it allows.
type markdownWriter struct{ textWriter }

func (markdownWriter) text(b *strings.Builder, r *run) {
	s, start := r.text, 0
	for i := range len(s) {
		switch c := s[i]; c {
		case '\\', '`', '*', '_', '[', ']', '<', '>', '&', '~', '^', '$', '#', '|':
			if r.flags&verbatimRun != 0 && (c == '_' || c == '#' || c == '~' || c == '&') {
				continue // within an address these are no markup
			}
			b.WriteString(s[start:i])
			b.WriteByte('\\')
			start = i
		case '\n', '\r':
			b.WriteString(s[start:i])
			b.WriteByte(' ')
			start = i + 1
		}
	}
	b.WriteString(s[start:])
}

var markdownTags = []struct {
	format      format
	open, close string
}{
	{displayBlock, "\n\n", "\n"},
	{displayLeftMargin, "", " "},
	{displayIndent, "\n\n", "\n"},
	{superscript, "<sup>", "</sup>"},
	{subscript, "<sub>", "</sub>"},
	{underline, "<u>", "</u>"},
	{smallCaps, "<span style=\"font-variant:small-caps;\">", "</span>"},
	{weightNormal, "<span style=\"font-weight:normal;\">", "</span>"},
	{weightBold, "**", "**"},
	{fontNormal, "<span style=\"font-style:normal;\">", "</span>"},
	{fontItalic | fontOblique, "*", "*"},
}

// Upright within italics is no mark of Markdown: another asterisk within emphasis
// would end it, or be text beside a space.
func (markdownWriter) open(b *strings.Builder, f format) (closes string) {
	for i := range markdownTags {
		if t := &markdownTags[i]; f&t.format != 0 {
			b.WriteString(t.open)
			closes = t.close + closes
		}
	}
	return closes
}

func (markdownWriter) link(target string) (start, end string) {
	if target[0] == '#' {
		return "", ""
	}
	return "[", "](<" + strings.NewReplacer("<", "%3C", ">", "%3E", `\`, "%5C").Replace(target) + ">)"
}
