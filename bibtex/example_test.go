package bibtex_test

import (
	"fmt"
	"log"
	"os"

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
