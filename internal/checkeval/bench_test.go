package main

import (
	"testing"

	"github.com/refwright/refwright/citation/check"
	"github.com/refwright/refwright/citation/intext"
	"github.com/refwright/refwright/citation/manuscript"
	"github.com/refwright/refwright/citation/reflist"
	"github.com/refwright/refwright/internal/manuscripts"
)

// large makes a manuscript of 1 MB with at least 2,000 citations and 1,000
// references.
func large(b *testing.B) *manuscripts.Manuscript {
	b.Helper()
	g := manuscripts.Generator{Only: "chicago-author-date", Form: manuscripts.Markdown, References: 1000, Citations: 2000, Bytes: 520_000}
	doc, err := g.New(1)
	if err != nil {
		b.Fatal(err)
	}
	m := doc.Lay()
	groups := map[int]bool{}
	for _, c := range m.Cites {
		groups[c.Citation] = true
	}
	b.Logf("%d bytes, %d citations with %d cites, %d references", len(m.Source), len(groups), len(m.Cites), len(m.Entries))
	return m
}

// BenchmarkCheck times the check of a large manuscript, whole and by stages.
func BenchmarkCheck(b *testing.B) {
	m := large(b)
	list, err := reflist.Parse(m.Source)
	if err != nil {
		b.Fatal(err)
	}
	finder := intext.Finder{Format: intext.Markdown, References: list.References, Skip: list.Spans}
	bare := intext.Finder{Format: intext.Markdown, Skip: list.Spans}
	read, err := manuscript.Read(m.Name, m.Source, manuscript.Options{})
	if err != nil {
		b.Fatal(err)
	}
	opt := check.Options{Style: check.Chicago18, Year: presentYear}
	for _, stage := range []struct {
		name string
		run  func()
	}{
		{"all", func() {
			read, err := manuscript.Read(m.Name, m.Source, manuscript.Options{})
			if err != nil {
				b.Fatal(err)
			}
			check.Run(read, opt)
		}},
		{"list", func() {
			if _, err := reflist.Parse(m.Source); err != nil {
				b.Fatal(err)
			}
		}},
		{"find-unknown", func() { bare.Find(m.Source) }}, // without references there is next to nothing to resolve
		{"find-and-resolve", func() { finder.Find(m.Source) }},
		{"rules", func() { check.Run(read, opt) }},
	} {
		b.Run(stage.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(m.Source)))
			for b.Loop() {
				stage.run()
			}
		})
	}
}

// BenchmarkRule times each rule on a large manuscript, to find out which one is
// slow. What all rules need is in the time of each.
func BenchmarkRule(b *testing.B) {
	m := large(b)
	read, err := manuscript.Read(m.Name, m.Source, manuscript.Options{})
	if err != nil {
		b.Fatal(err)
	}
	for _, r := range check.Rules() {
		b.Run(r.ID, func(b *testing.B) {
			for b.Loop() {
				check.Run(read, check.Options{Only: []string{r.ID}, Style: check.Chicago18, Year: presentYear})
			}
		})
	}
}
