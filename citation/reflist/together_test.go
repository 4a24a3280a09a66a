package reflist

import (
	"bytes"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/tokens"
	"github.com/refwright/refwright/internal/crf"
)

// plainList is a list of one form, some of whose entries can be read in several ways.
func plainList(n int) string {
	var b strings.Builder
	for i := range n {
		family := []string{"Marsh", "Reed", "Stone", "Moor", "Heather"}[i%5]
		title := []string{"Peat and salt", "The tides. A history", "Ice", "On fog, rain, and snow", "Moss: a map"}[i%5]
		journal := []string{"Annals of Bogs", "Tides", "Bog Papers, New Series", "Journal of Rain"}[i%4]
		fmt.Fprintf(&b, "%s A. & Lind Q. %s, %s %d, %d-%d, %d\n", family, title, journal, 3+i, 10+i, 20+i, 1950+i)
	}
	return b.String()
}

func linesOf(t *testing.T, p *Parser, src string) []*citation.Listed {
	t.Helper()
	var all []*citation.Listed
	for l, err := range p.Lines(strings.NewReader(src)) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, l)
	}
	return all
}

// A list is read the same however many goroutines read it.
func TestListIsReadTheSameByAnyNumber(t *testing.T) {
	src := plainList(60)
	want := linesOf(t, new(Parser), src)
	before := runtime.GOMAXPROCS(1)
	defer runtime.GOMAXPROCS(before)
	for _, n := range []int{1, 2, 5} {
		runtime.GOMAXPROCS(n)
		if diff := cmp.Diff(want, linesOf(t, new(Parser), src)); diff != "" {
			t.Fatalf("with %d processors:\n%s", n, diff)
		}
	}
}

// By itself each line is read as if there were no other.
func TestAlone(t *testing.T) {
	alone := &Parser{Alone: true}
	src := plainList(20)
	for i, got := range linesOf(t, alone, src) {
		line := strings.Split(src, "\n")[i]
		want := linesOf(t, new(Parser), line)[0]
		if diff := cmp.Diff(want.Reference, got.Reference); diff != "" {
			t.Errorf("line %d:\n%s", i+1, diff)
		}
		if got.Confidence != want.Confidence {
			t.Errorf("line %d: confidence %v and %v", i+1, want.Confidence, got.Confidence)
		}
	}
}

// Lines are counted off against the input whatever blocks they are read in.
func TestLinesOfSeveralBlocks(t *testing.T) {
	var src strings.Builder
	for i := range 3*blockLines + 7 {
		switch i % 50 {
		case 3:
			src.WriteString("\n")
		case 4:
			src.WriteString("References\n")
		case 5:
			src.WriteString(strings.Repeat("x", MaxReference+10) + "\n")
		default:
			fmt.Fprintf(&src, "Marsh A. 19%02d. Peat %d. Bog Press, Leeds.\n", i%100, i)
		}
	}
	text := src.String()
	offset := 0
	read := linesOf(t, new(Parser), text)
	for i, line := range strings.SplitAfter(strings.TrimSuffix(text, "\n"), "\n") {
		l := read[i]
		if l.Start.Offset != offset || l.Start.Line != i+1 {
			t.Fatalf("line %d at %d begins at %+v", i+1, offset, l.Start)
		}
		for _, s := range l.Segments {
			if s.Span.Start < offset || s.Span.End > offset+len(line) {
				t.Fatalf("line %d at %d has %+v", i+1, offset, s.Span)
			}
		}
		if want := fmt.Sprint(i); i%50 > 5 && !strings.HasSuffix(l.Reference.Title.Plain(), want) {
			t.Fatalf("line %d: %q", i+1, l.Reference.Title)
		}
		offset += len(line)
	}
}

// What an entry has itself added to the habits of a list does not speak for it.
func TestOwnHabitsDoNotCount(t *testing.T) {
	r := &modelReader{tagger: crf.NewTagger(builtinModel().crf)}
	r.tag(tokens.Tokenize("Marsh A. Peat and salt. Annals of Bogs 3, 10-13, 1953."))
	own := r.evidence()
	h := habits{}
	h.add(own)
	without := habits{}.observe(r.decisions, nil, nil)
	if diff := cmp.Diff(without, h.observe(r.decisions, own, nil)); diff != "" {
		t.Error(diff)
	}
	if cmp.Equal(without, h.observe(r.decisions, nil, nil)) {
		t.Error("the habits say nothing of another entry")
	}
}

// Models of before there were choosers, or only those between readings, are read.
func TestModelWithoutChoosers(t *testing.T) {
	m, err := unmarshalModel(builtinFile)
	if err != nil {
		t.Fatal(err)
	}
	m.alone, m.listed, m.assurance, m.whole = nil, nil, nil, nil
	var b bytes.Buffer
	if _, err := m.WriteTo(&b); err != nil {
		t.Fatal(err)
	}
	for _, file := range [][]byte{b.Bytes(), bytes.TrimSuffix(b.Bytes(), []byte{0}), bytes.TrimSuffix(b.Bytes(), []byte{0, 0}), bytes.TrimSuffix(b.Bytes(), []byte{0, 0, 0, 0})} {
		m, err := ReadModel(bytes.NewReader(file))
		if err != nil {
			t.Fatal(err)
		}
		l := linesOf(t, &Parser{Model: m}, plainList(10))[0]
		if l.Reference.Issued.String() != "1950" {
			t.Errorf("got %v", l.Reference)
		}
	}
}
