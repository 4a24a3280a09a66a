package check

import (
	"maps"
	"math"
	"slices"
	"sort"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
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
// and takes those for ones in order that are so in another.
func sortBest(list []*printed, works worksOrder, ns *leadForms) *ordered {
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
		for _, tag := range alphabetsOf(list...) {
			try(spelling{o.by.letters, tag, o.by.joined})
		}
	}
	return o
}

// A misplaced is an entry that is out of order.
type misplaced struct {
	*printed
	behind *printed // the entry that it stands behind, nil if it is the first
	place  *printed // the entry that it belongs behind, nil if it is to be the first
}

// misplacedOf finds the entries of a list that are out of order under every key,
// in every alphabet. A list that is in no alphabetical order at all has none.
func misplacedOf(list []*printed, style Style) []misplaced {
	list = withoutNamelessBlock(sortable(list))
	authorDate := isAuthorDate(list)
	least := 8
	if authorDate {
		least = 3
	}
	if len(list) < least {
		return nil
	}
	ns := formsOf(list)
	o := sortBest(list, worksOrder{}, ns)
	if enough := authorDate && 3*o.out <= len(o.entries) || 5*o.out <= len(o.entries); !enough {
		return nil
	}
	if o.out > 1 && inTwoParts(list, ns) {
		return nil
	}
	o.forgive()
	doubtful := headsReadOtherwise(list)
	found := slices.DeleteFunc(o.misplaced(nil), func(m misplaced) bool { return doubtful[m.printed] })
	if !authorDate {
		return found
	}
	runs := o.runs()
	works := habitOfWorks(runs, style, ns)
	if works == (worksOrder{}) {
		return found
	}
	for _, run := range runs {
		works := sortBest(run.works, works, ns)
		works.forgive()
		found = append(found, works.misplaced(run.behind)...)
	}
	return found
}

// withoutNamelessBlock returns a list without the works that name nobody, where these all stand
// behind or before the others, as many programs sort them.
func withoutNamelessBlock(list []*printed) []*printed {
	nameless := func(l *printed) bool { return len(leads(l.Reference)) == 0 }
	named := slices.DeleteFunc(slices.Clone(list), nameless)
	n := len(named)
	if n > 0 && (slices.Equal(named, list[:n]) || slices.Equal(named, list[len(list)-n:])) {
		return named
	}
	return list
}

// inTwoParts reports whether a list has two parts, each of which is in order by itself, such as
// books and what is on the web.
func inTwoParts(list []*printed, ns *leadForms) bool {
	const least = 2 // entries of a part
	for at := least; at+least <= len(list); at++ {
		if sortBest(list[:at], worksOrder{}, ns).out > 0 {
			return false
		}
		if sortBest(list[at:], worksOrder{}, ns).out == 0 {
			return true
		}
	}
	return false
}

// misplaced returns the entries that are out of order. The first of the list is
// behind another entry, if not nil.
func (o *ordered) misplaced(first *printed) []misplaced {
	var found []misplaced
	behind := first
	for i, l := range o.entries {
		if o.in[i] {
			behind = l
			continue
		}
		m := misplaced{l, behind, first}
		key := o.by.keys(l)[0]
		for j, other := range o.entries {
			if o.in[j] && slices.Compare(o.keys[j], key) <= 0 {
				m.place = other
			}
		}
		found = append(found, m)
	}
	return found
}

// A run is the works of one author, one after the other.
type run struct {
	works  []*printed
	behind *printed // the entry before them
}

// runs returns the works of each author that has several, as far as these are in
// order among those of others.
func (o *ordered) runs() []run {
	var runs []run
	var r run
	add := func() {
		if len(r.works) > 1 {
			runs = append(runs, r)
		}
	}
	misread := headsMisread(o.entries)
	for i, l := range o.entries {
		if names := leads(l.Reference); misread[l] || !o.in[i] || len(names) > 0 && names[len(names)-1].IsOthers() || inTwoScripts(names) {
			continue // who the others are is not known, or which script goes first
		}
		var last *printed
		if n := len(r.works); n > 0 {
			if last = r.works[n-1]; sameLead(last, l) {
				r.works = append(r.works, l)
				continue
			}
		}
		add()
		r = run{[]*printed{l}, last}
	}
	add()
	return runs
}

