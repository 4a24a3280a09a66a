package report_test

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/check"
	"github.com/refwright/refwright/citation/check/report"
)

func readSARIF(t *testing.T, out string) *sarifLog {
	t.Helper()
	var log sarifLog
	if err := json.Unmarshal([]byte(out), &log); err != nil {
		t.Fatal(err)
	}
	return &log
}

// TestSARIFColumns counts the columns of each result in UTF-16, and compares its
// snippet and its bytes.
func TestSARIFColumns(t *testing.T) {
	t.Parallel()
	r := made()
	src := map[string]string{}
	for _, f := range r.Files {
		src[strings.ReplaceAll(f.Name, " ", "%20")] = string(f.Source)
	}
	log := readSARIF(t, write(t, "sarif", r, report.Options{}))
	if kind := log.Runs[0].ColumnKind; kind != "utf16CodeUnits" {
		t.Errorf("columns are %s", kind)
	}
	astral := 0
	for _, res := range log.Runs[0].Results {
		p := res.Locations[0].PhysicalLocation
		text := src[p.ArtifactLocation.URI]
		if p.Region.Snippet == nil {
			continue
		}
		span := text[p.Region.ByteOffset : p.Region.ByteOffset+p.Region.ByteLength]
		if p.Region.Snippet.Text != span {
			t.Errorf("the snippet is %q, the bytes are %q", p.Region.Snippet.Text, span)
		}
		column := func(offset int) (line, column int) {
			before := text[:offset]
			start := strings.LastIndexByte(before, '\n') + 1
			if len(utf16.Encode([]rune(before[start:]))) > len([]rune(before[start:])) {
				astral++
			}
			return strings.Count(before, "\n") + 1, len(utf16.Encode([]rune(before[start:]))) + 1
		}
		line, start := column(p.Region.ByteOffset)
		endLine, end := column(p.Region.ByteOffset + p.Region.ByteLength)
		if line != p.Region.StartLine || start != p.Region.StartColumn || endLine != p.Region.EndLine || end != p.Region.EndColumn {
			t.Errorf("%q is at %+v, want %d:%d-%d:%d", span, p.Region, line, start, endLine, end)
		}
	}
	if astral == 0 {
		t.Error("no result tells UTF-16 from code points")
	}
}

// TestSARIFRules holds what is said of each rule of package check to the limits
// of GitHub.
func TestSARIFRules(t *testing.T) {
	t.Parallel()
	out := write(t, "sarif", &report.Report{}, report.Options{})
	if err := validSARIF(out, 0); err != nil {
		t.Error(err)
	}
	described := readSARIF(t, out).Runs[0].Tool.Driver.Rules
	all := check.Rules()
	if len(described) != len(all) {
		t.Fatalf("%d rules, want %d", len(described), len(all))
	}
	for i, d := range described {
		r := all[i]
		level := map[citation.Severity]string{citation.Info: "note", citation.Warning: "warning", citation.Error: "error"}[r.Severity]
		if d.ID != r.ID || d.ShortDescription.Text == "" || d.DefaultConfiguration.Level != level || d.DefaultConfiguration.Enabled == r.Off {
			t.Errorf("%s: %+v", r.ID, d)
		}
		if n := len([]rune(d.FullDescription.Text)); n == 0 || n > 1024 {
			t.Errorf("%s: a description of %d characters", r.ID, n)
		}
		if n := len(d.Properties.Tags); n == 0 || n > 20 {
			t.Errorf("%s: %d tags", r.ID, n)
		}
		bad := strings.ToValidUTF8(strings.TrimSpace(r.Bad), "\uFFFD")
		if !strings.Contains(d.Help.Markdown, bad) || !strings.Contains(d.Help.Markdown, strings.TrimSpace(r.Doc)) {
			t.Errorf("%s: help without example or explanation: %s", r.ID, d.Help.Markdown)
		}
	}
}

// TestSARIFFingerprints holds that a line before it leaves the fingerprint of a
// finding as it was.
func TestSARIFFingerprints(t *testing.T) {
	t.Parallel()
	prints := func(before string) []string {
		src, spans := unmark(before + "A (⟦Smith 2000⟧) and (⟦Smith 2000⟧).\n")
		r := report.Report{Files: []report.File{{Name: "a.md", Source: []byte(src)}}}
		for _, span := range spans {
			r.Findings = append(r.Findings, at("a.md", src, span, citation.Error, "missing-reference", "m"))
		}
		var list []string
		for _, res := range readSARIF(t, write(t, "sarif", &r, report.Options{})).Runs[0].Results {
			list = append(list, res.PartialFingerprints["refwright/v1"], res.PartialFingerprints["primaryLocationLineHash"])
		}
		return list
	}
	a, b := prints(""), prints("A line.\n\nAnd another.\n")
	if strings.Join(a, " ") != strings.Join(b, " ") || len(a) != 4 || a[0] == a[2] || a[1] != a[0]+":1" {
		t.Errorf("%v became %v", a, b)
	}
}

func TestSARIFNames(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"article.md":              "article.md",
		"./docs/../docs/a.md":     "docs/a.md",
		"a b#c?d%e.md":            "a%20b%23c%3Fd%25e.md",
		"çalışma.md":              "%C3%A7al%C4%B1%C5%9Fma.md",
		"with:colon.md":           "./with:colon.md",
		"/home/me/a.md":           "file:///home/me/a.md",
		"C:/me/a.md":              "file:///C:/me/a.md",
		"../other/a.md":           "../other/a.md",
		"":                        "%3Cstdin%3E",
		"line\nbreak.md":          "line%0Abreak.md",
		"not utf-8 \xff\x00.md":   "not%20utf-8%20%FF%00.md",
		"日本語/参考文献.md":             "%E6%97%A5%E6%9C%AC%E8%AA%9E/%E5%8F%82%E8%80%83%E6%96%87%E7%8C%AE.md",
		"//host/share/article.md": "file:///host/share/article.md",
	} {
		r := report.Report{Findings: []check.Finding{{Rule: "x", File: name, Message: "m"}}}
		out := write(t, "sarif", &r, report.Options{})
		if err := validSARIF(out, 1); err != nil {
			t.Errorf("%q: %v", name, err)
		}
		if got := readSARIF(t, out).Runs[0].Results[0].Locations[0].PhysicalLocation.ArtifactLocation.URI; got != want {
			t.Errorf("%q: got %s, want %s", name, got, want)
		}
	}
}

// TestSARIFSnippets holds that no source is in a report without snippets.
func TestSARIFSnippets(t *testing.T) {
	t.Parallel()
	for _, no := range []bool{false, true} {
		out := write(t, "sarif", made(), report.Options{NoSnippets: no})
		if got := strings.Contains(out, `"snippet"`); got == no {
			t.Errorf("with NoSnippets %v there are snippets: %v", no, got)
		}
	}
}
