package csl_test

import (
	"errors"
	"io/fs"
	"strings"
	"testing"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/csl"
)

func TestDependentStyleIsItsParentInItsOwnLanguage(t *testing.T) {
	t.Parallel()
	child := func(id, parent, attrs string) *csl.Style {
		s, err := csl.ParseStyle(strings.NewReader(`<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" ` + attrs + `><info><id>` + id +
			`</id><link href="` + parent + `" rel="independent-parent"/></info></style>`))
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	styles := map[string]*csl.Style{
		"parent": parse(t, `<locale xml:lang="de"><terms><term name="and">und</term></terms></locale><citation><layout><text term="and"/></layout></citation>`),
		"a":      child("a", "b", ""),
		"b":      child("b", "a", ""),
	}
	load := func(id string) (*csl.Style, error) {
		if s := styles[id]; s != nil {
			return s, nil
		}
		return nil, fs.ErrNotExist
	}
	style, err := child("c", "parent", `default-locale="de-DE"`).Resolve(load)
	if err != nil {
		t.Fatal(err)
	}
	p := csl.Processor{Style: style}
	doc, err := p.Render([]*citation.Reference{{ID: "x"}}, []citation.Cluster{{Cites: []citation.Cite{{ID: "x"}}}})
	if err != nil {
		t.Fatal(err)
	}
	if got := doc.Citations[0]; got != "und" {
		t.Errorf("got %q, want the German word", got)
	}
	if _, err := styles["a"].Resolve(load); !errors.Is(err, csl.ErrParents) {
		t.Errorf("styles that name each other: %v", err)
	}
	if _, err := child("d", "nowhere", "").Resolve(load); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a parent that is not there: %v", err)
	}
}
