package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation/reflist/internal/tokens"
)

// separatorLen returns the length of what parts two names at the beginning of s, 0 for
// nothing: a semicolon, a sign or a word for "and", each with a comma before it or not, or a comma
// alone, with the white space around it.
func separatorLen(s string) int {
	lead := spaceLen(s)
	rest := s[lead:]
	if strings.HasPrefix(rest, ";") {
		n := lead + 1 + spaceLen(rest[1:])
		if word, all := spacedWord(s[n:]); joinsBehindSemicolon(word) {
			n += all
		}
		return n
	}
	at, spaced := lead, lead > 0
	comma := strings.HasPrefix(rest, ",")
	if comma {
		n := spaceLen(rest[1:])
		at, spaced = lead+1+n, n > 0
	}
	switch r, n := utf8.DecodeRuneInString(s[at:]); r {
	case '·':
		if next, _ := utf8.DecodeRuneInString(s[at+n:]); at == 0 && unicode.IsLower(next) {
			return 0 // the Catalan "Nel·lo"
		}
		return at + n + spaceLen(s[at+n:])
	case '&', '+', '•':
		return at + n + spaceLen(s[at+n:])
	}
	if spaced {
		if word, all := spacedWord(s[at:]); joinsNames(word) {
			return at + all
		}
	}
	if comma {
		return at
	}
	return 0
}

// spaceLen returns how much white space of ASCII s begins with.
func spaceLen(s string) int {
	n := 0
	for n < len(s) && isSpaceByte(s[n]) {
		n++
	}
	return n
}

func isSpaceByte(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r' }

// spacedWord returns what stands before the first white space of s, "" where that is long or
// nothing follows, and its length with the white space.
func spacedWord(s string) (word string, length int) {
	const longest = len("oraz") // that joins names
	for i := 0; i < len(s) && i <= longest; i++ {
		if isSpaceByte(s[i]) {
			return s[:i], i + spaceLen(s[i:])
		}
	}
	return "", 0
}

// joinsNames reports whether a word joins two names. One letter does not if it is a
// capital, which is an initial.
func joinsNames(word string) bool {
	switch word {
	case "y", "e", "i", "и", "та", "și", "és":
		return true
	}
	var b [4]byte
	if len(word) > len(b) {
		return false
	}
	for i := range len(word) {
		if b[i] = word[i]; 'A' <= b[i] && b[i] <= 'Z' {
			b[i] += 'a' - 'A'
		}
	}
	switch string(b[:len(word)]) {
	case "and", "und", "et", "og", "och", "ja", "ve", "en", "oraz", "with":
		return true
	}
	return false
}

// joinsBehindSemicolon reports whether a word behind a semicolon belongs to it.
func joinsBehindSemicolon(word string) bool {
	switch word {
	case "and", "&", "und", "et", "y", "e", "og", "och", "ve", "i", "и", "en":
		return true
	}
	return false
}

// czechAnd returns the length of " a ", which is "and" in Czech and Slovak, at an offset of some
// names, 0 where something else stands. It joins a whole name behind a comma to a name of two
// words at least: "Vaněk, Miroslav a Pavel Mücke". Elsewhere it may be the English article.
func czechAnd(names string, at int) int {
	const and = " a "
	before, ok := strings.CutSuffix(names[:at+min(len(and), len(names)-at)], and)
	if !ok || !strings.Contains(before, ",") {
		return 0
	}
	word := before[strings.LastIndexAny(before, " \u00a0")+1:]
	next := strings.Fields(names[at+len(and):])
	if len(next) < 2 || !unicode.IsUpper(tokens.FirstRune(word)) || !unicode.IsUpper(tokens.FirstRune(next[0])) || !unicode.IsUpper(tokens.FirstRune(next[1])) {
		return 0
	}
	return len(and)
}
