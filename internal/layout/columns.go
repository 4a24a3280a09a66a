package layout

import (
	"math"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/width"

	"github.com/refwright/refwright/citation"
)

// Columns returns the document in the order in which it is read where pages have
// two columns side by side, as pdftotext -layout writes them: of each page the left
// column and then the right one, which begins with a PageBreak too. Lines over
// both columns stay where they are. Any other document is returned as it is.
//
// Columns stand only in files with form feeds, with which pdftotext ends pages.
// Observed in its output (poppler 22.12): the place where the right column begins
// drifts by a character or two from line to line, and by more between blocks; a
// wide line leaves a single space before it.
func (d *Document) Columns() *Document {
	if d.origin != nil || !strings.Contains(d.Text, "\f") {
		return d
	}
	var pages []*columnPage
	sure := false
	for i := 0; i < len(d.Lines); {
		j := i + 1
		for j < len(d.Lines) && !d.Lines[j].PageBreak {
			j++
		}
		p := d.newColumnPage(i, j)
		pages = append(pages, p)
		sure = sure || p.isSure()
		i = j
	}
	if !sure {
		return d
	}
	w := columnWriter{doc: d}
	for _, p := range pages {
		if p.isSure() {
			p.measure()
			p.divide()
		}
		w.page(p)
	}
	made := d.Derive(string(w.text), w.pieces)
	made.columns = true
	for i := range made.Lines {
		if l := &made.Lines[i]; slices.Contains(w.breaks, l.Start) {
			l.PageBreak, l.column = true, true
		}
	}
	made.markNoise()
	return made
}

// InColumns reports whether the document has been made by Columns, so that its order
// is not that of the file.
func (d *Document) InColumns() bool { return d.columns }

// Stretches returns the bytes of the file that a stretch of text came from, in the
// order of the text: one stretch, or one for each line in columns.
func (d *Document) Stretches(start, end int) []citation.Span {
	if !d.columns {
		return []citation.Span{d.Span(start, end)}
	}
	var spans []citation.Span
	first := sort.Search(len(d.origin), func(i int) bool { return d.origin[i].TextEnd > start })
	for _, p := range d.origin[first:] {
		if p.Text >= end {
			break
		}
		s := d.Span(max(start, p.Text), min(end, p.TextEnd))
		if n := len(spans); n > 0 && spans[n-1].End == s.Start {
			spans[n-1].End = s.End
		} else {
			spans = append(spans, s)
		}
	}
	return spans
}

// A columnPage is a page and, for each line, where the right column begins, in
// columns of characters: 0 for a line over both columns, crossing for one of the left column that
// reaches into the right one.
type columnPage struct {
	doc   *Document
	lines []columnLine
	right []int
	full  int // how wide a line that fills a column is in print, 0 while that is not known
}

const crossing = -1

// A columnLine is one line of a page.
type columnLine struct {
	Line
	next  int   // where the next line begins
	at    []int // where the character of each column begins in the document, and where the last ends
	space []bool
	first int // the first character that is no space
	whole bool

	splits []split // where a single space may be the gap between the columns, once that is known
}

// A split is where the right column may begin behind a single space, and what it costs.
type split struct{ at, cost int }

func (d *Document) newColumnPage(first, last int) *columnPage {
	p := &columnPage{doc: d}
	var text []int // lines that are not blank
	for i := first; i < last; i++ {
		l := columnLine{Line: d.Lines[i], next: len(d.Text), first: -1}
		if i+1 < len(d.Lines) {
			l.next = d.Lines[i+1].Start
		}
		s := strings.TrimRightFunc(d.LineText(l.Line), IsSpace)
		for at, r := range s {
			if r != ' ' && l.first < 0 {
				l.first = len(l.space)
			}
			for range columnsOf(r) {
				l.at = append(l.at, l.Start+at)
				l.space = append(l.space, r == ' ')
			}
		}
		l.at = append(l.at, l.Start+len(s))
		if !l.Blank {
			text = append(text, len(p.lines))
		}
		p.lines = append(p.lines, l)
	}
	if n := len(text); n > 1 {
		// Running heads and page numbers.
		p.lines[text[0]].whole = text[1] > text[0]+1
		p.lines[text[n-1]].whole = text[n-2] < text[n-1]-1
	}
	p.divide()
	return p
}

// columnsOf is how many columns of a line a character takes: an East Asian one two.
func columnsOf(r rune) int {
	if r >= utf8.RuneSelf {
		if k := width.LookupRune(r).Kind(); k == width.EastAsianWide || k == width.EastAsianFullwidth {
			return 2
		}
	}
	return 1
}

func (l *columnLine) width() int { return len(l.space) }

// start returns the first character from r on that is no space, -1 if there is none.
func (l *columnLine) start(r int) int {
	if r < l.width() {
		if i := slices.Index(l.space[r:], false); i >= 0 {
			return r + i
		}
	}
	return -1
}

