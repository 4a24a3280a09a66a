package csl

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

// markup appends the text of a field as runs: its inline markup becomes formats
// and its quotation marks become quotes that know their depth. Straight marks
// and the curly ones of the language are read alike, and an apostrophe becomes
// a curly one.
//
// Source: CSL 1.0.2, Quotes, which leaves marks within fields open; citeproc-js
// reads them so ("flip-flop").
func (r *renderer) markup(s string, v citation.Variable) {
	s = narrowSpaces(s)
	title := r.titling == fieldToTitle && r.ref.Jurisdiction == ""
	if isPlain(s) {
		if title {
			r.titles.begin(1)[0] = titleSegment{text: s}
			r.titles.toTitle(r.lang())
			s = r.titles.segments[0].text
		}
		r.runs = append(r.runs, run{text: s, variable: v})
		return
	}
	q := quoteReader{r: r, variable: v, previous: ' '}
	pieces := slices.AppendSeq(r.pieces[:0], citation.Text(s).Pieces())
	r.pieces = pieces
	if title {
		r.titles.pieces(pieces, r.lang())
	}
	for i, piece := range pieces {
		switch {
		case piece.Begins != 0:
			q.beginStyle(piece.Begins)
		case piece.Ends != 0:
			q.endStyle()
		default:
			q.following = following(pieces[i+1:])
			q.text(piece.Text)
		}
	}
	q.finish()
}

// isPlain reports whether there is neither markup nor a quotation mark in a text.
func isPlain(s string) bool {
	for i := range len(s) {
		switch s[i] {
		case '<', '\'', '"':
			return false
		case '\xc2', '\xe2': // with which the other marks begin
			if c, _ := utf8.DecodeRuneInString(s[i:]); strings.ContainsRune("’‘“”«»„‹›", c) {
				return false
			}
		}
	}
	return true
}

// narrowSpaces makes the space before a colon and its like, and within
// guillemets, one that is narrow and does not break. Source: citeproc-js.
func narrowSpaces(s string) string {
	const narrow = "\u202f"
	var b strings.Builder
	start := 0
	for i := 0; i < len(s); i++ {
		if s[i] != ' ' {
			continue
		}
		after := s[i+1:]
		if after != "" && isNarrowMark(after[0]) || strings.HasPrefix(after, "»") || strings.HasSuffix(s[:i], "«") {
			b.WriteString(s[start:i])
			b.WriteString(narrow)
			start = i + 1
		}
	}
	if start == 0 {
		return s
	}
	b.WriteString(s[start:])
	return b.String()
}

func isNarrowMark(c byte) bool { return c == ':' || c == ';' || c == '?' || c == '!' }

// following returns the first character of what follows, a space at the end.
func following(pieces []citation.Piece) rune {
	for _, p := range pieces {
		if p.Text != "" {
			c, _ := utf8.DecodeRuneInString(p.Text)
			return c
		}
	}
	return ' '
}

// styleFormats are the formats of the styles of citation.Text.
func styleFormats(s citation.Style) format {
	var f format
	if s&citation.Italic != 0 {
		f |= fontItalic
	}
	if s&citation.Bold != 0 {
		f |= weightBold
	}
	if s&citation.Superscript != 0 {
		f |= superscript
	}
	if s&citation.Subscript != 0 {
		f |= subscript
	}
	if s&citation.SmallCaps != 0 {
		f |= smallCaps
	}
	if s&citation.NoCase != 0 {
		f |= noCase
	}
	if s&citation.NoDecor != 0 {
		f |= noDecor
	}
	return f
}

// A quoteReader turns quotation marks into opening and closing runs. A mark
// whose partner does not come is put back as text.
type quoteReader struct {
	r         *renderer
	variable  citation.Variable
	previous  rune        // character before the next one, a space at the beginning
	following rune        // character after the piece, a space at the end
	begun     bool        // the previous character began a quote
	straight  string      // the first straight mark that began a quote; the other one is inner
	open      []openQuote // marks that wait for their partner
	level     int         // formats open within the innermost quote
}

type openQuote struct {
	run    int // its opening run
	mark   string
	closes string
	level  int
}

