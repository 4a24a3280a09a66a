package intext

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

// Whatever comes in, citations have spans within the file and in order, the
// parts of a cite lie within its citation, and the year stands in its text.
func FuzzFind(f *testing.F) {
	cases, _ := filepath.Glob("testdata/*/*.txtar")
	for _, file := range cases {
		if data, err := os.ReadFile(file); err == nil {
			f.Add(data, uint8(0))
		}
	}
	for _, e := range []string{
		"(Smith 2010, 5; UN 2006, Axworthy 1997, 2001)", "As Smith and Jones’s (2010; 2012a, b) say", "⁴ see: Smith 2010, Krause 2007",
		"so (ibid., 5).\n\nand (Julio\n\nand Smith 2010)", "（王 2010）", "(Almond [1850] 1990)", "[[(((2010)a]b)",
	} {
		for format := range uint8(len(formatNames)) {
			f.Add([]byte(e), format)
		}
	}
	for _, e := range []string{
		"So (Weber 43; Hall et al. 201; Parsons, *Social System* 4). He adds “that” (44).", "(vol. 2, Weber 1: 2, ch. 3; pt. 4) (“Murder; by” 4", "Weber’s *Iliad* (2.35) (12)", "(Natl. Geographic Soc.) (Weber ii",
	} {
		for format := range uint8(len(formatNames)) {
			f.Add([]byte(e), format+uint8(len(formatNames)))
		}
	}
	refs := [2][]*citation.Listed{listed(commonRefs), worksCited()}
	f.Fuzz(func(t *testing.T, src []byte, format uint8) {
		formats := uint8(len(formatNames))
		finder := Finder{Format: Format(format % formats), References: refs[format/formats%2]}
		found := finder.Find(src)
		at := 0
		for i := range found {
			in := &found[i]
			checkSpan(t, "citation", in.Span, len(src))
			if in.Span.Start < at {
				t.Errorf("%q at %v stands before the one before it", in.Text, in.Span)
			}
			at = in.Span.Start
			for j := range in.Cites {
				c := &in.Cites[j]
				for _, s := range []citation.Span{c.Span, c.YearSpan, c.LocatorSpan, c.LocatorTermSpan, c.EtAl, c.AndSpan, c.SeparatorSpan} {
					checkSpan(t, "cite", s, len(src))
				}
				for _, n := range c.Names {
					checkSpan(t, "name", n.Span, len(src))
				}
				if in.System == citation.AuthorDate && !strings.Contains(in.Text, c.Year) {
					t.Errorf("%q has not the year %q", in.Text, c.Year)
				}
				if c.Confidence < 0 || c.Confidence > 1 {
					t.Errorf("%q has the confidence %v", c.Text, c.Confidence)
				}
				if utf8.Valid(src) && !utf8.ValidString(c.Text) {
					t.Errorf("%q is cut within a character", c.Text)
				}
			}
		}
	})
}

func checkSpan(t *testing.T, what string, s citation.Span, length int) {
	t.Helper()
	if s.Start < 0 || s.End < s.Start || s.End > length {
		t.Errorf("%s at %v of %d bytes", what, s, length)
	}
}

// Input that is made to take long takes no more than a long text does.
func TestHostileInputTakesNoLongTime(t *testing.T) {
	const size = 1 << 18
	refs := append(listed(commonRefs), worksCited()...)
	for _, piece := range []string{"(", "((2010", ")", "1", "2010 ", "2010, ", "(2010) ", "Smith ", "Smith 2010, ", "(Smith 2010; ", "Smith and ", "(2010, 5) ", "Smith, ", "A. ", "\n\na", "a\n", "[", "et al. ", "(n.d. ", "van der ", "of ", "’s", "(WHO) ", "2010-", "⁴ Smith 2010.\n", "（", "(Weber 5) ", "Weber (5). ", "(5), ", "(“Murder” 4; ", "Weber, ", "(Weber, “a” 5)", "(Almonn 12) "} {
		src := []byte(strings.Repeat(piece, size/len(piece)))
		start := time.Now()
		(&Finder{References: refs}).Find(src)
		if took := time.Since(start); took > time.Minute {
			t.Errorf("a quarter of a megabyte of %q takes %v", piece, took)
		} else {
			t.Logf("%q: %v", piece, took)
		}
	}
}