// isParted reports whether more than a single space stands before the right column, which
// begins at r or behind it.
func (l *columnLine) isParted(r int) bool {
	return l.start(r) > r || r >= 2 && l.space[r-1] && l.space[r-2]
}

// What it costs to take a line for one in columns the right one of which begins at
// a place, in tenths, and to go from one place to another.
const (
	costWhole     = 15 // a line of text over both columns
	costCrossing  = 80 // a word before the place goes on behind it
	costNarrow    = 25 // a single space between the columns
	costIndented  = 3  // the right part begins a little behind the place
	costFar       = 15 // ... or far behind it
	costOneSide   = 6
	costStep      = 10  // for each character of a drift
	costJump      = 40  // a drift of more than drift characters
	costEnter     = 50  // from a line over both columns to columns, and back
	costSplit     = 5   // a single space where the left column fills its line
	costAway      = 2   // ... for each character that it is from the place
	costOff       = 300 // ... for each part by which it does not
	drift         = 3
	mostIndent    = 12
	mostSplit     = 8    // characters between the place and a single space that is the gap
	usualOff      = 30   // thousandths of a column by which lines differ that fill it
	mostOver      = 60   // ... at most
	mostUnder     = -150 // ... and by which one may be less
	outermostTens = 3    // of the ten parts of a page, the place is in the inner four
)

// place returns where the right column begins on the line when it begins about r, and what that
// costs.
func (l *columnLine) place(r int) (at, cost int) {
	at, cost = r, l.cost(r)
	if cost != costNarrow && cost != costCrossing || l.whole {
		return at, cost
	}
	for _, s := range l.splits {
		if c := s.cost + abs(s.at-r)*costAway; abs(s.at-r) <= mostSplit && c < cost {
			at, cost = s.at, c
		}
	}
	return at, cost
}

// cost returns what it costs that the right column begins at r.
func (l *columnLine) cost(r int) int {
	switch start := l.start(r); {
	case l.Blank:
		return 0
	case l.whole || r <= l.width() && !l.space[r-1]:
		return costCrossing
	case start < 0:
		return costOneSide
	case start > r+mostIndent:
		return costFar
	case l.first < r && !l.isParted(r):
		return costNarrow
	case start > r:
		return costIndented
	}
	return 0
}

// divide finds where the right column begins on each line: the cheapest way down the
// page.
func (p *columnPage) divide() {
	p.right = make([]int, len(p.lines))
	var widths []int
	for _, l := range p.lines {
		if !l.Blank {
			widths = append(widths, l.width())
		}
	}
	if len(widths) < leastSideBySide {
		return
	}
	slices.Sort(widths)
	wide := widths[len(widths)*9/10]
	low, high := wide*outermostTens/10, wide*(10-outermostTens)/10
	if low < 2 {
		return
	}
	// State 0 is a line over both columns, state k a column that begins at low+k-1.
	n := high - low + 2
	costs, from := make([]int, n), make([][]uint16, len(p.lines))
	next := make([]int, n)
	for i := range p.lines {
		l := &p.lines[i]
		from[i] = make([]uint16, n)
		best := 1
		for k := 1; k < n; k++ {
			if costs[k] < costs[best] {
				best = k
			}
		}
		for k := range n {
			cheapest, before := costs[k], k
			try := func(cost, k int) {
				if cost < cheapest {
					cheapest, before = cost, k
				}
			}
			if k == 0 {
				try(costs[best]+costEnter, best)
				next[0] = cheapest
				if !l.Blank {
					next[0] += costWhole
				}
			} else {
				try(costs[0]+costEnter, 0)
				try(costs[best]+costJump, best)
				for j := max(1, k-drift); j <= min(n-1, k+drift); j++ {
					try(costs[j]+abs(j-k)*costStep, j)
				}
				_, cost := l.place(low + k - 1)
				next[k] = cheapest + cost
			}
			from[i][k] = uint16(before)
		}
		costs, next = next, costs
	}
	state := 0
	for k := range costs {
		if costs[k] < costs[state] {
			state = k
		}
	}
	for i := len(p.lines) - 1; i >= 0; i, state = i-1, int(from[i][state]) {
		if state == 0 {
			continue
		}
		switch at, cost := p.lines[i].place(low + state - 1); {
		case cost < costCrossing:
			p.right[i] = at
		case !p.lines[i].whole && p.lines[i].first < low:
			p.right[i] = crossing
		}
	}
}

