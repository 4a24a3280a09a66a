package bibtex

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/refwright/refwright/citation"
)

// TestNasty reads small files, each with one thing that readers stumble over.
// They and what is expected of each are in testdata/nasty: the entries that must
// be there, in this order, with these fields among theirs, and whether something
// must be reported.
func TestNasty(t *testing.T) {
	dir := filepath.Join("testdata", "nasty")
	data, err := os.ReadFile(filepath.Join(dir, "expected.json"))
	if err != nil {
		t.Fatal(err)
	}
	var cases map[string]struct {
		Note    string
		Entries []struct {
			Key, Type string
			Fields    map[string]string
		}
		Diag bool
	}
	if err := json.Unmarshal(data, &cases); err != nil {
		t.Fatal(err)
	}
	files, _ := filepath.Glob(filepath.Join(dir, "*.bib"))
	if len(files) != len(cases)-1 {
		t.Errorf("%d files for %d cases", len(files), len(cases))
	}
	fold := func(s string) string { return strings.Join(strings.Fields(s), " ") }
	for name, want := range cases {
		t.Run(name, func(t *testing.T) {
			src := []byte("@misc{k, title = {T}, abstract = {" + strings.Repeat("lorem ipsum ", 90_000) + "}}\n@misc{good, title = {Good}}\n")
			if name != "091-long-value" {
				var err error
				if src, err = os.ReadFile(filepath.Join(dir, name+".bib")); err != nil {
					t.Fatal(err)
				}
			}
			f := readFile(src)
			f.resolve()
			list, problems := f.records()
			at := 0
			for _, w := range want.Entries {
				found := false
				for ; at < len(f.entries) && !found; at++ {
					e := f.entries[at]
					if e.Key != w.Key {
						continue
					}
					found = true
					if e.Type != w.Type {
						t.Errorf("%s is of type %s, want %s", e.Key, e.Type, w.Type)
					}
					for field, value := range w.Fields {
						if got, _ := e.Value(field); fold(got) != fold(value) {
							t.Errorf("%s: %s is %q, want %q", e.Key, field, fold(got), fold(value))
						}
					}
				}
				if !found {
					t.Errorf("no entry %s", w.Key)
				}
			}
			if len(want.Entries) == 0 && len(f.entries) > 0 {
				t.Errorf("%d entries in a file without", len(f.entries))
			}
			if slices.ContainsFunc(f.entries, func(e *entryInFile) bool { return e.Key == "no" }) {
				t.Error("an entry in a remark was read")
			}
			if slices.ContainsFunc(problems, func(p citation.Problem) bool { return p.Severity > citation.Info }) != want.Diag {
				t.Errorf("problems: %v, want some: %t", problems, want.Diag)
			}
			for _, l := range list {
				if l.Start.Line < 1 || l.Span.Len() <= 0 || l.End.Offset != l.Span.End {
					t.Errorf("%s stands at %v to %v, %v", l.Reference.ID, l.Start, l.End, l.Span)
				}
			}
		})
	}
}
