package entries

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/refwright/refwright/internal/layout"
	"github.com/refwright/refwright/internal/markup"
)

// The text of an entry is what the source prints, with emphasis in asterisks.
func TestSourceText(t *testing.T) {
	tests := []struct {
		name string
		read func(*layout.Document, markup.Options) []*markup.Block
		in   string
		want []string
	}{
		{"accents", markup.LaTeX, `\'e \'{e} {\'e} \'{\i} \"\i{} \v s \v{c} \c{c} \u{g} {\i} \.I \.{I} \H{o} \r{a} \k{a} \~n \=a \d{s} \'{\^e}`, []string{"é é é í ï š č ç ğ ı İ İ ő å ą ñ ā ṣ ế"}},
		{"letters", markup.LaTeX, `{\ss}\o{} \O re {\L}ukasz \l \ae{} \OE \aa{} \DJ or\dj{} \th{}`, []string{"ßø Øre Łukasz łæ Œå Đorđ þ"}},
		{"signs", markup.LaTeX, `A \& B, 5\% \# \$ C\_d \{e\} f~g 1--2 --- h\,i \ldots{} \textendash{} \S 3`, []string{`A & B, 5% # $ C\_d {e} f g 1–2 — h i … – §3`}},
		{"quotes", markup.LaTeX, "``One `two' it's'' \\enquote{three} \"`vier\"' \\glqq fünf\\grqq", []string{"“One ‘two’ it’s” “three” „vier“ „fünf“"}},
		{"emphasis", markup.LaTeX, `A. \emph{One \textbf{two}} {\em three} \textit{four}, {\bf 5} \textsl{six}. \textsc{Seven} \texttt{8*9} \emph{} x`, []string{`A. *One two three four*, 5 *six*. Seven 8\*9 x`}},
		{"addresses", markup.LaTeX, `\url{http://a.b/c_d\_e\%20~f--g} \href{http://x.y}{here} \path{z_w} http://a\_b`, []string{`http://a.b/c_d_e%20~f--g here z\_w http://a_b`}},
		{"comments and blocks", markup.LaTeX, "One % no \\emph{\n two\\newblock three\\par four \\hskip 1em plus 0.5em minus 0.4em\\relax five\\penalty0 (6)", []string{"One two three", "four five(6)"}},
		{"lines", markup.LaTeX, "One\\\\\ntwo\\\\[2pt]three", []string{"One", "two", "three"}},
		{"Typst", markup.Typst, "A. _One *two*_ \\#3 1--2 #emph[four] https://a.b/c_d--e. #link(\"http://x/_y\") #link(\"http://z\")[here] // no", []string{`A. *One two* #3 1–2 *four* https://a.b/c_d--e. http://x/_y here`}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d := New([]byte(test.in))
			var got []string
			made := d.ReadSource(test.read, false)
			for _, l := range made.Lines {
				if !l.Blank {
					got = append(got, made.LineText(l))
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}
