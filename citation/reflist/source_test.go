package reflist

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/golden"
)

func formatOf(name string) Format {
	if filepath.Ext(name) == ".typ" {
		return Typst
	}
	return LaTeX
}

// TestSourceReadings reads the lists of the sources in testdata. The golden file
// shows each record, its label and its text, and then its segments as they stand
// in the file.
func TestSourceReadings(t *testing.T) {
	files, err := filepath.Glob("testdata/*.t[ey][xp]")
	if err != nil || len(files) == 0 {
		t.Fatal("no test data", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			list, err := (&Parser{Format: formatOf(file)}).Parse(src)
			if err != nil {
				t.Fatal(err)
			}
			checkSourceSegments(t, src, list)
			var b strings.Builder
			b.WriteString(dump(list))
			for _, s := range list.Headings {
				b.WriteString("heading: " + string(src[s.Start:s.End]) + "\n")
			}
			for _, p := range list.References {
				b.WriteString("\n" + p.Reference.ID + " [" + p.Label + "] " + p.Start.String() + "-" + p.End.String() + "\n")
				for _, s := range p.Segments {
					b.WriteString("  " + s.Role.String() + " ")
					if s.Role == citation.Field {
						b.WriteString(s.Variable.String() + " " + s.Part + " ")
					}
					b.WriteString(strings.ReplaceAll(string(src[s.Span.Start:s.Span.End]), "\n", "⏎") + "\n")
				}
			}
			golden.Check(t, file+".golden", []byte(b.String()))
		})
	}
}

// checkSourceSegments reports what is wrong with the segments of a list in
// source: those of a reference are all of it, without gaps.
func checkSourceSegments(t *testing.T, src []byte, list *List) {
	t.Helper()
	last := 0
	for _, p := range list.References {
		if p.Span.Start < last || p.Span.End > len(src) || p.Start.Offset != p.Span.Start || p.End.Offset != p.Span.End {
			t.Fatalf("reference %+v after offset %d of %d bytes", p, last, len(src))
		}
		at := p.Span.Start
		for _, s := range p.Segments {
			if s.Span.Start != at || s.Span.End <= s.Span.Start {
				t.Fatalf("%q: segment %+v after offset %d", p.Text, s, at)
			}
			at = s.Span.End
			if (s.Role == citation.Field) != (s.Variable != citation.NoVariable) || s.Confidence < 0 || s.Confidence > 1 {
				t.Fatalf("segment %+v", s)
			}
		}
		if at != p.Span.End {
			t.Fatalf("%q: the segments end at %d, the reference at %d", p.Text, at, p.Span.End)
		}
		last = at
	}
	for _, s := range append(list.Spans, list.Headings...) {
		if s.Start > s.End || s.End > len(src) {
			t.Fatalf("span %+v", s)
		}
	}
}

func FuzzParseSource(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.t[ey][xp]")
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(src)
	}
	for _, seed := range []string{
		"\\begin{thebibliography}{9}\\bibitem[a [b]{c}]{k}\\emph{A*_\\\\}\\href{http://x}{y}\\\\ \\bibitem{k}B. 2001.\n\n\\url{http://x_\\_y\\%}}}\\end{thebibliography}\\appendix",
		"\\section*{References}\n\\begin{enumerate}\\item Smith, A. 2001. {\\em T}. \\url{http://x.y}\n\\item B \"`q\"' \\v{s}\\end{enumerate}\\section{A}",
		"= References\n+ Smith, A. 2001. _T_. #link(\"http://x_y--z\")\n3. B #emph[c] \\u{2028} * d\n= End",
		"\xEF\xBB\xBF\\bibitem{a}\\'e\xFF\f\\begin{thebibliography}%\n\\bibitem%\n{b}--\n-x-\n\ny\\footnote{z}}",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		if len(src) > 4<<10 {
			return
		}
		for _, p := range []Parser{{Format: LaTeX}, {Format: LaTeX, Whole: true}, {Format: Typst}, {Format: Typst, Whole: true}} {
			list, err := p.Parse(src)
			if err != nil {
				continue
			}
			checkSourceSegments(t, src, list)
			for _, r := range list.Records() {
				if r.ID == "" && !strings.Contains(string(src), "bibitem") {
					t.Fatal("a reference without a key")
				}
			}
		}
	})
}

// Source made to be slow is read in a time that grows with its length: a minute is
// what only one that does not would take.
func TestHostileSource(t *testing.T) {
	if testing.Short() {
		t.Skip("reads megabytes")
	}
	const size = 100_000
	for _, format := range []Format{LaTeX, Typst} {
		for _, unit := range []string{
			`\begin{thebibliography}`, `\begin{thebibliography}\end{thebibliography}`, `%\bibitem`, "%\\bibitem{a}\n", `\bibitem{a}b`, `\bibitem[a]{b}`,
			`\bibitem[`, `\url{`, `\href{a}{`, `\emph{`, "{\\em a}", `a\\`, `\section{References}`, "\\item a\n\n", "\"`a", "_a ", "*a* ", "\\_",
			"= References\n", "#link(\"a\")", "https://a ", "_a_b", "+ a\n", "}", "{", "\n\n", "http", `\hskip 1em plus 1em`,
		} {
			src := "\\begin{document}\n\"`" + strings.Repeat(unit, size/len(unit))
			start := time.Now()
			(&Parser{Format: format}).Parse([]byte(src))
			if d := time.Since(start); d > time.Minute {
				t.Errorf("format %d: %d kB of %q in %v", format, size/1000, unit, d)
			} else if testing.Verbose() {
				t.Logf("format %d: %q in %v", format, unit, d)
			}
		}
	}
}
