package intext

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Given names and initials before the family name of an author.

// withGiven takes initials or a given name before a surname in, and returns
// the number of the token before.
func (s *scanner) withGiven(toks []token, k int, n name, where setting, trailing string, inList bool) (name, int, bool) {
	text := s.text
	if trailing != "" {
		n.initial = trailing
		return n, k, true
	}
	if j, initials := initialsBefore(text, toks, k); initials != "" {
		n.from = toks[j+1].start
		k = j
		switch initials {
		case "U.S.", "U.K.", "U.N.", "E.U.":
			n.start = n.from
		case "Z. B.", "Z.B.":
			if slices.ContainsFunc(s.known.lookup(text[n.start:n.end]), func(b bearer) bool { return strings.HasPrefix(b.initials, "zb") }) {
				n.initial = initials
			} else {
				n.from = n.start // "e.g." in German, at the beginning of a note
			}
		default:
			n.initial = initials
			if k >= 0 && toks[k].word && isGivenName(text[toks[k].start:toks[k].end]) {
				n.initial = text[toks[k].start:toks[k].end] + " " + initials // "John M. Chambers"
			}
		}
	}
	// Given names before a known surname are passed over in parentheses, where
	// they would be taken for words before the citation.
	if n.known {
		from, before := n.from, k
		for given := 0; given < 3 && k >= 0 && toks[k].word; given++ {
			if w := text[toks[k].start:toks[k].end]; !isGivenName(w) || len(s.known.lookup(w)) > 0 && !s.areOfOne(w, text[n.start:n.end]) {
				break
			}
			n.from = toks[k].start
			k--
			if j, initials := initialsBefore(text, toks, k); initials != "" {
				n.from = toks[j+1].start
				k = j
			}
		}
		// In a sentence only where another author goes before.
		if where != parenthetical && !(k > 0 && (isAnd(text, toks[k]) || text[toks[k].start] == ',' && (inList || isAnd(text, toks[k-1])))) {
			n.from, k = from, before
		}
		if given := strings.TrimSpace(text[n.from:n.start]); n.initial == "" && given != "" && s.isCalled(text[n.start:n.end], given) {
			n.initial = given
		}
	}
	return n, k, true
}

// isCalled reports whether an author of this family name has a given name that begins as this one does, which stands
// before it.
func (s *scanner) isCalled(family, given string) bool {
	first := strings.ToLower(string(firstRune(given)))
	return slices.ContainsFunc(s.known.lookup(family), func(b bearer) bool { return !b.part && strings.HasPrefix(b.initials, first) })
}

// isGivenName reports whether a word before a name or initials may be a given name.
func isGivenName(w string) bool {
	lower := strings.ToLower(w)
	return isCapitalised(w) && !isAcronym(w) && !prefixes[lower] && !sentenceWords[lower] && !ands[lower]
}

// initialsBefore reads the initials that end with token k, such as "J.-P." or
// "G. W.", and returns the number of the token before them. "z. B." is German for "e.g."
func initialsBefore(text string, toks []token, k int) (int, string) {
	end := k
	for k >= 1 && !toks[k].word && text[toks[k].start] == '.' && toks[k-1].word && toks[k-1].end == toks[k].start && isInitial(text[toks[k-1].start:toks[k-1].end]) {
		k -= 2
		if k >= 0 && !toks[k].word && isHyphen(firstRune(text[toks[k].start:])) {
			k--
		}
	}
	if k >= 1 && k < end && text[toks[k].start] == '.' && isLowerLetter(text[toks[k-1].start:toks[k-1].end]) {
		k += 2
	}
	if k >= end {
		return end, ""
	}
	return k, text[toks[k+1].start:toks[end].end]
}

// isLowerLetter reports whether a word is one small letter.
func isLowerLetter(w string) bool {
	r, n := utf8.DecodeRuneInString(w)
	return n == len(w) && unicode.IsLower(r)
}

// isInitial reports whether a word is one capital letter, or two that are
// written as one sound, such as "Ju" or "Yu".
func isInitial(w string) bool {
	if lower := strings.ToLower(w); suffixes[lower] || len(w) == 2 && (prefixes[lower] || prefixes[lower+"."]) {
		return false
	}
	r, n := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r) && (n == len(w) || len(w) == 2 && w[1] >= 'a' && w[1] <= 'z')
}
