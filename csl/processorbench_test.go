package csl_test

import (
	"bytes"
	"fmt"
	"os"
	"testing"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/csl"
)

func BenchmarkParseStyle(b *testing.B) {
	data, err := os.ReadFile("styles/chicago-author-date.csl")
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := csl.ParseStyle(bytes.NewReader(data)); err != nil {
			b.Fatal(err)
		}
	}
}

// benchRefs returns n records with names and years that meet often, so that
// disambiguation has work to do.
func benchRefs(n int) []*citation.Reference {
	families := []string{"Yılmaz", "Đorđević", "Ås", "Smith", "García", "Nguyễn", "Novák", "Brown", "Rossi", "Kaya"}
	givens := []string{"Ayşe", "Ivica", "Berit", "John T.", "María", "Minh", "Zdeněk", "Mary", "Marco", "Ali"}
	refs := make([]*citation.Reference, n)
	for i := range refs {
		r := &citation.Reference{ID: fmt.Sprintf("ref%d", i), Type: citation.ArticleJournal,
			Title: citation.Text(fmt.Sprintf("the making of number %d: a study", i)), ContainerTitle: "Journal of Numbers",
			Volume: citation.Number(fmt.Sprint(i % 40)), Issue: "2", Page: "321-328", DOI: citation.Text(fmt.Sprintf("10.1000/%d", i)),
			Issued: citation.YearDate(1950 + i%70)}
		for j := range 1 + i%4 {
			k := i*7 + j*3
			r.Author = append(r.Author, citation.Name{Family: families[k%10], Given: givens[(k/10)%10]})
		}
		refs[i] = r
	}
	return refs
}

func BenchmarkRender(b *testing.B) {
	style, err := csl.BuiltinStyle("chicago-author-date")
	if err != nil {
		b.Fatal(err)
	}
	for _, n := range []int{1, 1000, 10_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			refs := benchRefs(n)
			p := csl.Processor{Style: style, Format: csl.HTML}
			b.ReportAllocs()
			for b.Loop() {
				if _, err := p.Render(refs, nil); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.N*n)/b.Elapsed().Seconds(), "items/s")
		})
	}
}
