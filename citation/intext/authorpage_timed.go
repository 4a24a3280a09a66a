package intext

import (
	"slices"

	"github.com/refwright/refwright/citation"
)

// Of films and recordings the places are times, "(00:41:20–00:43:05)". Alone in parentheses they are
// of the film that the paragraph named last, or else of the one that the manuscript is about.
// Source: MLA Handbook, 9th edition, on time-based media.

// isTimed reports whether a work is a film or a recording: its type says so, or who directed or
// performs it.
func isTimed(r *citation.Reference) bool {
	switch r.Type {
	case citation.MotionPicture, citation.Broadcast, citation.Song, citation.Performance:
		return true
	}
	return len(r.Director) > 0 || len(r.Performer) > 0
}

// timedBefore returns the film or recording that a time alone at a place is of. speaks says that the
// sentence has an author say something, whose it is where the paragraph has no film.
func (p *pageReader) timedBefore(at int, speaks bool) (last source, ok bool) {
	for i := len(p.titles) - 1; i >= 0 && !ok; i-- {
		t := p.titles[i]
		if src := (source{start: t.start, end: t.end, title: t.inner}); t.end <= at && p.isWork(t) && p.isTimed(&src) {
			last, ok = src, true
		}
	}
	for i := len(p.found) - 1; i >= 0 && p.found[i].start >= last.start; i-- {
		g := &p.found[i]
		c := &g.cites[len(g.cites)-1]
		src := source{start: g.start, end: g.end, names: c.names, title: c.title, work: c.work}
		if c.locator.label == "timestamp" || p.isTimed(&src) {
			return src, true
		}
	}
	if ok || speaks {
		return last, ok
	}
	only := p.known.subject
	if only == nil || !only.timed {
		only = nil
		for _, ref := range p.known.refs {
			switch {
			case ref.timed && only != nil:
				return last, false
			case ref.timed:
				only = ref
			}
		}
	}
	return source{work: only}, only != nil
}

// isTimed reports whether a source is a film or a recording.
func (p *pageReader) isTimed(src *source) bool {
	return slices.ContainsFunc(p.worksOfSource(src), func(i int) bool { return p.known.refs[i].timed })
}
