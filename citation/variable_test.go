package citation

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestEveryVariableIsDescribed(t *testing.T) {
	all := Variables()
	if len(all) != int(variableCount)-1 {
		t.Errorf("Variables has %d variables, want %d", len(all), variableCount-1)
	}
	for _, v := range all {
		if v.String() == "" || v.Kind() == NoKind {
			t.Errorf("variable %d has the name %q and the kind %v", v, v, v.Kind())
		}
		if s := v.Since(); s != "1.0" && s != "1.0.2" {
			t.Errorf("%v is since %q", v, s)
		}
		if v.IsVerbatim() && v.Kind() != KindText {
			t.Errorf("%v is verbatim and of kind %v", v, v.Kind())
		}
		if v.IsProcessor() && v.Kind() != KindNumber {
			t.Errorf("%v is the processor's and of kind %v", v, v.Kind())
		}
		if got, ok := ParseVariable(v.String()); !ok || got != v {
			t.Errorf("ParseVariable(%q) = %v, %t", v, got, ok)
		}
	}
	inOrder := slices.IsSortedFunc(all, func(v, w Variable) int {
		if v.Kind() != w.Kind() {
			order := []Kind{KindText, KindNumber, KindDate, KindNames}
			return slices.Index(order, v.Kind()) - slices.Index(order, w.Kind())
		}
		letters := func(v Variable) string { return strings.NewReplacer("_", "", "-", "").Replace(lowerASCII(v.String())) }
		return strings.Compare(letters(v), letters(w))
	})
	if !inOrder {
		t.Errorf("Variables is not in order: %v", all)
	}
}

func TestVariablesOfEachKind(t *testing.T) {
	for name, want := range map[string]struct {
		kind                Kind
		since               string
		verbatim, processor bool
	}{
		"title":           {KindText, "1.0", false, false},
		"DOI":             {KindText, "1.0", true, false},
		"part-number":     {KindNumber, "1.0.2", false, false},
		"citation-number": {KindNumber, "1.0", false, true},
		"issued":          {KindDate, "1.0", false, false},
		"author":          {KindNames, "1.0", false, false},
	} {
		v, ok := ParseVariable(name)
		if !ok || v.Kind() != want.kind || v.Since() != want.since || v.IsVerbatim() != want.verbatim || v.IsProcessor() != want.processor {
			t.Errorf("%s: %t, %v, since %s, verbatim %t, processor %t", name, ok, v.Kind(), v.Since(), v.IsVerbatim(), v.IsProcessor())
		}
	}
}

func TestNoVariable(t *testing.T) {
	for _, name := range []string{"", "doi", "Title", "event", "nonsense"} {
		if v, ok := ParseVariable(name); ok || v != NoVariable {
			t.Errorf("ParseVariable(%q) = %v, %t", name, v, ok)
		}
	}
	for _, v := range []Variable{NoVariable, variableCount, 255} {
		if v.String() != "" || v.Kind() != NoKind || v.Since() != "" || v.IsVerbatim() || v.IsProcessor() {
			t.Errorf("Variable(%d) is described", v)
		}
	}
}

func TestKindsHaveNames(t *testing.T) {
	for kind, want := range map[Kind]string{
		NoKind: "none", KindText: "text", KindNumber: "number", KindNames: "names", KindDate: "date", 200: "none",
	} {
		if got := kind.String(); got != want {
			t.Errorf("Kind(%d) is %q, want %q", kind, got, want)
		}
	}
}

func TestTypes(t *testing.T) {
	all := Types()
	if !slices.IsSorted(all) {
		t.Errorf("Types is not sorted: %v", all)
	}
	for _, typ := range all {
		if !typ.IsKnown() {
			t.Errorf("%q is not known", typ)
		}
	}
	for _, typ := range []Type{"", "Book", "misc"} {
		if typ.IsKnown() {
			t.Errorf("%q is known", typ)
		}
	}
	all[0] = "changed"
	if Types()[0] == "changed" {
		t.Error("Types returns its own slice")
	}
}

func TestGeneratedFileIsFresh(t *testing.T) {
	if testing.Short() {
		t.Skip("runs the generator, which is compiled for it")
	}
	goTool, err := exec.LookPath("go")
	if err != nil {
		t.Skip("needs the go command to run the generator")
	}
	fresh := filepath.Join(t.TempDir(), "fresh") // go run would compile a name in .go
	if out, err := exec.Command(goTool, "run", "generate.go", fresh).CombinedOutput(); err != nil {
		t.Fatalf("generate.go: %v\n%s", err, out)
	}
	want, err := os.ReadFile(fresh)
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("variables_gen.go")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("variables_gen.go is stale: run go generate ./citation")
	}
}

// schemaFile returns a file of the CSL schema, or skips the test.
func schemaFile(t *testing.T, name string) string {
	t.Helper()
	dir := os.Getenv("REFWRIGHT_CORPORA")
	if dir == "" {
		t.Skip("set REFWRIGHT_CORPORA to a folder with csl-data/schema of the CSL schema repository")
	}
	data, err := os.ReadFile(filepath.Join(dir, "csl-data", "schema", name))
	if err != nil {
		t.Skipf("REFWRIGHT_CORPORA lacks the CSL schema: %v", err)
	}
	return string(data)
}

