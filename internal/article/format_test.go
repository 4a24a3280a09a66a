package article

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/csl"
)

// A reader is a program that makes plain text of the list in a format.
type reader struct {
	format  csl.Format
	program string
	read    func(t *testing.T, program string, doc *csl.Document) string
}

// TestFormatsSayWhatTheTextDoes has other programs read the list in each format:
// what comes out is the plain text of our own, entry by entry.
func TestFormatsSayWhatTheTextDoes(t *testing.T) {
	want := normal(strings.Join(rendered(t, csl.Text).Bibliography, "\n\n"))
	for _, r := range []reader{
		{csl.HTML, "pandoc", func(t *testing.T, pandoc string, doc *csl.Document) string {
			return plain(t, pandoc, "html", list(doc))
		}},
		{csl.Markdown, "pandoc", func(t *testing.T, pandoc string, doc *csl.Document) string {
			return plain(t, pandoc, "commonmark", strings.Join(doc.Bibliography, "\n"))
		}},
		{csl.LaTeX, "pandoc", func(t *testing.T, pandoc string, doc *csl.Document) string {
			return plain(t, pandoc, "latex", list(doc))
		}},
		{csl.RTF, "pandoc", func(t *testing.T, pandoc string, doc *csl.Document) string {
			return plain(t, pandoc, "rtf", list(doc))
		}},
		{csl.Typst, "typst", func(t *testing.T, typst string, doc *csl.Document) string {
			pandoc := program(t, "pandoc")
			out := compile(t, list(doc), "in.typ", "out.html", typst, "compile", "--features", "html", "--format", "html", "in.typ", "out.html")
			return plain(t, pandoc, "html", out)
		}},
	} {
		t.Run(r.format.String(), func(t *testing.T) {
			t.Parallel()
			got := normal(r.read(t, program(t, r.program), rendered(t, r.format)))
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestDocumentsCompile has typesetters make a document of the citations and the
// list, with every link in it.
func TestDocumentsCompile(t *testing.T) {
	latex := func(preamble string) func(*csl.Document) string {
		return func(doc *csl.Document) string {
			return "\\documentclass{article}\n" + preamble + "\\usepackage{hyperref}\n\\begin{document}\n" +
				strings.Join(doc.Citations, "\n\n") + "\n\n" + list(doc) + "\n\\end{document}\n"
		}
	}
	for _, test := range []struct {
		program string
		args    []string
		format  csl.Format
		in      string
		source  func(*csl.Document) string
	}{
		{"pdflatex", []string{"-interaction=nonstopmode", "-halt-on-error", "in.tex"}, csl.LaTeX, "in.tex", latex("\\usepackage[T1]{fontenc}\n")},
		{"xelatex", []string{"-interaction=nonstopmode", "-halt-on-error", "-no-pdf", "in.tex"}, csl.LaTeX, "in.tex", latex("")},
		{"lualatex", []string{"-interaction=nonstopmode", "-halt-on-error", "in.tex"}, csl.LaTeX, "in.tex", latex("")},
		{"typst", []string{"compile", "in.typ", "out.pdf"}, csl.Typst, "in.typ", func(doc *csl.Document) string {
			return strings.Join(doc.Citations, "\n\n") + "\n\n" + list(doc)
		}},
	} {
		t.Run(test.program, func(t *testing.T) {
			t.Parallel()
			path := program(t, test.program)
			if test.program == "lualatex" && exec.Command("kpsewhich", "luaotfload.sty").Run() != nil {
				t.Skip("lualatex has no fonts beyond ASCII without luaotfload (Debian's texlive-luatex)")
			}
			doc := rendered(t, test.format)
			log := compile(t, test.source(doc), test.in, "", path, test.args...)
			for _, line := range strings.Split(log, "\n") {
				// An undefined reference of hyperref, or a character that no font has.
				if strings.Contains(line, "has been referenced but does not exist") || strings.HasPrefix(line, "Missing character") {
					t.Error(line)
				}
			}
		})
	}
}

// rendered returns the citations and list of the article, with anchors and links.
func rendered(t *testing.T, format csl.Format) *csl.Document {
	t.Helper()
	style, err := csl.BuiltinStyle("chicago-author-date")
	if err != nil {
		t.Fatal(err)
	}
	refs := records(t)
	var clusters []citation.Cluster
	for _, r := range refs {
		clusters = append(clusters, citation.Cluster{Cites: []citation.Cite{{ID: r.ID}}})
	}
	p := csl.Processor{Style: style, Format: format, KeepYearSuffix: true, ShortNames: true, Anchors: true, LinkCites: true, LinkAddresses: true}
	doc, err := p.Render(refs, clusters)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func list(doc *csl.Document) string { return doc.Start + strings.Join(doc.Bibliography, "") + doc.End }

// compile runs a program on a file of its input, and returns the contents of the
// file that it makes, or what it prints.
func compile(t *testing.T, source, in, out, path string, args ...string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, in), []byte(source), 0o666); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(path, args...)
	cmd.Dir = dir
	printed, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, printed)
	}
	if out == "" {
		return string(printed)
	}
	made, err := os.ReadFile(filepath.Join(dir, out))
	if err != nil {
		t.Fatal(err)
	}
	return string(made)
}

// plain has pandoc make plain text, a paragraph on each line. A pandoc that does
// not read the format is as good as none.
func plain(t *testing.T, pandoc, from, source string) string {
	t.Helper()
	formats, err := exec.Command(pandoc, "--list-input-formats").Output()
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains("\n"+string(formats), "\n"+from+"\n") {
		t.Skipf("pandoc reads no %s: 2.15 or later does", from)
	}
	// Emphasis has no marks in plain text but for pandoc's.
	markless := filepath.Join(t.TempDir(), "markless.lua")
	filter := "local function inner(x) return x.content end\nreturn {{Emph = inner, Strong = inner, Link = inner, Span = inner, SmallCaps = inner, Underline = inner}}\n"
	if err := os.WriteFile(markless, []byte(filter), 0o666); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(pandoc, "--from", from, "--to", "plain", "--wrap=none", "--lua-filter", markless)
	cmd.Stdin = strings.NewReader(source)
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// normal returns the paragraphs of a text, a line each, without what pandoc shows
// lists and non-breaking spaces by.
func normal(s string) []string {
	var lines []string
	for _, line := range strings.Split(s, "\n") {
		line = strings.ReplaceAll(line, "\u00a0", " ")
		line = strings.TrimPrefix(strings.TrimSpace(line), "-   ")
		if line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}
