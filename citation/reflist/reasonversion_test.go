package reflist

import (
	"strings"
	"testing"
)

func TestVersionsAreNoPages(t *testing.T) {
	for _, tt := range []struct{ text, note, page string }{
		{"Marsh, A., B. Reed, and C. Tarn (2021). bogs: Regression of Moors by Peat. R package version 0.6-1.", "R package version 0.6-1", ""},
		{"Marsh, A. (2021). bogs: Moors and Peat. R package version 2.1.", "R package version 2.1", ""},
		{"Marsh, A. (2021). The third version 2-4 of moors. Turf Letters 4 (2), 11–14.", "", "11-14"},
	} {
		for read, err := range new(Parser).Lines(strings.NewReader(tt.text + "\n")) {
			if err != nil {
				t.Fatal(err)
			}
			if r := read.Reference; string(r.Page) != tt.page || r.Note.Plain() != tt.note {
				t.Errorf("%s: note %q, page %q", tt.text, r.Note.Plain(), r.Page)
			}
		}
	}
}
