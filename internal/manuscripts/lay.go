package manuscripts

import (
	"strings"

	"github.com/refwright/refwright/citation"
)

// Lay writes the document down in its form.
func (d *Document) Lay() *Manuscript {
	l := &layouter{random: newRandom(d.layout, 2), doc: d, noted: map[int]bool{}}
	var s string
	switch d.Form {
	case Markdown, Keyed:
		s = l.markdown()
	case Wrapped:
		s = l.wrapped()
	default:
		s = l.paged()
	}
	m := &Manuscript{Name: d.Name()}
	for _, f := range d.faults {
		m.Faults = append(m.Faults, Fault{Rule: f.rule, What: f.what, Keys: f.keys})
	}
	var data strings.Builder
	for _, e := range d.data {
		for _, p := range e.pieces {
			data.WriteString(l.faulty(p))
		}
		data.WriteString("\n\n")
	}
	src, spans := l.take(s)
	m.Source = src
	var inData []citation.Span
	m.Data, inData = l.take(data.String())
	l.truth(m, spans, inData)
	return m
}

// A layouter writes one document down.
type layouter struct {
	*random
	marker
	doc    *Document
	groups []*cited
	noted  map[int]bool // the citations that stand in notes
	inNote bool

	// noteMark writes the mark of a note, and keeps the note.
	noteMark func(*note) string
}

// text returns inlines as one line of text with marks.
func (l *layouter) text(list []inline) string {
	var b strings.Builder
	for i := range list {
		in := &list[i]
		switch {
		case in.note != nil:
			s := strings.TrimRight(b.String(), " ")
			space := b.Len() > len(s)
			b.Reset()
			b.WriteString(s)
			b.WriteString(l.noteMark(in.note))
			if space {
				b.WriteByte(' ')
			}
		case in.cite != nil:
			b.WriteString(l.citation(in))
		default:
			for _, p := range in.pieces {
				b.WriteString(l.faulty(p))
			}
		}
	}
	return strings.TrimSpace(b.String())
}

// faulty returns the text of a piece, marked when a defect is in it.
func (l *layouter) faulty(p piece) string {
	if p.of == 0 {
		return p.text
	}
	return l.around(p.text, mark{group: -1, fault: p.of})
}

// citation returns a citation with all its marks.
func (l *layouter) citation(in *inline) string {
	group := len(l.groups)
	l.groups = append(l.groups, in.cite)
	l.noted[group] = l.inNote
	var b strings.Builder
	open, close := l.pair(mark{group: group, cite: -1})
	b.WriteString(open)
	cite, end := -1, ""
	stop := func() {
		b.WriteString(end)
		cite, end = -1, ""
	}
	last := map[int]int{} // the last piece of each cite that is not outside it
	for i, p := range in.pieces {
		if p.role >= namesPart && p.role != suffixPart {
			last[p.cite] = i
		}
	}
	for i, p := range in.pieces {
		inside := p.role >= namesPart && p.role != suffixPart
		if inside && cite != p.cite {
			stop()
			var start string
			start, end = l.pair(mark{group: group, cite: p.cite})
			b.WriteString(start)
			cite = p.cite
		}
		if !inside && cite >= 0 && i > last[cite] {
			stop()
		}
		if inside {
			b.WriteString(l.around(l.faulty(p), mark{group: group, cite: p.cite, role: p.role, text: p.text}))
		} else {
			b.WriteString(l.faulty(p))
		}
		if cite >= 0 && i == last[cite] {
			stop()
		}
	}
	stop()
	b.WriteString(close)
	return b.String()
}

// entry returns a printed reference with its marks.
func (l *layouter) entry(e *entry) string {
	var b strings.Builder
	for _, p := range e.pieces {
		b.WriteString(l.faulty(p))
	}
	return l.around(b.String(), mark{group: -1, key: e.key})
}

// title returns the title of the article.
func (l *layouter) title() string {
	return capital(pick(l.random, l.doc.lang.nouns)) + ", " + pick(l.random, l.doc.lang.nouns) + ", " + pick(l.random, l.doc.lang.places)
}

// author returns who has written it: nobody who is cited.
func (l *layouter) author() string {
	return pick(l.random, []string{"Tove", "Selim", "Grete", "Vuk", "Odile", "Ramón"}) + " " + pick(l.random, []string{"Quandt-Ferrer", "Xanthopoulou", "Yngvesdotter", "Zwingenberger"})
}
