package manuscript_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/check"
	"github.com/refwright/refwright/citation/manuscript"
)

const wholeConfig = `# Everything that there is.
style    = "chicago-17"
fail-on  = "warning"
headings = ["Works discussed"]
uncited  = [
	"almond1963", # in the preface
	"UN",
]
bib      = ["refs.json"]
files    = ["papers/**/*.md", "*.tex"]
baseline = "known.json"

[rules]
missing-reference = "warning"
uncited-reference = "off"

[[override]]
files = ["papers/old/**"]
style = "any"
fail-on = "never"
rules = { uncited-reference = "info" }

[[override]]
files = ["*.tex", "papers/old/a.md"]
style = "apa-7"
bib = []
headings = ["Sources"]
uncited = ["*"]
[override.rules]
missing-reference = "error"
`

func TestParseConfig(t *testing.T) {
	t.Parallel()
	got, err := manuscript.ParseConfig(".refwright.toml", []byte(wholeConfig))
	if err != nil {
		t.Fatal(err)
	}
	want := &manuscript.Config{
		Name: ".refwright.toml",
		Settings: manuscript.Settings{
			Style: check.Chicago17, HasStyle: true, FailOn: manuscript.Warning,
			Rules:    map[string]manuscript.Level{"missing-reference": manuscript.Warning, "uncited-reference": manuscript.Off},
			Headings: []string{"Works discussed"}, Uncited: []string{"almond1963", "UN"}, Bib: []string{"refs.json"},
		},
		Files: []string{"papers/**/*.md", "*.tex"}, Baseline: "known.json",
		Overrides: []manuscript.Override{
			{Files: []string{"papers/old/**"}, Settings: manuscript.Settings{HasStyle: true, FailOn: manuscript.Off, Rules: map[string]manuscript.Level{"uncited-reference": manuscript.Info}}},
			{Files: []string{"*.tex", "papers/old/a.md"}, Settings: manuscript.Settings{
				Style: check.APA7, HasStyle: true, Rules: map[string]manuscript.Level{"missing-reference": manuscript.Error},
				Headings: []string{"Sources"}, Uncited: []string{"*"}, Bib: []string{},
			}},
		},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if c, err := manuscript.ParseConfig("x", nil); err != nil || !cmp.Equal(c, &manuscript.Config{Name: "x"}) {
		t.Errorf("an empty file: %v, %v", c, err)
	}
}

func TestSettingsForAFile(t *testing.T) {
	t.Parallel()
	c, err := manuscript.ParseConfig(".refwright.toml", []byte(wholeConfig))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		file string
		want manuscript.Settings
		has  bool
	}{
		{"papers/new.md", c.Settings, true},
		{"./papers/old/deep/b.md", manuscript.Settings{
			HasStyle: true, FailOn: manuscript.Off,
			Rules:    map[string]manuscript.Level{"missing-reference": manuscript.Warning, "uncited-reference": manuscript.Info},
			Headings: []string{"Works discussed"}, Uncited: []string{"almond1963", "UN"}, Bib: []string{"refs.json"},
		}, true},
		{"papers/old/a.md", manuscript.Settings{
			Style: check.APA7, HasStyle: true, FailOn: manuscript.Off,
			Rules:    map[string]manuscript.Level{"missing-reference": manuscript.Error, "uncited-reference": manuscript.Info},
			Headings: []string{"Works discussed", "Sources"}, Uncited: []string{"almond1963", "UN", "*"}, Bib: []string{},
		}, true},
		{"other.md", c.Settings, false},
	} {
		if diff := cmp.Diff(tt.want, c.For(tt.file)); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.file, diff)
		}
		if c.Has(tt.file) != tt.has {
			t.Errorf("Has(%s) = %v", tt.file, !tt.has)
		}
	}
	s := c.For("papers/new.md")
	want := check.Options{Style: check.Chicago17, Uncited: []string{"almond1963", "UN"}, Severity: map[string]citation.Severity{"missing-reference": citation.Warning}, Off: []string{"uncited-reference"}}
	if diff := cmp.Diff(want, s.Options()); diff != "" {
		t.Errorf("options (-want +got)\n%s", diff)
	}
}

