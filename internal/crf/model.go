package crf

import "math"

// A Model labels sequences. It does not change once it is made and may be used by
// several goroutines at once, each with a [Tagger] of its own.
type Model struct {
	file            []byte // what it was read from
	labels, classes int
	start           []float32 // scores of the first label
	startFactors    []float32
	steps           []leap // of each class, those from one label together
	bounds          []int32
	weights         table
}

// A leap is a step from a label that is known.
type leap struct {
	score, factor float32
	to            uint8
}

// impossible is the score of what cannot be.
const impossible = -1e30

// from returns the steps from a label to a position of a class.
func (m *Model) from(class, label uint8) []leap {
	all := int(m.bounds[m.labels])
	of := m.steps[min(int(class), m.classes-1)*all:]
	return of[m.bounds[label]:m.bounds[label+1]]
}

// stepFactor is the exponential of the weight of a step, within what a float32 can
// multiply.
func stepFactor(v float32) float32 { return float32(math.Exp(float64(max(-20, min(20, v))))) }

// Labels returns how many labels the model has.
func (m *Model) Labels() int { return m.labels }

// Classes returns how many classes of positions the model knows.
func (m *Model) Classes() int { return m.classes }
