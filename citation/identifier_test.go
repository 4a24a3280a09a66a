package citation

import (
	"errors"
	"strings"
	"testing"
)

// identifierTest is a row for a function that reads identifiers: want is the
// canonical form, or reason why there is none.
type identifierTest struct {
	text, want, reason string
}

func testIdentifiers(t *testing.T, kind string, parse func(string) (string, error), tests []identifierTest) {
	t.Helper()
	for _, tt := range tests {
		got, err := parse(tt.text)
		var idErr *IdentifierError
		switch {
		case tt.reason == "" && (err != nil || got != tt.want):
			t.Errorf("%q: got %q, %v, want %q", tt.text, got, err, tt.want)
		case tt.reason != "" && !errors.As(err, &idErr):
			t.Errorf("%q: got %q, %v, want an *IdentifierError", tt.text, got, err)
		case tt.reason != "" && (*idErr != IdentifierError{kind, tt.text, tt.reason} || got != ""):
			t.Errorf("%q: got %q and the error\n%v\nwant the reason %s", tt.text, got, err, tt.reason)
		}
		if err == nil {
			checkCanonical(t, parse, got)
		}
	}
}

// checkCanonical checks that a canonical form is read as itself.
func checkCanonical(t *testing.T, parse func(string) (string, error), canonical string) {
	t.Helper()
	if again, err := parse(canonical); err != nil || again != canonical {
		t.Errorf("the canonical %q is read as %q, %v", canonical, again, err)
	}
}

func TestIdentifierErrorIsOneLine(t *testing.T) {
	for _, tt := range []struct {
		parse func(string) (string, error)
		text  string
		want  string
	}{
		{ParseDOI, "11.1000/a", `"11.1000/a" is not a DOI: a DOI begins with "10."`},
		{ParseISBN, "0-306-40615-3", `"0-306-40615-3" is not an ISBN: the check character is 3, and 2 by the other digits`},
		{ParseISSN, "2049\n363", `"2049\n363" is not an ISSN: it has 7 digits, want 8`},
		{ParseArXiv, "", `"" is not an arXiv identifier: want a form such as 2101.00001 or hep-th/9901001`},
		{ParseORCID, "0", `"0" is not an ORCID iD: it has 1 digits, want 16`},
	} {
		_, err := tt.parse(tt.text)
		if err == nil || err.Error() != tt.want {
			t.Errorf("error is %v\nwant        %s", err, tt.want)
		}
	}
	_, err := ParseDOI(strings.Repeat("a\n", 1000))
	if s := err.Error(); strings.Contains(s, "\n") || len(s) > 400 {
		t.Errorf("the error is %q", s)
	}
	if got, want := (&IdentifierError{Text: "x", Reason: "y"}).Error(), `"x" is not a : y`; got != want {
		t.Errorf("the error without a kind is %q, want %q", got, want)
	}
}

func FuzzIdentifiers(f *testing.F) {
	parsers := []func(string) (string, error){ParseDOI, ParseISBN, ISBN13, ParseISSN, ParseArXiv, ParseORCID, ParsePMID, ParsePMCID}
	for _, s := range []string{
		"https://doi.org/10.1002/%28SICI%291097", "doi: DOI 10.1000/a.b).", "10.5555/12345678", "ISBN-13: 978-0-306-40615-7",
		"ISBN 0-8044-2957-X", "ISSN 2049-3630", "eISSN 0000-006X", "arXiv:2101.00001v2 [cs.LG]", "math.GT/0309136v1",
		"https://arxiv.org/pdf/hep-th/9901001.pdf", "https://orcid.org/0000-0002-1694-233X", "PMID: 23193287",
		"https://pmc.ncbi.nlm.nih.gov/articles/PMC3531190/", "PMC2150930.1", "\xff", "İSBN", "10.1000/\xff",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, parse := range parsers {
			got, err := parse(s)
			var idErr *IdentifierError
			switch {
			case err == nil:
				checkCanonical(t, parse, got)
			case !errors.As(err, &idErr) || idErr.Reason == "" || idErr.Text != s || got != "":
				t.Errorf("%q: got %q, %#v", s, got, err)
			}
		}
		doi, tail := TrimDOI(s)
		if doi+tail != s {
			t.Errorf("TrimDOI(%q) = %q, %q", s, doi, tail)
		}
		if again, tail := TrimDOI(doi); again != doi || tail != "" {
			t.Errorf("TrimDOI(%q) = %q, which is trimmed again to %q", s, doi, again)
		}
		if doi, err := ParseDOI(s); err == nil {
			if back, err := ParseDOI(DOIURL(doi)); err != nil || back != doi {
				t.Errorf("ParseDOI(DOIURL(%q)) = %q, %v", doi, back, err)
			}
		}
		if base, version := SplitArXiv(s); !strings.HasPrefix(s, base) || version < 0 || version > 9999 {
			t.Errorf("SplitArXiv(%q) = %q, %d", s, base, version)
		}
	})
}
