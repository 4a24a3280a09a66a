package reflist

import "testing"

func TestTerms(t *testing.T) {
	checkReasonings(t, (*modelReader).terms, []reasonTest{
		{"", "Salt|title [|after_title en|after_title ligne|after_title ]|after_title", "Salt|title [|after_title en|medium ligne|medium ]|after_title"},
		{"", "Peat|author/family .|after_author In|note press|note .|after_date Salt|title", "Peat|author/family .|after_author In|status press|status .|after_date Salt|title"},
		{"", "Salt|title .|after_title Web|container-title", "Salt|title .|after_title Web|container-title"},
		{"", "Salt|title ,|after_title print|after_title runs|after_title", "Salt|title ,|after_title print|after_title runs|after_title"},
		{"", "Bog|publisher Press|publisher .|publisher Kindle|publisher .|after_publisher", "Bog|publisher Press|publisher .|after_publisher Kindle|medium .|after_publisher"},
		{"", "Print|publisher", "Print|publisher"},
		{"", "Print|after_title .|after_title Salt|title", "Print|after_title .|after_title Salt|title"},
	})
}
