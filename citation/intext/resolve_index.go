package intext

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

// mostAuthors is how many authors of one work are looked at. Nobody cites the
// others by name.
const mostAuthors = 60

// A resolver knows the references by their names, years, keys and numbers.
type resolver struct {
	entries  []*entry
	keys     map[string]int
	labels   map[int]int // numeric labels
	numbered bool
	keyless  int  // references whose file gives them no key
	japanese bool // see [japaneseSurnames]

	byName     map[string][]int // by a key of any author
	byNameYear map[string][]int
	byYear     map[string][]int

	text    string            // of the manuscript, in which abbreviations are explained
	agreed  map[string]answer // by signature of the query
	names2  map[citation.InTextName]citeName
	explain map[string][]string // keys of the names that abbreviations stand for
}

// An entry is a reference made ready to be compared.
type entry struct {
	id       string
	keyless  bool // its file gives it no key
	authors  []listedName
	others   bool // the list does not name them all
	titled   bool // it has no authors, and its title stands in their place
	years    []string
	original []string
	suffix   string
	initials string   // of three surnames and more: "ajr" of Acemoglu, Johnson and Robinson
	titles   []string // folded
	title    string   // its words, folded
	// organisation is the folded name of the first author, if that is no person.
	organisation string
	label        string // that of the organisation, where it is the one author
	cited        int    // cites that agree with it

	text    string // as the list prints it
	printed string // the key of that, once it is needed
}

// A listedName is the name of an author in the list.
type listedName struct {
	keys     []string // of the whole name
	loose    []string // of parts of it and other forms
	initials string   // of the given names, folded
	lettered string   // the key of the surname and one initial behind it: "Marshr" is no "Marsh R"
	org      bool
	acronym  bool   // its keys hold an abbreviation
	bare     bool   // it is nothing but an abbreviation
	surname  string // folded, of a person
	printed  citation.Name
}

func newResolver(refs []*citation.Listed) *resolver {
	v := &resolver{
		keys: map[string]int{}, labels: map[int]int{},
		byName: make(map[string][]int, 2*len(refs)), byNameYear: make(map[string][]int, 2*len(refs)), byYear: map[string][]int{},
		agreed: map[string]answer{}, names2: map[citation.InTextName]citeName{}, explain: map[string][]string{},
	}
	v.japanese = isJapanese(refs)
	for _, l := range refs {
		if l == nil || l.Reference == nil {
			continue
		}
		v.add(l)
	}
	v.shareLabels()
	return v
}

// shareLabels lets each label of an organisation stand for all its works: one may have
// another label than the others, or none.
func (v *resolver) shareLabels() {
	labels := map[string][]string{}
	for _, e := range v.entries {
		if e.label != "" && !contains(labels[e.organisation], e.label) {
			labels[e.organisation] = append(labels[e.organisation], e.label)
		}
	}
	for i, e := range v.entries {
		if len(labels[e.organisation]) == 0 || len(e.authors) > 1 {
			continue
		}
		a := &e.authors[0]
		known := len(a.loose)
		for _, label := range labels[e.organisation] {
			if !contains(a.keys, label) && !contains(a.loose, label) {
				a.loose = append(a.loose, label)
			}
		}
		if len(a.loose) > known {
			v.postEntry(e, i)
		}
	}
}

