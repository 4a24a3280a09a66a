package citation

import (
	"maps"
	"slices"
	"strings"
)

// MergedFormat is the name in [Reference].Extra under which a merged record keeps
// the values that gave way to others, by the names of the variables.
const MergedFormat = "merged"

// A MergeConflict is a value of a record that gave way to another when records
// were merged.
type MergeConflict struct {
	Name    string // the variable by its CSL name, or "format: field" of Extra
	Kept    string
	Dropped string // is in Extra under [MergedFormat]
}

// MergeReferences returns the union of records of one work, such as a group of
// [FindDuplicates], and where they contradict each other. It changes none of
// them, and the result depends on their order alone. It returns nil for none.
//
// The first record is taken, with its ID and its type, and each of the others adds
// what is missing:
//
//   - A variable that it has not is taken from the next that has it.
//   - Of two dates the more exact one is taken, where the other is a part of it.
//   - Of two lists of names that do not contradict each other the longer one is
//     taken, without "et al."; of each name the form with more of the given name.
//   - Of two titles of which one is the other without its subtitle, the longer.
//   - Of two titles of a container of which one abbreviates the other, the one in
//     full, and the other as its short form where there is none.
//   - Of two ranges of pages that are the same, the one in full.
//   - Keywords are joined, each once.
//   - Values that are the same but for letter case, diacritics, punctuation and
//     markup, and titles but for an article in front, are those of the first record.
//
// Every other value that differs is a conflict: that of the first record stays,
// and the other is kept in Extra under [MergedFormat], one a line.
func MergeReferences(refs ...*Reference) (*Reference, []MergeConflict) {
	refs = slices.DeleteFunc(slices.Clone(refs), func(r *Reference) bool { return r == nil })
	if len(refs) == 0 {
		return nil, nil
	}
	m := merging{to: refs[0].Clone()}
	for _, r := range refs[1:] {
		m.add(r)
	}
	for _, c := range m.conflicts {
		kept := m.to.Extra[MergedFormat][c.Name]
		if kept == "" {
			m.to.Extra.Set(MergedFormat, c.Name, c.Dropped)
		} else if !slices.Contains(strings.Split(kept, "\n"), c.Dropped) {
			m.to.Extra.Set(MergedFormat, c.Name, kept+"\n"+c.Dropped)
		}
	}
	return m.to, m.conflicts
}

type merging struct {
	to        *Reference
	conflicts []MergeConflict
}

func (m *merging) conflict(name, kept, dropped string) {
	c := MergeConflict{name, kept, dropped}
	if !slices.Contains(m.conflicts, c) {
		m.conflicts = append(m.conflicts, c)
	}
}

func (m *merging) add(r *Reference) {
	if m.to.ID == "" {
		m.to.ID = r.ID
	}
	switch {
	case m.to.Type == "":
		m.to.Type = r.Type
	case r.Type != "" && r.Type != m.to.Type:
		m.conflict("type", string(m.to.Type), string(r.Type))
	}
	for _, v := range Variables() {
		if !r.Has(v) || v == VarCitationKey {
			continue
		}
		switch v.Kind() {
		case KindNames:
			m.names(v, r.Names(v))
		case KindDate:
			m.date(v, r.Date(v))
		default:
			m.text(v, r.Text(v))
		}
	}
	for _, format := range slices.Sorted(maps.Keys(r.Extra)) {
		for _, field := range slices.Sorted(maps.Keys(r.Extra[format])) {
			value, old := r.Extra[format][field], m.to.Extra[format][field]
			switch {
			case old == "":
				m.to.Extra.Set(format, field, value)
			case old != value && format != MergedFormat:
				m.conflict(format+": "+field, old, value)
			}
		}
	}
}

func (m *merging) text(v Variable, t Text) {
	old := m.to.Text(v)
	if old == "" {
		m.to.SetText(v, t)
		return
	}
	a, b := old.Plain(), t.Plain()
	x, y := FoldText(a), FoldText(b)
	switch v {
	case VarKeyword:
		m.to.SetText(v, joinKeywords(a, b))
		return
	case VarPage:
		p, q := ParsePages(a).Expand().String(), ParsePages(b).Expand().String()
		if p == q {
			if len(b) > len(a) {
				m.to.SetText(v, t)
			}
			return
		}
	case VarTitle, VarContainerTitle:
		if x, y = foldTitle(a), foldTitle(b); x == y && x != "" {
			return
		}
		if len(x) < len(y) && strings.HasPrefix(y, x+" ") {
			m.to.SetText(v, t)
			return
		}
		if strings.HasPrefix(x, y+" ") {
			return
		}
		if v == VarContainerTitle && isAbbreviation(x, y) {
			full, short := old, t
			if len(y) > len(x) {
				full, short = t, old
			}
			m.to.SetText(v, full)
			if m.to.ContainerTitleShort == "" {
				m.to.ContainerTitleShort = short
			}
			return
		}
	case VarDOI:
		p, errA := ParseDOI(a)
		q, errB := ParseDOI(b)
		if errA == nil && errB == nil && FoldDOI(p) == FoldDOI(q) {
			return
		}
	case VarISBN:
		p, errA := ISBN13(a)
		q, errB := ISBN13(b)
		if errA == nil && errB == nil && p == q {
			return
		}
	}
	if a == b || x == y && x != "" {
		return
	}
	m.conflict(v.String(), string(old), string(t))
}

