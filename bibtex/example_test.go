package bibtex_test

import (
	"fmt"
	"log"
	"os"
	"strings"

	"github.com/refwright/refwright/bibtex"
	"github.com/refwright/refwright/citation"
)

func ExampleWrite() {
	refs := []*citation.Reference{{
		ID:             "agir2015",
		Type:           citation.Chapter,
		Author:         []citation.Name{{Family: "Ağır", Given: "Bülent S."}},
		Editor:         []citation.Name{{Family: "Đorđević", Given: "Ivica"}, citation.Others()},
		Title:          "European Perspective of Human Security",
		ContainerTitle: "Twenty Years of Human Security",
		Page:           "365–374",
		PublisherPlace: "Belgrade",
		Issued:         citation.YearDate(2015),
	}}
	if _, err := bibtex.Write(os.Stdout, bibtex.BibLaTeX, refs); err != nil {
		log.Fatal(err)
	}
	fmt.Println()
	if _, err := bibtex.Write(os.Stdout, bibtex.BibTeX, refs); err != nil {
		log.Fatal(err)
	}
	// Output:
	// @incollection{agir2015,
	//   author = {Ağır, Bülent S.},
	//   editor = {Đorđević, Ivica and others},
	//   title = {European Perspective of Human Security},
	//   booktitle = {Twenty Years of Human Security},
	//   pages = {365--374},
	//   location = {Belgrade},
	//   date = {2015},
	// }
	//
	// @incollection{agir2015,
	//   author = {A{\u{g}}{\i}r, B{\"u}lent S.},
	//   editor = {{\DJ}or{\dj}evi{\'c}, Ivica and others},
	//   title = {European Perspective of Human Security},
	//   booktitle = {Twenty Years of Human Security},
	//   pages = {365--374},
	//   address = {Belgrade},
	//   year = {2015},
	// }
}

// Without a field for it, a value travels in verba. A strict encoder reports it
// instead.
func ExampleEncoder() {
	ref := &citation.Reference{
		ID:     "survey 1950",
		Type:   citation.Map,
		Title:  "Map of the Bergen area",
		Scale:  "1:50,000",
		Issued: citation.YearDate(1950),
	}
	for _, strict := range []bool{false, true} {
		enc := bibtex.NewEncoder(os.Stdout)
		enc.Strict = strict
		if err := enc.Encode(ref); err != nil {
			log.Fatal(err)
		}
		for _, p := range enc.Problems() {
			fmt.Printf("%s: %s: %s\n", p.Severity, p.Key, p)
		}
		fmt.Println()
		if err := enc.Close(); err != nil {
			log.Fatal(err)
		}
	}
	// Output:
	// @misc{survey-1950,
	//   title = {Map of the {Bergen} area},
	//   date = {1950},
	//   entrysubtype = {map},
	//   verba = {{"scale":"1:50,000"}},
	// }
	// warning: survey-1950: "survey 1950" cannot be a key and becomes "survey-1950" (key-changed)
	//
	// @misc{survey-1950,
	//   title = {Map of the {Bergen} area},
	//   date = {1950},
	//   entrysubtype = {map},
	// }
	// warning: survey-1950: "survey 1950" cannot be a key and becomes "survey-1950" (key-changed)
	// error: survey-1950: scale is left out: there is no such field (left-out)
}

func ExampleFromReference() {
	entry, _ := bibtex.FromReference(&citation.Reference{
		ID:     "un2006",
		Type:   citation.Webpage,
		Author: []citation.Name{{Literal: "United Nations", Short: "UN"}},
		Title:  "Norway as a model in Europe",
	}, bibtex.Options{})
	short, _ := entry.Value("shortauthor")
	title, _ := entry.Value("title")
	fmt.Println(entry.Type, short)
	fmt.Println(title)
	// Output:
	// online {UN}
	// Norway as a model in {Europe}
}

func ExampleEntry_Nickng() {
	entry := bibtex.Entry{Type: "article", Key: "doe1999", Fields: []bibtex.Field{
		{Name: "title", Value: "A Title"},
		{Name: "month", Value: "may", Bare: true},
	}}
	nick := entry.Nickng()
	fmt.Println(nick.CiteName, nick.Fields["month"])

	back := bibtex.FromNickng(nick)
	fmt.Print(&back)
	// Output:
	// doe1999 May
	// @article{doe1999,
	//   title = {A Title},
	//   month = may,
	// }
}

func ExampleRead() {
	src := `@string{jt = "Journal of Tests"}
@article{doe2001,
  author  = {Jane Doe and M{\"u}ller, J{\"o}rg},
  title   = {A Test of {Mars} and $\alpha$-decay},
  journal = jt,
  year    = 2001, month = may
  pages   = {1--12},
}`
	list, problems := bibtex.Read([]byte(src))
	for _, l := range list {
		ref := l.Reference
		fmt.Println(l.Start, ref.ID, ref.Author[1], ref.Issued, ref.Page)
		fmt.Println(ref.Title)
		fmt.Println(ref.ContainerTitle)
	}
	for _, p := range problems {
		fmt.Println(p)
	}
	// Output:
	// 2:1 doe2001 Jörg Müller 2001-05 1-12
	// A Test of <span class="nocase">Mars</span> and α-decay
	// Journal of Tests
	// 7:3: expected a comma before the next field (missing-comma)
}

func ExampleScanner() {
	src := "A remark.\n@book{lost, title = {No end,\n@book{good, title = {Good}}\n"
	for n, err := range bibtex.NewScanner(strings.NewReader(src)).All() {
		fmt.Printf("%v %s %q", n.Start, n.Kind, n.Key.Of(n))
		if err != nil {
			fmt.Print("; ", err)
		}
		fmt.Println()
	}
	// Output:
	// 1:1 text ""
	// 2:1 entry "lost"; 2:21: the value has no end
	// 2:29 text ""
	// 3:1 entry "good"
	// 3:28 text ""
}
