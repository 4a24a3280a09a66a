package intext

import (
	"strconv"
	"strings"

	"github.com/refwright/refwright/citation"
)

// A resolver knows the references by their names, years, keys and numbers.
type resolver struct {
	entries  []*entry
	keys     map[string]int
	labels   map[int]int // numeric labels
	numbered bool
	keyless  int  // references whose file gives them no key
	japanese bool // see [japaneseSurnames]

	byName map[string][]int // by a key of any author
	byYear map[string][]int

	recognised bool // the manuscript shows slips of recognition

	text   string            // of the manuscript, in which abbreviations are explained
	agreed map[string]answer // by signature of the query
	cited  map[printedName]citeName
}

// An entry is a reference made ready to be compared.
type entry struct {
	id       string
	keyless  bool // its file gives it no key
	authors  []listedName
	others   bool // the list does not name them all
	titled   bool // it has no authors, and its title stands in their place
	headed   bool // it begins with its title
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

// keysOfReference is how many keys the names of a reference have that no other one has, about.
const keysOfReference = 6

func newResolver(refs []*citation.Listed) *resolver {
	v := &resolver{
		keys: map[string]int{}, labels: map[int]int{},
		byName: make(map[string][]int, keysOfReference*len(refs)), byYear: map[string][]int{},
		agreed: map[string]answer{}, cited: map[printedName]citeName{},
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
	e := &entry{id: r.ID, keyless: l.MadeKey, text: l.Text, suffix: suffixKey(r.YearSuffix.Plain())}
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

	e.title, e.headed = fold(ownTitle(r).Plain()), beginsWithTitle(l)
	for _, t := range []citation.Text{ownTitle(r), r.TitleShort} {
		if key := nameKey(t.Plain()); key != "" {
			e.titles = append(e.titles, key)
		}
		if bare := dropArticle(t.Plain()); len(bare) < len(t.Plain()) {
			e.titles = append(e.titles, nameKey(bare)) // "Kuhn, *Structure*"
		}
	}
	if paper := nameKey(paperOf(r)); paper != "" {
		e.titles = append(e.titles, paper)
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

// postEntry enters a reference under the keys of its names and years.
func (v *resolver) postEntry(e *entry, i int) {
	for _, a := range e.authors {
		for _, keys := range [2][]string{a.keys, a.loose} {
			for _, key := range keys {
				post(v.byName, key, i)
			}
		}
	}
	if e.initials = initialsOf(e.authors); e.initials != "" {
		post(v.byName, e.initials, i)
	}
	for _, years := range [2][]string{e.years, e.original} {
		for _, y := range years {
			post(v.byYear, y, i)
		}
	}
}

// suffixKey returns the letter of a year as it is compared. The first of the Cyrillic alphabet looks as the Latin one
// does, and is typed for it.
func suffixKey(letter string) string {
	return strings.ReplaceAll(strings.ToLower(strings.TrimSpace(letter)), "а", "a")
}
