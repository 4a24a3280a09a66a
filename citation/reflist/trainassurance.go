package reflist

import (
	"slices"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/crf"
)

// trainAssurance trains what says how sure a field is, on what two models and the choosers
// read in the examples of the half that they have not learned from, each by itself and in its
// list. It is nil where the examples leave too little to learn from.
func trainAssurance(halves [2]*crf.Model, m *Model, in []int, printed []printedExample, known []crf.Example, seed uint64) *crf.Chooser {
	var choices []crf.Choice
	readers := readersOf(halves)
	for from, to := range blocks(printed) {
		h := habits{}
		evidence := make([][]crf.Feature, to-from)
		for i := from; i < to; i++ {
			r, t := readers[in[i]], tokenize(printed[i].text)
			r.tag(t, nil)
			note := new(trace)
			choices = r.assurances(choices, m, t, setting{}, note, &known[i])
			evidence[i-from] = note.evidence
			h.add(note.evidence)
		}
		for i := from; i < to && to-from > 1; i++ {
			r, t := readers[in[i]], tokenize(printed[i].text)
			r.tag(t, nil)
			choices = r.assurances(choices, m, t, setting{habits: h, own: evidence[i-from]}, nil, &known[i])
		}
	}
	if len(choices) < leastChoices {
		return nil
	}
	return crf.TrainChooser(choices, seed)
}

// assurances reads what was tagged and adds, of each field, whether it is right: as a choice
// between what shows that, and nothing.
func (r *modelReader) assurances(choices []crf.Choice, m *Model, t *tokenized, in setting, note *trace, ex *crf.Example) []crf.Choice {
	share := r.choose(m, in, note)
	unreasoned := slices.Clone(r.path)
	r.reason(t, nil)
	all := r.assess(unreasoned, share)
	for n, f := range all.fields {
		right := r.isRight(f.variable, ex)
		choices = append(choices, crf.Choice{Weight: ex.Weight, Candidates: []crf.Candidate{
			{Features: all.observe(n, nil), Right: right}, {Right: !right},
		}})
	}
	return choices
}

// isRight reports whether the path has a variable where an example has it, and nowhere else.
func (r *modelReader) isRight(v citation.Variable, ex *crf.Example) bool {
	for i, p := range r.path {
		if !r.sights[i].isWord() {
			continue
		}
		if row := &tags[p]; row.role == valueRole && row.variable == v {
			// The word for "and" before "al." counts with the one or the other.
			if !ex.Labels[i].Has(int(p)) && row.part != othersPart {
				return false
			}
		} else if t := single(ex.Labels[i]); t >= 0 && tags[t].role == valueRole && tags[t].variable == v {
			return false
		}
	}
	return true
}
