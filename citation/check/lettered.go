package check

import (
	"sort"
	"strings"

	"github.com/refwright/refwright/citation"
)

// authorsKey returns a key that works with the same authors share.
func authorsKey(r *citation.Reference) string {
	names, others := creators(r)
	if len(names) == 0 {
		return ""
	}
	var b strings.Builder
	for _, n := range names {
		b.WriteString(foldName(shortName(n)) + "\x00")
	}
	if others {
		b.WriteString("others")
	}
	return b.String()
}

// bareYear returns the year of a reference without its letter.
func bareYear(r *citation.Reference) string {
	return strings.TrimSuffix(listYear(r), r.YearSuffix.Plain())
}

// alike groups the references by a key, in the order of the list; those with an
// empty key are left out.
func (p *pass) alike(key func(*citation.Reference) string) [][]*citation.Listed {
	at := map[string]int{}
	var groups [][]*citation.Listed
	for _, l := range p.entries() {
		k := key(l.Reference)
		if k == "" {
			continue
		}
		i, ok := at[k]
		if !ok {
			i = len(groups)
			at[k] = i
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], l)
	}
	return groups
}

// makeSameLabel groups the references that a cite would name alike: by authors and
// year.
func (p *pass) makeSameLabel() [][]*citation.Listed {
	return p.alike(func(r *citation.Reference) string {
		authors := authorsKey(r)
		if authors == "" {
			return ""
		}
		return authors + "\x00" + bareYear(r)
	})
}

// yearField returns where the year of a reference stands, the whole of it if
// that is not known.
func yearField(l *citation.Listed) citation.Span {
	for _, s := range l.Segments {
		if s.Role == citation.Field && s.Variable == citation.VarYearSuffix {
			return s.Span
		}
	}
	for _, s := range l.Segments {
		if s.Role == citation.Field && s.Variable == citation.VarIssued && (s.Part == "year" || s.Part == "") {
			return s.Span
		}
	}
	return l.Span
}

// yearsOf returns the years of references with their letters, and a word before the last: "1994a and
// 1994b".
func yearsOf(ls []*citation.Listed, and string) string {
	var years []string
	for _, l := range ls {
		if y := listYear(l.Reference); !contains(years, y) {
			years = append(years, y)
		}
	}
	sort.Strings(years)
	return joined(years, and)
}

// listedOf returns the references with these keys.
func (p *pass) listedOf(ids []string) []*citation.Listed {
	var ls []*citation.Listed
	for _, id := range ids {
		if l := p.byID[id]; l != nil {
			ls = append(ls, l)
		}
	}
	return ls
}

// meant returns the keys of the references that a cite means or could mean.
func meant(c *citation.InTextCite) []string {
	if len(c.Candidates) == 0 && c.ID != "" {
		return []string{c.ID}
	}
	return c.Candidates
}

// hasLetters reports whether one of the references has a letter after its year.
func hasLetters(ls []*citation.Listed) bool {
	for _, l := range ls {
		if l.Reference.YearSuffix != "" {
			return true
		}
	}
	return false
}
