package bibtex

import (
	"bytes"
	"strings"
	"testing"

	"github.com/refwright/refwright/citation"
)

// TestSetsStaySets reads a set and entries that name others, and writes them.
func TestSetsStaySets(t *testing.T) {
	const src = `@set{both,
  entryset = {first, second},
}

@article{first,
  author = {Doe, Jane},
  title = {One},
  journaltitle = {Journal},
  date = {2001},
  ids = {alpha, beta},
}

@article{second,
  author = {Roe, Jim},
  title = {Two},
  journaltitle = {Journal},
  date = {2002},
  related = {alpha},
  relatedtype = {reprintof},
  xref = {beta},
}

@inbook{part,
  title = {Three},
  crossref = {alpha},
}
`
	list, problems := Read([]byte(src))
	if len(problems) > 0 {
		t.Errorf("problems: %v", problems)
	}
	set := list[0].Reference
	if set.Type != citation.Document || set.Title != "" || set.Extra[Format]["entryset"] != "first, second" {
		t.Errorf("the set is %+v", set)
	}
	if got := list[2].Reference.Extra[Format]["xref"]; got != "beta" || len(list[2].Reference.ContainerAuthor) > 0 {
		t.Errorf("xref is %q in %+v", got, list[2].Reference)
	}
	if part := list[3].Reference; part.Issued != citation.YearDate(2001) {
		t.Errorf("another key lends nothing: %+v", part)
	}
	var b bytes.Buffer
	if _, err := Write(&b, BibLaTeX, []*citation.Reference{set}); err != nil {
		t.Fatal(err)
	}
	if want := "@set{both,\n  entryset = {first, second},\n}\n"; b.String() != want {
		t.Errorf("got\n%swant\n%s", &b, want)
	}
	b.Reset()
	if _, err := Write(&b, BibTeX, []*citation.Reference{set}); err != nil {
		t.Fatal(err)
	}
	again, _ := Read(b.Bytes())
	if len(again) != 1 || again[0].Reference.Extra[Format]["entryset"] != "first, second" || again[0].Reference.Extra[Format]["entrytype"] != "set" {
		t.Errorf("classic BibTeX loses the set:\n%s", &b)
	}
}

// TestNamesOfNobodyAreReported reads entries that name others that are not there.
func TestNamesOfNobodyAreReported(t *testing.T) {
	_, problems := Read([]byte("@set{s, entryset = {a, no1}}\n@misc{a, title = {A}, xref = {no2}, related = {s,no3}}\n"))
	for i, key := range []string{"no1", "no2", "no3"} {
		if i >= len(problems) || problems[i].ID != missingParent || !strings.Contains(problems[i].Message, key) {
			t.Errorf("%s: not among %v", key, problems)
		}
	}
}
