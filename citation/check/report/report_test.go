package report_test

import (
	"bytes"
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/check"
	"github.com/refwright/refwright/citation/check/report"
	"github.com/refwright/refwright/internal/golden"
)

// world is a manuscript in the scripts of the world. What is between ⟦ and ⟧ is
// a finding; unmark takes the marks out.
const world = "It was disputed (⟦Işık 1999⟧; Çelik 2001).\n" +
	"\n" +
	"\tA tab, and a combining mark: ⟦Dvořák 1904⟧, then\tanother\t⟦1905⟧.\r\n" +
	"日本語の文献（⟦山田 2003⟧）と Smith（⟦2004⟧）。\r\n" +
	"قال (⟦ابن خلدون 1377⟧) ذلك، וגם (⟦כהן 2010⟧).\n" +
	"Emoji 👩‍👩‍👧 and 𝒜 before (⟦Öztürk 🇹🇷 2015⟧).\n" +
	"A control \x1b[31m sequence (⟦Red\x07 \x1b[1m2000⟧), an override \u202e(⟦Trojan 2021⟧), a byte \xff(⟦Byte 1999⟧).\n" +
	"One citation over (⟦Under\n" +
	"woodhouse 1994⟧) two lines, and one\n" +
	"(⟦see Alpha\n" +
	"\n" +
	"Beta\n" +
	"Gamma\n" +
	"Delta\n" +
	"2020⟧) over many.\n" +
	"A full line:\n" +
	"⟦Zhang, Wei. 1998. Title.\n" +
	"⟧" +
	"⟦⟧Nothing but a place, <b>HTML</b> | pipes, `code` and [a link](1) at https://example.org (⟦100% 2000::x, y⟧).\n" +
	"The end (⟦Last 2026⟧"

// long is a line that is shortened, with a finding at each end and in the middle.
var long = "⟦First 1990⟧ " + strings.Repeat("many words of a paragraph ", 20) + "⟦Middle 1991⟧ " +
	strings.Repeat("日本語 ", 40) + "⟦" + strings.Repeat("a long citation ", 10) + "1992⟧" + strings.Repeat(" and on", 30) + " ⟦Last 1993⟧\n"

// unmark takes the marks out of a text and returns the spans between them.
func unmark(s string) (string, []citation.Span) {
	var b strings.Builder
	var spans []citation.Span
	for _, part := range strings.SplitAfter(s, "⟧") {
		before, marked, ok := strings.Cut(part, "⟦")
		b.WriteString(before)
		if ok {
			start := b.Len()
			b.WriteString(strings.TrimSuffix(marked, "⟧"))
			spans = append(spans, citation.Span{Start: start, End: b.Len()})
		}
	}
	return b.String(), spans
}

// at makes a finding as check.Run does.
func at(file, src string, span citation.Span, severity citation.Severity, rule, message string) check.Finding {
	lines := citation.NewLines([]byte(src))
	return check.Finding{
		Rule: rule, Severity: severity, File: file, Span: span,
		Start: lines.Position(span.Start), End: lines.Position(span.End),
		Text: strings.Join(strings.Fields(src[span.Start:span.End]), " "), Message: message, Confidence: 0.9375,
	}
}

// rules are made up, so that the files of TestGolden do not change with those of
// package check.
var rules = []*check.Rule{
	{ID: "missing-reference", Family: check.Agreement, Severity: citation.Error, Title: "a work is cited that the list does not have", Doc: "Readers cannot find it.\n\nAdd the *reference*.\n", Bad: "Bad (Almond 1963).\n", Good: "Good.\n", Source: "A manual, 1.2", Since: "0.1.0"},
	{ID: "uncited-reference", Family: check.Agreement, Severity: citation.Warning, Off: true, Title: "a reference is not cited", Doc: "See `code`.\n", Bad: "```\nfence\n```\n", Good: "Good.\n", Source: "A manual, 1.3", Since: "0.2.0"},
}

