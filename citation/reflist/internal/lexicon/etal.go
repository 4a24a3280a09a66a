package lexicon

import (
	"strings"
	"unicode/utf8"

	"github.com/refwright/refwright/internal/sieve"
)

// EtAl is what stands in the place of further names.
var EtAl = sieve.MustCompile(`^[\s,]*(?:(?:and|&|ve|und|et)\s+)?(?i:et\.? ?al(?:ii|\.)?|u\.\s?a\.?|vd\.?|v\.d\.|ve diğerleri|ve diğ\.|ve ark\.|i dr\.|i ostali|i sur\.|и др\.|и остали|и другие|и соавт\.|y otros|y col\.|e outros|e altri|m\.?\s?fl\.?|and others|et autres|et coll\.|e\.a\.|u a|ea|en anderen|i in\.|a kol\.|a další|ym\.|és mtsai\.?|idr\.|dkk\.?|và cộng sự|và cs\.?|a spol\.|a i\.|ja muut|ostatní|ほか|기타)(?:[\s.,:;)]|$)`)

// EtAlAt is the match of [EtAl]. It looks at the first letter before it searches.
func EtAlAt(s string) []int {
	rest := strings.TrimLeft(s, " \t\n\f\r,")
	if rest == "" || rest[0] < utf8.RuneSelf && !strings.ContainsRune("&adeijmouvyADEIJMOUVY", rune(rest[0])) {
		return nil
	}
	return EtAl.FindStringIndex(s)
}

// WithoutOthers takes "et al." and the like off the end of a list of names.
func WithoutOthers(s string) string {
	for i := max(0, len(s)-24); i < len(s); i++ {
		if s[i] != ' ' && s[i] != ',' {
			continue
		}
		if m := EtAlAt(s[i:]); m != nil && i+m[1] == len(s) {
			return s[:i]
		}
	}
	return s
}
