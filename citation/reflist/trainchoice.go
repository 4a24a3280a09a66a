package reflist

import (
	"context"
	"iter"
	"sync"

	"github.com/refwright/refwright/citation/reflist/internal/tokens"
	"github.com/refwright/refwright/internal/crf"
)

// A printedExample is what remains of an example when its labels are known.
type printedExample struct{ text, list string }

const (
	trainedBlock = 100 // entries of a list that are looked at together
	leastChoices = 50  // that something is learned from
)

// trainChoosers trains what chooses between the readings of a reference by itself and
// of an entry of a list, and what says how sure fields and references are, on what a model of half of the
// examples reads in the other half. They are nil where the examples leave too little to choose.
func (m *Model) trainChoosers(ctx context.Context, printed []printedExample, known []crf.Example, opt crf.Options) (err error) {
	in := halve(printed)
	var halves [2]*crf.Model
	for i := range halves {
		var half []crf.Example
		for k, of := range in {
			if of == i {
				half = append(half, known[k])
			}
		}
		if len(half) == 0 {
			return nil
		}
		if halves[i], err = crf.Train(ctx, half, opt); err != nil {
			return err
		}
	}
	m.alone, m.listed = chooseBy(halves, in, printed, known, opt.Seed)
	if m.alone != nil {
		m.assurance, m.whole = trainAssurance(halves, m, in, printed, known, opt.Seed)
	}
	return nil
}

// readersOf returns readers of the examples of each half, with the model of the other.
func readersOf(halves [2]*crf.Model) [2]*modelReader {
	return [2]*modelReader{{tagger: crf.NewTagger(halves[1])}, {tagger: crf.NewTagger(halves[0])}}
}

// blocks yields the examples of one list that are looked at together, and each that is in
// none, by the numbers of the first and of that behind the last.
func blocks(printed []printedExample) iter.Seq2[int, int] {
	return func(yield func(from, to int) bool) {
		for from := 0; from < len(printed); {
			to := from + 1
			for to < len(printed) && to-from < trainedBlock && printed[to].list == printed[from].list && printed[from].list != "" {
				to++
			}
			if !yield(from, to) {
				return
			}
			from = to
		}
	}
}

// halve parts examples into two halves and returns which each is in. A list is in one
// half as a whole, so that nothing of its form is known to who has learned from the
// other; only one that is more than a part of all is cut.
func halve(printed []printedExample) []int {
	const cut = 20 // parts
	sizes := map[string]int{}
	for _, p := range printed {
		sizes[p.list]++
	}
	in := make([]int, len(printed))
	for i, p := range printed {
		if in[i] = i % 2; p.list != "" && sizes[p.list]*cut < len(printed) {
			in[i] = int(hashString(p.list) >> 7 & 1)
		}
	}
	return in
}

// chooseBy trains choosers on what two models read in the examples of the half that
// they have not learned from.
func chooseBy(halves [2]*crf.Model, in []int, printed []printedExample, known []crf.Example, seed uint64) (alone, listed *crf.Chooser) {
	readers := readersOf(halves)
	var c choices
	for from, to := range blocks(printed) {
		c.ofList(readers, in, printed, known, from, to)
	}
	if len(c.alone) < leastChoices || len(c.listed) < leastChoices {
		return nil, nil
	}
	return trainBoth(c.alone, c.listed, seed)
}

// trainBoth trains two choosers at once.
func trainBoth(a, b []crf.Choice, seed uint64) (first, second *crf.Chooser) {
	var both sync.WaitGroup
	both.Go(func() { first = crf.TrainChooser(a, seed) })
	both.Go(func() { second = crf.TrainChooser(b, seed) })
	both.Wait()
	return first, second
}

// Choices are those that there are between the readings of examples.
type choices struct{ alone, listed []crf.Choice }

// ofList adds the choices in the examples of one list, from one number to another.
func (c *choices) ofList(readers [2]*modelReader, half []int, printed []printedExample, known []crf.Example, from, to int) {
	h := habits{}
	first := len(c.alone)
	var own [][]crf.Feature    // of each choice, the evidence of the example
	var decided [][][]decision // and what each of its readings decides
	for i := from; i < to; i++ {
		r := readers[half[i]]
		t := tokens.Tokenize(printed[i].text)
		r.tag(t)
		evidence := r.evidence()
		h.add(evidence)
		readings := r.read()
		if len(readings) < 2 {
			continue
		}
		choice := crf.Choice{Weight: known[i].Weight, Candidates: make([]crf.Candidate, len(readings))}
		wrong := make([]int, len(readings))
		least := len(r.path)
		ways := make([][]decision, len(readings))
		for j := range readings {
			for k, t := range readings[j].path {
				if r.sights[k].isWord() && !known[i].Labels[k].Has(int(t)) {
					wrong[j]++
				}
			}
			least = min(least, wrong[j])
			r.outline.read(&r.looker, readings[j].path, nil)
			ways[j] = r.outline.decisions(&r.looker, nil)
			choice.Candidates[j] = crf.Candidate{Score: readings[j].score, Features: r.outline.observe(&r.looker, nil)}
		}
		for j := range wrong {
			choice.Candidates[j].Right = wrong[j] == least
		}
		c.alone = append(c.alone, choice)
		own, decided = append(own, evidence), append(decided, ways)
	}
	if to-from < 2 {
		return
	}
	for n, choice := range c.alone[first:] {
		in := crf.Choice{Weight: choice.Weight}
		for j, candidate := range choice.Candidates {
			seen := candidate.Features
			candidate.Features = h.observe(decided[n][j], own[n], seen[:len(seen):len(seen)])
			in.Candidates = append(in.Candidates, candidate)
		}
		c.listed = append(c.listed, in)
	}
}
