package bibtex

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"github.com/refwright/refwright/citation"
)

// readSeeds are the files of testdata/nasty and the golden ones, for the targets
// below.
func readSeeds(f *testing.F) [][]byte {
	var seeds [][]byte
	for _, src := range bibFiles(f, "testdata") {
		if len(src) < 20_000 {
			seeds = append(seeds, src)
		}
	}
	return seeds
}

// FuzzScanner cuts any bytes into nodes: they are all of the file, in order.
func FuzzScanner(f *testing.F) {
	for _, src := range readSeeds(f) {
		f.Add(src)
	}
	f.Fuzz(func(t *testing.T, src []byte) { checkNodes(t, src) })
}

// FuzzRead reads any bytes, and writes the records: what is read then is the same.
func FuzzRead(f *testing.F) {
	for _, src := range readSeeds(f) {
		f.Add(src, false)
	}
	f.Fuzz(func(t *testing.T, src []byte, classic bool) {
		list, problems := Read(src)
		for _, p := range problems {
			if p.ID == "" || p.Message == "" || p.Span.Start < 0 || p.Span.End > len(src) || p.Start.Line < 1 {
				t.Fatalf("problem %+v", p)
			}
		}
		d := BibLaTeX
		if classic {
			d = BibTeX
		}
		for _, l := range list {
			if l.Span.Start < 0 || l.Span.End > len(src) || l.Span.Len() <= 0 {
				t.Fatalf("record at %v", l.Span)
			}
			for _, s := range l.Segments {
				if s.Span.Start < l.Span.Start || s.Span.End > l.Span.End || !l.Reference.Has(s.Variable) && s.Span.Len() < 0 {
					t.Fatalf("segment %+v of a record at %v", s, l.Span)
				}
			}
			checkValid(t, l.Reference)
			e, _ := FromReference(l.Reference, Options{Dialect: d})
			e.Key = "key"
			got, _ := e.Reference()
			again, _ := FromReference(got, Options{Dialect: d})
			again.Key = "key"
			third, _ := again.Reference()
			if diff := cmp.Diff(inPrint(got, d), inPrint(third, d)); diff != "" {
				t.Fatalf("%s\nis written and read as (-want +got):\n%s\n%s\n%s", src, diff, e.String(), again.String())
			}
		}
	})
}

// checkValid fails if a text of a record is no UTF-8.
func checkValid(t testing.TB, ref *citation.Reference) {
	t.Helper()
	for _, v := range citation.Variables() {
		if s := string(ref.Text(v)); !utf8.ValidString(s) {
			t.Fatalf("%s is %q", v, s)
		}
		for _, n := range ref.Names(v) {
			if s := n.String(); !utf8.ValidString(s) {
				t.Fatalf("%s is %q", v, s)
			}
		}
	}
}

