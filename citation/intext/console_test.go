package intext

import "testing"

func TestConsoleLines(t *testing.T) {
	for line, want := range map[string]bool{
		`> fit[[4]]`:                          true,
		`+ } else data(fit)`:                  true,
		`R> x`:                                true,
		`[1] 1.235418`:                        true,
		`[11] stringi_1.7.8    cli_3.5.0`:     true,
		`[10] LC_TELEPHONE=C    LC_NAME=C`:    true,
		`[15] x9 x10`:                         true,
		` num [1:180, 1:4] 50 50.2 50.4 ...`:  true,
		` $ index : num [1:180] 1.17e+09 ...`: true,
		`  ..$ : chr [1:180] "2007-01-02"`:    true,
		`: num [1:180] 1.17e+09 ...`:          true,
		`[1893] 2002`:                         false,
		`[11] Marsh, A. Bogs. 1990.`:          false,
		`> as Marsh [4] has shown`:            false,
		`num is a number, as [4] has shown`:   false,
		`+ more, as Marsh has shown`:          false,
	} {
		if got := isConsole(line); got != want {
			t.Errorf("%q: %v, want %v", line, got, want)
		}
	}
}
