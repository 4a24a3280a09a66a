package bibtex

import (
	"bytes"
	"fmt"
	"io"
	"os"
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

// byteLoop is a measure: a state machine that looks up each byte in a table, and
// does nothing with it but follow strings and braces.
func byteLoop(src []byte) int {
	state, entries := 0, 0
	for _, c := range src {
		state = int(loopTable[state][c])
		if state == 1 {
			entries++
		}
	}
	return entries
}

var loopTable = func() (t [8][256]uint8) {
	for s := range t {
		for c := range t[s] {
			t[s][c] = uint8(s)
		}
		t[s]['{'] = uint8(min(s+1, 7))
		t[s]['}'] = uint8(max(s-1, 0))
	}
	t[0]['@'] = 1
	for c := 'a'; c <= 'z'; c++ {
		t[1][c] = 2
	}
	return t
}()

func BenchmarkRead(b *testing.B) {
	for _, n := range []int{1, 100, 10_000} {
		src := benchFile(b, n, BibTeX)
		run := func(name string, f func()) {
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
				b.SetBytes(int64(len(src)))
				b.ReportAllocs()
				for b.Loop() {
					f()
				}
			})
		}
		run("syntax", func() {
			for range newBytesScanner(src).All() {
			}
		})
		run("stream", func() {
			for range NewScanner(bytes.NewReader(src)).All() {
			}
		})
		run("records", func() { Read(src) })
		run("loop", func() { byteLoop(src) })
	}
}

// BenchmarkNickng reads the same file with github.com/nickng/bibtex, which cannot
// read what is beyond ASCII in a key.
func BenchmarkNickng(b *testing.B) {
	src := benchFile(b, 1000, BibTeX)
	if _, err := nickng.Parse(bytes.NewReader(src)); err != nil {
		b.Skip(err)
	}
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		nickng.Parse(bytes.NewReader(src))
	}
}

// BenchmarkFile measures the file that BIBTEX_BENCH names.
func BenchmarkFile(b *testing.B) {
	src, err := os.ReadFile(os.Getenv("BIBTEX_BENCH"))
	if err != nil {
		b.Skip("set BIBTEX_BENCH to a .bib file")
	}
	for name, f := range map[string]func(){
		"syntax":  func() { all(newBytesScanner(src)) },
		"stream":  func() { all(NewScanner(bytes.NewReader(src))) },
		"records": func() { Read(src) },
		"loop":    func() { byteLoop(src) },
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			for b.Loop() {
				f()
			}
		})
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
		refs := make([]*citation.Reference, len(list))
		for i, l := range list {
			refs[i] = l.Reference
		}
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
