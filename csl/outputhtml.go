package csl

import "strings"

// An htmlWriter writes HTML as citeproc-js does, with its class names.
type htmlWriter struct{}

func (htmlWriter) text(b *strings.Builder, r *run) {
	s, start := r.text, 0
	space := false
	for i, c := range s {
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
			plain := superscriptLetters[c]
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

// superscriptLetters are the characters for raised letters and digits that
// locales use ("1ᵉʳ"), which fonts often lack.
var superscriptLetters = map[rune]string{
	'ª': "a", '²': "2", '³': "3", '¹': "1", 'º': "o", 'ʰ': "h", 'ʲ': "j", 'ʳ': "r", 'ʷ': "w", 'ʸ': "y", 'ˡ': "l", 'ˢ': "s", 'ˣ': "x",
	'ᴬ': "A", 'ᴮ': "B", 'ᴰ': "D", 'ᴱ': "E", 'ᴳ': "G", 'ᴴ': "H", 'ᴵ': "I", 'ᴶ': "J", 'ᴷ': "K", 'ᴸ': "L", 'ᴹ': "M", 'ᴺ': "N", 'ᴼ': "O",
	'ᴾ': "P", 'ᴿ': "R", 'ᵀ': "T", 'ᵁ': "U", 'ᵂ': "W", 'ᵃ': "a", 'ᵇ': "b", 'ᵈ': "d", 'ᵉ': "e", 'ᵍ': "g", 'ᵏ': "k", 'ᵐ': "m", 'ᵒ': "o",
	'ᵖ': "p", 'ᵗ': "t", 'ᵘ': "u", 'ᵛ': "v", '⁰': "0", 'ⁱ': "i", '⁴': "4", '⁵': "5", '⁶': "6", '⁷': "7", '⁸': "8", '⁹': "9",
	'⁺': "+", '⁻': "−", '⁼': "=", '⁽': "(", '⁾': ")", 'ⁿ': "n", '℠': "SM", '™': "TM",
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
