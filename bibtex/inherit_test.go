package bibtex

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/citation"
)

// TestWhatIsLentTwiceIsThereOnce writes entries with what others lent to them, and reads
// them beside these.
func TestWhatIsLentTwiceIsThereOnce(t *testing.T) {
	const src = `@inproceedings{paper,
  author = {Doe, Jane},
  title = {One},
  crossref = {volume},
  organization = {},
}

@incollection{part,
  author = {Roe, Jim},
  title = {Two},
  note = {Own},
  crossref = {book},
}

@proceedings{volume,
  title = {Meeting},
  subtitle = {Its Papers},
  titleaddon = {With Pictures},
  organization = {Society},
  date = {2001},
}

@book{book,
  author = {Poe, Ann},
  title = {Book},
  addendum = {Added},
  date = {2002},
}
`
	list, problems := Read([]byte(src))
	if len(problems) > 0 {
		t.Errorf("problems: %v", problems)
	}
	paper, part := list[0].Reference, list[1].Reference
	if paper.ContainerTitle != "Meeting: Its Papers. With Pictures" || paper.Publisher != "Society" {
		t.Errorf("the paper is in %q of %q", paper.ContainerTitle, paper.Publisher)
	}
	if part.Note != "Own. Added" || len(part.ContainerAuthor) > 0 {
		t.Errorf("the part has the note %q and is in a book of %v", part.Note, part.ContainerAuthor)
	}
	for _, d := range []Dialect{BibLaTeX, BibTeX} {
		var b bytes.Buffer
		refs := citation.Records(list)
		if _, err := Write(&b, d, refs); err != nil {
			t.Fatal(err)
		}
		again, _ := Read(b.Bytes())
		for i, l := range again {
			if diff := cmp.Diff(*refs[i], *l.Reference); diff != "" {
				t.Errorf("%v: %s (-want +got)\n%s", d, refs[i].ID, diff)
			}
		}
		if t.Failed() {
			t.Logf("%s", &b)
		}
	}
}
