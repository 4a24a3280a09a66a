package bibtex

import (
	"strings"
	"testing"
	"time"

	"github.com/refwright/refwright/citation"
)

// TestNoValueIsSlow gives every field a long value of one sort, which takes some
// hundredths of a second, and minutes where a loop is quadratic.
func TestNoValueIsSlow(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	for _, s := range []string{"=", "a\u0301", "\u0301", "{", "--", "A-", "HIV ", "<i>", "a, ", " and ", "\\u", "ế", "\xff", "\n\n", "de ", "1-", "a.b."} {
		long := strings.Repeat(s, 1<<15/len(s))
		for _, d := range []Dialect{BibLaTeX, BibTeX} {
			start := time.Now()
			ref := &citation.Reference{ID: long, Type: citation.Book, Title: citation.Text(long), Page: citation.Number(long), Edition: citation.Number(long),
				Publisher: citation.Text(long), Note: citation.Text(long), Keyword: citation.Text(long), URL: citation.Text(long), Language: citation.Text(long),
				Author: []citation.Name{{Family: long, Given: long, NonDroppingParticle: long}, {Literal: long}}, Issued: citation.Date{Literal: long}}
			FromReference(ref, Options{Dialect: d})
			if took := time.Since(start); took > 2*time.Second {
				t.Errorf("%s: 32 KB of %q in each field took %v", d, s, took)
			}
		}
	}
}
