package csl_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/csl"
)

// ambiguousStyles are styles that tell cites apart by each method, by name.
func ambiguousStyles(tb testing.TB) map[string]*csl.Style {
	tb.Helper()
	styles := map[string]*csl.Style{}
	for name, attrs := range map[string]string{
		"names":       `disambiguate-add-names="true" disambiguate-add-year-suffix="true"`,
		"by-cite":     `disambiguate-add-names="true" disambiguate-add-givenname="true" disambiguate-add-year-suffix="true"`,
		"all-names":   `disambiguate-add-names="true" disambiguate-add-givenname="true" givenname-disambiguation-rule="all-names"`,
		"primary":     `disambiguate-add-givenname="true" givenname-disambiguation-rule="primary-name-with-initials" disambiguate-add-year-suffix="true"`,
		"conditional": `disambiguate-add-names="true" disambiguate-add-givenname="true"`,
	} {
		styles[name] = parse(tb, `<citation et-al-min="2" et-al-use-first="1" collapse="year" `+attrs+`><layout prefix="(" suffix=")" delimiter="; "><group delimiter=" ">
			<names variable="author"><name form="short" initialize-with=". " and="text"/></names><date variable="issued"><date-part name="year"/></date>
			<choose><if disambiguate="true"><text variable="title"/></if></choose><choose><if disambiguate="true"><text variable="note"/></if></choose>
			</group></layout></citation><bibliography><sort><key variable="author"/><key variable="issued"/></sort><layout><names variable="author"/></layout></bibliography>`)
	}
	return styles
}

// ambiguousWorks returns n works by people of a few surnames, and twice as many
// citations of one to three of them.
func ambiguousWorks(n, surnames int) ([]*citation.Reference, []citation.Cluster) {
	random := rand.New(rand.NewPCG(1, 2))
	families := []string{"Smith", "Yılmaz", "Đorđević", "Ås", "Nguyễn", "Rossi", "Hay", "Lee"}[:surnames]
	givens := []string{"Ann", "Anna", "Bob", "Berit", "Al", "Åse", "John T.", "Minh"}
	refs := make([]*citation.Reference, n)
	for i := range refs {
		r := &citation.Reference{ID: fmt.Sprint(i), Type: citation.Book, Title: citation.Text(fmt.Sprintf("Title %d", random.IntN(n/4))), Note: "n",
			Issued: citation.YearDate(2000 + random.IntN(10))}
		for range 1 + random.IntN(6) {
			r.Author = append(r.Author, citation.Name{Family: families[random.IntN(len(families))], Given: givens[random.IntN(len(givens))]})
		}
		refs[i] = r
	}
	clusters := make([]citation.Cluster, 2*n)
	for i := range clusters {
		for range 1 + random.IntN(3) {
			clusters[i].Cites = append(clusters[i].Cites, citation.Cite{ID: refs[random.IntN(n)].ID})
		}
	}
	return refs, clusters
}

// TestDisambiguationGrowsWithTheDocument compares the work for a document with that
// for one four times as long. Allocations stand for work, since they do not depend
// on the machine; they grow about as much as the document does.
func TestDisambiguationGrowsWithTheDocument(t *testing.T) {
	for name, style := range ambiguousStyles(t) {
		for _, surnames := range []int{1, 8} {
			work := func(n int) float64 {
				refs, clusters := ambiguousWorks(n, surnames)
				p := csl.Processor{Style: style}
				return testing.AllocsPerRun(1, func() {
					if _, err := p.Render(refs, clusters); err != nil {
						t.Fatal(err)
					}
				})
			}
			if small, large := work(100), work(400); large > 6*small {
				t.Errorf("%s, %d surnames: %.0f allocations for 100 works and 200 citations, %.0f for four times as many", name, surnames, small, large)
			}
		}
	}
}

// BenchmarkDisambiguate renders 2,000 citations of 1,000 works.
func BenchmarkDisambiguate(b *testing.B) {
	for name, style := range ambiguousStyles(b) {
		b.Run(name, func(b *testing.B) {
			refs, clusters := ambiguousWorks(1000, 8)
			p := csl.Processor{Style: style}
			b.ReportAllocs()
			for b.Loop() {
				if _, err := p.Render(refs, clusters); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
