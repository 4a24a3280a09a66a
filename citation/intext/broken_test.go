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
	} {
		if got := goesOn(tt.before, tt.after); got != tt.want {
			t.Errorf("%q goes on with %q: %v, want %v", tt.before, tt.after, got, tt.want)
		}
	}
}
