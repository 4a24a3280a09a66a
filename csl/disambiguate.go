package csl

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

// A givenNameRule is a value of givenname-disambiguation-rule.
type givenNameRule uint8

const (
	byCite givenNameRule = iota
	allNames
	allNamesWithInitials
	primaryName
	primaryNameWithInitials
)

// MaxAddedNames is how many names of a list a cite may come to by names that are
// added to tell it from others. Lists that differ only after that are told apart by
// letters after the year, or not at all.
const MaxAddedNames = 256

// disambiguate tells apart the cites that look alike.
// Source: CSL 1.0.2, Disambiguation.
func (d *document) disambiguate() {
	d.positions()
	if !d.tellsApart() {
		return
	}
	if d.registersNames() {
		d.registerNames()
	}
	groups := d.alike(d.entries)
	d.inParallel(len(groups), groupShare, func(w *document, from, to int) {
		for _, group := range groups[from:to] {
			w.tellApart(group)
		}
	})
}

// tellsApart reports whether the style tells apart cites that look alike.
func (d *document) tellsApart() bool {
	a := &d.style.citation
	return a.addNames || a.addGivenName || a.addYearSuffix || d.style.hasDisambiguate
}

// registersNames reports whether the style tells names apart in the whole document.
func (d *document) registersNames() bool {
	return d.style.citation.addGivenName && d.style.citation.givenNameRule != byCite
}

// citeText returns the text of a cite as it is compared.
func (d *document) citeText(s *itemState) string {
	r := d.r
	r.item(s, areaCitation)
	r.cite.position = positionSubsequent | positionNearNote
	if d.withNotes {
		r.cite.firstNote = s.firstNote
	}
	r.comparing = true
	r.begin()
	r.renderAll(d.style.citation.elements, "")
	r.comparing = false
	r.mostConditions = max(r.mostConditions, r.conditions)
	return plainText(r.runs)
}

// alike returns the groups of items whose cites have the same text, in the
// order of their first items. Groups of one are left out.
func (d *document) alike(items []*itemState) [][]*itemState {
	texts := make([]string, len(items))
	d.inParallel(len(items), itemShare, func(w *document, from, to int) {
		for i := from; i < to; i++ {
			texts[i] = w.citeText(items[i])
		}
	})
	groups := classesOf(items, texts)
	return slices.DeleteFunc(groups, func(g []*itemState) bool { return len(g) < 2 })
}

// tellApart goes through the methods for a group of items that look alike.
func (d *document) tellApart(group []*itemState) {
	a := &d.style.citation
	groups := [][]*itemState{group}
	byNames := a.addNames || a.addGivenName && a.givenNameRule == byCite
	d.withNotes = !d.style.inText && a.givenNameRule == byCite
	defer func() { d.withNotes = false }()
	if d.style.hasDisambiguate && !a.addYearSuffix && len(group) <= maxStepped {
		d.bySteps(group)
		return
	}
	if d.withNotes {
		groups = d.byNotes(group, byNames)
	}
	if byNames {
		var rest [][]*itemState
		for _, g := range groups {
			rest = append(rest, d.byNames(g)...)
		}
		groups = rest
	}
	if d.style.hasDisambiguate {
		var rest [][]*itemState
		for _, g := range groups {
			rest = append(rest, d.byCondition(g, g[0].disambiguate)...)
		}
		groups = rest
	}
	if a.addYearSuffix {
		for _, g := range groups {
			d.byLetter(g)
		}
	}
}

// byNotes returns the groups that are alike though their cites may show the notes
// in which the items were first cited. If such numbers tell some of more than two
// items apart and names cannot, all have their first condition
// disambiguate="true". Source: citeproc-js.
func (d *document) byNotes(group []*itemState, byNames bool) [][]*itemState {
	classes := d.classes(group)
	if len(classes) < 2 {
		return classes
	}
	if d.style.hasDisambiguate && !byNames && len(group) > 2 {
		for _, s := range group {
			s.disambiguate = 1
		}
		classes = d.classes(group)
	}
	return slices.DeleteFunc(classes, func(g []*itemState) bool { return len(g) < 2 })
}

