package report_test

import (
	"testing"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/check"
	"github.com/refwright/refwright/citation/check/report"
)

// FuzzWrite holds every format to valid output, whatever is in a finding.
func FuzzWrite(f *testing.F) {
	src, spans := unmark(world)
	for _, span := range spans {
		f.Add(src, "a b.md", span.Start, span.End, 1, 1, "missing-reference", src[span.Start:span.End], "key", "related", 3, 9, "fix", "new", byte(span.Start))
	}
	f.Add("a\rb\r\n\xff\xf0\x9f", "", -1, 1<<30, -3, 0, "", "", "\x00", "|\n::error::", 1, 0, "]]>", "\ufffe", byte(7))
	f.Add("", "C:\\a\n.md", 0, 0, 9, -9, "a,b:c%", "[x](1) `c` www.a.org https://b.org <b> a@b.org _e_ ~~s~~", "k", "&amp;", 0, 0, "$m$", "", byte(3))
	f.Fuzz(func(t *testing.T, src, name string, start, end, line, column int, rule, message, key, note string, start2, end2 int, order, text string, flags byte) {
		finding := check.Finding{
			Rule: rule, Severity: citation.Severity(flags & 7), File: name,
			Span: citation.Span{Start: start, End: end}, Start: citation.Position{Offset: start, Line: line, Column: column}, End: citation.Position{Offset: end, Line: column, Column: line},
			Text: src, Message: message, References: []string{key}, Confidence: float64(start) / float64(end2),
			Related: []check.Related{
				{File: name, Span: citation.Span{Start: start2, End: end2}, Message: note},
				{File: key, Span: citation.Span{Start: start2, End: end2}, Start: citation.Position{Line: line, Column: column}, Message: order},
			},
			Fixes: []check.Fix{{Message: order, Edits: []check.Edit{{Span: citation.Span{Start: start2, End: end2}, New: text}}}, {Message: text}},
		}
		other := finding
		other.Rule, other.Message, other.File = message, rule, key
		other.Span.Start, other.Severity = start2, citation.Info
		r := &report.Report{Tool: note, Version: text, Findings: []check.Finding{finding, other, finding}}
		if flags&8 == 0 {
			r.Files = append(r.Files, report.File{Name: name, Source: []byte(src)})
		}
		for _, format := range report.Formats() {
			out := write(t, format.Name, r, report.Options{NoSnippets: flags&16 != 0, Width: int(flags), FailOn: citation.Severity(flags >> 6)})
			if err := valid[format.Name](out, 3); err != nil {
				t.Errorf("%s: %v\n%s", format.Name, err, out)
			}
		}
	})
}

// FuzzDiff holds that a difference makes of the one file the other.
func FuzzDiff(f *testing.F) {
	f.Add("a b.md", "one\ntwo\nthree\n", "one\n2\nthree")
	f.Add("a\t\".md", "", "x")
	f.Add("/a.md", "x", "")
	f.Add("c.md", "a\r\nb\r\n\xff", "a\rb\r\n")
	f.Fuzz(func(t *testing.T, name, before, after string) {
		diff := report.Diff(name, []byte(before), []byte(after))
		if got, err := patch(before, diff); err != nil || got != after {
			t.Errorf("%v: %q with\n%s\nis %q, want %q", err, before, diff, got, after)
		}
	})
}
