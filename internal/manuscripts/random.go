package manuscripts

import "math/rand/v2"

// A random is the only source of chance of a document. The same seed gives the
// same document in every run.
type random struct{ *rand.Rand }

// newRandom returns the source of a seed. The stream keeps apart the choices of
// the document and those of each defect.
func newRandom(seed, stream uint64) *random {
	return &random{rand.New(rand.NewPCG(seed, stream))}
}

// chance is true in p of 100 cases.
func (r *random) chance(p int) bool { return r.IntN(100) < p }

// between returns a number from low to high, both included.
func (r *random) between(low, high int) int { return low + r.IntN(high-low+1) }

// pick returns one of the elements of list.
func pick[T any](r *random, list []T) T { return list[r.IntN(len(list))] }

// shuffled returns the numbers below n in any order.
func (r *random) shuffled(n int) []int { return r.Perm(n) }
