package main

import (
	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist"
	"github.com/refwright/refwright/internal/charset"
)

// A reading is a list with the file that it was read from.
type reading struct {
	name  string
	list  *reflist.List
	text  *charset.Decoded
	lines *citation.Lines
	doubt float64 // the confidence below which a field is marked
}

func newReading(name string, src []byte, list *reflist.List) *reading {
	text := charset.Decode(src)
	return &reading{name: name, list: list, text: text, lines: citation.NewLines(text.Text)}
}

// position returns the place of an offset in the file.
func (r *reading) position(file int) citation.Position {
	p := r.lines.Position(r.text.Offset(file))
	p.Offset = file
	return p
}

// slice returns the text of a span of the file.
func (r *reading) slice(s citation.Span) string {
	return string(r.text.Text[r.text.Offset(s.Start):r.text.Offset(s.End)])
}

// A field is one value of a reference and where it was printed.
type field struct {
	name       string // of the variable
	value      string
	places     []citation.Span // none for a value that is not printed as such
	confidence float64         // of the least sure part
}

// fields returns the values of a reference in printed order, each name of a
// list by itself, and then those that have no place of their own.
func fields(p *citation.Listed) []field {
	type id struct {
		variable citation.Variable
		index    int
	}
	at := map[id]int{}
	var list []field
	last := -1 // the field of the segment before
	for _, s := range p.Fields() {
		k := id{s.Variable, s.Index}
		n, seen := at[k]
		if !seen {
			n = len(list)
			at[k] = n
			list = append(list, field{name: s.Variable.String(), value: value(p.Reference, s.Variable, s.Index), confidence: s.Confidence})
		}
		f := &list[n]
		f.confidence = min(f.confidence, s.Confidence)
		if n == last {
			f.places[len(f.places)-1].End = s.Span.End
		} else {
			f.places = append(f.places, s.Span)
		}
		last = n
	}
	for _, v := range citation.Variables() {
		if !p.Reference.Has(v) {
			continue
		}
		for i := range max(1, len(p.Reference.Names(v))) {
			if _, seen := at[id{v, i}]; !seen {
				list = append(list, field{name: v.String(), value: value(p.Reference, v, i)})
			}
		}
	}
	return list
}

// value returns the value of a variable for people, for names that of one.
func value(ref *citation.Reference, v citation.Variable, index int) string {
	switch v.Kind() {
	case citation.KindNames:
		if names := ref.Names(v); index < len(names) {
			return names[index].String()
		}
		return ""
	case citation.KindDate:
		return ref.Date(v).String()
	}
	return ref.Text(v).Plain()
}
