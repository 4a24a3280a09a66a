package intext

import (
	"strings"

	"github.com/refwright/refwright/internal/layout"
)

// Notes behind the text, under the heading of a list of them, whose numbers have no mark behind them as those of the items
// of other lists have: "1 See Marsh", "2 Ibid., 12."

// beginsListed reports whether a line begins the next note of such a list, and then makes a block of what was gathered.
func (p *plainReader) beginsListed(i int) bool {
	text := strings.TrimLeftFunc(p.doc.LineText(p.doc.Lines[i]), layout.IsSpace)
	n, number := leadingNumber(text)
	if number == 0 || strings.HasPrefix(strings.TrimLeft(text, "0123456789"), ".") {
		return false
	}
	if number == 1 && !p.notes && len(p.lines) == 1 && isNotesTitle(p.doc.LineText(p.doc.Lines[p.lines[0]])) {
		p.flush() // the heading, with no blank line behind it
	}
	if !p.notes || number != p.listed+1 {
		return false
	}
	if len(p.lines) > 0 && p.listed > 0 {
		// "Der Bote,", "3 Mai 1990", where the next note begins further down.
		before := p.doc.LineText(p.doc.Lines[p.lines[len(p.lines)-1]])
		if endsOpen(before) || !endsSentence(before) && p.isNumberedBehind(i, number) {
			return false
		}
	}
	p.flush()
	p.atFoot, p.atFootLen, p.listed = number, n, number
	return true
}

// endsListed notes what a block that is no note makes of the list of notes: its heading begins it, and any other line that
// is no text ends it. A page may end between two sentences of a note.
func (p *plainReader) endsListed(text string) {
	if isNotesTitle(text) {
		p.notes, p.listed = true, 0
	} else if p.listed == 0 || !isText(text) {
		p.notes, p.listed = false, 0
	}
}

// isNumberedBehind reports whether a line behind line i, of those that are no list's, begins with a number and a word.
func (p *plainReader) isNumberedBehind(i, number int) bool {
	for _, l := range p.doc.Lines[i+1:] {
		if within(p.doc, l, p.skip) {
			return false
		}
		if _, n := leadingNumber(strings.TrimLeftFunc(p.doc.LineText(l), layout.IsSpace)); n == number {
			return true
		}
	}
	return false
}

// isNotesTitle reports whether a text is the title of a list of notes.
func isNotesTitle(s string) bool {
	return len(s) < 40 && layout.IsNotesHeading(strings.ToLower(strings.Trim(s, " #*_:.\t")))
}
