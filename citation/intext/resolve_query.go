package intext

import (
	"strconv"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/parallel"
)

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

// A printedName is the name of an author as cites print it, with its initials.
type printedName struct{ text, initial string }

// queries makes the cites that name authors or a title ready, on all processors. It gives nil for the others.
func (v *resolver) queries(found []citation.InText) [][]*query {
	v.learnNames(found)
	queries := make([][]*query, len(found))
	parallel.Do(len(found), func(i int) {
		queries[i] = make([]*query, len(found[i].Cites))
		for j := range found[i].Cites {
			if c := &found[i].Cites[j]; isNamed(&found[i], c) {
				queries[i][j] = v.query(c)
			}
		}
	})
	return queries
}

// isNamed reports whether a cite says by authors or a title which work it means.
func isNamed(in *citation.InText, c *citation.InTextCite) bool {
	return !c.Ibid && c.Key == "" && !isNumbered(in, c) && (len(c.Names) > 0 || c.Title != "")
}

// isNumbered reports whether a cite says so by a number.
func isNumbered(in *citation.InText, c *citation.InTextCite) bool {
	return c.Number > 0 || in.System == citation.Numeric
}

// learnNames makes the names that the cites have ready, each once.
func (v *resolver) learnNames(found []citation.InText) {
	var names []printedName
	for i := range found {
		for j := range found[i].Cites {
			c := &found[i].Cites[j]
			if !isNamed(&found[i], c) {
				continue
			}
			for _, n := range c.Names {
				printed := printedName{n.Text, n.Initial}
				if _, ok := v.cited[printed]; !ok && !isOthers(n.Text) {
					v.cited[printed] = citeName{}
					names = append(names, printed)
				}
			}
		}
	}
	ready := make([]citeName, len(names))
	parallel.Do(len(names), func(i int) { ready[i] = v.citeName(names[i].text, names[i].initial) })
	for i, printed := range names {
		v.cited[printed] = ready[i]
	}
}

func (v *resolver) query(c *citation.InTextCite) *query {
	q := &query{
		etAl: c.EtAl.Len() > 0, year: yearKey(c.Year), original: yearKey(c.OriginalYear),
		suffix: suffixKey(c.YearSuffix), title: nameKey(c.Title),
	}
	var b strings.Builder
	for i, n := range c.Names {
		if isOthers(n.Text) {
			q.etAl = true
			continue
		}
		q.names = append(q.names, v.cited[printedName{n.Text, n.Initial}])
		b.WriteString(n.Text)
		b.WriteByte(0)
		b.WriteString(n.Initial)
		b.WriteByte(0)
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

// wordOf reports whether the title of the cite is a word of that of a reference, as authors cite works of theirs again:
// "Reed, Hafen" for "Was ist ein Hafen?"
func (q *query) wordOf(e *entry) bool {
	const shortest = 4 // letters
	return len(q.title) >= shortest && strings.Contains(" "+e.title+" ", " "+q.title+" ")
}

// titleOf reports whether the title of the cite is that of a reference or its
// beginning.
func (q *query) titleOf(e *entry) bool {
	const shortest = 3 // letters of a first word that stands for a title: "Marsh, Peat, 12"
	if len(q.title) >= shortest && strings.HasPrefix(e.title, q.title+" ") {
		return true
	}
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
