package intext

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

// A citeName is the name of an author in a cite.
type citeName struct {
	keys    []string
	loose   []looseKey
	initial string // folded
	acronym bool
	single  bool // it is one word
}

// A looseKey is another form of a name in a cite.
type looseKey struct {
	key     string
	initial string // of the given name that stands before it
	whole   bool   // that is a whole name and not an initial
	// onlyAcronym says that it agrees only with an abbreviation in the list: it
	// is the initials of the name.
	onlyAcronym bool
}

func (v *resolver) citeName(text, initial string) citeName {
	if first, _, _ := strings.Cut(initial, " "); !isInitials(initial) && !isGivenName(strings.TrimSuffix(first, ".")) {
		initial = ""
	}
	n := citeName{keys: nameKeys(text), initial: initialOf(initial), acronym: isAbbreviation(text), single: len(strings.Fields(text)) == 1}
	add := func(s, given string) {
		for _, key := range nameKeys(s) {
			if !contains(n.keys, key) {
				n.loose = append(n.loose, looseKey{key: key, initial: initialOf(given), whole: len(nameKey(given)) > 2})
			}
		}
	}
	if s := dropPossessive(text); s != text {
		add(s, initial)
		text = s
	}
	add(dropArticle(text), initial)
	ws := strings.Fields(text)
	if last := len(ws) - 1; last > 0 && nameSuffixes[nameKey(ws[last])] {
		ws = ws[:last]
		add(strings.Join(ws, " "), initial)
	}
	// "Yukio Takasu", "J. Takasu": the last words are the family name.
	for i := 1; i < len(ws) && i < 4; i++ {
		if rest := strings.Join(ws[i:], " "); hasUpper(ws[i-1]) && !isAbbreviation(ws[0]) {
			add(rest, ws[0])
		}
	}
	if before, inside, ok := cutParentheses(text); ok {
		add(before, "")
		add(inside, "")
	}
	if n.acronym || len(ws) == 1 && len(n.keys) > 0 && len(v.byName[n.keys[0]]) == 0 {
		for _, key := range v.explained(text) {
			n.loose = append(n.loose, looseKey{key: key})
		}
	} else if len(ws) > 1 {
		for _, key := range acronymsOf(text) {
			n.loose = append(n.loose, looseKey{key: key, onlyAcronym: true})
		}
	}
	return n
}

var nameSuffixes = wordSet("jr sr ii iii iv")

func initialOf(s string) string {
	if key := nameKey(s); key != "" {
		return leadRune(key)
	}
	return ""
}

// isInitials reports whether a finder's initials are such and no other word with
// a full stop, as "Cf." is.
func isInitials(s string) bool {
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '.' || r == '-' || r == '\u00a0' }) {
		if utf8.RuneCountInString(w) > 1 && !digraphs[nameKey(w)] {
			return false
		}
	}
	return true
}

// digraphs are initials of two letters.
var digraphs = wordSet("dz lj nj dj th ch yu ju zh sh kh ph st")

// dropPossessive takes "'s" off a name, and what Turkish puts behind an
// apostrophe.
func dropPossessive(s string) string {
	i := strings.LastIndexAny(s, "'’ʼ")
	if i < 0 {
		return s
	}
	_, size := utf8.DecodeRuneInString(s[i:])
	before, after := s[:i], s[i+size:]
	if utf8.RuneCountInString(before) >= 2 && utf8.RuneCountInString(after) <= 4 && !hasUpper(after) {
		return before
	}
	return s
}

// explained returns the keys of the names that the manuscript gives before or
// after an abbreviation or short form in parentheses: "World Health Organization (WHO)",
// "Utdanningsdirektoratet (Udir, 2020)".
func (v *resolver) explained(acronym string) []string {
	var keys []string
	const most, window = 20, 160
	at := 0
	for n := 0; n < most; n++ {
		i := strings.Index(v.text[at:], acronym)
		if i < 0 {
			break
		}
		i += at
		at = i + len(acronym)
		before, after := v.text[max(0, i-window):i], v.text[at:min(len(v.text), at+window)]
		if strings.HasSuffix(before, "(") || strings.HasSuffix(before, "[") {
			ws := strings.Fields(before[:len(before)-1])
			for from := max(0, len(ws)-14); from < len(ws); from++ {
				key := nameKey(strings.Join(ws[from:], " "))
				for _, i := range v.byName[key] {
					if v.entries[i].hasOrganization(key) && !contains(keys, key) {
						keys = append(keys, key)
					}
				}
			}
		}
		if inside, _, ok := strings.Cut(strings.TrimLeft(after, " "), ")"); ok && strings.HasPrefix(inside, "(") {
			if key := nameKey(inside); key != "" && len(v.byName[key]) > 0 && !contains(keys, key) {
				keys = append(keys, key)
			}
		}
	}
	return keys
}

