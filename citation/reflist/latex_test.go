package reflist

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/refwright/refwright/bibtex"
	"github.com/refwright/refwright/citation"
)

// latexVariable names the environment variable that has LaTeX run.
const latexVariable = "REFWRIGHT_LATEX"

// A latexStyle is a style of BibTeX, or of biblatex if it has a language.
type latexStyle struct {
	name     string
	numbered bool // entries have numbers
	language string
}

// latexStyles are styles of TeX Live whose readings were looked at. As many others are kept aside
// as a measure, and have no part in this.
var latexStyles = []latexStyle{
	{"abbrv", true, ""}, {"amsplain", true, ""}, {"elsarticle-num", true, ""}, {"plaindin", true, ""}, {"sweplain", true, ""}, {"aichej", true, ""},
	{"spiebib", true, ""}, {"cmpj", true, ""}, {"elsarticle-harv", false, ""}, {"klunamed", false, ""}, {"plainnat-fr", false, ""}, {"rusnat", false, ""},
	{"ajae", false, ""}, {"regstud", false, ""}, {"worlddev", false, ""}, {"apsr", false, ""}, {"newcastle", false, ""},
	{"authoryear", false, "english"}, {"chicago-authordate", false, "american"}, {"science", true, "english"}, {"chem-acs", true, "english"},
	{"authortitle-dw", false, "ngerman"}, {"iso-authoryear", false, "english"}, {"sbl", false, "english"}, {"philosophy-classic", false, "italian"},
	{"oxyear", false, "british"}, {"geschichtsfrkl", false, "ngerman"}, {"musuos", false, "ngerman"},
}

// TestReadingOfLaTeXStyles has BibTeX and biblatex print works in styles that no processor of ours
// has, and reads them as a list. What is printed of a work is told by its values, which are unlike
// each other.
func TestReadingOfLaTeXStyles(t *testing.T) {
	if os.Getenv(latexVariable) == "" {
		t.Skipf("has LaTeX print references, which takes some minutes: set %s=1, and -timeout 20m on a busy machine", latexVariable)
	}
	for _, name := range [...]string{"pdflatex", "bibtex", "biber", "pdftotext"} {
		if _, err := exec.LookPath(name); err != nil {
			t.Skipf("%s is not installed", name)
		}
	}
	src, err := os.ReadFile("testdata/latex/works.bib")
	if err != nil {
		t.Fatal(err)
	}
	works := map[string]*citation.Reference{}
	listed, _ := bibtex.Read(src)
	for _, l := range listed {
		works[l.Reference.ID] = l.Reference
	}
	right, all := 0, 0
	for _, style := range latexStyles {
		keys, lines := style.print(t, src)
		if len(lines) < len(works) {
			t.Logf("%s: not installed, or LaTeX stopped: %d of %d entries", style.name, len(lines), len(works))
			continue
		}
		n, ofStyle := 0, 0
		for read, err := range new(Parser).Lines(strings.NewReader(strings.Join(lines, "\n"))) {
			if err != nil {
				t.Fatal(err)
			}
			if wrong := misread(works[keys[n]], read.Reference, lines[n]); wrong == "" {
				ofStyle++
			} else {
				t.Logf("%s: %s\n\t%s", style.name, lines[n], wrong)
			}
			n++
		}
		t.Logf("%s: %d of %d", style.name, ofStyle, n)
		right, all = right+ofStyle, all+n
	}
	if all == 0 {
		t.Skip("no style is installed")
	}
	const least = 0.9
	share := float64(right) / float64(all)
	t.Logf("fully right %d of %d, %.1f %%", right, all, 100*share)
	if share < least {
		t.Errorf("%.3f of the references are fully right, want %v", share, least)
	}
}

// latexEntry is where an entry begins in what LaTeX prints.
var latexEntry = regexp.MustCompile(`^RW(\w+)RW (.*)`)

