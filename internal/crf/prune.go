package crf

// Prune returns a model without the weights that are less than least units from
// zero, and without the features that have none left.
func (m *Model) Prune(least int) *Model {
	p := newModel(m.labels, m.classes, m.steps)
	p.start, p.stepScores = m.start, m.stepScores
	for i, f := range m.features {
		n := len(p.weights)
		for _, w := range m.weights[m.bounds[i]:m.bounds[i+1]] {
			if v := int(int8(w)); v >= least || v <= -least {
				p.weights = append(p.weights, w)
			}
		}
		if len(p.weights) > n {
			p.features, p.bounds = append(p.features, f), append(p.bounds, int32(len(p.weights)))
		}
	}
	p.finish()
	return p
}

func (m *Model) Features() int { return len(m.features) }
