package reflist

import (
	"math"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/tokens"
	"github.com/refwright/refwright/internal/crf"
)

// How sure a field is depends on more than on the probabilities of its tags: on which field it
// is, on what else is in the reference and how sure that is, and on what reasoning had to mend. How sure the reference is as a whole, a field that is missing
// included, depends on what stands between its fields and in them too. What counts how much
// is learned (trainassurance.go): a field, and a reference, is a choice between right and wrong.

// An assessment is how a path came to its fields.
type assessment struct {
	fields []assessedField
	share  float32 // probability of the reading
	lost   uint32  // words that are in no field and lead to none
}

// An assessedField is what a path has of one variable, in one stretch or several.
type assessedField struct {
	variable         citation.Variable
	words, stretches uint32
	least, all       float32 // of the confidences of its words, the least and the product
	changed          uint32  // 1 if reasoning gave it a word
}

// leastConfidence is the least one: no reading that was chosen is impossible.
const leastConfidence = 0.01

// assess assesses the path. unreasoned is what it was before there was reasoning, and share
// the probability of the reading.
func (r *modelReader) assess(unreasoned []uint8, share float32) *assessment {
	all := &r.assessment
	*all = assessment{fields: all.fields[:0], share: share}
	var at [tokens.Variables]uint8 // of each variable, its number in fields and one
	before := citation.NoVariable
	for i, p := range r.path {
		s, row := &r.sights[i], &tags[p]
		if !s.isWord() {
			continue
		}
		v := row.variable
		if row.role != valueRole {
			v = citation.NoVariable
			if row.role != leadRole && s.class != andClass {
				all.lost++
			}
		}
		if v == citation.NoVariable {
			before = v
			continue
		}
		if at[v] == 0 {
			all.fields = append(all.fields, assessedField{variable: v, least: 1, all: 1})
			at[v] = uint8(len(all.fields))
		}
		f := &all.fields[at[v]-1]
		if f.words++; v != before {
			f.stretches++
		}
		f.least, f.all = min(f.least, r.confidence[i]), f.all*r.confidence[i]
		if unreasoned[i] != p {
			f.changed = 1
		}
		before = v
	}
	return all
}

// observe appends the features of field n to q. Their templates begin at 401.
func (all *assessment) observe(n int, q []crf.Feature) []crf.Feature {
	f := &all.fields[n]
	v := uint32(f.variable) << 8
	least := float32(1) // of the other fields
	for i := range all.fields {
		if o := &all.fields[i]; i != n {
			least = min(least, o.least)
			q = append(q, mix(401, v, uint32(o.variable)))
		}
	}
	own, others, share := rank(f.least), rank(least), rank(all.share)
	return append(q,
		mix(402, v, 0), mix(403, v, own), mix(404, v, rank(f.all)),
		mix(405, v, others), mix(406, own, others), mix(407, v|own, others),
		mix(408, v, share), mix(409, own, share),
		mix(410, v, min(f.words, 24)), mix(411, v|own, min(f.words, 24)/3), mix(412, v, min(f.stretches, 12)),
		mix(413, v, uint32(len(all.fields))), mix(414, v, min(all.lost, 6)),
		mix(415, v, f.changed), mix(416, v|own, f.changed))
}

// observeWhole appends the features of the reference to q, o being the outline of its path. Their
// templates begin at 421.
func (all *assessment) observeWhole(o *outline, k *looker, q []crf.Feature) []crf.Feature {
	least, next, which := float32(1), float32(1), uint32(0) // of the least sure field and the next, and which the former is
	product := float32(1)
	for i := range all.fields {
		f := &all.fields[i]
		v := uint32(f.variable)
		product *= f.all
		if f.least < least {
			least, next, which = f.least, least, v
		} else {
			next = min(next, f.least)
		}
		for j := range all.fields[:i] {
			q = append(q, mix(421, uint32(all.fields[j].variable), v))
		}
		own := rank(f.least)
		q = append(q,
			mix(422, v, own), mix(423, v, rank(f.all)), mix(424, v, min(f.words, 24)), mix(425, v, min(f.stretches, 12)),
			mix(426, v, f.changed), mix(427, v<<8|f.changed, own/2))
	}
	share, sum := rank(all.share), rank(product)
	q = append(q,
		mix(428, uint32(o.present()), 0), mix(429, uint32(len(all.fields)), 0), mix(430, min(all.lost, 6), 0),
		mix(431, share, sum), mix(432, rank(least), which), mix(433, rank(least), rank(next)), mix(434, share, 0), mix(435, sum, 0))
	for _, s := range o.steps {
		pair := uint32(s.from)<<8 | uint32(s.to)
		q = append(q, mix(436, pair, 0), mix(437, pair, s.gap))
	}
	for _, f := range o.fields {
		q = f.observeEdges(k, q)
	}
	return q
}

