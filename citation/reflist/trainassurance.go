package reflist

import (
	"slices"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/tokens"
	"github.com/refwright/refwright/internal/crf"
)

// trainAssurance trains what says how sure a field is, and a reference as a whole, on what two
// models and the choosers read in the examples of the half that they have not learned from, each
// by itself and in its list. They are nil where the examples leave too little to learn from.
func trainAssurance(halves [2]*crf.Model, m *Model, in []int, printed []printedExample, known []crf.Example, seed uint64) (field, whole *crf.Chooser) {
	var c assurances
	readers := readersOf(halves)
	for from, to := range blocks(printed) {
		h := habits{}
		evidence := make([][]crf.Feature, to-from)
		for i := from; i < to; i++ {
			r, t := readers[in[i]], tokens.Tokenize(printed[i].text)
			r.tag(t)
			note := new(trace)
			c.add(r, m, t, setting{}, note, &known[i])
			evidence[i-from] = note.evidence
			h.add(note.evidence)
		}
		for i := from; i < to && to-from > 1; i++ {
			r, t := readers[in[i]], tokens.Tokenize(printed[i].text)
			r.tag(t)
			c.add(r, m, t, setting{habits: h, own: evidence[i-from]}, nil, &known[i])
		}
	}
	if len(c.fields) < leastChoices {
		return nil, nil
	}
	return trainBoth(c.fields, c.wholes, seed)
}

// Assurances are the fields and the references that are right or wrong: each is a choice
// between what shows that it is right, and nothing.
type assurances struct{ fields, wholes []crf.Choice }

// add reads what was tagged and adds it.
func (c *assurances) add(r *modelReader, m *Model, t *tokens.Item, in setting, note *trace, ex *crf.Example) {
	share := r.choose(m, in, note)
	unreasoned := slices.Clone(r.path)
	r.reason(nil)
	all := r.assess(unreasoned, share)
	if len(all.fields) == 0 {
		return
	}
	choice := func(q []crf.Feature, right bool) crf.Choice {
		return crf.Choice{Weight: ex.Weight, Candidates: []crf.Candidate{{Features: q, Right: right}, {Right: !right}}}
	}
	for n, f := range all.fields {
		c.fields = append(c.fields, choice(all.observe(n, nil), r.isRight(f.variable, ex)))
	}
	r.outline.read(&r.looker, r.path, nil)
	c.wholes = append(c.wholes, choice(all.observeWhole(&r.outline, &r.looker, nil), r.isWholeRight(ex)))
}

// isWholeRight reports whether the path has every variable that labels tell of where an example
// has it. What it has beyond that is not looked at.
func (r *modelReader) isWholeRight(ex *crf.Example) bool {
	var looked [tokens.Variables]bool
	for i := range r.path {
		t := single(ex.Labels[i])
		if t < 0 || tags[t].role != valueRole || !r.sights[i].isWord() {
			continue
		}
		if v := tags[t].variable; isTold[v] && !looked[v] {
			if looked[v] = true; !r.isRight(v, ex) {
				return false
			}
		}
	}
	return true
}

// isRight reports whether the path has a variable where an example has it, and nowhere else.
func (r *modelReader) isRight(v citation.Variable, ex *crf.Example) bool {
	for i, p := range r.path {
		s := &r.sights[i]
		if !s.isWord() || s.class == linkClass {
			continue // which variable a link is of is not the path's to say
		}
		row, t := &tags[p], single(ex.Labels[i])
		of := t >= 0 && tags[t].role == valueRole && tags[t].variable == v
		switch is := row.role == valueRole && row.variable == v; {
		case is && !ex.Labels[i].Has(int(p)):
			// The word for "and" before "al." counts with the one or the other, and an initial
			// that is in no field with its name.
			within := row.part == tokens.GivenPart && (t < 0 || tags[t].role != valueRole || of && tags[t].part != tokens.FamilyPart)
			if row.part != tokens.OthersPart && !within {
				return false
			}
		case !is && of:
			// The word for an edition is left out of its number.
			if v != citation.VarEdition || s.class == numberClass || row.role == valueRole {
				return false
			}
		}
	}
	return true
}
