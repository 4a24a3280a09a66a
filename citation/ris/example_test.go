package ris_test

import (
	"fmt"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/ris"
)

func ExampleRead() {
	list, problems := ris.Read([]byte(`TY  - JOUR
AU  - Kovač, Ana
TI  - Grain and water
JO  - Journal of Mills
PY  - 2010/05//
SP  - 1
EP  - 9
ER  -
`))
	for _, l := range list {
		r := l.Reference
		fmt.Println(l.Start, r.Type, r.Author[0], r.Issued, r.ContainerTitle, r.Page)
	}
	fmt.Println(len(problems), "problems")
	// Output:
	// 1:1 article-journal Ana Kovač 2010-05 Journal of Mills 1-9
	// 0 problems
}

func ExampleWrite() {
	var b strings.Builder
	problems, err := ris.Write(&b, []*citation.Reference{{
		ID: "un2010", Type: citation.Report, Title: "Human security",
		Author: []citation.Name{{Literal: "United Nations"}},
		Issued: citation.YearDate(2010), Number: "A/64/701",
	}})
	// The line that ends an entry has a space at its end, which an example cannot.
	fmt.Print(strings.ReplaceAll(b.String(), "ER  - ", "ER  -"))
	fmt.Println(problems, err)
	// Output:
	// TY  - RPRT
	// ID  - un2010
	// AU  - United Nations,
	// TI  - Human security
	// PY  - 2010
	// SN  - A/64/701
	// ER  -
	// [] <nil>
}