func (e *entry) hasOrganization(key string) bool {
	for _, a := range e.authors {
		if a.org && contains(a.keys, key) {
			return true
		}
	}
	return false
}

// A likeness says how alike two names are.
type likeness uint8

const (
	unlike     likeness = iota
	faintly             // near, if nothing else explains it
	misspelt            // a letter or two are others
	loosely             // a part or another form of the name
	completely          // the name
)

// compare returns how alike two names are, and whether initials that both have
// are at odds.
func (n citeName) compare(a listedName) (l likeness, initial bool) {
	odd := func(initial string) bool {
		return initial != "" && a.initials != "" && !strings.Contains(a.initials, initial)
	}
	for _, k := range n.keys {
		if contains(a.keys, k) {
			return completely, odd(n.initial)
		}
	}
	for _, k := range n.keys {
		if contains(a.loose, k) && !(n.single && k == a.lettered) {
			return loosely, odd(n.initial)
		}
	}
	for _, k := range n.loose {
		if k.onlyAcronym && !a.bare {
			continue
		}
		if a.org && k.initial != "" && k.initial != n.initial {
			continue // "Human Rights Watch" is no person of the name of Watch
		}
		if contains(a.keys, k.key) {
			if odd(k.initial) && k.whole {
				continue // another person
			}
			return loosely, odd(k.initial)
		}
	}
	return unlike, false
}

// leadsWith reports whether the initial of a name, if it has one, may be the first of the first
// of some authors.
func (n citeName) leadsWith(authors []listedName) bool {
	return n.initial == "" || len(authors) == 0 || strings.HasPrefix(authors[0].initials, n.initial) || authors[0].initials == ""
}

// spelling returns how near two names are that are not the same.
func (n citeName) spelling(a listedName) likeness {
	const shortest = 5 // letters of a surname that some print in capitals, and no abbreviation
	best := unlike
	for _, list := range [2][]string{a.keys, a.loose} {
		for _, key := range list {
			for _, k := range n.keys {
				best = max(best, nearKeys(k, key, n.acronym && (a.org || len(k) < shortest) || a.acronym && len(key) < 7))
			}
		}
		if len(a.keys) > 0 && best > unlike || !a.org {
			break // parts of a person's name are too short to compare
		}
	}
	return best
}

// nearKeys returns how near two keys are: misspelt when no more letters than one
// in seven are others, and not the first; faintly when it is up to one in four.
// A letter that is doubled counts for nothing beside another mistake: "Netings" is Netting
// misspelt. A short abbreviation is not like another one.
func nearKeys(a, b string, acronym bool) likeness {
	long := max(len(a), len(b))
	if long < 3 || acronym && long < 6 || min(len(a), len(b)) < 3 {
		return unlike
	}
	most := min(long/4+1, 3)
	if long < 6 {
		most = 1
	}
	d := keyDistance(a, b, most)
	switch {
	case d > most || d == 0:
		return unlike
	case acronym || a[0] != b[0] || leadRune(a) != leadRune(b):
		if d == 1 && long > 3 {
			return faintly
		}
		return unlike
	case d == 1 && long >= 5, d == 2 && long >= 9, d == 3 && long >= 20,
		d == 2 && long >= 6 && keyDistance(withoutDoubles(a), withoutDoubles(b), 1) == 1:
		return misspelt
	case d == 1, d == 2 && long >= 6:
		return faintly
	}
	return unlike
}

// withoutDoubles returns a key with one letter for two of a kind.
func withoutDoubles(key string) string {
	last := rune(-1)
	return strings.Map(func(r rune) rune {
		if r == last {
			return -1
		}
		last = r
		return r
	}, key)
}

// A fit is how a cite and a reference agree.
type fit struct {
	names   bool // the names agree or are explained by differs
	year    yearFit
	loose   int // names that agree only loosely
	differs citation.Difference
	weak    bool    // the difference is believed only for a reference cited nowhere
	decade  bool    // the names agree, one at least as a whole, and the years are ten apart at most
	sure    float64 // that differs is what happened
}

// compare compares the names and the year of a cite with those of a reference.
func (v *resolver) compare(q *query, e *entry) fit {
	year := q.fitYear(e)
	f := v.compareNames(q, e)
	f.year = year
	if !f.names {
		return f
	}
	if year == yearFar || year == yearNear {
		if q.suffix != "" && e.suffix != "" && q.suffix != e.suffix {
			f.names = false
			return f
		}
		// Several authors who agree are seldom those of another work.
		f.weak = f.weak || year == yearFar && len(q.names) < 2 || f.loose > 0
		f.decade = f.differs == 0 && f.loose < len(q.names) && q.withinDecade(e) && !q.namesHolder(e)
		f.sure = min(f.sure, 0.85)
		if year == yearFar {
			f.sure = min(f.sure, 0.6)
		}
		f.differs |= citation.DiffersInYear
		return f
	}
	if f.differs != 0 && q.suffix != "" && e.suffix != q.suffix {
		f.names = false
	}
	return f
}

