package main

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist"
)

// Records that nobody prints are left out, and only those.
func TestOddRecords(t *testing.T) {
	book := func(change func(*citation.Reference)) *citation.Reference {
		ref := &citation.Reference{Type: citation.Book, Title: "Peat and Salt", Author: []citation.Name{{Family: "Marsh", Given: "Ann B."}}, Publisher: "Moor Press", PublisherPlace: "Oslo"}
		change(ref)
		return ref
	}
	named := func(n citation.Name) func(*citation.Reference) {
		return func(r *citation.Reference) { r.Author[0] = n }
	}
	for _, tt := range []struct {
		name string
		odd  bool
		ref  *citation.Reference
	}{
		{"a book", false, book(func(*citation.Reference) {})},
		{"test data", true, book(func(r *citation.Reference) { r.Title = "name_Suffix" })},
		{"a place that is an institute", true, book(func(r *citation.Reference) { r.PublisherPlace = "Institute of Moors, Oslo" })},
		{"a publisher with its address", true, book(func(r *citation.Reference) { r.Publisher = "Moor Press, Oslo, Norway" })},
		{"an extent for pages", true, book(func(r *citation.Reference) { r.Page = "205306 (6pp)" })},
		{"pages", false, book(func(r *citation.Reference) { r.Page = "73:1-73:7" })},
		{"Roman pages", false, book(func(r *citation.Reference) { r.Page = "xii–xx" })},
		{"volume and issue in one", true, book(func(r *citation.Reference) { r.Volume = "4/6" })},
		{"several people in one", true, book(named(citation.Name{Literal: "G. A. Marsh, F. Reed, & B. Stone"}))},
		{"a family name with initials", true, book(named(citation.Name{Family: "T. C. Marsh", Given: "Li"}))},
		{"a name turned round", true, book(named(citation.Name{Family: "JH", Given: "Marsh"}))},
		{"an organisation as a person", true, book(named(citation.Name{Family: "Australia", Given: "Commonwealth of"}))},
		{"an organisation", false, book(named(citation.Name{Literal: "J. Marsh Foundation"}))},
	} {
		if got := isOdd(tt.ref); got != tt.odd {
			t.Errorf("%s: odd is %t", tt.name, got)
		}
	}
}

func TestSuffixesOfFamilyNames(t *testing.T) {
	ref := withSuffixes(&citation.Reference{Author: []citation.Name{{Family: "Marsh Jr.", Given: "A."}, {Family: "Reed", Given: "B."}}})
	if a := ref.Author; a[0].Family != "Marsh" || a[0].Suffix != "Jr." || a[1].Suffix != "" {
		t.Errorf("got %+v", a)
	}
}

// Damage leaves addresses as they are, and text that is text.
func TestDamage(t *testing.T) {
	const text = "Ann Marsh: Peat and saltmarsh. Oslo, 1999. https://doi.org/10.1000/peat-salt.x"
	r := rand.New(rand.NewPCG(1, 2))
	changed := 0
	for range 2000 {
		p := reflist.NewPrinted(text)
		scratch(p, r)
		if p.Text != text {
			changed++
		}
		if !strings.HasSuffix(p.Text, "https://doi.org/10.1000/peat-salt.x") || !utf8.ValidString(p.Text) || strings.Contains(p.Text, "Ma rsh") {
			t.Fatalf("%q", p.Text)
		}
	}
	if changed < 200 {
		t.Errorf("%d of 2000 were changed", changed)
	}
}
