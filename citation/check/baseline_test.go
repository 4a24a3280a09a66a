package check_test

import (
	"bytes"
	"errors"
	"path"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/check"
)

// at makes a finding; text is what it is known by.
func at(file, rule, text string, line int) check.Finding {
	return check.Finding{
		Rule: rule, Severity: citation.Error, File: file, Text: text,
		Start: citation.Position{Line: line, Column: 1}, Message: "there is <" + text + ">",
	}
}

func texts(findings []check.Finding) []string {
	var out []string
	for _, f := range findings {
		out = append(out, f.Text+"@"+f.Start.String())
	}
	return out
}

func TestNew(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name     string
		old, now []check.Finding
		want     []string
	}{
		{"nothing", nil, nil, nil},
		{"a first one", nil, []check.Finding{at("a.md", "x", "A", 1)}, []string{"A@1:1"}},
		{"one that has moved", []check.Finding{at("a.md", "x", "A", 1)}, []check.Finding{at("a.md", "x", "A", 9)}, nil},
		{"one put right", []check.Finding{at("a.md", "x", "A", 1), at("a.md", "x", "B", 2)}, []check.Finding{at("a.md", "x", "B", 1)}, nil},
		{"another text", []check.Finding{at("a.md", "x", "A", 1)}, []check.Finding{at("a.md", "x", "B", 1)}, []string{"B@1:1"}},
		{"another rule", []check.Finding{at("a.md", "x", "A", 1)}, []check.Finding{at("a.md", "y", "A", 1)}, []string{"A@1:1"}},
		{"another file", []check.Finding{at("a.md", "x", "A", 1)}, []check.Finding{at("b.md", "x", "A", 1)}, []string{"A@1:1"}},
		{"one more of two alike", []check.Finding{at("a.md", "x", "A", 1), at("a.md", "x", "A", 5)}, []check.Finding{at("a.md", "x", "A", 1), at("a.md", "x", "A", 3), at("a.md", "x", "A", 5)}, []string{"A@5:1"}},
		{"one less of two alike", []check.Finding{at("a.md", "x", "A", 1), at("a.md", "x", "A", 5)}, []check.Finding{at("a.md", "x", "A", 5)}, nil},
	} {
		if diff := cmp.Diff(tt.want, texts(check.New(tt.old, tt.now))); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.name, diff)
		}
		b := &check.Baseline{}
		b.Set(tt.old)
		if diff := cmp.Diff(tt.want, texts(b.New(tt.now))); diff != "" {
			t.Errorf("%s: with a baseline (-want +got)\n%s", tt.name, diff)
		}
	}
}

