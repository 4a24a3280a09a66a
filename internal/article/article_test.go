// Package article holds the main job end to end: the printed reference list of
// an article becomes records, and these CSL-JSON, BibLaTeX and BibTeX that
// other programs accept. It has only tests.
package article

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"sort"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	nickng "github.com/nickng/bibtex"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/refwright/refwright/bibtex"
	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist"
	"github.com/refwright/refwright/csl"
	"github.com/refwright/refwright/internal/corpora"
	"github.com/refwright/refwright/internal/golden"
)

const seed = "../../testdata/seed/"

func records(t testing.TB) []*citation.Reference {
	t.Helper()
	src, err := os.ReadFile(seed + "references.md")
	if err != nil {
		t.Fatal(err)
	}
	list, err := reflist.Parse(src)
	if err != nil {
		t.Fatal(err)
	}
	if len(list.References) != 56 {
		t.Fatalf("%d references, want 56", len(list.References))
	}
	return list.Records()
}

func entries(t testing.TB, d bibtex.Dialect) []byte {
	t.Helper()
	var b bytes.Buffer
	problems, err := bibtex.Write(&b, d, records(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range problems {
		if p.Severity > citation.Info {
			t.Errorf("problem: %v", p)
		}
	}
	return b.Bytes()
}

// TestOutputs compares with files that were read against the print, line by line.
func TestOutputs(t *testing.T) {
	var b bytes.Buffer
	if err := csl.WriteJSON(&b, records(t)); err != nil {
		t.Fatal(err)
	}
	golden.Check(t, seed+"references.csl.json", b.Bytes())
	golden.Check(t, seed+"references.biblatex.bib", entries(t, bibtex.BibLaTeX))
	golden.Check(t, seed+"references.bibtex.bib", entries(t, bibtex.BibTeX))
}

// TestChicago formats the list in both editions. docs/chicago.md argues where
// the 18th differs from the published style.
func TestChicago(t *testing.T) {
	refs := records(t)
	var clusters []citation.Cluster
	for _, r := range refs {
		clusters = append(clusters, citation.Cluster{Cites: []citation.Cite{{ID: r.ID}}})
	}
	for name, style := range map[string]string{"chicago-18": "chicago-author-date", "chicago-17": "chicago-author-date-17"} {
		s, err := csl.BuiltinStyle(style)
		if err != nil {
			t.Fatal(err)
		}
		for format, extension := range map[csl.Format]string{csl.Markdown: ".md", csl.HTML: ".html"} {
			p := csl.Processor{Style: s, Format: format, KeepYearSuffix: true, ShortNames: true, Anchors: true, LinkCites: true, LinkAddresses: true}
			doc, err := p.Render(refs, clusters)
			if err != nil {
				t.Fatal(err)
			}
			if len(doc.Problems) > 0 || len(doc.Bibliography) != len(refs) || len(doc.Citations) != len(refs) {
				t.Errorf("%s: %d entries, %d citations, problems %v", style, len(doc.Bibliography), len(doc.Citations), doc.Problems)
			}
			var b strings.Builder
			for _, c := range doc.Citations {
				b.WriteString(c + "\n")
			}
			b.WriteString("\n" + doc.Start)
			for _, entry := range doc.Bibliography {
				b.WriteString(entry)
			}
			golden.Check(t, seed+"references."+name+extension, b.String()+doc.End)
		}
	}
}

func TestJSONGivesTheRecordsBack(t *testing.T) {
	want := records(t)
	for _, strict := range []bool{false, true} {
		got, err := csl.ReadJSON(bytes.NewReader(encode(t, want, strict)))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("strict %v (-want +got)\n%s", strict, diff)
		}
	}
}

func encode(t *testing.T, refs []*citation.Reference, strict bool) []byte {
	t.Helper()
	var b bytes.Buffer
	enc := csl.NewEncoder(&b)
	enc.Strict = strict
	for _, r := range refs {
		if err := enc.Encode(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := enc.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestStrictJSONIsValid(t *testing.T) {
	dir := corpora.Dir(t)
	schema, err := jsonschema.NewCompiler().Compile(filepath.Join(dir, "csl-data", "schema", "csl-data.json"))
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(encode(t, records(t), true)))
	if err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(doc); err != nil {
		t.Error(err)
	}
}

// lacking are the fields that biblatex wants of a report and the print does
// not have, by key.
var lacking = map[string][]string{
	"hswg2004":  {"institution", "type"},
	"jica2024":  {"institution", "type"},
	"nss2002":   {"institution", "type"},
	"tian2024":  {"institution"},
	"un2001":    {"type"},
	"un2010":    {"type"},
	"un2013":    {"institution"},
	"undp1994a": {"institution", "type"},
	"undp2022":  {"type"},
}

func TestBiberAcceptsTheBibLaTeX(t *testing.T) {
	biber := program(t, "biber")
	dir := t.TempDir()
	in := filepath.Join(dir, "in.bib")
	if err := os.WriteFile(in, entries(t, bibtex.BibLaTeX), 0o666); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(biber, "--tool", "--validate-datamodel", "--nolog", "--output-file", filepath.Join(dir, "out.bib"), in)
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	missed := map[string][]string{}
	missing := regexp.MustCompile(`Entry '([^']+)' .*[Mm]issing mandatory field[^']*'([^']+)'`)
	for _, line := range strings.Split(string(out), "\n") {
		if !strings.Contains(line, "WARN") && !strings.Contains(line, "ERROR") || strings.Contains(line, "WARNINGS:") {
			continue
		}
		if m := missing.FindStringSubmatch(line); m != nil {
			missed[m[1]] = append(missed[m[1]], m[2])
			sort.Strings(missed[m[1]])
			continue
		}
		t.Error(line)
	}
	if diff := cmp.Diff(lacking, missed); diff != "" {
		t.Errorf("mandatory fields that are missing (-listed +by biber)\n%s", diff)
	}
}

// titles returns the title of each entry as our writer wrote it, without the
// braces and line breaks that readers treat differently.
func titles(t *testing.T) map[string]string {
	t.Helper()
	want := map[string]string{}
	for _, ref := range records(t) {
		e, _ := bibtex.FromReference(ref, bibtex.Options{Dialect: bibtex.BibTeX})
		title, ok := e.Value("title")
		if !ok {
			t.Fatalf("%s has no title", e.Key)
		}
		want[e.Key] = bare(title)
	}
	return want
}

func bare(s string) string {
	return strings.Join(strings.Fields(strings.NewReplacer("{", "", "}", "").Replace(s)), " ")
}

func TestNickngReadsTheBibTeXBack(t *testing.T) {
	got := map[string]string{}
	// The parser ends the process on some errors; then this test fails by that.
	bib, err := nickng.Parse(bytes.NewReader(entries(t, bibtex.BibTeX)))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range bib.Entries {
		got[e.CiteName] = bare(e.Fields["title"].String())
	}
	if diff := cmp.Diff(titles(t), got); diff != "" {
		t.Errorf("(-written +read)\n%s", diff)
	}
}

func TestPybtexReadsTheBibTeXBack(t *testing.T) {
	python := program(t, "python3")
	if err := exec.Command(python, "-c", "import pybtex.database").Run(); err != nil {
		t.Skip("python3 has no pybtex (Debian's python3-pybtex)")
	}
	in := filepath.Join(t.TempDir(), "in.bib")
	if err := os.WriteFile(in, entries(t, bibtex.BibTeX), 0o666); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(python, "-c", `
import json, sys
from pybtex.database import parse_file
data = parse_file(sys.argv[1], bib_format="bibtex")
json.dump({k: {"title": e.fields["title"], "people": [[" ".join(n.first_names + n.middle_names), " ".join(n.prelast_names), " ".join(n.last_names)] for n in e.persons.get("author", [])]} for k, e in data.entries.items()}, sys.stdout)
`, in).Output()
	if err != nil {
		t.Fatal(err)
	}
	var read map[string]struct {
		Title  string
		People [][3]string
	}
	if err := json.Unmarshal(out, &read); err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	people := map[string]int{}
	for key, e := range read {
		got[key] = bare(e.Title)
		people[key] = len(e.People)
	}
	if diff := cmp.Diff(titles(t), got); diff != "" {
		t.Errorf("(-written +read)\n%s", diff)
	}
	want := map[string]int{}
	for _, r := range records(t) {
		want[r.ID] = len(r.Author)
	}
	if diff := cmp.Diff(want, people); diff != "" {
		t.Errorf("number of authors (-written +read)\n%s", diff)
	}
	if tian := read["tian2024"].People; len(tian) != 4 || tian[1][2] != "{Lopes da Silva}" {
		t.Errorf("a family name of two parts was read as %q", tian)
	}
}

func TestKeys(t *testing.T) {
	var got []string
	for _, r := range records(t) {
		got = append(got, r.ID)
	}
	sort.Strings(got)
	for i := 1; i < len(got); i++ {
		if got[i] == got[i-1] {
			t.Errorf("key %s twice", got[i])
		}
	}
	for _, key := range []string{"agir2015", "undp1994a", "undp1994b", "un2010", "hrw2001", "obrien2009", "dfait1999b"} {
		if i := sort.SearchStrings(got, key); i == len(got) || got[i] != key {
			t.Errorf("no key %s in %v", key, got)
		}
	}
}

func program(t *testing.T, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		t.Skipf("%s is not installed", name)
	}
	return path
}
