package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/refwright/refwright/internal/bibpeers"
)

func field(name, value string) bibpeers.Field { return bibpeers.Field{Name: name, Value: value} }

func TestComparisonNamesWhatDiffers(t *testing.T) {
	const src = `@string{ed = {Example }}
@article{a, title = {One
  title}, month = jan, publisher = ed # "Press", series = nobody}
@book{O'Neil, title = {Two}, title = {Three}}
%@book{hidden, title = {No}}
@comment{@book{inside, title = {No}}}
@misc{, note = {x}}
`
	theirs := bibpeers.File{Path: "x.bib", Entries: []bibpeers.Entry{
		{Key: "a", Type: "Article", Fields: []bibpeers.Field{field("title", "One title"), field("month", "January"), field("publisher", "Example Press"), field("series", "")}},
		{Key: "O", Type: "book", Fields: []bibpeers.Field{field("title", "Two")}},
		{Key: "hidden", Type: "book"},
		{Key: "inside", Type: "book"},
		{Key: "unnamed-1", Type: "misc", Fields: []bibpeers.Field{field("note", "x")}},
	}}
	c := &comparison{values: true}
	c.file(readOurs([]byte(src)), theirs)
	var out bytes.Buffer
	c.print(&out, false)
	const want = `  files that it gives up: 0 of 1
  entries that it sees: 5, both see 2
  entries that it alone sees: 3
         1  a remark: its line begins with %
         1  its key ends earlier, at a sign such as an apostrophe or a parenthesis
         1  within @comment{...}
  entries that it does not see: 1
         1  the peer passes over it
  values: 4 compared, 3 the same; 100.000 % of those that have no undefined macro and no error for the peer
  values that differ: 1
         1  a macro that nothing defines: its name for bibtex, nothing for the peer
`
	if out.String() != want {
		t.Errorf("got\n%swant\n%s", out.String(), want)
	}
}

func TestRunReadsDirectories(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a.bib"), []byte("@book{k, title = {T}}\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	if status := run([]string{dir}, &out, &errs); status != 0 || !strings.HasPrefix(out.String(), "bibtex: 1 files, 22 bytes, 1 entries\n") {
		t.Errorf("status %d\n%s%s", status, out.String(), errs.String())
	}
	if status := run(nil, &out, &errs); status != 2 {
		t.Errorf("status %d without files, want 2", status)
	}
	if status := run([]string{filepath.Join(dir, "b.bib")}, &out, &errs); status != 3 {
		t.Errorf("status %d of a file that is not there, want 3", status)
	}
}
