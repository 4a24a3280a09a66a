package crf

import "math"

// A Tagger labels sequences with a model, one after the other. It keeps its memory
// from one to the next.
type Tagger struct {
	m      *Model
	sums   sums
	scores []float32 // of the labels at one position
	cells  []cell    // of all positions
	ends   []int32   // of the cells of each position

	// Of the labels at one position, while it is looked at.
	reached [MaxLabels]reach
	touched []uint8
	inner   [MaxLabels]float32 // factor times backward
}

// A cell is a label that a position may have.
type cell struct {
	label             uint8
	back              int32   // the cell before it in the best labelling that ends here
	score             float32 // of that labelling
	factor            float32 // exponential of what its features weigh, by position over the greatest
	forward, backward float32
}

// A reach is how a label is come to from the position before.
type reach struct {
	score   float32 // of the best labelling, without the label's own
	back    int32
	forward float32
	seen    bool
}

// beam is how far the best labelling up to a label may be behind the best up to
// any, as a logarithm, for the label to be looked at further. What is lost of the
// probabilities is less than what they are told apart by.
const beam = 10

// NewTagger returns a tagger.
func NewTagger(m *Model) *Tagger {
	return &Tagger{m: m, scores: make([]float32, m.labels), touched: make([]uint8, 0, m.labels)}
}

// Tag writes the best labelling of s to path and the probability of each of its
// labels to confidence, which may be nil. Both are as long as s. Where no step of
// the model leads on, the labelling begins anew.
func (g *Tagger) Tag(s *Sequence, path []uint8, confidence []float32) {
	n := s.Len()
	if n == 0 {
		return
	}
	if !g.ahead(s, beam) {
		g.ahead(s, math.MaxFloat32)
	}
	at := g.best()
	for t := n - 1; t >= 0; t-- {
		path[t] = g.cells[at].label
		at = g.cells[at].back
	}
	if confidence == nil {
		return
	}
	g.behind(s)
	for t := range n {
		sum, own := float32(0), float32(0)
		for _, c := range g.at(t) {
			p := c.forward * c.backward
			sum += p
			if c.label == path[t] {
				own = p
			}
		}
		confidence[t] = 0
		if sum > 0 {
			confidence[t] = own / sum
		}
	}
}

// at returns the cells of a position.
func (g *Tagger) at(t int) []cell { return g.cells[g.first(t):g.ends[t]] }

func (g *Tagger) first(t int) int32 {
	if t == 0 {
		return 0
	}
	return g.ends[t-1]
}

// best returns the last cell of the best labelling.
func (g *Tagger) best() int32 {
	n := len(g.ends)
	at := g.first(n - 1)
	for i := at; i < g.ends[n-1]; i++ {
		if g.cells[i].score > g.cells[at].score {
			at = i
		}
	}
	return at
}

// ahead makes the cells of all positions, from the first to the last. It reports
// whether there was a way on from each.
func (g *Tagger) ahead(s *Sequence, beam float32) bool {
	g.cells, g.ends = g.cells[:0], g.ends[:0]
	whole := true
	for t := range s.Len() {
		g.sums.score(&g.m.weights, s.At(t), g.scores)
		g.touched = g.touched[:0]
		if t > 0 {
			g.step(t, s.Class(t))
		}
		if len(g.touched) == 0 {
			g.begin(t)
			whole = whole && t == 0
		}
		g.settle(beam)
	}
	return whole
}

// begin reaches the labels that can be the first.
func (g *Tagger) begin(t int) {
	back := g.first(t)
	if t > 0 {
		back = g.best()
	}
	for l, v := range g.m.start {
		if t == 0 && v == impossible {
			continue
		}
		g.reached[l] = reach{v, back, g.m.startFactors[l], true}
		g.touched = append(g.touched, uint8(l))
	}
}

// step reaches the labels that the steps from the position before lead to.
func (g *Tagger) step(t int, class uint8) {
	for i := g.first(t - 1); i < g.ends[t-1]; i++ {
		c := &g.cells[i]
		for _, st := range g.m.from(class, c.label) {
			r := &g.reached[st.to]
			score, forward := c.score+st.score, c.forward*st.factor
			switch {
			case !r.seen:
				*r = reach{score, i, forward, true}
				g.touched = append(g.touched, st.to)
				continue
			case score > r.score:
				r.score, r.back = score, i
			}
			r.forward += forward
		}
	}
}

// settle makes cells of the labels that were reached and are not out of the beam.
func (g *Tagger) settle(beam float32) {
	top, most := float32(math.Inf(-1)), float32(math.Inf(-1))
	for _, l := range g.touched {
		top = max(top, g.reached[l].score+g.scores[l])
	}
	from := len(g.cells)
	for _, l := range g.touched {
		r := &g.reached[l]
		r.seen = false
		if score := r.score + g.scores[l]; score >= top-beam {
			g.cells = append(g.cells, cell{label: l, back: r.back, score: score, factor: g.scores[l], forward: r.forward, backward: 1})
			most = max(most, g.scores[l])
		}
	}
	sum, now := float32(0), g.cells[from:]
	for i := range now {
		c := &now[i]
		c.factor = max(tiny, float32(math.Exp(float64(c.factor-most))))
		c.forward *= c.factor
		sum += c.forward
	}
	for i := range now {
		if sum > 1e-35 {
			now[i].forward /= sum
		} else {
			now[i].forward = 1 / float32(len(now))
		}
	}
	g.ends = append(g.ends, int32(len(g.cells)))
}

// behind fills in backward, from the last position to the first.
func (g *Tagger) behind(s *Sequence) {
	for t := s.Len() - 2; t >= 0; t-- {
		after, now, class := g.at(t+1), g.at(t), s.Class(t+1)
		for _, c := range after {
			g.inner[c.label] = c.factor * c.backward
		}
		all := float32(0)
		for i := range now {
			sum := float32(0)
			for _, st := range g.m.from(class, now[i].label) {
				sum += st.factor * g.inner[st.to]
			}
			now[i].backward = sum
			all += sum
		}
		for i := range now {
			if all > 1e-35 {
				now[i].backward /= all
			} else {
				now[i].backward = 1
			}
		}
		for _, c := range after {
			g.inner[c.label] = 0
		}
	}
}