// made is a report with all that can be in one.
func made() *report.Report {
	r := &report.Report{Version: "0.1.0", Rules: rules}
	src, spans := unmark(world)
	m := &check.Manuscript{Name: "docs/my article.md", Source: []byte(src)}
	var findings []check.Finding
	for i, span := range spans {
		severity := citation.Severity(2 - i%3)
		rule := [...]string{"missing-reference", "uncited-reference", "made-up"}[i%3]
		findings = append(findings, at(m.Name, src, span, severity, rule, src[span.Start:span.End]+" is not in the reference list"))
	}
	first := &findings[0]
	first.References = []string{"isik1998", "çelik2001"}
	first.Related = []check.Related{
		{File: m.Name, Span: spans[5], Message: "the list has [Işık](1) 1998"},
		{File: "refs.bib", Span: citation.Span{Start: 6, End: 14}, Message: "its entry"},
		{File: "unknown.bib", Start: citation.Position{Line: 7, Column: 3}, Message: "in a file that is not here"},
	}
	first.Fixes = []check.Fix{
		{Message: "change 1999 to 1998", Edits: []check.Edit{{Span: citation.Span{Start: spans[0].End - 4, End: spans[0].End}, New: "1998"}}},
		{Message: "add a letter", Edits: []check.Edit{{Span: citation.Span{Start: spans[0].End, End: spans[0].End}, New: "a"}}},
	}

	data := check.DataFile{Name: "refs.bib", Source: []byte("@book{isik1998,\n  title = {𝒜 book}, year = 1998,\n}\n")}
	m.Data = []check.DataFile{data}
	inData := at("refs.bib", string(data.Source), citation.Span{Start: 28, End: 38}, citation.Warning, "year-missing", "the year is missing")
	r.Add(m, append(findings, inData))
	// Another manuscript with the same data file, in which the same is found.
	src, spans = unmark(long)
	m = &check.Manuscript{Name: "long.md", Source: []byte(src), Data: []check.DataFile{data}}
	findings = nil
	for _, span := range spans {
		findings = append(findings, at(m.Name, src, span, citation.Error, "missing-reference", "it is not in the reference list"))
	}
	r.Add(m, append(findings, inData))
	// An empty file without a reference list, and one in which nothing is found.
	r.Add(&check.Manuscript{Name: "empty.md", Source: []byte{}}, []check.Finding{
		{Rule: "no-reference-list", Severity: citation.Error, File: "empty.md", Message: "there is no reference list", Confidence: 1},
	})
	r.Add(&check.Manuscript{Name: "good.md", Source: []byte("Nothing to see.\n")}, nil)
	// A file of which only the name is known, and standard input.
	r.Findings = append(r.Findings,
		check.Finding{Rule: "duplicate-key", Severity: citation.Error, File: "elsewhere.bib", Message: "the key is there twice", Start: citation.Position{Line: 3, Column: 7}, End: citation.Position{Line: 3, Column: 12}, Span: citation.Span{Start: 40, End: 45}},
	)
	return r
}

func write(t testing.TB, format string, r *report.Report, opt report.Options) string {
	t.Helper()
	f, ok := report.ByName(format)
	if !ok {
		t.Fatalf("no format %q", format)
	}
	var b strings.Builder
	if err := f.Write(&b, r, opt); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// readable breaks SARIF into lines, and leaves out what the library writes for
// what is not there.
func readable(t *testing.T, format, s string) string {
	t.Helper()
	if format != "sarif" {
		return s
	}
	var b bytes.Buffer
	if err := json.Indent(&b, []byte(s), "", "  "); err != nil {
		t.Fatal(err)
	}
	return regexp.MustCompile(`(?m)^ +"\w+": (\[\]|-1),\n`).ReplaceAllString(b.String(), "")
}

// TestGolden holds each format to a file. They are to be read by a person.
func TestGolden(t *testing.T) {
	t.Parallel()
	dir := golden.Open(t, "testdata/golden")
	clean := &report.Report{Version: "0.1.0"}
	clean.Add(&check.Manuscript{Name: "good.md", Source: []byte("Nothing to see.\n")}, nil)
	clean.Rules = rules
	for _, f := range report.Formats() {
		golden.Check(t, dir.File(f.Name+".golden"), readable(t, f.Name, write(t, f.Name, made(), report.Options{})))
		golden.Check(t, dir.File(f.Name+".clean.golden"), readable(t, f.Name, write(t, f.Name, clean, report.Options{})))
	}
	golden.Check(t, dir.File("text.color.golden"), write(t, "text", made(), report.Options{Color: true, Width: 60}))
	golden.Check(t, dir.File("text.nosnippets.golden"), write(t, "text", made(), report.Options{NoSnippets: true}))
	golden.Check(t, dir.File("sarif.nosnippets.golden"), readable(t, "sarif", write(t, "sarif", made(), report.Options{NoSnippets: true})))
	golden.Check(t, dir.File("junit.failonerror.golden"), write(t, "junit", made(), report.Options{FailOn: citation.Error}))
}
