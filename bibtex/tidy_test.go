package bibtex

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/corpora"
)

func TestTidyLayout(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name     string
		tidy     Tidy
		in, want string
	}{
		{"layout", Tidy{}, "@Article { a , TITLE = \"T {x}\"  ,\n\n\n year=1999, month = 1 #\"~\"# jan}\n", "@article{a,\n  title = {T {x}},\n  year = 1999,\n  month = 1 # {~} # jan,\n}\n"},
		{"parentheses", Tidy{}, "@book(a, title={T})", "@book{a,\n  title = {T},\n}\n"},
		{"commas that are missing or too many", Tidy{}, "@book{a,, title={T} year={1}}", "@book{a,\n  title = {T},\n  year = {1},\n}\n"},
		{"no fields", Tidy{}, "@book{a}", "@book{a,\n}\n"},
		{"values stay as they are", Tidy{}, "@book{a, note={one\n   two  }}", "@book{a,\n  note = {one\n   two  },\n}\n"},
		{"options", Tidy{Layout: Layout{Indent: "\t", Align: 6, Quotes: true, NoFinalComma: true, Order: []string{"year"}}}, "@book{a, title={T}, note={\"}, year={1}}", "@book{a,\n\tyear  = \"1\",\n\ttitle = \"T\",\n\tnote  = {\"}\n}\n"},
		{"remarks in an entry", Tidy{}, "@book{a, % key\n% above\n title={T}, % behind\n\n % last\n}", "@book{a, % key\n  % above\n  title = {T}, % behind\n  % last\n}\n"},
		{"remarks go with their fields", Tidy{Layout: Layout{Order: []string{"year"}}}, "@book{a,\n title={T}, % t\n % y\n year=1}", "@book{a,\n  % y\n  year = 1,\n  title = {T}, % t\n}\n"},
		{"what stands between", Tidy{}, "\n\nMine\n@string{ a = \"b\" }\n@STRING{c={d}}\n\n\n\n@comment{  x }\n@preamble{ \"x\" }@book{a,} % end\n\n\n% Part\n@book{b,}\n\n\n",
			"Mine\n@string{a = {b}}\n@string{c = {d}}\n\n@comment{  x }\n\n@preamble{ \"x\" }\n\n@book{a,\n} % end\n\n\n% Part\n@book{b,\n}\n"},
		{"line ends of Windows", Tidy{}, "@book{a,\r\n title={T\r\nU}}\r\n", "@book{a,\r\n  title = {T\r\nU},\r\n}\r\n"},
		{"a broken entry", Tidy{}, "@book{a, title = {T\n@book{b, title={U}}", "@book{a, title = {T\n\n@book{b,\n  title = {U},\n}\n"},
		{"an entry without a key", Tidy{}, "@book{title = {T}}\n", "@book{title = {T}}\n"},
		{"by key", Tidy{Sort: ByKey}, "@string{x = {X}}\n\n@book{b,\n}\n\n% of c\n@book{C,\n} % behind c\n\n@xdata{z,\n}\n\n@book{a,\n}\n\nPart two\n\n@book{e,\n}\n\n@book{d,\n}\n",
			"@string{x = {X}}\n\n@book{a,\n}\n\n@book{b,\n}\n\n@xdata{z,\n}\n\n% of c\n@book{C,\n} % behind c\n\nPart two\n\n@book{d,\n}\n\n@book{e,\n}\n"},
		{"parents behind their children", Tidy{Sort: ByKey}, "@book{a,\n}\n\n@inbook{c,\n  crossref = {a},\n}\n\n@book{b,\n}\n", "@book{b,\n}\n\n@inbook{c,\n  crossref = {a},\n}\n\n@book{a,\n}\n"},
		{"by author and year", Tidy{Sort: ByAuthorYear}, "@book{a,\n  author = {Ø, A.},\n  year = 2001,\n}\n\n@book{b,\n  author = {Ağır, B.},\n}\n\n@book{c,\n  author = {Ağır, B.},\n  year = 1999,\n}\n",
			"@book{c,\n  author = {Ağır, B.},\n  year = 1999,\n}\n\n@book{b,\n  author = {Ağır, B.},\n}\n\n@book{a,\n  author = {Ø, A.},\n  year = 2001,\n}\n"},
		{"empty fields", Tidy{DropEmpty: true}, "@book{a,\n  title = {},\n  year = \" \",\n  note = {x},\n}\n", "@book{a,\n  note = {x},\n}\n"},
		{"an empty field that holds off an inherited one", Tidy{DropEmpty: true}, "@inbook{a,\n  note = {},\n  crossref = {b},\n}\n\n@book{b,\n  note = {N},\n}\n", "@inbook{a,\n  note = {},\n  crossref = {b},\n}\n\n@book{b,\n  note = {N},\n}\n"},
		{"pages", Tidy{Pages: true}, "@book{a,\n  pages = {1-2, 5 – 6,  9, x-1-x-9, iv—x},\n}\n", "@book{a,\n  pages = {1--2, 5--6, 9, x-1-x-9, iv--x},\n}\n"},
		{"DOIs", Tidy{DOIs: true}, "@book{a,\n  doi = {https://doi.org/10.1000/AB\\_1},\n}\n", "@book{a,\n  doi = {10.1000/AB_1},\n}\n"},
		{"months", Tidy{Months: true}, "@book{a,\n  year = 1999,\n  month = {September},\n}\n\n@book{b,\n  month = {May--June},\n  year = 1,\n}\n", "@book{a,\n  year = 1999,\n  month = sep,\n}\n\n@book{b,\n  month = {May--June},\n  year = 1,\n}\n"},
		{"URLs", Tidy{URLs: true}, "@book{a,\n  url = {\\url{http://x.org/a\\_b}},\n}\n", "@book{a,\n  url = {http://x.org/a_b},\n}\n"},
		{"to Unicode", Tidy{Characters: UnicodeCharacters}, "@string{u = {U}}\n\n@book{a,\n  author = {{\\.I}{\\c{s}}, {\\\"O}. and M\\\"uller, \\'{\\i}},\n  title = {A \\& B \\emph{{\\\"O}} \\textbf{\\\"o} $\\\"o$ \\o},\n  url = {http://x/\\\"o},\n}\n",
			"@string{u = {U}}\n\n@book{a,\n  author = {İş, Ö. and Müller, í},\n  title = {A \\& B \\emph{Ö} \\textbf{ö} $\\\"o$ ø},\n  url = {http://x/\\\"o},\n}\n"},
		{"to LaTeX", Tidy{Characters: LaTeXCharacters}, "@book{a,\n  title = {Iğdır – Ø $x$ 北},\n}\n", "@book{a,\n  title = {I{\\u{g}}d{\\i}r -- {\\O} $x$ 北},\n}\n"},
		{"sentence case", Tidy{SentenceCase: true}, "@book{a,\n  title = {The Rise of {European} HIV: A Study of Vitamin D},\n  journal = {The Big One},\n  langid = {english},\n}\n\n@book{b,\n  title = {The Big One},\n}\n",
			"@book{a,\n  title = {The rise of {European} HIV: A study of vitamin D},\n  journal = {The Big One},\n  langid = {english},\n}\n\n@book{b,\n  title = {The Big One},\n}\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			got, _ := c.tidy.Apply([]byte(c.in))
			if diff := cmp.Diff(c.want, string(got)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			again, _ := c.tidy.Apply(got)
			if diff := cmp.Diff(string(got), string(again)); diff != "" {
				t.Errorf("the second time (-first +second):\n%s", diff)
			}
		})
	}
}

