package reflist

import (
	"math"
	"slices"
	"testing"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/tokens"
	"github.com/refwright/refwright/internal/crf"
)

func TestAssess(t *testing.T) {
	r := readerOf(t, "Ann|author/given Marsh|author/family .|after_author Peat|title and|title Salt|title .|after_title In|container-title/lead Bogs|container-title 12|after_numbers ,|after_numbers 1999|issued/year")
	r.confidence = []float32{0.9, 0.5, 1, 1, 1, 0.8, 1, 1, 1, 1, 1, 1}
	unreasoned := append([]uint8(nil), r.path...)
	unreasoned[5] = uint8(containerTag)
	got := r.assess(unreasoned, 0.7)
	want := []assessedField{
		{variable: citation.VarAuthor, words: 2, stretches: 1, least: 0.5, all: 0.45},
		{variable: citation.VarTitle, words: 3, stretches: 1, least: 0.8, all: 0.8, changed: 1},
		{variable: citation.VarContainerTitle, words: 1, stretches: 1, least: 1, all: 1},
		{variable: citation.VarIssued, words: 1, stretches: 1, least: 1, all: 1},
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

// The least sure field is as sure as the reference, remarks are no less so, and a mark is as sure
// as the words around it.
func TestAssureWhole(t *testing.T) {
	nothing, err := crf.UnmarshalChooser(make([]byte, crf.ChooserSize))
	if err != nil {
		t.Fatal(err)
	}
	r := readerOf(t, "Marsh|author/family .|after_author Peat|title :|title Salt|title .|after_title Kept|note")
	r.confidence = []float32{0.9, 1, 0.5, 0.2, 0.6, 1, 0.3}
	all := r.assess(r.path, 1)
	r.outline.read(&r.looker, r.path, nil)
	file := make([]byte, crf.ChooserSize)
	of := mix(428, uint32(r.outline.present()), 0) & (1<<16 - 1)
	file[2+of] = 32 // e to 1, of which the file has the 32nd parts
	whole, err := crf.UnmarshalChooser(file)
	if err != nil {
		t.Fatal(err)
	}
	r.assure(&Model{assurance: nothing, whole: whole}, all)
	least := 1 / (1 + math.Exp(-lenience-1))
	for _, i := range []int{0, 2, 3, 6} {
		if got := float64(r.confidence[i]); math.Abs(got-least) > 1e-4 {
			t.Errorf("sight %d is %v, want %v", i, got, least)
		}
	}
	if r.confidence[4] <= r.confidence[2] {
		t.Errorf("the surer word of a field is no longer that: %v", r.confidence)
	}
}

func TestIsRight(t *testing.T) {
	const labels = "Ann|author/given Marsh|author/family .|after_author Peat|title .|after_title 2|edition ed|edition .|after_numbers Bergen|publisher-place 1999|issued/year Kept|note"
	for _, test := range []struct {
		name, path string
		wrong      []citation.Variable
		incomplete bool
	}{
		{"as labelled", labels, nil, false},
		{"the word for an edition", "Ann|author/given Marsh|author/family .|after_author Peat|title .|after_title 2|edition ed|after_numbers .|after_numbers Bergen|publisher-place 1999|issued/year Kept|note", nil, false},
		{"no place", "Ann|author/given Marsh|author/family .|after_author Peat|title .|after_title 2|edition ed|edition .|after_numbers Bergen|after_publisher 1999|issued/year Kept|note", []citation.Variable{citation.VarPublisherPlace}, true},
		{"a place in the title", "Ann|author/given Marsh|author/family .|after_author Peat|title .|after_title 2|edition ed|edition .|after_numbers Bergen|title 1999|issued/year Kept|note", []citation.Variable{citation.VarTitle, citation.VarPublisherPlace}, true},
		{"another remark", "Ann|author/given Marsh|author/family .|after_author Peat|title .|after_title 2|edition ed|edition .|after_numbers Bergen|publisher-place 1999|issued/year Kept|genre", []citation.Variable{citation.VarNote, citation.VarGenre}, false},
		{"a family name for a given one", "Ann|author/family Marsh|author/family .|after_author Peat|title .|after_title 2|edition ed|edition .|after_numbers Bergen|publisher-place 1999|issued/year Kept|note", []citation.Variable{citation.VarAuthor}, true},
	} {
		var ex crf.Example
		for _, p := range readerOf(t, labels).path {
			ex.Labels = append(ex.Labels, crf.Of(int(p)))
		}
		r := readerOf(t, test.path)
		for n := range tokens.Variables {
			v := citation.Variable(n)
			if got, want := r.isRight(v, &ex), !slices.Contains(test.wrong, v); got != want {
				t.Errorf("%s: %v is right: %v, want %v", test.name, v, got, want)
			}
		}
		if got := r.isWholeRight(&ex); got == test.incomplete {
			t.Errorf("%s: the whole is right: %v", test.name, got)
		}
	}
}
