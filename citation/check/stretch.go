package check

import "github.com/refwright/refwright/citation"

// A stretch is a part of the text of an entry.
type stretch struct {
	l          *printed
	start, end int
}

func (s stretch) span() citation.Span { return s.l.span(s.start, s.end) }
func (s stretch) text() string        { return s.l.text[s.start:s.end] }

// A printForm is one of two ways in which the entries of a list print something.
type printForm struct {
	text   string // what an entry has that has it
	places []stretch
	// message is that of an entry which has this form while most have the other,
	// "" where that is right as well.
	message string
}

// reportMixed reports the places of the form that fewer entries have, and the
// other as what to write.
func (p *pass) reportMixed(a, b printForm) {
	first, ok := minority(len(a.places), len(b.places))
	wrong, right := b, a
	if first {
		wrong, right = a, b
	}
	if !ok || wrong.message == "" {
		return
	}
	for _, at := range wrong.places {
		f := p.reportReference(at.l.Listed, at.span(), "%s", wrong.message)
		f.Fixes = []Fix{{"write " + right.text, []Edit{{at.span(), right.text}}}}
	}
}

// reportOddNames reports names of a list whose letters are of another case than
// those of the others, where at most so many are: more are the habit of the list.
func (p *pass) reportOddNames(found []stretch, most int, how string) {
	if len(found) > most {
		return
	}
	for _, at := range found {
		p.reportReference(at.l.Listed, at.span(), "the name %s is in %s, and those of the list are not", at.text(), how).Confidence = 0.9
	}
}
