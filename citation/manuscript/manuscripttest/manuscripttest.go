// Package manuscripttest lets an ordinary go test hold the manuscripts of a
// repository in order:
//
//	func TestManuscripts(t *testing.T) {
//		manuscripttest.Check(t, "../papers/**/*.md")
//	}
//
// It is to package manuscript what net/http/httptest is to net/http, hence the
// name.
package manuscripttest

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/refwright/refwright/citation/check"
	"github.com/refwright/refwright/citation/manuscript"
)

// Check checks manuscripts as refwright check does, and fails the test for each
// finding that is severe enough: an error, unless a configuration says
// otherwise. Less severe findings are logged. Each is one line,
//
//	../papers/a.md:12:7: warning: Almond 1963 is not in the reference list (missing-reference)
//
// The manuscripts are those that a pattern has, which starts from the directory
// of the test: * stands for anything within a name, ** for any number of
// directories. Without a pattern they are the files of the configuration of
// that directory. It is a failure if there is none of a pattern.
//
// For each manuscript the file .refwright.toml in its directory, or in one
// above, is the configuration, with its data files and its baseline.
func Check(t testing.TB, patterns ...string) {
	t.Helper()
	c := &checker{configs: map[string]*location{}, baselines: map[string]*check.Baseline{}}
	files, err := c.files(patterns)
	if err != nil {
		t.Fatal(err)
		return
	}
	told := map[string]bool{}
	for _, file := range files {
		lines, err := c.check(file)
		if err != nil {
			if !told[err.Error()] { // one configuration is that of several files
				t.Error(err)
			}
			told[err.Error()] = true
			continue
		}
		for _, l := range lines {
			if l.fails {
				t.Error(l.text)
			} else {
				t.Log(l.text)
			}
		}
	}
}

// A checker checks the manuscripts of one call.
type checker struct {
	configs   map[string]*location // by the directory of manuscripts
	baselines map[string]*check.Baseline
}

// A location is a configuration with the directory that its names start from.
type location struct {
	*manuscript.Config
	dir string // absolute
}

// A line is a finding as it is written.
type line struct {
	text  string
	fails bool
}

// files returns the manuscripts that are to be checked, sorted.
func (c *checker) files(patterns []string) ([]string, error) {
	var files []string
	for _, p := range patterns {
		found, err := doublestar.FilepathGlob(filepath.FromSlash(p), doublestar.WithFilesOnly(), doublestar.WithFailOnIOErrors())
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("%s: %w", p, err)
		}
		if len(found) == 0 {
			return nil, fmt.Errorf("there is no file %s", p)
		}
		files = append(files, found...)
	}
	if len(patterns) == 0 {
		l, err := c.location(".")
		if err != nil {
			return nil, err
		}
		if len(l.Files) == 0 {
			return nil, fmt.Errorf("no pattern is given, and no configuration %s names files", manuscript.ConfigName)
		}
		found, err := l.Manuscripts(os.DirFS(l.dir))
		if err != nil {
			return nil, err
		}
		if len(found) == 0 {
			return nil, fmt.Errorf("%s: there is no file of its patterns", l.Name)
		}
		for _, name := range found {
			files = append(files, relative(filepath.Join(l.dir, filepath.FromSlash(name))))
		}
	}
	slices.Sort(files)
	return slices.Compact(files), nil
}

// relative returns a path as one from the working directory.
func relative(path string) string {
	if wd, err := os.Getwd(); err == nil {
		if rel, err := filepath.Rel(wd, path); err == nil {
			return rel
		}
	}
	return path
}

// location returns the configuration for the manuscripts of a directory, an
// empty one if there is none.
func (c *checker) location(dir string) (*location, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	if l := c.configs[dir]; l != nil {
		return l, nil
	}
	root := filepath.VolumeName(dir) + string(filepath.Separator)
	rel, err := filepath.Rel(root, dir)
	if err != nil {
		return nil, err
	}
	fsys := os.DirFS(root)
	name, err := manuscript.FindConfig(fsys, filepath.ToSlash(rel))
	if err != nil {
		return nil, err
	}
	l := &location{&manuscript.Config{}, dir}
	if name != "" {
		path := filepath.Join(root, filepath.FromSlash(name))
		src, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, err
		}
		if l.Config, err = manuscript.ParseConfig(relative(path), src); err != nil {
			return nil, err
		}
		l.dir = filepath.Dir(path)
	}
	c.configs[dir] = l
	return l, nil
}

// path returns the file that the configuration calls by a name, and name how it
// calls a file.
func (l *location) path(name string) string {
	return relative(filepath.Join(l.dir, filepath.FromSlash(name)))
}

func (l *location) name(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		if rel, err := filepath.Rel(l.dir, abs); err == nil {
			path = rel
		}
	}
	return filepath.ToSlash(path)
}

// check checks one manuscript.
func (c *checker) check(file string) ([]line, error) {
	l, err := c.location(filepath.Dir(file))
	if err != nil {
		return nil, err
	}
	settings := l.For(l.name(file))
	reading := manuscript.Options{Headings: settings.Headings}
	reading.Open = func(name string) (string, []byte, error) {
		path := filepath.Join(filepath.Dir(file), filepath.FromSlash(name))
		src, err := os.ReadFile(path)
		return path, src, err
	}
	for _, name := range settings.Bib {
		path := l.path(name)
		src, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		if err := reading.AddData(path, src); err != nil {
			return nil, err
		}
	}
	src, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	m, err := manuscript.Read(file, src, reading)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	options := settings.Options()
	options.Year = time.Now().Year()
	manuscript.SetFormatter(&options)
	findings := check.Run(m, options)

	var lines []line
	if l.Baseline != "" {
		known, err := c.baseline(l)
		if err != nil {
			return nil, err
		}
		for _, k := range known.Stale(findings, []string{file}) {
			lines = append(lines, line{text: fmt.Sprintf("%s: no longer found, and in the baseline: %s (%s)", file, k.Message, k.Rule)})
		}
		findings = known.New(findings)
	}
	for _, f := range findings {
		lines = append(lines, line{
			text:  fmt.Sprintf("%s:%v: %v: %s (%s)", f.File, f.Start, f.Severity, f.Message, f.Rule),
			fails: settings.Fails([]check.Finding{f}),
		})
	}
	return lines, nil
}

// baseline returns the known findings of a configuration.
func (c *checker) baseline(l *location) (*check.Baseline, error) {
	path := l.path(l.Baseline)
	if b := c.baselines[path]; b != nil {
		return b, nil
	}
	src, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	b, err := check.ParseBaseline(path, src)
	if err != nil {
		return nil, err
	}
	b.Name = l.name
	c.baselines[path] = b
	return b, nil
}
