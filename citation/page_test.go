package citation

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParsePages(t *testing.T) {
	one := func(first, last string) Pages { return Pages{{first, last}} }
	tests := []struct {
		text   string
		want   Pages
		normal string
	}{
		{"", nil, ""},
		{" , ;", nil, ""},
		{"12", one("12", ""), "12"},
		{"231-235", one("231", "235"), "231-235"},
		{"231–235", one("231", "235"), "231-235"},
		{"231—235", one("231", "235"), "231-235"},
		{"231−235", one("231", "235"), "231-235"},
		{"231--235", one("231", "235"), "231-235"},
		{"231---235", one("231", "235"), "231-235"},
		{"231‐235", one("231", "235"), "231-235"},
		{"231 \u2009–\u00a0235", one("231", "235"), "231-235"},
		{"231-35", one("231", "35"), "231-35"},
		{"12,14-16;20 & 22", Pages{{"12", ""}, {"14", "16"}, {"20", ""}, {"22", ""}}, "12, 14-16, 20, 22"},
		{"xii-xvi, 1-20", Pages{{"xii", "xvi"}, {"1", "20"}}, "xii-xvi, 1-20"},
		{"XII–XVI", one("XII", "XVI"), "XII-XVI"},
		{"S12–S18", one("S12", "S18"), "S12-S18"},
		{"e102", one("e102", ""), "e102"},
		{"e102-e110", one("e102", "e110"), "e102-e110"},
		{"123.e1-123.e5", one("123.e1", "123.e5"), "123.e1-123.e5"},
		{"12:1–12:23", one("12:1", "12:23"), "12:1-12:23"},
		{"12a-14b", one("12a", "14b"), "12a-14b"},
		{"п12–п14", one("п12", "п14"), "п12-п14"},

		// Hyphens within the pages.
		{"3-1-3-12", one("3-1", "3-12"), "3-1-3-12"},
		{"III-1245–III-1248", one("III-1245", "III-1248"), "III-1245-III-1248"},
		{"III-1245–1248", one("III-1245", "1248"), "III-1245--1248"},
		{"1-2-3", one("1-2-3", ""), "1-2-3"},

		// What is no range stays as it is.
		{"231-", one("231-", ""), "231-"},
		{"-235", one("-235", ""), "-235"},
		{"-", one("-", ""), "-"},
		{"12ff.", one("12ff.", ""), "12ff."},
		{"12a–b", one("12a–b", ""), "12a–b"},
		{"Article 7-8", one("Article 7-8", ""), "Article 7-8"},
		{"Jan–Feb", one("Jan–Feb", ""), "Jan–Feb"},
		{"1–2–3", one("1–2–3", ""), "1–2–3"},
		{"iiii-v", one("iiii-v", ""), "iiii-v"},
		{"xIi-xv", one("xIi-xv", ""), "xIi-xv"},
		{"pp. 1-2", one("pp. 1-2", ""), "pp. 1-2"},
		{"\xff-\xfe", one("\xff-\xfe", ""), "\xff-\xfe"},
	}
	for _, tt := range tests {
		got := ParsePages(tt.text)
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("ParsePages(%q) (-want +got):\n%s", tt.text, diff)
		}
		if got.String() != tt.normal {
			t.Errorf("ParsePages(%q).String() = %q, want %q", tt.text, got, tt.normal)
		}
		checkPages(t, tt.text)
	}
}

func TestExpandGivesTheLastPageInFull(t *testing.T) {
	for text, want := range map[string]string{
		"231-35":        "231-235",
		"231-5":         "231-235",
		"231-235":       "231-235",
		"42–5":          "42-45",
		"1198-202":      "1198-1202",
		"S12-8":         "S12-S18",
		"S12-18":        "S12-S18",
		"S12-S8":        "S12-S18",
		"e102-8":        "e102-e108",
		"123.e1-e5":     "123.e1-123.e5",
		"123.e1-5":      "123.e1-123.e5",
		"III-1245–48":   "III-1245-III-1248",
		"98-102":        "98-102",
		"12, 231-35":    "12, 231-235",
		"235-31":        "235-31", // ends before it begins
		"1198-02":       "1198-02",
		"235-230":       "235-230",
		"A12-B13":       "A12-B13",
		"12-S13":        "12-S13",
		"12a-14b":       "12a-14b",
		"xii-xvi":       "xii-xvi",
		"12":            "12",
		"Article 7-8":   "Article 7-8",
		"":              "",
		"0098-9":        "0098-0099",
		"99999999999-9": "99999999999-99999999999",
	} {
		if got := ParsePages(text).Expand().String(); got != want {
			t.Errorf("ParsePages(%q).Expand() is %q, want %q", text, got, want)
		}
	}
}

