package manuscript_test

import (
	"bytes"
	"testing"

	"github.com/pelletier/go-toml/v2"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/refwright/refwright/citation/manuscript"
)

// The schema and the reader agree on what a configuration is.
func TestConfigSchema(t *testing.T) {
	t.Parallel()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(manuscript.ConfigSchema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("schema.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, src := range []string{
		wholeConfig, "", "style = 'x'", "style = 1", "files = 'a'", "bib = ['']", "bib = [1]", "x = 1", "baseline = ''",
		"fail-on = 'off'", "[rules]\nmissing-reference = 'never'", "[rules]\nnone = 'off'", "[rules]\nmissing-reference = 'off'",
		"[[override]]\nstyle = 'any'", "[[override]]\nfiles = ['a']\nbaseline = 'b'", "[[override]]\nfiles = ['a']", "[override]\nfiles = ['a']",
	} {
		var v map[string]any
		if err := toml.Unmarshal([]byte(src), &v); err != nil {
			t.Fatal(err)
		}
		_, read := manuscript.ParseConfig("c.toml", []byte(src))
		if valid := schema.Validate(v); (valid == nil) != (read == nil) {
			t.Errorf("%s\nreader: %v\nschema: %v", src, read, valid)
		}
	}
}
