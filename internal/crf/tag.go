package crf

import (
	"math"
	"math/bits"
	"slices"
)

// A Tagger labels sequences with a model, one after the other. It keeps its memory
// from one to the next.
type Tagger struct {
	m      *Model
	sums   sums
	cells  []cell  // of all positions
	ends   []int32 // of the cells of each position
	trails trails

	// Of the labels at one position, while it is looked at: how they are come to from
	// the position before. There is room for any number of a byte.
	best    [256]rank // of the best labelling; never of a label that is not come to
	forward [256]float32
	inner   [256]float32     // factor times backward
	come    Set              // the labels that are come to
	near    [MaxLabels]uint8 // these, and then those that become cells
}

// A cell is a label that a position may have.
type cell struct {
	label             uint8
	back              int32   // the cell before it in the best labelling that ends here
	score             grains  // of that labelling
	factor            float32 // exponential of what its features weigh, by position over the greatest
	forward, backward float32
}

// A rank is a score in grains, and in its lowest bits says by which cell of the position
// before it is come by: how many there are behind that, so that of equal scores that
// by the first cell is the highest.
type rank int64

const (
	rankBits = 8
	rankMask = 1<<rankBits - 1
	never    = rank(math.MinInt64 / 2)
)

// notCome are the ranks of labels that are not come to.
var notCome = func() (all [256]rank) {
	for l := range all {
		all[l] = never
	}
	return all
}()

// factors are the exponentials of weights below zero, by units.
var factors = func() (f [700]float32) {
	for i := range f {
		f[i] = max(tiny, float32(math.Exp(-float64(i)*unit)))
	}
	return f
}()

// beam is how far the best labelling up to a label may be behind the best up to
// any, for the label to be looked at further. What is lost of the
// probabilities is less than what they are told apart by.
const beam = 7 * grain

// NewTagger returns a tagger.
func NewTagger(m *Model) *Tagger {
	g := &Tagger{m: m}
	copy(g.best[:], notCome[:])
	return g
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
		g.ahead(s, math.MaxInt32)
	}
	at := g.lastBest()
	for t := n - 1; t >= 0; t-- {
		path[t] = g.cells[at].label
		at = g.cells[at].back
	}
	if confidence == nil {
		return
	}
	g.behind(s)
	g.Confidence(path, confidence)
}

// Confidence writes the probability of each label of a path to confidence, which is as
// long. The path is one of the sequence that was tagged last, for which Tag was asked
// for a confidence, too.
func (g *Tagger) Confidence(path []uint8, confidence []float32) {
	for t := range path {
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

// A Lattice is what a tagger found of a sequence. It does not change once it is made.
type Lattice struct {
	cells []cell
	ends  []int32
}

// Lattice returns what was found of the sequence that was tagged last.
func (g *Tagger) Lattice() *Lattice { return &Lattice{slices.Clone(g.cells), slices.Clone(g.ends)} }

// Resume puts the tagger in the state that it was in when it had found l, so that
// Best and Confidence say of that sequence what they would have said.
func (g *Tagger) Resume(l *Lattice) {
	g.cells, g.ends = append(g.cells[:0], l.cells...), append(g.ends[:0], l.ends...)
}

// at returns the cells of a position.
func (g *Tagger) at(t int) []cell { return g.cells[g.first(t):g.ends[t]] }

func (g *Tagger) first(t int) int32 {
	if t == 0 {
		return 0
	}
	return g.ends[t-1]
}

// lastBest returns the last cell of the best labelling.
func (g *Tagger) lastBest() int32 {
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
func (g *Tagger) ahead(s *Sequence, beam grains) bool {
	g.cells, g.ends = g.cells[:0], g.ends[:0]
	whole := true
	for t := range s.Len() {
		g.sums.add(&g.m.weights, s, t)
		if t > 0 {
			g.step(t, s.Class(t))
		}
		if !g.settle(t, beam) {
			g.begin(t)
			g.settle(t, beam)
			whole = whole && t == 0
		}
	}
	return whole
}

// begin comes to all labels, as the first. Those that cannot be are far behind.
func (g *Tagger) begin(t int) {
	back := rank(rankMask)
	if t > 0 {
		back -= rank(g.lastBest() - g.first(t-1))
	}
	for l, v := range g.m.start {
		g.best[l], g.forward[l] = rank(v)<<rankBits|back, g.m.startFactors[l]
		g.come = g.come.Union(Of(l))
	}
}

// step comes to the labels that the steps from the position before lead to.
func (g *Tagger) step(t int, class uint8) {
	best, forward := &g.best, &g.forward
	cells := g.at(t - 1)
	for i := range cells {
		c := &cells[i]
		g.come = g.come.Union(g.m.reach[c.label])
		share, from := c.forward, rank(c.score)<<rankBits|rankMask-rank(i)
		leaps := g.m.from(class, c.label)
		for k := range leaps {
			leap := &leaps[k]
			best[leap.to] = max(best[leap.to], from+rank(leap.rank))
			forward[leap.to] += share * leap.factor
		}
	}
}

// settle makes cells of the labels that were come to and are not out of the beam. It
// reports whether there are any.
func (g *Tagger) settle(t int, beam grains) bool {
	sums, best := &g.sums.labels, &g.best
	all, top := 0, never
	for i, set := range g.come {
		for ; set != 0; set &= set - 1 {
			l := uint8(i<<6 | bits.TrailingZeros64(set))
			v := best[l] + rank(sums[l%MaxLabels])*(unitGrains<<rankBits)
			best[l] = v
			top = max(top, v)
			g.near[all&(MaxLabels-1)] = l
			all++
		}
	}
	if all == 0 {
		return false
	}
	g.come = Set{}
	n, least := 0, top-rank(beam)<<rankBits
	for _, l := range g.near[:all] {
		g.near[n&(MaxLabels-1)] = l
		if best[l] >= least {
			n++
		}
	}
	first := int32(0)
	if t > 0 {
		first = g.first(t - 1)
	}
	from := len(g.cells)
	g.cells = slices.Grow(g.cells, n)[:from+n]
	now := g.cells[from:]
	most := int32(math.MinInt32)
	for _, l := range g.near[:n] {
		most = max(most, sums[l%MaxLabels])
	}
	sum := float32(0)
	for i, l := range g.near[:n] {
		factor := float32(tiny)
		if less := int(most) - int(sums[l%MaxLabels]); less < len(factors) {
			factor = factors[less]
		}
		v := best[l]
		now[i] = cell{label: l, back: first + rankMask - int32(v&rankMask), score: grains(v >> rankBits), factor: factor, forward: g.forward[l] * factor, backward: 1}
		sum += now[i].forward
	}
	for i := range now {
		if sum > 1e-35 {
			now[i].forward /= sum
		} else {
			now[i].forward = 1 / float32(n)
		}
	}
	g.ends = append(g.ends, int32(len(g.cells)))
	labels := g.m.labels
	copy(best[:labels], notCome[:])
	clear(g.forward[:labels])
	return true
}

// behind fills in backward, from the last position to the first.
func (g *Tagger) behind(s *Sequence) {
	inner := &g.inner
	for t := s.Len() - 2; t >= 0; t-- {
		after, now, class := g.at(t+1), g.at(t), s.Class(t+1)
		for _, c := range after {
			inner[c.label] = c.factor * c.backward
		}
		all := float32(0)
		for i := range now {
			sum := float32(0)
			leaps := g.m.from(class, now[i].label)
			for k := range leaps {
				sum += leaps[k].factor * inner[leaps[k].to]
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
			inner[c.label] = 0
		}
	}
}