func (v *resolver) add(l *citation.Listed) {
	r := l.Reference
	e := &entry{id: r.ID, keyless: l.MadeKey, text: l.Text, suffix: strings.ToLower(strings.TrimSpace(r.YearSuffix.Plain()))}
	i := len(v.entries)
	v.entries = append(v.entries, e)
	if e.keyless {
		v.keyless++
	}

	v.key(r.ID, i)
	for _, fields := range r.Extra {
		for _, alias := range strings.Split(fields["ids"], ",") {
			v.key(strings.TrimSpace(alias), i)
		}
	}
	if n, err := strconv.Atoi(strings.Trim(l.Label, "()[]. ")); err == nil {
		v.numbered = true
		if _, ok := v.labels[n]; !ok {
			v.labels[n] = i
		}
	} else if l.Label != "" {
		v.key(l.Label, i)
	}

	e.title = fold(r.Title.Plain())
	for _, t := range []citation.Text{r.Title, r.TitleShort} {
		if key := nameKey(t.Plain()); key != "" {
			e.titles = append(e.titles, key)
		}
		if bare := dropArticle(t.Plain()); len(bare) < len(t.Plain()) {
			e.titles = append(e.titles, nameKey(bare)) // "Kuhn, *Structure*"
		}
	}
	e.years, e.original = yearKeys(r)
	if names := citedBy(r); len(names) > 0 {
		e.organisation = fold(names[0].Literal)
	}
	for _, n := range citedBy(r) {
		if n.IsOthers() {
			e.others = true
		} else if len(e.authors) < mostAuthors {
			a := listName(n)
			if v.japanese {
				for _, surname := range japaneseSurnames(n) {
					a.loose = append(a.loose, nameKey(surname))
				}
			}
			e.authors = append(e.authors, a)
		}
	}
	e.others = e.others || len(e.authors) == mostAuthors
	switch label := nameKey(l.Label); {
	case len(e.authors) == 0:
		e.authors, e.titled = []listedName{titleName(r, l.Text)}, true
		if label != "" && !v.numbered {
			e.authors[0].keys = append(e.authors[0].keys, label)
		}
	case label != "" && hasLetter(label):
		// The label stands for the author, and where there are several for all.
		e.authors[0].keys = append(e.authors[0].keys, label)
		e.authors[0].acronym = e.authors[0].acronym || isAbbreviation(l.Label)
		if e.organisation != "" && len(e.authors) == 1 {
			e.label = label
		}
	}
	v.postEntry(e, i)
}

// citedBy returns the names that a reference is cited by: the authors, or
// those who stand in their place.
func citedBy(r *citation.Reference) []citation.Name {
	for _, of := range []citation.Variable{
		citation.VarAuthor, citation.VarEditor, citation.VarEditorTranslator, citation.VarTranslator, citation.VarCompiler,
		citation.VarDirector, citation.VarComposer, citation.VarPerformer, citation.VarInterviewer, citation.VarContributor,
	} {
		if names := r.Names(of); len(names) > 0 && !names[0].IsOthers() {
			return apartNames(names)
		}
	}
	return nil
}

func (v *resolver) key(s string, i int) {
	if _, ok := v.keys[s]; !ok && s != "" {
		v.keys[s] = i
	}
}

// post enters a reference under a key, in the order of the references.
func (v *resolver) post(m map[string][]int, key string, i int) {
	list := m[key]
	if at, ok := slices.BinarySearch(list, i); !ok {
		m[key] = slices.Insert(list, at, i)
	}
}

// postEntry enters a reference under the keys of its names and years.
func (v *resolver) postEntry(e *entry, i int) {
	years := slices.Concat(e.years, e.original)
	for _, a := range e.authors {
		for _, keys := range [2][]string{a.keys, a.loose} {
			for _, key := range keys {
				v.post(v.byName, key, i)
				for _, y := range years {
					v.post(v.byNameYear, key+"\x00"+y, i)
				}
			}
		}
	}
	if e.initials = initialsOf(e.authors); e.initials != "" {
		v.post(v.byName, e.initials, i)
		for _, y := range years {
			v.post(v.byNameYear, e.initials+"\x00"+y, i)
		}
	}
	for _, y := range years {
		v.post(v.byYear, y, i)
	}
}

// initialsOf returns the initials of the surnames of three people or more, as economists cite
// works of theirs: "AJR (2001)".
func initialsOf(authors []listedName) string {
	if len(authors) < leastInitials || len(authors) > 6 {
		return ""
	}
	var b strings.Builder
	for _, a := range authors {
		if a.surname == "" {
			return ""
		}
		b.WriteString(leadRune(a.surname))
	}
	return b.String()
}

// leastInitials is the number of authors from which on their initials may stand for them.
const leastInitials = 3

func hasLetter(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }

