package csl

import (
	"fmt"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/golden"
)

// readYAMLLines returns, one a line, the records and the errors of a file, and the
// places where the items begin.
func readYAMLLines(file string) string {
	var b strings.Builder
	d := NewYAMLDecoder(strings.NewReader(file))
	for ref, err := range d.All() {
		if err != nil {
			fmt.Fprintf(&b, "%T %v\n", err, err)
		} else {
			fmt.Fprintf(&b, "%v %s\n", d.Position(), ref.ID)
		}
	}
	return b.String()
}

func TestYAMLDecoderFindsItems(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ name, file, want string }{
		{"nothing", "", ""},
		{"white space", "\n \n", ""},
		{"a document", "---\nreferences:\n- id: a\n- id: b\n...\n", "3:3 a\n4:3 b\n"},
		{"without marks", "references:\n  - id: a\n", "2:5 a\n"},
		{"byte order mark", "\uFEFFreferences:\n  - id: a\n", "2:5 a\n"},
		{"CR LF", "---\r\nreferences:\r\n- id: a\r\n---\r\n", "3:3 a\n"},
		{"CR", "---\rreferences:\r- id: a\r---\r", "3:3 a\n"},
		{"a bare list", "- id: a\n- id: b\n", "1:3 a\n2:3 b\n"},
		{"a bare list after a comment", "# ours\n---\n- id: a\n", "3:3 a\n"},
		{"an empty list", "references: []\n", ""},
		{"an empty key", "---\nreferences:\n---\n", ""},
		{"one item", "references:\n  id: a\n", "2:3 a\n"},
		{"flow", "references: [{id: a}, {id: b}]", "1:14 a\n1:23 b\n"},
		{"several documents", "---\nreferences:\n- id: a\n---\nreferences:\n- id: b\n", "3:3 a\n6:3 b\n"},
		{"front matter", "---\ntitle: T\nreferences:\n- id: a\n---\n\n# Text\n\n- a: list\n", "4:3 a\n"},
		{"metadata at the end", "# Text\n\n- a: list\n\n---\nreferences:\n- id: a\n...\n", "7:3 a\n"},
		{"other keys", "nocite: '@*'\nreferences:\n- id: a\nlang: en\n", "3:3 a\n"},
		{"columns are code points", "references: [{id: Ærø}, {id: b}]", "1:14 Ærø\n1:25 b\n"},
		{"numbers as ids", "- id: 007\n- id: 1.50\n", "1:3 007\n2:3 1.50\n"},

		{"Markdown without references", "---\ntitle: T\n---\n\nText.\n", "*csl.YAMLSyntaxError 1:1: found no list of references\n"},
		{"prose", "Once upon a time.\n", "*csl.YAMLSyntaxError 1:1: found no list of references\n"},
		{"a number", "references: 1\n", "*csl.YAMLSyntaxError 1:1: found no list of references\n"},
		{"an item that is none", "references:\n- id: a\n- 1\n- id: b\n", "2:3 a\n*csl.YAMLError 3:3: found a number, want an item as an object\n4:3 b\n"},
		{"a field of the wrong kind", "- id: a\n  author: Doe\n- id: b\n", "*csl.YAMLError 2:11: item a: author: found a string, want a list of names\n3:3 b\n"},
		{"deep in an item", "- id: a\n  author:\n  - family: [x]\n", "*csl.YAMLError 3:13: item a: author[0].family: found a list, want a string\n"},
		{"given twice", "- id: a\n  title: x\n  title: y\n", "*csl.YAMLError 3:3: item a: title: given twice\n"},
		{"a key that is a list", "- id: a\n  [x]: y\n", "*csl.YAMLError 2:3: found a key that is no string\n"},
		{"one broken item", "references:\n- id: a\n- id: b\n  title: \"x\n- id: c\n  title: z\n", "" +
			"2:3 a\n*csl.YAMLSyntaxError 4:3: found unexpected end of stream\n5:3 c\n"},
		{"broken throughout", "references: [\n", "*csl.YAMLSyntaxError 1:1: did not find expected node content\n"},
		{"tabs", "references:\n\t- id: a\n", "*csl.YAMLSyntaxError 2:1: found character that cannot start any token\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if got := readYAMLLines(test.file); got != test.want {
				t.Errorf("got\n%swant\n%s", got, test.want)
			}
		})
	}
}

