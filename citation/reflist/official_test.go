package reflist

import (
	"testing"

	"github.com/refwright/refwright/citation"
)

// Acts of parliaments are known by their short title and year, wherever their list has the years of its works.
func TestStatutes(t *testing.T) {
	const others = "\n\nMarsh, A. 2013. *Peat*. Leeds: Heather.\n\nReed, B. 2014. *Turf and Peat*. Leeds: Heather.\n\nTarn, C. 2015. *Tar*. Leeds: Heather.\n\nHill, D. 2016. *Reeds*. Leeds: Heather.\n\nMoor, E. 2017. *Rushes*. Leeds: Heather.\n"
	for _, tt := range []struct {
		entry, title, number string
		year                 int
		url                  string
	}{
		{"*Housing Act 1980, c. 51*. Available at: https://heather.example/1980/51 (Accessed: 11 May 2019).", "Housing Act", "51", 1980, "https://heather.example/1980/51"},
		{"*Peat and Turf (Scotland) Act 1997* (c. 8). London: HMSO.", "Peat and Turf (Scotland) Act", "8", 1997, ""},
		{"Peat Act 1998. London: HMSO.", "Peat Act", "", 1998, ""},
		{"*Peat Regulations 2003*. London: HMSO.", "Peat Regulations", "", 2003, ""},
	} {
		for _, list := range []string{tt.entry + "\n\nMarsh, Ann, *Peat* (Leeds: Heather, 2013).", tt.entry + others} {
			got, err := Parse([]byte("References\n\n" + list + "\n"))
			if err != nil {
				t.Fatal(err)
			}
			r := got.References[0].Reference
			if r.Type != citation.Legislation || r.Title.Plain() != tt.title || string(r.Number) != tt.number || int(r.Issued.Start.Year) != tt.year || string(r.URL) != tt.url || r.Volume != "" || len(r.Author) > 0 {
				t.Errorf("%s: %+v", tt.entry, r)
			}
		}
	}
	for _, entry := range []string{"Marsh, A., and B. Act. 2003. *Peat*. Leeds: Heather.", "Reed, A. 2010. “The Peat Act 1998.” *Moors* 4: 5–9.", "*Acts of the moor 1998*. Leeds: Heather."} {
		got, err := Parse([]byte("References\n\n" + entry + others))
		if err != nil {
			t.Fatal(err)
		}
		if r := got.References[0].Reference; r.Type == citation.Legislation {
			t.Errorf("%s: %+v", entry, r)
		}
	}
}
