package reflist

import "testing"

func TestHeadingsOfOnesOwn(t *testing.T) {
	t.Parallel()
	const entry = "\n\nBooth, Wayne C. 1961. *The Rhetoric of Fiction*. Chicago: University of Chicago Press.\n"
	prose := "The rhetoric of fiction has been much discussed. It will be again.\n\nNobody doubts it, and nobody says so in as many words.\n\n"
	for _, tt := range []struct {
		heading string
		own     []string
		want    int
	}{
		{"# What Has Been Read", nil, 0},
		{"# What Has Been Read", []string{"What has been read"}, 1},
		{"**7. WHAT HAS BEEN READ**", []string{"## What has been read:"}, 1},
		{"# What Has Been Read", []string{"", "#", "What has been seen"}, 0},
		{"# References", []string{"What has been read"}, 1},
		{"All of the books and the articles that have been read for this", []string{"All of the books and the articles that have been read for this"}, 1},
		{"# KAYNAKLARIM", []string{"Kaynaklarım"}, 1},
	} {
		p := &Parser{Headings: tt.own}
		list, err := p.Parse([]byte(prose + tt.heading + entry))
		got := 0
		if err == nil {
			got = len(list.Headings)
		}
		if got != tt.want {
			t.Errorf("%q with %q: %d headings, want %d (%v)", tt.heading, tt.own, got, tt.want, err)
		}
	}
}
