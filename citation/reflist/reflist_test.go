package reflist

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/entries"
	"github.com/refwright/refwright/internal/corpora"
	"github.com/refwright/refwright/internal/layout"
	"golang.org/x/text/unicode/norm"
)

func TestArticleAndItsListGiveTheSameRecords(t *testing.T) {
	dir := corpora.Dir(t)
	article, err := os.ReadFile(filepath.Join(dir, "seed", "article.md"))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(parse56(t, seed(t)), parse56(t, string(article))); diff != "" {
		t.Errorf("(-list +article)\n%s", diff)
	}
}

func TestPrintedListIsTheArticles(t *testing.T) {
	dir := corpora.Dir(t)
	article, err := os.ReadFile(filepath.Join(dir, "seed", "article.md"))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(article, []byte(strings.TrimSuffix(seed(t), "\n"))) {
		t.Error("testdata/seed/references.md is not to the letter what the article prints")
	}
}

// checkSegments reports what is wrong with the segments of a list: they must
// stand in order in the file, not overlap, and hold every letter and digit of
// every reference.
func checkSegments(t *testing.T, src []byte, refs []*citation.Listed) {
	t.Helper()
	last := 0
	d, err := open(src)
	columns := err == nil && d.Columns().InColumns()
	for _, p := range refs {
		var held, decoded strings.Builder // of the file, and of its pages as they are read
		for _, s := range p.Segments {
			if s.Span.Start < last && !columns || s.Span.End <= s.Span.Start || s.Span.End > len(src) {
				t.Fatalf("segment %+v after offset %d of %d bytes", s, last, len(src))
			}
			last = s.Span.End
			held.Write(src[s.Span.Start:s.Span.End])
			if err == nil {
				decoded.WriteString(d.FileText(s.Span))
			}
			if (s.Role == citation.Field) != (s.Variable != citation.NoVariable) || s.Confidence < 0 || s.Confidence > 1 {
				t.Fatalf("segment %+v", s)
			}
		}
		if len(p.Segments) > 0 && p.Segments[0].Span.Start != p.Start.Offset {
			t.Fatalf("the segments begin at %d, the reference at %d", p.Segments[0].Span.Start, p.Start.Offset)
		}
		if p.Confidence < 0 || p.Confidence > 1 {
			t.Fatalf("confidence %v", p.Confidence)
		}
		squeeze := func(s string) string {
			return norm.NFC.String(ligatures.Replace(strings.Map(func(r rune) rune {
				if layout.IsSpace(r) || r == '-' || r == '‐' || r == '\u00AD' {
					return -1
				}
				return r
			}, s)))
		}
		if isUTF8(src) && squeeze(held.String()) != squeeze(p.Text) && squeeze(decoded.String()) != squeeze(p.Text) {
			t.Fatalf("the segments hold %q, the reference is %q", held.String(), p.Text)
		}
	}
}

// ligatures are written as letters in the text of a reference.
var ligatures = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st")

func isUTF8(src []byte) bool {
	d, err := open(src)
	return err == nil && d.Encoding == "UTF-8" && d.Invalid == 0
}

func TestSegmentsHoldEveryCharacter(t *testing.T) {
	for name, src := range map[string]string{
		"list":    seed(t),
		"wrapped": wrapEach(seed(t), 60, "  "),
		"CR LF":   strings.ReplaceAll(seed(t), "\n", "\r\n"),
		"columns": twoColumns(strings.Split(wrapEach(seed(t), 60, "  "), "\n")),
	} {
		t.Run(name, func(t *testing.T) {
			list, err := Parse([]byte(src))
			if err != nil {
				t.Fatal(err)
			}
			checkSegments(t, []byte(src), list.References)
		})
	}
}

func TestNothingOfTheArticleIsLeftOver(t *testing.T) {
	list, err := Parse([]byte(seed(t)))
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range list.References {
		for _, s := range p.Remainder() {
			t.Errorf("%s: %q", p.Reference.ID, seed(t)[s.Span.Start:s.Span.End])
		}
	}
}

