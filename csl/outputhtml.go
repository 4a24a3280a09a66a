package csl

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// An htmlWriter writes HTML as citeproc-js does, with its class names.
type htmlWriter struct{ textWriter }

func (htmlWriter) text(b *strings.Builder, r *run) {
	s, start := r.text, 0
	space := false
	for i, c := range s {
		if c > '>' && c < 0xaa {
			space = false
			continue
		}
		out := ""
		switch c {
		case '&':
			out = "&#38;"
		case '<':
			out = "&#60;"
		case '>':
			out = "&#62;"
		case ' ', '\t', '\n', '\r':
			if space = !space; space {
				continue
			}
			// The first of two spaces does not collapse.
			b.WriteString(s[start : i-1])
			b.WriteString("\u00a0 ")
			start = i + 1
			continue
		default:
			if c < 0xaa {
				space = false
				continue
			}
			plain := raised(c)
			if plain == "" {
				space = false
				continue
			}
			b.WriteString(s[start:i])
			b.WriteString("<sup>")
			b.WriteString(plain)
			b.WriteString("</sup>")
			start = i + len(string(c))
			space = false
			continue
		}
		space = false
		b.WriteString(s[start:i])
		b.WriteString(out)
		start = i + 1
	}
	b.WriteString(s[start:])
}

// raised returns the letter or digit that a raised one stands for, "" for
// other characters. Locales use raised letters ("1ᵉʳ"), which fonts often lack.
func raised(c rune) string {
	switch {
	case c == 'ˀ':
		return "ʔ"
	case c == 'ˁ':
		return "ʕ"
	case c == 'ۥ':
		return "و"
	case c == 'ۦ':
		return "ي"
	case c == 'ª', c == '²', c == '³', c == '¹', c == 'º', c >= 'ʰ' && c <= 'ʸ', c >= 'ˠ' && c <= 'ˤ',
		c >= 'ᴬ' && c <= 'ᵡ', c >= '⁰' && c <= 'ⁿ', c == '℠', c == '™', c >= '㆒' && c <= '㆟':
		if s := norm.NFKC.String(string(c)); s != string(c) {
			return s
		}
	}
	return ""
}

// htmlTags are the elements for formats, the outermost first.
var htmlTags = []struct {
	format      format
	open, close string
}{
	{displayBlock, "\n\n    <div class=\"csl-block\">", "</div>\n"},
	{displayLeftMargin, "\n    <div class=\"csl-left-margin\">", "</div>"},
	{displayRightInline, "<div class=\"csl-right-inline\">", "</div>\n  "},
	{displayIndent, "<div class=\"csl-indent\">", "</div>\n  "},
	{superscript, "<sup>", "</sup>"},
	{subscript, "<sub>", "</sub>"},
	{baseline, "<span style=\"baseline\">", "</span>"},
	{underline, "<span style=\"text-decoration:underline;\">", "</span>"},
	{noDecoration, "<span style=\"text-decoration:none;\">", "</span>"},
	{weightBold, "<b>", "</b>"},
	{weightNormal, "<span style=\"font-weight:normal;\">", "</span>"},
	{smallCaps, "<span style=\"font-variant:small-caps;\">", "</span>"},
	{variantNormal, "<span style=\"font-variant:normal;\">", "</span>"},
	{fontItalic, "<i>", "</i>"},
	{fontOblique, "<em>", "</em>"},
	{fontNormal, "<span style=\"font-style:normal;\">", "</span>"},
}

func (htmlWriter) open(b *strings.Builder, f format) (closes string) {
	for i := range htmlTags {
		if t := &htmlTags[i]; f&t.format != 0 {
			b.WriteString(t.open)
			closes = t.close + closes
		}
	}
	return closes
}

func (htmlWriter) link(target string) (start, end string) {
	return `<a href="` + escapeAttribute(target) + `">`, "</a>"
}

func (htmlWriter) entry(anchor string) (start, end string) {
	if anchor == "" {
		return "  <div class=\"csl-entry\">", "</div>\n"
	}
	return `  <div id="` + escapeAttribute(anchor) + `" class="csl-entry">`, "</div>\n"
}

func (htmlWriter) list() (start, end string) {
	return "<div class=\"csl-bib-body\">\n", "</div>"
}

func escapeAttribute(s string) string {
	return strings.NewReplacer("&", "&amp;", `"`, "&quot;", "<", "&lt;", ">", "&gt;").Replace(s)
}
