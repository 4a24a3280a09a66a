package intext

import "testing"

// What stands in code is no citation, unless the list has it; a space may be missing.
func TestCodeIsNoCitation(t *testing.T) {
	refs := listed("Adams 2010\nAdams 2014")
	for _, tt := range []struct{ text, want string }{
		{"The function ISOdatetime(2004, 1, 1) gives a time.", ""},
		{"We use Sys.time(2010), x_y(2012a, 4), and as.Date(2004) here.", ""},
		{"It was (see as.POSIXct(ISOdatetime(2004, 1, 1))).", ""},
		{"It was Adams in 2010 who wrote seq(2010) for it.", ""},
		{"It was shown by Adams(2010).", "Adams | 2010 | narrative"},
		{"It was shown by Stone et al.(2013).", "Stone | et al. | 2013 | narrative"},
		{"It was shown by Brown and Green(2011).", "Brown + Green | 2011 | narrative"},
		{"It was f(Adams 2014).", "Adams | 2014"},
		{"So it is.\nR> Stone (1990)\n[1] 0.5 1e-3 TRUE NA\nAnd Adams (2010) says so.", "Adams | 2010 | narrative"},
	} {
		if got := inTexts(refs, tt.text); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

func TestLinesOfConsoles(t *testing.T) {
	for line, want := range map[string]bool{
		"[1] 0.5 0.7 1e-3 TRUE NA":         true,
		`   [8] "Adams" "2010-04-01"`:      true,
		"R> x <- c(2010, 2014)":            true,
		"[8] 25 per cent of the moor":      false,
		"[8] Adams, B. (2010). Peat. Oslo": false,
		"[8]":                              false,
		"[8], [9]":                         false,
		"[1893] 2002.":                     false,
	} {
		if got := isConsole(line); got != want {
			t.Errorf("%q: %v", line, got)
		}
	}
}
