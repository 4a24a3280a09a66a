// Package action holds the GitHub Action and the pre-commit hook of this
// repository to what they promise: it has only tests, which run the steps of
// the one and the entry of the other as GitHub and pre-commit do.
package action

import (
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"go.yaml.in/yaml/v3"
)

// root is the root of the repository.
var root = filepath.Join("..", "..")

// An action is action.yml, as far as it is used here.
type action struct {
	Inputs map[string]struct {
		Description, Default string
	}
	Runs struct {
		Using string
		Steps []step
	}
}

type step struct {
	Name, Uses, Shell, Run string
	Env                    map[string]string
}

func readYAML(t *testing.T, name string, v any) {
	t.Helper()
	src, err := os.ReadFile(filepath.Join(root, name))
	if err != nil {
		t.Fatal(err)
	}
	if err := yaml.Unmarshal(src, v); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
}

func readAction(t *testing.T) *action {
	t.Helper()
	a := &action{}
	readYAML(t, "action.yml", a)
	return a
}

var (
	pinned     = regexp.MustCompile(`^[\w./-]+@[0-9a-f]{40}$`)
	expression = regexp.MustCompile(`\$\{\{\s*(.*?)\s*\}\}`)
)

func TestActionIsSafe(t *testing.T) {
	t.Parallel()
	a := readAction(t)
	if a.Runs.Using != "composite" {
		t.Errorf("using %q", a.Runs.Using)
	}
	for name, in := range a.Inputs {
		if in.Description == "" {
			t.Errorf("input %s has no description", name)
		}
	}
	for _, s := range a.Runs.Steps {
		if s.Uses != "" && !pinned.MatchString(s.Uses) {
			t.Errorf("%s is not pinned by a full hash", s.Uses)
		}
		// What stands in a script is run: an input may only be in the environment.
		if expression.MatchString(s.Run) {
			t.Errorf("step %q has an expression in its script", s.Name)
		}
		if s.Run != "" && s.Shell != "bash" {
			t.Errorf("step %q: shell %q", s.Name, s.Shell)
		}
	}
}

// A job is what GitHub gives to the steps of an action.
type job struct {
	action  *action
	inputs  map[string]string
	dir     string // of the work tree
	temp    string // of the runner
	summary string
}

// bin is the directory into which the action's own step installs refwright,
// which is done once.
var bin = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "refwright-action")
	return dir, err
})

func TestMain(m *testing.M) {
	status := m.Run()
	if dir, err := bin(); err == nil {
		os.RemoveAll(dir)
	}
	os.Exit(status)
}

func newJob(t *testing.T, inputs map[string]string) *job {
	t.Helper()
	if _, err := exec.LookPath("bash"); err != nil || runtime.GOOS == "windows" {
		t.Skip("there is no bash")
	}
	j := &job{action: readAction(t), inputs: inputs, dir: t.TempDir()}
	var err error
	if j.temp, err = bin(); err != nil {
		t.Fatal(err)
	}
	j.summary = filepath.Join(t.TempDir(), "summary.md")
	return j
}

// evaluate replaces the expressions of a value by what they stand for.
func (j *job) evaluate(t *testing.T, value string) string {
	t.Helper()
	return expression.ReplaceAllStringFunc(value, func(e string) string {
		name := expression.FindStringSubmatch(e)[1]
		switch input, isInput := strings.CutPrefix(name, "inputs."); {
		case isInput:
			in, ok := j.action.Inputs[input]
			if !ok {
				t.Fatalf("%s: there is no such input", e)
			}
			if v, ok := j.inputs[input]; ok {
				return v
			}
			return in.Default
		case name == "github.action_path":
			path, err := filepath.Abs(root)
			if err != nil {
				t.Fatal(err)
			}
			return path
		case name == "runner.temp":
			return j.temp
		}
		t.Fatalf("%s: not known to this test", e)
		return ""
	})
}

