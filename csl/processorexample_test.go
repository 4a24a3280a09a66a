package csl_test

import (
	"fmt"
	"log"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/csl"
)

// The notes of a document and its bibliography, in Chicago style. A work is cited in
// full the first time, and then by a short title.
func ExampleProcessor_notes() {
	style, err := csl.BuiltinStyle("chicago-notes-bibliography")
	if err != nil {
		log.Fatal(err)
	}
	refs := []*citation.Reference{{
		ID: "ginzburg", Type: citation.Book, Title: "The cheese and the worms: the cosmos of a sixteenth-century miller",
		Author:     []citation.Name{{Family: "Ginzburg", Given: "Carlo"}},
		Translator: []citation.Name{{Family: "Tedeschi", Given: "John"}, {Family: "Tedeschi", Given: "Anne"}},
		Publisher:  "Johns Hopkins University Press", Issued: citation.YearDate(1980),
	}}
	notes := []citation.Cluster{
		{NoteNumber: 1, Cites: []citation.Cite{{ID: "ginzburg", Locator: "12-15"}}},
		{NoteNumber: 2, Cites: []citation.Cite{{ID: "ginzburg", Locator: "58", Prefix: "Compare "}}},
	}
	p := csl.Processor{Style: style, ShortTitles: true}
	doc, err := p.Render(refs, notes)
	if err != nil {
		log.Fatal(err)
	}
	for i, note := range doc.Citations {
		fmt.Printf("%d. %s\n", i+1, note)
	}
	fmt.Print(doc.Bibliography[0])
	// Output:
	// 1. Carlo Ginzburg, The Cheese and the Worms: The Cosmos of a Sixteenth-Century Miller, trans. John Tedeschi and Anne Tedeschi (Johns Hopkins University Press, 1980), 12–15.
	// 2. Compare Ginzburg, Cheese and the Worms, 58.
	// Ginzburg, Carlo. The Cheese and the Worms: The Cosmos of a Sixteenth-Century Miller. Translated by John Tedeschi and Anne Tedeschi. Johns Hopkins University Press, 1980.
}
