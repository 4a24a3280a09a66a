package csl_test

import (
	"fmt"
	"log"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/csl"
)

// The parts of a document in LaTeX, whose preamble loads hyperref for the links.
func ExampleFormat_latex() {
	style, err := csl.BuiltinStyle("chicago-author-date")
	if err != nil {
		log.Fatal(err)
	}
	refs := []*citation.Reference{{
		ID: "ås2020", Type: citation.Book, Title: "100% & More", Publisher: "Forlag",
		Author: []citation.Name{{Family: "Ås", Given: "Berit"}}, Issued: citation.YearDate(2020),
	}}
	clusters := []citation.Cluster{{Cites: []citation.Cite{{ID: "ås2020", Locator: "5"}}}}
	p := csl.Processor{Style: style, Format: csl.LaTeX, Anchors: true, LinkCites: true, LinkAddresses: true}
	doc, err := p.Render(refs, clusters)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(doc.Citations[0])
	fmt.Println(doc.Start + strings.Join(doc.Bibliography, "") + doc.End)
	// Output:
	// (\hyperlink{ref-+c3+a5s2020}{Ås 2020, 5})
	// \begin{list}{}{\setlength{\leftmargin}{1.5em}\setlength{\itemindent}{-1.5em}\setlength{\listparindent}{-1.5em}%
	//   \setlength{\labelwidth}{0pt}\setlength{\labelsep}{0pt}\setlength{\parsep}{0pt}\setlength{\itemsep}{0\baselineskip}}
	// \item \hypertarget{ref-+c3+a5s2020}{}Ås, Berit. 2020. \textit{100\% \& More}. Forlag.
	// \end{list}
}
