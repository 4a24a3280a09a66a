package intext

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/layout"
)

func readAs(format Format, d *layout.Document, skip []citation.Span) []*block {
	switch format {
	case Markdown:
		return readMarkdown(d, skip)
	case LaTeX:
		return readLaTeX(d, skip)
	case Typst:
		return readTypst(d, skip)
	}
	return readPlain(d, skip, nil)
}

// readerSeeds are texts with the syntax of all formats in them.
var readerSeeds = []string{
	"# A *b*\n\nOne[^1] ^[two [@doe2010, 5]] `c` $x$ <sup>3</sup>\n\n[^1]: note\n\n| a | b |\n|--|--|\n| [3] | c |\n",
	"---\nnocite: |\n  @a\n---\n- ¹ One\n² Two\n\n<div>\n<p>x &amp; y</p> <!-- z\n--></div>\n",
	"\\documentclass{x}\\begin{document}A\\footnote{\\emph{b} \\cite[see][5]{k,l}} \\u{g} ``c'' --- $d$ % e\n\\begin{tabular}{l}a & b\\\\\\end{tabular}\\cites(a)(b)[c]{d}{e}\\end{document}",
	"= A <a>\n#let f(x) = [b #x]\n@key[p. 5] #cite(<b>, supplement: [c]) #footnote[d *e*] /* f */ $g$ `h`\n#figure(caption: [i])[j]\n",
	"As [3], [2–5, 9], [2]–[4]¹²,³ (7) and [see 4, pp. 5–6; 7].",
	"A[^1]\n\n[^1]: See Keith Krause and M. C. Williams, *Critical Security* (London, 1997), 12–13; ibid., 5. Ağır, “T,” 3.\n",
	"\xEF\xBB\xBFe\u0301 \uFEFF\x00\r\rx\f\f\xFFy", "Inter-\nnational\\\n\\-x", "[-@{a b}; @c]{", "@a@b@[c]", "\\", "#", "^[", "<",
}

// Whatever comes in, blocks map to the file in order, and what is skipped is in
// none of them.
func FuzzReaders(f *testing.F) {
	for _, seed := range readerSeeds {
		for format := range uint8(4) {
			f.Add([]byte(seed), format, uint16(3), uint16(9))
		}
	}
	f.Fuzz(func(t *testing.T, src []byte, format uint8, from, to uint16) {
		d := layout.New(src)
		checkBlocks(t, d, readAs(Formats()[format%4], d, nil))
		skip := citation.Span{Start: min(int(from), len(src)), End: min(int(from)+int(to), len(src))}
		blocks := readAs(Formats()[format%4], d, []citation.Span{skip})
		checkBlocks(t, d, blocks)
		if Formats()[format%4] == Plain || skip.Len() == 0 {
			return // plain text skips whole lines
		}
		for _, b := range blocks {
			for _, p := range b.Pieces {
				at := d.Source(p.Doc)
				if strings.TrimSpace(b.Text[p.Text:p.TextEnd]) != "" && at >= skip.Start && d.Source(p.DocEnd) <= skip.End && at < skip.End {
					t.Errorf("%q of %v lies within %v, which is skipped", b.Text[p.Text:p.TextEnd], at, skip)
				}
			}
		}
	})
}

// Whatever comes in, the cites of a citation by key, by number or in a note lie
// within it, and say a key, a number, or a name, a title or "ibid.".
func FuzzKeysNumbersNotes(f *testing.F) {
	for _, seed := range readerSeeds {
		for format := range uint8(4) {
			f.Add([]byte(seed), format, true)
			f.Add([]byte(seed), format, false)
		}
	}
	f.Fuzz(func(t *testing.T, src []byte, format uint8, labels bool) {
		finder := Finder{Format: Format(format % 4), References: noteWorks()}
		if labels {
			finder.References = numbered(9)
		}
		for _, in := range finder.Find(src) {
			if in.System == citation.AuthorDate {
				continue
			}
			checkSpan(t, "citation", in.Span, len(src))
			if len(in.Cites) == 0 {
				t.Errorf("%q has no cites", in.Text)
			}
			for _, c := range in.Cites {
				if c.Span.Start < in.Span.Start || c.Span.End > in.Span.End || c.LocatorSpan.Len() > 0 && (c.LocatorSpan.Start < in.Span.Start || c.LocatorSpan.End > in.Span.End) {
					t.Errorf("%q at %v: cite at %v, locator at %v", in.Text, in.Span, c.Span, c.LocatorSpan)
				}
				if utf8.Valid(src) && !utf8.ValidString(c.Text+c.Prefix+c.Suffix+c.Locator+c.Key+c.Title) {
					t.Errorf("%+v is cut within a character", c)
				}
				says := map[citation.System]bool{
					citation.Keys: c.Key != "", citation.Numeric: c.Number > 0,
					citation.Notes: len(c.Names) > 0 || c.Title != "" || c.Ibid,
				}
				if !says[in.System] {
					t.Errorf("%v %q says nothing: %+v", in.System, in.Text, c)
				}
			}
		}
	})
}

// Input that is made to take long takes no more than a long text does.
func TestHostileSourceTakesNoLongTime(t *testing.T) {
	if testing.Short() {
		t.Skip("reads megabytes")
	}
	const size = 1 << 16
	for _, piece := range []string{
		"[", "![", "]", "^[", "^[a", "*a ", "**a", "*_", "`a", "`[", "$", "$$", "$a ", "<", "<a ", "<!--", "<sup>", "</sup>", "<div>\n", "&", "&#", "&amp;", "\\", "> ", "- ", "1. ", "*", "[a](",
		"[a](b", "[^a]", "[^1]: a\n", "[a]: b\n", "a\n\n", "|", "|-|\n", "|a|b|\n", "^a^", "_", "\r", "\f", "\x00", "[@a;", "@a [", "@{", "# ", "(", "-\n", "¹", "¹ a\n", "[1", "[1]", "[1]-", "(1) ", "1-",
		"{", "}", "\\footnote{", "\\emph{", "\\section{", "\\label{", "\\cite[", "\\cites(", "\\cites{a}", "\\cite{", "\\cite{a,", "\\(", "\\[", "\\begin{equation}", "\\begin{verbatim}", "\n<<x>>=\n", "\n@\n", "\\begin{x}", "\\verb|", "%",
		"%\n", "\\item", "\\u", "\\'", "\\newcommand{", "\\foo[", "\\def", "\\iffalse", "``", "~", "#footnote[", "#emph[", "#f(", "#f(x)[", "#{", "#(", "/*", "//", "```", "@", "@a[", "@a", "#cite(<a",
		"= a\n", "#let x = ", "\"", "\\u{", "#footnote(", "#", "#let [", "#f([", "<a>", "ibid. ", "ibid.; ", "Smith, ", "“a", "“a” ", "*a*, ", "; ",
	} {
		for _, format := range []Format{Markdown, LaTeX, Typst} {
			src := []byte("[^1]\n\n[^1]: " + strings.Repeat(piece, size/len(piece)))
			start := time.Now()
			(&Finder{Format: format}).Find(src)
			if took := time.Since(start); took > time.Minute {
				t.Errorf("%d KB of %q as %v take %v", size>>10, piece, format, took)
			} else if took > time.Second {
				t.Logf("%q as %v: %v", piece, format, took)
			}
		}
	}
}