func TestYAMLLimits(t *testing.T) {
	t.Parallel()
	bomb := "references:\n- id: a\n  x0: &x0 [a,a,a,a,a,a,a,a,a,a]\n"
	for i := range 20 {
		bomb += fmt.Sprintf("  x%d: &x%d [*x%d,*x%d,*x%d,*x%d,*x%d,*x%d,*x%d,*x%d,*x%d]\n", i+1, i+1, i, i, i, i, i, i, i, i, i)
	}
	merges := "references:\n- id: a\n  m0: &m0 {k: v}\n"
	for i := range 9 {
		merges += fmt.Sprintf("  m%d: &m%d {<<: [*m%d%s]}\n", i+1, i+1, i, strings.Repeat(fmt.Sprintf(", *m%d", i), 30))
	}
	for _, test := range []struct{ name, file, want string }{
		{"aliases", bomb + "- id: b\n", "becomes too long"},
		{"merges", merges + "- id: b\n", "becomes too long"},
		{"an alias of itself", "- id: a\n  x: &x [*x]\n", "nested deeper than 500 levels"},
		{"a merge of itself", "- &x\n  id: a\n  <<: *x\n", "1:3"},
		{"many large aliases", "- &a {id: a, title: " + strings.Repeat("x", 100_000) + "}\n" + strings.Repeat("- *a\n", 20_000), "becomes too long"},
		{"deep", "- id: a\n  x: " + strings.Repeat("[", 600) + strings.Repeat("]", 600) + "\n", "nested deeper than 500 levels"},
		{"very deep", "- id: a\n  x: " + strings.Repeat("[", 100_000) + "\n", "exceeded max depth"},
		{"deep blocks", "- id: a\n  x: " + strings.Repeat("- ", 100_000) + "\n", "YAMLSyntaxError"},
		{"long", "- id: a\n  title: " + strings.Repeat("x", MaxJSONItem) + "\n", "becomes too long"},
		{"too long", strings.Repeat("#", MaxYAML+1), "the file is longer than 64 MiB"},
		{"many dashes", strings.Repeat("---\n", 100_000), "found no list of references"},
		{"many broken items", "references:\n" + strings.Repeat("- id: [\n", 3_000), "YAMLSyntaxError"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if got := readYAMLLines(test.file); !strings.Contains(got, test.want) {
				t.Errorf("got %s, want %s", got[:min(len(got), 500)], test.want)
			}
		})
	}
}

func TestYAMLValues(t *testing.T) {
	t.Parallel()
	const file = `---
references:
- id: a
  type: article-journal
  title: "A *title* of [NASA]{.nocase}, 1^st^"
  container-title: Title of a <i>journal</i>
  author:
  - family: Ber\_g
    given: Jan
    non-dropping-particle: van den
  - literal: U*N*
  issued: 2004-05~
  accessed:
    year: 2010
    month: 05
    day: 6
  original-date:
  - year: 1999
    season: 2
    circa: true
  - year: 2000
  event-date:
    date-parts:
    - [2001, 2]
  volume: 007
  issue: 1.50
  DOI: 10.1/a_b\_c
  URL: "http://x.org/~a/b*c*"
  number: yes
  note: |
    two
    lines
  rating: 5
  starred: true
  nothing: ~
...
`
	refs, err := ReadYAML(strings.NewReader(file))
	if err != nil || len(refs) != 1 {
		t.Fatal(refs, err)
	}
	want := &citation.Reference{
		ID: "a", Type: "article-journal", Title: `A <i>title</i> of <span class="nocase">NASA</span>, 1<sup>st</sup>`,
		ContainerTitle: "Title of a <i>journal</i>",
		Author:         []citation.Name{{Family: "Ber_g", Given: "Jan", NonDroppingParticle: "van den"}, {Literal: "U*N*"}},
		Issued:         citation.Date{Start: citation.DatePoint{Precision: citation.PrecisionMonth, Year: 2004, Month: 5, Approximate: true}},
		Accessed:       citation.DayDate(2010, 5, 6),
		EventDate:      citation.MonthDate(2001, 2),
		Volume:         "007", Issue: "1.50", DOI: "10.1/a_b_c", URL: "http://x.org/~a/b*c*", Number: "yes", Note: "two\nlines\n",
	}
	got := refs[0].Clone()
	if d := got.OriginalDate; d.Start.Year != 1999 || d.End.Year != 2000 || !d.Start.Approximate {
		t.Errorf("original-date: got %v", d)
	}
	got.OriginalDate = citation.Date{}
	if extra := fmt.Sprint(got.Extra); !strings.Contains(extra, "rating:5") || !strings.Contains(extra, "starred:true") || !strings.Contains(extra, "nothing:null") {
		t.Errorf("extra: %s", extra)
	}
	got.Extra = nil
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	checkYAMLRoundTrip(t, refs[0])
}

