package entries

import (
	"strings"
	"unicode"

	"github.com/refwright/refwright/internal/layout"
	"github.com/refwright/refwright/internal/sieve"
)

// withoutScraps takes back the starts of lines that begin no entry of any form: what is left of an
// address, of pages or of an ISBN, the initials and year of a person whose family name ends the line
// above, and the last of several people. There the entry begins with that line, if names do, as it does
// with a line of names alone.
func (d *Document) withoutScraps(lines []int, starts map[int]bool) {
	text := func(n int) string { return strings.TrimSpace(d.LineText(d.Lines[lines[n]])) }
	for n := 1; n < len(lines); n++ {
		if !starts[lines[n]] {
			continue
		}
		switch line := text(n); {
		case linkFirst.MatchString(line), linkSign.MatchString(line) && layout.IsBrokenLink(text(n-1), line), isScrap(line) && !d.isBehindGap(lines[n]):
			delete(starts, lines[n])
		case lateYear.MatchString(line) && namesOpen.MatchString(text(n-1)):
			delete(starts, lines[n])
			if peopleFirst.MatchString(text(n-1)) && (n == 1 || sentenceEnd.MatchString(text(n-2))) {
				starts[lines[n-1]] = true
			}
		case andFirst.MatchString(line) && strings.HasSuffix(text(n-1), ","):
			delete(starts, lines[n])
			if opensNames(text(n-1)) && (n == 1 || sentenceEnd.MatchString(text(n-2))) {
				starts[lines[n-1]] = true
			}
		case n > 1 && isNames(text(n-1)) && entryEnd.MatchString(text(n-2)):
			delete(starts, lines[n])
			starts[lines[n-1]] = true
		}
	}
}

// isScrap reports whether a line is nothing but some words of digits, with slashes or hyphens, as the
// rests of addresses and numbers are. A number alone may be that of an entry.
func isScrap(line string) bool {
	const most = 3 // words
	words := strings.Fields(line)
	if len(words) == 0 || len(words) > most || entryCount.MatchString(line) || strings.IndexFunc(line, unicode.IsLetter) >= 0 && !latin.MatchString(line) {
		return false
	}
	if len(words[0]) < len("p.") || strings.Contains(line, "://") || !strings.ContainsAny(words[0], "0123456789/") && !pagesWord.MatchString(line) {
		return false
	}
	for _, w := range words {
		if capitalWord.MatchString(w) {
			return false
		}
	}
	return true
}

// opensNames reports whether a line that ends in a comma begins an entry, with people or nothing but their names.
func opensNames(line string) bool {
	return peopleFirst.MatchString(line) || isNames(strings.TrimSuffix(line, ",")+".")
}

// isNames reports whether a text is nothing but the names of several people, each of two words at least,
// which have capitals but for particles: "Bo Reed, C. Stone, and Di van Tarn."
func isNames(text string) bool {
	text, ok := strings.CutSuffix(text, ".")
	if !ok {
		return false
	}
	people, words := 0, 0 // words of the person that is being read
	for _, w := range strings.Fields(text) {
		name, ends := strings.CutSuffix(w, ",")
		switch {
		case andWord.MatchString(w):
			ends = words > 0
		case nameWord.MatchString(name):
			words++
		default:
			return false
		}
		if ends {
			if words < 2 {
				return false
			}
			people, words = people+1, 0
		}
	}
	return people > 0 && words > 1
}

var (
	// lateYear is a year in parentheses, or the initials of a person before one; namesOpen is a line that
	// ends in the midst of such a person, and peopleFirst one that begins with another.
	lateYear    = sieve.MustCompile(`^(?:\p{Lu}\.[ -]?){0,4}\((?:1[4-9]|20)\d\d[a-z]?\)`)
	namesOpen   = sieve.MustCompile(`(?:^|[\s,])\p{Lu}[\p{L}’'-]+,(?: ?\p{Lu}\.)*$`)
	peopleFirst = sieve.MustCompile(`^(?:(?:` + nameParticles + `)[\s-]*){0,3}\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?, (?:\p{Lu}\.[ -]?)+(?:,|$)`)
	// andFirst is the last of several people.
	andFirst = sieve.MustCompile(`^(?:and|&|und|et|y|e|i|og|och|en|ve|и) \p{Lu}`)
	// linkFirst is an address, an ISBN or the like behind its word.
	linkFirst   = sieve.MustCompile(`^(?:(?:URL|url|[Dd]oi|DOI)[: ] ?(?:https?://|10\.)|IS[BS]N:? [\dX])`)
	linkSign    = sieve.MustCompile(`^\S*[\d/_=]`) // in the first word, as no name has it
	latin       = sieve.MustCompile(`^[!-~–\s]+$`)
	entryCount  = sieve.MustCompile(`^\[?\(?\d{1,4}[.)\]]*$`)
	pagesWord   = sieve.MustCompile(`^pp?\. ?\d`)
	capitalWord = sieve.MustCompile(`^[“"„«(\[]?\p{Lu}\p{L}+[.,:;]?$`)
	andWord     = sieve.MustCompile(`^(?:and|&|und|et|y|e|i|og|och|en|ve)$`)
	nameWord    = sieve.MustCompile(`^(?:(?:\p{Lu}\p{Ll}?\.-?)+|\p{Lu}[\p{L}\p{M}’'-]*|(?:` + nameParticles + `))$`)
)
