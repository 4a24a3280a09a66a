package intext

import (
	"slices"
	"strconv"

	"github.com/refwright/refwright/citation"
)

// resolve says of each cite which reference it means and in what they disagree.
//
// It goes over the cites twice. First each finds the references with which it
// agrees. Then those that agree with none look for a reference that one single
// mistake explains, and here it counts whether that reference is cited rightly
// elsewhere: one that nobody cites is more likely to be meant. Where two
// references explain a cite equally well, both are its candidates; where one
// would need two mistakes, the cite means none.
func (r *run) resolve(found []citation.InText, v *resolver) {
	if r.doc != nil {
		v.text, v.recognised = r.doc.Text, r.doc.Recognised
	}
	if r.known != nil {
		v.learnForms(r.known.languages)
	}
	queries := v.queries(found)
	for i := range found {
		for j := range found[i].Cites {
			c, q := &found[i].Cites[j], queries[i][j]
			c.ID, c.Candidates, c.Differs = "", nil, 0
			if c.Confidence == 0 {
				c.Confidence = 1
			}
			switch {
			case c.Ibid:
			case c.Key != "":
				v.settle(c, v.byKey(c.Key), 1)
			case isNumbered(&found[i], c):
				v.settle(c, v.byNumber(c.Number), 1)
			case q == nil:
				v.byYearAlone(c)
			default:
				if found[i].System == citation.AuthorPage {
					v.byPage(c, q)
					continue
				}
				v.exact(c, q)
				if q.title != "" && (found[i].System == citation.AuthorDate || len(q.names) > 0 && isYearDigits(c.Year)) {
					v.yearOfTitle(c, q)
				}
			}
		}
	}
	lost := lostKeys(found)
	for i := range found {
		for j := range found[i].Cites {
			c, q := &found[i].Cites[j], queries[i][j]
			if lost[c.Key] {
				v.nearestKey(c, len(lost))
			}
			if q == nil || c.ID != "" || len(c.Candidates) > 0 || q.title != "" && q.year != "" {
				continue
			}
			if found[i].System == citation.AuthorPage {
				v.nearestByPage(c, q)
				continue
			}
			if j > 0 && slices.Equal(c.Names, found[i].Cites[j-1].Names) && v.byYearAlone(c) {
				c.Names, c.EtAl, c.And, c.AndSpan = nil, citation.Span{}, "", citation.Span{}
				continue // "Smith 2010; 2012", of which the second has no author
			}
			if v.bySlips(c, q) {
				continue
			}
			not := beside(found[i].Cites, j)
			if j+1 < len(found[i].Cites) && found[i].Cites[j+1].Secondary {
				not = v.notMeant(q.year) // the list need not have it
			}
			v.nearest(c, q, not)
		}
	}
	v.ibids(found)
}

// beside returns the references that other cites of the same authors beside one mean: those of
// "Smith 2017, 2019" are two works.
func beside(cites []citation.InTextCite, at int) []string {
	var ids []string
	for i := range cites {
		if i != at && cites[i].ID != "" && cites[i].Differs == 0 && slices.Equal(cites[i].Names, cites[at].Names) {
			ids = append(ids, cites[i].ID)
		}
	}
	return ids
}

// notMeant returns the references that a work cited from another, which the list need not have, is not by a
// slip of its year: those that are cited rightly elsewhere, and those of other decades.
func (v *resolver) notMeant(year string) []string {
	const slip = 10 // years
	y, err := strconv.Atoi(year)
	var ids []string
	for _, e := range v.entries {
		if contains(e.years, year) {
			continue // the year is right
		}
		if e.cited > 0 || err != nil || !slices.ContainsFunc(e.years, func(s string) bool { of, err := strconv.Atoi(s); return err == nil && max(of-y, y-of) <= slip }) {
			ids = append(ids, e.id)
		}
	}
	return ids
}

// ibids gives each "ibid." the reference of the cite before it: in the notes if
// it is in a note, else in the text. After a note with several cites it could
// be any of them, and is none.
func (v *resolver) ibids(found []citation.InText) {
	type last struct {
		id    string
		place *citation.InText
		cites int
	}
	var before [2]last
	for i := range found {
		in := &found[i]
		b := &before[0]
		if in.Note > 0 {
			b = &before[1]
		}
		for j := range in.Cites {
			c := &in.Cites[j]
			if c.Ibid && (j > 0 || b.cites == 1) {
				c.ID = b.id
			}
			b.id = c.ID
		}
		// Several citations of one note count as one place.
		if in.Note > 0 && b.place != nil && b.place.Note == in.Note {
			b.cites += len(in.Cites)
		} else {
			b.cites = len(in.Cites)
		}
		b.place = in
	}
}

// settle gives the cite the reference with this index; a negative one is none.
func (v *resolver) settle(c *citation.InTextCite, ref int, sure float64) {
	if ref < 0 {
		return
	}
	e := v.entries[ref]
	c.ID = e.id
	c.Confidence *= sure
	if c.Differs == 0 {
		e.cited++
	}
}

// An answer is what a cite means, as indexes of entries.
type answer struct {
	refs    []int
	differs citation.Difference
	sure    float64
}

// apply writes an answer into a cite.
func (v *resolver) apply(c *citation.InTextCite, a answer) {
	c.Differs = a.differs
	if len(a.refs) == 1 {
		v.settle(c, a.refs[0], a.sure)
		return
	}
	for _, i := range a.refs {
		c.Candidates = append(c.Candidates, v.entries[i].id)
		v.entries[i].cited++
	}
	if len(a.refs) > 1 {
		c.Confidence *= a.sure
	}
}
