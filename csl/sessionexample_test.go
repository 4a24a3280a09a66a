package csl_test

import (
	"fmt"
	"log"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/csl"
)

// A second work of an author and year comes into a document: both have letters now.
func ExampleSession() {
	style, err := csl.BuiltinStyle("chicago-author-date")
	if err != nil {
		log.Fatal(err)
	}
	author := []citation.Name{{Family: "Kaya", Given: "Ayşe"}}
	s, err := (&csl.Processor{Style: style}).NewSession([]*citation.Reference{
		{ID: "rivers", Type: citation.Book, Title: "Rivers", Author: author, Issued: citation.YearDate(2010)},
	})
	if err != nil {
		log.Fatal(err)
	}
	show := func(c csl.Changes) {
		for _, c := range c.Citations {
			fmt.Printf("%d: %s\n", c.ID, c.Text)
		}
	}
	_, changes, err := s.Insert(0, citation.Cluster{Cites: []citation.Cite{{ID: "rivers"}}})
	if err != nil {
		log.Fatal(err)
	}
	show(changes)
	show(s.SetItem(&citation.Reference{ID: "lakes", Type: citation.Book, Title: "Lakes", Author: author, Issued: citation.YearDate(2010)}))
	_, changes, err = s.Insert(0, citation.Cluster{Cites: []citation.Cite{{ID: "lakes", Locator: "12"}}})
	if err != nil {
		log.Fatal(err)
	}
	show(changes)
	fmt.Println(s.Document().Citations)
	// Output:
	// 1: (Kaya 2010)
	// 1: (Kaya 2010b)
	// 2: (Kaya 2010a, 12)
	// [(Kaya 2010a, 12) (Kaya 2010b)]
}
