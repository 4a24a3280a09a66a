package csl_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/csl"
)

// benchClusters returns n citations of a document over n/2 references, in notes or
// in the text.
func benchClusters(n int, notes bool) []citation.Cluster {
	clusters := make([]citation.Cluster, n)
	for i := range clusters {
		c := &clusters[i]
		if notes {
			c.NoteNumber = i + 1
		}
		for j := range 1 + i%3 {
			c.Cites = append(c.Cites, citation.Cite{ID: fmt.Sprintf("ref%d", (i*31+j*17)%(n/2)), Locator: fmt.Sprint(i%4 + 1)})
		}
	}
	return clusters
}

// BenchmarkSession inserts a citation after a quarter of a document of 2,000 over 1,000
// references, and takes it out again. The metric
// "renders/edit" is what one of these two edits costs as a part of rendering the
// document anew. The citation is of a work that is cited anyway; in "new number" it is
// the first one of its work, in a numeric style, so that most of the others change, too.
func BenchmarkSession(b *testing.B) {
	numeric, err := csl.ParseStyle(strings.NewReader(numericStyle))
	if err != nil {
		b.Fatal(err)
	}
	styles := map[string]*csl.Style{"numeric": numeric, "new number": numeric}
	names := []string{"chicago-author-date", "chicago-notes-bibliography"}
	for _, name := range names {
		if styles[name], err = csl.BuiltinStyle(name); err != nil {
			b.Fatal(err)
		}
	}
	for _, name := range append(names, "numeric", "new number") {
		b.Run(name, func(b *testing.B) {
			p := csl.Processor{Style: styles[name], Format: csl.HTML}
			refs, clusters := benchRefs(1001), benchClusters(2000, name == "chicago-notes-bibliography")
			inserted := citation.Cluster{Cites: []citation.Cite{{ID: "ref12", Locator: "7"}}}
			if name == "new number" {
				inserted.Cites[0].ID = "ref1000"
			}
			const renders = 3
			start := time.Now()
			for range renders {
				if _, err := p.Render(refs, clusters); err != nil {
					b.Fatal(err)
				}
			}
			whole := time.Since(start).Seconds() / renders
			s, err := p.NewSession(refs, clusters...)
			if err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			for b.Loop() {
				id, _, err := s.Insert(500, inserted)
				if err != nil {
					b.Fatal(err)
				}
				if _, err := s.Remove(id); err != nil {
					b.Fatal(err)
				}
			}
			edit := b.Elapsed().Seconds() / float64(2*b.N)
			b.ReportMetric(edit/whole, "renders/edit")
			b.ReportMetric(whole*1000, "ms/render")
			b.ReportMetric(edit*1000, "ms/edit")
		})
	}
}
