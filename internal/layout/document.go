// Package layout knows how text stands on printed pages: lines, page breaks,
// running heads, words broken at line ends. It joins lines into running text of
// which each byte knows where in the file it came from.
package layout

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/charset"
	"github.com/refwright/refwright/internal/sieve"
)

// A Document is the text of a file, cut into lines.
type Document struct {
	*charset.Decoded
	Text  string // Decoded.Text as a string, without the numbers of lines and slips of recognition; all offsets below are into it
	Lines []Line

	// Recognised says that the text shows slips of a program that read it from a scanned page, see mendSlips.
	Recognised bool

	index   *citation.Lines
	origin  origin // of a derived document, nil of one that is a file
	columns bool   // it has the columns of the file one after the other
}

// A Line is one line of a document, without its line end.
type Line struct {
	Start, End int
	Indent     int  // columns of white space before the first character
	Blank      bool // nothing but white space
	Noise      bool // a page number, a running head or a page break: not part of the text
	Foot       bool // part of a note at the foot of a page
	PageBreak  bool // begins a page, or the right column of one
	column     bool // begins the right column of a page
	Rule       bool // a Markdown rule or setext underline
}

// New decodes a file and cuts it into lines.
func New(src []byte) *Document {
	d := &Document{Decoded: charset.DecodePages(src)}
	d.Text = string(d.Decoded.Text)
	d.index = citation.NewLines(d.Decoded.Text)
	d.mendSlips()
	d.cut()
	d.passOverLineNumbers()
	d.markNoise()
	return d
}

// Position returns the place of an offset of the text. Offset counts bytes of the file.
func (d *Document) Position(offset int) citation.Position {
	from, _ := d.stretch(offset, offset)
	return d.position(from)
}

// Span returns the bytes of the file that a stretch of text came from.
func (d *Document) Span(start, end int) citation.Span {
	from, to := d.stretch(start, end)
	return citation.Span{Start: d.Source(from), End: d.Source(to)}
}

// Offset returns the offset in the text of an offset in the file: that of the
// first character that does not begin before it.
func (d *Document) Offset(source int) int {
	return sort.Search(len(d.Text), func(i int) bool {
		for i > 0 && !utf8.RuneStart(d.Text[i]) {
			i--
		}
		return d.Source(i) >= source
	})
}

// FilePosition returns the place of an offset in the file.
func (d *Document) FilePosition(source int) citation.Position {
	return d.position(d.Decoded.Offset(source))
}

// FileText returns the decoded text of a stretch of the file.
func (d *Document) FileText(s citation.Span) string {
	return string(d.Decoded.Text[d.Decoded.Offset(s.Start):d.Decoded.Offset(s.End)])
}

// LineText returns the text of a line.
func (d *Document) LineText(l Line) string { return d.Text[l.Start:l.End] }

