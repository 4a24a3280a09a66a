package ris

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/refwright/refwright/citation"
)

func TestEveryVariableHasARowOrAReason(t *testing.T) {
	t.Parallel()
	has := map[citation.Variable]bool{}
	for _, row := range mapping {
		has[row.variable] = true
		if row.source == "" {
			t.Errorf("%v, %s: no source", row.variable, row.tag)
		}
		if names := row.variable.Kind() == citation.KindNames; names != (row.form == formNames) {
			t.Errorf("%v, %s: a form for another kind", row.variable, row.tag)
		}
		if dates := row.variable.Kind() == citation.KindDate; dates != (row.form == formDate || row.form == formIssued) {
			t.Errorf("%v, %s: a form for another kind", row.variable, row.tag)
		}
		for _, tag := range append(row.tags(), strings.Fields(row.beside)...) {
			if !isTag(tag) || !knownTags[tag] {
				t.Errorf("%v: %q is not a tag", row.variable, tag)
			}
		}
		for _, kind := range strings.Fields(strings.TrimPrefix(row.on, "!")) {
			if _, ok := typeRead[kind]; !ok && kind != "UNPB" {
				t.Errorf("%v, %s: %q is not a reference type", row.variable, row.tag, kind)
			}
		}
	}
	for why, variables := range refused {
		for _, v := range variables {
			if has[v] {
				t.Errorf("%v has a row, and a reason to have none: %s", v, why)
			}
			has[v] = true
		}
	}
	for _, v := range citation.Variables() {
		if !has[v] {
			t.Errorf("%v has no row, and no reason", v)
		}
	}
}

func TestEveryTypeHasARow(t *testing.T) {
	t.Parallel()
	for _, typ := range citation.Types() {
		if typeWritten[typ] == "" {
			t.Errorf("%s is written as no reference type", typ)
		}
	}
	for _, row := range types {
		if !row.csl.IsKnown() || row.source == "" || row.ris != strings.ToUpper(row.ris) {
			t.Errorf("a bad row: %+v", row)
		}
	}
}

// TestEveryRowIsReadAndWritten writes each row that can be written by itself and
// reads it back without a carrier.
func TestEveryRowIsReadAndWritten(t *testing.T) {
	t.Parallel()
	values := map[form]string{
		formDOI: "10.5555/a", formURL: "https://example.org/", formISSN: "0028-0836", formISBN: "978-3-16-148410-0", formPMCID: "PMC1",
		formPages: "1-9", formKeywords: "a, b", formProse: "a\nb", formNotes: "a\nb",
	}
	n := 0
	for _, row := range mapping {
		if row.tag == "" || row.with != citation.NoVariable || row.beside != "" {
			continue
		}
		kind := "MULTI"
		if on := strings.Fields(row.on); len(on) > 0 && on[0][0] != '!' {
			kind = on[0]
		}
		typ := typeRead[kind]
		r := &citation.Reference{Type: typ}
		switch row.variable.Kind() {
		case citation.KindNames:
			r.SetNames(row.variable, []citation.Name{{Family: "Doe", Given: "Jane"}})
		case citation.KindDate:
			r.SetDate(row.variable, citation.DayDate(2010, 5, 20))
		default:
			v := values[row.form]
			if v == "" {
				v = "12"
			}
			r.SetText(row.variable, citation.Text(v))
		}
		text, problems := write(t, r, true)
		if len(problems) == 0 && strings.Contains(text, "\n"+row.tag+"  - ") {
			n++
		} else if !slices.Contains(inContext, fmt.Sprint(row.variable, " ", row.tag)) {
			t.Errorf("%v, %s, on %s: %v\n%s", row.variable, row.tag, kind, problems, text)
		}
	}
	if n < 50 {
		t.Errorf("only %d rows are read and written by themselves", n)
	}
}

// inContext are the rows that other lines must stand beside.
var inContext = []string{
	"editor AU",                // of EDBOOK, which is written BOOK
	"editor ED",                // A2 or A3 is written in its place
	"event-date DA",            // PY must say the year
	"container-title-short J2", // alone it is read as the title itself
	"event-title T2",           // the same
	"collection-editor A2",     // of a book without a series
	"collection-title T3",
}

