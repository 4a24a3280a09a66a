// Checkpaper reads a manuscript in Markdown, with its reference list, from
// standard input and prints what is wrong with its citations and references,
// with their places. It ends with status 1 if there is an error.
//
//	go run ./examples/checkpaper < examples/testdata/manuscript.md
package main

import (
	"fmt"
	"io"
	"log"
	"os"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/check"
	"github.com/refwright/refwright/citation/manuscript"
)

func main() {
	log.SetFlags(0)
	src, err := io.ReadAll(os.Stdin)
	if err != nil {
		log.Fatal(err)
	}
	m, err := manuscript.Read("manuscript.md", src, manuscript.Options{})
	if err != nil {
		log.Fatal(err)
	}
	failed := false
	for _, f := range check.Run(m, check.Options{Style: check.Chicago18}) {
		fmt.Printf("%v: %v: %s (%s)\n", f.Start, f.Severity, f.Message, f.Rule)
		for _, r := range f.Related {
			fmt.Printf("\t%v: %s\n", r.Start, r.Message)
		}
		failed = failed || f.Severity == citation.Error
	}
	if failed {
		os.Exit(1)
	}
}
