package citation_test

import (
	"errors"
	"fmt"

	"github.com/refwright/refwright/citation"
)

func Example() {
	ref := &citation.Reference{
		Type:           citation.ArticleJournal,
		Author:         []citation.Name{{Family: "Bilgin", Given: "Pinar"}},
		Title:          "Individual and Societal Dimensions of Security",
		ContainerTitle: "International Studies Review",
		Issued:         citation.YearDate(2003),
		Volume:         "5",
		Issue:          "2",
		Page:           "203-222",
	}
	for _, v := range citation.Variables() {
		switch {
		case !ref.Has(v):
		case v.Kind() == citation.KindNames:
			fmt.Printf("%s: %v\n", v, ref.Names(v))
		case v.Kind() == citation.KindDate:
			fmt.Printf("%s: %v\n", v, ref.Date(v))
		default:
			fmt.Printf("%s: %s\n", v, ref.Text(v))
		}
	}
	// Output:
	// container-title: International Studies Review
	// title: Individual and Societal Dimensions of Security
	// issue: 2
	// page: 203-222
	// volume: 5
	// issued: 2003
	// author: [Pinar Bilgin]
}

func ExampleAssignKeys() {
	un := citation.Name{Literal: "United Nations", Short: "UN"}
	refs := []*citation.Reference{
		{Author: []citation.Name{{Family: "Ağır", Given: "Bülent S."}}, Issued: citation.YearDate(2015)},
		{Author: []citation.Name{{Family: "Axworthy", Given: "Lloyd"}}, Issued: citation.YearDate(2001), Title: "Introduction"},
		{Author: []citation.Name{{Family: "Axworthy", Given: "Lloyd"}}, Issued: citation.YearDate(2001), Title: "Human Security"},
		{Author: []citation.Name{un}, Issued: citation.YearDate(1994), YearSuffix: "a"},
		{ID: "mine", Title: "A Record with a Key"},
	}
	citation.AssignKeys(refs)
	for _, r := range refs {
		fmt.Println(r.ID)
	}
	// Output:
	// agir2015
	// axworthy2001
	// axworthy2001human
	// un1994a
	// mine
}

func ExampleText_Runs() {
	title := citation.Text("The Diary of H.M.S. <i>Beagle</i>, 3 < 4")
	for _, r := range title.Runs() {
		fmt.Printf("%q italic: %t\n", r.Text, r.Style&citation.Italic != 0)
	}
	fmt.Println(title.Plain())
	// Output:
	// "The Diary of H.M.S. " italic: false
	// "Beagle" italic: true
	// ", 3 < 4" italic: false
	// The Diary of H.M.S. Beagle, 3 < 4
}

func ExampleFromRuns() {
	fmt.Println(citation.FromRuns([]citation.Run{
		{Text: "H.M.S. "},
		{Text: "Beagle", Style: citation.Italic | citation.NoCase},
	}))
	// Output: H.M.S. <i><span class="nocase">Beagle</span></i>
}

func ExampleParseEDTF() {
	d, err := citation.ParseEDTF("1999-05-20/2001?")
	if err != nil {
		fmt.Println(err)
	}
	fmt.Println(d.Start.Year, d.Start.Month, d.Start.Day, "to", d.End.Year, "uncertain:", d.End.Uncertain)

	_, err = citation.ParseEDTF("May 20, 1999")
	var dateErr *citation.DateError
	if errors.As(err, &dateErr) {
		fmt.Println(dateErr.Reason)
	}
	// Output:
	// 1999 5 20 to 2001 uncertain: true
	// a year has four digits
}

func ExampleParseDOI() {
	doi, err := citation.ParseDOI("https://doi.org/10.1017/S0260210500112033")
	fmt.Println(doi, err)
	fmt.Println(citation.FoldDOI(doi) == citation.FoldDOI("10.1017/s0260210500112033"))

	_, err = citation.ParseDOI("10.1017")
	fmt.Println(err)
	// Output:
	// 10.1017/S0260210500112033 <nil>
	// true
	// "10.1017" is not a DOI: there is no slash after the registrant code
}

// In running text a DOI is followed by the punctuation of the sentence.
func ExampleTrimDOI() {
	doi, tail := citation.TrimDOI("10.1016/0022-3697(86)90140-X).")
	fmt.Printf("%s %q\n", doi, tail)
	// Output: 10.1016/0022-3697(86)90140-X ")."
}

func ExampleParseISBN() {
	isbn, err := citation.ParseISBN("ISBN 0-8044-2957-X")
	fmt.Println(isbn, err)

	_, err = citation.ParseISBN("0-8044-2957-1")
	fmt.Println(err)
	// Output:
	// 080442957X <nil>
	// "0-8044-2957-1" is not an ISBN: the check character is 1, and X by the other digits
}

func ExampleISBN13() {
	fmt.Println(citation.ISBN13("0-8044-2957-X"))
	// Output: 9780804429573 <nil>
}

func ExampleParseISSN() {
	fmt.Println(citation.ParseISSN("eISSN 20493630"))
	// Output: 2049-3630 <nil>
}

func ExampleParseArXiv() {
	id, err := citation.ParseArXiv("arXiv:0706.0001v1 [q-bio.CB]")
	fmt.Println(id, err)
	fmt.Println(citation.SplitArXiv(id))
	// Output:
	// 0706.0001v1 <nil>
	// 0706.0001 1
}

func ExampleParseORCID() {
	fmt.Println(citation.ParseORCID("https://orcid.org/0000-0002-1694-233X"))
	// Output: 0000-0002-1694-233X <nil>
}

func ExampleParsePMCID() {
	fmt.Println(citation.ParsePMCID("https://pmc.ncbi.nlm.nih.gov/articles/PMC3531190/"))
	// Output: PMC3531190 <nil>
}

func ExampleParsePages() {
	pages := citation.ParsePages("xii–xvi, 231–35 & S12")
	fmt.Println(pages)
	fmt.Println(pages.Expand())
	fmt.Println(pages[1].Numbers())
	// Output:
	// xii-xvi, 231-35, S12
	// xii-xvi, 231-235, S12
	// 231 235 true
}

func ExampleLines() {
	text := []byte("@book{ağır,\n  title = {Güvenlik},\n}\n")
	lines := citation.NewLines(text)
	fmt.Println(lines.Position(7), lines.Position(26))
	// Output: 1:8 2:13
}
