package citation

import "strings"

// AssignFrom gives records the keys that they have in an earlier list, so that
// the citations of a manuscript go on to hold while the list grows and changes.
//
// A record that is of the same work as one of old, as [SameWork] has it, or is
// the same but for the ID, or has its ID and a near title, gets its ID, whatever
// its own is; each of old gives it to one record, the most like one, the first of
// several. Every other record keeps its ID, or gets a key as by
// [KeyPattern.Assign] if it has none or one that a record of old has. No new key
// equals one of old, without regard to letter case, whether or not its record is
// still there. Old records do not change, and those without ID do not count.
func (p *KeyPattern) AssignFrom(refs, old []*Reference) {
	taken := map[string]bool{}
	ids := make([]string, len(refs))
	m := newKeyMatch(old)
	for _, o := range m.old {
		taken[strings.ToLower(o.ID)] = true
	}
	// The surest go first.
	for _, least := range [...]float64{2, 1, 0.9, 0} {
		for i, r := range refs {
			if r == nil || ids[i] != "" {
				continue
			}
			if j := m.find(r, least); j >= 0 {
				ids[i] = m.old[j].ID
				m.used[j] = true
			}
		}
	}
	for i, r := range refs {
		switch {
		case r == nil:
		case ids[i] != "":
			r.ID = ids[i]
		case taken[strings.ToLower(r.ID)]:
			r.ID = ""
		}
	}
	p.assign(refs, taken)
}

// A keyMatch finds the old record of a record.
type keyMatch struct {
	old   []*Reference
	used  []bool
	index workIndex
	byID  map[string]int
	same  map[string][]int // by folded title
}

func newKeyMatch(old []*Reference) *keyMatch {
	m := &keyMatch{byID: map[string]int{}, same: map[string][]int{}}
	for _, o := range old {
		if o == nil || o.ID == "" {
			continue
		}
		i := len(m.old)
		m.old = append(m.old, o)
		m.index.add(newWork(o))
		if _, ok := m.byID[o.ID]; !ok {
			m.byID[o.ID] = i
		}
		title := foldTitle(o.Title.Plain())
		if len(m.same[title]) < mostCandidates {
			m.same[title] = append(m.same[title], i)
		}
	}
	m.used = make([]bool, len(m.old))
	return m
}

// find returns the unused old record that is most like one, at least so much, or
// -1. One that is the same throughout, or has its ID, is 2.
func (m *keyMatch) find(r *Reference, least float64) int {
	w := newWork(r)
	if i, ok := m.byID[r.ID]; ok && r.ID != "" && !m.used[i] {
		if isNearText(w.title, m.index.works[i].title) {
			return i
		}
	}
	for _, i := range m.same[w.title] {
		if !m.used[i] {
			with := *m.old[i]
			with.ID = r.ID
			with.CitationKey = r.CitationKey
			if with.Equal(r) {
				return i
			}
		}
	}
	if least > 1 {
		return -1
	}
	best, confidence := -1, 0.0
	m.index.candidates(w, func(i int) {
		if l, ok := sameWork(m.index.works[i], w); ok && !m.used[i] && l.Confidence >= least && l.Confidence > confidence {
			best, confidence = i, l.Confidence
		}
	})
	return best
}