func joinKeywords(a, b string) Text {
	var list []string
	seen := map[string]bool{}
	for word := range strings.FieldsFuncSeq(a+","+b, func(r rune) bool { return r == ',' || r == ';' }) {
		if word = strings.TrimSpace(word); word != "" && !seen[FoldText(word)] {
			seen[FoldText(word)] = true
			list = append(list, word)
		}
	}
	return Text(strings.Join(list, ", "))
}

func (m *merging) date(v Variable, d Date) {
	old := m.to.Date(v)
	switch {
	case old.IsZero(), old != d && isWithin(old, d):
		m.to.SetDate(v, d)
	case old == d, isWithin(d, old):
	default:
		m.conflict(v.String(), dateText(old), dateText(d))
	}
}

func dateText(d Date) string {
	if d.Literal != "" {
		return d.Literal
	}
	return d.String()
}

// isWithin reports whether an exact date is one of those that a less exact one
// can be.
func isWithin(less, exact Date) bool {
	if less.Literal != "" || exact.Literal != "" || less.IsRange() || exact.IsRange() {
		return false
	}
	x, y := less.Start, exact.Start
	if x.Uncertain || x.Approximate {
		x.Uncertain, x.Approximate = y.Uncertain, y.Approximate
	}
	if x.Year != y.Year || !x.HasYear() || !y.HasYear() || x.Precision > y.Precision || x.Precision < PrecisionYear {
		return false
	}
	return x.Month == 0 || x.Month == y.Month && (x.Day == 0 || x.Day == y.Day)
}

func (m *merging) names(v Variable, names []Name) {
	old := m.to.Names(v)
	if len(old) == 0 {
		m.to.SetNames(v, slices.Clone(names))
		return
	}
	a, more := cutOthers(old)
	b, moreB := cutOthers(names)
	both := min(len(a), len(b))
	merged := slices.Clone(a)
	ok := len(a) == len(b) || more && len(a) < len(b) || moreB && len(b) < len(a)
	for i := 0; ok && i < both; i++ {
		merged[i], ok = mergeName(a[i], b[i])
	}
	if !ok {
		m.conflict(v.String(), namesText(old), namesText(names))
		return
	}
	merged = append(merged, b[both:]...)
	if more && moreB {
		merged = append(merged, Others())
	}
	m.to.SetNames(v, merged)
}

func cutOthers(names []Name) ([]Name, bool) {
	if n := len(names); n > 0 && names[n-1].IsOthers() {
		return names[:n-1], true
	}
	return names, false
}

// mergeName returns the form of a name with more of the given name, and reports
// whether both are forms of one name.
func mergeName(a, b Name) (Name, bool) {
	if a == b {
		return a, true
	}
	full := func(n Name) string { return FoldText(n.NonDroppingParticle + " " + n.Family + " " + n.Literal) }
	if full(a) != full(b) || FoldText(a.Suffix) != FoldText(b.Suffix) && a.Suffix != "" && b.Suffix != "" {
		return a, false
	}
	x, y := strings.Fields(FoldText(a.Given)), strings.Fields(FoldText(b.Given))
	longer := false
	for i := range min(len(x), len(y)) {
		switch {
		case x[i] == y[i]:
		case strings.HasPrefix(y[i], x[i]):
			longer = true
		case !strings.HasPrefix(x[i], y[i]):
			return a, false
		}
	}
	if longer || len(x) < len(y) {
		if b.Suffix == "" {
			b.Suffix, b.CommaSuffix = a.Suffix, a.CommaSuffix
		}
		if b.Short == "" {
			b.Short = a.Short
		}
		return b, true
	}
	if a.Short == "" {
		a.Short = b.Short
	}
	return a, true
}

func namesText(names []Name) string {
	list := make([]string, len(names))
	for i, n := range names {
		list[i] = n.String()
	}
	return strings.Join(list, "; ")
}
