package manuscript_test

import (
	"fmt"
	"log"

	"github.com/refwright/refwright/citation/manuscript"
)

func ExampleOptions_AddData() {
	var opt manuscript.Options
	bib := []byte("@book{barber1984, author = {Barber, Benjamin}, title = {Strong Democracy}, date = {1984}}\n")
	if err := opt.AddData("refs.bib", bib); err != nil {
		log.Fatal(err)
	}
	m, err := manuscript.Read("paper.md", []byte("It was disputed [@barber1984, 12].\n"), opt)
	if err != nil {
		log.Fatal(err)
	}
	c := m.Citations[0].Cites[0]
	fmt.Println(c.Key, c.ID, c.Locator, m.References[0].Reference.Title)
	// Output:
	// barber1984 barber1984 12 Strong Democracy
}
