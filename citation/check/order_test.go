package check

import (
	"strings"
	"testing"

	"github.com/refwright/refwright/citation"
)

// BenchmarkOrder sorts a list of 1,000 entries a quarter of which are out of
// place.
func BenchmarkOrder(b *testing.B) {
	families := [...]string{"Ağır", "Axworthy", "Bjørnsen", "de Wilde", "Đorđević", "Łukasz", "MacFarlane", "McRae", "Nguyễn", "Şahin", "van Dijk", "Żeromski"}
	var list []*printed
	for i := range 1000 {
		at := i
		if i%4 == 3 {
			at = (i * 7919) % 1000
		}
		name := families[at*len(families)/1000] + string([]byte{'a' + byte(at/100), 'a' + byte(at/10%10), 'a' + byte(at%10)})
		text := name + ", John. 2001. Title."
		r := &citation.Reference{Type: citation.Book, Title: "Title", Author: []citation.Name{{Family: name, Given: "John"}}, Issued: citation.YearDate(2001)}
		field := func(v citation.Variable, part string, start, end int) citation.Segment {
			return citation.Segment{Role: citation.Field, Variable: v, Part: part, Span: citation.Span{Start: start, End: end}, Confidence: 1}
		}
		n := len(name)
		q := &printed{Listed: &citation.Listed{Reference: r, Text: text, Confidence: 1, Segments: []citation.Segment{
			field(citation.VarAuthor, "family", 0, n), field(citation.VarIssued, "year", n+8, n+12), field(citation.VarTitle, "", n+14, n+19),
		}}, text: text}
		q.pieces = []piece{{0, n + 8, 0, 0, citation.VarAuthor}, {n + 8, n + 14, n + 8, 1, citation.VarIssued}, {n + 14, len(text), n + 14, 2, citation.VarTitle}}
		list = append(list, q)
	}
	for b.Loop() {
		if found := misplacedOf(list, AnyStyle); len(found) < 100 {
			b.Fatalf("%d entries out of place, want about 250", len(found))
		}
	}
}

// The same names before the year, of which one person was read once and two people once, say nothing of
// the order of the two works.
func TestOrderOfHeadsThatWereReadOtherwise(t *testing.T) {
	one, two := []citation.Name{{Family: "Reed y Żeromski", Given: "M."}}, []citation.Name{{Family: "Reed"}, {Family: "Żeromski", Given: "M."}}
	for _, tt := range []struct {
		head string // of the last but three
		want int
	}{{"Reed y Żeromski, M.", 0}, {"Reed with Żeromski, M.", 1}} {
		var list []*printed
		add := func(head string, names ...citation.Name) {
			r := &citation.Reference{Type: citation.Book, Title: "Title", Author: names, Issued: citation.YearDate(2001)}
			n, text := len(head), head+" 2001. Title."
			field := func(v citation.Variable, part string, start, end int) citation.Segment {
				return citation.Segment{Role: citation.Field, Variable: v, Part: part, Span: citation.Span{Start: start, End: end}, Confidence: 1}
			}
			q := &printed{Listed: &citation.Listed{Reference: r, Text: text, Confidence: 1, Segments: []citation.Segment{
				field(citation.VarAuthor, "family", 0, n-4), field(citation.VarIssued, "year", n+1, n+5), field(citation.VarTitle, "", n+7, n+12),
			}}, text: text}
			q.pieces = []piece{{0, n - 4, 0, 0, citation.VarAuthor}, {n + 1, n + 5, n + 1, 1, citation.VarIssued}, {n + 7, n + 12, n + 7, 2, citation.VarTitle}}
			list = append(list, q)
		}
		for _, family := range strings.Fields("Alder Bog Cobb Dunn Elm Fenn Heath Marsh") {
			add(family+", M.", citation.Name{Family: family, Given: "M."})
		}
		add("Reed y Żeromski, M.", one...)
		add(tt.head, two...)
		add("Tarn, M.", citation.Name{Family: "Tarn", Given: "M."})
		if got := len(misplacedOf(list, AnyStyle)); got != tt.want {
			t.Errorf("%s: %d works out of order, want %d", tt.head, got, tt.want)
		}
	}
}

// How the works of one author are in order is told in the alphabet that suits the list best: in Norwegian Ø and
// Å go behind Z.
func TestOrderOfWorksInTheAlphabetOfTheList(t *testing.T) {
	work := func(year int, families ...string) *printed {
		r := &citation.Reference{Title: "Peat", Issued: citation.YearDate(year)}
		for _, f := range families {
			r.Author = append(r.Author, citation.Name{Family: f})
		}
		return &printed{Listed: &citation.Listed{Reference: r}}
	}
	works := []*printed{work(2021, "Marsh", "Szabo"), work(2004, "Marsh", "Ødegård"), work(2010, "Marsh", "Åsen")}
	for alphabet, want := range map[string]int{"nn": 0, "": 2} {
		got := talliesOf([]run{{works: works}}, newSorter(spelling{language: alphabet}, worksOrders[0], formsOf(works)))
		if got.all.wrong != want || got.all.pairs != 2 {
			t.Errorf("%q: %d of %d pairs are out of order, want %d", alphabet, got.all.wrong, got.all.pairs, want)
		}
	}
	if got := habitOfWorks([]run{{works: works}}, Chicago17, []string{"nn"}, formsOf(works)); got != worksOrders[0] {
		t.Errorf("the order of works is %v", got)
	}
}

// Works without an author, be they of editors, may stand together at either end of a list.
func TestWorksWithoutAuthorsStandTogether(t *testing.T) {
	person := func(s string) []citation.Name { return []citation.Name{{Family: s}} }
	author := func(s string) *printed {
		return &printed{Listed: &citation.Listed{Reference: &citation.Reference{Title: "Peat", Author: person(s)}}}
	}
	editor := func(s string) *printed {
		return &printed{Listed: &citation.Listed{Reference: &citation.Reference{Title: "Peat", Editor: person(s)}}}
	}
	title := &printed{Listed: &citation.Listed{Reference: &citation.Reference{Title: "Peat"}}}
	a, b, ed := author("Adler"), author("Brandt"), editor("Aust")
	for _, tt := range []struct {
		list []*printed
		want int
	}{
		{[]*printed{a, b, ed}, 2},
		{[]*printed{ed, title, a, b}, 2},
		{[]*printed{title, a, ed, b}, 3},
		{[]*printed{a, ed, b}, 3},
		{[]*printed{ed}, 1},
	} {
		if got := len(withoutNamelessBlock(tt.list)); got != tt.want {
			t.Errorf("%d of %d works are left, want %d", got, len(tt.list), tt.want)
		}
	}
}
