package csl_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/csl"
)

func TestFields(t *testing.T) {
	style, err := csl.BuiltinStyle("chicago-author-date")
	if err != nil {
		t.Fatal(err)
	}
	ref := &citation.Reference{
		ID: "kaya2009", Type: citation.ArticleJournal, Title: "Why Bridges Sing",
		Author:         []citation.Name{{Family: "Kaya", Given: "Ece"}, {Literal: "Wind Institute"}},
		ContainerTitle: "Journal of Wind", Volume: "12", Issue: "3", Page: "45-61",
		Issued: citation.Date{Start: citation.DatePoint{Precision: citation.PrecisionYear, Year: 2009}},
	}
	p := csl.Processor{Style: style, Format: csl.Markdown, Fields: true}
	doc, err := p.Render([]*citation.Reference{ref}, nil)
	if err != nil {
		t.Fatal(err)
	}
	type field struct{ Variable, Text string }
	var got []field
	for _, f := range doc.Fields[0] {
		got = append(got, field{f.Variable.String(), doc.Bibliography[0][f.Start:f.End]})
	}
	want := []field{
		{"author", "Kaya"}, {"author", "Ece"}, {"author", "Wind Institute"}, {"issued", "2009"}, {"title", "Why Bridges Sing"},
		{"container-title", "Journal of Wind"}, {"volume", "12"}, {"issue", "3"}, {"page", "45–61"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
