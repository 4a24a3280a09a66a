package reflist

import (
	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/crf"
)

// An outline is what a reading makes of a reference as a whole: its fields in order,
// and what stands between and within them.
type outline struct {
	fields []outlined
	steps  []outlineStep
	names  []outlinedName
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
	const gapSeed = hashSeed
	gap, open := uint32(gapSeed), -1
	marks := 0
	before := citation.NoVariable
	beforeBlock := uint8(0)
	sure := func(i int) bool { return confidence == nil || confidence[i] >= sureTag }
	step := func(to citation.Variable, at int, block uint8) {
		g := (gap ^ uint32(beforeBlock)<<4 ^ uint32(block)) * 16777619
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
		if row.role != valueRole {
			switch row.role {
			case leadRole:
				if n := i; n == 0 || path[n-1] != path[n] {
					gap = (gap ^ (uint32(path[i]) + 1000)) * 16777619
				}
			default:
				gap = (gap ^ s.shape) * 16777619
			}
			marks++
			continue
		}
		if !s.isWord() {
			gap = (gap ^ s.shape) * 16777619
			marks++
			continue
		}
		v := row.variable
		same := open >= 0 && o.fields[open].variable == v && within(path[o.fields[open].last:i], v)
		switch {
		case same:
			if marks > 0 && v.Kind() != citation.KindNames {
				step(v, i, s.block)
			}
			f := &o.fields[open]
			f.last = i + 1
			f.words++
			f.sure = f.sure && sure(i)
		default:
			step(v, i, s.block)
			o.fields = append(o.fields, outlined{v, i, i + 1, 1, sure(i)})
			open = len(o.fields) - 1
		}
		before, beforeBlock = v, s.block
		gap, marks = gapSeed, 0
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
			n.before = (n.before ^ s.shape) * 16777619
			if s.isWord() {
				n.before += uint32(andClass)
			}
		case !s.isWord():
			if s.shape != '-' && s.shape != '’' && s.shape != '\'' {
				n.form = (n.form ^ s.shape) * 16777619
			}
		default:
			if i > 0 && path[i-1] == t {
				continue // another word of the same part
			}
			form := uint32(row.part) << 1
			if row.part == givenPart && s.isInitials() {
				form++
			}
			n.form = (n.form ^ form) * 16777619
		}
	}
	add()
}

// observe appends the features of a reading as a whole to q.
func (o *outline) observe(k *looker, q []crf.Feature) []crf.Feature {
	add := func(template, a, b uint32) { q = append(q, mix(template, a, b)) }
	var count [variables]uint8
	var mask uint32
	p2, p1 := uint32(0), uint32(0)
	for _, st := range o.steps {
		from, to := uint32(st.from), uint32(st.to)
		next := edgeShape
		if st.at < len(k.sights) {
			next = k.sights[st.at].shape
		}
		pair := from<<8 | to
		add(201, pair, 0)
		add(202, pair, st.gap)
		add(203, pair, next)
		add(204, pair, uint32(st.gap)^next*31)
		if from != to {
			add(205, p2<<8|p1, to)
			p2, p1 = p1, to
		}
	}
	for _, f := range o.fields {
		v := uint32(f.variable)
		count[f.variable]++
		for i, m := range majorVariables {
			if m == f.variable {
				mask |= 1 << i
			}
		}
		add(206, v, uint32(min(f.words, 24)))
		first, last := &k.sights[f.first], &k.sights[f.last-1]
		after := k.near(f.last)
		if f.variable.Kind() != citation.KindNames {
			add(207, v, first.shape)
			add(208, v, last.shape)
			add(209, v<<8|uint32(first.block)<<4|uint32(last.block), uint32(after.block)<<4|uint32(k.near(f.first-1).block))
			for c, bits := uint32(0), last.cues; bits != 0; c, bits = c+1, bits>>1 {
				if bits&1 != 0 {
					add(210, v, c)
				}
			}
			for c, bits := uint32(0), first.cues; bits != 0; c, bits = c+1, bits>>1 {
				if bits&1 != 0 {
					add(211, v, c)
				}
			}
			add(212, v<<24^last.word, after.shape)
			add(213, v, first.word)
			var cues, flags uint32
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
					if s.shape == titleShape {
						capitals++
					} else if s.shape == lowerShape {
						small++
					}
				}
				if s.isWord() {
					cues |= s.cues
				}
			}
			if depth > 0 && after.class != closeClass {
				flags |= 4
			}
			add(214, v, flags)
			add(215, v, uint32(min(stops, 4))<<4|uint32(min(commas, 4)))
			if capitals+small > 0 {
				add(216, v, uint32(4*capitals/(capitals+small))<<4|uint32(min(4, capitals+small)))
			}
			for c, bits := uint32(0), cues; bits != 0; c, bits = c+1, bits>>1 {
				if bits&1 != 0 {
					add(217, v, c)
				}
			}
		}
	}
	for v, n := range count {
		if n > 1 {
			add(218, uint32(v), uint32(min(n, 4)))
		}
	}
	add(219, mask, 0)
	for i := range majorVariables {
		for j := range i {
			add(220, uint32(i)<<8|uint32(j), mask>>i&1<<1|mask>>j&1)
		}
	}
	if len(o.names) > 0 {
		firsts := o.names[0]
		same, others, n := 0, 0, 0
		var gaps [3]uint32
		kinds := 0
		for i, nm := range o.names {
			add(221, uint32(nm.variable), nm.form)
			add(222, uint32(nm.variable), nm.before)
			if i == 0 || nm.variable != firsts.variable {
				continue
			}
			n++
			if nm.form == o.names[i-1].form {
				same++
			} else {
				others++
			}
			known := false
			for _, g := range gaps[:kinds] {
				known = known || g == nm.before
			}
			if !known && kinds < len(gaps) {
				gaps[kinds] = nm.before
				kinds++
			}
		}
		add(223, uint32(firsts.variable), uint32(min(n, 12)))
		add(224, uint32(min(others, 3))<<4|uint32(min(same, 3)), 0)
		add(225, uint32(kinds), uint32(min(n, 5)))
	}
	return q
}

// majorVariables are those of which it counts which stand in a reference together.
var majorVariables = [...]citation.Variable{
	citation.VarAuthor, citation.VarTitle, citation.VarContainerTitle, citation.VarVolume, citation.VarIssue, citation.VarPage, citation.VarPublisher,
	citation.VarPublisherPlace, citation.VarIssued, citation.VarEditor, citation.VarCollectionTitle, citation.VarURL, citation.VarDOI, citation.VarGenre, citation.VarEdition, citation.VarNumber, citation.VarNote, citation.VarEventTitle,
}
