package reflist

import (
	"strings"
	"testing"

	"github.com/refwright/refwright/citation/reflist/internal/tokens"
)

func TestDates(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Lysoen, May 20, 1999.", "1999-05-20"},
		{"x, May 27-28, 2004", "2004-05-27/2004-05-28"},
		{"23 December 2013", "2013-12-23"},
		{"3. mars 2020", "2020-03-03"},
		{"5 Mayıs 2021", "2021-05-05"},
		{"12 de março de 2019", "2019-03-12"},
		{"le 1 août 1998", "1998-08-01"},
		{"September, 2024", "2024-09"},
		{"Jan.–Feb. 2001", "2001-01/2001-02"},
		{"30 April – 2 May 2003", "2003-04-30/2003-05-02"},
		{"2015, April 10", "2015-04-10"},
		{"2020 Aug 12", "2020-08-12"},
		{"2019-11-05", "2019-11-05"},
		{"05.11.2019", "2019-11-05"},
		{"Spring 2012", "2012-21"},
		{"Winter, 2012", "2012-24"},
		{"no dates in May we go", ""},
		{"1990-99 and 365-374", ""},
		{"May 45, 2001", ""},
		{"Marches 2001", ""},
	}
	for _, tt := range tests {
		var got []string
		for _, d := range tokens.FindDates(tt.text) {
			parts := map[tokens.Part]string{}
			for _, p := range d.Parts {
				parts[p.Part] = tt.text[p.Start:p.End]
			}
			got = append(got, makeDate(parts).String())
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%s: got %q, want %q", tt.text, s, tt.want)
		}
	}
}
