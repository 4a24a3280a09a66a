package citation

import (
	"fmt"
	"strings"
	"testing"
)

// benchmarkList returns n records as an article has them, without IDs.
func benchmarkList(n int) []*Reference {
	families := []string{"Ağır", "Đorđević", "O’Brien", "Vollebæk", "Smith", "Kaldor", "Müller", "Чехов"}
	refs := make([]*Reference, n)
	for i := range refs {
		refs[i] = &Reference{
			Type:           ArticleJournal,
			Author:         []Name{{Family: families[i%len(families)], Given: "Bülent S."}, {Family: "Williams", Given: "Michael C."}},
			Title:          Text(fmt.Sprintf("The <i>Security</i> of Word%d in a Long Enough Title", i)),
			ContainerTitle: "Review of International Studies",
			Issued:         YearDate(1900 + i%120),
			Volume:         Number(fmt.Sprint(i % 40)),
			Issue:          "4",
			Page:           "313-326",
			DOI:            "10.1017/s0260210500112033",
			URL:            "https://example.org/article",
		}
		refs[i].Extra.Set("biblatex", "keywords", "security")
	}
	return refs
}

func BenchmarkClone(b *testing.B) {
	refs := benchmarkList(10_000)
	b.ReportAllocs()
	for b.Loop() {
		for _, r := range refs {
			_ = r.Clone()
		}
	}
}

func BenchmarkEqual(b *testing.B) {
	refs, same := benchmarkList(10_000), benchmarkList(10_000)
	b.ReportAllocs()
	for b.Loop() {
		for i, r := range refs {
			if !r.Equal(same[i]) {
				b.Fatal("records differ")
			}
		}
	}
}

func BenchmarkAssignKeys(b *testing.B) {
	refs := benchmarkList(10_000)
	b.ReportAllocs()
	for b.Loop() {
		for _, r := range refs {
			r.ID = ""
		}
		AssignKeys(refs)
	}
}

func BenchmarkAssignKeysAllAlike(b *testing.B) {
	refs := make([]*Reference, 10_000)
	for i := range refs {
		refs[i] = &Reference{Author: []Name{{Family: "Smith"}}, Title: "Security", Issued: YearDate(2010)}
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, r := range refs {
			r.ID = ""
		}
		AssignKeys(refs)
	}
}

func BenchmarkRuns(b *testing.B) {
	for _, bm := range []struct {
		name string
		text string
	}{
		{"plain", "The Security of Human Beings in a Long Enough Title"},
		{"title", `The <i>Security</i> of <span class="nocase">Human Beings</span> in a Long Enough Title`},
		{"megabyte of openers", strings.Repeat("<i>", 1<<20/3)},
		{"megabyte of closers without openers", strings.Repeat("<i>", 1<<19/3) + strings.Repeat("</b>", 1<<19/4)},
		{"megabyte of nested pairs", "<i>" + strings.Repeat("<i>a</i>", 1<<20/8) + "</i>"},
	} {
		b.Run(bm.name, func(b *testing.B) {
			b.SetBytes(int64(len(bm.text)))
			b.ReportAllocs()
			for b.Loop() {
				Text(bm.text).Runs()
			}
		})
	}
}

func BenchmarkParseEDTF(b *testing.B) {
	dates := []string{"2015", "2004-06", "1999-05-20", "1984?/2004-06~", "2001-21", "201X", "-0043", "../1985-04-12"}
	b.ReportAllocs()
	for b.Loop() {
		for _, d := range dates {
			if _, err := ParseEDTF(d); err != nil {
				b.Fatal(err)
			}
		}
	}
}

func BenchmarkPositionOnLongLine(b *testing.B) {
	text := []byte(strings.Repeat("å", 1<<20))
	lines := NewLines(text)
	b.ReportAllocs()
	for b.Loop() {
		lines.Position(len(text) - 7)
	}
}
