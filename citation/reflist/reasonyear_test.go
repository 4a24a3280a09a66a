package reflist

import "testing"

func TestYearsAmongWords(t *testing.T) {
	for _, tt := range []struct{ name, path, want string }{
		{
			"years of a title",
			"Marsh|author/family .|after_author Peat|publisher-place entre|publisher-place 1943|issued/year et|year-suffix 1951|title .|after_title Heather|publisher",
			"Marsh|author/family .|after_author Peat|title entre|title 1943|title et|title 1951|title .|after_title Heather|publisher",
		},
		{
			"a year behind its place",
			"Marsh|author/family .|after_author Peat|title .|after_title Leeds|publisher-place 1943|issued/year .|after_publisher",
			"Marsh|author/family .|after_author Peat|title .|after_title Leeds|publisher-place 1943|issued/year .|after_publisher",
		},
		{
			"no title in the sentence",
			"Marsh|author/family .|after_author Peat|title .|after_title Bogs|container-title 1943|issued/year Leeds|publisher-place .|after_publisher",
			"Marsh|author/family .|after_author Peat|title .|after_title Bogs|container-title 1943|issued/year Leeds|publisher-place .|after_publisher",
		},
	} {
		t.Run(tt.name, func(t *testing.T) { checkReasoning(t, tt.path, tt.want, (*modelReader).yearAmongWords) })
	}
}
