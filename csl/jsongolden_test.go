package csl

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/golden"
)

// TestGoldenFiles reads the input of each testdata/json/*.txtar and compares the
// records, the errors and the output with the other sections.
func TestGoldenFiles(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob(filepath.Join("testdata", "json", "*.txtar"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no golden files: %v", err)
	}
	for _, name := range files {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			t.Parallel()
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			archive := txtar.Parse(text)
			if len(archive.Files) == 0 || archive.Files[0].Name != "input.json" {
				t.Fatal("the first section is not input.json")
			}
			input := archive.Files[0]
			refs, errs := checkItems(t, input.Data)
			var errors strings.Builder
			for _, err := range errs {
				fmt.Fprintln(&errors, err)
			}
			got := &txtar.Archive{Comment: archive.Comment, Files: []txtar.File{
				input, {Name: "records.txt", Data: describe(refs)}, {Name: "errors.txt", Data: []byte(errors.String())},
			}}
			for _, form := range encodings[:3] {
				text, err := encode(form.set, refs...)
				if err != nil {
					t.Fatal(err)
				}
				got.Files = append(got.Files, txtar.File{Name: form.name + ".json", Data: []byte(text)})
			}
			golden.Check(t, name, txtar.Format(got))
		})
	}
}

// describe prints what records hold.
func describe(refs []*citation.Reference) []byte {
	var b bytes.Buffer
	for _, r := range refs {
		fmt.Fprintf(&b, "%s %s %q\n", r.ID, r.Type, r.Categories)
		for _, f := range jsonFields {
			switch f.kind {
			case citation.KindNames:
				for _, n := range r.Names(f.variable) {
					fmt.Fprintf(&b, "  %s: %s\n", f.name, describeName(n))
				}
			case citation.KindDate:
				if d := r.Date(f.variable); !d.IsZero() {
					fmt.Fprintf(&b, "  %s: %s", f.name, citation.Date{Start: d.Start, End: d.End}.String())
					if d.Literal != "" {
						fmt.Fprintf(&b, " %q", d.Literal)
					}
					b.WriteByte('\n')
				}
			default:
				if t := r.Text(f.variable); t != "" {
					fmt.Fprintf(&b, "  %s: %q\n", f.name, t)
				}
			}
		}
		for _, format := range slices.Sorted(maps.Keys(r.Extra)) {
			for _, field := range slices.Sorted(maps.Keys(r.Extra[format])) {
				fmt.Fprintf(&b, "  %s %s: %s\n", format, field, r.Extra[format][field])
			}
		}
	}
	return b.Bytes()
}

// describeName prints the parts of a name.
func describeName(n citation.Name) string {
	var parts []string
	for _, part := range jsonNameParts {
		if s := *part.part(&n); s != "" {
			parts = append(parts, fmt.Sprintf("%s %q", part.name, s))
		}
	}
	for _, flag := range jsonNameFlags {
		if *flag.flag(&n) {
			parts = append(parts, flag.name)
		}
	}
	return strings.Join(parts, ", ")
}

// fullRecord has a value in every variable.
func fullRecord() *citation.Reference {
	r := &citation.Reference{ID: "all", Type: citation.Book, Categories: []string{"one", "two"}}
	for i, v := range citation.Variables() {
		switch v.Kind() {
		case citation.KindNames:
			r.SetNames(v, []citation.Name{{Family: strings.ToUpper(v.String()[:1]) + v.String()[1:], Given: "A."}})
		case citation.KindDate:
			r.SetDate(v, citation.YearDate(1900+i))
		default:
			r.SetText(v, citation.Text("the "+v.String()))
		}
	}
	r.Author[0].Short = "A"
	r.Extra.Set("biblatex", "usera", `\emph{x}`)
	r.Extra.Set("csl-json", "journal", `"J"`)
	return r
}

func TestEveryVariableIsWritten(t *testing.T) {
	t.Parallel()
	checkRoundTrip(t, fullRecord())
	for _, form := range []int{0, 2} {
		got, err := encode(encodings[form].set, fullRecord())
		if err != nil {
			t.Fatal(err)
		}
		golden.Check(t, filepath.Join("testdata", "json", "every-variable-"+encodings[form].name+".json"), got)
	}
}
