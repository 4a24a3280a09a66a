package intext

import (
	"fmt"
	"strings"
	"testing"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/layout"
)

// longText returns a manuscript of about a megabyte, with what cite returns for
// a number in each of its paragraphs.
func longText(cite func(i int) string) string {
	var b strings.Builder
	for i := 0; b.Len() < 1<<20; i++ {
		if i%20 == 0 {
			fmt.Fprintf(&b, "## Part %d\n\n", i/20)
		}
		fmt.Fprintf(&b, "The networks of small states, *as Østerud says*, have had their time and\ntheir place %s; what remains of them is\nthe habit of meeting. ", cite(i))
		b.WriteString(strings.Repeat("Nobody who has sat through a conference will deny that.\n", 6))
		b.WriteString("\n")
	}
	return b.String()
}

func BenchmarkReadMarkdown(b *testing.B) {
	src := []byte(longText(func(i int) string { return fmt.Sprintf("[see @doe%d, 22]", i%1000) }))
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		readMarkdown(layout.New(src), nil)
	}
}

func BenchmarkFindInMarkdown(b *testing.B) {
	var refs []*citation.Listed
	for i := range 1000 {
		refs = append(refs, &citation.Listed{Label: fmt.Sprint(i + 1), Reference: &citation.Reference{ID: fmt.Sprintf("doe%d", i)}})
	}
	for _, bench := range []struct {
		name string
		cite func(i int) string
	}{
		{"keys", func(i int) string { return fmt.Sprintf("[see @doe%d, 22; @doe%d]", i%1000, i*7%1000) }},
		{"numbers", func(i int) string { return fmt.Sprintf("[%d, p. 3; %d–%d]", i%1000+1, i%900+1, i%900+3) }},
		{"notes", func(i int) string { return fmt.Sprintf("^[John Doe, *The Habit of Meeting %d*, %d.]", i%1000, i) }},
	} {
		b.Run(bench.name, func(b *testing.B) {
			src := []byte(longText(bench.cite))
			f := Finder{Format: Markdown, References: refs}
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			for b.Loop() {
				if len(f.Find(src)) < 1000 {
					b.Fatal("citations not found")
				}
			}
		})
	}
}