// observeEdges appends what a field begins and ends with and stands between, and which marks are in it.
func (f *outlined) observeEdges(k *looker, q []crf.Feature) []crf.Feature {
	v := uint32(f.variable)
	var stops, commas, colons, numbers uint32
	for i := f.first; i < f.last; i++ {
		switch s := &k.sights[i]; {
		case s.class == stopClass:
			stops++
		case s.class == commaClass:
			commas++
		case s.class == numberClass:
			numbers++
		case s.shape == ':':
			colons++
		}
	}
	return append(q,
		mix(438, v, k.sights[f.first].shape), mix(439, v, k.sights[f.last-1].shape),
		mix(440, v, k.near(f.first-1).shape), mix(441, v, k.near(f.last).shape),
		mix(442, v, min(stops, 3)<<4|min(commas, 3)), mix(443, v, min(colons, 2)<<4|min(numbers, 3)))
}

// rank returns which step of confidence one is on.
func rank(c float32) uint32 {
	n := uint32(0)
	for _, step := range [...]float32{0.2, 0.35, 0.5, 0.65, 0.8, 0.88, 0.93, 0.96, 0.98, 0.99, 0.995, 0.998, 0.9995} {
		if c >= step {
			n++
		}
	}
	return n
}

// isTold names the variables that labels tell of surely. What else there is they call a
// remark, a genre or a number as they like: it is held for no less sure than these.
var isTold = [tokens.Variables]bool{
	citation.VarAuthor: true, citation.VarEditor: true, citation.VarIssued: true, citation.VarTitle: true, citation.VarContainerTitle: true,
	citation.VarCollectionTitle: true, citation.VarPublisher: true, citation.VarPublisherPlace: true, citation.VarVolume: true,
	citation.VarIssue: true, citation.VarPage: true, citation.VarEdition: true, citation.VarDOI: true, citation.VarURL: true,
}

// mostOdds is the logarithm of odds that no field has.
const mostOdds = 8

// lenience is what the odds that a reference is right are raised by, as a logarithm. What was
// learned is of models that had learned from half as much, and of labels that are wrong at
// times: of the fields that are surely read and differ from their label, most are right.
const lenience = 0.6

// assure makes the least confidence of the words of each field the probability that it is
// right, as far as that is known of what assess returns: the odds of the fields are to each
// other as was learned of fields, and the least sure one is as sure as the reference.
func (r *modelReader) assure(m *Model, all *assessment) {
	if m.assurance == nil || len(all.fields) == 0 {
		return
	}
	var least, raise [tokens.Variables]float32 // of each variable, and what the odds of its words are raised by
	leastScore := float32(mostOdds)
	for n, f := range all.fields {
		r.features = all.observe(n, r.features[:0])
		score := m.assurance.Score(m.assurance.Sum(r.features), 0)
		least[f.variable], raise[f.variable] = f.least, score-odds(f.least)
		if isTold[f.variable] {
			leastScore = min(leastScore, score)
		}
	}
	lift := float32(lenience) // of all fields
	if m.whole != nil {
		r.outline.read(&r.looker, r.path, nil)
		r.features = all.observeWhole(&r.outline, &r.looker, r.features[:0])
		lift += m.whole.Score(m.whole.Sum(r.features), 0) - leastScore
		for _, f := range all.fields {
			raise[f.variable] = max(raise[f.variable], leastScore-odds(f.least))
		}
	}
	for i, p := range r.path {
		if row := &tags[p]; row.role == valueRole && row.variable != citation.NoVariable {
			c := max(r.confidence[i], least[row.variable]) // a mark is as sure as the words that it stands between
			r.confidence[i] = float32(1 / (1 + math.Exp(-float64(odds(c)+raise[row.variable]+lift))))
		}
	}
}

// odds returns the logarithm of those of a probability, none beyond those of 0.9995.
func odds(c float32) float32 {
	const most = 0.9995
	c = max(leastConfidence, min(most, c))
	return float32(math.Log(float64(c / (1 - c))))
}
