package intext

import (
	"strings"
	"unicode"

	"github.com/refwright/refwright/internal/sieve"
)

// yearInParentheses returns the year that stands last in parentheses in
// text[from:to], "(London: Routledge, 2010)", and the first of a range, "(London: Routledge, 1970–83)". Behind an
// address it is the year in which that was visited: "https://fen.example/1 (Consulté le 8 mars 2025)".
func yearInParentheses(text string, from, to int) [2]int {
	for i := from; i < to; i++ {
		n := strings.IndexByte(text[i:to], ')')
		if n < 0 {
			break
		}
		i += n
		end := from + len(strings.TrimRight(text[from:i], ".")) // Serbian: "(2010.)"
		if m := laterYear.FindString(text[max(from, end-longestLater):end]); m != "" {
			end -= len(m)
		}
		if end-4 > from && looksLikeYear(text[end-4:end]) && strings.Trim(text[end-4:end], "0123456789") == "" && !isASCIIDigit(text[end-5]) && !isBehindAddress(text[from:end]) {
			return [2]int{end - 4, end}
		}
	}
	return [2]int{}
}

// isBehindAddress reports whether the parenthesis that a text ends within stands behind an address.
func isBehindAddress(text string) bool {
	before := strings.TrimRight(text[:strings.LastIndexByte(text, '(')+1], " (")
	word := before[strings.LastIndexByte(before, ' ')+1:]
	return strings.Contains(word, "://") || strings.HasPrefix(word, "www.")
}

// laterYear is the last year of a range behind its dash.
var laterYear = sieve.Late(`[–-](?:\d\d){1,2}$`)

const longestLater = len("–1983")

// yearInCommas returns the year that stands by itself behind a comma in text[from:to], if there
// is one and no other: "Paris, Seuil, 1987, p. 166".
func yearInCommas(text string, from, to int) (year [2]int) {
	for i := from; i+6 <= to; i++ {
		if text[i:i+2] != ", " || !isYearDigits(text[i+2:to]) || !looksLikeYear(text[i+2:i+6]) || i+6 < to && strings.IndexByte(",.;", text[i+6]) < 0 {
			continue
		}
		if year != [2]int{} {
			return [2]int{}
		}
		year = [2]int{i + 2, i + 6}
	}
	return year
}

// yearBehindPlace returns the year that stands right behind a place in text[from:to], if there
// is one and no other: "Warszawa 1974, s. 251", "Frankfurt am Main 1998".
func yearBehindPlace(text string, from, to int) (year [2]int) {
	for i := from; i+4 <= to; i++ {
		if i == 0 || text[i-1] != ' ' || !isYearDigits(text[i:to]) || !looksLikeYear(text[i:i+4]) || i+4 < to && strings.IndexByte(",.;", text[i+4]) < 0 {
			continue
		}
		n := strings.LastIndexByte(text[from:i], ',')
		if n < 0 || !isPlace(text[from+n+1:i]) {
			continue
		}
		if year != [2]int{} {
			return [2]int{}
		}
		year = [2]int{i, i + 4}
	}
	return year
}

// isPlace reports whether a text reads like the name of a place, or of several: a few words with capitals,
// and particles between them.
func isPlace(s string) bool {
	const most, longestParticle = 5, 4
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > most {
		return false
	}
	for i, w := range words {
		within := i > 0 && i < len(words)-1
		if first := firstRune(w); !unicode.IsUpper(first) && !(within && len(w) <= longestParticle) {
			return false
		}
		if strings.ContainsFunc(w, isOutsidePlaces) || isAcronym(w) || monthWords[strings.ToLower(strings.TrimRight(w, "."))] {
			return false
		}
	}
	return true
}

// isOutsidePlaces reports whether no name of a place has a character.
func isOutsidePlaces(r rune) bool {
	return !unicode.IsLetter(r) && !isHyphen(r) && !strings.ContainsRune("–/.'’", r)
}

// hasYear reports whether a text has a year in it, as of the day of a newspaper.
func hasYear(s string) bool {
	for i := range s {
		if looksLikeYear(s[i:min(len(s), i+4)]) && isYearDigits(s[i:]) && (i == 0 || !isASCIIDigit(s[i-1])) {
			return true
		}
	}
	return false
}
