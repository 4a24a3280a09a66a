package intext

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/internal/sieve"
)

// An anchor is a place in a text where the year of a citation may stand, or
// what stands for it: "n.d.", "forthcoming", "ibid.".
type anchor struct {
	start, end int    // year and letter, and the earlier of two years
	at         [2]int // the year with its letter alone, where that is not all
	year       string // without letter, as printed
	original   string // the earlier of two years
	letter     string
	ibid       bool
	word       bool       // no year but a word
	ranged     bool       // "1890–1905"
	era        bool       // "44 BC"
	titled     titleStand // the title before it
}

// printedYears returns the years of an anchor as numbers, none for a word.
func (a *anchor) printedYears() []int {
	if a.word && a.original == "" {
		return nil
	}
	years := yearsIn(a.year)
	return append(years, yearsIn(a.original)...)
}

// plausible reports whether a work may be of that year, as far as can be said
// without knowing it.
func (a *anchor) plausible() bool {
	if a.word || a.era {
		return true
	}
	return len(a.year) >= 4 && a.year[:4] >= "1400" && a.year[:4] <= "2099"
}

// fourDigits reports whether a year is one of four digits, whatever they are. An
// author whom the references know may be cited with a year that is misprinted.
func (a *anchor) fourDigits() bool { return !a.word && len(a.year) == 4 && isYearDigits(a.year) }

// anchorAt reads the year that begins at a place, where the text before does
// not belong to the same number or word. It returns where to go on.
func anchorAt(text string, i, to int) (anchor, int, bool) {
	if i >= to {
		return anchor{}, i, false
	}
	if isASCIIDigit(text[i]) {
		return yearAt(text, i, to)
	}
	return wordYearAt(text, i, to)
}

// yearAt reads a year in digits.
func yearAt(text string, i, to int) (anchor, int, bool) {
	end := i
	for end < to && isASCIIDigit(text[end]) {
		end++
	}
	a := anchor{start: i, end: end, year: text[i:end]}
	n := end - i
	if n > 4 || partOfNumber(text, i) {
		return a, end, false
	}
	if e := eraEnd(text, end, to); e > 0 {
		a.end, a.year, a.era = e, text[i:e], true
		return a, e, true
	}
	if n != 4 {
		if n < 3 || !a.addCirca(text) {
			return a, end, false
		}
	}
	if text[i:i+1] == "0" {
		return a, end, false
	}
	rest := text[end:to]
	switch r, size := utf8.DecodeRuneInString(rest); {
	case rest == "" || isPageLetter(rest):
	case isYearLetter(r) && (!startsWithWord(rest[size:]) || isPageLetter(rest[size:])):
		a.letter = rest[:size]
		a.end += size
	case r >= 'a' && r <= 'z' && len(rest) > 1 && rest[1] == rest[0] && !startsWithWord(rest[2:]):
		a.letter = rest[:size] // "2005aa", of styles that print it twice
		a.end += 2 * size
	case unicode.IsLetter(r) && !isIdeograph(r) || r == '%' || r == '°' || r == '_' || r == '@':
		return a, end, false
	case r == '.' && len(rest) > 1 && isASCIIDigit(rest[1]):
		return a, end, false
	case r == '/':
		if !a.addSlash(text, to) {
			return a, end, false
		}
	default:
		if !a.addRange(text, to) {
			return a, a.end, false
		}
	}
	a.addCirca(text)
	a.addOriginal(text, to)
	return a, a.end, true
}

// partOfNumber reports whether the digits at a place go on from something
// before them, as in "COVID-2019", "11/2010", "1.2010" or "€2010".
func partOfNumber(text string, i int) bool {
	if i == 0 {
		return false
	}
	r, n := utf8.DecodeLastRuneInString(text[:i])
	before, _ := utf8.DecodeLastRuneInString(text[:i-n])
	if i == n {
		before = ' '
	}
	alnum := unicode.IsLetter(before) || unicode.IsDigit(before)
	switch {
	case unicode.IsLetter(r):
		return !isIdeograph(r)
	case unicode.IsDigit(r), strings.ContainsRune("/_=$€£¥#№+@~^\\", r):
		return true
	case isHyphen(r), r == '–':
		return alnum
	case r == '.', r == ',', r == ':':
		return unicode.IsDigit(before)
	}
	return false
}

// isYearLetter reports whether a letter may tell the works of one year apart, which are Cyrillic in lists of works in
// that script: "1994a", "1994а".
func isYearLetter(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'а' && r <= 'я' }

// letterLen returns the length of such a letter that a text begins with and that is no part of a word, 0 if there is
// none.
func letterLen(s string) int {
	r, n := utf8.DecodeRuneInString(s)
	if s == "" || !isYearLetter(r) || startsWithWord(s[n:]) {
		return 0
	}
	return n
}

