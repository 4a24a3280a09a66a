package bibtex

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/refwright/refwright/internal/tex"
)

// legalKey returns a key with every stretch of characters that a dialect does
// not allow there replaced by a hyphen, and none at its ends. The keys of classic
// BibTeX are ASCII, to which letters with marks are brought.
//
// Observed in: bibtex 0.99d with pdflatex, which loses the first byte of a citation
// that begins with a letter beyond ASCII; biber 2.18, which refuses the characters
// of isKeyBreaking or ends the key there.
func legalKey(key string, d Dialect) string {
	ok := utf8.ValidString(key)
	for i := 0; ok && i < len(key); i++ {
		c := key[i]
		ok = isASCIILetter(c) || c >= '0' && c <= '9' || strings.IndexByte("-_:./+", c) >= 0
	}
	if ok {
		return key
	}
	if d == BibTeX {
		key = asciiKey(key)
	}
	var b strings.Builder
	gap := false
	for _, r := range key {
		if isKeyBreaking(r) || r == utf8.RuneError || r == '~' || d == BibTeX && r >= utf8.RuneSelf {
			gap = true
			continue
		}
		if gap && b.Len() > 0 {
			b.WriteByte('-')
		}
		gap = false
		b.WriteRune(r)
	}
	return b.String()
}

// asciiKey brings letters to ASCII by taking their marks off.
func asciiKey(key string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(key) {
		if l, ok := tex.Letters[r]; ok {
			b.WriteString(l.ASCII)
		} else if !unicode.Is(unicode.Mn, r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// isKeyBreaking reports whether a character ends a key or is refused in one.
func isKeyBreaking(r rune) bool {
	return strings.ContainsRune("\"#%'(),={}\\", r) || unicode.IsSpace(r) || isUnprintable(r)
}

// keys keeps the keys of one file apart.
type keys struct {
	taken map[string]bool
	tried map[string]int // how many letters were tried behind a key
}

func newKeys() keys { return keys{map[string]bool{}, map[string]int{}} }

// take returns key if it is not taken yet, and else key with the first free one
// of the letters a, b and so on behind it, and takes what it returns. For classic
// BibTeX, which does not tell them apart, upper and lower case are the same.
func (k keys) take(key string, d Dialect) string {
	fold := func(s string) string {
		if d == BibTeX {
			return strings.ToLower(s)
		}
		return s
	}
	free, stem := key, fold(key)
	for k.taken[fold(free)] {
		free = key + lettersOf(k.tried[stem])
		k.tried[stem]++
	}
	k.taken[fold(free)] = true
	return free
}

// lettersOf counts a, b, …, z, aa, ab, ….
func lettersOf(n int) string {
	s := ""
	for n++; n > 0; n = (n - 1) / 26 {
		s = string(rune('a'+(n-1)%26)) + s
	}
	return s
}
