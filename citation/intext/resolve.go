package intext

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

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
		v.text = r.doc.Text
	}
	if r.known != nil {
		v.learnForms(r.known.languages)
	}
	queries := make([][]*query, len(found))
	for i := range found {
		queries[i] = make([]*query, len(found[i].Cites))
		for j := range found[i].Cites {
			c := &found[i].Cites[j]
			c.ID, c.Candidates, c.Differs = "", nil, 0
			if c.Confidence == 0 {
				c.Confidence = 1
			}
			switch {
			case c.Ibid:
			case c.Key != "":
				v.settle(c, v.byKey(c.Key), 1)
			case c.Number > 0 || found[i].System == citation.Numeric:
				v.settle(c, v.byNumber(c.Number), 1)
			case len(c.Names) == 0 && c.Title == "":
				v.byYearAlone(c)
			default:
				q := v.query(c)
				queries[i][j] = q
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

// byKey returns the reference with a key, an alias or an alphabetic label.
func (v *resolver) byKey(key string) int {
	if i, ok := v.keys[key]; ok {
		return i
	}
	return -1
}

// byNumber returns the reference with the number in front, or, in a list that is
// not numbered, the reference at this place.
func (v *resolver) byNumber(n int) int {
	if v.numbered {
		if i, ok := v.labels[n]; ok {
			return i
		}
		return -1
	}
	if n < 1 || n > len(v.entries) {
		return -1
	}
	return n - 1
}

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
		var all []int // of which those names are all the authors
		for _, i := range v.withName(q) {
			e := v.entries[i]
			if f := v.compareNames(q, e); f.names && f.differs&^citation.DiffersInCoauthors == 0 && (q.title == "" || q.titleOf(e)) {
				with = append(with, i)
				if f.differs == 0 {
					all = append(all, i)
				}
			}
		}
		if len(all) > 0 {
			with = all
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
	var in []int
	for _, i := range refs {
		if slices.Contains(v.entries[i].years, year) {
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
	if len(of) > 1 && q.year != "" {
		of = v.ofYear(of, q.year)
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
	var of []int
	for _, i := range refs {
		if slices.Contains(v.entries[i].titles, title) {
			of = append(of, i)
		}
	}
	return of
}

// A query is a cite made ready to be compared.
type query struct {
	names     []citeName
	joined    []string // the keys of all the names with the words between them, as of "Foreign Affairs and Trade"
	etAl      bool
	year      string // see yearKey
	original  string
	suffix    string
	title     string // folded
	org       bool
	signature string // of all these
}

func (v *resolver) query(c *citation.InTextCite) *query {
	q := &query{
		etAl: c.EtAl.Len() > 0, year: yearKey(c.Year), original: yearKey(c.OriginalYear),
		suffix: strings.ToLower(strings.TrimSpace(c.YearSuffix)), title: nameKey(c.Title),
	}
	var b strings.Builder
	for i, n := range c.Names {
		if isOthers(n.Text) {
			q.etAl = true
			continue
		}
		cn, ok := v.names2[n]
		if !ok {
			cn = v.citeName(n.Text, n.Initial)
			v.names2[n] = cn
		}
		q.names = append(q.names, cn)
		b.WriteString(n.Text + "\x00" + n.Initial + "\x00")
		if i == len(c.Names)-1 && i > 0 {
			q.joined = joinedKeys(c)
		}
	}
	b.WriteString(q.year + "\x00" + q.original + "\x00" + q.suffix + "\x00" + strconv.FormatBool(q.etAl))
	q.signature = b.String()
	return q
}

// joinedKeys returns the keys of the names of a cite taken as one name: a
// department "of Foreign Affairs and International Trade" is no two authors.
func joinedKeys(c *citation.InTextCite) []string {
	var b strings.Builder
	for i, n := range c.Names {
		if i == len(c.Names)-1 {
			b.WriteString(" " + c.And + " ")
		}
		b.WriteString(" " + n.Text)
	}
	return nameKeys(b.String())
}

// isOthers reports whether a name is "et al." or its like, which a finder may
// leave among the names.
func isOthers(s string) bool {
	switch strings.TrimSpace(strings.ToLower(strings.Trim(s, " ."))) {
	case "et al", "etal", "others", "and others":
		return true
	}
	return false
}

// titleOf reports whether the title of the cite is that of a reference or its
// beginning.
func (q *query) titleOf(e *entry) bool {
	for _, t := range e.titles {
		if t == q.title {
			return true
		}
		if len(q.title) >= 6 && (strings.HasPrefix(t, q.title) || strings.Contains(t, q.title) && len(q.title) >= 10) {
			return true
		}
		if len(t) >= 10 && strings.HasPrefix(q.title, t) {
			return true
		}
	}
	return false
}

// isAbbreviation reports whether s is written in capitals, digits and the marks
// between them, with at least two capitals.
func isAbbreviation(s string) bool {
	n := 0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			n++
		case unicode.IsLetter(r) || r == ' ':
			return false
		}
	}
	return n > 1
}
