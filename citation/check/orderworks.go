package check

import (
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

// A run is the works of one author, one after the other.
type run struct {
	works  []*printed
	behind *printed // the entry before them
}

// runs returns the works of each author that has several, as far as these are in
// order among those of others.
func (o *ordered) runs() []run {
	var runs []run
	var r run
	add := func() {
		if len(r.works) > 1 {
			runs = append(runs, r)
		}
	}
	misread := headsMisread(o.entries)
	for i, l := range o.entries {
		if names := leads(l.Reference); misread[l] || !o.in[i] || len(names) > 0 && names[len(names)-1].IsOthers() || inTwoScripts(names) {
			continue // who the others are is not known, or which script goes first
		}
		var last *printed
		if n := len(r.works); n > 0 {
			if last = r.works[n-1]; sameLead(last, l) {
				r.works = append(r.works, l)
				continue
			}
		}
		add()
		r = run{[]*printed{l}, last}
	}
	add()
	return runs
}

// headsMisread returns the entries that print what another one prints before its year, and
// of which other names were read, and those with a co-author whose name was parted into
// given and family names in another way elsewhere.
func headsMisread(list []*printed) map[*printed]bool {
	misread := map[*printed]bool{}
	parted := map[string]citation.Name{}
	for range 2 { // the second time those before the first that differs
		for _, l := range list {
			for i, n := range leads(l.Reference) {
				if i == 0 || n.Literal != "" {
					continue
				}
				whole := n.String()
				if other, ok := parted[whole]; ok && other != n {
					misread[l] = true
					parted[whole] = citation.Name{}
				} else if !ok {
					parted[whole] = n
				}
			}
		}
	}
	maps.Copy(misread, headsReadOtherwise(list))
	return misread
}

// headsReadOtherwise returns the entries that print what another one prints before its year, and of
// which other names were read: "Marsh y Reed, A." may be one person or two.
func headsReadOtherwise(list []*printed) map[*printed]bool {
	misread, first := map[*printed]bool{}, map[string]*printed{}
	for _, l := range list {
		year, _, ok := l.field(citation.VarIssued, -1, "year")
		if !ok || year == 0 || !l.yearFirst() {
			continue
		}
		head := strings.Join(strings.Fields(l.text[:year]), " ")
		if repeatedAuthor.MatchString(head) {
			continue
		}
		switch other := first[head]; {
		case other == nil:
			first[head] = l
		case !slices.Equal(leads(other.Reference), leads(l.Reference)):
			misread[l], misread[other] = true, true
		}
	}
	return misread
}

// sameLead reports whether two entries begin with the same name, printed in the
// same way.
func sameLead(a, b *printed) bool {
	x, y := leads(a.Reference), leads(b.Reference)
	return len(x) > 0 && len(y) > 0 && x[0] == y[0] && a.Label == b.Label
}

// habitOfWorks returns how a list has the works of one author in order in spite of a few
// exceptions: Chicago's order or another one that is clear. Where there is none, or all
// works are in some order and nothing is wrong, it is no order: some styles have the
// works of one author as they come. What goes first of works with different co-authors has
// to be clear by itself: that the years of works are in order does not tell how the
// co-authors are. That these go for nothing is so only where works with different ones are
// better in order without them. The alphabets are those of the list.
func habitOfWorks(runs []run, style Style, alphabets []string, ns *leadForms) worksOrder {
	var clear worksOrder
	named := map[uint8]int{} // works with different co-authors that are out of order by these
	for i, w := range worksOrders {
		t := talliesOf(runs, newSorter(spelling{}, w, ns))
		for _, tag := range alphabets {
			if t.all.wrong == 0 {
				break
			}
			if other := talliesOf(runs, newSorter(spelling{language: tag}, w, ns)); other.all.wrong < t.all.wrong {
				t = other
			}
		}
		all, mixed, kinds := t.all, t.mixed, t.kinds
		if w.others == byOthers {
			named[w.works] = mixed.wrong
		}
		most := 0.0005
		if i == 0 && areChicago(runs) {
			most = 0.02
		}
		isOurs := i == 0 && (style == Chicago17 || style == Chicago18)
		switch {
		case all.wrong == 0 && !isOurs:
			return worksOrder{}
		case isOurs && 4*all.wrong <= all.pairs+3:
			return w
		case w.others == byFirst && mixed.wrong >= named[w.works]:
		case clear == worksOrder{} && all.isHabit(most) && kinds[0].isHabit(most) && kinds[1].isHabit(most):
			clear = w
		}
	}
	return clear
}

// Tallies are those of works of one author that follow each other: of all, of those with different co-authors, and of
// those of which both have co-authors, and different ones, where these go for something, and the rest.
type tallies struct {
	all, mixed tally
	kinds      [2]tally
}

// talliesOf compares the works in the order of s.
func talliesOf(runs []run, s *sorter) tallies {
	var t tallies
	for _, r := range runs {
		for j := 1; j < len(r.works); j++ {
			a, b := r.works[j-1], r.works[j]
			first := s.follows(a, b)
			if first && s.follows(b, a) {
				continue // tells nothing
			}
			t.all.add(first)
			x, y := leads(a.Reference)[1:], leads(b.Reference)[1:]
			differ := !slices.Equal(x, y)
			if differ {
				t.mixed.add(first)
			}
			if s.works.others != byFirst && len(x) > 0 && len(y) > 0 && differ {
				t.kinds[0].add(first)
			} else {
				t.kinds[1].add(first)
			}
		}
	}
	return t
}

// A tally is how many pairs of works stand against an order, of those that it says
// something of.
type tally struct{ wrong, pairs int }

func (t *tally) add(right bool) {
	t.pairs++
	if !right {
		t.wrong++
	}
}

// isHabit reports whether nothing is wrong, or so little that it would come about by
// chance with at most this probability.
func (t *tally) isHabit(most float64) bool {
	return t.wrong == 0 || byChance(t.wrong, t.pairs) <= most
}

// areChicago reports whether the works have their year where Chicago's author-date form
// has it: other forms more often have no order of the works of one author.
func areChicago(runs []run) bool {
	n, of := 0, 0
	for _, r := range runs {
		for _, l := range r.works {
			if of++; yearBetweenStops.MatchString(l.text) {
				n++
			}
		}
	}
	return 2*n > of
}

var yearBetweenStops = sieve.Late(`^[^(]{2,200}?\.\s(?:[(\[]\d{4}[)\]]\s)?\d{4}[a-z]?\.`)

// byChance returns how likely no more than wrong of so many pairs are out of
// order where there is none.
func byChance(wrong, pairs int) float64 {
	p, sum := math.Pow(0.5, float64(pairs)), 0.0
	for k := range wrong + 1 {
		sum += p
		p *= float64(pairs-k) / float64(k+1)
	}
	return sum
}

// follows reports whether b may stand behind a.
func (s *sorter) follows(a, b *printed) bool {
	x, y := s.keys(a), s.keys(b)
	return slices.Compare(slices.MinFunc(x, slices.Compare[orderKey]), slices.MaxFunc(y, slices.Compare[orderKey])) <= 0
}

// A worksOrder is how the works of one author are put in order. The zero value
// is no order.
type worksOrder struct {
	others othersOrder
	works  uint8
}

// othersOrder is what the names behind the first do.
type othersOrder uint8

const (
	byOthers othersOrder = iota // alone, then with others, by their names
	byNumber                    // alone, then with one, by the name, then with more
	byFirst                     // nothing
)

const (
	yearUp   uint8 = iota + 1 // the earliest first
	yearDown                  // the latest first
	byTitle
)

// worksOrders are the orders that manuals have, beginning with Chicago's.
var worksOrders = [...]worksOrder{
	{byOthers, yearUp}, {byNumber, yearUp}, {byFirst, yearUp},
	{byOthers, yearDown}, {byNumber, yearDown}, {byFirst, yearDown},
	{byOthers, byTitle}, {byNumber, byTitle}, {byFirst, byTitle},
}

// tails returns the keys of an entry among those of one author. Who goes with the author may
// be printed with one given name here and with an initial more there. An entry without
// a year may stand before the others or behind them, and one with the year of a
// first edition at that year or at its own, before or behind those with a letter.
func (s *sorter) tails(l *printed) []orderKey {
	r := l.Reference
	names := leads(r)
	if len(names) > 0 {
		names = names[1:]
	}
	var heads []orderKey
	switch {
	case s.works.others == byFirst:
		heads = []orderKey{nil}
	case s.works.others == byNumber && len(names) != 1:
		heads = []orderKey{{itoa(min(len(names), 2))}}
	default:
		with, without, short := orderKey{}, orderKey{}, orderKey{}
		if s.works.others == byNumber {
			with, without, short = orderKey{"1"}, orderKey{"1"}, orderKey{"1"}
		}
		for _, n := range names {
			if n.Literal != "" {
				w := s.word(withoutArticle(n.Literal))
				with, without, short = append(with, w, ""), append(without, w, ""), append(short, w, "")
				continue
			}
			forms := familiesOf(n)
			given := s.word(n.Given)
			with, without = append(with, s.word(forms[0]), given), append(without, s.word(withoutParticles(n.Family)), given)
			short = append(short, s.word(forms[0]), s.word(initial(n.Given)))
		}
		heads = []orderKey{append(with, "")} // "" is before all names
		for _, h := range [...]orderKey{append(without, ""), append(short, "")} {
			if !slices.Equal(heads[0], h) {
				heads = append(heads, h)
			}
		}
	}
	var keys []orderKey
	for _, h := range heads {
		for _, w := range s.worksOf(r) {
			keys = append(keys, append(h[:len(h):len(h)], w...))
		}
	}
	return keys
}

func (s *sorter) worksOf(r *citation.Reference) []orderKey {
	if s.works.works == byTitle {
		title := r.Title.Plain()
		return []orderKey{{s.word(withoutArticle(title))}, {s.word(title)}}
	}
	at := func(year int) string {
		if s.works.works == yearDown {
			year = -year
		}
		return itoa(50000 + year)
	}
	year, ok := r.Issued.Year()
	if !ok {
		return []orderKey{{"99999"}, {"00000"}}
	}
	keys := []orderKey{{at(year), string(r.YearSuffix)}}
	if first, ok := r.OriginalDate.Year(); ok {
		keys = append(keys, orderKey{at(first), ""}, orderKey{at(year), "a"}, orderKey{at(year), "~"})
	}
	return keys
}
