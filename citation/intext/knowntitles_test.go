package intext

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/citation"
)

// Papers of parliaments are cited by what they are called and their number.
func TestPapersOfParliaments(t *testing.T) {
	paper := func(id, genre, number, title string, year int) *citation.Listed {
		issued := citation.YearDate(year)
		issued.End.Year = issued.Start.Year + 1
		return &citation.Listed{Reference: &citation.Reference{ID: id, Type: citation.Report, Genre: citation.Text(genre), Number: citation.Number(number), Title: citation.Text(title), Issued: issued}}
	}
	refs := []*citation.Listed{paper("tett", "Meld. St.", "6", "Tett på", 2019), paper("fag", "Meld. St.", "28", "Fag", 2015), paper("lov", "Prop.", "57 L", "Lov", 2022)}
	for text, want := range map[string]string{
		"Målet er tidlig innsats (Meld. St. 6 (2019–2020), s. 12).":                     "tett",
		"I Meld. St. 28 (2015–2016) heter det så, og i Meld. St. 28 (2015–2016, s. 5).": "fag fag",
		"Slik er det (Meld. St. 6 (2019–2020); Prop. 57 L (2022–2023), s. 4).":          "tett lov",
	} {
		f := Finder{References: refs}
		if diff := cmp.Diff(want, answers(f.Find([]byte(text)))); diff != "" {
			t.Errorf("%s (-want +got)\n%s", text, diff)
		}
	}
}
