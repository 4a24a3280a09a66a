package csl_test

import (
	"bytes"
	"encoding/xml"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"github.com/refwright/refwright/internal/corpora"
)

// chicagoFiles returns the files of our styles.
func chicagoFiles(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("styles", "*.csl"))
	if err != nil || len(files) != 6 {
		t.Fatalf("%d styles, want 6: %v", len(files), err)
	}
	return files
}

// TestChicagoMacrosAreDefinedOnceAndUsed reads the calls of each style.
func TestChicagoMacrosAreDefinedOnceAndUsed(t *testing.T) {
	t.Parallel()
	for _, file := range chicagoFiles(t) {
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
	args := slices.Concat([]string{"-c", schema}, chicagoFiles(t), localeFiles(t))
	if out, err := exec.Command(jing, args...).CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
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