// A nameStep shows more of one list of names: one more name, or more of one
// given name.
type nameStep struct {
	list, name int
	level      givenLevel // givenHidden for one more name
}

// steps returns the steps that can be taken for a group of items, in order.
func (d *document) steps(group []*itemState) []nameStep {
	a := &d.style.citation
	lists := 0
	for _, s := range group {
		lists = max(lists, len(s.lists))
	}
	var steps []nameStep
	for list := range lists {
		shown, total := 0, 0
		for _, s := range group {
			if list < len(s.lists) {
				shown = max(shown, s.lists[list].shown)
				total = max(total, len(s.lists[list].names))
			}
		}
		givens := a.addGivenName && a.givenNameRule == byCite
		for name := range min(total, MaxAddedNames) {
			if name >= shown {
				if !a.addNames {
					break
				}
				steps = append(steps, nameStep{list: list, name: name})
			}
			if givens {
				steps = append(steps, nameStep{list, name, givenInitials}, nameStep{list, name, givenFull})
			}
		}
	}
	return steps
}

// take shows more of the names of an item.
func (s *itemState) take(step nameStep) {
	if step.list >= len(s.lists) {
		return
	}
	l := &s.lists[step.list]
	if step.level == givenHidden {
		if step.name < len(l.names) {
			l.show = max(l.show, step.name+1)
		}
		return
	}
	for len(l.givens) <= step.name {
		l.givens = append(l.givens, givenHidden)
	}
	l.givens[step.name] = max(l.givens[step.name], step.level)
}

// keepLists returns a copy of what is shown, to go back to.
func (s *itemState) keepLists() []listState {
	kept := slices.Clone(s.lists)
	for i := range kept {
		kept[i].givens = slices.Clone(kept[i].givens)
	}
	return kept
}

// byNames expands and adds names step by step and returns the groups that are
// alike all the same. A step stays in effect where it told items apart, and so
// do the names before one that was added.
func (d *document) byNames(group []*itemState) [][]*itemState {
	steps := d.steps(group)
	var unresolved [][]*itemState
	type job struct {
		items []*itemState
		next  int
	}
	jobs := []job{{group, 0}}
	for len(jobs) > 0 {
		j := jobs[0]
		jobs = jobs[1:]
		// What each item had when a step last told the group apart.
		kept := make([][]listState, len(j.items))
		for i, s := range j.items {
			kept[i] = s.keepLists()
		}
		split := false
		for k := j.next; k < len(steps) && !split; k++ {
			for _, s := range j.items {
				s.take(steps[k])
			}
			if isIdle(j.items, steps[k]) {
				continue
			}
			classes := d.classes(j.items)
			if len(classes) < 2 {
				continue
			}
			split = true
			for i, s := range j.items {
				trial := s.lists
				s.lists = kept[i]
				s.adopt(trial, steps[k])
			}
			for _, c := range classes {
				if len(c) > 1 {
					jobs = append(jobs, job{c, k + 1})
				}
			}
		}
		if !split {
			for i, s := range j.items {
				s.lists = kept[i]
			}
			unresolved = append(unresolved, j.items)
		}
	}
	return unresolved
}

// isIdle reports whether a step shows the same of all items that are alike before
// it, so that they need not be rendered to know that they are alike after it: large
// teams publish under long lists that are the same. The last name of a list counts
// as another one, since "et al." may go with it.
func isIdle(items []*itemState, step nameStep) bool {
	first := items[0]
	for _, s := range items {
		if step.list >= len(s.lists) {
			return false
		}
		l, m := &s.lists[step.list], &first.lists[step.list]
		if l.options != m.options || l.shown != m.shown || s.ref.Language != first.ref.Language ||
			step.name+1 >= min(len(l.names), len(m.names)) || l.names[step.name] != m.names[step.name] {
			return false
		}
	}
	return true
}

