package csl

import (
	"cmp"
	"slices"
	"strings"
)

// Styles that have conditions disambiguate="true" tell cites apart as citeproc-js
// does it, which is not always the least that would do. It goes through a queue of
// groups of items with one setting for all, which it only ever raises: it looks
// whether the first item of a group is told from the others, keeps for good what
// made it so, and goes on with the rest where it is. The conditions come into
// effect after all names, and the names again after them.

// maxStepped is how many items are told apart so. It renders them all at each step.
const maxStepped = 40

// mostSteps is how many steps are taken for a group, far more than any needs.
const mostSteps = 8 * MaxAddedNames

// A cut is how much of its names a cite shows, and how many of its conditions hold.
type cut struct {
	names      []int // by list of names
	givens     [][]givenLevel
	conditions int
}

func (c *cut) clone() cut {
	out := cut{names: slices.Clone(c.names), conditions: c.conditions, givens: slices.Clone(c.givens)}
	for i := range out.givens {
		out.givens[i] = slices.Clone(out.givens[i])
	}
	return out
}

// show has an item show what a cut says.
func (c *cut) show(s *itemState) {
	s.disambiguate = c.conditions
	for k := range s.lists {
		if k >= len(c.names) {
			s.lists[k].show, s.lists[k].givens = 0, nil
			continue
		}
		s.lists[k].show = min(c.names[k], len(s.lists[k].names))
		s.lists[k].givens = slices.Clone(c.givens[k])
	}
}

// A stepGroup is a group of items that are to be told apart.
type stepGroup struct {
	items []*itemState
	kept  bool // they show what was kept if nothing else helps, and not what was tried last
}

// A stepper tells the items of a group apart.
type stepper struct {
	d          *document
	queue      []stepGroup
	now, best  cut
	list, name int // the name that is next to be shown more of
	lists      int // lists of names there are
	mostNames  int // in the first list
	addNames   bool
	addGivens  bool
	byNames    bool // more names are shown in this pass, and not more conditions
	fresh      bool // the next scan is with what is shown

	partners, others []*itemState // like the first item, and unlike it
	before           int          // items like it in the scan before
	conditions       int          // that the last cite tested
	held             int          // of which held
}

// bySteps tells the items of a group apart by names and conditions.
func (d *document) bySteps(group []*itemState) {
	a := &d.style.citation
	s := stepper{d: d, addNames: a.addNames, addGivens: a.addGivenName && a.givenNameRule == byCite}
	items := slices.Clone(group)
	slices.SortFunc(items, func(x, y *itemState) int {
		return cmp.Or(strings.Compare(nameCounts(x), nameCounts(y)), strings.Compare(x.ref.ID, y.ref.ID))
	})
	s.lists = len(items[0].lists)
	for _, item := range items {
		s.lists = min(s.lists, len(item.lists))
	}
	s.now = cut{names: make([]int, s.lists), givens: make([][]givenLevel, s.lists)}
	for k := range s.lists {
		for _, item := range items {
			s.now.names[k] = max(s.now.names[k], item.lists[k].shown)
		}
		s.now.givens[k] = make([]givenLevel, s.now.names[k])
		for i := range s.now.givens[k] {
			s.now.givens[k][i] = defaultGivenLevel(items[0].lists[k].options)
		}
	}
	if s.lists > 0 {
		s.mostNames = min(len(items[0].lists[0].names), MaxAddedNames)
	}
	s.best = s.now.clone()
	s.queue = []stepGroup{{items: items}}
	s.run()
}

// nameCounts returns the numbers of names of an item as citeproc-js sorts them.
func nameCounts(s *itemState) string {
	counts := make([]string, len(s.lists))
	for i := range s.lists {
		counts[i] = itoa(len(s.lists[i].names))
	}
	return strings.Join(counts, ",")
}

func (s *stepper) run() {
	hasNames := s.addNames || s.addGivens
	s.byNames, s.fresh = hasNames, true
	left := mostSteps
	for len(s.queue) > 0 {
		s.list, s.name = 0, 0
		like := 0
		for ; len(s.queue[0].items) > 0; left-- {
			if left == 0 {
				return // whoever is left looks alike
			}
			last := s.step()
			s.before = like
			s.scan()
			like = len(s.partners) - 1
			switch {
			case !s.byNames:
				s.settleConditions(hasNames)
			default:
				s.settleNames(last)
				s.byNames = !last
			}
		}
		s.queue = s.queue[1:]
	}
}

