package citation_test

import (
	"slices"
	"testing"

	"github.com/refwright/refwright/citation"
)

func TestPresentIsWhatHasSays(t *testing.T) {
	t.Parallel()
	full := &citation.Reference{}
	for _, v := range citation.Variables() {
		full.SetText(v, "1")
		full.SetNames(v, []citation.Name{{Family: "Ås"}})
		full.SetDate(v, citation.YearDate(1999))
	}
	some := &citation.Reference{Title: "A", Editor: []citation.Name{}, Issued: citation.YearDate(2001), Volume: "2"}
	for _, ref := range []*citation.Reference{full, some, {}} {
		var want []citation.Variable
		for _, v := range citation.Variables() {
			if ref.Has(v) {
				want = append(want, v)
			}
		}
		if got := slices.Collect(ref.Present()); !slices.Equal(got, want) {
			t.Errorf("Present gives %v, want %v", got, want)
		}
		for v := range ref.Present() {
			if v != want[0] {
				t.Errorf("the first is %v, want %v", v, want[0])
			}
			break
		}
	}
}
