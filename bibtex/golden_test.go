package bibtex

import (
	"bytes"
	"path/filepath"
	"testing"

	"github.com/refwright/refwright/internal/golden"
)

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
			golden.Check(t, filepath.Join("testdata", test.name+".bib"), out.Bytes())
			golden.Check(t, filepath.Join("testdata", test.name+".problems"), problems.Bytes())
		})
	}
}
