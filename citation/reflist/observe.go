package reflist

import "github.com/refwright/refwright/internal/crf"

// observe makes the features of all sights, in groups of those that often come again
// together.
func (k *looker) observe() *crf.Sequence {
	k.seq.Reset()
	v := view{k: k, q: &k.seq}
	for i := range k.sights {
		v.turn(i)
		v.ownShape()
		v.whereabouts()
		v.ownSegment()
		v.shapesAround()
		v.ownWord()
		v.cuesAround()
		v.segmentsBeside()
		v.wordsAround()
		k.seq.End(v.s.class)
	}
	return &k.seq
}

// A view is a sight with what stands around it. Each of its methods adds features, which
// begin with the number of their template.
type view struct {
	k *looker
	q *crf.Sequence

	i              int
	s              *sight
	l1, l2, r1, r2 *sight // the sights before and behind
	seg            *stretch
	before, after  stretch // the segments beside that of the sight
	position       uint32  // which tenth of the reference, or how near to its beginning or end
}

// turn looks at sight i.
func (v *view) turn(i int) {
	k, n := v.k, len(v.k.sights)
	v.i, v.s = i, &k.sights[i]
	v.l1, v.l2, v.r1, v.r2 = k.near(i-1), k.near(i-2), k.near(i+1), k.near(i+2)
	segment := v.s.segment
	v.seg = &k.segments[segment]
	v.before, v.after = stretch{opens: edgeShape, closes: edgeShape}, stretch{opens: edgeShape, closes: edgeShape}
	if segment > 0 {
		v.before = k.segments[segment-1]
	}
	if int(segment)+1 < len(k.segments) {
		v.after = k.segments[segment+1]
	}
	switch {
	case i < 4:
		v.position = 20 + uint32(i)
	case n-i <= 3:
		v.position = 30 + uint32(n-i)
	default:
		v.position = uint32(i * 10 / n)
	}
}

func (v *view) add(template, a, b uint32) { v.q.Add(mix(template, a, b)) }

// ownShape adds the shape of the sight and of those beside it.
func (v *view) ownShape() {
	s, l1, r1 := v.s, v.l1, v.r1
	spaces := uint32(0)
	if s.spaceBefore {
		spaces |= 1
	}
	if r1.spaceBefore {
		spaces |= 2
	}
	v.add(1, uint32(s.class), 0)
	v.add(9, s.shape, spaces)
	v.add(10, l1.shape, s.shape)
	v.add(11, s.shape, r1.shape)
	v.add(12, l1.shape*31+s.shape, r1.shape)
	v.q.Group()
}

// whereabouts adds where in the reference the sight stands, and in what kind of reference.
func (v *view) whereabouts() {
	s := v.s
	state := uint32(s.sentence) | uint32(s.years)<<4 | uint32(s.block)<<8 | uint32(s.depth)<<12
	v.add(26, v.position, s.shape)
	v.add(27, v.position, 0)
	v.add(28, uint32(s.sentence), s.shape)
	v.add(29, uint32(s.years), s.shape)
	v.add(31, uint32(s.depth), s.shape)
	v.add(32, state, uint32(s.class))
	v.add(58, uint32(s.block&1)<<2|uint32(v.l1.block&1)<<1|uint32(v.r1.block&1), uint32(s.class))
	v.q.Group()
	style := v.k.style
	v.add(30, uint32(s.block)|style<<8, uint32(s.class))
	v.add(33, style, uint32(s.sentence)|uint32(s.years)<<8)
	v.add(34, style<<8|uint32(s.sentence), s.shape)
	v.q.Group()
}