// headsMisread returns the entries that print what another one prints before its year, and
// of which other names were read, and those with a co-author whose name was parted into
// given and family names in another way elsewhere.
func headsMisread(list []*printed) map[*printed]bool {
	misread := map[*printed]bool{}
	parted := map[string]citation.Name{}
	for range 2 { // the second time those before the first that differs
		for _, l := range list {
			for i, n := range leads(l.Reference) {
				if i == 0 || n.Literal != "" {
					continue
				}
				whole := n.String()
				if other, ok := parted[whole]; ok && other != n {
					misread[l] = true
					parted[whole] = citation.Name{}
				} else if !ok {
					parted[whole] = n
				}
			}
		}
	}
	maps.Copy(misread, headsReadOtherwise(list))
	return misread
}

// headsReadOtherwise returns the entries that print what another one prints before its year, and of
// which other names were read: "Marsh y Reed, A." may be one person or two.
func headsReadOtherwise(list []*printed) map[*printed]bool {
	misread, first := map[*printed]bool{}, map[string]*printed{}
	for _, l := range list {
		year, _, ok := l.field(citation.VarIssued, -1, "year")
		if !ok || year == 0 || !l.yearFirst() {
			continue
		}
		head := strings.Join(strings.Fields(l.text[:year]), " ")
		if repeatedAuthor.MatchString(head) {
			continue
		}
		switch other := first[head]; {
		case other == nil:
			first[head] = l
		case !slices.Equal(leads(other.Reference), leads(l.Reference)):
			misread[l], misread[other] = true, true
		}
	}
	return misread
}

// sameLead reports whether two entries begin with the same name, printed in the
// same way.
func sameLead(a, b *printed) bool {
	x, y := leads(a.Reference), leads(b.Reference)
	return len(x) > 0 && len(y) > 0 && x[0] == y[0] && a.Label == b.Label
}

// habitOfWorks returns how a list has the works of one author in order in spite of a few
// exceptions: Chicago's order or another one that is clear. Where there is none, or all
// works are in some order and nothing is wrong, it is no order: some styles have the
// works of one author as they come. What goes first of works with different co-authors has
// to be clear by itself: that the years of works are in order does not tell how the
// co-authors are. That these go for nothing is so only where works with different ones are
// better in order without them.
func habitOfWorks(runs []run, style Style, ns *leadForms) worksOrder {
	var clear worksOrder
	named := map[uint8]int{} // works with different co-authors that are out of order by these
	for i, w := range worksOrders {
		s := newSorter(spelling{}, w, ns)
		var all, mixed tally
		var kinds [2]tally // those of works with different co-authors, the rest
		for _, r := range runs {
			for j := 1; j < len(r.works); j++ {
				a, b := r.works[j-1], r.works[j]
				first := s.follows(a, b)
				if first && s.follows(b, a) {
					continue // tells nothing
				}
				all.add(first)
				x, y := leads(a.Reference)[1:], leads(b.Reference)[1:]
				if !slices.Equal(x, y) {
					mixed.add(first)
				}
				if w.others != byFirst && len(x) > 0 && len(y) > 0 && !slices.Equal(x, y) {
					kinds[0].add(first)
				} else {
					kinds[1].add(first)
				}
			}
		}
		if w.others == byOthers {
			named[w.works] = mixed.wrong
		}
		most := 0.0005
		if i == 0 && areChicago(runs) {
			most = 0.02
		}
		isOurs := i == 0 && (style == Chicago17 || style == Chicago18)
		switch {
		case all.wrong == 0 && !isOurs:
			return worksOrder{}
		case isOurs && 4*all.wrong <= all.pairs+3:
			return w
		case w.others == byFirst && mixed.wrong >= named[w.works]:
		case clear == worksOrder{} && all.isHabit(most) && kinds[0].isHabit(most) && kinds[1].isHabit(most):
			clear = w
		}
	}
	return clear
}

// A tally is how many pairs of works stand against an order, of those that it says
// something of.
type tally struct{ wrong, pairs int }

func (t *tally) add(right bool) {
	t.pairs++
	if !right {
		t.wrong++
	}
}

// isHabit reports whether nothing is wrong, or so little that it would come about by
// chance with at most this probability.
func (t *tally) isHabit(most float64) bool {
	return t.wrong == 0 || byChance(t.wrong, t.pairs) <= most
}

// areChicago reports whether the works have their year where Chicago's author-date form
// has it: other forms more often have no order of the works of one author.
func areChicago(runs []run) bool {
	n, of := 0, 0
	for _, r := range runs {
		for _, l := range r.works {
			if of++; yearBetweenStops.MatchString(l.text) {
				n++
			}
		}
	}
	return 2*n > of
}

