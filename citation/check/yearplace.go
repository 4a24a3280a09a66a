package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

// A yearPlace is where an entry has its year: what stands on either side of it, as kinds of
// characters, and whether no figure stands before it.
type yearPlace struct {
	before, behind string
	first          bool
}

// yearPlaces are the places in which three entries of a list or more have their years.
type yearPlaces map[yearPlace]bool

// makeYearPlaces returns the places of the years of a list that were read for sure.
func makeYearPlaces(list []*printed) yearPlaces {
	count := map[yearPlace]int{}
	places := yearPlaces{}
	for _, q := range list {
		if start, end, ok := q.readYear(); ok {
			at := q.yearPlace(start, end)
			count[at]++
			places[at] = count[at] >= 3
		}
	}
	return places
}

// readYear returns where the year of an entry stands in its text, if it was read for sure.
func (q *printed) readYear() (start, end int, ok bool) {
	year, has := q.Reference.Issued.Year()
	start, end, ok = q.field(citation.VarIssued, -1, "year")
	if !has || !ok || !sureOf(q, citation.VarIssued) || !strings.HasPrefix(q.text[start:end], itoa(year)) {
		return 0, 0, false
	}
	return start, start + len(itoa(year)), true
}

func (q *printed) yearPlace(start, end int) yearPlace {
	before, behind := q.text[:start], q.text[end:]
	if first, size := utf8.DecodeRuneInString(behind); unicode.IsLower(first) {
		if next, _ := utf8.DecodeRuneInString(behind[size:]); !unicode.IsLetter(next) {
			behind = behind[size:] // "2004a"
		}
	}
	at := yearPlace{first: !strings.ContainsAny(before, "0123456789")}
	for len(at.before) < 2 && before != "" {
		r, size := utf8.DecodeLastRuneInString(before)
		before = before[:len(before)-size]
		if kind := kindOf(r); !strings.HasPrefix(at.before, kind) {
			at.before = kind + at.before
		}
	}
	for len(at.behind) < 2 && behind != "" && !strings.HasSuffix(at.behind, " ") {
		r, size := utf8.DecodeRuneInString(behind)
		behind = behind[size:]
		at.behind += kindOf(r)
	}
	return at
}

// inPlace reports whether a word of an entry stands where others of the list have their years.
func (q *printed) inPlace(start, end int) bool { return q.places[q.yearPlace(start, end)] }

// kindOf returns the kind of a character: a letter, a figure, a blank, a mark of quotation or
// itself. Markup is of none.
func kindOf(r rune) string {
	switch {
	case r == '*' || r == '_' || r == '\\':
		return ""
	case unicode.IsLetter(r) || unicode.IsMark(r):
		return "a"
	case unicode.IsDigit(r):
		return "9"
	case unicode.IsSpace(r):
		return " "
	case strings.ContainsRune("\"“”„«»‘’", r):
		return `"`
	case r < utf8.RuneSelf:
		return string(r)
	}
	return "?"
}

// strangeYear returns the match of the one word that cannot be a year, or has letters in it, and
// stands where the other entries of the list have theirs, nil if there is none, more than
// one, or one that can be a year was read in such a place.
func (q *printed) strangeYear() []int {
	if start, end, ok := q.readYear(); ok && q.inPlace(start, end) && !isStrangeYear(q.text[start:end]) {
		return nil
	}
	var strange []int
	for _, m := range fourDigits.FindAllStringSubmatchIndex(q.text, -1) {
		if !isStrangeYear(q.text[m[2]:m[3]]) || q.isLink(m[2]) || !q.inPlace(m[2], m[3]) {
			continue
		}
		if strange != nil {
			return nil
		}
		strange = m
	}
	if strange != nil && (q.Reference.Status != "" || noDate.MatchString(q.text)) {
		return nil
	}
	return strange
}

// fourDigits are four figures, or letters that look like these.
var fourDigits = sieve.Late(`\b([\dlI][\dOolI]{3})[a-z]?\b`)

// isStrangeYear reports whether no work that is cited can be of a year, or letters stand in it.
func isStrangeYear(word string) bool {
	return strings.ContainsAny(word, "0123456789") && (word < "1665" || word >= "2040" || ocrDigits.Replace(word) != word)
}
