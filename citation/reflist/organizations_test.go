package reflist

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

// besideName is the short form of an organisation, or what else stands in brackets behind
// or within its name. Who writes a record keeps it or leaves it out.
var besideName = sieve.MustCompile(`\s*[(\[][^)\]]*[)\]]`)

// organizationsOf returns the organisations among names, without short forms.
func organizationsOf(names []citation.Name) []string {
	var found []string
	for _, n := range names {
		if n.IsOrganization() {
			found = append(found, citation.FoldText(besideName.ReplaceAllString(n.Literal, "")))
		}
	}
	return found
}

// TestOrganizationsAsAuthors reads references by organisations in some fifteen languages,
// and by people and with titles that look like such, each by itself. The readings may
// change with the model, so the test holds how many are right: precision and recall of all
// organisations of a reference. The second half of the references was put aside when what
// reads them was made, so no list of what is wrong in it is printed.
func TestOrganizationsAsAuthors(t *testing.T) {
	for _, tt := range []struct {
		file              string
		precision, recall float64
		list              bool
	}{
		{"testdata/organizations.tsv", 0.93, 0.92, true},
		{"testdata/organizations-aside.tsv", 0.93, 0.93, false},
	} {
		src, err := os.ReadFile(tt.file)
		if err != nil {
			t.Fatal(err)
		}
		var right, read, printed float64
		for line := range bytes.Lines(src) {
			authors, text, ok := strings.Cut(strings.TrimSpace(string(line)), "\t")
			if !ok {
				continue
			}
			var want []string
			for a := range strings.SplitSeq(authors, "; ") {
				if name, ok := strings.CutPrefix(a, "{"); ok {
					want = append(want, organizationsOf([]citation.Name{{Literal: strings.TrimSuffix(name, "}")}})...)
				}
			}
			ref := readWith(t, new(Parser), text).Reference
			names := ref.Author
			if len(names) == 0 {
				names = ref.Editor
			}
			got := organizationsOf(names)
			if len(want) > 0 {
				printed++
			}
			if len(got) > 0 {
				read++
			}
			switch {
			case !slices.Equal(got, want):
				if tt.list {
					t.Logf("%s\n got %q of %v\nwant %q", text, got, names, want)
				}
			case len(want) > 0:
				right++
			}
		}
		precision, recall := right/read, right/printed
		t.Logf("%s: precision %.3f, recall %.3f, F1 %.3f of %.0f", tt.file, precision, recall, 2*right/(read+printed), printed)
		if precision < tt.precision || recall < tt.recall {
			t.Errorf("%s: precision %.3f, recall %.3f; want %.3f and %.3f", tt.file, precision, recall, tt.precision, tt.recall)
		}
	}
}
