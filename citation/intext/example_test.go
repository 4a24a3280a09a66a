package intext_test

import (
	"fmt"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/intext"
)

func ExampleFinder() {
	references := []*citation.Listed{
		{Reference: &citation.Reference{ID: "anderson1991", Author: []citation.Name{{Family: "Anderson", Given: "Benedict"}}, Issued: citation.YearDate(1991)}},
		{Reference: &citation.Reference{ID: "agir2015", Author: []citation.Name{{Family: "Ağır", Given: "Bülent S."}}, Issued: citation.YearDate(2015)}},
	}
	text := "A nation is imagined (Anderson 1991, 6; Gellner 1983). Ağır's (2015) account of 1991 is another."
	finder := intext.Finder{References: references}
	for _, in := range finder.Find([]byte(text)) {
		fmt.Println(in.Start, in.Text)
		for _, c := range in.Cites {
			fmt.Printf("  %s %s, locator %q, means %q\n", c.Names[0].Text, c.Year, c.Locator, c.ID)
		}
	}
	// Output:
	// 1:22 (Anderson 1991, 6; Gellner 1983)
	//   Anderson 1991, locator "6", means "anderson1991"
	//   Gellner 1983, locator "", means ""
	// 1:56 Ağır's (2015)
	//   Ağır 2015, locator "", means "agir2015"
}
