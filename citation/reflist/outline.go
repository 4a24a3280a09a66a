package reflist

import (
	"slices"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/tokens"
	"github.com/refwright/refwright/internal/crf"
)

// An outline is what a reading makes of a reference as a whole: its fields in order,
// and what stands between and within them.
type outline struct {
	fields []outlined
	steps  []outlineStep
	names  []outlinedName
	path   []uint8
}

// An outlined field is a stretch of one variable, from its first word to its last.
type outlined struct {
	variable    citation.Variable
	first, last int // sights; last is past the last word
	words       int
	sure        bool // every tag of it is probable
}

// An outlineStep is what stands between two words of a reference that a mark or the
// end of a field parts.
type outlineStep struct {
	from, to citation.Variable // NoVariable at the edges of the reference
	gap      uint32            // what stands between
	at       int               // the sight that it leads to; that behind the last one at the end
	sure     bool
}

// An outlinedName is the form of one name.
type outlinedName struct {
	variable citation.Variable
	form     uint32 // the parts in order, with what is between
	before   uint32 // what parts it from the name before; 0 for the first
	sure     bool
}

// sureTag is the confidence from which a tag is evidence of what a list does.
const sureTag = 0.8

// read makes the outline of a path over sights. confidence may be nil.
func (o *outline) read(k *looker, path []uint8, confidence []float32) {
	o.fields, o.steps, o.names = o.fields[:0], o.steps[:0], o.names[:0]
	o.path = path
	gap, open := uint32(hashSeed), -1 // what stands before the next word; the field that was seen last
	marks := 0
	before := citation.NoVariable
	beforeBlock := uint8(0)
	sure := func(i int) bool { return confidence == nil || confidence[i] >= sureTag }
	step := func(to citation.Variable, at int, block uint8) {
		g := blend(gap, uint32(beforeBlock)<<4^uint32(block))
		if at < len(path) && k.sights[at].spaceBefore {
			g++
		}
		s := outlineStep{before, to, g, at, true}
		if at < len(path) {
			s.sure = sure(at)
		}
		if open >= 0 {
			s.sure = s.sure && sure(o.fields[open].last-1)
		}
		o.steps = append(o.steps, s)
	}
	for i := range path {
		s, row := &k.sights[i], &tags[path[i]]
		switch {
		case row.role == leadRole:
			if i == 0 || path[i-1] != path[i] {
				gap = blend(gap, uint32(path[i])+1000)
			}
			marks++
			continue
		case row.role != valueRole || !s.isWord():
			gap = blend(gap, s.shape)
			marks++
			continue
		}
		v := row.variable
		if open >= 0 && o.fields[open].variable == v && within(path[o.fields[open].last:i], v) {
			if marks > 0 && v.Kind() != citation.KindNames {
				step(v, i, s.block)
			}
			f := &o.fields[open]
			f.last = i + 1
			f.words++
			f.sure = f.sure && sure(i)
		} else {
			step(v, i, s.block)
			o.fields = append(o.fields, outlined{v, i, i + 1, 1, sure(i)})
			open = len(o.fields) - 1
		}
		before, beforeBlock = v, s.block
		gap, marks = hashSeed, 0
	}
	step(citation.NoVariable, len(path), 0)
	for _, f := range o.fields {
		if f.variable.Kind() == citation.KindNames {
			o.readNames(k, path[f.first:f.last], f)
		}
	}
}

// within reports whether tags between two words of a variable leave them in one field.
func within(between []uint8, v citation.Variable) bool {
	for _, t := range between {
		switch row := &tags[t]; row.role {
		case valueRole:
			if row.variable != v {
				return false
			}
		case withinRole, nextRole:
		default:
			return false
		}
	}
	return true
}

// readNames adds the forms of the names of a field.
func (o *outline) readNames(k *looker, path []uint8, f outlined) {
	n := outlinedName{variable: f.variable, form: hashSeed, sure: f.sure}
	add := func() {
		if n.form != hashSeed {
			o.names = append(o.names, n)
		}
	}
	for i, t := range path {
		s := &k.sights[f.first+i]
		switch row := &tags[t]; {
		case row.role == nextRole:
			if n.form != hashSeed {
				add()
				n = outlinedName{variable: f.variable, form: hashSeed, before: hashSeed, sure: f.sure}
			}
			n.before = blend(n.before, s.shape)
			if s.isWord() {
				n.before += uint32(andClass)
			}
		case !s.isWord():
			if s.shape != '-' && s.shape != '’' && s.shape != '\'' {
				n.form = blend(n.form, s.shape)
			}
		default:
			if i > 0 && path[i-1] == t {
				continue // another word of the same part
			}
			form := uint32(row.part) << 1
			if row.part == tokens.GivenPart && s.isInitials() {
				form++
			}
			n.form = blend(n.form, form)
		}
	}
	add()
}

// observe appends the features of a reading as a whole to q. Their templates, the first
// numbers of mix, begin at 201; those of a token are below, those of the habits of a list
// above.
func (o *outline) observe(k *looker, q []crf.Feature) []crf.Feature {
	return o.present().observe(o.observeForm(k, q))
}

// observeForm is observe but for which fields there are.
func (o *outline) observeForm(k *looker, q []crf.Feature) []crf.Feature {
	q = o.observeOrder(k, q)
	for _, f := range o.fields {
		q = append(q, mix(206, uint32(f.variable), uint32(min(f.words, 24))))
		if f.variable.Kind() != citation.KindNames {
			q = f.observe(k, q)
		}
	}
	q = o.observeRepeated(q)
	q = o.observeNames(q)
	return o.observeOthers(k, q)
}