func TestBaselineFile(t *testing.T) {
	t.Parallel()
	b := &check.Baseline{}
	b.Set([]check.Finding{at("b.md", "x", "A", 1), at("a.md", "y", "A", 7), at("a.md", "x", "B", 1), at("a.md", "x", "A", 1), at("a.md", "x", "A", 2)})
	var out bytes.Buffer
	if n, err := b.WriteTo(&out); err != nil || int(n) != out.Len() {
		t.Fatal(n, err)
	}
	const want = `{"version": 1,
"findings": [
{"fingerprint":"F","rule":"x","file":"a.md","message":"there is <A>","count":2},
{"fingerprint":"F","rule":"x","file":"a.md","message":"there is <B>"},
{"fingerprint":"F","rule":"y","file":"a.md","message":"there is <A>"},
{"fingerprint":"F","rule":"x","file":"b.md","message":"there is <A>"}
]}
`
	masked := out.String()
	for _, k := range b.Findings {
		masked = strings.Replace(masked, k.Fingerprint, "F", 1)
	}
	if diff := cmp.Diff(want, masked); diff != "" {
		t.Errorf("file (-want +got)\n%s", diff)
	}
	again, err := check.ParseBaseline("baseline.json", out.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(b.Findings, again.Findings); diff != "" {
		t.Errorf("read again (-written +read)\n%s", diff)
	}
	out.Reset()
	if (&check.Baseline{}).WriteTo(&out); out.String() != "{\"version\": 1,\n\"findings\": []}\n" {
		t.Errorf("an empty baseline is written %q", &out)
	}
}

func TestStaleFindingsOfABaseline(t *testing.T) {
	t.Parallel()
	b := &check.Baseline{}
	b.Set([]check.Finding{at("a.md", "x", "A", 1), at("a.md", "x", "A", 2), at("a.md", "x", "A", 3), at("a.md", "x", "B", 1), at("b.md", "x", "C", 1), at("c.md", "x", "D", 1)})
	var got []string
	for _, k := range b.Stale([]check.Finding{at("a.md", "x", "A", 1), at("c.md", "x", "E", 1)}, []string{"a.md", "c.md"}) {
		got = append(got, k.File+" "+k.Message+strings.Repeat("!", k.Count))
	}
	if diff := cmp.Diff([]string{"a.md there is <A>!!", "a.md there is <B>!", "c.md there is <D>!"}, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestBaselineNamesFilesInItsOwnWay(t *testing.T) {
	t.Parallel()
	b := &check.Baseline{Name: path.Base}
	b.Set([]check.Finding{at("x/a.md", "x", "A", 1)})
	if b.Findings[0].File != "a.md" {
		t.Errorf("the file is called %s", b.Findings[0].File)
	}
	if rest := b.New([]check.Finding{at("../y/a.md", "x", "A", 1)}); len(rest) > 0 {
		t.Errorf("from another directory %v is new", texts(rest))
	}
	if stale := b.Stale(nil, []string{"a.md"}); len(stale) != 1 {
		t.Errorf("got %d stale findings, want 1", len(stale))
	}
}

func TestNotABaseline(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ src, want string }{
		{"", "b.json:1:1: not a baseline: the file ends too early"},
		{"{", "b.json:1:2: not a baseline: the file ends too early"},
		{"[]", "b.json:1:1: not a baseline: the file is a JSON array"},
		{"{}", "b.json: not a baseline: it has no version"},
		{"{\"version\": 1,\n x", "b.json:2:2: not a baseline: invalid character 'x' looking for beginning of object key string"},
		{`{"version": 2}`, "b.json: a baseline of version 2; this program reads version 1"},
		{`{"version": 1, "finding": []}`, `b.json: not a baseline: json: unknown field "finding"`},
		{"{\"version\": 1,\n\"findings\": [{\"fingerprint\": 1}]}", "b.json:2:30: not a baseline: findings.fingerprint is a JSON number"},
		{`{"version": 1, "findings": [{"rule": "x"}]}`, "b.json: not a baseline: finding 1 has no fingerprint or no proper count"},
		{`{"version": 1} x`, "b.json:1:15: there is something after the baseline"},
	} {
		_, err := check.ParseBaseline("b.json", []byte(tt.src))
		var e *check.BaselineError
		if !errors.As(err, &e) || err.Error() != tt.want {
			t.Errorf("%s\ngot  %v\nwant %s", tt.src, err, tt.want)
		}
	}
}

func FuzzParseBaseline(f *testing.F) {
	f.Add([]byte(`{"version": 1, "findings": [{"fingerprint":"F","rule":"x","file":"a.md","message":"<A>","count":2}]}`))
	f.Add([]byte(`{"version": 1}`))
	f.Fuzz(func(t *testing.T, src []byte) {
		b, err := check.ParseBaseline("b.json", src)
		if err != nil {
			var e *check.BaselineError
			if !errors.As(err, &e) {
				t.Fatalf("an error of another type: %v", err)
			}
			return
		}
		var out bytes.Buffer
		b.WriteTo(&out)
		again, err := check.ParseBaseline("b.json", out.Bytes())
		if err != nil {
			t.Fatalf("%v\n%s", err, &out)
		}
		if len(again.Findings) != len(b.Findings) {
			t.Fatalf("%d findings became %d", len(b.Findings), len(again.Findings))
		}
	})
}
