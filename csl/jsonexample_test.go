package csl_test

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/csl"
)

func ExampleReadJSON() {
	const file = `[
  {"id": "ng2019", "type": "book", "title": "Rivers", "author": [{"family": "Ng", "given": "Mei"}],
   "issued": {"date-parts": [["2019", "4"]]}, "edition": 2}
]`
	refs, err := csl.ReadJSON(strings.NewReader(file))
	if err != nil {
		fmt.Println(err)
	}
	for _, r := range refs {
		fmt.Println(r.ID, r.Author[0].Family, r.Issued, r.Title, r.Edition)
	}
	// Output:
	// ng2019 Ng 2019-04 Rivers 2
}

func ExampleWriteJSON() {
	refs := []*citation.Reference{{
		ID:     "un1987",
		Type:   citation.Report,
		Title:  "Our Common Future",
		Author: []citation.Name{{Literal: "United Nations"}},
		Issued: citation.MonthDate(1987, 3),
	}}
	if err := csl.WriteJSON(os.Stdout, refs); err != nil {
		fmt.Println(err)
	}
	// Output:
	// [
	//   {
	//     "id": "un1987",
	//     "type": "report",
	//     "title": "Our Common Future",
	//     "author": [
	//       {"literal": "United Nations"}
	//     ],
	//     "issued": {"date-parts": [[1987, 3]]}
	//   }
	// ]
}

// One item a line is read, changed and written. A broken line costs itself alone.
func ExampleDecoder_All() {
	const lines = `{"id": "a", "title": "one", "zotero-key": "AB12"}
{"id": "b", "title": {"main": "two"}}
{"id": "c", "title": "three"
{"id": "d", "title": "four"}
`
	dec := csl.NewDecoder(strings.NewReader(lines))
	enc := csl.NewEncoder(os.Stdout)
	enc.Lines = true
	for ref, err := range dec.All() {
		var lost *csl.JSONError
		if errors.As(err, &lost) {
			fmt.Println("lost:", err)
			continue
		} else if err != nil {
			fmt.Println("cannot read on:", err)
			break
		}
		ref.Language = "en"
		if err := enc.Encode(ref); err != nil {
			fmt.Println(err)
		}
	}
	if err := enc.Close(); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {"id":"a","title":"one","language":"en","zotero-key":"AB12"}
	// lost: 2:22: item b: title: found an object, want a string
	// lost: 4:1: found an object where none can stand
	// {"id":"d","title":"four","language":"en"}
}

// What the official schema has no place for goes to custom, and is read again
// from there.
func ExampleEncoder_strict() {
	decade, _ := citation.ParseEDTF("189X")
	ref := &citation.Reference{
		ID:      "atlas",
		Type:    "atlas",
		Title:   "Atlas",
		Author:  []citation.Name{{Literal: "Royal Mapping Society", Short: "RMS"}},
		Issued:  decade,
		License: "public domain",
	}
	enc := csl.NewEncoder(os.Stdout)
	enc.Strict = true
	if err := errors.Join(enc.Encode(ref), enc.Close()); err != nil {
		fmt.Println(err)
	}
	// Output:
	// [
	//   {
	//     "id": "atlas",
	//     "type": "document",
	//     "title": "Atlas",
	//     "author": [
	//       {"literal": "Royal Mapping Society"}
	//     ],
	//     "issued": {"date-parts": [[1890], [1899]]},
	//     "custom": {
	//       "refwright": {
	//         "variables": {
	//           "author": [
	//             {"literal": "Royal Mapping Society", "short": "RMS"}
	//           ],
	//           "issued": "189X"
	//         },
	//         "fields": {"type": "atlas", "license": "public domain"}
	//       }
	//     }
	//   }
	// ]
}
