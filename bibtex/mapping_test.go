package bibtex

import (
	"slices"
	"strings"
	"testing"

	"github.com/refwright/refwright/citation"
)

// TestEveryVariableIsMappedOrRefused holds the table to the variables of CSL.
func TestEveryVariableIsMappedOrRefused(t *testing.T) {
	rows := map[citation.Variable]int{}
	for _, r := range mapping {
		rows[r.variable]++
	}
	for _, v := range citation.Variables() {
		_, isRefused := refusals[v]
		if (rows[v] > 0) == isRefused {
			t.Errorf("%s has %d rows, and is refused: %v", v, rows[v], isRefused)
		}
	}
	for reason := range refused {
		if reason == "" {
			t.Error("variables are refused without a reason")
		}
	}
}

func TestRowsAreWellFormed(t *testing.T) {
	names := map[string]bool{}
	for _, e := range entryTypes {
		names[e.name] = true
	}
	for _, r := range mapping {
		if r.source == "" {
			t.Errorf("%s: a row without source", r.variable)
		}
		for name := range strings.FieldsSeq(strings.TrimPrefix(r.on, "!")) {
			if !names[name] {
				t.Errorf("%s: %q is no entry type", r.variable, name)
			}
		}
		used := false
		for _, d := range []Dialect{BibLaTeX, BibTeX} {
			for _, plan := range plans()[d] {
				for _, other := range plan {
					used = used || other.variable == r.variable && other.field == r.field
				}
			}
			if name := r.name(d); name != "" && fieldOrder[name] == 0 {
				t.Errorf("%s has no place among the fields", name)
			}
		}
		if !used {
			t.Errorf("%s in %s: no entry type has it", r.variable, r.field)
		}
		isNames := r.form == formNames || r.form == formRole
		isDate := r.form == formDate || r.form == formIssued
		if isNames != (r.variable.Kind() == citation.KindNames) || isDate != (r.variable.Kind() == citation.KindDate) {
			t.Errorf("%s has form %d", r.variable, r.form)
		}
	}
	for _, fields := range dataModel() {
		if !fields[carrierField] {
			t.Errorf("an entry type does not have %s", carrierField)
		}
	}
}

// TestFieldsReadBackAsOneVariable checks that the table can be used in the other
// direction: on an entry of some type, each field stands for one variable, but
// for those that another field decides about.
func TestFieldsReadBackAsOneVariable(t *testing.T) {
	for _, d := range []Dialect{BibLaTeX, BibTeX} {
		for entryType, plan := range plans()[d] {
			reads := map[string]citation.Variable{}
			for _, r := range plan {
				if r.with != citation.NoVariable || r.form == formRole || r.form == formArXiv || r.form == formPubMed {
					continue // maintitle, editortype, eprinttype
				}
				name := r.name(d)
				if v, ok := reads[name]; ok && v != r.variable {
					t.Errorf("%s: @%s: %s is %s and %s", d, entryType, name, v, r.variable)
				}
				reads[name] = r.variable
			}
		}
	}
}

func TestEveryTypeIsWritten(t *testing.T) {
	if len(typeRows) != len(citation.Types()) {
		t.Errorf("%d rows for %d types", len(typeRows), len(citation.Types()))
	}
	for _, ref := range allTypes() {
		for _, opt := range []Options{{}, {StyleTypes: true}, {Dialect: BibTeX}} {
			e, _ := FromReference(ref, opt)
			if e.Type == "" || opt.Dialect == BibTeX && !isClassic(e.Type) {
				t.Errorf("%s: %s is written as %q", opt.Dialect, ref.Type, e.Type)
			}
			if _, ok := dataModel()[e.Type]; !ok && opt == (Options{}) {
				t.Errorf("%s is written as %q, which the data model has no fields for", ref.Type, e.Type)
			}
			subtype, _ := e.Value("entrysubtype")
			if got := typeFrom(e.Type, subtype); got != ref.Type {
				t.Errorf("%s: %s is written as %s, %q and read as %s", opt.Dialect, ref.Type, e.Type, subtype, got)
			}
		}
	}
}

// typeFrom is how entry types are read.
func typeFrom(entryType, subtype string) citation.Type {
	switch subtype {
	case "":
		return readsAs[entryType]
	case "magazine", "newspaper":
		return citation.Type("article-" + subtype)
	}
	for _, t := range citation.Types() {
		if strings.ReplaceAll(string(t), "_", "-") == subtype {
			return t
		}
	}
	return ""
}

