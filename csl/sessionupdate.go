package csl

import (
	"slices"

	"github.com/refwright/refwright/citation"
)

// A sessionCitation is a citation with its text and what that was made of.
type sessionCitation struct {
	id      CitationID
	cluster citation.Cluster
	isNew   bool // its text was not reported yet
	fresh   bool // the text is that of the cluster and the marks
	text    string
	reads   readSet
	marks   []citeMark
}

// A citeMark is what the text of a cite may depend on beside what the user says in it.
type citeMark struct {
	item      *itemState
	version   int // of the item
	number    int
	position  citePosition
	firstNote int
}

// isFresh reports whether a text with marks is still right for what is now in the
// place of one of them. What the text was made without may change.
func (m citeMark) isFresh(now citeMark, reads readSet) bool {
	switch {
	case m.item != now.item, m.version != now.version:
		return false
	case reads&readNumber != 0 && m.number != now.number:
		return false
	case reads&readPosition != 0 && m.position != now.position:
		return false
	}
	return reads&readFirstNote == 0 || m.firstNote == now.firstNote
}

// A keptItem is what a session keeps of an item from one change to the next.
type keptItem struct {
	ref     *citation.Reference // as the user gave it
	version int                 // counts the changes of what tells the item apart

	class      *likeClass // of the items that its cite looks like, nil before it is known
	baseNumber int        // with which that was found
	baseRead   readSet

	registered    variableSet // whose names count for the names of the document
	hasRegistered bool
	levels        string // how the names of the item stand to those of the document

	entry       bibliographyEntry
	hasEntry    bool
	entryMark   entryMark
	entryRead   readSet
	entryBefore entryNames
}

// A likeClass are the items whose cites have the same text before they are told
// apart. What happens to them then depends on them alone.
type likeClass struct {
	text    string
	size    int          // items that are in it
	members []*itemState // as they were last told apart, in the order of the bibliography
	next    []*itemState // as they are now
	notes   []int        // that first cited the members then
	reads   readSet      // of telling them apart
}

// An entryMark is what an entry was made of, but for the entry before.
type entryMark struct {
	item    *itemState
	version int
	number  int
}

func (e entryMark) isFresh(now entryMark, reads readSet) bool {
	return e.item == now.item && e.version == now.version && (reads&readNumber == 0 || e.number == now.number)
}

func (s *itemState) mark() entryMark { return entryMark{s, s.kept.version, s.number} }

// update finds out what a change does to the state of each item and cite, and
// renders the citations of which that is another one.
func (s *Session) update() Changes {
	d := s.d
	d.items = append(d.items[:0:0], s.items...)
	for _, item := range d.items {
		item.cited = 0
	}
	d.citedOrder()
	s.number()
	d.positions()
	if d.tellsApart() {
		s.tellApart()
	}
	return Changes{Citations: s.render(), Bibliography: s.changesList()}
}

// number sorts and numbers the entries.
func (s *Session) number() {
	d := s.d
	for i, item := range d.items {
		item.number = i + 1
		switch k := &item.keys; {
		case !d.sortsEntries():
		case k.item == nil || k.reads&readNumber != 0 && k.number != item.number:
			*k = d.entryKeys(item.plain())
		default:
			k.item.number = item.number
		}
	}
	d.order()
}

// plain returns a copy of an item as it is before it is told from others.
func (s *itemState) plain() *itemState {
	return &itemState{itemFacts: s.itemFacts, cited: s.cited, number: s.number, keys: s.keys}
}

// tellApart tells apart the items that are alike, where others are alike than
// before or the names of the document are others.
func (s *Session) tellApart() {
	d := s.d
	if s.renamed && d.registersNames() {
		s.registerNames()
	}
	s.renamed = false
	for _, item := range d.entries {
		k := item.kept
		if k.class == nil || k.baseRead&readNumber != 0 && k.baseNumber != item.number {
			s.classify(item)
		}
		k.class.next = append(k.class.next, item)
	}
	for _, item := range d.entries {
		c := item.kept.class
		if len(c.next) > 0 && c.next[0] == item {
			s.tellClassApart(c)
		}
	}
	for _, item := range d.entries {
		item.kept.class.next = item.kept.class.next[:0]
	}
}

// tellClassApart tells apart the items of a class, if they are not those of before.
func (s *Session) tellClassApart(c *likeClass) {
	if c.reads&readNumber == 0 && slices.Equal(c.members, c.next) && (c.reads&readFirstNote == 0 || c.hasNotes()) {
		return
	}
	d := s.d
	c.members = slices.Clone(c.next)
	c.notes = c.notes[:0]
	for _, item := range c.members {
		c.notes = append(c.notes, item.firstNote)
	}
	before := make([]itemState, len(c.members))
	for i, item := range c.members {
		before[i] = *item
		item.disambiguate, item.suffix, item.lists = 0, 0, nil
	}
	d.r.reads = 0
	if len(c.members) > 1 {
		for _, item := range c.members {
			d.citeText(item)
		}
		d.tellApart(slices.Clone(c.members))
	}
	c.reads = d.r.reads
	for i, item := range c.members {
		if !item.looksLike(&before[i]) {
			item.kept.version++
		}
	}
}

// hasNotes reports whether the notes that first cite the members are those of
// before.
func (c *likeClass) hasNotes() bool {
	for i, item := range c.members {
		if item.firstNote != c.notes[i] {
			return false
		}
	}
	return true
}

