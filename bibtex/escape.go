package bibtex

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/refwright/refwright/internal/tex"
)

// A texWriter builds the TeX form of one value. What it writes has balanced
// braces and no command but its own, whatever the text.
type texWriter struct {
	b       []byte
	dialect Dialect
	inName  bool // an equals sign would be read as biber's extended name format
	long    bool // paragraphs are kept

	// ligature is the last byte, if it is one that could form a ligature with
	// the next, and 0 otherwise.
	ligature byte
	// space is true while nothing but white space was written since the
	// beginning, or the last character was white space.
	space bool
	// opened is true while nothing stands in the argument of a command yet.
	opened bool
	// lossy is set when a character had to be left out or replaced.
	lossy bool
}

func newTexWriter(d Dialect) *texWriter { return &texWriter{dialect: d, space: true} }

// escape returns the TeX form of a text without markup, and whether it says all
// that the text does.
func escape(s string, d Dialect) (string, bool) {
	if isOwnTeX(s) {
		return s, true
	}
	t := newTexWriter(d)
	t.text(s)
	return t.done(), !t.lossy
}

// done returns what was written, without white space at the end.
func (t *texWriter) done() string { return strings.TrimRight(string(t.b), " ") }

// ownBytes are the characters of ASCII that stand for themselves in both dialects,
// whatever stands beside them.
var ownBytes = func() (table [256]bool) {
	for c := range table {
		table[c] = c > ' ' && c < 0x7f && specials[c] == "" && classicSpecials[c] == "" && strings.IndexByte(ligatureBytes+"=", byte(c)) < 0
	}
	return table
}()

// isOwnTeX reports whether the TeX form of a text without markup is the text itself,
// in both dialects.
func isOwnTeX(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; !ownBytes[c] {
			apart := i+1 == len(s) || s[i+1] != c
			switch c {
			case ' ':
				if !apart || i == 0 || i+1 == len(s) {
					return false
				}
			case '-', '\'', ',':
				if !apart {
					return false
				}
			case '?', '!':
			default:
				return false
			}
		}
	}
	return true
}

// own writes the characters that s begins with and that stand for themselves, with
// single spaces between them, and returns how many they are. A letter that a mark may
// follow is none of them.
func (t *texWriter) own(s string) int {
	n := 0
	for n < len(s) && (ownBytes[s[n]] || s[n] == ' ' && n > 0 && n+1 < len(s) && ownBytes[s[n+1]]) {
		n++
	}
	if n > 0 && n < len(s) && s[n] >= utf8.RuneSelf {
		n--
	}
	if n == 0 {
		return 0
	}
	if s[n-1] == ' ' {
		n--
	}
	t.b = append(t.b, s[:n]...)
	t.ligature, t.space, t.opened = 0, false, false
	return n
}

// text writes plain text. White space of any length becomes one space, and none
// at the beginning, as BibTeX does it.
func (t *texWriter) text(s string) {
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\ufffd")
		t.lossy = true
	}
	s = norm.NFC.String(s)
	t.b = slices.Grow(t.b, len(s)+8)
	for i := 0; i < len(s); {
		if n := t.own(s[i:]); n > 0 {
			i += n
			continue
		}
		if c := s[i]; c < utf8.RuneSelf {
			n := t.ascii(s[i:])
			i += n
			continue
		}
		n := norm.NFC.NextBoundaryInString(s[i:], true)
		t.cluster(s[i : i+n])
		i += n
	}
}

// ascii writes the ASCII character that s begins with, and returns how many
// bytes of s that used: several for white space and for a letter with marks that
// Unicode has no single character for.
func (t *texWriter) ascii(s string) int {
	c := s[0]
	switch {
	case isSpaceByte(c):
		n, lines := 0, 0
		for n < len(s) && isSpaceByte(s[n]) {
			if s[n] == '\n' {
				lines++
			}
			n++
		}
		t.white(lines > 1)
		return n
	case c < ' ' || c == 0x7f:
		t.lossy = true
		return 1
	}
	if isASCIILetter(c) && len(s) > 1 && s[1] >= utf8.RuneSelf {
		if n := norm.NFC.NextBoundaryInString(s, true); n > 1 {
			t.cluster(s[:n])
			return n
		}
	}
	switch {
	case specials[c] != "":
		t.command(specials[c])
	case t.dialect == BibTeX && classicSpecials[c] != "":
		t.command(classicSpecials[c])
	case c == '=' && (t.inName || t.dialect == BibLaTeX && len(t.b) == len("xdata") && strings.EqualFold(string(t.b), "xdata")):
		// biber reads "given=" in a name as a part of it, and "xdata=" at the
		// beginning of a value as a reference to another entry.
		t.command("{=}")
	default:
		t.char(c)
	}
	return 1
}

