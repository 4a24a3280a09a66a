package crf

// A lattice holds the state of inference over one sequence. It is used again for
// the next one, so that inference allocates nothing once it is as long as the
// longest sequence.
type lattice struct {
	labels   int
	n        int
	scores   []float32 // of each position and label, from features
	factors  []float32 // their exponentials, by position over the greatest
	forward  []float32
	backward []float32
	inner    []float32 // factors times backward, of one position
	scale    []float32 // what forward was divided by
}

func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}

func (l *lattice) reset(n, labels int) {
	l.n, l.labels = n, labels
	l.scores = grow(l.scores, n*labels)
	clear(l.scores)
	l.factors = grow(l.factors, n*labels)
	l.forward = grow(l.forward, n*labels)
	l.backward = grow(l.backward, n*labels)
	l.inner = grow(l.inner, labels)
	l.scale = grow(l.scale, n)
}

func (l *lattice) row(v []float32, t int) []float32 { return v[t*l.labels : (t+1)*l.labels] }

// exponentiate fills factors from scores.
func (l *lattice) exponentiate() {
	for t := range l.n {
		softmax(l.row(l.scores, t), l.row(l.factors, t))
	}
}

// sum runs forward and backward over the factors. weights gives the exponentials
// of the steps for the class of a position, and start those of the first label.
// The product of forward and backward at a position is then, after
// normalisation, the probability of each label there.
func (l *lattice) sum(s *steps, start []float32, weights func(t int) []float32) {
	if l.n == 0 {
		return
	}
	first, factors := l.row(l.forward, 0), l.row(l.factors, 0)
	for i := range first {
		first[i] = start[i] * factors[i]
	}
	l.scale[0] = normalize(first)
	for t := 1; t < l.n; t++ {
		before, now := l.row(l.forward, t-1), l.row(l.forward, t)
		factors, w := l.row(l.factors, t), weights(t)
		for to := range now {
			if factors[to] == 0 {
				now[to] = 0
				continue
			}
			sum := float32(0)
			lo, hi := s.to(to)
			steps, w := s.list[lo:hi], w[lo:hi]
			for k, st := range steps {
				sum += before[st.from] * w[k]
			}
			now[to] = sum * factors[to]
		}
		l.scale[t] = normalize(now)
	}
	last := l.row(l.backward, l.n-1)
	for i := range last {
		last[i] = 1
	}
	for t := l.n - 2; t >= 0; t-- {
		after, now := l.row(l.backward, t+1), l.row(l.backward, t)
		factors, w := l.row(l.factors, t+1), weights(t+1)
		clear(now)
		for to := range after {
			inner := after[to] * factors[to]
			if inner == 0 {
				continue
			}
			lo, hi := s.to(to)
			steps, w := s.list[lo:hi], w[lo:hi]
			for k, st := range steps {
				now[st.from] += inner * w[k]
			}
		}
		normalize(now)
	}
}

// tiny is the least factor of a label that is not ruled out.
const tiny = 1e-12

// marginals writes the probability of each label at t to p.
func (l *lattice) marginals(t int, p []float32) {
	f, b := l.row(l.forward, t), l.row(l.backward, t)
	for i := range p {
		p[i] = f[i] * b[i]
	}
	normalize(p)
}
