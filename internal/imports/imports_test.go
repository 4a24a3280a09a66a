// Package imports holds the direction of imports between the packages of this
// module: it has only a test.
package imports

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/refwright/refwright"

// allowed says which packages of ours each package imports, outside its tests.
// A package that is not here is an error: decide where it stands, then add it.
// Adding an edge needs a reason in the commit; citation stays without any.
var allowed = map[string][]string{
	"citation":         {},
	"citation/reflist": {"citation", "citation/reflist/internal/entries", "citation/reflist/internal/lexicon", "citation/reflist/internal/names", "citation/reflist/internal/rules", "citation/reflist/internal/tokens", "internal/crf", "internal/layout", "internal/markup", "internal/parallel", "internal/sieve"},
	"citation/intext":  {"citation", "internal/layout", "internal/markup", "internal/parallel", "internal/sieve", "internal/undated"},
	"citation/check":   {"citation", "internal/parallel", "internal/sieve", "internal/undated"},
	"citation/ris":     {"citation", "internal/charset", "internal/sieve"},

	// Finds lists in documents and cuts them into entries, for reflist to read; the words that both know.
	"citation/reflist/internal/entries": {"citation", "citation/reflist/internal/lexicon", "internal/charset", "internal/layout", "internal/lines", "internal/markup", "internal/parallel", "internal/sieve"},
	"citation/reflist/internal/lexicon": {"internal/sieve", "internal/undated"},

	// Cuts a reference into tokens; reads names; labels tokens by rules, of which reflist knows no more.
	"citation/reflist/internal/tokens": {"citation", "citation/reflist/internal/lexicon", "internal/layout", "internal/sieve"},
	"citation/reflist/internal/names":  {"citation", "citation/reflist/internal/lexicon", "citation/reflist/internal/tokens", "internal/layout", "internal/sieve"},
	"citation/reflist/internal/rules":  {"citation", "citation/reflist/internal/lexicon", "citation/reflist/internal/names", "citation/reflist/internal/tokens", "internal/layout", "internal/sieve"},

	// Trains the model of reflist, on references that csl renders too.
	"citation/reflist/train": {"bibtex", "citation", "citation/reflist", "csl", "internal/lines"},

	// Reports of findings in the formats of other programs.
	"citation/check/report": {"citation", "citation/check"},
	// Reads a manuscript whole, list and citations, and has it checked.
	"citation/manuscript": {"citation", "citation/reflist", "citation/intext", "citation/check", "citation/check/report", "citation/ris", "bibtex", "csl", "internal/charset"},

	// Has a test hold manuscripts in order.
	"citation/manuscript/manuscripttest": {"citation/check", "citation/manuscript"},

	"bibtex":        {"citation", "internal/charset", "internal/tex"},
	"csl":           {"citation", "internal/charset", "internal/tex", "internal/sieve"},
	"cmd/refwright": {"citation", "citation/reflist", "citation/intext", "citation/check", "citation/check/report", "citation/manuscript", "citation/ris", "bibtex", "csl", "internal/charset", "internal/ruledocs"},

	"internal/action":   {},
	"internal/article":  {},
	"internal/charset":  {},
	"internal/corpora":  {},
	"internal/crf":      {},
	"internal/lines":    {"internal/crf", "internal/sieve"},
	"internal/parallel": {},
	"internal/sieve":    {},
	"internal/undated":  {},
	"internal/golden":   {},
	"internal/layout":   {"citation", "internal/charset", "internal/sieve"},
	"internal/markup":   {"citation", "internal/layout", "internal/sieve"},
	"internal/tex":      {},

	// Runs fixtures of the CSL test suite, for tests of csl and for cslsuite.
	"internal/cslfixture": {"citation", "csl"},
	"internal/cslsuite":   {"csl", "internal/cslfixture"},

	// Makes manuscripts whose citations and defects are known, and measures the
	// finder and the checks on them.
	"internal/manuscripts": {"citation", "bibtex", "csl"},
	"internal/checkeval":   {"citation", "citation/intext", "citation/check", "citation/manuscript", "csl", "internal/manuscripts"},

	// Writes the pages of the rules, and the schema of configurations.
	"internal/ruledocs": {"citation", "citation/check", "citation/manuscript", "internal/ruledocs"},

	// Makes the styles of csl.
	"internal/chicagostyles": {},

	// Compare csl with another processor, in what it prints and in speed, and its
	// locales with other ones.
	"internal/csldiff":    {"citation", "csl"},
	"internal/cslbench":   {"citation", "csl"},
	"internal/csllocales": {"citation", "csl"},

	// Reads .bib files with other programs, and compares what bibtex reads.
	"internal/bibpeers":   {},
	"internal/bibcompare": {"bibtex", "internal/bibpeers", "internal/charset"},
}

