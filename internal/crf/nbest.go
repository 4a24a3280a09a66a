package crf

// A Labelling is one of several labellings of a sequence.
type Labelling struct {
	Path []uint8
	// Shared is how many labels it begins with that are those of the best one.
	Shared int
	// Score is how much less likely it is than the best one, as a logarithm, from 0 down.
	Score float32
}

// A trail is a labelling up to a cell: the cell before it and which of the trails
// there it goes on.
type trail struct {
	score  grains
	before int32
	rank   int32
}

// A junction is where trails meet: those that are known up to a cell, the best first,
// and the next of each of the cells before.
type junction struct {
	known []trail
	next  []trail // in no order
	taken int     // of next: the one that became known last, whose successor is not in yet; -1 for none
}

// trails find the best labellings one by one. Source: Jiménez and Marzal, Computing
// the K shortest paths: a new algorithm and an experimental comparison, 1999.
type trails struct {
	junctions []junction
	of        []int32 // of each cell, its junction and one; 0 for none
	best      []int32 // the cells of the best labelling
	found     []Labelling
}

// Best returns up to n labellings of the sequence that was tagged last, the best
// first, all of them different. It leaves out those whose score is more than within
// below the best. They are valid until the next call of a method of g.
func (g *Tagger) Best(s *Sequence, n int, within float32) []Labelling {
	t := &g.trails
	t.reset(len(g.cells))
	t.best = grow(t.best, s.Len())
	found := t.found[:0]
	if s.Len() == 0 || len(g.ends) != s.Len() {
		return nil
	}
	// The end is a cell behind all of the last position.
	end := g.openEnd()
	for k := range n {
		if !g.extend(s, end, s.Len(), k) {
			break
		}
		last := t.junctions[end].known[k]
		below := float32(last.score-t.junctions[end].known[0].score) / grain
		if -below > within {
			break
		}
		if len(found) < cap(found) {
			found = found[:len(found)+1]
		} else {
			found = append(found, Labelling{})
		}
		l := &found[len(found)-1]
		l.Score = below
		l.Path = grow(l.Path, s.Len())
		l.Shared = 0
		for at, p := s.Len()-1, last; at >= 0; at-- {
			c := p.before
			if k == 0 {
				t.best[at] = c
			} else if p.rank == 0 && t.best[at] == c {
				// From here on it is the best one.
				l.Shared = at + 1
				copy(l.Path, found[0].Path[:at+1])
				break
			}
			l.Path[at] = g.cells[c].label
			p = t.trail(c, p.rank, &g.cells[c])
		}
	}
	t.found = found
	return found
}

// reset closes all junctions, for a sequence of so many cells.
func (t *trails) reset(cells int) {
	t.junctions = t.junctions[:0]
	t.of = grow(t.of, cells)
	clear(t.of)
}

// trail returns a trail that is known up to a cell. The best need no junction.
func (t *trails) trail(c, rank int32, of *cell) trail {
	if j := t.of[c]; j != 0 {
		return t.junctions[j-1].known[rank]
	}
	return trail{score: of.score, before: of.back}
}

// open returns a junction that was not used.
func (t *trails) open() int32 {
	if len(t.junctions) < cap(t.junctions) {
		t.junctions = t.junctions[:len(t.junctions)+1]
	} else {
		t.junctions = append(t.junctions, junction{})
	}
	j := &t.junctions[len(t.junctions)-1]
	j.known, j.next, j.taken = j.known[:0], j.next[:0], -1
	return int32(len(t.junctions) - 1)
}

// openEnd opens the junction of the end.
func (g *Tagger) openEnd() int32 {
	at := g.trails.open()
	j := &g.trails.junctions[at]
	last := len(g.ends) - 1
	for i := g.first(last); i < g.ends[last]; i++ {
		j.next = append(j.next, trail{score: g.cells[i].score, before: i})
	}
	return at
}

// junctionOf returns the junction of a cell at position t.
func (g *Tagger) junctionOf(s *Sequence, c int32, t int) int32 {
	if j := g.trails.of[c]; j != 0 {
		return j - 1
	}
	at := g.trails.open()
	g.trails.of[c] = at + 1
	j := &g.trails.junctions[at]
	now := &g.cells[c]
	j.known = append(j.known, trail{score: now.score, before: now.back})
	if t == 0 {
		return at
	}
	class := s.Class(t)
	follows := false // what a labelling begins anew with follows nothing
	var own grains   // what the features of the cell weigh
	first := g.first(t - 1)
	for i := first; i < g.ends[t-1]; i++ {
		leap, ok := g.m.leap(class, g.cells[i].label, now.label)
		switch {
		case !ok:
		case i == now.back:
			follows, own = true, now.score-(g.cells[i].score+leap.score())
		default:
			j.next = append(j.next, trail{score: g.cells[i].score + leap.score(), before: i})
		}
	}
	if !follows {
		j.next = j.next[:0]
		own = now.score - g.cells[now.back].score
	}
	for i := range j.next {
		j.next[i].score += own
	}
	// The best trail is known, and its successor is not in yet.
	j.next = append(j.next, j.known[0])
	j.taken = len(j.next) - 1
	return at
}

// extend makes the trail of a rank known at a junction before position t; those of
// lower ranks are. It reports whether there is one.
func (g *Tagger) extend(s *Sequence, at int32, t, rank int) bool {
	tr := &g.trails
	if len(tr.junctions[at].known) > rank {
		return true
	}
	if taken := tr.junctions[at].taken; taken >= 0 {
		// The successor of what was taken comes in.
		last := tr.junctions[at].next[taken]
		before := g.junctionOf(s, last.before, t-1)
		if t > 1 && g.extend(s, before, t-1, int(last.rank)+1) {
			known := tr.junctions[before].known
			last.score += known[last.rank+1].score - known[last.rank].score
			last.rank++
			tr.junctions[at].next[taken] = last
		} else {
			j := &tr.junctions[at]
			j.next[taken] = j.next[len(j.next)-1]
			j.next = j.next[:len(j.next)-1]
		}
		tr.junctions[at].taken = -1
	}
	j := &tr.junctions[at]
	best := -1
	for i := range j.next {
		if best < 0 || j.next[i].score > j.next[best].score {
			best = i
		}
	}
	if best < 0 {
		return false
	}
	j.known = append(j.known, j.next[best])
	j.taken = best
	return true
}