// measure finds how wide the lines are that fill a column, and with that where a single space may
// be the gap between two: the left column fills its line there, and the right one is no wider.
func (p *columnPage) measure() {
	const indent = 450 // thousandths of the size of the face that a column of white space takes about
	left := math.MaxInt
	for _, l := range p.lines {
		if !l.Blank {
			left = min(left, l.first)
		}
	}
	of := func(l *columnLine, from, to int) int {
		return textWidth(strings.TrimSpace(p.doc.Text[l.at[from]:l.at[to]]))
	}
	var widths []int
	for i := range p.lines {
		l, r := &p.lines[i], p.right[i]
		if l.Blank || r < 2 || l.first >= r || l.start(r) < 0 || !l.space[r-2] {
			continue
		}
		widths = append(widths, of(l, l.first, r)+indent*(l.first-left), of(l, l.start(r), l.width()))
	}
	if len(widths) < 2*leastSideBySide {
		return
	}
	slices.Sort(widths)
	p.full = widths[len(widths)*4/5]
	for i := range p.lines {
		l := &p.lines[i]
		l.splits = l.splits[:0]
		if l.first > left+mostSplit { // nothing in the left column
			l.splits = append(l.splits, split{l.first, costOneSide})
		}
		for at := l.first + 2; !l.Blank && at < l.width(); at++ {
			if l.space[at] || !l.space[at-1] || l.space[at-2] {
				continue
			}
			off := (of(l, l.first, at) + indent*(l.first-left) - p.full) * 1000 / p.full
			if wide := of(l, at, l.width()) * 1000 / p.full; off < mostUnder || off > mostOver || wide > 1000+mostOver {
				continue
			}
			l.splits = append(l.splits, split{at, costSplit + max(0, abs(off)-usualOff)*costOff/1000})
		}
	}
}

// The least that makes columns: the lines with text on both sides, and the characters
// without spaces that half of the texts on each side have.
const (
	leastSideBySide = 5
	leastSideWidth  = 15
)

// isSure reports whether the page has columns for sure, and is no table.
func (p *columnPage) isSure() bool {
	var left, right []int // characters of the texts on both sides, without spaces
	whole, narrow := 0, 0
	for i, l := range p.lines {
		if l.Blank || l.whole {
			continue
		}
		r := p.right[i]
		if r <= 0 {
			whole++
		} else if l.first < r && l.start(r) >= 0 {
			left, right = append(left, letters(l.space[:r])), append(right, letters(l.space[r:]))
			if !l.isParted(r) {
				narrow++
			}
		}
	}
	return len(left) >= leastSideBySide && len(left) >= whole && 2*narrow <= len(left) && median(left) >= leastSideWidth && median(right) >= leastSideWidth
}

func letters(space []bool) int {
	n := 0
	for _, s := range space {
		if !s {
			n++
		}
	}
	return n
}

func median(lengths []int) int {
	slices.Sort(lengths)
	return lengths[len(lengths)/2]
}

func abs(n int) int { return max(n, -n) }

// A columnWriter writes pages one column after the other.
type columnWriter struct {
	doc    *Document
	text   []byte
	pieces []Piece
	breaks []int // where right columns begin
}

// A half is what one column has of a line, and where the text goes on behind it that
// belongs to neither column.
type half struct{ start, end, next int }

// page writes a page: runs of lines in columns, and the lines over both.
func (w *columnWriter) page(p *columnPage) {
	for i := 0; i < len(p.lines); {
		var left, right []half
		j := i
		for ; j < len(p.lines) && p.right[j] != 0; j++ {
			l, r := &p.lines[j], p.right[j]
			switch end := l.Start + len(strings.TrimRightFunc(w.doc.LineText(l.Line), IsSpace)); {
			case r == crossing || l.start(r) < 0:
				left = append(left, half{l.Start, end, l.next})
			case l.first >= r:
				right = append(right, half{l.at[r], l.End, l.next})
			default:
				cut := r
				for l.space[cut-1] {
					cut--
				}
				left = append(left, half{l.Start, l.at[cut], l.at[r]})
				right = append(right, half{l.at[r], l.End, l.next})
			}
		}
		if len(right) > 0 {
			last := p.lines[j-1]
			w.column(left, "\n")
			w.breaks = append(w.breaks, len(w.text))
			w.column(right, w.doc.Text[last.End:last.next])
			i = j
			continue
		}
		for j = max(j, i+1); i < j; i++ {
			w.put(w.doc.Text[p.lines[i].Start:p.lines[i].next], p.lines[i].Start, p.lines[i].next)
		}
	}
}

// column writes one column. A line of the other column that has none beside it makes
// no blank line: the lines of two columns need not stand side by side.
func (w *columnWriter) column(halves []half, end string) {
	for i, h := range halves {
		w.put(w.doc.Text[h.start:h.end], h.start, h.end)
		if i < len(halves)-1 {
			w.put("\n", h.end, h.next)
		} else {
			w.put(end, h.end, h.next)
		}
	}
}

func (w *columnWriter) put(text string, from, to int) {
	if text != "" {
		at := len(w.text)
		w.text = append(w.text, text...)
		w.pieces = append(w.pieces, Piece{at, len(w.text), from, to})
	}
}
