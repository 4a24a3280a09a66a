package bibtex

import "github.com/refwright/refwright/citation"

// styleCommands are the TeX commands of the inline styles, from the outermost.
// Italics are \emph, which like CSL's <i> turns upright in a title that is set
// in italics itself. Protection of case comes last: BibTeX looks into a group
// that begins with a command, so that {\emph{Homo}} would protect nothing.
//
// Source: BibTeXing (1988), section 4, items 6 and 17.
var styleCommands = [...]struct {
	style citation.Style
	open  string
}{
	{citation.Italic, `\emph{`},
	{citation.Bold, `\textbf{`},
	{citation.SmallCaps, `\textsc{`},
	{citation.Superscript, `\textsuperscript{`},
	{citation.Subscript, `\textsubscript{`},
	{citation.NoDecor, `\textnormal{`},
	{citation.NoCase, `{`},
}

// escapeText returns the TeX form of a text with markup, and whether it says all
// that the text does. With long, paragraphs are kept.
func escapeText(s citation.Text, d Dialect, p protection, long bool) (string, bool) {
	if p == protectNothing && isOwnTeX(string(s)) {
		return string(s), true
	}
	runs := s.Runs()
	if p != protectNothing && p != protectWhole {
		runs = protectRuns(runs, protectedWords(s.Plain(), p))
	}
	return escapeRuns(runs, d, p == protectWhole, long)
}

// escapeRuns returns the TeX form of runs of text, and whether it says all that they
// do. With whole, all of it is protected.
func escapeRuns(runs []citation.Run, d Dialect, whole, long bool) (string, bool) {
	t := newTexWriter(d)
	t.long = long
	t.runs(runs)
	out := t.done()
	if whole {
		out = group(out)
	}
	return out, !t.lossy
}

// runs writes text in its styles. A style that goes on from one run to the next
// stays open, as far as what was opened after it does.
func (t *texWriter) runs(runs []citation.Run) {
	var open, want []citation.Style
	for _, run := range runs {
		want = want[:0]
		for _, c := range styleCommands {
			if run.Style&c.style != 0 {
				want = append(want, c.style)
			}
		}
		common := 0
		for common < len(open) && common < len(want) && open[common] == want[common] {
			common++
		}
		t.close(len(open) - common)
		open = open[:common]
		for _, style := range want[common:] {
			t.open(style)
			open = append(open, style)
		}
		t.text(run.Text)
	}
	t.close(len(open))
}

func (t *texWriter) open(style citation.Style) {
	for _, c := range styleCommands {
		if c.style == style {
			if c.open[0] == '\\' {
				t.startArgument()
			}
			t.b = append(t.b, c.open...)
		}
	}
	t.ligature, t.opened = 0, true
}

func (t *texWriter) close(n int) {
	for ; n > 0; n-- {
		t.b = append(t.b, '}')
	}
	t.ligature, t.opened = 0, false
}

// startArgument keeps the argument of a command from beginning with another
// command, which would make BibTeX and biblatex look into it and change its case.
func (t *texWriter) startArgument() {
	if t.opened {
		t.b = append(t.b, "{}"...)
		t.opened = false
	}
}
