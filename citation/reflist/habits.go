package reflist

import (
	"slices"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/crf"
)

// Habits are what the entries of a list do, as far as they are read surely: how often
// something is there that a choice can be made about, and how often each choice was
// made.
type habits map[crf.Feature]int32

// A decision is something that a choice was made about, and the choice.
type decision struct {
	template   uint32
	all, these crf.Feature
	variable   citation.Variable
	sure       bool
}

// decisions returns what an outline decides that the rest of a list may decide in the
// same way.
func (o *outline) decisions(k *looker, keys []decision) []decision {
	add := func(template, what, how uint32, v citation.Variable, sure bool) {
		keys = append(keys, decision{template, mix(template, what, 0), mix(template+100, what, how+1), v, sure})
	}
	for _, s := range o.steps {
		add(301, uint32(s.from)<<16^s.gap, uint32(s.to), s.to, s.sure)
		add(302, s.gap, uint32(s.to)<<8|uint32(s.from), s.to, s.sure)
		if s.from != s.to {
			add(303, uint32(s.from), uint32(s.to), s.to, s.sure)
			add(304, uint32(s.to), s.gap, s.to, s.sure)
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
			whole = (whole ^ s.word) * 16777619
			if s.shape != capitalShape {
				add(305, s.word, v, f.variable, f.sure)
			}
		}
		if whole != hashSeed {
			add(306, whole, v, f.variable, f.sure)
		}
		if f.variable.Kind() != citation.KindNames {
			add(307, v, uint32(k.sights[f.first].block)<<4|uint32(k.sights[f.last-1].block), f.variable, f.sure)
		}
	}
	for i, n := range o.names {
		v := uint32(n.variable)
		first := uint32(0)
		if i == 0 {
			first = 1
		}
		add(308, v<<1|first, n.form, n.variable, n.sure)
		if n.before != 0 {
			add(309, v, n.before, n.variable, n.sure)
		}
	}
	return keys
}

// evidence appends the features of what is sure to q, each once, in order.
func evidence(keys []decision, q []crf.Feature) []crf.Feature {
	from := len(q)
	for _, d := range keys {
		if d.sure {
			q = append(q, d.all, d.these)
		}
	}
	slices.Sort(q[from:])
	return q[:from+len(slices.Compact(q[from:]))]
}

func (h habits) add(q []crf.Feature) {
	for _, f := range q {
		h[f]++
	}
}

// observe appends the features of what a reading decides as the rest of the list does, or
// not, to q. own is the evidence of the reference itself.
func (h habits) observe(keys []decision, own, q []crf.Feature) []crf.Feature {
	count := func(f crf.Feature) int32 {
		n := h[f]
		if _, ok := slices.BinarySearch(own, f); ok {
			n--
		}
		return n
	}
	for _, d := range keys {
		all := count(d.all)
		if all <= 0 {
			q = append(q, mix(d.template+200, 0, 0))
			continue
		}
		these := count(d.these)
		bin := amount(all)<<4 | portion(these, all)
		q = append(q, mix(d.template+200, bin, 0))
	}
	return q
}

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

func portion(n, of int32) uint32 {
	switch {
	case n <= 0:
		return 0
	case n >= of:
		return 8
	}
	return 1 + uint32(min(6, 7*n/of))
}
