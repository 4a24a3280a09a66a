package manuscripts

import (
	"fmt"
	"strings"

	"github.com/refwright/refwright/citation"
)

// noteDefects are mistakes in the notes of manuscripts that cite in them.
var noteDefects = []Defect{
	{Rule: "note-shortform", In: Place{Style: "chicago-notes-bibliography"}, plant: plantFullAgain},
	{Rule: "note-ibid", NeedsStyle: true, In: Place{Style: "chicago-notes-bibliography"}, plant: plantNoteIbid},
}

// inNotes returns the notes with a citation, in their order.
func (p *planter) inNotes() []*inline {
	var list []*inline
	if p.Style.System == citation.Notes && p.Form != Keyed {
		p.Document.citations(func(in *inline) { list = append(list, in) })
	}
	return list
}

// cut returns where the pieces of a cite are in a citation.
func (in *inline) cut(n int) (from, to int) {
	from = -1
	for i, q := range in.pieces {
		if q.cite == n && (q.role == notePart || q.role == locatorPart) {
			if from < 0 {
				from = i
			}
			to = i + 1
		}
	}
	return from, to
}

// plantFullAgain gives a work in full in the second note on it.
func plantFullAgain(p *planter) bool {
	first := map[string]*piece{}
	type later struct {
		in   *inline
		n    int
		full *piece
	}
	var all []later
	for _, in := range p.inNotes() {
		for n := range in.cite.cites {
			key := in.cite.cites[n].key
			from, _ := in.cut(n)
			switch {
			case from < 0:
			case first[key] == nil:
				first[key] = &in.pieces[from]
				if q := first[key]; from+1 < len(in.pieces) && in.pieces[from+1].role == locatorPart {
					first[key] = &piece{text: strings.TrimRight(q.text, "p. ,:")} // without what leads to a locator
				}
			case in.pieces[from].text != first[key].text:
				all = append(all, later{in, n, first[key]})
			}
		}
	}
	for _, i := range p.shuffled(len(all)) {
		l := all[i]
		ref := p.record(l.in.cite.cites[l.n].key)
		if _, ok := ref.Issued.Year(); !ok || ref.Issued.Start.Month > 0 {
			continue // the year is not in parentheses
		}
		from, to := l.in.cut(l.n)
		pieces := append([]piece(nil), l.in.pieces[:from]...)
		pieces = append(pieces, piece{text: l.full.text, role: notePart, cite: l.n, fault: true})
		l.in.pieces = append(pieces, l.in.pieces[to:]...)
		return p.at("in full again: "+l.full.text, ref.ID)
	}
	return false
}

// pageOf returns a page of a work or a range of two, "" if its pages are not known.
func (p *planter) pageOf(ref *citation.Reference) string {
	first, last := 1, 300
	if ref.Page != "" {
		var ok bool
		if first, last, ok = citation.ParsePages(string(ref.Page))[0].Numbers(); !ok {
			return ""
		}
	}
	at := p.between(first, last-1)
	if p.chance(50) {
		return fmt.Sprint(at)
	}
	return fmt.Sprintf("%d–%d", at, at+1)
}

// plantNoteIbid writes "ibid." in a note on the work of the note before.
func plantNoteIbid(p *planter) bool {
	if p.Style.Manual == "any" {
		return false
	}
	notes := p.inNotes()
	cited := map[string]int{}
	for _, in := range notes {
		for _, c := range in.cite.cites {
			cited[c.key]++
		}
	}
	for _, i := range p.shuffled(max(0, len(notes)-1)) {
		a, b := notes[i], notes[i+1]
		if len(a.cite.cites) != 1 || len(b.cite.cites) != 1 || cited[b.cite.cites[0].key] < 2 {
			continue
		}
		from, to := b.cut(0)
		if from < 0 {
			continue
		}
		text := "Ibid."
		if page := p.pageOf(p.record(a.cite.cites[0].key)); p.chance(66) && page != "" {
			text += ", " + page
		}
		end := append([]piece(nil), b.pieces[to:]...)
		if text == "Ibid." && len(end) > 0 && end[0].text == "." {
			end = end[1:]
		}
		b.pieces = append([]piece{{text: text, role: notePart, fault: true}}, end...)
		b.cite.cites[0] = a.cite.cites[0]
		return p.at("ibid. for a short form", a.cite.cites[0].key)
	}
	return false
}