// run runs the step with this name and returns what it wrote, and its exit
// status.
func (j *job) run(t *testing.T, name string) (string, int) {
	t.Helper()
	i := slices.IndexFunc(j.action.Runs.Steps, func(s step) bool { return s.Name == name })
	if i < 0 {
		t.Fatalf("there is no step %q", name)
	}
	s := j.action.Runs.Steps[i]
	script := filepath.Join(t.TempDir(), "script.sh")
	if err := os.WriteFile(script, []byte(s.Run), 0o600); err != nil {
		t.Fatal(err)
	}
	// As GitHub runs it: docs.github.com, workflow syntax, shell.
	cmd := exec.Command("bash", "--noprofile", "--norc", "-eo", "pipefail", script)
	cmd.Dir = j.dir
	path := filepath.Join(t.TempDir(), "path")
	cmd.Env = append(os.Environ(), "GITHUB_PATH="+path, "GITHUB_STEP_SUMMARY="+j.summary,
		"PATH="+filepath.Join(j.temp, "refwright-bin")+string(os.PathListSeparator)+os.Getenv("PATH"))
	for key, value := range s.Env {
		cmd.Env = append(cmd.Env, key+"="+j.evaluate(t, value))
	}
	out, err := cmd.CombinedOutput()
	if added, err := os.ReadFile(path); err == nil && strings.TrimSpace(string(added)) != filepath.Join(j.temp, "refwright-bin") {
		t.Errorf("step %q adds %q to PATH", name, added)
	}
	return string(out), status(t, err)
}

func status(t *testing.T, err error) int {
	t.Helper()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return exit.ExitCode()
	}
	if err != nil {
		t.Fatal(err)
	}
	return 0
}

var installed sync.Once

// install runs the step that installs refwright, once for all tests.
func (j *job) install(t *testing.T) {
	t.Helper()
	installed.Do(func() {
		if out, status := j.run(t, "Install refwright"); status != 0 {
			t.Errorf("the installation ends with status %d:\n%s", status, out)
		}
	})
	if _, err := os.Stat(filepath.Join(j.temp, "refwright-bin", "refwright")); err != nil {
		t.Fatalf("refwright is not installed: %v", err)
	}
}

const (
	sound = "It was disputed (Barber 1984, 12).\n\n## References\n\nBarber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.\n"
	// faulty has an error and a warning.
	faulty = "It was disputed (Almond 1963; Barber 1984, 12).\n\n## References\n\nBarber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.\n\nVerba, Sidney. 1987. *Elites and the Idea of Equality*. Cambridge: Harvard University Press.\n"
)