func TestEntryTypes(t *testing.T) {
	person := []citation.Name{{Family: "Doe", Given: "Jane"}}
	tests := []struct {
		ref             citation.Reference
		modern, classic string
	}{
		{citation.Reference{Type: citation.Chapter, Author: person}, "inbook", "incollection"},
		{citation.Reference{Type: citation.Chapter, Author: person, Editor: person}, "incollection", "incollection"},
		{citation.Reference{Type: citation.Chapter, Author: person, Editor: person, ContainerAuthor: person}, "inbook", "incollection"},
		{citation.Reference{Type: citation.Book, Author: person, Editor: person}, "book", "book"},
		{citation.Reference{Type: citation.Book, Editor: person}, "collection", "book"},
		{citation.Reference{Type: citation.Thesis, Genre: "PhD thesis"}, "thesis", "phdthesis"},
		{citation.Reference{Type: citation.Thesis, Genre: "Master's thesis"}, "thesis", "mastersthesis"},
		{citation.Reference{Type: citation.Thesis}, "thesis", "phdthesis"},
		{citation.Reference{Type: citation.Article}, "online", "misc"},
		{citation.Reference{Type: citation.Article, ContainerTitle: "J"}, "article", "article"},
		{citation.Reference{Type: citation.Review}, "misc", "misc"},
		{citation.Reference{Type: citation.Review, ContainerTitle: "J"}, "article", "article"},
		{citation.Reference{}, "misc", "misc"},
		{citation.Reference{Type: "x-game"}, "misc", "misc"},
		{citation.Reference{Type: citation.Book, Extra: citation.Extra{Format: {"entrytype": "mvbook"}}}, "mvbook", "book"},
		{citation.Reference{Type: citation.Report, Extra: citation.Extra{Format: {"entrytype": "manual"}}}, "manual", "manual"},
		{citation.Reference{Type: citation.Report, Extra: citation.Extra{Format: {"entrytype": "book"}}}, "report", "techreport"},
		{citation.Reference{Type: citation.Report, Extra: citation.Extra{Format: {"entrytype": "x}"}}}, "report", "techreport"},
	}
	for _, test := range tests {
		if got := entryTypeOf(&test.ref, Options{}); got != test.modern {
			t.Errorf("%s: got %s, want %s", test.ref.Type, got, test.modern)
		}
		if got := entryTypeOf(&test.ref, Options{Dialect: BibTeX}); got != test.classic {
			t.Errorf("classic %s: got %s, want %s", test.ref.Type, got, test.classic)
		}
	}
}

// allTypes returns a record of every type that has a value for every variable.
func allTypes() []*citation.Reference {
	var refs []*citation.Reference
	for _, typ := range citation.Types() {
		ref := &citation.Reference{ID: string(typ), Type: typ}
		for _, v := range citation.Variables() {
			switch v.Kind() {
			case citation.KindText:
				ref.SetText(v, citation.Text("The "+v.String()+" of Æ"))
			case citation.KindNumber:
				ref.SetText(v, "12")
			case citation.KindNames:
				ref.SetNames(v, []citation.Name{{Family: "Ağır", Given: v.String()}, {Literal: "Bank of " + v.String(), Short: "B"}})
			case citation.KindDate:
				ref.SetDate(v, citation.MonthDate(2001, 5))
			}
		}
		ref.Language, ref.ISBN, ref.ISSN = "en-GB", "978-0-306-40615-7", "2049-3630"
		ref.DOI, ref.URL, ref.PMID = "10.5555/12345678", "https://example.org/"+citation.Text(typ), "123"
		refs = append(refs, ref)
	}
	return refs
}

// TestNoVariableIsLost checks that every value of a record is in a field or in
// the carrier, and in strict mode in a field or reported.
func TestNoVariableIsLost(t *testing.T) {
	for _, ref := range allTypes() {
		for _, opt := range []Options{{}, {StyleTypes: true}, {Dialect: BibTeX}} {
			said := map[citation.Variable]bool{}
			full, problems := FromReference(ref, opt)
			if len(problems) > 0 {
				t.Errorf("%s: %v", ref.Type, problems)
			}
			carried := decodeCarrier(t, full)
			opt.Strict = true
			strict, problems := FromReference(ref, opt)
			if _, ok := strict.Value(carrierField); ok {
				t.Errorf("%s has a carrier in strict mode", ref.Type)
			}
			lost := map[string]bool{}
			for _, p := range problems {
				lost[strings.Fields(p.Message)[0]] = true
			}
			for _, v := range citation.Variables() {
				_, isCarried := carried[v.String()]
				if isCarried != lost[v.String()] {
					t.Errorf("%s: %s is carried: %v, and lost in strict mode: %v", ref.Type, v, isCarried, lost[v.String()])
				}
				said[v] = isCarried
			}
			// What is not carried must be a field: without the variable there is
			// one field less, or another one.
			for _, v := range citation.Variables() {
				if said[v] {
					continue
				}
				without := ref.Clone()
				switch v.Kind() {
				case citation.KindNames:
					without.SetNames(v, nil)
				case citation.KindDate:
					without.SetDate(v, citation.Date{})
				default:
					without.SetText(v, "")
				}
				e, _ := FromReference(without, opt)
				if e.Type == strict.Type && slices.Equal(e.Fields, strict.Fields) {
					t.Errorf("%s: %s is neither in a field nor carried", ref.Type, v)
				}
			}
		}
	}
}
