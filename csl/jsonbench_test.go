package csl

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"testing"

	"github.com/refwright/refwright/citation"
)

// benchRecords are records such as reference managers hold.
func benchRecords(n int) []*citation.Reference {
	refs := make([]*citation.Reference, n)
	for i := range refs {
		r := &citation.Reference{
			ID:             fmt.Sprintf("kovac%d", 1900+i),
			Type:           citation.ArticleJournal,
			Title:          "Grain <i>and</i> water: “a study of mills” on the lower Drava",
			Author:         []citation.Name{{Family: "Kovač", Given: "Ana Marija"}, {Family: "Berg", Given: "Jan", NonDroppingParticle: "van den"}, {Family: "Yılmaz", Given: "İlker"}},
			Issued:         citation.DayDate(1900+i%120, 1+i%12, 1+i%28),
			ContainerTitle: "Journal of Rural History",
			Volume:         citation.Number(fmt.Sprint(1 + i%80)),
			Issue:          "3",
			Page:           "201–224",
			DOI:            citation.Text(fmt.Sprintf("10.5555/jrh.%d", i)),
			ISSN:           "1234-5679",
			Language:       "en-GB",
		}
		switch i % 4 {
		case 1:
			r.Type, r.ContainerTitle, r.Volume, r.Issue, r.Page = citation.Book, "", "", "", ""
			r.Publisher, r.PublisherPlace, r.Edition = "Example Press", "Zagreb", "2"
		case 2:
			r.URL, r.Accessed = citation.Text(fmt.Sprintf("https://example.org/items/%d?view=full", i)), citation.DayDate(2024, 2, 3)
			r.Abstract = "We follow the millers of one river through four hundred years of accounts, and ask who paid for the water."
		case 3:
			r.Extra.Set("csl-json", "zotero-key", `"AB12"`)
			r.Issued.Start.Approximate = true
		}
		refs[i] = r
	}
	return refs
}

var benchSizes = []int{1, 56, 10_000}

func BenchmarkDecode(b *testing.B) {
	for _, n := range benchSizes {
		for _, form := range encodings[:2] {
			text, err := encode(form.set, benchRecords(n)...)
			if err != nil {
				b.Fatal(err)
			}
			b.Run(fmt.Sprintf("%s/%d", form.name, n), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				b.ReportAllocs()
				r := bytes.NewReader(nil)
				for b.Loop() {
					r.Reset([]byte(text))
					for _, err := range NewDecoder(r).All() {
						if err != nil {
							b.Fatal(err)
						}
					}
				}
			})
		}
	}
}

func BenchmarkEncode(b *testing.B) {
	for _, n := range benchSizes {
		refs := benchRecords(n)
		for _, form := range encodings[:3] {
			text, err := encode(form.set, refs...)
			if err != nil {
				b.Fatal(err)
			}
			b.Run(fmt.Sprintf("%s/%d", form.name, n), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				b.ReportAllocs()
				for b.Loop() {
					enc := NewEncoder(io.Discard)
					form.set(enc)
					for _, r := range refs {
						if err := enc.Encode(r); err != nil {
							b.Fatal(err)
						}
					}
					if err := enc.Close(); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

// BenchmarkDecodeStandard reads the same lines into maps with encoding/json, for
// comparison.
func BenchmarkDecodeStandard(b *testing.B) {
	text, err := encode(func(e *Encoder) { e.Lines = true }, benchRecords(10_000)...)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		dec := json.NewDecoder(bytes.NewReader([]byte(text)))
		for {
			var item map[string]any
			if err := dec.Decode(&item); err == io.EOF {
				break
			} else if err != nil {
				b.Fatal(err)
			}
		}
	}
}
