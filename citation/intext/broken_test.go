package intext

import "testing"

func TestGoesOn(t *testing.T) {
	for _, tt := range []struct {
		before, after string
		want          bool
	}{
		{"as the study of", "security shows", true},
		{"as Krause", "(2018, 7) shows", true},
		{"as Krause", "[2018] shows", true},
		{"as Krause et al.", "(2018) show", true},
		{"as Krause", "(See below)", false},
		{"as Krause", "The Study", false},
		{"as Krause", "(", false},
		{"as Krause", "[", false},
		{"as Krause", "", false},
		{"others deny it [4],", "[8, p. 59]. The moor", true},
		{"others deny it", "[8], [9, p. 3]. The moor", true},
		{"others deny it", "[8] Marsh, B. (2010)", false},
	} {
		if got := goesOn(tt.before, tt.after); got != tt.want {
			t.Errorf("%q goes on with %q: %v, want %v", tt.before, tt.after, got, tt.want)
		}
	}
}

func TestHasSentence(t *testing.T) {
	for s, want := range map[string]bool{
		"The ferry was slow and wooden. According to Marsh": true,
		"It was late (1998). According to Marsh and Moss":   true,
		"2. The ferry of Mt. Moor and of St. Mary":          false,
		"The ferry": false,
		"":          false,
	} {
		if got := hasSentence(s); got != want {
			t.Errorf("%q has a sentence: %v, want %v", s, got, want)
		}
	}
}

func TestBracketsAcrossPages(t *testing.T) {
	for _, tt := range []struct {
		before, after string
		open, closes  bool
	}{
		{"as it is (Krause 2010,", "2018) says", true, true},
		{"as it is [36, Ch.", "3] or by peat [18]", true, true},
		{"as it is [36]", "or by [18]", false, false},
		{"as it is (see", "(and) more", true, false},
	} {
		if got := endsInParenthesis(tt.before); got != tt.open {
			t.Errorf("%q ends in a bracket: %v", tt.before, got)
		}
		if got := closesParenthesis(tt.after); got != tt.closes {
			t.Errorf("%q closes a bracket: %v", tt.after, got)
		}
	}
}
