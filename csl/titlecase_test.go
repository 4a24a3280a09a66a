package csl

import (
	"testing"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"
)

func TestTitleCaseReadsMarksAsTheyAreWritten(t *testing.T) {
	tests := []struct{ text, want string }{
		{"the cities of the plain", "The Cities of the Plain"},
		{"what we look for", "What We Look For"},
		{"a town: the view", "A Town: The View"},
		{"an in-between state", "An In-between State"},
		{"towns in-between", "Towns In-Between"},
		{"the mayor's and the town’s hall", "The Mayor's and the Town’s Hall"},
		{`the "old" town`, `The "Old" Town`},
		{"the 'old' town", "The 'old' Town"},
		{"an “old ‘small’ town” here", "An “old ‘Small’ Town” Here"},
		{"the <b> mark", "The <b> Mark"},
		{"the DNA of α cells", "The DNA of α Cells"},
		{"ⱥ", "Ⱥ"},
		{"", ""},
	}
	for _, test := range tests {
		if got := toTitle(titleSegment{text: test.text})[0].text; got != test.want {
			t.Errorf("toTitle(%q) = %q, want %q", test.text, got, test.want)
		}
	}
}

func toTitle(segments ...titleSegment) []titleSegment {
	var c titleCaser
	copy(c.begin(len(segments)), segments)
	c.toTitle(language.English)
	return c.segments
}

func FuzzTitleCaseChangesCaseAlone(f *testing.F) {
	for _, s := range []string{"'ɐ of", " \"ɐ' 'ı'\" ‘ß“ of", "a\u202f: “b ‘c’ d” e-f", "\xff'\xfe", "‘ß", "ı"} {
		f.Add(s, s)
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		segments := toTitle(titleSegment{text: a}, titleSegment{text: b, protected: true}, titleSegment{text: a})
		if segments[1].text != b {
			t.Errorf("protected %q became %q", b, segments[1].text)
		}
		fold := func(s string) string { return cases.Fold().String(cases.Upper(language.Und).String(s)) } // ı and İ fold to themselves
		if got := segments[0].text; utf8.ValidString(a) && fold(got) != fold(a) {
			t.Errorf("%q became %q", a, got)
		}
	})
}
