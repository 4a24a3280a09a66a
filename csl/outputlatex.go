package csl

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/refwright/refwright/internal/tex"
)

// A latexWriter writes LaTeX for every engine, with commands of LaTeX itself and,
// for anchors and links, of the package hyperref. The list of entries is a list
// environment, so that a document needs no definitions for it.
type latexWriter struct{ listLayout }

// latexSpecials are the ASCII characters that do not stand for themselves in
// TeX, or that packages for languages give a meaning.
var latexSpecials = [utf8.RuneSelf]string{
	'#': `\#`, '$': `\$`, '%': `\%`, '&': `\&`, '_': `\_`, '{': `\{`, '}': `\}`,
	'\\': `\textbackslash{}`, '~': `\textasciitilde{}`, '^': `\textasciicircum{}`,
	'`': `\textasciigrave{}`, '\'': `\textquotesingle{}`, '"': `\textquotedbl{}`,
	'<': `\textless{}`, '>': `\textgreater{}`, '|': `\textbar{}`,
	'[': `{[}`, ']': `{]}`, // where an argument may stand
	'\t': " ", '\n': " ", '\v': " ", '\f': " ", '\r': " ",
}

// latexCharacters are the characters that are written as commands since not every
// engine or font has them.
var latexCharacters = map[rune]string{
	'\u00a0': `~`, '\u2002': `\enspace{}`, '\u2003': `\quad{}`, '\u2004': `\,`, '\u2005': `\,`, '\u2006': `\,`, '\u2007': `~`,
	'\u2008': `\,`, '\u2009': `\,`, '\u200a': `\,`, '\u202f': `\,`, '\u200b': `\hspace{0pt}`, '\u2060': `\nobreak{}`,
	'\u0085': " ", '\u2028': " ", '\u2029': " ", '\u00ad': `\-`, '\u2011': `\mbox{-}`, '\u2212': `\textminus{}`,
	'\u02bb': `\textquoteleft{}`, '\u02bc': `\textquoteright{}`,
}

func (latexWriter) text(b *strings.Builder, r *run) {
	s := norm.NFC.String(strings.ToValidUTF8(r.text, "\ufffd"))
	for i := 0; i < len(s); {
		n := 1
		if s[i] >= utf8.RuneSelf || i+1 < len(s) && s[i+1] >= utf8.RuneSelf {
			n = norm.NFC.NextBoundaryInString(s[i:], true)
		}
		if n > 1 {
			latexCharacter(b, s[i:i+n])
			i += n
			continue
		}
		c := s[i]
		i++
		switch {
		case latexSpecials[c] != "":
			b.WriteString(latexSpecials[c])
		case c < ' ' || c == 0x7f: // no characters, and errors in TeX
		case (c == '-' || c == ',') && endsIn(b, c):
			b.WriteString("{}") // no ligature
			b.WriteByte(c)
		case c == '/' && r.flags&verbatimRun != 0 && i < len(s) && s[i] != '/' && !endsIn(b, '/'):
			b.WriteString(`/\allowbreak{}`) // addresses are long
		default:
			b.WriteByte(c)
		}
	}
}

// endsIn reports whether the last byte written is c.
func endsIn(b *strings.Builder, c byte) bool { return strings.HasSuffix(b.String(), string(c)) }

