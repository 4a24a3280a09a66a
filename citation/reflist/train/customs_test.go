package main

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist"
)

// Customs are those of languages that houses write, and print every value that there is.
func TestCustoms(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	book := &citation.Reference{
		Type: citation.Book, Title: "Peat", Author: []citation.Name{{Family: "Marsh", Given: "Ann"}}, PublisherPlace: "Bern", Publisher: "Moor",
		Issued: citation.Date{Start: citation.DatePoint{Precision: citation.PrecisionYear, Year: 1931}},
	}
	for tag, custom := range customs {
		var words *terms
		for i := range languages {
			if languages[i].tag == tag {
				words = &languages[i]
			}
		}
		if words == nil {
			t.Errorf("%s: no house writes it", tag)
			continue
		}
		for range 50 {
			h := newHouse(r)
			h.words, h.yearOnly = words, false
			custom(h)
			text, _ := h.print(book)
			for _, want := range []string{"Peat", "Bern", "1931"} {
				if strings.Count(text, want) != 1 {
					t.Errorf("%s: %q has not once %s", tag, text, want)
				}
			}
		}
	}
}

// What stands around a reference is no part of its fields.
func TestAsides(t *testing.T) {
	for tag, a := range asidesOf {
		for _, words := range []string{a.see, a.same, a.following, a.behind} {
			if words == "" {
				t.Errorf("%s: a list is empty", tag)
			}
		}
	}
	r := rand.New(rand.NewPCG(7, 8))
	for range 200 {
		h := newHouse(r)
		h.noted, h.remarks = true, true
		const text = "Marsh, Ann: Peat. Bern 1931."
		p := reflist.NewPrinted(text)
		h.aside(p)
		if !strings.Contains(p.Text, "Marsh, Ann: Peat. Bern 1931") || strings.Contains(p.Text, "#") {
			t.Errorf("%q", p.Text)
		}
	}
}

// Of pages that are cited the first may stand alone, and is then all that is printed.
func TestPagesThatFollow(t *testing.T) {
	h := newHouse(rand.New(rand.NewPCG(9, 9)))
	h.following = true
	ref := &citation.Reference{Page: "12-34"}
	alone := 0
	for range 50 {
		s := new(sheet)
		h.paged(s, form{citation.VarPage, "p. #"}, ref)
		got := printed(ref, s.fields, string(s.text)).Page
		if got != "12-34" && got != "12" {
			t.Errorf("%q: %s", s.text, got)
		}
		if got == "12" {
			alone++
		}
	}
	if alone == 0 || alone == 50 {
		t.Errorf("%d of 50 alone", alone)
	}
}
