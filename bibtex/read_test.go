package bibtex

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
	"github.com/refwright/refwright/citation"
)

// readOne returns the record with a key.
func readOne(t *testing.T, src, key string) (*citation.Reference, []citation.Problem) {
	t.Helper()
	list, problems := Read([]byte(src))
	for _, l := range list {
		if l.Reference.ID == key {
			return l.Reference, problems
		}
	}
	t.Fatalf("no record %s in %s", key, src)
	return nil, nil
}

func TestMacros(t *testing.T) {
	src := `@string{Jo = {Journal}} @STRING(long = jo # " of " # "Tests")
@article{a, journal = JO, title = long, month = mar, year = 2001, note = nosuch # ", x"}
@string{jo = {Other}}
@article{b, journal = jo, title = "T" # 12}`
	a, problems := readOne(t, src, "a")
	b, _ := readOne(t, src, "b")
	got := fmt.Sprint(a.ContainerTitle, "|", a.Title, "|", a.Issued, "|", a.Note, "|", b.ContainerTitle, "|", b.Title)
	if want := "Journal|Journal of Tests|2001-03|nosuch, x|Other|T12"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if len(problems) != 1 || problems[0].String() != `2:74: no @string before this defines "nosuch" (undefined-string)` {
		t.Errorf("problems: %v", problems)
	}
}

