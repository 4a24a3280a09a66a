package bibtex_test

import (
	"fmt"
	"log"
	"os"

	"github.com/refwright/refwright/bibtex"
	"github.com/refwright/refwright/citation"
)

// A change of one field leaves the rest of the file as it is.
func ExampleFile_SetField() {
	f := bibtex.ParseFile([]byte(`% My references
@Book{kaldor2007,
   AUTHOR = "Kaldor, Mary",
   TITLE  = "Human Security",
   YEAR   = 2006 }
`))
	if err := f.SetField("kaldor2007", bibtex.Field{Name: "year", Value: "2007", Bare: true}); err != nil {
		log.Fatal(err)
	}
	if err := f.SetField("kaldor2007", bibtex.Field{Name: "publisher", Value: "Polity"}); err != nil {
		log.Fatal(err)
	}
	os.Stdout.Write(f.Bytes())
	// Output:
	// % My references
	// @Book{kaldor2007,
	//    AUTHOR = "Kaldor, Mary",
	//    TITLE  = "Human Security",
	//    PUBLISHER = "Polity",
	//    YEAR   = 2007 }
}

// A record is changed in the words of CSL, and written into its entry.
func ExampleFile_Update() {
	f := bibtex.ParseFile([]byte(`@article{doe,
  author  = {Doe, Jane},
  title   = {A Title},
  journal = {A Journal}, % to be checked
  year    = 1999,
}
`))
	list, _ := f.Records()
	ref := list[0].Reference
	ref.ContainerTitle = "Another Journal"
	for _, p := range f.Update([]*citation.Reference{ref}, bibtex.Options{}) {
		fmt.Println(p)
	}
	os.Stdout.Write(f.Bytes())
	// Output:
	// @article{doe,
	//   author  = {Doe, Jane},
	//   title   = {A Title},
	//   journal = {Another Journal}, % to be checked
	//   year    = 1999,
	// }
}

func ExampleFile_Entries() {
	f := bibtex.ParseFile([]byte("@string{ep = {Example Press}}\n@book{a, title = {One}, publisher = ep # { & Sons}}\n@book{b, title = {Two}}\n"))
	for e := range f.Entries() {
		publisher, _ := e.Value("publisher")
		fmt.Printf("%s %s %q\n", e.Type, e.Key, publisher)
	}
	// Output:
	// book a "Example Press & Sons"
	// book b ""
}

func ExampleTidy() {
	tidy := bibtex.Tidy{Sort: bibtex.ByKey, Pages: true, Months: true, DOIs: true}
	out, problems := tidy.Apply([]byte(`@ARTICLE{roe, title="B", pages="1-9", month="May", doi="https://doi.org/10.5555/1"}
@book{doe,title={A} }`))
	for _, p := range problems {
		fmt.Println(p)
	}
	os.Stdout.Write(out)
	// Output:
	// @book{doe,
	//   title = {A},
	// }
	//
	// @article{roe,
	//   title = {B},
	//   pages = {1--9},
	//   month = may,
	//   doi = {10.5555/1},
	// }
}
