package crf

import (
	"bytes"
	"math/rand/v2"
	"testing"
)

// someChoices makes choices in which the candidate with the feature 7 is right, though
// that with the feature 9 scores more.
func someChoices(n int, seed uint64) []Choice {
	r := rand.New(rand.NewPCG(seed, 2))
	var all []Choice
	for range n {
		c := Choice{Candidates: make([]Candidate, 2+r.IntN(4))}
		right := r.IntN(len(c.Candidates))
		for i := range c.Candidates {
			c.Candidates[i] = Candidate{Features: []Feature{9, Feature(100 + r.IntN(50))}, Score: -r.Float32()}
		}
		c.Candidates[right] = Candidate{Features: []Feature{7, Feature(100 + r.IntN(50))}, Score: -2, Right: true}
		all = append(all, c)
	}
	return all
}

func TestChooser(t *testing.T) {
	c := TrainChooser(someChoices(300, 1), 0)
	for n, choice := range someChoices(100, 2) {
		best := 0
		score := func(i int) float32 { return c.Score(c.Sum(choice.Candidates[i].Features), choice.Candidates[i].Score) }
		for i := range choice.Candidates {
			if score(i) > score(best) {
				best = i
			}
		}
		if !choice.Candidates[best].Right {
			t.Errorf("%d: a wrong candidate was chosen", n)
		}
	}
}

func TestChooserRoundTrip(t *testing.T) {
	first, _ := TrainChooser(someChoices(50, 1), 4).AppendBinary(nil)
	again, _ := TrainChooser(someChoices(50, 1), 4).AppendBinary(nil)
	if !bytes.Equal(first, again) {
		t.Error("two trainings gave two choosers")
	}
	c, err := UnmarshalChooser(first)
	if err != nil {
		t.Fatal(err)
	}
	if b, _ := c.AppendBinary(nil); !bytes.Equal(b, first) {
		t.Error("what was read is written in another way")
	}
	for _, b := range [][]byte{nil, first[:len(first)-1], append(first, 0)} {
		if _, err := UnmarshalChooser(b); err == nil {
			t.Errorf("%d bytes were read", len(b))
		}
	}
}

// Nothing is right in a choice without a right candidate, and nothing is learned.
func TestChooserLearnsNothingFromNothing(t *testing.T) {
	choices := someChoices(20, 1)
	for i := range choices {
		for k := range choices[i].Candidates {
			choices[i].Candidates[k].Right = false
		}
	}
	c := TrainChooser(choices, 0)
	if s := c.Score(c.Sum([]Feature{7, 9, 100}), -1); s != -1 {
		t.Errorf("got %v", s)
	}
	if scores := []float32{1, 1}; !Share(scores) || scores[0] != 0.5 || Share(nil) {
		t.Errorf("got %v", scores)
	}
}
