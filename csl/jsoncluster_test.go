package csl

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/citation"
)

func TestReadClusters(t *testing.T) {
	got, err := ReadClusters(strings.NewReader(`[
		[{"id": "a", "locator": 12, "label": "chapter"}, {"id": 7, "suppress-author": 1, "prefix": "see ", "suffix": "."}],
		{"citationItems": [{"id": "b", "author-only": true}], "properties": {"noteIndex": 3}},
		[],
		{"citationItems": [{"id": "c", "locator": "5"}], "properties": {"mode": "composite", "infix": "and others"}},
		{"citationItems": [{"id": "d"}, {"id": "e"}], "properties": {"mode": "suppress-author"}}
	]`))
	if err != nil {
		t.Fatal(err)
	}
	want := []citation.Cluster{
		{Cites: []citation.Cite{{ID: "a", Locator: "12", Label: "chapter"}, {ID: "7", SuppressAuthor: true, Prefix: "see ", Suffix: "."}}},
		{Cites: []citation.Cite{{ID: "b", AuthorOnly: true}}, NoteNumber: 3},
		{},
		{Cites: []citation.Cite{{ID: "c", Locator: "5"}}, Narrative: true, Infix: "and others"},
		{Cites: []citation.Cite{{ID: "d", SuppressAuthor: true}, {ID: "e"}}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	for _, bad := range []string{``, `{`, `[[{"id": true}]]`, `[1]`, `[] []`, `[{"properties": {"mode": "x"}}]`, `[[{"id":"a"`} {
		if c, err := ReadClusters(strings.NewReader(bad)); err == nil {
			t.Errorf("%s was read as %v", bad, c)
		}
	}
}
