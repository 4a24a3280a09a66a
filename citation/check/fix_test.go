package check_test

import (
	"testing"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/check"
)

func fixing(file string, edits ...check.Edit) check.Finding {
	return check.Finding{File: file, Fixes: []check.Fix{{Edits: edits}}}
}

func edit(start, end int, text string) check.Edit {
	return check.Edit{Span: citation.Span{Start: start, End: end}, New: text}
}

func TestApply(t *testing.T) {
	t.Parallel()
	const src = "Işık (1999), 10-5" // ı and ş have two bytes each
	for _, tt := range []struct {
		name     string
		findings []check.Finding
		want     string
		n        int
	}{
		{"no findings", nil, src, 0},
		{"no fix", []check.Finding{{File: "a.md"}}, src, 0},
		{"another file", []check.Finding{fixing("b.bib", edit(0, 1, "x"))}, src, 0},
		{"replacement", []check.Finding{fixing("a.md", edit(8, 12, "1998"))}, "Işık (1998), 10-5", 1},
		{"insertion", []check.Finding{fixing("a.md", edit(12, 12, "a"))}, "Işık (1999a), 10-5", 1},
		{"deletion", []check.Finding{fixing("a.md", edit(13, 14, ""))}, "Işık (1999) 10-5", 1},
		{"at the ends", []check.Finding{fixing("a.md", edit(0, 0, "see ")), fixing("a.md", edit(19, 19, "."))}, "see Işık (1999), 10-5.", 2},
		{"everything", []check.Finding{fixing("a.md", edit(0, 19, ""))}, "", 1},
		{"several edits", []check.Finding{fixing("a.md", edit(15, 17, "5"), edit(18, 19, "10"))}, "Işık (1999), 5-10", 1},
		{"edits out of order", []check.Finding{fixing("a.md", edit(18, 19, "10"), edit(15, 17, "5"))}, "Işık (1999), 5-10", 1},
		{"findings out of order", []check.Finding{fixing("a.md", edit(18, 19, "6")), fixing("a.md", edit(8, 12, "1998"))}, "Işık (1998), 10-6", 2},
		{"alternatives", []check.Finding{{File: "a.md", Fixes: []check.Fix{{Edits: []check.Edit{edit(8, 12, "1998")}}, {Edits: []check.Edit{edit(8, 12, "2000")}}}}}, "Işık (1998), 10-5", 1},
		{"overlap", []check.Finding{fixing("a.md", edit(8, 12, "1998")), fixing("a.md", edit(11, 13, "x"))}, "Işık (1998), 10-5", 1},
		{"overlap of the second edit", []check.Finding{fixing("a.md", edit(8, 12, "1998")), fixing("a.md", edit(0, 1, "i"), edit(9, 10, "x"))}, "Işık (1998), 10-5", 1},
		{"one around another", []check.Finding{fixing("a.md", edit(9, 10, "8")), fixing("a.md", edit(7, 13, ""))}, "Işık (1899), 10-5", 1},
		{"one at the end of another", []check.Finding{fixing("a.md", edit(8, 12, "1998")), fixing("a.md", edit(12, 12, "a"))}, "Işık (1998a), 10-5", 2},
		{"two insertions at one place", []check.Finding{fixing("a.md", edit(12, 12, "a")), fixing("a.md", edit(12, 12, "b"))}, "Işık (1999a), 10-5", 1},
		{"the same twice", []check.Finding{fixing("a.md", edit(12, 12, "a")), fixing("a.md", edit(12, 12, "a"))}, "Işık (1999a), 10-5", 2},
		{"no change", []check.Finding{fixing("a.md", edit(8, 12, "1999"))}, src, 0},
		{"no edits", []check.Finding{fixing("a.md")}, src, 0},
		{"outside the file", []check.Finding{fixing("a.md", edit(8, 12, "1998"), edit(19, 20, "x")), fixing("a.md", edit(-1, 0, "x")), fixing("a.md", edit(5, 4, "x"))}, src, 0},
		{"within a code point", []check.Finding{fixing("a.md", edit(2, 3, "x")), fixing("a.md", edit(0, 2, "x"))}, src, 0},
		{"overlap within a fix", []check.Finding{fixing("a.md", edit(8, 12, "1998"), edit(9, 13, "x"))}, src, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got, n := check.Apply("a.md", []byte(src), tt.findings)
			if string(got) != tt.want || n != tt.n {
				t.Errorf("got %q and %d, want %q and %d", got, n, tt.want, tt.n)
			}
		})
	}
}

// FuzzApply holds that whatever fixes say, each byte that none of them is about
// stays, and that src is not changed.
func FuzzApply(f *testing.F) {
	f.Add("Işık (1999), 10-5", 8, 12, "1998", 11, 13, "x", 12, 12, "a")
	f.Add("\xc4\xc4\xb1", -1, 9, "", 1, 2, "\xff", 3, 3, "y")
	f.Fuzz(func(t *testing.T, src string, a, b int, s string, c, d int, u string, e, g int, v string) {
		in := []byte(src)
		findings := []check.Finding{fixing("a.md", edit(a, b, s)), fixing("a.md", edit(c, d, u), edit(e, g, v)), fixing("a.md", edit(e, g, v))}
		out, n := check.Apply("a.md", in, findings)
		if string(in) != src {
			t.Errorf("src has changed")
		}
		if n < 0 || n > 3 || n == 0 && string(out) != src {
			t.Errorf("%d fixes make %q of %q", n, out, src)
		}
		if len(out) > len(src)+len(s)+len(u)+len(v) {
			t.Errorf("%q is longer than all that was added to %q", out, src)
		}
	})
}
