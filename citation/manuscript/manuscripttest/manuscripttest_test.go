package manuscripttest_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/citation/manuscript/manuscripttest"
)

func ExampleCheck() {
	// In a file of tests, such as manuscripts_test.go, this is the whole of it.
	_ = func(t *testing.T) {
		manuscripttest.Check(t, "../papers/**/*.md")
	}
	// Output:
}

// A recorder is a test that writes down what is reported to it.
type recorder struct {
	testing.TB
	lines []string
}

func (r *recorder) Helper()           {}
func (r *recorder) Log(args ...any)   { r.lines = append(r.lines, "log "+fmt.Sprint(args...)) }
func (r *recorder) Error(args ...any) { r.lines = append(r.lines, "error "+fmt.Sprint(args...)) }
func (r *recorder) Fatal(args ...any) { r.lines = append(r.lines, "fatal "+fmt.Sprint(args...)) }

func report(patterns ...string) []string {
	r := &recorder{}
	manuscripttest.Check(r, patterns...)
	for i := range r.lines {
		r.lines[i] = strings.ReplaceAll(r.lines[i], `\`, "/")
	}
	return r.lines
}

func TestSoundManuscript(t *testing.T) {
	t.Parallel()
	manuscripttest.Check(t, "testdata/papers/sound.md")
}

func TestCheck(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name     string
		patterns []string
		want     []string
	}{
		{"errors fail, warnings are logged", []string{"testdata/papers/*.md"}, []string{
			"error testdata/papers/faulty.md:3:18: error: Almond 1963 is not in the reference list (missing-reference)",
			"log testdata/papers/faulty.md:9:1: warning: Verba 1987 is not cited in the text (uncited-reference)",
		}},
		{"a configuration with an override and a baseline", []string{"testdata/config/**/*.md"}, []string{
			"log testdata/config/known.md: no longer found, and in the baseline: Dahl 1971 is not in the reference list (missing-reference)",
			"error testdata/config/known.md:3:56: error: Cohen 1992 is not in the reference list (missing-reference)",
			"log testdata/config/known.md:9:1: info: Verba 1987 is not cited in the text (uncited-reference)",
			"log testdata/config/thesis/one.md:3:18: error: Almond 1963 is not in the reference list (missing-reference)",
			"log testdata/config/thesis/one.md:9:1: info: Verba 1987 is not cited in the text (uncited-reference)",
		}},
		{"a configuration that is none", []string{"testdata/broken/*.md"}, []string{
			`error testdata/broken/.refwright.toml:1:1: unknown key "stlye" (known: style, fail-on, headings, uncited, bib, files, baseline, rules, override)`,
		}},
		{"no such file", []string{"testdata/papers/*.md", "testdata/none/*.md"}, []string{"fatal there is no file testdata/none/*.md"}},
		{"no pattern and no configuration", nil, []string{"fatal no pattern is given, and no configuration .refwright.toml names files"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(tt.want, report(tt.patterns...)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestFilesOfTheConfiguration(t *testing.T) {
	// Not parallel: it changes the working directory.
	t.Chdir("testdata/config/thesis")
	if got := report(); len(got) != 5 || !strings.HasPrefix(got[1], "error ../known.md:3:56: ") {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
}
