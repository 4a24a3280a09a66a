package crf

import (
	"slices"

	"sort"
	"testing"
)

// enumerate returns the scores of all labellings of a short sequence, the best first, by
// trying each.
func enumerate(g *Tagger, s *Sequence) (scores []grains) {
	var walk func(t int, c int32, score grains)
	walk = func(t int, c int32, score grains) {
		if t == s.Len()-1 {
			scores = append(scores, score)
			return
		}
		for i := g.first(t + 1); i < g.ends[t+1]; i++ {
			leap, ok := g.m.leap(s.Class(t+1), g.cells[c].label, g.cells[i].label)
			if !ok {
				continue
			}
			// what its features weigh
			b := g.cells[i].back
			best, _ := g.m.leap(s.Class(t+1), g.cells[b].label, g.cells[i].label)
			own := g.cells[i].score - g.cells[b].score - best.score()
			walk(t+1, i, score+leap.score()+own)
		}
	}
	for i := g.first(0); i < g.ends[0]; i++ {
		walk(0, i, g.cells[i].score)
	}
	sort.Slice(scores, func(i, j int) bool { return scores[i] > scores[j] })
	return scores
}

// The best labellings are those that trying all of them finds.
func TestBest(t *testing.T) {
	g := NewTagger(trained(t))
	for n, e := range chain(200, 5) {
		length := e.Sequence.Len()
		path := make([]uint8, length)
		g.Tag(e.Sequence, path, nil)
		const most = 12
		best := g.Best(e.Sequence, most, 1e9)
		if len(best) == 0 || !slices.Equal(best[0].Path, path) {
			t.Fatalf("%d: the first is not the best", n)
		}
		for i := 1; i < len(best); i++ {
			if best[i].Score > best[i-1].Score {
				t.Errorf("%d: %v behind %v", n, best[i].Score, best[i-1].Score)
			}
			for _, b := range best[:i] {
				if slices.Equal(b.Path, best[i].Path) {
					t.Errorf("%d: one labelling twice", n)
				}
			}
		}
		if length > 8 {
			continue
		}
		want := enumerate(g, e.Sequence)
		if len(best) != min(most, len(want)) {
			t.Errorf("%d: %d of %d labellings", n, len(best), len(want))
		}
		for i, b := range best {
			if below := float32(want[i]-want[0]) / grain; b.Score != below {
				t.Errorf("%d: the labelling %d has %v, want %v", n, i, b.Score, below)
			}
		}
		for _, b := range g.Best(e.Sequence, most, 1) {
			if best[0].Score-b.Score > 1 {
				t.Errorf("%d: %v is too far below %v", n, b.Score, best[0].Score)
			}
		}
	}
}
