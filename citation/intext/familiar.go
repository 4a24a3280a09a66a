package intext

// A strength says how well the references know a name with a year.
type strength uint8

const (
	unknown  strength = iota
	likeYear          // a name like it, with that year
	nameOnly          // the name, with another year
	nameYear          // the name and the year
)

// A familiarity is what the references know of a name with a year.
type familiarity struct {
	strength
	organisation bool // no reference has it as the name of a person
	first        bool // it is that of a first author
}

// familiar says how well the references know an author with a year.
func (k *known) familiar(name string, years []int) familiarity {
	f := familiarity{organisation: true}
	if len(k.names) == 0 {
		return f
	}
	folded := fold(name)
	for _, b := range k.names[folded] {
		s := nameOnly
		if k.refs[b.ref].hasYear(years) {
			s = nameYear
		}
		if s > f.strength {
			f = familiarity{strength: s, organisation: b.organisation, first: b.position == 0}
			continue
		}
		if s == f.strength {
			f.organisation = f.organisation && b.organisation
			f.first = f.first || b.position == 0
		}
	}
	if f.strength == unknown && k.isLike(folded, years) {
		return familiarity{strength: likeYear, first: true}
	}
	return f
}

// isLike reports whether a reference of that year has a first author of whose
// name the given one may be a misspelling.
func (k *known) isLike(folded string, years []int) bool {
	if len(folded) < 4 {
		return false
	}
	for _, y := range years {
		refs := k.byYear[y]
		for _, n := range refs[:min(len(refs), mostOfYear)] {
			for _, first := range k.refs[n].firsts {
				if k.refs[n].people && isMisspelling(folded, first) {
					return true
				}
			}
		}
	}
	return false
}

// isMisspelling reports whether one letter was changed, left out, added, or
// swapped with its neighbour; in long words two may be wrong.
func isMisspelling(a, b string) bool {
	most := 1
	if len(a) >= 8 && len(b) >= 8 {
		most = 2
	}
	if len(a)-len(b) > most || len(b)-len(a) > most || len(a) < 4 || len(b) < 4 {
		return false
	}
	return distance(a, b, most) <= most
}

// distance returns the number of bytes to change, add, take out or swap to
// make a of b, or more than most where it is more than that.
func distance(a, b string, most int) int {
	const longest = 64
	if len(a) > longest || len(b) > longest {
		return most + 1
	}
	var rows [3][longest + 1]int
	before, above, row := &rows[0], &rows[1], &rows[2]
	for j := range len(b) + 1 {
		above[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			d := min(above[j]+1, row[j-1]+1, above[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d = min(d, before[j-2]+1)
			}
			row[j] = d
			least = min(least, d)
		}
		if least > most {
			return least
		}
		before, above, row = above, row, before
	}
	return above[len(b)]
}
