package check_test

import (
	"testing"

	"github.com/refwright/refwright/citation"
)

// TestEtAlOfEditors tests that an entry that cuts the names of its editors alone
// is no reason for a warning, and one that cuts its authors is.
func TestEtAlOfEditors(t *testing.T) {
	t.Parallel()
	for path, want := range map[string]citation.Severity{
		"testdata/etal-in-author-field/editors.txtar": citation.Info,
		"testdata/etal-in-author-field/authors.txtar": citation.Warning,
	} {
		c := readCase(t, path)
		n := 0
		for _, f := range c.run(t, c.src) {
			if f.Rule == "etal-in-author-field" {
				n++
				if f.Severity != want {
					t.Errorf("%s: severity %v, want %v", path, f.Severity, want)
				}
			}
		}
		if n != 1 {
			t.Errorf("%s: %d findings, want 1", path, n)
		}
	}
}
