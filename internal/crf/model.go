package crf

import "math"

// A Model labels sequences. It does not change once it is made and may be used by
// several goroutines at once, each with a [Tagger] of its own.
type Model struct {
	file            []byte // what it was read from
	labels, classes int
	start           []grains // scores of the first label
	startFactors    []float32
	steps           int      // from label to label
	leaps           []leap   // of each class so many, those from one label together, in the order of where they lead
	bounds          []int32  // of the leaps from each label; one more than labels
	reach           []Set    // where those from each label lead
	index           []uint16 // of the leap from each label to each, and one; 0 for none
	weights         table
}

// Grains are what scores are counted in, so that they are whole numbers.
type grains int64

const (
	grain      = 3000 // of them are 1
	unitGrains = grain * unit
	stepGrains = grain / stepScale
)

// A leap is a step.
type leap struct {
	rank   int32   // what it weighs in grains, as of a rank
	factor float32 // the exponential of that
	to     uint8
}

func (l leap) score() grains { return grains(l.rank >> rankBits) }

// impossible is the score of what cannot be.
const impossible = grains(-1e9 * grain)

// from returns the steps from a label at a position of a class.
func (m *Model) from(class, label uint8) []leap {
	of := m.leaps[min(int(class), m.classes-1)*m.steps:]
	return of[m.bounds[label]:m.bounds[label+1]]
}

// leap returns the step from a label to another at a position of a class, if there is one.
func (m *Model) leap(class, from, to uint8) (leap, bool) {
	n := m.index[int(from)*m.labels+int(to)]
	if n == 0 {
		return leap{}, false
	}
	return m.leaps[min(int(class), m.classes-1)*m.steps+int(n)-1], true
}

// stepFactor is the exponential of the weight of a step, within what a float32 can
// multiply.
func stepFactor(v float32) float32 { return float32(math.Exp(float64(max(-20, min(20, v))))) }

// Labels returns how many labels the model has.
func (m *Model) Labels() int { return m.labels }

// Classes returns how many classes of positions the model knows.
func (m *Model) Classes() int { return m.classes }
