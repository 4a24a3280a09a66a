package csl

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// yamlWords are the words that some version of YAML does not read as strings.
var yamlWords = map[string]bool{
	"y": true, "n": true, "yes": true, "no": true, "on": true, "off": true, "true": true, "false": true, "null": true,
}

// appendYAMLString appends a string as a plain scalar where that is safe in every
// version of YAML, and in quotation marks elsewhere. In a field that CSL knows,
// digits stand without: a volume is a string whatever it looks like.
func appendYAMLString(b []byte, s string, ctx yamlContext) []byte {
	if isPlainYAML(s) || ctx != yamlRaw && isYAMLNumber(s) {
		return append(b, s...)
	}
	return appendYAMLQuoted(b, s)
}

// isYAMLNumber reports whether a string is made of digits and hyphens, as are
// numbers, pages and dates.
func isYAMLNumber(s string) bool {
	for i := range len(s) {
		if !isJSONDigit(s[i]) && (s[i] != '-' && s[i] != '/' || i == 0 || i == len(s)-1) {
			return false
		}
	}
	return s != ""
}

// isPlainYAML reports whether a string can stand without quotation marks.
//
// Source: YAML 1.2.2, section 7.3.3 (plain style), from which more is left out
// than would be necessary.
func isPlainYAML(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	if s == "" || !unicode.IsLetter(first) || strings.HasSuffix(s, " ") || strings.HasSuffix(s, ":") || yamlWords[strings.ToLower(s)] {
		return false
	}
	for i, r := range s {
		switch {
		case r == ':' && i+1 < len(s) && s[i+1] != ' ', r == '#' && s[i-1] != ' ':
		case r == ' ' && s[i-1] == ' ':
			return false
		case r == ':' || r == '#' || r == '"' || r == '\\':
			return false
		case r > 0x7e && !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsPunct(r):
			return false
		case r < ' ' || r == '\uFEFF':
			return false
		}
	}
	return true
}

// appendYAMLQuoted appends a string in quotation marks.
//
// Source: YAML 1.2.2, section 5.7 (escapes) and 5.1 (characters that must be
// escaped).
func appendYAMLQuoted(b []byte, s string) []byte {
	b = append(b, '"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b = append(b, '\\', byte(r))
		case r == '\n':
			b = append(b, `\n`...)
		case r == '\t':
			b = append(b, `\t`...)
		case r < ' ' || r >= 0x7f && r <= 0xa0:
			b = fmt.Appendf(b, `\x%02x`, r)
		case r == '\u2028' || r == '\u2029' || r == '\uFEFF' || r >= 0xFFF0 && r <= 0xFFFF:
			b = fmt.Appendf(b, `\u%04x`, r)
		case r > 0xFFFF && !unicode.IsPrint(r):
			b = fmt.Appendf(b, `\U%08x`, r)
		default:
			b = utf8.AppendRune(b, r)
		}
	}
	return append(b, '"')
}
