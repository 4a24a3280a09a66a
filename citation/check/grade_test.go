package check_test

import (
	"testing"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/check"
)

// TestGrades tests findings that are graded by what else is known: an entry that cuts the names of its
// editors alone is no reason for a warning, nor is "ibid." where no style is known, unless the user
// says how severe a rule is.
func TestGrades(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		rule, file string
		set        func(*check.Options)
		want       citation.Severity
	}{
		{"etal-in-author-field", "editors", nil, citation.Info},
		{"etal-in-author-field", "authors", nil, citation.Warning},
		{"ibid-in-author-date", "ibid", nil, citation.Info},
		{"ibid-in-author-date", "ibid", func(o *check.Options) { o.Style = check.Chicago18 }, citation.Warning},
		{"ibid-in-author-date", "ibid", func(o *check.Options) {
			o.Severity = map[string]citation.Severity{"ibid-in-author-date": citation.Error}
		}, citation.Error},
	} {
		path := "testdata/" + tt.rule + "/" + tt.file + ".txtar"
		c := readCase(t, path)
		if tt.set != nil {
			tt.set(&c.opt)
		}
		n := 0
		for _, f := range c.run(t, c.src) {
			if f.Rule == tt.rule {
				n++
				if f.Severity != tt.want {
					t.Errorf("%s: severity %v, want %v", path, f.Severity, tt.want)
				}
			}
		}
		if n != 1 {
			t.Errorf("%s: %d findings, want 1", path, n)
		}
	}
}
