package check_test

import (
	"strings"
	"testing"

	"github.com/refwright/refwright/citation/check"
	"github.com/refwright/refwright/citation/manuscript"
)

// Pages of two columns, as pdftotext -layout writes them: what an entry has is told at its place, and no fix changes the other
// column.
func TestEntriesInColumns(t *testing.T) {
	const src = `                              BOGS AND MOORS

It is so (Adler, 2017; Brandt, 2021; Cobb, 2009; Dunn, 2007; Ek, 1994; Fenn, 2011; Gore, 2008).

References

Adler, O. O. (2017). Rethinking the use of peat on moors      on their own? Bogs and Moors, 17(4), 471–479.
   and fens in the north. Review of Bog Research, 87(3),         https://doi.org/10.5072/0965821080
   659–701. https://doi.org/                                  Dunn, N. (2007). The promise and the perils of the
   10.5072/0034654316                                            fens in the north. Bogs and Moors, 14(2),
Brandt, P. K. (2021). Retrieval of turf consistently             219–224. https://doi.org/10.5072/
   benefits those who dig it on the moors. Bogs and              BF03194055
   Moors, 33(4), 1453–1409. doi:10.5072/s10648021             Ek, R. A. (1994). Memory of moors in the training of
Cobb, J. D. (2009). Strategies of those who dig: Do they         those who dig. Heather Press.
   practise it when they study the fens and the moors         Fenn, A. C. (2011). Repeated digging, and what comes
                                                                 of it. Moors, 36(5), 1118–1133. https://doi.org/
                                                                 10.5072/a0019902
                                                              Gore, E. (2008). Cues of moors and fens. Moors, 4(1),
                                                                 11–13. https://doi.org/10.5072/a0019903
`
	m, err := manuscript.Read("a.txt", []byte(src+"\f"), manuscript.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range check.Run(m, check.Options{}) {
		got = append(got, f.Rule+" "+f.Text)
		for _, fix := range f.Fixes {
			for _, e := range fix.Edits {
				if strings.Contains(src[e.Span.Start:e.Span.End], "\n") {
					t.Errorf("%s: a fix of %q", f.Rule, src[e.Span.Start:e.Span.End])
				}
			}
		}
	}
	if want := "pages-reversed 1453–1409|doi-not-url-form doi:10.5072/s10648021"; strings.Join(got, "|") != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// A citation that is broken in the left column is told, and not mended where that would change the right one.
func TestNoFixOverColumns(t *testing.T) {
	const list = "\n\fReferences\n\nBrandt, P. K., Ek, R. A., & Fenn, A. (2021). Retrieval of turf on moors. Bogs and Moors, 33(4), 1409–1453.\n\nCobb, J. D. (2009). Strategies of those who dig. Moors, 4(1), 11–13.\n"
	for name, c := range map[string]struct {
		page  string
		fixes int
	}{
		"columns": {`It is so on the moors and in the fens of the north, as       the other fens. So it has been (Cobb, 2009) everywhere,
has been said by all who dig there and by those who           and so it will be as long as peat is dug. Who digs it
study them. So it was found (Brandt, Ek,                      must know of it, and whoever burns it as well. That is
& Fenn, 2021) and in much that was said before. It            what all say who have been there, and they know. They
is not known who has begun it, and nobody asks. There         have seen what is left of it. It is not much, and what
are many moors of which nobody knows who dug them.            there is will not be there for long, as all know well.
`, 0},
		"lines": {"It is so (Cobb, 2009). So it was found (Brandt, Ek,\n& Fenn, 2021) and in much that was said before.\n", 1},
	} {
		m, err := manuscript.Read("a.txt", []byte(c.page+list), manuscript.Options{})
		if err != nil {
			t.Fatal(err)
		}
		found := check.Run(m, check.Options{Style: check.APA7, Only: []string{"etal-needed"}})
		if len(found) != 1 || len(found[0].Fixes) != c.fixes {
			t.Errorf("%s: %v, want one with %d fixes", name, found, c.fixes)
		}
	}
}