// isPageLetter reports whether what stands right behind a year, or its letter, is the letter for pages, and no letter of
// the year, of which few have as many: "2024p: 323", as Hungarian sociologists print it.
func isPageLetter(rest string) bool {
	if len(rest) < 3 || rest[0] != 'p' && rest[0] != 's' || rest[1] != ':' {
		return false
	}
	number := strings.TrimLeft(rest[2:], " ")
	return number != "" && isASCIIDigit(number[0])
}

// eraEnd returns where "BC" or its like behind a year ends, 0 if there is none.
func eraEnd(text string, at, to int) int {
	p := at
	if p < to && text[p] == ' ' {
		p++
	}
	for _, era := range erasBy[firstRune(text[p:to])] {
		if strings.HasPrefix(text[p:to], era) && !startsWithWord(text[p+len(era):to]) {
			return p + len(era)
		}
	}
	return 0
}

// eras make a year one before or after Christ. The former stand first.
var eras = []string{"BCE", "BC", "B.C.E.", "B.C.", "v. Chr.", "v.Chr.", "av. J.-C.", "a.C.", "a. C.", "f.Kr.", "f. Kr.", "MÖ", "M.Ö.", "pne.", "p.n.e.", "пне", "п. н. э.", "до н. э.", "до н.э.", "π.Χ.", "AD", "CE", "n. Chr.", "e.Kr.", "MS"}

// erasBy are these by their first letter.
var erasBy = byFirstRune(eras)

// isBefore reports whether what follows a year makes it one before Christ.
func isBefore(after string) bool {
	after = strings.TrimLeft(after, " ")
	for _, era := range eras {
		if era == "AD" {
			return false
		}
		if strings.HasPrefix(after, era) {
			return true
		}
	}
	return false
}

// circas say that a year is not certain.
var circas = []string{"ca. ", "ca ", "c. ", "c.", "ca.", "circa ", "um ", "yak. ", "oko "}

// addCirca takes in a "ca." before the year and reports whether there is one.
func (a *anchor) addCirca(text string) bool {
	for _, c := range circas {
		if p := a.start - len(c); p >= 0 && text[p:a.start] == c && (p == 0 || !endsWithWord(text[:p])) {
			a.year = text[p:a.start] + a.year
			a.start = p
			a.era = true
			return true
		}
	}
	return false
}

// addSlash reads the second half of "1850/1990", "2010/11". It reports whether
// what follows the slash may belong to a year.
func (a *anchor) addSlash(text string, to int) bool {
	p := a.end + 1
	q := p
	for q < to && isASCIIDigit(text[q]) {
		q++
	}
	if q-p != 4 && q-p != 2 || q < to && (text[q] == '/' || text[q] == '-') {
		return false
	}
	second := text[p:q]
	if n := letterLen(text[q:to]); n > 0 {
		a.letter = text[q : q+n]
		q += n
	}
	if len(second) == 4 {
		a.original, a.year = a.year, second
		a.at = [2]int{p, q}
	} else {
		a.year = text[a.start:p] + second
	}
	a.end = q
	return true
}

// addRange reads the second half of "1890–1905", "1890–95" or "1894–5". It reports false where the
// digits turn out to be a date, "2001-09-11".
func (a *anchor) addRange(text string, to int) bool {
	for _, dash := range [...]string{"-", "–", "—", "‐", "‑"} {
		if !strings.HasPrefix(text[a.end:to], dash) {
			continue
		}
		p := a.end + len(dash)
		q := p
		for q < to && isASCIIDigit(text[q]) {
			q++
		}
		switch {
		case q == p && (q == to || text[q] == ' ' || text[q] == ')'):
			a.ranged = true // "1950–": still going on
			a.end = q
			return true
		case q == p && startsWithWord(text[q:to]) && dash == "-":
			// "2010-a"; else "1990-luku", a word
			if n := letterLen(text[q:to]); n > 0 {
				a.letter = text[q : q+n]
				a.end = q + n
				return true
			}
			return false
		case q == p:
			return true
		case q-p != 4 && q-p != 2 && !(q-p == 1 && text[p] > text[a.end-1]), q < to && (strings.HasPrefix(text[q:to], dash) || text[q] == '/' || startsWithWord(text[q:to])):
			a.end = q
			return false
		}
		a.year = text[a.start:q]
		a.ranged = true
		a.end = q
	}
	return true
}