func TestSettingsFail(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		failOn manuscript.Level
		fails  []citation.Severity
	}{
		{manuscript.Unset, []citation.Severity{citation.Error}},
		{manuscript.Off, nil},
		{manuscript.Info, []citation.Severity{citation.Info, citation.Warning, citation.Error}},
		{manuscript.Warning, []citation.Severity{citation.Warning, citation.Error}},
		{manuscript.Error, []citation.Severity{citation.Error}},
	} {
		s := manuscript.Settings{FailOn: tt.failOn}
		if s.Fails(nil) {
			t.Errorf("%v: fails without a finding", tt.failOn)
		}
		for _, severity := range []citation.Severity{citation.Info, citation.Warning, citation.Error} {
			if got := s.Fails([]check.Finding{{Severity: severity}}); got != slices.Contains(tt.fails, severity) {
				t.Errorf("fail-on %v: %v with a finding of %v", tt.failOn, got, severity)
			}
		}
	}
}

func TestConfigErrors(t *testing.T) {
	t.Parallel()
	const keys = " (known: style, fail-on, headings, uncited, bib, files, baseline, rules, override)"
	for _, tt := range []struct{ src, want string }{
		{"stlye = \"any\"\n", `c.toml:1:1: unknown key "stlye"` + keys},
		{"bib = []\n  [rule]\nx = 1\n", `c.toml:2:4: unknown key "rule"` + keys},
		{"\"\\u00e9\" = 1\n", `c.toml:1:1: unknown key "é"` + keys},
		{"[[override]]\nfiles = [\"a\"]\n[[override]]\nbaseline = \"x\"\n", `c.toml:3:3: an override needs files, the patterns of those that it is for
c.toml:4:1: unknown key "baseline" (known: style, fail-on, headings, uncited, bib, files, rules)`},
		{"style = 'chicago'", `c.toml:1:9: style cannot be "chicago" (known: any, chicago-18, chicago-17, apa-7, mla)`},
		{"style = 18", "c.toml:1:9: style is a string (known: any, chicago-18, chicago-17, apa-7, mla)"},
		{"baseline = ' '", "c.toml:1:12: baseline is empty"},
		{"fail-on = \"off\"", `c.toml:1:11: fail-on cannot be "off" (known: error, warning, info, never)`},
		{"files = \"*.md\"", "c.toml:1:9: files is a list of strings"},
		{"uncited = [\n\"a\", # é\n\"é\", 7]", "c.toml:3:6: uncited is a list of strings that are not empty"},
		{"bib = ['']", "c.toml:1:8: bib is a list of strings that are not empty"},
		{"files = ['a', 'b[']", `c.toml:1:15: not a pattern: "b["`},
		{"files = ['a\\b']", `c.toml:1:10: a pattern has slashes, not backslashes: "a\\b"`},
		{"files = ['../a']", `c.toml:1:10: a pattern begins with a name in the directory of this file, not with /, ./ or ../: "../a"`},
		{"rules = 1", "c.toml:1:9: rules is a table, [rules]"},
		{"[rules]\nuncited-reference = \"off\"\nmissing-refrence = \"off\"\n", `c.toml:3:1: there is no rule "missing-refrence"; is missing-reference meant?`},
		{"[rules]\nW0611 = \"off\"\n", `c.toml:2:1: there is no rule "W0611"`},
		{"[rules]\nmissing-reference = \"of\"\n", `c.toml:2:21: missing-reference cannot be "of" (known: error, warning, info, off)`},
		{"[rules]\nmissing-reference = false\n", "c.toml:2:21: missing-reference is a string (known: error, warning, info, off)"},
		{"rules = { missing-reference = \"on\" }", `c.toml:1:31: missing-reference cannot be "on" (known: error, warning, info, off)`},
		{"rules.missing-reference = \"on\"", `c.toml:1:27: missing-reference cannot be "on" (known: error, warning, info, off)`},
		{"[[override]]\nstyle = \"any\"\n", "c.toml:1:3: an override needs files, the patterns of those that it is for"},
		{"[[override]]\nfiles = ['a']\n[[override]]\nfiles = []\n", "c.toml:3:3: an override needs files, the patterns of those that it is for"},
		{"[[override]]\nfiles = ['a']\n[override.rules]\nmissing-reference = 'on'\n[[override]]\n", `c.toml:4:21: missing-reference cannot be "on" (known: error, warning, info, off)
c.toml:5:3: an override needs files, the patterns of those that it is for`},
		{"[override]\nfiles = []\n", "c.toml:1:2: override is a list of tables, [[override]]"},
		{"override = [1]\n", "c.toml:1:13: override is a list of tables, [[override]]"},
		{"stlye = 1\nfail-on = \"no\"\nuncited = [\"\", 1]\nfiles = [\"/a\", \"b\"]\n[rules]\nnosuch = 1\nlist-order = 1\n[[override]]\nfiles = 1\nbib = 2\n", `c.toml:1:1: unknown key "stlye"` + keys + `
c.toml:2:11: fail-on cannot be "no" (known: error, warning, info, never)
c.toml:3:12: uncited is a list of strings that are not empty
c.toml:3:16: uncited is a list of strings that are not empty
c.toml:4:10: a pattern begins with a name in the directory of this file, not with /, ./ or ../: "/a"
c.toml:6:1: there is no rule "nosuch"
c.toml:7:14: list-order is a string (known: error, warning, info, off)
c.toml:9:9: files is a list of strings
c.toml:10:7: bib is a list of strings`},
		{"style = \"any\"\nstyle = \"any\"\n", "c.toml:2:1: key style is already defined"},
		{"style = ", "c.toml:1:8: expected value, not end of input"},
		{"# é\nuncited = [\"é\", x]", "c.toml:2:17: unexpected character U+0078 'x' at start of value"},
		{strings.Repeat(" ", manuscript.MaxConfig+1), "c.toml:1:1: more than 262144 bytes"},
	} {
		_, err := manuscript.ParseConfig("c.toml", []byte(tt.src))
		var e *manuscript.ConfigError
		if !errors.As(err, &e) || err.Error() != tt.want {
			t.Errorf("%.100s\ngot  %v\nwant %s", tt.src, err, tt.want)
		}
	}
}