// adopt takes over from a trial what the last step of it needs: the number of
// names, and the given name that told items apart.
func (s *itemState) adopt(trial []listState, step nameStep) {
	if step.list >= len(s.lists) {
		return
	}
	l, t := &s.lists[step.list], &trial[step.list]
	l.show = t.show
	if step.level != givenHidden {
		s.take(step)
	}
	if step.name < l.shown {
		l.show = 0
	}
}

// classes divides items by the text of their cites.
func (d *document) classes(items []*itemState) [][]*itemState {
	texts := make([]string, len(items))
	for i, s := range items {
		texts[i] = d.citeText(s)
	}
	return classesOf(items, texts)
}

// classesOf divides items by their texts, in the order of the first of each.
func classesOf(items []*itemState, texts []string) [][]*itemState {
	place := make(map[string]int, len(items))
	var classes [][]*itemState
	for at, s := range items {
		i, ok := place[texts[at]]
		if !ok {
			i = len(classes)
			place[texts[at]] = i
			classes = append(classes, nil)
		}
		classes[i] = append(classes[i], s)
	}
	return classes
}

// byCondition lets the conditions disambiguate="true" of the cites of a group hold,
// one after the other until the cites differ, and returns the groups that are
// alike all the same. Those before the number kept hold already and stay.
//
// Source: CSL 1.0.2, Disambiguation; that a cite has as few of them as it needs
// is citeproc-js's. A group that is to get letters keeps what came with the
// conditions, since that may be the year.
func (d *document) byCondition(group []*itemState, kept int) [][]*itemState {
	before := d.citeText(group[0])
	for level := kept + 1; ; level++ {
		for _, s := range group {
			s.disambiguate = level
		}
		d.r.mostConditions = 0
		classes := d.classes(group)
		if len(classes) > 1 {
			var rest [][]*itemState
			for _, c := range classes {
				if len(c) > 1 {
					rest = append(rest, d.byCondition(c, level)...)
				}
			}
			return rest
		}
		if d.r.mostConditions <= level {
			break
		}
	}
	if !d.style.citation.addYearSuffix || d.citeText(group[0]) == before {
		for _, s := range group {
			s.disambiguate = kept
		}
	}
	return [][]*itemState{group}
}

// byLetter gives the years of a group letters, in the order of the bibliography.
func (d *document) byLetter(group []*itemState) {
	slices.SortFunc(group, func(a, b *itemState) int { return d.bibliographyOrder(a, b) })
	for i, s := range group {
		s.suffix = i + 1
	}
}

func (d *document) bibliographyOrder(a, b *itemState) int {
	if bib := d.style.bibliography; bib != nil && len(bib.sort) > 0 && bib.sort[0].variable == citation.VarCitationNumber {
		return cmp.Compare(a.cited, b.cited)
	}
	return cmp.Compare(a.number, b.number)
}

// A nameRegister knows the names of a document: by family name the initials,
// and by both the given names.
type nameRegister map[string]*familyEntry

type familyEntry struct {
	initials map[string]int     // number of given names
	last     map[[2]string]bool // by initials and given name
	shared   bool               // there are initials of several given names
}

// registerNames takes in the names in all cites, to tell names apart in the
// whole document and not only cites.
func (d *document) registerNames() {
	register := nameRegister{}
	sets := make([]variableSet, len(d.items))
	d.inParallel(len(sets), itemShare, func(w *document, from, to int) {
		for i := from; i < to; i++ {
			sets[i] = w.namesToRegister(w.items[i])
		}
	})
	for i, s := range d.items {
		register.addItem(d.r, s.ref, sets[i])
	}
	for _, s := range d.items {
		s.names = register
		s.lists = nil
	}
}

// namesToRegister returns the variables whose names count: like citeproc-js those
// in the cite and in the sort keys of the bibliography.
func (d *document) namesToRegister(s *itemState) variableSet {
	set := s.keys.names
	if lacksNames(&set, s) {
		d.citeText(s)
		set.addNames(d.r.runs)
	}
	for i := len(s.keys.made); i < len(s.keys.keys) && lacksNames(&set, s); i++ {
		if k := &s.keys.keys[i]; k.hasNames {
			d.r.item(s, areaBibliography)
			d.r.sortText(k)
			set.addNames(d.r.runs)
		}
	}
	return set
}

