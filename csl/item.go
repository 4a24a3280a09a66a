package csl

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

// An itemState is what the stages find out about one reference.
type itemState struct {
	itemFacts
	cited  int     // place in the order of citation, from 1
	number int     // of the entry in the bibliography, from 1
	keys   keyList // by which the entry is sorted

	// While positions are worked out.
	seen      bool // an earlier cite is of it
	firstNote int  // note of the first cite
	lastNote  int  // note of the latest one

	// Disambiguation.
	disambiguate int // conditions disambiguate="true" that hold, in the order of the cite
	suffix       int // letter of the year, from 1; 0 for none
	lists        []listState
	names        nameRegister // set while names are told apart in the whole document

	kept *keptItem // in a session
}

// itemFacts are a reference with what conditions ask about it.
type itemFacts struct {
	ref     *citation.Reference
	present variableSet // variables that have a value
	kind    int         // number of its type in the style, 0 for one that no condition names
}

func (s *Style) factsOf(ref *citation.Reference) itemFacts {
	f := itemFacts{ref: ref, kind: s.types[ref.Type]}
	for v := range ref.Present() {
		f.present.add(v)
	}
	return f
}

// A listState is what is shown of one list of names beyond what the style says.
type listState struct {
	names   []citation.Name
	options *nameOptions // that it is rendered with
	shown   int          // names that the style shows
	show    int          // names to show at least
	givens  []givenLevel
}

// letter returns the letter of the year, "" for none.
func (s *itemState) letter(r *renderer) string {
	if r.keep && s.ref.YearSuffix != "" {
		return s.ref.YearSuffix.Plain()
	}
	return letters(s.suffix)
}

// letters returns a, b, ..., z, aa, ab, ... for 1, 2, ...
// Source: CSL 1.0.2, Disambiguation, "disambiguate-add-year-suffix".
func letters(n int) string {
	var buf [8]byte
	i := len(buf)
	for ; n > 0 && i > 0; n = (n - 1) / 26 {
		i--
		buf[i] = byte('a' + (n-1)%26)
	}
	return string(buf[i:])
}

// shownNames returns how many names of a list disambiguation asks for.
func (s *itemState) shownNames(list int) int {
	if list < len(s.lists) {
		return s.lists[list].show
	}
	return 0
}

// noteList keeps the measures of a list of names while cites are compared for
// the first time.
func (s *itemState) noteList(r *renderer, list int, names []citation.Name, o *nameOptions, shown int) {
	if !r.comparing || r.sorting || list < len(s.lists) {
		return
	}
	s.lists = append(s.lists, listState{names: names, options: o, shown: shown})
}

// givenLevel returns how much of a given name disambiguation asks for.
func (s *itemState) givenLevel(r *renderer, f namesFrame, list, i int, n *citation.Name, p *person, base givenLevel) givenLevel {
	level := givenHidden
	if list < len(s.lists) && i < len(s.lists[list].givens) {
		level = s.lists[list].givens[i]
		if level == givenInitials && !f.options.has(setInitializeWith) {
			level = givenFull
		}
	}
	if s.names != nil && r.style.citation.addGivenName {
		level = max(level, s.names.level(r, f.options, n, p, i, base))
	}
	return level
}

// label returns a citation label made of the first names that the item has and
// the year, for items that have none: the first four letters of one name, two
// each of two, two and one each of three, one each of four, and the year in two
// digits, "00" for none. Without names the title stands in, without its stop
// words.
// Source: CSL 1.0.2, Appendix IV, leaves its form open; citeproc-js makes it so.
func (s *itemState) label() string {
	var names []citation.Name
	for _, v := range labelNames {
		if names = s.ref.Names(v); len(names) > 0 {
			break
		}
	}
	lengths := [...][]int{{4}, {4}, {2, 2}, {2, 1, 1}, {1, 1, 1, 1}}[min(len(names), 4)]
	var b strings.Builder
	for i, n := range names[:min(len(names), 4)] {
		name := n.Literal
		if n.Family != "" {
			_, name = leadingParticles(n.Family)
		}
		name = strings.Map(func(c rune) rune {
			if !isRomanesque(c) {
				return -1
			}
			return c
		}, cutArticle(name))
		if name == "" {
			break
		}
		b.WriteString(labelPart(name, lengths[i]))
	}
	if b.Len() == 0 {
		words := strings.Fields(string(s.ref.Title))
		words = slices.DeleteFunc(words, func(w string) bool { return stopWords[w] })
		b.WriteString(labelPart(strings.Join(words, ""), 4))
	}
	digits := "00"
	if year, ok := s.ref.Issued.Year(); ok {
		if year <= 0 {
			year = 1 - year // before Christ
		}
		digits = itoa(year)
	}
	b.WriteString(digits[max(0, len(digits)-2):])
	return b.String()
}

// labelNames are the names that a label can be made of, in the order in which
// they are tried.
var labelNames = func() []citation.Variable {
	list := slices.DeleteFunc(citation.Variables(), func(v citation.Variable) bool { return v.Kind() != citation.KindNames })
	slices.SortStableFunc(list, func(a, b citation.Variable) int { return strings.Compare(a.String(), b.String()) })
	return list
}()

// labelPart returns the first n letters of a text, the first one a capital and
// the others small.
func labelPart(s string, n int) string {
	part := firstLetters(s, n)
	_, size := utf8.DecodeRuneInString(part)
	return strings.ToUpper(part[:size]) + strings.ToLower(part[size:])
}

func firstLetters(s string, n int) string {
	end := 0
	for i, c := range s {
		if n == 0 {
			break
		}
		n--
		end = i + utf8.RuneLen(c)
	}
	return s[:end]
}

// number sorts the bibliography and numbers its entries.
func (d *document) number() {
	for i, s := range d.items {
		s.number = i + 1
	}
	if d.sortsEntries() {
		d.inParallel(len(d.items), itemShare, func(w *document, from, to int) {
			for _, s := range w.items[from:to] {
				s.keys = w.entryKeys(s)
				w.key(&s.keys, 0)
			}
		})
	}
	d.entries = slices.Clone(d.items)
	d.order()
}

// sortsEntries reports whether the style sorts the bibliography.
func (d *document) sortsEntries() bool {
	return d.style.bibliography != nil && len(d.style.bibliography.sort) > 0
}

// entryKeys returns the keys by which the entry of an item is sorted. Its number is
// that of its place in the order of citation while they are made.
func (d *document) entryKeys(s *itemState) keyList {
	return keyList{keys: d.style.bibliography.sort, area: areaBibliography, item: s}
}

// order puts the entries in the order of the bibliography and numbers them.
// Source: CSL 1.0.2, Sorting.
func (d *document) order() {
	var keys []sortKey
	if d.sortsEntries() {
		keys = d.style.bibliography.sort
	}
	compare := func(x, y *itemState) int {
		if n := d.compareKeys(&x.keys, &y.keys); n != 0 {
			return n
		}
		return x.cited - y.cited
	}
	if !slices.IsSortedFunc(d.entries, compare) {
		slices.SortFunc(d.entries, compare)
	}
	descending := len(keys) > 0 && keys[0].variable == citation.VarCitationNumber && keys[0].descending
	for i, s := range d.entries {
		s.number = i + 1
		if descending {
			s.number = len(d.entries) - i
		}
	}
}