func TestSpansPointIntoTheFile(t *testing.T) {
	src := "References\n\nÅsheim, Åse. 2019. \"Nær og fjern.\" *Norsk Tids-\nskrift* 5 (2): 1–9.\n\n" +
		"Berg, Ola. 2020. *En bok om bøker*. Oslo: Gyldendal.\n"
	latin1 := strings.NewReplacer("Å", "\xC5", "æ", "\xE6", "ø", "\xF8", "–", "\x96").Replace(src)
	utf16 := []byte{0xFF, 0xFE}
	for _, r := range src {
		utf16 = append(utf16, byte(r), byte(r>>8))
	}
	for name, file := range map[string][]byte{"UTF-8": []byte(src), "windows-1252": []byte(latin1), "UTF-16": utf16} {
		t.Run(name, func(t *testing.T) {
			list, err := Parse(file)
			if err != nil {
				t.Fatal(err)
			}
			if len(list.References) != 2 {
				t.Fatalf("%d references", len(list.References))
			}
			r := list.References[0].Reference
			if r.ContainerTitle != "Norsk Tidsskrift" || r.Author[0].Family != "Åsheim" || r.Page != "1-9" {
				t.Errorf("read as %q, %q, %q", r.ContainerTitle, r.Author[0].Family, r.Page)
			}
			var family, journal []byte
			for _, s := range list.References[0].Segments {
				if s.Part == "family" {
					family = append(family, file[s.Span.Start:s.Span.End]...)
				}
				if s.Variable == citation.VarContainerTitle {
					journal = append(journal, file[s.Span.Start:s.Span.End]...)
				}
			}
			if d := entries.New(family); name != "UTF-16" && d.Text != "Åsheim" {
				t.Errorf("the family name stands at %q", family)
			}
			if want := "Norsk Tids-\nskrift"; name != "UTF-16" && string(journal) != want {
				t.Errorf("the journal stands at %q, want %q", journal, want)
			}
		})
	}
}

func TestBadInput(t *testing.T) {
	article := "# A title\n\nSome prose of 2019, and more (Smith 2020).\n\nThe end.\n"
	tests := []struct {
		name, src string
		want      error
	}{
		{"empty", "", ErrEmpty},
		{"blank", " \n\t\f\n\x00", ErrEmpty},
		{"no list", article, ErrNoList},
		{"heading without a list", article + "\n# References\n", ErrNoList},
		{"PDF", "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", &BinaryError{Format: "a PDF file (pdftotext makes text of it)"}},
		{"binary", "abc\x01\x02\x00\x00\x03def", &BinaryError{Offset: 3}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Parse([]byte(tt.src))
			if err == nil || err.Error() != tt.want.Error() {
				t.Fatalf("error %v, want %v", err, tt.want)
			}
			if _, err := Read(strings.NewReader(tt.src)); err == nil || err.Error() != tt.want.Error() {
				t.Errorf("Read: error %v, want %v", err, tt.want)
			}
		})
	}
	boom := errors.New("boom")
	if _, err := Read(iotest.ErrReader(boom)); !errors.Is(err, boom) {
		t.Errorf("an error of the reader became %v", err)
	}
	if _, err := Parse(make([]byte, MaxInput+1)); err == nil || !errors.As(err, new(*TooLargeError)) {
		t.Errorf("an input over the limit: %v", err)
	}
}

func TestUnreadableReferenceKeepsItsText(t *testing.T) {
	long := "Long, Ann. 2001. \"" + strings.Repeat("word ", MaxReference/5) + "\" *Journal* 1: 2-3."
	src := "References\n\n- Smith, Ann. 2001. *A Book*. Oslo: Press.\n- ??? !!! 17 — ***\n- Berg, Ola. 2002. *Another Book*. Oslo: Press.\n- Lie, Bo. 2003. *A Third Book*. Oslo: Press.\n- " + long + "\n"
	list, err := Parse([]byte(src))
	if err != nil {
		t.Fatal(err)
	}
	if len(list.References) != 5 {
		t.Fatalf("%d references, want 5", len(list.References))
	}
	for i, line := range map[int]int{1: 4, 4: 7} {
		p := list.References[i]
		if p.Reference.Type != citation.Document || string(p.Reference.Note) != p.Text || p.Confidence != 0 || p.Start.Line != line {
			t.Errorf("reference %d on line %d: %.80q", i+1, p.Start.Line, p.Reference.Note)
		}
		if len(p.Problems) != 1 || p.Problems[0].ID != "unreadable-reference" || p.Problems[0].Start.Line != line || p.Problems[0].Key != p.Reference.ID {
			t.Errorf("problems %v", p.Problems)
		}
	}
	if len(list.Problems) != 2 {
		t.Errorf("problems of the list: %v", list.Problems)
	}
	checkSegments(t, []byte(src), list.References)
}

