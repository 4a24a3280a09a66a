// List2bib turns the reference list of an article into BibLaTeX, or with -json
// into CSL-JSON:
//
//	list2bib < article.md > article.bib
package main

import (
	"flag"
	"log"
	"os"

	"github.com/refwright/refwright/bibtex"
	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist"
	"github.com/refwright/refwright/csl"
)

func main() {
	log.SetFlags(0)
	json := flag.Bool("json", false, "write CSL-JSON")
	flag.Parse()

	list, err := reflist.Read(os.Stdin)
	if err != nil {
		log.Fatal(err)
	}
	problems := list.Problems // such as a reference that could not be read
	if *json {
		err = csl.WriteJSON(os.Stdout, list.Records())
	} else {
		var lost []citation.Problem
		lost, err = bibtex.Write(os.Stdout, bibtex.BibLaTeX, list.Records())
		problems = append(problems, lost...)
	}
	for _, problem := range problems {
		log.Print(problem)
	}
	if err != nil {
		log.Fatal(err)
	}
}
