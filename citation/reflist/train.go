package reflist

import (
	"context"
	"encoding/binary"
	"iter"

	"github.com/refwright/refwright/citation/reflist/internal/tokens"
	"github.com/refwright/refwright/internal/crf"
)

// TrainOptions say how a model is trained. The zero value is ready to use.
type TrainOptions struct {
	Epochs   int     // how often all examples are seen; 0 is 8
	MinCount int     // how often a feature must be seen to count; 0 is 3
	Seed     uint64  // of the order of the examples
	Rate     float32 // of learning; 0 is 0.1
	L2       float32 // how much large weights cost; 0 is nothing
	MaxSize  int     // of the model in bytes; what weighs least is left out for it; 0 is 4 MiB
	Dropout  float32 // share of the features that a visit of an example does without; 0 is a quarter, less is none
	// Progress, if not nil, is told the mean loss of a token after each epoch, of the
	// model and of the two that are trained on halves.
	Progress func(epoch int, loss float64)
}

// Train trains a model: three times, two of them on half of the examples, so that the
// other half, which they have not learned from, shows between which readings there is to
// choose. The same examples and options give the same model.
func Train(ctx context.Context, examples iter.Seq[Example], opt TrainOptions) (*Model, error) {
	var m material
	for ex := range examples {
		m.add(&ex)
	}
	opt = opt.withDefaults()
	kinds, err := trainKinds(ctx, m.typed, opt)
	if err != nil {
		return nil, err
	}
	size := opt.MaxSize - len(modelMagic) - 2*binary.MaxVarintLen64
	if kinds != nil {
		size -= kinds.Size()
	}
	size -= 4 * (crf.ChooserSize + binary.MaxVarintLen64)
	options := crf.Options{
		Labels: int(tagCount), Classes: int(classCount),
		Allowed:  func(from, to int) bool { return from == to || m.steps[from][to] > 2 || tags[from].after == tag(to) },
		Start:    func(l int) bool { return m.starts[l] > 0 },
		Epochs:   opt.Epochs,
		MinCount: opt.MinCount, Rate: opt.Rate, L2: opt.L2, Dropout: max(0, opt.Dropout), MaxSize: max(1, size), Seed: opt.Seed, Progress: opt.Progress,
	}
	model := &Model{kinds: kinds}
	if model.crf, err = crf.Train(ctx, m.known, options); err != nil {
		return nil, err
	}
	return model, model.trainChoosers(ctx, m.printed, m.known, options)
}

// withDefaults returns the options with what they leave open.
func (opt TrainOptions) withDefaults() TrainOptions {
	if opt.Epochs == 0 {
		opt.Epochs = 8
	}
	if opt.MinCount == 0 {
		opt.MinCount = 3
	}
	if opt.Rate == 0 {
		opt.Rate = 0.1
	}
	if opt.MaxSize == 0 {
		opt.MaxSize = 4 << 20
	}
	if opt.Dropout == 0 {
		opt.Dropout = 0.25
	}
	return opt
}

// material is what a model learns from.
type material struct {
	printed []printedExample
	known   []crf.Example           // tags, of those references that are neither empty nor very long
	typed   []crf.Example           // kinds of works
	steps   [tagCount][tagCount]int // how often one tag follows another
	starts  [tagCount]int           // how often a reference begins with one
}

// add takes an example, as it is printed if that is known.
func (m *material) add(ex *Example) {
	const longest = 600 // sights
	t := tokens.Tokenize(ex.Text)
	k := new(looker)
	k.look(t)
	if len(k.sights) == 0 || len(k.sights) > longest {
		return
	}
	sets := align(k, t, ex)
	if ex.Printed != nil {
		clean, sights := t, k.sights
		t, k = tokens.Tokenize(ex.Printed.Text), new(looker)
		k.look(t)
		sets = ex.Printed.transfer(k, t, clean, sights, sets)
	}
	m.count(sets)
	q := *k.observe()
	m.printed = append(m.printed, printedExample{t.Text, ex.List})
	m.known = append(m.known, crf.Example{Sequence: &q, Labels: sets, Weight: ex.Weight})
	of := kindOf(ex.Reference.Type)
	if of < 0 {
		return
	}
	path := make([]uint8, len(sets))
	for i, s := range sets {
		path[i] = uint8(noTag)
		if t := single(s); t >= 0 {
			path[i] = uint8(t)
		}
	}
	kinds := new(crf.Sequence)
	k.observeKind(path, kinds)
	m.typed = append(m.typed, crf.Example{Sequence: kinds, Labels: []crf.Set{crf.Of(of)}, Weight: ex.Weight})
}

// count counts which tags follow each other, and which come first.
func (m *material) count(sets []crf.Set) {
	var before []int
	for i, s := range sets {
		now := few(s)
		for _, to := range now {
			for _, from := range before {
				m.steps[from][to]++
			}
			if i == 0 {
				m.starts[to]++
			}
		}
		before = now
	}
}

// few returns the labels of a small set, and of a large one those of punctuation:
// the steps between them are steps that a model has.
func few(s crf.Set) []int {
	const most = 4
	var labels, behind []int
	for t := range int(tagCount) {
		if !s.Has(t) {
			continue
		}
		labels = append(labels, t)
		if tags[t].role == afterRole {
			behind = append(behind, t)
		}
	}
	if len(labels) > most {
		return behind
	}
	return labels
}

// single returns the only label of a set, -1 if it has several.
func single(s crf.Set) int {
	only := -1
	for t := range int(tagCount) {
		if s.Has(t) {
			if only >= 0 {
				return -1
			}
			only = t
		}
	}
	return only
}
