package examples

import (
	"log"
	"os"

	"github.com/refwright/refwright/bibtex"
	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/csl"
)

// A .bib file as CSL-YAML. Any other two formats are converted by the same three lines.
func Example_convert() {
	src := []byte(`@article{doe2001, author = {Doe, Jane}, title = {A Test}, journal = {Journal of Tests}, year = 2001}`)

	list, _ := bibtex.Read(src) // what is odd about the file is the second result
	if err := csl.WriteYAML(os.Stdout, citation.Records(list)); err != nil {
		log.Fatal(err)
	}
	// Output:
	// ---
	// references:
	// - id: doe2001
	//   type: article-journal
	//   title: A Test
	//   author:
	//   - family: Doe
	//     given: Jane
	//   issued: 2001
	//   container-title: Journal of Tests
	// ...
}
