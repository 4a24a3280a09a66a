package intext

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// moreLetters reads the letters that follow a year with one: "1999a, b", "1999а и б" and
// "1999a–c".
func (s *scanner) moreLetters(c *cite, to int) []cite {
	if c.letter == "" || c.locator.end > 0 {
		return nil
	}
	var more []cite
	text := s.text
	p := c.anchor.end
	last := firstRune(c.letter)
	for {
		q, through := betweenLetters(text, p, to)
		if q == p {
			return more
		}
		// "1999a, see b", "1999a, cf. c", "1999a, for another view see d"
		lead := q
		q = prefixEnd(text, q, to)
		prefix := strings.TrimSpace(text[lead:q])
		letter, size := utf8.DecodeRuneInString(text[q:to])
		end := q + size
		if !isYearLetter(letter) || letter == last || through && letter < last || !s.endsLetter(end, to) && (letter != last+1 || !s.endsSentenceAt(end)) {
			return more
		}
		next := *c
		next.beside = false
		next.prefix, next.sep = prefix, [2]int{}
		if through {
			for l := last + 1; l < letter; l++ {
				between := next
				between.letter = string(l)
				between.anchor.start, between.anchor.end = p, end
				between.start, between.stop = p, end
				more = append(more, between)
			}
		}
		next.letter = text[q:end]
		next.anchor.start, next.anchor.end = q, end
		next.start, next.stop = q, end
		next.locator = locator{}
		s.locate(&next, to)
		more = append(more, next)
		last, p = letter, end
		if next.locator.end > 0 {
			return more
		}
	}
}

// betweenLetters returns where a mark or the word for "and" between two letters ends, with the space
// behind it, and whether the mark is a dash, so that those between are meant too. It returns the place
// itself where neither stands there.
func betweenLetters(text string, at, to int) (end int, through bool) {
	r, size := utf8.DecodeRuneInString(text[at:to])
	switch {
	case strings.ContainsRune(",;&/", r):
		end = at + size
	case r == '–' || r == '-':
		end, through = at+size, true
	default:
		if end = skipSpace(text, at, to); end < to && text[end] == '&' {
			end++
		} else if end = afterAnd(text, end, to); end < 0 {
			return at, false
		}
	}
	end = skipSpace(text, end, to)
	if n := afterAnd(text, end, to); n >= 0 {
		end = skipSpace(text, n, to)
	}
	return end, through
}

// afterAnd returns where the word for "and" at a place ends, -1 if none stands there. One of a single letter
// may be that of a year.
func afterAnd(text string, at, to int) int {
	if n := wordEnd(text, at, to); n > at+1 && ands[text[at:n]] {
		return n
	}
	return -1
}

// endsLetter reports whether a letter ends at a place that stands for a year: no
// word or abbreviation goes on from it, or the text ends with its full stop.
func (s *scanner) endsLetter(at, to int) bool {
	p := skipSpace(s.text, at, to)
	if p == to || s.text[at:] == "." || strings.IndexByte(",;:)]&–-", s.text[p]) >= 0 {
		return true
	}
	n := wordEnd(s.text, p, to)
	return p > at && n > p && ands[s.text[p:n]]
}

// endsSentenceAt reports whether a full stop at a place ends a sentence: the text ends with
// it, or the next begins with a capital.
func (s *scanner) endsSentenceAt(at int) bool {
	rest, ok := strings.CutPrefix(s.text[at:], ".")
	next := strings.TrimLeft(rest, " \u00A0")
	return ok && (next == "" || len(next) < len(rest) && unicode.IsUpper(firstRune(next)))
}

// prefixEnd returns where words that lead to a citation end, the last of which is known for it: the place itself where a
// letter stands there, or none does.
func prefixEnd(text string, at, to int) int {
	const longest = 8 // words
	end := at
	for p, words := at, 0; words < longest; words++ {
		n := wordEnd(text, p, to)
		if n == p || words == 0 && n-p == 1 || !isLower(text[p:n]) {
			break
		}
		leads := strongPrefixes[text[p:n]] || prefixes[text[p:n]]
		if n < to && text[n] == '.' {
			n++
		}
		if p = skipSpace(text, n, to); leads {
			end = p
		}
	}
	return end
}