// compareNames compares the names of a cite with the authors of a reference.
func (v *resolver) compareNames(q *query, e *entry) fit {
	f := fit{names: true, sure: 1}
	n, m := len(q.names), len(e.authors)
	if q.standsForAll(e) {
		return f
	}
	if n == 0 || m == 0 || e.titled && (n > 1 || q.etAl) {
		return fit{}
	}
	initial := false
	wrong, at := 0, 0 // aligned names that are others, and the last of them
	for i := 0; i < n && i < m; i++ {
		l, odd := q.names[i].compare(e.authors[i])
		switch {
		case l == unlike:
			wrong, at = wrong+1, i
		case l == loosely:
			f.loose++
		}
		initial = initial || odd
	}
	if initial {
		f.differs |= citation.DiffersInInitial
		f.sure = 0.8
	}
	if wrong == 0 {
		f.count(q, e)
		return f
	}
	if wrong == 1 && q.hasAllOf(e) {
		switch q.names[at].spelling(e.authors[at]) {
		case misspelt:
			f.differ(citation.DiffersInSpelling, 0.9, false)
			return f
		case faintly:
			f.differ(citation.DiffersInSpelling, 0.7, true)
			return f
		}
	}
	if !f.place(q, e) {
		return fit{}
	}
	return f
}

// hasAllOf reports whether a cite has as many names as a reference has authors, or says that it leaves some out.
func (q *query) hasAllOf(e *entry) bool {
	n, m := len(q.names), len(e.authors)
	return n == m && !q.etAl || q.etAl && (n < m || e.others)
}

// namesHolder reports whether the cite has what holds a work without authors, such as a newspaper, in
// the place of an author: that has many works of other years.
func (q *query) namesHolder(e *entry) bool {
	return e.titled && !slices.ContainsFunc(e.titles, func(title string) bool {
		return slices.ContainsFunc(q.names[0].keys, func(key string) bool { return strings.HasPrefix(title, key) })
	})
}

// standsForAll reports whether the cite has the only author of a reference as several names, or the
// initials of all its authors.
func (q *query) standsForAll(e *entry) bool {
	if len(e.authors) == 1 {
		for _, k := range q.joined {
			if contains(e.authors[0].keys, k) || contains(e.authors[0].loose, k) {
				return true
			}
		}
	}
	return len(q.names) == 1 && e.initials != "" && q.names[0].acronym && contains(q.names[0].keys, e.initials)
}

// differ adds a difference with how sure it is, and whether it is weak.
func (f *fit) differ(d citation.Difference, sure float64, weak bool) {
	f.differs |= d
	f.sure = min(f.sure, sure)
	f.weak = f.weak || weak
}

// count adds in what the number of names differs where those that there are agree.
func (f *fit) count(q *query, e *entry) {
	switch n, m := len(q.names), len(e.authors); {
	case n > m && e.others: // the list leaves them out
		f.loose++
	case n > m:
		f.differ(citation.DiffersInCoauthors, 0.7, true)
	case q.etAl && n == m && !e.others:
		f.differ(citation.EtAlOfNone, 0.9, false)
	case !q.etAl && (n < m || e.others):
		f.differ(citation.DiffersInCoauthors, 0.85, false)
	}
}

// place adds in what names differ that are not in their places: their order, or who is left out. It
// reports whether that explains them.
func (f *fit) place(q *query, e *entry) bool {
	n, m := len(q.names), len(e.authors)
	elsewhere := q.countIn(e)
	first, _ := q.names[0].compare(e.authors[0])
	switch {
	case elsewhere == n && n == m && n > 1 && !q.etAl:
		f.differ(citation.DiffersInOrder, 0.9, false)
	case elsewhere == n && q.etAl && n < m:
		f.differ(citation.DiffersInOrder, 0.7, true)
	case elsewhere == n && n < m && first != unlike: // some are left out
		f.differ(citation.DiffersInCoauthors, 0.8, false)
	case elsewhere == n && n < m, first != unlike && n > 1:
		f.differ(citation.DiffersInCoauthors, 0.6, true)
	default:
		return false
	}
	return true
}

// countIn returns how many of the names of a cite are among the authors, in any place.
func (q *query) countIn(e *entry) int {
	var used [mostAuthors]bool
	n := 0
	for i := range q.names {
		for j := range e.authors {
			if used[j] {
				continue
			}
			if l, _ := q.names[i].compare(e.authors[j]); l >= loosely {
				used[j] = true
				n++
				break
			}
		}
	}
	return n
}
