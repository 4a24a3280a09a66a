package bibtex

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// golden compares text with a golden file, or writes the file with -update.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got):\n%s", path, diff)
	}
}

func TestGolden(t *testing.T) {
	tests := []struct {
		name string
		opt  Options
	}{
		{"biblatex", Options{}},
		{"biblatex-strict", Options{Strict: true, StyleTypes: true}},
		{"bibtex", Options{Dialect: BibTeX}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var out, problems bytes.Buffer
			e := NewEncoder(&out)
			e.Options = test.opt
			for _, ref := range records() {
				if err := e.Encode(ref); err != nil {
					t.Fatal(err)
				}
			}
			for _, p := range e.Problems() {
				problems.WriteString(p.Severity.String() + ": " + p.Key + ": " + p.String() + "\n")
			}
			golden(t, test.name+".bib", out.Bytes())
			golden(t, test.name+".problems", problems.Bytes())
		})
	}
}
