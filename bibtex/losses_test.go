package bibtex

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/golden"
)

// TestLosses writes docs/bib-losses.md, the table of what a strict .bib file does not
// hold, by writing records of each type with each variable.
func TestLosses(t *testing.T) {
	types := []citation.Type{citation.ArticleJournal, citation.Book, citation.Chapter, citation.PaperConference, citation.Report, citation.Thesis, citation.Webpage}
	var b strings.Builder
	b.WriteString(`# What a .bib file without a carrier loses

A .bib file that this package writes holds everything: what no field holds stands in
the field ` + "`verba`" + ` (see the documentation of package bibtex). Strictly
(` + "`Options.Strict`, `refwright convert --strict`" + `) there is no such field, every loss is
reported, and this is what is lost. The table is made by a test, which writes a record
of each type with each variable:

    go test ./bibtex -run TestLosses -update

A dot says that a field holds the variable, a tilde that it holds less than the record
says, and a cross that none holds it. Variables that have a field in every type of both
are not listed.

`)
	for _, d := range []Dialect{BibTeX, BibLaTeX} {
		name := map[Dialect]string{BibTeX: "Classic BibTeX", BibLaTeX: "BibLaTeX"}[d]
		fmt.Fprintf(&b, "## %s\n\n| variable |", name)
		for _, typ := range types {
			fmt.Fprintf(&b, " %s |", typ)
		}
		b.WriteString("\n|---|" + strings.Repeat("---|", len(types)) + "\n")
		for _, v := range citation.Variables() {
			marks := make([]string, len(types))
			for i, typ := range types {
				marks[i] = lossOf(t, d, typ, v)
			}
			if slices.ContainsFunc(marks, func(m string) bool { return m != "·" }) {
				fmt.Fprintf(&b, "| %s | %s |\n", v, strings.Join(marks, " | "))
			}
		}
		b.WriteString("\n")
	}
	var changed []string
	for _, typ := range citation.Types() {
		back := make([]string, 2)
		for i, d := range []Dialect{BibTeX, BibLaTeX} {
			back[i] = string(typeBack(t, d, &citation.Reference{ID: "a", Type: typ, Title: "Title"}))
		}
		if back[0] != string(typ) || back[1] != string(typ) {
			for i := range back {
				if back[i] == string(typ) {
					back[i] = "·"
				}
			}
			changed = append(changed, fmt.Sprintf("| %s | %s | %s |\n", typ, back[0], back[1]))
		}
	}
	b.WriteString("## Types\n\n")
	if len(changed) == 0 {
		b.WriteString("Every type of a record comes back, in a field `entrysubtype` where no entry type says it.\n")
	} else {
		b.WriteString("A type that comes back as another one:\n\n| type | from classic BibTeX | from BibLaTeX |\n|---|---|---|\n" + strings.Join(changed, ""))
	}
	golden.Check(t, "../docs/bib-losses.md", b.String())
}

// lossOf says whether a strict entry of a type holds a variable.
func lossOf(t *testing.T, d Dialect, typ citation.Type, v citation.Variable) string {
	ref := &citation.Reference{ID: "a", Type: typ, Title: "Title"}
	switch v.Kind() {
	case citation.KindNames:
		ref.SetNames(v, []citation.Name{{Family: "Booth", Given: "Wayne"}})
	case citation.KindDate:
		date, err := citation.ParseEDTF("1961-05-04")
		if err != nil {
			t.Fatal(err)
		}
		ref.SetDate(v, date)
	case citation.KindNumber:
		ref.SetText(v, "3")
	default:
		ref.SetText(v, sampleText(v))
	}
	var w strings.Builder
	e := NewEncoder(&w)
	e.Dialect, e.Strict = d, true
	if err := e.Encode(ref); err != nil {
		t.Fatal(err)
	}
	mark := "·"
	for _, p := range e.Problems() {
		switch p.ID {
		case "left-out":
			return "×"
		case "less-exact":
			mark = "~"
		}
	}
	return mark
}

func sampleText(v citation.Variable) citation.Text {
	switch v {
	case citation.VarDOI:
		return "10.1000/182"
	case citation.VarURL:
		return "https://example.org/a"
	case citation.VarISBN:
		return "978-3-16-148410-0"
	case citation.VarISSN:
		return "0378-5955"
	case citation.VarLanguage:
		return "en"
	}
	return "Some words"
}

func typeBack(t *testing.T, d Dialect, ref *citation.Reference) citation.Type {
	var w strings.Builder
	e := NewEncoder(&w)
	e.Dialect, e.Strict = d, true
	if err := e.Encode(ref); err != nil {
		t.Fatal(err)
	}
	read, _ := Read([]byte(w.String()))
	if len(read) != 1 {
		t.Fatalf("%d entries in %s", len(read), w.String())
	}
	return read[0].Reference.Type
}