// observeOthers shows the words that are in no field.
func (o *outline) observeOthers(k *looker, q []crf.Feature) []crf.Feature {
	for i, t := range o.path {
		if s := &k.sights[i]; s.isWord() && tags[t].role != valueRole {
			q = append(q, mix(226, uint32(t), s.shape))
			if tags[t].role != leadRole {
				q = append(q, mix(227, s.shape, uint32(s.class)))
			}
		}
	}
	return q
}

// observeOrder shows which fields follow each other, and what stands between and within them.
func (o *outline) observeOrder(k *looker, q []crf.Feature) []crf.Feature {
	two, one := uint32(0), uint32(0) // the fields before
	for _, s := range o.steps {
		to := uint32(s.to)
		pair, next := uint32(s.from)<<8|to, k.near(s.at).shape
		q = append(q, mix(201, pair, 0), mix(202, pair, s.gap), mix(203, pair, next), mix(204, pair, s.gap^next*31))
		if s.from != s.to {
			q = append(q, mix(205, two<<8|one, to))
			two, one = one, to
		}
	}
	return q
}

// observe shows how a field that is none of names begins and ends, and what is in it.
func (f *outlined) observe(k *looker, q []crf.Feature) []crf.Feature {
	v := uint32(f.variable)
	first, last, after := &k.sights[f.first], &k.sights[f.last-1], k.near(f.last)
	cues := func(template, bits uint32) {
		each(bits, func(c uint32) { q = append(q, mix(template, v, c)) })
	}
	q = append(q,
		mix(207, v, first.shape), mix(208, v, last.shape),
		mix(209, v<<8|uint32(first.block)<<4|uint32(last.block), uint32(after.block)<<4|uint32(k.near(f.first-1).block)),
		mix(212, v<<24^last.word, after.shape), mix(213, v, first.word))
	cues(210, last.cues)
	cues(211, first.cues)
	var within, flags uint32 // flags: brackets that open nowhere, numbers, brackets that close nowhere
	depth, capitals, small, stops, commas := 0, 0, 0, 0, 0
	for i := f.first; i < f.last; i++ {
		s := &k.sights[i]
		switch s.class {
		case openClass:
			depth++
		case closeClass:
			if depth--; depth < 0 {
				flags |= 1
			}
		case numberClass:
			flags |= 2
		case stopClass:
			stops++
		case commaClass:
			commas++
		case wordClass:
			switch s.shape {
			case titleShape:
				capitals++
			case lowerShape:
				small++
			}
		}
		if s.isWord() {
			within |= s.cues
		}
	}
	if depth > 0 && after.class != closeClass {
		flags |= 4
	}
	q = append(q, mix(214, v, flags), mix(215, v, uint32(min(stops, 4))<<4|uint32(min(commas, 4))))
	if n := capitals + small; n > 0 {
		q = append(q, mix(216, v, uint32(4*capitals/n)<<4|uint32(min(4, n))))
	}
	cues(217, within)
	return q
}

// majorVariables are those of which it counts which stand in a reference together.
var majorVariables = [...]citation.Variable{
	citation.VarAuthor, citation.VarTitle, citation.VarContainerTitle, citation.VarVolume, citation.VarIssue, citation.VarPage, citation.VarPublisher,
	citation.VarPublisherPlace, citation.VarIssued, citation.VarEditor, citation.VarCollectionTitle, citation.VarURL, citation.VarDOI, citation.VarGenre,
	citation.VarEdition, citation.VarNumber, citation.VarNote, citation.VarEventTitle,
}

// observeRepeated shows which fields there are twice.
func (o *outline) observeRepeated(q []crf.Feature) []crf.Feature {
	for i := range o.fields {
		v, n := o.fields[i].variable, uint32(0)
		for k := range o.fields {
			if o.fields[k].variable == v {
				if n++; k < i {
					n = 0 // it was shown there
					break
				}
			}
		}
		if n > 1 {
			q = append(q, mix(218, uint32(v), min(n, 4)))
		}
	}
	return q
}

// A presence says which of majorVariables there are, a bit of each.
type presence uint32

func (o *outline) present() presence {
	all := presence(0)
	for i, v := range majorVariables {
		for k := range o.fields {
			if o.fields[k].variable == v {
				all |= 1 << i
				break
			}
		}
	}
	return all
}

// observe shows which fields there are.
func (p presence) observe(q []crf.Feature) []crf.Feature {
	has := func(i int) uint32 { return uint32(p) >> i & 1 }
	q = append(q, mix(219, uint32(p), 0))
	for i := range majorVariables {
		for j := range i {
			q = append(q, mix(220, uint32(i)<<8|uint32(j), has(i)<<1|has(j)))
		}
	}
	return q
}

// observeNames shows the forms of the names, and whether those of a list are of one form.
func (o *outline) observeNames(q []crf.Feature) []crf.Feature {
	if len(o.names) == 0 {
		return q
	}
	var marks [3]uint32 // before further names
	kinds, further, same := 0, 0, 0
	of := o.names[0].variable
	for i, n := range o.names {
		q = append(q, mix(221, uint32(n.variable), n.form), mix(222, uint32(n.variable), n.before))
		if i == 0 || n.variable != of {
			continue
		}
		further++
		if n.form == o.names[i-1].form {
			same++
		}
		if kinds < len(marks) && !slices.Contains(marks[:kinds], n.before) {
			marks[kinds] = n.before
			kinds++
		}
	}
	return append(q,
		mix(223, uint32(of), uint32(min(further, 12))),
		mix(224, uint32(min(further-same, 3))<<4|uint32(min(same, 3)), 0),
		mix(225, uint32(kinds), uint32(min(further, 5))))
}