// print returns the keys and the text of the entries, each on one line; none if LaTeX
// cannot print them.
func (s latexStyle) print(t *testing.T, src []byte) (keys, lines []string) {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "works.bib"), src, 0o644); err != nil {
		t.Fatal(err)
	}
	document, program := s.bibtexDocument(), "bibtex"
	if s.language != "" {
		document, program = s.biblatexDocument(), "biber"
	}
	if err := os.WriteFile(filepath.Join(dir, "list.tex"), []byte(document), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, command := range [...][]string{{"pdflatex", "-interaction=nonstopmode", "list"}, {program, "list"}, {"pdflatex", "-interaction=nonstopmode", "list"}} {
		cmd := exec.Command(command[0], command[1:]...)
		cmd.Dir = dir
		_ = cmd.Run() // that it went well is told by what is printed
	}
	cmd := exec.Command("pdftotext", "-raw", "-enc", "UTF-8", "list.pdf", "-")
	cmd.Dir = dir
	text, err := cmd.Output()
	if err != nil {
		return nil, nil
	}
	for line := range strings.Lines(strings.ReplaceAll(string(text), "\f", "\n")) {
		line = strings.TrimSpace(line)
		switch m := latexEntry.FindStringSubmatch(line); {
		case m != nil:
			keys, lines = append(keys, m[1]), append(lines, m[2])
		case len(lines) > 0 && line != "":
			lines[len(lines)-1] += " " + line
		}
	}
	return keys, lines
}

// latexHead begins a document with a page as broad as TeX can have, so that no entry is broken.
const latexHead = `\documentclass{article}
\usepackage[T1]{fontenc}\usepackage[utf8]{inputenc}\usepackage{lmodern}
\usepackage[paperwidth=5000mm,paperheight=2000mm,margin=20mm]{geometry}
\pagestyle{empty}
`

func (s latexStyle) bibtexDocument() string {
	number := ""
	if s.numbered {
		number = `\stepcounter{entry}[\arabic{entry}] `
	}
	return latexHead + `\usepackage{natbib}\usepackage{url}\urlstyle{same}\newcounter{entry}
\makeatletter
\def\entry[#1]#2{\par\medskip RW#2RW\space ` + number + `\ignorespaces}
\AtBeginDocument{\renewenvironment{thebibliography}[1]{\raggedright\parindent=0pt
\def\newblock{ }\def\bibitem{\@ifnextchar[{\entry}{\entry[]}}}{\par}}
\makeatother
\begin{document}\nocite{*}\bibliographystyle{` + s.name + `}\bibliography{works}\end{document}
`
}

func (s latexStyle) biblatexDocument() string {
	number := ""
	if s.numbered {
		number = `\printtext[labelnumberwidth]{\printfield{labelnumber}}\space `
	}
	return latexHead + fmt.Sprintf(`\usepackage[%s]{babel}\usepackage{csquotes}
\usepackage[backend=biber,style=%s]{biblatex}\addbibresource{works.bib}
\begin{document}
\defbibenvironment{bibliography}{\raggedright\parindent=0pt }{\endgraf}{\endgraf\medskip RW\thefield{entrykey}RW\space %s}
\nocite{*}\printbibliography[heading=none]\end{document}
`, s.language, s.name, number)
}

// misread says what of a work was printed and not read, "" if all was.
func misread(work, read *citation.Reference, text string) string {
	folded := " " + citation.FoldText(text) + " "
	has := func(s string) bool { return strings.Contains(folded, " "+citation.FoldText(s)+" ") }
	want, got := work.Clone(), read.Clone()
	for _, v := range [...]citation.Variable{citation.VarAuthor, citation.VarEditor} {
		want.SetNames(v, slices.DeleteFunc(want.Names(v), func(n citation.Name) bool { return !has(n.Family) }))
	}
	first := func(pages citation.Number) citation.Number { // styles shorten the last
		page, _, _ := strings.Cut(string(pages), "-")
		return citation.Number(page)
	}
	want.Page, got.Page = first(want.Page), first(got.Page)
	for _, v := range formVariables {
		value := formValue(want, v)
		switch v {
		case citation.VarAuthor, citation.VarEditor, citation.VarIssued:
			if v == citation.VarIssued && !has(value) {
				continue
			}
		default:
			if !has(string(want.Text(v))) {
				continue
			}
		}
		if value != "" && value != formValue(got, v) {
			return fmt.Sprintf("%v: got %q, want %q", v, formValue(got, v), value)
		}
	}
	return ""
}