func TestTidyKeepsTheEncoding(t *testing.T) {
	t.Parallel()
	for name, c := range map[string][2][]byte{
		"UTF-16":       {inUTF16("@Book{a, title={İ😀}}"), inUTF16("@book{a,\n  title = {İ😀},\n}\n")},
		"mark":         {[]byte("\xEF\xBB\xBF@Book{a, title={İ}}"), []byte("\xEF\xBB\xBF@book{a,\n  title = {İ},\n}\n")},
		"windows-1252": {[]byte("@Book{a, title={\xD6\x97}}"), []byte("@book{a,\n  title = {\xD6\x97},\n}\n")},
	} {
		got, _ := (&Tidy{}).Apply(c[0])
		if !bytes.Equal(got, c[1]) {
			t.Errorf("%s: got %q, want %q", name, got, c[1])
		}
	}
}

func TestSentenceCase(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"The Strength of Weak Ties":                   "The strength of weak ties",
		"Security: A New Framework? Yes or No":        "Security: A new framework? Yes or no",
		"Weak ties in London":                         "Weak ties in London",
		"Weak Ties in {London}, {T}urkey and {\\\"O}": "Weak ties in {London}, {T}urkey and {\\\"O}",
		`On \emph{Homo Sapiens} in $Big O$`:           `On \emph{Homo Sapiens} in $Big O$`,
		"Twentieth-Century U.S. Politics of NATO":     "Twentieth-century U.S. politics of NATO",
		"Part 1. The Beginning---A Story":             "Part 1. The beginning---A story",
		"":                                            "",
	} {
		if got := sentenceCase(in); got != want {
			t.Errorf("sentenceCase(%q) = %q, want %q", in, got, want)
		}
	}
	src := []byte("@book{a, title = {The Strength of Weak Ties}, langid = {american}}\n@book{b, title = {Die Macht Der Ties}, langid = {german}}\n@book{c, title = {The Strength of Weak Ties}}")
	list, _ := Reader{SentenceCase: true}.Read(src)
	var got []string
	for _, l := range list {
		got = append(got, string(l.Reference.Title))
	}
	if want := []string{"The strength of weak ties", "Die Macht Der Ties", "The Strength of Weak Ties"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// tidies are the options that the properties below are tested with.
var tidies = map[string]Tidy{
	"layout":      {},
	"key":         {Sort: ByKey, Layout: Layout{Align: 14, NoFinalComma: true}},
	"author-year": {Sort: ByAuthorYear, Layout: Layout{Quotes: true, Indent: "\t"}},
	"values":      {DropEmpty: true, Pages: true, DOIs: true, Months: true, URLs: true, Characters: UnicodeCharacters},
	"latex":       {Characters: LaTeXCharacters, Layout: Layout{Order: []string{"title", "author"}}},
}

// checkTidy holds that a tidy file is tidy and has the records that it had.
func checkTidy(t *testing.T, where string, tidy Tidy, src []byte) {
	t.Helper()
	out, problems := tidy.Apply(src)
	for _, p := range problems {
		if p.ID == notTidied {
			t.Logf("%s: %v", where, p)
		}
	}
	again, _ := tidy.Apply(out)
	if !bytes.Equal(out, again) {
		t.Errorf("%s: tidy again (-first +second):\n%s\nof %q", where, cmp.Diff(string(out), string(again)), src[:min(len(src), 500)])
		return
	}
	want, _ := Read(src)
	got, _ := Read(out)
	if len(want) != len(got) {
		t.Errorf("%s: %d records, want %d", where, len(got), len(want))
		return
	}
	if tidy.Sort != Unsorted {
		for _, list := range [...][]*citation.Listed{want, got} {
			slices.SortStableFunc(list, func(a, b *citation.Listed) int { return strings.Compare(a.Reference.ID, b.Reference.ID) })
		}
	}
	exact := tidy.Characters == AnyCharacters && !tidy.DropEmpty
	failed := 0
	for i, l := range want {
		a, b := l.Reference, got[i].Reference
		if a.Equal(b) || !exact && a.ID == b.ID && sameRecord(a, b) {
			continue
		}
		if failed++; failed < 3 {
			t.Errorf("%s: %s (-want +got):\n%s", where, a.ID, cmp.Diff(a, b))
		}
	}
}

// TestCorpusTidy brings real files in order.
func TestCorpusTidy(t *testing.T) {
	dir := corpora.Dir(t, "bib")
	for path, src := range bibFiles(t, dir) {
		name, _ := filepath.Rel(dir, path)
		for kind, tidy := range tidies {
			if len(src) > 1_000_000 && kind != "layout" {
				continue
			}
			checkTidy(t, name+": "+kind, tidy, src)
		}
	}
}

// FuzzTidy brings any file in order.
func FuzzTidy(f *testing.F) {
	for _, src := range readSeeds(f) {
		f.Add(src, uint8(0))
	}
	f.Add([]byte("@c{k,e={}HHHHH =2000}"), uint8(4))
	f.Add(append(inUTF16("@c{k, title = {T}}"), 0), uint8(0))
	f.Add([]byte("\r\re\n]"), uint8(0))
	f.Add([]byte("@c{,stract e\n@article{x, title={y}}\nhere}, title={T}}\n@misc{good, title = {Good}}"), uint8(1))
	var kinds []string
	for kind := range tidies {
		kinds = append(kinds, kind)
	}
	slices.Sort(kinds)
	f.Fuzz(func(t *testing.T, src []byte, kind uint8) {
		name := kinds[int(kind)%len(kinds)]
		checkTidy(t, name, tidies[name], src)
	})
}
