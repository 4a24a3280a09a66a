package report_test

import (
	"strings"
	"testing"

	"github.com/rivo/uniseg"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/check"
	"github.com/refwright/refwright/citation/check/report"
)

// rows returns the lines of the source in a report of one finding, and what the
// carets stand under.
func rows(t *testing.T, src string, width int) (lines []string, under []string) {
	t.Helper()
	text, spans := unmark(src)
	r := report.Report{Files: []report.File{{Name: "a.md", Source: []byte(text)}}}
	r.Findings = []check.Finding{at("a.md", text, spans[0], citation.Error, "x", "m")}
	out := strings.Split(write(t, "text", &r, report.Options{Width: width}), "\n")
	for i, line := range out {
		_, row, ok := strings.Cut(line, " | ")
		if !ok {
			continue
		}
		carets := strings.Trim(row, " ")
		if carets == "" || strings.Trim(carets, "^") != "" {
			lines = append(lines, row)
			continue
		}
		_, row, _ = strings.Cut(out[i-1], " | ")
		start := uniseg.StringWidth(line[:strings.IndexByte(line, '^')]) - len("      | ")
		under = append(under, columns(row, start, start+len(carets)))
	}
	return lines, under
}

// columns returns what stands in these columns of a line.
func columns(s string, from, to int) string {
	var b strings.Builder
	at := 0
	for g := uniseg.NewGraphemes(s); g.Next(); at += g.Width() {
		if at >= from && at < to {
			b.WriteString(g.Str())
		}
	}
	return b.String()
}

func TestCarets(t *testing.T) {
	t.Parallel()
	zeros := strings.Repeat("\u0301", 5000)
	for _, tt := range []struct{ name, src, want string }{
		{"plain", "It was (⟦Smith 2000⟧).", "Smith 2000"},
		{"start of a file", "⟦S⟧mith", "S"},
		{"end of a file", "Smith ⟦2000⟧", "2000"},
		{"no bytes", "Smith ⟦⟧2000", "2"},
		{"no bytes at the end", "Smith⟦⟧", ""},
		{"no bytes in an empty file", "⟦⟧", ""},
		{"wide", "日本語（⟦山田 2003⟧）。", "山田 2003"},
		{"combining", "Dvořa\u0301k (⟦Ko\u0308nig⟧)", "Ko\u0308nig"},
		{"within a cluster", "Ko⟦\u0308⟧nig", "o\u0308"},
		{"emoji", "👩‍👩‍👧 🇹🇷 (⟦👍🏽 2000⟧)", "👍🏽 2000"},
		{"tabs", "\ta\tb ⟦c\td⟧", "c     d"},
		{"a tab", "a⟦\t⟧b", "       "},
		{"no width", "a⟦\u200b⟧b", "\u200bb"},
		{"control", "\x1b[1m ⟦a\x00b⟧", "a␀b"},
		{"CR LF", "a\r\nb ⟦c⟧\r\nd", "c"},
		{"CR", "a\rb ⟦c⟧\rd", "c"},
		{"only the end of a line", "a⟦\n⟧b", ""},
		{"far", strings.Repeat("word ", 1000) + "⟦Smith⟧" + strings.Repeat(" word", 1000), "Smith"},
		{"far and wide", strings.Repeat("語", 1000) + "⟦山田⟧" + strings.Repeat("語", 1000), "山田"},
		{"far and odd", strings.Repeat("語", 1000) + "a⟦山田⟧" + strings.Repeat("語", 1000), "山田"},
		{"at the end", strings.Repeat("word ", 1000) + "⟦Smith⟧", "Smith"},
		{"longer than the line", "a ⟦" + strings.Repeat("b", 1000) + "⟧ c", strings.Repeat("b", 37)},
		{"all of a long line", "⟦" + strings.Repeat("b", 1000) + "⟧", strings.Repeat("b", 39)},
		{"very much of no width", "⟦a⟧" + zeros + " b", "a" + zeros},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			lines, under := rows(t, tt.src, 40)
			if tt.src == "⟦⟧" {
				lines = append(lines, "") // has no space after its bar
			}
			if len(under) != 1 || len(lines) != 1 {
				t.Fatalf("carets under %d of %d lines", len(under), len(lines))
			}
			if under[0] != tt.want && !strings.HasPrefix(tt.want, under[0]+"\u0301") {
				t.Errorf("carets under %q, want %q, in %q", under[0], tt.want, lines[0])
			}
			if w := uniseg.StringWidth(lines[0]); w > 40 {
				t.Errorf("%d columns: %q", w, lines[0])
			}
		})
	}
}

func TestManyLines(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ src, lines, under string }{
		{"a ⟦b\nc⟧ d", "a b|c d", "b|c"},
		{"a ⟦b\r\n\r\nc⟧ d", "a b|c d", "b|c"}, // the empty line has no " | "
		{"⟦a\n⟧b", "a", "a"},
		{"a⟦\nb⟧", "a|b", "b"},
		{"⟦1\n2\n3\n4⟧", "1|2|3|4", "1|2|3|4"},
		{"⟦1\n2\n3\n4\n⟧5", "1|2|3|4", "1|2|3|4"},
		{"⟦1\n2\n3\n4\n5⟧", "1|2|…|5", "1|2|5"},
	} {
		lines, under := rows(t, tt.src, 40)
		if got := strings.Join(lines, "|"); got != tt.lines {
			t.Errorf("%q: lines %q, want %q", tt.src, got, tt.lines)
		}
		if got := strings.Join(under, "|"); got != tt.under {
			t.Errorf("%q: carets under %q, want %q", tt.src, got, tt.under)
		}
	}
}
