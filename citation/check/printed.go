package check

import (
	"sort"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

// A printed is a reference of a printed list as its characters stand in the
// file, without what a page break put between them.
type printed struct {
	*citation.Listed
	text   string  // all segments, one after the other
	pieces []piece // of text, each the bytes of a segment
	low    string  // text with its ASCII letters in lower case

	inColumns bool // a line of it ends in the left column of a page

	places yearPlaces // of the list

	// What several rules ask for, worked out when the first does.
	leadOnce, placedOnce, doisOnce sync.Once
	lead, placed                   []int // see leadYear and placedYear
	doisAt                         [][]int
}

// A piece is a stretch of the text of an entry that is one segment. No piece is
// empty.
type piece struct {
	start, end int // in text
	at         int // where it begins in the file
	segment    int
	variable   citation.Variable // NoVariable for what is no field
}

// makeLists returns the printed references of the manuscript, list by list.
func (p *pass) makeLists() [][]*printed {
	var lists [][]*printed
	number := -1
	for _, l := range p.References {
		if l.Text == "" {
			continue
		}
		if l.List != number || len(lists) == 0 {
			lists = append(lists, nil)
			number = l.List
		}
		last := &lists[len(lists)-1]
		*last = append(*last, p.newPrinted(l))
	}
	for _, list := range lists {
		places := makeYearPlaces(list)
		for _, q := range list {
			q.places = places
		}
	}
	return lists
}

// makePrints returns the references of the lists by their records.
func (p *pass) makePrints() map[*citation.Listed]*printed {
	prints := map[*citation.Listed]*printed{}
	p.eachPrinted(func(q *printed) { prints[q.Listed] = q })
	return prints
}

// print returns a reference of a list as it is printed.
func (p *pass) print(l *citation.Listed) *printed {
	if q := p.prints()[l]; q != nil {
		return q
	}
	return p.newPrinted(l)
}

// eachPrinted calls f with each printed reference.
func (p *pass) eachPrinted(f func(*printed)) {
	for _, list := range p.lists() {
		for _, l := range list {
			f(l)
		}
	}
}

func (p *pass) newPrinted(l *citation.Listed) *printed {
	src := p.file(l).src
	q := &printed{Listed: l}
	var b strings.Builder
	b.Grow(max(0, l.Span.Len()))
	q.pieces = make([]piece, 0, len(l.Segments))
	for i := range l.Segments {
		s := &l.Segments[i]
		start, end := max(0, min(s.Span.Start, len(src))), max(0, min(s.Span.End, len(src)))
		if start < end {
			p := piece{b.Len(), b.Len() + end - start, start, i, citation.NoVariable}
			if s.Role == citation.Field {
				p.variable = s.Variable
			}
			q.pieces = append(q.pieces, p)
			b.Write(src[start:end])
		}
	}
	q.text = q.withColumnEnds(b.String())
	q.low = lowASCII(q.text)
	return q
}

// withColumnEnds returns the text with line ends where its lines end in the left column of a page. What stands there in the
// file are the spaces before the right column.
func (q *printed) withColumnEnds(text string) string {
	var b []byte
	for i := 1; i < len(q.pieces); i++ {
		if before := &q.pieces[i-1]; q.endsInColumn(text, before, q.pieces[i].at) {
			if b == nil {
				b = []byte(text)
			}
			b[len(strings.TrimRight(text[:before.end], " \t"))] = '\n'
		}
	}
	if b == nil {
		return text
	}
	q.inColumns = true
	return string(b)
}

// endsInColumn reports whether a piece of a text ends with the spaces between two columns: the text does not go on where it
// ends in the file, though no line ends there.
func (q *printed) endsInColumn(text string, p *piece, next int) bool {
	at := p.at + p.end - p.start
	return next != at && (text[p.end-1] == ' ' || text[p.end-1] == '\t') && strings.IndexByte(strings.TrimLeft(text[len(strings.TrimRight(text[:p.end], " \t\r\n\f")):p.end], " \t"), '\n') < 0
}

// lowASCII returns a text with its ASCII letters in lower case.
func lowASCII(s string) string {
	b := []byte(s)
	for i, c := range b {
		if c >= 'A' && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
	return string(b)
}

// mentions reports whether one of these words, in lower case, stands in text. It
// spares the slower search with an expression.
func (q *printed) mentions(words ...string) bool {
	for _, w := range words {
		if strings.Contains(q.low, w) {
			return true
		}
	}
	return false
}

// anyLine reports whether a line but the first begins with such a character.
func (q *printed) anyLine(f func(rune) bool) bool {
	for rest := q.text; ; {
		i := strings.IndexByte(rest, '\n')
		if i < 0 {
			return false
		}
		rest = strings.TrimLeft(rest[i+1:], " \t\n\f\r\v")
		if first, _ := utf8.DecodeRuneInString(rest); f(first) {
			return true
		}
	}
}

// span returns the place in the file of a stretch of text.
func (q *printed) span(start, end int) citation.Span {
	n := len(q.text)
	switch {
	case n == 0:
		return q.Span
	case start >= n:
		return citation.Span{Start: q.offset(n-1) + 1, End: q.offset(n-1) + 1}
	case end <= start:
		return citation.Span{Start: q.offset(start), End: q.offset(start)}
	}
	span := citation.Span{Start: q.offset(start), End: q.offset(min(end, n)-1) + 1}
	if span.End < span.Start { // it goes on at the top of the right column
		p := q.piece(start)
		span.End = p.at + p.end - p.start
	}
	return span
}

// piece returns the piece that the byte at i of text belongs to.
func (q *printed) piece(i int) *piece {
	return &q.pieces[sort.Search(len(q.pieces), func(k int) bool { return q.pieces[k].end > i })]
}

// offset returns where in the file the byte at i of text stands.
func (q *printed) offset(i int) int {
	p := q.piece(i)
	return p.at + i - p.start
}

// variable returns the field that the byte at i belongs to, NoVariable for
// separators and remainders.
func (q *printed) variable(i int) citation.Variable {
	if i < 0 || i >= len(q.text) {
		return citation.NoVariable
	}
	return q.piece(i).variable
}

// wordAt returns the word that the byte at i stands in, from blank to blank.
func (q *printed) wordAt(i int) string {
	start, end := i, i
	for start > 0 && !isBlank(q.text[start-1]) {
		start--
	}
	for end < len(q.text) && !isBlank(q.text[end]) {
		end++
	}
	return q.text[start:end]
}

// isLink reports whether the byte at i stands within an address or identifier,
// read as such or not.
func (q *printed) isLink(i int) bool {
	switch q.variable(i) {
	case citation.VarURL, citation.VarDOI, citation.VarISBN, citation.VarISSN:
		return true
	}
	word := q.wordAt(i)
	return strings.Contains(word, "://") || strings.Contains(word, "www.") || strings.Contains(word, "10.") && strings.Contains(word, "/") || strings.Contains(word, "@")
}

// blankTags returns the text of an entry, or a part of it, with the letters x for tags of HTML, so
// that nothing in these is taken for print and each byte keeps its place.
func blankTags(text string) string {
	if !strings.Contains(text, "</") {
		return text
	}
	return htmlTag.Regexp().ReplaceAllStringFunc(text, func(tag string) string { return strings.Repeat("x", len(tag)) })
}

var htmlTag = sieve.Late(`</?(?:span|i|em|b|strong|sup|sub|u|small)(?:\s[^<>]*)?>`)

// field returns where a field stands in text, from its first byte to its last.
func (q *printed) field(v citation.Variable, index int, part string) (start, end int, ok bool) {
	for i := range q.pieces {
		p := &q.pieces[i]
		if p.variable != v {
			continue
		}
		if s := &q.Segments[p.segment]; index >= 0 && s.Index != index || part != "" && s.Part != part {
			continue
		}
		if !ok {
			start, ok = p.start, true
		}
		end = p.end
	}
	return start, end, ok
}

// place returns where a field stands in the file, empty if nowhere.
func (q *printed) place(v citation.Variable, index int) citation.Span {
	span, _ := q.Field(v, index)
	return span
}

// end returns where text ends without the white space and markup at its end.
func (q *printed) end() int { return len(strings.TrimRight(q.text, " \t\r\n\f\u00a0*_")) }

// tail returns what a text ends with, at most n bytes. An expression for the last characters of a
// text need not be tried on all of it.
func tail(s string, n int) string { return s[max(0, len(s)-n):] }

func isBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' }

// fold is [citation.FoldText].
func fold(s string) string { return citation.FoldText(s) }

// leads returns the names under which a reference is listed: its authors, or
// else its editors.
func leads(r *citation.Reference) []citation.Name {
	switch {
	case len(r.Author) > 0:
		return r.Author
	case len(r.Editor) > 0:
		return r.Editor
	}
	return r.Translator
}

// clip shortens a text for a message.
func clip(s string, most int) string {
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most]) + "…"
}

// minority says which of two forms is the exception of a list, by how many
// entries have each: first reports that it is the one counted first. It is not
// ok when the counts do not tell.
func minority(a, b int) (first, ok bool) {
	small, large := min(a, b), max(a, b)
	return a < b, small > 0 && large >= 3 && 2*large >= 3*small
}
