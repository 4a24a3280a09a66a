package reflist

import (
	"slices"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/crf"
)

// Habits are what the entries of a list do, as far as they are read surely: how often
// there was something to decide, and how often each decision was made, by features of
// both.
type habits map[crf.Feature]int32

// A decision is one that a reading makes and others of the list may have made too.
type decision struct {
	kind        decisionKind
	asked, said crf.Feature // what there was to decide, and the decision
	about       uint32      // the variable; of a common word its tag
	sure        bool
}

// A decisionKind is what is decided. The numbers are those of templates of features, as
// those of an outline are.
type decisionKind uint32

const (
	fieldBehind  decisionKind = 301 + iota // what follows a variable behind a mark
	fieldsAround                           // what a mark stands between
	nextField                              // which variable follows one
	markBefore                             // which mark stands before a variable
	fieldOfWord                            // in which variable a word stands
	fieldOfText                            // which variable some words are the whole value of
	emphasis                               // of a variable
	nameForm                               // of the first name, and of others
	nameMark                               // what stands before a further name
	commonWord                             // none: how many entries have a word
)

// decisions appends the decisions of an outline over sights to all.
func (o *outline) decisions(k *looker, all []decision) []decision {
	add := func(kind decisionKind, asked, said uint32, v citation.Variable, sure bool) {
		all = append(all, decision{kind, mix(uint32(kind), asked, 0), mix(uint32(kind), asked, said+1), uint32(v), sure})
	}
	for _, s := range o.steps {
		from, to := uint32(s.from), uint32(s.to)
		add(fieldBehind, from<<16^s.gap, to, s.to, s.sure)
		add(fieldsAround, s.gap, to<<8|from, s.to, s.sure)
		if from != to {
			add(nextField, from, to, s.to, s.sure)
			add(markBefore, to, s.gap, s.to, s.sure)
		}
	}
	for _, f := range o.fields {
		v := uint32(f.variable)
		whole := uint32(hashSeed)
		for i := f.first; i < f.last; i++ {
			s := &k.sights[i]
			if s.class != wordClass || s.shape == shortLowerShape {
				continue
			}
			whole = blend(whole, s.word)
			if s.shape != capitalShape {
				add(fieldOfWord, s.word, v, f.variable, f.sure)
			}
		}
		if whole != hashSeed {
			add(fieldOfText, whole, v, f.variable, f.sure)
		}
		if f.variable.Kind() != citation.KindNames {
			add(emphasis, v, uint32(k.sights[f.first].block)<<4|uint32(k.sights[f.last-1].block), f.variable, f.sure)
		}
	}
	for i, n := range o.names {
		which := uint32(n.variable) << 1
		if i == 0 {
			which++
		}
		add(nameForm, which, n.form, n.variable, n.sure)
		if n.before != 0 {
			add(nameMark, uint32(n.variable), n.before, n.variable, n.sure)
		}
	}
	for i, t := range o.path {
		if s := &k.sights[i]; s.class == wordClass || s.class == andClass {
			all = append(all, decision{commonWord, mix(uint32(commonWord), 0, 0), mix(uint32(commonWord), s.word, 1), uint32(t), true})
		}
	}
	return all
}

// evidence appends the features of what is surely decided to q, each once, in order.
func evidence(all []decision, q []crf.Feature) []crf.Feature {
	from := len(q)
	for _, d := range all {
		if d.sure {
			q = append(q, d.asked, d.said)
		}
	}
	slices.Sort(q[from:])
	return q[:from+len(slices.Compact(q[from:]))]
}

// add adds what an entry does.
func (h habits) add(evidence []crf.Feature) {
	for _, f := range evidence {
		h[f]++
	}
}

// observe appends to q the features of how the rest of the list has made the decisions of
// a reading. own, in order, is what of the habits is by the entry itself.
func (h habits) observe(all []decision, own, q []crf.Feature) []crf.Feature {
	count := func(f crf.Feature) int32 {
		n := h[f]
		if _, ok := slices.BinarySearch(own, f); ok {
			n--
		}
		return n
	}
	for _, d := range all {
		asked, said := count(d.asked), count(d.said)
		if d.kind == commonWord {
			if said > 1 && said*10 >= asked {
				q = append(q, mix(uint32(d.kind), portion(said, asked), d.about+2))
			}
			continue
		}
		how := uint32(0)
		if asked > 0 {
			how = amount(asked)<<4 | portion(said, asked)
		}
		q = append(q, mix(uint32(d.kind), how, 1), mix(uint32(d.kind), how, d.about+2))
	}
	return q
}

// Habit sums are what the habits of a list weigh for decisions, in units of a chooser. The readings of an
// entry decide most things alike.
type habitSums struct {
	entry    uint32 // number of the entry that is read
	sums     [1 << habitBits]habitSum
	features []crf.Feature
}

// A habitSum is what one decision in one entry weighs.
type habitSum struct {
	entry uint32
	of    decision
	sum   int32
}

const habitBits = 9

// next begins an entry: what was remembered holds no longer.
func (s *habitSums) next() { s.entry++ }

// add returns what the habits weigh for the decisions of a reading of an entry.
func (s *habitSums) add(in setting, c *crf.Chooser, all []decision) int32 {
	sum := int32(0)
	for i, d := range all {
		known := &s.sums[uint32(d.said+crf.Feature(d.about))*0x9E3779B1>>(32-habitBits)]
		if known.entry != s.entry || known.of != d {
			s.features = in.habits.observe(all[i:i+1], in.own, s.features[:0])
			*known = habitSum{s.entry, d, c.Sum(s.features)}
		}
		sum += known.sum
	}
	return sum
}

// amount tells few from many.
func amount(n int32) uint32 {
	switch {
	case n < 3:
		return uint32(n)
	case n < 5:
		return 3
	case n < 10:
		return 4
	case n < 30:
		return 5
	}
	return 6
}

// portion tells a small part of a number from a great one, 0 for none and 8 for all.
func portion(n, of int32) uint32 {
	switch {
	case n <= 0:
		return 0
	case n >= of:
		return 8
	}
	return 1 + uint32(min(6, 7*n/of))
}
