package bibtex

import (
	"strings"
	"unicode"
)

// verbatimEscapes are the escapes that stand in verbatim fields, although
// nothing is an escape there: exports of other formats put them in.
//
// Observed in: real files.
var verbatimEscapes = strings.NewReplacer(`\_`, "_", `\%`, "%", `\#`, "#", `\&`, "&", `\$`, "$", `{\_}`, "_", `\textunderscore`, "_",
	`\~{}`, "~", `{\textasciitilde}`, "~", `\textasciitilde`, "~", `$\sim$`, "~", `\{`, "{", `\}`, "}", `{\%}`, "%", `{\&}`, "&", `{\#}`, "#")

// decodeVerbatim returns the text of a field in which no character is markup.
func decodeVerbatim(s string) string {
	s = strings.TrimFunc(s, unicode.IsSpace)
	if strings.IndexByte(s, '\\') >= 0 {
		s = verbatimEscapes.Replace(s)
	}
	if inner, ok := strings.CutPrefix(s, `\url`); ok && groupEnd(inner, 0) == len(inner) {
		s = strings.TrimSpace(inner[1 : len(inner)-1])
	}
	if strings.ContainsAny(s, "\n\r\t") {
		s = strings.Join(strings.Fields(s), " ")
	}
	return s
}