func TestFindConfig(t *testing.T) {
	t.Parallel()
	fsys := fstest.MapFS{
		".refwright.toml":               {},
		"a/paper.md":                    {},
		"repo/.git/HEAD":                {},
		"repo/papers/x/a.md":            {},
		"own/.git/HEAD":                 {},
		"own/.refwright.toml":           {},
		"own/papers/a.md":               {},
		"own/thesis/.refwright.toml":    {},
		"own/thesis/chapters/a.tex":     {},
		"odd/.refwright.toml/directory": {},
	}
	for _, tt := range []struct{ dir, want string }{
		{".", ".refwright.toml"},
		{"a", ".refwright.toml"},
		{"a/not/there", ".refwright.toml"},
		{"repo/papers/x", ""},
		{"own/papers", "own/.refwright.toml"},
		{"own/thesis/chapters/", "own/thesis/.refwright.toml"},
		{"odd", ".refwright.toml"},
	} {
		if got, err := manuscript.FindConfig(fsys, tt.dir); got != tt.want || err != nil {
			t.Errorf("FindConfig(%s) = %q, %v, want %q", tt.dir, got, err, tt.want)
		}
	}
}

func TestManuscriptsOfAConfig(t *testing.T) {
	t.Parallel()
	fsys := fstest.MapFS{"a.md": {}, "b.txt": {}, "papers/x/c.md": {}, "papers/d.md": {}, "papers/e.md/f": {}}
	c := &manuscript.Config{Files: []string{"**/*.md", "papers/*.md", "none/*.md"}}
	got, err := c.Manuscripts(fsys)
	if diff := cmp.Diff([]string{"a.md", "papers/d.md", "papers/x/c.md"}, got); diff != "" || err != nil {
		t.Errorf("%v (-want +got)\n%s", err, diff)
	}
}