func TestStrictOutputSaysWhatItLoses(t *testing.T) {
	t.Parallel()
	r := &citation.Reference{
		ID: "a", Type: citation.Broadcast, Title: "A <i>title</i>", Issued: citation.Date{Start: citation.DatePoint{Precision: citation.PrecisionYear, Year: 1999, Uncertain: true}},
		Host: []citation.Name{{Family: "Doe"}}, PageFirst: "3", Extra: citation.Extra{"biblatex": {"usera": "x"}, Format: {"ZZ": "y"}},
	}
	text, problems := write(t, r, true)
	if want := "TY  - MPCT\nID  - a\nTI  - A title\nPY  - 1999\nER  - \n"; text != want {
		t.Errorf("got\n%swant\n%s", text, want)
	}
	var got []string
	for _, p := range problems {
		got = append(got, fmt.Sprint(p.Severity, " ", p.Key, ": ", p))
	}
	want := []string{
		"error a: extra.biblatex.usera is left out (left-out)",
		"error a: extra.ris.ZZ is left out (left-out)",
		"error a: host is left out: RIS has no tag for this role (left-out)",
		"warning a: issued says more than RIS can (less-exact)",
		"error a: page-first is left out: it is the first of the pages (left-out)",
		"warning a: title says more than RIS can (less-exact)",
		"warning a: type says more than RIS can (less-exact)",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestEditsAreNotUndone changes lines beside a carrier, as another program does.
func TestEditsAreNotUndone(t *testing.T) {
	t.Parallel()
	r := &citation.Reference{
		ID: "a", Type: citation.Article, Title: "An <i>old</i> title", Genre: "preprint",
		Author: []citation.Name{{Literal: "United Nations", Short: "UN"}, {Family: "Doe", Given: "Jane"}},
		Issued: citation.Date{Start: citation.DatePoint{Precision: citation.PrecisionYear, Year: 1999, Uncertain: true}},
		Scale:  "1:5", Extra: citation.Extra{Format: {"Y2": "2020/01/02/10:00"}}, Accessed: citation.DayDate(2020, 1, 2),
	}
	text, _ := write(t, r, false)
	for _, test := range []struct{ old, new, want string }{
		{"", "", "An <i>old</i> title|1999?|UN|article|1:5|2020-01-02"},
		{"An old title", "A new title", "A new title|1999?|UN|article|1:5|2020-01-02"},
		{"PY  - 1999", "PY  - 2000", "An <i>old</i> title|2000|UN|article|1:5|2020-01-02"},
		{"AU  - Doe, Jane", "AU  - Roe, Jane", "An <i>old</i> title|1999?|UN|article|1:5|2020-01-02"},
		{"AU  - United Nations,", "AU  - Else,", "An <i>old</i> title|1999?||article|1:5|2020-01-02"},
		{"TY  - UNPB", "TY  - RPRT", "An <i>old</i> title|1999?|UN|report|1:5|2020-01-02"},
		{"Y2  - 2020/01/02/10:00", "Y2  - 2021/01/02/", "An <i>old</i> title|1999?|UN|article|1:5|2021-01-02"},
		{"ER", "CN  - new\nER", "An <i>old</i> title|1999?|UN|article|1:5|2020-01-02"},
	} {
		list, problems := Read([]byte(strings.Replace(text, test.old, test.new, 1)))
		if len(list) != 1 || len(problems) > 0 {
			t.Fatal(problems)
		}
		g := list[0].Reference
		got := fmt.Sprintf("%s|%v|%s|%s|%s|%v", g.Title, g.Issued, g.Author[0].Short, g.Type, g.Scale, g.Accessed)
		if got != test.want {
			t.Errorf("%q for %q: got %s, want %s\n%s", test.new, test.old, got, test.want, text)
		}
		// What was read can be written.
		checkRoundTrip(t, g)
	}
	// The record is edited, not the file: what Extra has of it is not written.
	r.Accessed = citation.DayDate(2022, 1, 1)
	if text, _ := write(t, r, false); !strings.Contains(text, "\nY2  - 2022/01/01/\n") || strings.Contains(text, "\nY2  - 2020") {
		t.Errorf("an edit of the record is undone:\n%s", text)
	}
}

func TestNamesAreDivided(t *testing.T) {
	t.Parallel()
	type name = citation.Name
	for _, test := range []struct {
		in    string
		want  name
		again string // "" if it is written as it was read
	}{
		{"Kovač, Ana Marija", name{Family: "Kovač", Given: "Ana Marija"}, ""},
		{"Kovač,Ana", name{Family: "Kovač", Given: "Ana"}, "Kovač, Ana"},
		{"King, Martin Luther, Jr.", name{Family: "King", Given: "Martin Luther", Suffix: "Jr."}, ""},
		{"King, Jr., Martin Luther", name{Family: "King", Given: "Martin Luther", Suffix: "Jr."}, "King, Martin Luther, Jr."},
		{"van den Berg, Jan", name{Family: "Berg", Given: "Jan", NonDroppingParticle: "van den"}, ""},
		{"Humboldt, Alexander von", name{Family: "Humboldt", Given: "Alexander", DroppingParticle: "von"}, ""},
		{"d'Alembert, Jean", name{Family: "d'Alembert", Given: "Jean"}, ""},
		{"hooks, bell", name{Family: "hooks", Given: "bell"}, ""},
		{"Çelik, İlker", name{Family: "Çelik", Given: "İlker"}, ""},
		{"Ђорђевић, Ђорђе", name{Family: "Ђорђевић", Given: "Ђорђе"}, ""},
		{"United Nations,", name{Literal: "United Nations"}, ""},
		{"United Nations", name{Literal: "United Nations"}, "United Nations,"},
		{"University of Example,, Oslo", name{Literal: "University of Example, Oslo"}, ""},
		{"Plato", name{Family: "Plato"}, ""},
		{"J. Smith", name{Family: "Smith", Given: "J."}, "Smith, J."},
		{"J.-P. R. van den Berg", name{Family: "Berg", Given: "J.-P. R.", NonDroppingParticle: "van den"}, "van den Berg, J.-P. R."},
		{"U.S. Navy", name{Literal: "U.S. Navy"}, "U.S. Navy,"},
		{"B. Braun Stiftung", name{Literal: "B. Braun Stiftung"}, "B. Braun Stiftung,"},
		{"et al.", citation.Others(), ""},
		{"others", citation.Others(), "et al."},
	} {
		got := parseName(test.in)
		if got != test.want {
			t.Errorf("%q: got %#v, want %#v", test.in, got, test.want)
		}
		again := test.again
		if again == "" {
			again = test.in
		}
		if s := writeName(got); s != again {
			t.Errorf("%q is written %q, want %q", test.in, s, again)
		}
	}
}

func TestDatesAreRead(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ in, want string }{
		{"2010/05/20/", "2010-05-20"},
		{"2010/05/20", "2010-05-20"},
		{"2010/5/2/", "2010-05-02"},
		{"2010/05//", "2010-05"},
		{"2010///", "2010"},
		{"2010", "2010"},
		{"2010///spring", "2010-21"},
		{"2010///Fall", "2010-23"},
		{"2010/Spring", "2010-21"},
		{"2010/05/20/spring", "2010-05-20 spring"},
		{"2010/May/20", "2010-05-20"},
		{"2010/00/00", "2010"},
		{"2010/02/30/", "2010 2010/02/30/"},
		{"2010-05-20", "2010-05-20"},
		{"2010-05", "2010-05"},
		{"2010-05-20T10:11:12Z", "2010-05-20"},
		{"20 May 2010", "2010-05-20"},
		{"May 20, 2010", "2010-05-20"},
		{"MAY 2010", "2010-05"},
		{"2010 Sept. 3", "2010-09-03"},
		{"Winter 2010", "2010-24"},
		{"3-5 June 2015", "2015-06-03/2015-06-05"},
		{"5-3 June 2015", ""},
		{"31 June 2015", ""},
		{"44 BC", "-0043"},
		{"1 B.C.", "0000"},
		{"0 BC", ""},
		{"in press", ""},
		{"n.d.", ""},
		{"2010a", ""},
		{"20", ""},
		{"", ""},
	} {
		d, other, ok := parseDate(test.in)
		got := strings.TrimSpace(d.String() + " " + other)
		if !ok {
			got = ""
		}
		if got != test.want {
			t.Errorf("%q: got %q, want %q", test.in, got, test.want)
		}
	}
}