// write writes files into the work tree.
func (j *job) write(t *testing.T, files map[string]string) {
	t.Helper()
	for name, content := range files {
		path := filepath.Join(j.dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

func TestActionChecks(t *testing.T) {
	t.Parallel()
	files := map[string]string{
		"sound.md": sound, "faulty.md": faulty, "with space.md": faulty, "papers/deep/a.md": faulty,
		"-dash.md":                sound,
		"configured/.git/HEAD":    "",
		"strict.toml":             "fail-on = 'info'\n[rules]\nmissing-reference = 'off'\n",
		"configured/x/.gitignore": "",
	}
	for _, tt := range []struct {
		name    string
		inputs  map[string]string
		status  int
		has     []string // in what the step writes
		hasNot  []string
		summary string
	}{
		{"a sound manuscript", map[string]string{"files": "sound.md"}, 0, nil, []string{"::"}, ""},
		{"a faulty one", map[string]string{"files": "faulty.md"}, 1, []string{"::error ", "file=faulty.md", "line=1,", "::warning "}, nil, "missing-reference"},
		{"several, with a space, a pattern and an empty line", map[string]string{"files": "with space.md\n\npapers/*/*.md\n"}, 1, []string{"file=with space.md", "file=papers/deep/a.md"}, []string{"faulty"}, ""},
		{"a name like a flag", map[string]string{"files": "-dash.md"}, 0, nil, nil, ""},
		{"never fail", map[string]string{"files": "faulty.md", "fail-on": "never"}, 0, []string{"::error "}, nil, ""},
		{"a configuration", map[string]string{"files": "faulty.md", "config": "strict.toml"}, 1, []string{"uncited-reference"}, []string{"missing-reference"}, ""},
		{"further arguments", map[string]string{"files": "faulty.md", "args": "--off=missing-reference\n--only\nuncited-reference\n"}, 0, []string{"uncited-reference"}, []string{"::error"}, ""},
		{"no such file", map[string]string{"files": "none.md"}, 3, []string{"none.md: no such file"}, nil, ""},
		{"an input that would be a command", map[string]string{"files": "$(touch ran).md", "args": "", "config": "none"}, 3, []string{"no such file"}, nil, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			j := newJob(t, tt.inputs)
			j.install(t)
			j.write(t, files)
			out, status := j.run(t, "Check")
			if status != tt.status {
				t.Errorf("status %d, want %d", status, tt.status)
			}
			for _, s := range tt.has {
				if !strings.Contains(out, s) {
					t.Errorf("the output does not have %q", s)
				}
			}
			for _, s := range tt.hasNot {
				if strings.Contains(out, s) {
					t.Errorf("the output has %q", s)
				}
			}
			if summary, _ := os.ReadFile(j.summary); !strings.Contains(string(summary), tt.summary) {
				t.Errorf("the summary does not have %q:\n%s", tt.summary, summary)
			}
			if _, err := os.Stat(filepath.Join(j.dir, "ran")); err == nil {
				t.Errorf("the input was run")
			}
			if t.Failed() {
				t.Logf("the step wrote\n%s", out)
			}
		})
	}
}

func TestActionWritesSARIF(t *testing.T) {
	t.Parallel()
	j := newJob(t, map[string]string{"sarif": "out.sarif"})
	j.install(t)
	j.write(t, map[string]string{".refwright.toml": "files = ['papers/**/*.md']\n", "papers/deep/a.md": faulty, "b.md": faulty})
	if out, status := j.run(t, "Check"); status != 1 {
		t.Fatalf("status %d\n%s", status, out)
	}
	src, err := os.ReadFile(filepath.Join(j.dir, "out.sarif"))
	if err != nil {
		t.Fatal(err)
	}
	var log struct {
		Version string
		Runs    []struct {
			Results []struct {
				RuleID    string
				Locations []struct {
					PhysicalLocation struct{ ArtifactLocation struct{ URI string } }
				}
			}
		}
	}
	if err := json.Unmarshal(src, &log); err != nil {
		t.Fatal(err)
	}
	if log.Version != "2.1.0" || len(log.Runs) != 1 || len(log.Runs[0].Results) != 2 {
		t.Fatalf("got %+v", log)
	}
	for _, r := range log.Runs[0].Results {
		if uri := r.Locations[0].PhysicalLocation.ArtifactLocation.URI; uri != "papers/deep/a.md" {
			t.Errorf("%s is in %s", r.RuleID, uri)
		}
	}
}

// The hook is run as pre-commit runs it: the words of entry, then the names of
// the changed files that the pattern has.
func TestPreCommitHook(t *testing.T) {
	t.Parallel()
	var hooks []struct{ ID, Name, Description, Entry, Language, Files string }
	readYAML(t, ".pre-commit-hooks.yaml", &hooks)
	if len(hooks) != 1 || hooks[0].ID != "refwright-check" || hooks[0].Language != "golang" || hooks[0].Name == "" {
		t.Fatalf("got %+v", hooks)
	}
	hook := hooks[0]
	pattern := regexp.MustCompile(hook.Files)
	for _, tt := range []struct {
		changed []string
		passed  int
		status  int
	}{
		{[]string{"sound.md", "notes.pdf", "main.go"}, 1, 0},
		{[]string{"sound.md", "papers/faulty.md"}, 2, 1},
		{[]string{"a.tex", "b.typ", "c.qmd", "d.mdx", "md"}, 3, -1},
	} {
		var names []string
		for _, name := range tt.changed {
			if pattern.MatchString(name) {
				names = append(names, name)
			}
		}
		if len(names) != tt.passed {
			t.Errorf("of %q the hook gets %q", tt.changed, names)
		}
		if tt.status < 0 {
			continue
		}
		j := newJob(t, nil)
		j.install(t)
		j.write(t, map[string]string{"sound.md": sound, "papers/faulty.md": faulty})
		words := strings.Fields(hook.Entry)
		cmd := exec.Command(filepath.Join(j.temp, "refwright-bin", words[0]), append(words[1:], names...)...)
		cmd.Dir = j.dir
		out, err := cmd.CombinedOutput()
		if got := status(t, err); got != tt.status {
			t.Errorf("%q: status %d, want %d\n%s", names, got, tt.status, out)
		}
	}
}
