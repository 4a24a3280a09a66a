package check_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/check"
	"github.com/refwright/refwright/citation/manuscript"
)

// A case is a manuscript whose findings are marked in its text:
//
//	It was disputed (⟦Almond 1963⟧{missing-reference}).
//
// The marks are taken out before the manuscript is checked. What is marked must
// be found, at just these places, and nothing else may be found: a manuscript
// without marks is a near miss.
type rulesCase struct {
	file string // name of the manuscript
	src  string // without marks
	want []string
	opt  check.Options
	data map[string]string // of the other files
	bib  map[string]string // .bib files by name, without marks
}

// caseOptions are the options that options.json can have.
type caseOptions struct {
	Style    string
	Severity map[string]string
	Off      []string
	Only     []string
	Uncited  []string
	Year     int
}

var severities = map[string]citation.Severity{"info": citation.Info, "warning": citation.Warning, "error": citation.Error}

// readCase reads a txtar file: a comment that says what is tested and where it
// was observed, a manuscript in.md, in.txt, in.tex or in.typ, options.json where
// options are not the zero value, format.json with what a formatter makes of the
// references, by their keys, .bib files with the references, in which marks may
// stand as well, and fixed.md, the manuscript with all fixes applied, where there
// are some.
func readCase(t *testing.T, path string) rulesCase {
	t.Helper()
	ar, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	c := rulesCase{data: map[string]string{}, bib: map[string]string{}, opt: check.Options{Year: 2026}}
	for _, f := range ar.Files {
		switch {
		case strings.HasPrefix(f.Name, "in."):
			c.file = f.Name
			var want []string
			c.src, want = unmark(t, string(f.Data))
			c.want = append(c.want, want...)
		case strings.HasSuffix(f.Name, ".bib"):
			var want []string
			c.bib[f.Name], want = unmark(t, string(f.Data))
			for _, w := range want {
				c.want = append(c.want, f.Name+":"+w)
			}
		case f.Name == "options.json":
			var o caseOptions
			if err := json.Unmarshal(f.Data, &o); err != nil {
				t.Fatalf("%s: %v", path, err)
			}
			c.opt.Off, c.opt.Only, c.opt.Uncited = o.Off, o.Only, o.Uncited
			if o.Year != 0 {
				c.opt.Year = o.Year
			}
			for id, s := range o.Severity {
				if c.opt.Severity == nil {
					c.opt.Severity = map[string]citation.Severity{}
				}
				c.opt.Severity[id] = severities[s]
			}
			if o.Style != "" {
				var ok bool
				if c.opt.Style, ok = check.ParseStyle(o.Style); !ok {
					t.Fatalf("%s: no style %q", path, o.Style)
				}
			}
		case f.Name == "format.json":
			formatted := map[string]string{}
			if err := json.Unmarshal(f.Data, &formatted); err != nil {
				t.Fatalf("%s: %v", path, err)
			}
			c.opt.Format = formatter(formatted)
		default:
			c.data[f.Name] = string(f.Data)
		}
	}
	if c.file == "" {
		t.Fatalf("%s has no manuscript", path)
	}
	return c
}

// formatter is a formatter that knows some references by their keys.
func formatter(formatted map[string]string) func(*citation.Reference) (string, error) {
	return func(r *citation.Reference) (string, error) { return formatted[r.ID], nil }
}

// unmark takes the marks out of a text and returns what they expect, as
// "start-end rule".
func unmark(t *testing.T, s string) (string, []string) {
	t.Helper()
	var out strings.Builder
	var want []string
	var open []int
	for s != "" {
		i := strings.IndexAny(s, "⟦⟧")
		if i < 0 {
			out.WriteString(s)
			break
		}
		out.WriteString(s[:i])
		if strings.HasPrefix(s[i:], "⟦") {
			open = append(open, out.Len())
			s = s[i+len("⟦"):]
			continue
		}
		s = s[i+len("⟧"):]
		end := strings.IndexByte(s, '}')
		if len(open) == 0 || !strings.HasPrefix(s, "{") || end < 0 {
			t.Fatalf("a mark has the form ⟦text⟧{rule}, not %.30q", s)
		}
		for _, id := range strings.Split(s[1:end], ",") {
			want = append(want, fmt.Sprintf("%d-%d %s", open[len(open)-1], out.Len(), strings.TrimSpace(id)))
		}
		open = open[:len(open)-1]
		s = s[end+1:]
	}
	return out.String(), want
}

func (c *rulesCase) run(t *testing.T, src string) []check.Finding {
	t.Helper()
	var opt manuscript.Options
	for name, bib := range c.bib {
		if err := opt.AddData(name, []byte(bib)); err != nil {
			t.Fatal(err)
		}
	}
	m, err := manuscript.Read(c.file, []byte(src), opt)
	if err != nil {
		t.Fatal(err)
	}
	return check.Run(m, c.opt)
}

// show writes a finding as marks expect it, with the text it is at.
func (c *rulesCase) show(f check.Finding) string {
	s := fmt.Sprintf("%d-%d %s", f.Span.Start, f.Span.End, f.Rule)
	if _, ok := c.bib[f.File]; ok {
		s = f.File + ":" + s
	}
	return s
}

