package report

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/rivo/uniseg"

	"github.com/refwright/refwright/citation/check"
)

// A row is a line of the source as the text format shows it.
type row struct {
	number string // of the line; "" for lines left out
	text   string
	marks  string // carets under text, "" for none
}

const (
	defaultWidth = 100
	minWidth     = 20
	tabWidth     = 8
	maxRows      = 4 // lines shown of a longer finding
)

// excerpt returns the lines of a finding. Of many it has the first and the last
// ones.
func (s *source) excerpt(f *check.Finding, width int) []row {
	if width <= 0 {
		width = defaultWidth
	}
	width = max(width, minWidth)
	first, last := f.Start.Line, f.End.Line
	if last > first && s.starts[last-1] == f.Span.End {
		last-- // the finding ends with its line
	}
	var rows []row
	for n := first; n <= last; n++ {
		if last-first >= maxRows && n == first+maxRows-2 {
			rows = append(rows, row{text: "…"})
			n = last
		}
		start, end := s.line(n)
		from, to := max(start, min(f.Span.Start, end)), max(start, min(f.Span.End, end))
		text, marks := s.mark(start, end, from, to, width)
		if first < last && from == to {
			marks = "" // an empty line, or the end of one
		}
		rows = append(rows, row{strconv.Itoa(n), text, marks})
	}
	return rows
}

// A cell is what takes up one or more columns of a terminal: a character with
// what combines with it.
type cell struct {
	text       string
	at, width  int  // column from 0, and number of columns
	start, end int  // bytes of the file
	marked     bool // belongs to the finding
}

// mark returns the line text[start:end], shortened to width columns around the
// bytes from and to, and a line of carets under these.
func (s *source) mark(start, end, from, to, width int) (text, marks string) {
	// Of a very long line only the neighbourhood is looked at.
	near := 8 * width
	a, b := max(start, from-near), min(end, from+2*near)
	for a > start && !utf8.RuneStart(s.text[a]) {
		a--
	}
	for b < end && b > from && !utf8.RuneStart(s.text[b]) {
		b--
	}
	cells, columns := s.cells(a, b)

	// p to q are the columns of the finding.
	p, q := columns, columns
	for i := range cells {
		c := &cells[i]
		if c.start < to && from < c.end || from == to && c.start <= from && from < c.end {
			c.marked = true
			p, q = min(p, c.at), c.at+c.width
		}
	}
	p = min(p, columns)
	q = max(q, p+1)

	// x to y are the columns that are shown.
	x, y := 0, max(columns, q)
	if a > start || b < end || y > width {
		x = p - max(10, (width-(q-p))/2)
		if b == end {
			x = min(x, y-width)
		}
		x = max(x, 0)
		y = min(y, x+width)
	}
	cutLeft, cutRight := a > start || x > 0, b < end || y < columns
	var out strings.Builder
	at := 0 // columns written
	room := width
	if cutLeft {
		out.WriteString("…")
		at = 1
		room--
		if x > 0 || columns >= width {
			x++ // the ellipsis stands for this column
		}
	}
	if cutRight {
		room--
	}
	y = min(y, x+room)
	lo, hi := -1, 0 // columns of the carets in the output
	for _, c := range cells {
		if c.at < x || c.at+c.width > y {
			continue
		}
		if c.marked {
			if lo < 0 {
				lo = at
			}
			hi = at + c.width
		}
		out.WriteString(c.text)
		at += c.width
	}
	if lo < 0 { // at the end of the line
		lo = at
	}
	if from == to {
		hi = lo
	}
	hi = max(hi, lo+1)
	if cutRight {
		out.WriteString("…")
	}
	return out.String(), strings.Repeat(" ", lo) + strings.Repeat("^", hi-lo)
}

// cells splits text[start:end] into what takes up columns, and returns the
// number of columns.
func (s *source) cells(start, end int) ([]cell, int) {
	var cells []cell
	at, state := 0, -1
	for rest := s.text[start:end]; len(rest) > 0; {
		var cluster []byte
		var width int
		cluster, rest, width, state = uniseg.FirstGraphemeCluster(rest, state)
		text := string(cluster)
		if text == "\t" {
			width = tabWidth - at%tabWidth
			text = strings.Repeat(" ", width)
		} else if shown := clean(text); shown != text || width == 0 {
			text, width = shown, uniseg.StringWidth(shown)
		}
		cells = append(cells, cell{text: text, at: at, width: width, start: start, end: start + len(cluster)})
		at += width
		start += len(cluster)
	}
	return cells, at
}
