package reflist

import (
	"math"

	"github.com/refwright/refwright/internal/crf"
)

// Where the best path is not sure, the best readings are compared as wholes: how many
// titles there are and how long they are, whether a journal has a volume, what stands
// between which fields, and, for an entry of a list, whether the others do the
// same. What counts how much is learned (trainchoice.go).

// A reading is one of several ways to read a reference.
type reading struct {
	path  []uint8
	key   uint64  // of what it says of the words
	score float32 // logarithm of the probability of all paths that say the same, above that of the best reading
}

const (
	mostPaths    = 48 // of a reference
	mostReadings = 20
	readingBeam  = 6    // how far a path may be behind the best, as a logarithm
	surelyRead   = 0.97 // confidence of all tags of a path beside which no other is looked at
	surelyChosen = 0.9  // probability of a reading that the list is not asked about
	longestRead  = 400  // sights of a reference of which several readings are looked at
)

// isOpen reports whether other readings than the best are worth a look.
func (r *modelReader) isOpen() bool {
	if len(r.path) > longestRead {
		return false
	}
	for i, c := range r.confidence {
		if c < surelyRead && tags[r.path[i]].role == valueRole {
			return true
		}
	}
	return false
}

// read returns the best readings of the sights that were tagged, that of the best
// path first; none where that is sure. They are valid until the next call.
func (r *modelReader) read() []reading {
	r.readings = r.readings[:0]
	if !r.isOpen() {
		return nil
	}
	best := []uint8(nil)
	for _, p := range r.tagger.Best(&r.seq, mostPaths, readingBeam) {
		// What a path says is told from what the best one says.
		key := uint64(0)
		if best == nil {
			best = p.Path
		}
		for i := p.Shared; i < len(p.Path); i++ {
			if p.Path[i] != best[i] {
				key += r.says(i, p.Path[i]) - r.says(i, best[i])
			}
		}
		known := false
		for i := range r.readings {
			if o := &r.readings[i]; o.key == key {
				known = true
				o.score += float32(math.Log1p(math.Exp(float64(p.Score - o.score))))
			}
		}
		if !known && len(r.readings) < mostReadings {
			r.readings = append(r.readings, reading{path: p.Path, key: key, score: p.Score})
		}
	}
	for i := len(r.readings) - 1; i >= 0; i-- {
		r.readings[i].score -= r.readings[0].score
	}
	return r.readings
}

// says returns a hash of what a tag says of a sight, 0 for nothing: the sum of those of a path tells
// its reading from others.
func (r *modelReader) says(i int, t uint8) uint64 {
	switch row := &tags[t]; {
	case row.role == nextRole:
		t = uint8(tagCount)
	case row.role != valueRole || !r.sights[i].isWord():
		return 0
	}
	h := (uint64(i+1)<<8 | uint64(t)) * 0x9E3779B97F4A7C15
	h = (h ^ h>>32) * 0xD6E8FEB86659FD93
	return h ^ h>>32
}

// choose takes the best reading for the path and returns its probability. It notes in trace,
// if that is not nil, what the path tells of the list.
func (r *modelReader) choose(m *Model, in setting, trace *trace) (share float32) {
	share = 1
	if m.alone == nil {
		return share
	}
	all := r.read()
	if len(all) > 1 {
		if trace != nil && trace.keep {
			trace.seen = r.keep()
		}
		share = r.compare(all, m, in)
	}
	if trace != nil {
		trace.open, trace.evidence = share < surelyChosen, r.evidence()
		if !trace.open {
			trace.seen = nil
		}
	}
	return share
}

// compare takes the best of some readings for the path and returns its probability. It
// makes the probabilities of the tags what they are when all readings are as probable
// as the choosers have them.
func (r *modelReader) compare(all []reading, m *Model, in setting) float32 {
	var shares [2][mostReadings]float32
	before, after := shares[0][:len(all)], shares[1][:len(all)]
	best := 0
	r.habits.next()
	for i, o := range all {
		r.outline.read(&r.looker, o.path, nil)
		r.features = r.outline.observeForm(&r.looker, r.features[:0])
		present := r.sumsOf(r.outline.present(), m)
		before[i], after[i] = o.score, m.alone.Score(present.alone+m.alone.Sum(r.features), o.score)
		if in.habits != nil {
			// Each of the choosers errs in its own way, and both together less.
			r.decisions = r.outline.decisions(&r.looker, r.decisions[:0])
			sum := present.listed + m.listed.Sum(r.features) + r.habits.add(in, m.listed, r.decisions)
			after[i] = (after[i] + m.listed.Score(sum, o.score)) / 2
		}
		if after[i] > after[best] {
			best = i
		}
	}
	crf.Share(before)
	crf.Share(after)
	copy(r.path, all[best].path)
	r.tagger.Confidence(r.path, r.confidence)
	for t, is := range r.path {
		for i, o := range all {
			if o.path[t] == is {
				r.confidence[t] += after[i] - before[i]
			}
		}
		r.confidence[t] = max(leastConfidence, min(1, r.confidence[t]))
	}
	return after[best]
}

// Presence sums are what the features of a presence weigh for each of the choosers, in
// their units.
type presenceSums struct {
	of            presence
	known         bool
	alone, listed int32
}

// presenceBits is how many sums of presences are remembered, as a power of two: most references
// have the fields that many others have.
const presenceBits = 10

// sumsOf returns the sums of a presence.
func (r *modelReader) sumsOf(p presence, m *Model) *presenceSums {
	s := &r.presences[uint32(p)*0x9E3779B1>>(32-presenceBits)]
	if !s.known || s.of != p {
		n := len(r.features)
		r.features = p.observe(r.features)
		*s = presenceSums{p, true, m.alone.Sum(r.features[n:]), m.listed.Sum(r.features[n:])}
		r.features = r.features[:n]
	}
	return s
}

// evidence returns what the path tells of the habits of the list, in order.
func (r *modelReader) evidence() []crf.Feature {
	r.outline.read(&r.looker, r.path, r.confidence)
	r.decisions = r.outline.decisions(&r.looker, r.decisions[:0])
	r.features = evidence(r.decisions, r.features[:0])
	return append([]crf.Feature(nil), r.features...)
}
