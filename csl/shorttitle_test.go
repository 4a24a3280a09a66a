package csl_test

import (
	"testing"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/csl"
)

func TestShortTitlesOnRequest(t *testing.T) {
	t.Parallel()
	style := parse(t, `<citation><layout><text variable="title" form="short" text-case="title"/></layout></citation>`)
	for _, test := range []struct {
		title, language, want string
	}{
		{title: "The interior of the house: rooms and their uses", want: "Interior of the House"},
		{title: "Ways of seeing", want: "Ways of Seeing"},
		{title: "A history of ropes", want: "History of Ropes"},
		{title: "An hour: a play", want: "Hour"},
		{title: "A to Z: an index", want: "A to Z"},
		{title: "A", want: "A"},
		{title: "The : x", want: "The"},
		{title: "Who owns the past? Museums and the law", want: "Who Owns the Past?"},
		{title: "What? you say", want: "What? You Say"},
		{title: "All aboard! A guide", want: "All Aboard!"},
		{title: "At 10:30 in the morning", want: "At 10:30 in the Morning"},
		{title: "Reading “Ulysses: a life”: an essay", want: "Reading “Ulysses: A Life”"},
		{title: "On <i>Emma: a novel</i>: a reply", want: "On <i>Emma: A Novel</i>"},
		{title: ": odd", want: ": Odd"},
		{title: "Montaillou : village occitan", language: "fr", want: "Montaillou"},
		{title: "A casa: uma história", language: "pt", want: "A casa"},
		{title: "Покошено поље: роман", language: "sr", want: "Покошено поље"},
	} {
		refs := []*citation.Reference{{ID: "x", Title: citation.Text(test.title), Language: citation.Text(test.language)}}
		clusters := []citation.Cluster{{Cites: []citation.Cite{{ID: "x"}}}}
		doc, err := (&csl.Processor{Style: style, ShortTitles: true, Format: csl.HTML}).Render(refs, clusters)
		if err != nil {
			t.Fatal(err)
		}
		if got := doc.Citations[0]; got != test.want {
			t.Errorf("%q (%s): %q, want %q", test.title, test.language, got, test.want)
		}
		refs[0].TitleShort = "Own"
		if doc, _ := (&csl.Processor{Style: style, ShortTitles: true}).Render(refs, clusters); doc.Citations[0] != "Own" {
			t.Errorf("%q: %q in place of the short title of the record", test.title, doc.Citations[0])
		}
	}
}
