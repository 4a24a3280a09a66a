package action

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

var fenced = regexp.MustCompile("(?ms)^```(yaml|toml)\n(.*?)^```$")

// What the README shows of the Action, the hook and the configuration is what
// there is.
func TestReadmeShowsWhatThereIs(t *testing.T) {
	t.Parallel()
	src, err := os.ReadFile(filepath.Join(root, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, section, found := strings.Cut(string(src), "\n## In CI\n")
	section, _, _ = strings.Cut(section, "\n## ")
	if !found {
		t.Fatal("there is no section In CI")
	}
	var hooks []struct{ ID string }
	readYAML(t, ".pre-commit-hooks.yaml", &hooks)
	a := readAction(t)
	var steps, repos, configs int
	for _, m := range fenced.FindAllStringSubmatch(section, -1) {
		if m[1] == "toml" {
			configs++
			j := newJob(t, nil)
			j.install(t)
			j.write(t, map[string]string{".refwright.toml": m[2], "papers/a.md": sound})
			if out, status := j.run(t, "Check"); status != 0 {
				t.Errorf("with the configuration shown, status %d:\n%s", status, out)
			}
			continue
		}
		var shown struct {
			Steps []struct {
				Uses string
				With map[string]string
			}
			Repos []struct{ Hooks []struct{ ID string } }
		}
		if err := yaml.Unmarshal([]byte(m[2]), &shown); err != nil {
			t.Errorf("%v:\n%s", err, m[2])
		}
		for _, s := range shown.Steps {
			if !strings.HasPrefix(s.Uses, "refwright/refwright@") {
				continue
			}
			steps++
			for name := range s.With {
				if _, ok := a.Inputs[name]; !ok {
					t.Errorf("the action has no input %s", name)
				}
			}
		}
		for _, r := range shown.Repos {
			for _, h := range r.Hooks {
				repos++
				if h.ID != hooks[0].ID {
					t.Errorf("there is no hook %s", h.ID)
				}
			}
		}
	}
	if steps != 1 || repos != 1 || configs != 1 {
		t.Errorf("%d steps, %d hooks and %d configurations are shown, want one of each", steps, repos, configs)
	}
}
