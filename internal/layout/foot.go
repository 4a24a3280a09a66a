package layout

import (
	"strconv"
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
// sentence above it goes on with the page after; or those with full stops that count on from the notes of the pages before, of
// which note is the number of the last.
func (d *Document) markFoot(p page, next int, note *int) {
	last := p.last
	for last > p.first && (d.Lines[last].Blank || d.Lines[last].Noise) {
		last--
	}
	first := last
	for first > p.first && !d.Lines[first-1].Blank {
		first--
	}
	if !footNote.MatchString(d.LineText(d.Lines[first])) && !d.isDottedNote(first, last, p) {
		above := first
		if first = d.footBelow(above, last, next); first < 0 {
			first = d.dottedBelow(above, last, *note, p)
		}
	}
	if first < 0 || d.textAbove(first, p) < 0 { // a page of notes alone has none
		return
	}
	for i := first; i <= last; i++ {
		d.Lines[i].Foot = true
		if number := d.dottedNumber(i); i == first && number > 0 || number == *note+1 {
			*note = number
		}
	}
}

// dottedNumber returns the number with a full stop that a line begins with as a note does, 0 if there is none.
func (d *Document) dottedNumber(i int) int {
	m := dottedNote.FindStringSubmatch(d.LineText(d.Lines[i]))
	if m == nil {
		return 0
	}
	number, _ := strconv.Atoi(m[1])
	return number
}

// dottedBelow returns the line with the first of the notes with full stops that end a page with no blank line above, -1 if
// there are none. They count on from the last of the pages before, or from one, and are called above one after the other, and
// no further one is. No title stands right above, nor is the first one.
func (d *Document) dottedBelow(first, last, note int, p page) int {
	if !closed.MatchString(d.LineText(d.Lines[last])) {
		return -1
	}
	for i := last; i > first; i-- {
		number := d.dottedNumber(i)
		if number == 0 || number != 1 && number != note+1 || d.mayBeTitle(i) {
			continue
		}
		above := d.LineText(d.Lines[i-1])
		if d.mayBeTitle(i-1) || strings.HasSuffix(strings.TrimRightFunc(above, IsSpace), ":") || d.isCountedAbove(i, number, p) {
			return -1
		}
		at := d.Lines[p.first].Start
		for k := i; k <= last; k++ {
			if d.dottedNumber(k) != number {
				continue
			}
			if at = d.callOf(strconv.Itoa(number), at, d.Lines[i].Start); at < 0 {
				return -1
			}
			number++
		}
		if d.callOf(strconv.Itoa(number), at, d.Lines[i].Start) >= 0 {
			return -1
		}
		return i
	}
	return -1
}

// mayBeTitle reports whether a line is short and no end of a sentence.
func (d *Document) mayBeTitle(i int) bool {
	const short = 40
	s := d.LineText(d.Lines[i])
	return utf8.RuneCountInString(strings.TrimSpace(s)) < short && !closed.MatchString(s)
}

// isCountedAbove reports whether a line of the page above line i begins with the number before one.
func (d *Document) isCountedAbove(i, number int, p page) bool {
	for i--; i >= p.first; i-- {
		if n := d.dottedNumber(i); n > 0 && n == number-1 {
			return true
		}
	}
	return false
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
// first is called in the text above: "The fen is wet.1" and "1. So is the moor." A title has no full stop at its end, and
// an item of a list has that with the number before above it. Where one more number is called than there are notes, they
// are citations, and the notes are items of a list as well.
func (d *Document) isDottedNote(first, last int, p page) bool {
	m := dottedNote.FindStringSubmatch(d.LineText(d.Lines[first]))
	if m == nil || first == last && !closed.MatchString(d.LineText(d.Lines[last])) {
		return false
	}
	number := d.dottedNumber(first)
	at := d.callOf(m[1], d.Lines[p.first].Start, d.Lines[first].Start)
	if at < 0 || d.isCountedAbove(first, number, p) {
		return false
	}
	for i := first + 1; i <= last; i++ {
		if d.dottedNumber(i) == number+1 {
			number++
		}
	}
	return d.callOf(strconv.Itoa(number+1), at, d.Lines[first].Start) < 0
}

// callOf returns where in a stretch of the text the call of a note ends, -1 if it has none.
func (d *Document) callOf(number string, from, to int) int {
	for at := from; ; {
		n := strings.Index(d.Text[at:to], number)
		if n < 0 {
			return -1
		}
		at += n + len(number)
		if IsCall(d.Text[from:to], at-len(number)-from, at-from) {
			return at
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
	if r == ';' && volumeBehindYear.MatchString(tail(text[:i], 6)+" "+text[end:min(len(text), end+1)]) {
		return false
	}
	// "1.950" and "2,010" are numbers, but for a year that ends a sentence.
	word, _ := utf8.DecodeLastRuneInString(text[:i-size])
	return !unicode.IsDigit(word) || r != '.' && r != ',' || r == '.' && yearStop.MatchString(tail(text[:i], 6)) && sentenceBehind.MatchString(text[end:min(len(text), end+8)])
}

// yearStop is a year with the full stop of a sentence, sentenceBehind the beginning of the next or the end of a line.
var (
	yearStop       = sieve.Late(`^\s(?:1[5-9]|20)\d\d\.$`)
	sentenceBehind = sieve.Late(`^(?:$|[ \t]*[\r\n]|[ \t]+["“„«]?\p{Lu})`)
)

// volumeBehindYear is what stands around the volume of a journal behind its year: "2014;12:63", "1990;113(12)".
var volumeBehindYear = sieve.Late(`\b\d{4}; [:(]$`)

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
