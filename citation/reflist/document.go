package reflist

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/charset"
)

// A document is the text of a file, cut into lines.
type document struct {
	*charset.Decoded
	text  string // Text as a string; all offsets below are into it
	index *citation.Lines
	lines []line
}

// A line is one line of a document, without its line end.
type line struct {
	start, end int
	indent     int  // columns of white space before the first character
	blank      bool // nothing but white space
	noise      bool // a page number, a running head or a page break: not part of the text
	pageBreak  bool // begins a page
	rule       bool // a Markdown rule or setext underline
}

// newDocument decodes a file and cuts it into lines. It refuses what is empty,
// too large or not text.
func newDocument(src []byte) (*document, error) {
	if len(src) > MaxInput {
		return nil, &TooLargeError{MaxInput}
	}
	if err := checkBinary(src); err != nil {
		return nil, err
	}
	d := &document{Decoded: charset.Decode(src)}
	d.text = string(d.Text)
	if strings.TrimFunc(d.text, func(r rune) bool { return unicode.IsSpace(r) || r == 0 || r == '\uFEFF' }) == "" {
		return nil, ErrEmpty
	}
	d.index = citation.NewLines(d.Text)
	d.cut()
	d.markNoise()
	return d, nil
}

// position returns the place of an offset of the text. Offset counts bytes of the file.
func (d *document) position(offset int) citation.Position {
	p := d.index.Position(offset)
	p.Offset = d.Source(offset)
	return p
}

// span returns the bytes of the file that a stretch of text came from.
func (d *document) span(start, end int) citation.Span {
	return citation.Span{Start: d.Source(start), End: d.Source(end)}
}

func (d *document) lineText(l line) string { return d.text[l.start:l.end] }

// problems returns what was odd about the bytes of the file.
func (d *document) problems() []citation.Problem {
	var ps []citation.Problem
	add := func(id string, offset int, format string, args ...any) {
		ps = append(ps, citation.Problem{
			ID: id, Severity: citation.Warning, Message: fmt.Sprintf(format, args...),
			Span: d.span(offset, offset), Start: d.position(offset),
		})
	}
	if d.Invalid > 0 {
		at := 0
		for at < len(d.text) && d.Source(at) < d.FirstInvalid {
			_, n := utf8.DecodeRuneInString(d.text[at:])
			at += n
		}
		was, read := "UTF-8", "windows-1252"
		if d.Encoding != charset.CP1252 {
			was, read = string(d.Encoding), "U+FFFD"
		}
		add("encoding", at, "not valid %s, read as %s%s", was, read, andMore(d.Invalid))
	}
	if nul := strings.IndexByte(d.text, 0); nul >= 0 {
		add("control-char", nul, "a NUL character, read as white space%s", andMore(strings.Count(d.text, "\x00")))
	}
	return ps
}

// andMore says that a problem which is reported once stands in n places.
func andMore(n int) string {
	if n < 2 {
		return ""
	}
	return fmt.Sprintf(" (and %d more)", n-1)
}

// magic are the first bytes of files that people mistake for text.
var magic = []struct{ bytes, format string }{
	{"%PDF-", "a PDF file (pdftotext makes text of it)"},
	{"PK\x03\x04", "a ZIP file, such as DOCX, ODT or EPUB (pandoc makes text of it)"},
	{"\xD0\xCF\x11\xE0", "an old Office file"},
	{"{\\rtf", "an RTF file (pandoc makes text of it)"},
	{"\x89PNG", "a PNG image"},
	{"\xFF\xD8\xFF", "a JPEG image"},
	{"\x1F\x8B", "a gzip file"},
}

// checkBinary refuses files of known kinds, and files in whose first 64 KiB
// more than one byte in a hundred is a control character that text does not
// have. UTF-16 is recognised by its byte order mark.
func checkBinary(src []byte) error {
	for _, m := range magic {
		if bytes.HasPrefix(src, []byte(m.bytes)) {
			return &BinaryError{Format: m.format}
		}
	}
	if bytes.HasPrefix(src, []byte("\xFF\xFE")) || bytes.HasPrefix(src, []byte("\xFE\xFF")) {
		return nil
	}
	head := src[:min(len(src), 64<<10)]
	odd, first := 0, -1
	for i, c := range head {
		if c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v' && c != 0x1B || c == 0x7F {
			if first < 0 {
				first = i
			}
			odd++
		}
	}
	if odd > 2 && odd*100 > len(head) {
		return &BinaryError{Offset: first}
	}
	return nil
}

func (d *document) cut() {
	for start := 0; start < len(d.text); {
		end, next := len(d.text), len(d.text)
		if i := strings.IndexAny(d.text[start:], "\n\r\f\v\u2028\u2029"); i >= 0 {
			end = start + i
			_, n := utf8.DecodeRuneInString(d.text[end:])
			if strings.HasPrefix(d.text[end:], "\r\n") {
				n = 2
			}
			next = end + n
		}
		l := line{start: start, end: end}
		if start > 0 && d.text[start-1] == '\f' {
			l.pageBreak = true
		}
		s := d.lineText(l)
		trimmed := strings.TrimLeftFunc(s, isSpace)
		l.blank = trimmed == ""
		for _, r := range s[:len(s)-len(trimmed)] {
			if r == '\t' {
				l.indent += 4 - l.indent%4
			} else {
				l.indent++
			}
		}
		l.rule = isRule(trimmed)
		d.lines = append(d.lines, l)
		start = next
	}
}

// isRule reports whether a line is drawn: three or more of one of "-=*_~#".
func isRule(s string) bool {
	s = strings.TrimRightFunc(s, isSpace)
	bare := strings.ReplaceAll(s, " ", "")
	return len(bare) >= 3 && strings.Contains("-=*_~#", bare[:1]) && strings.Trim(bare, bare[:1]) == ""
}

var pageNumber = regexp.MustCompile(`^[-–—|\s]*(?:(?i:page|seite|sayfa|strana|side|p\.)\s*)?(?:\d{1,4}|[ivxlc]{1,7})[-–—|\s]*$`)

// markNoise finds what the pages of a printed document put between the lines
// of its text: running heads and page numbers. A line is one only when it
// stands first or last on its page, that is next to a form feed; a running
// head must also come back on another page, whatever the number in it.
func (d *document) markNoise() {
	var edges []int
	seen := map[string]int{}
	for i := range d.lines {
		if !d.lines[i].pageBreak {
			continue
		}
		for _, j := range []int{d.neighbour(i-1, -1), d.neighbour(i, +1)} {
			if j >= 0 {
				edges = append(edges, j)
				seen[headKey(d.lineText(d.lines[j]))]++
			}
		}
	}
	for _, e := range edges {
		s := strings.TrimSpace(d.lineText(d.lines[e]))
		if pageNumber.MatchString(s) || utf8.RuneCountInString(s) < 100 && seen[headKey(s)] > 1 {
			d.lines[e].noise = true
		}
	}
}

// neighbour returns the nearest line from i on, in steps of by, that is not blank, or -1.
func (d *document) neighbour(i, by int) int {
	for ; i >= 0 && i < len(d.lines); i += by {
		if !d.lines[i].blank {
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

// isSpace reports whether r is white space. NUL counts as such, since some
// converters leave it in the place of a character they could not read.
func isSpace(r rune) bool { return unicode.IsSpace(r) || r == 0 || r == '\u200B' || r == '\uFEFF' }
