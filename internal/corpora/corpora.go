// Package corpora finds the material for tests that is not in the repository.
package corpora

import (
	"os"
	"path/filepath"
	"testing"
)

// Variable is the environment variable that names the directory.
const Variable = "REFWRIGHT_CORPORA"

// Dir returns the path of the corpora, or of a file or directory within them
// when elem names one. A test whose material is not there is skipped, with a
// message that says what to set.
func Dir(t testing.TB, elem ...string) string {
	t.Helper()
	root := os.Getenv(Variable)
	if root == "" {
		t.Skipf("needs the test corpora: set %s to their directory, as an absolute path", Variable)
	}
	if !filepath.IsAbs(root) {
		// Each package's tests run in its own directory, so a relative path
		// would mean another place in each.
		t.Fatalf("%s=%s: want an absolute path", Variable, root)
	}
	path := filepath.Join(append([]string{root}, elem...)...)
	if _, err := os.Stat(path); err != nil {
		t.Skipf("needs a part of the test corpora that is not there: %v (%s=%s)", err, Variable, root)
	}
	return path
}