// FuzzDecode reads any TeX, writes the text, and reads it again: it is the same.
func FuzzDecode(f *testing.F) {
	for _, s := range []string{
		`M{\"u}ller`, `\'\i`, `{\v C}apek`, `$x^2$ and $H_2O$`, "``a''", `\emph{a {\bf b} c}`, `\url{a_b}`, `{{A} B}`, `\foo{bar}`, `--- -- -`,
		`\c{c}\"{\i}`, `\textsuperscript{th}`, `a~b\,c`, `50\% of A \& B`, "a\n\nb", `\begin{it}a\end{it}`, `{\LaTeX}`, "%\n", `\`, `{`, `$`, `{"\u`, "\\\v{\v0",
	} {
		f.Add(s, false)
	}
	f.Fuzz(func(t *testing.T, s string, classic bool) {
		s = strings.ToValidUTF8(s, "")
		d := BibLaTeX
		if classic {
			d = BibTeX
		}
		text, _ := decodeText(s, true, true)
		if !utf8.ValidString(string(text)) {
			t.Fatalf("%q is %q", s, text)
		}
		written, exact := escapeText(text, d, protectNothing, true)
		again, _ := decodeText(written, true, true)
		x := inPrint(&citation.Reference{Abstract: text}, d).Abstract
		y := inPrint(&citation.Reference{Abstract: again}, d).Abstract
		if exact && x != y {
			t.Fatalf("%q is %q, written %q, read %q", s, text, written, again)
		}
	})
}

// FuzzReadNames divides any list of names, writes it and divides it again.
func FuzzReadNames(f *testing.F) {
	for _, s := range []string{
		"Jane Doe and others", "van der Berg, Jr., Anna", "{World Bank} and de la Cruz y Ruiz, Ana", "family=Berg, given=Anna, prefix=van, useprefix=true",
		"Ludwig van Beethoven", "d'Alembert, Jean", "{\\'E}. Z{\\o}la", "A and and B", ",", "{", "and", "others", "Mao Zedong,", "a~b~c", "\u00a0 \u00a0",
	} {
		f.Add(s, true)
	}
	f.Fuzz(func(t *testing.T, s string, dropping bool) {
		s = strings.ToValidUTF8(s, "")
		names, spans := nameReader{dropping: dropping}.list(s)
		if len(names) != len(spans) {
			t.Fatalf("%d names at %d places", len(names), len(spans))
		}
		last := 0
		for _, span := range spans {
			if span.Start < last || span.End > len(s) || span.Len() <= 0 {
				t.Fatalf("names of %q at %v", s, spans)
			}
			last = span.End
		}
		w := nameWriter{dialect: BibLaTeX, dropping: dropping}
		written, exact := w.list(names)
		again, _ := nameReader{dropping: dropping}.list(written)
		x := inPrint(&citation.Reference{Author: names}, BibLaTeX).Author
		y := inPrint(&citation.Reference{Author: again}, BibLaTeX).Author
		if diff := cmp.Diff(x, y); exact && diff != "" {
			t.Fatalf("%q, written %q (-want +got):\n%s", s, written, diff)
		}
	})
}

// FuzzReadDate reads any date: what BibLaTeX can say of it is read back.
func FuzzReadDate(f *testing.F) {
	for _, s := range []string{"1999", "1999-02-30", "c. 1990?", "44 BC", "1990--95", "May--June", "jan/feb", "20uu", "1990s", "y-123456789", "2004-06-~11"} {
		f.Add(s, "may", "3")
	}
	f.Add("\u0344L", "0", " ") // a mark that stands for two in canonical form
	f.Fuzz(func(t *testing.T, year, month, day string) {
		readModernDate(year)
		d, _ := readClassicDate(year, month, day)
		if s, exact := modernDate(d); exact {
			if again, _, ok := readModernDate(s); !ok || again != d {
				t.Fatalf("%q %q %q is %v, written %q, read %v", year, month, day, d, s, again)
			}
		}
		c, exact := toClassicDate(d)
		same := func(a, b string) bool {
			return norm.NFC.String(strings.Join(strings.Fields(a), " ")) == norm.NFC.String(strings.Join(strings.Fields(b), " "))
		}
		if again, _ := readClassicDate(decodePlain(c.year), decodePlain((&Field{Value: c.month, Bare: c.bareMonth}).text()), c.day); exact && !same(again.String(), d.String()) {
			t.Fatalf("%q %q %q is %v, written %+v, read %v", year, month, day, d, c, again)
		}
	})
}

// TestHostileFilesTakeNoTime reads files that are made to take long: the time for
// so much of each must be seconds at most even on a busy machine, where what is
// quadratic takes hours.
func TestHostileFilesTakeNoTime(t *testing.T) {
	const size = 1 << 17
	repeat := func(s string) string { return strings.Repeat(s, size/len(s)) }
	for name, src := range map[string]string{
		"entries without end":      repeat("\n@a{b,c={"),
		"quotes without end":       repeat("\n@a{b,c=\""),
		"entry starts":             repeat("\n@a{"),
		"at signs":                 repeat("@"),
		"at signs in a line":       repeat("a @ "),
		"words with at":            repeat("@a "),
		"open braces":              "@a{b,c=" + repeat("{"),
		"junk braces":              "@a{b," + repeat("{"),
		"closing braces":           "@a{b,c={" + repeat("}"),
		"hashes":                   "@a{b,c=" + repeat("x#") + "}",
		"fields":                   "@a{b," + repeat("c=1,") + "}",
		"other fields":             "@a{b," + repeat("c=1,d=2,"),
		"commas":                   "@a{b" + repeat(",") + "}",
		"spaces":                   "@" + repeat(" "),
		"name":                     "@" + repeat("a"),
		"key":                      "@a{" + repeat("k"),
		"key with spaces":          "@a{" + repeat("k k") + "}",
		"title of braces":          "@a{b,title={" + repeat("{a}") + "}}",
		"title of deep braces":     "@a{b,title={" + strings.Repeat("{", size/2) + strings.Repeat("}", size/2) + "}}",
		"commands":                 "@a{b,title={" + repeat(`\x`) + "}}",
		"accents":                  "@a{b,title={" + repeat(`\'`) + "}}",
		"dollars":                  "@a{b,title={" + repeat("$x") + "}}",
		"dollars and braces":       "@a{b,title={" + repeat("{$}") + "}}",
		"quotes":                   "@a{b,title={" + repeat("`a'") + "}}",
		"tags":                     "@a{b,title={" + repeat("<i>") + "}}",
		"percents":                 "@a{b,title={" + repeat("% ") + "}}",
		"names":                    "@a{b,author={" + repeat("A and ") + "}}",
		"commas in a name":         "@a{b,author={" + repeat("a,") + "}}",
		"ties in a name":           "@a{b,author={" + repeat("a~") + "}}",
		"lower words in a name":    "@a{b,author={" + repeat("a ") + "}}",
		"braces in a name":         "@a{b,author={" + repeat("{a} ") + "}}",
		"pages":                    "@a{b,pages={" + repeat("1-") + "}}",
		"page list":                "@a{b,pages={" + repeat("1,") + "}}",
		"date":                     "@a{b,date={" + repeat("1-") + "},year={" + repeat("1/") + "}}",
		"strings of strings":       "@string{a={" + strings.Repeat("x", 1000) + "}}" + repeat("@string{a=a#a}"),
		"crossref in a row":        repeat("@a{k,crossref={k}}"),
		"crossref to one":          "@a{k,title={T}}" + repeat("@b{l,crossref={k}}"),
		"xdata of all":             "@xdata{k,x={1}}@a{l,xdata={" + repeat("k,") + "}}",
		"carriage returns":         repeat("@a{b,c={d}}\r"),
		"carrier":                  "@a{b,verba={{\"note\":\"" + repeat("x") + "\"}}}",
		"carriers":                 repeat(`@a{b,verba={{"note":"x","title":null}}}`),
		"errors on one line":       repeat("@a{b,c}"),
		"words in a title":         "@a{b,title={" + repeat("{Ab} c ") + "}}",
		"extra fields with titles": repeat("@a{b,title={A},subtitle={B},titleaddon={C}}"),
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			Read([]byte(src))
			if took := time.Since(start); took > time.Minute {
				t.Errorf("%v", took)
			} else {
				t.Log(took)
			}
		})
	}
}
