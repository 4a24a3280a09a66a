package csl

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// uncovered are the attributes and values that no fixture of ours has: they change
// nothing that is rendered.
var uncovered = []string{
	"bibliography hanging-indent", "bibliography hanging-indent=false", "bibliography hanging-indent=true", // Document.HangingIndent
	"bibliography line-spacing", "bibliography entry-spacing", // Document.LineSpacing, Document.EntrySpacing
	"info xml:lang", "style xml:lang",
	"locale version", "locale/info", // of locale files
}

// TestFixturesCoverTheSpecification holds that every element of styles, every
// attribute of each and every value that an attribute may have stands in a fixture
// of our own. Attributes for affixes, formats and display are looked for on any
// element, the values of the others on their own.
func TestFixturesCoverTheSpecification(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	files, err := filepath.Glob("testdata/fixtures/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no fixtures: %v", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		_, text, _ := strings.Cut(string(data), "= CSL =====>>\n")
		text, _, _ = strings.Cut(text, "<<===== CSL =")
		root, _, err := readXML(strings.NewReader(text))
		if err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		noteFeatures(root, "", seen)
	}
	shared := slices.Concat(shownAttrs, quotesAttrs, periodsAttrs, caseAttrs, nameAttrs)
	var missing []string
	want := func(features ...string) {
		for _, f := range features {
			if !seen[f] && !slices.Contains(uncovered, f) {
				missing = append(missing, f)
			}
		}
	}
	for _, a := range shared {
		want("* " + a.name)
		for _, value := range a.values {
			want(fmt.Sprintf("* %s=%s", a.name, value))
		}
	}
	for name, rule := range elementRules {
		want(name)
		for _, a := range rule.attrs {
			if slices.ContainsFunc(shared, func(s attrRule) bool { return s.name == a.name }) {
				continue
			}
			want(name + " " + a.name)
			for _, value := range a.values {
				want(fmt.Sprintf("%s %s=%s", name, a.name, value))
			}
		}
	}
	slices.Sort(missing)
	for _, f := range missing {
		t.Errorf("no fixture has %s", f)
	}
}

// noteFeatures notes the elements, attributes and values within an element.
func noteFeatures(n *xmlNode, parent string, seen map[string]bool) {
	name := n.name
	if _, ok := elementRules[parent+"/"+name]; ok {
		name = parent + "/" + name
	}
	seen[name] = true
	for _, a := range n.attrs {
		for _, element := range []string{name, "*"} {
			seen[element+" "+a.name] = true
			seen[fmt.Sprintf("%s %s=%s", element, a.name, a.value)] = true
			for _, word := range strings.Fields(a.value) {
				seen[fmt.Sprintf("%s %s=%s", element, a.name, word)] = true
			}
		}
	}
	for _, c := range n.children {
		noteFeatures(c, n.name, seen)
	}
}
