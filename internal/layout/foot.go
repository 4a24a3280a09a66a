package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/internal/sieve"
)

// footNote is the first line of a note at the foot of a page: its number, raised
// or with nothing behind it, so that it is no item of a numbered list. footNumber is such a
// number on a line of its own, as pdftotext gives it that stood raised, and noteStart what
// the note begins with behind it.
var (
	footNote   = sieve.Late(`^\s*(?:\d{1,3}|[⁰¹²³⁴-⁹]{1,3})\s+[\p{L}“”"„«‘‚‹¿¡(]`)
	footNumber = sieve.Late(`^\s*(?:\d{1,2}|[⁰¹²³⁴-⁹]{1,2})\s*$`)
	noteStart  = sieve.Late(`^\s*[\p{Lu}“„«]`)
	// dottedNote has a full stop behind its number, as the items of lists have.
	dottedNote = sieve.Late(`^\s*(\d{1,3})\.\s+[\p{L}“”"„«‘‚‹¿¡(]`)
)

// markFoot finds the notes at the foot of a page: the last lines behind a blank
// one, that begin with a number, which the page calls if it has a full stop; or those behind a number that stands alone where the
// sentence above it goes on with the page after.
func (d *Document) markFoot(p page, next int) {
	last := p.last
	for last > p.first && (d.Lines[last].Blank || d.Lines[last].Noise) {
		last--
	}
	first := last
	for first > p.first && !d.Lines[first-1].Blank {
		first--
	}
	if !footNote.MatchString(d.LineText(d.Lines[first])) && !d.isDottedNote(first, last, p) {
		first = d.footBelow(first, last, next)
	}
	if first < 0 || d.textAbove(first, p) < 0 { // a page of notes alone has none
		return
	}
	for i := first; i <= last; i++ {
		d.Lines[i].Foot = true
	}
}

// footBelow returns the line with the number of the first note within the last lines of a page, where
// it cuts a sentence that line next, on another page, goes on with; -1 if there is none.
func (d *Document) footBelow(first, last, next int) int {
	if next < 0 || !beginsLower(d.LineText(d.Lines[next])) {
		return -1
	}
	for i := first; i < last; i++ {
		if !footNumber.MatchString(d.LineText(d.Lines[i])) || !noteStart.MatchString(d.LineText(d.Lines[i+1])) {
			continue
		}
		if above := d.textAbove(i, page{0, last}); above >= 0 && !closed.MatchString(d.LineText(d.Lines[above])) {
			return i
		}
	}
	return -1
}

// isDottedNote reports whether the last lines of a page are notes with a full stop behind the number, of which the
// first is called in the text above: "The fen is wet.1" and "1. So is the moor." A title has no full stop at its end.
func (d *Document) isDottedNote(first, last int, p page) bool {
	m := dottedNote.FindStringSubmatch(d.LineText(d.Lines[first]))
	if m == nil || first == last && !closed.MatchString(d.LineText(d.Lines[last])) {
		return false
	}
	start := d.Lines[p.first].Start
	text := d.Text[start:d.Lines[first].Start]
	for at := 0; ; {
		n := strings.Index(text[at:], m[1])
		if n < 0 {
			return false
		}
		at += n + len(m[1])
		if IsCall(text, at-len(m[1]), at) {
			return true
		}
	}
}

// IsCall reports whether the digits text[i:end] are those of a note that is called: they stand right behind a word or
// its punctuation.
func IsCall(text string, i, end int) bool {
	r, size := utf8.DecodeLastRuneInString(text[:i])
	next, _ := utf8.DecodeRuneInString(text[end:])
	if unicode.IsLetter(next) || unicode.IsDigit(next) || next == '.' && end+1 < len(text) && isDigit(text[end+1]) {
		return false
	}
	if unicode.IsLower(r) {
		return true
	}
	if !strings.ContainsRune(".,;:!?)]”’\"'»“‘…", r) {
		return false
	}
	// "1.950" and "2,010" are numbers.
	word, _ := utf8.DecodeLastRuneInString(text[:i-size])
	return !unicode.IsDigit(word) || r != '.' && r != ','
}

// textAbove returns the last line of a page above another one that is no running head, -1 if there is none.
func (d *Document) textAbove(i int, p page) int {
	for i--; i >= p.first; i-- {
		if l := d.Lines[i]; !l.Blank && !l.Noise {
			return i
		}
	}
	return -1
}

// firstText returns the first line of a page that is no running head, -1 if it has none.
func (d *Document) firstText(p page) int {
	for i := p.first; i <= p.last; i++ {
		if l := d.Lines[i]; !l.Blank && !l.Noise {
			return i
		}
	}
	return -1
}

// closed is a line that ends a sentence or a cell of a table.
var closed = sieve.Late(`[.!?:;)”"»\d]\s*$`)

// beginsLower reports whether a line goes on with a sentence.
func beginsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(s, IsSpace))
	return unicode.IsLower(r)
}
