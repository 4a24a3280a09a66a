// Package layout knows how text stands on printed pages: lines, page breaks,
// running heads, words broken at line ends. It joins lines into running text of
// which each byte knows where in the file it came from.
package layout

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/charset"
)

// A Document is the text of a file, cut into lines.
type Document struct {
	*charset.Decoded
	Text  string // Decoded.Text as a string; all offsets below are into it
	Lines []Line

	index *citation.Lines
}

// A Line is one line of a document, without its line end.
type Line struct {
	Start, End int
	Indent     int  // columns of white space before the first character
	Blank      bool // nothing but white space
	Noise      bool // a page number, a running head or a page break: not part of the text
	PageBreak  bool // begins a page
	Rule       bool // a Markdown rule or setext underline
}

// New decodes a file and cuts it into lines.
func New(src []byte) *Document {
	d := &Document{Decoded: charset.Decode(src)}
	d.Text = string(d.Decoded.Text)
	d.index = citation.NewLines(d.Decoded.Text)
	d.cut()
	d.markNoise()
	return d
}

// Position returns the place of an offset of the text. Offset counts bytes of the file.
func (d *Document) Position(offset int) citation.Position {
	p := d.index.Position(offset)
	p.Offset = d.Source(offset)
	return p
}

// Span returns the bytes of the file that a stretch of text came from.
func (d *Document) Span(start, end int) citation.Span {
	return citation.Span{Start: d.Source(start), End: d.Source(end)}
}

// LineText returns the text of a line.
func (d *Document) LineText(l Line) string { return d.Text[l.Start:l.End] }

func (d *Document) cut() {
	for start := 0; start < len(d.Text); {
		end, next := len(d.Text), len(d.Text)
		if i := strings.IndexAny(d.Text[start:], "\n\r\f\v\u2028\u2029"); i >= 0 {
			end = start + i
			_, n := utf8.DecodeRuneInString(d.Text[end:])
			if strings.HasPrefix(d.Text[end:], "\r\n") {
				n = 2
			}
			next = end + n
		}
		l := Line{Start: start, End: end}
		if start > 0 && d.Text[start-1] == '\f' {
			l.PageBreak = true
		}
		s := d.LineText(l)
		trimmed := strings.TrimLeftFunc(s, IsSpace)
		l.Blank = trimmed == ""
		for _, r := range s[:len(s)-len(trimmed)] {
			if r == '\t' {
				l.Indent += 4 - l.Indent%4
			} else {
				l.Indent++
			}
		}
		l.Rule = IsRule(trimmed)
		d.Lines = append(d.Lines, l)
		start = next
	}
}

// IsRule reports whether a line is drawn: three or more of one of "-=*_~#".
func IsRule(s string) bool {
	s = strings.TrimRightFunc(s, IsSpace)
	bare := strings.ReplaceAll(s, " ", "")
	return len(bare) >= 3 && strings.Contains("-=*_~#", bare[:1]) && strings.Trim(bare, bare[:1]) == ""
}

var pageNumber = regexp.MustCompile(`^[-–—|\s]*(?:(?i:page|seite|sayfa|strana|side|p\.)\s*)?(?:\d{1,4}|[ivxlc]{1,7})[-–—|\s]*$`)

// markNoise finds what the pages of a printed document put between the lines
// of its text: running heads and page numbers. A line is one only when it
// stands first or last on its page, that is next to a form feed; a running
// head must also come back on another page, whatever the number in it.
func (d *Document) markNoise() {
	edges := d.pageEdges()
	seen := map[string]int{}
	for _, e := range edges {
		seen[headKey(d.LineText(d.Lines[e]))]++
	}
	for _, e := range edges {
		s := strings.TrimSpace(d.LineText(d.Lines[e]))
		if pageNumber.MatchString(s) || utf8.RuneCountInString(s) < 100 && seen[headKey(s)] > 1 {
			d.Lines[e].Noise = true
		}
	}
}

// pageEdges returns the last line before each page break and the first behind it
// that are not blank.
func (d *Document) pageEdges() []int {
	var edges []int
	last, open := -1, 0 // open counts the breaks since the last line
	for i, l := range d.Lines {
		if l.PageBreak {
			if last >= 0 {
				edges = append(edges, last)
			}
			open++
		}
		if !l.Blank {
			for ; open > 0; open-- {
				edges = append(edges, i)
			}
			last = i
		}
	}
	return edges
}

// Neighbour returns the nearest line from i on, in steps of by, that is not blank, or -1.
func (d *Document) Neighbour(i, by int) int {
	for ; i >= 0 && i < len(d.Lines); i += by {
		if !d.Lines[i].Blank {
			return i
		}
	}
	return -1
}

// headKey is a running head without what changes from page to page.
func headKey(s string) string {
	return strings.ToLower(strings.Join(strings.FieldsFunc(s, func(r rune) bool {
		return unicode.IsDigit(r) || unicode.IsSpace(r)
	}), " "))
}

// IsSpace reports whether r is white space. NUL counts as such, since some
// converters leave it in the place of a character they could not read.
func IsSpace(r rune) bool { return unicode.IsSpace(r) || r == 0 || r == '\u200B' || r == '\uFEFF' }
