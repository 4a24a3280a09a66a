package intext

import (
	"slices"
	"strings"

	"github.com/refwright/refwright/citation"
)

// Some works are cited by no pages: films and recordings by times, "(00:41:20–00:43:05)", plays by act, scene and
// line, "(1.2.332–35)", and poems by lines, "(lines 1–4)". Alone in parentheses these are of such a work and of no
// critic: of the one that the paragraph named last, or else of the one that the manuscript is about, or that alone is
// cited so elsewhere. Behind "(Marsh, line 1)" the numbers "(34–36)" are lines as well.
// Source: MLA Handbook, 9th edition, on time-based media, on commonly cited works and on verse.

// A placeKind is what the places in a work count.
type placeKind uint8

const (
	inPages placeKind = iota
	inTimes
	inActs // any numbers with full stops between, "2.35" and "3.1.56"
	inLines
)

// kindOf returns what a locator counts, and the full stops within its first number.
func (p *pageReader) kindOf(l locator) (kind placeKind, stops int) {
	switch l.label {
	case "timestamp":
		return inTimes, 0
	case "line":
		return lineKind(p.text[l.at[0]:l.at[1]])
	}
	return inPages, 0
}

// lineKind tells lines from acts with their scenes and lines.
func lineKind(place string) (kind placeKind, stops int) {
	if i := strings.IndexAny(place, "–-, "); i >= 0 {
		place = place[:i]
	}
	if stops = strings.Count(place, "."); stops > 0 {
		return inActs, stops
	}
	return inLines, 0
}

// isTimed reports whether a work is a film or a recording: its type says so, or who directed or
// performs it.
func isTimed(r *citation.Reference) bool {
	switch r.Type {
	case citation.MotionPicture, citation.Broadcast, citation.Song, citation.Performance:
		return true
	}
	return len(r.Director) > 0 || len(r.Performer) > 0
}

// hasKind reports whether the places in a work are of a kind: the list tells a film, and what the text cites tells a play.
func (ref *knownReference) hasKind(kind placeKind, stops int) bool {
	switch kind {
	case inTimes:
		return ref.timed
	case inActs:
		return ref.stops >= stops
	}
	return false
}

// isOfKind reports whether the places in a work that a source may be are of a kind.
func (p *pageReader) isOfKind(src *source, kind placeKind, stops int) bool {
	return slices.ContainsFunc(p.worksOfSource(src), func(i int) bool { return p.known.refs[i].hasKind(kind, stops) })
}

// kindBefore returns the work that a place of a kind alone at a place is of. speaks says that the
// sentence has an author say something, whose it is where the paragraph has no such work.
func (p *pageReader) kindBefore(at int, kind placeKind, stops int, speaks bool) (last source, ok bool) {
	for i := len(p.titles) - 1; i >= 0 && !ok; i-- {
		t := p.titles[i]
		// Of a poem only its lines tell that it is one.
		if src := (source{start: t.start, end: t.end, title: t.inner}); t.end <= at && p.isWork(t) && (kind == inLines || p.isOfKind(&src, kind, stops)) {
			last, ok = src, true
		}
	}
	for i := len(p.found) - 1; i >= 0 && p.found[i].start >= last.start; i-- {
		g := &p.found[i]
		if g.end > at {
			continue
		}
		c := &g.cites[len(g.cites)-1]
		src := source{start: g.start, end: g.end, names: c.names, title: c.title, work: c.work}
		if of, n := p.kindOf(c.locator); of == kind && n >= stops || p.isOfKind(&src, kind, stops) {
			return src, true
		}
	}
	if ok || speaks || kind == inLines {
		return last, ok
	}
	only := p.known.workOfKind(kind, stops)
	return source{work: only}, only != nil
}

// workOfKind returns the work that a place of a kind is of where nothing near it tells: that which the
// manuscript is about, or else the only one of the kind.
func (k *known) workOfKind(kind placeKind, stops int) (only *knownReference) {
	if k.subject != nil && k.subject.hasKind(kind, stops) {
		return k.subject
	}
	for _, ref := range k.refs {
		switch {
		case !ref.hasKind(kind, stops):
		case only != nil:
			return nil
		default:
			only = ref
		}
	}
	const actSceneLine = 2 // full stops in "1.2.332"
	if only == nil && kind == inActs && stops >= actSceneLine && k.subject != nil && !k.subject.timed && len(k.subject.pages) == 0 {
		return k.subject
	}
	return only
}

// anyOfKind reports whether the list has a work whose places are of a kind.
func (k *known) anyOfKind(kind placeKind, stops int) bool {
	return slices.ContainsFunc(k.refs, func(ref *knownReference) bool { return ref.hasKind(kind, stops) })
}

// learnKinds takes in which works the cites of a block that name one have with acts, scenes and lines, and
// reports whether there is any.
func (p *pageReader) learnKinds() (learnt bool) {
	for i := range p.found {
		for j := range p.found[i].cites {
			c := &p.found[i].cites[j]
			kind, stops := p.kindOf(c.locator)
			if kind != inActs || !c.known || c.narrative {
				continue
			}
			works := p.worksOfSource(&source{names: c.names, title: c.title, work: c.work})
			if len(works) != 1 {
				continue
			}
			if ref := p.known.refs[works[0]]; ref.stops < stops {
				ref.stops, learnt = stops, true
			}
		}
	}
	return learnt
}

// ofSameKind returns the one candidate of a cite by acts, scenes and lines that is cited so elsewhere: "(Moors 1.2.3)" is
// the play of that name, and no study of it. cited are those works.
func ofSameKind(c *citation.InTextCite, cited map[string]bool) string {
	if kind, _ := lineKind(c.Locator); c.Label != "line" || kind != inActs {
		return ""
	}
	id := ""
	for _, candidate := range c.Candidates {
		if !cited[candidate] {
			continue
		}
		if id != "" {
			return ""
		}
		id = candidate
	}
	return id
}

// citedByActs returns the works that are cited by acts, scenes and lines.
func citedByActs(found []citation.InText) map[string]bool {
	cited := map[string]bool{}
	for i := range found {
		for j := range found[i].Cites {
			c := &found[i].Cites[j]
			if kind, _ := lineKind(c.Locator); found[i].System == citation.AuthorPage && c.ID != "" && c.Label == "line" && kind == inActs {
				cited[c.ID] = true
			}
		}
	}
	return cited
}

// goOnInLines makes lines of the numbers of works that were cited by lines before, where these are no
// pages of theirs: "(Marsh, line 1) … (34–36)".
func (r *run) goOnInLines(found []citation.InText) {
	inLine := map[string]bool{}
	for i := range found {
		if found[i].System != citation.AuthorPage {
			continue
		}
		for j := range found[i].Cites {
			c := &found[i].Cites[j]
			switch {
			case c.ID == "" || c.Locator == "":
			case c.Label == "line":
				inLine[c.ID] = true
			case c.Label == "" && c.LocatorTerm == "" && inLine[c.ID] && !r.hasPageOf(c):
				c.Label = "line"
			}
		}
	}
}

// hasPageOf reports whether the number of a cite is among the pages of the reference that it means.
func (r *run) hasPageOf(c *citation.InTextCite) bool {
	i := slices.IndexFunc(r.References, func(l *citation.Listed) bool { return l != nil && l.Reference != nil && l.Reference.ID == c.ID })
	return i >= 0 && r.known.refs[i].hasPage(pageAt(c.Locator))
}
