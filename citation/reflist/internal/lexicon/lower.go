package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Lower folds a word for the lexicon. Its Turkish words are written with the
// lower-case letters that the general rule gives, but for the dotted capital.
func Lower(s string) string { return strings.ToLower(strings.ReplaceAll(s, "İ", "i")) }

// AppendLower appends the lower-case form of a short word to b; it returns nothing
// for a long one, which is no cue.
func AppendLower(b []byte, w string) []byte {
	if len(w) > 24 {
		return nil
	}
	for _, r := range w {
		switch {
		case r < utf8.RuneSelf:
			if 'A' <= r && r <= 'Z' {
				r += 'a' - 'A'
			}
			b = append(b, byte(r))
			continue
		case r == 'İ':
			r = 'i'
		}
		b = utf8.AppendRune(b, unicode.ToLower(r))
	}
	return b
}

// Lowered returns what a table has for the lower-case form of a word.
func Lowered[V any](table map[string]V, word string) V {
	var b [64]byte
	if low := AppendLower(b[:0], word); len(low) > 0 {
		return table[string(low)]
	}
	return table[Lower(word)]
}

// WordSet returns the set of what white space parts.
func WordSet(s string) map[string]bool {
	words := strings.Fields(s)
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}

// Terms returns the set of what bars part.
func Terms(s string) map[string]bool {
	terms := strings.Split(s, "|")
	m := make(map[string]bool, len(terms))
	for _, t := range terms {
		m[t] = true
	}
	return m
}
