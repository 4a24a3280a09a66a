package main

import (
	"encoding/json"
	"testing"

	"github.com/refwright/refwright/citation"
)

// TestMakerCoversEverything wants every type and variable in the items made by
// default, each item cited, and the same items for the same seed.
func TestMakerCoversEverything(t *testing.T) {
	t.Parallel()
	m := newMaker(1)
	m.make(200)
	clusters := m.cite(300)

	types, variables, cited := map[any]bool{}, map[string]bool{}, map[any]bool{}
	for _, it := range m.items {
		types[it["type"]] = true
		for name := range it {
			variables[name] = true
		}
	}
	for _, want := range citation.Types() {
		if !types[string(want)] {
			t.Errorf("no item of type %s", want)
		}
	}
	for _, v := range citation.Variables() {
		if !v.IsProcessor() && !variables[v.String()] {
			t.Errorf("no item has %s", v)
		}
	}
	for _, c := range clusters {
		for _, cite := range c.Items {
			cited[cite["id"]] = true
		}
	}
	if len(cited) != len(m.items) {
		t.Errorf("%d of %d items are cited", len(cited), len(m.items))
	}

	again := newMaker(1)
	again.make(200)
	a, _ := json.Marshal(m.items)
	b, _ := json.Marshal(again.items)
	if string(a) != string(b) {
		t.Error("the same seed makes other items")
	}
}

func TestPatterns(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ ours, theirs, want string }{
		{"A b, 12", "A b. 12", "`,` | `.`"},
		{"See Müller", "see Müller", "`W` | `w`"},
		{"<i>A</i> b", "A b", "`<i>` | ``"},
		{"pp. 3–4", "pp. 3-15", "`–9` | `-9`"},
	} {
		if got := patterns(c.ours, c.theirs); len(got) == 0 || got[0] != c.want {
			t.Errorf("patterns(%q, %q) = %q, want %q first", c.ours, c.theirs, got, c.want)
		}
	}
}
