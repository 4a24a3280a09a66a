package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/refwright/refwright/citation/reflist"
)

// write writes references of one form to a file and returns its name.
func write(t *testing.T, n int) string {
	var b bytes.Buffer
	for i := range n {
		family, title, year := []string{"Marsh", "Reed", "Stone"}[i%3], []string{"Peat and Salt", "The Tides", "Moss", "Small Rivers"}[i%4], 1950+i
		fmt.Fprintf(&b, `{"id":"%d","source":"here","raw":"%d / %s / Ann %s","csl":{"title":%q,"author":[{"family":%q,"given":"Ann"}],"issued":{"date-parts":[[%d]]}},"spans":[[0,4,"date"]]}`+"\n",
			i, year, title, family, title, family, year)
	}
	name := filepath.Join(t.TempDir(), "references.jsonl")
	if err := os.WriteFile(name, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	return name
}

func TestTrainAndPredict(t *testing.T) {
	dir := t.TempDir()
	o := options{out: filepath.Join(dir, "model"), predict: filepath.Join(dir, "left"), fold: 2, train: reflist.TrainOptions{Epochs: 3, MinCount: 1}}
	file := write(t, 80)
	if err := run(context.Background(), o, []string{file, file}, io.Discard); err != nil {
		t.Fatal(err)
	}
	first, err := os.ReadFile(o.out)
	if err != nil {
		t.Fatal(err)
	}
	pred, err1 := os.ReadFile(o.predict + ".pred.jsonl")
	gold, err2 := os.ReadFile(o.predict + ".gold.jsonl")
	if err1 != nil || err2 != nil || bytes.Count(pred, []byte("\n")) != bytes.Count(gold, []byte("\n")) || !bytes.Contains(pred, []byte(`"family"`)) {
		t.Errorf("readings: %v, references: %v\n%s", err1, err2, pred)
	}
	if err := run(context.Background(), o, []string{file}, io.Discard); err != nil {
		t.Fatal(err)
	}
	if again, err := os.ReadFile(o.out); err != nil || !bytes.Equal(first, again) {
		t.Error("the same files gave another model", err)
	}
	o.model, o.out = o.out, ""
	if err := run(context.Background(), o, []string{file}, io.Discard); err != nil {
		t.Errorf("reading with a model: %v", err)
	}
}

// What is rendered has its fields where the spans say.
func TestRender(t *testing.T) {
	dir := t.TempDir()
	if _, err := (&options{csl: dir}).renderer(); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("without styles: %v", err)
	}
	if err := os.Mkdir(filepath.Join(dir, "styles"), 0o777); err != nil {
		t.Fatal(err)
	}
	o := options{csl: dir, rendered: 120, held: 40}
	learned, held, err := o.render(nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(learned) < o.rendered || len(held) < o.held {
		t.Fatalf("%d and %d references", len(learned), len(held))
	}
	dirty := 0
	for _, ex := range learned {
		if ex.Printed != nil {
			dirty++
		}
		for _, s := range ex.Spans {
			if s.Start >= s.End || s.End > len(ex.Text) {
				t.Fatalf("%q: a span of %d to %d", ex.Text, s.Start, s.End)
			}
		}
		if ex.Reference.Title == "" && len(ex.Spans) == 0 {
			t.Errorf("nothing is known of %q", ex.Text)
		}
	}
	if dirty == 0 || dirty == len(learned) {
		t.Errorf("%d of %d are dirty", dirty, len(learned))
	}
}

func TestLinesThatAreWrong(t *testing.T) {
	for _, s := range []string{
		`{`, `{"raw":"a","csl":3}`, `{"raw":"a"}`, `{"raw":"a","csl":{"id":1},"spans":[[0,9,"title"]]}`, `{"raw":"a","csl":{"id":1},"spans":[["x",1,"title"]]}`,
	} {
		name := filepath.Join(t.TempDir(), "x")
		if err := os.WriteFile(name, []byte(s), 0o644); err != nil {
			t.Fatal(err)
		}
		if err := run(context.Background(), options{fold: -1, out: filepath.Join(t.TempDir(), "model")}, []string{name}, io.Discard); err == nil {
			t.Errorf("%s: no error", s)
		}
	}
}

// A run that could not end well does not begin.
func TestNothingToTrainOrWrite(t *testing.T) {
	file, dir := write(t, 3), t.TempDir()
	for want, o := range map[string]options{
		"-o is missing: the file that the model is written to": {fold: -1},
		"there are no references to learn from":                {fold: -1, out: filepath.Join(dir, "model"), without: "here"},
		"no such file or directory":                            {fold: -1, out: filepath.Join(dir, "none", "model")},
	} {
		if err := run(context.Background(), o, []string{file}, io.Discard); err == nil || !strings.HasSuffix(err.Error(), want) {
			t.Errorf("got %v, want %s", err, want)
		}
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) > 0 {
		t.Errorf("%v was written (%v)", entries, err)
	}
}
