package check

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

// leadWord is the word of four digits, or of letters that look like digits,
// behind the names at the beginning of an entry, and "et al." in italics, where the title
// follows. The year of a first edition may stand before it.
var leadWord = sieve.Late(`^(?:[*_]{1,2}\s?)?(?:[*_]{1,2}\p{Ll}[\p{Ll}. ]{1,20}[*_]{1,2})?(?:[.,]\s+(?:[(\[]1[5-9]\d\d[)\]]\s)?|[.,]?\s\()([\dlI][\dOolI]{3})[a-z]?(?:(?:,\s[\p{L}\d][\p{L}\d. ]{1,24})?\)[.,:]?|[.,:])\s+(?:["“”„«»‘’'¿¡*_\p{Lu}\d]|\p{Ll}[\p{L}\d.]*:\s)`)

// endsNames reports whether a character is one that the names before a year do not have.
func endsNames(r rune) bool {
	switch r {
	case '"', '“', '”', '„', '«', '»', '*', '_', '<', '>':
		return true
	}
	return '0' <= r && r <= '9'
}

// tailWord is such a word where a style has the year behind what published the work, at the
// end of the entry, in parentheses or not, or before pages or an address.
var tailWord = sieve.MustCompile(`(?:(?:[\p{L}.]|,\s\d+)\s\(([\dlI][\dOolI]{3})\)\.?$|(?:[\p{L}”“»’*_)>.],|\d\.?\s\p{L}+\.?)\s+([\dlI][\dOolI]{3})(?:\.?$|\.?,\s+(?:pp?\.|ss?\.|S\.|str\.|стр\.|https?:|doi))|\d,\s+([\dlI][\dOolI]{3})\.?,\s+(?:pp?\.|ss?\.|S\.|str\.|стр\.)\s*\d)`)

// leadYear returns the match of leadWord and in it the word, nil if there is none. Several rules
// ask for it.
func (q *printed) leadYear() []int {
	q.leadOnce.Do(func() { q.lead = findLeadYear(q.text) })
	return q.lead
}

// findLeadYear looks for leadWord behind the fewest names that it may stand behind.
func findLeadYear(text string) []int {
	const fewest, most = 2, 160 // characters of names
	markup := 0
	for markup < min(2, len(text)) && (text[markup] == '*' || text[markup] == '_') {
		markup++
	}
	names := text[markup:]
	if end := strings.IndexFunc(names, endsNames); end >= 0 {
		names = names[:end]
	}
	for i := range text[markup:] {
		if i > len(names) {
			break
		}
		if at := markup + i; mayEndNames(text[at:]) && utf8.RuneCountInString(names[:i]) >= fewest {
			if m := leadWord.FindStringSubmatchIndex(text[at:]); m != nil {
				if utf8.RuneCountInString(names[:i]) > most {
					return nil
				}
				return []int{0, at + m[1], at + m[2], at + m[3]}
			}
		}
	}
	return nil
}

// mayEndNames reports whether a text begins as leadWord does: with markup, a stop or comma and a space,
// or a space and a parenthesis, and behind these two with what a year begins with.
func mayEndNames(s string) bool {
	const space = " \t\n\f\r"
	switch {
	case s[0] == '*' || s[0] == '_':
		return true
	case s[0] == '.' || s[0] == ',':
		s = s[1:]
	case s[0] > ' ':
		return false
	}
	year := strings.TrimLeft(s, space)
	if len(year) == len(s) || year == "" {
		return false
	}
	return strings.IndexByte("([lI0123456789", year[0]) >= 0
}

// placedYear returns the match of leadWord or, where there is none, that of a word in the place
// of the years of the list, or of tailWord. Several rules ask for it.
func (q *printed) placedYear() []int {
	q.placedOnce.Do(func() { q.placed = q.findPlacedYear() })
	return q.placed
}

func (q *printed) findPlacedYear() []int {
	if m := q.leadYear(); m != nil {
		return m
	}
	if m := q.strangeYear(); m != nil {
		return m
	}
	m := tailWord.FindStringSubmatchIndex(q.text)
	for m != nil && m[2] < 0 {
		m = slices.Delete(m, 2, 4)
	}
	return m
}

// yearText returns the year of a reference as printed, and where it stands in
// its text. Where no year was read, it is the word behind the names that stands
// in the place of one.
func (q *printed) yearText() (word string, start, end int, ok bool) {
	m := q.placedYear()
	if m != nil && isStrangeYear(q.text[m[2]:m[3]]) {
		// The reader has looked for a year elsewhere, in the title for one.
		return q.text[m[2]:m[3]], m[2], m[3], true
	}
	if _, has := q.Reference.Issued.Year(); has {
		start, end, ok = q.readYear()
		return q.text[start:end], start, end, ok
	}
	if m = q.leadYear(); m == nil {
		m = q.oddYear()
	}
	if m == nil {
		return "", 0, 0, false
	}
	return q.text[m[2]:m[3]], m[2], m[3], true
}

// oddYear returns the match of the one year with letters in it, nil if there is
// none or more than one.
func (q *printed) oddYear() []int {
	var odd []int
	for _, m := range oddYear.FindAllStringSubmatchIndex(q.text, -1) {
		if m[2] < 0 {
			m[2], m[3] = m[4], m[5]
		}
		word := q.text[m[2]:m[3]]
		if digits := ocrDigits.Replace(word); digits == word || !anyYear.MatchString(digits) || q.isLink(m[2]) {
			continue
		}
		if odd != nil {
			return nil
		}
		odd = m
	}
	return odd
}

// oddYear is what can be a year with letters in the place of digits, where a year
// stands. Two of its digits are left, so that it is no word, unless it stands alone
// in parentheses.
var oddYear = sieve.MustCompile(`(?:(?:[.,]["”»*_]*\s+|\s\()([12][\dOolI]{2}\d|[12]\d[\dOolI]{2}|[12][OolI]\d[OolI])[a-z]?[).,;]|(?:^|\s)\(([12][OolI]{3})[a-z]?\))`)

// yearOf is yearText as a number.
func (q *printed) yearOf() (year int, span citation.Span, ok bool) {
	word, start, end, ok := q.yearText()
	year, err := strconv.Atoi(word)
	return year, q.span(start, end), ok && err == nil && len(word) == 4
}

var anyYear = sieve.Late(`\b(?:1[4-9]|20)\d\d\b`)

// isOnlyYear reports whether the year at span stands where years do, or no
// other number of the entry can be its year: a page or volume is easily taken
// for one.
func (q *printed) isOnlyYear(span citation.Span) bool {
	if m := q.placedYear(); m != nil && q.span(m[2], m[3]) == span {
		return true
	}
	if start, end, ok := q.readYear(); ok && q.span(start, end) == span && q.inPlace(start, end) {
		return true
	}
	for _, m := range anyYear.FindAllStringIndex(q.text, -1) {
		if q.span(m[0], m[1]) != span && !q.isLink(m[0]) {
			return false
		}
	}
	return true
}