// The example of the documentation is one that can be read.
func TestConfigOfTheDocumentation(t *testing.T) {
	t.Parallel()
	src, err := os.ReadFile(filepath.FromSlash("config.go"))
	if err != nil {
		t.Fatal(err)
	}
	_, doc, _ := strings.Cut(string(src), "file [ConfigName]:\n//\n")
	doc, _, _ = strings.Cut(doc, "// All names")
	var lines []string
	for _, l := range strings.Split(doc, "\n") {
		l = strings.TrimPrefix(l, "//\t")
		if strings.HasPrefix(l, "list-order") && check.Find("list-order") == nil {
			continue
		}
		lines = append(lines, strings.TrimPrefix(l, "//"))
	}
	c, err := manuscript.ParseConfig("config.go", []byte(strings.Join(lines, "\n")))
	if err != nil || len(c.Overrides) != 1 {
		t.Errorf("%v\n%s", err, strings.Join(lines, "\n"))
	}
}

// No configuration takes long to refuse.
func TestHostileConfigs(t *testing.T) {
	t.Parallel()
	for _, unit := range []string{"a.", "[", "[[override]]\n", "a=[", "{a=", "[a.b.", "\n", "x", "'a',", "[[a]]\n[[a.b]]\n", "rules.\"\".", "[[override.rules.", "a={b={"} {
		for _, head := range []string{"", "uncited = [", "a = "} {
			src := head + strings.Repeat(unit, manuscript.MaxConfig/len(unit)-20)
			start := time.Now()
			if _, err := manuscript.ParseConfig("c.toml", []byte(src)); err == nil && unit != "\n" && unit != "[[override]]\n" {
				t.Errorf("%.20q is read", src)
			}
			if d := time.Since(start); d > time.Minute {
				t.Errorf("%.20q takes %v", src, d)
			} else if d > 300*time.Millisecond {
				t.Logf("%.20q takes %v", src, d)
			}
		}
	}
	// Tables of many parts, many times, and long keys.
	for _, src := range []string{
		strings.Repeat("a.", 100_000) + "a = 1",
		"[" + strings.Repeat("a.", 100_000) + "a]\nb = 1",
		"x = " + strings.Repeat("{a=", 9000) + "1" + strings.Repeat("}", 9000),
		"x = " + strings.Repeat("[", 9000) + strings.Repeat("]", 9000),
	} {
		start := time.Now()
		if _, err := manuscript.ParseConfig("c.toml", []byte(src)); err == nil {
			t.Errorf("%.20q is read", src)
		}
		if d := time.Since(start); d > time.Minute {
			t.Errorf("%.20q takes %v", src, d)
		} else if d > 300*time.Millisecond {
			t.Logf("%.20q takes %v", src, d)
		}
	}
}

func FuzzParseConfig(f *testing.F) {
	f.Add([]byte(wholeConfig))
	f.Add([]byte("rules = { missing-reference = 'off' }\noverride = [{files = ['a'], x.y = [1, {z = 2}]}]\n"))
	f.Add([]byte("[[override]]\n[[override.override]]\nfiles = 1979-05-27T07:32:00Z\n[rules.\"x\\ty\"]\n"))
	f.Fuzz(func(t *testing.T, src []byte) {
		c, err := manuscript.ParseConfig("c.toml", src)
		if err != nil {
			var all manuscript.ConfigErrors
			if !errors.As(err, &all) || len(all) == 0 {
				t.Fatalf("an error of another type: %v", err)
			}
			for _, e := range all {
				if e.Start.Offset < 0 || e.Start.Offset > len(src) || strings.ContainsAny(e.Error(), "\n\r") {
					t.Fatalf("at %d of %d bytes: %q", e.Start.Offset, len(src), e)
				}
			}
			return
		}
		s := c.For("papers/a.md")
		s.Options()
	})
}
