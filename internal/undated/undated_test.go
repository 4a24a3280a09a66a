package undated

import (
	"slices"
	"strings"
	"testing"
)

func TestForms(t *testing.T) {
	for _, tt := range []struct {
		term string
		want []string
	}{
		{"n.d.", []string{"n.d.", "n. d."}},
		{"in prep.", []string{"in prep."}},
		{"sin fecha", []string{"sin fecha"}},
		{"s/f", []string{"s/f"}},
	} {
		if got := Forms(tt.term); !slices.Equal(got, tt.want) {
			t.Errorf("Forms(%q) = %q, want %q", tt.term, got, tt.want)
		}
	}
}

// A term of both kinds, or one with a capital, would not be known for what it is.
func TestTerms(t *testing.T) {
	seen := map[string]bool{}
	for _, term := range slices.Concat(NoDate, NotYet) {
		if term == "" || term != strings.ToLower(term) || term != strings.TrimSpace(term) {
			t.Errorf("%q is no term in lower case", term)
		}
		if seen[term] {
			t.Errorf("%q stands twice", term)
		}
		seen[term] = true
	}
}