// joining are the packages that bring others together.
var joining = []string{"citation/reflist/train", "cmd/refwright", "citation/manuscript", "citation/manuscript/manuscripttest", "internal/ruledocs", "internal/manuscripts", "internal/checkeval", "internal/bibcompare"}

// inTests are the packages that tests, and nothing else, may import besides
// what their package may import.
var inTests = []string{"internal/corpora", "internal/golden"}

// crossTests are edges that tests alone may have, each with its reason.
var crossTests = map[string][]string{
	"citation/check":   {"citation/manuscript"},                           // rules are tested on manuscripts
	"csl":              {"internal/cslfixture"},                           // which runs fixtures through csl
	"citation/reflist": {"bibtex", "csl", "internal/lines"},               // records that are compared with are CSL-JSON, or a .bib file that LaTeX prints; lists are wrapped as wide as a model of lines sees them
	"citation/intext":  {"citation/reflist"},                              // citations are resolved against an article's list
	"internal/article": {"citation", "citation/reflist", "bibtex", "csl"}, // the main job, end to end

	"bibtex": {"internal/bibpeers"}, // what others read of the files that it writes

	"internal/checkeval": {"citation/reflist"}, // each stage is timed
}

// examples may import the public packages, as a user can, and nothing internal.
func isExample(pkg string) bool { return pkg == "examples" || strings.HasPrefix(pkg, "examples/") }

func TestImportsRunOneWay(t *testing.T) {
	t.Parallel()
	root := filepath.Join("..", "..")
	seen := map[string]bool{}
	err := filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if e.IsDir() {
			if name := e.Name(); path != root && (name == "testdata" || name[0] == '.' || name[0] == '_') {
				return fs.SkipDir
			}
			return nil
		}
		if filepath.Ext(path) != ".go" {
			return nil
		}
		rel, err := filepath.Rel(root, filepath.Dir(path))
		if err != nil {
			return err
		}
		pkg := filepath.ToSlash(rel)
		seen[pkg] = true
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range file.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			if imported, ours := strings.CutPrefix(imported, module+"/"); ours && !may(pkg, imported, strings.HasSuffix(path, "_test.go")) {
				t.Errorf("%s imports %s, which the table of allowed imports does not have", filepath.ToSlash(path), imported)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for pkg := range seen {
		if _, ok := allowed[pkg]; !ok && !isExample(pkg) && pkg != "internal/imports" {
			t.Errorf("package %s is not in the table of allowed imports", pkg)
		}
	}
}

// may reports whether a file of pkg may import the other package of ours.
func may(pkg, imported string, inTest bool) bool {
	switch {
	case imported == pkg: // the test package beside it, or a generator
		return inTest || slices.Contains(allowed[pkg], pkg)
	case inTest && slices.Contains(inTests, imported):
		return true
	case inTest && slices.Contains(crossTests[pkg], imported):
		return true
	case isExample(pkg):
		return !isInternal(imported) && !strings.HasPrefix(imported, "cmd/")
	}
	return slices.Contains(allowed[pkg], imported)
}

// isInternal reports whether a package is promised to nobody.
func isInternal(pkg string) bool { return slices.Contains(strings.Split(pkg, "/"), "internal") }

func TestTableHoldsTheDirection(t *testing.T) {
	t.Parallel()
	if n := len(allowed["citation"]); n != 0 {
		t.Errorf("citation imports nothing of ours, but the table allows it %d packages", n)
	}
	for pkg, imports := range allowed {
		for _, imported := range imports {
			if slices.Contains(inTests, imported) {
				t.Errorf("%s: %s is for tests only", pkg, imported)
			}
			within := strings.HasPrefix(pkg, imported+"/") // a part of the package, such as its reports
			if !slices.Contains(joining, pkg) && !strings.HasPrefix(pkg, "internal/csl") && !within && imported != "citation" && !isInternal(imported) {
				t.Errorf("%s: may import citation and internal packages, not %s", pkg, imported)
			}
		}
	}
}
