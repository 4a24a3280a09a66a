package intext

import (
	"testing"

	"github.com/refwright/refwright/internal/layout"
)

func TestNamesBeforeARole(t *testing.T) {
	for text, want := range map[string]string{
		"Ann Marsh e Bo Reed, a c. di,":    "Ann Marsh e Bo Reed",
		"Ann Marsh e Bo Reed, a cura di,":  "Ann Marsh e Bo Reed",
		"Ann Marsh, red.,":                 "Ann Marsh",
		"Ann Marsh (Hrsg.):":               "Ann Marsh",
		"Ann Marsh, Bo Reed,":              "Ann Marsh, Bo Reed",
		"Ann Marsh e Bo Reed, a c. dietro": "Ann Marsh e Bo Reed, a c. dietro",
	} {
		if got := text[:beforeRole(text, 0, len(text))]; got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestWordsThatLeadToCitations(t *testing.T) {
	for text, want := range map[string]bool{
		"Ver também": true, "Si veda": true, "zob. też": true, "Zie ook": true, "Se även": true, "bkz. ayrıca": true,
		"também": false, "Marsh też": false, "Reed i": false,
	} {
		if got := leadsIn(text); got != want {
			t.Errorf("%q: got %v, want %v", text, got, want)
		}
	}
}

// In Swedish one mark opens and closes a quotation.
func TestTitlesInSwedishQuotes(t *testing.T) {
	for text, want := range map[string]string{
		"(Marsh, ”Torv och myr” 12)":           "Torv och myr",
		"14 ”Torv och myr”, Heden, 2018":       "Torv och myr",
		"(Marsh, “Peat” and a ”later mark)":    "Peat",
		"He spoke of “peat and the moor” (12)": "peat and the moor",
	} {
		b := &block{Flow: &layout.Flow{Text: text}}
		titles := titlesIn(b)
		if len(titles) == 0 {
			t.Errorf("%q: no title", text)
			continue
		}
		if got := text[titles[0].inner[0]:titles[0].inner[1]]; got != want || len(titles) > 1 {
			t.Errorf("%q: got %q of %d, want %q", text, got, len(titles), want)
		}
	}
}

func TestNumberOfANoteInFrontOfAQuotation(t *testing.T) {
	for text, want := range map[string]int{"14 ”Torv”": 14, "14 “Peat”": 14, "14 Peat": 14, "14 ¿Qué?": 14, "14 2003, 7": 14, "14 7": 0, "14 – peat": 0} {
		if _, got := leadingNumber(text); got != want {
			t.Errorf("%q: got %d, want %d", text, got, want)
		}
	}
}
