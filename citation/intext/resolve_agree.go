package intext

import "github.com/refwright/refwright/citation"

// exact looks for the references with which the cite agrees.
func (v *resolver) exact(c *citation.InTextCite, q *query) {
	if q.year == "" || q.title != "" {
		v.byTitle(c, q)
		return
	}
	a, ok := v.agreed[q.signature]
	if !ok {
		a = v.agree(q)
		v.agreed[q.signature] = a
	}
	v.apply(c, a)
}

// agree returns the references with the names and the year of the cite. The
// letter of the year then tells them apart.
func (v *resolver) agree(q *query) answer {
	best, same, all := 0, []int(nil), []int(nil)
	for _, i := range v.withYear(q) {
		e := v.entries[i]
		f := v.compare(q, e)
		if f.differs != 0 || !f.names {
			continue
		}
		// An agreement of whole names is better than one of parts of names, and
		// that of the year of issue better than that of the first edition.
		loose := f.loose
		if f.year == yearOriginal {
			loose += 2
		}
		if len(q.names) > 0 && !q.names[0].leadsWith(e.authors) {
			loose++ // "A." is rather Ann than Mary A.
		}
		all = append(all, i)
		if same == nil || loose < best {
			best, same = loose, same[:0]
		}
		if loose == best {
			same = append(same, i)
		}
	}
	if len(same) == 0 {
		return answer{}
	}
	same = v.ofSeveral(q, v.sameOriginal(q, same))
	sure := 1.0
	if best > 0 {
		sure = 0.85
	}
	var lettered, right []int
	for _, i := range same {
		if v.entries[i].suffix != "" {
			lettered = append(lettered, i)
		}
		if v.entries[i].suffix == q.suffix {
			right = append(right, i)
		}
	}
	switch {
	case len(right) > 0: // also: several works, none with a letter
		return answer{right, 0, sure}
	case q.suffix == "" && len(same) == 1:
		return answer{same, 0, sure}
	case q.suffix == "":
		return answer{lettered, citation.SuffixMissing, sure}
	}
	// Works of one organisation may have different labels.
	organisation := v.entries[same[0]].organisation
	for _, i := range all {
		if e := v.entries[i]; e.suffix == q.suffix && e.organisation == organisation && organisation != "" {
			return answer{[]int{i}, 0, 0.85}
		}
	}
	return answer{same, citation.SuffixUnknown, 0.9 * sure}
}

// sameOriginal returns those of several references that have the year of the
// first edition that the cite has, or none as it has none; all if there are no
// such.
func (v *resolver) sameOriginal(q *query, refs []int) []int {
	var right []int
	for _, i := range refs {
		e := v.entries[i]
		if q.original == "" && len(e.original) == 0 || q.original != "" && contains(e.original, q.original) {
			right = append(right, i)
		}
	}
	if len(right) == 0 {
		return refs
	}
	return right
}

// ofSeveral returns those of several references of which "et al." leaves out two authors or
// more, which is what it says; all if there are no such.
func (v *resolver) ofSeveral(q *query, refs []int) []int {
	if !q.etAl || q.suffix != "" || len(refs) < 2 {
		return refs // a letter tells them apart
	}
	var right []int
	for _, i := range refs {
		if e := v.entries[i]; e.others || len(e.authors) > len(q.names)+1 {
			right = append(right, i)
		}
	}
	if len(right) == 0 {
		return refs
	}
	return right
}

// nearest looks for the one reference that a single mistake explains, and that is none of some.
func (v *resolver) nearest(c *citation.InTextCite, q *query, not []string) {
	if q.year == "" || q.org && len(q.names) == 0 {
		return
	}
	best := 0
	var refs []int
	var differs citation.Difference
	agree, clash := 1.0, false
	for _, i := range v.near(q) {
		e := v.entries[i]
		f := v.compare(q, e)
		if !f.names || !one(f.differs) || contains(not, e.id) {
			continue
		}
		// A plausible mistake is believed, an odd one only if it explains why
		// the reference is cited nowhere.
		score := 2
		if f.weak {
			score = 0
		}
		if e.cited == 0 || f.decade && v.isOnlyWork(q, i) || f.differs == citation.DiffersInCoauthors && f.loose == 0 && v.isOnlyOfYear(q, i) {
			score++
		}
		if score == 0 || score < best {
			continue
		}
		if score > best {
			best, refs, clash = score, refs[:0], false
			differs, agree = f.differs, f.sure
		}
		clash = clash || f.differs != differs
		agree = min(agree, f.sure)
		refs = append(refs, i)
	}
	// Two mistakes of different kinds that explain a cite equally well explain
	// nothing.
	if len(refs) == 0 || clash {
		return
	}
	if best == 1 && len(refs) > 1 {
		return
	}
	c.Differs = differs
	c.Confidence *= agree
	if len(refs) == 1 {
		c.ID = v.entries[refs[0]].id
		return
	}
	for _, i := range refs {
		c.Candidates = append(c.Candidates, v.entries[i].id)
	}
}

// one reports whether d is exactly one difference.
func one(d citation.Difference) bool { return d != 0 && d&(d-1) == 0 }
