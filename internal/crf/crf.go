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
	groups   []int32 // ends of the groups of features
	last     []int32 // ends of the groups of each position, in groups
}

// Reset empties s and keeps its memory.
func (s *Sequence) Reset() {
	s.features, s.ends, s.classes = s.features[:0], s.ends[:0], s.classes[:0]
	s.groups, s.last = s.groups[:0], s.last[:0]
}

// Add adds a feature to the position that End will close.
func (s *Sequence) Add(f Feature) { s.features = append(s.features, f) }

// Group makes a group of the features that were added to the position since its last
// group. A group should be what is often seen again as a whole: its weights are then
// added up once. It has no influence on what comes out.
func (s *Sequence) Group() {
	from := int32(0)
	if n := len(s.ends); n > 0 {
		from = s.ends[n-1]
	}
	if n := len(s.groups); n > 0 {
		from = max(from, s.groups[n-1])
	}
	for n := int32(len(s.features)); from < n; {
		from = min(from+groupMost, n)
		s.groups = append(s.groups, from)
	}
}

// End closes a position of a class. The features behind its last group stand alone.
func (s *Sequence) End(class uint8) {
	s.ends = append(s.ends, int32(len(s.features)))
	s.classes = append(s.classes, class)
	s.last = append(s.last, int32(len(s.groups)))
}

// Len returns the number of closed positions.
func (s *Sequence) Len() int { return len(s.ends) }

// at returns the features of position t, those of its groups first, and where each group
// ends, counted in the features of the sequence as the first, from, is.
func (s *Sequence) at(t int) (features []Feature, groups []int32, from int32) {
	first := int32(0)
	if t > 0 {
		from, first = s.ends[t-1], s.last[t-1]
	}
	return s.features[from:s.ends[t]], s.groups[first:s.last[t]], from
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
