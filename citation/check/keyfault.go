package check

import "github.com/refwright/refwright/citation"

// A key that cannot be, or none, is one mistake with all that cites the work by
// another key: the finding at the entry has these places, and is an error then, as what
// is printed lacks the reference.

// isKeyFault reports whether a rule is about the keys of entries.
func isKeyFault(id string) bool { return id == illegalKey.ID || id == keyMissing.ID }

// keyFault returns the problem that a reference has with its key, if that is reported,
// or nil.
func (p *pass) keyFault(l *citation.Listed) *citation.Problem {
	for i := range p.Problems {
		q := &p.Problems[i]
		if isKeyFault(q.ID) && q.File == l.File && l.Span.Start <= q.Span.Start && q.Span.Start < l.Span.End && p.opt.runs(find(p.all, q.ID)) {
			return q
		}
	}
	return nil
}

// relateToKey adds to a finding about the key of an entry where the text cites that.
func (p *pass) relateToKey(f *Finding, q *citation.Problem) {
	for _, l := range p.References {
		cites := p.cited[l.Reference.ID]
		if len(cites) == 0 || p.keyFault(l) != q {
			continue
		}
		f.References = []string{l.Reference.ID}
		p.severity(f, citation.Error)
		for _, c := range cites {
			p.relateText(f, c.Span, "cited here as "+label(c))
		}
		return
	}
}
