package bibtex

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/citation"
)

// edit is a case: what is done to a file, and what is then there.
type edit struct {
	name, in string
	do       func(f *File) error
	want     string // "" for an error
}

func (c edit) run(t *testing.T) {
	f := ParseFile([]byte(c.in))
	err := c.do(f)
	if c.want == "" {
		var e *EntryError
		if !errors.As(err, &e) {
			t.Errorf("error %v, want an EntryError", err)
		}
		c.want = c.in
	} else if err != nil {
		t.Error(err)
	}
	var got strings.Builder
	if n, err := f.WriteTo(&got); err != nil || n != int64(got.Len()) {
		t.Errorf("%d bytes were written of %d (%v)", n, got.Len(), err)
	}
	if diff := cmp.Diff(c.want, got.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func set(key, name, value string) func(*File) error {
	return func(f *File) error { return f.SetField(key, Field{Name: name, Value: value}) }
}

// TestChangedFieldsKeepTheirHabits changes and adds fields in entries of many
// looks.
func TestChangedFieldsKeepTheirHabits(t *testing.T) {
	t.Parallel()
	for _, c := range []edit{
		{"braces", "@book{a,\n  title = {T},\n}\n", set("a", "title", "New"), "@book{a,\n  title = {New},\n}\n"},
		{"quotes", "@book{a,\n  title = \"T\"\n}\n", set("a", "title", "New"), "@book{a,\n  title = \"New\"\n}\n"},
		{"quotes around a quote", "@book{a,\n  title = \"T\"\n}\n", set("a", "title", `A "b"`), "@book{a,\n  title = {A \"b\"}\n}\n"},
		{"a number", "@book{a, year = 1999}", set("a", "year", "2000"), "@book{a, year = 2000}"},
		{"a number no more", "@book{a, year = 1999}", set("a", "year", "c. 2000"), "@book{a, year = {c. 2000}}"},
		{"a macro with the value stays", "@string{m = \"Mind\"}\n@article{a, journal = m}", set("a", "journal", "Mind"), "@string{m = \"Mind\"}\n@article{a, journal = m}"},
		{"a macro with another value", "@string{m = \"Mind\"}\n@article{a, journal = m}", set("a", "journal", "Body"), "@string{m = \"Mind\"}\n@article{a, journal = {Body}}"},
		{"a month stays", "@article{a, month = may}", func(f *File) error { return f.SetField("a", Field{"month", "may", true}) }, "@article{a, month = may}"},
		{"a joined value", "@article{a, month = 1 # may}", set("a", "month", "3"), "@article{a, month = {3}}"},
		{"case of the name", "@Article{a,\n  TITLE = {T},\n  YEAR = 1999}", set("a", "publisher", "P"), "@Article{a,\n  TITLE = {T},\n  PUBLISHER = {P},\n  YEAR = 1999}"},
		{"aligned equals", "@book{a,\n\tauthor    = {A},\n\ttitle     = {T}\n}", set("a", "year", "1999"), "@book{a,\n\tauthor    = {A},\n\ttitle     = {T},\n\tyear      = {1999}\n}"},
		{"aligned values", "@book{a,\n  author =    {A},\n  title =     {T},\n}", set("a", "publisher", "P"), "@book{a,\n  author =    {A},\n  title =     {T},\n  publisher = {P},\n}"},
		{"leading commas", "@book{a\n, author={A}\n, title={T}\n}", set("a", "year", "1999"), "@book{a\n, author={A}\n, title={T}\n, year={1999}\n}"},
		{"one line", "@book{a, author={A}, title={T}}", set("a", "publisher", "P"), "@book{a, author={A}, title={T}, publisher={P}}"},
		{"no fields", "@book{a}", set("a", "title", "T"), "@book{a,\n  title = {T},\n}"},
		{"no fields, with a comma", "@book{a,\n}\n", set("a", "title", "T"), "@book{a,\n  title = {T},\n}\n"},
		{"no fields, beside others", "@book{b,\n\ttitle={T}\n}\n@book{c, x={y}, z={z}}\n@book{a}", set("a", "title", "T"), "@book{b,\n\ttitle={T}\n}\n@book{c, x={y}, z={z}}\n@book{a, title={T}}"},
		{"line ends of Windows", "@book{a,\r\n  title = {T}\r\n}\r\n", set("a", "note", "N\nM"), "@book{a,\r\n  title = {T},\r\n  note = {N\r\nM}\r\n}\r\n"},
		{"parentheses", "@book(a, title = {T})", set("a", "year", "2000"), "@book(a, title = {T}, year = {2000})"},
		{"a remark in the entry", "@book{a,\n  % mine\n  title = {T}, % here\n  year = 1999,\n}", set("a", "title", "New"), "@book{a,\n  % mine\n  title = {New}, % here\n  year = 1999,\n}"},
		{"inherited", "@book{p, title = {P}, year = 1999}\n@inbook{a, crossref = {p}}", set("a", "booktitle", "B"), "@book{p, title = {P}, year = 1999}\n@inbook{a, booktitle = {B}, crossref = {p}}"},
		{"no such entry", "@book{a, title = {T}}", set("b", "title", "New"), ""},
		{"a value that would end the entry", "@book{a, title = {T}}", set("a", "title", "}"), ""},
		{"a name that is none", "@book{a, title = {T}}", set("a", "ti tle", "x"), ""},
		{"a broken entry", "@book{a, title = {T}, year = {1999\n@book{b, x = {y}}", set("a", "title", "New"), ""},
		{"the mark at the beginning", "\xEF\xBB\xBF@book{a, title = {T}}", set("a", "title", "İş"), "\xEF\xBB\xBF@book{a, title = {İş}}"},
		{"windows-1252", "@book{a, title = {\xC5se}}", set("a", "title", "Øst “x” Iğdır"), "@book{a, title = {\xD8st \x93x\x94 I{\\u{g}}d{\\i}r}}"},
	} {
		t.Run(c.name, c.run)
	}
}

func TestFieldsAndEntriesGo(t *testing.T) {
	t.Parallel()
	remove := func(key string) func(*File) error {
		return func(f *File) error { f.Remove(key); return nil }
	}
	removeField := func(key, name string) func(*File) error {
		return func(f *File) error { return f.RemoveField(key, name) }
	}
	rename := func(key, to string) func(*File) error {
		return func(f *File) error { return f.Rename(key, to) }
	}
	put := func(src string) func(*File) error {
		return func(f *File) error {
			e, _ := ParseFile([]byte(src)).Entry("n")
			return f.Set(e)
		}
	}
	for _, c := range []edit{
		{"first field", "@book{a,\n  title = {T},\n  year = 1999,\n}", removeField("a", "title"), "@book{a,\n  year = 1999,\n}"},
		{"last field", "@book{a,\n  title = {T},\n  year = 1999\n}", removeField("a", "year"), "@book{a,\n  title = {T}\n}"},
		{"field that stands twice", "@book{a, x={1}, y={2}, X={3}}", removeField("a", "x"), "@book{a, y={2}}"},
		{"field below a remark", "@book{a,\n  % why\n  title = {T},\n  year = 1999,\n}", removeField("a", "title"), "@book{a,\n  % why\n  \n  year = 1999,\n}"},
		{"first entry", "@book{a, x={1}}\n\n@book{b, x={2}}\n", remove("a"), "@book{b, x={2}}\n"},
		{"entry in the middle", "@book{a, x={1}}\n\n@book{b, x={2}}\n\n@book{c, x={3}}\n", remove("b"), "@book{a, x={1}}\n\n@book{c, x={3}}\n"},
		{"last entry", "@book{a, x={1}}\n\n@book{b, x={2}}\n", remove("b"), "@book{a, x={1}}\n"},
		{"last entry without a line end", "@book{a, x={1}}\n\n@book{b, x={2}}", remove("b"), "@book{a, x={1}}\n"},
		{"entry below a remark", "Remark\n@book{a, x={1}}\n\n@book{b, x={2}}\n", remove("a"), "Remark\n\n\n@book{b, x={2}}\n"},
		{"no entry", "@book{a, x={1}}\n", remove("b"), "@book{a, x={1}}\n"},
		{"key", "@book{a, x={1}}\n@inbook{b, crossref = \"a\", related = {c, a,aa}}\n", rename("a", "z"), "@book{z, x={1}}\n@inbook{b, crossref = \"z\", related = {c, z,aa}}\n"},
		{"taken key", "@book{a, x={1}}\n@book{b, x={1}}", rename("a", "b"), ""},
		{"new entry", "@Book{a,\n\tTitle={1},\n\tYear={2}\n}\n\n@comment{jabref-meta: x}\n", put("@misc{n, title = {T}, month = may}"),
			"@Book{a,\n\tTitle={1},\n\tYear={2}\n}\n\n@Misc{n,\n\tTitle={T},\n\tMonth=may\n}\n\n@comment{jabref-meta: x}\n"},
		{"first entry of all", "", put("@misc{n, title = {T}}"), "@misc{n,\n  title = {T},\n}\n"},
		{"behind text", "Mine.\n", put("@misc{n, title = {T}}"), "Mine.\n\n\n@misc{n,\n  title = {T},\n}\n"},
		{"entry with the key", "@Book{n,\n  x = {1},\n  title = \"T\",\n  year = 1999\n}", put("@misc{n, title = {T}, note = {N}, year = 2000}"), "@Misc{n,\n  title = \"T\",\n  note = \"N\",\n  year = 2000\n}"},
	} {
		t.Run(c.name, c.run)
	}
}

// inUTF16 returns a text in UTF-16, little-endian.
func inUTF16(s string) []byte {
	out := []byte{0xFF, 0xFE}
	for _, u := range utf16.Encode([]rune(s)) {
		out = append(out, byte(u), byte(u>>8))
	}
	return out
}

func TestUTF16FilesStayInUTF16(t *testing.T) {
	t.Parallel()
	src := inUTF16("@book{a, title = {Iğdır 😀}}\r\n\r\n@book{b, title = {B}}\r\n")
	f := ParseFile(src)
	if !bytes.Equal(f.Bytes(), src) {
		t.Fatal("the file is another one")
	}
	if err := f.SetField("b", Field{Name: "title", Value: "Öz 😀"}); err != nil {
		t.Fatal(err)
	}
	f.Remove("a")
	if got, want := f.Bytes(), inUTF16("@book{b, title = {Öz 😀}}\r\n"); !bytes.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestRecordsChangeOnlyWhatIsNew writes changed records into files.
func TestRecordsChangeOnlyWhatIsNew(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, in string
		change   func(r *citation.Reference)
		want     string
		problem  string
	}{
		{"a journal keeps its name", "@article{a,\n  journal = {Mind},\n  title = {T},\n  year = 1999\n}\n",
			func(r *citation.Reference) { r.ContainerTitle = "Body" }, "@article{a,\n  journal = {Body},\n  title = {T},\n  year = 1999\n}\n", ""},
		{"a journal as a macro stays", "@string{m = {Mind}}\n@article{a,\n  journal = m,\n  title = {T},\n  year = 1999\n}\n",
			func(r *citation.Reference) { r.Title = "New" }, "@string{m = {Mind}}\n@article{a,\n  journal = m,\n  title = {New},\n  year = 1999\n}\n", ""},
		{"a subtitle goes with its title", "@book{a,\n  title = {T},\n  subtitle = {S},\n  date = {1999},\n}\n",
			func(r *citation.Reference) { r.Title = "New" }, "@book{a,\n  title = {New},\n  shorttitle = {T},\n  date = {1999},\n}\n", ""},
		{"accents of a file in ASCII", "@article{a,\n  author = {M{\\\"u}ller, A.},\n  title = {T},\n  journal = {J},\n  year = 1999\n}\n",
			func(r *citation.Reference) { r.Title = "Öz" }, "@article{a,\n  author = {M{\\\"u}ller, A.},\n  title = {{\\\"O}z},\n  journal = {J},\n  year = 1999\n}\n", ""},
		{"accents of a file with letters", "@article{a,\n  author = {Müller, A.},\n  title = {T},\n  journal = {J},\n  year = 1999\n}\n",
			func(r *citation.Reference) { r.Title = "Öz" }, "@article{a,\n  author = {Müller, A.},\n  title = {Öz},\n  journal = {J},\n  year = 1999\n}\n", ""},
		{"a month", "@article{a,\n  title = {T},\n  journal = {J},\n  year = 1999\n}\n",
			func(r *citation.Reference) { r.Issued = citation.MonthDate(1999, 5) }, "@article{a,\n  title = {T},\n  journal = {J},\n  year = 1999,\n  month = may\n}\n", ""},
		{"another type", "@article{a,\n  title = {T},\n  date = {1999},\n}\n",
			func(r *citation.Reference) { r.Type = citation.Book }, "@book{a,\n  title = {T},\n  date = {1999},\n}\n", ""},
		{"an inherited value", "@inbook{a,\n  title = {T},\n  crossref = {p},\n}\n\n@book{p,\n  title = {P},\n  date = {1999},\n}\n",
			func(r *citation.Reference) { r.ContainerTitle = "Q" }, "@inbook{a,\n  title = {T},\n  booktitle = {Q},\n  crossref = {p},\n}\n\n@book{p,\n  title = {P},\n  date = {1999},\n}\n", ""},
		{"without an inherited value", "@inbook{a,\n  title = {T},\n  crossref = {p},\n}\n\n@book{p,\n  title = {P},\n  date = {1999},\n}\n",
			func(r *citation.Reference) { r.ContainerTitle = "" }, "", "the entry does not hold what the record has as container-title; some fields are lent by other entries (not-updated)"},
		{"a broken entry", "@book{a,\n  title = {T},\n  date 1999,\n}\n",
			func(r *citation.Reference) { r.Title = "N" }, "", `its text is broken: expected = behind "date" (not-updated)`},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			f := ParseFile([]byte(c.in))
			list, _ := f.Records()
			ref := list[0].Reference.Clone()
			c.change(ref)
			var problems []string
			for _, p := range f.Update([]*citation.Reference{ref}, Options{}) {
				problems = append(problems, p.String())
			}
			if got := strings.Join(problems, "\n"); got != c.problem {
				t.Errorf("problems %q, want %q", got, c.problem)
			}
			if c.want == "" {
				return
			}
			if diff := cmp.Diff(c.want, string(f.Bytes())); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestChildrenKeepWhatTheirParentLoses gives all records of a file back, of which
// that of a parent has changed.
func TestChildrenKeepWhatTheirParentLoses(t *testing.T) {
	t.Parallel()
	f := ParseFile([]byte("@incollection{a,\n  title = {T},\n  crossref = {p},\n}\n\n@collection{p,\n  title = {P},\n  date = {1999},\n}\n"))
	list, _ := f.Records()
	refs := []*citation.Reference{list[0].Reference, list[1].Reference.Clone()}
	refs[1].Title = "Q"
	if problems := f.Update(refs, Options{}); len(problems) > 0 {
		t.Error(problems)
	}
	want := "@incollection{a,\n  title = {T},\n  booktitle = {P},\n  crossref = {p},\n}\n\n@collection{p,\n  title = {Q},\n  date = {1999},\n}\n"
	if diff := cmp.Diff(want, string(f.Bytes())); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestRecordsOfAllKindsGoThroughAFile puts the records of the golden files into an
// empty file and takes them out again.
func TestRecordsOfAllKindsGoThroughAFile(t *testing.T) {
	t.Parallel()
	for _, d := range []Dialect{BibLaTeX, BibTeX} {
		f := ParseFile(nil)
		refs := records()
		f.Update(refs, Options{Dialect: d})
		list, _ := f.Records()
		if len(list) != len(refs) {
			t.Fatalf("%d records, want %d", len(list), len(refs))
		}
		for i, ref := range refs {
			if diff := cmp.Diff(inPrint(ref, d), inPrint(list[i].Reference, d)); diff != "" {
				t.Errorf("%s: %s (-want +got):\n%s", d, ref.ID, diff)
			}
		}
	}
}

func TestLayouts(t *testing.T) {
	t.Parallel()
	e := &Entry{Type: "book", Key: "a", Fields: []Field{{"title", "A\nB", false}, {"note", `"N"`, false}, {"month", "may", true}}}
	for _, c := range []struct {
		layout Layout
		want   string
	}{
		{Layout{}, "@book{a,\n  title = {A\nB},\n  note = {\"N\"},\n  month = may,\n}\n"},
		{Layout{Indent: "\t", Align: 6, NoFinalComma: true}, "@book{a,\n\ttitle = {A\nB},\n\tnote  = {\"N\"},\n\tmonth = may\n}\n"},
		{Layout{Quotes: true, CRLF: true, Order: []string{"month", "note"}}, "@book{a,\r\n  month = may,\r\n  note = {\"N\"},\r\n  title = \"A\r\nB\",\r\n}\r\n"},
	} {
		got, err := c.layout.Append(nil, e)
		if err != nil || string(got) != c.want {
			t.Errorf("%+v: %v (-want +got):\n%s", c.layout, err, cmp.Diff(c.want, string(got)))
		}
	}
	if _, err := (Layout{Indent: "x"}).Append(nil, e); err == nil {
		t.Error("an indent of letters is taken")
	}
	var b bytes.Buffer
	enc := NewEncoder(&b)
	enc.Layout.CRLF = true
	enc.Key = func(r *citation.Reference) string { return "k-" + r.ID }
	for _, id := range []string{"a", "b"} {
		if err := enc.Encode(&citation.Reference{ID: id, Type: citation.Book, Title: "T"}); err != nil {
			t.Fatal(err)
		}
	}
	want := "@book{k-a,\r\n  title = {T},\r\n}\r\n\r\n@book{k-b,\r\n  title = {T},\r\n}\r\n"
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