// addOriginal reads the second of two years of which one is that of the first
// edition: "[1850] 1990", "(1850) 1990", "1990 [1850]".
func (a *anchor) addOriginal(text string, to int) {
	if a.start == 0 || a.end >= to {
		return
	}
	open, closing := text[a.start-1], text[a.end]
	if open == '[' && closing == ']' || open == '(' && closing == ')' {
		p := skipSpace(text, a.end+1, to)
		if p+4 <= to && isYearDigits(text[p:to]) {
			b, _, ok := yearAt(text, p, to)
			if ok && !b.ranged && b.original == "" {
				a.original, a.year, a.letter = a.year, b.year, b.letter
				a.at = [2]int{b.start, b.end}
				a.start, a.end = a.start-1, b.end
			}
		} else if p < to {
			// "[1857] forthcoming"
			if b, _, ok := wordYearAt(text, p, to); ok && !b.ibid {
				a.original, a.year, a.letter, a.word = a.year, b.year, b.letter, true
				a.at = [2]int{b.start, b.end}
				a.start, a.end = a.start-1, b.end
			}
		}
		return
	}
	p := skipSpace(text, a.end, to)
	if p+6 <= to && (text[p] == '[' || text[p] == '(') && isYearDigits(text[p+1:to]) && (text[p+5] == ']' || text[p+5] == ')') {
		if text[p+1:p+5] <= a.year {
			a.original = text[p+1 : p+5]
			a.at = [2]int{a.start, a.end}
			a.end = p + 6
		}
	}
}

// isYearDigits reports whether a text begins with four digits and no more.
func isYearDigits(s string) bool {
	if len(s) < 4 {
		return false
	}
	for i := range 4 {
		if !isASCIIDigit(s[i]) {
			return false
		}
	}
	return len(s) == 4 || !isASCIIDigit(s[4])
}

// wordYearAt reads a word that stands for a year, or "ibid.".
func wordYearAt(text string, i, to int) (anchor, int, bool) {
	end := wordEnd(text, i, to)
	if end == i {
		_, n := utf8.DecodeRuneInString(text[i:to])
		return anchor{}, i + n, false
	}
	first, _ := utf8.DecodeRuneInString(text[i:to])
	first = unicode.ToLower(first)
	if p := longestOf(undatedBy[first], text[i:to]); p > 0 && !areInitials(text[i:i+p], text[i+p:to]) {
		a := anchor{start: i, end: i + p, year: text[i : i+p], word: true}
		a.addWordLetter(text, to)
		return a, a.end, true
	}
	if p := longestOf(ibidsBy[first], text[i:to]); p > 0 && (!everydayIbids[text[i:i+p]] || placeAlone.MatchString(text[i+p:to])) {
		return anchor{start: i, end: i + p, ibid: true, word: true}, i + p, true
	}
	return anchor{}, end, false
}

// everydayIbids are words for the work just cited that are others in a sentence: Estonian "at the same time", Slovenian "right
// there", Latvian and Lithuanian "in that place".
var everydayIbids = map[string]bool{"samas": true, "prav tam": true, "turpat": true, "ten pat": true}

// placeAlone is nothing, or a place with its word or without, to the end of a cite.
var placeAlone = sieve.Late(`^(?:[,:]? ?(?:\pL{1,4}\.? ?)?\d{1,4}(?:[-–]\d{1,4})?\.?)?\s*(?:[);]|$)`)

// areInitials reports whether what may stand for a year is the initials of the name behind
// it: "B. G. Smith" in a list of works, where "b. g." is Serbian for "n.d."
func areInitials(s, after string) bool {
	if strings.ContainsFunc(s, unicode.IsLower) {
		return false
	}
	name := strings.TrimLeft(after, " -\u00a0")
	return len(name) < len(after) && unicode.IsUpper(firstRune(name))
}

// addWordLetter reads the letter of "n.d.-a" and "n.d.a".
func (a *anchor) addWordLetter(text string, to int) {
	p := a.end
	if p < to && text[p] == '-' {
		p++
	} else if text[p-1] != '.' {
		return
	}
	if n := letterLen(text[p:to]); n > 0 && (p+n == to || text[p+n] != '.') {
		a.letter = text[p : p+n]
		a.end = p + n
	}
}

// longestOf returns the length of the longest of some phrases that a text
// begins with, whatever its case, 0 if there is none.
func longestOf(phrases []string, s string) int {
	longest := 0
	for _, p := range phrases {
		if len(p) > longest && hasPrefixFold(s, p) && (strings.HasSuffix(p, ".") || !startsWithWord(s[len(p):]) || isIdeograph(firstRune(p))) {
			longest = len(p)
		}
	}
	return longest
}

// hasPrefixFold reports whether s begins with a prefix in lower case.
func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && (s[:len(prefix)] == prefix || strings.EqualFold(s[:len(prefix)], prefix))
}

// undatedBy and ibidsBy are the words by their first letter.
var (
	undatedBy = byFirstRune(undatedForms)
	ibidsBy   = byFirstRune(ibids)
)

func byFirstRune(list []string) map[rune][]string {
	m := map[rune][]string{}
	for _, s := range list {
		m[firstRune(s)] = append(m[firstRune(s)], s)
	}
	return m
}

func isIdeograph(r rune) bool {
	return r >= 0x2E80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
}

// endsWithWord reports whether a text ends in a letter or digit.
func endsWithWord(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return s != "" && (unicode.IsLetter(r) || unicode.IsDigit(r))
}
