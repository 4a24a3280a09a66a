package check

import (
	"slices"
	"sort"
)

// A standing is an entry in a run of entries that are in order, under one of its
// keys.
type standing struct {
	entry  int
	key    orderKey
	before *standing
}

// An ordered is a list with the entries that are in order.
type ordered struct {
	entries []*printed // those that can be sorted
	in      []bool
	keys    []orderKey // under which the entries stand that are in order
	forms   []int      // which of their keys these are
	out     int        // how many are not in order
	by      *sorter
}

// sort finds which entries are in order: the longest run in which none is less
// than the one before it, each under the key that suits it best. Of several the
// one that moves fewest late entries is taken.
func (s *sorter) sort(list []*printed) *ordered {
	o := &ordered{by: s}
	var tails []*standing // the least last entries of runs of each length
	for _, l := range list {
		keys := s.keys(l)
		if len(keys) == 0 {
			continue
		}
		i := len(o.entries)
		o.entries = append(o.entries, l)
		if len(keys) > 1 {
			// The greatest first, so that no entry follows itself.
			keys = slices.Clone(keys)
			slices.SortFunc(keys, func(a, b orderKey) int { return slices.Compare(b, a) })
			keys = slices.CompactFunc(keys, slices.Equal[orderKey])
		}
		for _, k := range keys {
			n := sort.Search(len(tails), func(j int) bool { return slices.Compare(tails[j].key, k) > 0 })
			st := &standing{entry: i, key: k}
			if n > 0 {
				st.before = tails[n-1]
			}
			if n == len(tails) {
				tails = append(tails, st)
			} else {
				tails[n] = st
			}
		}
	}
	o.in, o.keys, o.forms = make([]bool, len(o.entries)), make([]orderKey, len(o.entries)), make([]int, len(o.entries))
	o.out = len(o.entries) - len(tails)
	if len(tails) > 0 {
		for st := tails[len(tails)-1]; st != nil; st = st.before {
			o.in[st.entry], o.keys[st.entry] = true, st.key
			o.forms[st.entry] = slices.IndexFunc(s.keys(o.entries[st.entry]), func(k orderKey) bool { return slices.Equal(k, st.key) })
		}
	}
	o.preferUsual()
	return o
}

// preferUsual takes an entry for the one out of order that stands in order under a less
// usual key alone, as no other does, or that begins with an article, which is sorted by
// or is not, where its neighbour would then be in order under the most usual: "Whitaker,
// Alice" and behind it "van den Hoven, Joost", which has v before w.
func (o *ordered) preferUsual() {
	forms := map[int]int{}
	for i, in := range o.in {
		if in {
			forms[o.forms[i]]++
		}
	}
	next := func(i, step int) int {
		for i += step; i >= 0 && i < len(o.in) && !o.in[i]; i += step {
		}
		return i
	}
	for i := range o.entries {
		if o.in[i] {
			continue
		}
		key := o.by.keys(o.entries[i])[0]
		for _, step := range [...]int{1, -1} {
			x := next(i, step)
			if x < 0 || x >= len(o.in) || (o.forms[x] == 0 || forms[o.forms[x]] > 1) && (!o.hasArticle(x) || o.hasArticle(i)) {
				continue
			}
			before, after := next(i, -step), next(x, step)
			if step < 0 {
				before, after = after, before
			}
			if (before < 0 || slices.Compare(o.keys[before], key) <= 0) && (after >= len(o.in) || slices.Compare(key, o.keys[after]) <= 0) {
				forms[o.forms[x]]--
				o.in[x], o.in[i] = false, true
				o.keys[i], o.forms[i] = key, 0
				break
			}
		}
	}
}

// hasArticle reports whether an entry begins with an article, with or without which it may
// be sorted.
func (o *ordered) hasArticle(i int) bool {
	l := o.entries[i]
	people := leads(l.Reference)
	if len(people) == 0 {
		return leadingArticle.MatchString(l.Reference.Text(l.leadTitle()).Plain())
	}
	return leadingArticle.MatchString(people[0].Literal)
}

// places reports whether an entry that is out of order stands between its neighbours, or between the
// nearest that are in order, as s compares them. What stands so in no spelling is misplaced, and
// no list need be sorted again for it.
func (s *sorter) places(o *ordered) bool {
	for i, in := range o.in {
		if in {
			continue
		}
		before, after := i-1, i+1
		if s.mayStand(o, before, i, after) {
			return true
		}
		for before >= 0 && !o.in[before] {
			before--
		}
		for after < len(o.in) && !o.in[after] {
			after++
		}
		if s.mayStand(o, before, i, after) {
			return true
		}
	}
	return false
}

// mayStand reports whether an entry has a key that is between any of those of two others.
func (s *sorter) mayStand(o *ordered, before, i, after int) bool {
	first := func(k orderKey) bool {
		return before < 0 || slices.ContainsFunc(s.keys(o.entries[before]), func(b orderKey) bool { return slices.Compare(b, k) <= 0 })
	}
	last := func(k orderKey) bool {
		return after >= len(o.entries) || slices.ContainsFunc(s.keys(o.entries[after]), func(a orderKey) bool { return slices.Compare(k, a) <= 0 })
	}
	return slices.ContainsFunc(s.keys(o.entries[i]), func(k orderKey) bool { return first(k) && last(k) })
}

// sortBest sorts a list in the spelling in which fewest entries are out of order,
// and takes those for ones in order that are so in another. The alphabets are those of a list that it is part of.
func sortBest(list, whole []*printed, works worksOrder, ns *leadForms) *ordered {
	o := newSorter(spelling{}, works, ns).sort(list)
	try := func(c spelling) {
		if s := newSorter(c, works, ns); o.out > 0 && s.places(o) {
			if other := s.sort(list); other.out < o.out {
				o = other
			}
		}
	}
	try(spelling{letters: true})
	try(spelling{joined: true})
	try(spelling{letters: true, joined: true})
	if o.out > 0 {
		for _, tag := range alphabetsOf(whole...) {
			try(spelling{o.by.letters, tag, o.by.joined})
		}
	}
	return o
}
