package reflist_test

import (
	"fmt"
	"log"
	"strings"

	"github.com/refwright/refwright/citation/reflist"
)

const article = `# Security in the North

As Åsheim (2019, 4) says, it depends.

## References

- [NUPI] Norsk utenrikspolitisk institutt. 2021. *Årsrapport*. Oslo: NUPI.
- Åsheim, Åse, and Ola van der Berg. 2019. "Nær og fjern." *Norsk tidsskrift* 5 (2): 1–9.
`

func ExampleParse() {
	list, err := reflist.Parse([]byte(article))
	if err != nil {
		log.Fatal(err)
	}
	for _, ref := range list.Records() {
		fmt.Printf("%s: %s, %s, %q\n", ref.ID, ref.Type, ref.Issued, ref.Title)
		for _, n := range ref.Author {
			fmt.Printf("  %s\n", n)
		}
	}
	// Output:
	// nupi2021: book, 2021, "Årsrapport"
	//   Norsk utenrikspolitisk institutt
	// asheim2019: article-journal, 2019, "Nær og fjern"
	//   Åse Åsheim
	//   Ola van der Berg
}

func ExampleList_fields() {
	list, err := reflist.Parse([]byte(article))
	if err != nil {
		log.Fatal(err)
	}
	for _, s := range list.References[1].Fields() {
		fmt.Println(s.Variable, s.Part, article[s.Span.Start:s.Span.End])
	}
	// Output:
	// author family Åsheim
	// author given Åse
	// author given Ola
	// author non-dropping-particle van der
	// author family Berg
	// issued year 2019
	// title  Nær og fjern
	// container-title  Norsk tidsskrift
	// volume  5
	// issue  2
	// page first 1
	// page last 9
}

func ExampleParser_Lines() {
	lines := `Smith, Ann. 2001. *A Book*. Oslo: Press.
Berg, Ola. 2002. "A Paper." *Journal* 5: 1-9.
`
	var p reflist.Parser
	for parsed, err := range p.Lines(strings.NewReader(lines)) {
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(parsed.Start.Line, parsed.Reference.Type, parsed.Reference.Title)
	}
	// Output:
	// 1 book A Book
	// 2 article-journal A Paper
}
