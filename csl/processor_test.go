package csl_test

import (
	"errors"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/csl"
)

const styleHead = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><id>t</id><title>t</title></info>`

// parse compiles a style of which the part after cs:info is given.
func parse(t testing.TB, body string) *csl.Style {
	t.Helper()
	s, err := csl.ParseStyle(strings.NewReader(styleHead + body + "</style>"))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestStyleErrorsSayWhereAndWhatIsAllowed(t *testing.T) {
	t.Parallel()
	deep := strings.Repeat("<group>", 100_000)
	for _, test := range []struct{ name, text, want string }{
		{"value of an attribute", styleHead + "\n" + `<citation><layout><text variable="title" font-style="slanted"/></layout></citation></style>`,
			`2:42: font-style="slanted" of <text>: want "normal", "italic" or "oblique"`},
		{"element", styleHead + `<citation><layout><txt/></layout></citation></style>`,
			`1:135: <txt> as a rendering element: want "text", "number", "date", "names", "label", "group" or "choose"`},
		{"macro that is not there", styleHead + `<citation><layout><text macro="x"/></layout></citation></style>`,
			`1:141: macro="x" of <text>: the style has no such macro`},
		{"no layout", styleHead + `<citation/></style>`, `1:117: <citation> has no <layout>`},
		{"no citation", styleHead + `</style>`, `1:1: <style> has no <citation> and names no independent parent`},
		{"root", `<locale/>`, `1:1: the root element is <locale>: want <style>`},
		{"not XML", `<style`, `1:7: not well-formed XML: unexpected EOF`},
		{"empty", ``, `1:1: there is no element in the file`},
		{"too deep", styleHead + `<citation><layout>` + deep, `1:814: elements are nested more than 100 deep`},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			_, err := csl.ParseStyle(strings.NewReader(test.text))
			if err == nil {
				t.Fatal("no error")
			}
			if diff := cmp.Diff(test.want, err.Error()); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestMacrosHaveLimits(t *testing.T) {
	t.Parallel()
	loop := styleHead + `<macro name="a"><text macro="b"/></macro><macro name="b"><text macro="a"/></macro>` +
		`<citation><layout><text macro="a"/></layout></citation></style>`
	if _, err := csl.ParseStyle(strings.NewReader(loop)); !errors.Is(err, csl.ErrRecursion) {
		t.Errorf("macros that call each other: %v", err)
	}
	// Each macro calls the next one twice: 2 to the power of 40 elements.
	var b strings.Builder
	b.WriteString(styleHead)
	for i := range 40 {
		name, next := string(rune('A'+i)), string(rune('A'+i+1))
		b.WriteString(`<macro name="` + name + `"><text macro="` + next + `"/><text macro="` + next + `"/></macro>`)
	}
	b.WriteString(`<macro name="` + string(rune('A'+40)) + `"><text value="x"/></macro><citation><layout><text macro="A"/></layout></citation></style>`)
	if _, err := csl.ParseStyle(strings.NewReader(b.String())); !errors.Is(err, csl.ErrTooLarge) {
		t.Errorf("macros that grow: %v", err)
	}
}

func TestDependentStyleDoesNotRender(t *testing.T) {
	t.Parallel()
	s, err := csl.ParseStyle(strings.NewReader(`<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><info><id>child</id>` +
		`<link href="http://example.org/parent" rel="independent-parent"/></info></style>`))
	if err != nil {
		t.Fatal(err)
	}
	if got := s.Info().Parent; !s.IsDependent() || got != "http://example.org/parent" {
		t.Errorf("parent is %q", got)
	}
	p := csl.Processor{Style: s}
	if _, err := p.Render(nil, nil); !errors.Is(err, csl.ErrDependent) {
		t.Errorf("rendering gives %v", err)
	}
}

func TestCiteOfUnknownReferenceIsReported(t *testing.T) {
	t.Parallel()
	p := csl.Processor{Style: parse(t, `<citation><layout delimiter="; "><text variable="title"/></layout></citation>`)}
	doc, err := p.Render([]*citation.Reference{{ID: "a", Title: "A"}}, []citation.Cluster{{Cites: []citation.Cite{{ID: "a"}, {ID: "nobody"}}}})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"A"}, doc.Citations); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if len(doc.Problems) != 1 || doc.Problems[0].Key != "nobody" {
		t.Errorf("problems: %v", doc.Problems)
	}
}

func TestPrintedYearLettersStayOnRequest(t *testing.T) {
	t.Parallel()
	style := parse(t, `<citation disambiguate-add-year-suffix="true"><layout delimiter="; "><date variable="issued"><date-part name="year"/></date></layout></citation>`+
		`<bibliography><layout><text variable="title"/></layout></bibliography>`)
	refs := []*citation.Reference{
		{ID: "x", Title: "X", Issued: citation.YearDate(2001), YearSuffix: "c"},
		{ID: "y", Title: "Y", Issued: citation.YearDate(2001)},
	}
	clusters := []citation.Cluster{{Cites: []citation.Cite{{ID: "x"}, {ID: "y"}}}}
	for _, test := range []struct {
		keep bool
		want string
	}{{false, "2001a; 2001b"}, {true, "2001c; 2001b"}} {
		p := csl.Processor{Style: style, KeepYearSuffix: test.keep}
		doc, err := p.Render(refs, clusters)
		if err != nil {
			t.Fatal(err)
		}
		if got := doc.Citations[0]; got != test.want {
			t.Errorf("keep %t: %q, want %q", test.keep, got, test.want)
		}
	}
}

// TestStyleIsSharedBetweenGoroutines is for the race detector: one style and one
// list of records, in every format and two languages at once.
func TestStyleIsSharedBetweenGoroutines(t *testing.T) {
	t.Parallel()
	style, err := csl.BuiltinStyle("chicago-author-date")
	if err != nil {
		t.Fatal(err)
	}
	refs := fuzzRefs()
	clusters := []citation.Cluster{{Cites: []citation.Cite{{ID: "a", Locator: "12-13"}, {ID: "b", Prefix: "see "}}}}
	var wg sync.WaitGroup
	for i := range 16 {
		p := csl.Processor{Style: style, Format: outputs[i%len(outputs)].format, Lang: []string{"", "de-DE"}[i%2], Anchors: true, LinkCites: true, LinkAddresses: true, Fields: true}
		wg.Go(func() {
			var first *csl.Document
			for range 5 {
				got, err := p.Render(refs, clusters)
				if err != nil {
					t.Error(err)
					return
				}
				if first == nil {
					first = got
				}
				if diff := cmp.Diff(first, got); diff != "" {
					t.Errorf("%v (-first +later):\n%s", p.Format, diff)
				}
			}
		})
	}
	wg.Wait()
	if diff := cmp.Diff(fuzzRefs(), refs); diff != "" {
		t.Errorf("the records were changed (-before +after):\n%s", diff)
	}
}

func TestMarkdownEscapesWhatTitlesContain(t *testing.T) {
	t.Parallel()
	style := parse(t, `<citation><layout><text variable="title" font-style="italic"/></layout></citation>`)
	refs := []*citation.Reference{{ID: "a", Title: "a*b_c [d](e) <x> & `f`"}}
	clusters := []citation.Cluster{{Cites: []citation.Cite{{ID: "a"}}}}
	for format, want := range map[csl.Format]string{
		csl.Markdown: "*a\\*b\\_c \\[d\\](e) \\<x\\> \\& \\`f\\`*",
		csl.HTML:     "<i>a*b_c [d](e) &#60;x&#62; &#38; `f`</i>",
		csl.Text:     "a*b_c [d](e) <x> & `f`",
	} {
		p := csl.Processor{Style: style, Format: format}
		doc, err := p.Render(refs, clusters)
		if err != nil {
			t.Fatal(err)
		}
		if got := doc.Citations[0]; got != want {
			t.Errorf("%v: %q, want %q", format, got, want)
		}
	}
}

func TestUprightWithinItalicsInEachFormat(t *testing.T) {
	t.Parallel()
	style := parse(t, `<citation><layout><text variable="title" font-style="italic"/></layout></citation>`)
	refs := []*citation.Reference{{ID: "a", Title: `Roe <span class="nodecor">v.</span> <i>Wade</i>`}}
	for format, want := range map[csl.Format]string{
		csl.Text:     "Roe v. Wade",
		csl.HTML:     `<i>Roe <span style="font-style:normal;">v.</span> <span style="font-style:normal;">Wade</span></i>`,
		csl.Markdown: `*Roe <span style="font-style:normal;">v.</span> <span style="font-style:normal;">Wade</span>*`,
		csl.LaTeX:    `\textit{Roe \textup{v.} \textup{Wade}}`,
		csl.RTF:      `{\i Roe {\i0 v.} {\i0 Wade}}`,
		csl.Typst:    "#emph[Roe #emph[v.] #emph[Wade]]",
	} {
		p := csl.Processor{Style: style, Format: format}
		doc, err := p.Render(refs, []citation.Cluster{{Cites: []citation.Cite{{ID: "a"}}}})
		if err != nil {
			t.Fatal(err)
		}
		if got := doc.Citations[0]; got != want {
			t.Errorf("%v: got %s, want %s", format, got, want)
		}
	}
}