// cluster writes a character with its combining marks, in NFC.
func (t *texWriter) cluster(s string) {
	if t.dialect == BibTeX {
		if out, ok := latexCluster(s); ok {
			t.unit(out)
			return
		}
	}
	for _, r := range s {
		switch {
		case r == '\u00a0':
			t.command("~")
			t.space = false
		case r == '\u2028' || r == '\u2029' || r == '\u0085':
			t.white(r == '\u2029')
		case isUnprintable(r):
			t.lossy = true
		default:
			t.b = utf8.AppendRune(t.b, r)
			t.ligature, t.space, t.opened = 0, false, false
		}
	}
}

// unit writes ASCII that may take part in ligatures.
func (t *texWriter) unit(s string) {
	if s[0] == '{' || s[0] == '\\' || s[0] == '~' {
		t.command(s)
		return
	}
	for i := 0; i < len(s); i++ {
		if i > 0 {
			t.ligature = 0
		}
		t.char(s[i])
	}
}

// command writes something that forms no ligatures.
func (t *texWriter) command(s string) {
	if s[0] == '\\' {
		t.startArgument()
	}
	t.b = append(t.b, s...)
	t.ligature, t.space, t.opened = 0, false, false
}

// ligatureBytes are the characters that a ligature may begin with.
const ligatureBytes = "-'`,<>!?"

// char writes an ASCII character and keeps it from forming a ligature with the
// one before it.
//
// Source: the ligatures of the fonts of OT1 and T1: -- --- “ ” !` ?` ,, << >>.
func (t *texWriter) char(c byte) {
	if t.ligature != 0 && (c == t.ligature && strings.IndexByte("-'`,<>", c) >= 0 || c == '`' && (t.ligature == '!' || t.ligature == '?')) {
		t.b = append(t.b, "{}"...)
	}
	t.b = append(t.b, c)
	t.ligature, t.space, t.opened = 0, false, false
	if strings.IndexByte(ligatureBytes, c) >= 0 {
		t.ligature = c
	}
}

// white writes one space, or the end of a paragraph.
func (t *texWriter) white(paragraph bool) {
	if t.space {
		return
	}
	if paragraph && t.long {
		t.b = append(t.b, ` \par`...)
	}
	t.b = append(t.b, ' ')
	t.ligature, t.space = 0, true
}

// latexCluster returns a character with its combining marks in ASCII, and
// whether LaTeX has it.
func latexCluster(s string) (string, bool) {
	first, n := utf8.DecodeRuneInString(s)
	if n == len(s) {
		switch first {
		case '\u2009', '\u202f':
			return `\,`, true
		case '\u00ad':
			return `\-`, true
		}
		if l, ok := tex.Letters[first]; ok {
			return `{\` + l.Command + `}`, true
		}
		if sym, ok := symbols[first]; ok {
			if sym[0] == '\\' {
				sym = "{" + sym + "}"
			}
			return sym, true
		}
	}
	return tex.Accented(s)
}

func isASCIILetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func isSpaceByte(c byte) bool {
	return c == ' ' || c >= '\t' && c <= '\r'
}

// isUnprintable reports whether r is a control character or one of the code
// points that Unicode sets aside for no character at all. It leaves alone the
// format characters, which direction and joining of letters need.
func isUnprintable(r rune) bool {
	return unicode.Is(unicode.Cc, r) || r&0xfffe == 0xfffe || r >= 0xfdd0 && r <= 0xfdef || r == '\ufeff'
}

// group returns s in braces of its own. It is no "special character" of BibTeX,
// which begins with a backslash and which styles look into.
//
// Source: BibTeXing (1988), section 4, items 6 and 17.
func group(s string) string {
	if strings.HasPrefix(s, `\`) {
		return "{{}" + s + "}"
	}
	return "{" + s + "}"
}
