package reflist

import (
	"context"
	"testing"

	"github.com/refwright/refwright/citation"
)

// A model that has seen types tells them; one that has not leaves them to the rules.
func TestModelTellsTypes(t *testing.T) {
	for _, kind := range []citation.Type{"", citation.Report} {
		known := func(yield func(Example) bool) {
			for ex := range examples(300) {
				ex.Reference.Type = kind
				if !yield(ex) {
					return
				}
			}
		}
		m, err := Train(context.Background(), known, TrainOptions{Epochs: 3})
		if err != nil {
			t.Fatal(err)
		}
		if got := m.kinds != nil; got != (kind != "") {
			t.Fatalf("tells types: %v", got)
		}
		r := readWith(t, &Parser{Model: m}, "1999 | The Tides | Ann Moor").Reference
		if got := r.Type; kind != "" && got != kind || kind == "" && got != citation.Book {
			t.Errorf("of type %s, got %s", kind, got)
		}
	}
}