func TestRules(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/*/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, path := range files {
		t.Run(strings.TrimSuffix(strings.TrimPrefix(path, "testdata/"), ".txtar"), func(t *testing.T) {
			t.Parallel()
			c := readCase(t, path)
			findings := c.run(t, c.src)
			var got []string
			for _, f := range findings {
				got = append(got, c.show(f))
			}
			describe := func(list []string) []string {
				sort.Strings(list)
				var out []string
				for _, s := range list {
					var start, end int
					var id string
					src := c.src
					if file, at, ok := strings.Cut(s, ":"); ok {
						src = c.bib[file]
						fmt.Sscanf(at, "%d-%d %s", &start, &end, &id)
					} else {
						fmt.Sscanf(s, "%d-%d %s", &start, &end, &id)
					}
					out = append(out, fmt.Sprintf("%s: %s", s, src[start:end]))
				}
				return out
			}
			if diff := cmp.Diff(describe(c.want), describe(got)); diff != "" {
				t.Errorf("%s: findings (-marked +found)\n%s", path, diff)
				for _, f := range findings {
					t.Logf("%v: %s (%s)", f.Start, f.Message, f.Rule)
				}
			}
			want, has := c.data["fixed"+filepath.Ext(c.file)]
			fixed, n := check.Apply(c.file, []byte(c.src), findings)
			if !has {
				if n > 0 {
					t.Errorf("%s: has %d fixes and no file fixed%s", path, n, filepath.Ext(c.file))
				}
				return
			}
			if diff := cmp.Diff(want, string(fixed)); diff != "" {
				t.Errorf("%s: fixed (-want +got)\n%s", path, diff)
			}
			if again, n := check.Apply(c.file, fixed, c.run(t, string(fixed))); n > 0 {
				t.Errorf("%s: fixing twice changes more:\n%s", path, again)
			}
		})
	}
}

// TestRulesAreWhole holds each rule to what a rule has to have.
func TestRulesAreWhole(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	var last *check.Rule
	for _, r := range check.Rules() {
		if seen[r.ID] {
			t.Errorf("%s: two rules have this ID", r.ID)
		}
		seen[r.ID] = true
		if last != nil && (r.Family < last.Family || r.Family == last.Family && r.ID < last.ID) {
			t.Errorf("%s stands after %s in the list", r.ID, last.ID)
		}
		last = r
		for name, text := range map[string]string{"Title": r.Title, "Doc": r.Doc, "Bad": r.Bad, "Good": r.Good, "Source": r.Source, "Since": r.Since} {
			if strings.TrimSpace(text) == "" {
				t.Errorf("%s: no %s", r.ID, name)
			}
		}
		if _, err := os.Stat(r.ID + ".go"); err != nil {
			t.Errorf("%s: not in a file of its own: %v", r.ID, err)
		}
		if cases, _ := filepath.Glob("testdata/" + r.ID + "/*.txtar"); len(cases) == 0 {
			t.Errorf("%s: no cases in testdata/%s", r.ID, r.ID)
		}
	}
	files, _ := filepath.Glob("*-*.go")
	for _, f := range files {
		if id := strings.TrimSuffix(f, ".go"); !seen[id] && !strings.HasSuffix(f, "_test.go") {
			t.Errorf("%s: the rule is not in the list", f)
		}
	}
	dirs, _ := os.ReadDir("testdata")
	for _, d := range dirs {
		if !seen[d.Name()] && d.IsDir() && d.Name() != "fuzz" {
			t.Errorf("testdata/%s: no such rule", d.Name())
		}
	}
}

// TestEachRuleHasANearMiss looks for a case without a mark of the rule.
func TestEachRuleHasANearMiss(t *testing.T) {
	t.Parallel()
	for _, r := range check.Rules() {
		cases, _ := filepath.Glob("testdata/" + r.ID + "/*.txtar")
		hits, misses := 0, 0
		for _, path := range cases {
			c := readCase(t, path)
			if slices.ContainsFunc(c.want, func(s string) bool { return strings.HasSuffix(s, " "+r.ID) }) {
				hits++
			} else {
				misses++
			}
		}
		if hits == 0 || misses == 0 {
			t.Errorf("%s: %d cases in which it finds something and %d near misses, want one of each", r.ID, hits, misses)
		}
	}
}

// TestExamples holds the bad example of each rule to have its finding, and the
// good one to have none of it and no error or warning at all.
func TestExamples(t *testing.T) {
	t.Parallel()
	for _, r := range check.Rules() {
		t.Run(r.ID, func(t *testing.T) {
			t.Parallel()
			c := rulesCase{file: "example.md", opt: check.Options{Year: 2026, Style: r.Style, Severity: map[string]citation.Severity{r.ID: citation.Warning}}}
			if r.ID == "needs-reformat" {
				// The good example is what the formatter makes of both.
				c.opt.Format = formatter(map[string]string{"booth1991": strings.TrimSpace(strings.TrimPrefix(r.Good, "## References"))})
			}
			example := func(src string) []check.Finding {
				if strings.HasPrefix(src, "@") { // of a .bib file
					c.bib, src = map[string]string{"example.bib": src}, "Text.\n"
				}
				return c.run(t, src)
			}
			found := false
			for _, f := range example(r.Bad) {
				found = found || f.Rule == r.ID
			}
			if !found {
				t.Errorf("finds nothing in its bad example")
			}
			for _, f := range example(r.Good) {
				if f.Rule == r.ID || f.Severity > citation.Info {
					t.Errorf("finds in the good example: %v: %s (%s)", f.Start, f.Message, f.Rule)
				}
			}
		})
	}
}