var yearBetweenStops = sieve.Late(`^[^(]{2,200}?\.\s(?:[(\[]\d{4}[)\]]\s)?\d{4}[a-z]?\.`)

// byChance returns how likely no more than wrong of so many pairs are out of
// order where there is none.
func byChance(wrong, pairs int) float64 {
	p, sum := math.Pow(0.5, float64(pairs)), 0.0
	for k := range wrong + 1 {
		sum += p
		p *= float64(pairs-k) / float64(k+1)
	}
	return sum
}

// follows reports whether b may stand behind a.
func (s *sorter) follows(a, b *printed) bool {
	x, y := s.keys(a), s.keys(b)
	return slices.Compare(slices.MinFunc(x, slices.Compare[orderKey]), slices.MaxFunc(y, slices.Compare[orderKey])) <= 0
}

// forgive takes an entry for one in order that stands rightly between its
// neighbours in some other alphabet, among its namesakes by year, or without
// authors at the end, and a run of three and more that is in order by itself or
// stands at an end, as a part of a divided list does.
func (o *ordered) forgive() {
	sorters := map[spelling]*sorter{o.by.spelling: o.by}
	for i := 0; i < len(o.entries); i++ {
		if o.in[i] {
			continue
		}
		j := i
		for j < len(o.entries) && !o.in[j] {
			j++
		}
		if j-i >= 3 {
			if part := o.by.sort(o.entries[i:j]); part.out == 0 || i == 0 || j == len(o.entries) {
				for k := i; k < j; k++ {
					o.in[k], o.keys[k] = true, o.by.keys(o.entries[k])[0]
				}
				i = j
				continue
			}
		}
		before, after := i-1, i+1
		for before >= 0 && !o.in[before] {
			before--
		}
		for after < len(o.entries) && !o.in[after] {
			after++
		}
		if o.isByYear(i) || o.isAnonymousTail(i) || o.fits(sorters, before, i, after) {
			o.in[i], o.keys[i] = true, o.by.keys(o.entries[i])[0]
		}
	}
}

// isByYear reports whether an entry stands among others whose first authors have its surname, all
// in the order of their years: some styles sort by surname and year, whatever the given names.
// Among the works of one author alone this says nothing.
func (o *ordered) isByYear(i int) bool {
	name := firstKey(o.entries[i].Reference)
	first, last := i, i
	for first > 0 && firstKey(o.entries[first-1].Reference) == name {
		first--
	}
	for last+1 < len(o.entries) && firstKey(o.entries[last+1].Reference) == name {
		last++
	}
	namesakes := false
	for k := first; k <= last; k++ {
		namesakes = namesakes || !sameLead(o.entries[first], o.entries[k])
		year := bareYear(o.entries[k].Reference)
		if year == "" || k > first && year < bareYear(o.entries[k-1].Reference) {
			return false
		}
	}
	return name != "" && namesakes && first < last
}

// isAnonymousTail reports whether an entry without authors stands at the end of the list, with none
// but such behind it: some styles put them last.
func (o *ordered) isAnonymousTail(i int) bool {
	for _, l := range o.entries[i:] {
		if len(leads(l.Reference)) > 0 {
			return false
		}
	}
	return true
}

// fits reports whether an entry stands rightly between two others.
func (o *ordered) fits(sorters map[spelling]*sorter, before, i, after int) bool {
	near := o.entries[max(0, before):min(len(o.entries), after+1)]
	languages := append([]string{o.by.language, ""}, alphabetsOf(near...)...)
	languages = append(languages, digraphsOf(near, o.entries)...)
	slices.Sort(languages)
	for _, tag := range slices.Compact(languages) {
		for _, letters := range [...]bool{false, true} {
			c := spelling{letters, tag, o.by.joined}
			if sorters[c] == nil {
				sorters[c] = newSorter(c, o.by.works, o.by.names)
			}
			if sorters[c].between(o, before, i, after) {
				return true
			}
		}
	}
	return false
}

// between reports whether an entry has a key that is between those of two others, which
// keep the form of their name under which they are in order.
func (s *sorter) between(o *ordered, before, i, after int) bool {
	key := func(j int) orderKey {
		keys := s.keys(o.entries[j])
		return keys[min(o.forms[j], len(keys)-1)]
	}
	return slices.ContainsFunc(s.keys(o.entries[i]), func(k orderKey) bool {
		return (before < 0 || slices.Compare(key(before), k) <= 0) && (after >= len(o.entries) || slices.Compare(k, key(after)) <= 0)
	})
}
