package bibtex

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/citation"
)

// setFile has a set that names a work under another key, and works that name others.
const setFile = `@set{both,
  entryset = {first, second},
  annotation = {Two works},
}

@article{first,
  author = {Doe, Jane},
  title = {One},
  titleaddon = {With an Addition},
  journaltitle = {Journal},
  volume = {3},
  number = {4},
  date = {2001},
  annotation = {The first},
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

// TestSetsHaveTheFieldsOfTheirFirstMember reads a set and entries that name others.
func TestSetsHaveTheFieldsOfTheirFirstMember(t *testing.T) {
	list, problems := Read([]byte(setFile))
	if len(problems) > 0 {
		t.Errorf("problems: %v", problems)
	}
	want := &citation.Reference{
		ID: "both", Type: citation.Document, Author: []citation.Name{{Family: "Doe", Given: "Jane"}}, Title: "One. With an Addition",
		ContainerTitle: "Journal", Volume: "3", Issue: "4", Issued: citation.YearDate(2001), Annote: "Two works",
		// A part of a title is kept, or it would be lent again to the whole of it.
		Extra: citation.Extra{Format: {"entryset": "first, second", "entrytype": "set", "title": "One", "titleaddon": "With an Addition"}},
	}
	if diff := cmp.Diff(want, list[0].Reference); diff != "" {
		t.Errorf("the set (-want +got)\n%s", diff)
	}
	if got := list[2].Reference.Extra[Format]["xref"]; got != "beta" || len(list[2].Reference.ContainerAuthor) > 0 {
		t.Errorf("xref is %q in %+v", got, list[2].Reference)
	}
	if part := list[3].Reference; part.Issued != citation.YearDate(2001) {
		t.Errorf("another key lends nothing: %+v", part)
	}
	if got := citation.FindDuplicates(citation.Records(list)); len(got) > 0 {
		t.Errorf("a set and its member are one work: %v", got)
	}
}

// TestSetsComeBack writes a set alone, in both dialects, and into its file.
func TestSetsComeBack(t *testing.T) {
	list, _ := Read([]byte(setFile))
	set := list[0].Reference
	for _, d := range []Dialect{BibLaTeX, BibTeX} {
		var b bytes.Buffer
		if _, err := Write(&b, d, []*citation.Reference{set}); err != nil {
			t.Fatal(err)
		}
		if isSet := strings.HasPrefix(b.String(), "@set{both,\n"); isSet != (d == BibLaTeX) {
			t.Errorf("%v:\n%s", d, &b)
		}
		again, _ := Read(b.Bytes())
		if len(again) != 1 {
			t.Fatalf("%d records of\n%s", len(again), &b)
		}
		if diff := cmp.Diff(set, again[0].Reference); diff != "" {
			t.Errorf("%v (-want +got)\n%s\n%s", d, diff, &b)
		}
	}
	var b bytes.Buffer
	refs := citation.Records(list)
	if _, err := Write(&b, BibLaTeX, refs); err != nil {
		t.Fatal(err)
	}
	if again, _ := Read(b.Bytes()); len(again) != len(refs) || !again[0].Reference.Equal(set) {
		t.Errorf("with its members:\n%s", &b)
	}
	f := ParseFile([]byte(setFile))
	set.Annote = "Two works of two people"
	f.Update(refs, Options{})
	if want := strings.Replace(setFile, "Two works", "Two works of two people", 1); string(f.Bytes()) != want {
		t.Errorf("(-want +got)\n%s", cmp.Diff(want, string(f.Bytes())))
	}
}

// TestSetsTakeTheFirstMemberThereIs reads sets of sets, of nothing and of themselves.
func TestSetsTakeTheFirstMemberThereIs(t *testing.T) {
	list, problems := Read([]byte(`@set{outer, entryset = {none,inner}}
@set{inner, entryset = {work,other}}
@book{work, title = {Work}}
@book{other, title = {Other}}
@set{round, entryset = {round}}
@misc{member, title = {Member}, entryset = {work}, date = {2001}}
@set{empty, title = {Empty}}
`))
	for i, want := range []citation.Text{"Work", "Work", "Work", "Other", "", "Member", "Empty"} {
		if got := list[i].Reference.Title; got != want {
			t.Errorf("%s has the title %q, want %q", list[i].Reference.ID, got, want)
		}
	}
	if len(problems) != 2 || problems[0].ID != missingParent || problems[1].ID != inheritCycle {
		t.Errorf("problems: %v", problems)
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