// lacksNames reports whether an item has a names variable that is not in a set.
func lacksNames(set *variableSet, s *itemState) bool {
	for i := range set {
		if s.present[i]&namesVariables[i]&^set[i] != 0 {
			return true
		}
	}
	return false
}

// namesVariables are the variables that hold names.
var namesVariables = func() (set variableSet) {
	for _, v := range labelNames {
		set.add(v)
	}
	return set
}()

// addItem takes in the names of a reference in some variables.
func (n nameRegister) addItem(r *renderer, ref *citation.Reference, set variableSet) {
	rule := r.style.citation.givenNameRule
	for v := citation.VarAuthor; v <= citation.VarTranslator; v++ {
		if !set.has(v) {
			continue
		}
		names := ref.Names(v)
		if rule == primaryName || rule == primaryNameWithInitials {
			names = names[:min(1, len(names))]
		}
		for i := range names {
			n.add(r, &names[i])
		}
	}
}

// registerKeys returns what a name is entered under.
func (r *renderer) registerKeys(n *citation.Name) (family, initial, given string) {
	p := personParts(n)
	if family = registerFamily(r.style, n, &p); family == "" {
		return "", "", ""
	}
	initial, given = r.registerGiven(&p)
	return family, initial, given
}

// registerFamily returns the first of the keys, "" for a name that is not entered.
func registerFamily(s *Style, n *citation.Name, p *person) string {
	if n.Literal != "" || n.Family == "" {
		return ""
	}
	family := squeeze(p.family)
	if s.demoteParticle == demoteNever {
		family += " " + p.nonDropping
	}
	return family
}

// registerGiven returns the other keys.
func (r *renderer) registerGiven(p *person) (initial, given string) {
	given = squeeze(p.given)
	return r.given.initials(given, "", true, r.style.initializeHyphen), given
}

// squeeze returns the words of a text without their periods, a space between them.
func squeeze(s string) string {
	if isSqueezed(s) {
		return s
	}
	return strings.Join(strings.FieldsFunc(s, func(c rune) bool { return c == '.' || unicode.IsSpace(c) }), " ")
}

// isSqueezed reports whether a text is of ASCII and such that squeeze changes nothing.
func isSqueezed(s string) bool {
	before := byte(' ')
	for i := range len(s) {
		c := s[i]
		if c >= utf8.RuneSelf || c == '.' || c == ' ' && before == ' ' || c >= '\t' && c <= '\r' {
			return false
		}
		before = c
	}
	return s == "" || before != ' '
}

func (n nameRegister) add(r *renderer, name *citation.Name) {
	family, initial, given := r.registerKeys(name)
	if family == "" {
		return
	}
	e := n[family]
	if e == nil {
		e = &familyEntry{initials: map[string]int{}, last: map[[2]string]bool{}}
		n[family] = e
	}
	if given == "" {
		return
	}
	if _, ok := e.initials[initial]; !ok {
		e.initials[initial] = 0
	}
	if key := [2]string{initial, given}; !e.last[key] {
		e.last[key] = true
		e.initials[initial]++
		e.shared = e.shared || e.initials[initial] > 1
	}
}

// level returns how much of a given name tells the name from all others.
func (n nameRegister) level(r *renderer, o *nameOptions, name *citation.Name, p *person, i int, base givenLevel) givenLevel {
	rule := r.style.citation.givenNameRule
	if (rule == primaryName || rule == primaryNameWithInitials) && i > 0 {
		return base
	}
	e := n[registerFamily(r.style, name, p)]
	if e == nil {
		return base
	}
	level := base
	switch rule {
	case allNamesWithInitials, primaryNameWithInitials:
		if len(e.initials) > 1 {
			level = max(level, givenInitials)
		}
	default:
		if len(e.initials) > 1 {
			level = max(level, givenInitials)
			if !o.has(setInitializeWith) {
				level = givenFull
			}
		}
		if e.shared {
			if initial, _ := r.registerGiven(p); e.initials[initial] > 1 {
				level = givenFull
			}
		}
	}
	return level
}
