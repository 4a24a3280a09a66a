package golden

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// recorder is a test that keeps its errors and cleanups to itself.
type recorder struct {
	testing.TB
	errors   []string
	cleanups []func()
}

func (r *recorder) Helper()          {}
func (r *recorder) Failed() bool     { return len(r.errors) > 0 }
func (r *recorder) Skipped() bool    { return false }
func (r *recorder) Cleanup(f func()) { r.cleanups = append(r.cleanups, f) }
func (r *recorder) Errorf(format string, args ...any) {
	r.errors = append(r.errors, fmt.Sprintf(format, args...))
}

func TestDifferenceIsAnError(t *testing.T) {
	if Update() {
		t.Skip("with -update there are no differences")
	}
	file := filepath.Join(t.TempDir(), "a.golden")
	if err := os.WriteFile(file, []byte("one\ntwo\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ file, got, want string }{
		{file, "one\ntwo\n", ""},
		{file, "one\nthree\n", "(-want +got)"},
		{file + ".missing", "", "-update"},
	} {
		r := &recorder{TB: t}
		Check(r, tt.file, tt.got)
		if got := strings.Join(r.errors, "\n"); (got == "") != (tt.want == "") || !strings.Contains(got, tt.want) {
			t.Errorf("Check(%q, %q): got errors %q, want %q in them", tt.file, tt.got, got, tt.want)
		}
	}
}

func TestUnusedFileIsAnError(t *testing.T) {
	if partial() || Update() {
		t.Skip("unused files are not reported when only some tests run")
	}
	dir := t.TempDir()
	for _, name := range []string{"used", "unused"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	r := &recorder{TB: t}
	d := Open(r, dir)
	Check(r, d.File("used"), "")
	for _, f := range r.cleanups {
		f()
	}
	want := filepath.Join(dir, "unused") + ": no test uses this golden file"
	if len(r.errors) != 1 || r.errors[0] != want {
		t.Errorf("got %q, want %q", r.errors, want)
	}
}
