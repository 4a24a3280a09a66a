package report_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/check"
	"github.com/refwright/refwright/citation/check/report"
)

// TestValid holds the output of each format to its schema, or to a parser.
func TestValid(t *testing.T) {
	t.Parallel()
	reports := map[string]*report.Report{
		"made":  made(),
		"empty": {},
		"no files": {Findings: []check.Finding{{}, {
			Rule: "x", Severity: 200, Span: citation.Span{Start: -5, End: -7}, Start: citation.Position{Line: 3, Column: -1}, End: citation.Position{Line: 2},
			Related: make([]check.Related, 20),
			Fixes:   []check.Fix{{}, {Edits: make([]check.Edit, 2)}, {Edits: make([]check.Edit, 2)}},
		}}},
	}
	for name, r := range reports {
		for _, f := range report.Formats() {
			t.Run(f.Name+"/"+name, func(t *testing.T) {
				t.Parallel()
				for _, opt := range []report.Options{{}, {NoSnippets: true, FailOn: citation.Error, Width: 1}} {
					if err := valid[f.Name](write(t, f.Name, r, opt), len(r.Findings)); err != nil {
						t.Errorf("with %+v: %v", opt, err)
					}
				}
			})
		}
	}
}

// TestInvalid holds the tests of output to find what is wrong with it.
func TestInvalid(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ format, old, new string }{
		{"text", "It was", "It \x1bwas"},
		{"json", `"version":1`, `"version":2`},
		{"json", `"severity":"error"`, `"severity":"bad"`},
		{"json", `"column":18`, `"column":0`},
		{"json", `"text"`, `"Text"`},
		{"sarif", `"2.1.0"`, `"2.0.0"`},
		{"sarif", `"startLine":1`, `"startLine":0`},
		{"sarif", `"level":"error"`, `"level":"bad"`},
		{"sarif", `"kind"`, `"Kind"`},
		{"sarif", `"informationUri":"https://`, `"informationUri":"// `},
		{"github", "::error", "\n::error"},
		{"github", "::error file=", "::error file=:"},
		{"summary", "is not in", "is *not* in"},
		{"summary", "is not in", "is not | in"},
		{"junit", "<testcase", "<test"},
		{"junit", "Işık", "\x01"},
	} {
		out := write(t, tt.format, made(), report.Options{})
		bad := strings.Replace(out, tt.old, tt.new, 1)
		if bad == out || valid[tt.format](bad, len(made().Findings)) == nil {
			t.Errorf("%s: %q for %q is not seen", tt.format, tt.new, tt.old)
		}
	}
}

// TestDeterministic writes findings in another order.
func TestDeterministic(t *testing.T) {
	t.Parallel()
	a, b := made(), made()
	for i, j := 0, len(b.Findings)-1; i < j; i, j = i+1, j-1 {
		b.Findings[i], b.Findings[j] = b.Findings[j], b.Findings[i]
	}
	for _, f := range report.Formats() {
		if write(t, f.Name, a, report.Options{}) != write(t, f.Name, b, report.Options{}) {
			t.Errorf("%s: the order of findings changes the output", f.Name)
		}
	}
}

func TestFormats(t *testing.T) {
	t.Parallel()
	for _, f := range report.Formats() {
		if f.Title == "" || valid[f.Name] == nil {
			t.Errorf("%s: no title, or no test of its output", f.Name)
		}
		if got, ok := report.ByName(f.Name); !ok || got.Name != f.Name {
			t.Errorf("%s is not found by its name", f.Name)
		}
	}
	if _, ok := report.ByName("checkstyle"); ok {
		t.Errorf("there is a format of any name")
	}
}

// full is a writer without room.
type full struct{}

var errFull = errors.New("no space left")

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestErrorsOfTheWriterAreReturned(t *testing.T) {
	t.Parallel()
	for _, f := range report.Formats() {
		if err := f.Write(full{}, made(), report.Options{}); !errors.Is(err, errFull) {
			t.Errorf("%s: got %v", f.Name, err)
		}
	}
}

