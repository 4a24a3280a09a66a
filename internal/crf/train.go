package crf

import (
	"cmp"
	"context"
	"math"
	"math/rand/v2"
	"slices"
	"sync"
)

// An Example is a sequence whose labels are known, in whole or in part.
type Example struct {
	Sequence *Sequence
	// Labels has for each position the set of labels that it may have; a set of
	// one says what it is.
	Labels []Set
	// Weight says how much the example counts; 0 counts as 1.
	Weight float32
}

func (e *Example) weight() float32 {
	if e.Weight == 0 {
		return 1
	}
	return e.Weight
}

// A Set is a set of labels.
type Set [2]uint64

// Of returns the set of the given labels.
func Of(labels ...int) Set {
	var s Set
	for _, l := range labels {
		s[l>>6] |= 1 << (l & 63)
	}
	return s
}

// Has reports whether a label is in s.
func (s Set) Has(label int) bool { return s[label>>6]>>(label&63)&1 != 0 }

// Union returns the labels that are in s or in t.
func (s Set) Union(t Set) Set { return Set{s[0] | t[0], s[1] | t[1]} }

// MaxLabels is how many labels a model can have.
const MaxLabels = 128

// Options say how a model is trained.
type Options struct {
	Labels  int
	Classes int
	// Allowed says which label may follow which.
	Allowed func(from, to int) bool
	// Start says which label may be the first.
	Start func(label int) bool
	// Epochs is how often all examples are seen.
	Epochs int
	// MinCount is how many positions a feature must be seen at to count, each as much
	// as its example weighs.
	MinCount int
	Rate     float32 // of learning at the start; it falls to zero
	L2       float32
	MaxSize  int // of the model in bytes; what weighs least is left out for it; 0 for any
	// Dropout is the share of the features of each position that a visit of an
	// example does without, other ones each time, so that the weights lean on no
	// few of them.
	Dropout float32
	Seed    uint64 // of the order of the examples
	// Progress, if not nil, is told the mean loss of a position after each epoch.
	Progress func(epoch int, loss float64)
}

// batch is how many examples are looked at before the weights change, and workers
// how many goroutines share them. Both are part of what makes a training the same
// on every machine.
const (
	batch   = 16
	workers = 4
)

// Train trains a model. The same examples and options give the same model.
// The error is that of ctx.
func Train(ctx context.Context, examples []Example, opt Options) (*Model, error) {
	t := newTrainer(examples, opt)
	order := make([]int, len(examples))
	for i := range order {
		order[i] = i
	}
	r := rand.New(rand.NewPCG(opt.Seed, 0x9E3779B97F4A7C15))
	total, done := float32(opt.Epochs*len(examples)), 0
	for epoch := range opt.Epochs {
		r.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		loss, positions := 0.0, 0
		for i := 0; i < len(order); i += batch {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			some := order[i:min(i+batch, len(order))]
			rate := opt.Rate * (1 - float32(done)/total)
			loss += t.learn(some, rate)
			done += len(some)
			for _, k := range some {
				positions += examples[k].Sequence.Len()
			}
		}
		if opt.Progress != nil {
			opt.Progress(epoch, loss/float64(max(1, positions)))
		}
	}
	return t.model()
}

// A trainer holds the weights in training.
type trainer struct {
	opt      Options
	examples []Example
	rows     map[Feature]int32
	ids      [][]int32 // of each example, the rows of its features; -1 for none
	steps    steps

	weights, squares       []float32 // of rows and labels
	start, startSquares    []float32
	shared, sharedSquares  []float32 // of steps, whatever the class
	special, specialSquare []float32 // of classes and steps

	stepScores  []float32 // of classes and steps
	stepFactors []float32
	startFactor []float32
	jobs        [batch]job
	done        uint64 // batches
}

// A job is what one example of a batch has to say.
type job struct {
	ids        []int32 // of the features of this visit; -1 for none
	free, tied lattice
	gradient   []float32 // of each position and label
	steps      []float32 // of classes and steps
	start      []float32
	shift      float64 // what the factors of tied were divided by, as a logarithm
	loss       float64
}

