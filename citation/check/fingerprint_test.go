package check_test

import (
	"slices"
	"testing"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/check"
)

func finding() check.Finding {
	return check.Finding{
		Rule: "year-mismatch", Severity: citation.Error, File: "docs/article.md",
		Span:  citation.Span{Start: 10, End: 20},
		Start: citation.Position{Offset: 10, Line: 2, Column: 3}, End: citation.Position{Offset: 20, Line: 2, Column: 13},
		Text: "Işık 1999", Message: "the list has 1998", References: []string{"isik1998", "b"},
	}
}

// TestFingerprintIsStable holds the very value: baselines in the world have it.
func TestFingerprintIsStable(t *testing.T) {
	t.Parallel()
	f := finding()
	if got, want := check.Fingerprint(&f, 0), "f6bbfc899369891f698e2fa61eb4320a"; got != want {
		t.Errorf("got %s, want %s: existing baselines would be void", got, want)
	}
	if got, want := check.Fingerprint(&f, 1), "698098ddc219caa3b7b01431d0313e21"; got != want {
		t.Errorf("got %s, want %s: existing baselines would be void", got, want)
	}
}

func TestFingerprintDependsOn(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name   string
		change func(*check.Finding)
		same   bool
	}{
		{"lines", func(f *check.Finding) { f.Start.Line, f.End.Line = 100, 101 }, true},
		{"offsets", func(f *check.Finding) { f.Span = citation.Span{Start: 500, End: 510} }, true},
		{"message", func(f *check.Finding) { f.Message = "other words" }, true},
		{"severity", func(f *check.Finding) { f.Severity = citation.Info }, true},
		{"confidence", func(f *check.Finding) { f.Confidence = 0.5 }, true},
		{"white space", func(f *check.Finding) { f.Text = "Işık\n\t1999 " }, true},
		{"order of keys", func(f *check.Finding) { f.References = []string{"b", "isik1998"} }, true},
		{"backslashes", func(f *check.Finding) { f.File = `.\docs\article.md` }, true},
		{"dot", func(f *check.Finding) { f.File = "./docs/article.md" }, true},
		{"rule", func(f *check.Finding) { f.Rule = "suffix-missing" }, false},
		{"file", func(f *check.Finding) { f.File = "article.md" }, false},
		{"text", func(f *check.Finding) { f.Text = "Isik 1999" }, false},
		{"keys", func(f *check.Finding) { f.References = []string{"isik1998"} }, false},
		{"bounds of parts", func(f *check.Finding) { f.References = []string{"isik1998b"} }, false},
	} {
		a, b := finding(), finding()
		tt.change(&b)
		if same := check.Fingerprint(&a, 0) == check.Fingerprint(&b, 0); same != tt.same {
			t.Errorf("%s: same fingerprint: %v, want %v", tt.name, same, tt.same)
		}
	}
}

func TestFingerprintsTellEqualOnesApart(t *testing.T) {
	t.Parallel()
	other := finding()
	other.Text = "Çelik 2001"
	f := finding()
	got := check.Fingerprints([]check.Finding{f, other, f, f})
	want := []string{check.Fingerprint(&f, 0), check.Fingerprint(&other, 0), check.Fingerprint(&f, 1), check.Fingerprint(&f, 2)}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	slices.Sort(got)
	if len(slices.Compact(got)) != 4 {
		t.Errorf("%v are not four", got)
	}
}