// looksLike reports whether two states of one item tell it apart in the same way.
func (s *itemState) looksLike(t *itemState) bool {
	if s.disambiguate != t.disambiguate || s.suffix != t.suffix {
		return false
	}
	for i := range max(len(s.lists), len(t.lists)) {
		var a, b listState
		if i < len(s.lists) {
			a = s.lists[i]
		}
		if i < len(t.lists) {
			b = t.lists[i]
		}
		if a.show != b.show || !slices.Equal(a.givens, b.givens) {
			return false
		}
	}
	return true
}

// classify finds the class of an item.
func (s *Session) classify(item *itemState) {
	s.leave(item)
	d, k := s.d, item.kept
	d.r.reads = 0
	plain := item.plain()
	plain.names = item.names
	text := d.citeText(plain)
	k.baseRead, k.baseNumber = d.r.reads, item.number
	c := s.classes[text]
	if c == nil {
		c = &likeClass{text: text}
		s.classes[text] = c
	}
	c.size++
	k.class = c
}

// leave takes an item out of its class.
func (s *Session) leave(item *itemState) {
	c := item.kept.class
	if c == nil {
		return
	}
	item.kept.class = nil
	c.members = nil // whoever stays is told apart again
	if c.size--; c.size == 0 {
		delete(s.classes, c.text)
	}
}

// registerNames takes in the names of the document anew, and forgets the class of
// each item to whose names that makes a difference.
func (s *Session) registerNames() {
	d := s.d
	register := nameRegister{}
	for _, item := range s.items {
		k := item.kept
		if !k.hasRegistered {
			k.registered, k.hasRegistered = d.namesToRegister(item.plain()), true
		}
		register.addItem(d.r, item.ref, k.registered)
	}
	for _, item := range s.items {
		item.names = register
		if levels := register.levels(d.r, item.ref); levels != item.kept.levels {
			item.kept.levels = levels
			item.kept.version++
			s.leave(item)
		}
	}
}

// levels says of each name of a reference whether there are others with its family
// name, and with its initials, too.
func (n nameRegister) levels(r *renderer, ref *citation.Reference) string {
	var b []byte
	for _, v := range labelNames {
		for _, name := range ref.Names(v) {
			family, initial, _ := r.registerKeys(&name)
			level := byte('0')
			if e := n[family]; e != nil {
				level = '1'
				if len(e.initials) > 1 {
					level += 1
				}
				if e.initials[initial] > 1 {
					level += 2
				}
			}
			b = append(b, level)
		}
	}
	return string(b)
}

// render renders the citations whose texts are made of something else now, and
// returns those that have another text.
func (s *Session) render() []CitationText {
	d := s.d
	var changed []CitationText
	for i, c := range s.citations {
		state := &d.clusters[i]
		if c.isFresh(state) {
			continue
		}
		c.marks = c.marks[:0]
		for j := range state.cites {
			c.marks = append(c.marks, state.cites[j].mark())
		}
		sorted := *state
		sorted.cites = slices.Clone(state.cites) // which rendering puts in order
		d.r.reads = 0
		text := d.renderCluster(&sorted)
		if c.isNew || text != c.text {
			changed = append(changed, CitationText{c.id, i, text})
		}
		c.text, c.reads, c.isNew, c.fresh = text, d.r.reads, false, true
	}
	return changed
}

func (c *sessionCitation) isFresh(state *clusterState) bool {
	if !c.fresh || len(c.marks) != len(state.cites) {
		return false
	}
	for i := range c.marks {
		if !c.marks[i].isFresh(state.cites[i].mark(), c.reads) {
			return false
		}
	}
	return true
}

func (c *clusterCite) mark() citeMark {
	return citeMark{c.item, c.item.kept.version, c.item.number, c.state.position, c.state.firstNote}
}

// changesList reports whether the bibliography may be another one than after the
// last change.
func (s *Session) changesList() bool {
	if s.d.style.bibliography == nil {
		return false
	}
	changed := len(s.list) != len(s.d.entries)
	for i := 0; i < len(s.list) && !changed; i++ {
		item := s.d.entries[i]
		reads := readNumber
		if item.kept.hasEntry && item.kept.entryMark.version == item.kept.version {
			reads = item.kept.entryRead
		}
		changed = !s.list[i].isFresh(item.mark(), reads)
	}
	s.list = s.list[:0]
	for _, item := range s.d.entries {
		s.list = append(s.list, item.mark())
	}
	return changed
}

// renderEntries returns the entries of the bibliography.
func (s *Session) renderEntries() []bibliographyEntry {
	if s.d.style.bibliography == nil {
		return nil
	}
	entries := make([]bibliographyEntry, len(s.d.entries))
	var before entryNames
	for i, item := range s.d.entries {
		entries[i] = s.entry(item, before)
		before = entries[i].names.or(before)
	}
	return entries
}

// entry returns the entry of an item, rendered if it is not known yet.
func (s *Session) entry(item *itemState, before entryNames) bibliographyEntry {
	k := item.kept
	if k.hasEntry && k.entryMark.isFresh(item.mark(), k.entryRead) &&
		(!s.d.style.bibliography.substitutes || k.entryBefore.all == before.all && slices.Equal(k.entryBefore.each, before.each)) {
		return k.entry
	}
	s.d.r.reads = 0
	k.entry = s.d.entry(item, before)
	k.hasEntry, k.entryMark, k.entryRead, k.entryBefore = true, item.mark(), s.d.r.reads, before
	return k.entry
}