func newTrainer(examples []Example, opt Options) *trainer {
	t := &trainer{opt: opt, examples: examples, rows: map[Feature]int32{}, steps: newSteps(opt.Labels, opt.Allowed)}
	counts := map[Feature]float32{}
	for _, e := range examples {
		weight := e.weight()
		for _, f := range e.Sequence.features {
			counts[f] += weight
		}
	}
	var kept []Feature
	for f, n := range counts {
		if n >= float32(opt.MinCount) {
			kept = append(kept, f)
		}
	}
	slices.Sort(kept)
	for i, f := range kept {
		t.rows[f] = int32(i)
	}
	for _, e := range examples {
		ids := make([]int32, len(e.Sequence.features))
		for i, f := range e.Sequence.features {
			id, ok := t.rows[f]
			if !ok {
				id = -1
			}
			ids[i] = id
		}
		t.ids = append(t.ids, ids)
	}
	l, n := opt.Labels, len(t.steps.list)
	t.weights, t.squares = make([]float32, len(kept)*l), make([]float32, len(kept)*l)
	t.start, t.startSquares = make([]float32, l), make([]float32, l)
	t.shared, t.sharedSquares = make([]float32, n), make([]float32, n)
	t.special, t.specialSquare = make([]float32, n*opt.Classes), make([]float32, n*opt.Classes)
	t.stepScores, t.stepFactors = make([]float32, n*opt.Classes), make([]float32, n*opt.Classes)
	t.startFactor = make([]float32, l)
	for i := range t.jobs {
		t.jobs[i].steps, t.jobs[i].start = make([]float32, n*opt.Classes), make([]float32, l)
	}
	return t
}

// learn changes the weights by a batch and returns its loss.
func (t *trainer) learn(some []int, rate float32) float64 {
	n := len(t.steps.list)
	t.done++
	for i := range t.stepScores {
		t.stepScores[i] = t.shared[i%n] + t.special[i]
		t.stepFactors[i] = stepFactor(t.stepScores[i])
	}
	for i, w := range t.start {
		t.startFactor[i] = 0
		if t.opt.Start(i) {
			t.startFactor[i] = float32(math.Exp(float64(w)))
		}
	}
	parallel(func(worker int) {
		for i := worker; i < len(some); i += workers {
			t.look(&t.jobs[i], some[i])
		}
	})
	parallel(func(worker int) {
		for i, k := range some {
			t.change(&t.jobs[i], k, worker, rate)
		}
	})
	loss := 0.0
	for i := range some {
		j := &t.jobs[i]
		loss += j.loss
		for c, g := range j.start {
			update(&t.start[c], &t.startSquares[c], g, rate, t.opt.L2)
		}
		for c, g := range j.steps {
			if g != 0 {
				update(&t.shared[c%n], &t.sharedSquares[c%n], g, rate, t.opt.L2)
				update(&t.special[c], &t.specialSquare[c], g, rate, t.opt.L2)
			}
		}
	}
	return loss
}

func parallel(work func(worker int)) {
	var all sync.WaitGroup
	for w := range workers {
		all.Go(func() { work(w) })
	}
	all.Wait()
}

// update is a step of AdaGrad. Source: Duchi, Hazan and Singer, Adaptive
// Subgradient Methods, 2011.
func update(w, square *float32, g, rate, l2 float32) {
	g += l2 * *w
	*square += g * g
	*w -= rate * g / (1e-3 + float32(math.Sqrt(float64(*square))))
}

// visit chooses the features that a visit of an example sees.
func (t *trainer) visit(j *job, k int) {
	j.ids = append(j.ids[:0], t.ids[k]...)
	if t.opt.Dropout == 0 {
		return
	}
	r := rand.New(rand.NewPCG(t.opt.Seed^t.done, uint64(k)))
	least := uint32(float64(t.opt.Dropout) * (1 << 16))
	for i := 0; i < len(j.ids); i += 4 {
		bits := r.Uint64()
		for n := i; n < min(i+4, len(j.ids)); n++ {
			if uint32(bits&0xFFFF) < least {
				j.ids[n] = -1
			}
			bits >>= 16
		}
	}
}

// look compares what the model says of an example with what is known.
func (t *trainer) look(j *job, k int) {
	e := &t.examples[k]
	s, labels := e.Sequence, t.opt.Labels
	n := s.Len()
	weight := e.weight()
	j.free.reset(n, labels)
	j.tied.reset(n, labels)
	t.visit(j, k)
	t.score(s, j.ids, j.free.scores)
	j.free.exponentiate()
	j.shift = 0
	for p := range n {
		j.shift += t.tie(j, p, e.Labels[p])
	}
	size := len(t.steps.list)
	class := func(p int) []float32 {
		c := int(s.Class(p))
		return t.stepFactors[c*size : (c+1)*size]
	}
	j.free.sum(&t.steps, t.startFactor, class)
	j.tied.sum(&t.steps, t.startFactor, class)
	clear(j.steps)
	clear(j.start)
	j.gradient = grow(j.gradient, n*labels)
	j.loss = -j.shift
	free, tied := make([]float32, labels), make([]float32, labels)
	for p := range n {
		if j.tied.scale[p] == 0 { // no labelling of the model fits: leave it
			j.loss = 0
			clear(j.gradient)
			clear(j.steps)
			clear(j.start)
			return
		}
		j.loss += math.Log(float64(j.free.scale[p])) - math.Log(float64(j.tied.scale[p]))
		j.free.marginals(p, free)
		j.tied.marginals(p, tied)
		g := j.gradient[p*labels : (p+1)*labels]
		for l := range g {
			g[l] = weight * (free[l] - tied[l])
		}
		if p == 0 {
			copy(j.start, g)
			continue
		}
		c := int(s.Class(p))
		into := j.steps[c*size : (c+1)*size]
		pairs(&j.free, &t.steps, p, class(p), weight, into)
		pairs(&j.tied, &t.steps, p, class(p), -weight, into)
	}
}

