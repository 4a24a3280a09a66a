package check

import (
	"strings"

	"github.com/refwright/refwright/citation"
)

var noteShortform = &Rule{
	ID:       "note-shortform",
	Family:   Form,
	Severity: citation.Info,
	Title:    "a note gives a work in full that a note before it has given in full",
	Doc: `The first note on a work gives it in full; the later ones have the author's surname
and a short title. A book with chapters that are read by themselves may begin anew
in each, so this is only worth knowing.`,
	Bad: `It was disputed.[^1] And again.[^2]

[^1]: Benjamin Barber, *Strong Democracy* (Berkeley: University of California Press, 1984), 12.

[^2]: Benjamin Barber, *Strong Democracy* (Berkeley: University of California Press, 1984), 13.

## Bibliography

Barber, Benjamin. *Strong Democracy*. Berkeley: University of California Press, 1984.

Dahl, Robert. *On Democracy*. New Haven: Yale University Press, 1998.
`,
	Good: `It was disputed.[^1] And again.[^2]

[^1]: Benjamin Barber, *Strong Democracy* (Berkeley: University of California Press, 1984), 12.

[^2]: Barber, *Strong Democracy*, 13.

## Bibliography

Barber, Benjamin. *Strong Democracy*. Berkeley: University of California Press, 1984.

Dahl, Robert. *On Democracy*. New Haven: Yale University Press, 1998.
`,
	Source: "The Chicago Manual of Style, 18th edition, on shortened citations in notes",
	Since:  "0.1.0",
	check: func(p *pass) {
		full := map[string]*citation.InTextCite{}
		p.eachCite(func(in *citation.InText, c *citation.InTextCite) {
			l := p.byID[c.ID]
			if in.System != citation.Notes || l == nil || c.Ibid || !isFullNote(c, l.Reference) {
				return
			}
			if first := full[c.ID]; first != nil {
				f := p.report(c.Span, "the work has been given in full before")
				f.References = []string{c.ID}
				p.relateText(f, first.Span, "the first note on it")
				return
			}
			full[c.ID] = c
		})
	},
}

// isFullNote reports whether a cite in a note has what no short form has: the year of
// the work in parentheses, or behind what the work appeared in.
func isFullNote(c *citation.InTextCite, r *citation.Reference) bool {
	year := bareYear(r)
	if !hasDigit(year) {
		return false
	}
	has := func(what citation.Text) bool {
		w := fold(what.Plain())
		return w != "" && strings.Contains(" "+fold(c.Text)+" ", " "+w+" ")
	}
	parts := strings.Split(c.Text, "(")
	for i, part := range parts[1:] {
		if inside, _, ok := strings.Cut(part, ")"); ok && strings.Contains(inside, year) {
			// The year alone behind the title, or without the publisher of a book, tells
			// works of one title apart.
			const marks = " ”\"»“*_?!."
			before, title := strings.TrimRight(parts[i], marks), strings.TrimRight(c.Title, marks)
			whole := fold(r.Title.Plain())
			return inside != year || (title == "" || !strings.HasSuffix(before, title)) && (whole == "" || !strings.HasSuffix(" "+fold(before), " "+whole)) && (r.Publisher == "" || has(r.Publisher))
		}
	}
	container := " " + fold(r.ContainerTitle.Plain()) + " "
	_, rest, ok := strings.Cut(" "+fold(c.Text)+" ", container)
	if c.Title == "" && !has(r.Title) {
		return false // "Marsh, BM 2020, 275", by the journal alone
	}
	return ok && strings.TrimSpace(container) != "" && strings.Contains(rest, year)
}
