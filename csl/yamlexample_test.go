package csl_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/csl"
)

func ExampleReadYAML() {
	refs, err := csl.ReadYAML(strings.NewReader(`---
title: A document in Markdown
references:
- id: darwin
  type: book
  title: On the *Origin* of Species
  author:
  - {family: Darwin, given: Charles}
  issued: 1859-11-24
---
`))
	for _, r := range refs {
		fmt.Println(r.ID, r.Title, r.Author[0], r.Issued, err)
	}
	// Output:
	// darwin On the <i>Origin</i> of Species Charles Darwin 1859-11-24 <nil>
}

func ExampleWriteYAML() {
	err := csl.WriteYAML(os.Stdout, []*citation.Reference{{
		ID: "darwin", Type: citation.Book, Title: "On the <i>Origin</i> of Species",
		Author: []citation.Name{{Family: "Darwin", Given: "Charles"}},
		Issued: citation.DayDate(1859, 11, 24),
	}})
	if err != nil {
		fmt.Println(err)
	}
	// Output:
	// ---
	// references:
	// - id: darwin
	//   type: book
	//   title: On the *Origin* of Species
	//   author:
	//   - family: Darwin
	//     given: Charles
	//   issued: 1859-11-24
	// ...
}
