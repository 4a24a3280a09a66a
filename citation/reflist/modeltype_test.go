package reflist

import (
	"context"
	"strings"
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

func TestCodedTypes(t *testing.T) {
	for path, want := range map[string]citation.Type{
		"Peat|title [|after_title R|after_others ]|after_others .|after_others":                                                            citation.Report,
		"Peat|title [|after_title J|after_others /|after_others OL|after_others ]|after_others":                                            citation.ArticleJournal,
		"Peat|title [|after_title M|after_others ]|after_others /|after_others /|after_others Bogs|container-title":                        citation.Chapter,
		"Peat|title [|after_title C|after_others ]|after_others /|after_others /|after_others Bogs|container-title":                        citation.PaperConference,
		"Marsh|author/family [|after_author M|author/given ]|after_author Peat|title":                                                      "",
		"Peat|title [|after_title Internet|after_others ]|after_others":                                                                    "",
		"Peat|title .|after_title [|after_title S|after_others .|after_others l|after_others ]|after_others :|after_others Moor|publisher": "",
	} {
		if got := readerOf(t, path).codedType(); got != want {
			t.Errorf("%s: type %q, want %q", strings.Join(wordsOfPath(path), " "), got, want)
		}
	}
}
