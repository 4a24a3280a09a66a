package intext

import (
	"strings"
	"unicode"
)

// moreLetters reads the letters that follow a year with one: "1999a, b" and
// "1999a–c".
func (s *scanner) moreLetters(c *cite, to int) []cite {
	if c.letter == "" || c.locator.end > 0 {
		return nil
	}
	var more []cite
	text := s.text
	p := c.anchor.end
	letter := c.letter[0]
	for {
		q := p
		through := false
		switch {
		case q < to && strings.IndexByte(",;&/", text[q]) >= 0:
			q++
		case strings.HasPrefix(text[q:to], "–"), strings.HasPrefix(text[q:to], "-"):
			through = true
			q += len("–")
			if text[p] == '-' {
				q = p + 1
			}
		default:
			q = skipSpace(text, q, to)
			n := wordEnd(text, q, to)
			if n == q || n-q == 1 || !ands[text[q:n]] {
				if q >= to || text[q] != '&' {
					return more
				}
				n = q + 1
			}
			q = n
		}
		q = skipSpace(text, q, to)
		if n := wordEnd(text, q, to); n-q > 1 && ands[text[q:n]] {
			q = skipSpace(text, n, to)
		}
		// "1999a, see b", "1999a, cf. c", "1999a, for another view see d"
		lead := q
		q = prefixEnd(text, q, to)
		prefix := strings.TrimSpace(text[lead:q])
		if q >= to || text[q] == letter || text[q] < 'a' || text[q] > 'z' || through && text[q] < letter || !s.endsLetter(q+1, to) && (text[q] != letter+1 || !s.endsSentenceAt(q+1)) {
			return more
		}
		next := *c
		next.beside = false
		next.prefix, next.sep = prefix, [2]int{}
		if through {
			for l := letter + 1; l < text[q]; l++ {
				between := next
				between.letter = string(rune(l))
				between.anchor.start, between.anchor.end = p, q+1
				between.start, between.stop = p, q+1
				more = append(more, between)
			}
		}
		next.letter = text[q : q+1]
		next.anchor.start, next.anchor.end = q, q+1
		next.start, next.stop = q, q+1
		next.locator = locator{}
		s.locate(&next, to)
		more = append(more, next)
		letter, p = text[q], q+1
		if next.locator.end > 0 {
			return more
		}
	}
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
