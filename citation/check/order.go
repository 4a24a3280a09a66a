package check

import "slices"

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
	o := sortBest(list, list, worksOrder{}, ns)
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
	works := habitOfWorks(runs, style, alphabetsOf(list...), ns)
	if works == (worksOrder{}) {
		return found
	}
	for _, run := range runs {
		works := sortBest(run.works, list, works, ns)
		works.forgive()
		found = append(found, works.misplaced(run.behind)...)
	}
	return found
}

// withoutNamelessBlock returns a list without the works that name nobody, or have no author but an
// editor, where these all stand behind or before the others, as many programs sort them.
func withoutNamelessBlock(list []*printed) []*printed {
	for _, lacksAuthor := range [...]func(*printed) bool{
		func(l *printed) bool { return len(leads(l.Reference)) == 0 },
		func(l *printed) bool { return len(l.Reference.Author) == 0 },
	} {
		named := slices.DeleteFunc(slices.Clone(list), lacksAuthor)
		n := len(named)
		if n > 0 && (slices.Equal(named, list[:n]) || slices.Equal(named, list[len(list)-n:])) {
			list = named
		}
	}
	return list
}

// isOfOtherDivision reports whether an entry belongs into another part of its divided list than it stands in, or
// before all others and stands first in its part.
func (m *misplaced) isOfOtherDivision() bool {
	place := m.place
	if place == nil {
		place = m.behind
	}
	return place != nil && place.Division != m.Division
}

// inTwoParts reports whether a list has two parts, each of which is in order by itself, such as
// books and what is on the web.
func inTwoParts(list []*printed, ns *leadForms) bool {
	const least = 2 // entries of a part
	for at := least; at+least <= len(list); at++ {
		if sortBest(list[:at], list, worksOrder{}, ns).out > 0 {
			return false
		}
		if sortBest(list[at:], list, worksOrder{}, ns).out == 0 {
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
