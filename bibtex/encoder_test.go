package bibtex

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/refwright/refwright/citation"
)

func TestWrite(t *testing.T) {
	refs := []*citation.Reference{
		{ID: "a", Title: "One"},
		nil,
		{Title: "Two"},
		{ID: "a", Title: "Three"},
		{ID: "b c", Title: "Four"},
		{ID: "{}", Title: "Five"},
	}
	const want = `@misc{a,
  title = {One},
}

@misc{ref2,
  title = {Two},
}

@misc{aa,
  title = {Three},
}

@misc{b-c,
  title = {Four},
}

@misc{ref5,
  title = {Five},
}
`
	var b strings.Builder
	problems, err := Write(&b, BibLaTeX, refs)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	var got []string
	for _, p := range problems {
		got = append(got, p.Key+": "+p.String())
	}
	if diff := cmp.Diff([]string{
		`ref2: the record has no ID and gets the key "ref2" (key-missing)`,
		`aa: another entry has the key "a", so that this one becomes "aa" (key-taken)`,
		`b-c: "b c" cannot be a key and becomes "b-c" (key-changed)`,
		`ref5: nothing of "{}" can be in a key, so that it becomes "ref5" (key-missing)`,
	}, got); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}

func TestWriteNothing(t *testing.T) {
	var b strings.Builder
	if problems, err := Write(&b, BibTeX, nil); err != nil || len(problems) > 0 || b.Len() > 0 {
		t.Errorf("got %q, %v, %v", b.String(), problems, err)
	}
}

func TestProblemsAreGivenOnce(t *testing.T) {
	e := NewEncoder(new(bytes.Buffer))
	_ = e.Encode(&citation.Reference{})
	if n := len(e.Problems()); n != 1 {
		t.Errorf("%d problems", n)
	}
	if n := len(e.Problems()); n != 0 {
		t.Errorf("%d problems again", n)
	}
}

type failingWriter struct{ err error }

func (w failingWriter) Write([]byte) (int, error) { return 0, w.err }

func TestErrorsOfTheWriter(t *testing.T) {
	full := errors.New("disk full")
	e := NewEncoder(failingWriter{full})
	for range 2 {
		if err := e.Encode(&citation.Reference{ID: "a"}); !errors.Is(err, full) || err.Error() != "writing biblatex: disk full" {
			t.Errorf("Encode: got %v", err)
		}
	}
	if err := e.Close(); !errors.Is(err, full) {
		t.Errorf("Close: got %v", err)
	}
}

func TestClose(t *testing.T) {
	var b bytes.Buffer
	e := NewEncoder(&b)
	for range 2 {
		if err := e.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if err := e.Encode(&citation.Reference{ID: "a"}); err == nil || b.Len() > 0 {
		t.Errorf("after Close: got %v, %q", err, b.String())
	}
}

func TestTheRecordIsNotChanged(t *testing.T) {
	for i, ref := range records() {
		for _, opt := range []Options{{}, {Strict: true}, {Dialect: BibTeX}} {
			FromReference(ref, opt)
			if !ref.Equal(records()[i]) {
				t.Fatalf("%s has changed", ref.ID)
			}
		}
	}
}

func TestFromReferenceTakesAnything(t *testing.T) {
	if e, problems := FromReference(nil, Options{}); e.Type != "" || len(problems) > 0 {
		t.Errorf("nil: got %v, %v", e, problems)
	}
	e, _ := FromReference(&citation.Reference{ID: "a"}, Options{Dialect: 200})
	if got := e.String(); got != "@misc{a,\n}\n" {
		t.Errorf("got %q", got)
	}
}

// TestEncoderComment holds that remarks stand before their entries and are not read
// as entries.
func TestEncoderComment(t *testing.T) {
	refs := []*citation.Reference{
		{ID: "a", Type: citation.Book, Title: "One"},
		{ID: "b", Type: citation.Book, Title: "Two"},
	}
	var b strings.Builder
	e := NewEncoder(&b)
	e.Comment = func(r *citation.Reference) string {
		if r.ID == "a" {
			return ""
		}
		return "doubtful: @book{c, title = {x}}\nsecond line\n"
	}
	for _, r := range refs {
		if err := e.Encode(r); err != nil {
			t.Fatal(err)
		}
	}
	const want = "@book{a,\n  title = {One},\n}\n\n% doubtful: (at)book{c, title = {x}}\n% second line\n@book{b,\n  title = {Two},\n}\n"
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
	if read, _ := Read([]byte(b.String())); len(read) != 2 {
		t.Errorf("%d entries are read back", len(read))
	}
}
