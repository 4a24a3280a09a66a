package reflist

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A list ends where its environment or its section does, and entries begin where
// commands say so.
func TestSourceLists(t *testing.T) {
	one, two := `Tilly, Charles. 2007. \emph{Democracy}. Cambridge: Cambridge University Press.`, `Barber, Benjamin. 1984. \emph{Strong Democracy}. Berkeley: University of California Press.`
	after := "\n" + strings.ReplaceAll(one, "Tilly", "Weber") + "\n"
	tests := []struct {
		name, in string
		want     []string // key and label
	}{
		{"keys", `\begin{thebibliography}{9}\bibitem{a:1}` + one + `\bibitem{b_2}` + two + `\end{thebibliography}` + after, []string{"a:1 1", "b_2 2"}},
		{"labels", `\begin{thebibliography}{9}\bibitem[Ti07]{a}` + one + "\\bibitem[{B{\\\"a}r [x]}]%\n{b}" + two + `\bibitem[Weber(1922)Weber, A.]{c}` + one + `\end{thebibliography}`, []string{"a Ti07", "b Bär [x]", "c Weber(1922)"}},
		{"some without a label", `\begin{thebibliography}{9}\bibitem[T]{a}` + one + `\bibitem{b}` + two + `\end{thebibliography}`, []string{"a T", "b 1"}},
		{"a blank line in an entry", "\\begin{thebibliography}{9}\\bibitem{a}" + strings.Replace(one, "Cambridge:", "\n\nCambridge:", 1) + "\\end{thebibliography}", []string{"a 1"}},
		{"heading and environment", "\\section*{References}\n\\begin{thebibliography}{9}\\bibitem{a}" + one + "\\end{thebibliography}", []string{"a 1"}},
		{"two environments", "\\begin{thebibliography}{9}\\bibitem{a}" + one + "\\end{thebibliography}\\section{More}Text.\\begin{thebibliography}{9}\\bibitem{b}" + two + "\\end{thebibliography}", []string{"a 1", "b 1"}},
		{"chapter", "\\chapter*{Bibliography}\n" + two + "\n\n" + one + "\n\\chapter{After}" + after, []string{"barber1984 ", "tilly2007 "}},
		{"subsections", "\\section{Kaynakça}\n\\subsection{Kitaplar}\n" + two + "\n\n" + one + "\n\\section{Ek}" + after, []string{"barber1984 ", "tilly2007 "}},
		{"end of the document", "\\begin{document}\\section*{References}" + two + "\n\n" + one + "\\end{document}" + after, []string{"barber1984 ", "tilly2007 "}},
		{"appendix", "\\section*{References}" + two + "\n\n" + one + "\n\n\\appendix" + after, []string{"barber1984 ", "tilly2007 "}},
		{"items", "\\section*{References}\\begin{itemize}\\item " + two + "\n\\item " + one + "\\end{itemize}", []string{"barber1984 ", "tilly2007 "}},
		{"numbers", "\\section*{References}\\begin{enumerate}\\item " + two + "\n\\item " + one + "\\end{enumerate}", []string{"barber1984 1", "tilly2007 2"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			list, err := (&Parser{Format: LaTeX}).Parse([]byte(test.in))
			if err != nil {
				t.Fatal(err)
			}
			checkSourceSegments(t, []byte(test.in), list)
			var got []string
			for _, l := range list.References {
				got = append(got, l.Reference.ID+" "+l.Label)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestKeysOfTheSource(t *testing.T) {
	src := `\begin{thebibliography}{9}\bibitem{a}Tilly, Charles. 2007. \emph{Democracy}. Cambridge: Press.\end{thebibliography}
\section*{Sources}
Barber, Benjamin. 1984. \emph{Strong Democracy}. Berkeley: University of California Press.`
	list, err := (&Parser{Format: LaTeX, NoKeys: true}).Parse([]byte(src))
	if err != nil {
		t.Fatal(err)
	}
	if r := list.Records(); len(r) != 2 || r[0].ID != "a" || r[1].ID != "" {
		t.Errorf("keys of %d references", len(r))
	}
}