func TestNumbersOfPages(t *testing.T) {
	for _, tt := range []struct {
		text        string
		first, last int
		ok          bool
	}{
		{"12", 12, 12, true},
		{"231-35", 231, 235, true},
		{"235-31", 235, 31, true},
		{"S12-8", 12, 18, true},
		{"e102", 102, 102, true},
		{"xii-xvi", 12, 16, true},
		{"XIV", 14, 14, true},
		{"mmmcmxcix", 3999, 3999, true},
		{"mmmm", 0, 0, false},
		{"xii-20", 0, 0, false},
		{"A12-B13", 0, 0, false},
		{"12a-14a", 0, 0, false},
		{"12ff.", 0, 0, false},
		{"9999999999", 0, 0, false},
		{"-", 0, 0, false},
	} {
		first, last, ok := ParsePages(tt.text)[0].Numbers()
		if ok != tt.ok || ok && (first != tt.first || last != tt.last) {
			t.Errorf("Numbers(%q) = %d, %d, %t, want %d, %d, %t", tt.text, first, last, ok, tt.first, tt.last, tt.ok)
		}
	}
}

func TestPageRangesMadeByHand(t *testing.T) {
	for want, r := range map[string]PageRange{"": {}, "1-2": {"1", "2"}, "a--b": {"a", "b"}, "1-2--3": {"1-2", "3"}} {
		if got := r.String(); got != want {
			t.Errorf("%#v is written %q, want %q", r, got, want)
		}
		if r.IsRange() != (r.Last != "") {
			t.Errorf("%#v: IsRange %t", r, r.IsRange())
		}
	}
}

func TestRomanNumerals(t *testing.T) {
	for n := 1; n < 4000; n++ {
		if got := romanValue(roman(n)); got != n {
			t.Errorf("romanValue(%q) = %d, want %d", roman(n), got, n)
		}
		if got := romanValue(strings.ToUpper(roman(n))); got != n {
			t.Errorf("romanValue(%q) = %d, want %d", strings.ToUpper(roman(n)), got, n)
		}
	}
	for _, s := range []string{"", "a", "iiii", "vv", "ic", "ivi", "Ix", "mmmm", "ı", "xii ", strings.Repeat("m", 1000)} {
		if got := romanValue(s); got != 0 {
			t.Errorf("romanValue(%q) = %d, want 0", s, got)
		}
	}
}

// checkPages checks what holds for every list of pages.
func checkPages(t *testing.T, s string) {
	t.Helper()
	pages := ParsePages(s)
	for _, p := range pages {
		if p.First == "" {
			t.Errorf("ParsePages(%q) has an empty page", s)
		}
		p.Numbers()
	}
	if back := ParsePages(pages.String()); !cmp.Equal(back, pages) {
		t.Errorf("ParsePages(%q) is written %q and read as %q, want %q", s, pages.String(), back, pages)
	}
	expanded := pages.Expand()
	if again := expanded.Expand(); !cmp.Equal(again, expanded) {
		t.Errorf("ParsePages(%q) expands to %q and then to %q", s, expanded, again)
	}
	if len(pages) != len(expanded) {
		t.Errorf("ParsePages(%q) has %d parts and expanded %d", s, len(pages), len(expanded))
	}
}

func FuzzParsePages(f *testing.F) {
	for _, s := range []string{"231-35, 240", "S12–S18", "xii-xvi & 1-20", "3-1-3-12", "III-1245–1248", "1–2–3", "\xff-1", "12:e1--5"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { checkPages(t, s) })
}
