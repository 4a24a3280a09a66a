package bibtex

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"

	nickng "github.com/nickng/bibtex"

	"github.com/refwright/refwright/citation"
)

// benchFile returns a .bib file of n entries of the sort that people have.
func benchFile(tb testing.TB, n int, d Dialect) []byte {
	var b bytes.Buffer
	if _, err := Write(&b, d, benchRecords(n)); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

// plainFile returns a file of n entries as the exports of libraries and publishers
// have them: values in braces over several lines, accents as commands, fields that
// no style knows. It has no macros.
func plainFile(n int) []byte {
	var b bytes.Buffer
	given := []string{"Ines", "Jean-Luc", `Bj{\"{o}}rn`, "Maria{-}Elena", "Tom", `Ren{\'{e}}`, "W. A."}
	family := []string{"Okafor", `M{\"{u}}ller`, "Haugen", "van Dijk", "Petersen", `Nov{\'{a}}k`, "Li", "Castellanos"}
	words := strings.Fields("Robust Estimation of Sparse Models under Drift with Applications to {HIV} Screening and a Note on Fair Sampling in Large Graphs")
	for i := range n {
		title := ""
		for k := range 7 + i%5 {
			if k > 0 && k%6 == 0 {
				title += "\n              "
			}
			title += " " + words[(i*5+k*3)%len(words)]
		}
		author := ""
		for k := range 1 + i%4 {
			if k > 0 {
				author += " and\n               "
			}
			author += given[(i+2*k)%len(given)] + " " + family[(i*3+k)%len(family)]
		}
		year := 1980 + i%45
		switch i % 3 {
		case 0:
			fmt.Fprintf(&b, "@article{made/%d,\n  author    = {%s},\n  title     = {%s},\n  journal   = {Annals of Made Results},\n  volume    = {%d},\n  number    = {%d},\n  pages     = {%d--%d},\n  year      = {%d},\n  url       = {https://example.org/annals/%d/%d},\n  doi       = {10.5555/ANN.%d.%d},\n",
				i, author, title[1:], i%60+1, i%12+1, i%400+1, i%400+19, year, year, i, year, i)
		case 1:
			fmt.Fprintf(&b, "@inproceedings{made/%d,\n  author    = {%s},\n  editor    = {Ana Writer and\n               Bo Reader},\n  title     = {%s},\n  booktitle = {Proceedings of the %dth Meeting on Made Things, {MMT} %d, Somewhere,\n               May 3-7, %d},\n  series    = {Made Notes},\n  pages     = {%d--%d},\n  publisher = {Example Press},\n  year      = {%d},\n  url       = {https://example.org/mmt/%d/%d},\n",
				i, author, title[1:], i%20+4, year, year, i%400+1, i%400+12, year, year, i)
		default:
			fmt.Fprintf(&b, "@book{made/%d,\n  author    = {%s},\n  title     = {%s},\n  publisher = {Example Press},\n  address   = {Z{\\\"{u}}rich},\n  edition   = {%d},\n  isbn      = {978-0-306-40615-7},\n  year      = {%d},\n",
				i, author, title[1:], i%4+2, year)
		}
		fmt.Fprintf(&b, "  timestamp = {Tue, 19 Jan %d 00:00:00 +0100},\n  biburl    = {https://example.org/rec/made/%d.bib},\n  bibsource = {a made bibliography, https://example.org}\n}\n\n", year, i)
	}
	return b.Bytes()
}

// BenchmarkRead reads files of the sort that stand in archives, and one of records
// that this package wrote, beside github.com/nickng/bibtex and the loop of
// byteloop_test.go over the same bytes. With BIBTEX_BENCH it reads that file too.
func BenchmarkRead(b *testing.B) {
	inputs := map[string][]byte{"written": benchFile(b, 1000, BibTeX)}
	for _, n := range []int{1, 100, 10_000} {
		inputs[fmt.Sprintf("plain-%d", n)] = plainFile(n)
	}
	if path := os.Getenv("BIBTEX_BENCH"); path != "" {
		src, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		inputs["file"] = src
	}
	for _, name := range slices.Sorted(maps.Keys(inputs)) {
		src := inputs[name]
		entries := 0
		for n := range newBytesScanner(src).All() {
			if n.Kind == EntryNode {
				entries++
			}
		}
		run := func(reader string, f func()) {
			b.Run(name+"/"+reader, func(b *testing.B) {
				b.SetBytes(int64(len(src)))
				var before, after runtime.MemStats
				runtime.ReadMemStats(&before)
				for b.Loop() {
					f()
				}
				runtime.ReadMemStats(&after)
				b.ReportMetric(float64(after.Mallocs-before.Mallocs)/float64(b.N*entries), "allocs/entry")
				b.ReportMetric(float64(after.TotalAlloc-before.TotalAlloc)/float64(b.N*entries), "B/entry")
			})
		}
		run("loop", func() { new(byteLoop).run(src, func(*byteLoop) {}) })
		run("syntax", func() { all(newBytesScanner(src)) })
		run("stream", func() { all(NewScanner(bytes.NewReader(src))) })
		run("records", func() { Read(src) })
		// It cannot read what is beyond ASCII in a key, among other things.
		if f, err := nickng.Parse(bytes.NewReader(src)); err == nil && len(f.Entries) == entries {
			run("nickng", func() { nickng.Parse(bytes.NewReader(src)) })
		}
	}
}

func all(s *Scanner) {
	for range s.All() {
	}
}

// endless gives a text n times.
type endless struct {
	text []byte
	at   int
	left int
}

func (e *endless) Read(p []byte) (int, error) {
	if e.left == 0 {
		return 0, io.EOF
	}
	n := copy(p, e.text[e.at:])
	if e.at += n; e.at == len(e.text) {
		e.at = 0
		e.left--
	}
	return n, nil
}

// BenchmarkChange parses a file, changes one field and prints it, and writes records
// into it of which one is new.
func BenchmarkChange(b *testing.B) {
	for _, n := range []int{1, 100, 10_000} {
		src := benchFile(b, n, BibLaTeX)
		key := ParseFile(src).Keys()[n/2]
		b.Run(fmt.Sprintf("field/%d", n), func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			for b.Loop() {
				f := ParseFile(src)
				if err := f.SetField(key, Field{Name: "title", Value: "New"}); err != nil {
					b.Fatal(err)
				}
				f.Bytes()
			}
		})
		list, _ := Read(src)
		refs := citation.Records(list)
		refs[n/2] = refs[n/2].Clone()
		refs[n/2].Title = "New"
		b.Run(fmt.Sprintf("records/%d", n), func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			for b.Loop() {
				f := ParseFile(src)
				f.Update(refs, Options{})
				f.Bytes()
			}
		})
	}
}

// BenchmarkTidy brings a file in order: its layout alone, and all that Tidy can do but
// for sentence case.
func BenchmarkTidy(b *testing.B) {
	for _, n := range []int{1, 100, 10_000} {
		src := plainFile(n)
		for name, tidy := range map[string]*Tidy{
			"layout": {},
			"all":    {Sort: ByKey, DropEmpty: true, Pages: true, DOIs: true, Months: true, URLs: true, Characters: UnicodeCharacters},
		} {
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
				b.SetBytes(int64(len(src)))
				b.ReportAllocs()
				for b.Loop() {
					tidy.Apply(src)
				}
			})
		}
	}
}