// tie leaves at position p the factors of some labels, the greatest of them 1, and
// returns the logarithm of what they were divided by.
func (t *trainer) tie(j *job, p int, some Set) float64 {
	free, tied := j.free.row(j.free.scores, p), j.tied.row(j.tied.factors, p)
	all, most := free[0], float32(unlikely)
	for l, v := range free {
		all = max(all, v)
		if some.Has(l) {
			most = max(most, v)
		}
	}
	for l, v := range free {
		tied[l] = 0
		if some.Has(l) {
			tied[l] = max(tiny, float32(math.Exp(float64(v-most))))
		}
	}
	return float64(most - all)
}

// pairs adds weight times the probability of each step to position p.
func pairs(l *lattice, s *steps, p int, factors []float32, weight float32, into []float32) {
	before, emit, after := l.row(l.forward, p-1), l.row(l.factors, p), l.row(l.backward, p)
	total := float32(0)
	for to := range l.labels {
		l.inner[to] = emit[to] * after[to]
		if l.inner[to] == 0 {
			continue
		}
		lo, hi := s.to(to)
		for k := lo; k < hi; k++ {
			total += before[s.list[k].from] * factors[k] * l.inner[to]
		}
	}
	if total < 1e-30 {
		return
	}
	weight /= total
	for to, inner := range l.inner {
		if inner == 0 {
			continue
		}
		lo, hi := s.to(to)
		for k := lo; k < hi; k++ {
			into[k] += weight * before[s.list[k].from] * factors[k] * inner
		}
	}
}

// score adds up the weights of the features.
func (t *trainer) score(s *Sequence, ids []int32, scores []float32) {
	labels, from := t.opt.Labels, int32(0)
	for p := range s.Len() {
		into := scores[p*labels : (p+1)*labels]
		for _, id := range ids[from:s.ends[p]] {
			if id < 0 {
				continue
			}
			row := t.weights[int(id)*labels:][:labels]
			for l, w := range row {
				into[l] += w
			}
		}
		from = s.ends[p]
	}
}

// change updates those rows that a worker has the care of.
func (t *trainer) change(j *job, k, worker int, rate float32) {
	const least = 1e-4
	s, labels, from := t.examples[k].Sequence, t.opt.Labels, int32(0)
	var some [MaxLabels]uint8
	for p := range s.Len() {
		g := j.gradient[p*labels : (p+1)*labels]
		n := 0
		for l, v := range g {
			if v > least || v < -least {
				some[n] = uint8(l)
				n++
			}
		}
		if n > 0 {
			for _, id := range j.ids[from:s.ends[p]] {
				if id < 0 || int(id)%workers != worker {
					continue
				}
				base := int(id) * labels
				for _, l := range some[:n] {
					update(&t.weights[base+int(l)], &t.squares[base+int(l)], g[l], rate, t.opt.L2)
				}
			}
		}
		from = s.ends[p]
	}
}

// model returns the trained model.
func (t *trainer) model() (*Model, error) {
	labels, n := t.opt.Labels, len(t.steps.list)
	d := draft{labels: labels, classes: t.opt.Classes, steps: t.steps, start: make([]float32, labels), stepScores: make([]float32, t.opt.Classes*n)}
	for i := range d.stepScores {
		d.stepScores[i] = t.shared[i%n] + t.special[i]
	}
	for l := range d.start {
		d.start[l] = -stepMost
		if t.opt.Start(l) {
			d.start[l] = t.start[l]
		}
	}
	for f := range t.rows {
		d.features = append(d.features, f)
	}
	slices.SortFunc(d.features, func(a, b Feature) int { return cmp.Compare(spread(a), spread(b)) })
	for i := range t.weights {
		t.weights[i] *= 1 - t.opt.Dropout
	}
	d.weights = func(i int) []float32 { return t.weights[int(t.rows[d.features[i]])*labels:][:labels] }
	return UnmarshalModel(d.file(t.opt.MaxSize))
}
