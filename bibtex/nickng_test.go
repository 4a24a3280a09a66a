package bibtex

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	nickng "github.com/nickng/bibtex"
	"github.com/refwright/refwright/citation"
)

// parseWithNickng names the environment variable that makes the test binary parse
// a file with github.com/nickng/bibtex and print what it finds. It is a process
// of its own because the parser may end it.
const parseWithNickng = "BIBTEX_TEST_PARSE_WITH_NICKNG"

func TestMain(m *testing.M) {
	path := os.Getenv(parseWithNickng)
	if path == "" {
		os.Exit(m.Run())
	}
	f, err := os.Open(path)
	if err == nil {
		var bib *nickng.BibTex
		if bib, err = nickng.Parse(f); err == nil {
			var entries []Entry
			for _, e := range bib.Entries {
				entries = append(entries, FromNickng(e))
			}
			err = json.NewEncoder(os.Stdout).Encode(entries)
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// TestNickngReadsClassicOutput reads classic BibTeX with that parser. It refuses
// an @ in a value, and of a concatenation keeps the first part.
func TestNickngReadsClassicOutput(t *testing.T) {
	refs := slices.DeleteFunc(records(), func(r *citation.Reference) bool { return r.ID == "hostile" })
	path := filepath.Join(t.TempDir(), "all.bib")
	writeFile(t, path, Options{Dialect: BibTeX}, refs)
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), parseWithNickng+"="+path)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var got []Entry
	if err := json.Unmarshal(out, &got); err != nil {
		t.Fatal(err)
	}
	want := scanEntries(t, readBack(t, path))
	for i := range want {
		for k := range want[i].Fields {
			if f := &want[i].Fields[k]; f.Bare && strings.Contains(f.Value, "#") {
				f.Value, _, _ = strings.Cut(f.Value, " #")
				f.Value, f.Bare = "July", false
			}
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestFromNickng(t *testing.T) {
	e := &nickng.BibEntry{Type: "Article", CiteName: "a b", Fields: map[string]nickng.BibString{
		"Title ":  nickng.NewBibConst(`{T} \"o`),
		"month":   &nickng.BibVar{Key: "MAY", Value: nickng.NewBibConst("May")},
		"journal": &nickng.BibVar{Key: "jrnl", Value: nickng.NewBibConst("Journal")},
		"note":    &nickng.BibComposite{nickng.NewBibConst("a"), &nickng.BibVar{Key: "x", Value: &nickng.BibComposite{nickng.NewBibConst("b")}}},
		"empty":   nil,
		"broken":  &nickng.BibVar{Key: "x"},
		"none":    (*nickng.BibVar)(nil),
	}}
	want := Entry{"article", "a b", []Field{
		{"title", `{T} \"o`, false},
		{"journal", "Journal", false},
		{"month", "may", true},
		{"note", "ab", false},
		{"broken", "", false},
		{"empty", "", false},
		{"none", "", false},
	}}
	if diff := cmp.Diff(want, FromNickng(e)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(Entry{}, FromNickng(nil)); diff != "" {
		t.Errorf("nil (-want +got):\n%s", diff)
	}
}

func TestFromNickngEnds(t *testing.T) {
	v := &nickng.BibVar{Key: "x"}
	v.Value = &nickng.BibComposite{v, v, nickng.NewBibConst("y")}
	FromNickng(&nickng.BibEntry{Fields: map[string]nickng.BibString{"x": v}})
}

func TestNickng(t *testing.T) {
	e := Entry{"article", "k", []Field{
		{"title", "{T}", false},
		{"month", "may", true},
		{"year", "2001", true},
		{"date", `jul # "--" # other`, true},
		{"title", "second", false},
	}}
	n := e.Nickng()
	got := map[string]string{}
	for name, value := range n.Fields {
		got[name] = value.String()
	}
	want := map[string]string{"title": "{T}", "month": "May", "year": "2001", "date": "July--other"}
	if diff := cmp.Diff(want, got); diff != "" || n.Type != "article" || n.CiteName != "k" {
		t.Errorf("%s %s (-want +got):\n%s", n.Type, n.CiteName, diff)
	}
	back := FromNickng(n)
	wantBack := Entry{"article", "k", []Field{{"title", "{T}", false}, {"date", "July--other", false}, {"year", "2001", false}, {"month", "may", true}}}
	if diff := cmp.Diff(wantBack, back); diff != "" {
		t.Errorf("back (-want +got):\n%s", diff)
	}
}
