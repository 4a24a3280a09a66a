package csl

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/corpora"
)

func TestCorpusFilesComeBack(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob(filepath.Join(corpora.Dir(t, "bib", "pairs"), "*.csl.json"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no files: %v", err)
	}
	items := 0
	for _, name := range files {
		file, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		refs, errs := checkItems(t, file)
		if len(errs) > 0 {
			t.Errorf("%s: %v", filepath.Base(name), errors.Join(errs...))
		}
		items += len(refs)
	}
	t.Logf("%d items in %d files", items, len(files))
}

func TestSuiteInputComesBack(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob(filepath.Join(corpora.Dir(t, "csl-suite"), "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no files: %v", err)
	}
	section := regexp.MustCompile(`(?s)>>=+ *INPUT *=+>>(.*)<<=+ *INPUT *=+<<`)
	items := 0
	for _, name := range files {
		file, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		input := section.FindSubmatch(file)
		if input == nil {
			t.Errorf("%s: no INPUT section", filepath.Base(name))
			continue
		}
		refs, errs := checkItems(t, input[1])
		if len(errs) > 0 {
			t.Errorf("%s: %v", filepath.Base(name), errors.Join(errs...))
		}
		items += len(refs)
	}
	t.Logf("%d items in %d fixtures", items, len(files))
}

func schema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	s, err := jsonschema.NewCompiler().Compile(corpora.Dir(t, "csl-data", "schema", "csl-data.json"))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func checkSchema(t *testing.T, s *jsonschema.Schema, refs ...*citation.Reference) {
	t.Helper()
	text, err := encode(func(e *Encoder) { e.Strict = true }, refs...)
	if err != nil {
		t.Fatal(err)
	}
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Validate(v); err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
}

func TestStrictOutputIsValid(t *testing.T) {
	t.Parallel()
	s := schema(t)
	for seed := range seeds(1_000) {
		if r := randomChooser(seed, 300).reference(); isUTF8Reference(r) {
			checkSchema(t, s, r)
		}
	}
	files, err := filepath.Glob(filepath.Join(corpora.Dir(t, "bib", "pairs"), "*.csl.json"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no files: %v", err)
	}
	for _, name := range files {
		file, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		refs, err := ReadJSON(bytes.NewReader(file))
		if err != nil {
			t.Fatal(err)
		}
		checkSchema(t, s, refs...)
	}
}

// TestSchemaNames compares the table of names with the properties of the schema.
func TestSchemaNames(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile(corpora.Dir(t, "csl-data", "schema", "csl-data.json"))
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Items struct{ Properties map[string]any }
	}
	if err := json.Unmarshal(text, &file); err != nil {
		t.Fatal(err)
	}
	properties := file.Items.Properties
	for _, f := range jsonFields {
		_, has := properties[f.name]
		if f.schema == "" && has {
			t.Errorf("%s is in the schema, but not in the table", f.name)
		}
		if _, ok := properties[f.schema]; f.schema != "" && !ok {
			t.Errorf("%s is in the table, but not in the schema", f.schema)
		}
		delete(properties, f.schema)
		delete(properties, f.alias)
	}
	for name := range properties {
		if jsonKeys[name].role == roleOther {
			t.Errorf("%s is in the schema and unknown to the table", name)
		}
	}
}