// step shows more and reports whether there is no more to show.
func (s *stepper) step() bool {
	if s.fresh {
		s.fresh = false
		return false
	}
	if !s.byNames {
		s.now.conditions++
		s.best.conditions++
		return false
	}
	moreNames := !s.addGivens
	if s.addGivens {
		if s.canRaise() {
			s.raise()
		} else {
			moreNames = true
		}
	}
	nextList := s.lists == 0
	if s.lists > 0 && moreNames {
		switch {
		case !s.addNames, s.name >= s.mostNames:
			nextList = true
		default:
			s.now.names[s.list]++
			s.name++
			for len(s.now.givens[s.list]) < s.now.names[s.list] {
				s.now.givens[s.list] = append(s.now.givens[s.list], givenHidden)
			}
		}
	}
	if nextList && s.list < s.lists-1 {
		s.list++
		s.now.names[s.list] = 1
		s.name = 0
	}
	return s.list >= s.lists-1 && (!s.addNames || s.lists == 0 || s.name == s.mostNames) && (!s.addGivens || !s.canRaise())
}

// raise shows more of the given name at hand: initials if the style has them.
func (s *stepper) raise() {
	level := &s.now.givens[s.list][s.name]
	if *level++; *level == givenInitials && !s.queue[0].items[0].lists[s.list].options.has(setInitializeWith) {
		*level = givenFull
	}
}

// canRaise reports whether more of the given name at hand can be shown.
func (s *stepper) canRaise() bool {
	return s.list < s.lists && s.name < len(s.now.givens[s.list]) && s.now.givens[s.list][s.name] < givenFull
}

// scan compares the first item of the group at hand with the others.
func (s *stepper) scan() {
	items := s.queue[0].items
	s.partners, s.others = s.partners[:0:0], s.others[:0:0]
	first := ""
	for i, item := range items {
		s.now.show(item)
		text := s.d.citeText(item)
		s.conditions = s.d.r.conditions
		s.held = min(s.conditions, s.now.conditions)
		switch {
		case i == 0:
			first = text
			s.partners = append(s.partners, item)
		case text == first:
			s.partners = append(s.partners, item)
		default:
			s.others = append(s.others, item)
		}
	}
}

// keep takes over what was shown last for good.
func (s *stepper) keep() {
	if s.list >= s.lists {
		return
	}
	if s.addGivens && s.name < len(s.now.givens[s.list]) {
		for len(s.best.givens[s.list]) <= s.name {
			s.best.givens[s.list] = append(s.best.givens[s.list], givenHidden)
		}
		s.best.givens[s.list][s.name] = s.now.givens[s.list][s.name]
	}
	s.best.names[s.list] = s.now.names[s.list]
}

// settleNames goes on after more names were shown.
func (s *stepper) settleNames(last bool) {
	like := len(s.partners) - 1
	switch {
	case like == 0 && len(s.others) == 1:
		s.keep()
		s.best.show(s.others[0])
		s.best.show(s.partners[0])
		s.queue[0].items = nil
	case like == 0:
		s.keep()
		s.best.show(s.partners[0])
		s.queue[0] = stepGroup{s.others, true}
		s.fresh = s.fresh || len(s.others) > 0
	case len(s.others) == 1:
		s.keep()
		s.best.show(s.others[0])
		s.queue[0] = stepGroup{s.partners, true}
	case like < s.before:
		s.keep()
		s.queue[0] = stepGroup{s.partners, true}
		s.queue = append(s.queue, stepGroup{s.others, true})
	case last:
		s.queue[0] = stepGroup{s.others, true}
		s.queue = append(s.queue, stepGroup{s.partners, true})
	}
}

// settleConditions goes on after more conditions hold.
func (s *stepper) settleConditions(hasNames bool) {
	done := len(s.partners) == 1 && len(s.others) < 2
	switch {
	case !done && (s.now.conditions == 0 || s.held != s.conditions):
		s.byNames = hasNames
		s.now.conditions, s.best.conditions = s.held, s.held
		if s.held == 0 {
			s.fresh = true
			s.now.conditions = 1
		} else {
			s.settleNames(false)
		}
	default:
		shown := &s.now
		if s.queue[0].kept {
			shown = &s.best
		}
		for _, item := range s.queue[0].items {
			shown.show(item)
		}
		s.queue[0].items = nil
	}
}
