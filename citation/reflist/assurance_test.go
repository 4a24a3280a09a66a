package reflist

import (
	"math"
	"testing"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/crf"
)

func TestAssess(t *testing.T) {
	r := readerOf(t, "Ann|author/given Marsh|author/family .|after_author Peat|title and|title Salt|title .|after_title In|container-title/lead Bogs|container-title 12|after_numbers ,|after_numbers 1999|issued/year")
	r.confidence = []float32{0.9, 0.5, 1, 1, 1, 0.8, 1, 1, 1, 1, 1, 1}
	unreasoned := append([]uint8(nil), r.path...)
	unreasoned[5] = uint8(containerTag)
	clear(r.ruled)
	for i, v := range map[int]citation.Variable{0: citation.VarAuthor, 1: citation.VarAuthor, 3: citation.VarTitle, 8: citation.VarTitle, 11: citation.VarIssued} {
		r.ruled[r.sights[i].token].variable = v
	}
	got := r.assess(unreasoned, 0.7)
	want := []assessedField{
		{variable: citation.VarAuthor, words: 2, stretches: 1, same: 2, least: 0.5, all: 0.45},
		{variable: citation.VarTitle, words: 3, stretches: 1, same: 1, other: 1, least: 0.8, all: 0.8, changed: true},
		{variable: citation.VarContainerTitle, words: 1, stretches: 1, least: 1, all: 1},
		{variable: citation.VarIssued, words: 1, stretches: 1, same: 1, least: 1, all: 1},
	}
	if got.lost != 1 || got.share != 0.7 || len(got.fields) != len(want) {
		t.Fatalf("got %+v", got)
	}
	for i, f := range got.fields {
		if f != want[i] {
			t.Errorf("got %+v, want %+v", f, want[i])
		}
	}
}

// A field is made as sure as was learned, and its surest words stay its surest.
func TestAssure(t *testing.T) {
	nothing, err := crf.UnmarshalChooser(make([]byte, crf.ChooserSize))
	if err != nil {
		t.Fatal(err)
	}
	r := readerOf(t, "Ann|author/given Marsh|author/family .|after_author Peat|title")
	r.confidence = []float32{0.9, 0.5, 0.3, 0.9}
	r.assure(new(Model), r.assess(r.path, 1))
	if r.confidence[1] != 0.5 {
		t.Errorf("a model that learned nothing of it says %v", r.confidence)
	}
	r.assure(&Model{assurance: nothing}, r.assess(r.path, 1))
	least := float32(1 / (1 + math.Exp(-lenience)))
	near := func(a, b float32) bool { return math.Abs(float64(a-b)) < 1e-4 }
	if c := r.confidence; !near(c[1], least) || c[0] <= c[1] || c[2] != 0.3 || !near(c[3], least) {
		t.Errorf("got %v, the least of a field is %v", c, least)
	}
}
