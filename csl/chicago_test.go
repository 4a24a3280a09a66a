package csl_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"github.com/refwright/refwright/internal/corpora"
)

var (
	chicago18      = filepath.Join("styles", "chicago-author-date.csl")
	chicago17      = filepath.Join("styles", "chicago-author-date-17.csl")
	chicagoOverlay = filepath.Join("styles", "chicago-author-date-17.overlay.xml")
)

// TestChicagoEditionsDifferOnlyByTheOverlay holds the 17th edition to the text of
// the 18th with the blocks of the overlay; -update writes it.
func TestChicagoEditionsDifferOnlyByTheOverlay(t *testing.T) {
	want, err := overlay(string(readFile(t, chicago18)), string(readFile(t, chicagoOverlay)))
	if err != nil {
		t.Fatal(err)
	}
	// The flag belongs to the golden tests of the package.
	if f := flag.Lookup("update"); f != nil && f.Value.String() == "true" {
		if err := os.WriteFile(chicago17, []byte(want), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(want, string(readFile(t, chicago17))); diff != "" {
		t.Errorf("%s (-made from the overlay +file); run with -update:\n%s", chicago17, diff)
	}
}

// blockElement matches the first element of a block, with its name if it has one.
var blockElement = regexp.MustCompile(`(?m)^  <[a-z]+( name="[^"]*")?`)

// overlay returns base with each block that replacements has too taken from
// there. Blank lines part the blocks; a block is known by its element and name,
// and what has no element one level down, such as a heading, stays.
func overlay(base, replacements string) (string, error) {
	blocks := func(text string) []string { return strings.Split(strings.TrimRight(text, "\n"), "\n\n") }
	byElement := map[string]string{}
	for _, block := range blocks(replacements) {
		if element := blockElement.FindString(block); element != "" {
			byElement[element] = block
		}
	}
	out := blocks(base)
	for i, block := range out {
		element := blockElement.FindString(block)
		if replacement, ok := byElement[element]; ok {
			out[i] = replacement
			delete(byElement, element)
		}
	}
	for element := range byElement {
		return "", fmt.Errorf("the overlay replaces %q, which is not in the style", strings.TrimSpace(element))
	}
	return strings.Join(out, "\n\n") + "\n", nil
}

func TestOverlayOfABlockThatIsNotThere(t *testing.T) {
	t.Parallel()
	if _, err := overlay("<style>\n\n  <info>\n  </info>\n\n</style>\n", "  <macro name=\"x\">\n  </macro>\n"); err == nil {
		t.Error("no error for a macro that the style lacks")
	}
}

// TestChicagoMacrosAreDefinedOnceAndUsed reads the calls of both editions.
func TestChicagoMacrosAreDefinedOnceAndUsed(t *testing.T) {
	t.Parallel()
	for _, file := range []string{chicago18, chicago17} {
		defined, called := map[string]int{}, map[string]int{}
		eachElement(t, file, func(e xml.StartElement) {
			if e.Name.Local == "macro" {
				defined[attribute(e, "name")]++
			}
			if macro := attribute(e, "macro"); macro != "" {
				called[macro]++
			}
		})
		for name, n := range defined {
			if n != 1 {
				t.Errorf("%s: macro %q is defined %d times", file, name, n)
			}
			if called[name] == 0 {
				t.Errorf("%s: macro %q is not called", file, name)
			}
		}
		for name := range called {
			if defined[name] == 0 {
				t.Errorf("%s: macro %q is called and not defined", file, name)
			}
		}
	}
}

// TestStylesAndLocalesAreValid runs jing over our files with the CSL schema.
func TestStylesAndLocalesAreValid(t *testing.T) {
	t.Parallel()
	schema := corpora.Dir(t, "csl-data", "schema", "csl.rnc")
	jing, err := exec.LookPath("jing")
	if err != nil {
		t.Skip("jing, which checks a file against a schema, is not installed")
	}
	args := append([]string{"-c", schema, chicago18, chicago17}, localeFiles(t)...)
	if out, err := exec.Command(jing, args...).CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

// TestChicagoRecordsAndLinesAgree checks the archives themselves: a line for each
// citation and entry, each id once.
func TestChicagoRecordsAndLinesAgree(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob(filepath.Join("testdata", "chicago", "*.txtar"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no archives: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			t.Parallel()
			section := map[string][]byte{}
			for _, f := range txtar.Parse(readFile(t, file)).Files {
				section[f.Name] = f.Data
			}
			var items []struct{ ID string }
			if err := json.Unmarshal(section["items.json"], &items); err != nil {
				t.Fatal(err)
			}
			ids := make([]string, len(items))
			for i, item := range items {
				ids[i] = item.ID
			}
			slices.Sort(ids)
			citations := len(items)
			if text, ok := section["clusters.json"]; ok {
				var clusters []json.RawMessage
				if err := json.Unmarshal(text, &clusters); err != nil {
					t.Fatal(err)
				}
				citations = len(clusters)
			}
			for _, edition := range []string{"18", "17"} {
				if got := bytes.Count(section["citations-"+edition+".txt"], []byte("\n")); got != citations {
					t.Errorf("CMOS %s: %d citations, want %d", edition, got, citations)
				}
				var listed []string
				for line := range strings.Lines(string(section["bibliography-"+edition+".txt"])) {
					id, _, _ := strings.Cut(line, ": ")
					listed = append(listed, id)
				}
				slices.Sort(listed)
				if diff := cmp.Diff(ids, listed); diff != "" {
					t.Errorf("CMOS %s: ids (-records +entries):\n%s", edition, diff)
				}
			}
		})
	}
}

func readFile(t *testing.T, name string) []byte {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// eachElement calls do with the start of each element of an XML file.
func eachElement(t *testing.T, name string, do func(xml.StartElement)) {
	t.Helper()
	decoder := xml.NewDecoder(bytes.NewReader(readFile(t, name)))
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			return
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if e, ok := token.(xml.StartElement); ok {
			do(e)
		}
	}
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
