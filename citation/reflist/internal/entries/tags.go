package entries

import (
	"strings"

	"github.com/refwright/refwright/internal/layout"
	"github.com/refwright/refwright/internal/sieve"
)

var (
	// lookTag is a tag of HTML that says how letters look and nothing of what they mean, such as
	// that of small capitals, which Markdown has no marks for.
	lookTag = sieve.Late(`(?i)</?(?:span|small|sc|font)(?:\s[^<>\n]*)?>`)
	// raisedNumber is a raised number at the beginning of a line, in HTML or as Pandoc has it.
	raisedNumber = sieve.Late(`^[ \t]*(?:[-*+][ \t]+)?(?:<sup>\d{1,4}</sup>|\^\d{1,4}\^)[ \t]*`)
)

// An edit puts a text in the place of text[start:end].
type edit struct {
	start, end int
	by         string
}

// withoutTags makes a document without the tags that only say how letters look, and with
// "1. " for a raised number at the beginning of a line, where more than one begins so. It
// returns d if there is nothing of that.
func (d *Document) withoutTags() *Document {
	if !strings.Contains(d.Text, "</") && !strings.Contains(d.Text, "^") {
		return d
	}
	raised := 0
	for _, l := range d.Lines {
		if raisedNumber.MatchString(d.LineText(l)) {
			raised++
		}
	}
	var edits []edit
	for _, l := range d.Lines {
		s := d.LineText(l)
		if raised > 1 {
			if m := raisedNumber.FindString(s); m != "" {
				number := strings.Trim(m, " \t-*+^")
				number = strings.TrimSuffix(strings.TrimPrefix(number, "<sup>"), "</sup>")
				edits = append(edits, edit{l.Start, l.Start + len(m), number + ". "})
			}
		}
		for _, m := range lookTag.FindAllStringIndex(s, -1) {
			edits = append(edits, edit{l.Start + m[0], l.Start + m[1], ""})
		}
	}
	if len(edits) == 0 {
		return d
	}
	made := &Document{Document: d.edited(edits), own: d.own}
	made.passOverFoot()
	return made
}

// edited makes a document of another one with edits, which are in order.
func (d *Document) edited(edits []edit) *layout.Document {
	var b strings.Builder
	var pieces []layout.Piece
	at := 0
	put := func(text string, end int) {
		if text != "" {
			pieces = append(pieces, layout.Piece{Text: b.Len(), TextEnd: b.Len() + len(text), Doc: at, DocEnd: end})
			b.WriteString(text)
		}
		at = end
	}
	for _, e := range edits {
		put(d.Text[at:e.start], e.start)
		put(e.by, e.end)
	}
	put(d.Text[at:], len(d.Text))
	return d.Derive(b.String(), pieces)
}
