package citation

import (
	"slices"
	"strconv"
	"strings"
)

// A DuplicateGroup is a set of records of a list that are likely of one work.
type DuplicateGroup struct {
	First  int         // the index of the first record
	Others []Duplicate // the others, in the order of the list
}

// A Duplicate is a record that is likely of the same work as an earlier one.
type Duplicate struct {
	Index, Of int // in the list; Of is the earlier record it is most like
	Likeness
}

// FindDuplicates returns the groups of records that are likely of one work, in
// the order of their first records. Each of a group is like every other of it as
// [SameWork] has it, so that two volumes do not come together by a record that
// does not say which it is. Nil records are passed over.
//
// A record is compared with those that share its DOI, its ISBN, its title and
// year, or its first name, year and the beginning or the end of its title, and with
// the last 50 of each at most. The time is in proportion to the number of records.
func FindDuplicates(refs []*Reference) []DuplicateGroup {
	var x workIndex
	groups := map[int]*DuplicateGroup{}
	in := make([]int, len(refs)) // the first of the group of each record
	var order []int
	for i, r := range refs {
		in[i] = i
		if r == nil {
			x.skip()
			continue
		}
		w := newWork(r)
		best, found := Duplicate{Index: i}, false
		x.candidates(w, func(j int) {
			if l, ok := sameWork(x.works[j], w); ok && (!found || l.Confidence > best.Confidence) {
				first := in[j]
				if g := groups[first]; g == nil || x.allLike(w, g) {
					best.Of, best.Likeness, found = j, l, true
				}
			}
		})
		x.add(w)
		if !found {
			continue
		}
		first := in[best.Of]
		in[i] = first
		if groups[first] == nil {
			groups[first] = &DuplicateGroup{First: first}
			order = append(order, first)
		}
		groups[first].Others = append(groups[first].Others, best)
	}
	slices.Sort(order)
	all := make([]DuplicateGroup, len(order))
	for i, first := range order {
		all[i] = *groups[first]
	}
	return all
}

// A workIndex finds the works that one may be the same as.
type workIndex struct {
	works []*work
	by    map[string][]int
}

const mostCandidates = 50

func (x *workIndex) skip() { x.works = append(x.works, nil) }

// add adds a work with the next number.
func (x *workIndex) add(w *work) {
	if x.by == nil {
		x.by = map[string][]int{}
	}
	i := len(x.works)
	x.works = append(x.works, w)
	for _, k := range w.blocks() {
		list := x.by[k]
		if len(list) == mostCandidates {
			copy(list, list[1:])
			list[mostCandidates-1] = i
			continue
		}
		x.by[k] = append(list, i)
	}
}

// candidates calls each for the works that share a block with one, each once and
// in their order.
func (x *workIndex) candidates(w *work, each func(int)) {
	var all []int
	for _, k := range w.blocks() {
		all = append(all, x.by[k]...)
	}
	slices.Sort(all)
	for _, i := range slices.Compact(all) {
		each(i)
	}
}

// allLike reports whether a work is like the first ones of a group.
func (x *workIndex) allLike(w *work, g *DuplicateGroup) bool {
	if _, ok := sameWork(x.works[g.First], w); !ok {
		return false
	}
	for _, d := range g.Others[:min(len(g.Others), 10)] {
		if _, ok := sameWork(x.works[d.Index], w); !ok {
			return false
		}
	}
	return true
}

// blocks returns what works that are the same have in common, some of it at
// least.
func (w *work) blocks() []string {
	var keys []string
	if w.doi != "" {
		keys = append(keys, "doi "+w.doi)
	}
	if w.isbn != "" {
		keys = append(keys, "isbn "+w.isbn)
	}
	if w.title == "" || !w.hasYear {
		return keys
	}
	year := " " + strconv.Itoa(w.year) + " "
	keys = append(keys, "title"+year+w.main)
	if len(w.names) == 0 {
		return keys
	}
	// An edit in one half of a title leaves the other as it is.
	family := w.names[0]
	name := asciiWord(family.Family+family.Literal, cyrillicOf(string(w.Language), family.Family))
	if name == "" {
		name = w.family
	}
	name = lastLetters(name, 4)
	first, _, _ := strings.Cut(w.title, " ")
	return append(keys, "first"+year+name+" "+first, "last"+year+name+" "+w.title[strings.LastIndexByte(w.title, ' ')+1:])
}

// lastLetters returns the end of a name, which it has with and without particle.
func lastLetters(s string, n int) string { return s[max(0, len(s)-n):] }
