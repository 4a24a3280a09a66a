package bibtex

import (
	"slices"
	"testing"
)

func TestLegalKeys(t *testing.T) {
	tests := []struct{ in, modern, classic string }{
		{"smith2020", "smith2020", "smith2020"},
		{"DBLP:conf/x/Doe+09.a_b-c", "DBLP:conf/x/Doe+09.a_b-c", "DBLP:conf/x/Doe+09.a_b-c"},
		{"ağır2015", "ağır2015", "agir2015"},
		{"Øst–æß đ", "Øst–æß-đ", "Ost-aess-d"},
		{"A\u030ase", "A\u030ase", "Ase"},
		{"петровић2015", "петровић2015", "2015"},
		{"世界", "世界", ""},
		{"Smith 2020, p. 3", "Smith-2020-p.-3", "Smith-2020-p.-3"},
		{`a{b}c"d#e%f'g(h)i=j\k~l`, "a-b-c-d-e-f-g-h-i-j-k-l", "a-b-c-d-e-f-g-h-i-j-k-l"},
		{" , x , ", "x", "x"},
		{"a\x00\xff\nb", "a-b", "a-b"},
		{"{}", "", ""},
		{"", "", ""},
	}
	for _, test := range tests {
		if got := legalKey(test.in, BibLaTeX); got != test.modern {
			t.Errorf("BibLaTeX: %q: got %q, want %q", test.in, got, test.modern)
		}
		if got := legalKey(test.in, BibTeX); got != test.classic {
			t.Errorf("BibTeX: %q: got %q, want %q", test.in, got, test.classic)
		}
	}
}

func TestKeysAreKeptApart(t *testing.T) {
	in := []string{"a", "a", "A", "aa", "a", "ab", "b"}
	for d, want := range map[Dialect][]string{
		BibLaTeX: {"a", "aa", "A", "aaa", "ab", "aba", "b"},
		BibTeX:   {"a", "aa", "Ab", "aaa", "ac", "aba", "b"},
	} {
		k := newKeys()
		var got []string
		for _, key := range in {
			got = append(got, k.take(key, d))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", d, got, want)
		}
	}
}

func TestLettersOf(t *testing.T) {
	for n, want := range map[int]string{0: "a", 25: "z", 26: "aa", 27: "ab", 51: "az", 52: "ba", 701: "zz", 702: "aaa"} {
		if got := lettersOf(n); got != want {
			t.Errorf("%d: got %q, want %q", n, got, want)
		}
	}
}
