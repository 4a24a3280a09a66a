package csl_test

import (
	"fmt"
	"log"
	"strings"
	"testing/fstest"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/csl"
)

func ExampleValidate() {
	problems, err := csl.Validate(strings.NewReader(`<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
  <info><title>Mine</title><id>mine</id></info>
  <citation><layout>
    <text variable="title" font-style="slanted"/>
  </layout></citation>
</style>`))
	if err != nil {
		log.Fatal(err)
	}
	for _, p := range problems {
		fmt.Printf("%s: %s\n", p.Start, p.Message)
	}
	// Output:
	// 4:28: font-style="slanted" of <text>: want "normal", "italic" or "oblique"
}

// A dependent style of a journal is the style that it names, in its own language.
func ExampleStyleFS() {
	folder := fstest.MapFS{ // or os.DirFS of a folder of styles
		"plain.csl": {Data: []byte(`<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
			<info><title>Plain</title><id>http://example.org/styles/plain</id></info><citation><layout><text variable="title"/></layout></citation></style>`)},
		"dependent/our-journal.csl": {Data: []byte(`<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" default-locale="nb-NO">
			<info><title>Our Journal</title><id>http://example.org/styles/our-journal</id>
			<link rel="independent-parent" href="http://example.org/styles/plain"/></info></style>`)},
	}
	load := csl.StyleFS(folder)
	style, err := load("Our Journal")
	if err != nil {
		log.Fatal(err)
	}
	if style, err = style.Resolve(load); err != nil {
		log.Fatal(err)
	}
	fmt.Println(style.Info().Title, style.DefaultLocale())
	// Output:
	// Plain nb-NO
}

// Citations whose author is part of the sentence, alone, or left out.
func ExampleProcessor_narrative() {
	style, err := csl.BuiltinStyle("chicago-author-date")
	if err != nil {
		log.Fatal(err)
	}
	refs := []*citation.Reference{{ID: "smith", Type: citation.Book, Title: "A Book", Author: []citation.Name{{Family: "Smith", Given: "Ann"}}, Issued: citation.YearDate(2010)}}
	p := csl.Processor{Style: style}
	doc, err := p.Render(refs, []citation.Cluster{
		{Cites: []citation.Cite{{ID: "smith", Locator: "5"}}, Narrative: true},
		{Cites: []citation.Cite{{ID: "smith", AuthorOnly: true}}},
		{Cites: []citation.Cite{{ID: "smith", SuppressAuthor: true, Prefix: "see", Suffix: "and elsewhere"}}},
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(strings.Join(doc.Citations, "\n"))
	// Output:
	// Smith (2010, 5)
	// Smith
	// (see 2010 and elsewhere)
}