// ownSegment adds what the segment of the sight is like: its length, the marks around it,
// and whether there are digits in it and in those beside it.
func (v *view) ownSegment() {
	s, seg := v.s, v.seg
	flags := uint32(min(seg.last-seg.first, 7)) << 4
	if seg.digits {
		flags |= 1
	}
	if v.before.digits {
		flags |= 2
	}
	if v.after.digits {
		flags |= 4
	}
	v.add(35, seg.opens, seg.closes)
	v.add(36, seg.opens*31+seg.closes, s.shape)
	v.add(37, seg.closes, v.k.near(int(seg.last)+2).shape)
	v.add(40, flags, uint32(s.class))
	v.add(41, flags<<8|seg.opens<<16, seg.closes)
	v.q.Group()
}

// shapesAround adds the shapes of up to five sights.
func (v *view) shapesAround() {
	s := v.s
	left, right := v.l2.shape*31+v.l1.shape, v.r2.shape*31+v.r1.shape
	v.add(13, left, s.shape)
	v.add(14, right, s.shape)
	v.add(15, left*31+s.shape, right)
	v.q.Group()
}

// ownWord adds the word, how it begins and how it ends.
func (v *view) ownWord() {
	s := v.s
	v.add(2, s.word, 0)
	if s.prefix[0] != 0 {
		v.add(16, s.prefix[0], 0)
		v.add(17, s.prefix[1], 0)
		v.add(18, s.suffix[0], 0)
		v.add(19, s.suffix[1], 0)
	}
	v.q.Group()
}

// cuesAround adds what is known of the words, here and beside.
func (v *view) cuesAround() {
	s, l1, r1 := v.s, v.l1, v.r1
	each(s.cues, func(c uint32) {
		v.add(20, c, 0)
		v.add(21, c, r1.shape)
		v.add(22, c, l1.shape)
	})
	each(l1.cues, func(c uint32) { v.add(23, c, s.shape) })
	if l1.class == stopClass {
		each(v.l2.cues, func(c uint32) { v.add(24, c, s.shape) })
	}
	each(r1.cues, func(c uint32) { v.add(25, c, s.shape) })
	v.q.Group()
}

// segmentsBeside adds what is known of the words of the segment and of those beside it.
func (v *view) segmentsBeside() {
	s, seg := v.s, v.seg
	each(seg.cues, func(c uint32) { v.add(42, c, s.shape) })
	v.q.Group()
	each(v.after.cues, func(c uint32) { v.add(43, c, uint32(s.class)) })
	each(v.before.cues, func(c uint32) { v.add(44, c, uint32(s.class)) })
	v.q.Group()
	v.add(38, v.k.near(int(seg.first)).word, 0)
	v.add(39, v.k.near(int(seg.last)).word, 0)
	v.q.Group()
}

// wordsAround adds the words beside, and the form of the chunk and of those beside it: it
// ends the features, and is no group.
func (v *view) wordsAround() {
	k, s := v.k, v.s
	c := &k.chunks[s.chunk]
	last, next := chunk{form: edgeShape}, chunk{form: edgeShape}
	if s.chunk > 0 {
		last = k.chunks[s.chunk-1]
	}
	if int(s.chunk)+1 < len(k.chunks) {
		next = k.chunks[s.chunk+1]
	}
	index := uint32(min(int32(v.i)-c.first, 7))
	v.add(54, c.form, index)
	v.add(55, c.form*31+c.closes, index<<24^c.opens)
	v.add(3, v.l1.word, 0)
	v.add(4, v.r1.word, 0)
	v.add(5, v.l2.word, 0)
	v.add(6, v.r2.word, 0)
	v.add(7, v.l1.word, s.word)
	v.add(8, s.word, v.r1.word)
	v.add(45, k.near(int(v.after.first)).word, uint32(s.class))
	v.add(46, k.near(int(v.before.first)).shape*31+v.before.closes, s.shape)
	v.add(60, c.called, uint32(s.class)|v.position<<8)
	v.add(59, last.called^next.called<<7, c.called^uint32(s.class)<<24)
	v.add(56, last.form*31+c.form, index<<24^c.opens)
	v.add(57, c.form*31+next.form, index<<24^c.closes)
}
