package csl

import (
	"strings"
	"testing"
)

// TestNodesThatOnlyWrapChangeNothing puts more nodes around nodes of each kind.
func TestNodesThatOnlyWrapChangeNothing(t *testing.T) {
	style, err := ParseStyle(strings.NewReader(`<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>T</title><id>t</id><updated>2020-01-01T00:00:00Z</updated></info><citation><layout><text variable="title"/></layout></citation></style>`))
	if err != nil {
		t.Fatal(err)
	}
	p := Processor{Style: style}
	d, err := p.open(nil)
	if err != nil {
		t.Fatal(err)
	}
	text := func(s string) []run { return []run{{text: s}} }
	node := func(prefix string, content []run, suffix string) []run {
		runs := []run{{kind: nodeRun}, {text: prefix, flags: affixRun | leadRun}}
		runs = append(runs, content...)
		return append(runs, run{text: suffix, flags: affixRun | tailRun}, run{kind: endRun})
	}
	within := func(f format, content []run) []run {
		runs := append([]run{{kind: openRun, format: f}}, content...)
		return append(runs, run{kind: closeRun})
	}
	wrapped := func(n int, content []run) []run {
		for range n {
			content = append(append([]run{{kind: nodeRun}}, content...), run{kind: endRun})
		}
		return content
	}
	parts := map[string][]run{
		"text":        node("", text("Ends in a mark?"), ""),
		"marks":       node(": ", text("! begins with one"), ". "),
		"number":      node("", []run{{text: "12", flags: numberRun}}, ","),
		"quotes":      node(" ", within(quoted, text("In quotation marks.")), ""),
		"italics":     node(", ", within(fontItalic, text("in italics!")), "."),
		"apostrophe":  node("", text("Don’t;"), ": "),
		"two texts":   node("(", append(node("", text("one."), ", "), node(" ", text("two,"), "")...), ")"),
		"nothing":     {{kind: nodeRun}, {kind: endRun}},
		"block":       node("", within(displayBlock, text("block;")), ";"),
		"single node": wrapped(1, node("", wrapped(1, text("Deep.")), ".")),
	}
	for first, a := range parts {
		for second, b := range parts {
			for _, delimiter := range []string{"", ", ", ".", ": "} {
				var want string
				for n := 1; n < 5; n++ {
					runs := wrapped(n, a)
					if delimiter != "" {
						runs = append(runs, run{text: delimiter, flags: affixRun | delimiterRun})
					}
					runs = wrapped(n, append(runs, wrapped(n, b)...))
					got := d.finish(runs)
					if n == 1 {
						want = got
					} else if got != want {
						t.Errorf("%s, %q, %s in %d nodes: got %q, want %q as in one", first, delimiter, second, n, got, want)
					}
				}
			}
		}
	}
}
