package crf

import (
	"encoding/binary"
	"math"
	"math/rand/v2"
)

// A Choice is one to make between candidates, such as the labellings that
// [Tagger.Best] returns, by features of each as a whole.
type Choice struct {
	Candidates []Candidate
	// Weight says how much the choice counts in training; 0 counts as 1.
	Weight float32
}

// A Candidate is one of those that a choice is made between.
type Candidate struct {
	Features []Feature
	Score    float32 // logarithm of its weight before the features are looked at
	Right    bool    // in training: whether it is the one, or one of those, to choose
}

// A Chooser chooses between candidates: a log-linear model, whose features share the
// weights of a table by their lowest bits. It does not change once it is made and may be
// used by several goroutines at once.
type Chooser struct {
	scale   float32 // of scores
	weights []int8  // in units of choiceUnit
}

const (
	choiceBits = 16
	choiceUnit = 1.0 / 32
	// ChooserSize is how many bytes a chooser has in a file: the scale in thousandths, and its weights.
	ChooserSize = 2 + 1<<choiceBits
)

// Sum returns what the weights of features add up to, in units of the chooser.
func (c *Chooser) Sum(features []Feature) int32 {
	sum := int32(0)
	for _, f := range features {
		sum += int32(c.weights[f&(1<<choiceBits-1)])
	}
	return sum
}

// Score returns the score of a candidate whose features have a sum, a logarithm: the
// differences to those of others count.
func (c *Chooser) Score(sum int32, score float32) float32 {
	return score*c.scale + float32(sum)*choiceUnit
}

// AppendBinary appends the chooser in the form that UnmarshalChooser reads.
func (c *Chooser) AppendBinary(b []byte) ([]byte, error) {
	b = binary.LittleEndian.AppendUint16(b, uint16(math.Round(float64(c.scale)*1000)))
	for _, w := range c.weights {
		b = append(b, uint8(w))
	}
	return b, nil
}

// UnmarshalChooser returns the chooser that b holds.
func UnmarshalChooser(b []byte) (*Chooser, error) {
	if len(b) != ChooserSize {
		return nil, errModel
	}
	c := &Chooser{scale: float32(binary.LittleEndian.Uint16(b)) / 1000, weights: make([]int8, 1<<choiceBits)}
	for i, w := range b[2:] {
		c.weights[i] = int8(w)
	}
	return c, nil
}

// How a chooser learns.
const (
	choiceEpochs = 8
	choiceRate   = 0.05
	choiceL2     = 0.003
)

// TrainChooser trains a chooser, so that the right candidates of each choice
// together become likely. The same choices and seed give the same chooser.
func TrainChooser(choices []Choice, seed uint64) *Chooser {
	const n = 1 << choiceBits
	weights, squares := make([]float32, n), make([]float32, n)
	scale, scaleSquare := float32(1), float32(0)
	order := make([]int, len(choices))
	for i := range order {
		order[i] = i
	}
	r := rand.New(rand.NewPCG(seed, 5))
	gradient := map[Feature]float32{}
	var touched []Feature
	var all, right []float32
	total, done := float32(choiceEpochs*len(choices)), 0
	for range choiceEpochs {
		r.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, k := range order {
			rate := choiceRate * (1 - float32(done)/total)
			done++
			ch := &choices[k]
			all, right = all[:0], right[:0]
			for _, c := range ch.Candidates {
				sum := float32(0)
				for _, f := range c.Features {
					sum += weights[f&(n-1)]
				}
				sum += scale * c.Score
				all = append(all, sum)
				if !c.Right {
					sum = unlikely
				}
				right = append(right, sum)
			}
			if !Share(all) || !Share(right) {
				continue
			}
			weight := ch.Weight
			if weight == 0 {
				weight = 1
			}
			clear(gradient)
			touched = touched[:0]
			ofScale := float32(0)
			for i, c := range ch.Candidates {
				g := weight * (all[i] - right[i])
				if g == 0 {
					continue
				}
				ofScale += g * c.Score
				for _, f := range c.Features {
					f &= n - 1
					if _, ok := gradient[f]; !ok {
						touched = append(touched, f)
					}
					gradient[f] += g
				}
			}
			for _, f := range touched {
				if g := gradient[f]; g > 1e-5 || g < -1e-5 {
					update(&weights[f], &squares[f], g, rate, choiceL2)
				}
			}
			update(&scale, &scaleSquare, ofScale, rate*0.1, 0)
		}
	}
	c := &Chooser{scale: max(0, min(60, scale)), weights: make([]int8, n)}
	for i, w := range weights {
		c.weights[i] = int8(max(-127, min(127, math.Round(float64(w)/choiceUnit))))
	}
	return c
}

// unlikely is the score of what cannot be.
const unlikely = -math.MaxFloat32

// Share turns scores, which are logarithms, into probabilities where they stand. It
// reports false where there is nothing to share: without scores, or where each is that
// of what cannot be.
func Share(scores []float32) bool {
	most := float32(unlikely)
	for _, s := range scores {
		most = max(most, s)
	}
	if most == unlikely {
		return false
	}
	sum := float32(0)
	for i, s := range scores {
		scores[i] = float32(math.Exp(float64(s - most)))
		sum += scores[i]
	}
	for i := range scores {
		scores[i] /= sum
	}
	return true
}
