package bibtex

import (
	"strings"
	"testing"

	"github.com/refwright/refwright/citation"
)

// BenchmarkHostileValues gives every field 32 KB of one sort. Each takes some
// hundredths of a second, and would take minutes where a loop is quadratic.
func BenchmarkHostileValues(b *testing.B) {
	for _, s := range []string{"=", "a\u0301", "\u0301", "{", "--", "A-", "HIV ", "<i>", "a, ", " and ", "\\u", "ế", "\xff", "\n\n", "de ", "1-", "a.b."} {
		b.Run(s, func(b *testing.B) {
			long := strings.Repeat(s, 1<<15/len(s))
			ref := &citation.Reference{ID: long, Type: citation.Book, Title: citation.Text(long), Page: citation.Number(long), Edition: citation.Number(long),
				Publisher: citation.Text(long), Note: citation.Text(long), Keyword: citation.Text(long), URL: citation.Text(long), Language: citation.Text(long),
				Author: []citation.Name{{Family: long, Given: long, NonDroppingParticle: long}, {Literal: long}}, Issued: citation.Date{Literal: long}}
			b.ReportAllocs()
			for b.Loop() {
				FromReference(ref, Options{Dialect: BibTeX})
			}
		})
	}
}
