package bibtex

import (
	"fmt"
	"io"
	"testing"

	"github.com/refwright/refwright/citation"
)

// benchRecords returns n records of the sort that reference lists hold.
func benchRecords(n int) []*citation.Reference {
	all := records()
	kinds := []*citation.Reference{all[0], all[1], all[4], all[9], all[19]}
	refs := make([]*citation.Reference, n)
	for i := range refs {
		ref := *kinds[i%len(kinds)]
		ref.ID = fmt.Sprintf("ref%d", i)
		refs[i] = &ref
	}
	return refs
}

func BenchmarkWrite(b *testing.B) {
	for _, d := range []Dialect{BibLaTeX, BibTeX} {
		for _, n := range []int{1, 100, 10_000} {
			b.Run(fmt.Sprintf("%s/%d", d, n), func(b *testing.B) {
				refs := benchRecords(n)
				var size counter
				if _, err := Write(&size, d, refs); err != nil {
					b.Fatal(err)
				}
				b.SetBytes(int64(size))
				b.ReportAllocs()
				for b.Loop() {
					if _, err := Write(io.Discard, d, refs); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

// counter counts what is written.
type counter int

func (c *counter) Write(b []byte) (int, error) {
	*c += counter(len(b))
	return len(b), nil
}
