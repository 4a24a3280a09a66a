package entries

import (
	"strings"
	"testing"
)

// TestCitesInNotes holds where a note is cut, and what of it is a reference.
func TestCitesInNotes(t *testing.T) {
	for _, test := range []struct{ note, want string }{
		{"Booth, Rhetoric, 73.", ""},
		{"Ebd., S. 12; ders., Titel, Berlin 1999, S. 4.", ""},
		{"this was, as we know, not so in (1991).", ""},
		{"A. Smith, *A Title; and More* (London: Verso, 1991), 4; see B. Roe, “One; Two” (London, 2001).", "A. Smith, *A Title; and More* (London: Verso, 1991)|B. Roe, “One; Two” (London, 2001)."},
		{"Voir Jean Petit, « Les Temps », *Revue*, n° 17, 1947, p. 769-805.", "Jean Petit, « Les Temps », *Revue*, n° 17, 1947, p. 769-805."},
		{"Jean Petit, « Les Temps », *Revue*, n° 17, 1947, p. 769.", "Jean Petit, « Les Temps », *Revue*, n° 17, 1947"},
		{"Ann Lee, “Ties,” *Journal* 4 (1999): 231–35.", "Ann Lee, “Ties,” *Journal* 4 (1999)"},
		{"Ann Lee, “Ties,” *Journal* 4 (1999): 231–49.", "Ann Lee, “Ties,” *Journal* 4 (1999): 231–49."},
		{"Ann Lee, “Ties,” *Journal* 4 (1999): 231–49, at 240.", "Ann Lee, “Ties,” *Journal* 4 (1999): 231–49"},
		{"Karl Rot, Recht, in: Zeitschrift 12 (1990), S. 34-56, hier S. 40f.", "Karl Rot, Recht, in: Zeitschrift 12 (1990), S. 34-56"},
		{"Jean Petit, « Les Temps », *Revue*, n° 17, 1947, p. 769-805, ici p. 770-771.", "Jean Petit, « Les Temps », *Revue*, n° 17, 1947, p. 769-805"},
		{"Ann Lee, *Ties* (Oslo: Aschehoug, 1999), xii, 4–5n2. Friends do not agree with this.", "Ann Lee, *Ties* (Oslo: Aschehoug, 1999)"},
	} {
		var got []string
		for _, c := range citesIn(test.note) {
			start, end := trimCite(test.note, c[0], c[1])
			if isFullCite(test.note[start:end]) {
				got = append(got, test.note[start:end])
			}
		}
		if s := strings.Join(got, "|"); s != test.want {
			t.Errorf("%s\ngot  %s\nwant %s", test.note, s, test.want)
		}
	}
}