func (d *Document) cut() {
	for start := 0; start < len(d.Text); {
		end, next := len(d.Text), len(d.Text)
		if i := lineEnd(d.Text[start:]); i >= 0 {
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

// lineEnd returns where the first character is that ends a line, -1 if there is none.
func lineEnd(s string) int {
	for i := range len(s) {
		const first = 0xE2 // byte of the separators of lines and paragraphs
		c := s[i]
		if '\n' <= c && c <= '\r' || c == first && (strings.HasPrefix(s[i:], "\u2028") || strings.HasPrefix(s[i:], "\u2029")) {
			return i
		}
	}
	return -1
}

// IsRule reports whether a line is drawn: three or more of one of "-=*_~#".
func IsRule(s string) bool {
	s = strings.TrimLeft(s, " ")
	if s == "" || strings.IndexByte("-=*_~#", s[0]) < 0 {
		return false
	}
	s = strings.TrimRightFunc(s, IsSpace)
	n := 0
	for i := range len(s) {
		switch s[i] {
		case s[0]:
			n++
		case ' ':
		default:
			return false
		}
	}
	return n >= 3
}

var pageNumber = sieve.Late(`^[-–—|\s]*(?:(?i:page|seite|sayfa|strana|side|p\.)\s*)?(?:\d{1,4}|[ivxlc]{1,7})[-–—|\s]*$`)

// markNoise finds what the pages of a printed document put between the lines
// of its text: running heads and page numbers. They are among the first two and
// last two lines of a page. A running head must come back on another page,
// whatever the number in it, or stand apart from the text as the first lines of
// most other pages do.
func (d *Document) markNoise() {
	pages := d.pages()
	for _, p := range pages {
		d.markLetters(p)
		d.markCounted(p)
	}
	if len(pages) < 2 {
		return
	}
	seen := d.titles(pages[0])
	apart, footed := 0, 0 // pages after the first whose first line stands apart, and all that end with a number
	for n, p := range pages {
		if pageNumber.MatchString(strings.TrimSpace(d.LineText(d.Lines[p.last]))) {
			footed++
		}
		edges := append(d.edge(p.first, p.last, +1), d.edge(p.last, p.first, -1)...)
		slices.Sort(edges)
		for _, i := range slices.Compact(edges) {
			seen[headKey(d.LineText(d.Lines[i]))]++
		}
		if n > 0 && d.standsApart(p.first) {
			apart++
		}
	}
	usual := apart*4 >= (len(pages)-1)*3
	for n, p := range pages {
		top := d.edge(p.first, p.last, +1)
		for k, i := range top {
			s := strings.TrimSpace(d.LineText(d.Lines[i]))
			apart := k == 0 && usual && d.standsApart(i) && !strings.HasSuffix(s, ".") && (apart > 1 || strings.ContainsAny(s, "0123456789"))
			volume := k == 0 && d.standsApart(i) && volumeHead.MatchString(s)
			if 4*footed >= 3*len(pages) && pageNumber.MatchString(s) && yearAlone.MatchString(s) {
				break // the end of an entry, as the numbers of pages stand elsewhere
			}
			if !(n > 0 && (apart || volume || d.isBesideNumber(top, k))) && !d.isHead(i, seen) {
				break
			}
			d.Lines[i].Noise = true
		}
		d.markNumberBelow(top)
		d.markFeet(p, seen)
	}
	note := 0 // number of the last note with a full stop
	for n, p := range pages {
		next := -1
		if n+1 < len(pages) {
			next = d.firstText(pages[n+1])
		}
		d.markFoot(p, next, &note)
	}
}

// markNumberBelow finds the number of a page that stands apart below two lines of its running head, as of author and
// title.
func (d *Document) markNumberBelow(top []int) {
	last := top[len(top)-1]
	if len(top) < 2 || !d.Lines[last].Noise {
		return
	}
	if i := d.Neighbour(last+1, 1); i > last+1 && d.standsApart(i) {
		s := strings.TrimSpace(d.LineText(d.Lines[i]))
		d.Lines[i].Noise = pageNumber.MatchString(s) && !yearAlone.MatchString(s)
	}
}

// markLetters finds the letters of a word that stands across a page, such as "DRAFT": lines of one
// capital letter each, on end.
func (d *Document) markLetters(p page) {
	const fewest = 4 // letters
	run := 0
	mark := func(end int) {
		for i := end - 1; run >= fewest && i >= p.first; i-- {
			if d.isLetter(i) {
				d.Lines[i].Noise = true
			} else if !d.Lines[i].Blank {
				break
			}
		}
		run = 0
	}
	for i := p.first; i <= p.last; i++ {
		switch {
		case d.Lines[i].Blank:
		case d.isLetter(i):
			run++
		default:
			mark(i)
		}
	}
	mark(p.last + 1)
}

// countedPage is the number of a page and that of all pages: "Page 2 of 4", "Seite 2 von 4".
var countedPage = sieve.Late(`^(?i:page|seite|página|pagina|pàgina|strana|stranica|side|sida|sidan|pag|str|стр|страница)\.? \d{1,4} (?i:of|von|de|di|van|av|af|sur|od|z|из|от)\.? \d{1,4}$`)

// markCounted finds the number of a page that says how many pages there are. Of pages in columns it may be read between
// two of these.
func (d *Document) markCounted(p page) {
	for i := p.first; i <= p.last; i++ {
		l := d.Lines[i]
		if apart := (i == 0 || d.Lines[i-1].Blank || l.PageBreak) && (i+1 == len(d.Lines) || d.Lines[i+1].Blank || d.Lines[i+1].PageBreak); apart && !l.Blank && isShort(d.LineText(l)) {
			d.Lines[i].Noise = l.Noise || countedPage.MatchString(strings.TrimSpace(d.LineText(l)))
		}
	}
}

// isLetter reports whether a line is nothing but one capital letter.
func (d *Document) isLetter(i int) bool {
	l := d.Lines[i]
	if l.End-l.Start-l.Indent > utf8.UTFMax {
		return false
	}
	s := strings.TrimSpace(d.LineText(l))
	r, n := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) && n == len(s)
}

// titles are the first lines of a document, which running heads repeat, as heads that have
// been seen once.
func (d *Document) titles(first page) map[string]int {
	const most = 12
	seen := map[string]int{}
	for i, n := first.first, 0; i <= first.last && n < most; i++ {
		if s := d.LineText(d.Lines[i]); !d.Lines[i].Blank && isShort(s) {
			seen[headKey(s)] = 1
			n++
		}
	}
	for _, i := range append(d.edge(first.first, first.last, +1), d.edge(first.last, first.first, -1)...) {
		delete(seen, headKey(d.LineText(d.Lines[i])))
	}
	return seen
}

// markFeet finds what comes back at the end of pages. The last line of an entry may do so, too, where the
// line above it is not blank: "PhD diss."
func (d *Document) markFeet(p page, seen map[string]int) {
	feet := d.edge(p.last, p.first, -1)
	n := 0
	for n < len(feet) && d.isHead(feet[n], seen) && !d.isNoteAboveNumber(feet, n) && !d.isYearAboveNumber(feet, n) {
		n++
	}
	for n > 0 {
		i := feet[n-1]
		s := strings.TrimSpace(d.LineText(d.Lines[i]))
		if i == 0 || d.Lines[i-1].Blank || pageNumber.MatchString(s) || stamp.MatchString(s) || seen[headKey(s)] > 3 {
			break
		}
		n--
	}
	for _, i := range feet[:n] {
		d.Lines[i].Noise = true
	}
}

// isBesideNumber reports whether line k of those at the top of a page has no text above it
// that is not a running head: it stands above the number of the page, or below it and is all in
// capitals.
func (d *Document) isBesideNumber(top []int, k int) bool {
	s := strings.TrimSpace(d.LineText(d.Lines[top[k]]))
	if len(top) < 2 || !isShort(s) || strings.ContainsFunc(s, unicode.IsDigit) || !pageNumber.MatchString(strings.TrimSpace(d.LineText(d.Lines[top[1-k]]))) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	if k == 0 {
		return unicode.IsUpper(first) && (unicode.IsLetter(last) || last == ')')
	}
	return unicode.IsUpper(first) && unicode.IsUpper(last) && !strings.ContainsFunc(s, unicode.IsLower)
}

// isNoteAboveNumber reports whether line k of those at the bottom of a page is a note with a number of
// its own, a sentence above the number of the page: two notes may differ in their numbers alone.
func (d *Document) isNoteAboveNumber(bottom []int, k int) bool {
	text := func(k int) string { return strings.TrimSpace(d.LineText(d.Lines[bottom[k]])) }
	return k > 0 && pageNumber.MatchString(text(0)) && numberedSentence.MatchString(text(k))
}

// isYearAboveNumber reports whether line k of those at the bottom of a page is the year that ends what stands above it,
// and not the number of the page, which stands below.
func (d *Document) isYearAboveNumber(bottom []int, k int) bool {
	text := func(k int) string { return strings.TrimSpace(d.LineText(d.Lines[bottom[k]])) }
	return k > 0 && yearAlone.MatchString(text(k)) && pageNumber.MatchString(text(0)) && !d.Lines[bottom[k]-1].Blank
}

var numberedSentence = sieve.Late(`^\d{1,3}\.? \p{Lu}.*\.$`)

// A page is the first and last of its lines that are not blank.
type page struct{ first, last int }

func (d *Document) pages() []page {
	var pages []page
	fresh := true
	for i, l := range d.Lines {
		fresh = fresh || l.PageBreak && !l.column
		switch {
		case l.Blank:
		case fresh:
			pages = append(pages, page{i, i})
			fresh = false
		default:
			pages[len(pages)-1].last = i
		}
	}
	return pages
}

// edge returns up to two lines that are not blank, from one towards another.
func (d *Document) edge(from, to, by int) []int {
	lines := []int{from}
	for i := from; i != to && len(lines) < 2; {
		if i += by; !d.Lines[i].Blank {
			lines = append(lines, i)
		}
	}
	return lines
}

// isHead reports whether a line at the edge of a page is its number, or a
// running head that comes back. The year that an entry ends with, "1971.", is none.
func (d *Document) isHead(i int, seen map[string]int) bool {
	s := strings.TrimSpace(d.LineText(d.Lines[i]))
	if pageNumber.MatchString(s) || stamp.MatchString(s) {
		return true
	}
	const most = 8 // words of a running head in small letters
	if first, _ := utf8.DecodeRuneInString(s); unicode.IsLower(first) && (strings.HasSuffix(s, ".") || len(strings.Fields(s)) > most) {
		return false // in the midst of a sentence
	}
	times := seen[headKey(s)]
	if times < 2 || !isShort(s) || !strings.ContainsFunc(s, unicode.IsLetter) {
		return false
	}
	const surely = 4 // so often that it is no entry which comes back
	return !dashes.MatchString(s) && !entryNumber.MatchString(s) && !articleTail.MatchString(s) && (times >= surely || !entryYear.MatchString(s) && !yearEnd.MatchString(s))
}

// volumeHead is a running head that names the journal with its volume and year, as no text ends:
// "Bogs and Moors 12 (1999)".
var volumeHead = sieve.Late(`^\p{Lu}[^\d.,:;“”"„«»()]{3,70},? (?:[Vv]ol\. ?)?\d{1,4}(?: ?\(\d{1,3}\)|[.:/]\d{1,3})? \((?:1[89]|20)\d\d\)$`)

// stamp is what a publisher prints at the edges of the pages of a file that is taken from it.
var stamp = sieve.Late(`^(?i:downloaded (?:from|by|on)\b|this content downloaded|all use subject to|content courtesy of|authorized licensed use limited|(?:©|\(c\)|copyright) ?.{0,40}\b(?:19|20)\d\d\b|.{0,60}all rights reserved\.?$)`)

// isShort reports whether a line is as short as a running head, however wide the
// spaces within it are.
func isShort(s string) bool {
	const most = 100
	return utf8.RuneCountInString(s) < most || utf8.RuneCountInString(strings.Join(strings.Fields(s), " ")) < most
}

// dashes stand in a reference list for the authors of the entry before: two
// entries may differ in nothing but their year.
var dashes = sieve.Late(`^(?:[—–―]{1,3}|-{3,}|_{3,})\s*[.,]`)

// entryYear is the year of an entry of a reference list, between punctuation or in
// parentheses, with a title behind it and perhaps a label before. Yearly reports of one body
// differ in nothing else.
var entryYear = sieve.Late(`^(?:\\?\[[^\]\d]{1,20}\\?\] )?\p{Lu}[^\d]*(?:[.,] (?:1[5-9]|20)\d\d[a-z]?[.,:]|\((?:1[5-9]|20)\d\d[a-z]?\)[.,:]?) (?:[^\d\s]|\d{4} \p{L})`)

// yearEnd is the year that the last line of an entry ends with: "Heather; 2013.", "(Heather, 2013)".
var yearEnd = sieve.Late(`[,;:(] ?(?:1[5-9]|20)\d\d[a-z]?\)?\.$|^\(\p{Lu}[^()]*, (?:1[5-9]|20)\d\d[a-z]?\)$`)

// articleTail is the line that an entry ends with behind the name of its journal: "135, no. 3 (1978): 2–5.", or with the
// last words of that: "Bog History 135, no. 3 (1978): 2–5."
var articleTail = sieve.Late(`^(?:\d{1,4}(?:, \p{L}{1,5}[.°ᵒ]{0,2} ?\d+)? ?\([^()]{0,20}\d{4}\.?\): ?\d|\p{Lu}[\p{L} ]{2,40} \d{1,4}(?:, \p{L}{1,5}[.°ᵒ]{0,2} ?\d+)? ?\([^()]{0,20}\d{4}\.?\): ?\d[\d–‑-]*\.$)`)

// entryNumber is the number of an entry, by which alone two may differ in their first
// lines.
var entryNumber = sieve.Late(`^\\?\[\d{1,4}\\?\]\s+\S`)

// listNumber is the number of a chapter or an entry, with a full stop.
var listNumber = sieve.Late(`^\s*\d{1,3}\.\s+`)

// standsApart reports whether a line is short, no Markdown, and has a blank line
// behind it.
func (d *Document) standsApart(i int) bool {
	s := strings.TrimSpace(d.LineText(d.Lines[i]))
	return isShort(s) && !strings.HasPrefix(s, "#") && i+1 < len(d.Lines) && d.Lines[i+1].Blank && !d.Lines[i+1].PageBreak
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

// pageRange is a range of pages behind a word for them. A running head may have that of the article,
// the same on each page; the last lines of two entries have one each.
var pageRange = sieve.Late(`(?:^|[\s,(])(?:pp?|[Ss]{1,2}|str|стр|с|págs?|pages?)\.?[ \x{a0}]\d+[–‑-]\d+`)

// stray is a mark by itself at the end of a line, as a speck on a scanned page is read.
var stray = sieve.Late(`\s+[.,·'’]$`)

// headKey is a running head without what changes from page to page: all numbers, but for
// that of a chapter or an entry, "24. World Bank", and those of a line with a range of pages.
func headKey(s string) string {
	s = stray.ReplaceAllString(s, "")
	if pageRange.MatchString(s) {
		return strings.ToLower(strings.Join(strings.Fields(s), " "))
	}
	if number := listNumber.FindString(s); number != "" {
		return strings.TrimSpace(number) + headKey(s[len(number):])
	}
	return strings.ToLower(strings.Join(strings.FieldsFunc(s, func(r rune) bool {
		return unicode.IsDigit(r) || unicode.IsSpace(r)
	}), " "))
}

// IsSpace reports whether r is white space. NUL counts as such, since some
// converters leave it in the place of a character they could not read.
func IsSpace(r rune) bool {
	return (r <= ' ' || r >= utf8.RuneSelf) && (unicode.IsSpace(r) || r == 0 || r == '\u200B' || r == '\uFEFF')
}

// isPrinted reports whether a byte is a character of ASCII, and neither white space nor control.
func isPrinted(c byte) bool { return c > ' ' && c < utf8.RuneSelf }
