package reflist

import (
	"bytes"
	"context"
	"errors"
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/citation"
)

func TestBuiltinModel(t *testing.T) {
	if _, err := ReadModel(bytes.NewReader(builtinFile)); err != nil {
		t.Fatal(err)
	}
	if n := len(builtinFile); n > 4<<20 {
		t.Errorf("the model has %d bytes, more than 4 MiB", n)
	}
}

// readWith reads one reference with a model.
func readWith(t *testing.T, p *Parser, line string) *citation.Listed {
	t.Helper()
	for l, err := range p.Lines(strings.NewReader(line)) {
		if err != nil {
			t.Fatal(err)
		}
		return l
	}
	t.Fatal("nothing was read")
	return nil
}

// Forms of references that are not Chicago's.
func TestZeroModelIsNone(t *testing.T) {
	const text = "References\n\n1. A. Marsh, B. Reed, J. Moor Stud. 12, 3 (1999).\n2. C. Stone, J. Moor Stud. 13, 5 (2000).\n"
	want, err := Parse([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	got, err := (&Parser{Model: new(Model)}).Parse([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want.Records(), got.Records()); diff != "" {
		t.Errorf("(-without +with the zero model)\n%s", diff)
	}
}

func TestModelReadings(t *testing.T) {
	for _, tt := range []struct{ line, authors, year, title, container, rest string }{
		{
			"Marsh EL, Reed QB, Stone P. Peat and the sea. J Bogs. 2004;12(3):45-67.",
			"E. L. Marsh; Q. B. Reed; P. Stone", "2004", "Peat and the sea", "J Bogs", "12 3 45-67",
		},
		{
			"[12] E. L. Marsh and Q. Reed, “Peat and the sea,” Journal of Bogs, vol. 12, no. 3, pp. 45–67, 2004.",
			"E. L. Marsh; Q. Reed", "2004", "Peat and the sea", "Journal of Bogs", "12 3 45-67",
		},
		{
			"MARSH, E. L.; REED, Q. Peat and the sea. Journal of Bogs, London, v. 12, n. 3, p. 45-67, 2004.",
			"E. L. Marsh; Q. Reed", "2004", "Peat and the sea", "Journal of Bogs", "12 3 45-67",
		},
		{
			"Marsh, E. L., & Reed, Q. (2004). Peat and the sea: A review. Journal of Bogs, 12(3), 45–67.",
			"E. L. Marsh; Q. Reed", "2004", "Peat and the sea: A review", "Journal of Bogs", "12 3 45-67",
		},
		{
			"Sugiyono, Reed, Q., & Marsh, E. L. (2004). Peat and the sea, 1901–1911. Journal of Bogs, 12(3), 45–67.",
			"Sugiyono; Q. Reed; E. L. Marsh", "2004", "Peat and the sea, 1901–1911", "Journal of Bogs", "12 3 45-67",
		},
		{
			"Sugiyono, Quentin Reed, and Ellen Marsh. 2004. “Peat and the Sea.” In Rural Life, 1903–1911, edited by Ann Lind, 45–67. Leeds: Bog Press.",
			"Sugiyono; Quentin Reed; Ellen Marsh", "2004", "Peat and the Sea", "Rural Life, 1903–1911", "  45-67",
		},
		{
			"E. Marsh and Q. Reed, J. Bogs 12, 4501 (2004).",
			"E. Marsh; Q. Reed", "2004", "", "J. Bogs", "12  4501",
		},
	} {
		r := readWith(t, new(Parser), tt.line).Reference
		var names []string
		for _, n := range r.Author {
			n.Given = spaced(n.Given)
			names = append(names, n.String())
		}
		rest := strings.Join([]string{string(r.Volume), string(r.Issue), string(r.Page)}, " ")
		got := []string{strings.Join(names, "; "), r.Issued.String(), r.Title.Plain(), r.ContainerTitle.Plain(), rest}
		if want := []string{tt.authors, tt.year, tt.title, tt.container, tt.rest}; !slices.Equal(got, want) {
			t.Errorf("%s\n got %q\nwant %q", tt.line, got, want)
		}
	}
}

// A date of another year behind an address is that of a visit.
func TestModelReadsVisits(t *testing.T) {
	r := readWith(t, new(Parser), "Marsh, Ellen, and Quentin Reed. 2001. “Peat.” Bog Papers. https://bogs.example/pub/2005/peat (October 26, 2025).").Reference
	if r.Accessed.String() != "2025-10-26" || r.Issued.String() != "2001" || !r.EventDate.IsZero() {
		t.Errorf("issued %s, accessed %s, event %s", r.Issued, r.Accessed, r.EventDate)
	}
}

// spaced writes bare initials as others are written: "EL" as "E. L.".
func spaced(given string) string {
	if strings.ContainsAny(given, ". ") || strings.ToUpper(given) != given {
		return given
	}
	var initials []string
	for _, r := range given {
		initials = append(initials, string(r)+".")
	}
	return strings.Join(initials, " ")
}

// examples are references of one form, which no style has: the year first, the
// names last.
func examples(n int) iter.Seq[Example] {
	return func(yield func(Example) bool) {
		for i := range n {
			family := []string{"Marsh", "Reed", "Stone", "Moor", "Heather"}[i%5]
			title := []string{"Peat and Salt", "The Tides", "Ice", "On Fog", "A Map of Rain", "Moss", "Small Rivers"}[i%7]
			year := 1950 + i%60
			ref := &citation.Reference{
				Title: citation.Text(title), Author: []citation.Name{{Family: family, Given: "Ann"}},
				Issued: citation.Date{Start: citation.DatePoint{Precision: citation.PrecisionYear, Year: year}},
			}
			if !yield(Example{Text: ref.Issued.String() + " | " + title + " | Ann " + family, Reference: ref}) {
				return
			}
		}
	}
}

func TestTrain(t *testing.T) {
	train := func() *bytes.Buffer {
		m, err := Train(context.Background(), examples(300), TrainOptions{Epochs: 4})
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if _, err := m.WriteTo(&b); err != nil {
			t.Fatal(err)
		}
		return &b
	}
	file := train()
	if !bytes.Equal(file.Bytes(), train().Bytes()) {
		t.Error("two trainings gave two models")
	}
	m, err := ReadModel(file)
	if err != nil {
		t.Fatal(err)
	}
	r := readWith(t, &Parser{Model: m}, "1999 | The Tides | Ann Moor").Reference
	if r.Title != "The Tides" || len(r.Author) != 1 || r.Author[0].Family != "Moor" || r.Issued.String() != "1999" {
		t.Errorf("got %v", r)
	}
}

func TestTrainingCanBeStopped(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	stop()
	if _, err := Train(ctx, examples(50), TrainOptions{}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestFilesThatAreNoModel(t *testing.T) {
	for _, s := range []string{"", "GIF89a", modelMagic, modelMagic + "\x01\x02", string(builtinFile[:len(builtinFile)/2])} {
		if _, err := ReadModel(strings.NewReader(s)); err == nil {
			t.Errorf("a file of %d bytes was read", len(s))
		}
	}
}

func BenchmarkModel(b *testing.B) {
	line := []byte("Marsh, E. L., & Reed, Q. (2004). Peat and the sea: A review. Journal of Bogs, 12(3), 45–67. https://doi.org/10.1000/182\n")
	var src bytes.Buffer
	for range 200 {
		src.Write(line)
	}
	builtinModel()
	p := &Parser{Alone: true}
	b.ReportAllocs()
	for b.Loop() {
		for _, err := range p.Lines(bytes.NewReader(src.Bytes())) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(b.N)*200/b.Elapsed().Seconds(), "refs/s")
}

func BenchmarkReadModel(b *testing.B) {
	for b.Loop() {
		if _, err := ReadModel(bytes.NewReader(builtinFile)); err != nil {
			b.Fatal(err)
		}
	}
}