func TestYAMLGolden(t *testing.T) {
	t.Parallel()
	refs := slices.Concat(benchRecords(4), []*citation.Reference{
		{ID: "1. FC", Type: "book", Title: `A "quoted" title: <i>Homo sapiens</i> and <b> b</b> & 5*3 #1`, Note: "two\nlines", Page: "12-15", Edition: "2nd",
			Issued: citation.Date{Literal: "n.d."}, Author: []citation.Name{{Literal: "United Nations", Short: "UN"}, {Family: "Yes"}}, Categories: []string{"red"}},
		{ID: "b", Type: "webpage", Issued: citation.Date{Start: citation.DatePoint{Precision: citation.PrecisionDecade, Year: 1990, Approximate: true}},
			Extra: citation.Extra{"csl-json": {"volume": "[12]", "rating": "5"}, "biblatex": {"usera": "x"}}, Volume: "12"},
		{},
	})
	var b strings.Builder
	if err := WriteYAML(&b, refs); err != nil {
		t.Fatal(err)
	}
	golden.Check(t, "testdata/yaml.golden", b.String())
	for _, r := range refs {
		checkYAMLRoundTrip(t, r)
	}
	if got, err := ReadYAML(strings.NewReader(b.String())); err != nil || len(got) != len(refs) {
		t.Errorf("%d records, %v", len(got), err)
	}
}

// TestYAMLEditsAreNotUndone changes an item that carries its exact text.
func TestYAMLEditsAreNotUndone(t *testing.T) {
	t.Parallel()
	r := &citation.Reference{ID: "a", Title: "Old", Volume: "12", Extra: citation.Extra{"csl-json": {"volume": "[12]"}}}
	var b strings.Builder
	if err := WriteYAML(&b, []*citation.Reference{r}); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(b.String(), exactName) {
		t.Fatalf("no exact text:\n%s", b.String())
	}
	edited := strings.Replace(b.String(), "title: Old", "title: New", 1)
	refs, err := ReadYAML(strings.NewReader(edited))
	if err != nil || len(refs) != 1 || refs[0].Title != "New" || refs[0].Volume != "12" || refs[0].Extra["csl-json"]["custom"] != "" {
		t.Errorf("%v, %+v", err, refs)
	}
}

// TestYAMLAgreesWithPandoc has pandoc read what is written. It is skipped where
// there is no pandoc.
func TestYAMLAgreesWithPandoc(t *testing.T) {
	t.Parallel()
	pandoc, err := exec.LookPath("pandoc")
	if err != nil {
		t.Skip("pandoc is not installed")
	}
	refs := benchRecords(8)
	refs = append(refs, &citation.Reference{
		ID: "x_y", Type: "book", Title: `Of <i>x_y</i>, 5*3, H<sub>2</sub>O [x] @doe \alpha &amp; <span class="nocase">NASA</span>`,
		Issued: citation.MonthDate(2004, 5), Author: []citation.Name{{Literal: "United Nations"}}, URL: "http://example.org/a_b_c",
	})
	var b strings.Builder
	if err := WriteYAML(&b, refs); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(pandoc, "-f", "markdown-smart", "-t", "csljson")
	cmd.Stdin = strings.NewReader(b.String())
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	theirs, err := ReadJSON(strings.NewReader(string(out)))
	if err != nil || len(theirs) != len(refs) {
		t.Fatalf("%d records, %v", len(theirs), err)
	}
	for i, want := range refs {
		got := theirs[i]
		// Pandoc drops nocase in CSL-JSON and what it does not know, and knows circa alone.
		if a, b := got.Title.Plain(), want.Title.Plain(); a != b {
			t.Errorf("%s: title: pandoc reads %q, want %q", want.ID, a, b)
		}
		if got.ID != want.ID || got.Type != want.Type || got.Issued != want.Issued || got.URL != want.URL || got.DOI != want.DOI || got.Volume != want.Volume || got.Page != want.Page {
			t.Errorf("pandoc reads %+v, want %+v", got, want)
		}
		if a, b := fmt.Sprint(got.Author), fmt.Sprint(want.Author); a != b {
			t.Errorf("%s: author: pandoc reads %s, want %s", want.ID, a, b)
		}
	}
}

func BenchmarkYAML(b *testing.B) {
	refs := benchRecords(1000)
	var text strings.Builder
	if err := WriteYAML(&text, refs); err != nil {
		b.Fatal(err)
	}
	b.Run("read", func(b *testing.B) {
		b.SetBytes(int64(text.Len()))
		b.ReportAllocs()
		for b.Loop() {
			if _, err := ReadYAML(strings.NewReader(text.String())); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("write", func(b *testing.B) {
		b.SetBytes(int64(text.Len()))
		b.ReportAllocs()
		for b.Loop() {
			var out strings.Builder
			if err := WriteYAML(&out, refs); err != nil {
				b.Fatal(err)
			}
		}
	})
}
