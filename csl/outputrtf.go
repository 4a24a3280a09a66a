package csl

import (
	"fmt"
	"hash/fnv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// An rtfWriter writes Rich Text Format in ASCII. The list of entries is a document
// by itself.
//
// Source: Microsoft, Rich Text Format (RTF) Specification 1.9.1.
type rtfWriter struct{ listLayout }

func (rtfWriter) text(b *strings.Builder, r *run) {
	for _, c := range r.text {
		switch {
		case c == '\\' || c == '{' || c == '}':
			b.WriteByte('\\')
			b.WriteByte(byte(c))
		case c >= '\t' && c <= '\r', c == '\u0085', c == '\u2028', c == '\u2029':
			b.WriteByte(' ')
		case c < ' ' || c >= 0x7f && c < 0xa0: // no characters
		case c < utf8.RuneSelf:
			b.WriteByte(byte(c))
		default:
			if plain := raised(c); plain != "" {
				b.WriteString(`{\super `)
				rtfCharacters(b, plain)
				b.WriteByte('}')
				continue
			}
			rtfCharacters(b, string(c))
		}
	}
}

// rtfCharacters writes characters as the signed numbers of UTF-16, with a question
// mark for readers that do not know these. A space ends the number: pandoc 2.17 does
// not read on well without it.
func rtfCharacters(b *strings.Builder, s string) {
	for _, c := range s {
		if c < utf8.RuneSelf {
			b.WriteRune(c)
			continue
		}
		for _, unit := range utf16.AppendRune(nil, c) {
			fmt.Fprintf(b, `\u%d ?`, int16(unit))
		}
	}
}

// rtfTags are the control words for formats, the outermost first. A group ends
// each.
var rtfTags = []struct {
	format format
	open   string
}{
	{superscript, `{\super `},
	{subscript, `{\sub `},
	{baseline, `{\nosupersub `},
	{underline, `{\ul `},
	{noDecoration, `{\ulnone `},
	{weightBold, `{\b `},
	{weightNormal, `{\b0 `},
	{smallCaps, `{\scaps `},
	{variantNormal, `{\scaps0 `},
	{fontItalic | fontOblique, `{\i `},
	{fontNormal, `{\i0 `},
}

func (w rtfWriter) open(b *strings.Builder, f format) (closes string) {
	switch {
	case f&displayIndent != 0:
		fmt.Fprintf(b, `\li%d\fi0 `, twips(w.left+hangingIndent))
	case f&displayLeftMargin != 0:
		closes = `\tab `
	}
	for i := range rtfTags {
		if t := &rtfTags[i]; f&t.format != 0 {
			b.WriteString(t.open)
			closes = "}" + closes
		}
	}
	return closes
}

// twips returns a width in ems of twelve points in twentieths of a point.
func twips(ems float64) int { return int(ems * 12 * 20) }

func (w rtfWriter) lineBreak() string { return `\par` + w.indent() + " " }

// indent returns the control words for the lines of a paragraph.
func (w rtfWriter) indent() string {
	return fmt.Sprintf(`\li%d\fi%d`, twips(w.left), twips(w.first))
}

// rtfBookmark returns an anchor as the name of a bookmark, which has letters,
// digits and underscores, and at most 40 of them. A longer one is told apart by a
// checksum.
func rtfBookmark(anchor string) string {
	const longest = 40
	name := "ref_" + encodeName(strings.TrimPrefix(anchor, anchorPrefix), "", '_')
	if len(name) > longest {
		h := fnv.New32a()
		h.Write([]byte(anchor))
		name = fmt.Sprintf("%s_%08x", name[:longest-9], h.Sum32())
	}
	return name
}

func (rtfWriter) link(target string) (start, end string) {
	if anchor, ok := strings.CutPrefix(target, "#"); ok {
		target = `\\l "` + rtfBookmark(anchor) + `"`
	} else {
		target = `"` + encodeURL(target, `\{}"`) + `"`
	}
	return `{\field{\*\fldinst{HYPERLINK ` + target + `}}{\fldrslt{`, "}}}"
}

func (w rtfWriter) entry(anchor string) (start, end string) {
	start = `{\pard` + w.indent()
	if w.first < 0 {
		start += fmt.Sprintf(`\tx%d`, twips(w.left))
	}
	if w.lineSpacing > 1 {
		start += fmt.Sprintf(`\sl%d\slmult1`, 240*w.lineSpacing)
	}
	start += fmt.Sprintf(`\sa%d `, 240*w.entrySpacing)
	if anchor != "" {
		name := rtfBookmark(anchor)
		start += `{\*\bkmkstart ` + name + `}{\*\bkmkend ` + name + "}"
	}
	return start, "\\par}\n"
}

func (rtfWriter) list() (start, end string) {
	return "{\\rtf1\\ansi\\ansicpg1252\\uc1\\deff0{\\fonttbl{\\f0\\froman Times New Roman;}}\n", "}"
}
