package crf

import "math"

// A Model labels sequences. It does not change once it is made and may be used by
// several goroutines at once, each with a [Tagger] of its own.
type Model struct {
	file            []byte // what it was read from
	labels, classes int
	start           []grains // scores of the first label
	startFactors    []float32
	leaps           []leap  // of each class, those from one label together
	to              []uint8 // where the leaps of any class lead
	bounds          []int32 // of the leaps from each label; one more than labels
	weights         table
}

// Grains are what scores are counted in, so that they are whole numbers.
type grains int64

const (
	grain      = 3000 // of them are 1
	unitGrains = grain * unit
	stepGrains = grain / stepScale
)

// A leap is what a step weighs, and its exponential.
type leap struct {
	score  int32 // in grains
	factor float32
}

// impossible is the score of what cannot be.
const impossible = grains(-1e9 * grain)

// from returns where the steps from a label lead, and what they weigh at a position
// of a class.
func (m *Model) from(class, label uint8) ([]uint8, []leap) {
	first, last := int(m.bounds[label]), int(m.bounds[label+1])
	of := m.leaps[min(int(class), m.classes-1)*len(m.to):]
	return m.to[first:last], of[first:last]
}

// stepFactor is the exponential of the weight of a step, within what a float32 can
// multiply.
func stepFactor(v float32) float32 { return float32(math.Exp(float64(max(-20, min(20, v))))) }

// Labels returns how many labels the model has.
func (m *Model) Labels() int { return m.labels }

// Classes returns how many classes of positions the model knows.
func (m *Model) Classes() int { return m.classes }