// TestAdd holds that what is found in a data file of two manuscripts is there
// once, and that two like findings of one manuscript stay two.
func TestAdd(t *testing.T) {
	t.Parallel()
	data := []check.DataFile{{Name: "refs.bib", Source: []byte("@book{a}")}}
	inData := check.Finding{Rule: "x", File: "refs.bib", Message: "m"}
	var r report.Report
	for _, name := range []string{"a.md", "b.md"} {
		in := check.Finding{Rule: "y", File: name, Message: "m"}
		r.Add(&check.Manuscript{Name: name, Data: data}, []check.Finding{in, in, inData})
	}
	var got []string
	for _, f := range r.Findings {
		got = append(got, f.File)
	}
	if got, want := strings.Join(got, " "), "a.md a.md refs.bib b.md b.md"; got != want {
		t.Errorf("findings are in %s, want %s", got, want)
	}
	got = nil
	for _, f := range r.Files {
		got = append(got, f.Name)
	}
	if got, want := strings.Join(got, " "), "a.md refs.bib b.md"; got != want {
		t.Errorf("files are %s, want %s", got, want)
	}
}

// many makes a report of n findings in one file of as many lines.
func many(n int) *report.Report {
	const line = "It was disputed (Öztürk and Işık 1999, 22) 𝒜 for a long while, and then settled by others (2001).\n"
	src := strings.Repeat(line, n)
	r := &report.Report{Files: []report.File{{Name: "article.md", Source: []byte(src)}}}
	lines := citation.NewLines([]byte(src))
	for i := range n {
		span := citation.Span{Start: i*len(line) + 17, End: i*len(line) + 43}
		r.Findings = append(r.Findings, check.Finding{
			Rule: "missing-reference", Severity: citation.Severity(i % 3), File: "article.md",
			Span: span, Start: lines.Position(span.Start), End: lines.Position(span.End), Text: src[span.Start:span.End],
			Message: fmt.Sprintf("%s is not in the reference list", src[span.Start:span.End]), Confidence: 1,
			References: []string{"isik1998"}, Related: []check.Related{{Message: "here", Span: citation.Span{Start: 5, End: 9}}},
			Fixes: []check.Fix{{Message: "change 1999 to 1998", Edits: []check.Edit{{Span: citation.Span{Start: span.End - 4, End: span.End}, New: "1998"}}}},
		})
	}
	return r
}

// TestLimits holds SARIF and summary to the limits of GitHub.
func TestLimits(t *testing.T) {
	t.Parallel()
	const n = 25_500
	r := many(n)
	for i := range r.Findings { // for speed
		r.Findings[i].Related, r.Findings[i].Fixes, r.Findings[i].References = nil, nil, nil
	}
	if out := write(t, "summary", r, report.Options{}); len(out) > 1<<20 || !strings.HasSuffix(out, " more findings are not shown.\n") {
		t.Errorf("a summary of %d bytes ends with %q", len(out), out[len(out)-60:])
	}
	log := readSARIF(t, write(t, "sarif", r, report.Options{NoSnippets: true}))
	run := log.Runs[0]
	if len(run.Results) != 25_000 {
		t.Errorf("%d results", len(run.Results))
	}
	levels := map[string]int{}
	last := 0
	for _, res := range run.Results {
		levels[res.Level]++
		line := res.Locations[0].PhysicalLocation.Region.StartLine
		if line <= last {
			t.Fatalf("line %d comes after %d", line, last)
		}
		last = line
	}
	if levels["error"] != n/3 || levels["warning"] != n/3 || levels["note"] != 25_000-2*n/3 {
		t.Errorf("not the severest: %v", levels)
	}
	want := "500 more findings are not in this report, which has the 25000 severest"
	if len(run.Invocations) != 1 || run.Invocations[0].ToolExecutionNotifications[0].Message.Text != want {
		t.Errorf("notifications are %+v, want %q", run.Invocations, want)
	}
}

func BenchmarkWrite(b *testing.B) {
	r := many(10_000)
	for _, f := range report.Formats() {
		b.Run(f.Name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				var n counter
				if err := f.Write(&n, r, report.Options{}); err != nil {
					b.Fatal(err)
				}
				b.SetBytes(int64(n))
			}
		})
	}
}

// BenchmarkLongLine has all findings in one line of a megabyte.
func BenchmarkLongLine(b *testing.B) {
	r := many(10_000)
	r.Files[0].Source = []byte(strings.ReplaceAll(string(r.Files[0].Source), "\n", " "))
	for _, f := range report.Formats() {
		b.Run(f.Name, func(b *testing.B) {
			for b.Loop() {
				var n counter
				if err := f.Write(&n, r, report.Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

type counter int

func (c *counter) Write(p []byte) (int, error) { *c += counter(len(p)); return len(p), nil }
