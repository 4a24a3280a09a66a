// Package golden compares what a test got with a file of what it should get.
//
//	golden.Check(t, "testdata/one.golden", got)
//
// With the flag -update the test writes the file instead, for a person to read
// the difference before it is committed:
//
//	go test ./csl -update
//
// A package whose golden files stand in a directory of their own holds them
// with a [Dir], which also fails the test for a file that nothing used.
package golden

import (
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write golden files instead of comparing with them")

// Update reports whether golden files are to be written, for tests whose
// expectations stand elsewhere than in a file of their own.
func Update() bool { return *update }

// Check fails the test when got differs from the contents of the file, a path
// relative to the package. It goes on to let other files be compared.
func Check[T ~string | ~[]byte](t testing.TB, file string, got T) {
	t.Helper()
	if *update {
		if err := write(file, []byte(got)); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Errorf("%v (run the test with -update to write it)", err)
		return
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got):\n%s", file, diff)
	}
}

// write leaves a file alone that is right already, so that its time of change
// says when it changed.
func write(file string, data []byte) error {
	if old, err := os.ReadFile(file); err == nil && string(old) == string(data) {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		return err
	}
	return os.WriteFile(file, data, 0o666)
}

// A Dir is a directory that holds golden files and nothing else.
type Dir struct {
	path string

	mu   sync.Mutex
	used map[string]bool
}

// Open returns the directory, a path relative to the package, whose files the
// test t and its subtests use. At the end of t it is an error if there is a
// file that none of them asked for, unless only some tests were run.
func Open(t testing.TB, path string) *Dir {
	d := &Dir{path: filepath.Clean(path), used: map[string]bool{}}
	t.Cleanup(func() {
		if partial() || t.Failed() || t.Skipped() {
			return
		}
		for _, file := range d.unused() {
			t.Errorf("%s: no test uses this golden file", file)
		}
	})
	return d
}

// File returns the path of the file of this name, for [Check], and marks it as
// used. Names have slashes. It is safe for concurrent use.
func (d *Dir) File(name string) string {
	file := filepath.Join(d.path, filepath.FromSlash(name))
	d.mu.Lock()
	defer d.mu.Unlock()
	d.used[file] = true
	return file
}

func (d *Dir) unused() []string {
	d.mu.Lock()
	defer d.mu.Unlock()
	var files []string
	// A missing directory has no unused files.
	filepath.WalkDir(d.path, func(file string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() && !d.used[file] {
			files = append(files, file)
		}
		return nil
	})
	return files
}

// partial reports whether a flag of go test may have left tests out.
func partial() bool {
	for _, name := range []string{"test.run", "test.skip"} {
		if f := flag.Lookup(name); f != nil && f.Value.String() != "" {
			return true
		}
	}
	return testing.Short()
}
