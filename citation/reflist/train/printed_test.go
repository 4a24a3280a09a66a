package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist"
	"github.com/refwright/refwright/csl"
)

// Names count as printed where their words stand in order, with given names as they stand.
func TestPrintedNames(t *testing.T) {
	marsh, liu, li := citation.Name{Family: "Marsh", Given: "Ellen Lea"}, citation.Name{Family: "Liu", Given: "J."}, citation.Name{Family: "Li", Given: "Ann"}
	pol := citation.Name{Family: "van der Pol", Given: "B."}
	for _, tt := range []struct {
		name, text string
		names      []citation.Name
		want       []citation.Name
	}{
		{"as initials", "Marsh E. L.", []citation.Name{marsh}, []citation.Name{{Family: "Marsh", Given: "E. L."}}},
		{"as letters", "Marsh EL", []citation.Name{marsh}, []citation.Name{{Family: "Marsh", Given: "EL"}}},
		{"not as part of another", "Liu J.", []citation.Name{liu, li}, []citation.Name{liu}},
		{"not twice", "Li Ann", []citation.Name{li, li}, []citation.Name{li}},
		{"with a particle behind", "Pol B. van der", []citation.Name{pol}, []citation.Name{pol}},
		{"with a particle and its apostrophe behind", "Hart Pieter ’t", []citation.Name{{Family: "’t Hart", Given: "Pieter"}}, []citation.Name{{Family: "’t Hart", Given: "Pieter"}}},
		{"in a script without spaces", "佐藤太郎", []citation.Name{{Family: "佐藤", Given: "太郎"}}, []citation.Name{{Family: "佐藤", Given: "太."}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, printedNames(tt.names, tt.text)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// A range of pages is one with any hyphen, also with one that does not break.
func TestPrintedPages(t *testing.T) {
	for pages, want := range map[string]citation.Number{"48": "48", "48–52": "48-52", "48‑52": "48-52"} {
		text := "Peat " + pages
		ref := printed(&citation.Reference{Title: "Peat", Page: "48-52"}, []csl.Field{{Variable: citation.VarTitle, End: 4}, {Variable: citation.VarPage, Start: 5, End: len(text)}}, text)
		if ref.Page != want {
			t.Errorf("%q: pages %q, want %q", pages, ref.Page, want)
		}
	}
}

// spansOf makes spans of a text from variables and the words that they stand for.
func spansOf(t *testing.T, text string, values ...any) []reflist.ExampleSpan {
	t.Helper()
	var spans []reflist.ExampleSpan
	at := 0
	for i := 0; i < len(values); i += 2 {
		v, word := values[i].(citation.Variable), values[i+1].(string)
		for ; text[at:at+len(word)] != word; at++ {
			if at+len(word) >= len(text) {
				t.Fatalf("%q has no %q", text, word)
			}
		}
		spans = append(spans, reflist.ExampleSpan{Start: at, End: at + len(word), Variables: []citation.Variable{v}})
		at += len(word)
	}
	return spans
}

// Editors that no word says to be some are authors, also behind a number.
func TestEditorsWithoutARole(t *testing.T) {
	const number, editor, title = citation.VarCitationNumber, citation.VarEditor, citation.VarTitle
	for text, want := range map[string]bool{"[2] Marsh. Peat": true, "[2] Marsh, ed. Peat": false, "2 Marsh (1999) Peat": true} {
		ex := reflist.Example{Text: text, Reference: &citation.Reference{Editor: []citation.Name{{Family: "Marsh"}}}, Spans: spansOf(t, text, number, "2", editor, "Marsh", title, "Peat")}
		withoutRole(&ex)
		if got := len(ex.Reference.Author) == 1; got != want {
			t.Errorf("%q: an author is %t, want %t", text, got, want)
		}
	}
}

func TestUndecided(t *testing.T) {
	const author, title, container, publisher, place = citation.VarAuthor, citation.VarTitle, citation.VarContainerTitle, citation.VarPublisher, citation.VarPublisherPlace
	for _, tt := range []struct {
		name string
		kind citation.Type
		text string
		of   []any
		want []citation.Variable
	}{
		{"an organisation alone", citation.Report, "Marsh. Peat. Moor Board.", []any{author, "Marsh", title, "Peat", publisher, "Moor Board"}, []citation.Variable{container, publisher}},
		{"and without a title", citation.Webpage, "Marsh, Moor Board.", []any{author, "Marsh", container, "Moor Board"}, []citation.Variable{container, publisher, title}},
		{"behind \"in\"", citation.Webpage, "Marsh. Peat. In Moor Board.", []any{author, "Marsh", title, "Peat", container, "Moor Board"}, nil},
		{"behind a place", citation.Report, "Marsh. Peat. Oslo: Moor Board.", []any{author, "Marsh", title, "Peat", place, "Oslo", publisher, "Moor Board"}, nil},
		{"a book", citation.Book, "Marsh. Peat. Moor Press.", []any{author, "Marsh", title, "Peat", publisher, "Moor Press"}, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			ex := reflist.Example{Text: tt.text, Reference: &citation.Reference{Type: tt.kind}, Spans: spansOf(t, tt.text, tt.of...)}
			if diff := cmp.Diff(tt.want, undecided(&ex)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}