// latexCharacter writes a character that is not ASCII, with its combining marks.
// Those that LaTeX has for itself stand as they are, and letters that can be put
// together from a letter and accents are written so; pdfTeX knows no other ones
// without a package for their script.
//
// Source: LaTeX2e, utf8enc.dfu, t1enc.dfu and ts1enc.dfu.
func latexCharacter(b *strings.Builder, s string) {
	c, size := utf8.DecodeRuneInString(s)
	alone := size == len(s)
	if alone {
		if out := latexCharacters[c]; out != "" {
			b.WriteString(out)
			return
		}
		if c < 0x180 || c >= 'Ș' && c <= 'ț' {
			if c >= 0xa0 {
				b.WriteString(s)
			}
			return
		}
		if plain := lowered(c); plain != "" {
			b.WriteString(`\textsubscript{` + escaped(latexWriter{}, plain) + "}")
			return
		}
		if plain := raised(c); plain != "" && c != '™' && c != '℠' {
			b.WriteString(`\textsuperscript{` + escaped(latexWriter{}, plain) + "}")
			return
		}
	}
	if out, ok := tex.Accented(s); ok {
		b.WriteString(out)
		return
	}
	for _, c := range s {
		switch {
		case c < utf8.RuneSelf:
			b.WriteString(escaped(latexWriter{}, string(c)))
		case !unicode.IsControl(c) && c != '\ufeff':
			b.WriteRune(c)
		}
	}
}

// lowered returns the digit, sign or letter that a subscript one stands for, ""
// for other characters.
func lowered(c rune) string {
	if c >= '₀' && c <= 'ₜ' {
		if s := norm.NFKC.String(string(c)); s != string(c) {
			return s
		}
	}
	return ""
}

// latexTags are the commands for formats, the outermost first.
var latexTags = []struct {
	format      format
	open, close string
}{
	{displayIndent, `{\setlength{\leftskip}{1.5em}`, `\par}`},
	{superscript, `\textsuperscript{`, "}"},
	{subscript, `\textsubscript{`, "}"},
	{underline, `\underline{`, "}"},
	{weightBold, `\textbf{`, "}"},
	{weightNormal, `\textmd{`, "}"},
	{smallCaps, `\textsc{`, "}"},
	{variantNormal, `\textulc{`, "}"},
	{fontItalic, `\textit{`, "}"},
	{fontOblique, `\textsl{`, "}"},
	{fontNormal, `\textup{`, "}"},
}

func (w latexWriter) open(b *strings.Builder, f format) (closes string) {
	if f&displayLeftMargin != 0 {
		fmt.Fprintf(b, `\makebox[%s][l]{`, em(w.label))
		closes = "}"
	}
	for i := range latexTags {
		if t := &latexTags[i]; f&t.format != 0 {
			b.WriteString(t.open)
			closes = t.close + closes
		}
	}
	return closes
}

func (latexWriter) lineBreak() string { return "\n\n" }

// latexAnchor returns the name of an anchor, which may hold no character that TeX
// or the viewer of a document could take for another one.
func latexAnchor(anchor string) string { return encodeName(anchor, "-.:/", '+') }

func (latexWriter) link(target string) (start, end string) {
	if anchor, ok := strings.CutPrefix(target, "#"); ok {
		return `\hyperlink{` + latexAnchor(anchor) + "}{", "}"
	}
	target = encodeURL(target, "\\{}^~\"<>|`$'")
	return `\href{` + strings.NewReplacer("%", `\%`, "#", `\#`, "&", `\&`, "_", `\_`).Replace(target) + "}{", "}"
}

func (latexWriter) entry(anchor string) (start, end string) {
	if anchor == "" {
		return `\item `, "\n"
	}
	return `\item \hypertarget{` + latexAnchor(anchor) + "}{}", "\n"
}

func (w latexWriter) list() (start, end string) {
	l := w.listLayout
	var b strings.Builder
	fmt.Fprintf(&b, "\\begin{list}{}{\\setlength{\\leftmargin}{%s}\\setlength{\\itemindent}{%s}\\setlength{\\listparindent}{%s}%%\n", em(l.left), em(l.first), em(l.first))
	fmt.Fprintf(&b, "  \\setlength{\\labelwidth}{0pt}\\setlength{\\labelsep}{0pt}\\setlength{\\parsep}{0pt}\\setlength{\\itemsep}{%d\\baselineskip}", l.entrySpacing)
	if l.lineSpacing > 1 {
		fmt.Fprintf(&b, "%%\n  \\linespread{%d}\\selectfont", l.lineSpacing)
	}
	b.WriteString("}\n")
	return b.String(), `\end{list}`
}
