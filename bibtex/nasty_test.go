package bibtex

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/refwright/refwright/citation"
)

// A nastyCase is what is expected of a file with one thing that readers stumble over:
// the entries that must be there, in this order, with these fields among theirs, and
// whether something must be reported.
type nastyCase struct {
	Note    string
	Entries []nastyEntry
	Diag    bool
	src     string // of one that is made
}

type nastyEntry struct {
	Key, Type string
	Fields    map[string]string
}

// largeNasty are cases that are too large to be files.
func largeNasty() map[string]nastyCase {
	const depth, fields, entries = 5000, 3000, 200
	title := func(key, title string) nastyEntry {
		return nastyEntry{key, "misc", map[string]string{"title": title}}
	}
	const good = "}\n@misc{good, title = {Good}}\n"
	var many, unclosed strings.Builder
	many.WriteString("@misc{k, title={T}")
	for i := range fields {
		fmt.Fprintf(&many, ", f%d = {v%d}", i, i)
	}
	unclosed.WriteString("@misc{bad, title = {x\n")
	for i := range entries {
		fmt.Fprintf(&unclosed, "@misc{a%d, title={A%d}}\n", i, i)
	}
	last := title("k", "T")
	last.Fields["f2999"] = "v2999"
	return map[string]nastyCase{
		"090-deep": {
			src:     "@misc{k, title = {" + strings.Repeat("{", depth) + "x" + strings.Repeat("}", depth) + "}" + good,
			Entries: []nastyEntry{title("good", "Good")},
		},
		"091-long-value": {
			src:     "@misc{k, title = {T}, abstract = {" + strings.Repeat("lorem ipsum ", 90_000) + "}" + good,
			Entries: []nastyEntry{title("k", "T"), title("good", "Good")},
		},
		"092-many-fields": {
			src:     many.String() + good,
			Entries: []nastyEntry{last, title("good", "Good")},
		},
		"093-unclosed-many": {
			src:     unclosed.String(),
			Entries: []nastyEntry{title("a0", "A0"), title("a199", "A199")},
			Diag:    true,
		},
	}
}

// TestNasty reads such files, those of testdata/nasty and the made ones.
func TestNasty(t *testing.T) {
	dir := filepath.Join("testdata", "nasty")
	data, err := os.ReadFile(filepath.Join(dir, "expected.json"))
	if err != nil {
		t.Fatal(err)
	}
	var cases map[string]nastyCase
	if err := json.Unmarshal(data, &cases); err != nil {
		t.Fatal(err)
	}
	files, _ := filepath.Glob(filepath.Join(dir, "*.bib"))
	if len(files) != len(cases) {
		t.Errorf("%d files for %d cases", len(files), len(cases))
	}
	maps.Copy(cases, largeNasty())
	fold := func(s string) string { return strings.Join(strings.Fields(s), " ") }
	for name, want := range cases {
		t.Run(name, func(t *testing.T) {
			src := []byte(want.src)
			if want.src == "" {
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
