package csl_test

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/csl"
)

// TestFilesBeyondTheLimitsAreErrors has styles and locales that are too large to be
// meant. They are not read to their end.
func TestFilesBeyondTheLimitsAreErrors(t *testing.T) {
	t.Parallel()
	const size = 50 << 20
	term := func(before, after string) io.Reader {
		return io.MultiReader(strings.NewReader(before), io.LimitReader(letterReader{}, size), strings.NewReader(after))
	}
	_, err := csl.ParseLocale(term(`<locale xmlns="http://purl.org/net/xbiblio/csl" xml:lang="en-US"><terms><term name="and">`, `</term></terms></locale>`))
	if !errors.Is(err, csl.ErrTooLarge) {
		t.Errorf("a term of 50 MB: %v", err)
	}
	_, err = csl.ParseStyle(term(styleHead+`<citation><layout><text value="`, `"/></layout></citation></style>`))
	if !errors.Is(err, csl.ErrTooLarge) {
		t.Errorf("a value of 50 MB: %v", err)
	}
}

// TestStylesThatPrintMuchAreErrors has files of allowed length that would print
// gigabytes for every record.
func TestStylesThatPrintMuchAreErrors(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("a", csl.MaxStyleText)
	calls := strings.Repeat(`<text macro="m"/>`, 100_000)
	for _, test := range []struct{ name, text, want string }{
		{"an attribute", `<citation><layout><text value="` + long + `a"/></layout></citation>`, `1:135: value of <text> has more than 4096 bytes`},
		{"a term", `<locale><terms><term name="and">` + long + `a</term></terms></locale><citation><layout/></citation>`, `1:132: <term> has more than 4096 bytes`},
		{"a term in pieces", `<locale><terms><term name="and"><single>` + strings.Repeat("a<!-- -->", 400_000) + `</single></term></terms></locale><citation><layout/></citation>`,
			`1:149: <single> has more than 4096 bytes`},
		{"a long text many times", `<macro name="m"><text value="` + long + `"/></macro><citation><layout>` + calls + `</layout></citation>`,
			`1:274350: more than 1048576 elements with the macros written out`},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			_, err := csl.ParseStyle(strings.NewReader(styleHead + test.text + "</style>"))
			if !errors.Is(err, csl.ErrTooLarge) || err.Error() != test.want {
				t.Errorf("%v, want %s", err, test.want)
			}
		})
	}
	summary := strings.Replace(styleHead, "</info>", "<summary>"+strings.Repeat("a ", csl.MaxStyleText)+"</summary></info>", 1)
	if _, err := csl.ParseStyle(strings.NewReader(summary + `<citation><layout/></citation></style>`)); err != nil {
		t.Errorf("a long summary: %v", err)
	}
}

// A letterReader reads as one letter without end.
type letterReader struct{}

func (letterReader) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'a'
	}
	return len(p), nil
}

// TestLongRecordsTakeNoLongerThanTheirText renders records that took minutes where
// work grew with the square of their length.
func TestLongRecordsTakeNoLongerThanTheirText(t *testing.T) {
	t.Parallel()
	names := make([]citation.Name, 1_000_000)
	for i := range names {
		names[i] = citation.Name{Family: fmt.Sprint("Smith", i), Given: "J. P."}
	}
	work := func(id string, names []citation.Name, title string) *citation.Reference {
		return &citation.Reference{ID: id, Type: citation.Book, Title: citation.Text(title), Author: names, Issued: citation.YearDate(2000)}
	}
	cites := []citation.Cluster{{Cites: []citation.Cite{{ID: "a"}, {ID: "b"}}}}
	everyone := parse(t, `<citation disambiguate-add-names="true" disambiguate-add-givenname="true" disambiguate-add-year-suffix="true" et-al-min="3" et-al-use-first="1"><layout>`+
		`<names variable="author"/><date variable="issued" prefix=" "><date-part name="year"/></date></layout></citation>`+
		`<bibliography><layout><names variable="author"/></layout></bibliography>`)
	chicago := builtinStyle(t, "chicago-author-date")
	for _, test := range []struct {
		name  string
		style *csl.Style
		refs  []*citation.Reference
	}{
		{"names by the million, the same", chicago, []*citation.Reference{work("a", names, "A"), work("b", names, "B")}},
		{"names by the million, one more", chicago, []*citation.Reference{work("a", names, "A"), work("b", names[1:], "B"), work("c", names[:len(names)-1], "C")}},
		{"names by the hundred thousand, all printed", everyone, []*citation.Reference{work("a", names[:100_000], "A"), work("b", names[:100_000], "B")}},
		{"words by the hundred thousand", chicago, []*citation.Reference{work("a", nil, strings.Repeat("word ", 200_000)), work("b", nil, "B")}},
		{"quotes and tags that do not close", chicago, []*citation.Reference{work("a", nil, strings.Repeat(`"a 'b `, 20_000)), work("b", nil, strings.Repeat("<i>a ", 20_000))}},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := csl.Processor{Style: test.style, Format: csl.Typst}
			doc, err := p.Render(test.refs, cites)
			if err != nil || len(doc.Bibliography) != len(test.refs) {
				t.Errorf("%d entries, %v", len(doc.Bibliography), err)
			}
		})
	}
}

func TestNamesAreAddedUpToALimit(t *testing.T) {
	t.Parallel()
	style := parse(t, `<citation disambiguate-add-names="true" disambiguate-add-year-suffix="true" et-al-min="2" et-al-use-first="1"><layout>`+
		`<names variable="author"><name form="short"/></names><date variable="issued" prefix=" "><date-part name="year"/></date></layout></citation>`+
		`<bibliography><layout><text variable="title"/></layout></bibliography>`)
	for _, test := range []struct {
		same int // names before those that differ
		want string
	}{
		{3, "A1, A2, A3, B, et al. 2000"},
		{csl.MaxAddedNames, "A1 et al. 2000a"},
	} {
		var refs []*citation.Reference
		for _, id := range []string{"b", "c"} {
			ref := &citation.Reference{ID: id, Title: citation.Text(id), Issued: citation.YearDate(2000)}
			for i := range test.same {
				ref.Author = append(ref.Author, citation.Name{Family: fmt.Sprint("A", i+1)})
			}
			ref.Author = append(ref.Author, citation.Name{Family: strings.ToUpper(id)}, citation.Name{Family: "Z"})
			refs = append(refs, ref)
		}
		doc, err := (&csl.Processor{Style: style}).Render(refs, []citation.Cluster{{Cites: []citation.Cite{{ID: "b"}}}})
		if err != nil {
			t.Fatal(err)
		}
		if got := doc.Citations[0]; got != test.want {
			t.Errorf("after %d names: %s, want %s", test.same, got, test.want)
		}
	}
}