func TestLinesGiveOneReferenceEach(t *testing.T) {
	src := "Smith, Ann. 2001. *A Book*. Oslo: Press.\n\n???\r\nBerg, Ola. 2002. *Another Book*. Bergen: Forlag.\n" + strings.Repeat("x", 3*MaxReference) + "\nLie, Bo. 2003. *Third*. Oslo: Press."
	var types []citation.Type
	var lines []int
	for p, err := range new(Parser).Lines(iotest.OneByteReader(strings.NewReader(src))) {
		if err != nil {
			t.Fatal(err)
		}
		types = append(types, p.Reference.Type)
		lines = append(lines, p.Start.Line)
		checkSegments(t, []byte(src), []*citation.Listed{p})
	}
	if diff := cmp.Diff([]citation.Type{"book", "", "document", "book", "document", "book"}, types); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]int{1, 2, 3, 4, 5, 6}, lines); diff != "" {
		t.Error(diff)
	}
	n := 0
	boom := errors.New("boom")
	for _, err := range new(Parser).Lines(iotest.ErrReader(boom)) {
		n++
		if !errors.Is(err, boom) {
			t.Errorf("error %v", err)
		}
	}
	if n != 1 {
		t.Errorf("%d values after an error", n)
	}
}

func TestSeveralLists(t *testing.T) {
	src := "# One\n\nText.\n\n## References\n\n- Smith, Ann. 2001. *A Book*. Oslo: Press.\n\n# Two\n\nText.\n\n## References\n\n" +
		"- Smith, Ann. 2001. *A Book*. Oslo: Press.\n- ———. 2002. *More*. Oslo: Press.\n\n## Appendix\n\n- a point\n"
	list, err := Parse([]byte(src))
	if err != nil {
		t.Fatal(err)
	}
	var keys []string
	for _, r := range list.Records() {
		keys = append(keys, r.ID+" "+r.Author[0].String())
	}
	if diff := cmp.Diff([]string{"smith2001 Ann Smith", "smith2001book Ann Smith", "smith2002 Ann Smith"}, keys); diff != "" {
		t.Error(diff)
	}
	if len(list.Headings) != 2 || src[list.Headings[0].Start:list.Headings[0].End] != "## References" {
		t.Errorf("headings %v", list.Headings)
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(seed(f)))
	f.Add([]byte("References\n\n[1] A. Smith and B. Berg, “Title,” J. Phys. 5(2), 1–9 (2001). doi:10.1000/182\n"))
	f.Add([]byte("\xFF\xFER\x00e\x00f\x00"))
	f.Add([]byte("Literatur\n\nMüller, J.: Titel. In: Hg. von A. B., S. 5-\n\f12\n\nseiten. Berlin 1999.\n"))
	f.Add([]byte(twoColumns(strings.Split(wrap(seed(f)[:3000], 60, "  "), "\n"))))
	f.Add([]byte("A.[^1]\n\n[^1]: See A. Lee, *T; U* (O: P,\n    1999), 4; *B. Roe*, \"V\" 2001, 1. It is so.\n"))
	f.Add([]byte("ü\n~~~\fA"))
	f.Add([]byte("*_**[a](http://x)<i>\"“‘2001a). [x] In: ed. by"))
	f.Fuzz(func(t *testing.T, src []byte) {
		if len(src) > 4<<10 {
			return
		}
		for _, p := range []*Parser{{}, {Whole: true}, {Notes: true}} {
			list, err := p.Parse(src)
			if err != nil {
				continue
			}
			checkSegments(t, src, list.References)
			seen := map[string]bool{}
			for _, r := range list.Records() {
				if seen[r.ID] || r.ID == "" {
					t.Fatalf("key %q", r.ID)
				}
				seen[r.ID] = true
			}
		}
		for p, err := range new(Parser).Lines(bytes.NewReader(src)) {
			if err != nil {
				t.Fatal(err)
			}
			checkSegments(t, src, []*citation.Listed{p})
		}
	})
}

func BenchmarkParseReference(b *testing.B) {
	benchmark(b, "Ağır, Bülent S. 2015. \"European Perspective of Human Security.\" In: *Twenty Years*, edited by Ivica Đorđević, 365-374. Belgrade: University of Belgrade.")
}

func BenchmarkParseArticle(b *testing.B) { benchmark(b, seed(b)) }

func BenchmarkParse10000(b *testing.B) {
	one := seed(b)
	_, items, _ := strings.Cut(one, "\n\n")
	benchmark(b, "References\n\n"+strings.Repeat(items, 179))
}

// BenchmarkHostile reads references of the longest length that is read, made
// to have as many quotes, brackets, stops or names as can be.
func BenchmarkHostile(b *testing.B) {
	for _, unit := range []string{`"`, "(", "a, ", "A. ", "*a* ", "May ", "1(2): ", "http://a "} {
		b.Run(unit, func(b *testing.B) {
			benchmark(b, "Smith, A. 2001. \"T.\" "+strings.Repeat(unit, (MaxReference-100)/len(unit)))
		})
	}
}

func benchmark(b *testing.B, src string) {
	b.ReportAllocs()
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		if _, err := (&Parser{Whole: true}).Parse([]byte(src)); err != nil {
			b.Fatal(err)
		}
	}
}
