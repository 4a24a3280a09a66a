// Package crf has linear-chain conditional random fields: sequence labelling with
// sparse binary features, exact inference and marginal probabilities.
//
// A model scores a labelling of a sequence as the sum of the weights of its
// positions' features under their labels and of the steps from label to label.
// The weight of a step depends on the class of the position that it leads to,
// such as "a comma", and a step that a model does not have is impossible.
//
// Source: Lafferty, McCallum and Pereira, Conditional Random Fields, 2001.
package crf

import "math"

// A Feature is the hash of what is observed at a position.
type Feature uint32

// A Sequence is what is observed of one sequence.
type Sequence struct {
	features []Feature
	ends     []int32 // of the features of each position
	classes  []uint8
}

// Reset empties s and keeps its memory.
func (s *Sequence) Reset() {
	s.features, s.ends, s.classes = s.features[:0], s.ends[:0], s.classes[:0]
}

// Add adds a feature to the position that End will close.
func (s *Sequence) Add(f Feature) { s.features = append(s.features, f) }

// End closes a position of a class.
func (s *Sequence) End(class uint8) {
	s.ends = append(s.ends, int32(len(s.features)))
	s.classes = append(s.classes, class)
}

// Len returns the number of closed positions.
func (s *Sequence) Len() int { return len(s.ends) }

// At returns the features of position t.
func (s *Sequence) At(t int) []Feature {
	start := int32(0)
	if t > 0 {
		start = s.ends[t-1]
	}
	return s.features[start:s.ends[t]]
}

// Class returns the class of position t.
func (s *Sequence) Class(t int) uint8 { return s.classes[t] }

// A step is a transition that a model has.
type step struct{ from, to uint8 }

// steps are the transitions of a model, those to one label together.
type steps struct {
	list   []step
	bounds []int32 // of the steps to each label; one more than labels
}

func newSteps(labels int, allowed func(from, to int) bool) steps {
	s := steps{bounds: make([]int32, 1, labels+1)}
	for to := range labels {
		for from := range labels {
			if allowed(from, to) {
				s.list = append(s.list, step{uint8(from), uint8(to)})
			}
		}
		s.bounds = append(s.bounds, int32(len(s.list)))
	}
	return s
}

// to returns the bounds of the steps to a label.
func (s *steps) to(label int) (first, last int32) { return s.bounds[label], s.bounds[label+1] }

// softmax turns the scores of one position into factors, the greatest of them 1,
// and returns the logarithm that was taken out.
func softmax(scores, factors []float32) float32 {
	most := scores[0]
	for _, v := range scores {
		most = max(most, v)
	}
	for i, v := range scores {
		factors[i] = max(tiny, float32(math.Exp(float64(v-most))))
	}
	return most
}

// normalize makes a vector's sum 1 and returns what it was. A vector of zeros, of
// a sequence that no labelling of the model fits, becomes even.
func normalize(v []float32) float32 {
	sum := float32(0)
	for _, x := range v {
		sum += x
	}
	if sum < 1e-35 || sum != sum {
		for i := range v {
			v[i] = 1 / float32(len(v))
		}
		return 0
	}
	inverse := 1 / sum
	for i := range v {
		v[i] *= inverse
	}
	return sum
}