func (q *quoteReader) beginStyle(s citation.Style) {
	q.r.runs = append(q.r.runs, run{kind: openRun, format: styleFormats(s), flags: markupRun})
	q.level++
}

func (q *quoteReader) endStyle() {
	// A quote that opened within this markup has to close within it.
	for len(q.open) > 0 && q.open[len(q.open)-1].level >= q.level {
		q.putBack(q.open[len(q.open)-1])
		q.open = q.open[:len(q.open)-1]
	}
	q.level--
	q.r.runs = append(q.r.runs, run{kind: closeRun})
}

func (q *quoteReader) text(s string) {
	r, start := q.r, 0
	flush := func(end int) {
		if end > start {
			r.runs = append(r.runs, run{text: s[start:end], variable: q.variable})
		}
	}
	for i := 0; i < len(s); {
		c, size := utf8.DecodeRuneInString(s[i:])
		mark := s[i : i+size]
		next, _ := utf8.DecodeRuneInString(s[i+size:])
		if i+size == len(s) {
			next = q.following
		}
		begun := false
		switch {
		case !q.isMark(c):
		case q.closes(mark, next):
			flush(i)
			q.close()
			start = i + size
		case q.opens(mark, next):
			flush(i)
			q.begin(mark)
			start, begun = i+size, true
		case c == '\'':
			s = s[:i] + "’" + s[i+size:]
			size = len("’")
		}
		q.previous, q.begun = c, begun
		i += size
	}
	flush(len(s))
}

func (q *quoteReader) isMark(c rune) bool {
	switch c {
	case '"', '\'', '“', '”', '‘', '’', '«', '»', '„', '‹', '›':
		return true
	}
	return false
}

// partners returns the mark that closes a quote which mark opens, "" for none.
func (q *quoteReader) partners(mark string) (closes string, inner bool) {
	set := q.r.locale
	switch mark {
	case `"`:
		return `"`, false
	case "'":
		return "'", false
	}
	if mark == strings.TrimSpace(set.term(termOpenQuote, formLong, false)) {
		return strings.TrimSpace(set.term(termCloseQuote, formLong, false)), false
	}
	if mark == strings.TrimSpace(set.term(termOpenInnerQuote, formLong, false)) {
		return strings.TrimSpace(set.term(termCloseInnerQuote, formLong, false)), true
	}
	return "", false
}

// closes reports whether the mark closes the innermost open quote.
func (q *quoteReader) closes(mark string, next rune) bool {
	if len(q.open) == 0 {
		return false
	}
	top := q.open[len(q.open)-1]
	if mark != top.closes || top.level != q.level {
		return false
	}
	if mark == "'" || mark == "’" {
		return !isWordRune(next) && !unicode.IsSpace(q.previous)
	}
	return true
}

// opens reports whether the mark can open a quote.
func (q *quoteReader) opens(mark string, next rune) bool {
	closes, _ := q.partners(mark)
	if closes == "" || unicode.IsSpace(next) {
		return false
	}
	if mark == `"` || mark == "'" {
		return unicode.IsSpace(q.previous) || q.begun || strings.ContainsRune("([—–“‘«„‹", q.previous)
	}
	return true
}

func (q *quoteReader) begin(mark string) {
	closes, inner := q.partners(mark)
	if mark == `"` || mark == "'" {
		if q.straight == "" {
			q.straight = mark
		}
		inner = mark != q.straight
	}
	f := quoted
	if inner {
		f = quotedInner
	}
	q.open = append(q.open, openQuote{len(q.r.runs), mark, closes, q.level})
	q.r.runs = append(q.r.runs, run{kind: openRun, format: f, flags: markupRun})
}

func (q *quoteReader) close() {
	q.open = q.open[:len(q.open)-1]
	q.r.runs = append(q.r.runs, run{kind: closeRun})
}

// putBack makes text of a mark that has no partner.
func (q *quoteReader) putBack(o openQuote) {
	mark := o.mark
	if mark == "'" {
		mark = "’"
	}
	q.r.runs[o.run] = run{text: mark, variable: q.variable}
}

func (q *quoteReader) finish() {
	for _, o := range q.open {
		q.putBack(o)
	}
}
