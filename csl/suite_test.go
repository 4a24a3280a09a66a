package csl_test

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/refwright/refwright/csl"
	"github.com/refwright/refwright/internal/corpora"
	"github.com/refwright/refwright/internal/cslfixture"
	"github.com/refwright/refwright/internal/golden"
)

const passList = "testdata/suite-pass.txt"

// TestOfficialSuite holds the list of the fixtures of the CSL test suite that
// pass: it fails when one of them stops passing, and when one passes that is not
// listed. With -update it writes the list.
func TestOfficialSuite(t *testing.T) {
	t.Parallel()
	dir := corpora.Dir(t, "csl-suite")
	locales := cslfixture.Cached(csl.LocaleFS(os.DirFS(corpora.Dir(t, "csl-data", "locales"))))
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no fixtures in %s: %v", dir, err)
	}
	var pass []string
	count := 0
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		f := cslfixture.Parse(string(data))
		if f.Mode() == "" {
			continue
		}
		count++
		if got, err := f.Run(locales); err == nil && got == f.Want() {
			pass = append(pass, strings.TrimSuffix(filepath.Base(file), ".txt"))
		}
	}
	t.Logf("%d of %d pass", len(pass), count)
	slices.Sort(pass)
	if golden.Update() {
		if err := os.WriteFile(passList, []byte(strings.Join(pass, "\n")+"\n"), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	listed, err := readList(passList)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range listed {
		if !slices.Contains(pass, name) {
			t.Errorf("%s no longer passes: go run ./internal/cslsuite -v -run '^%s$' %s", name, name, dir)
		}
	}
	for _, name := range pass {
		if !slices.Contains(listed, name) {
			t.Errorf("%s passes and is not in %s: run the test with -update", name, passList)
		}
	}
}

func readList(file string) ([]string, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var list []string
	for s := bufio.NewScanner(f); s.Scan(); {
		if name := strings.TrimSpace(s.Text()); name != "" {
			list = append(list, name)
		}
	}
	if !slices.IsSorted(list) {
		return nil, fmt.Errorf("%s is not sorted", file)
	}
	return list, nil
}

// TestOwnFixtures runs the fixtures of this repository, which are in the format
// of the suite and use the built-in locale.
func TestOwnFixtures(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/fixtures/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no fixtures: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			t.Parallel()
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			f := cslfixture.Parse(string(data))
			got, err := f.Run(nil)
			if err != nil {
				t.Fatal(err)
			}
			if want := f.Want(); got != want {
				t.Errorf("got:\n%s\nwant:\n%s", got, want)
			}
		})
	}
}
