package manuscript

import (
	"fmt"
	"strings"
	"testing"
)

func TestDataOfEveryFormat(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ name, file, want string }{
		{"a.bib", "@book{a,\n title = {T}}\n", "a 1:1 a.bib"},
		{"a.ris", "\nTY  - BOOK\nID  - a\nER  - \n", "a 2:1 a.ris"},
		{"a.RIS", "TY  - BOOK\nID  - a\n", "a 1:1 a.RIS; 1:1: the entry does not end with ER (missing-end)"},
		{"a.json", `[{"id":"a"}]`, "a 1:2 a.json"},
		{"a.ndjson", `{"id":"a"}`, "a 1:1 a.ndjson"},
		{"a.yaml", "references:\n- id: a\n", "a 2:3 a.yaml"},
		{"a.yml", "- id: a\n- 1\n", "a 1:3 a.yml; 2:3: 2:3: found a number, want an item as an object (unreadable-reference)"},
		{"a.yaml", "- id: a\n- id: [\n- id: c\n", "a 1:3 a.yaml; c 3:3 a.yaml; 2:3: 2:3: did not find expected node content (unreadable-reference)"},
		{"a.yaml", "- [\n", "error: a.yaml: 1:3: did not find expected node content"},
		{"a.yaml", "title: x\n", "error: a.yaml: 1:1: found no list of references"},
		{"a.txt", "", "error: a.txt: not the name of a file of records (.bib, .ris, .json, .ndjson, .yaml)"},
	} {
		var o Options
		var got []string
		err := o.AddData(test.name, []byte(test.file))
		for _, l := range o.References {
			got = append(got, fmt.Sprint(l.Reference.ID, " ", l.Start, " ", l.File))
		}
		for _, p := range o.Problems {
			if p.File != test.name {
				t.Errorf("%s: a problem of %q", test.name, p.File)
			}
			got = append(got, p.String())
		}
		if err != nil {
			got = append(got, "error: "+err.Error())
		}
		if s := strings.Join(got, "; "); s != test.want {
			t.Errorf("%s: got %s, want %s", test.name, s, test.want)
		}
	}
}