var (
	rncDefinition = regexp.MustCompile(`(?m)^\s*([a-z.-]+) =((?:[^=]|\n)*?)(?:\n\s*##|\n}|\z)`)
	rncComment    = regexp.MustCompile(`#.*`)
	rncString     = regexp.MustCompile(`"([^"]*)"`)
)

// rncLists returns the strings of each definition of a RELAX NG file.
func rncLists(file string) map[string][]string {
	lists := map[string][]string{}
	for _, m := range rncDefinition.FindAllStringSubmatch(file, -1) {
		for _, s := range rncString.FindAllStringSubmatch(rncComment.ReplaceAllString(m[2], ""), -1) {
			lists[m[1]] = append(lists[m[1]], s[1])
		}
	}
	return lists
}

// compareNames fails for every name that is in one list and not in the other,
// except those of the two tables, which give the reason.
func compareNames(t *testing.T, ours, theirs []string, oursAlone, theirsAlone map[string]string) {
	t.Helper()
	only := func(a, b []string, excused map[string]string) []string {
		missing := slices.DeleteFunc(slices.Clone(a), func(s string) bool { return slices.Contains(b, s) })
		for name := range excused {
			if !slices.Contains(missing, name) {
				t.Errorf("%s is listed as an exception and is none", name)
			}
		}
		return slices.DeleteFunc(missing, func(s string) bool { return excused[s] != "" })
	}
	if only := only(ours, theirs, oursAlone); len(only) > 0 {
		t.Errorf("the schema lacks %v", only)
	}
	if only := only(theirs, ours, theirsAlone); len(only) > 0 {
		t.Errorf("the table lacks %v", only)
	}
}

func variableNames(kinds ...Kind) []string {
	var names []string
	for _, v := range Variables() {
		if slices.Contains(kinds, v.Kind()) {
			names = append(names, v.String())
		}
	}
	return names
}

func TestVariablesAreThoseOfTheStyleSchema(t *testing.T) {
	lists := rncLists(schemaFile(t, "csl-variables.rnc"))
	compareNames(t, variableNames(KindDate), lists["variables.dates"], nil, nil)
	compareNames(t, variableNames(KindNames), lists["variables.names"], nil, nil)
	compareNames(t, variableNames(KindNumber), lists["variables.numbers"], nil, nil)
	compareNames(t, variableNames(KindText), append(lists["variables.strings"], lists["variables.titles"]...),
		map[string]string{"volume-title-short": "is in the input schema alone"},
		map[string]string{"event": "is the old name of event-title"})
}

func TestTypesAreThoseOfTheSchema(t *testing.T) {
	var ours []string
	for _, typ := range Types() {
		ours = append(ours, string(typ))
	}
	compareNames(t, ours, rncLists(schemaFile(t, "csl-types.rnc"))["item-types"], nil, nil)
}

func TestVariablesAreThoseOfTheInputSchema(t *testing.T) {
	type property struct {
		Ref   string `json:"$ref"`
		Enum  []string
		Items struct {
			Ref string `json:"$ref"`
		}
	}
	var schema struct {
		Items struct {
			Properties map[string]property
		}
	}
	if err := json.Unmarshal([]byte(schemaFile(t, "csl-data.json")), &schema); err != nil {
		t.Fatal(err)
	}
	var all, names, dates []string
	for name, p := range schema.Items.Properties {
		all = append(all, name)
		if p.Items.Ref == "#/definitions/name-variable" {
			names = append(names, name)
		}
		if p.Ref == "#/definitions/date-variable" {
			dates = append(dates, name)
		}
	}
	missing := map[string]string{
		"editor-translator": "is missing from the input schema of 1.0.2",
		"license":           "is missing from the input schema of 1.0.2",
		"part-number":       `is called "part" there`,
		"printing-number":   `is called "printing" there`,
		"supplement-number": `is called "supplement" there`,
	}
	compareNames(t, variableNames(KindText, KindNumber, KindNames, KindDate), all, missing, map[string]string{
		"type":                "is Reference.Type",
		"id":                  "is Reference.ID",
		"categories":          "is Reference.Categories",
		"custom":              "is Reference.Extra",
		"event":               "is the old name of event-title",
		"shortTitle":          "is the old name of title-short",
		"journalAbbreviation": "is the old name of container-title-short",
		"part":                "is part-number",
		"printing":            "is printing-number",
		"supplement":          "is supplement-number",
	})
	compareNames(t, variableNames(KindNames), names, map[string]string{"editor-translator": missing["editor-translator"]}, nil)
	compareNames(t, variableNames(KindDate), dates, nil, nil)

	var ours []string
	for _, typ := range Types() {
		ours = append(ours, string(typ))
	}
	if diff := cmp.Diff(ours, schema.Items.Properties["type"].Enum); diff != "" {
		t.Errorf("types (-ours +schema):\n%s", diff)
	}
}
