package intext

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/internal/layout"
)

func TestLaTeXBecomesRunningText(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"preamble", "\\documentclass{x}\n\\title{No}\n\\begin{document}\nText.\n\\end{document}\nno\n", "p: Text.\n"},
		{"paragraphs", "One\ntwo.\n\nThree\\par four", "p: One two.\np: Three\np: four\n"},
		{"comments", "One % no\ntwo 5\\% three%\n  four\n%x\n\nfive", "p: One two 5% threefour\np: five\n"},
		{"sections and marks", "\\section[S]{The \\emph{Long} One}Text \\textbf{b\\textit{c}} d.\\textsuperscript{3,4}", "h: The *Long* One\np: Text *bc* d.^3,4^\n"},
		{"footnotes", "One\\footnote{See \\emph{T}, 3.\n\nMore.} two\\footnote[7]{B} three.", "p: One two three.\nfn1: See *T*, 3.\nfn1: More.\nfn2: B\n"},
		{"accents", "A\\u{g}{\\i}r, M\\\"uller, \\AA se, Bo\\v{s}kovi\\'c, \\'{\\i}, \\c cd, \\o re, Stra\\ss e", "p: Ağır, Müller, Åse, Bošković, í, çd, øre, Straße\n"},
		{"signs", "``A''~--- 1--2 \\& 3\\,4 \\ldots{} `b' \\textendash\\ \\LaTeX{} \\enquote{q}", "p: “A” — 1–2 & 3 4 … ‘b' – LaTeX “q”\n"},
		{"math", "a $x [3]$ b \\(y\\) c \\[z\n\\] d $$w$$ e\\begin{align*}\n[4]\\end{align*}f", "p: a b c d e\np: f\n"},
		{"no text", "See \\ref{fig:3}\\label{a} and \\url{http://x_y}, \\href{http://z}{Z}.\\includegraphics[width=3]{f}", "p: See and , Z.\n"},
		{"chunks of Sweave", "a\n<<echo=FALSE, fig=TRUE>>=\nx[[3]] # Smith (2010)\n@\nb << c >>\n@\n<<x>>=\ny", "p: a\np: b « c » @\n"},
		{"verbatim", "a \\verb|\\cite{x}| b\n\\begin{verbatim}\n[3]\n\\end{verbatim}\n\\begin{thebibliography}{9}\\bibitem{a} A\\end{thebibliography}c", "p: a b\np: c\n"},
		{"lists", "\\begin{itemize}[x]\n\\item One\n\\item[2] Two\n\\end{itemize}\nThree", "li: One\nli: Two\np: Three\n"},
		{"table", "\\begin{tabular}{l|l}a & (Ağır 2015)\\\\\\hline b & [3]\\end{tabular}", "td: a\ntd: (Ağır 2015)\ntd: b\ntd: [3]\n"},
		{"citations stay", "See \\parencite[see][pp.~3--5]{doe,roe} \\cites(a)(b)[c]{d}[e]{f} \\citestyle{x}.", "p: See \\parencite[see][pp. 3–5]{doe,roe} \\cites(a)(b)[c]{d}[e]{f} x.\n"},
		{"quotations", "He says \\blockcquote[5]{doe}{so} and \\foreigntextcquote{german}[7]{roe}{ja}.", "p: He says \\blockcquote[5]{doe}so and \\foreigntextcquote{german}[7]{roe}ja.\n"},
		{"unknown commands", "\\foo \\bar[x]{One} \\newcommand{\\x}[1]{no #1} \\\\[2pt] two", "p: One two\n"},
		{"open ends", "\\emph{a \\footnote{b", "p: *a*\nfn1: b\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d := layout.New([]byte(test.in))
			blocks := readLaTeX(d, nil)
			checkBlocks(t, d, blocks)
			if diff := cmp.Diff(test.want, showBlocks(blocks)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}
