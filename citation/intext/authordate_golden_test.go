package intext

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/golden"
)

// Each file of testdata/authordate has a manuscript in plain text, the
// references that it may cite, those of commonRefs where it names none, and the
// citations with their places.
func TestManuscripts(t *testing.T) {
	files, err := filepath.Glob("testdata/authordate/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no test data: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var in, want string
			refs := commonRefs
			for _, f := range archive.Files {
				switch f.Name {
				case "in.txt":
					in = strings.ReplaceAll(string(f.Data), "<FF>", "\f")
				case "refs":
					refs = string(f.Data)
				case "want":
					want = string(f.Data)
				default:
					t.Fatalf("%s has a file %q", file, f.Name)
				}
			}
			f := Finder{References: listed(refs)}
			var found []citation.InText
			for _, c := range f.Find([]byte(in)) {
				if c.System == citation.AuthorDate {
					found = append(found, c)
				}
			}
			got := describe(found)
			if golden.Update() {
				for i := range archive.Files {
					if archive.Files[i].Name == "want" {
						archive.Files[i].Data = []byte(got)
					}
				}
				if err := os.WriteFile(file, txtar.Format(archive), 0o666); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", file, diff)
			}
			if strings.HasPrefix(filepath.Base(file), "no-") && got != "" {
				t.Errorf("%s has citations:\n%s", file, got)
			}
		})
	}
}
