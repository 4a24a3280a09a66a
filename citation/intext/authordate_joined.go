package intext

import (
	"slices"
	"strings"
)

// What stands between the authors of a cite.

// connectorBefore reads the "and", ampersand, slash or comma that ends with
// token i and follows another author. It returns the token before it, -1 if the
// list begins here.
func (s *scanner) connectorBefore(toks []token, i int, where setting, l *nameList) int {
	if i < 0 {
		return -1
	}
	text := s.text
	w := text[toks[i].start:toks[i].end]
	if ands[strings.ToLower(w)] && (toks[i].word && isLower(w) || w == "&" || isIdeograph(firstRune(w))) {
		if i == 0 || len(l.names) > 1 && l.and != [2]int{} {
			return -1
		}
		at := [2]int{toks[i].start, toks[i].end}
		i--
		switch {
		case isComma(text[toks[i].start:]):
			i--
		case i > 0 && text[toks[i].start:toks[i].end] == "–" && s.wroteTogether(toks, i-1, l.names[len(l.names)-1]): // "Fél–Hofer–és Kis 1997"
			i--
		}
		if i < 0 || !s.goesOnWithName(toks, i, where, l) {
			return -1
		}
		l.and = at
		return i
	}
	if before := koreanAnd(w); before != "" && s.isKnown(before) && l.and == [2]int{} {
		l.and = [2]int{toks[i].start + len(before), toks[i].end}
		return i
	}
	switch w {
	case "/":
		if i == 0 || !toks[i-1].word {
			return -1
		}
		if l.and == [2]int{} {
			l.and = [2]int{toks[i].start, toks[i].end}
		}
		return i - 1
	case "–":
		// "Fél–Hofer 1997", but not "Smith – Jones 2010"
		if i == 0 || toks[i-1].end != toks[i].start || !s.wroteTogether(toks, i-1, l.names[len(l.names)-1]) {
			return -1
		}
		if l.and == [2]int{} {
			l.and = [2]int{toks[i].start, toks[i].end}
		}
		return i - 1
	case ";":
		// "(SMITH; JONES, 2012)": where names are in capitals.
		last := l.names[len(l.names)-1]
		if where != parenthetical || i == 0 || !toks[i-1].word || !isAcronym(text[toks[i-1].start:toks[i-1].end]) ||
			!isAcronym(text[last.start:last.end]) || last.known && s.aloneIn(text[last.start:last.end]) {
			return -1
		}
		return i - 1
	case ",", "،", "、", "・", "·":
		// A comma goes before the last but one name of a list, or of one with "et
		// al."; without either it may divide anything, so that there must be
		// nothing else in the parentheses, or behind the semicolon of a note.
		if i == 0 || !s.goesOnWithName(toks, i-1, where, l) {
			return -1
		}
		if l.and == [2]int{} && l.etAl == [2]int{} && where != parenthetical && !s.joinsEastern(toks, i) && !(where == bare && s.isBehindSemicolon(toks, i-1)) {
			return -1
		}
		return i - 1
	}
	return -1
}

// isBehindSemicolon reports whether the name that ends with a token is all that stands behind a semicolon.
func (s *scanner) isBehindSemicolon(toks []token, i int) bool {
	for i >= 0 && toks[i].word && (isCapitalised(s.text[toks[i].start:toks[i].end]) || particles[s.text[toks[i].start:toks[i].end]]) {
		i--
	}
	return i >= 0 && s.text[toks[i].start] == ';'
}

// areOfOne reports whether two words are parts of the name of one author.
func (s *scanner) areOfOne(a, b string) bool {
	return slices.ContainsFunc(s.known.lookup(a), func(x bearer) bool {
		return slices.ContainsFunc(s.known.lookup(b), func(y bearer) bool { return x.ref == y.ref && x.position == y.position })
	})
}

// wroteTogether reports whether the name that ends with a token is that of the author before
// another one in a reference.
func (s *scanner) wroteTogether(toks []token, i int, next name) bool {
	start, ok := s.knownNameAt(toks, i, toks[i].end, parenthetical)
	if !ok {
		return false
	}
	for _, b := range s.known.lookup(s.text[toks[start].start:toks[i].end]) {
		for _, after := range s.known.lookup(s.text[next.start:next.end]) {
			if after.ref == b.ref && after.position == b.position+1 {
				return true
			}
		}
	}
	return false
}

// endsAbbreviation reports whether token i is the ending of a case, with a colon between it and
// an abbreviation.
func (s *scanner) endsAbbreviation(toks []token, i int) bool {
	const longest = 4
	if i < 2 || !toks[i].word || !toks[i-2].word || s.text[toks[i-1].start:toks[i-1].end] != ":" {
		return false
	}
	ending := s.text[toks[i].start:toks[i].end]
	return toks[i-2].end == toks[i-1].start && toks[i-1].end == toks[i].start && len(ending) <= longest && isLower(ending) && isAcronym(s.text[toks[i-2].start:toks[i-2].end])
}

// goesOnWithName reports whether the token before a sign between authors may
// end the name of another.
func (s *scanner) goesOnWithName(toks []token, i int, where setting, l *nameList) bool {
	t := toks[i]
	text := s.text
	if !t.word {
		return text[t.start] == '.' && i > 0 && toks[i-1].word && (isInitial(text[toks[i-1].start:toks[i-1].end]) || suffixes[strings.ToLower(text[toks[i-1].start:toks[i-1].end])])
	}
	w := text[t.start:t.end]
	if !isCapitalised(w) && !s.isKnown(w) {
		return false
	}
	if where == parenthetical {
		return true
	}
	if sentenceWords[strings.ToLower(w)] || prefixes[strings.ToLower(w)] && !s.isKnown(w) {
		return false
	}
	// "between Canada and Axworthy (1997)": the last name alone is a known
	// author of one work, and the other is not known at all.
	last := l.names[len(l.names)-1]
	if last.known && !s.isKnown(w) && s.aloneIn(text[last.start:last.end]) {
		return false
	}
	return true
}

// aloneIn reports whether an author is the only one of all works that have the
// name.
func (s *scanner) aloneIn(name string) bool {
	for _, b := range s.known.lookup(name) {
		if b.position > 0 || s.known.refs[b.ref].authors > 1 {
			return false
		}
	}
	return true
}
