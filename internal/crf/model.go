package crf

import "math"

// A Model labels sequences. It does not change once it is made and may be used by
// several goroutines at once, each with a [Tagger] of its own.
type Model struct {
	labels, classes int
	steps           steps
	start           []float32
	stepScores      []float32 // of classes and steps
	startFactors    []float32
	stepFactors     []float32

	// The weights of a feature are those of the labels for which it has one.
	features []Feature // in order
	bounds   []int32   // of the weights of each feature; one more than features
	weights  []uint16  // a label, and its weight in the lower byte

	// index finds a feature: open addressing.
	index []slot
	mask  uint32
}

// A slot of the index has a feature and its place in features, plus one.
type slot struct {
	feature Feature
	place   int32
}

// impossible is the score of what cannot be.
const impossible = -1e30

// unit is the step of the weights as they are kept, and least how many of them a
// weight has to have: what is less changes next to nothing and would double the
// size of a model.
const (
	unit  = 1.0 / 24
	least = 3
)

func newModel(labels, classes int, s steps) *Model {
	return &Model{
		labels: labels, classes: classes, steps: s,
		start: make([]float32, labels), stepScores: make([]float32, classes*len(s.list)),
		bounds: []int32{0},
	}
}

// addRow adds the weights of a feature, rounded. Features come in order.
func (m *Model) addRow(f Feature, row []float32) {
	any := false
	for l, w := range row {
		q := math.Round(float64(w) / unit)
		if q = max(-127, min(127, q)); math.Abs(q) >= least {
			m.weights = append(m.weights, uint16(l)<<8|uint16(uint8(int8(q))))
			any = true
		}
	}
	if any {
		m.features, m.bounds = append(m.features, f), append(m.bounds, int32(len(m.weights)))
	}
}

// finish makes what is made of the weights.
func (m *Model) finish() {
	size := uint32(16)
	for int(size) < 2*len(m.features) {
		size *= 2
	}
	m.index, m.mask = make([]slot, size), size-1
	for i, f := range m.features {
		at := spread(f) & m.mask
		for m.index[at].place != 0 {
			at = (at + 1) & m.mask
		}
		m.index[at] = slot{f, int32(i + 1)}
	}
	m.startFactors, m.stepFactors = make([]float32, len(m.start)), make([]float32, len(m.stepScores))
	for i, v := range m.start {
		m.startFactors[i] = float32(math.Exp(float64(v)))
	}
	for i, v := range m.stepScores {
		m.stepFactors[i] = stepFactor(v)
	}
}

// stepFactor is the exponential of the weight of a step, within what a float32 can
// multiply.
func stepFactor(v float32) float32 { return float32(math.Exp(float64(max(-20, min(20, v))))) }

func spread(f Feature) uint32 { return uint32(f) * 0x9E3779B1 >> 3 }

// Weights returns how many weights the features have.
func (m *Model) Weights() int { return len(m.weights) }

// Labels returns how many labels the model has.
func (m *Model) Labels() int { return m.labels }

// Classes returns how many classes of positions the model knows.
func (m *Model) Classes() int { return m.classes }

// score adds up the weights of a position's features.
func (m *Model) score(features []Feature, into []float32) {
	var sums [256]int32
	for _, f := range features {
		at := spread(f) & m.mask
		for {
			slot := m.index[at]
			if slot.place == 0 {
				break
			}
			if slot.feature == f {
				for _, w := range m.weights[m.bounds[slot.place-1]:m.bounds[slot.place]] {
					sums[w>>8] += int32(int8(w))
				}
				break
			}
			at = (at + 1) & m.mask
		}
	}
	for i := range into {
		into[i] = float32(sums[i]) * unit
	}
}

// A Tagger labels sequences with a model, one after the other.
type Tagger struct {
	m *Model
	l lattice
}

// NewTagger returns a tagger.
func NewTagger(m *Model) *Tagger { return &Tagger{m: m} }

// Tag writes the best labelling of s to path and the probability of each of its
// labels to confidence. Both are as long as s.
func (g *Tagger) Tag(s *Sequence, path []uint8, confidence []float32) {
	m, l, n := g.m, &g.l, s.Len()
	l.reset(n, m.labels)
	for t := range n {
		m.score(s.At(t), l.row(l.scores, t))
	}
	size := len(m.steps.list)
	l.best(&m.steps, m.start, func(t int) []float32 {
		c := int(s.Class(t))
		return m.stepScores[c*size : (c+1)*size]
	}, path)
	if confidence == nil {
		return
	}
	l.exponentiate()
	l.sum(&m.steps, m.startFactors, func(t int) []float32 {
		c := int(s.Class(t))
		return m.stepFactors[c*size : (c+1)*size]
	})
	for t := range n {
		l.marginals(t, l.inner)
		confidence[t] = l.inner[path[t]]
	}
}
