// Package examples has small complete programs that use the module as its
// users do. This test runs them.
package examples

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	// The programs use these packages. They are imported so that the go
	// command runs this test again when one of them has changed.
	_ "github.com/refwright/refwright/bibtex"
	_ "github.com/refwright/refwright/citation/manuscript"
	_ "github.com/refwright/refwright/citation/reflist"
	_ "github.com/refwright/refwright/csl"
	"github.com/refwright/refwright/internal/golden"
)

func TestProgramsPrintWhatTheyShould(t *testing.T) {
	files := golden.Open(t, "testdata/golden")
	for _, tt := range []struct {
		program string
		args    []string
		input   string
		want    string
	}{
		{"list2bib", nil, "article.md", "list2bib.bib"},
		{"list2bib", []string{"-json"}, "article.md", "list2bib.json"},
		{"listreport", nil, "article.md", "listreport.txt"},
		{"checkpaper", nil, "article.md", "checkpaper-article.txt"},
		{"checkpaper", nil, "manuscript.md", "checkpaper.txt"},
	} {
		t.Run(tt.want, func(t *testing.T) {
			// Read, so that the go command knows that the test depends on it.
			if _, err := os.ReadFile(filepath.Join(tt.program, "main.go")); err != nil {
				t.Fatal(err)
			}
			input, err := os.ReadFile("testdata/" + tt.input)
			if err != nil {
				t.Fatal(err)
			}
			var stderr bytes.Buffer
			cmd := exec.Command("go", append([]string{"run", "./" + tt.program}, tt.args...)...)
			cmd.Stdin = bytes.NewReader(input)
			cmd.Stderr = &stderr
			got, err := cmd.Output()
			found := tt.want == "checkpaper.txt" // errors, which give status 1
			if (err != nil) != found || stderr.Len() > 0 && !found {
				t.Fatalf("error %v, standard error:\n%s", err, &stderr)
			}
			golden.Check(t, files.File(tt.want), got)
		})
	}
}