func TestInheritance(t *testing.T) {
	src := `
@inproceedings{talk, title={Talk}, author={Roe, R.}, crossref={proc}}
@proceedings{proc, title={Proceedings}, subtitle={Of Tests}, editor={Doe, J.}, year=2000, publisher={P}, label={x}, xdata={press}}
@inbook{part, title={Part}, crossref={VOLUME}, pages={1-2}}
@book{volume, title={Volume}, author={Poe, E.}, crossref={work}, volume={2}}
@mvbook{work, title={Work}, date={1999}}
@xdata{press, location={Oslo}, publisher={Other}, xdata={more}}
@xdata{more, url={http://x.org}}
@book{left, title={L}, crossref={right}}
@book{right, crossref={left}, year=2001}
@book{self, title={S}, crossref={self}}
@book{lost, title={M}, crossref={nosuch}}
`
	list, problems := Read([]byte(src))
	byID := map[string]*citation.Reference{}
	for _, l := range list {
		byID[l.Reference.ID] = l.Reference
	}
	if len(byID) != 9 {
		t.Errorf("%d records, want 9: xdata are none", len(byID))
	}
	talk, part := byID["talk"], byID["part"]
	if diff := cmp.Diff(&citation.Reference{
		ID: "talk", Type: citation.PaperConference, Title: "Talk", ContainerTitle: "Proceedings: Of Tests", Author: []citation.Name{{Family: "Roe", Given: "R."}},
		Editor: []citation.Name{{Family: "Doe", Given: "J."}}, Issued: citation.YearDate(2000), Publisher: "P", PublisherPlace: "Oslo", URL: "http://x.org",
		Extra: citation.Extra{Format: {"crossref": "proc", "booktitle": "Proceedings", "booksubtitle": "Of Tests"}},
	}, talk); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(&citation.Reference{
		ID: "part", Type: citation.Chapter, Title: "Part", VolumeTitle: "Volume", ContainerTitle: "Work", Author: []citation.Name{{Family: "Poe", Given: "E."}},
		ContainerAuthor: []citation.Name{{Family: "Poe", Given: "E."}}, Issued: citation.YearDate(1999), Volume: "2", Page: "1-2",
		Extra: citation.Extra{Format: {"crossref": "VOLUME", "entrytype": "inbook"}},
	}, part); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	var ids []string
	for _, p := range problems {
		ids = append(ids, p.Key+" "+p.ID)
	}
	if diff := cmp.Diff([]string{"right crossref-cycle", "self crossref-cycle", "lost crossref-missing"}, ids); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestParentWithBooktitle(t *testing.T) {
	src := "@inproceedings{talk, title={Talk}, crossref={proc}}\n@proceedings{proc, title={Proc. Title}, booktitle={Proc. Booktitle}}"
	talk, problems := readOne(t, src, "talk")
	proc, _ := readOne(t, src, "proc")
	if talk.ContainerTitle != "Proc. Booktitle" || proc.Title != "Proc. Title" || proc.ContainerTitle != "" || len(problems) > 0 {
		t.Errorf("%q, %q in %q, %v", talk.ContainerTitle, proc.Title, proc.ContainerTitle, problems)
	}
}

func TestPlaces(t *testing.T) {
	src := "@string{x = {X}}\n\n  @book{k,\n  author = {Ağa, Åse and {UN}},\n  title = \"T\", year = 2001, publisher = x # { Y},\n}\n"
	check := func(t *testing.T, file []byte, text func(citation.Span) string) {
		list, problems := Read(file)
		if string(file) != src && (len(problems) != 1 || problems[0].String() != "1:1: the file is in UTF-16LE (encoding)") {
			t.Errorf("problems: %v", problems)
		}
		if len(list) != 1 || string(file) == src && len(problems) > 0 {
			t.Fatalf("%d records, %v", len(list), problems)
		}
		l := list[0]
		if l.Start.String() != "3:3" || l.End.String() != "6:2" || l.Start.Offset != l.Span.Start || l.End.Offset != l.Span.End {
			t.Errorf("the record stands from %+v to %+v, %v", l.Start, l.End, l.Span)
		}
		if got := text(l.Span); !strings.HasPrefix(got, "@book{k,") || !strings.HasSuffix(got, "\n}") {
			t.Errorf("the record is %q", got)
		}
		var got []string
		for _, s := range l.Segments {
			got = append(got, fmt.Sprintf("%s %d %s", s.Variable, s.Index, text(s.Span)))
		}
		want := []string{"author 0 Ağa, Åse", "author 1 {UN}", "title 0 T", "issued 0 2001", "publisher 0 x # { Y}"}
		if string(file) != src {
			want = append([]string{"author 0 Ağa, Åse and {UN}"}, want[2:]...) // only a value that is as in the file is divided
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
	t.Run("UTF-8", func(t *testing.T) {
		check(t, []byte(src), func(s citation.Span) string { return src[s.Start:s.End] })
	})
	t.Run("UTF-16", func(t *testing.T) {
		file := []byte{0xFF, 0xFE}
		for _, u := range utf16.Encode([]rune(src)) {
			file = append(file, byte(u), byte(u>>8))
		}
		check(t, file, func(s citation.Span) string {
			var units []uint16
			for i := s.Start; i < s.End; i += 2 {
				units = append(units, uint16(file[i])|uint16(file[i+1])<<8)
			}
			return string(utf16.Decode(units))
		})
	})
}

func TestEncodings(t *testing.T) {
	for _, test := range []struct{ src, problem string }{
		{"\xEF\xBB\xBF@book{k, title = {Tür – für}}", "1:1: the file begins with a byte order mark, which BibTeX does not know (encoding)"},
		{"@book{k, title = {T\xFCr \x96 f\xFCr}}", "1:20: the byte 0xfc is not UTF-8; such bytes are read as windows-1252 (encoding)"},
		{"@book{k, title = {Tür \x96 f\xFCr}}", "1:23: the byte 0x96 is not UTF-8; such bytes are read as windows-1252 (encoding)"},
	} {
		ref, problems := readOne(t, test.src, "k")
		if ref.Title != "Tür – für" || len(problems) != 1 || problems[0].String() != test.problem {
			t.Errorf("%q: %q, %v", test.src, ref.Title, problems)
		}
	}
}

func TestEditsAreNeverUndone(t *testing.T) {
	ref := &citation.Reference{ID: "k", Type: citation.Book, Title: "T", Edition: "3rd ed.", Scale: "1:50", Author: []citation.Name{{DroppingParticle: "de", NonDroppingParticle: "La", Family: "Fontaine", Given: "Jean"}}}
	e, _ := FromReference(ref, Options{})
	src := e.String()
	if got, _ := readOne(t, src, "k"); !got.Equal(ref) {
		t.Fatalf("it is not read as it was: %s", src)
	}
	edited, _ := readOne(t, strings.NewReplacer("edition = {3}", "edition = {4}", "Jean}", "Jean and Doe, Jane}").Replace(src), "k")
	if edited.Edition != "4" || len(edited.Author) != 2 || edited.Scale != "1:50" {
		t.Errorf("edition %q, authors %v, scale %q", edited.Edition, edited.Author, edited.Scale)
	}
}

func TestTitlesInParts(t *testing.T) {
	src := `@book{k, title = {Main?}, subtitle = {Sub}, titleaddon = {Addon}, year = 2000, note = {N}, addendum = {A.}}`
	ref, _ := readOne(t, src, "k")
	if ref.Title != "Main? Sub. Addon" || ref.TitleShort != "Main?" || ref.Note != "N. A." {
		t.Errorf("title %q, short %q, note %q", ref.Title, ref.TitleShort, ref.Note)
	}
	e, _ := FromReference(ref, Options{})
	for _, name := range []string{"title", "subtitle", "titleaddon", "note", "addendum"} {
		if v, _ := e.Value(name); !strings.Contains(src, name+" = {"+v+"}") {
			t.Errorf("%s is written as %q", name, v)
		}
	}
	ref.Title = "Another"
	e, _ = FromReference(ref, Options{})
	got, _ := e.Reference()
	if got.Title != "Another" {
		t.Errorf("the edited title comes back as %q from\n%s", got.Title, e.String())
	}
}

func TestRoles(t *testing.T) {
	ref, _ := readOne(t, `@book{k, editor={A, B}, editortype={compiler}, editora={C, D}, editoratype={collaborator}, title={T},
		author={United Nations and Doe, Jane}, shortauthor={UN and Doe, Jane}, options={useprefix}}`, "k")
	if len(ref.Editor) > 0 || len(ref.Compiler) != 1 || ref.Author[0].Short != "UN" || ref.Author[1].Short != "" {
		t.Errorf("editor %v, compiler %v, author %+v", ref.Editor, ref.Compiler, ref.Author)
	}
	if ref.Extra[Format]["editora"] != "C, D" || ref.Extra[Format]["editoratype"] != "collaborator" {
		t.Errorf("the role that CSL does not have is lost: %v", ref.Extra)
	}
}

func TestDuplicates(t *testing.T) {
	_, problems := readOne(t, "@book{a, title={A}, TITLE={B}}\n@book{a}\n@book{A}\n", "a")
	var got []string
	for _, p := range problems {
		got = append(got, p.String())
	}
	want := []string{
		`1:1: the field title stands here again; the first one counts (duplicate-field)`,
		`2:7: the entry on line 1 has the key "a" too (duplicate-key)`,
		`3:7: the key of the entry on line 1 differs only in case, and is the same for BibTeX (duplicate-key)`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestManyEntriesAreReadInTheirOrder reads more entries than one block of work has.
func TestManyEntriesAreReadInTheirOrder(t *testing.T) {
	src := plainFile(10*entriesAtATime + 1)
	list, problems := Read(src)
	if len(problems) > 0 {
		t.Errorf("problems: %v", problems)
	}
	i := 0
	for e := range ParseFile(src).Entries() {
		if want, _ := e.Reference(); i >= len(list) || !want.Equal(list[i].Reference) {
			t.Fatalf("record %d is not that of %s", i, e.Key)
		}
		i++
	}
	if i != len(list) {
		t.Errorf("%d records of %d entries", len(list), i)
	}
}
