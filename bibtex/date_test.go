package bibtex

import (
	"testing"

	"github.com/refwright/refwright/citation"
)

func mustDate(t testing.TB, s string) citation.Date {
	t.Helper()
	d, err := citation.ParseEDTF(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestModernDate(t *testing.T) {
	tests := []struct {
		in, want string
		exact    bool
	}{
		{"2015", "2015", true},
		{"2015-05", "2015-05", true},
		{"1999-05-20", "1999-05-20", true},
		{"2009-07-02/2009-07-03", "2009-07-02/2009-07-03", true},
		{"2004-21", "2004-21", true},
		{"2004-33", "2004-33", true},
		{"1850~", "1850~", true},
		{"1850?/1860%", "1850?/1860%", true},
		{"2001/..", "2001/..", true},
		{"../2001", "../2001", true},
		{"2001/", "2001/", true},
		{"-0043", "-0043", true},
		{"0000", "0000", true},
		{"Y-12345", "Y-12345", true},
		{"199X", "199X", true},
		{"19XX", "19XX", true},
		{"199X~", "1990~/1999~", false},
		{"-019X", "-0199/-0190", false},
		{"199X/2003", "1990/2003", false},
		{"1903/199X?", "1903/1999?", false},
	}
	for _, test := range tests {
		if got, exact := modernDate(mustDate(t, test.in)); got != test.want || exact != test.exact {
			t.Errorf("%s: got %q, %v, want %q, %v", test.in, got, exact, test.want, test.exact)
		}
	}
}

func TestModernDateOfOddValues(t *testing.T) {
	day := citation.DayDate(2001, 2, 30)
	words := citation.YearDate(1842)
	words.Literal = "about 1842"
	backwards := citation.Date{Start: citation.YearDate(2002).Start, End: citation.YearDate(2001).Start}
	tests := []struct {
		in   citation.Date
		want string
	}{
		{citation.Date{}, ""},
		{citation.Date{Literal: "n.d."}, ""},
		{day, "2001"},
		{words, "1842"},
		{backwards, "2002"},
		{citation.Date{End: citation.YearDate(2001).Start}, "2001"},
		{citation.Date{Start: citation.DatePoint{Precision: 99}}, "0000"},
	}
	for _, test := range tests {
		if got, exact := modernDate(test.in); got != test.want || exact {
			t.Errorf("%+v: got %q, %v, want %q, false", test.in, got, exact, test.want)
		}
	}
}

func TestClassicDate(t *testing.T) {
	tests := []struct {
		in               string
		year, month, day string
		exact            bool
	}{
		{"2015", "2015", "", "", true},
		{"2015-05", "2015", "may", "", true},
		{"1999-05-20", "1999", "may", "20", true},
		{"1914/1918", "1914--1918", "", "", true},
		{"2001-07/2001-09", "2001", `jul # "--" # sep`, "", true},
		{"2001-12/2002-01", "2001--2002", `dec # "--" # jan`, "", true},
		{"2009-07-02/2009-07-03", "2009", "jul", "2--3", true},
		{"2009-07-31/2009-08-02", "2009", `jul # "--" # aug`, "31--2", true},
		{"2009-07-02/2009-07-02", "2009", "jul", "2--2", true},
		{"2004-21", "2004", "Spring", "", true},
		{"2004-21/2004-22", "2004", "Spring--Summer", "", true},
		{"2004-33", "2004", "", "", false},
		{"-0043", "44 BC", "", "", true},
		{"0000", "1 BC", "", "", true},
		{"0085", "85", "", "", true},
		{"-0043-03-15", "44 BC", "mar", "15", true},
		{"1850~", "c. 1850", "", "", false},
		{"1850?", "1850?", "", "", false},
		{"1850%", "c. 1850?", "", "", false},
		{"199X", "1990s", "", "", false},
		{"19XX", "1900s", "", "", false},
		{"2001/..", "2001--", "", "", false},
		{"../2001", "--2001", "", "", false},
		{"2001/2002-05", "2001--2002", "", "", false},
		{"2001/2001", "2001", "", "", false},
	}
	for _, test := range tests {
		got, exact := toClassicDate(mustDate(t, test.in))
		if got.year != test.year || got.month != test.month || got.day != test.day || exact != test.exact {
			t.Errorf("%s: got %+v, %v, want %+v", test.in, got, exact, test)
		}
		if _, ok := expression(got.month); got.bareMonth && !ok {
			t.Errorf("%s: %q cannot stand without braces", test.in, got.month)
		}
	}
	for literal, exact := range map[string]bool{"forthcoming": true, "n.d.": true, "in press": true, "1842?": false, "spring 1999": false} {
		got, ok := toClassicDate(citation.Date{Literal: literal})
		if got.year != literal || ok != exact {
			t.Errorf("%q: got %+v, %v", literal, got, ok)
		}
	}
}
