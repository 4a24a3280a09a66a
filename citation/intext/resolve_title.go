package intext

import (
	"slices"
	"strings"

	"github.com/refwright/refwright/citation"
)

// byTitle resolves a cite without a year: the short form of a note, an author
// with a title or either alone.
func (v *resolver) byTitle(c *citation.InTextCite, q *query) {
	var with []int
	if len(q.names) == 0 {
		for i, e := range v.entries {
			if q.titleOf(e) {
				with = append(with, i)
			}
		}
		if len(with) == 0 {
			v.byTitleAlone(c, q)
			return
		}
	} else {
		if with = v.ofNames(q, func(e *entry) bool { return q.title == "" || q.titleOf(e) }); len(with) == 0 {
			with = v.ofNames(q, q.wordOf)
		}
		if len(with) == 0 && q.title != "" {
			v.byTitleAlone(c, q)
			return
		}
	}
	if len(with) > 1 && q.title != "" {
		if exact := v.ofTitle(with, q.title); len(exact) > 0 {
			with = exact
		}
	}
	if len(with) > 1 && q.year != "" {
		// Reports of one title differ in their years.
		if in := v.ofYear(with, q.year); len(in) > 0 {
			with = in
		}
	}
	switch {
	case len(with) == 1:
		v.settle(c, with[0], 0.95)
	case len(with) > 1 && q.title == "":
		v.apply(c, answer{with, 0, 0.5})
	case len(with) > 1:
		v.apply(c, answer{with, 0, 0.8})
	}
}

// ofNames returns the references that a condition holds for with the names of a cite among their authors, those of
// which they are all the authors if there are any.
func (v *resolver) ofNames(q *query, holds func(*entry) bool) []int {
	var with, all []int
	for _, i := range v.withName(q) {
		e := v.entries[i]
		if f := v.compareNames(q, e); f.names && f.differs&^citation.DiffersInCoauthors == 0 && holds(e) {
			with = append(with, i)
			if f.differs == 0 {
				all = append(all, i)
			}
		}
	}
	if len(all) > 0 {
		return all
	}
	return with
}

// yearOfTitle says in what the year of a cite disagrees with that of the reference
// whose title it has.
func (v *resolver) yearOfTitle(c *citation.InTextCite, q *query) {
	i, ok := v.keys[c.ID]
	if !ok || c.Differs != 0 {
		return
	}
	e := v.entries[i]
	switch fit := q.fitYear(e); {
	case fit < yearOriginal:
		c.Differs = citation.DiffersInYear
		c.Confidence *= 0.85
	case q.suffix == e.suffix:
		return
	case q.suffix == "":
		c.Differs = citation.SuffixMissing
	default:
		c.Differs = citation.SuffixUnknown
	}
	e.cited--
}

// ofYear returns those of the references that are of a year.
func (v *resolver) ofYear(refs []int, year string) []int {
	return v.those(refs, func(e *entry) bool { return slices.Contains(e.years, year) })
}

// those returns those of the references that a condition holds for.
func (v *resolver) those(refs []int, holds func(*entry) bool) []int {
	var in []int
	for _, i := range refs {
		if holds(v.entries[i]) {
			in = append(in, i)
		}
	}
	return in
}

// byYearAlone resolves a cite of a year to the one work without authors that the list has
// under that year, and reports whether there is one.
func (v *resolver) byYearAlone(c *citation.InTextCite) bool {
	only := -1
	for _, i := range v.byYear[yearKey(c.Year)] {
		if e := v.entries[i]; e.titled && yearInFront(e.text) == c.Year {
			if only >= 0 {
				return false
			}
			only = i
		}
	}
	v.settle(c, only, 0.8)
	return only >= 0
}

// byTitleAlone resolves a cite of a title with names that are not those of the reference
// with that title. Before that of a work without authors may stand the site that it
// is on; else the names have a mistake in the cite or in the list, or an entry of
// the list was not understood: then what is printed there decides.
func (v *resolver) byTitleAlone(c *citation.InTextCite, q *query) {
	const long = 12 // letters of a title that no two works have by chance
	var of []int
	for i, e := range v.entries {
		if slices.Contains(e.titles, q.title) && (e.titled || len(q.title) >= long) {
			of = append(of, i)
		}
	}
	if len(of) == 0 && len(q.title) >= long {
		for i, e := range v.entries {
			if strings.Contains(e.printedKey(), q.title) {
				of = append(of, i)
			}
		}
	}
	if len(of) > 0 && q.year != "" && (len(of) > 1 || len(q.names) > 0) {
		of = v.ofYear(of, q.year) // other people may have given a work the title in another year
	}
	if len(of) != 1 {
		return
	}
	e := v.entries[of[0]]
	if !e.titled && len(q.names) > 0 {
		c.Differs = citation.DiffersInCoauthors
		if f := v.compareNames(q, e); f.names && one(f.differs) {
			c.Differs = f.differs
		}
	}
	v.settle(c, of[0], 0.7)
}

// printedKey returns the key of the whole entry as it stands in the list.
func (e *entry) printedKey() string {
	if e.printed == "" && e.text != "" {
		e.printed = nameKey(e.text)
	}
	return e.printed
}

// ofTitle returns those of the references that have just this title.
func (v *resolver) ofTitle(refs []int, title string) []int {
	return v.those(refs, func(e *entry) bool { return slices.Contains(e.titles, title) })
}