// listName returns the keys of the name of an author.
func listName(n citation.Name) listedName {
	a := listedName{printed: n}
	add := func(to *[]string, s string) {
		for _, key := range nameKeys(s) {
			if !contains(a.keys, key) && !contains(a.loose, key) {
				*to = append(*to, key)
			}
		}
	}
	if n.Short != "" {
		add(&a.keys, n.Short)
		a.acronym = isAbbreviation(n.Short)
	}
	if n.Literal != "" || n.Family == "" {
		name := n.Literal
		if name == "" {
			name = n.Given
		}
		a.org = true
		a.bare = isAbbreviation(name)
		a.acronym = a.acronym || a.bare
		if before, inside, ok := cutParentheses(name); ok {
			add(&a.keys, before)
			add(&a.keys, inside)
			a.acronym = a.acronym || isAbbreviation(inside)
			name = before
		}
		add(&a.keys, name)
		add(&a.keys, dropArticle(name))
		add(&a.loose, patronymic(name))
		for _, acronym := range acronymsOf(name) {
			add(&a.loose, acronym)
		}
		ws := nameWords(name)
		for i := 1; i < len(ws); i++ {
			// "Ministry of Foreign Affairs" of Japan, "JICA" Ogata Research Institute,
			// but no "World" and no "Ministry of".
			if i >= 3 || i == 1 && isAbbreviation(ws[0]) && utf8.RuneCountInString(ws[0]) > 2 {
				add(&a.loose, strings.Join(ws[:i], " "))
			}
		}
		return a
	}
	family := n.Family
	a.surname = fold(family)
	add(&a.keys, n.NonDroppingParticle+" "+family)
	add(&a.keys, n.DroppingParticle+" "+n.NonDroppingParticle+" "+family)
	add(&a.keys, family)
	for _, w := range strings.FieldsFunc(n.Given, func(r rune) bool { return unicode.IsSpace(r) || r == '.' || r == '-' }) {
		if key := nameKey(w); key != "" {
			a.initials += key[:len(leadRune(key))]
		}
	}
	// "L’Hermitte" among those with an H.
	if runes := []rune(family); len(runes) > 4 && isApostrophe(runes[1]) && unicode.IsUpper(runes[2]) {
		add(&a.loose, string(runes[2:]))
	}
	// Parts of a double name, and the whole name in both orders.
	ws := nameWords(n.NonDroppingParticle + " " + family)
	for i := 1; i < len(ws); i++ {
		for _, part := range []string{strings.Join(ws[:i], " "), strings.Join(ws[i:], " ")} {
			if utf8.RuneCountInString(part) >= 3 && hasUpper(part) {
				add(&a.loose, part)
			}
		}
	}
	if given := strings.Fields(n.Given); len(given) > 0 {
		whole := n.NonDroppingParticle + " " + family
		if last := given[len(given)-1]; utf8.RuneCountInString(last) > 2 {
			// The first of two family names, taken for a given one.
			if len(given) > 1 && !strings.HasSuffix(last, ".") {
				add(&a.keys, last+" "+whole)
			}
			add(&a.loose, last+" "+whole)
		}
		add(&a.loose, n.Given+" "+whole)
		add(&a.loose, given[0]+" "+whole)
		add(&a.loose, whole+" "+n.Given)
		if utf8.RuneCountInString(nameKey(n.Given)) == 1 {
			a.lettered = nameKey(whole + n.Given)
		}
	}
	return a
}

func leadRune(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return s[:n]
}

// hasUpper reports whether s has a letter that is not in lower case: it is a
// name and not a particle.
func hasUpper(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) && !unicode.IsLower(r) }) >= 0
}

