package intext

import (
	"fmt"
	"strings"
	"testing"

	"github.com/refwright/refwright/citation"
)

// manuscriptOf makes a manuscript of about a size, with two citations in a
// kilobyte, and the references that it cites.
func manuscriptOf(size, works int) (string, []*citation.Listed) {
	var lines strings.Builder
	for i := range works {
		fmt.Fprintf(&lines, "%s %d\n", surname(i), 1950+i%70)
	}
	var b strings.Builder
	const filler = "The development of the concept has been influenced by a number of events, and Norway as well as the United Nations (UN) gave attention to it in 1998 and since. "
	for i := 0; b.Len() < size; i++ {
		b.WriteString(filler + filler)
		n := i % works
		switch i % 4 {
		case 0:
			fmt.Fprintf(&b, "It was disputed (%s %d, %d). ", surname(n), 1950+n%70, i%300)
		case 1:
			fmt.Fprintf(&b, "As %s (%d) argues, it was. ", surname(n), 1950+n%70)
		case 2:
			fmt.Fprintf(&b, "It was disputed (see %s %d; Almond and Verba 1963, 22–23). ", surname(n), 1950+n%70)
		case 3:
			fmt.Fprintf(&b, "According to %s, much of it was new at the time (%d, 7).\n\n", surname(n), 1950+n%70)
		}
		b.WriteString(filler[:100])
	}
	return b.String(), listed(lines.String())
}

func surname(i int) string {
	syllables := [...]string{"ka", "ro", "mi", "ten", "vas", "lo", "der", "su", "bir", "ne"}
	return "B" + syllables[i%10] + syllables[i/10%10] + syllables[i/100%10]
}

func BenchmarkFind(b *testing.B) {
	for _, size := range []int{2_000, 50_000, 1_000_000} {
		text, refs := manuscriptOf(size, max(5, size/1000))
		src := []byte(text)
		f := Finder{References: refs}
		b.Run(fmt.Sprintf("%dkB", size/1000), func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			n := 0
			for b.Loop() {
				n = len(f.Find(src))
			}
			b.ReportMetric(float64(n), "citations")
		})
	}
}
