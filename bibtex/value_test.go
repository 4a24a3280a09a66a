package bibtex

import (
	"testing"

	"github.com/refwright/refwright/citation"
)

// valueTest is a value, what it is in either dialect, and whether that is all.
type valueTest struct {
	in              citation.Text
	modern, classic string
	allOf, allOfOld bool
}

func testValues(t *testing.T, write func(citation.Text, Dialect) (string, bool), tests []valueTest) {
	t.Helper()
	for _, test := range tests {
		if got, exact := write(test.in, BibLaTeX); got != test.modern || exact != test.allOf {
			t.Errorf("BibLaTeX: %q: got %q, %v, want %q, %v", test.in, got, exact, test.modern, test.allOf)
		}
		if got, exact := write(test.in, BibTeX); got != test.classic || exact != test.allOfOld {
			t.Errorf("BibTeX: %q: got %q, %v, want %q, %v", test.in, got, exact, test.classic, test.allOfOld)
		}
	}
}

func TestPages(t *testing.T) {
	testValues(t, pages, []valueTest{
		{"12-30", "12--30", "12--30", true, true},
		{"12–30", "12--30", "12--30", true, true},
		{"12 — 30", "12--30", "12--30", false, false},
		{"12--30", "12--30", "12--30", true, true},
		{"7", "7", "7", true, true},
		{"xii–xx, 1-20", "xii--xx, 1--20", "xii--xx, 1--20", true, true},
		{"12 & 14", "12, 14", "12, 14", false, false},
		{"1-2–1-10", "1-2--1-10", "1-2--1-10", true, true},
		{"A1-A5", "A1--A5", "A1--A5", true, true},
		{"e1_2", `e1\_2`, `e1\_2`, true, true},
		{"Article 7-8", "Article 7-8", "Article 7-8", true, true},
		{"<i>12</i>", `\emph{12}`, `\emph{12}`, true, true},
		{"12\x00", "12", "12", false, false},
	})
}

func TestEdition(t *testing.T) {
	testValues(t, edition, []valueTest{
		{"2", "2", "Second", true, true},
		{"2nd", "2", "Second", false, false},
		{"2nd ed.", "2", "Second", false, false},
		{"02", "2", "Second", false, false},
		{"21", "21", "21st", true, true},
		{"112", "112", "112th", true, true},
		{"2th", "2th", "2th", true, true},
		{"0", "0", "0", true, true},
		{"2. Aufl.", "2. Aufl.", "2. Aufl.", true, true},
		{"2nd rev. ed.", "2nd rev. ed.", "2nd rev. ed.", true, true},
		{"Second", "Second", "Second", false, false},
		{"Revised PhD", "Revised PhD", "Revised {PhD}", true, true},
		{"99999999999", "99999999999", "99999999999", true, true},
	})
}

func TestLiteralLists(t *testing.T) {
	testValues(t, literalList, []valueTest{
		{"Oxford University Press", "Oxford University Press", "Oxford University Press", true, true},
		{"London; New York", "London and New York", "London; New York", true, true},
		{"Wiley and Sons", "{Wiley and Sons}", "Wiley and Sons", true, true},
		{"A; B and C", "A and {B and C}", "A; B and C", true, true},
		{"others", "{others}", "others", true, true},
		{"A; ", "A and ", "A;", false, true},
		{"<i>A; B</i>", `\emph{A; B}`, `\emph{A; B}`, true, true},
	})
}

func TestKeywords(t *testing.T) {
	testValues(t, keywords, []valueTest{
		{"one, two", "one, two", "one, two", true, true},
		{"one; two", "one, two", "one; two", false, true},
	})
}

func TestVerbatim(t *testing.T) {
	tests := []struct {
		in    string
		url   bool
		want  string
		exact bool
	}{
		{"10.1/a_b%20#&{x}", false, "10.1/a_b%20#&{x}", true},
		{"10.1/{x", false, "10.1/%7Bx", false},
		{"}{", false, "%7D%7B", false},
		{" 10.1/x ", false, "10.1/x", false},
		{"http://x/a b\\c", true, "http://x/a%20b%5Cc", false},
		{"http://x/ø?y={z}", true, "http://x/ø?y={z}", true},
		{"http://x/\x00\xff", true, "http://x/\ufffd", false},
		{"a\nb", false, "a b", false},
	}
	for _, test := range tests {
		if got, exact := verbatim(test.in, test.url); got != test.want || exact != test.exact {
			t.Errorf("%q: got %q, %v, want %q, %v", test.in, got, exact, test.want, test.exact)
		}
	}
}

func TestBibstrings(t *testing.T) {
	tests := []struct {
		list  []bibstring
		text  string
		key   string
		exact bool
	}{
		{thesisTypes, "PhD thesis", "phdthesis", true},
		{thesisTypes, "phd Thesis", "phdthesis", false},
		{thesisTypes, "Ph.D. thesis", "phdthesis", false},
		{thesisTypes, "phdthesis", "phdthesis", false},
		{thesisTypes, "Doctoral dissertation", "", false},
		{reportTypes, "Technical report", "techreport", true},
		{reportTypes, "Working paper", "", false},
		{publicationStates, "in press", "inpress", true},
		{publicationStates, "forthcoming", "forthcoming", true},
		{publicationStates, "Forthcoming", "forthcoming", false},
	}
	for _, test := range tests {
		if key, exact := findBibstring(test.list, test.text); key != test.key || exact != test.exact {
			t.Errorf("%q: got %q, %v, want %q, %v", test.text, key, exact, test.key, test.exact)
		}
	}
}

func TestLanguages(t *testing.T) {
	tests := []struct {
		in   string
		want language
	}{
		{"", language{english: true}},
		{"en", language{"english", true, true}},
		{"en-US", language{"american", true, true}},
		{"en-us", language{"american", true, false}},
		{"en_GB", language{"british", true, false}},
		{"en-IE", language{"english", true, false}},
		{"tr", language{"turkish", false, true}},
		{"tr-TR", language{"turkish", false, false}},
		{"nb", language{"norsk", false, true}},
		{"no", language{"norsk", false, false}},
		{"nn-NO", language{"nynorsk", false, false}},
		{"sr", language{"serbianc", false, false}},
		{"sr-Cyrl", language{"serbianc", false, true}},
		{"sr-Latn", language{"serbian", false, true}},
		{"sr-Latn-RS", language{"serbian", false, false}},
		{"de-AT", language{"naustrian", false, true}},
		{"pt-BR", language{"brazilian", false, true}},
		{"Turkish", language{"turkish", false, false}},
		{"tlh", language{}},
		{"not a tag", language{}},
	}
	for _, test := range tests {
		if got := languageOf(test.in); got != test.want {
			t.Errorf("%q: got %+v, want %+v", test.in, got, test.want)
		}
	}
}

// TestLanguageTable checks that every tag is one, that names are not given twice
// but for the dialects that say so, and that the first row of a name is exact.
func TestLanguageTable(t *testing.T) {
	seen := map[string]bool{}
	for _, l := range languages {
		if seen[l.tag] {
			t.Errorf("%s is there twice", l.tag)
		}
		seen[l.tag] = true
		got := languageOf(l.tag)
		if got.langid != l.langid || got.exact != (tagByLangid[l.langid] == l.tag) {
			t.Errorf("%s: got %+v", l.tag, got)
		}
		if findLangid(l.tag) != l.langid {
			t.Errorf("%s is read as %q by its parts, not as %q", l.tag, findLangid(l.tag), l.langid)
		}
	}
}