// titleName returns what a work without authors is cited by: its title or the
// beginning of it, or the periodical it is in, which may stand first in print.
func titleName(r *citation.Reference, text string) listedName {
	a := listedName{org: true}
	for _, t := range []citation.Text{r.Title, r.TitleShort} {
		plain := t.Plain()
		if plain == "" {
			continue
		}
		a.keys = append(a.keys, nameKeys(plain)...)
		ws := strings.Fields(dropArticle(plain))
		for i := 1; i < len(ws) && i < 8; i++ {
			if key := nameKey(strings.Join(ws[:i], " ")); i > 1 || len(key) > 3 {
				a.loose = append(a.loose, key)
			}
		}
	}
	for _, t := range []citation.Text{r.ContainerTitle, r.Publisher} {
		if plain := t.Plain(); plain != "" {
			forms := &a.loose
			if strings.HasPrefix(strings.TrimLeft(text, "*_“„«\""), plain) {
				forms = &a.keys
			}
			*forms = append(*forms, nameKey(plain), nameKey(dropArticle(plain)))
			a.loose = append(a.loose, acronymsOf(plain)...)
		}
	}
	return a
}

// cutParentheses cuts "United Nations (UN)" in two.
func cutParentheses(s string) (before, inside string, ok bool) {
	open := strings.LastIndexAny(s, "([")
	if open <= 0 || !strings.HasSuffix(s, ")") && !strings.HasSuffix(s, "]") {
		return s, "", false
	}
	return strings.TrimSpace(s[:open]), s[open+1 : len(s)-1], true
}

// dropArticle takes an article off the beginning of a name or title.
func dropArticle(s string) string {
	first, rest, ok := strings.Cut(s, " ")
	if ok && articles[strings.ToLower(first)] {
		return rest
	}
	return s
}

var articles = wordSet("the a an le la les l' der die das el los las il lo gli i de het den det")

// acronymsOf returns the initials of a name of several words, with and without
// its small words: "dfait" of Department of Foreign Affairs and International
// Trade.
func acronymsOf(s string) []string {
	var short, all strings.Builder
	for _, w := range nameWords(dropArticle(s)) {
		key := nameKey(w)
		if key == "" {
			continue
		}
		initial := leadRune(key)
		all.WriteString(initial)
		if hasUpper(w) && !smallWords[key] {
			short.WriteString(initial)
		}
	}
	var list []string
	if utf8.RuneCountInString(short.String()) > 1 {
		list = append(list, short.String())
	}
	if a := all.String(); a != short.String() && utf8.RuneCountInString(a) > 2 {
		list = append(list, a)
	}
	return list
}

var smallWords = wordSet("of the and for in on to at by from with de la le les des du et der die das und fur von el los las y di del della e do da dos das ve och og i av za u na")

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// withYear returns the references that have the first name of the cite, or all
// its names taken as one, and its year.
func (v *resolver) withYear(q *query) []int {
	var list []int
	for _, y := range []string{q.year, q.original} {
		if y == "" {
			continue
		}
		v.eachKey(q, func(key string) { list = union(list, v.byNameYear[key+"\x00"+y]) })
	}
	return list
}

// withName returns the references that have the first name of the cite.
func (v *resolver) withName(q *query) []int {
	var list []int
	v.eachKey(q, func(key string) { list = union(list, v.byName[key]) })
	return list
}

func (v *resolver) eachKey(q *query, do func(key string)) {
	for _, key := range q.joined {
		do(key)
	}
	if len(q.names) == 0 {
		return
	}
	for _, key := range q.names[0].keys {
		do(key)
	}
	for _, l := range q.names[0].loose {
		do(l.key)
	}
}

// near returns the references in which one of the names, or the year, is that
// of the cite.
func (v *resolver) near(q *query) []int {
	list := v.withName(q)
	for _, n := range q.names[min(1, len(q.names)):] {
		for _, key := range n.keys {
			list = union(list, v.byName[key])
		}
	}
	return union(list, v.byYear[q.year])
}

// union returns both lists, which are in order, as one in order.
func union(a, b []int) []int {
	if len(a) == 0 {
		return b
	}
	if len(b) == 0 {
		return a
	}
	list := make([]int, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			list, a = append(list, a[0]), a[1:]
		case a[0] > b[0]:
			list, b = append(list, b[0]), b[1:]
		default:
			list, a, b = append(list, a[0]), a[1:], b[1:]
		}
	}
	return append(append(list, a...), b...)
}
